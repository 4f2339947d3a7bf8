//! The form in which a specification is kept: facts, no prose; sorted JSON; one line a fact.

use serde_json::Value;
use serde_json::ser::{PrettyFormatter, Serializer};

/// A JSON document as it is kept. Upstream writes discovery with wider indents and a line end.
pub(super) fn json(mut document: Value, keep_descriptions: bool, is_discovery: bool) -> Result<String, String> {
    if !keep_descriptions {
        drop_prose(&mut document);
    }
    let mut out = Vec::new();
    let formatter = PrettyFormatter::with_indent(if is_discovery { b"  " } else { b" " });
    serde::Serialize::serialize(&document, &mut Serializer::with_formatter(&mut out, formatter))
        .map_err(|e| e.to_string())?;
    out.extend(is_discovery.then_some(b'\n'));
    String::from_utf8(out).map_err(|e| e.to_string())
}

/// A property may be called `description`; prose is where its value is text.
fn drop_prose(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, value| key != "description" || !value.is_string());
            object.values_mut().for_each(drop_prose);
        }
        Value::Array(values) => values.iter_mut().for_each(drop_prose),
        _ => {}
    }
}

/// A protobuf file as it is kept: of the comments only markers.
pub(super) fn proto(text: &str, keep_descriptions: bool) -> String {
    let mut out = String::new();
    let mut in_license = false;
    for line in text.lines() {
        let bare = line.trim();
        in_license |= bare.starts_with("/*");
        let is_marker = bare.strip_prefix("// +").is_some_and(|m| m.starts_with(|c: char| c.is_ascii_alphabetic()));
        let comment = bare.starts_with("//") && !is_marker && !keep_descriptions;
        if !in_license && !comment && !bare.is_empty() {
            // A marker may have a note behind it.
            let note = bare.find(" // ").filter(|_| is_marker && !keep_descriptions).map(|at| bare.len() - at);
            out.push_str(line.trim_end()[..line.trim_end().len() - note.unwrap_or(0)].trim_end());
            out.push('\n');
        }
        in_license &= !bare.ends_with("*/");
    }
    out
}

/// Where a protobuf file belongs: its `go_package`.
pub(super) fn go_package(text: &str) -> Option<&str> {
    text.lines().find_map(|line| line.strip_prefix("option go_package = \"")?.strip_suffix("\";"))
}

/// The OpenAPI names of a file's messages.
pub(super) fn messages(text: &str) -> Vec<String> {
    let package = text.lines().find_map(|line| line.strip_prefix("package ")?.strip_suffix(';')).unwrap_or_default();
    let package = package
        .strip_prefix("k8s.io.")
        .unwrap_or(package)
        .replace("apiextensions_apiserver", "apiextensions-apiserver");
    let package = package.replace("kube_aggregator", "kube-aggregator");
    let names = text.lines().filter_map(|line| line.strip_prefix("message ")?.strip_suffix('{'));
    names.map(|name| format!("io.k8s.{package}.{}", name.trim())).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn documents_without_prose() {
        let check = |keep, want: &str| {
            let document = json!({"b": [{"description": "prose"}], "a": {"description": {"type": "string"}}});
            assert_eq!(json(document, keep, false).as_deref(), Ok(want));
        };
        check(false, "{\n \"a\": {\n  \"description\": {\n   \"type\": \"string\"\n  }\n },\n \"b\": [\n  {}\n ]\n}");
        check(
            true,
            "{\n \"a\": {\n  \"description\": {\n   \"type\": \"string\"\n  }\n },\n \"b\": [\n  {\n   \"description\": \"prose\"\n  }\n ]\n}",
        );
    }

    const FILE: &str = "/*\nLicense\n*/\n\n\nsyntax = \"proto2\";\n\npackage k8s.io.kube_aggregator.a.v1;\n// Prose.\noption go_package = \"k8s.io/kube-aggregator/a/v1\";\n\n\
                        // A is\n// +----+\n// +marker // Note.\nmessage A {\n  // What.\n  // +optional\n  optional string x = 1;\n}\n";

    #[test]
    fn protobuf_without_prose() {
        let want = "syntax = \"proto2\";\npackage k8s.io.kube_aggregator.a.v1;\noption go_package = \"k8s.io/kube-aggregator/a/v1\";\n\
                    // +marker\nmessage A {\n  // +optional\n  optional string x = 1;\n}\n";
        assert_eq!(proto(FILE, false), want);
        assert!(proto(FILE, true).contains("// What."));
        assert_eq!(go_package(FILE), Some("k8s.io/kube-aggregator/a/v1"));
        assert_eq!(messages(FILE), ["io.k8s.kube-aggregator.a.v1.A"]);
    }
}
