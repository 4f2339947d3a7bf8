//! Paths taken out of a tree.

use serde_json::Value;

use super::element::Element;
use super::set::Set;
use super::shape::Shape;
use super::trees::{element, element_of, member};
use crate::schema::RecordSchema;

/// The tree without what lies at the paths. An object or a list that loses its last part becomes null.
pub fn remove(tree: Value, paths: &Set<'_>, schema: &RecordSchema) -> Value {
    value(tree, paths, Shape::of_record(schema))
}

fn value(from: Value, paths: &Set<'_>, shape: Shape<'_>) -> Value {
    match (shape, from) {
        (Shape::Record(_) | Shape::Map(_) | Shape::Free, Value::Object(members)) => {
            let mut left = serde_json::Map::new();
            for (name, held) in members {
                let found = paths.find(&Element::Field((&*name).into()));
                let held = match found {
                    Some(node) if node.member => continue,
                    Some(node) => match member(shape, &name) {
                        Some(shape) => value(held, &node.children, shape),
                        None => held,
                    },
                    None => held,
                };
                left.insert(name, held);
            }
            if left.is_empty() { Value::Null } else { Value::Object(left) }
        }
        (Shape::Set(_) | Shape::Keyed(..), Value::Array(elements)) => {
            let inner = element(shape);
            let mut left = Vec::with_capacity(elements.len());
            for held in elements {
                // What is to become of it, found before it is moved.
                let below = match element_of(&held, shape).ok().and_then(|step| paths.find(&step)) {
                    Some(node) if node.member => continue,
                    Some(node) => Some(&node.children),
                    None => None,
                };
                left.push(match below {
                    Some(below) => value(held, below, inner),
                    None => held,
                });
            }
            if left.is_empty() { Value::Null } else { Value::Array(left) }
        }
        // A part of what is one value can't be taken out.
        (_, Value::Object(_) | Value::Array(_)) => Value::Null,
        (_, scalar) => scalar,
    }
}
