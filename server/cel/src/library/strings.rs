//! The extended string functions. Positions are counted in characters.

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("string_char_at_int: string . charAt(int) -> string", char_at),
    ("string_index_of_string: string . indexOf(string) -> int", index_of),
    ("string_index_of_string_int: string . indexOf(string, int) -> int", index_of),
    ("string_last_index_of_string: string . lastIndexOf(string) -> int", last_index_of),
    ("string_last_index_of_string_int: string . lastIndexOf(string, int) -> int", last_index_of),
    ("string_lower_ascii: string . lowerAscii() -> string", |args| {
        text(args, 0).map(|t| Value::from(t.to_ascii_lowercase()))
    }),
    ("string_replace_string_string: string . replace(string, string) -> string", replace),
    ("string_replace_string_string_int: string . replace(string, string, int) -> string", replace),
    ("string_split_string: string . split(string) -> list(string)", split),
    ("string_split_string_int: string . split(string, int) -> list(string)", split),
    ("string_substring_int: string . substring(int) -> string", substring),
    ("string_substring_int_int: string . substring(int, int) -> string", substring),
    ("string_trim: string . trim() -> string", |args| text(args, 0).map(|t| Value::from(t.trim().to_owned()))),
    ("string_upper_ascii: string . upperAscii() -> string", |args| {
        text(args, 0).map(|t| Value::from(t.to_ascii_uppercase()))
    }),
    ("list_join: list(string) . join() -> string", join),
    ("list_join_string: list(string) . join(string) -> string", join),
];

pub(super) const LATER_ROWS: &[Row] = &[("strings_quote: strings.quote(string) -> string", quote)];

pub(super) const JSON_PATCH_ROWS: &[Row] =
    &[("string_jsonpatch_escapeKey_string: jsonpatch.escapeKey(string) -> string", |args| {
        text(args, 0).map(|key| Value::from(key.replace('~', "~0").replace('/', "~1")))
    })];

fn text<'v>(args: &'v [Value<'_>], at: usize) -> Result<&'v str, EvalError> {
    args.get(at).and_then(Value::as_str).ok_or(EvalError::NO_OVERLOAD)
}

fn number(args: &[Value<'_>], at: usize) -> Result<Option<i64>, EvalError> {
    match args.get(at) {
        None => Ok(None),
        Some(Value::Int(number)) => Ok(Some(*number)),
        Some(_) => Err(EvalError::NO_OVERLOAD),
    }
}

fn out_of_range(at: i64) -> EvalError {
    format!("index out of range: {at}").into()
}

/// A position from 0 to the length.
fn position(at: i64, length: usize) -> Result<usize, EvalError> {
    usize::try_from(at).ok().filter(|at| *at <= length).ok_or_else(|| out_of_range(at))
}

fn char_at<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (text, at) = (text(args, 0)?, number(args, 1)?.unwrap_or(0));
    let at = position(at, text.chars().count())?;
    Ok(Value::from(text.chars().nth(at).map_or(String::new(), String::from)))
}

fn index_of<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (text, part) = (text(args, 0)?, text(args, 1)?);
    let from = number(args, 2)?.unwrap_or(0);
    let start = usize::try_from(from).map_err(|_| out_of_range(from))?;
    let chars: Vec<char> = text.chars().collect();
    if part.is_empty() {
        return Ok(Value::Int(from.min(chars.len() as i64)));
    }
    let part: Vec<char> = part.chars().collect();
    let found = chars.windows(part.len()).enumerate().skip(start).find(|(_, window)| *window == part);
    Ok(Value::Int(found.map_or(-1, |(at, _)| at as i64)))
}

fn last_index_of<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (text, part) = (text(args, 0)?, text(args, 1)?);
    let chars: Vec<char> = text.chars().collect();
    let from = number(args, 2)?;
    if let Some(from) = from.filter(|from| *from < 0) {
        return Err(out_of_range(from));
    }
    let length = chars.len() as i64;
    if part.is_empty() {
        return Ok(Value::Int(from.unwrap_or(length).min(length)));
    }
    if from.is_some_and(|from| from >= length) {
        return Ok(Value::Int(-1));
    }
    let part: Vec<char> = part.chars().collect();
    let most = from.map_or(usize::MAX, |from| from as usize);
    let mut all = chars.windows(part.len()).enumerate().take(most.saturating_add(1));
    let found = all.rfind(|(_, window)| *window == part);
    Ok(Value::Int(found.map_or(-1, |(at, _)| at as i64)))
}

fn replace<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (text, old, new) = (text(args, 0)?, text(args, 1)?, text(args, 2)?);
    Ok(Value::from(match number(args, 3)?.map(usize::try_from) {
        Some(Ok(most)) => text.replacen(old, new, most),
        _ => text.replace(old, new),
    }))
}

fn split<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (text, separator) = (text(args, 0)?, text(args, 1)?);
    let most = match number(args, 2)?.map(usize::try_from) {
        Some(Ok(most)) => most,
        _ => usize::MAX,
    };
    let parts: Vec<Value<'a>> = if most == 0 {
        Vec::new()
    } else if separator.is_empty() {
        let mut chars = text.chars();
        let mut parts: Vec<String> = chars.by_ref().take(most - 1).map(String::from).collect();
        let rest = chars.as_str();
        if !rest.is_empty() {
            parts.push(rest.to_owned());
        }
        parts.into_iter().map(Value::from).collect()
    } else {
        text.splitn(most, separator).map(|part| Value::from(part.to_owned())).collect()
    };
    Ok(Value::from(parts))
}

fn substring<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (text, start) = (text(args, 0)?, number(args, 1)?.unwrap_or(0));
    let length = text.chars().count();
    let end = number(args, 2)?;
    if let Some(end) = end.filter(|end| start > *end) {
        return Err(format!("invalid substring range. start: {start}, end: {end}").into());
    }
    let start = position(start, length)?;
    let end = end.map_or(Ok(length), |end| position(end, length))?;
    Ok(Value::from(text.chars().skip(start).take(end - start).collect::<String>()))
}

fn join<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let Value::List(list) = &args[0] else { return Err(EvalError::NO_OVERLOAD) };
    let separator = if args.len() > 1 { text(args, 1)? } else { "" };
    let mut joined = String::new();
    for (i, element) in list.iter().enumerate() {
        if i > 0 {
            joined.push_str(separator);
        }
        match element.as_str() {
            Some(text) => joined.push_str(text),
            None => return Err(format!("join: invalid input: {}", element.shown()).into()),
        }
    }
    Ok(Value::from(joined))
}

fn quote<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let text = text(args, 0)?;
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '\x07' => quoted.push_str("\\a"),
            '\x08' => quoted.push_str("\\b"),
            '\x0c' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\x0b' => quoted.push_str("\\v"),
            '\\' => quoted.push_str("\\\\"),
            '"' => quoted.push_str("\\\""),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    Ok(Value::from(quoted))
}
