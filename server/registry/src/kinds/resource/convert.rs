//! The versions of the group: `v1beta1` has the fields of an exact request beside those of a request with alternatives,
//! and those of a device in `basic`. What moves is moved as JSON, since names are the same in all versions.

use object::json;
use object::kind::Kind;
use object::record::{Record, Slot, View};
use object::scalar::Json;
use serde_json::{Map, Value};

const OLD: &str = "io.k8s.api.resource.v1beta1.";
/// What an exact request says.
const EXACT: &[&str] = &[
    "deviceClassName",
    "selectors",
    "allocationMode",
    "count",
    "adminAccess",
    "tolerations",
    "capacity",
    "derivedAttributes",
];

/// The record in another version, where fields move.
pub(crate) fn convert(record: &dyn Record, to: &Kind) -> Option<Box<dyn Record>> {
    let (old, become_old) = (record.schema().name.starts_with(OLD), to.version == "v1beta1");
    if to.group != "resource.k8s.io" || old == become_old {
        return None;
    }
    let mut tree = json::to_tree(record, &[]).ok()?;
    let (change_request, change_device): (Change, Change) =
        if become_old { (flatten, into_basic) } else { (nest, out_of_basic) };
    for pointer in ["/spec/devices/requests", "/spec/spec/devices/requests"] {
        each(tree.pointer_mut(pointer), change_request);
    }
    each(tree.pointer_mut("/spec/devices"), change_device);
    let mut made = to.schema.make();
    json::from_tree(&tree, &mut *made).ok()?;
    let (mut given, mut read) = (Vec::new(), Vec::new());
    texts(View::Record(record), &mut given);
    texts(View::Record(&*made), &mut read);
    if given.len() == read.len() {
        keep_texts(&mut *made, &mut given.into_iter());
    }
    Some(made)
}

/// What is passed through unread, in order.
fn texts(view: View<'_>, out: &mut Vec<Json>) {
    match view {
        View::Json(text) if !text.is_nil() => out.push(text.clone()),
        View::Record(record) => (0..record.schema().fields.len()).for_each(|i| texts(record.get(i), out)),
        View::List(list) => (0..list.len()).for_each(|i| texts(list.at(i), out)),
        _ => {}
    }
}

/// Has it stay as it was written: none of it moves past another.
fn keep_texts(record: &mut dyn Record, texts: &mut dyn Iterator<Item = Json>) {
    for i in 0..record.schema().fields.len() {
        let given = matches!(record.get(i), View::Json(text) if !text.is_nil());
        match record.slot(i) {
            Slot::Json(place) if given => {
                if let Some(text) = texts.next() {
                    place.set(text);
                }
            }
            slot => keep_texts_of(slot, texts),
        }
    }
}

fn keep_texts_of(slot: Slot<'_>, texts: &mut dyn Iterator<Item = Json>) {
    match slot {
        Slot::Record(record) if record.record().is_some() => keep_texts(record.make(), texts),
        Slot::List(list) => (0..list.len()).for_each(|i| keep_texts_of(list.slot_at(i), texts)),
        _ => {}
    }
}

type Object = Map<String, Value>;
type Change = fn(&mut Object);

/// A slice's devices are a list, a claim's are not.
fn each(list: Option<&mut Value>, change: Change) {
    let elements = list.and_then(Value::as_array_mut).into_iter().flatten();
    elements.filter_map(Value::as_object_mut).for_each(change);
}

/// Puts what an exact request says in a place of its own.
fn nest(request: &mut Object) {
    let given = EXACT.iter().filter_map(|name| Some(((*name).to_owned(), request.remove(*name)?)));
    let exactly: Object = given.collect();
    let says = |value: &Value| !value.is_null() && value.as_str() != Some("") && value.as_i64() != Some(0);
    if exactly.values().any(says) {
        request.insert("exactly".into(), exactly.into());
    }
}

/// The other way.
fn flatten(request: &mut Object) {
    if let Some(Value::Object(exactly)) = request.remove("exactly") {
        request.extend(exactly);
    }
}

fn into_basic(device: &mut Object) {
    let name = device.remove("name");
    let basic = std::mem::take(device);
    device.extend(name.map(|name| ("name".to_owned(), name)));
    device.insert("basic".into(), basic.into());
}

fn out_of_basic(device: &mut Object) {
    if let Some(Value::Object(basic)) = device.remove("basic") {
        device.extend(basic);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Converts a body from one version to another and back.
    fn check(plural: &str, old: &str, new: &str) {
        let kind = |version: &str| {
            let is = |k: &&Kind| k.group == "resource.k8s.io" && k.version == version && k.resource == plural;
            generated::KINDS.iter().find(is).expect("a kind")
        };
        let read = |version: &str, text: &str| {
            let mut record = kind(version).schema.make();
            json::decode(text.as_bytes(), &mut *record).expect("a body");
            record
        };
        for (from, to, body, expect) in [("v1beta1", "v1", old, new), ("v1", "v1beta1", new, old)] {
            let made = convert(&*read(from, body), kind(to)).expect("another version");
            let expect = read(to, expect);
            assert!(object::equality::same_record(&*made, &*expect), "{plural}: {from} to {to}: {made:?}");
        }
    }

    #[test]
    fn texts_stay() {
        let class = r#"{"spec":{"config":[{"opaque":{"driver":"a.b","parameters":{"a": 1}}}]}}"#;
        check("deviceclasses", class, class);
    }

    #[test]
    fn fields_move() {
        check(
            "resourceclaims",
            r#"{"spec":{"devices":{"requests":[{"name":"a","deviceClassName":"c","allocationMode":"ExactCount","count":2},{"name":"b","firstAvailable":[{"name":"s","deviceClassName":"c","capacity":{"requests":{"m":"1"}}}]}]}}}"#,
            r#"{"spec":{"devices":{"requests":[{"name":"a","exactly":{"deviceClassName":"c","allocationMode":"ExactCount","count":2}},{"name":"b","firstAvailable":[{"name":"s","deviceClassName":"c","capacity":{"requests":{"m":"1"}}}]}]}}}"#,
        );
        check(
            "resourceslices",
            r#"{"spec":{"driver":"a.b","nodeName":"n","devices":[{"name":"d","basic":{"attributes":{"x":{"int":3}},"capacity":{"m":{"value":"5"}},"taints":[{"key":"k","effect":"NoSchedule"}]}}]}}"#,
            r#"{"spec":{"driver":"a.b","nodeName":"n","devices":[{"name":"d","attributes":{"x":{"int":3}},"capacity":{"m":{"value":"5"}},"taints":[{"key":"k","effect":"NoSchedule"}]}]}}"#,
        );
    }
}
