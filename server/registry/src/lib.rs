//! Verb semantics over stored objects, without HTTP.
//!
//! So far: names made from `generateName`, and the continue tokens of paged lists.

pub mod generate_name;
pub mod token;
