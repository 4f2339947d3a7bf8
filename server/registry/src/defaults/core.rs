//! The core group.

use generated::core::v1::{
    Container, EphemeralContainerCommon, ImageVolumeSource, Namespace, NodeSpec, Pod, PodIP, PodStatus, Secret,
    VolumeSource,
};
use object::record::{Place, Record, View};

use super::image;

/// The label that names a namespace, so that selectors can.
const NAME_LABEL: &str = "kubernetes.io/metadata.name";

/// Images whose tag moves are pulled each time.
fn pull_policy(image: &str, policy: &mut String) {
    if policy.is_empty() {
        *policy = if image::is_latest(image) { "Always" } else { "IfNotPresent" }.to_owned();
    }
}

pub(super) fn container_pull_policy(record: &mut dyn Record) {
    if let Some(c) = record.downcast_mut::<Container>() {
        pull_policy(&c.image, &mut c.image_pull_policy);
    } else if let Some(c) = record.downcast_mut::<EphemeralContainerCommon>() {
        pull_policy(&c.image, &mut c.image_pull_policy);
    }
}

pub(super) fn image_volume_pull_policy(record: &mut dyn Record) {
    if let Some(v) = record.downcast_mut::<ImageVolumeSource>() {
        pull_policy(&v.reference, &mut v.pull_policy);
    }
}

/// A volume without a source is an empty directory.
pub(super) fn volume_source(record: &mut dyn Record) {
    let sources = record.schema().fields.len();
    if (0..sources).all(|i| matches!(record.get(i), View::Absent))
        && let Some(v) = record.downcast_mut::<VolumeSource>()
    {
        v.empty_dir = Some(Box::default());
    }
}

/// Pods, unlike templates, never wait for less than no time.
pub(super) fn pod_grace_period(record: &mut dyn Record) {
    if let Some(pod) = record.downcast_mut::<Pod>()
        && let Some(seconds) = &mut pod.spec.termination_grace_period_seconds
        && *seconds < 0
    {
        *seconds = 1;
    }
}

/// The address and the list of addresses agree; the single one is what older kubelets know, so it wins.
pub(super) fn pod_ips(record: &mut dyn Record) {
    let Some(status) = record.downcast_mut::<PodStatus>() else { return };
    let first = status.pod_ips.first().map(|ip| ip.ip.clone());
    if status.pod_ip.is_empty() {
        status.pod_ip = first.unwrap_or_default();
    } else if first.as_ref() != Some(&status.pod_ip) {
        status.pod_ips = vec![PodIP { ip: status.pod_ip.clone() }];
    }
}

/// The same for the address ranges of a node.
pub(super) fn node_pod_cidrs(record: &mut dyn Record) {
    let Some(spec) = record.downcast_mut::<NodeSpec>() else { return };
    let first = spec.pod_cidrs.first();
    if spec.pod_cidr.is_empty() {
        spec.pod_cidr = first.cloned().unwrap_or_default();
    } else if first != Some(&spec.pod_cidr) {
        spec.pod_cidrs = vec![spec.pod_cidr.clone()];
    }
}

/// Text goes over to the data, which is all that is kept.
pub(super) fn secret_string_data(record: &mut dyn Record) {
    if let Some(secret) = record.downcast_mut::<Secret>() {
        for (key, value) in std::mem::take(&mut secret.string_data) {
            Place::Value(secret.data.entry(key).or_default()).give(value.into_bytes());
        }
    }
}

/// A name that is still to be generated gets its label later.
pub(super) fn namespace_name_label(record: &mut dyn Record) {
    if let Some(namespace) = record.downcast_mut::<Namespace>()
        && !namespace.metadata.name.is_empty()
    {
        let name = namespace.metadata.name.clone();
        namespace.metadata.labels.insert(NAME_LABEL.to_owned(), name);
    }
}
