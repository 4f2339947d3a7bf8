//! One line of the log in both forms of klog's:
//! `E1124 09:41:08.068148    3659 main.rs:72] "command failed" err="..."` and
//! `{"ts":1732441268068.148,"caller":"kube-apiserver/main.rs:72","msg":"command failed","err":"..."}`.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::Value;

/// How bad it is; the text's first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// As it should be.
    Info,
    /// Worth a look.
    Warning,
    /// Something failed.
    Error,
}

/// The value of a named part of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// What a line says.
pub(super) struct Line<'a> {
    pub(super) severity: Severity,
    pub(super) level: u32,
    pub(super) since_epoch: Duration,
    pub(super) file: &'a str,
    pub(super) line: u32,
    pub(super) message: &'a str,
    /// Named parts, if it is a structured line.
    pub(super) fields: Option<&'a [(&'a str, Field)]>,
}

impl Line<'_> {
    /// As text, with the time in UTC.
    pub(super) fn text(&self, process: u32) -> String {
        let letter = match self.severity {
            Severity::Info => 'I',
            Severity::Warning => 'W',
            Severity::Error => 'E',
        };
        let seconds = self.since_epoch.as_secs();
        let (month, day) = month_and_day(seconds / 86_400);
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        let (micros, line) = (self.since_epoch.subsec_micros(), self.line);
        let file = self.file.rsplit('/').next().unwrap_or_default();
        let mut out = format!(
            "{letter}{month:02}{day:02} {hour:02}:{minute:02}:{second:02}.{micros:06} {process:>7} {file}:{line}] "
        );
        let Some(fields) = self.fields else { return out + self.message };
        out.push_str(&object::field_error::quoted(self.message));
        for (name, value) in fields {
            // Writing to a string can't fail.
            match value {
                Field::Number(number) => write!(out, " {name}={number}").ok(),
                Field::Text(text) if text.contains('\n') => {
                    write!(out, " {name}=<\n\t{}\n >", text.replace('\n', "\n\t")).ok()
                }
                Field::Text(text) => write!(out, " {name}={}", object::field_error::quoted(text)).ok(),
            };
        }
        out
    }

    /// As JSON; times are milliseconds, and errors have no level.
    pub(super) fn json(&self) -> String {
        let ts = self.since_epoch.as_nanos() as f64 / 1e6;
        let mut parts = self.file.split('/').rev().filter(|part| *part != "src");
        let (file, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let text = |text: &str| Value::from(text);
        let mut out = format!(
            "{{\"ts\":{},\"caller\":{},\"msg\":{}",
            Value::from(ts),
            text(&format!("{folder}/{file}:{}", self.line)),
            text(self.message)
        );
        // Writing to a string can't fail.
        if self.severity != Severity::Error {
            write!(out, ",\"v\":{}", self.level).ok();
        }
        for (name, value) in self.fields.unwrap_or_default() {
            let value = match value {
                Field::Number(number) => Value::from(*number),
                Field::Text(value) => text(value),
            };
            write!(out, ",{}:{value}", text(name)).ok();
        }
        out.push('}');
        out
    }
}

/// A structured message's own parts: `"message" name="value" n=1`, values as [`Line::text`] writes them.
pub(super) fn taken_apart(text: &str) -> Option<(String, Vec<(String, Field)>)> {
    let (message, mut rest) = quoted(text)?;
    let mut fields = Vec::new();
    while let Some(field) = rest.strip_prefix(' ') {
        let (name, value) = field.split_once('=')?;
        if let Some(lines) = value.strip_prefix("<\n\t") {
            let (lines, after) = lines.split_once("\n >")?;
            fields.push((name.to_owned(), Field::Text(lines.replace("\n\t", "\n"))));
            rest = after;
        } else if value.starts_with('"') {
            let (value, after) = quoted(value)?;
            fields.push((name.to_owned(), Field::Text(value)));
            rest = after;
        } else {
            let end = value.find(' ').unwrap_or(value.len());
            let word = &value[..end];
            let number = word.parse().map(Field::Number);
            fields.push((name.to_owned(), number.unwrap_or_else(|_| Field::Text(word.to_owned()))));
            rest = &value[end..];
        }
    }
    rest.is_empty().then_some((message, fields))
}

