//! The type that a body states, and whether it can be read as the one that is wanted.

use object::kind::Kind;

use crate::error::Error;

/// A type by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TypeName {
    pub(super) group: String,
    pub(super) version: String,
    pub(super) kind: String,
}

impl TypeName {
    /// From `apiVersion` and `kind`.
    pub(super) fn parse(api_version: &str, kind: &str) -> Result<Self, String> {
        let (group, version) = match api_version.matches('/').count() {
            _ if api_version == "/" => ("", ""),
            0 => ("", api_version),
            1 => api_version.split_once('/').unwrap_or_default(),
            _ => return Err(format!("unexpected GroupVersion string: {api_version}")),
        };
        Ok(Self { group: group.into(), version: version.into(), kind: kind.into() })
    }

    /// As JSON bodies are read: what is left out is as in `wanted`.
    pub(super) fn or(mut self, wanted: &Self) -> Self {
        if self.kind.is_empty() {
            self.kind.clone_from(&wanted.kind);
        }
        if self.version.is_empty() && (self.group.is_empty() || self.group == wanted.group) {
            self.group.clone_from(&wanted.group);
            self.version.clone_from(&wanted.version);
        }
        self
    }

    pub(super) fn api_version(&self) -> String {
        if self.group.is_empty() { self.version.clone() } else { format!("{}/{}", self.group, self.version) }
    }
}

/// What is wrong with the stated type, its blanks filled, where another is wanted; as upstream's scheme tells. `shown`
/// is how it quotes the body.
pub(super) fn check(stated: &TypeName, wanted: &TypeName, shown: impl FnOnce() -> String) -> Result<(), Error> {
    if stated == wanted {
        return Ok(());
    }
    let refused = |why: String| {
        let TypeName { version, kind, .. } = stated;
        Error::BadRequest(format!("{kind} in version \"{version}\" cannot be handled as a {}: {why}", wanted.kind))
    };
    if stated.version.is_empty() {
        return Err(refused(format!("Object 'apiVersion' is missing in '{}'", shown())));
    }
    if let Some(why) = misfit(stated, wanted) {
        return Err(refused(why));
    }
    Err(Error::BadRequest(format!(
        "the API version in the data ({}) does not match the expected API version ({})",
        stated.api_version(),
        wanted.api_version()
    )))
}

/// Why an object of one type can't become one of another.
pub(super) fn misfit(stated: &TypeName, wanted: &TypeName) -> Option<String> {
    if !is_registered(stated) {
        return Some(format!(
            "no kind \"{}\" is registered for version \"{}\" in scheme \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go\"",
            stated.kind,
            stated.api_version()
        ));
    }
    if stated.kind == wanted.kind && home(&stated.group, &stated.kind) == home(&wanted.group, &wanted.kind) {
        return None;
    }
    let internal = match wanted.group.split('.').next() {
        None | Some("") => "core",
        Some(name) => name,
    };
    let TypeName { version, kind, .. } = stated;
    Some(format!("converting ({version}.{kind}) to ({internal}.{}): unknown conversion", wanted.kind))
}

/// The group whose internal types a group's kinds are.
fn home<'a>(group: &'a str, kind: &str) -> &'a str {
    match (group, kind) {
        ("events.k8s.io", _) => "",
        ("extensions", "Ingress" | "NetworkPolicy") => "networking.k8s.io",
        ("extensions", "Scale") => "autoscaling",
        ("extensions", _) => "apps",
        ("apps", "Scale") => "autoscaling",
        (group, _) => group,
    }
}

/// Whether upstream's scheme has the type.
fn is_registered(name: &TypeName) -> bool {
    let TypeName { group, version, kind } = name;
    let singular = kind.strip_suffix("List").unwrap_or(kind);
    let is = |k: &str| k == kind || k == singular;
    let served = |k: &&Kind| k.group == *group && k.version == *version;
    if generated::KINDS.iter().filter(served).any(|k| is(&k.kind)) {
        return true;
    }
    let older = UNSERVED.iter().filter(|(g, v, _)| g == group && v == version);
    if older.clone().any(|(_, _, kinds)| kinds.split(' ').any(is)) {
        return true;
    }
    // Each version has the options' types.
    let known = older.clone().next().is_some() || generated::KINDS.iter().any(|k| served(&k));
    known && OPTIONS.contains(&kind.as_str())
}

/// Types that every group version has.
const OPTIONS: &[&str] = &[
    "WatchEvent",
    "ListOptions",
    "GetOptions",
    "DeleteOptions",
    "CreateOptions",
    "UpdateOptions",
    "PatchOptions",
    "ApplyOptions",
];

