//! Macros: calls that the parser turns into comprehensions.

use super::ACCUMULATOR;
use super::ast::{Call, Expr, Fold, Id, Kind, operator};
use super::parser::Parser;
use crate::value::Value;

/// What a call became.
pub(super) enum Expansion {
    Made(Expr),
    /// Nothing: it stays the call that it is.
    Call(Option<Expr>, Vec<Expr>),
    /// It is wrong, at a place.
    Wrong(u32, String),
}

type Expand = fn(&mut Parser<'_, '_>, Id, Option<Expr>, Vec<Expr>) -> Expansion;

/// The macros of an environment.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Macros {
    /// `?.`, `optMap` and their like.
    pub(crate) optionals: bool,
    /// Comprehensions with two variables.
    pub(crate) two_variables: bool,
    /// `sortBy`
    pub(crate) lists: bool,
    /// `cel.bind`
    pub(crate) bind: bool,
}

impl Macros {
    pub(super) fn find(&self, function: &str, member: bool, args: usize) -> Option<Expand> {
        Some(match (function, member, args) {
            ("has", false, 1) => has,
            ("all", true, 2) => all,
            ("exists", true, 2) => exists,
            ("exists_one", true, 2) => exists_one,
            ("map", true, 2 | 3) => map,
            ("filter", true, 2) => filter,
            ("optMap", true, 2) if self.optionals => opt_map,
            ("optFlatMap", true, 2) if self.optionals => opt_flat_map,
            ("all", true, 3) if self.two_variables => all,
            ("exists", true, 3) if self.two_variables => exists,
            ("exists_one" | "existsOne", true, 3) if self.two_variables => exists_one,
            ("transformList", true, 3 | 4) if self.two_variables => transform_list,
            ("transformMap", true, 3 | 4) if self.two_variables => transform_map,
            ("transformMapEntry", true, 3 | 4) if self.two_variables => transform_map_entry,
            ("sortBy", true, 2) if self.lists => sort_by,
            ("bind", true, 3) if self.bind => bind,
            _ => return None,
        })
    }
}

fn has(p: &mut Parser<'_, '_>, id: Id, _: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    match args.pop() {
        Some(Expr { kind: Kind::Select { operand, field, test: false }, .. }) => {
            Expansion::Made(p.like(id, Kind::Select { operand, field, test: true }))
        }
        arg => Expansion::Wrong(p.place(arg.map_or(id, |arg| arg.id)), "invalid argument to has() macro".into()),
    }
}

/// The variables of a comprehension: the first argument, or two.
struct Variables {
    first: String,
    second: Option<String>,
}

fn variables(p: &Parser<'_, '_>, args: &mut Vec<Expr>, two: bool, complaint: &str) -> Result<Variables, Expansion> {
    let all: Vec<Expr> = args.drain(..if two { 2 } else { 1 }).collect();
    let mut names = Vec::new();
    for arg in &all {
        match &arg.kind {
            Kind::Ident(name) => names.push(name.clone()),
            _ => return Err(Expansion::Wrong(p.place(arg.id), complaint.into())),
        }
    }
    if names.len() == 2 && names[0] == names[1] {
        let message = format!("duplicate variable name: {}", names[0]);
        return Err(Expansion::Wrong(p.place(all[1].id), message));
    }
    for (name, arg) in names.iter().zip(&all) {
        if name == ACCUMULATOR || name == "__result__" {
            let message = "iteration variable overwrites accumulator variable";
            return Err(Expansion::Wrong(p.place(arg.id), message.into()));
        }
    }
    let mut names = names.into_iter();
    Ok(Variables { first: names.next().unwrap_or_default(), second: names.next() })
}

const SIMPLE: &str = "argument must be a simple name";

/// How a comprehension begins, goes on and ends; each part is made at the place of the call.
struct Parts {
    init: Expr,
    condition: Expr,
    step: Expr,
    result: Expr,
}

fn fold(p: &mut Parser<'_, '_>, id: Id, range: Option<Expr>, vars: Variables, parts: Parts) -> Expansion {
    let Some(range) = range else { return Expansion::Call(None, Vec::new()) };
    let Parts { init, condition, step, result } = parts;
    let Variables { first: var, second: var2 } = vars;
    let fold = Fold { range, var, var2, accu: ACCUMULATOR.into(), init, condition, step, result };
    Expansion::Made(p.like(id, Kind::Fold(Box::new(fold))))
}

