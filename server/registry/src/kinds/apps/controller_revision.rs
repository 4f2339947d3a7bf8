//! Controller revisions: snapshots of what a controller was to do, which never change.

use generated::apps::v1::ControllerRevision;
use object::field_error::Path;
use object::json;
use object::record::Reflect;

use crate::kinds::numbers::not_negative;
use crate::validate::{Faults, Report};

pub(super) fn validate(revision: &ControllerRevision, old: Option<&ControllerRevision>, faults: &mut Faults) {
    not_negative(revision.revision, &Path::new("revision"), faults);
    let data = Path::new("data");
    let text = revision.data.as_str();
    if let Some(old) = old {
        if revision.data != old.data {
            faults.immutable(&data, revision.data.view());
        }
        return;
    }
    if revision.data.is_nil() {
        return faults.required(&data, "data is mandatory");
    }
    match (json::syntax::check(text.as_bytes()), text.trim_start().bytes().next()) {
        (Err(why), _) => faults.invalid(&data, "<value omitted>", format!("error parsing data: {why}")),
        (Ok(()), Some(b'{')) => {}
        (Ok(()), Some(b'n')) => faults.required(&data, "data is mandatory"),
        (Ok(()), _) => faults.required(&data, "data must be a valid JSON object"),
    }
}
