//! The syntax tree.

use crate::value::Value;

/// The number of a node: its place in tables of positions and types.
pub(crate) type Id = u32;

/// One node.
#[derive(Clone, Debug)]
pub(crate) struct Expr {
    pub(crate) id: Id,
    pub(crate) kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// What an error left behind.
    Unspecified,
    Literal(Value<'static>),
    Ident(String),
    Select {
        operand: Box<Expr>,
        field: String,
        /// `has(operand.field)`
        test: bool,
    },
    Call(Call),
    List {
        elements: Vec<Expr>,
        /// Which elements are `?optional`.
        optional: Vec<usize>,
    },
    Map(Vec<Entry>),
    Struct {
        name: String,
        fields: Vec<Field>,
    },
    Fold(Box<Fold>),
}

/// A function, operators included, and what it is called with.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) target: Option<Box<Expr>>,
    pub(crate) function: String,
    pub(crate) args: Vec<Expr>,
}

/// An entry of a map.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: Expr,
    pub(crate) value: Expr,
    pub(crate) optional: bool,
}

/// A field of an object that is made.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) value: Expr,
    pub(crate) optional: bool,
}

/// A comprehension: what the macros over lists and maps become.
#[derive(Clone, Debug)]
pub(crate) struct Fold {
    pub(crate) range: Expr,
    pub(crate) var: String,
    pub(crate) var2: Option<String>,
    pub(crate) accu: String,
    pub(crate) init: Expr,
    pub(crate) condition: Expr,
    pub(crate) step: Expr,
    pub(crate) result: Expr,
}

impl Fold {
    /// Whether it only gives a value a name (`cel.bind`): nothing to go over, and never a step.
    pub(crate) fn is_bind(&self) -> bool {
        matches!(&self.range.kind, Kind::List { elements, .. } if elements.is_empty())
            && matches!(self.condition.kind, Kind::Literal(Value::Bool(false)))
    }
}

impl Expr {
    pub(crate) fn new(id: Id, kind: Kind) -> Self {
        Self { id, kind }
    }

    /// Visits what lies directly below.
    pub(crate) fn children<'e>(&'e self, visit: &mut dyn FnMut(&'e Expr)) {
        match &self.kind {
            Kind::Unspecified | Kind::Literal(_) | Kind::Ident(_) => {}
            Kind::Select { operand, .. } => visit(operand),
            Kind::Call(call) => {
                if let Some(target) = &call.target {
                    visit(target);
                }
                call.args.iter().for_each(visit);
            }
            Kind::List { elements, .. } => elements.iter().for_each(visit),
            Kind::Map(entries) => {
                for entry in entries {
                    visit(&entry.key);
                    visit(&entry.value);
                }
            }
            Kind::Struct { fields, .. } => fields.iter().for_each(|field| visit(&field.value)),
            Kind::Fold(fold) => {
                for part in [&fold.range, &fold.init, &fold.condition, &fold.step, &fold.result] {
                    visit(part);
                }
            }
        }
    }
}

/// The names of operators as functions.
pub(crate) mod operator {
    pub(crate) const CONDITIONAL: &str = "_?_:_";
    pub(crate) const AND: &str = "_&&_";
    pub(crate) const OR: &str = "_||_";
    pub(crate) const NOT: &str = "!_";
    pub(crate) const NEGATE: &str = "-_";
    pub(crate) const EQUALS: &str = "_==_";
    pub(crate) const NOT_EQUALS: &str = "_!=_";
    pub(crate) const ADD: &str = "_+_";
    pub(crate) const INDEX: &str = "_[_]";
    pub(crate) const OPT_INDEX: &str = "_[?_]";
    pub(crate) const OPT_SELECT: &str = "_?._";
    pub(crate) const NOT_STRICTLY_FALSE: &str = "@not_strictly_false";

    /// The function of a binary operator.
    pub(crate) fn binary(symbol: &str) -> Option<&'static str> {
        Some(match symbol {
            "<" => "_<_",
            "<=" => "_<=_",
            ">" => "_>_",
            ">=" => "_>=_",
            "==" => EQUALS,
            "!=" => NOT_EQUALS,
            "in" => "@in",
            "+" => ADD,
            "-" => "_-_",
            "*" => "_*_",
            "/" => "_/_",
            "%" => "_%_",
            _ => return None,
        })
    }
}
