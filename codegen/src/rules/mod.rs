//! Hand-written facts, checked against the model and compiled to static tables.

pub mod bootstrap;
pub mod columns;
pub mod defaults;
pub mod gates;
pub mod strategy;

use crate::Error;
use crate::spec::Spec;

/// Rows that do not apply: an error for the version that the facts are of, left out for any other.
pub struct Gaps {
    strict: bool,
    /// What was left out, with the reason.
    pub left_out: Vec<String>,
}

impl Gaps {
    /// Nothing yet.
    pub fn new(spec: &Spec) -> Self {
        Self { strict: spec.is_of_facts, left_out: Vec::new() }
    }

    /// What a row became; nothing where it is left out.
    fn allow<T>(&mut self, compiled: Result<T, Error>) -> Result<Option<T>, Error> {
        match compiled {
            Ok(row) => Ok(Some(row)),
            Err(e) if self.strict => Err(e),
            Err(e) => {
                self.left_out.push(e.to_string());
                Ok(None)
            }
        }
    }
}

#[cfg(test)]
mod tests;
