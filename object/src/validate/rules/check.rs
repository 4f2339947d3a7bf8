//! The walk.

use std::borrow::Cow;

use super::elements::{Elements, duplicates};
use super::{Ruled, Rules};
use crate::equality::same;
use crate::field_error::{FieldError, Path, Value};
use crate::record::{Record, View};
use crate::schema::{FieldSchema, Merge, Rule};
use crate::validate::{IMMUTABLE, format};

pub(super) fn check(rules: &Rules, record: &dyn Record, old: Option<&dyn Record>, path: &Path<'_>) -> Vec<FieldError> {
    let mut walk = Walk { rules, update: old.is_some(), errors: Vec::new() };
    walk.record(0, record, old, path);
    walk.errors
}

struct Walk<'r> {
    rules: &'r Rules,
    update: bool,
    errors: Vec<FieldError>,
}

impl Walk<'_> {
    fn record(&mut self, of: usize, record: &dyn Record, old: Option<&dyn Record>, path: &Path<'_>) {
        let rules = self.rules;
        for ruled in rules.records.get(of).into_iter().flatten() {
            for rule in record.schema().fields.get(ruled.field).into_iter().flat_map(|field| field.rules.iter()) {
                if let Rule::Union(members) = rule {
                    self.union(members, record, old.filter(|_| self.update), path);
                }
            }
        }
        for ruled in rules.records.get(of).into_iter().flatten() {
            let Some(field) = record.schema().fields.get(ruled.field) else { continue };
            let (value, old) = (record.get(ruled.field), old.map(|o| o.get(ruled.field)));
            if self.update && old.is_some_and(|old| same(value, old)) {
                continue;
            }
            // Members of an inlined record lie among those of its parent.
            if field.inline {
                self.field(*ruled, field, value, old, path);
            } else {
                self.field(*ruled, field, value, old, &path.child(&field.name));
            }
        }
    }

    /// A union whose members are set as they were is not looked at again.
    fn union(&mut self, members: &[Cow<'_, str>], record: &dyn Record, old: Option<&dyn Record>, path: &Path<'_>) {
        let set = |record: &dyn Record| -> Vec<&str> {
            let is_set = |name: &&str| {
                let at = record.schema().position(name);
                at.is_some_and(|at| is_set(&record.schema().fields[at], record.get(at)))
            };
            members.iter().map(AsRef::as_ref).filter(is_set).collect()
        };
        let given = set(record);
        if given.len() == 1 || old.is_some_and(|old| set(old) == given) {
            return;
        }
        let all: Vec<String> = members.iter().map(|name| format!("`{name}`")).collect();
        self.errors.push(match given.len() {
            0 => FieldError::invalid(path, "", format!("must specify one of: {}", all.join(", "))),
            _ => {
                let value = format!("{{{}}}", given.join(", "));
                FieldError::invalid(path, value, format!("must specify exactly one of: {}", all.join(", ")))
            }
        });
    }

    fn field(&mut self, ruled: Ruled, field: &FieldSchema, value: View<'_>, old: Option<View<'_>>, path: &Path<'_>) {
        let unset = !is_set(field, value);
        let before = self.errors.len();
        for rule in field.rules.iter() {
            self.first(in_force(rule), value, unset, path);
            self.change(in_force(rule), field, value, old, path);
        }
        if field.rules.contains(&Rule::NoModify) && self.update && !unset && old.is_some_and(|old| is_set(field, old)) {
            self.errors.push(FieldError::invalid(path, Value::null(), "field cannot be modified once set"));
        }
        if unset || self.errors.len() > before {
            return;
        }
        for rule in field.rules.iter() {
            self.then(in_force(rule), field, value, old, path);
        }
        if let Some(below) = ruled.below {
            self.below(below, field, value, old, path);
        }
    }

    /// Rules of how a field may change.
    fn change(&mut self, rule: &Rule, field: &FieldSchema, value: View<'_>, old: Option<View<'_>>, path: &Path<'_>) {
        let Some(old) = old.filter(|_| self.update) else { return };
        let (is, was) = (is_set(field, value), is_set(field, old));
        let mut invalid = |why: &str| self.errors.push(FieldError::invalid(path, Value::null(), why));
        match rule {
            Rule::NoSet if is && !was => invalid("field cannot be set once created"),
            Rule::NoUnset if was && !is => invalid("field cannot be cleared once set"),
            Rule::NoAddItem => {
                for i in added(field, value, old) {
                    self.errors.push(FieldError::forbidden(&path.index(i), "item may not be added"));
                }
            }
            Rule::NoRemoveItem => {
                for _ in added(field, old, value) {
                    self.errors.push(FieldError::forbidden(path, "item may not be removed"));
                }
            }
            _ => {}
        }
    }

    /// Rules that are checked first, and hide what else may be wrong with the field.
    fn first(&mut self, rule: &Rule, value: View<'_>, unset: bool, path: &Path<'_>) {
        match rule {
            Rule::Forbidden if !unset => self.errors.push(FieldError::forbidden(path, "")),
            Rule::Required if unset => self.errors.push(FieldError::required(path, "")),
            // Upstream leaves the value out.
            Rule::Immutable if self.update => self.errors.push(FieldError::invalid(path, Value::null(), IMMUTABLE)),
            Rule::MaxItems(max) => {
                let (count, max) = (count(value), usize::try_from(*max).unwrap_or(usize::MAX));
                if count > max {
                    self.errors.push(FieldError::too_many(path, count, max));
                }
            }
            _ => {}
        }
    }

    /// Rules of a value that is there.
    fn then(&mut self, rule: &Rule, field: &FieldSchema, value: View<'_>, old: Option<View<'_>>, path: &Path<'_>) {
        match (rule, value) {
            (Rule::Each(rule), View::List(list)) => {
                let elements = Elements::of(field, old.filter(|_| self.update));
                for (i, element) in (0..list.len()).map(|i| (i, list.at(i))) {
                    let old = elements.old(element);
                    if !old.is_some_and(|old| same(element, old)) {
                        self.then(rule, field, element, old, &path.index(i));
                    }
                }
            }
            (Rule::Each(rule), View::Map(map)) => map.visit(&mut |key, element| {
                let old = old_entry(old, key).filter(|_| self.update);
                if !old.is_some_and(|old| same(element, old)) {
                    self.then(rule, field, element, old, &path.key(key));
                }
            }),
            // A key at fault has the map's path.
            (Rule::EachKey(rule), View::Map(map)) => map.visit(&mut |key, _| {
                if !(self.update && old_entry(old, key).is_some()) {
                    self.then(rule, field, View::Str(key), None, path);
                }
            }),
            (Rule::Unique, View::List(list)) => {
                for i in duplicates(list, &field.merge) {
                    self.errors.push(FieldError::duplicate(&path.index(i), list.at(i)));
                }
            }
            (Rule::UniqueBy(keys), View::List(list)) => {
                let merge = if keys.is_empty() { Merge::Set } else { Merge::Keyed(keys.clone()) };
                for i in duplicates(list, &merge) {
                    self.errors.push(FieldError::duplicate(&path.index(i), list.at(i)));
                }
            }
            (Rule::KeyFormat(name), View::Map(map)) => map.visit(&mut |key, _| {
                if !(self.update && old_entry(old, key).is_some()) {
                    format::check(name, key, path, &mut self.errors);
                }
            }),
            (Rule::EachFormat(name), View::List(list)) => {
                let elements = Elements::of(field, old.filter(|_| self.update));
                for (i, element) in (0..list.len()).map(|i| (i, list.at(i))) {
                    if let View::Str(text) = element
                        && elements.old(element).is_none()
                    {
                        format::check(name, text, &path.index(i), &mut self.errors);
                    }
                }
            }
            // Elements of an enumeration.
            (Rule::Enum(_), View::List(list)) => {
                let elements = Elements::of(field, old.filter(|_| self.update));
                for (i, element) in (0..list.len()).map(|i| (i, list.at(i))) {
                    if elements.old(element).is_none() {
                        scalar(rule, element, &path.index(i), &mut self.errors);
                    }
                }
            }
            (rule, value) => scalar(rule, value, path, &mut self.errors),
        }
    }

    /// Records in a field.
    fn below(&mut self, of: usize, field: &FieldSchema, value: View<'_>, old: Option<View<'_>>, path: &Path<'_>) {
        match value {
            View::Record(record) => {
                let old = old.and_then(|old| if let View::Record(old) = old { Some(old) } else { None });
                self.record(of, record, old, path);
            }
            View::List(list) => {
                let elements = Elements::of(field, old.filter(|_| self.update));
                for (i, element) in (0..list.len()).map(|i| (i, list.at(i))) {
                    let old = elements.old(element);
                    if !old.is_some_and(|old| same(element, old)) {
                        self.below(of, field, element, old, &path.index(i));
                    }
                }
            }
            View::Map(map) => map.visit(&mut |key, element| {
                let old = old_entry(old, key).filter(|_| self.update);
                if !old.is_some_and(|old| same(element, old)) {
                    self.below(of, field, element, old, &path.key(key));
                }
            }),
            _ => {}
        }
    }
}

