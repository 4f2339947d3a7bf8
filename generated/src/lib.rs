// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Kubernetes API types, schema tables and kinds of v1.37.2.

pub mod admissionregistration;
pub mod api;
pub mod apiextensions;
pub mod apiregistration;
pub mod apiserverinternal;
pub mod apps;
pub mod authentication;
pub mod authorization;
pub mod autoscaling;
pub mod batch;
pub mod bootstrap;
pub mod certificates;
pub mod columns;
pub mod coordination;
pub mod core;
pub mod defaults;
pub mod discovery;
pub mod documents;
pub mod events;
pub mod flowcontrol;
pub mod gates;
pub mod kinds;
pub mod lifecycle;
pub mod meta;
pub mod networking;
pub mod node;
pub mod pkg;
pub mod policy;
pub mod rbac;
pub mod resource;
pub mod scheduling;
pub mod storage;
pub mod storagemigration;

pub use kinds::{KINDS, STORED_FORMS, VERSION};
