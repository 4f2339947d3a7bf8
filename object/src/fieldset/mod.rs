//! Sets of field paths: who manages what of an object.
//!
//! A [`Set`] is a tree of path elements that borrows its names from the object or from the text that it was read
//! from. [`Comparison`] tells what a change touches. How lists and maps are shared is in the schema tables.
//!
//! Apply works on JSON trees, which hold what a configuration leaves out: [`check`], [`set_of`], [`merge`], [`remove`].

mod compare;
mod element;
mod merge;
mod read;
mod remove;
mod reshape;
mod set;
mod shape;
mod trees;
mod typed;
mod write;

pub use compare::Comparison;
pub use element::{Element, Key, Scalar};
pub use merge::{Merged, merge};
pub use read::from_json;
pub use remove::remove;
pub use set::Set;
pub use trees::equal;
pub use typed::{check, set_of};
pub use write::to_json;

#[cfg(test)]
mod apply_tests;
#[cfg(test)]
mod tests;
