//! What a change adds, modifies and removes.

use serde_json::Value;

use super::element::{Element, Key, Scalar};
use super::set::Set;
use super::shape::{Keys, Shape};
use super::trees;
use crate::equality;
use crate::record::{List, Map, Record, View};
use crate::scalar::IntOrString;
use crate::schema::{RecordSchema, Type};

/// What differs between an object before and after. No path is in more than one of the sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// Only there after.
    pub added: Set<'a>,
    /// There in both, and different.
    pub modified: Set<'a>,
    /// Only there before.
    pub removed: Set<'a>,
    /// Why upstream gives up: a list has an element without any of its keys.
    pub unkeyed: Option<String>,
}

/// What became of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    Added,
    Modified,
    Removed,
}

impl Mark {
    /// Of a value that is there before, after, or in both.
    pub(super) fn presence(before: bool, after: bool) -> Self {
        match (before, after) {
            (false, true) => Self::Added,
            (true, false) => Self::Removed,
            _ => Self::None,
        }
    }
}

impl<'a> Comparison<'a> {
    /// Of two records of one type.
    pub fn of(before: &'a dyn Record, after: &'a dyn Record) -> Self {
        let mut all = Self::default();
        record(Some(before), Some(after), after.schema(), &mut all);
        all.sort();
        all
    }

    /// Of two trees of one schema.
    pub fn of_trees(before: &'a Value, after: &'a Value, schema: &'a RecordSchema) -> Self {
        let mut all = Self::default();
        trees::compare(Some(before), Some(after), Shape::of_record(schema), &mut all);
        all.sort();
        all
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.modified.is_empty() && self.removed.is_empty()
    }

    /// Leaves paths out, and all that lies below them.
    pub fn ignore(&mut self, paths: &Set<'_>) {
        for set in [&mut self.added, &mut self.modified, &mut self.removed] {
            set.subtract_deep(paths);
        }
    }

    /// What is there after and was not so before.
    pub fn changed(self) -> Set<'a> {
        self.added.union(self.modified)
    }

    /// Adds what became of an element and of what lies below it. [`Self::sort`] must follow.
    pub(super) fn push(&mut self, element: Element<'a>, mark: Mark, below: Self) {
        let Self { added, modified, removed, unkeyed } = below;
        if let Some(why) = unkeyed {
            self.unkeyed.get_or_insert(format!("{element}{why}"));
        }
        let here = [
            (&mut self.added, added, Mark::Added),
            (&mut self.modified, modified, Mark::Modified),
            (&mut self.removed, removed, Mark::Removed),
        ];
        let mut element = Some(element);
        let mut left = here.iter().filter(|(_, below, kind)| mark == *kind || !below.is_empty()).count();
        for (set, below, kind) in here {
            if mark != kind && below.is_empty() {
                continue;
            }
            left -= 1;
            let name = if left == 0 { element.take() } else { element.clone() };
            if let Some(name) = name {
                set.push(name, mark == kind, below);
            }
        }
    }

    /// Puts the elements of this level in order.
    pub(super) fn sort(&mut self) {
        for set in [&mut self.added, &mut self.modified, &mut self.removed] {
            set.sort();
        }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Comparison<'static> {
        Comparison {
            added: self.added.into_owned(),
            modified: self.modified.into_owned(),
            removed: self.removed.into_owned(),
            unkeyed: self.unkeyed,
        }
    }
}

/// A field as JSON shows it: `None` where it is left out, a null as `Absent`.
fn shown<'a>(record: &'a dyn Record, index: usize) -> Option<View<'a>> {
    let field = &record.schema().fields[index];
    let view = record.get(index);
    let left_out = field.omit_empty && view.is_empty() && (!field.pointer || matches!(view, View::Absent));
    (!left_out).then_some(view)
}

/// A null as nothing.
fn null(view: View<'_>) -> bool {
    match view {
        View::Time(t) => t.is_zero(),
        View::MicroTime(t) => t.is_zero(),
        View::Json(j) => j.is_nil() || j.as_str() == "null",
        View::List(l) => l.is_nil(),
        View::Map(m) => m.is_nil(),
        view => matches!(view, View::Absent),
    }
}

