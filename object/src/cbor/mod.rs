//! CBOR (RFC 8949) as upstream's `application/cbor` has it.
//!
//! Texts are byte strings, bytes stand in tag 22, map keys are sorted by their encoding, numbers and floats are
//! as short as they can be, and a whole object is in tag 55799, the "self-described" mark. Readers take more:
//! text strings, lengths that are not known beforehand, other tags. Upstream serves it behind the feature
//! gate `CBORServingAndStorage`, which is off by default in 1.37.
//!
//! `item` reads and writes single heads, `write` and `read` are the walkers over records, `json` turns CBOR
//! into JSON text and back, for what has no schema.

mod item;
mod json;
mod read;
mod write;

pub use item::{DecodeError, array_head, map_head};
pub use json::{from_json, from_value, name_of, to_json};
pub use read::{Strict, decode, type_of};
pub use write::{encode, put_text};

use crate::record::Record;

/// The head of the tag around whole objects, by which CBOR is known.
pub const MAGIC: &[u8; 3] = &[0xd9, 0xd9, 0xf7];

/// Appends the record as a whole object.
pub fn seal(record: &dyn Record, out: &mut Vec<u8>) {
    out.extend_from_slice(MAGIC);
    encode(record, out);
}

#[cfg(test)]
mod tests;
