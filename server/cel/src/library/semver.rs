//! Semantic versions (<https://semver.org>, 2.0.0).

use std::cmp::Ordering;

use object::text::quote;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Object, Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("string_to_semver: semver(string) -> kubernetes.Semver", parse),
    ("string_bool_to_semver: semver(string, bool) -> kubernetes.Semver", parse),
    ("is_semver_string: isSemver(string) -> bool", is_semver),
    ("is_semver_string_bool: isSemver(string, bool) -> bool", is_semver),
    ("semver_is_greater_than: kubernetes.Semver . isGreaterThan(kubernetes.Semver) -> bool", |args| {
        order(args).map(|order| Value::Bool(order.is_gt()))
    }),
    ("semver_is_less_than: kubernetes.Semver . isLessThan(kubernetes.Semver) -> bool", |args| {
        order(args).map(|order| Value::Bool(order.is_lt()))
    }),
    ("semver_compare_to: kubernetes.Semver . compareTo(kubernetes.Semver) -> int", |args| {
        order(args).map(|order| Value::Int(order as i64))
    }),
    ("semver_major: kubernetes.Semver . major() -> int", |args| number(args, 0)),
    ("semver_minor: kubernetes.Semver . minor() -> int", |args| number(args, 1)),
    ("semver_patch: kubernetes.Semver . patch() -> int", |args| number(args, 2)),
];

/// A version; what comes after `+` does not count.
#[derive(Clone, Debug)]
pub struct Version {
    numbers: [u64; 3],
    pre: Vec<String>,
}

impl Version {
    /// Reads `major.minor.patch[-pre][+build]`.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Err("Version string empty".into());
        }
        let parts: Vec<&str> = text.splitn(3, '.').collect();
        let [major, minor, patch] = parts[..] else { return Err("No Major.Minor.Patch elements found".into()) };
        let (major, minor) = (read_number("major", major)?, read_number("minor", minor)?);
        let (patch, build) = patch.split_once('+').map_or((patch, None), |(patch, build)| (patch, Some(build)));
        let (patch, pre) = patch.split_once('-').map_or((patch, None), |(patch, pre)| (patch, Some(pre)));
        let patch = read_number("patch", patch)?;
        let allowed = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let pre: Vec<String> = pre.map_or(Vec::new(), |pre| pre.split('.').map(str::to_owned).collect());
        for part in &pre {
            if part.is_empty() {
                return Err("Prerelease is empty".into());
            }
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            if digits && part.len() > 1 && part.starts_with('0') {
                return Err(format!("Numeric PreRelease version must not contain leading zeroes {}", quote(part)));
            }
            if !allowed(part) {
                return Err(format!("Invalid character(s) found in prerelease {}", quote(part)));
            }
        }
        for part in build.into_iter().flat_map(|build| build.split('.')) {
            if part.is_empty() {
                return Err("Build meta data is empty".into());
            }
            if !allowed(part) {
                return Err(format!("Invalid character(s) found in build meta data {}", quote(part)));
            }
        }
        Ok(Self { numbers: [major, minor, patch], pre })
    }

    /// The order of precedence.
    pub fn cmp_precedence(&self, other: &Self) -> Ordering {
        self.numbers.cmp(&other.numbers).then_with(|| match (self.pre.is_empty(), other.pre.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => compare_pre(&self.pre, &other.pre),
        })
    }
}

fn compare_pre(a: &[String], b: &[String]) -> Ordering {
    for (a, b) in a.iter().zip(b) {
        let order = match (a.parse::<u64>(), b.parse::<u64>()) {
            (Ok(a), Ok(b)) => a.cmp(&b),
            (Ok(_), Err(_)) => Ordering::Less,
            (Err(_), Ok(_)) => Ordering::Greater,
            (Err(_), Err(_)) => a.cmp(b),
        };
        if order.is_ne() {
            return order;
        }
    }
    a.len().cmp(&b.len())
}

fn read_number(what: &str, text: &str) -> Result<u64, String> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("Invalid character(s) found in {what} number {}", quote(text)));
    }
    if text.len() > 1 && text.starts_with('0') {
        let what = format!("{}{}", what[..1].to_uppercase(), &what[1..]);
        return Err(format!("{what} number must not contain leading zeroes {}", quote(text)));
    }
    text.parse().map_err(|_| format!("strconv.ParseUint: parsing {}: value out of range", quote(text)))
}

/// Without a leading `v` and leading zeroes, and with the numbers that are missing.
fn normalized(text: &str) -> Result<String, String> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let mut parts: Vec<String> = Vec::new();
    for part in text.splitn(3, '.') {
        let trimmed = if part.len() > 1 { part.trim_start_matches('0') } else { part };
        let zero = part.len() > 1 && !trimmed.starts_with(|c: char| c.is_ascii_digit());
        parts.push(format!("{}{trimmed}", if zero { "0" } else { "" }));
    }
    if parts.len() < 3 && parts.last().is_some_and(|last| last.contains(['+', '-'])) {
        return Err("short version cannot contain PreRelease/Build meta data".into());
    }
    parts.resize(3, "0".to_owned());
    Ok(parts.join("."))
}

fn read(args: &[Value<'_>]) -> Result<Result<Version, String>, EvalError> {
    let text = args[0].as_str().ok_or(EvalError::NO_OVERLOAD)?;
    Ok(match args.get(1) {
        Some(Value::Bool(true)) => normalized(text).and_then(|text| Version::parse(&text)),
        Some(Value::Bool(false)) | None => Version::parse(text),
        Some(_) => return Err(EvalError::NO_OVERLOAD),
    })
}

fn parse<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::from(Object::Version(read(args)??)))
}

fn is_semver<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(read(args)?.is_ok()))
}

fn version<'v>(args: &'v [Value<'_>], at: usize) -> Result<&'v Version, EvalError> {
    match args.get(at) {
        Some(Value::Object(object)) => match &**object {
            Object::Version(version) => Ok(version),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn order(args: &[Value<'_>]) -> Result<Ordering, EvalError> {
    Ok(version(args, 0)?.cmp_precedence(version(args, 1)?))
}

fn number<'a>(args: &[Value<'a>], which: usize) -> Outcome<'a> {
    Ok(Value::Int(version(args, 0)?.numbers[which] as i64))
}
