//! `NodeRestriction`: what nodes may write of what the authorizer lets them (`--enable-admission-plugins`).

use std::collections::{BTreeMap, BTreeSet};

use generated::authentication::v1::TokenRequest;
use generated::certificates::v1::PodCertificateRequestSpec;
use generated::core::v1::{Node, PersistentVolumeClaim, Pod, ServiceAccount};
use object::equality::{same, same_record};
use object::features::Feature;
use object::record::{Record, View};
use object::text::quote;

use crate::pod_references::{self, MIRROR};

/// The namespace of the leases that nodes keep up.
const LEASES: &str = "kube-node-lease";
/// Labels of these namespaces, and below them, are an administrator's.
const RESTRICTED: &str = "node-restriction.kubernetes.io";
/// Labels of these namespaces, and below them, are a kubelet's.
const KUBELET: [&str; 2] = ["kubelet.kubernetes.io", "node.kubernetes.io"];
/// Other labels of Kubernetes that kubelets set.
const LABELS: [&str; 11] = [
    "kubernetes.io/hostname",
    "topology.kubernetes.io/zone",
    "topology.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region",
    "beta.kubernetes.io/instance-type",
    "node.kubernetes.io/instance-type",
    "kubernetes.io/os",
    "kubernetes.io/arch",
    "beta.kubernetes.io/os",
    "beta.kubernetes.io/arch",
];

/// Why a node may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is forbidden.
    Forbidden(String),
    /// An object of the core group is missing: what it is, and its name.
    Missing(&'static str, String),
    /// It may come right in a while.
    Failed(String),
}

/// Whether a node may.
pub type Verdict = Result<(), Refusal>;

/// No, and why.
pub fn forbidden(why: impl Into<String>) -> Verdict {
    Err(Refusal::Forbidden(why.into()))
}

fn missing(what: &'static str, name: &str) -> Refusal {
    Refusal::Missing(what, name.to_owned())
}

fn ensure(good: bool, why: impl FnOnce() -> String) -> Verdict {
    if good { Ok(()) } else { forbidden(why()) }
}

/// A new pod, which must mirror one that the node runs by itself. `own` is the node.
pub fn create_pod(node: &str, pod: &Pod, own: Option<&Node>) -> Verdict {
    let me = quote(node);
    ensure(pod_references::is_mirror(pod), || {
        format!("pod does not have {} annotation, node {me} can only create mirror pods", quote(MIRROR))
    })?;
    ensure(pod.spec.node_name == node, || format!("node {me} can only create pods with spec.nodeName set to itself"))?;
    let owner = match &*pod.metadata.owner_references {
        [owner] => owner,
        [] => return forbidden(format!("node {me} can only create pods with an owner reference set to itself")),
        _ => return forbidden(format!("node {me} can only create pods with a single owner reference set to itself")),
    };
    ensure(owner.api_version == "v1" && owner.kind == "Node" && owner.name == node, || {
        format!("node {me} can only create pods with an owner reference set to itself")
    })?;
    ensure(owner.controller == Some(true), || {
        format!("node {me} can only create pods with a controller owner reference set to itself")
    })?;
    ensure(owner.block_owner_deletion != Some(true), || {
        format!("node {me} must not set blockOwnerDeletion on an owner reference")
    })?;
    let own = own.ok_or_else(|| missing("node", node))?;
    ensure(owner.uid == own.metadata.uid, || {
        format!("node {node} UID mismatch: expected {} got {}", owner.uid, own.metadata.uid)
    })?;
    match referenced(pod) {
        Ok(None) => Ok(()),
        Ok(Some(what)) => forbidden(format!("node {me} can not create pods that reference {what}")),
        Err(why) => forbidden(format!("error checking mirror pod for API references: {why}")),
    }
}

