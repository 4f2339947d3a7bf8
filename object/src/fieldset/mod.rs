//! Sets of field paths: who manages what of an object.
//!
//! A [`Set`] is a tree of path elements that borrows its names from the object or from the text that it was read
//! from. [`Comparison`] tells what a change touches. How lists and maps are shared is in the schema tables.

mod compare;
mod element;
mod read;
mod set;
mod shape;
mod trees;
mod write;

pub use compare::Comparison;
pub use element::{Element, Key, Scalar};
pub use read::from_json;
pub use set::Set;
pub use write::to_json;

#[cfg(test)]
mod tests;
