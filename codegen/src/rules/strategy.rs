//! `storage.json`, `selectable.json` and `strategy.json`: what verbs need to know of a kind beside its schema.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::Error;
use crate::spec::Spec;

/// The rules, and which of their rows were used.
pub struct Rules<'a> {
    spec: &'a Spec,
}

/// A field that a field selector may name.
pub struct Selectable {
    /// What a selector calls it.
    pub name: String,
    /// Where its value lies.
    pub path: String,
    /// Its value where there is none.
    pub default: String,
}

/// What one way of writing leaves as it was.
pub struct Write {
    /// The subresource; empty for the object itself.
    pub subresource: String,
    /// Fields that stay as they were.
    pub keeps: Vec<String>,
    /// Fields that a manager does not come to own.
    pub disowns: Vec<String>,
}

/// How writes treat a kind.
pub struct Strategy {
    /// Names of the facts that are true.
    pub flags: Vec<&'static str>,
    /// `Delete`, `Orphan` or `Unsupported`.
    pub dependents: &'static str,
    /// First value of `metadata.generation`.
    pub first_generation: i64,
    /// Paths whose change raises it.
    pub generation: Vec<String>,
    /// The form of names, as a Rust expression of `NameForm`.
    pub name: String,
    /// Longest name, 0 for what the form allows.
    pub name_max: u64,
    /// Whether `generateName` is checked too.
    pub generated_checked: bool,
    /// Fields that a create leaves empty.
    pub clears: Vec<String>,
    /// Each way of writing.
    pub writes: Vec<Write>,
    /// Paths of replicas, status and selector.
    pub scale: Option<[String; 3]>,
}

/// What verbs need to know of a kind.
pub struct Facts {
    /// Path below the storage prefix, empty if never stored.
    pub storage_path: String,
    /// JSON at rest.
    pub stored_as_json: bool,
    /// Fields that a field selector may name.
    pub selectable: Vec<Selectable>,
    /// The path of the field that caches keep an index by; empty for none.
    pub index: String,
    /// What is said of others.
    pub not_selectable: String,
    /// How writes treat the kind.
    pub strategy: Strategy,
}

/// Facts of a row that are true or left out.
const FLAGS: &[&str] = &["create_on_update", "unconditional_update", "returns_deleted", "graceful", "expires"];
/// Everything that a row of `strategy.json` may say beside the flags.
const KEYS: &[&str] = &[
    "clears",
    "dependents",
    "disowns",
    "first_generation",
    "generate_name_unchecked",
    "generation",
    "keeps",
    "name",
    "name_max",
    "scale",
];

impl<'a> Rules<'a> {
    /// The rules of a specification; an error if one names a kind that the facts' own version lacks.
    pub fn new(spec: &'a Spec, served: &[(String, String, String)]) -> Result<Self, Error> {
        let rules = Self { spec };
        if !spec.is_of_facts {
            return Ok(rules);
        }
        let known =
            |key: &str| served.iter().any(|(g, v, r)| key == format!("{g}/{r}") || key == format!("{g}/{v}/{r}"));
        for (file, table) in
            [("storage", "path"), ("storage", "version"), ("selectable", "kinds"), ("strategy", "kinds")]
        {
            if let Some(key) = rules.table(file, table).keys().find(|key| !known(key)) {
                return Err(Error::Spec(format!("{file}.json: {table}: no such kind {key}")));
            }
        }
        for (key, row) in rules.table("strategy", "kinds") {
            let unknown = row.as_object().into_iter().flat_map(Map::keys);
            let mut unknown = unknown.filter(|k| !FLAGS.contains(&k.as_str()) && !KEYS.contains(&k.as_str()));
            if let Some(name) = unknown.next() {
                return Err(Error::Spec(format!("strategy.json: {key}: unknown fact {name}")));
            }
        }
        Ok(rules)
    }

    /// Stored `apiVersion` by `group/resource`, where it is not that of the preferred version.
    pub fn stored_versions(spec: &Spec) -> BTreeMap<String, String> {
        let rules = Rules { spec };
        let rows = rules.table("storage", "version").iter();
        rows.map(|(key, v)| (key.clone(), v.as_str().unwrap_or_default().to_owned())).collect()
    }

    /// All that is known of a kind with these subresources.
    pub fn facts(&self, group: &str, version: &str, resource: &str, subresources: &[&str]) -> Result<Facts, Error> {
        let key = format!("{group}/{resource}");
        let path = self.table("storage", "path").get(&key).and_then(Value::as_str).unwrap_or(resource);
        let (selectable, index, not_selectable) = self.selectable(group, version, resource)?;
        Ok(Facts {
            storage_path: path.to_owned(),
            stored_as_json: self.table("storage", "json").contains_key(group),
            selectable,
            index,
            not_selectable,
            strategy: self.strategy(group, version, resource, subresources)?,
        })
    }

    fn table(&self, file: &str, table: &str) -> &Map<String, Value> {
        static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
        self.spec.rules.get(file).and_then(|f| f[table].as_object()).unwrap_or(&NONE)
    }

    /// A kind's row, what its version says over what all versions share.
    fn row(&self, file: &str, group: &str, version: &str, resource: &str) -> Map<String, Value> {
        let table = self.table(file, "kinds");
        let keys = [format!("{group}/{resource}"), format!("{group}/{version}/{resource}")];
        keys.iter().filter_map(|key| table.get(key)?.as_object().cloned()).flatten().collect()
    }