/// A text in quotation marks, and what follows it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((out, &inner[at + 1..])),
            '\\' => match chars.next()?.1 {
                'n' => out.push('\n'),
                't' => out.push('\t'),
                'r' => out.push('\r'),
                same @ ('"' | '\\' | '\'') => out.push(same),
                other => out.extend(['\\', other]),
            },
            c => out.push(c),
        }
    }
    None
}

/// Whether a pattern of `--vmodule` is for a file: its name without the ending, or its path where the pattern has one.
/// `*` is any text without a slash, `?` any character.
pub(super) fn matches_file(pattern: &str, file: &str) -> bool {
    let file = file.strip_suffix(".rs").unwrap_or(file);
    match pattern.contains('/') {
        true => globs(pattern.as_bytes(), file.as_bytes()),
        false => globs(pattern.as_bytes(), file.rsplit('/').next().unwrap_or_default().as_bytes()),
    }
}

fn globs(pattern: &[u8], text: &[u8]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) if globs(rest, text) => true,
        (Some((b'*', _)), Some((c, after))) => *c != b'/' && globs(pattern, after),
        (Some((b'?', rest)), Some((c, after))) => *c != b'/' && globs(rest, after),
        (Some((p, rest)), Some((c, after))) => p == c && globs(rest, after),
        _ => false,
    }
}

/// The month and day of a day after 1970-01-01, by eras of 400 years that begin in March.
fn month_and_day(days: u64) -> (u64, u64) {
    let of_era = (days + 719_468) % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let check = |severity, message: &str, text: &str, json: &str| {
            let taken = taken_apart(message);
            let (message, fields) = taken.clone().unwrap_or_else(|| (message.to_owned(), Vec::new()));
            let fields: Vec<(&str, Field)> = fields.iter().map(|(n, v)| (n.as_str(), v.clone())).collect();
            let line = Line {
                severity,
                level: 0,
                since_epoch: Duration::new(1_795_513_268, 68_148_000),
                file: "server/kube-apiserver/src/main.rs",
                line: 72,
                message: &message,
                fields: taken.is_some().then_some(&fields),
            };
            assert_eq!(
                line.text(3659),
                format!("{}1124 09:41:08.068148    3659 main.rs:72] {text}", &text_letter(severity))
            );
            assert_eq!(
                line.json(),
                format!("{{\"ts\":1795513268068.148,\"caller\":\"kube-apiserver/main.rs:72\",{json}}}")
            );
        };
        check(
            Severity::Error,
            "\"command failed\" err=\"a \\\"b\\\"\"",
            "\"command failed\" err=\"a \\\"b\\\"\"",
            "\"msg\":\"command failed\",\"err\":\"a \\\"b\\\"\"",
        );
        check(Severity::Info, "plain \"words\"", "plain \"words\"", "\"msg\":\"plain \\\"words\\\"\",\"v\":0");
        check(Severity::Warning, "\"x\" n=12", "\"x\" n=12", "\"msg\":\"x\",\"v\":0,\"n\":12");
        check(
            Severity::Error,
            "\"x\" err=<\n\ta\n\tb\n >",
            "\"x\" err=<\n\ta\n\tb\n >",
            "\"msg\":\"x\",\"err\":\"a\\nb\"",
        );
    }

    fn text_letter(severity: Severity) -> String {
        format!("{severity:?}").chars().take(1).collect()
    }

    #[test]
    fn files() {
        let check = |pattern: &str, expect| {
            assert_eq!(matches_file(pattern, "server/serve/src/pipeline.rs"), expect, "{pattern}");
        };
        check("pipeline", true);
        check("pipe*", true);
        check("pip?line", true);
        check("pipe", false);
        check("*", true);
        check("server/serve/src/pipeline", true);
        check("server/*/src/*", true);
        check("serve/*", false);
    }

    #[test]
    fn days() {
        let check = |days, expect| assert_eq!(month_and_day(days), expect, "{days}");
        check(0, (1, 1));
        check(58, (2, 28));
        check(59, (3, 1));
        check(789, (2, 29));
        check(364, (12, 31));
        check(20_454, (1, 1));
    }
}
