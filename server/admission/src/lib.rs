//! What may change or refuse an object on its way to the store.
//!
//! Each plugin is a file, and pure: what it needs to know of other objects is handed to it. [`chain::CHAIN`] is the order.

pub mod always_pull_images;
pub mod chain;
mod default_class;
pub mod default_ingress_class;
pub mod default_storage_class;
pub mod limit_ranger;
pub mod namespace_lifecycle;
pub mod node_restriction;
pub mod node_taint;
pub mod pod_defaults;
pub mod pod_references;
pub mod pod_security;
pub mod runtime_class;
pub mod storage_protection;
pub mod volume_resize;
