//! A compiled expression.

use crate::cost::Cost;
use crate::eval::{Activation, Budget, EvalError, Planned};
use crate::types::Type;
use crate::value::Value;

/// A compiled expression: what it gives, what it may cost, and how it is evaluated.
#[derive(Debug)]
pub struct Program {
    planned: Planned,
    output: Type,
    cost: Cost,
}

impl Program {
    pub(crate) fn new(planned: Planned, output: Type, cost: Cost) -> Self {
        Self { planned, output, cost }
    }

    /// The type of the result, as far as it is known ahead.
    pub fn output(&self) -> &Type {
        &self.output
    }

    /// What an evaluation is estimated to cost.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// Evaluates it.
    pub fn evaluate<'a>(&'a self, variables: &Activation<'a>, budget: &mut Budget) -> Result<Value<'a>, EvalError> {
        self.planned.run(variables, budget)
    }
}
