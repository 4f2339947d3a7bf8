//! Hand-written facts, checked against the model and compiled to static tables.

pub mod bootstrap;
pub mod columns;
pub mod defaults;
pub mod strategy;

#[cfg(test)]
mod tests;
