// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! API group `apiextensions`.

pub mod v1;
pub mod v1beta1;