/// A rule, where its feature is as it wants it: else one that says nothing here.
fn in_force(rule: &Rule) -> &Rule {
    match rule {
        Rule::While(feature, on, rule) if feature.is_known() && feature.is_on() == *on => rule,
        rule => rule,
    }
}

/// The places of elements that another list lacks.
fn added(field: &FieldSchema, value: View<'_>, other: View<'_>) -> Vec<usize> {
    let View::List(list) = value else { return Vec::new() };
    let others = Elements::of(field, Some(other));
    (0..list.len()).filter(|i| others.old(list.at(*i)).is_none()).collect()
}

/// Rules of one value.
fn scalar(rule: &Rule, value: View<'_>, path: &Path<'_>, errors: &mut Vec<FieldError>) {
    let limit = |max: &u64| usize::try_from(*max).unwrap_or(usize::MAX);
    match (rule, value) {
        (Rule::Minimum(min), View::Int(n)) if n < *min => {
            errors.push(FieldError::invalid(path, n, format!("must be greater than or equal to {min}")));
        }
        (Rule::Maximum(max), View::Int(n)) if n > *max => {
            errors.push(FieldError::invalid(path, n, format!("must be less than or equal to {max}")));
        }
        (Rule::MaxLength(max), View::Str(text)) if text.chars().count() > limit(max) => {
            errors.push(FieldError::too_long_characters(path, limit(max)));
        }
        (Rule::MaxBytes(max), View::Str(text)) if text.len() > limit(max) => {
            errors.push(FieldError::too_long(path, limit(max)));
        }
        (Rule::Format(name), View::Str(text)) => format::check(name, text, path, errors),
        (Rule::Enum(values), View::Str(text)) if !values.iter().any(|v| v == text) => {
            let mut values: Vec<&str> = values.iter().map(AsRef::as_ref).collect();
            values.sort_unstable();
            errors.push(FieldError::not_supported(path, Value::typed(text), &values));
        }
        _ => {}
    }
}

fn is_set(field: &FieldSchema, value: View<'_>) -> bool {
    !matches!(value, View::Absent) && (field.pointer || !value.is_empty())
}

fn count(value: View<'_>) -> usize {
    match value {
        View::List(list) => list.len(),
        View::Map(map) => map.len(),
        View::Bytes(bytes) => bytes.len(),
        _ => 0,
    }
}

fn old_entry<'a>(old: Option<View<'a>>, key: &str) -> Option<View<'a>> {
    if let Some(View::Map(map)) = old { map.value(key) } else { None }
}
