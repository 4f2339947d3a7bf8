//! Strategic merge patch: a merge patch that knows the schema, so that lists of records merge by key.

use serde_json::{Map, Value};

use super::PatchError;
use super::format::{go_text, type_of};
use super::keys::{Key, Places, arrange, bad_argument, no_merge_key};
use super::lists::{holds_objects, merge_list, unknown_directive};
use super::scope::Scope;
use super::text::{Bad, Reader};
use crate::schema::RecordSchema;

pub(super) const DIRECTIVE: &str = "$patch";
const RETAIN_KEYS: &str = "$retainKeys";
const DELETE_FROM_LIST: &str = "$deleteFromPrimitiveList";
const ELEMENT_ORDER: &str = "$setElementOrder";

const BAD_DELETE_LIST: &str = "invalid patch format of primitive list";
const BAD_RETAIN_KEYS: &str = "invalid patch format of retainKeys";
const BAD_ELEMENT_ORDER: &str = "invalid patch format of setElementOrder list";

/// Applies a strategic merge patch to an object of a kind with this schema.
pub fn strategic(doc: Value, patch: &[u8], schema: &RecordSchema) -> Result<Value, PatchError> {
    let text = String::from_utf8_lossy(patch);
    let mut reader = Reader::new(&text);
    let found = reader.whole(|r| {
        let found = r.ahead();
        r.value().map(|value| (value, found))
    });
    match (found.map_err(Bad::error)?, doc) {
        ((Value::Null, _), doc) => Ok(doc),
        ((Value::Object(patch), _), Value::Object(live)) => {
            merge_map(live, patch, Scope::Record(schema)).map(Value::Object)
        }
        ((Value::Object(patch), _), _) => merge_map(Map::new(), patch, Scope::Record(schema)).map(Value::Object),
        ((_, found), _) => Err(Bad::Type(found.into(), "Go value of type map[string]interface {}".into()).error()),
    }
}

/// Merges an object.
pub(super) fn merge_map(
    mut live: Map<String, Value>,
    mut patch: Map<String, Value>,
    scope: Scope<'_>,
) -> Result<Map<String, Value>, PatchError> {
    if let Some(directive) = patch.get(DIRECTIVE) {
        return match directive.as_str() {
            Some("replace") => {
                patch.remove(DIRECTIVE);
                Ok(patch)
            }
            Some("delete") => Ok(Map::new()),
            _ => Err(unknown_directive(directive, &patch)),
        };
    }
    retain_keys(&mut live, &mut patch)?;
    order_lists(&mut live, &mut patch, scope)?;
    for (key, change) in patch {
        merge_member(&mut live, key, change, scope)?;
    }
    Ok(live)
}

fn merge_member(
    live: &mut Map<String, Value>,
    mut key: String,
    change: Value,
    scope: Scope<'_>,
) -> Result<(), PatchError> {
    let delete = key.starts_with(DELETE_FROM_LIST);
    if delete {
        let list = list_name(&key, DELETE_FROM_LIST, BAD_DELETE_LIST)?;
        if !list.is_empty() {
            key = list.to_owned();
        }
    }
    if change.is_null() {
        live.remove(&key);
        return Ok(());
    }
    let Some(place) = live.get_mut(&key) else {
        if let (false, Some(added)) = (delete, added(change)) {
            live.insert(key, added);
        }
        return Ok(());
    };
    match (&mut *place, change) {
        (Value::Object(below), Value::Object(change)) if scope.replaces(&key) => *below = change,
        (Value::Object(below), Value::Object(change)) => {
            *below = merge_map(std::mem::take(below), change, scope.object(&key)?)?;
        }
        (Value::Array(below), Value::Array(change)) => {
            let (element, strategy) = scope.list(&key)?;
            *below = if strategy.merge || delete {
                let merge_key = strategy.key.as_deref().unwrap_or_default();
                merge_list(std::mem::take(below), change, element, merge_key, delete)?
            } else {
                change
            };
        }
        (place, change) if delete && type_of(place) != type_of(&change) => {}
        (_, change) => match added(change) {
            Some(change) => *place = change,
            None => drop(live.remove(&key)),
        },
    }
    Ok(())
}

/// A value that meets none in the object, or one of another type: without null members and directives. None if it
/// is itself a directive.
fn added(mut value: Value) -> Option<Value> {
    discard_nulls(&mut value);
    without_directives(value)
}

fn discard_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(discard_nulls);
        }
        Value::Array(elements) => elements.iter_mut().for_each(discard_nulls),
        _ => {}
    }
}

fn without_directives(value: Value) -> Option<Value> {
    Some(match value {
        Value::Object(members) if members.contains_key(DIRECTIVE) => return None,
        Value::Object(members) => Value::Object(
            members.into_iter().filter_map(|(key, member)| Some((key, without_directives(member)?))).collect(),
        ),
        Value::Array(elements) => Value::Array(elements.into_iter().filter_map(without_directives).collect()),
        scalar => scalar,
    })
}

/// `$retainKeys`: drops members that it does not list. The patch itself may set none but those.
fn retain_keys(live: &mut Map<String, Value>, patch: &mut Map<String, Value>) -> Result<(), PatchError> {
    let Some(list) = patch.remove(RETAIN_KEYS) else { return Ok(()) };
    let malformed = || PatchError::Malformed(BAD_RETAIN_KEYS.to_owned());
    let Value::Array(list) = list else { return Err(malformed()) };
    let kept = Places::of_list(&list, "")?;
    let keeps = |key: &str| kept.of(&Key::Text(key.to_owned())).is_some();
    let directive = |key: &str| key.starts_with(DELETE_FROM_LIST) || key.starts_with(ELEMENT_ORDER);
    if patch.iter().any(|(key, value)| !value.is_null() && !directive(key) && !keeps(key)) {
        return Err(malformed());
    }
    live.retain(|key, _| keeps(key));
    Ok(())
}