/// What a pod refers to that only the API has.
fn referenced(pod: &Pod) -> Result<Option<&'static str>, String> {
    let spec = &pod.spec;
    let plain = [
        (!spec.service_account_name.is_empty(), "serviceaccounts"),
        (!pod_references::secrets(pod).is_empty(), "secrets"),
        (!pod_references::config_maps(pod).is_empty(), "configmaps"),
        (!spec.resource_claims.is_empty(), "resourceclaims"),
    ];
    if let Some((_, what)) = plain.into_iter().find(|(refers, _)| *refers) {
        return Ok(Some(what));
    }
    for volume in &spec.volumes {
        let source = &volume.volume_source;
        let kinds = [
            (source.config_map.is_some(), "configmaps (via configmap volumes)"),
            (source.secret.is_some(), "secrets (via secret volumes)"),
            (source.csi.is_some(), "csidrivers (via CSI volumes)"),
            (source.glusterfs.is_some(), "endpoints (via glusterFS volumes)"),
            (source.persistent_volume_claim.is_some(), "persistentvolumeclaims"),
            (source.ephemeral.is_some(), "persistentvolumeclaims (via ephemeral volumes)"),
            (source.azure_file.is_some(), "secrets (via azureFile volumes)"),
        ];
        if let Some((_, what)) = kinds.into_iter().find(|(refers, _)| *refers) {
            return Ok(Some(what));
        }
        for projected in source.projected.iter().flat_map(|projected| &projected.sources) {
            let kinds = [
                (projected.config_map.is_some(), "configmaps (via projected volumes)"),
                (projected.secret.is_some(), "secrets (via projected volumes)"),
                (projected.service_account_token.is_some(), "serviceaccounts (via projected volumes)"),
                (projected.cluster_trust_bundle.is_some(), "clustertrustbundles"),
                (projected.pod_certificate.is_some(), "podcertificates"),
            ];
            if let Some((_, what)) = kinds.into_iter().find(|(refers, _)| *refers) {
                return Ok(Some(what));
            }
            if projected.downward_api.is_none() {
                return Err(format!("unknown source for projected volume {}", quote(&volume.name)));
            }
        }
        if (0..source.schema().fields.len()).all(|i| matches!(source.get(i), View::Absent)) {
            return Err(format!("unknown volume type for volume  {}", quote(&volume.name)));
        }
    }
    Ok(None)
}

/// The deletion of a pod, which must run on the node.
pub fn delete_pod(node: &str, name: &str, pod: Option<&Pod>) -> Verdict {
    let pod = pod.ok_or_else(|| missing("pod", name))?;
    ensure(pod.spec.node_name == node, || {
        format!("node {} can only delete pods with spec.nodeName set to itself", quote(node))
    })
}

/// The eviction of a pod, which must run on the node.
pub fn evict_pod(node: &str, name: &str, pod: Option<&Pod>) -> Verdict {
    let pod = pod.ok_or_else(|| missing("pod", name))?;
    ensure(pod.spec.node_name == node, || format!("node {node} can only evict pods with spec.nodeName set to itself"))
}

/// A change of a pod's status.
pub fn pod_status(node: &str, pod: &Pod, old: &Pod) -> Verdict {
    let me = quote(node);
    ensure(old.spec.node_name == node, || {
        format!("node {me} can only update pod status for pods with spec.nodeName set to itself")
    })?;
    ensure(pod.metadata.labels == old.metadata.labels, || {
        format!("node {me} cannot update labels through pod status")
    })?;
    let (new, before): (&dyn Record, &dyn Record) = (&pod.status, &old.status);
    let kept = |field: &str| match (new.field(field), before.field(field)) {
        (Some(new), Some(old)) => same(new, old),
        _ => true,
    };
    ensure(kept("resourceClaimStatuses"), || format!("node {me} cannot update resource claim statues"))?;
    ensure(kept("extendedResourceClaimStatus"), || format!("node {me} cannot update extended resource claim status"))?;
    ensure(kept("nodeAllocatableResourceClaimStatuses"), || {
        format!("node {me} cannot update node allocatable resource claim statuses")
    })
}

