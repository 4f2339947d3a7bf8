//! The kinds that scripts are about, and their bodies.

use serde_json::{Value, json};

use super::Dice;

/// A kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// `/api/v1` or `/apis/GROUP/VERSION`.
    pub(super) root: &'static str,
    pub(super) resource: &'static str,
    pub(super) kind: &'static str,
    pub(super) scales: bool,
    pub(super) has_status: bool,
    /// What field selectors may say of it, besides names.
    pub(super) field: &'static str,
}

const fn kind(root: &'static str, resource: &'static str, kind: &'static str) -> Kind {
    Kind { root, resource, kind, scales: false, has_status: false, field: "metadata.name!=b" }
}

/// All of them, config maps more often than others.
pub(super) const KINDS: &[Kind] = &[
    kind("/api/v1", "configmaps", "ConfigMap"),
    kind("/api/v1", "configmaps", "ConfigMap"),
    Kind { field: "type=Opaque", ..kind("/api/v1", "secrets", "Secret") },
    Kind { has_status: true, field: "spec.nodeName=n1", ..kind("/api/v1", "pods", "Pod") },
    Kind { has_status: true, field: "status.phase!=Running", ..kind("/api/v1", "pods", "Pod") },
    Kind { scales: true, has_status: true, ..kind("/apis/apps/v1", "deployments", "Deployment") },
    Kind {
        scales: true,
        has_status: true,
        field: "status.replicas=0",
        ..kind("/api/v1", "replicationcontrollers", "ReplicationController")
    },
    kind("/apis/coordination.k8s.io/v1", "leases", "Lease"),
    Kind { field: "reason=r1", ..kind("/api/v1", "events", "Event") },
    Kind { has_status: true, ..kind("/apis/policy/v1", "poddisruptionbudgets", "PodDisruptionBudget") },
    kind("/api/v1", "serviceaccounts", "ServiceAccount"),
    Kind { has_status: true, ..kind("/apis/networking.k8s.io/v1", "ingresses", "Ingress") },
];

impl Kind {
    pub(super) fn api_version(&self) -> &'static str {
        self.root.trim_start_matches("/api/").trim_start_matches("/apis/")
    }

    /// An object of this name, never twice the same.
    pub(super) fn body(&self, name: &str, namespace: &str, dice: &mut Dice) -> Value {
        let n = dice.below(1000);
        let mut body = json!({
            "apiVersion": self.api_version(), "kind": self.kind,
            "metadata": { "name": name, "labels": { "script": "yes", "l": dice.one(&["a", "b", "c"]) }, "annotations": { "n": n.to_string() } },
        });
        let labels = json!({ "app": name });
        let pod = json!({ "containers": [{ "name": "c", "image": format!("i:{n}") }] });
        let members = match self.kind {
            "ConfigMap" => json!({ "data": { "n": n.to_string(), "k": "v".repeat(n % 40) } }),
            "Secret" => {
                json!({ "stringData": { "n": n.to_string() }, "type": dice.one(&["", "Opaque", "example.com/t"]) })
            }
            "Pod" => {
                let mut spec = pod;
                if dice.once_in(3) {
                    spec["nodeName"] = dice.one(&["n1", "n2"]).into();
                }
                json!({ "spec": spec })
            }
            "Deployment" => json!({ "spec": {
                "replicas": n % 5, "selector": { "matchLabels": labels },
                "template": { "metadata": { "labels": labels }, "spec": pod },
            }}),
            "ReplicationController" => json!({ "spec": {
                "replicas": n % 5, "selector": labels,
                "template": { "metadata": { "labels": labels }, "spec": pod },
            }}),
            "Lease" => json!({ "spec": { "holderIdentity": format!("h{n}"), "leaseDurationSeconds": 1 + n } }),
            "Event" => json!({
                "involvedObject": { "kind": "Pod", "name": "p", "namespace": namespace },
                "reason": dice.one(&["r1", "r2"]), "message": format!("m{n}"), "type": "Normal",
            }),
            "PodDisruptionBudget" => {
                json!({ "spec": { "minAvailable": n % 7, "selector": { "matchLabels": labels } } })
            }
            "Ingress" => {
                json!({ "spec": { "defaultBackend": { "service": { "name": format!("s{n}"), "port": { "number": 1 + n } } } } })
            }
            _ => json!({}),
        };
        if let (Some(body), Value::Object(members)) = (body.as_object_mut(), members) {
            body.extend(members);
        }
        body
    }

    /// A status that may be written.
    pub(super) fn status(&self, dice: &mut Dice) -> Value {
        let n = dice.below(9);
        match self.kind {
            "Pod" => json!({ "phase": dice.one(&["Running", "Pending"]), "message": format!("m{n}") }),
            "Ingress" => json!({ "loadBalancer": { "ingress": [{ "ip": format!("192.0.2.{}", 1 + n) }] } }),
            "PodDisruptionBudget" => {
                json!({ "currentHealthy": n, "desiredHealthy": n, "disruptionsAllowed": 0, "expectedPods": n })
            }
            _ => json!({ "replicas": n, "observedGeneration": 1 }),
        }
    }
}
