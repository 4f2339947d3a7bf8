//! Following a path of field indices into a record.

use crate::record::{Record, Slot, View};
use crate::scalar::IntOrString;

/// Whether a field says nothing: a nil pointer, or an empty value where absent and empty are one.
pub(super) fn is_unset(record: &dyn Record, field: usize) -> bool {
    let pointer = record.schema().fields.get(field).is_some_and(|f| f.pointer);
    match record.get(field) {
        View::Absent => true,
        _ if pointer => false,
        View::IntOrString(v) => matches!(v, IntOrString::Int(0)) || *v == IntOrString::String(String::new()),
        view => view.is_empty(),
    }
}

/// The field at a path, `None` where a record on the way is absent.
pub(super) fn read<'a>(record: &'a dyn Record, path: &[usize]) -> Option<(&'a dyn Record, usize)> {
    let (last, way) = path.split_last()?;
    let mut at = record;
    for field in way {
        let View::Record(next) = at.get(*field) else { return None };
        at = next;
    }
    Some((at, *last))
}

/// The same, to write to.
pub(super) fn write<'a>(record: &'a mut dyn Record, path: &[usize]) -> Option<(&'a mut dyn Record, usize)> {
    let (last, way) = path.split_last()?;
    let mut at = record;
    for field in way {
        match at.slot(*field) {
            Slot::Record(next) if next.record().is_some() => at = next.make(),
            _ => return None,
        }
    }
    Some((at, *last))
}

/// Calls `f` with every record at the path; a list or map on the way stands for all of its records.
pub(super) fn each(record: &mut dyn Record, path: &[usize], f: &mut dyn FnMut(&mut dyn Record)) {
    match path.split_first() {
        None => f(record),
        Some((field, rest)) => records(record.slot(*field), &mut |next| each(next, rest, f)),
    }
}

/// Calls `f` with the record of a slot, or with those of its list or map.
pub(crate) fn records(slot: Slot<'_>, f: &mut dyn FnMut(&mut dyn Record)) {
    match slot {
        Slot::Record(r) if r.record().is_some() => f(r.make()),
        Slot::List(list) => (0..list.len()).for_each(|i| records(list.slot_at(i), f)),
        Slot::Map(map) => {
            let mut keys = Vec::with_capacity(map.len());
            map.visit(&mut |key, _| keys.push(key.to_owned()));
            keys.iter().for_each(|key| records(map.entry(key), f));
        }
        _ => {}
    }
}
