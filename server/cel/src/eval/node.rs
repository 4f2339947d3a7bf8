//! What a plan is made of.

use std::sync::Arc;

use super::cost::Rule;
use crate::types::Type;
use crate::value::{Outcome, Value};

/// The implementation of a function.
pub(crate) type Native = for<'a> fn(&[Value<'a>]) -> Outcome<'a>;

/// A step.
#[derive(Debug)]
pub(super) enum Node {
    Const(Value<'static>),
    Attribute(Attribute),
    And(Vec<Node>),
    Or(Vec<Node>),
    Equal {
        sides: Box<[Node; 2]>,
        negated: bool,
    },
    /// `element in [constants]`
    Member {
        element: Box<Node>,
        of: Vec<Value<'static>>,
    },
    Call(Call),
    List {
        elements: Vec<(Node, bool)>,
    },
    Map {
        entries: Vec<(Node, Node, bool)>,
    },
    Struct {
        name: Arc<str>,
        fields: Vec<(String, Node, bool)>,
    },
    Fold(Box<Fold>),
    /// `.or()`, or `.orValue()`
    Otherwise {
        sides: Box<[Node; 2]>,
        value: bool,
    },
}

/// A variable or a value, and what is selected from it.
#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) root: Root,
    pub(super) path: Vec<Qualifier>,
    /// `has()`: whether the last step finds something.
    pub(super) test: bool,
}

#[derive(Debug)]
pub(super) enum Root {
    Global(String),
    Local(usize),
    Value(Box<Node>),
    /// Condition, then, else.
    Choice(Box<[Node; 3]>),
}

#[derive(Debug)]
pub(super) struct Qualifier {
    pub(super) key: QualifierKey,
    /// `?`: nothing there is no error.
    pub(super) optional: bool,
}

#[derive(Debug)]
pub(super) enum QualifierKey {
    Field(String),
    Const(Value<'static>),
    Node(Node),
}

#[derive(Debug)]
pub(super) struct Call {
    pub(super) function: Arc<str>,
    pub(super) args: Vec<Node>,
    pub(super) run: Run,
    pub(super) cost: Rule,
}

/// How a call is run.
pub(super) enum Run {
    Add,
    Arithmetic(for<'a> fn(&Value<'a>, &Value<'a>) -> Outcome<'a>),
    Order(fn(std::cmp::Ordering) -> bool),
    Not,
    Negate,
    NotStrictlyFalse,
    /// One overload that fits whatever the checker let through.
    Native(Native),
    /// By the types of the arguments, which the checker did not know.
    Dispatch(Vec<(Vec<Type>, Native)>),
    /// A regular expression that is known ahead.
    Regex(fn(&regex::Regex, &[Value<'_>]) -> Outcome<'static>, regex::Regex),
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Run")
    }
}

/// A comprehension.
#[derive(Debug)]
pub(super) struct Fold {
    pub(super) range: Node,
    /// Slot of the accumulator; the variables of the loop follow.
    pub(super) slot: usize,
    pub(super) two: bool,
    pub(super) init: Node,
    pub(super) condition: Node,
    pub(super) step: Step,
    pub(super) result: Node,
}

/// The step of a comprehension.
#[derive(Debug)]
pub(super) enum Step {
    Node(Node),
    /// `accumulator + [elements]`, if the filter holds; in place.
    Append {
        filter: Option<Node>,
        element: Node,
    },
    /// `cel.@mapInsert(accumulator, key, value)` or one with a map, if the filter holds; in place.
    Insert {
        filter: Option<Node>,
        args: Vec<Node>,
    },
}
