//! Fields that a field selector may name.

use crate::kind::Text;
use crate::record::{Record, View};

/// A field that a field selector may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selectable {
    /// What a selector calls it.
    pub name: Text,
    /// Where its value lies in the stored form: JSON names with dots, a number for the place in a list; after `|`
    /// where to look if nothing is there. Empty if it never has a value.
    pub path: Text,
    /// The value where there is none.
    pub default: Text,
}

impl Selectable {
    /// The value that a selector compares.
    pub fn value(&self, record: &dyn Record) -> String {
        let found = self.path.split('|').filter_map(|path| text(record, path)).find(|text| !text.is_empty());
        found.unwrap_or_else(|| self.default.to_string())
    }
}

/// The text of the scalar at a path.
fn text(record: &dyn Record, path: &str) -> Option<String> {
    let mut at = View::Record(record);
    for name in path.split('.') {
        at = match at {
            View::Record(record) => record.field(name)?,
            View::Map(map) => map.value(name)?,
            View::List(list) => {
                let index = name.parse().ok()?;
                (index < list.len()).then(|| list.at(index))?
            }
            _ => return None,
        };
    }
    match at {
        View::Str(text) => Some(text.to_owned()),
        View::Int(number) => Some(number.to_string()),
        View::Bool(bool) => Some(bool.to_string()),
        _ => None,
    }
}