fn literal(p: &mut Parser<'_, '_>, id: Id, value: Value<'static>) -> Expr {
    p.like(id, Kind::Literal(value))
}

macro_rules! taken {
    ($result:expr) => {
        match $result {
            Ok(taken) => taken,
            Err(wrong) => return wrong,
        }
    };
}

fn all(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, args: Vec<Expr>) -> Expansion {
    quantifier(p, id, target, args, true)
}

fn exists(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, args: Vec<Expr>) -> Expansion {
    quantifier(p, id, target, args, false)
}

fn quantifier(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>, all: bool) -> Expansion {
    let two = args.len() == 3;
    let vars = taken!(variables(p, &mut args, two, SIMPLE));
    let init = literal(p, id, Value::Bool(all));
    let mut so_far = p.accumulator(id);
    if !all {
        so_far = p.call_like(id, operator::NOT, vec![so_far]);
    }
    let condition = p.call_like(id, operator::NOT_STRICTLY_FALSE, vec![so_far]);
    let accumulator = p.accumulator(id);
    let terms = std::iter::once(accumulator).chain(args).collect();
    let step = p.call_like(id, if all { operator::AND } else { operator::OR }, terms);
    let result = p.accumulator(id);
    fold(p, id, target, vars, Parts { init, condition, step, result })
}

fn exists_one(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    let two = args.len() == 3;
    let vars = taken!(variables(p, &mut args, two, SIMPLE));
    let init = literal(p, id, Value::Int(0));
    let condition = literal(p, id, Value::Bool(true));
    let (count, one) = (p.accumulator(id), literal(p, id, Value::Int(1)));
    let more = p.call_like(id, operator::ADD, vec![count, one]);
    let same = p.accumulator(id);
    let step = p.call_like(id, operator::CONDITIONAL, args.into_iter().chain([more, same]).collect());
    let (count, one) = (p.accumulator(id), literal(p, id, Value::Int(1)));
    let result = p.call_like(id, operator::EQUALS, vec![count, one]);
    fold(p, id, target, vars, Parts { init, condition, step, result })
}

/// Appends to a list, or inserts into a map, what the last argument gives; of what the one before it holds for.
fn collect(
    p: &mut Parser<'_, '_>,
    id: Id,
    target: Option<Expr>,
    vars: Variables,
    mut args: Vec<Expr>,
    init: Kind,
    add: impl FnOnce(&mut Parser<'_, '_>, Expr) -> Expr,
) -> Expansion {
    let Some(transform) = args.pop() else { return Expansion::Call(target, args) };
    let init = p.like(id, init);
    let condition = literal(p, id, Value::Bool(true));
    let mut step = add(p, transform);
    if let Some(filter) = args.pop() {
        let same = p.accumulator(id);
        step = p.call_like(id, operator::CONDITIONAL, vec![filter, step, same]);
    }
    let result = p.accumulator(id);
    fold(p, id, target, vars, Parts { init, condition, step, result })
}

fn append(p: &mut Parser<'_, '_>, id: Id, element: Expr) -> Expr {
    let accumulator = p.accumulator(id);
    let one = p.like(id, Kind::List { elements: vec![element], optional: Vec::new() });
    p.call_like(id, operator::ADD, vec![accumulator, one])
}

const EMPTY_LIST: Kind = Kind::List { elements: Vec::new(), optional: Vec::new() };

fn map(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    let vars = taken!(variables(p, &mut args, false, "argument is not an identifier"));
    collect(p, id, target, vars, args, EMPTY_LIST, |p, element| append(p, id, element))
}

fn filter(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    let variable = args[0].clone();
    let vars = taken!(variables(p, &mut args, false, "argument is not an identifier"));
    args.push(variable);
    collect(p, id, target, vars, args, EMPTY_LIST, |p, element| append(p, id, element))
}

fn transform_list(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    let vars = taken!(variables(p, &mut args, true, SIMPLE));
    collect(p, id, target, vars, args, EMPTY_LIST, |p, element| append(p, id, element))
}

