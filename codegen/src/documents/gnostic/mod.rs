//! OpenAPI documents as protobuf: an encoder that tables drive, and the tables of both versions.
//!
//! A table row is a member's JSON name, its field number and its form. Members outside the table are extensions if
//! their name starts with `x-`, otherwise named entries of a map.

pub mod v2;
pub mod v3;
mod yaml;

use serde_json::Value;

use super::text::sorted;

/// How a member is written.
#[derive(Clone, Copy)]
pub enum Form {
    /// Left out.
    Nothing,
    /// Text; left out when empty.
    Text,
    /// A number; left out when false.
    Bool,
    /// Eight bytes; left out when zero.
    Double,
    /// A varint; left out when zero.
    Integer,
    /// One text or many.
    Texts,
    /// Any value, as YAML.
    Any,
    /// Many of any value.
    Anys,
    /// A message.
    One(&'static Message),
    /// Many messages.
    Many(&'static Message),
}

/// Tells from a value which field holds it.
pub type Choose = fn(&Value) -> (u32, Form);

/// A message's table.
pub struct Message {
    /// Members by JSON name.
    pub fields: &'static [(&'static str, u32, Form)],
    /// Where other members go, as pairs of name and value.
    pub named: Option<(u32, Form)>,
    /// Where `x-` members go; 0 if nowhere.
    pub extensions: u32,
    /// If set, the message is one of several: the field that holds this value.
    pub choose: Option<Choose>,
}

/// A message of fields and extensions.
const fn message(fields: &'static [(&'static str, u32, Form)], extensions: u32) -> Message {
    Message { fields, named: None, extensions, choose: None }
}

/// A map from names to values in field 1.
const fn map(of: Form) -> Message {
    Message { fields: &[], named: Some((1, of)), extensions: 0, choose: None }
}

/// One of several fields.
const fn choice(choose: Choose) -> Message {
    Message { fields: &[], named: None, extensions: 0, choose: Some(choose) }
}

/// The bytes of `value` as `message`.
pub fn encode(value: &Value, message: &Message) -> Vec<u8> {
    let mut out = Vec::new();
    if let Some(choose) = message.choose {
        let (number, form) = choose(value);
        field(number, value, form, true, &mut out);
        return out;
    }
    let Some(object) = value.as_object() else { return out };
    let mut parts = Vec::new();
    for (key, value) in sorted(object) {
        let mut bytes = Vec::new();
        let number = if let Some((_, number, form)) = message.fields.iter().find(|(name, ..)| name == key) {
            field(*number, value, *form, false, &mut bytes);
            *number
        } else if key.starts_with("x-") && message.extensions > 0 {
            pair(message.extensions, key, value, Form::Any, &mut bytes);
            message.extensions
        } else if let Some((number, form)) = message.named {
            pair(number, key, value, form, &mut bytes);
            number
        } else {
            continue;
        };
        parts.push((number, bytes));
    }
    parts.sort_by_key(|(number, _)| *number);
    parts.iter().for_each(|(_, bytes)| out.extend_from_slice(bytes));
    out
}

fn pair(number: u32, name: &str, value: &Value, form: Form, out: &mut Vec<u8>) {
    let mut entry = Vec::new();
    bytes(1, name.as_bytes(), &mut entry);
    field(2, value, form, true, &mut entry);
    bytes(number, &entry, out);
}

/// With `always` zero values are written too, as in a choice.
fn field(number: u32, value: &Value, form: Form, always: bool, out: &mut Vec<u8>) {
    match form {
        Form::Nothing => {}
        Form::Text => {
            let text = value.as_str().unwrap_or_default();
            if always || !text.is_empty() {
                bytes(number, text.as_bytes(), out);
            }
        }
        Form::Bool => varint_field(number, u64::from(value == &Value::Bool(true)), always, out),
        Form::Integer => varint_field(number, value.as_i64().unwrap_or_default() as u64, always, out),
        Form::Double => {
            let bits = value.as_f64().unwrap_or_default().to_bits();
            if always || bits != 0 {
                varint(u64::from(number) << 3 | 1, out);
                out.extend_from_slice(&bits.to_le_bytes());
            }
        }
        Form::Texts => each(value, |v| bytes(number, v.as_str().unwrap_or_default().as_bytes(), out)),
        Form::Any => any(number, value, out),
        Form::Anys => each(value, |v| any(number, v, out)),
        Form::One(message) => bytes(number, &encode(value, message), out),
        Form::Many(message) => each(value, |v| bytes(number, &encode(v, message), out)),
    }
}

fn each(value: &Value, mut write: impl FnMut(&Value)) {
    match value {
        Value::Array(items) => items.iter().for_each(write),
        one => write(one),
    }
}

fn any(number: u32, value: &Value, out: &mut Vec<u8>) {
    let mut inner = Vec::new();
    bytes(2, yaml::document(value).as_bytes(), &mut inner);
    bytes(number, &inner, out);
}

fn bytes(number: u32, content: &[u8], out: &mut Vec<u8>) {
    varint(u64::from(number) << 3 | 2, out);
    varint(content.len() as u64, out);
    out.extend_from_slice(content);
}

fn varint_field(number: u32, n: u64, always: bool, out: &mut Vec<u8>) {
    if always || n != 0 {
        varint(u64::from(number) << 3, out);
        varint(n, out);
    }
}

fn varint(mut n: u64, out: &mut Vec<u8>) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks against bytes that upstream's server writes for the same schema.
    #[test]
    fn schemas_are_upstreams() {
        let check = |message: &Message, json: &str, want: &[u8]| {
            let value = serde_json::from_str(json).expect("JSON");
            assert_eq!(encode(&value, message), want, "{json}");
        };
        let schema_v3 = |json, want| check(&v3::SCHEMA_OR_REFERENCE, json, want);
        schema_v3(r##"{"$ref": "#/a"}"##, b"\x12\x05\x0a\x03#/a");
        schema_v3(r#"{"type": "string", "default": ""}"#, b"\x0a\x0e\xca\x01\x06string\x8a\x02\x02\x1a\x00");
        schema_v3(r#"{"default": 0}"#, b"\x0a\x0c\x8a\x02\x09\x09\x00\x00\x00\x00\x00\x00\x00\x00");
        schema_v3(r#"{"default": {}}"#, b"\x0a\x03\x8a\x02\x00");
        schema_v3(
            r#"{"x-kubernetes-list-type": "set"}"#,
            b"\x0a\x23\xa2\x02\x20\x0a\x16x-kubernetes-list-type\x12\x06\x12\x04set\x0a",
        );
        let schema_v2 = |json, want| check(&v2::SCHEMA, json, want);
        schema_v2(r#"{"type": "array", "items": {}}"#, b"\xb2\x01\x07\x0a\x05array\xba\x01\x02\x0a\x00");
        schema_v2(r#"{"additionalProperties": false}"#, b"\xaa\x01\x02\x10\x00");
        schema_v2(r#"{"enum": ["", "TCP"]}"#, b"\xa2\x01\x05\x12\x03\"\"\x0a\xa2\x01\x06\x12\x04TCP\x0a");
        check(&v2::DOCUMENT, r#"{"security": [{"BearerToken": []}]}"#, b"\x62\x11\x0a\x0f\x0a\x0bBearerToken\x12\x00");
    }
}
