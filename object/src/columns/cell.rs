//! Cells from objects: the one engine that reads the vocabulary.

use std::borrow::Cow;

use serde_json::Value;

use super::{Cell, Part, Path, age_text, labels_text, leaf_text, selector_text};
use crate::record::{Record, View};
use crate::scalar::MicroTime;

/// Calls a named function: its name, the object, and now.
pub type Function<'f> = &'f dyn Fn(&str, &dyn Record, MicroTime) -> Value;

/// A cell of an object.
pub fn evaluate(cell: &Cell, object: &dyn Record, now: MicroTime, function: Function<'_>) -> Value {
    match cell {
        Cell::Field { path, absent, empty } => match (path.view(object), empty) {
            (View::Absent, Some(empty)) => text(empty),
            (View::Absent, None) => absent.value(),
            (view, Some(empty)) if view.is_empty() => text(empty),
            (view, _) => leaf(view),
        },
        Cell::YesNo { path, absent } => match path.view(object) {
            View::Bool(true) => text("True"),
            View::Bool(false) => text("False"),
            _ => text(absent),
        },
        Cell::Age { path, absent } => match path.view(object) {
            View::Absent => text(absent),
            time => age_text(time, now).into(),
        },
        Cell::Date { path } => leaf(path.view(object)),
        Cell::Count { paths } => Value::from(paths.iter().map(|path| count(path.view(object))).sum::<usize>()),
        Cell::Join { path, absent, empty } => join(path, object, absent.as_deref(), empty).into(),
        Cell::Labels { path } => or(labels_text(path.view(object)), "<none>").into(),
        Cell::Selector { path, empty, invalid } => match selector_text(path.view(object)) {
            Ok(selector) => or(selector, empty).into(),
            Err(_) => text(invalid),
        },
        Cell::Format { needs: Some(path), absent, .. } if matches!(path.view(object), View::Absent) => text(absent),
        Cell::Format { parts, .. } => parts.iter().map(|part| piece(part, object)).collect::<String>().into(),
        Cell::Find { list, key, is, field, absent } => find(list, object, key, is, field).map_or(text(absent), leaf),
        Cell::Function(name) => function(name, object, now),
    }
}

fn text(s: &str) -> Value {
    Value::from(s)
}

fn or(text: String, empty: &str) -> String {
    if text.is_empty() { empty.to_owned() } else { text }
}

/// A leaf as a typed cell.
fn leaf(view: View<'_>) -> Value {
    match view {
        View::Bool(v) => v.into(),
        View::Int(v) => v.into(),
        View::Double(v) => v.into(),
        other => leaf_text(other).into(),
    }
}

fn count(view: View<'_>) -> usize {
    match view {
        View::List(list) => list.len(),
        View::Map(map) => map.len(),
        _ => 0,
    }
}

fn join(path: &Path, object: &dyn Record, absent: Option<&str>, empty: &str) -> String {
    let mut texts: Vec<Cow<'_, str>> = Vec::new();
    path.visit(object, &mut |view| match view {
        View::List(list) => texts.extend((0..list.len()).map(|i| leaf_text(list.at(i)))),
        leaf => texts.push(leaf_text(leaf)),
    });
    match (texts.is_empty(), absent) {
        (true, Some(absent)) => absent.to_owned(),
        _ => or(texts.join(","), empty),
    }
}

fn piece<'a>(part: &'a Part, object: &'a dyn Record) -> Cow<'a, str> {
    match part {
        Part::Literal(text) => Cow::Borrowed(text),
        Part::Field(path) => leaf_text(path.view(object)),
    }
}

fn find<'a>(list: &Path, object: &'a dyn Record, key: &str, is: &str, field: &str) -> Option<View<'a>> {
    let View::List(list) = list.view(object) else { return None };
    (0..list.len()).find_map(|i| match list.at(i) {
        View::Record(r) => match r.field(key) {
            Some(View::Str(s)) if s == is => r.field(field),
            _ => None,
        },
        _ => None,
    })
}
