//! What an answer holds, as JSON, whatever form it was sent in.

use std::io::Read as _;

use bytes::Bytes;
use flate2::read::GzDecoder;
use http::Response;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use object::{cbor, json, protobuf, yaml};

use crate::body::Body;

/// The object of an answer. Unless `wanted`, only one that may be a `Status`.
pub(super) fn json(response: &mut Response<Body>, wanted: bool) -> Option<Vec<u8>> {
    let body = response.body_mut();
    if wanted && matches!(body, Body::Pieces(_)) {
        // All of it is needed at once.
        if let Body::Pieces(pieces) = std::mem::replace(body, Body::End) {
            let whole: Vec<u8> = pieces.flat_map(|piece| piece.to_vec()).collect();
            *body = Body::Whole(whole.into());
        }
    }
    let Body::Whole(bytes) = body else { return None };
    let mut bytes: Bytes = bytes.clone();
    let media = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let media = media.split(';').next().unwrap_or_default().trim().to_owned();
    if response.headers().get(CONTENT_ENCODING).is_some_and(|v| v == "gzip") {
        if !wanted {
            return None;
        }
        let mut plain = Vec::new();
        GzDecoder::new(&*bytes).read_to_end(&mut plain).ok()?;
        bytes = plain.into();
    }
    let head = &bytes[..bytes.len().min(64)];
    if !wanted && !head.windows(6).any(|w| w == b"Status") {
        return None;
    }
    match media.as_str() {
        "application/json" => {
            let trimmed = bytes.trim_ascii_end();
            json::type_meta(trimmed).ok()?;
            Some(trimmed.to_vec())
        }
        "application/yaml" => yaml::to_json(&bytes).ok().map(|c| c.json),
        "application/cbor" => cbor::to_json(&bytes).ok(),
        "application/vnd.kubernetes.protobuf" => of_protobuf(&bytes),
        _ => None,
    }
}

fn of_protobuf(bytes: &[u8]) -> Option<Vec<u8>> {
    let unknown = protobuf::unseal(bytes).ok()?;
    let mut record: Box<dyn object::record::Record> = match (&*unknown.api_version, &*unknown.kind) {
        ("v1", "Status") => Box::new(generated::meta::v1::Status::default()),
        (version, kind) => {
            let known = generated::KINDS.iter().find(|k| k.kind == kind && k.api_version() == version)?;
            known.schema.make()
        }
    };
    protobuf::decode(unknown.raw, &mut *record).ok()?;
    registry::meta::set_type_names(&mut *record, &unknown.api_version, &unknown.kind);
    let mut out = Vec::new();
    json::encode(&*record, &mut out);
    Some(out)
}

/// Whether the object is a `Status`.
pub(super) fn is_status(object: &[u8]) -> bool {
    json::type_meta(object).is_ok_and(|(version, kind)| version == "v1" && kind == "Status")
}

/// The text of an object, or of a list or table of objects, without the managers of their fields.
pub(super) fn without_managers(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(json.len());
    let mut reader = Reader { text: json, at: 0 };
    // What can't be read stays as it is.
    match reader.value(&mut out, Some(Place::Object)) {
        Some(()) => out,
        None => json.to_vec(),
    }
}

/// Where a value stands, as far as that matters.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Object,
    Metadata,
    Objects,
    Rows,
    Row,
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn space(&mut self) {
        while self.text.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Copies the value that begins here.
    fn value(&mut self, out: &mut Vec<u8>, place: Option<Place>) -> Option<()> {
        self.space();
        match self.byte()? {
            b'{' => self.members(out, place),
            b'[' => self.items(out, place),
            b'"' => self.string(out),
            _ => {
                let from = self.at;
                while self.byte().is_some_and(|b| !matches!(b, b',' | b'}' | b']') && !b.is_ascii_whitespace()) {
                    self.at += 1;
                }
                out.extend_from_slice(&self.text[from..self.at]);
                Some(())
            }
        }
    }

    fn string(&mut self, out: &mut Vec<u8>) -> Option<()> {
        let from = self.at;
        self.at += 1;
        loop {
            match self.byte()? {
                b'\\' => self.at += 2,
                b'"' => break,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        out.extend_from_slice(self.text.get(from..self.at)?);
        Some(())
    }

    fn members(&mut self, out: &mut Vec<u8>, place: Option<Place>) -> Option<()> {
        self.at += 1;
        out.push(b'{');
        let mut first = true;
        loop {
            self.space();
            match self.byte()? {
                b'}' => break,
                b',' => self.at += 1,
                _ => {
                    let before = out.len();
                    if !first {
                        out.push(b',');
                    }
                    let key = out.len();
                    self.string(out)?;
                    self.space();
                    self.at += 1;
                    let inside = match (place, &out[key..]) {
                        (Some(Place::Object), b"\"metadata\"") => Some(Place::Metadata),
                        (Some(Place::Object), b"\"items\"") => Some(Place::Objects),
                        (Some(Place::Object), b"\"rows\"") => Some(Place::Rows),
                        (Some(Place::Row), b"\"object\"") => Some(Place::Object),
                        _ => None,
                    };
                    let dropped = place == Some(Place::Metadata) && &out[key..] == b"\"managedFields\"";
                    out.push(b':');
                    self.value(out, inside)?;
                    match dropped {
                        true => out.truncate(before),
                        false => first = false,
                    }
                }
            }
        }
        self.at += 1;
        out.push(b'}');
        Some(())
    }

    fn items(&mut self, out: &mut Vec<u8>, place: Option<Place>) -> Option<()> {
        let inside = match place {
            Some(Place::Objects) => Some(Place::Object),
            Some(Place::Rows) => Some(Place::Row),
            _ => None,
        };
        self.at += 1;
        out.push(b'[');
        loop {
            self.space();
            match self.byte()? {
                b']' => break,
                b',' => {
                    self.at += 1;
                    out.push(b',');
                }
                _ => self.value(out, inside)?,
            }
        }
        self.at += 1;
        out.push(b']');
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn managers() {
        let check = |text: &str, expect: &str| {
            assert_eq!(String::from_utf8_lossy(&without_managers(text.as_bytes())), expect);
        };
        check(
            r#"{"kind":"A","metadata":{"managedFields":[{"a":1}],"name":"x\"","y":2},"spec":{"metadata":{"managedFields":1}}}"#,
            r#"{"kind":"A","metadata":{"name":"x\"","y":2},"spec":{"metadata":{"managedFields":1}}}"#,
        );
        check(
            r#"{"items":[{"metadata":{"name":"a","managedFields":[]}},{"metadata":{}}],"n":-1.5}"#,
            r#"{"items":[{"metadata":{"name":"a"}},{"metadata":{}}],"n":-1.5}"#,
        );
        check(
            r#"{"rows":[{"object":{"metadata":{"managedFields":null}}}]}"#,
            r#"{"rows":[{"object":{"metadata":{}}}]}"#,
        );
    }
}
