//! Kubernetes API objects: records and the walkers over them.
//!
//! A record is a typed struct written by codegen, or one made at run time from a schema. Walkers (JSON,
//! protobuf, ...) are written once and see every record through [`record::Record`].

pub mod cbor;
pub mod columns;
pub mod defaulting;
pub mod dynamic;
pub mod equality;
pub mod field_error;
pub mod fieldset;
pub mod json;
pub mod kind;
pub mod macros;
pub mod names;
pub mod patch;
pub mod protobuf;
pub mod record;
pub mod scalar;
pub mod schema;
pub mod selectable;
pub mod selector;
pub mod strategy;
pub mod text;
pub mod typed;
pub mod validate;
pub mod yaml;

/// Readers refuse bodies that are nested deeper than this. Upstream's limit is 10000, which its growing stacks
/// can bear; no API object comes near either.
pub(crate) const MAX_DEPTH: usize = 500;
