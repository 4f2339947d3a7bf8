//! From a checked expression to a plan.

use std::sync::Arc;

use super::cost::Rule;
use super::node::{Attribute, Call, Fold, Native, Node, Qualifier, QualifierKey, Root, Run, Step};
use super::run::Machine;
use super::{Activation, Budget, EvalError};
use crate::check::{Checked, Reference};
use crate::declare::Overload;
use crate::library::regexes;
use crate::syntax::ACCUMULATOR;
use crate::syntax::ast::{self, Expr, Kind, operator};
use crate::types::Type;
use crate::value::{Value, binary, order};

/// A plan, and how many slots its comprehensions need.
#[derive(Debug)]
pub(crate) struct Planned {
    root: Node,
    slots: usize,
}

impl Planned {
    pub(crate) fn run<'a>(&'a self, variables: &Activation<'a>, budget: &mut Budget) -> Result<Value<'a>, EvalError> {
        let mut machine = Machine::new(variables, self.slots, budget.limit());
        let result = machine.run(&self.root);
        budget.settle(machine.cost);
        result
    }
}

/// Plans an expression; what is constant is evaluated here, and may fail.
pub(crate) fn plan(checked: &Checked) -> Result<Planned, EvalError> {
    let mut planner = Planner { checked, scopes: Vec::new(), slots: 0 };
    let root = planner.plan(&checked.root)?;
    Ok(Planned { root, slots: planner.slots })
}

struct Planner<'c> {
    checked: &'c Checked,
    /// Variables of comprehensions and their slots.
    scopes: Vec<(String, usize)>,
    slots: usize,
}

type Plan<T> = Result<T, EvalError>;

