//! A configuration merged into an object: its leaves win, lists keep the object's order where the configuration's
//! allows it.

use std::collections::VecDeque;

use serde_json::{Map, Value};

use super::compare::{Comparison, Mark};
use super::element::Element;
use super::shape::Shape;
use super::trees::{array, compare, element, element_of, equal, lists, member, object};
use crate::schema::RecordSchema;

/// What merging did to the object.
#[derive(Debug)]
pub struct Merged<'a> {
    /// What differs between the object before and after, as [`Comparison::of_trees`] tells it.
    pub changes: Comparison<'a>,
    /// Whether the two are not equal: elements that change places are no difference of paths.
    pub changed: bool,
}

/// Merges the configuration into the object. Both fit the schema. What the configuration does not speak of stays as it
/// is, so that nothing else needs to be looked at.
pub fn merge<'a>(live: &mut Value, config: &'a Value, schema: &'a RecordSchema) -> Merged<'a> {
    let mut merged = Merged { changes: Comparison::default(), changed: false };
    let mut changes = Comparison::default();
    merged.value(live, config, Shape::of_record(schema), &mut changes);
    merged.changes = changes;
    merged
}

impl<'a> Merged<'a> {
    /// Merges into a value that is there; tells what became of it, and in `out` of what lies below.
    fn value(&mut self, live: &mut Value, config: &'a Value, shape: Shape<'a>, out: &mut Comparison<'a>) -> Mark {
        match (shape, &mut *live) {
            (Shape::Set(_) | Shape::Keyed(..), Value::Array(was)) if !was.is_empty() => {
                if let Some(wanted) = array(Some(config)) {
                    self.elements(was, wanted, shape, out);
                }
                return Mark::None;
            }
            // Of two sorts of values the configuration's wins; a null counts as an object without members.
            (Shape::Record(_) | Shape::Map(_) | Shape::Free, Value::Object(was))
                if !was.is_empty() && matches!(config, Value::Object(_) | Value::Null) =>
            {
                if let Some(wanted) = object(Some(config)) {
                    self.members(was, wanted, shape, out);
                }
                return Mark::None;
            }
            _ => {}
        }
        if live == config {
            return Mark::None;
        }
        let before = std::mem::replace(live, config.clone());
        self.changed |= !equal(&before, live);
        let mut below = Comparison::default();
        let mark = compare(Some(&before), Some(live), shape, &mut below);
        *out = below.into_owned();
        mark
    }

    fn members(
        &mut self,
        live: &mut Map<String, Value>,
        config: &'a Map<String, Value>,
        shape: Shape<'a>,
        out: &mut Comparison<'a>,
    ) {
        for (name, wanted) in config {
            let Some(inner) = member(shape, name) else { continue };
            let mut below = Comparison::default();
            let mark = match live.get_mut(name) {
                Some(was) => self.value(was, wanted, inner, &mut below),
                None => {
                    live.insert(name.clone(), wanted.clone());
                    self.changed = true;
                    compare(None, Some(wanted), inner, &mut below)
                }
            };
            out.push(Element::Field(name.into()), mark, below);
        }
        out.sort();
    }

    fn elements(&mut self, live: &mut Vec<Value>, config: &'a [Value], shape: Shape<'a>, out: &mut Comparison<'a>) {
        let inner = element(shape);
        let config = Steps::of(config, shape);
        let steps = Steps::of(live, shape);
        let (places, before) = (plan(&steps, &config), steps.repeat().then(|| live.clone()));
        self.changed |= !places.iter().map(|place| place.live).eq((0..live.len()).map(Some));
        let mut left: Vec<Option<Value>> = std::mem::take(live).into_iter().map(Some).collect();
        let mut config = config.0.into_iter();
        for place in places {
            let was = place.live.and_then(|at| left[at].take());
            let Some((step, wanted)) = place.wanted.then(|| config.next()).flatten() else {
                live.extend(was);
                continue;
            };
            let mut below = Comparison::default();
            let (merged, mark) = match was {
                Some(mut was) => {
                    let mark = self.value(&mut was, wanted, inner, &mut below);
                    (was, mark)
                }
                None => (wanted.clone(), compare(None, Some(wanted), inner, &mut below)),
            };
            out.push(step, mark, below);
            live.push(merged);
        }
        out.sort();
        if let Some(before) = before {
            // Elements with one key are owned together, as one value.
            let mut all = Comparison::default();
            lists(Some(&before), Some(live), shape, &mut all);
            *out = all.into_owned();
        }
    }
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

    /// The place of the element to merge with. Of elements that nothing tells apart none is: they are replaced.
    fn only(&self, step: &Element<'_>) -> Option<usize> {
        let mut found = self.0.iter().enumerate().filter(|(_, (s, _))| same(s, step)).map(|(at, _)| at);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether nothing tells some of them apart.
    fn repeat(&self) -> bool {
        self.0.iter().enumerate().any(|(at, (step, _))| self.0[..at].iter().any(|(before, _)| before == step))
    }
}

/// Compares elements of unlike lifetimes.
fn same(a: &Element<'_>, b: &Element<'_>) -> bool {
    a.cmp(b).is_eq()
}

/// What comes to a place of a merged list.
struct Place {
    /// The object's element there.
    live: Option<usize>,
    /// The next of the configuration's, by itself or merged into the object's.
    wanted: bool,
}

/// The order of a merged list: elements of the object alone stay where they are between those that both have, which
/// come in the configuration's order.
fn plan(live: &Steps<'_>, config: &Steps<'_>) -> Vec<Place> {
    let mut shared: VecDeque<&Element<'_>> =
        config.0.iter().map(|(step, _)| step).filter(|step| live.has(step)).collect();
    let mut out = Vec::with_capacity(live.0.len().max(config.0.len()));
    let (mut l, mut c) = (0, 0);
    while l < live.0.len() || c < config.0.len() {
        let (ours, theirs) = (live.0.get(l), config.0.get(c));
        if let (Some((was, _)), Some((wanted, _))) = (ours, theirs) {
            if same(was, wanted) {
                out.push(Place { live: live.only(was), wanted: true });
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
        if let Some((was, _)) = ours {
            if !config.has(was) {
                out.push(Place { live: Some(l), wanted: false });
                l += 1;
                continue;
            }
            if config.0[..c].iter().any(|(done, _)| same(done, was)) {
                l += 1;
            }
        }
        if let Some((wanted, _)) = theirs {
            out.push(Place { live: live.only(wanted), wanted: true });
            c += 1;
            if shared.front().is_some_and(|next| same(next, wanted)) {
                shared.pop_front();
            }
        }
    }
    out
}
