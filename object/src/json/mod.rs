//! JSON: a writer and a strict reader over records.

mod path;
mod read;
pub mod syntax;
mod text;
mod to_tree;
mod tree;
mod type_meta;
mod write;

pub(crate) use read::go_name;
pub use read::{DecodeError, Strict, decode};
pub(crate) use text::{lossy, whole_escapes};
pub use to_tree::to_tree;
pub use tree::{as_floats, from_tree};
pub use type_meta::type_meta;
pub(crate) use write::double as write_double;
pub use write::{encode, write_string};
pub use write::{encode_given, value as encode_value};

#[cfg(test)]
mod tests;
