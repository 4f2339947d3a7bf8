//! Protobuf: a writer and a reader over records, and upstream's storage envelope.
//!
//! The writer gives upstream's bytes: fields by ascending number, plain scalars and plain nested messages
//! always, pointers when set, lists by element, maps by sorted key.

mod envelope;
mod peek;
mod read;
mod wire;
mod write;

pub use envelope::{MAGIC, Unknown, field_head, seal, seal_around, unseal};
pub use peek::peek;
pub use read::{DecodeError, decode};
pub use wire::{put_bytes, put_fixed64, put_int, put_message, put_varint};
pub use write::encode;

#[cfg(test)]
mod tests;
