//! The plugins in the order in which upstream runs them, and which of them are on without a flag.

/// A plugin, by the name that flags have for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named and documented upstream: the reference of admission controllers")]
pub enum Plugin {
    AlwaysAdmit,
    NamespaceAutoProvision,
    NamespaceLifecycle,
    NamespaceExists,
    LimitPodHardAntiAffinityTopology,
    LimitRanger,
    ServiceAccount,
    NodeRestriction,
    TaintNodesByCondition,
    AlwaysPullImages,
    ImagePolicyWebhook,
    PodSecurity,
    PodNodeSelector,
    Priority,
    DefaultTolerationSeconds,
    PodTolerationRestriction,
    EventRateLimit,
    ExtendedResourceToleration,
    DefaultStorageClass,
    StorageObjectInUseProtection,
    PodGroupProtection,
    OwnerReferencesPermissionEnforcement,
    PersistentVolumeClaimResize,
    RuntimeClass,
    CertificateApproval,
    CertificateSigning,
    ClusterTrustBundleAttest,
    CertificateSubjectRestriction,
    DefaultIngressClass,
    DenyServiceExternalIPs,
    PodTopologyLabels,
    NodeDeclaredFeatureValidator,
    PodResizeValidator,
    MutatingAdmissionPolicy,
    MutatingAdmissionWebhook,
    ValidatingAdmissionPolicy,
    ValidatingAdmissionWebhook,
    ResourceQuota,
    AlwaysDeny,
}

use Plugin::*;

/// All plugins in their order, each with whether it is on by default.
pub const CHAIN: &[(Plugin, bool)] = &[
    (AlwaysAdmit, false),
    (NamespaceAutoProvision, false),
    (NamespaceLifecycle, true),
    (NamespaceExists, false),
    (LimitPodHardAntiAffinityTopology, false),
    (LimitRanger, true),
    (ServiceAccount, true),
    (NodeRestriction, false),
    (TaintNodesByCondition, true),
    (AlwaysPullImages, false),
    (ImagePolicyWebhook, false),
    (PodSecurity, true),
    (PodNodeSelector, false),
    (Priority, true),
    (DefaultTolerationSeconds, true),
    (PodTolerationRestriction, false),
    (EventRateLimit, false),
    (ExtendedResourceToleration, false),
    (DefaultStorageClass, true),
    (StorageObjectInUseProtection, true),
    (PodGroupProtection, true),
    (OwnerReferencesPermissionEnforcement, false),
    (PersistentVolumeClaimResize, true),
    (RuntimeClass, true),
    (CertificateApproval, true),
    (CertificateSigning, true),
    (ClusterTrustBundleAttest, true),
    (CertificateSubjectRestriction, true),
    (DefaultIngressClass, true),
    (DenyServiceExternalIPs, false),
    (PodTopologyLabels, true),
    (NodeDeclaredFeatureValidator, true),
    (PodResizeValidator, true),
    (MutatingAdmissionPolicy, true),
    (MutatingAdmissionWebhook, true),
    (ValidatingAdmissionPolicy, true),
    (ValidatingAdmissionWebhook, true),
    (ResourceQuota, true),
    (AlwaysDeny, false),
];

impl Plugin {
    /// The name that flags have for it.
    pub fn name(self) -> String {
        format!("{self:?}")
    }
}

/// Whether flags may name it.
pub fn is_plugin(name: &str) -> bool {
    CHAIN.iter().any(|(plugin, _)| plugin.name() == name)
}

/// What the flags say of the plugins: the names in `--enable-admission-plugins`, `--disable-admission-plugins` and
/// `--admission-control`, the last of which, where given, decides alone.
pub fn chosen(enable: &[String], disable: &[String], only: &[String]) -> Vec<Plugin> {
    let is_on = |plugin: Plugin, default: bool| {
        let has = |names: &[String]| names.contains(&plugin.name());
        if only.is_empty() { (default || has(enable)) && !has(disable) } else { has(only) }
    };
    CHAIN.iter().filter(|(plugin, default)| is_on(*plugin, *default)).map(|(plugin, _)| *plugin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_choose() {
        let check = |enable: &[&str], disable: &[&str], only: &[&str], on: &[Plugin], off: &[Plugin]| {
            let names = |list: &[&str]| list.iter().map(|&n| n.to_owned()).collect::<Vec<_>>();
            let all = chosen(&names(enable), &names(disable), &names(only));
            assert!(on.iter().all(|p| all.contains(p)) && !off.iter().any(|p| all.contains(p)), "{all:?}");
        };
        check(&[], &[], &[], &[PodSecurity, LimitRanger], &[AlwaysPullImages]);
        check(&["AlwaysPullImages"], &["PodSecurity"], &[], &[AlwaysPullImages, LimitRanger], &[PodSecurity]);
        check(&[], &[], &["LimitRanger"], &[LimitRanger], &[NamespaceLifecycle, PodSecurity]);
    }
}
