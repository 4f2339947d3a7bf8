//! Goes through a checked expression and adds up.

use std::collections::HashMap;

use super::calls::{Argument, call};
use super::{Cost, Size};
use crate::check::{Checked, Reference};
use crate::environment::Environment;
use crate::syntax::ACCUMULATOR;
use crate::syntax::ast::{self, Expr, Fold, Id, Kind};
use crate::types::Type;
use crate::value::Value;

/// Cost of making a list, a map, an object.
const LIST: u64 = 10;
const MAP: u64 = 30;
const STRUCT: u64 = 40;

/// Estimates the cost of an expression.
pub(crate) fn estimate(checked: &Checked, environment: &Environment) -> Cost {
    let mut estimator = Estimator {
        checked,
        environment,
        paths: HashMap::new(),
        sizes: HashMap::new(),
        entries: HashMap::new(),
        variables: Vec::new(),
    };
    estimator.cost(&checked.root)
}

pub(super) struct Estimator<'c> {
    checked: &'c Checked,
    environment: &'c Environment,
    /// Where nodes lead, from variables on.
    paths: HashMap<Id, Vec<String>>,
    sizes: HashMap<Id, Size>,
    /// Sizes of what lists and maps hold.
    entries: HashMap<Id, Entries>,
    variables: Vec<(String, Variable)>,
}

/// Sizes of keys and values of a list or a map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entries {
    list: bool,
    key: Size,
    value: Size,
}

impl Entries {
    fn union(self, other: Self) -> Self {
        Self { list: self.list, key: self.key.union(other.key), value: self.value.union(other.value) }
    }
}

#[derive(Clone, Debug)]
struct Variable {
    path: Vec<String>,
    size: Option<Size>,
    entries: Option<Entries>,
}

