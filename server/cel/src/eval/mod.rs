//! Evaluation: a plan made once for a checked expression, run over borrowed objects.

mod cost;
mod node;
mod plan;
mod run;

use std::borrow::Cow;

use crate::value::Value;

pub(crate) use node::Native;
pub(crate) use plan::{Planned, plan};

/// Why an evaluation gave no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvalError {
    /// What went wrong, in upstream's words.
    Failed(Cow<'static, str>),
    /// It cost more than one call may.
    CostLimit,
}

impl EvalError {
    pub(crate) const NO_OVERLOAD: Self = Self::fixed("no such overload");

    pub(crate) const fn fixed(text: &'static str) -> Self {
        Self::Failed(Cow::Borrowed(text))
    }
}

impl From<String> for EvalError {
    fn from(text: String) -> Self {
        Self::Failed(text.into())
    }
}

impl From<&'static str> for EvalError {
    fn from(text: &'static str) -> Self {
        Self::fixed(text)
    }
}

impl std::fmt::Display for EvalError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Failed(text) => text,
            Self::CostLimit => "operation cancelled: actual cost limit exceeded",
        })
    }
}

impl std::error::Error for EvalError {}

/// The variables of an evaluation.
#[derive(Clone, Debug, Default)]
pub struct Activation<'a> {
    variables: Vec<(&'a str, Value<'a>)>,
}

impl<'a> Activation<'a> {
    /// No variables yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a variable.
    #[must_use]
    pub fn with(mut self, name: &'a str, value: Value<'a>) -> Self {
        self.variables.push((name, value));
        self
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.variables.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// What evaluations may cost, in units of about 50 ns.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    per_call: u64,
    remaining: u64,
    spent: u64,
}

impl Budget {
    /// Most that one call may cost.
    pub const PER_CALL: u64 = 1_000_000;
    /// Most that all rules of a policy binding, or of a custom resource, may cost together.
    pub const RULES: u64 = 10_000_000;
    /// Most that all match conditions of one webhook or policy may cost together.
    pub const MATCH_CONDITIONS: u64 = 2_500_000;

    /// A budget for several calls.
    pub fn new(total: u64) -> Self {
        Self { per_call: Self::PER_CALL, remaining: total, spent: 0 }
    }

    /// The same with another limit of one call.
    #[must_use]
    pub fn per_call(self, limit: u64) -> Self {
        Self { per_call: limit, ..self }
    }

    /// What the last call cost.
    pub fn spent(&self) -> u64 {
        self.spent
    }

    /// What is left for further calls; `None` if the last call went beyond it.
    pub fn remaining(&self) -> Option<u64> {
        (self.remaining != u64::MAX).then_some(self.remaining)
    }

    pub(crate) fn limit(&self) -> u64 {
        self.per_call
    }

    pub(crate) fn settle(&mut self, cost: u64) {
        self.spent = cost;
        self.remaining = match self.remaining {
            u64::MAX => u64::MAX,
            left => left.checked_sub(cost).unwrap_or(u64::MAX),
        };
    }
}
