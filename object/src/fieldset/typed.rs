//! Trees against their schema: what doesn't fit, and which paths a tree speaks of.

use std::fmt::Display;

use serde_json::{Map, Value};

use super::element::Element;
use super::set::Set;
use super::shape::{Shape, Takes};
use super::trees::{element, element_of, member};
use crate::patch::go_text;
use crate::schema::{RecordSchema, Type};

/// Something that doesn't fit: its path below where the check began, and why.
struct Fault {
    path: String,
    why: String,
}

/// What doesn't fit.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, why: String) {
        self.0.push(Fault { path: String::new(), why });
    }

    /// Puts a step in front of the paths that were found since `from`.
    fn below(&mut self, from: usize, step: impl Display) {
        if let Some(new @ [_, ..]) = self.0.get_mut(from..) {
            let step = step.to_string();
            new.iter_mut().for_each(|fault| fault.path.insert_str(0, &step));
        }
    }

    fn text(&self) -> String {
        let one = |f: &Fault| if f.path.is_empty() { f.why.clone() } else { format!("{}: {}", f.path, f.why) };
        match self.0.as_slice() {
            [only] => one(only),
            all => all.iter().fold("errors:".to_owned(), |text, fault| format!("{text}\n  {}", one(fault))),
        }
    }
}

/// Whether a tree is one of the schema. `duplicates` may stand in lists of distinct elements where clients wrote them
/// by other ways than apply. The error is upstream's text.
pub fn check(tree: &Value, schema: &RecordSchema, duplicates: bool) -> Result<(), String> {
    let mut faults = Faults::default();
    check_value(tree, Shape::of_record(schema), duplicates, &mut faults);
    if faults.0.is_empty() { Ok(()) } else { Err(faults.text()) }
}

fn check_value(value: &Value, shape: Shape<'_>, duplicates: bool, faults: &mut Faults) {
    if value.is_null() {
        return;
    }
    match (shape.takes(), value) {
        (Takes::Any, _) => {}
        (Takes::Map, Value::Object(members)) => check_members(members, shape, duplicates, faults),
        (Takes::Map, other) => faults.add(format!("expected map, got {}", shown(other))),
        (Takes::List, Value::Array(elements)) => check_elements(elements, shape, duplicates, faults),
        (Takes::List, other) => faults.add(format!("expected list, got {}", shown(other))),
        (Takes::Scalar(ty), value) => check_scalar(ty, value, faults),
    }
}

fn check_members(members: &Map<String, Value>, shape: Shape<'_>, duplicates: bool, faults: &mut Faults) {
    for (name, value) in members {
        let from = faults.0.len();
        let Some(shape) = member(shape, name) else {
            faults.add("field not declared in schema".into());
            return faults.below(from, Element::Field(name.into()));
        };
        check_value(value, shape, duplicates, faults);
        faults.below(from, Element::Field(name.into()));
    }
}

fn check_elements(elements: &[Value], shape: Shape<'_>, duplicates: bool, faults: &mut Faults) {
    let (inner, indexed) = (element(shape), matches!(shape, Shape::Leaf(_)));
    let mut seen: Vec<Element<'_>> = Vec::new();
    for (i, value) in elements.iter().enumerate() {
        let step = if indexed { Ok(Element::Index(i as i64)) } else { element_of(value, shape) };
        let step = match step {
            Ok(step) => step,
            // What can't be told apart can't be spoken of.
            Err(why) => return faults.add(format!("element {i}: {why}")),
        };
        if !indexed && !duplicates && seen.contains(&step) {
            faults.add(format!("duplicate entries for key {step}"));
        }
        let from = faults.0.len();
        check_value(value, inner, duplicates, faults);
        faults.below(from, &step);
        if !indexed && !duplicates {
            seen.push(step);
        }
    }
}

fn check_scalar(ty: &Type, value: &Value, faults: &mut Faults) {
    match ty {
        Type::Int32 | Type::Int64 | Type::Double if !value.is_number() => {
            let ty = match value {
                Value::String(_) => "string",
                Value::Bool(_) => "bool",
                Value::Array(_) => "[]interface {}",
                _ => "map[string]interface {}",
            };
            faults.add(format!("expected numeric (int or float), got {ty}"));
        }
        Type::Bool if !value.is_boolean() => faults.add(format!("expected boolean, got {}", shown(value))),
        Type::String | Type::Bytes | Type::Duration if !value.is_string() => {
            faults.add(format!("expected string, got &value.valueUnstructured{{Value:{}}}", go_text(value)));
        }
        _ if value.is_array() || value.is_object() => {
            faults.add(format!("expected any scalar, got {}", shown(value)));
        }
        _ => {}
    }
}

/// A value as upstream's messages show it.
fn shown(value: &Value) -> String {
    format!("&{{{}}}", go_text(value))
}

/// The paths that a tree speaks of, which fits the schema.
pub fn set_of<'a>(tree: &'a Value, schema: &'a RecordSchema) -> Set<'a> {
    below(tree, Shape::of_record(schema)).1
}

/// Whether the path to the value belongs to the set by itself, and the paths below.
fn below<'a>(value: &'a Value, shape: Shape<'a>) -> (bool, Set<'a>) {
    match (shape, value) {
        (Shape::Leaf(_) | Shape::AtomicRecord(_), _) => (true, Set::EMPTY),
        (Shape::Record(_) | Shape::Map(_) | Shape::Free, Value::Object(members)) => (false, of_members(members, shape)),
        (Shape::Set(_) | Shape::Keyed(..), Value::Array(elements)) => (false, of_elements(elements, shape)),
        (Shape::Free, value) => (!value.is_null(), Set::EMPTY),
        _ => (false, Set::EMPTY),
    }
}

fn of_members<'a>(members: &'a Map<String, Value>, shape: Shape<'a>) -> Set<'a> {
    let mut set = Set::EMPTY;
    for (name, value) in members {
        let Some(inner) = member(shape, name) else { continue };
        let (own, children) = below(value, inner);
        let empty = value.is_null() || value.as_object().is_some_and(Map::is_empty);
        set.push(Element::Field(name.into()), own || empty || !shape.declares(name), children);
    }
    set.sort();
    set
}

fn of_elements<'a>(elements: &'a [Value], shape: Shape<'a>) -> Set<'a> {
    let (mut set, inner) = (Set::EMPTY, element(shape));
    let mut steps: Vec<(Element<'a>, &'a Value)> =
        elements.iter().filter_map(|value| Some((element_of(value, shape).ok()?, value))).collect();
    steps.sort_by(|a, b| a.0.cmp(&b.0));
    let mut steps = steps.into_iter().peekable();
    while let Some((step, value)) = steps.next() {
        // Those that are there several times are owned together, as one value.
        let mut alone = true;
        while steps.next_if(|(next, _)| *next == step).is_some() {
            alone = false;
        }
        let children = if alone { below(value, inner).1 } else { Set::EMPTY };
        set.push(step, true, children);
    }
    set
}
