//! Runs a plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::node::{Attribute, Call, Fold, Node, Qualifier, QualifierKey, Root, Run, Step};
use super::{Activation, EvalError};
use crate::value::{self, Key, List, Map, Outcome, Value, add, compare, equal, negate};

/// Cost of making a list, a map, an object.
const LIST: u64 = 10;
const MAP: u64 = 30;
const STRUCT: u64 = 40;

pub(super) struct Machine<'a, 'v> {
    variables: &'v Activation<'a>,
    /// Variables of comprehensions, by slot. An accumulator may be an error; one not yet asked for is `None`.
    locals: Vec<Option<Outcome<'a>>>,
    /// How each accumulator begins, until it is asked for.
    pending: Vec<Option<&'a Node>>,
    pub(super) cost: u64,
    limit: u64,
}

impl<'a, 'v> Machine<'a, 'v> {
    pub(super) fn new(variables: &'v Activation<'a>, slots: usize, limit: u64) -> Self {
        Self { variables, locals: vec![None; slots], pending: vec![None; slots], cost: 0, limit }
    }

    fn charge(&mut self, cost: u64) -> Result<(), EvalError> {
        self.cost = self.cost.saturating_add(cost);
        if self.cost > self.limit { Err(EvalError::CostLimit) } else { Ok(()) }
    }

