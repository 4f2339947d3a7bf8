//! Hand-written facts, checked against the model and compiled to static tables.

pub mod columns;

#[cfg(test)]
mod tests;
