//! The normal form: what differs from run to run becomes a placeholder, on both sides of a comparison.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Map, Value};

/// Members that hold a volatile value wherever they are, and their placeholders.
const VOLATILE: &[(&str, &str)] = &[
    ("uid", "<uid>"),
    ("resourceVersion", "<rv>"),
    ("continue", "<continue>"),
    ("nodePort", "<port>"),
    ("healthCheckNodePort", "<port>"),
    ("selfLink", "<self>"),
    ("auditID", "<audit>"),
];

const UID: &str = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/// What varies inside messages, in the order of replacement: before and after Go's dumps are taken out.
const BEFORE_DUMPS: &[(&str, &str)] = &[
    (UID, "<uid>"),
    (r"X509SHA256=[0-9a-f]{64}", "X509SHA256=<hash>"),
    (r"^\d+y\d+d$", "<age>"),
    (r#"(resourceVersion\\*":\s*\\*")\d+"#, "${1}<rv>"),
    (r"(?i)(resourceversion in (?:record|precondition) \()\d+", "${1}<rv>"),
    (r"kube-api-access-[a-z0-9]{5}", "kube-api-access-<rand>"),
    (r#"scheme "[^"]*""#, r#"scheme "<scheme>""#),
    // What shows Go's inside, types, memory dumps and diffs of internal structs: only the fact and the field count.
    (r#"into Go struct field \w+\.([\w.]+) of type [^\s"]+( \{\})?"#, "into field ${1}"),
    (r#"into Go value of type (struct \{.*?\}|[^\s"]+( \{\})?)( \([0-9a-f]+\))?"#, "into value"),
    (r#"Invalid value: "\{(?:[^"\\]|\\.)*\}""#, r#"Invalid value: "<object>""#),
    (r"\n@@[\s\S]*", "\n<diff>"),
];
const AFTER_DUMPS: &[(&str, &str)] = &[
    (r"\beyJ[\w-]+\.[\w-]+\.[\w-]+", "<jwt>"),
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "<time>"),
    (r"\b10\.(9[6-9]|1[01]\d)\.\d{1,3}\.\d{1,3}\b", "<clusterip>"),
];

/// Where one of Go's dumps may begin; `map[string]` is a type and no dump.
const DUMP: &str = r"map\[|&\w*\.?\w*\{|\b[a-z]\w*\.[A-Z]\w*\{";

struct Patterns {
    uid: Regex,
    time: Regex,
    dump: Regex,
    before: Vec<(Regex, &'static str)>,
    after: Vec<(Regex, &'static str)>,
}

static PATTERNS: LazyLock<Result<Patterns, regex::Error>> = LazyLock::new(|| {
    let all = |table: &[(&str, &'static str)]| {
        table
            .iter()
            .map(|(pattern, label)| Ok((Regex::new(pattern)?, *label)))
            .collect::<Result<Vec<_>, regex::Error>>()
    };
    Ok(Patterns {
        uid: Regex::new(&format!("^{UID}$"))?,
        time: Regex::new(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")?,
        dump: Regex::new(DUMP)?,
        before: all(BEFORE_DUMPS)?,
        after: all(AFTER_DUMPS)?,
    })
});

/// Brings values into the normal form of one case.
pub(super) struct Normal<'a> {
    /// Texts that stand for a variable: the real one, its label; in the order of replacement.
    pub(super) names: &'a [(String, String)],
    /// The server's port, which shows in some objects.
    pub(super) port: u16,
    /// Whether `managedFields` are kept.
    pub(super) managed_fields: bool,
}

impl Normal<'_> {
    /// A text without what varies.
    pub(super) fn text(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for (real, label) in self.names {
            out = out.replace(real, label);
        }
        let Ok(patterns) = PATTERNS.as_ref() else { return out };
        let replace = |text: String, table: &[(Regex, &'static str)]| {
            table.iter().fold(text, |text, (pattern, label)| pattern.replace_all(&text, *label).into_owned())
        };
        replace(drop_dumps(&replace(out, &patterns.before), &patterns.dump), &patterns.after)
    }

    /// A value without what varies.
    pub(super) fn value(&self, value: &Value) -> Value {
        match value {
            Value::Object(members) => Value::Object(self.members(members)),
            Value::Array(items) => items.iter().map(|item| self.value(item)).collect(),
            Value::String(text) if is_time(text) => "<time>".into(),
            Value::String(text) => self.text(text).into(),
            other => other.clone(),
        }
    }

    fn members(&self, members: &Map<String, Value>) -> Map<String, Value> {
        let prefix = members.get("name").and(members.get("generateName")).and_then(Value::as_str);
        let prefix = prefix.filter(|p| !p.is_empty());
        let mut out = Map::new();
        for (key, value) in members {
            let normal = match (key.as_str(), value) {
                ("managedFields", Value::Array(_)) if !self.managed_fields => continue,
                ("columnDefinitions", Value::Array(columns)) => columns.iter().map(|c| self.column(c)).collect(),
                ("port", Value::Number(n)) if n.as_u64() == Some(self.port.into()) => "<server port>".into(),
                ("name", Value::String(name)) if prefix.is_some_and(|p| name.starts_with(p)) => {
                    format!("{}<rand>", self.text(prefix.unwrap_or(""))).into()
                }
                _ => match volatile(key, value) {
                    Some(label) => {
                        out.insert(key.clone(), label.into());
                        continue;
                    }
                    None => self.value(value),
                },
            };
            out.insert(self.text(key), normal);
        }
        out
    }

    /// A column's description is prose, and free.
    fn column(&self, column: &Value) -> Value {
        let mut column = column.clone();
        column.as_object_mut().map(|members| members.remove("description"));
        self.value(&column)
    }
}

fn is_time(text: &str) -> bool {
    PATTERNS.as_ref().is_ok_and(|p| p.time.is_match(text))
}

/// The placeholder of a volatile member. Unset versions, and uids that are none, are not volatile.
fn volatile(key: &str, value: &Value) -> Option<&'static str> {
    let (_, label) = VOLATILE.iter().find(|(name, _)| *name == key)?;
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(n) if !n.is_f64() => n.to_string(),
        _ => return None,
    };
    let kept = text.is_empty() || text == "0";
    let stable_uid = key == "uid" && !PATTERNS.as_ref().is_ok_and(|p| p.uid.is_match(&text));
    (!kept && !stable_uid).then_some(*label)
}

/// Replaces each Go dump, `map[...]` or `pkg.Type{...}`, up to its closing bracket.
fn drop_dumps(text: &str, dump: &Regex) -> String {
    let (mut out, mut kept, mut from) = (String::new(), 0, 0);
    while let Some(found) = dump.find_at(text, from) {
        if found.as_str() == "map[" && text[found.end()..].starts_with("string]") {
            from = found.end();
            continue;
        }
        let mut depth = 1;
        let mut end = text.len();
        for (i, byte) in text.bytes().enumerate().skip(found.end()) {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = i + 1;
                break;
            }
        }
        out.push_str(&text[kept..found.start()]);
        out.push_str("<dump>");
        (kept, from) = (end, end);
    }
    out.push_str(&text[kept..]);
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn names() -> Vec<(String, String)> {
        vec![("ns-pabc".to_owned(), "${ns}".to_owned()), ("pabc".to_owned(), "${id}".to_owned())]
    }

    #[test]
    fn texts() {
        let names = names();
        let normal = Normal { names: &names, port: 6443, managed_fields: false };
        let check = |text: &str, expect: &str| assert_eq!(normal.text(text), expect);
        check("a ns-pabc b pabc-r", "a ${ns} b ${id}-r");
        check("of type map[string]string: map[a:map[b:1] c:[1]] end", "of type map[string]string: <dump> end");
        check("x core.Pod{A:1, B:[]string{\"c\"}}: no", "x <dump>: no");
        check("at 10.96.0.1 and 10.95.0.1", "at <clusterip> and 10.95.0.1");
        check("until 2020-01-02T03:04:05Z", "until <time>");
        check(r#"{"resourceVersion":"12"}"#, r#"{"resourceVersion":"<rv>"}"#);
        check(
            "cannot unmarshal string into Go struct field Pod.spec.x of type int64",
            "cannot unmarshal string into field spec.x",
        );
        check("changed:\n@@ -1 +1 @@\n", "changed:\n<diff>");
    }

    #[test]
    fn values() {
        let names = names();
        let normal = Normal { names: &names, port: 6443, managed_fields: false };
        let check = |input: Value, expect: Value| assert_eq!(normal.value(&input), expect);
        check(json!({"resourceVersion": "5", "uid": "u"}), json!({"resourceVersion": "<rv>", "uid": "u"}));
        check(json!({"resourceVersion": "0", "port": 6443}), json!({"resourceVersion": "0", "port": "<server port>"}));
        check(json!({"name": "a-x7f", "generateName": "a-"}), json!({"name": "a-<rand>", "generateName": "a-"}));
        check(json!({"managedFields": [1], "t": "2020-01-02T03:04:05Z"}), json!({"t": "<time>"}));
        check(
            json!({"columnDefinitions": [{"name": "N", "description": "d"}]}),
            json!({"columnDefinitions": [{"name": "N"}]}),
        );
    }
}
