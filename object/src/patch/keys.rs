//! What tells the elements of a merging list apart, and the order that they go in.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::PatchError;
use super::format::{go_text, type_of};

/// A scalar by which elements are told apart. Numbers of different types differ, as they do in Go.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Null,
    Bool(bool),
    Int(i64),
    Float(u64),
    Text(String),
}

impl Key {
    /// Objects and lists can't be compared; upstream panics on them.
    pub(super) fn of(value: &Value) -> Result<Self, PatchError> {
        Ok(match value {
            Value::Null => Self::Null,
            Value::Bool(b) => Self::Bool(*b),
            Value::Number(n) => match n.as_i64() {
                Some(i) => Self::Int(i),
                None => Self::Float(n.as_f64().unwrap_or_default().to_bits()),
            },
            Value::String(s) => Self::Text(s.clone()),
            _ => return Err(PatchError::Internal(format!("comparing uncomparable type {}", type_of(value)))),
        })
    }

    /// The key of an element: its merge key's value, or itself in a list of scalars, whose merge key is empty.
    pub(super) fn in_element(element: &Value, merge_key: &str) -> Result<Self, PatchError> {
        if merge_key.is_empty() {
            return Self::of(element);
        }
        match element {
            Value::Object(members) => Self::in_members(members, merge_key),
            other => Err(bad_argument("map[string]interface {}", other)),
        }
    }

    /// The key of an element that is an object.
    pub(super) fn in_members(members: &Map<String, Value>, merge_key: &str) -> Result<Self, PatchError> {
        members.get(merge_key).map_or_else(|| Err(no_merge_key(members, merge_key)), Self::of)
    }
}

pub(super) fn no_merge_key(members: &Map<String, Value>, merge_key: &str) -> PatchError {
    let map = go_text(&Value::Object(members.clone()));
    PatchError::Internal(format!("map: {map} does not contain declared merge key: {merge_key}"))
}

pub(super) fn bad_argument(expected: &str, found: &Value) -> PatchError {
    PatchError::Internal(format!("expected a {expected}, but received a {}", type_of(found)))
}

/// Where each key stands first in a list.
#[derive(Default)]
pub(super) struct Places(HashMap<Key, usize>);

impl Places {
    pub(super) fn of_keys(keys: impl IntoIterator<Item = Key>) -> Self {
        let mut places = Self::default();
        for (i, key) in keys.into_iter().enumerate() {
            places.add(key, i);
        }
        places
    }

    pub(super) fn of_list(list: &[Value], merge_key: &str) -> Result<Self, PatchError> {
        if let Some(i) = list.iter().position(|element| !merge_key.is_empty() && !element.is_object()) {
            return Err(PatchError::Internal(format!("value for key {i} is not a map")));
        }
        let keys: Result<Vec<_>, _> = list.iter().map(|element| Key::in_element(element, merge_key)).collect();
        Ok(Self::of_keys(keys?))
    }

    pub(super) fn add(&mut self, key: Key, place: usize) {
        self.0.entry(key).or_insert(place);
    }

    pub(super) fn of(&self, key: &Key) -> Option<usize> {
        self.0.get(key).copied()
    }
}

/// Orders a merged list: elements in `wanted` as they stand there, the others as in the `live` list. The others go
/// in before the first that stands behind them in the live list, so both orders hold.
pub(super) fn arrange(merged: Vec<(Key, Value)>, wanted: &Places, live: &Places) -> Vec<Value> {
    let (ours, others): (Vec<_>, Vec<_>) = merged.into_iter().partition(|(key, _)| wanted.of(key).is_some());
    let ours = sort(ours, wanted);
    let mut others = sort(others, live).into_iter().peekable();
    let mut all = Vec::with_capacity(ours.len() + others.len());
    for (key, value) in ours {
        if let Some(place) = live.of(&key) {
            while let Some((_, other)) = others.next_if(|(other, _)| live.of(other).is_some_and(|o| o < place)) {
                all.push(other);
            }
        }
        all.push(value);
    }
    all.extend(others.map(|(_, value)| value));
    all
}

/// Sorts by place. What has none is less than anything, in upstream's comparison as in its insertion sort, which
/// thereby turns such elements round to the front.
fn sort(mut list: Vec<(Key, Value)>, places: &Places) -> Vec<(Key, Value)> {
    if list.iter().all(|(key, _)| places.of(key).is_some()) {
        list.sort_by_key(|(key, _)| places.of(key));
        return list;
    }
    // Upstream sorts blocks of this size by insertion.
    for block in list.chunks_mut(20) {
        for i in 1..block.len() {
            for j in (1..=i).rev() {
                let less = match (places.of(&block[j].0), places.of(&block[j - 1].0)) {
                    (Some(a), Some(b)) => a < b,
                    _ => true,
                };
                if !less {
                    break;
                }
                block.swap(j, j - 1);
            }
        }
    }
    list
}