    fn selectable(
        &self,
        group: &str,
        version: &str,
        resource: &str,
    ) -> Result<(Vec<Selectable>, String, String), Error> {
        let row = self.row("selectable", group, version, resource);
        let metadata = row.get("metadata").map_or_else(|| vec!["name".into(), "namespace".into()], texts);
        let metadata =
            metadata.iter().map(|name| (format!("metadata.{name}"), Value::from(format!("metadata.{name}"))));
        let fields = row.get("fields").and_then(Value::as_object).cloned().unwrap_or_default();
        let selectable = metadata.chain(fields).map(|(name, value)| {
            let (path, default) = match &value {
                Value::Array(pair) => (text(&pair[0]), text(&pair[1])),
                path => (text(path), String::new()),
            };
            Selectable { name, path, default }
        });
        let selectable: Vec<Selectable> = selectable.collect();
        let index = row.get("index").map(text).unwrap_or_default();
        // Of a field with a default, or two places to look, the stored bytes alone don't tell the value.
        let is_plain = |s: &Selectable| s.path == index && s.default.is_empty() && !s.path.contains('|');
        if !index.is_empty() && !selectable.iter().any(is_plain) {
            return Err(Error::Spec(format!("selectable.json: {group}/{resource}: no index by {index}")));
        }
        let otherwise = self.spec.rules.get("selectable").map_or(&Value::Null, |f| &f["otherwise"]);
        Ok((selectable, index, text(row.get("otherwise").unwrap_or(otherwise))))
    }

    fn strategy(&self, group: &str, version: &str, resource: &str, subresources: &[&str]) -> Result<Strategy, Error> {
        let row = self.row("strategy", group, version, resource);
        let get = |key: &str| row.get(key).unwrap_or(&Value::Null);
        let error = |what: &str| Error::Spec(format!("strategy.json: {group}/{resource}: {what}"));
        let has_status = subresources.contains(&"status");
        let dependents = match get("dependents").as_str() {
            None => "Delete",
            Some("orphan") => "Orphan",
            Some("unsupported") => "Unsupported",
            Some(other) => return Err(error(&format!("dependents {other}"))),
        };
        let generation = row.get("generation").map(texts);
        Ok(Strategy {
            flags: FLAGS.iter().copied().filter(|flag| get(flag) == &Value::Bool(true)).collect(),
            dependents,
            first_generation: get("first_generation").as_i64().unwrap_or(i64::from(generation.is_some())),
            generation: generation.unwrap_or_default(),
            name: name_form(get("name").as_str()).ok_or_else(|| error("unknown form of name"))?,
            name_max: get("name_max").as_u64().unwrap_or(0),
            generated_checked: get("generate_name_unchecked") != &Value::Bool(true),
            clears: row.get("clears").map_or_else(|| status(has_status), texts),
            writes: writes(&row, has_status),
            scale: row.get("scale").map(|s| ["replicas", "status", "selector"].map(|key| text(&s[key]))),
        })
    }
}

fn status(has: bool) -> Vec<String> {
    if has { vec!["status".to_owned()] } else { Vec::new() }
}

/// A status is written through its subresource alone, which writes nothing else; a row says where that differs.
fn writes(row: &Map<String, Value>, has_status: bool) -> Vec<Write> {
    let mut keeps = BTreeMap::new();
    if has_status {
        keeps.insert(String::new(), status(true));
        keeps.insert("status".to_owned(), vec!["spec".to_owned()]);
    }
    let said = |key: &str| row.get(key).and_then(Value::as_object).into_iter().flatten();
    keeps.extend(said("keeps").map(|(subresource, fields)| (subresource.clone(), texts(fields))));
    let disowns: BTreeMap<&str, Vec<String>> = said("disowns").map(|(s, fields)| (s.as_str(), texts(fields))).collect();
    let write = |(subresource, keeps): (String, Vec<String>)| Write {
        disowns: disowns.get(subresource.as_str()).unwrap_or(&keeps).clone(),
        subresource,
        keeps,
    };
    keeps.into_iter().map(write).collect()
}

fn name_form(form: Option<&str>) -> Option<String> {
    Some(match form {
        None => "Subdomain".to_owned(),
        Some("label") => "Label".to_owned(),
        Some("path segment") => "PathSegment".to_owned(),
        Some("config key") => "ConfigKey".to_owned(),
        Some("ip address") => "IpAddress".to_owned(),
        Some(named) => format!("Named(text!({:?}))", named.strip_prefix("fn ")?),
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn writes_follow_the_row() {
        let check = |row: Value, has_status, want: &[(&str, &str, &str)]| {
            let row = row.as_object().cloned().unwrap_or_default();
            let got = writes(&row, has_status);
            let got: Vec<_> = got.iter().map(|w| (&*w.subresource, w.keeps.join(","), w.disowns.join(","))).collect();
            let want: Vec<_> = want.iter().map(|(s, k, d)| (*s, (*k).to_owned(), (*d).to_owned())).collect();
            assert_eq!(got, want, "{row:?}");
        };
        check(json!({}), false, &[]);
        check(json!({}), true, &[("", "status", "status"), ("status", "spec", "spec")]);
        check(
            json!({"keeps": {"status": ["metadata", "spec"]}, "disowns": {"status": ["spec"]}}),
            true,
            &[("", "status", "status"), ("status", "metadata,spec", "spec")],
        );
    }

    #[test]
    fn forms_of_names() {
        let check = |form, want: Option<&str>| assert_eq!(name_form(form), want.map(str::to_owned), "{form:?}");
        check(None, Some("Subdomain"));
        check(Some("label"), Some("Label"));
        check(Some("fn x"), Some("Named(text!(\"x\"))"));
        check(Some("lable"), None);
    }
}