impl Planner<'_> {
    fn plan(&mut self, expr: &Expr) -> Plan<Node> {
        if let Some(reference) = self.checked.references.get(&expr.id) {
            match reference {
                Reference::Type(Type::Object(name)) if !matches!(expr.kind, Kind::Struct { .. }) => {
                    return Err(format!("reference to undefined type: {name}").into());
                }
                Reference::Type(ty) if !matches!(expr.kind, Kind::Struct { .. }) => {
                    return Ok(Node::Const(Value::Type(ty.clone())));
                }
                Reference::Global(name) => return Ok(variable(Root::Global(name.clone()))),
                Reference::Local(name) => {
                    let slot = self.scopes.iter().rev().find(|(known, _)| known == name);
                    return slot.map(|(_, slot)| variable(Root::Local(*slot))).ok_or(EvalError::NO_OVERLOAD);
                }
                _ => {}
            }
        }
        match &expr.kind {
            Kind::Unspecified | Kind::Ident(_) => Err(EvalError::NO_OVERLOAD),
            Kind::Literal(value) => Ok(Node::Const(value.clone())),
            Kind::Select { operand, field, test } => {
                let mut attribute = self.attribute(operand)?;
                attribute.path.push(Qualifier { key: QualifierKey::Field(field.clone()), optional: false });
                attribute.test = *test;
                Ok(Node::Attribute(attribute))
            }
            Kind::Call(call) => self.call(expr, call),
            Kind::List { elements, optional } => {
                let planned = elements.iter().map(|element| self.plan(element)).collect::<Plan<Vec<_>>>()?;
                let elements = planned.into_iter().enumerate().map(|(i, node)| (node, optional.contains(&i)));
                fold_constant(Node::List { elements: elements.collect() })
            }
            Kind::Map(entries) => {
                let mut planned = Vec::with_capacity(entries.len());
                for entry in entries {
                    planned.push((self.plan(&entry.key)?, self.plan(&entry.value)?, entry.optional));
                }
                fold_constant(Node::Map { entries: planned })
            }
            Kind::Struct { name, fields } => {
                let mut planned = Vec::with_capacity(fields.len());
                for field in fields {
                    planned.push((field.name.clone(), self.plan(&field.value)?, field.optional));
                }
                Ok(Node::Struct { name: name.as_str().into(), fields: planned })
            }
            Kind::Fold(fold) => self.fold(fold),
        }
    }

    /// What a path can be added to.
    fn attribute(&mut self, operand: &Expr) -> Plan<Attribute> {
        Ok(match self.plan(operand)? {
            Node::Attribute(attribute) if !attribute.test => attribute,
            other => Attribute { root: Root::Value(Box::new(other)), path: Vec::new(), test: false },
        })
    }

    fn call(&mut self, expr: &Expr, call: &ast::Call) -> Plan<Node> {
        let found = match self.checked.references.get(&expr.id) {
            Some(Reference::Function { name, overloads, namespaced }) => Some((name, overloads, *namespaced)),
            _ => None,
        };
        let (name, namespaced) = found.map_or((&call.function, false), |(name, _, namespaced)| (name, namespaced));
        match &**name {
            operator::INDEX | operator::OPT_INDEX | operator::OPT_SELECT => {
                let [operand, key] = &call.args[..] else { return Err(EvalError::NO_OVERLOAD) };
                let mut attribute = self.attribute(operand)?;
                let key = match self.plan(key)? {
                    Node::Const(Value::Str(name)) => QualifierKey::Field(name.to_string()),
                    Node::Const(key) => QualifierKey::Const(key),
                    node => QualifierKey::Node(node),
                };
                attribute.path.push(Qualifier { key, optional: **name != *operator::INDEX });
                return Ok(Node::Attribute(attribute));
            }
            _ => {}
        }
        let target = call.target.as_ref().filter(|_| !namespaced);
        let mut args = Vec::with_capacity(call.args.len() + 1);
        for arg in target.map(|target| &**target).into_iter().chain(&call.args) {
            args.push(self.plan(arg)?);
        }
        let overloads = found.map_or(&[][..], |(_, overloads, _)| overloads);
        let overload = match overloads {
            [one] => Some(one.id),
            _ => None,
        };
        match (&**name, args.len()) {
            (operator::AND, _) => return Ok(Node::And(args)),
            (operator::OR, _) => return Ok(Node::Or(args)),
            (operator::EQUALS | operator::NOT_EQUALS, 2) => {
                let negated = **name == *operator::NOT_EQUALS;
                return pair(args).map(|sides| Node::Equal { sides, negated });
            }
            (operator::CONDITIONAL, 3) => {
                let parts = Box::<[Node; 3]>::try_from(args.into_boxed_slice()).map_err(|_| EvalError::NO_OVERLOAD)?;
                return Ok(variable(Root::Choice(parts)));
            }
            ("or", 2) if overload == Some("optional_or_optional") => {
                return pair(args).map(|sides| Node::Otherwise { sides, value: false });
            }
            ("orValue", 2) if overload == Some("optional_orValue_value") => {
                return pair(args).map(|sides| Node::Otherwise { sides, value: true });
            }
            ("@in", 2) if overload == Some("in_list") => {
                if let Some(node) = membership(&mut args) {
                    return Ok(node);
                }
            }
            _ => {}
        }
        let run = self.implementation(name, overloads, &args)?;
        let cost = Rule::of_call(name, overload);
        let constant = CONVERSIONS.contains(&&**name) && matches!(args[..], [Node::Const(_)]);
        let node = Node::Call(Call { function: name.as_str().into(), args, run, cost });
        if constant { evaluate(node) } else { Ok(node) }
    }

    fn implementation(&self, name: &str, overloads: &[Arc<Overload>], args: &[Node]) -> Plan<Run> {
        if let Some(operator) = binary(name) {
            return Ok(Run::Arithmetic(operator));
        }
        if let Some(accepts) = order(name) {
            return Ok(Run::Order(accepts));
        }
        let pattern = match args.get(1) {
            Some(Node::Const(Value::Str(pattern))) => Some(pattern),
            _ => None,
        };
        Ok(match (name, pattern) {
            (operator::ADD, _) => Run::Add,
            (operator::NOT, _) => Run::Not,
            (operator::NEGATE, _) => Run::Negate,
            (operator::NOT_STRICTLY_FALSE, _) => Run::NotStrictlyFalse,
            ("matches", Some(pattern)) => Run::Regex(regexes::matches, regexes::compile(pattern)?),
            ("find", Some(pattern)) => Run::Regex(regexes::find, regexes::compile(pattern)?),
            ("findAll", Some(pattern)) => Run::Regex(regexes::find_all, regexes::compile(pattern)?),
            _ => match overloads {
                [one] if UNGUARDED.contains(&name) => Run::Native(one.native),
                _ => Run::Dispatch(overloads.iter().map(|one| (one.args.clone(), one.native as Native)).collect()),
            },
        })
    }

    fn fold(&mut self, fold: &ast::Fold) -> Plan<Node> {
        let range = self.plan(&fold.range)?;
        let init = self.plan(&fold.init)?;
        let slot = self.slots;
        self.slots += if fold.var2.is_some() { 3 } else { 2 };
        self.scopes.push((fold.accu.clone(), slot));
        let depth = self.scopes.len();
        self.scopes.push((fold.var.clone(), slot + 1));
        if let Some(var2) = &fold.var2 {
            self.scopes.push((var2.clone(), slot + 2));
        }
        let condition = self.plan(&fold.condition)?;
        let step = self.step(&fold.step)?;
        self.scopes.truncate(depth);
        let result = self.plan(&fold.result)?;
        self.scopes.truncate(depth - 1);
        Ok(Node::Fold(Box::new(Fold { range, slot, two: fold.var2.is_some(), init, condition, step, result })))
    }

    /// A step that adds to the accumulator is run in place.
    fn step(&mut self, step: &Expr) -> Plan<Step> {
        let is_accumulator = |expr: &Expr| matches!(&expr.kind, Kind::Ident(name) if name == ACCUMULATOR);
        let (filter, adding) = match &step.kind {
            Kind::Call(call) if call.function == operator::CONDITIONAL && is_accumulator(&call.args[2]) => {
                (Some(&call.args[0]), &call.args[1])
            }
            _ => (None, step),
        };
        if let Kind::Call(call) = &adding.kind
            && let [accumulator, rest @ ..] = &call.args[..]
            && is_accumulator(accumulator)
        {
            match (&*call.function, rest) {
                (operator::ADD, [Expr { kind: Kind::List { elements, .. }, .. }]) if elements.len() == 1 => {
                    let filter = filter.map(|filter| self.plan(filter)).transpose()?;
                    return Ok(Step::Append { filter, element: self.plan(&elements[0])? });
                }
                ("cel.@mapInsert", _) => {
                    let filter = filter.map(|filter| self.plan(filter)).transpose()?;
                    let args = rest.iter().map(|arg| self.plan(arg)).collect::<Plan<Vec<_>>>()?;
                    return Ok(Step::Insert { filter, args });
                }
                _ => {}
            }
        }
        self.plan(step).map(Step::Node)
    }
}

