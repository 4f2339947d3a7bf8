//! JSON that means the same to a reader of YAML, which most bodies are that clients send as YAML.

use serde_json::Value;

/// Beyond this not every whole number has a floating-point one, and readers differ.
const EXACT: u64 = 1 << 53;
/// Longer keys are none in YAML, where they stand without a mark of their own.
const LONGEST_KEY: usize = 1000;

/// The tree of a text that is JSON of the plainest kind: nothing but the printable characters of ASCII, few escapes,
/// whole numbers, no key twice. [`super::to_json`] gives the same, at ten times the cost. `None` for all other text.
pub fn plain_json(text: &[u8]) -> Option<Value> {
    let members = members_of(text)?;
    let tree: Value = serde_json::from_slice(text).ok()?;
    let mut found = 0;
    (is_plain(&tree, &mut found) && found == members).then_some(tree)
}

/// How many members all objects of a JSON text have together, if it is plain.
fn members_of(text: &[u8]) -> Option<usize> {
    let (mut members, mut at, mut key_ended) = (0, 0, None);
    while let Some(&byte) = text.get(at) {
        at += 1;
        match byte {
            b'"' => {
                let from = at;
                at = string_end(text, at)?;
                key_ended = (at - from < LONGEST_KEY).then_some(at);
            }
            b':' => {
                // A key and its colon are on one line.
                let between = text.get(key_ended?..at)?;
                if between.contains(&b'\n') {
                    return None;
                }
                members += 1;
            }
            b' ' | b'\n' | b'!'..=b'~' => {}
            _ => return None,
        }
    }
    Some(members)
}

/// Where a string ends that begins before `at`: behind its closing quote.
fn string_end(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => match *text.get(at + 1)? {
                b'"' | b'\\' | b'n' | b'r' | b't' => at += 2,
                _ => return None,
            },
            b' '..=b'~' => at += 1,
            _ => return None,
        }
    }
}

/// Whether all numbers are plain and no key means more than itself; counts the members.
fn is_plain(tree: &Value, members: &mut usize) -> bool {
    match tree {
        Value::Number(n) => n.as_i64().is_some_and(|n| n.unsigned_abs() <= EXACT),
        Value::Array(elements) => elements.iter().all(|element| is_plain(element, members)),
        Value::Object(map) => {
            *members += map.len();
            map.iter().all(|(key, value)| key != "<<" && is_plain(value, members))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::to_json;

    #[test]
    fn plain_text_means_the_same_to_both() {
        let check = |text: &str, plain: bool| {
            let tree = plain_json(text.as_bytes());
            assert_eq!(tree.is_some(), plain, "{text}");
            if let Some(tree) = tree {
                let converted = to_json(text.as_bytes()).expect("YAML");
                let read: Value = serde_json::from_slice(&converted.json).expect("JSON");
                assert_eq!((tree, None), (read, converted.strict), "{text}");
            }
        };
        check(r#"{"a":1,"b":[true,false,null,{}],"c":{"d":"x: y # z","e":""}}"#, true);
        check("{\n  \"a\": -12,\n  \"b\": \"yes\",\n  \"1\": \"~\", \"\": [] }\n", true);
        check(r#"{"a":"say \"\\ \n \t \r","b":"on","c":"0x1f","d":"<<","e":"!!int 3","f":"&a","g":"*a"}"#, true);
        check(r#""text""#, true);
        check("9007199254740992", true);
        check("null", true);
        for odd in [
            r#"{"a":1,"a":2}"#,
            r#"{"b":{"a":1,"a":1}}"#,
            r#"{"a":1.0}"#,
            r#"{"a":1e3}"#,
            r#"{"a":-0}"#,
            r#"{"a":9007199254740993}"#,
            r#"{"<<":{"a":1}}"#,
            r#"{"a":"\/"}"#,
            r#"{"a":"\u0041"}"#,
            r#"{"a":"é"}"#,
            "{\"a\":\"\u{7f}\"}",
            "{\"a\"\n:1}",
            "{\t\"a\":1}",
            "{\r\n\"a\":1}",
            "{\"a\":1} x",
            "{a: 1}",
            "a: 1\n",
            "{\"a\":1,}",
            "",
        ] {
            check(odd, false);
        }
        check(&format!("{{\"{}\":1}}", "k".repeat(998)), true);
        check(&format!("{{\"{}\":1}}", "k".repeat(1030)), false);
        check(&format!("{{\"a\":\"{}\"}}", "k".repeat(3000)), true);
    }
}
