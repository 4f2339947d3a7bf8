//! Devices.

use std::time::{SystemTime, UNIX_EPOCH};

use object::record::{Record, Slot, View};
use object::scalar::Time;

/// A taint counts from when it came.
pub(super) fn device_taint_time(record: &mut dyn Record) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let unset = matches!(record.field("timeAdded"), Some(View::Absent));
    // Every version's taint has the field.
    if let (true, Some(Slot::Time(place))) = (unset, record.field_slot("timeAdded")) {
        place.set(Time::from_seconds(i64::try_from(now).unwrap_or(i64::MAX)));
    }
}
