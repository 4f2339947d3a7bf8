//! Fields of records by name, as plain values.

use crate::record::{List, Record, View};

/// A field; absent where the record has none of this name.
pub(super) fn view<'a>(record: &'a dyn Record, name: &str) -> View<'a> {
    record.field(name).unwrap_or(View::Absent)
}

/// A text, empty where there is none.
pub(super) fn text<'a>(record: &'a dyn Record, name: &str) -> &'a str {
    as_text(view(record, name))
}

/// A number, zero where there is none.
pub(super) fn int(record: &dyn Record, name: &str) -> i64 {
    if let View::Int(n) = view(record, name) { n } else { 0 }
}

/// A list's texts.
pub(super) fn texts<'a>(record: &'a dyn Record, name: &str) -> Vec<&'a str> {
    match view(record, name) {
        View::List(list) => (0..list.len()).map(|i| as_text(list.at(i))).collect(),
        _ => Vec::new(),
    }
}

/// A map's texts in the order of its keys.
pub(super) fn pairs(view: View<'_>) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    if let View::Map(map) = view {
        map.visit(&mut |key, value| out.push((key, as_text(value))));
    }
    out
}

/// A list's records with their places.
pub(super) fn records(view: View<'_>) -> impl Iterator<Item = (usize, &dyn Record)> {
    let list: Option<&dyn List> = if let View::List(list) = view { Some(list) } else { None };
    list.into_iter().flat_map(|l| (0..l.len()).map(move |i| (i, l.at(i)))).filter_map(|(i, view)| match view {
        View::Record(record) => Some((i, record)),
        _ => None,
    })
}

fn as_text(view: View<'_>) -> &str {
    if let View::Str(text) = view { text } else { "" }
}