/// Compares field by field; tells whether there is any field in either.
fn record<'a>(
    before: Option<&'a dyn Record>,
    after: Option<&'a dyn Record>,
    schema: &'a RecordSchema,
    out: &mut Comparison<'a>,
) -> bool {
    let mut any = false;
    for (i, field) in schema.fields.iter().enumerate() {
        if field.inline {
            let inner = |r: Option<&'a dyn Record>| match r.map(|r| r.get(i)) {
                Some(View::Record(inner)) => Some(inner),
                _ => None,
            };
            if let Type::Record(of) = &field.ty {
                any |= record(inner(before), inner(after), of.get(), out);
            }
            continue;
        }
        let (b, a) = (before.and_then(|r| shown(r, i)), after.and_then(|r| shown(r, i)));
        if b.is_none() && a.is_none() {
            continue;
        }
        any = true;
        if let (Some(View::Str(b)), Some(View::Str(a))) = (b, a)
            && b == a
        {
            continue;
        }
        let mut below = Comparison::default();
        let mark = value(b, a, Shape::of_field(schema, field), &mut below);
        out.push(Element::Field((&*field.name).into()), mark, below);
    }
    any
}

/// Compares two values, of which at least one is there.
fn value<'a>(before: Option<View<'a>>, after: Option<View<'a>>, shape: Shape<'a>, out: &mut Comparison<'a>) -> Mark {
    if let (None, Some(after)) = (before, after) {
        let Whole { set, unkeyed } = Whole::of(after, shape);
        (out.added, out.unkeyed) = (set, unkeyed);
        return Mark::Added;
    }
    let granular = match shape {
        Shape::Leaf(_) | Shape::AtomicRecord(_) => false,
        Shape::Free => return free(before, after, out),
        Shape::Record(schema) => record(as_record(before), as_record(after), schema, out),
        Shape::Map(element) => match (as_map(before), as_map(after)) {
            (None, None) => false,
            (b, a) => {
                map(b, a, element, out);
                true
            }
        },
        Shape::Set(_) | Shape::Keyed(..) => match (as_list(before), as_list(after)) {
            (None, None) => false,
            (b, a) => {
                list(b, a, shape, out);
                true
            }
        },
    };
    if granular {
        out.sort();
        return Mark::presence(before.is_some(), after.is_some());
    }
    match (before, after) {
        (Some(b), Some(a)) if !same(b, a) => Mark::Modified,
        _ => Mark::presence(before.is_some(), after.is_some()),
    }
}

/// All that lies below a value that is new.
#[derive(Default)]
struct Whole<'a> {
    set: Set<'a>,
    /// See [`Comparison::unkeyed`].
    unkeyed: Option<String>,
}

impl<'a> Whole<'a> {
    fn of(view: View<'a>, shape: Shape<'a>) -> Self {
        let mut all = Self::default();
        match (shape, view) {
            (Shape::Free, view) => {
                let mut parts = Comparison::default();
                free(None, Some(view), &mut parts);
                all.set = parts.added;
            }
            (Shape::Record(schema), View::Record(record)) => all.fields(record, schema),
            (Shape::Map(element), View::Map(map)) => {
                let shape = Shape::of_type(element, true);
                map.visit(&mut |key, view| all.add(Element::Field(key.into()), view, shape));
            }
            (Shape::Set(_) | Shape::Keyed(..), View::List(list)) => all.elements(list, shape),
            _ => {}
        }
        all.set.sort();
        all
    }

    fn add(&mut self, element: Element<'a>, view: View<'a>, shape: Shape<'a>) {
        let below = Self::of(view, shape);
        if let Some(why) = below.unkeyed {
            self.unkeyed.get_or_insert_with(|| format!("{element}{why}"));
        }
        self.set.push(element, true, below.set);
    }

    fn fields(&mut self, record: &'a dyn Record, schema: &'a RecordSchema) {
        for (i, field) in schema.fields.iter().enumerate() {
            if field.inline {
                if let (Type::Record(of), View::Record(inner)) = (&field.ty, record.get(i)) {
                    self.fields(inner, of.get());
                }
            } else if let Some(view) = shown(record, i) {
                self.add(Element::Field((&*field.name).into()), view, Shape::of_field(schema, field));
            }
        }
    }