/// `$setElementOrder`: merges the lists that it names, and puts them in its order.
fn order_lists(
    live: &mut Map<String, Value>,
    patch: &mut Map<String, Value>,
    scope: Scope<'_>,
) -> Result<(), PatchError> {
    let directives: Vec<String> = patch.keys().filter(|key| key.starts_with(ELEMENT_ORDER)).cloned().collect();
    for directive in directives {
        let order = list_of(patch.remove(&directive).unwrap_or_default())?;
        let key = list_name(&directive, ELEMENT_ORDER, BAD_ELEMENT_ORDER)?;
        let found = live.get(key).map(borrowed).transpose()?;
        let change = patch.get(key).map(borrowed).transpose()?;
        let (element, strategy) = scope.list(key)?;
        let merge_key = strategy.key.as_deref().unwrap_or_default();
        check_order(change.map_or(&[], Vec::as_slice), &order, merge_key)?;
        if found.is_none() && change.is_none() {
            continue;
        }
        let none = Vec::new();
        let lists = [found.unwrap_or(&none), change.unwrap_or(&none)];
        if holds_objects(&lists)? && merge_key.is_empty() {
            // Objects without a key can't be put in order; upstream panics unless the list gets empty.
            let first = lists.iter().find_map(|list| list.first()?.as_object());
            return Err(no_merge_key(first.unwrap_or(&Map::new()), merge_key));
        }
        let places = live_places(lists[0], lists[1], merge_key);

        let found = live.get_mut(key).map(|list| list_of(std::mem::take(list))).transpose()?;
        let change = patch.remove(key).map(list_of).transpose()?;
        let merged = match (found, change) {
            (Some(found), Some(change)) if strategy.merge => merge_list(found, change, element, merge_key, false)?,
            (Some(_), Some(change)) => change,
            (None, Some(change)) => change.into_iter().filter_map(without_directives).collect(),
            (found, _) => found.unwrap_or_default(),
        };
        let mut keyed = Vec::with_capacity(merged.len());
        for value in merged {
            keyed.push((Key::in_element(&value, merge_key)?, value));
        }
        let wanted = Places::of_list(&order, merge_key)?;
        live.insert(key.to_owned(), Value::Array(arrange(keyed, &wanted, &places)));
    }
    Ok(())
}

/// The order of the live list. An element that the patch both deletes and adds counts as added.
fn live_places(found: &[Value], change: &[Value], merge_key: &str) -> Places {
    // What has no key is refused later.
    let key = |value: &Value| Key::in_element(value, merge_key).ok();
    let mut keys: Vec<Key> = found.iter().filter_map(key).collect();
    let deletes = |value: &&Value| value.get(DIRECTIVE).is_some_and(|directive| directive == "delete");
    let deleted = Places::of_keys(change.iter().filter(deletes).filter_map(key));
    let length = keys.len();
    keys.retain(|key| deleted.of(key).is_none());
    if keys.len() < length {
        let present = Places::of_keys(keys.iter().cloned());
        let added = change.iter().filter(|value| value.get(DIRECTIVE).is_none()).filter_map(key);
        keys.extend(added.filter(|key| present.of(key).is_none()));
        keys.truncate(length);
    }
    Places::of_keys(keys)
}

/// The elements that a patch sets must stand in `$setElementOrder`, in the same order.
fn check_order(change: &[Value], order: &[Value], merge_key: &str) -> Result<(), PatchError> {
    if order.is_empty() {
        return Ok(());
    }
    if let Some(value) = change.iter().find(|value| !merge_key.is_empty() && !value.is_object()) {
        return Err(bad_argument("map[string]interface {}", value));
    }
    let mut rest = order.iter();
    for value in change {
        // A directive has no place of its own, but upstream reaches it only while places are left.
        let mut found = value.get(DIRECTIVE).is_some_and(|d| d == "delete" || !rest.as_slice().is_empty());
        if value.get(DIRECTIVE).is_none() {
            for other in rest.by_ref() {
                found = same_key(value, other, merge_key)?;
                if found {
                    break;
                }
            }
        }
        if !found {
            let show = |list: &[Value]| go_text(&Value::Array(list.to_vec()));
            return Err(PatchError::Internal(format!(
                "The order in patch list:\n{}\n doesn't match {ELEMENT_ORDER} list:\n{}\n",
                show(change),
                show(order)
            )));
        }
    }
    Ok(())
}

fn same_key(a: &Value, b: &Value, merge_key: &str) -> Result<bool, PatchError> {
    if merge_key.is_empty() && type_of(a) != type_of(b) {
        return Ok(false);
    }
    if let (false, Some(other)) = (merge_key.is_empty(), Some(b).filter(|b| !b.is_object())) {
        return Err(bad_argument("map[string]interface {}", other));
    }
    Ok(Key::in_element(a, merge_key)? == Key::in_element(b, merge_key)?)
}

/// The list that a directive such as `$setElementOrder/containers` names.
fn list_name<'k>(key: &'k str, directive: &str, malformed: &str) -> Result<&'k str, PatchError> {
    match key.split_once('/') {
        Some((prefix, name)) if prefix == directive => Ok(name),
        _ => Err(PatchError::Malformed(malformed.to_owned())),
    }
}

fn list_of(value: Value) -> Result<Vec<Value>, PatchError> {
    match value {
        Value::Array(list) => Ok(list),
        other => Err(bad_argument("[]interface {}", &other)),
    }
}

fn borrowed(value: &Value) -> Result<&Vec<Value>, PatchError> {
    value.as_array().ok_or_else(|| bad_argument("[]interface {}", value))
}
