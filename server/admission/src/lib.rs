//! What may change or refuse an object on its way to the store.
//!
//! Each plugin is a file, and pure: what it needs to know of other objects is handed to it. [`CHAIN`] is the order.

pub mod default_ingress_class;
pub mod namespace_lifecycle;
pub mod node_restriction;
pub mod node_taint;
pub mod pod_defaults;
pub mod pod_references;
pub mod runtime_class;
pub mod storage_protection;

/// The plugins, in the order in which they run (upstream's, as far as they exist).
pub const CHAIN: &[&str] = &[
    "NamespaceLifecycle",
    "ServiceAccount",
    "NodeRestriction",
    "TaintNodesByCondition",
    "Priority",
    "DefaultTolerationSeconds",
    "StorageObjectInUseProtection",
    "CertificateApproval",
    "CertificateSigning",
    "CertificateSubjectRestriction",
    "DefaultIngressClass",
];
