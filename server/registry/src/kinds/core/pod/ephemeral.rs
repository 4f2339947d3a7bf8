//! Changes through the `ephemeralcontainers` subresource (KEP-277).

use std::collections::HashMap;

use generated::core::v1::Pod;
use object::equality::same_record;
use object::field_error::{Path, quoted};
use object::record::View;

use super::{Options, annotations, update};
use crate::validate::{Faults, Report, diff};

/// A pod that differs from the old one in its ephemeral containers at most: none that is there changes or goes.
pub(in crate::kinds) fn ephemeral_containers(pod: &Pod, old: &Pod, faults: &mut Faults) {
    if old.metadata.annotations.contains_key(annotations::MIRROR) {
        // Upstream tells nothing else.
        faults.clear();
        return faults.forbidden(&Path::new(""), "static pods do not support ephemeral containers");
    }
    update::shared(pod, old, &Options::of_change(old), faults);
    let path = Path::new("spec");
    let list = path.child("ephemeralContainers");
    let name = |c: &generated::core::v1::EphemeralContainer| c.ephemeral_container_common.name.clone();
    let new: HashMap<String, _> = pod.spec.ephemeral_containers.iter().map(|c| (name(c), c)).collect();
    for was in &old.spec.ephemeral_containers {
        let shown = quoted(&name(was));
        match new.get(&name(was)) {
            None => faults.forbidden(&list, format!("existing ephemeral containers {shown} may not be removed\n")),
            Some(now) if !same_record(*now, was) => {
                let diff = diff(View::Record(was), View::Record(*now));
                faults.forbidden(&list, format!("existing ephemeral containers {shown} may not be changed\n{diff}"));
            }
            Some(_) => {}
        }
    }
}
