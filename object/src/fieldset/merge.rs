//! A configuration merged into an object: its leaves win, lists keep the object's order where the configuration's
//! allows it.

use std::collections::VecDeque;

use serde_json::{Map, Value};

use super::element::Element;
use super::shape::Shape;
use super::trees::{array, element, element_of, member, object};
use crate::schema::RecordSchema;

/// The object with the configuration merged in. Both fit the schema.
pub fn merge(live: &Value, config: &Value, schema: &RecordSchema) -> Value {
    value(Some(live), Some(config), Shape::of_record(schema)).unwrap_or(Value::Null)
}

fn value(live: Option<&Value>, config: Option<&Value>, shape: Shape<'_>) -> Option<Value> {
    let kept = || config.or(live).cloned();
    match shape {
        Shape::Leaf(_) | Shape::AtomicRecord(_) => kept(),
        Shape::Record(_) | Shape::Map(_) => match (object(live), object(config)) {
            (None, None) => kept(),
            (live, config) => members(live, config, shape),
        },
        Shape::Set(_) | Shape::Keyed(..) => match (array(live), array(config)) {
            (None, None) => kept(),
            (live, config) => elements(live.unwrap_or_default(), config.unwrap_or_default(), shape),
        },
        // Of two sorts of values the configuration's wins; a null counts as an object without members.
        Shape::Free => match (object(live), config) {
            (live, None | Some(Value::Object(_) | Value::Null)) if live.is_some() || object(config).is_some() => {
                members(live, object(config), shape)
            }
            _ => kept(),
        },
    }
}

fn members(live: Option<&Map<String, Value>>, config: Option<&Map<String, Value>>, shape: Shape<'_>) -> Option<Value> {
    let mut out = Map::new();
    let mut entry = |name: &String, live: Option<&Value>, config: Option<&Value>| {
        let merged = member(shape, name).and_then(|shape| value(live, config, shape));
        if let Some(merged) = merged {
            out.insert(name.clone(), merged);
        }
    };
    for (name, was) in live.into_iter().flatten() {
        entry(name, Some(was), config.and_then(|c| c.get(name)));
    }
    for (name, wanted) in config.into_iter().flatten() {
        if live.is_none_or(|l| !l.contains_key(name)) {
            entry(name, None, Some(wanted));
        }
    }
    (!out.is_empty()).then_some(Value::Object(out))
}

/// The elements of a list by what tells them apart.
struct Steps<'a>(Vec<(Element<'a>, &'a Value)>);

impl<'a> Steps<'a> {
    fn of(list: &'a [Value], shape: Shape<'a>) -> Self {
        Self(list.iter().filter_map(|value| Some((element_of(value, shape).ok()?, value))).collect())
    }

    fn has(&self, step: &Element<'_>) -> bool {
        self.0.iter().any(|(s, _)| same(s, step))
    }

    /// The element to merge with. Of elements that nothing tells apart none is: they are replaced.
    fn only(&self, step: &Element<'_>) -> Option<&'a Value> {
        let mut found = self.0.iter().filter(|(s, _)| same(s, step));
        let first = found.next()?.1;
        Some(if found.next().is_some() { &Value::Null } else { first })
    }
}

/// Compares elements of unlike lifetimes.
fn same(a: &Element<'_>, b: &Element<'_>) -> bool {
    a.cmp(b).is_eq()
}

/// Merges two lists: elements of the object alone stay where they are between those that both have, which come in
/// the configuration's order.
fn elements(live: &[Value], config: &[Value], shape: Shape<'_>) -> Option<Value> {
    let inner = element(shape);
    let (live, config) = (Steps::of(live, shape), Steps::of(config, shape));
    let mut shared: VecDeque<&Element<'_>> =
        config.0.iter().map(|(step, _)| step).filter(|step| live.has(step)).collect();
    let mut out = Vec::with_capacity(live.0.len().max(config.0.len()));
    let (mut l, mut c) = (0, 0);
    while l < live.0.len() || c < config.0.len() {
        let (ours, theirs) = (live.0.get(l), config.0.get(c));
        if let (Some((was, _)), Some((wanted, value_wanted))) = (ours, theirs) {
            if same(was, wanted) {
                out.extend(value(live.only(was), Some(value_wanted), inner));
                (l, c) = (l + 1, c + 1);
                shared.pop_front();
                continue;
            }
            if config.has(was) && shared.front().is_some_and(|next| !same(next, was)) {
                // Both have it, but another is due before.
                l += 1;
                continue;
            }
        }
        if let Some((was, value_was)) = ours {
            if !config.has(was) {
                out.extend(value(Some(value_was), None, inner));
                l += 1;
                continue;
            }
            if config.0[..c].iter().any(|(done, _)| same(done, was)) {
                l += 1;
            }
        }
        if let Some((wanted, value_wanted)) = theirs {
            out.extend(value(live.only(wanted), Some(value_wanted), inner));
            c += 1;
            if shared.front().is_some_and(|next| same(next, wanted)) {
                shared.pop_front();
            }
        }
    }
    (!out.is_empty()).then_some(Value::Array(out))
}