    fn elements(&mut self, list: &'a dyn List, shape: Shape<'a>) {
        let mut all: Vec<(Element<'a>, View<'a>, bool)> = Vec::with_capacity(list.len());
        each_element(list, shape, &mut self.unkeyed, |_, element, view| {
            match all.iter_mut().find(|(known, ..)| *known == element) {
                Some((.., alone)) => *alone = false,
                None => all.push((element, view, true)),
            }
        });
        for (element, view, alone) in all {
            match alone {
                true => self.add(element, view, inner(shape)),
                // Elements with one key are owned together, as one value.
                false => self.set.push(element, true, Set::EMPTY),
            }
        }
    }
}

/// Whether JSON shows two leaves alike. Quantities are their text: a number may be written in several ways.
fn same(a: View<'_>, b: View<'_>) -> bool {
    match (a, b) {
        (View::Quantity(a), View::Quantity(b)) => a == b && a.to_string() == b.to_string(),
        (View::Record(a), View::Record(b)) => (0..a.schema().fields.len()).all(|i| match (shown(a, i), shown(b, i)) {
            (Some(a), Some(b)) => same(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }),
        (View::List(a), View::List(b)) => {
            a.is_nil() == b.is_nil() && a.len() == b.len() && (0..a.len()).all(|i| same(a.at(i), b.at(i)))
        }
        (View::Map(a), View::Map(b)) => {
            let mut equal = a.is_nil() == b.is_nil() && a.len() == b.len();
            a.visit(&mut |key, value| equal = equal && b.value(key).is_some_and(|other| same(value, other)));
            equal
        }
        _ => null(a) && null(b) || equality::same(a, b) && null(a) == null(b),
    }
}

fn as_record(view: Option<View<'_>>) -> Option<&dyn Record> {
    match view {
        Some(View::Record(r)) => Some(r),
        _ => None,
    }
}

fn as_map(view: Option<View<'_>>) -> Option<&dyn Map> {
    match view {
        Some(View::Map(m)) if m.len() > 0 => Some(m),
        _ => None,
    }
}

fn as_list(view: Option<View<'_>>) -> Option<&dyn List> {
    match view {
        Some(View::List(l)) if l.len() > 0 => Some(l),
        _ => None,
    }
}

fn map<'a>(before: Option<&'a dyn Map>, after: Option<&'a dyn Map>, element: &'a Type, out: &mut Comparison<'a>) {
    let shape = Shape::of_type(element, true);
    let mut entry = |key: &'a str, b: Option<View<'a>>, a: Option<View<'a>>| {
        let mut below = Comparison::default();
        let mark = value(b, a, shape, &mut below);
        out.push(Element::Field(key.into()), mark, below);
    };
    if let Some(after) = after {
        after.visit(&mut |key, view| entry(key, before.and_then(|b| b.value(key)), Some(view)));
    }
    if let Some(before) = before {
        before.visit(&mut |key, view| {
            if after.is_none_or(|a| a.value(key).is_none()) {
                entry(key, Some(view), None);
            }
        });
    }
}

/// Elements of both sides that have one key.
#[derive(Default)]
struct Same<'a> {
    before: Vec<View<'a>>,
    after: Vec<View<'a>>,
}

fn list<'a>(before: Option<&'a dyn List>, after: Option<&'a dyn List>, shape: Shape<'a>, out: &mut Comparison<'a>) {
    let mut all: Vec<(Element<'a>, Same<'a>)> = Vec::new();
    let mut add = |list: Option<&'a dyn List>, is_after: bool| {
        let Some(list) = list else { return };
        each_element(list, shape, &mut out.unkeyed, |i, element, view| {
            // Lists mostly keep their order.
            let found = match all.get(i) {
                Some((e, _)) if *e == element => Some(i),
                _ => all.iter().position(|(e, _)| *e == element),
            };
            let at = found.unwrap_or_else(|| {
                all.push((element, Same::default()));
                all.len() - 1
            });
            let same = &mut all[at].1;
            if is_after { same.after.push(view) } else { same.before.push(view) }
        });
    };
    add(before, false);
    add(after, true);
    let inner = inner(shape);
    for (element, Same { before, after }) in all {
        let mut below = Comparison::default();
        let mark = match (before.as_slice(), after.as_slice()) {
            ([] | [_], [] | [_]) => value(before.first().copied(), after.first().copied(), inner, &mut below),
            // Elements with one key are owned together, as one value.
            ([_, _, ..], [_, _, ..]) => {
                let equal = before.len() == after.len() && before.iter().zip(&after).all(|(b, a)| same(*b, *a));
                if equal { Mark::None } else { Mark::Modified }
            }
            ([_, _, ..], rest) => {
                if let Some(a) = rest.first() {
                    let mark = value(None, Some(*a), inner, &mut below);
                    out.push(element.clone(), mark, std::mem::take(&mut below));
                }
                Mark::Removed
            }
            (rest, _) => {
                if let Some(b) = rest.first() {
                    let mark = value(Some(*b), None, inner, &mut below);
                    out.push(element.clone(), mark, std::mem::take(&mut below));
                }
                Mark::Added
            }
        };
        out.push(element, mark, below);
    }
}

