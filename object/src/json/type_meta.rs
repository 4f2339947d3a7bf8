//! `apiVersion` and `kind` of a body, before anything else of it is read.

use std::borrow::Cow;

use super::read::DecodeError;
use super::syntax::{self, Scanner};
use super::text::unquote;

/// Go's name for what holds the two.
const STRUCT: &str =
    r#"struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }"#;

/// `apiVersion` and `kind`, empty where the text has none. Keys count in any case, and the last of several.
pub fn type_meta(text: &[u8]) -> Result<(String, String), DecodeError> {
    scan(text).unwrap_or_else(|why| Err(DecodeError::Syntax(syntax::check(text).err().unwrap_or(why))))
}

type Found = Result<(String, String), DecodeError>;

/// The outer error is what keeps the text from being JSON.
fn scan(text: &[u8]) -> Result<Found, String> {
    let (mut api_version, mut kind, mut fault) = (String::new(), String::new(), None);
    let mut scanner = Scanner::new(text);
    scanner.space();
    if scanner.byte() != b'{' {
        syntax::check(text)?;
        return Ok(match found(scanner.byte()) {
            "null" => Ok((api_version, kind)),
            found => Err(DecodeError::Type { found: found.into(), place: String::new(), wanted: STRUCT.into() }),
        });
    }
    scanner.enter()?;
    scanner.space();
    let mut more = scanner.byte() != b'}';
    while more {
        let key = unquote(scanner.key()?.bytes);
        scanner.colon()?;
        scanner.space();
        let from = scanner.at;
        scanner.value()?;
        let (value, folded) = (&text[from..scanner.at], folded(&key));
        let place = match &*folded {
            "apiversion" => Some((&mut api_version, "apiVersion")),
            "kind" => Some((&mut kind, "kind")),
            _ => None,
        };
        match (place, found(value.first().copied().unwrap_or(0))) {
            (Some((place, _)), "string") => *place = unquote(value).into_owned(),
            (Some((_, name)), found) if found != "null" => {
                let place = format!(".{name}");
                fault.get_or_insert(DecodeError::Type { found: found.into(), place, wanted: "string".into() });
            }
            _ => {}
        }
        scanner.space();
        more = scanner.byte() == b',';
        if more {
            scanner.at += 1;
            scanner.space();
        }
    }
    if scanner.byte() != b'}' {
        return Err(scanner.unexpected("after object key:value pair"));
    }
    scanner.leave();
    scanner.space();
    if scanner.at < text.len() {
        return Err(scanner.unexpected("after top-level value"));
    }
    Ok(fault.map_or(Ok((api_version, kind)), Err))
}

/// What a value is, by its first byte.
pub(super) fn found(first: u8) -> &'static str {
    match first {
        b'"' => "string",
        b'{' => "object",
        b'[' => "array",
        b't' | b'f' => "bool",
        b'n' => "null",
        _ => "number",
    }
}

/// The key without its case, as Go compares it: two letters beyond ASCII have one within it for their lower case.
fn folded(key: &str) -> Cow<'_, str> {
    let fold = |c: char| match c {
        'ſ' => 's',
        '\u{212a}' => 'k',
        c => c.to_ascii_lowercase(),
    };
    match key.chars().all(|c| fold(c) == c) {
        true => key.into(),
        false => key.chars().map(fold).collect::<String>().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types() {
        let check = |text: &str, expect: Result<(&str, &str), &str>| {
            let got = type_meta(text.as_bytes()).map_err(|e| e.to_string());
            let expect = expect.map(|(a, b)| (a.to_owned(), b.to_owned())).map_err(str::to_owned);
            assert_eq!(got, expect, "{text}");
        };
        check("null", Ok(("", "")));
        check(r#" {"apiVersion" : "v1", "kind":"A","x":[{}] } "#, Ok(("v1", "A")));
        check(r#"{"kind":"A","Kind":"B","KIND":null}"#, Ok(("", "B")));
        check("{\"\u{212a}ind\":\"A\",\"apiVerſion\":\"v1\"}", Ok(("v1", "A")));
        check(
            r#"{"kind":[1],"apiVersion":2}"#,
            Err("json: cannot unmarshal array into Go struct field .kind of type string"),
        );
        check(r#"{"kind":"A""#, Err("unexpected end of JSON input"));
        let wrong = format!("json: cannot unmarshal number into Go value of type {STRUCT}");
        check("1", Err(&wrong));
    }
}
