//! Kubernetes API types, schema tables and kinds, written by codegen from `api-specs/`.

#[rustfmt::skip]
pub mod columns;
#[rustfmt::skip]
pub mod defaults;
#[rustfmt::skip]
pub mod documents;
#[rustfmt::skip]
mod groups;
#[rustfmt::skip]
pub mod kinds;

pub use groups::*;
pub use kinds::{KINDS, VERSION};
