//! The ranges of cluster IPs as an object.

use generated::networking::v1::ServiceCIDR;
use object::record::Record;
use serde_json::json;

use super::wanted::{Change, FirstStatus, Wanted};
use super::{Facts, object_time};

/// The default `ServiceCIDR`, ready as soon as it exists.
pub(super) fn wanted(facts: &Facts) -> Wanted<'static> {
    let condition = json!({
        "type": "Ready",
        "status": "True",
        "lastTransitionTime": object_time(),
        "reason": "",
        "message": "Kubernetes default Service CIDR is ready",
    });
    Wanted {
        group: "networking.k8s.io",
        version: "v1",
        resource: "servicecidrs",
        namespace: "",
        name: "kubernetes",
        json: json!({ "metadata": { "name": "kubernetes" }, "spec": { "cidrs": facts.service_ranges } })
            .to_string()
            .into(),
        manager: "kube-apiserver",
        status: Some(FirstStatus {
            manager: "kubernetes-service-cidr-controller",
            status: json!({ "conditions": [condition] }),
        }),
        allocates: false,
    }
}

/// A range of the second family may come later.
pub(super) fn reconcile(existing: &dyn Record, wanted: &dyn Record) -> Change {
    let (Some(old), Some(wanted)) = (existing.downcast_ref::<ServiceCIDR>(), wanted.downcast_ref::<ServiceCIDR>())
    else {
        return Change::None;
    };
    match (&old.spec.cidrs[..], &wanted.spec.cidrs[..]) {
        ([have], [first, _]) if have == first => {
            let mut new = old.clone();
            new.spec.cidrs.clone_from(&wanted.spec.cidrs);
            Change::Update(Box::new(new))
        }
        _ => Change::None,
    }
}