impl Estimator<'_> {
    fn variable(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().rev().find(|(known, _)| known == name).map(|(_, variable)| variable)
    }

    fn path(&self, expr: &Expr) -> Vec<String> {
        if let Kind::Ident(name) = &expr.kind
            && let Some(variable) = self.variable(name)
        {
            return variable.path.clone();
        }
        self.paths.get(&expr.id).cloned().unwrap_or_default()
    }

    fn child_path(&self, expr: &Expr, step: &str) -> Vec<String> {
        let mut path = self.path(expr);
        path.push(step.to_owned());
        path
    }

    pub(super) fn known(&self, path: &[String]) -> Option<Size> {
        self.environment.known_sizes()?.size(path)
    }

    /// The size of what a node gives, if it can be told.
    fn size(&mut self, expr: &Expr) -> Option<Size> {
        if let Some(size) = self.sizes.get(&expr.id) {
            return Some(*size);
        }
        if let Some(size) = own_size(expr) {
            return Some(size);
        }
        if let Some(size) = self.known(&self.path(expr)) {
            self.sizes.insert(expr.id, size);
            return Some(size);
        }
        if is_scalar(self.checked.type_of(expr.id)) {
            return Some(Cost::fixed(1));
        }
        match &expr.kind {
            Kind::Ident(name) => self.variable(name)?.size,
            _ => None,
        }
    }

    pub(super) fn size_or_unknown(&mut self, expr: &Expr) -> Size {
        self.size(expr).unwrap_or(Cost::UNKNOWN)
    }

    pub(super) fn entries(&self, expr: &Expr) -> Option<Entries> {
        if let Some(entries) = self.entries.get(&expr.id) {
            return Some(*entries);
        }
        match &expr.kind {
            Kind::Ident(name) => self.variable(name)?.entries,
            _ => None,
        }
    }

    /// Notes the sizes of what one of two nodes gives.
    pub(super) fn either_entries(&mut self, into: Id, a: &Expr, b: &Expr) {
        if let (Some(a), Some(b)) = (self.entries(a), self.entries(b)) {
            self.entries.insert(into, a.union(b));
        }
    }

    fn copy_sizes(&mut self, into: Id, from: &Expr) {
        if let Some(size) = self.size(from) {
            self.sizes.insert(into, size);
        }
        if let Some(entries) = self.entries(from) {
            self.entries.insert(into, entries);
        }
    }

    fn cost(&mut self, expr: &Expr) -> Cost {
        match &expr.kind {
            Kind::Unspecified | Kind::Literal(_) => Cost::fixed(0),
            Kind::Ident(name) => self.ident(expr, name),
            Kind::Select { .. } if self.checked.references.contains_key(&expr.id) => self.qualified(expr),
            Kind::Select { operand, field, test } => {
                let of = self.cost(operand);
                if *test {
                    return of;
                }
                let path = self.child_path(operand, field);
                self.paths.insert(expr.id, path);
                match self.checked.type_of(operand.id) {
                    Type::Map(_) | Type::Object(_) => of.plus(Cost::fixed(1)),
                    _ => of,
                }
            }
            Kind::Call(call) => self.call(expr, call),
            Kind::List { elements, .. } => {
                let (mut sum, mut value) = (Cost::fixed(LIST), none_yet(elements.is_empty()));
                for element in elements {
                    sum = sum.plus(self.cost(element));
                    value = value.union(self.size_or_unknown(element));
                }
                self.entries.insert(expr.id, Entries { list: true, key: Cost::fixed(1), value });
                sum
            }
            Kind::Map(entries) => {
                let mut sum = Cost::fixed(MAP);
                let (mut key, mut value) = (none_yet(entries.is_empty()), none_yet(entries.is_empty()));
                for entry in entries {
                    sum = sum.plus(self.cost(&entry.key)).plus(self.cost(&entry.value));
                    key = key.union(self.size_or_unknown(&entry.key));
                    value = value.union(self.size_or_unknown(&entry.value));
                }
                self.entries.insert(expr.id, Entries { list: false, key, value });
                sum
            }
            Kind::Struct { fields, .. } => {
                fields.iter().fold(Cost::fixed(STRUCT), |sum, field| sum.plus(self.cost(&field.value)))
            }
            Kind::Fold(fold) if fold.is_bind() => self.bind(expr, fold),
            Kind::Fold(fold) => self.fold(expr, fold),
        }
    }

    fn ident(&mut self, expr: &Expr, name: &str) -> Cost {
        let path = match self.variable(name) {
            Some(variable) => variable.path.clone(),
            None => vec![name.strip_prefix('.').unwrap_or(name).to_owned()],
        };
        self.paths.insert(expr.id, path);
        Cost::fixed(1)
    }

    /// A variable or type whose name has dots.
    fn qualified(&mut self, expr: &Expr) -> Cost {
        if let Some(Reference::Global(name)) = self.checked.references.get(&expr.id) {
            self.paths.insert(expr.id, vec![name.clone()]);
        }
        Cost::fixed(1)
    }

    fn call(&mut self, expr: &Expr, made: &ast::Call) -> Cost {
        if made.function == "dyn"
            && let [arg] = &made.args[..]
        {
            let cost = self.cost(arg).plus(Cost::fixed(1));
            self.copy_sizes(expr.id, arg);
            return cost;
        }
        let mut costs = Vec::with_capacity(made.args.len());
        let mut args = Vec::with_capacity(made.args.len());
        for arg in &made.args {
            costs.push(self.cost(arg));
            args.push(self.argument(arg));
        }
        let (name, overloads, namespaced) = match self.checked.references.get(&expr.id) {
            Some(Reference::Function { name, overloads, namespaced }) => {
                let ids: Vec<&'static str> = overloads.iter().map(|overload| overload.id).collect();
                (&**name, ids, *namespaced)
            }
            _ if made.function == ast::operator::OPT_SELECT => (&*made.function, vec!["select_optional_field"], false),
            _ => return Cost::fixed(0),
        };
        let mut sum = Cost::fixed(0);
        let target = match made.target.as_ref().filter(|_| !namespaced) {
            Some(target) => {
                sum = sum.plus(self.cost(target));
                Some(self.argument(target))
            }
            None => None,
        };
        let mut cost = none_yet(false);
        let mut size: Option<Size> = None;
        for overload in overloads {
            let estimated = call(self, expr.id, (name, overload), target.as_ref(), &args, &costs);
            cost = cost.union(estimated.cost);
            size = match (size, estimated.size) {
                (Some(a), Some(b)) => Some(a.union(b)),
                (a, b) => a.or(b),
            };
            if let (Some(operand), "index_list" | "index_map") = (made.args.first(), overload) {
                size = self.entries(operand).map(|entries| entries.value);
                let path = self.child_path(operand, if overload == "index_list" { "@items" } else { "@values" });
                self.paths.insert(expr.id, path);
            }
            if size.is_none() {
                size = self.size(expr);
            }
        }
        if let Some(size) = size {
            self.sizes.insert(expr.id, size);
        }
        sum.plus(cost)
    }

    fn argument<'e>(&mut self, expr: &'e Expr) -> Argument<'e> {
        let mut path = self.path(expr);
        if path.first().is_some_and(|first| first == ACCUMULATOR) {
            path.clear();
        }
        Argument { expr, path, ty: self.checked.type_of(expr.id).clone(), size: self.size(expr) }
    }

    fn named(&mut self, name: &str, expr: &Expr) {
        let variable = Variable { path: self.path(expr), size: self.size(expr), entries: self.entries(expr) };
        self.variables.push((name.to_owned(), variable));
    }

    /// A variable that goes over a range.
    fn over(&mut self, name: &str, range: &Expr, value: Option<bool>) {
        let entries = self.entries(range);
        let list =
            entries.map_or_else(|| matches!(self.checked.type_of(range.id), Type::List(_)), |entries| entries.list);
        let value = value.unwrap_or(list);
        let step = match (list, value) {
            (true, true) => "@items",
            (true, false) => "@indices",
            (false, true) => "@values",
            (false, false) => "@keys",
        };
        let size = entries.map(|entries| if value { entries.value } else { entries.key });
        let variable = Variable { path: self.child_path(range, step), size, entries: None };
        self.variables.push((name.to_owned(), variable));
    }

    fn fold(&mut self, expr: &Expr, fold: &Fold) -> Cost {
        let mut sum = self.cost(&fold.range).plus(self.cost(&fold.init));
        let depth = self.variables.len();
        self.named(&fold.accu, &fold.init);
        match &fold.var2 {
            Some(var2) => {
                self.over(&fold.var, &fold.range, Some(false));
                self.over(var2, &fold.range, Some(true));
            }
            None => self.over(&fold.var, &fold.range, None),
        }
        let turn = self.cost(&fold.condition).plus(self.cost(&fold.step));
        self.variables.truncate(depth + 1);
        sum = sum.plus(self.cost(&fold.result));
        self.variables.truncate(depth);
        let turns = self.size_or_unknown(&fold.range);
        match &fold.init.kind {
            Kind::Literal(_) => {
                if let Some(size) = self.size(&fold.init) {
                    self.sizes.insert(expr.id, size);
                }
            }
            Kind::List { .. } | Kind::Map(_) => {
                self.sizes.insert(expr.id, turns);
                if let Some(entries) = self.entries(&fold.step) {
                    self.entries.insert(expr.id, entries);
                }
            }
            _ => {}
        }
        sum.plus(turns.times(turn))
    }

    fn bind(&mut self, expr: &Expr, fold: &Fold) -> Cost {
        let sum = self.cost(&fold.range).plus(self.cost(&fold.init));
        let depth = self.variables.len();
        self.named(&fold.accu, &fold.init);
        let cost = self.cost(&fold.result);
        self.variables.truncate(depth);
        self.copy_sizes(expr.id, &fold.result);
        sum.plus(cost)
    }
}

/// What a union of sizes begins with.
fn none_yet(empty: bool) -> Size {
    Cost { min: if empty { 0 } else { u64::MAX }, max: 0 }
}

/// The size of a literal.
fn own_size(expr: &Expr) -> Option<Size> {
    let size = match &expr.kind {
        Kind::Literal(value) => value.size().or_else(|| (!matches!(value, Value::Type(_))).then_some(1))?,
        Kind::List { elements, .. } => elements.len() as u64,
        Kind::Map(entries) => entries.len() as u64,
        _ => return None,
    };
    Some(Cost::fixed(size))
}

fn is_scalar(ty: &Type) -> bool {
    match ty {
        Type::Bool | Type::Double | Type::Duration | Type::Int | Type::Timestamp | Type::Uint => true,
        _ => ty.held().is_some_and(is_scalar),
    }
}
