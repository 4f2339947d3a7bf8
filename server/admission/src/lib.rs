//! What may change or refuse an object on its way to the store.
//!
//! Each plugin is a file, and pure: what it needs to know of other objects is handed to it. [`CHAIN`] is the order.

pub mod default_ingress_class;
pub mod namespace_lifecycle;
pub mod node_taint;
pub mod pod_defaults;
pub mod runtime_class;
pub mod storage_protection;

/// The plugins, in the order in which they run (upstream's, as far as they exist).
pub const CHAIN: &[&str] = &[
    "NamespaceLifecycle",
    "ServiceAccount",
    "TaintNodesByCondition",
    "Priority",
    "DefaultTolerationSeconds",
    "StorageObjectInUseProtection",
    "DefaultIngressClass",
];
