//! Error lines of controllers' logs, without what differs from run to run.

use std::collections::BTreeMap;
use std::path::Path;

use regex::Regex;

use crate::client::Error;

/// Kinds of lines, each with how often it came and one of them as it was.
#[derive(Clone, Debug, Default)]
pub struct Lines(pub BTreeMap<String, (usize, String)>);

/// What differs from run to run, and what it is called instead.
const MASKS: &[(&str, &str)] = &[
    ("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UID"),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\dZ]*( [+-]\d{4} UTC)?", "TIME"),
    (r"127\.0\.0\.1:\d+", "ADDRESS"),
    (r"round-\d+-[a-z-]+", "ROUND"),
    (r"\.[0-9a-f]{16}\b", ".EVENT"),
    // Objects as Go prints them.
    (r"&[A-Z]\w+\{.*\}", "OBJECT"),
    // Names that are made up end with letters and digits of this alphabet.
    (r"-[bcdfghjklmnpqrstvwxz2456789]{8,10}\b", "-HASH"),
    (r"-[bcdfghjklmnpqrstvwxz2456789]{5}\b", "-SUFFIX"),
    (r"0x[0-9a-f]+", "NUMBER"),
    (r"\b\d+\b", "N"),
];

/// Reads logs, and masks what they say.
pub struct Reader {
    masks: Vec<(Regex, &'static str)>,
    head: Regex,
}

impl Reader {
    /// With all masks.
    pub fn new() -> Result<Self, Error> {
        let masks = MASKS.iter().map(|(mask, by)| Ok((Regex::new(mask)?, *by))).collect::<Result<_, regex::Error>>()?;
        // klog's: severity, month and day, time, thread, and where in the source.
        let head = Regex::new(r"^[EF]\d{4} [\d:.]+ +\d+ ([\w.-]+):\d+\] (.*)$")?;
        Ok(Self { masks, head })
    }

    /// Adds the error lines of a program's log.
    pub fn add(&self, program: &str, log: &Path, lines: &mut Lines) -> Result<(), Error> {
        for line in String::from_utf8_lossy(&std::fs::read(log)?).lines() {
            if let Some(kind) = self.kind(program, line) {
                lines.0.entry(kind).or_insert((0, line.to_owned())).0 += 1;
            }
        }
        Ok(())
    }

    /// What kind of error a line is of; none if it is no error.
    fn kind(&self, program: &str, line: &str) -> Option<String> {
        if line.starts_with("panic:") || line.starts_with("fatal error:") {
            return Some(format!("{program} {line}"));
        }
        let head = self.head.captures(line)?;
        let text =
            self.masks.iter().fold(head[2].to_owned(), |text, (mask, by)| mask.replace_all(&text, *by).into_owned());
        Some(format!("{program} {} {text}", &head[1]))
    }
}

/// Patterns of lines that mean no harm, one a line; those with `#` are remarks.
pub fn benign(file: &Path) -> Result<Vec<Regex>, Error> {
    let text = std::fs::read_to_string(file)?;
    let patterns = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(patterns.map(Regex::new).collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let reader = Reader::new().unwrap();
        let check = |line: &str, expect: Option<&str>| assert_eq!(reader.kind("kcm", line).as_deref(), expect);
        check("I1130 14:41:44.123456   77 a.go:12] \"fine\"", None);
        check("W1130 14:41:44.123456   77 a.go:12] fine", None);
        check(
            "E1130 14:41:44.123456   77 job_controller.go:612] \"Unhandled Error\" err=\"no pod round-7-a-b/web-7d9c5b8f6d-x2x4z in 12 ms\"",
            Some("kcm job_controller.go \"Unhandled Error\" err=\"no pod ROUND/web-HASH-SUFFIX in N ms\""),
        );
        check("panic: oh", Some("kcm panic: oh"));
        check("goroutine 1 [running]:", None);
    }
}
