//! Names that hand-written code uses and another version lacks.
//!
//! The server's own code is written for one version. So that it compiles with the types of another, these get what only
//! the first has: fields as hidden members, which are in no table and so never read nor written, and types that nothing
//! served leads to.

use std::collections::BTreeSet;

use crate::model::{Field, Model, Record};

impl Model {
    /// Adds the records and fields that `other`, of that version, has and this model lacks.
    pub fn add_names(&mut self, other: Self, version: &str) {
        for (name, theirs) in other.records {
            match self.records.get_mut(&name) {
                Some(ours) => {
                    let have: BTreeSet<&str> = ours.fields.iter().map(|f| f.name.as_str()).collect();
                    let lacking = theirs.fields.into_iter().filter(|f| !have.contains(f.name.as_str()));
                    let lacking: Vec<Field> = lacking.collect();
                    ours.hidden = lacking;
                }
                None => {
                    self.records.insert(name, Record { only_in: Some(version.to_owned()), ..theirs });
                }
            }
        }
    }

    /// How many fields and records were added.
    pub fn added_names(&self) -> (usize, usize) {
        let hidden = self.records.values().map(|r| r.hidden.len()).sum();
        (hidden, self.records.values().filter(|r| r.only_in.is_some()).count())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::Type;

    fn model(records: &[(&str, &[&str])]) -> Model {
        let field = |name: &&str| Field { ty: Type::Leaf("Bool"), ..Field::named(name) };
        let record = |(name, fields): &(&str, &[&str])| {
            let fields = fields.iter().map(field).collect();
            let record = Record {
                name: (*name).to_owned(),
                fields,
                atomic: false,
                either: false,
                hidden: vec![],
                only_in: None,
            };
            ((*name).to_owned(), record)
        };
        let records: BTreeMap<String, Record> = records.iter().map(record).collect();
        Model { records, kinds: vec![], stored_forms: vec![] }
    }

    #[test]
    fn what_is_lacking_is_added() {
        let mut older = model(&[("Both", &["a", "old"]), ("Old", &["x"])]);
        older.add_names(model(&[("Both", &["a", "new"]), ("New", &["y"])]), "v2");
        let said: Vec<String> = (older.records.values())
            .map(|r| {
                let names = |fields: &[Field]| fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>().join(",");
                format!("{}: {} hidden {} of {:?}", r.name, names(&r.fields), names(&r.hidden), r.only_in)
            })
            .collect();
        let want = ["Both: a,old hidden new of None", "New: y hidden  of Some(\"v2\")", "Old: x hidden  of None"];
        assert_eq!(said, want);
        assert_eq!(older.added_names(), (1, 1));
    }
}
