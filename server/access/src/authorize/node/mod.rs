//! What kubelets may do (`Node`): read what the pods on their node refer to, and write what is their own. What a verb
//! on a new object may say is for the admission plugin `NodeRestriction`.

mod graph;
mod rules;

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use object::selector::FieldSelector;

use super::rbac::{Index, Rule, Words};
use super::{Answer, Attributes, Authorizer, Decision, Resource, Rules};
use crate::User;

pub use graph::{Graph, Item, Kind, Relation};

/// The namespace of the leases that nodes keep up.
const LEASES: &str = "kube-node-lease";

static RULES: LazyLock<(Vec<Rule>, Index)> = LazyLock::new(|| {
    let rules = rules::all();
    let index = Index::new([&*rules]);
    (rules, index)
});

/// Allows nodes what they need; whoever follows the pods keeps the graph current.
#[derive(Clone, Debug, Default)]
pub struct Nodes(pub Arc<RwLock<Graph>>);

/// Why something is not allowed; empty if there is nothing to say.
type Refusal = Result<(), String>;

impl Authorizer for Nodes {
    fn name(&self) -> &str {
        "node"
    }

    fn kind(&self) -> &'static str {
        "Node"
    }

    fn decide<'a>(&'a self, user: &'a User, asked: &'a Attributes<'a>) -> Answer<'a> {
        self.judge(user, asked).into()
    }

    fn rules(&self, user: &User, _: &str) -> Rules {
        match user.node() {
            Some(_) => Rules {
                incomplete: true,
                faults: vec!["node authorizer does not support user rule resolution".into()],
                ..Rules::default()
            },
            None => Rules::default(),
        }
    }
}

impl Nodes {
    fn judge(&self, user: &User, asked: &Attributes<'_>) -> Decision {
        let Some(node) = user.node() else { return Decision::NoOpinion(String::new()) };
        if node.is_empty() {
            return Decision::NoOpinion(format!("unknown node for user {}", object::text::quote(&user.name)));
        }
        let allowed = match asked {
            Attributes::Resource(asked) => self.resource(node, asked),
            Attributes::Path { .. } => None,
        };
        match allowed.unwrap_or_else(|| by_rule(asked)) {
            Ok(()) => Decision::Allow(String::new()),
            Err(why) => Decision::NoOpinion(why),
        }
    }
}

/// What all nodes may alike.
fn by_rule(asked: &Attributes<'_>) -> Refusal {
    let (rules, index) = &*RULES;
    if index.first(asked, &Words::of(asked), |_, place| rules.get(place as usize)).is_some() {
        Ok(())
    } else {
        nothing()
    }
}

fn refused(why: &str) -> Refusal {
    Err(why.to_owned())
}

fn nothing() -> Refusal {
    Err(String::new())
}

impl Nodes {
    /// Resources of which a node may see a part; `None` for all others.
    fn resource(&self, node: &str, asked: &Resource<'_>) -> Option<Refusal> {
        Some(match (asked.group, asked.resource) {
            ("", "secrets") => self.read(node, Kind::Secret, asked),
            ("", "configmaps") => self.read(node, Kind::ConfigMap, asked),
            ("", "persistentvolumeclaims") if asked.subresource == "status" => match asked.verb {
                "update" | "patch" => self.related(node, Kind::Claim, asked),
                _ => refused("can only get/update/patch this type"),
            },
            ("", "persistentvolumeclaims") => self.get(node, Kind::Claim, asked),
            ("", "persistentvolumes") => self.get(node, Kind::Volume, asked),
            ("resource.k8s.io", "resourceclaims") => self.get(node, Kind::ResourceClaim, asked),
            ("storage.k8s.io", "volumeattachments") => self.get(node, Kind::Attachment, asked),
            ("", "serviceaccounts") => self.service_account(node, asked),
            ("coordination.k8s.io", "leases") => lease(node, asked),
            ("storage.k8s.io", "csinodes") => csi_node(node, asked),
            ("resource.k8s.io", "resourceslices") => self.slice(node, asked),
            ("", "nodes") => own_node(node, asked),
            ("", "pods") => self.pod(node, asked),
            ("certificates.k8s.io", "podcertificaterequests") => self.certificate_request(node, asked),
            _ => return None,
        })
    }

    /// Whether the node has to do with the named object.
    fn related(&self, node: &str, kind: Kind, asked: &Resource<'_>) -> Refusal {
        if asked.name.is_empty() {
            return refused("No Object name found");
        }
        let item = Item::new(kind, asked.namespace, asked.name);
        match self.0.read().unwrap_or_else(PoisonError::into_inner).reaches(&item, node) {
            true => Ok(()),
            false => Err(format!("no relationship found between node '{node}' and this object")),
        }
    }

    fn get(&self, node: &str, kind: Kind, asked: &Resource<'_>) -> Refusal {
        match (asked.verb, asked.subresource) {
            ("get", "") => self.related(node, kind, asked),
            ("get", _) => refused("cannot get subresource"),
            _ => refused("can only get individual resources of this type"),
        }
    }

