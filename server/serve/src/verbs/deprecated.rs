//! Kinds whose use a client is warned of (upstream's lifecycle markers, as of 1.37).

use object::kind::Kind;

/// API version, kind, the minor version since which it is deprecated, the one that will no longer have it, and what to
/// use instead.
type Row = (&'static str, &'static str, u32, Option<u32>, &'static str);

#[rustfmt::skip]
const DEPRECATED: &[Row] = &[
    ("admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicy", 35, Some(38), ""),
    ("admissionregistration.k8s.io/v1alpha1", "MutatingAdmissionPolicyBinding", 35, Some(38), ""),
    ("admissionregistration.k8s.io/v1beta1", "MutatingAdmissionPolicy", 37, Some(40), "admissionregistration.k8s.io/v1 MutatingAdmissionPolicy"),
    ("admissionregistration.k8s.io/v1beta1", "MutatingAdmissionPolicyBinding", 37, Some(40), "admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding"),
    ("certificates.k8s.io/v1beta1", "ClusterTrustBundle", 37, Some(40), "certificates.k8s.io/v1 ClusterTrustBundle"),
    ("certificates.k8s.io/v1beta1", "PodCertificateRequest", 37, Some(40), "certificates.k8s.io/v1 PodCertificateRequest"),
    ("coordination.k8s.io/v1alpha2", "LeaseCandidate", 35, Some(38), ""),
    ("coordination.k8s.io/v1beta1", "LeaseCandidate", 36, Some(39), ""),
    ("resource.k8s.io/v1alpha3", "DeviceTaintRule", 36, Some(39), ""),
    ("resource.k8s.io/v1beta1", "DeviceClass", 35, Some(38), ""),
    ("resource.k8s.io/v1beta1", "ResourceClaim", 35, Some(38), ""),
    ("resource.k8s.io/v1beta1", "ResourceClaimTemplate", 35, Some(38), ""),
    ("resource.k8s.io/v1beta1", "ResourceSlice", 35, Some(38), ""),
    ("resource.k8s.io/v1beta2", "DeviceClass", 36, Some(39), ""),
    ("resource.k8s.io/v1beta2", "ResourceClaim", 36, Some(39), ""),
    ("resource.k8s.io/v1beta2", "ResourceClaimTemplate", 36, Some(39), ""),
    ("resource.k8s.io/v1beta2", "ResourceSlice", 36, Some(39), ""),
    ("storagemigration.k8s.io/v1beta1", "StorageVersionMigration", 37, Some(40), "storagemigration.k8s.io/v1 StorageVersionMigration"),
    ("v1", "ComponentStatus", 19, None, ""),
    ("v1", "Endpoints", 33, None, "discovery.k8s.io/v1 EndpointSlice"),
];

fn row(kind: &Kind) -> Option<&'static Row> {
    let version = kind.api_version();
    DEPRECATED.iter().find(|row| row.0 == version && row.1 == kind.kind)
}

/// The minor version that will no longer have the kind, if that is known.
pub(super) fn removed(kind: &Kind) -> Option<u32> {
    row(kind)?.3
}

/// What a client of the kind is told, if anything.
pub(super) fn warning(kind: &Kind) -> Option<String> {
    let (version, name, since, gone, instead) = row(kind)?;
    let gone = gone.map(|minor| format!(", unavailable in v1.{minor}+")).unwrap_or_default();
    let instead = if instead.is_empty() { String::new() } else { format!("; use {instead}") };
    Some(format!("{version} {name} is deprecated in v1.{since}+{gone}{instead}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings() {
        let check = |version: &str, name: &str, expect: Option<&str>| {
            let kind = generated::KINDS.iter().find(|k| k.api_version() == version && k.kind == name).unwrap();
            assert_eq!(warning(kind).as_deref(), expect);
        };
        check("v1", "Pod", None);
        check("v1", "Endpoints", Some("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"));
        check(
            "resource.k8s.io/v1beta1",
            "DeviceClass",
            Some("resource.k8s.io/v1beta1 DeviceClass is deprecated in v1.35+, unavailable in v1.38+"),
        );
    }

    #[test]
    fn every_row_is_of_a_kind() {
        for (version, name, ..) in DEPRECATED {
            assert!(
                generated::KINDS.iter().any(|k| k.api_version() == *version && k.kind == *name),
                "{version} {name}"
            );
        }
    }
}