fn transform_map(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    let vars = taken!(variables(p, &mut args, true, SIMPLE));
    let key = vars.first.clone();
    collect(p, id, target, vars, args, Kind::Map(Vec::new()), |p, value| {
        let accumulator = p.accumulator(id);
        let key = p.like(id, Kind::Ident(key));
        p.call_like(id, "cel.@mapInsert", vec![accumulator, key, value])
    })
}

fn transform_map_entry(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, mut args: Vec<Expr>) -> Expansion {
    let vars = taken!(variables(p, &mut args, true, SIMPLE));
    collect(p, id, target, vars, args, Kind::Map(Vec::new()), |p, entry| {
        let accumulator = p.accumulator(id);
        p.call_like(id, "cel.@mapInsert", vec![accumulator, entry])
    })
}

/// `result` with a variable that stands for `init`.
fn named(p: &mut Parser<'_, '_>, id: Id, name: String, init: Expr, result: Expr) -> Expr {
    let fold = Fold {
        range: p.like(id, EMPTY_LIST),
        var: "#unused".into(),
        var2: None,
        condition: literal(p, id, Value::Bool(false)),
        step: p.like(id, Kind::Ident(name.clone())),
        accu: name,
        init,
        result,
    };
    p.like(id, Kind::Fold(Box::new(fold)))
}

fn opt_map(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, args: Vec<Expr>) -> Expansion {
    optional(p, id, target, args, "optMap() variable name must be a simple identifier", true)
}

fn opt_flat_map(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, args: Vec<Expr>) -> Expansion {
    optional(p, id, target, args, "optFlatMap() variable name must be a simple identifier", false)
}

fn optional(
    p: &mut Parser<'_, '_>,
    id: Id,
    target: Option<Expr>,
    args: Vec<Expr>,
    complaint: &str,
    wrap: bool,
) -> Expansion {
    let Ok([variable, body]) = <[Expr; 2]>::try_from(args) else { return Expansion::Call(target, Vec::new()) };
    let (Kind::Ident(name), Some(target)) = (&variable.kind, target) else {
        return Expansion::Wrong(p.place(variable.id), complaint.into());
    };
    let again = p.copy(&target);
    let method = |p: &mut Parser<'_, '_>, target: Expr, function: &str| {
        p.like(id, Kind::Call(Call { target: Some(Box::new(target)), function: function.into(), args: Vec::new() }))
    };
    let present = method(p, target, "hasValue");
    let value = method(p, again, "value");
    let mut then = named(p, id, name.clone(), value, body);
    if wrap {
        then = p.call_like(id, "optional.of", vec![then]);
    }
    let none = p.call_like(id, "optional.none", Vec::new());
    Expansion::Made(p.call_like(id, operator::CONDITIONAL, vec![present, then, none]))
}

fn sort_by(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, args: Vec<Expr>) -> Expansion {
    const INPUT: &str = "@__sortBy_input__";
    let Some(target) = target else { return Expansion::Call(None, args) };
    let sortable =
        matches!(target.kind, Kind::List { .. } | Kind::Select { .. } | Kind::Ident(_) | Kind::Fold(_) | Kind::Call(_));
    if !sortable {
        let message = "sortBy can only be applied to a list, identifier, comprehension, call or select expression";
        return Expansion::Wrong(p.place(target.id), message.into());
    }
    let input = p.like(id, Kind::Ident(INPUT.into()));
    let keys = match map(p, id, Some(input), args) {
        Expansion::Made(keys) => keys,
        other => return other,
    };
    let input = p.like(id, Kind::Ident(INPUT.into()));
    let function = "@sortByAssociatedKeys".into();
    let sorted = p.like(id, Kind::Call(Call { target: Some(Box::new(input)), function, args: vec![keys] }));
    Expansion::Made(named(p, id, INPUT.into(), target, sorted))
}

fn bind(p: &mut Parser<'_, '_>, id: Id, target: Option<Expr>, args: Vec<Expr>) -> Expansion {
    if !matches!(&target, Some(Expr { kind: Kind::Ident(name), .. }) if name == "cel") {
        return Expansion::Call(target, args);
    }
    let Ok([variable, value, result]) = <[Expr; 3]>::try_from(args) else {
        return Expansion::Call(target, Vec::new());
    };
    match variable.kind {
        Kind::Ident(name) => Expansion::Made(named(p, id, name, value, result)),
        _ => Expansion::Wrong(p.place(variable.id), "cel.bind() variable names must be simple identifiers".into()),
    }
}
