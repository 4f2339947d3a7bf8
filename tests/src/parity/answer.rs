//! An answer in the form that is recorded and compared.

use serde_json::{Map, Value, json};

use crate::client::Answer;

use super::case::{Compare, Step};
use super::normal::Normal;
use super::value::{dig, drop};
use crate::yaml::{self, Node};

/// The part of `answer` that `step` compares, in normal form.
pub(super) fn comparable(step: &Step, answer: &Answer, normal: &Normal<'_>) -> Value {
    if step.compare == Compare::Status {
        return json!({"status": answer.status});
    }
    let mut out = Map::new();
    out.insert("status".to_owned(), answer.status.into());
    let content_type = header(answer, "content-type").unwrap_or_default();
    let mut warnings: Vec<String> =
        answer.headers.get_all("warning").iter().map(|w| normal.text(&latin(w.as_bytes()))).collect();
    warnings.sort();
    if !warnings.is_empty() {
        out.insert("warnings".to_owned(), warnings.into());
    }
    if !step.headers_too.is_empty() {
        let value = |name: &String| header(answer, name).map_or(Value::Null, Value::String);
        let headers: Map<_, _> = step.headers_too.iter().map(|name| (name.clone(), value(name))).collect();
        out.insert("headers".to_owned(), headers.into());
    }
    if step.watch.is_some() && answer.status == 200 {
        out.insert("events".to_owned(), events(&answer.body, normal));
    } else {
        out.insert("body".to_owned(), body(&answer.body, &content_type, normal));
    }
    out.insert("type".to_owned(), content_type.into());
    let mut out = Value::Object(out);
    if step.compare == Compare::Reason {
        return match &out["body"] {
            Value::Object(body) => {
                let member = |name| body.get(name).cloned().unwrap_or_default();
                json!({"status": answer.status, "reason": member("reason"), "kind": member("kind")})
            }
            Value::Null => json!({"status": answer.status, "reason": null, "kind": null}),
            _ => json!({"status": answer.status}),
        };
    }
    for path in &step.ignore {
        drop(&mut out, path);
    }
    if !step.only.is_empty() {
        let picked = step.only.iter().map(|path| {
            let name = if path == "status" { "body.status" } else { path };
            (name.to_owned(), dig(&out["body"], path).cloned().unwrap_or_default())
        });
        return std::iter::once(("status".to_owned(), answer.status.into()))
            .chain(picked)
            .collect::<Map<_, _>>()
            .into();
    }
    if let Some(path) = &step.sorted {
        sort(path, &mut out);
    }
    out
}

/// A recorded answer to `step` in today's normal form, whatever the form was when it was recorded.
pub(super) fn recorded(step: &Node, answer: &Value) -> Value {
    let mut out = Normal { names: &[], port: 0, managed_fields: true }.value(answer);
    if let Some(path) = step.value()["sorted"].as_str() {
        sort(path, &mut out);
    }
    out
}

/// Sorts the list at a path below the body.
fn sort(path: &str, answer: &mut Value) {
    let Some(mut at) = answer.get_mut("body") else { return };
    for key in path.split('.') {
        let next = match at {
            Value::Array(items) => key.parse().ok().and_then(|i: usize| items.get_mut(i)),
            other => other.get_mut(key),
        };
        let Some(next) = next else { return };
        at = next;
    }
    if let Value::Array(items) = at {
        items.sort_by_cached_key(Value::to_string);
    }
}

fn header(answer: &Answer, name: &str) -> Option<String> {
    answer.headers.get(name).map(|value| latin(value.as_bytes()))
}

/// Header bytes as the letters that HTTP/1.1 gives them.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|b| char::from(*b)).collect()
}

fn events(stream: &[u8], normal: &Normal<'_>) -> Value {
    let lines = stream.split(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty());
    lines
        .map(|line| match serde_json::from_slice(line) {
            Ok(event) => normal.value(&event),
            Err(_) => normal.text(&String::from_utf8_lossy(line)).into(),
        })
        .collect()
}

fn body(data: &[u8], content_type: &str, normal: &Normal<'_>) -> Value {
    if data.is_empty() {
        return Value::Null;
    }
    let text = String::from_utf8_lossy(data);
    let decoded = if content_type.starts_with("application/yaml") {
        yaml::parse(&text).ok().map(|node| node.value())
    } else {
        serde_json::from_slice(data).ok()
    };
    match decoded {
        Some(value) => normal.value(&value),
        None if text.contains('\n') || !text.contains(char::is_control) => normal.text(&text).into(),
        None => "<binary 1>".into(),
    }
}