/// Calls `f` with the place of each element, what tells it apart, and the element itself. `unkeyed` becomes what is
/// wrong with the first that nothing tells apart.
fn each_element<'a>(
    list: &'a dyn List,
    shape: Shape<'a>,
    unkeyed: &mut Option<String>,
    mut f: impl FnMut(usize, Element<'a>, View<'a>),
) {
    for (i, view) in (0..list.len()).map(|i| (i, list.at(i))) {
        match (element_of(view, shape), shape) {
            (Some(element), _) => f(i, element, view),
            (None, Shape::Keyed(_, keys)) => {
                unkeyed.get_or_insert_with(|| format!(": element {i}: {}", keys.omitted()));
            }
            (None, _) => {}
        }
    }
}

/// The shape of a list's elements.
fn inner(shape: Shape<'_>) -> Shape<'_> {
    match shape {
        Shape::Keyed(record, _) => Shape::of_record(record),
        Shape::Set(ty) => Shape::Leaf(ty),
        other => other,
    }
}

/// What tells an element of a list apart; `None` if nothing does.
fn element_of<'a>(view: View<'a>, shape: Shape<'a>) -> Option<Element<'a>> {
    match (shape, view) {
        (Shape::Keyed(schema, keys), View::Record(record)) => key_of(record, schema, keys).map(Element::Key),
        (Shape::Set(_), view) => scalar(view).map(Element::Value),
        _ => None,
    }
}

fn key_of<'a>(record: &'a dyn Record, schema: &'a RecordSchema, keys: Keys<'a>) -> Option<Key<'a>> {
    let mut key: Key<'a> = Vec::with_capacity(2);
    keys.each(|name| {
        let Some(index) = schema.position(name) else { return };
        let value = match shown(record, index) {
            Some(view) => scalar(view),
            None => trees::key_default(&schema.fields[index]),
        };
        if let Some(value) = value {
            key.push((name.into(), value));
        }
    });
    key.sort_by(|a, b| a.0.cmp(&b.0));
    (!key.is_empty()).then_some(key)
}

fn scalar(view: View<'_>) -> Option<Scalar<'_>> {
    Some(match view {
        View::Bool(b) => Scalar::Bool(b),
        View::Int(n) => Scalar::Int(n),
        View::Double(n) => Scalar::Float(n),
        View::Str(s) => Scalar::Str(s.into()),
        View::IntOrString(IntOrString::Int(n)) => Scalar::Int(i64::from(*n)),
        View::IntOrString(IntOrString::String(s)) => Scalar::Str(s.into()),
        View::Quantity(q) => Scalar::Str(q.to_string().into()),
        View::Time(t) => Scalar::Str(t.to_string().into()),
        View::MicroTime(t) => Scalar::Str(t.to_string().into()),
        View::Duration(d) => Scalar::Str(d.to_string().into()),
        _ => return None,
    })
}

/// Compares JSON of any kind, or records that are written as one of several kinds.
fn free<'a>(before: Option<View<'a>>, after: Option<View<'a>>, out: &mut Comparison<'a>) -> Mark {
    let tree = |view: View<'_>| {
        let mut text = Vec::new();
        crate::json::encode_value(view, &mut text);
        serde_json::from_slice(&text).unwrap_or(Value::Null)
    };
    let (b, a) = (before.map(tree), after.map(tree));
    let mut below = Comparison::default();
    let mark = trees::compare(b.as_ref(), a.as_ref(), Shape::Free, &mut below);
    *out = below.into_owned();
    mark
}
