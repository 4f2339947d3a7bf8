//! Canonical bytes: JSON with sorted keys, hashes in upstream's forms, gzip without a time stamp.

use std::fmt::Write as _;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use flate2::{Compression, GzBuilder};
use serde_json::Value;
use sha2::{Digest, Sha256, Sha512};

/// JSON whose members keep the order in which they are given, for answers that copy upstream's order.
pub enum Json {
    /// A leaf, or a value whose members may be sorted.
    Value(Value),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// A string.
    pub fn text(s: &str) -> Self {
        Self::Value(Value::from(s))
    }

    /// Its compact form.
    pub fn compact(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Value(v) => write(v, out),
            Self::List(items) => joined(out, '[', ']', items, |item, out| item.write(out)),
            Self::Object(members) => joined(out, '{', '}', members, |(key, value), out| {
                string(key, out);
                out.push(':');
                value.write(out);
            }),
        }
    }
}

/// Compact JSON with sorted keys, whatever order the map type keeps.
pub fn compact(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// Members in the order of their keys.
pub fn sorted(object: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut members: Vec<_> = object.iter().collect();
    members.sort_by_key(|(key, _)| *key);
    members
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(object) => joined(out, '{', '}', &sorted(object), |(key, value), out| {
            string(key, out);
            out.push(':');
            write(value, out);
        }),
        Value::Array(items) => joined(out, '[', ']', items, write),
        Value::String(s) => string(s, out),
        other => {
            write!(out, "{other}").ok();
        }
    }
}

fn joined<T>(out: &mut String, open: char, close: char, items: &[T], mut each: impl FnMut(&T, &mut String)) {
    out.push(open);
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        each(item, out);
    }
    out.push(close);
}

fn string(s: &str, out: &mut String) {
    write!(out, "{}", Value::from(s)).ok();
}

/// Upstream's tag of a document: SHA-512 in upper case hex.
pub fn etag(bytes: &[u8]) -> String {
    Sha512::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02X}").ok();
        hex
    })
}

/// The hash by which discovery tells a stored form: the start of a SHA-256 in base64.
pub fn storage_version_hash(group: &str, version: &str, kind: &str) -> String {
    let hash = Sha256::digest(format!("{group}/{version}/{kind}"));
    STANDARD.encode(&hash[..8])
}

/// The suffix of a shared parameter's name: 6 bytes of FNV-1 in URL-safe base64.
pub fn parameter_hash(text: &str) -> String {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, byte| h.wrapping_mul(PRIME) ^ u64::from(byte));
    URL_SAFE.encode(&hash.to_be_bytes()[..6])
}

/// Compressed as small as it gets, and the same on every machine.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_upstreams() {
        let check = |got: String, want: &str| assert_eq!(got, want);
        check(storage_version_hash("", "v1", "ConfigMap"), "qFsyl6wFWjQ=");
        check(storage_version_hash("", "v1", "Endpoints"), "fWeeMqaN/OA=");
        let body = r##"{"name":"body","in":"body","schema":{"$ref":"#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions"}}"##;
        check(parameter_hash(body), "2Y1dVQaQ");
        check(etag(b"abc")[..16].to_owned(), "DDAF35A193617ABA");
        check(STANDARD.encode(b"ab"), "YWI=");
        check(STANDARD.encode(b"a"), "YQ==");
    }

    #[test]
    fn json_is_compact_and_sorted() {
        let check = |input: &str, want: &str| {
            assert_eq!(compact(&serde_json::from_str(input).expect("JSON")), want);
        };
        check(
            r#"{"b": [1, -2.5, null], "a": {"z": true, "c": "\u0007\"é"}}"#,
            r#"{"a":{"c":"\u0007\"é","z":true},"b":[1,-2.5,null]}"#,
        );
        check("[]", "[]");
        let ordered = Json::Object(vec![("b", Json::text("x")), ("a", Json::List(vec![Json::Value(Value::Null)]))]);
        assert_eq!(ordered.compact(), r#"{"b":"x","a":[null]}"#);
    }

    #[test]
    fn gzip_has_no_time() {
        let packed = gzip(b"text").expect("gzip");
        assert_eq!(packed[..4], [0x1f, 0x8b, 8, 0]);
        assert_eq!(packed[4..8], [0; 4]);
        assert_eq!(packed[9], 255);
    }
}
