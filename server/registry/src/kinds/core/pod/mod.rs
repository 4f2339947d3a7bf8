//! Pods, and the templates of pods in other kinds.
//!
//! [`spec::pod_spec`] is the walk over a pod's spec that everything shares; a file a topic below it. [`create`] checks a new pod.

pub(in crate::kinds) mod affinity;
mod annotations;
mod apparmor;
mod container;
pub(in crate::kinds) mod disabled;
mod dns;
mod each;
mod env;
mod ephemeral;
mod mount;
mod options;
mod os;
pub(in crate::kinds) mod port;
pub(super) mod prepare;
mod probe;
mod quantity;
mod resize;
pub(in crate::kinds) mod resources;
mod seccomp;
mod security;
mod spec;
mod status;
mod template;
pub(in crate::kinds) mod toleration;
mod topology;
mod update;
pub(in crate::kinds) mod volume;
pub(in crate::kinds) mod warnings;
mod windows;

use generated::core::v1::{Pod, PodSpec};
use object::field_error::Path;
use object::names;
use object::record::Record;

use super::super::Write;
use crate::validate::{Faults, Report};

pub(in crate::kinds) use options::Options;
pub use security::allow_privileged;
pub(in crate::kinds) use spec::pod_spec;
pub(in crate::kinds) use template::template;

/// A pod, however it is written.
pub(super) fn validate(subresource: &str, object: &dyn Record, write: &Write<'_>, faults: &mut Faults) {
    let Some(pod) = object.downcast_ref::<Pod>() else { return };
    let old = write.old.and_then(|old| old.downcast_ref::<Pod>());
    match (subresource, old) {
        ("", None) => create(pod, faults),
        ("", Some(old)) => update::update(pod, old, faults),
        ("status", Some(old)) => status::status(pod, old, faults),
        ("ephemeralcontainers", Some(old)) => ephemeral::ephemeral_containers(pod, old, faults),
        ("resize", Some(old)) => resize::resize(pod, old, faults),
        _ => {}
    }
}

/// A new pod.
fn create(pod: &Pod, faults: &mut Faults) {
    let options = Options::of_pod(None);
    pod_and_spec(pod, &options, faults);
    let path = Path::new("spec");
    if !pod.spec.ephemeral_containers.is_empty() {
        faults.forbidden(&path.child("ephemeralContainers"), "cannot be set on create");
    }
    if !pod.spec.node_name.is_empty() && !pod.spec.scheduling_gates.is_empty() {
        faults.forbidden(&path.child("nodeName"), "cannot be set until all schedulingGates have been cleared");
    }
    seccomp::agrees(&pod.metadata, &pod.spec, &path, faults);
    apparmor::agrees(&pod.metadata, &pod.spec, &path, faults);
}

/// What a pod must fulfil however it is written, its metadata aside.
fn pod_and_spec(pod: &Pod, options: &Options, faults: &mut Faults) {
    let annotations = Path::new("metadata");
    annotations::specific(&pod.metadata.annotations, &pod.spec, &annotations.child("annotations"), options, faults);
    let path = Path::new("spec");
    pod_spec(&pod.spec, Some(&pod.metadata), &path, options, faults);
    only_for_pods(&pod.spec, &path, faults);
}

/// What the spec of a pod must fulfil, while a template need not.
fn only_for_pods(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    if spec.service_account_name.is_empty() {
        volume::no_tokens(spec, path, faults);
    }
    if let Some(seconds) = spec.termination_grace_period_seconds {
        quantity::not_negative(seconds, &path.child("terminationGracePeriodSeconds"), faults);
    }
    for (list, at) in [(&spec.containers, "containers"), (&spec.init_containers, "initContainers")] {
        for (i, container) in list.iter().enumerate() {
            container::trimmed_image(&container.image, &path.child(at).index(i), faults);
        }
    }
}

/// Each message of a check for an RFC 1123 label.
fn dns_label(text: &str, path: &Path<'_>, faults: &mut Faults) {
    faults.each(path, text, names::dns1123_label(text));
}

/// Each message of a check for an RFC 1123 subdomain.
fn dns_subdomain(text: &str, path: &Path<'_>, faults: &mut Faults) {
    faults.each(path, text, names::dns1123_subdomain(text));
}
