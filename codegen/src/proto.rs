//! Reads upstream's `generated.proto` files: messages, field numbers, and the markers in comments.
//!
//! The files are made by a tool and have one form, line by line; this reads that form, not all of proto2.

use std::collections::BTreeMap;

use crate::Error;

/// A message by its full name, such as `k8s.io.api.core.v1.Pod`.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// Its fields in the order of the file, which is the order of the Go struct.
    pub fields: Vec<Field>,
}

/// A field of a message.
#[derive(Clone, Debug)]
pub struct Field {
    /// Name as in the proto file.
    pub name: String,
    /// Field number.
    pub tag: u32,
    /// Element type: a proto scalar or a message's full name.
    pub ty: String,
    /// Repeated, map or neither.
    pub label: Label,
    /// Markers of the comment, without the leading `+`.
    pub markers: Vec<String>,
}

/// How often a field occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Once at most.
    Optional,
    /// A list.
    Repeated,
    /// A map with string keys.
    Map,
}

/// Reads one file into `messages`.
pub fn parse(text: &str, messages: &mut BTreeMap<String, Message>) -> Result<(), Error> {
    let mut package = String::new();
    let mut current: Option<(String, Message)> = None;
    let mut markers = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("//") {
            if let Some(marker) = comment.trim().strip_prefix('+') {
                markers.push(marker.to_owned());
            }
        } else if let Some(name) = line.strip_prefix("package ") {
            package = name.trim_end_matches(';').to_owned();
        } else if let Some(name) = line.strip_prefix("message ") {
            let name = name.trim_end_matches('{').trim();
            current = Some((format!("{package}.{name}"), Message::default()));
            markers.clear();
        } else if line == "}" {
            if let Some((name, message)) = current.take() {
                messages.insert(name, message);
            }
        } else if let Some((_, message)) = &mut current
            && line.ends_with(';')
        {
            let field = field(line, &package, std::mem::take(&mut markers))
                .ok_or_else(|| Error::Spec(format!("{package}: can't read proto field {line:?}")))?;
            message.fields.push(field);
        }
    }
    Ok(())
}

fn field(line: &str, package: &str, markers: Vec<String>) -> Option<Field> {
    let (declaration, number) = line.trim_end_matches(';').rsplit_once('=')?;
    let tag = number.trim().parse().ok()?;
    let (ty, name) = declaration.trim().rsplit_once(' ')?;
    let (label, ty) = if let Some(map) = ty.strip_prefix("map<string,") {
        (Label::Map, map.trim_end_matches('>').trim())
    } else if let Some(ty) = ty.strip_prefix("repeated ") {
        (Label::Repeated, ty)
    } else {
        (Label::Optional, ty.strip_prefix("optional ")?)
    };
    Some(Field { name: name.to_owned(), tag, ty: resolve(ty.trim(), package), label, markers })
}

fn resolve(ty: &str, package: &str) -> String {
    let scalar = matches!(ty, "string" | "bool" | "int32" | "int64" | "double" | "bytes");
    if scalar || ty.contains('.') { ty.trim_start_matches('.').to_owned() } else { format!("{package}.{ty}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_fields_and_markers() {
        let mut messages = BTreeMap::new();
        let text = "package k8s.io.api.x.v1;\nmessage A {\n // +optional\n // +listType=set\n repeated string finalizers = 3;\n\
                    map<string, B> m = 4;\n optional k8s.io.y.C c = 1;\n}\n";
        parse(text, &mut messages).unwrap();
        let got: Vec<_> = messages["k8s.io.api.x.v1.A"]
            .fields
            .iter()
            .map(|f| format!("{} {} {} {:?} {}", f.name, f.tag, f.ty, f.label, f.markers.join(",")))
            .collect();
        assert_eq!(
            got,
            [
                "finalizers 3 string Repeated optional,listType=set",
                "m 4 k8s.io.api.x.v1.B Map ",
                "c 1 k8s.io.y.C Optional "
            ]
        );
    }
}
