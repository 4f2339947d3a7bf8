//! Defaults of objects that come in.

use generated::defaults::TABLES;
use object::record::Record;

/// Fills in what is left out.
pub fn apply(record: &mut dyn Record) {
    let found = TABLES.binary_search_by(|(name, _)| (*name).cmp(&record.schema().name));
    if let Ok(at) = found {
        object::defaulting::apply(record, TABLES[at].1, &|_, _| {});
    }
}
