//! Named formats of texts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use object::names;

use super::urls;
use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Object, Outcome, Timestamp, Value};

pub(super) const ROWS: &[Row] = &[
    ("format-validate: kubernetes.NamedFormat . validate(string) -> optional(list(string))", validate),
    ("format-named: format.named(string) -> optional(kubernetes.NamedFormat)", named),
    ("format.dns1123Label: format.dns1123Label() -> kubernetes.NamedFormat", |_| constant(0)),
    ("format.dns1123Subdomain: format.dns1123Subdomain() -> kubernetes.NamedFormat", |_| constant(1)),
    ("format.dns1035Label: format.dns1035Label() -> kubernetes.NamedFormat", |_| constant(2)),
    ("format.qualifiedName: format.qualifiedName() -> kubernetes.NamedFormat", |_| constant(3)),
    ("format.dns1123LabelPrefix: format.dns1123LabelPrefix() -> kubernetes.NamedFormat", |_| constant(4)),
    ("format.dns1123SubdomainPrefix: format.dns1123SubdomainPrefix() -> kubernetes.NamedFormat", |_| constant(5)),
    ("format.dns1035LabelPrefix: format.dns1035LabelPrefix() -> kubernetes.NamedFormat", |_| constant(6)),
    ("format.labelValue: format.labelValue() -> kubernetes.NamedFormat", |_| constant(7)),
    ("format.uri: format.uri() -> kubernetes.NamedFormat", |_| constant(8)),
    ("format.uuid: format.uuid() -> kubernetes.NamedFormat", |_| constant(9)),
    ("format.byte: format.byte() -> kubernetes.NamedFormat", |_| constant(10)),
    ("format.date: format.date() -> kubernetes.NamedFormat", |_| constant(11)),
    ("format.datetime: format.datetime() -> kubernetes.NamedFormat", |_| constant(12)),
];

/// A format by name.
#[derive(Debug)]
pub struct NamedFormat {
    pub(crate) name: &'static str,
    /// How long a pattern of it is, which costs are made of.
    pub(crate) pattern_size: u64,
    check: fn(&str) -> Vec<String>,
}

const fn format(name: &'static str, pattern_size: u64, check: fn(&str) -> Vec<String>) -> NamedFormat {
    NamedFormat { name, pattern_size, check }
}

static FORMATS: &[NamedFormat] = &[
    format("dns1123Label", 30, names::dns1123_label),
    format("dns1123Subdomain", 60, names::dns1123_subdomain),
    format("dns1035Label", 30, names::dns1035_label),
    format("qualifiedName", 60, names::qualified_name),
    format("dns1123LabelPrefix", 30, |text| names::dns1123_label(&completed(text))),
    format("dns1123SubdomainPrefix", 60, |text| names::dns1123_subdomain(&completed(text))),
    format("dns1035LabelPrefix", 30, |text| names::dns1035_label(&completed(text))),
    format("labelValue", 40, names::label_value),
    format("uri", 1103, |text| urls::complaint(text).into_iter().collect()),
    format("uuid", 70, |text| unless(is_uuid(text), "does not match the UUID format")),
    format("byte", 84, |text| unless(!text.is_empty() && STANDARD.decode(text).is_ok(), "invalid base64")),
    format("date", 71, |text| unless(is_date(text), "invalid date")),
    format("datetime", 71, |text| unless(is_datetime(text), "invalid datetime")),
];

fn unless(valid: bool, why: &str) -> Vec<String> {
    if valid { Vec::new() } else { vec![why.to_owned()] }
}

/// A prefix of a name as a name: what comes after its last dash is still to come.
fn completed(prefix: &str) -> String {
    match prefix.strip_suffix('-') {
        Some(rest) if rest.len() > 1 => format!("{}a", &rest[..rest.len() - 1]),
        Some(rest) if !rest.is_empty() => "a".to_owned(),
        _ => prefix.to_owned(),
    }
}

fn is_uuid(text: &str) -> bool {
    let mut rest = text;
    for (i, length) in [8, 4, 4, 4, 12].into_iter().enumerate() {
        if i > 0 {
            rest = rest.strip_prefix('-').unwrap_or(rest);
        }
        match rest.get(..length) {
            Some(digits) if digits.bytes().all(|b| b.is_ascii_hexdigit()) => rest = &rest[length..],
            _ => return false,
        }
    }
    rest.is_empty()
}

fn is_date(text: &str) -> bool {
    let plain = text.len() == 10 && text.is_ascii();
    // The year 0 is a date as well, which a timestamp can't have.
    plain && Timestamp::parse(&format!("{text}T00:00:00Z")) != Err(false)
}

fn is_datetime(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some((date, time)) = lower.split_once('t') else { return false };
    if !is_date(date) || time.contains('t') {
        return false;
    }
    let digits = |from: usize| time.get(from..from + 2).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let (Some(hour), Some(minute), Some(second)) = (digits(0), digits(3), digits(6)) else { return false };
    if time.as_bytes()[2] != b':' || time.as_bytes()[5] != b':' || hour > "23" || minute > "59" || second > "59" {
        return false;
    }
    let mut rest = &time[8..];
    // Whatever stands before the fraction.
    if let Some(fraction) = rest.char_indices().nth(1).map(|(at, _)| &rest[at..]) {
        let count = fraction.bytes().take_while(u8::is_ascii_digit).count();
        let zone = |text: &str| matches!(text, "z") || is_offset(text);
        if count > 0 && zone(&fraction[count..]) {
            rest = &fraction[count..];
        }
    }
    rest == "z" || is_offset(rest)
}

fn is_offset(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 6
        && matches!(bytes[0], b'+' | b'-')
        && bytes[3] == b':'
        && [1, 2, 4, 5].iter().all(|at| bytes[*at].is_ascii_digit())
}

fn constant<'a>(index: usize) -> Outcome<'a> {
    FORMATS.get(index).map(|format| Value::from(Object::Format(format))).ok_or(EvalError::NO_OVERLOAD)
}

fn named<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let name = args[0].as_str().ok_or(EvalError::NO_OVERLOAD)?;
    Ok(match FORMATS.iter().find(|format| format.name == name) {
        Some(format) => Value::some(Value::from(Object::Format(format))),
        None => Value::Optional(None),
    })
}

fn validate<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (Value::Object(object), Some(text)) = (&args[0], args[1].as_str()) else { return Err(EvalError::NO_OVERLOAD) };
    let Object::Format(format) = &**object else { return Err(EvalError::NO_OVERLOAD) };
    let wrong = (format.check)(text);
    if wrong.is_empty() {
        return Ok(Value::Optional(None));
    }
    Ok(Value::some(Value::from(wrong.into_iter().map(Value::from).collect::<Vec<_>>())))
}
