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

/// Operations that a plugin may take part in.
type Operations = &'static [&'static str];

const NEVER: Operations = &[];
const CREATE: Operations = &["CREATE"];
const UPDATE: Operations = &["UPDATE"];
const WRITE: Operations = &["CREATE", "UPDATE"];
const WRITE_OR_CONNECT: Operations = &["CREATE", "UPDATE", "CONNECT"];
const CHANGE: Operations = &["CREATE", "UPDATE", "DELETE"];
const ANY: Operations = &["CREATE", "UPDATE", "DELETE", "CONNECT"];

/// A plugin's part in requests: figures are kept of no other.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which it is.
    pub plugin: Plugin,
    /// It is on without a flag.
    pub is_default: bool,
    /// When it may change objects.
    pub admits: &'static [&'static str],
    /// When it may refuse what others have changed.
    pub validates: &'static [&'static str],
}

const fn row(plugin: Plugin, is_default: bool, admits: Operations, validates: Operations) -> Row {
    Row { plugin, is_default, admits, validates }
}

/// All plugins in their order: whether each is on by default, and in which operations it takes part while objects are
/// changed, and once they are not changed any more (as the figures of upstream 1.37.2 tell).
pub const CHAIN: &[Row] = &[
    row(AlwaysAdmit, false, ANY, ANY),
    row(NamespaceAutoProvision, false, CREATE, NEVER),
    row(NamespaceLifecycle, true, CHANGE, NEVER),
    row(NamespaceExists, false, NEVER, CHANGE),
    row(LimitPodHardAntiAffinityTopology, false, NEVER, WRITE),
    row(LimitRanger, true, WRITE, WRITE),
    row(ServiceAccount, true, WRITE, WRITE),
    row(NodeRestriction, false, CHANGE, NEVER),
    row(TaintNodesByCondition, true, CREATE, NEVER),
    row(AlwaysPullImages, false, WRITE, WRITE),
    row(ImagePolicyWebhook, false, NEVER, WRITE),
    row(PodSecurity, true, NEVER, WRITE),
    row(PodNodeSelector, false, CREATE, CREATE),
    row(Priority, true, CHANGE, CHANGE),
    row(DefaultTolerationSeconds, true, WRITE, NEVER),
    row(PodTolerationRestriction, false, WRITE, WRITE),
    row(EventRateLimit, false, NEVER, WRITE),
    row(ExtendedResourceToleration, false, WRITE, NEVER),
    row(DefaultStorageClass, true, CREATE, NEVER),
    row(StorageObjectInUseProtection, true, CREATE, NEVER),
    row(PodGroupProtection, true, CREATE, NEVER),
    row(OwnerReferencesPermissionEnforcement, false, NEVER, WRITE),
    row(PersistentVolumeClaimResize, true, NEVER, UPDATE),
    row(RuntimeClass, true, CREATE, CREATE),
    row(CertificateApproval, true, NEVER, UPDATE),
    row(CertificateSigning, true, NEVER, UPDATE),
    row(ClusterTrustBundleAttest, true, NEVER, WRITE),
    row(CertificateSubjectRestriction, true, NEVER, CREATE),
    row(DefaultIngressClass, true, CREATE, NEVER),
    row(DenyServiceExternalIPs, false, NEVER, WRITE),
    row(PodTopologyLabels, true, CREATE, NEVER),
    row(NodeDeclaredFeatureValidator, true, NEVER, WRITE),
    row(PodResizeValidator, true, NEVER, UPDATE),
    row(MutatingAdmissionPolicy, true, WRITE_OR_CONNECT, NEVER),
    row(MutatingAdmissionWebhook, true, ANY, NEVER),
    row(ValidatingAdmissionPolicy, true, NEVER, ANY),
    row(ValidatingAdmissionWebhook, true, NEVER, ANY),
    row(ResourceQuota, true, NEVER, WRITE),
    row(AlwaysDeny, false, ANY, ANY),
];

impl Plugin {
    /// The name that flags have for it.
    pub fn name(self) -> String {
        format!("{self:?}")
    }
}

/// Whether flags may name it.
pub fn is_plugin(name: &str) -> bool {
    CHAIN.iter().any(|row| row.plugin.name() == name)
}

/// What the flags say of the plugins: the names in `--enable-admission-plugins`, `--disable-admission-plugins` and
/// `--admission-control`, the last of which, where given, decides alone.
pub fn chosen(enable: &[String], disable: &[String], only: &[String]) -> Vec<Row> {
    let is_on = |row: &&Row| {
        let has = |names: &[String]| names.contains(&row.plugin.name());
        if only.is_empty() { (row.is_default || has(enable)) && !has(disable) } else { has(only) }
    };
    CHAIN.iter().filter(is_on).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_choose() {
        let check = |enable: &[&str], disable: &[&str], only: &[&str], on: &[Plugin], off: &[Plugin]| {
            let names = |list: &[&str]| list.iter().map(|&n| n.to_owned()).collect::<Vec<_>>();
            let all = chosen(&names(enable), &names(disable), &names(only));
            let all: Vec<Plugin> = all.iter().map(|row| row.plugin).collect();
            assert!(on.iter().all(|p| all.contains(p)) && !off.iter().any(|p| all.contains(p)), "{all:?}");
        };
        check(&[], &[], &[], &[PodSecurity, LimitRanger], &[AlwaysPullImages]);
        check(&["AlwaysPullImages"], &["PodSecurity"], &[], &[AlwaysPullImages, LimitRanger], &[PodSecurity]);
        check(&[], &[], &["LimitRanger"], &[LimitRanger], &[NamespaceLifecycle, PodSecurity]);
    }
}