/// Any write to a node, which must be the own one. `object` is `None` for a deletion.
pub fn node(node: &str, name: &str, object: Option<&Node>, old: Option<&Node>) -> Verdict {
    let me = quote(node);
    ensure(name == node, || format!("node {me} is not allowed to modify node {}", quote(name)))?;
    let Some(object) = object else { return Ok(()) };
    let Some(old) = old else {
        ensure(object.spec.config_source.is_none(), || {
            format!("node {me} is not allowed to create pods with a non-nil configSource")
        })?;
        let none = BTreeMap::new();
        let labels = foreign_labels(&object.metadata.labels, &none);
        return ensure(labels.is_empty(), || {
            format!("node {me} is not allowed to set the following labels: {}", labels.join(", "))
        });
    };
    let source = match (&object.spec.config_source, &old.spec.config_source) {
        (None, _) => true,
        (Some(new), Some(old)) => same_record(&**new, &**old),
        (Some(_), None) => false,
    };
    ensure(source, || format!("node {me} is not allowed to update configSource to a new non-nil configSource"))?;
    let (new_meta, old_meta) = (&object.metadata, &old.metadata);
    ensure(same(View::List(&object.spec.taints), View::List(&old.spec.taints)), || {
        format!("node {me} is not allowed to modify taints")
    })?;
    ensure(same(View::List(&new_meta.owner_references), View::List(&old_meta.owner_references)), || {
        format!("node {me} is not allowed to modify ownerReferences")
    })?;
    let labels = foreign_labels(&new_meta.labels, &old_meta.labels);
    ensure(labels.is_empty(), || format!("is not allowed to modify labels: {}", labels.join(", ")))
}

/// The labels that differ and that are not a node's to set, sorted.
fn foreign_labels<'a>(new: &'a BTreeMap<String, String>, old: &'a BTreeMap<String, String>) -> Vec<&'a str> {
    let keys: BTreeSet<&str> = new.keys().chain(old.keys()).map(String::as_str).collect();
    keys.into_iter().filter(|key| new.get(*key) != old.get(*key) && is_foreign(key)).collect()
}

fn is_foreign(label: &str) -> bool {
    let namespace = label.split_once('/').map_or("", |(namespace, _)| namespace);
    let below =
        |parent: &str| namespace.strip_suffix(parent).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let kubelets = LABELS.contains(&label) || KUBELET.iter().any(|parent| below(parent));
    below(RESTRICTED) || (below("kubernetes.io") || below("k8s.io")) && !kubelets
}

/// A change of a claim's status.
pub fn claim_status(node: &str, claim: &PersistentVolumeClaim, old: &PersistentVolumeClaim) -> Verdict {
    let bare = |claim: &PersistentVolumeClaim| {
        let mut claim = claim.clone();
        claim.metadata.resource_version.clear();
        claim.metadata.managed_fields.clear();
        claim.status.capacity.clear();
        claim.status.conditions.clear();
        claim.status.allocated_resource_statuses.clear();
        claim.status.allocated_resources.clear();
        claim
    };
    ensure(same_record(&bare(claim), &bare(old)), || {
        let me = quote(node);
        format!("node {me} is not allowed to update fields other than status.quantity and status.conditions: ")
    })
}

/// A lease; its name is that of the object.
pub fn lease(node: &str, namespace: &str, name: &str) -> Verdict {
    ensure(namespace == LEASES, || format!("can only access leases in the \"{LEASES}\" system namespace"))?;
    ensure(name == node, || "can only access node lease with the same name as the requesting node".to_owned())
}

/// A CSI node; its name is that of the object.
pub fn csi_node(node: &str, name: &str, subresource: &str) -> Verdict {
    ensure(name == node, || "can only access CSINode with the same name as the requesting node".to_owned())?;
    ensure(subresource != "status", || "CSIVolumeHealth feature gate is disabled".to_owned())
}

/// A resource slice that is made or deleted (`what`), with the node that it names.
pub fn slice(node: &str, what: &str, named: &str) -> Verdict {
    ensure(named == node, || format!("can only {what} ResourceSlice with the same NodeName as the requesting node"))
}