    fn read(&self, node: &str, kind: Kind, asked: &Resource<'_>) -> Refusal {
        if !matches!(asked.verb, "get" | "list" | "watch") {
            return refused("can only read resources of this type");
        }
        if !asked.subresource.is_empty() {
            return refused("cannot read subresource");
        }
        if asked.namespace.is_empty() {
            return refused("can only read namespaced object of this type");
        }
        self.related(node, kind, asked)
    }

    fn service_account(&self, node: &str, asked: &Resource<'_>) -> Refusal {
        match (asked.verb, asked.subresource) {
            ("get", "") => self.read(node, Kind::ServiceAccount, asked),
            ("create", _) if asked.name.is_empty() => refused("can only create tokens for individual service accounts"),
            ("create", "token") => self.related(node, Kind::ServiceAccount, asked),
            ("create", _) => refused("can only create token subresource of serviceaccount"),
            _ => refused("can only create tokens for individual service accounts"),
        }
    }

    fn slice(&self, node: &str, asked: &Resource<'_>) -> Refusal {
        if !asked.subresource.is_empty() {
            return refused("cannot authorize ResourceSlice subresources");
        }
        match asked.verb {
            "create" => Ok(()),
            "get" | "update" | "patch" | "delete" => self.related(node, Kind::Slice, asked),
            "watch" | "list" | "deletecollection" if selects(asked, node) => Ok(()),
            "watch" | "list" | "deletecollection" => {
                refused("can only list/watch/deletecollection resourceslices with nodeName field selector")
            }
            _ => refused(
                "only the following verbs are allowed for a ResourceSlice: get, watch, list, create, update, patch, delete, deletecollection",
            ),
        }
    }

    fn pod(&self, node: &str, asked: &Resource<'_>) -> Refusal {
        match (asked.subresource, asked.verb) {
            ("", "get") => self.get(node, Kind::Pod, asked),
            ("", "list" | "watch") if selects(asked, node) => Ok(()),
            ("", "list" | "watch") if !asked.name.is_empty() => self.related(node, Kind::Pod, asked),
            ("", "list" | "watch") => refused("can only list/watch pods with spec.nodeName field selector"),
            ("", "create" | "delete") | ("status", "update" | "patch") | ("eviction", "create") => Ok(()),
            _ => nothing(),
        }
    }

    fn certificate_request(&self, node: &str, asked: &Resource<'_>) -> Refusal {
        if !asked.subresource.is_empty() {
            return refused("nodes may not access the status subresource of PodCertificateRequests");
        }
        match asked.verb {
            "create" => Ok(()),
            "get" => self.related(node, Kind::CertificateRequest, asked),
            "list" | "watch" if selects(asked, node) => Ok(()),
            "list" | "watch" => refused("can only list/watch podcertificaterequests with nodeName field selector"),
            verb => Err(format!("nodes may not {verb} podcertificaterequests")),
        }
    }
}

/// Whether a request selects what belongs to the node.
fn selects(asked: &Resource<'_>, node: &str) -> bool {
    let wanted = FieldSelector::parse(asked.fields).unwrap_or_default();
    wanted.requirements().iter().any(|r| r.equal && r.field == "spec.nodeName" && r.value == node)
}

fn lease(node: &str, asked: &Resource<'_>) -> Refusal {
    if !matches!(asked.verb, "get" | "create" | "update" | "patch" | "delete") {
        return refused("can only get, create, update, patch, or delete a node lease");
    }
    if asked.namespace != LEASES {
        return Err(format!("can only access leases in the \"{LEASES}\" system namespace"));
    }
    if asked.verb != "create" && asked.name != node {
        return refused("can only access node lease with the same name as the requesting node");
    }
    Ok(())
}

fn csi_node(node: &str, asked: &Resource<'_>) -> Refusal {
    match (asked.subresource, asked.verb) {
        ("", "get" | "create" | "update" | "patch" | "delete") => {}
        ("", _) => return refused("can only get, create, update, patch, or delete a CSINode"),
        ("status", _) => return refused("CSINode status access requires CSIVolumeHealth feature"),
        _ => return refused("cannot authorize CSINode subresources"),
    }
    if asked.verb != "create" && asked.name != node {
        return refused("can only access CSINode with the same name as the requesting node");
    }
    Ok(())
}

/// A kubelet may ask for its node before there is one.
fn own_node(node: &str, asked: &Resource<'_>) -> Refusal {
    match (asked.subresource, asked.verb) {
        ("", "create" | "update" | "patch") | ("status", "update" | "patch") => Ok(()),
        ("", "get" | "list" | "watch") => match asked.name {
            name if name == node => Ok(()),
            "" => Err(format!("node '{node}' cannot read all nodes, only its own Node object")),
            name => Err(format!("node '{node}' cannot read '{name}', only its own Node object")),
        },
        _ => nothing(),
    }
}

#[cfg(test)]
mod tests;
