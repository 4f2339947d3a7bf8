//! Kubernetes API objects: records and the walkers over them.
//!
//! A record is a typed struct written by codegen, or one made at run time from a schema. Walkers (JSON,
//! protobuf, ...) are written once and see every record through [`record::Record`].

pub mod cbor;
pub mod client;
pub mod columns;
pub mod configuration;
pub mod defaulting;
pub mod dynamic;
pub mod equality;
pub mod features;
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
pub mod string_map;
pub mod text;
pub mod typed;
pub mod url;
pub mod validate;
pub mod yaml;

/// Readers refuse bodies that are nested deeper than this, as upstream's do. Whoever reads bodies does so on a stack of
/// [`STACK`] bytes or more.
pub(crate) const MAX_DEPTH: usize = 10_000;

/// Records nested in records: beyond this they are refused. Only the schemas of custom resources hold their like, and
/// none is near this; upstream's readers, whose stacks grow, know no such limit.
pub(crate) const MAX_RECORDS: usize = 1_000;

/// The stack, in bytes, that the deepest body needs: `generated/tests/stack.rs` tries it.
pub const STACK: usize = 64 << 20;
