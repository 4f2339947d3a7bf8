//! A record's `ObjectMeta` and type, whatever its kind.

use std::time::{SystemTime, UNIX_EPOCH};

use generated::meta::v1::ObjectMeta;
pub use object::equality::{same, same_record};
use object::kind::Kind;
use object::record::{Place, Record, Slot, View};
use object::scalar::{MicroTime, Time};

static EMPTY: std::sync::LazyLock<ObjectMeta> = std::sync::LazyLock::new(ObjectMeta::default);

/// The object's metadata; empty where the kind has none.
pub fn of(record: &dyn Record) -> &ObjectMeta {
    match record.field("metadata") {
        Some(View::Record(r)) => r.downcast_ref().unwrap_or(&EMPTY),
        _ => &EMPTY,
    }
}

/// The object's metadata, to change; `None` where the kind has none.
pub fn of_mut(record: &mut dyn Record) -> Option<&mut ObjectMeta> {
    match record.field_slot("metadata") {
        Some(Slot::Record(r)) => r.make().downcast_mut(),
        _ => None,
    }
}

/// Clears what only the server may say of an object.
pub fn wipe(meta: &mut ObjectMeta) {
    meta.deletion_timestamp = None;
    meta.deletion_grace_period_seconds = None;
    meta.self_link.clear();
    meta.uid.clear();
    meta.resource_version.clear();
    meta.creation_timestamp = Time::default();
}

/// Writes `apiVersion` and `kind`.
pub fn set_type(record: &mut dyn Record, kind: &Kind) {
    set_type_names(record, &kind.api_version(), &kind.kind);
}

/// Writes `apiVersion` and `kind`.
pub fn set_type_names(record: &mut dyn Record, api_version: &str, kind: &str) {
    for (field, value) in [("apiVersion", api_version), ("kind", kind)] {
        if let Some(Slot::Str(place)) = record.field_slot(field) {
            place.set(value.to_owned());
        }
    }
}

/// `apiVersion` and `kind` as the object states them.
pub fn type_of(record: &dyn Record) -> (&str, &str) {
    let text = |name| match record.field(name) {
        Some(View::Str(s)) => s,
        _ => "",
    };
    (text("apiVersion"), text("kind"))
}

/// Copies a field from one record to another of the same type.
pub fn copy_field(from: &dyn Record, to: &mut dyn Record, field: &str) {
    let Some(target) = to.field_slot(field) else { return };
    match (from.field(field), target) {
        (Some(View::Absent), target) => target.clear(),
        (Some(View::Record(inner)), Slot::Record(target)) => exchange(&mut *inner.boxed_clone(), target.make()),
        (_, target) => {
            let mut holder = from.boxed_clone();
            if let Some(source) = holder.field_slot(field) {
                swap(source, target);
            }
        }
    }
}

/// Has a record hold what another one of its type holds, of which nothing in particular is left.
pub(crate) fn exchange(from: &mut dyn Record, to: &mut dyn Record) {
    for i in 0..from.schema().fields.len() {
        to.slot(i).clear();
        swap(from.slot(i), to.slot(i));
    }
}

fn swap(a: Slot<'_>, b: Slot<'_>) {
    match (a, b) {
        (Slot::Record(a), Slot::Record(b)) => match a.record() {
            None => b.clear(),
            Some(_) => exchange(a.make(), b.make()),
        },
        (Slot::List(a), Slot::List(b)) => {
            b.clear();
            if !a.is_nil() {
                b.give();
            }
            for i in 0..a.len() {
                swap(a.slot_at(i), b.push());
            }
        }
        (Slot::Map(a), Slot::Map(b)) => {
            b.clear();
            if !a.is_nil() {
                b.give();
            }
            let mut keys = Vec::new();
            a.visit(&mut |k, _| keys.push(k.to_owned()));
            for key in keys {
                swap(a.entry(&key), b.entry(&key));
            }
        }
        (Slot::Bool(a), Slot::Bool(b)) => place(a, b),
        (Slot::Int32(a), Slot::Int32(b)) => place(a, b),
        (Slot::Int64(a), Slot::Int64(b)) => place(a, b),
        (Slot::Double(a), Slot::Double(b)) => place(a, b),
        (Slot::Str(a), Slot::Str(b)) => place(a, b),
        (Slot::Bytes(a), Slot::Bytes(b)) => place(a, b),
        (Slot::Quantity(a), Slot::Quantity(b)) => place(a, b),
        (Slot::IntOrString(a), Slot::IntOrString(b)) => place(a, b),
        (Slot::Time(a), Slot::Time(b)) => place(a, b),
        (Slot::MicroTime(a), Slot::MicroTime(b)) => place(a, b),
        (Slot::Duration(a), Slot::Duration(b)) => place(a, b),
        (Slot::Json(a), Slot::Json(b)) => place(a, b),
        _ => {}
    }
}

fn place<T: Default>(a: Place<'_, T>, b: Place<'_, T>) {
    match (a, b) {
        (Place::Value(a), Place::Value(b)) => std::mem::swap(a, b),
        (Place::Pointer(a), Place::Pointer(b)) => std::mem::swap(a, b),
        (Place::Value(a), Place::Pointer(b)) => *b = Some(std::mem::take(a)),
        (Place::Pointer(a), Place::Value(b)) => *b = a.take().unwrap_or_default(),
    }
}

/// What lies at a dotted path.
pub fn at_path<'a>(record: &'a dyn Record, path: &str) -> Option<View<'a>> {
    let mut at = View::Record(record);
    for name in path.split('.') {
        at = match at {
            View::Record(record) => record.field(name)?,
            View::Map(map) => map.value(name)?,
            _ => return None,
        };
    }
    Some(at)
}

/// The place at a dotted path; records on the way are made.
pub fn slot_at_path<'a>(record: &'a mut dyn Record, path: &str) -> Option<Slot<'a>> {
    match path.split_once('.') {
        None => record.field_slot(path),
        Some((first, rest)) => match record.field_slot(first)? {
            Slot::Record(inner) => slot_at_path(inner.make(), rest),
            _ => None,
        },
    }
}

/// Empties what lies at a dotted path.
pub fn clear_path(record: &mut dyn Record, path: &str) {
    if at_path(record, path).is_some_and(|view| !matches!(view, View::Absent))
        && let Some(slot) = slot_at_path(record, path)
    {
        slot.clear();
    }
}

/// Copies what lies at a dotted path from one record to another of the same type.
pub fn copy_path(from: &dyn Record, to: &mut dyn Record, path: &str) {
    let Some((outer, rest)) = path.split_once('.') else { return copy_field(from, to, path) };
    let (Some(View::Record(from)), Some(Slot::Record(to))) = (from.field(outer), to.field_slot(outer)) else {
        return;
    };
    copy_path(from, to.make(), rest);
}

/// Whether a field is the same in both.
pub fn same_field(a: &dyn Record, b: &dyn Record, field: &str) -> bool {
    match (a.field(field), b.field(field)) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// Now, in whole seconds.
pub fn now() -> Time {
    Time::from_seconds(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs() as i64))
}

/// Now, with its fraction.
pub fn now_micros() -> MicroTime {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    MicroTime::new(now.as_secs() as i64, now.subsec_nanos() as i32)
}

/// A fresh UID.
pub fn new_uid() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// A random number for generated names.
pub fn random() -> u32 {
    uuid::Uuid::new_v4().as_fields().0
}