/// With it a node asks for a certificate of any name.
pub const ANY_SUBJECT: Feature = Feature::named("AllowInsecureKubeletCertificateSigningRequests");
/// Without it a node asks for tokens of any audience.
pub const AUDIENCES: Feature = Feature::named("ServiceAccountNodeAudienceRestriction");

/// A certificate signing request for a kubelet's own certificate, with the common name that it asks for.
pub fn signing_request(node: &str, common_name: &str) -> Verdict {
    ensure(common_name.strip_prefix("system:node:") == Some(node), || {
        format!("can only create a node CSR with CN=system:node:{node}")
    })
}

/// Whether signing requests to this signer are for kubelets.
pub fn signs_for_kubelets(signer: &str) -> bool {
    matches!(signer, "kubernetes.io/kubelet-serving" | "kubernetes.io/kube-apiserver-client-kubelet")
}

/// The pod that a token for a service account is asked for.
pub fn token_pod(request: &TokenRequest) -> Result<&str, Refusal> {
    let bound = request.spec.bound_object_ref.as_deref();
    let Some(bound) = bound.filter(|b| b.api_version == "v1" && b.kind == "Pod" && !b.name.is_empty()) else {
        return Err(Refusal::Forbidden("node requested token not bound to a pod".into()));
    };
    if bound.uid.is_empty() {
        return Err(Refusal::Forbidden("node requested token with a pod binding without a uid".into()));
    }
    Ok(&bound.name)
}

/// A token for a service account, and the pod that it is asked for. Gives the audience, which somebody must be asked
/// about unless the pod has a token of it.
pub fn token<'a>(node: &str, request: &'a TokenRequest, name: &str, pod: Option<&Pod>) -> Result<&'a str, Refusal> {
    let pod = pod.ok_or_else(|| missing("pod", name))?;
    let uid = request.spec.bound_object_ref.as_ref().map_or("", |bound| &bound.uid);
    ensure(uid == pod.metadata.uid, || {
        format!(
            "the UID in the bound object reference ({uid}) does not match the UID in record. The object might have been deleted and then recreated"
        )
    })?;
    ensure(pod.spec.node_name == node, || {
        "node requested token bound to a pod scheduled on a different node".to_owned()
    })?;
    match &*request.spec.audiences {
        [] => Ok(""),
        [audience] => Ok(audience),
        _ if !AUDIENCES.is_on() => Ok(""),
        _ => Err(Refusal::Forbidden("node may only request 0 or 1 audiences".into())),
    }
}

/// Whether a pod has a token of this audience in a projected volume.
pub fn projects_audience(pod: &Pod, audience: &str) -> bool {
    let projected = pod.spec.volumes.iter().filter_map(|volume| volume.volume_source.projected.as_ref());
    let mut tokens = projected.flat_map(|p| &p.sources).filter_map(|source| source.service_account_token.as_ref());
    tokens.any(|token| token.audience == audience)
}

/// Whether a pod has a certificate of this signer in a projected volume.
pub fn projects_signer(pod: &Pod, signer: &str) -> bool {
    let projected = pod.spec.volumes.iter().filter_map(|volume| volume.volume_source.projected.as_ref());
    let mut sources = projected.flat_map(|p| &p.sources).filter_map(|source| source.pod_certificate.as_ref());
    sources.any(|certificate| certificate.signer_name == signer)
}

/// A request for a pod's certificate: the node that it names, which must be the asking one.
pub fn certificate_node(node: &str, asked: &PodCertificateRequestSpec, own: Option<&Node>, namespace: &str) -> Verdict {
    let name = quote(&asked.node_name);
    ensure(asked.node_name == node, || {
        format!("PodCertificateRequest.Spec.NodeName={name}, which is not the requesting node {}", quote(node))
    })?;
    let gone = format!("while retrieving node {name} named in the PodCertificateRequest: node {name} not found");
    let own = own.ok_or(Refusal::Failed(gone))?;
    if own.metadata.uid != asked.node_uid {
        return Err(Refusal::Failed(format!(
            "PodCertificateRequest for pod {} names node UID {}, inconsistent with the running node ({})",
            quote(&format!("{namespace}/{}", asked.pod_name)),
            quote(&asked.node_uid),
            quote(&own.metadata.uid)
        )));
    }
    Ok(())
}