/// Functions that look at the types of their arguments themselves.
const UNGUARDED: &[&str] = &["contains", "endsWith", "startsWith", "matches", "size", "type", "dyn", "@in", "flatten"];

/// Functions that are evaluated ahead if what they convert is constant.
const CONVERSIONS: &[&str] =
    &["bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint"];

fn variable(root: Root) -> Node {
    Node::Attribute(Attribute { root, path: Vec::new(), test: false })
}

fn pair(args: Vec<Node>) -> Plan<Box<[Node; 2]>> {
    Box::<[Node; 2]>::try_from(args.into_boxed_slice()).map_err(|_| EvalError::NO_OVERLOAD)
}

/// `x in [constants]`, which costs only what `x` costs.
fn membership(args: &mut Vec<Node>) -> Option<Node> {
    let Some(Node::Const(Value::List(list))) = args.get(1) else { return None };
    if list.len() == 0 {
        return Some(Node::Const(Value::Bool(false)));
    }
    let plain = |value: &Value<'_>| {
        matches!(
            value,
            Value::Bool(_) | Value::Int(_) | Value::Uint(_) | Value::Double(_) | Value::Str(_) | Value::Null
        )
    };
    let of: Vec<Value<'static>> = list.iter().collect();
    if !of.iter().all(plain) {
        return None;
    }
    args.truncate(1);
    Some(Node::Member { element: Box::new(args.pop()?), of })
}

/// A list or map of constants is a constant.
fn fold_constant(node: Node) -> Plan<Node> {
    let is_const = |node: &Node| matches!(node, Node::Const(_));
    let constant = match &node {
        Node::List { elements } => elements.iter().all(|(element, _)| is_const(element)),
        Node::Map { entries } => entries.iter().all(|(key, value, _)| is_const(key) && is_const(value)),
        _ => false,
    };
    if constant { evaluate(node) } else { Ok(node) }
}

/// The value of a node that depends on nothing.
fn evaluate(node: Node) -> Plan<Node> {
    let node = &node;
    constant(node).map(Node::Const)
}

fn constant(node: &Node) -> Plan<Value<'static>> {
    let value = |node: &Node| match node {
        Node::Const(value) => Ok(value.clone()),
        _ => Err(EvalError::NO_OVERLOAD),
    };
    match node {
        Node::List { elements } => {
            let mut made = Vec::with_capacity(elements.len());
            for (element, optional) in elements {
                super::run::push(&mut made, value(element)?, *optional)?;
            }
            Ok(Value::from(made))
        }
        Node::Map { entries } => {
            let mut made = std::collections::BTreeMap::new();
            for (key, entry, optional) in entries {
                super::run::put(&mut made, &value(key)?, value(entry)?, *optional)?;
            }
            Ok(Value::Map(crate::value::Map::Values(Arc::new(made))))
        }
        Node::Call(call) => {
            let args = call.args.iter().map(value).collect::<Plan<Vec<_>>>()?;
            super::run::apply(call, &args)
        }
        _ => value(node),
    }
}
