//! Small values as block YAML.

use std::fmt::Write;

use serde_json::Value;

use super::sorted;

/// A whole document, ending in a line break.
pub(super) fn document(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Object(o) if !o.is_empty() => block(value, 0, &mut out),
        Value::Array(a) if !a.is_empty() => block(value, 0, &mut out),
        leaf => {
            writeln!(out, "{}", scalar(leaf)).ok();
        }
    }
    out
}

fn block(value: &Value, indent: usize, out: &mut String) {
    let rows: Vec<(String, &Value)> = match value {
        Value::Object(o) => sorted(o).into_iter().map(|(k, v)| (format!("{}:", text(k)), v)).collect(),
        Value::Array(items) => items.iter().map(|v| ("-".to_owned(), v)).collect(),
        _ => return,
    };
    for (lead, value) in rows {
        let nested =
            matches!(value, Value::Object(o) if !o.is_empty()) || matches!(value, Value::Array(a) if !a.is_empty());
        write!(out, "{:indent$}{lead}", "").ok();
        if !nested {
            writeln!(out, " {}", scalar(value)).ok();
        } else if lead == "-" {
            let mut inner = String::new();
            block(value, indent + 2, &mut inner);
            out.push(' ');
            out.push_str(inner.trim_start());
        } else {
            out.push('\n');
            block(value, indent + if value.is_array() { 0 } else { 2 }, out);
        }
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(s) => text(s),
        Value::Object(_) => "{}".to_owned(),
        Value::Array(_) => "[]".to_owned(),
        other => other.to_string(),
    }
}

/// Plain where that is read back as the same text; quoted twice where it would be another type, else once.
fn text(s: &str) -> String {
    let word = matches!(
        s.to_ascii_lowercase().as_str(),
        "" | "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n" | "~"
    );
    if word || s.parse::<f64>().is_ok() || s.contains(char::is_control) {
        return Value::from(s).to_string();
    }
    let edges = s.starts_with([' ', '-']) || s.ends_with(' ');
    let list = s.chars().all(|c| c.is_ascii_alphanumeric() || c == ',');
    if edges || !list && s.contains(|c| "\"'`#&*!|>%@{}[],?:".contains(c)) {
        format!("'{}'", s.replace('\'', "''"))
    } else {
        s.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents() {
        let check = |json: &str, want: &str| {
            assert_eq!(document(&serde_json::from_str(json).expect("JSON")), want);
        };
        check(r#""atomic""#, "atomic\n");
        check(r#""merge,retainKeys""#, "merge,retainKeys\n");
        check(r#"["uid", "key"]"#, "- uid\n- key\n");
        check(r#"{"group": "", "kind": "Pod", "version": "v1"}"#, "group: \"\"\nkind: Pod\nversion: v1\n");
        check(
            r#"[{"discriminator": "type", "fields-to-discriminateBy": {"localhostProfile": "LocalhostProfile"}}]"#,
            "- discriminator: type\n  fields-to-discriminateBy:\n    localhostProfile: LocalhostProfile\n",
        );
        check(r#""true""#, "\"true\"\n");
        check(r#""*""#, "'*'\n");
        check(r#""it's: so""#, "'it''s: so'\n");
        check("{}", "{}\n");
        check("true", "true\n");
    }
}
