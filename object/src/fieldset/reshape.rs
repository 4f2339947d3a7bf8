//! Sets made to fit a schema.

use super::element::Element;
use super::set::{Node, Set};
use super::shape::{Shape, Takes};
use super::trees::{element, member};
use crate::schema::{RecordSchema, Type};

impl<'a> Set<'a> {
    /// With the fields on the way to each path: `a.b` comes with `a`, where `a` is a field and no entry of a map.
    #[must_use]
    pub fn with_named_fields(mut self, schema: &RecordSchema) -> Self {
        self.add_named(Some(Shape::of_record(schema)));
        self
    }

    fn add_named(&mut self, shape: Option<Shape<'_>>) {
        for node in self.nodes.iter_mut().filter(|n| !n.children.is_empty()) {
            if let (Element::Field(name), Some(shape)) = (&node.element, shape) {
                node.member |= shape.declares(name);
            }
            node.children.add_named(shape.and_then(|shape| below(shape, &node.element)));
        }
    }

    /// As the schema is now: who owned parts of a value that has become one owns the whole.
    #[must_use]
    pub fn reconciled(mut self, schema: &RecordSchema) -> Self {
        self.reconcile(Shape::of_record(schema));
        self
    }

    fn reconcile(&mut self, shape: Shape<'_>) {
        for Node { element, member, children } in &mut self.nodes {
            let Some(shape) = below(shape, element) else { continue };
            if children.is_empty() {
                continue;
            }
            match shape {
                Shape::AtomicRecord(_) | Shape::Leaf(Type::Map(_) | Type::List(_) | Type::Json) => {
                    *member = true;
                    *children = Set::EMPTY;
                }
                Shape::Free | Shape::Leaf(_) => {}
                shape => children.reconcile(shape),
            }
        }
    }
}

/// The shape of what lies one step below.
fn below<'s>(shape: Shape<'s>, step: &Element<'_>) -> Option<Shape<'s>> {
    match (shape.takes(), step) {
        (Takes::Map | Takes::Any, Element::Field(name)) => member(shape, name),
        (Takes::List, Element::Key(_) | Element::Value(_) | Element::Index(_)) => Some(element(shape)),
        _ => None,
    }
}
