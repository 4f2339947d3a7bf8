//! Strategic merge of lists.

use serde_json::{Map, Value};

use super::PatchError;
use super::format::{go_text, s};
use super::keys::{Key, Places, arrange, bad_argument, no_merge_key};
use super::scope::Scope;
use super::strategic::{DIRECTIVE, merge_map};

/// Merges a list. `delete` marks a list of scalars to take out (`$deleteFromPrimitiveList`).
pub(super) fn merge_list(
    live: Vec<Value>,
    patch: Vec<Value>,
    element: Scope<'_>,
    merge_key: &str,
    delete: bool,
) -> Result<Vec<Value>, PatchError> {
    if live.is_empty() && patch.is_empty() {
        return Ok(live);
    }
    if holds_objects(&[&live, &patch])? {
        if merge_key.is_empty() {
            return Err(PatchError::Internal(format!("cannot merge lists without merge key for {}", element.kind())));
        }
        return merge_objects(live, patch, element, merge_key);
    }
    let wanted = Places::of_list(&patch, "")?;
    if delete {
        let mut kept = live;
        kept.retain(|value| !Key::of(value).is_ok_and(|key| wanted.of(&key).is_some()));
        return Ok(kept);
    }
    if let (false, Some(first)) = (merge_key.is_empty(), live.first().or(patch.first())) {
        return Err(bad_argument("map[string]interface {}", first));
    }
    let places = Places::of_list(&live, "")?;
    let mut merged = Vec::with_capacity(live.len() + patch.len());
    let mut seen = Places::default();
    for value in live.into_iter().chain(patch) {
        let key = Key::of(&value)?;
        if seen.of(&key).is_none() {
            seen.add(key.clone(), 0);
            merged.push((key, value));
        }
    }
    Ok(arrange(merged, &wanted, &places))
}

fn merge_objects(
    mut live: Vec<Value>,
    patch: Vec<Value>,
    element: Scope<'_>,
    merge_key: &str,
) -> Result<Vec<Value>, PatchError> {
    let mut plain = Vec::with_capacity(patch.len());
    let mut deleted = Places::default();
    let mut replace = false;
    for change in patch {
        let Value::Object(members) = change else { continue };
        let Some(directive) = members.get(DIRECTIVE) else {
            plain.push(members);
            continue;
        };
        match directive.as_str() {
            Some("delete") => {
                let value = members.get(merge_key).ok_or_else(|| no_merge_key(&members, merge_key))?;
                // An object is no element's key.
                if let Ok(key) = Key::of(value) {
                    deleted.add(key, 0);
                }
            }
            Some("replace") => replace = true,
            Some("merge") => {
                return Err(PatchError::Internal("merging lists cannot yet be specified in the patch".to_owned()));
            }
            _ => return Err(unknown_directive(directive, &members)),
        }
    }
    if replace {
        // The list is in its own order then, but elements of one key stand together.
        let keyed = plain.into_iter().map(|m| Ok((Key::in_members(&m, merge_key)?, Value::Object(m))));
        let keyed = keyed.collect::<Result<Vec<_>, PatchError>>()?;
        let places = Places::of_keys(keyed.iter().map(|(key, _)| key.clone()));
        return Ok(arrange(keyed, &Places::default(), &places));
    }
    live.retain(|value| !Key::in_element(value, merge_key).is_ok_and(|key| deleted.of(&key).is_some()));

    let mut merged = Vec::with_capacity(live.len() + plain.len());
    for value in live {
        merged.push((Key::in_element(&value, merge_key)?, value));
    }
    let live = Places::of_keys(merged.iter().map(|(key, _)| key.clone()));
    let mut places = Places::of_keys(merged.iter().map(|(key, _)| key.clone()));
    let mut wanted = Places::default();
    for (i, members) in plain.into_iter().enumerate() {
        let key = Key::in_members(&members, merge_key)?;
        wanted.add(key.clone(), i);
        // What the patch adds can be found by what follows in the patch.
        match places.of(&key).and_then(|at| merged.get_mut(at)) {
            Some((_, Value::Object(place))) => *place = merge_map(std::mem::take(place), members, element)?,
            _ => {
                places.add(key.clone(), merged.len());
                merged.push((key, Value::Object(members)));
            }
        }
    }
    Ok(arrange(merged, &wanted, &live))
}

pub(super) fn unknown_directive(directive: &Value, members: &Map<String, Value>) -> PatchError {
    let map = go_text(&Value::Object(members.clone()));
    PatchError::Internal(format!("unknown patch type: {} in map: {map}", s(directive)))
}

/// Whether the elements are objects; they must be of one type and no lists.
pub(super) fn holds_objects(lists: &[&Vec<Value>]) -> Result<bool, PatchError> {
    use super::format::type_of;
    let mut elements = lists.iter().flat_map(|list| list.iter());
    let Some(first) = elements.next() else {
        return Err(PatchError::Internal("no elements in any of the given slices".to_owned()));
    };
    if first.is_array() {
        return Err(PatchError::Rejected("lists of lists are not supported".to_owned()));
    }
    if elements.any(|other| type_of(other) != type_of(first)) {
        let shown = lists.iter().map(|list| go_text(&Value::Array((*list).clone()))).collect::<Vec<_>>().join(" ");
        return Err(PatchError::Internal(format!("list element types are not identical: [{shown}]")));
    }
    Ok(first.is_object())
}
