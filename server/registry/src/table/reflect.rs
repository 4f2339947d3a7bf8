//! Reading fields by path, for kinds that several versions serve with the same fields.

use object::record::{Record, View};

/// The value at a path of JSON names joined by dots; absent where anything on the way is.
pub(super) fn at<'a>(record: &'a dyn Record, path: &str) -> View<'a> {
    let mut view = View::Record(record);
    for name in path.split('.') {
        view = match view {
            View::Record(r) => r.field(name).unwrap_or(View::Absent),
            _ => return View::Absent,
        };
    }
    view
}

/// Whether there is a value at the path.
pub(super) fn has(record: &dyn Record, path: &str) -> bool {
    !matches!(at(record, path), View::Absent)
}

/// The text at a path; empty where there is none.
pub(super) fn text<'a>(record: &'a dyn Record, path: &str) -> &'a str {
    match at(record, path) {
        View::Str(s) => s,
        _ => "",
    }
}

/// The number at a path.
pub(super) fn int(record: &dyn Record, path: &str) -> Option<i64> {
    match at(record, path) {
        View::Int(n) => Some(n),
        _ => None,
    }
}

/// The records of the list at a path.
pub(super) fn records<'a>(record: &'a dyn Record, path: &str) -> Vec<&'a dyn Record> {
    let View::List(list) = at(record, path) else { return Vec::new() };
    let element = |i| if let View::Record(r) = list.at(i) { Some(r) } else { None };
    (0..list.len()).filter_map(element).collect()
}

/// An annotation's value.
pub(super) fn annotation<'a>(record: &'a dyn Record, key: &str) -> Option<&'a str> {
    match at(record, "metadata.annotations") {
        View::Map(m) => match m.value(key) {
            Some(View::Str(s)) => Some(s),
            _ => None,
        },
        _ => None,
    }
}