/// A request for a pod's certificate: the pod and its service account, which must be as the request has them.
pub fn certificate_pod(
    asked: &PodCertificateRequestSpec,
    namespace: &str,
    pod: Option<&Pod>,
    account: Option<&ServiceAccount>,
) -> Verdict {
    let what = quote(&format!("{namespace}/{}", asked.pod_name));
    let gone = || {
        let pod = quote(&asked.pod_name);
        Refusal::Failed(format!("while retrieving pod {what} named in the PodCertificateRequest: pod {pod} not found"))
    };
    let pod = pod.ok_or_else(gone)?;
    if asked.pod_uid != pod.metadata.uid {
        return Err(Refusal::Failed(format!(
            "PodCertificateRequest for pod {what} contains pod UID ({}) which differs from running pod {}",
            quote(&asked.pod_uid),
            quote(&pod.metadata.uid)
        )));
    }
    ensure(pod.spec.node_name == asked.node_name, || {
        let node = quote(&asked.node_name);
        format!("pod {what} is not running on node {node} named in the PodCertificateRequest")
    })?;
    ensure(!pod_references::is_mirror(pod), || format!("pod {what} is a mirror pod"))?;
    ensure(asked.service_account_name == pod.spec.service_account_name, || {
        let (wanted, has) = (quote(&asked.service_account_name), quote(&pod.spec.service_account_name));
        format!(
            "PodCertificateRequest for pod {what} contains serviceAccountName ({wanted}) that differs from running pod ({has})"
        )
    })?;
    let name = &asked.service_account_name;
    let account = account.ok_or_else(|| {
        Refusal::Failed(format!(
            "while retrieving service account {} named in the PodCertificateRequest: serviceaccount {} not found",
            quote(&format!("{namespace}/{name}")),
            quote(name)
        ))
    })?;
    if asked.service_account_uid != account.metadata.uid {
        return Err(Refusal::Failed(format!(
            "PodCertificateRequest for pod {what} names service account UID {}, which differs from the running service account ({})",
            quote(&asked.service_account_uid),
            quote(&account.metadata.uid)
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        let check = |label: &str, expect: bool| assert_eq!(is_foreign(label), expect, "{label}");
        check("team", false);
        check("acme.example/rack", false);
        check("kubernetes.io/odd", true);
        check("a.k8s.io/odd", true);
        check("notk8s.io/odd", false);
        check("kubernetes.io/hostname", false);
        check("beta.kubernetes.io/other", true);
        check("kubelet.kubernetes.io/x", false);
        check("a.node.kubernetes.io/x", false);
        check("node-role.kubernetes.io/control-plane", true);
        check("node-restriction.kubernetes.io/x", true);
        check("a.node-restriction.kubernetes.io/x", true);
    }

    #[test]
    fn own_node() {
        let of = |labels: &[&str]| {
            let mut node = Node::default();
            node.metadata.labels = labels.iter().map(|l| ((*l).to_owned(), String::new())).collect();
            node
        };
        let check = |name: &str, new: &[&str], old: Option<&[&str]>, expect: Result<(), &str>| {
            let got = node("n", name, Some(&of(new)), old.map(of).as_ref());
            assert_eq!(got, expect.map_err(|why| Refusal::Forbidden(why.into())), "{name} {new:?} {old:?}");
        };
        check("n", &["a"], None, Ok(()));
        check("m", &[], None, Err(r#"node "n" is not allowed to modify node "m""#));
        check(
            "n",
            &["k8s.io/b", "k8s.io/a"],
            None,
            Err(r#"node "n" is not allowed to set the following labels: k8s.io/a, k8s.io/b"#),
        );
        check("n", &["k8s.io/a"], Some(&["k8s.io/a"]), Ok(()));
        check("n", &[], Some(&["k8s.io/a"]), Err("is not allowed to modify labels: k8s.io/a"));
    }
}