    pub(super) fn run(&mut self, node: &'a Node) -> Outcome<'a> {
        match node {
            Node::Const(value) => Ok(value.clone()),
            Node::Attribute(attribute) => {
                let found = self.resolve(attribute);
                self.settle(attribute, found)
            }
            Node::And(terms) => self.logic(terms, false),
            Node::Or(terms) => self.logic(terms, true),
            Node::Equal { sides, negated } => {
                let left = self.run(&sides[0]);
                let right = self.run(&sides[1]);
                let sizes = [&left, &right].map(|side| side.as_ref().map_or(1, Value::cost_size));
                self.propagate(&left)?;
                self.propagate(&right)?;
                let opaque = !*negated && matches!(left, Ok(Value::Object(_)));
                self.charge(if opaque { 1 } else { tenth(sizes[0].min(sizes[1])) })?;
                let questions = |side: &Outcome<'_>| matches!(side, Ok(Value::Object(object)) if object.is_question());
                if questions(&left) || questions(&right) {
                    return Err(EvalError::NO_OVERLOAD);
                }
                Ok(Value::Bool(equal(&left?, &right?) != *negated))
            }
            Node::Member { element, of } => {
                let element = self.run(element)?;
                Ok(Value::Bool(of.iter().any(|known| equal(&element, known))))
            }
            Node::Call(call) => self.call(call),
            Node::List { elements } => {
                let made = self.list(elements);
                self.propagate(&made)?;
                self.charge(LIST)?;
                made
            }
            Node::Map { entries } => {
                let made = self.map(entries);
                self.propagate(&made)?;
                self.charge(MAP)?;
                made
            }
            Node::Struct { name, fields } => {
                let made = self.object(name, fields);
                self.propagate(&made)?;
                self.charge(STRUCT)?;
                made
            }
            Node::Fold(fold) => self.fold(fold),
            Node::Otherwise { sides, value } => match self.run(&sides[0])? {
                Value::Optional(Some(held)) if *value => Ok((*held).clone()),
                Value::Optional(Some(held)) => Ok(Value::Optional(Some(held))),
                Value::Optional(None) => self.run(&sides[1]),
                _ => Err(EvalError::NO_OVERLOAD),
            },
        }
    }

    /// Ends the evaluation if a limit was reached; other errors may still be absorbed.
    fn propagate(&self, outcome: &Outcome<'a>) -> Result<(), EvalError> {
        match outcome {
            Err(EvalError::CostLimit) => Err(EvalError::CostLimit),
            _ => Ok(()),
        }
    }

    /// The cost of an attribute as a whole, whatever came of it.
    fn settle(&mut self, attribute: &Attribute, found: Outcome<'a>) -> Outcome<'a> {
        self.propagate(&found)?;
        match (&attribute.root, attribute.test) {
            (Root::Choice(_), true) => self.cost = self.cost.saturating_sub(1),
            (Root::Choice(_), false) | (_, true) => {}
            _ => self.charge(1)?,
        }
        found
    }

    /// What an attribute stands for. Each step of its path costs 1.
    fn resolve(&mut self, attribute: &'a Attribute) -> Outcome<'a> {
        let root = self.root(&attribute.root)?;
        let mut optional = false;
        let mut at = match root {
            Value::Optional(Some(held)) if !attribute.path.is_empty() => {
                optional = true;
                (*held).clone()
            }
            Value::Optional(None) if !attribute.path.is_empty() => {
                return Ok(if attribute.test { Value::Bool(false) } else { Value::Optional(None) });
            }
            root => root,
        };
        let last = attribute.path.len().wrapping_sub(1);
        for (i, qualifier) in attribute.path.iter().enumerate() {
            optional |= qualifier.optional;
            if attribute.test && i == last {
                let there = self.test(&at, qualifier)?;
                // The presence of something below an optional value is what the value is.
                self.charge(1)?;
                return Ok(Value::Bool(there));
            }
            match self.step(&at, qualifier, optional)? {
                Some(next) => at = next,
                None => return Ok(if attribute.test { Value::Bool(false) } else { Value::Optional(None) }),
            }
        }
        Ok(if optional { Value::some(at) } else { at })
    }

    fn root(&mut self, root: &'a Root) -> Outcome<'a> {
        match root {
            Root::Global(name) => match self.variables.get(name) {
                Some(value) => Ok(value.clone()),
                None => Err(format!("no such attribute(s): {name}").into()),
            },
            Root::Local(slot) => self.local(*slot),
            Root::Value(node) => self.run(node),
            Root::Choice(parts) => match self.run(&parts[0])? {
                Value::Bool(true) => self.branch(&parts[1]),
                Value::Bool(false) => self.branch(&parts[2]),
                _ => Err(EvalError::NO_OVERLOAD),
            },
        }
    }

    /// A branch of a choice: an attribute is not charged as a whole.
    fn branch(&mut self, node: &'a Node) -> Outcome<'a> {
        match node {
            Node::Attribute(attribute) => self.resolve(attribute),
            _ => self.run(node),
        }
    }

    fn local(&mut self, slot: usize) -> Outcome<'a> {
        if let Some(init) = self.pending[slot].take() {
            self.locals[slot] = Some(self.run(init));
        }
        match &self.locals[slot] {
            Some(value) => value.clone(),
            None => Err(EvalError::NO_OVERLOAD),
        }
    }

    /// The key that a step of a path looks for.
    fn key(&mut self, qualifier: &'a Qualifier) -> Outcome<'a> {
        match &qualifier.key {
            QualifierKey::Field(name) => Ok(Value::from(&**name)),
            QualifierKey::Const(key) => Ok(key.clone()),
            QualifierKey::Node(Node::Attribute(attribute)) => self.resolve(attribute),
            QualifierKey::Node(node) => self.run(node),
        }
    }

    fn step(
        &mut self,
        of: &Value<'a>,
        qualifier: &'a Qualifier,
        optional: bool,
    ) -> Result<Option<Value<'a>>, EvalError> {
        let found = match (&qualifier.key, of) {
            (QualifierKey::Field(name), Value::Map(map)) => match map.lookup(name) {
                Some(found) => found.map(Some),
                None => Err(missing(&Value::from(&**name))),
            },
            _ => match self.key(qualifier) {
                Ok(key) => select(of, &key),
                Err(error) => Err(error),
            },
        };
        match found {
            Err(EvalError::CostLimit) => Err(EvalError::CostLimit),
            Err(EvalError::Failed(text)) if optional && (text.starts_with(NO_KEY) || text.starts_with(NO_INDEX)) => {
                Ok(None)
            }
            found => {
                self.charge(1)?;
                found
            }
        }
    }

    /// Whether a step of a path finds something.
    fn test(&mut self, of: &Value<'a>, qualifier: &'a Qualifier) -> Result<bool, EvalError> {
        Ok(match (&qualifier.key, of) {
            (QualifierKey::Field(name), Value::Map(map)) => map.has(name),
            (_, Value::Map(map)) => {
                let key = self.key(qualifier)?;
                map.get(&key).is_some()
            }
            (QualifierKey::Field(name), Value::List(_)) => return Err(index_type(&Value::from(&**name))),
            (QualifierKey::Field(name), Value::Optional(Some(held))) => {
                matches!(&**held, Value::Map(map) if map.has(name))
            }
            _ => false,
        })
    }

    fn logic(&mut self, terms: &'a [Node], decisive: bool) -> Outcome<'a> {
        let mut failed = None;
        for term in terms {
            match self.run(term) {
                Ok(Value::Bool(value)) if value == decisive => return Ok(Value::Bool(decisive)),
                Ok(Value::Bool(_)) => {}
                Err(EvalError::CostLimit) => return Err(EvalError::CostLimit),
                Err(error) => failed = failed.or(Some(error)),
                Ok(_) => failed = failed.or(Some(EvalError::NO_OVERLOAD)),
            }
        }
        failed.map_or(Ok(Value::Bool(!decisive)), Err)
    }

    fn call(&mut self, call: &'a Call) -> Outcome<'a> {
        if matches!(call.run, Run::NotStrictlyFalse) {
            let value = self.run(&call.args[0]);
            self.propagate(&value)?;
            self.charge(1)?;
            return Ok(match value {
                Ok(Value::Bool(value)) => Value::Bool(value),
                _ => Value::Bool(true),
            });
        }
        let outcomes = match &call.args[..] {
            [a] => [self.run(a), Ok(Value::Null)],
            [a, b] => [self.run(a), self.run(b)],
            _ => return self.call_many(call),
        };
        let [a, b] = outcomes;
        self.propagate(&a)?;
        self.propagate(&b)?;
        // Both are evaluated, and the call is charged, even if one is an error.
        let (error, a, b) = match (a, b) {
            (Ok(a), Ok(b)) => (None, a, b),
            (Err(error), b) => (Some(error), Value::Null, b.unwrap_or(Value::Null)),
            (a, Err(error)) => (Some(error), a.unwrap_or(Value::Null), Value::Null),
        };
        if let Some(error) = error {
            let cost = call.cost.of(&[a, b][..call.args.len()], None);
            self.charge(cost)?;
            return Err(error);
        }
        match &call.run {
            Run::Add => {
                let cost = call.cost.of(&[a.clone(), b.clone()], None);
                let adds = operand(&call.function, &a);
                let sum = add(a, b);
                self.charge(cost)?;
                adds.and(sum)
            }
            Run::Order(accepts) => {
                let ordered = operand(&call.function, &a).and_then(|()| compare(&a, &b));
                let result = ordered.map(|order| Value::Bool(accepts(order)));
                let cost = call.cost.of(&[a, b], None);
                self.charge(cost)?;
                result
            }
            _ => {
                let args = [a, b];
                let args = &args[..call.args.len()];
                let result = apply(call, args);
                let cost = call.cost.of(args, result.as_ref().ok());
                self.charge(cost)?;
                result
            }
        }
    }

    fn call_many(&mut self, call: &'a Call) -> Outcome<'a> {
        let args = call.args.iter().map(|arg| self.run(arg)).collect::<Result<Vec<_>, _>>()?;
        let result = apply(call, &args);
        let cost = call.cost.of(&args, result.as_ref().ok());
        self.charge(cost)?;
        result
    }

    fn list(&mut self, elements: &'a [(Node, bool)]) -> Outcome<'a> {
        let mut made = Vec::with_capacity(elements.len());
        for (element, optional) in elements {
            let element = self.run(element)?;
            push(&mut made, element, *optional)?;
        }
        Ok(Value::from(made))
    }

    fn map(&mut self, entries: &'a [(Node, Node, bool)]) -> Outcome<'a> {
        let mut made = BTreeMap::new();
        for (key, value, optional) in entries {
            let key = self.run(key)?;
            let value = self.run(value)?;
            put(&mut made, &key, value, *optional)?;
        }
        Ok(Value::Map(Map::Values(Arc::new(made))))
    }

    fn object(&mut self, name: &'a Arc<str>, fields: &'a [(String, Node, bool)]) -> Outcome<'a> {
        let mut made = BTreeMap::new();
        for (field, value, optional) in fields {
            match (self.run(value)?, optional) {
                (Value::Optional(None), true) => {}
                (Value::Optional(Some(held)), true) => drop(made.insert(field.clone(), (*held).clone())),
                (_, true) => return Err("cannot initialize optional entry from non-optional value".into()),
                (value, false) => drop(made.insert(field.clone(), value)),
            }
        }
        Ok(Value::from(value::Object::Made(name.clone(), made)))
    }

    fn fold(&mut self, fold: &'a Fold) -> Outcome<'a> {
        let range = self.run(&fold.range)?;
        // What an outer turn left in the slots comes back afterwards: a function of the result, or an outer loop.
        self.locals[fold.slot] = None;
        self.pending[fold.slot] = Some(&fold.init);
        match range {
            Value::List(list) => {
                for (i, element) in list.iter().enumerate() {
                    let pair = if fold.two { (Value::Int(i as i64), Some(element)) } else { (element, None) };
                    if !self.turn(fold, pair)? {
                        break;
                    }
                }
            }
            Value::Map(map) => {
                for key in map.keys() {
                    let value = if fold.two { Some(map.get(&key).unwrap_or(Value::Null)) } else { None };
                    if !self.turn(fold, (key, value))? {
                        break;
                    }
                }
            }
            other if fold.two => {
                return Err(format!("unsupported comprehension range type: {}", go_type(&other)).into());
            }
            other => return Err(format!("got '{}', expected iterable type", go_type(&other)).into()),
        }
        self.run(&fold.result)
    }

    /// One turn of a loop; whether there are more.
    fn turn(&mut self, fold: &'a Fold, (first, second): (Value<'a>, Option<Value<'a>>)) -> Result<bool, EvalError> {
        self.locals[fold.slot + 1] = Some(Ok(first));
        if let Some(second) = second {
            self.locals[fold.slot + 2] = Some(Ok(second));
        }
        let goes_on = self.run(&fold.condition);
        self.propagate(&goes_on)?;
        if matches!(goes_on, Ok(Value::Bool(false))) {
            return Ok(false);
        }
        let next = self.advance(fold);
        self.propagate(&next)?;
        self.pending[fold.slot] = None;
        self.locals[fold.slot] = Some(next);
        Ok(true)
    }

    fn advance(&mut self, fold: &'a Fold) -> Outcome<'a> {
        let (filter, args) = match &fold.step {
            Step::Node(step) => return self.run(step),
            Step::Append { filter, element } => (filter, std::slice::from_ref(element)),
            Step::Insert { filter, args } => (filter, &args[..]),
        };
        if let Some(filter) = filter {
            match self.run(filter)? {
                Value::Bool(true) => {}
                // The accumulator as a branch of the choice costs nothing.
                Value::Bool(false) => return self.local(fold.slot),
                _ => return Err(EvalError::NO_OVERLOAD),
            }
        }
        // The accumulator is taken out, so that it is not shared and can be added to in place: no argument names it.
        self.local(fold.slot)?;
        self.charge(1)?;
        let accumulator = self.locals[fold.slot].take().unwrap_or(Err(EvalError::NO_OVERLOAD))?;
        let constant = matches!(args, [Node::Const(_)]);
        let args = args.iter().map(|arg| self.run(arg)).collect::<Result<Vec<_>, _>>()?;
        match (&fold.step, accumulator) {
            (Step::Append { .. }, Value::List(list)) => {
                self.charge(if constant { 1 } else { LIST + 1 })?;
                let mut all = list.into_vec();
                all.extend(args);
                Ok(Value::List(List::Values(Arc::new(all))))
            }
            (Step::Insert { .. }, Value::Map(Map::Values(entries))) => {
                self.charge(1)?;
                let mut entries = Arc::try_unwrap(entries).unwrap_or_else(|shared| (*shared).clone());
                insert(&mut entries, &args)?;
                Ok(Value::Map(Map::Values(Arc::new(entries))))
            }
            _ => Err(EvalError::NO_OVERLOAD),
        }
    }
}

/// Runs a call on arguments that are there.
pub(super) fn apply<'a>(call: &Call, args: &[Value<'a>]) -> Outcome<'a> {
    match &call.run {
        Run::Add | Run::Order(_) | Run::NotStrictlyFalse => Err(EvalError::NO_OVERLOAD),
        Run::Arithmetic(operator) => operand(&call.function, &args[0]).and_then(|()| operator(&args[0], &args[1])),
        Run::Not => match args[0] {
            Value::Bool(value) => Ok(Value::Bool(!value)),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        Run::Negate => operand(&call.function, &args[0]).and_then(|()| negate(&args[0])),
        Run::Native(native) => native(args),
        Run::Regex(apply, regex) => apply(regex, args),
        Run::Dispatch(overloads) => {
            for (types, native) in overloads {
                if types.len() == args.len() && args.iter().zip(types).all(|(arg, ty)| arg.fits(ty)) {
                    return native(args);
                }
            }
            if *call.function == *"@in" {
                return Err(EvalError::NO_OVERLOAD);
            }
            let types: Vec<&str> = args.iter().map(Value::type_name).collect();
            Err(format!("no such overload: {}({})", call.function, types.join(", ")).into())
        }
    }
}

/// Whether a value can stand on the left of an operator at all; upstream names the operator if not.
fn operand(operator: &str, left: &Value<'_>) -> Result<(), EvalError> {
    use Value::{Bool, Bytes, Double, Duration, Int, List, Str, Timestamp, Uint};
    let fits = match operator {
        // These are asked themselves, whatever the operator.
        _ if matches!(left, Str(_) | Timestamp(_) | Duration(_)) => true,
        "_+_" => {
            matches!(left, Bytes(_) | Double(_) | Duration(_) | Int(_) | List(_) | Str(_) | Timestamp(_) | Uint(_))
        }
        "_-_" => matches!(left, Double(_) | Duration(_) | Int(_) | Timestamp(_) | Uint(_)),
        "_*_" | "_/_" => matches!(left, Double(_) | Int(_) | Uint(_)),
        "_%_" => matches!(left, Int(_) | Uint(_)),
        "-_" => matches!(left, Bool(_) | Double(_) | Duration(_) | Int(_)),
        _ => matches!(left, Bool(_) | Bytes(_) | Double(_) | Duration(_) | Int(_) | Str(_) | Timestamp(_) | Uint(_)),
    };
    if fits { Ok(()) } else { Err(format!("no such overload: {operator}").into()) }
}

/// Adds an element to a list that is made.
pub(super) fn push<'a>(made: &mut Vec<Value<'a>>, element: Value<'a>, optional: bool) -> Result<(), EvalError> {
    match (element, optional) {
        (Value::Optional(held), true) => made.extend(held.map(|held| (*held).clone())),
        (other, true) => {
            let shown = other.shown();
            return Err(format!("cannot initialize optional list element from non-optional value {shown}").into());
        }
        (element, false) => made.push(element),
    }
    Ok(())
}

/// Adds an entry to a map that is made.
pub(super) fn put<'a>(
    made: &mut BTreeMap<Key, Value<'a>>,
    key: &Value<'a>,
    value: Value<'a>,
    optional: bool,
) -> Result<(), EvalError> {
    let name = Key::of(key).ok_or_else(|| format!("unsupported key type: {}", key.type_name()))?;
    match (value, optional) {
        (Value::Optional(None), true) => drop(made.remove(&name)),
        (Value::Optional(Some(held)), true) => drop(made.insert(name, (*held).clone())),
        (other, true) => {
            let (key, other) = (key.shown(), other.shown());
            return Err(format!("cannot initialize optional entry '{key}' from non-optional value {other}").into());
        }
        (value, false) => drop(made.insert(name, value)),
    }
    Ok(())
}

fn insert<'a>(entries: &mut BTreeMap<Key, Value<'a>>, args: &[Value<'a>]) -> Result<(), EvalError> {
    let mut put = |key: &Value<'a>, value: Value<'a>| {
        let name = Key::of(key).ok_or(EvalError::fixed("unsupported key type"))?;
        match entries.insert(name, value) {
            None => Ok(()),
            Some(_) => Err(EvalError::from(format!("insert failed: key {} already exists", key.shown()))),
        }
    };
    match args {
        [key, value] => put(key, value.clone()),
        [Value::Map(map)] => map.keys().iter().try_for_each(|key| put(key, map.get(key).unwrap_or(Value::Null))),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

const NO_KEY: &str = "no such key: ";
const NO_INDEX: &str = "index out of bounds: ";

fn missing(key: &Value<'_>) -> EvalError {
    format!("{NO_KEY}{}", key.shown()).into()
}

fn index_type(key: &Value<'_>) -> EvalError {
    format!("unsupported index type '{}' in list", key.type_name()).into()
}

/// An element of a list, or the value of a key.
fn select<'a>(of: &Value<'a>, key: &Value<'_>) -> Result<Option<Value<'a>>, EvalError> {
    match of {
        Value::Map(map) => match key {
            Value::Str(name) => map.lookup(name).unwrap_or_else(|| Err(missing(key))).map(Some),
            _ => map.get(key).ok_or_else(|| missing(key)).map(Some),
        },
        Value::List(list) => {
            let index = match key {
                Value::Int(index) => usize::try_from(*index).ok(),
                Value::Uint(index) => usize::try_from(*index).ok(),
                Value::Double(index) if index.fract() == 0.0 => Some(*index as usize).filter(|_| *index >= 0.0),
                Value::Double(_) => return Err(format!("unsupported index value {} in list", key.shown()).into()),
                _ => return Err(index_type(key)),
            };
            match index.filter(|index| *index < list.len()) {
                Some(index) => Ok(Some(list.at(index))),
                None => Err(format!("{NO_INDEX}{}", key.shown()).into()),
            }
        }
        Value::Object(object) => match (object.field(key), key) {
            (Some(found), _) => Ok(Some(found)),
            (None, _) => Err(missing(key)),
        },
        _ => Err(missing(key)),
    }
}

/// A tenth of a size, rounded up: the cost of going through a text.
pub(super) fn tenth(size: u64) -> u64 {
    size.div_ceil(10)
}

/// How upstream's program calls the type of a value that can't be gone over.
fn go_type(value: &Value<'_>) -> &'static str {
    match value {
        Value::Null => "types.Null",
        Value::Bool(_) => "types.Bool",
        Value::Int(_) => "types.Int",
        Value::Uint(_) => "types.Uint",
        Value::Double(_) => "types.Double",
        Value::Str(_) => "types.String",
        Value::Bytes(_) => "types.Bytes",
        Value::Duration(_) => "types.Duration",
        Value::Timestamp(_) => "types.Timestamp",
        Value::Type(_) => "*types.Type",
        Value::Optional(_) => "*types.Optional",
        Value::List(_) => "*types.baseList",
        Value::Map(_) => "*types.baseMap",
        Value::Object(_) => "cel.Object",
    }
}
