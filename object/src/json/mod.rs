//! JSON: a writer and a strict reader over records.

mod read;
pub mod syntax;
mod tree;
mod write;

pub(crate) use read::illegal_base64;
pub use read::{DecodeError, Strict, decode};
pub use tree::{as_floats, from_tree};
pub(crate) use write::double as write_double;
pub use write::value as encode_value;
pub use write::{encode, write_string};

#[cfg(test)]
mod tests;
