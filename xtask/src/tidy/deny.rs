//! What `deny.toml` says of the crates that are compiled, seen to without `cargo-deny`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::licence;

/// Adds where the crates in `cargo metadata` are not as `deny.toml` wants them.
pub(super) fn check(root: &Path, metadata: &Value, faults: &mut Vec<String>) {
    match std::fs::read_to_string(root.join("deny.toml")) {
        Ok(text) => crates(&text, metadata, faults),
        Err(e) => faults.push(format!("deny.toml: {e}")),
    }
}

/// The items of the list `key` of a section, one a line.
fn list<'a>(text: &'a str, section: &str, key: &str) -> Vec<&'a str> {
    let header = format!("[{section}]");
    let lines = text.lines().map(str::trim).skip_while(|line| *line != header).skip(1);
    let own = lines.take_while(|line| !(line.starts_with('[') && line.ends_with(']')));
    let begin = format!("{key} = [");
    let items = own.skip_while(|line| *line != begin).skip(1).take_while(|line| *line != "]");
    items.filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.trim_end_matches(',')).collect()
}

/// The text between the first quotes.
fn quoted(item: &str) -> &str {
    item.split('"').nth(1).unwrap_or_default()
}

fn crates(text: &str, metadata: &Value, faults: &mut Vec<String>) {
    let licences: Vec<&str> = list(text, "licenses", "allow").into_iter().map(quoted).collect();
    let sources: Vec<&str> = list(text, "sources", "allow-registry").into_iter().map(quoted).collect();
    let mut versions = BTreeMap::<&str, BTreeSet<&str>>::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        let (name, version, source) = (text("name"), text("version"), text("source"));
        versions.entry(name).or_default().insert(version);
        if !licence::allowed(text("license"), &licences) {
            faults.push(format!("{name} {version}: licence {:?} is not allowed", text("license")));
        }
        let known = source.strip_prefix("registry+").is_some_and(|from| sources.contains(&from));
        if !source.is_empty() && !known {
            faults.push(format!("{name} {version}: comes from {source}"));
        }
    }
    duplicates(text, versions, faults);
}

fn duplicates(text: &str, mut versions: BTreeMap<&str, BTreeSet<&str>>, faults: &mut Vec<String>) {
    for item in list(text, "bans", "skip") {
        let (name, wanted) = quoted(item).split_once('@').unwrap_or_default();
        if !item.contains("reason = \"") {
            faults.push(format!("deny.toml: no reason: {item}"));
        }
        let Some(all) = versions.get_mut(name).filter(|all| all.len() > 1) else {
            faults.push(format!("deny.toml: there is one version of {name} at most"));
            continue;
        };
        let before = all.len();
        all.retain(|version| !version.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.')));
        if all.len() == before {
            faults.push(format!("deny.toml: there is no {name} {wanted}"));
        }
    }
    for (name, all) in versions.into_iter().filter(|(_, all)| all.len() > 1) {
        let all: Vec<&str> = all.into_iter().collect();
        faults.push(format!("{name}: more than one version that deny.toml does not list: {}", all.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const DENY: &str = r#"
[licenses]
allow = [
    "MIT",
]

[bans]
skip = [
    # Said why.
    { crate = "old@0.1", reason = "it is" },
]

[sources]
allow-registry = [
    "https://index",
]
"#;

    #[test]
    fn faults() {
        let check = |rows: &[(&str, &str, &str, Option<&str>)], want: &[&str]| {
            let package = |&(name, version, license, source): &(&str, &str, &str, Option<&str>)| json!({"name": name, "version": version, "license": license, "source": source});
            let mut faults = Vec::new();
            crates(DENY, &json!({"packages": rows.iter().map(package).collect::<Vec<_>>()}), &mut faults);
            assert_eq!(faults, want);
        };
        let index = Some("registry+https://index");
        let (one, two) = (("old", "0.1.9", "MIT", index), ("old", "1.2.0", "MIT", index));
        check(&[one, two], &[]);
        check(&[one, two, ("a", "1.0.0", "GPL-2.0", None)], &["a 1.0.0: licence \"GPL-2.0\" is not allowed"]);
        check(&[one, two, ("a", "1.0.0", "MIT", Some("git+x"))], &["a 1.0.0: comes from git+x"]);
        check(&[two], &["deny.toml: there is one version of old at most"]);
        check(
            &[("old", "0.2.0", "MIT", index), two],
            &[
                "deny.toml: there is no old 0.1",
                "old: more than one version that deny.toml does not list: 0.2.0, 1.2.0",
            ],
        );
    }
}
