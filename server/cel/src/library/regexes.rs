//! Regular expressions in RE2's syntax.

use std::borrow::Cow;

use regex::Regex;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("string_find_string: string . find(string) -> string", find_now),
    ("string_find_all_string: string . findAll(string) -> list(string)", find_all_now),
    ("string_find_all_string_int: string . findAll(string, int) -> list(string)", find_all_now),
];

/// Compiles a pattern; the error is Go's text as far as it can be told.
pub(crate) fn compile(pattern: &str) -> Result<Regex, EvalError> {
    if let Some(complaint) = complaint(pattern) {
        return Err(format!("error parsing regexp: {complaint}").into());
    }
    Regex::new(&translate(pattern))
        .map_err(|_| format!("error parsing regexp: invalid or unsupported Perl syntax: `{pattern}`").into())
}

/// What Go's parser says of the mistakes that are made most.
fn complaint(pattern: &str) -> Option<String> {
    let (mut open, mut class) = (0_u32, None);
    let mut repeatable = false;
    let mut chars = pattern.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => match chars.next() {
                None => return Some("trailing backslash at end of expression: ``".into()),
                Some((_, escaped)) => {
                    let known = "AbBdDfnrtsSvwWzaCQEpPx";
                    if escaped.is_ascii_alphanumeric() && !known.contains(escaped) && !('0'..='7').contains(&escaped) {
                        return Some(format!("invalid escape sequence: `\\{escaped}`"));
                    }
                    repeatable = true;
                }
            },
            ']' if class.is_some_and(|begin| at > begin + 1 && pattern[begin..at] != *"[^") => {
                class = None;
                repeatable = true;
            }
            _ if class.is_some() => {}
            '[' => class = Some(at),
            '(' => {
                open += 1;
                repeatable = false;
                let rest = &pattern[at..];
                let unsupported = ["(?=", "(?!", "(?<=", "(?<!"].iter().find(|prefix| rest.starts_with(**prefix));
                if let Some(prefix) = unsupported {
                    let shown = if prefix.len() == 4 { "(?<" } else { prefix };
                    return Some(format!("invalid or unsupported Perl syntax: `{shown}`"));
                }
                if rest.starts_with("(?") {
                    chars.next();
                }
            }
            ')' if open == 0 => return Some(format!("unexpected ): `{pattern}`")),
            ')' => {
                open -= 1;
                repeatable = true;
            }
            '*' | '+' | '?' if !repeatable => return Some(format!("missing argument to repetition operator: `{c}`")),
            '*' | '+' | '?' => {
                let lazy = chars.next_if(|(_, next)| *next == '?').map_or(1, |_| 2);
                if let Some((end, next)) = chars.peek().filter(|(_, next)| matches!(next, '*' | '+' | '?')) {
                    let _ = lazy;
                    return Some(format!(
                        "invalid nested repetition operator: `{}`",
                        &pattern[at..end + next.len_utf8()]
                    ));
                }
            }
            '|' => repeatable = false,
            _ => repeatable = true,
        }
    }
    if let Some(begin) = class {
        return Some(format!("missing closing ]: `{}`", &pattern[begin..]));
    }
    (open > 0).then(|| format!("missing closing ): `{pattern}`"))
}

/// RE2's syntax to that of the engine: classes such as `\d` are ASCII, and a class has neither sets nor classes in it.
fn translate(pattern: &str) -> Cow<'_, str> {
    if !pattern.contains(['\\', '[', '{']) {
        return Cow::Borrowed(pattern);
    }
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    let mut class = false;
    while let Some(c) = rest.chars().next() {
        let mut used = c.len_utf8();
        match c {
            '\\' => {
                let escaped = rest[1..].chars().next().unwrap_or('\\');
                used += escaped.len_utf8();
                match escaped {
                    'd' => out.push_str(if class { "0-9" } else { "[0-9]" }),
                    'w' => out.push_str(if class { "0-9A-Za-z_" } else { "[0-9A-Za-z_]" }),
                    's' => out.push_str(if class { "\\t\\n\\x0c\\r " } else { "[\\t\\n\\x0c\\r ]" }),
                    'D' => out.push_str("[^0-9]"),
                    'W' => out.push_str("[^0-9A-Za-z_]"),
                    'S' => out.push_str("[^\\t\\n\\x0c\\r ]"),
                    'b' if !class => out.push_str("(?-u:\\b)"),
                    'B' if !class => out.push_str("(?-u:\\B)"),
                    'C' => out.push_str("(?s:.)"),
                    'Q' => {
                        let end = rest[2..].find("\\E").map_or(rest.len(), |end| end + 2);
                        out.push_str(&regex::escape(&rest[2..end]));
                        used = (end + 2).min(rest.len());
                    }
                    _ => out.push_str(&rest[..used]),
                }
            }
            '[' if !class => {
                class = true;
                out.push('[');
                if rest[1..].starts_with('^') {
                    out.push('^');
                    used += 1;
                }
                // The first bracket is one of the characters.
                if rest[used..].starts_with(']') {
                    out.push_str("\\]");
                    used += 1;
                }
            }
            '[' if rest.starts_with("[:") => {
                let end = rest.find(":]").map_or(2, |end| end + 2);
                out.push_str(&rest[..end]);
                used = end;
            }
            '[' => out.push_str("\\["),
            ']' => {
                class = false;
                out.push(']');
            }
            '&' | '~' if class => {
                out.push('\\');
                out.push(c);
            }
            '-' if class && rest[1..].starts_with('-') => out.push_str("\\-"),
            '{' if !class && !is_repetition(rest) => out.push_str("\\{"),
            _ => out.push(c),
        }
        rest = &rest[used..];
    }
    Cow::Owned(out)
}

/// Whether a brace begins `{n}`, `{n,}` or `{n,m}`; any other stands for itself.
fn is_repetition(text: &str) -> bool {
    let Some(end) = text.find('}') else { return false };
    let inner = &text[1..end];
    let (least, most) = inner.split_once(',').unwrap_or((inner, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    !least.is_empty() && digits(least) && digits(most)
}

fn text<'v>(args: &'v [Value<'_>], at: usize) -> Result<&'v str, EvalError> {
    args.get(at).and_then(Value::as_str).ok_or(EvalError::NO_OVERLOAD)
}

pub(crate) fn matches<'a>(regex: &Regex, args: &[Value<'_>]) -> Outcome<'a> {
    Ok(Value::Bool(regex.is_match(text(args, 0)?)))
}

pub(crate) fn find<'a>(regex: &Regex, args: &[Value<'_>]) -> Outcome<'a> {
    let found = regex.find(text(args, 0)?).map_or("", |found| found.as_str());
    Ok(Value::from(found.to_owned()))
}

pub(crate) fn find_all<'a>(regex: &Regex, args: &[Value<'_>]) -> Outcome<'a> {
    let limit = match args.get(2) {
        Some(Value::Int(limit)) => usize::try_from(*limit).unwrap_or(usize::MAX),
        _ => usize::MAX,
    };
    let found = regex.find_iter(text(args, 0)?).take(limit);
    Ok(Value::from(found.map(|found| Value::from(found.as_str().to_owned())).collect::<Vec<_>>()))
}

fn compile_now(args: &[Value<'_>]) -> Result<Regex, EvalError> {
    compile(text(args, 1)?).map_err(|error| format!("Illegal regex: {error}").into())
}

fn find_now<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    find(&compile_now(args)?, args)
}

fn find_all_now<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    find_all(&compile_now(args)?, args)
}
