//! What upstream 1.37.2 did with one object of every kind, and what the table of kinds says.
//!
//! Each row of `observed.json` was seen on a live server: the key and bytes in etcd after a create, the answers to a PUT
//! without a resourceVersion and to one of another name, to a DELETE, to a PUT of other labels and annotations through
//! `status`, to selectors of unknown fields, and to bad names.

use generated::{KINDS, STORED_FORMS};
use object::kind::Kind;
use serde_json::Value;

fn rows() -> Vec<Value> {
    serde_json::from_str(include_str!("observed.json")).expect("JSON")
}

fn find<'a>(kinds: &'a [Kind], row: &Value) -> Option<&'a Kind> {
    kinds.iter().find(|k| k.resource == row["resource"].as_str().unwrap_or("") && *k.api_version() == row["version"])
}

#[test]
fn kinds_are_as_observed() {
    let mut differing = Vec::new();
    for row in rows() {
        let kind = find(KINDS, &row).unwrap_or_else(|| panic!("no kind for {row}"));
        let s = &kind.strategy;
        let form = format!("{:?}", s.name.form);
        let kept = s.write("status").into_iter().flat_map(|w| w.keeps.iter()).collect::<Vec<_>>();
        let writes = |path: &str| !kept.iter().any(|keep| **keep == path || **keep == "metadata");
        let said = [
            ("path", Value::from(&*kind.storage_path)),
            ("json", kind.stored_as_json.into()),
            ("stored", Value::from(&*kind.storage_version)),
            ("generation", s.generation.first.into()),
            ("create_on_update", s.create_on_update.into()),
            ("unconditional_update", s.unconditional_update.into()),
            ("returns_deleted", s.returns_deleted.into()),
            ("expires", s.expires.into()),
            ("status_writes_labels", writes("metadata.labels").into()),
            ("status_writes_annotations", writes("metadata.annotations").into()),
            ("not_selectable", Value::from(&*kind.not_selectable)),
            ("selects_namespace", kind.selectable("metadata.namespace").is_some().into()),
            ("name_form", form.split('(').next().into()),
            ("generate_name_checked", s.name.generated.into()),
            ("long_name", (s.name.max == 0).into()),
        ];
        let wrong = said.iter().filter(|(name, said)| row.get(name).is_some_and(|seen| seen != said));
        differing.extend(wrong.map(|(name, said)| format!("{} {}: {name} is {said}", row["version"], row["resource"])));
    }
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn every_stored_kind_was_observed() {
    let rows = rows();
    for kind in KINDS {
        let seen = rows.iter().any(|row| find(std::slice::from_ref(kind), row).is_some());
        assert_eq!(seen, kind.is_stored(), "{} {}", kind.api_version(), kind.resource);
    }
}

/// A stored kind's form is one of the kinds, or one that is no longer served.
#[test]
fn every_stored_form_has_a_table() {
    for kind in KINDS.iter().filter(|k| k.is_stored()) {
        let is_form = |k: &&Kind| k.storage_path == kind.storage_path && k.api_version() == kind.storage_version;
        let found = KINDS.iter().chain(STORED_FORMS).filter(is_form).count();
        assert_eq!(found, 1, "{} {}", kind.api_version(), kind.resource);
    }
}

/// Paths of rules lead somewhere in the record that they are for.
#[test]
fn paths_exist() {
    use object::schema::{SchemaRef, Type};

    fn leads(schema: &SchemaRef, path: &str) -> bool {
        let mut ty = Type::Record(schema.clone());
        path.split('.').all(|name| {
            let next = match &ty {
                Type::Record(r) => {
                    let field = r.get().fields.iter().find(|f| f.name == name);
                    field.map(|f| f.ty.clone())
                }
                Type::List(e) if name.parse::<usize>().is_ok() => Some(e.get().clone()),
                _ => None,
            };
            next.map(|next| ty = next).is_some()
        })
    }
    let is_form =
        |kind: &Kind, k: &&Kind| k.storage_path == kind.storage_path && k.api_version() == kind.storage_version;
    for kind in KINDS.iter().filter(|k| k.is_stored()) {
        let form = KINDS.iter().chain(STORED_FORMS).find(|k| is_form(kind, k)).expect("a form");
        let name = format!("{} {}", kind.api_version(), kind.kind);
        for path in kind.selectable.iter().flat_map(|s| s.path.split('|')).filter(|p| !p.is_empty()) {
            assert!(leads(&form.schema, path), "{name}: selectable {path}");
        }
        let s = &kind.strategy;
        let written = s.writes.iter().flat_map(|w| w.keeps.iter().chain(w.disowns.iter()));
        let counted = s.generation.counts.iter().map(|path| path.trim_start_matches(['=', '<']));
        let scaled = s.scale.iter().flat_map(|scale| [&scale.replicas, &scale.status, &scale.selector]);
        let others = written.chain(s.clears.iter()).chain(scaled).map(|path| &**path);
        for path in counted.filter(|path| *path != "*").chain(others) {
            // A status may be all that an object has.
            assert!(leads(&kind.schema, path) || path == "spec", "{name}: {path}");
        }
    }
}
