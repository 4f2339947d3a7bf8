//! Verb semantics over stored objects, without HTTP.
//!
//! So far: names made from `generateName`, the continue tokens of paged lists, and the table form of objects.

pub mod generate_name;
pub mod table;
pub mod token;