/// Types that upstream 1.37's scheme has though no path serves them (`register.go` of `k8s.io/api`).
const UNSERVED: &[(&str, &str, &str)] = &[
    (
        "",
        "v1",
        "APIGroup APIGroupList APIResourceList APIVersions Binding List NodeProxyOptions PodAttachOptions PodExecOptions \
         PodLogOptions PodPortForwardOptions PodProxyOptions PodStatusResult RangeAllocation SerializedReference \
         ServiceProxyOptions Status",
    ),
    ("meta.k8s.io", "v1", "PartialObjectMetadata PartialObjectMetadataList Status Table TableOptions"),
    ("meta.k8s.io", "v1beta1", "PartialObjectMetadata PartialObjectMetadataList Table TableOptions"),
    ("admission.k8s.io", "v1", "AdmissionReview"),
    ("admission.k8s.io", "v1beta1", "AdmissionReview"),
    (
        "admissionregistration.k8s.io",
        "v1alpha1",
        "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding MutatingAdmissionPolicy MutatingAdmissionPolicyBinding",
    ),
    (
        "admissionregistration.k8s.io",
        "v1beta1",
        "ValidatingWebhookConfiguration MutatingWebhookConfiguration ValidatingAdmissionPolicy \
         ValidatingAdmissionPolicyBinding MutatingAdmissionPolicy MutatingAdmissionPolicyBinding",
    ),
    ("apps", "v1beta1", "Deployment DeploymentRollback Scale StatefulSet ControllerRevision"),
    ("apps", "v1beta2", "Deployment Scale StatefulSet DaemonSet ReplicaSet ControllerRevision"),
    ("authentication.k8s.io", "v1", "TokenRequest"),
    ("authentication.k8s.io", "v1alpha1", "SelfSubjectReview"),
    ("authentication.k8s.io", "v1beta1", "SelfSubjectReview TokenReview"),
    (
        "authorization.k8s.io",
        "v1beta1",
        "SelfSubjectRulesReview SelfSubjectAccessReview SubjectAccessReview LocalSubjectAccessReview",
    ),
    ("autoscaling", "v1", "Scale"),
    ("batch", "v1beta1", "CronJob"),
    ("certificates.k8s.io", "v1alpha1", "ClusterTrustBundle"),
    ("certificates.k8s.io", "v1beta1", "CertificateSigningRequest ClusterTrustBundle PodCertificateRequest"),
    ("coordination.k8s.io", "v1beta1", "Lease LeaseCandidate"),
    ("discovery.k8s.io", "v1beta1", "EndpointSlice"),
    ("events.k8s.io", "v1beta1", "Event"),
    ("extensions", "v1beta1", "Deployment DeploymentRollback Scale DaemonSet Ingress ReplicaSet NetworkPolicy"),
    ("flowcontrol.apiserver.k8s.io", "v1beta1", "FlowSchema PriorityLevelConfiguration"),
    ("flowcontrol.apiserver.k8s.io", "v1beta2", "FlowSchema PriorityLevelConfiguration"),
    ("flowcontrol.apiserver.k8s.io", "v1beta3", "FlowSchema PriorityLevelConfiguration"),
    ("imagepolicy.k8s.io", "v1alpha1", "ImageReview"),
    ("networking.k8s.io", "v1beta1", "Ingress IngressClass IPAddress ServiceCIDR"),
    ("node.k8s.io", "v1alpha1", "RuntimeClass"),
    ("node.k8s.io", "v1beta1", "RuntimeClass"),
    ("policy", "v1", "Eviction"),
    ("policy", "v1beta1", "PodDisruptionBudget Eviction"),
    ("rbac.authorization.k8s.io", "v1alpha1", "Role RoleBinding ClusterRole ClusterRoleBinding"),
    ("rbac.authorization.k8s.io", "v1beta1", "Role RoleBinding ClusterRole ClusterRoleBinding"),
    ("resource.k8s.io", "v1beta1", "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice"),
    ("resource.k8s.io", "v1beta2", "DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate ResourceSlice"),
    ("scheduling.k8s.io", "v1beta1", "PriorityClass Workload PodGroup"),
    ("storage.k8s.io", "v1alpha1", "VolumeAttachment CSIStorageCapacity VolumeAttributesClass"),
    (
        "storage.k8s.io",
        "v1beta1",
        "StorageClass VolumeAttachment CSIDriver CSINode CSIStorageCapacity VolumeAttributesClass",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stated_types() {
        let wanted = TypeName { group: "apps".into(), version: "v1".into(), kind: "Deployment".into() };
        let check = |api_version: &str, kind: &str, expect: Option<&str>| {
            let stated = TypeName::parse(api_version, kind).map(|stated| stated.or(&wanted));
            let got = stated.map_err(Error::BadRequest).and_then(|s| check(&s, &wanted, || "BODY".into()));
            let got = got.err().map(|e| e.status().message);
            assert_eq!(got.as_deref().map(|m| m.split(" in scheme").next().unwrap_or(m)), expect);
        };
        check("", "", None);
        check("apps/v1", "Deployment", None);
        check("/", "Deployment", None);
        check("apps/", "", None);
        check("a/b/c", "", Some("unexpected GroupVersion string: a/b/c"));
        check(
            "x/",
            "",
            Some(
                "Deployment in version \"\" cannot be handled as a Deployment: Object 'apiVersion' is missing in 'BODY'",
            ),
        );
        check(
            "extensions/v1beta1",
            "Deployment",
            Some("the API version in the data (extensions/v1beta1) does not match the expected API version (apps/v1)"),
        );
        check(
            "apps/v1",
            "ReplicaSet",
            Some(
                "ReplicaSet in version \"v1\" cannot be handled as a Deployment: converting (v1.ReplicaSet) to (apps.Deployment): unknown conversion",
            ),
        );
        check(
            "autoscaling/v2beta1",
            "HorizontalPodAutoscaler",
            Some(
                "HorizontalPodAutoscaler in version \"v2beta1\" cannot be handled as a Deployment: no kind \"HorizontalPodAutoscaler\" is registered for version \"autoscaling/v2beta1\"",
            ),
        );
    }
}
