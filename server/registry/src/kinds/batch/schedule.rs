//! Schedules of cron jobs: five fields, or a named one, in the dialect of upstream's parser.

use object::field_error::quoted;
use object::scalar::Duration;

use super::zones;

/// A field: its least and greatest value, and words for its values from the least on.
struct Field {
    least: u64,
    most: u64,
    words: &'static [&'static str],
}

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: &[&str] = &["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// Minute, hour, day of the month, month, day of the week.
const FIELDS: [Field; 5] = [
    Field { least: 0, most: 59, words: &[] },
    Field { least: 0, most: 23, words: &[] },
    Field { least: 1, most: 31, words: &[] },
    Field { least: 1, most: 12, words: MONTHS },
    Field { least: 0, most: 6, words: DAYS },
];

const NAMED: &[&str] = &["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

/// Whether a text is a schedule; why not, in the parser's words.
pub(super) fn check(text: &str) -> Result<(), String> {
    let mut rest = text;
    if let Some(zoned) = text.strip_prefix("TZ=").or_else(|| text.strip_prefix("CRON_TZ=")) {
        // Upstream's parser cuts at a space that isn't there.
        let no_space = "invalid schedule format: runtime error: slice bounds out of range [:-1]";
        let (zone, after) = zoned.split_once(' ').ok_or(no_space)?;
        zones::check(zone).map_err(|why| format!("provided bad location {zone}: {why}"))?;
        rest = after.trim();
    }
    if rest.starts_with('@') {
        return named(rest);
    }
    let fields: Vec<&str> = rest.split_whitespace().collect();
    if fields.len() != FIELDS.len() {
        return Err(format!("expected exactly 5 fields, found {}: [{}]", fields.len(), fields.join(" ")));
    }
    for (text, field) in fields.iter().zip(&FIELDS) {
        for part in text.split(',').filter(|part| !part.is_empty()) {
            range(part, field)?;
        }
    }
    Ok(())
}

fn named(text: &str) -> Result<(), String> {
    if NAMED.contains(&text) {
        return Ok(());
    }
    match text.strip_prefix("@every ") {
        Some(every) => {
            let read = every.parse::<Duration>();
            read.map(drop).map_err(|why| format!("failed to parse duration {text}: {why}"))
        }
        None => Err(format!("unrecognized descriptor: {text}")),
    }
}

/// `N`, `N-M`, `*` or `?`, each perhaps with a step.
fn range(text: &str, field: &Field) -> Result<(), String> {
    let mut with_step = text.split('/');
    let (range, step, more) = (with_step.next().unwrap_or(""), with_step.next(), with_step.next());
    let ends: Vec<&str> = range.split('-').collect();
    let (start, mut end) = match ends.as_slice() {
        ["*" | "?", ..] => (field.least, field.most),
        [one] => {
            let one = value(one, field)?;
            (one, one)
        }
        [start, end] => (value(start, field)?, value(end, field)?),
        [start, ..] => {
            value(start, field)?;
            return Err(format!("too many hyphens: {text}"));
        }
        [] => (field.least, field.most),
    };
    let step = match (step, more) {
        (None, _) => 1,
        (Some(step), None) => {
            let step = number(step)?;
            if ends.len() == 1 {
                end = field.most;
            }
            step
        }
        (Some(_), Some(_)) => return Err(format!("too many slashes: {text}")),
    };
    let Field { least, most, .. } = field;
    match () {
        () if start < *least => Err(format!("beginning of range ({start}) below minimum ({least}): {text}")),
        () if end > *most => Err(format!("end of range ({end}) above maximum ({most}): {text}")),
        () if start > end => Err(format!("beginning of range ({start}) beyond end of range ({end}): {text}")),
        () if step == 0 => Err(format!("step of range should be a positive number: {text}")),
        () => Ok(()),
    }
}

fn value(text: &str, field: &Field) -> Result<u64, String> {
    match (field.least..).zip(field.words).find(|(_, word)| **word == text.to_lowercase()) {
        Some((value, _)) => Ok(value),
        None => number(text),
    }
}

fn number(text: &str) -> Result<u64, String> {
    let n = decimal(text)
        .map_err(|why| format!("failed to parse int from {text}: strconv.Atoi: parsing {}: {why}", quoted(text)))?;
    u64::try_from(n).map_err(|_| format!("negative number ({n}) not allowed: {text}"))
}

/// A whole number; why it is none, as Go says it.
fn decimal(text: &str) -> Result<i64, &'static str> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err("invalid syntax");
    }
    text.parse().map_err(|_| "value out of range")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schedules() {
        let good = [
            "* * * * *",
            "*/5 * * * ?",
            "0 2-4,6 1 */2 mon",
            "5/15 0 * JAN-mar Sun,6",
            "@hourly",
            "@every 1h30m",
            ", , , , ,",
            "TZ=UTC 0 0 * * *",
            "CRON_TZ=Europe/Rome @daily",
            "TZ= * * * * *",
            "+1 * * * *",
            "*-1 * * * *",
        ];
        for text in good {
            assert_eq!(check(text), Ok(()), "{text}");
        }
        let bad = [
            ("* * * *", "expected exactly 5 fields, found 4: [* * * *]"),
            ("60 * * * *", "end of range (60) above maximum (59): 60"),
            ("* * 0 * *", "beginning of range (0) below minimum (1): 0"),
            ("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1"),
            ("*/0 * * * *", "step of range should be a positive number: */0"),
            ("1/2/3 * * * *", "too many slashes: 1/2/3"),
            ("1-2-3 * * * *", "too many hyphens: 1-2-3"),
            ("a b c d e", "failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax"),
            ("mon * * * *", "failed to parse int from mon: strconv.Atoi: parsing \"mon\": invalid syntax"),
            (
                "99999999999999999999 * * * *",
                "failed to parse int from 99999999999999999999: strconv.Atoi: parsing \"99999999999999999999\": value out of range",
            ),
            ("1/-2 * * * *", "negative number (-2) not allowed: -2"),
            ("@Hourly", "unrecognized descriptor: @Hourly"),
            ("@every 5", "failed to parse duration @every 5: time: missing unit in duration \"5\""),
            ("@every 1x", "failed to parse duration @every 1x: time: unknown unit \"x\" in duration \"1x\""),
            ("TZ=0", "invalid schedule format: runtime error: slice bounds out of range [:-1]"),
            ("TZ=Foo * * * * *", "provided bad location Foo: unknown time zone Foo"),
        ];
        for (text, why) in bad {
            assert_eq!(check(text), Err(why.to_owned()), "{text}");
        }
    }
}
