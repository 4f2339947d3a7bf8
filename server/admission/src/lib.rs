//! What may change or refuse an object on its way to the store.
//!
//! Each plugin is a file, and pure: what it needs to know of other objects is handed to it. [`chain::CHAIN`] is the order.

pub mod always_pull_images;
pub mod amounts;
pub mod anti_affinity;
pub mod chain;
pub mod configuration;
mod default_class;
pub mod default_ingress_class;
pub mod default_storage_class;
pub mod deny_external_ips;
pub mod event_rate_limit;
pub mod extended_resource_toleration;
pub mod limit_ranger;
pub mod mountable_secrets;
pub mod namespace_lifecycle;
pub mod node_declared_features;
pub mod node_restriction;
pub mod node_selector;
pub mod node_taint;
pub mod owner_references;
pub mod pod_defaults;
pub mod pod_groups;
pub mod pod_references;
pub mod pod_resize;
pub mod pod_resources;
pub mod pod_security;
pub mod resource_quota;
pub mod runtime_class;
pub mod storage_protection;
pub mod toleration_restriction;
pub mod topology_labels;
pub mod volume_resize;
