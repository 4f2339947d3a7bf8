//! The type checker.

mod unify;
mod validate;

use std::collections::HashMap;
use std::sync::Arc;

use crate::declare::Overload;
use crate::environment::Environment;
use crate::issues::Issue;
use crate::library::crosses_types;
use crate::syntax::Parsed;
use crate::syntax::ast::{Call, Expr, Field, Fold, Id, Kind, operator};
use crate::types::Type;
use crate::value::Value;
use unify::Bindings;

/// What a node refers to.
#[derive(Clone, Debug)]
pub(crate) enum Reference {
    /// A variable of a comprehension.
    Local(String),
    /// A variable of the environment, by its full name.
    Global(String),
    /// A type.
    Type(Type),
    /// A function: its overloads that fit, and whether the receiver belongs to its name.
    Function { name: String, overloads: Vec<Arc<Overload>>, namespaced: bool },
}

/// What the checker found out.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) root: Expr,
    pub(crate) types: HashMap<Id, Type>,
    pub(crate) references: HashMap<Id, Reference>,
}

impl Checked {
    pub(crate) fn type_of(&self, id: Id) -> &Type {
        self.types.get(&id).unwrap_or(&Type::Dyn)
    }
}

/// Checks an expression, or tells all that is wrong with it.
pub(crate) fn check(parsed: Parsed, environment: &Environment) -> Result<Checked, Vec<Issue>> {
    let mut checker = Checker {
        environment,
        places: &parsed.places,
        types: HashMap::new(),
        references: HashMap::new(),
        bindings: Bindings::default(),
        scopes: Vec::new(),
        fresh: 0,
        issues: Vec::new(),
    };
    checker.check(&parsed.root);
    let Checker { mut types, references, bindings, issues, .. } = checker;
    for ty in types.values_mut() {
        *ty = bindings.substitute(ty, true);
    }
    let checked = Checked { root: parsed.root, types, references };
    if !issues.is_empty() {
        return Err(issues);
    }
    let issues = validate::issues(&checked, environment, &parsed.places);
    if issues.is_empty() { Ok(checked) } else { Err(issues) }
}

struct Checker<'c> {
    environment: &'c Environment,
    places: &'c [u32],
    types: HashMap<Id, Type>,
    references: HashMap<Id, Reference>,
    bindings: Bindings,
    scopes: Vec<(String, Type)>,
    fresh: u32,
    issues: Vec<Issue>,
}

impl Checker<'_> {
    fn issue(&mut self, id: Id, message: String) {
        self.issues.push(Issue { offset: self.places.get(id as usize).copied(), message });
    }

    fn set(&mut self, id: Id, ty: Type) {
        self.types.insert(id, ty);
    }

    fn type_of(&self, id: Id) -> Type {
        self.types.get(&id).cloned().unwrap_or(Type::Error)
    }

    fn fresh(&mut self) -> Type {
        self.fresh += 1;
        Type::Param(format!("_var{}", self.fresh - 1).into())
    }

    fn undeclared(&mut self, id: Id, name: &str) {
        self.issue(id, format!("undeclared reference to '{name}' (in container '')"));
        self.set(id, Type::Error);
    }

    fn mismatch(&mut self, id: Id, expected: &Type, found: &Type) {
        self.issue(id, format!("expected type '{}' but found '{}'", expected.shown(), found.shown()));
    }

    fn check(&mut self, expr: &Expr) {
        match &expr.kind {
            Kind::Unspecified => self.set(expr.id, Type::Error),
            Kind::Literal(value) => self.set(expr.id, value.type_of()),
            Kind::Ident(name) => match self.resolve(name) {
                Some((reference, ty)) => {
                    self.references.insert(expr.id, reference);
                    self.set(expr.id, ty);
                }
                None => self.undeclared(expr.id, name),
            },
            Kind::Select { operand, field, test } => self.select(expr, operand, field, *test),
            Kind::Call(call) => self.call(expr, call),
            Kind::List { elements, optional } => self.list(expr, elements, optional),
            Kind::Map(_) => self.map(expr),
            Kind::Struct { name, fields } => self.object(expr, name, fields),
            Kind::Fold(fold) => self.fold(expr, fold),
        }
    }

    fn local(&self, name: &str) -> Option<&Type> {
        self.scopes.iter().rev().find(|(known, _)| known == name).map(|(_, ty)| ty)
    }

    /// The variable or type of a name.
    fn resolve(&self, name: &str) -> Option<(Reference, Type)> {
        if let Some(ty) = self.local(name) {
            return Some((Reference::Local(name.to_owned()), ty.clone()));
        }
        let name = name.strip_prefix('.').unwrap_or(name);
        if let Some(ty) = self.environment.variable(name) {
            return Some((Reference::Global(name.to_owned()), ty.clone()));
        }
        let ty = self.environment.named_type(name)?;
        Some((Reference::Type(ty.clone()), Type::Type(Some(Arc::new(ty)))))
    }

    fn select(&mut self, expr: &Expr, operand: &Expr, field: &str, test: bool) {
        let qualified = if test { None } else { qualified_name(expr) };
        if let Some(name) = qualified {
            let first = name.split('.').next().unwrap_or_default();
            if (name.starts_with('.') || self.local(first).is_none())
                && let Some((reference, ty)) = self.resolve(&name)
            {
                self.references.insert(expr.id, reference);
                return self.set(expr.id, ty);
            }
        }
        let found = self.field(expr.id, operand, field, false);
        let ty = if test { Type::Bool } else { found };
        let ty = self.bindings.substitute(&ty, false);
        self.set(expr.id, ty);
    }

    /// The type of a field of an operand, which is checked first.
    fn field(&mut self, id: Id, operand: &Expr, field: &str, optional: bool) -> Type {
        self.check(operand);
        let of = self.bindings.substitute(&self.type_of(operand.id), false);
        let (target, was_optional) = of.held().map_or((&of, false), |held| (held, true));
        let found = match target {
            Type::Map(types) => types.1.clone(),
            Type::Object(name) => self.object_field(id, name, field),
            Type::Param(_) => {
                self.bindings.assign(&Type::Dyn, target);
                Type::Dyn
            }
            _ => {
                if !target.is_dyn_or_error() {
                    self.issue(id, format!("type '{}' does not support field selection", target.shown()));
                }
                Type::Dyn
            }
        };
        if was_optional || optional { Type::optional(found) } else { found }
    }

    fn object_field(&mut self, id: Id, name: &str, field: &str) -> Type {
        if !self.environment.has_object(name) {
            self.issue(id, format!("unexpected failed resolution of '{name}'"));
            return Type::Error;
        }
        self.environment.field(name, field).unwrap_or_else(|| {
            self.issue(id, format!("undefined field '{field}'"));
            Type::Error
        })
    }

    fn call(&mut self, expr: &Expr, call: &Call) {
        if call.function == operator::OPT_SELECT {
            if let [operand, Expr { kind: Kind::Literal(Value::Str(field)), .. }] = &call.args[..] {
                let ty = self.field(expr.id, operand, field, true);
                let ty = self.bindings.substitute(&ty, false);
                self.set(expr.id, ty);
            }
            return;
        }
        for arg in &call.args {
            self.check(arg);
        }
        let functions = self.environment.functions.clone();
        let Some(target) = &call.target else {
            return match functions.find(&call.function) {
                Some(overloads) => self.overloads(expr, &call.function, overloads, None, &call.args, false),
                None => self.undeclared(expr.id, &call.function),
            };
        };
        // The receiver may be the first part of the function's name.
        if let Some(prefix) = qualified_name(target) {
            let name = format!("{prefix}.{}", call.function);
            if let Some(overloads) = functions.find(&name) {
                return self.overloads(expr, &name, overloads, None, &call.args, true);
            }
        }
        self.check(target);
        match functions.find(&call.function) {
            Some(overloads) => self.overloads(expr, &call.function, overloads, Some(target), &call.args, false),
            None => self.undeclared(expr.id, &call.function),
        }
    }

    /// Finds the overloads that fit.
    fn overloads(
        &mut self,
        expr: &Expr,
        name: &str,
        all: &[Arc<Overload>],
        target: Option<&Expr>,
        args: &[Expr],
        namespaced: bool,
    ) {
        let given: Vec<Type> = target.into_iter().chain(args).map(|arg| self.type_of(arg.id)).collect();
        if matches!(name, operator::AND | operator::OR) {
            let mut failed = false;
            for (arg, ty) in args.iter().zip(&given) {
                if !self.bindings.assign(ty, &Type::Bool) {
                    self.mismatch(arg.id, &Type::Bool, ty);
                    failed = true;
                }
            }
            let function = Reference::Function { name: name.into(), overloads: all.to_vec(), namespaced };
            self.references.insert(expr.id, function);
            return self.set(expr.id, if failed { Type::Error } else { Type::Bool });
        }
        let mut fitting = Vec::new();
        let mut result: Option<Type> = None;
        for overload in all {
            if overload.member != target.is_some() || !self.environment.crosses && crosses_types(overload.id) {
                continue;
            }
            let (wanted, gives) = self.instance(overload);
            if !self.bindings.assign_all(&given, &wanted) {
                continue;
            }
            fitting.push(overload.clone());
            let gives = self.bindings.substitute(&gives, false);
            result = Some(match result {
                None => gives,
                Some(known) if known.is_dyn() => known,
                Some(known) if known == gives => known,
                Some(_) => Type::Dyn,
            });
        }
        match result {
            Some(ty) => {
                let function = Reference::Function { name: name.into(), overloads: fitting, namespaced };
                self.references.insert(expr.id, function);
                self.set(expr.id, ty);
            }
            None => {
                let shown: Vec<String> = given.iter().map(|ty| self.bindings.substitute(ty, true).shown()).collect();
                let signature = match target {
                    Some(_) => format!("{}.({})", shown[0], shown[1..].join(", ")),
                    None => format!("({})", shown.join(", ")),
                };
                let name = name.strip_prefix('.').unwrap_or(name);
                self.issue(expr.id, format!("found no matching overload for '{name}' applied to '{signature}'"));
                self.set(expr.id, Type::Error);
            }
        }
    }

    /// The types of an overload, with parameters of its own.
    fn instance(&mut self, overload: &Overload) -> (Vec<Type>, Type) {
        if !overload.generic {
            return (overload.args.clone(), overload.result.clone());
        }
        let mut own = Bindings::default();
        for ty in overload.args.iter().chain([&overload.result]) {
            self.rename(ty, &mut own);
        }
        (overload.args.iter().map(|ty| own.substitute(ty, false)).collect(), own.substitute(&overload.result, false))
    }

    fn rename(&mut self, ty: &Type, own: &mut Bindings) {
        match ty {
            Type::Param(name) if !own.knows(name) => {
                let fresh = self.fresh();
                own.bind(name.clone(), fresh);
            }
            Type::Map(of) => {
                self.rename(&of.0, own);
                self.rename(&of.1, own);
            }
            _ => ty.parameters().iter().for_each(|of| self.rename(of, own)),
        }
    }

    /// The held type of an optional entry; complains of what is none.
    fn unwrapped(&mut self, expr: &Expr, optional: bool) -> Type {
        let ty = self.type_of(expr.id);
        if !optional {
            return ty;
        }
        match ty.held() {
            Some(held) => held.clone(),
            None => {
                if !ty.is_dyn() {
                    self.mismatch(expr.id, &Type::optional(ty.clone()), &ty);
                }
                ty
            }
        }
    }

    fn list(&mut self, expr: &Expr, elements: &[Expr], optional: &[usize]) {
        let mut common = None;
        for (i, element) in elements.iter().enumerate() {
            self.check(element);
            let ty = self.unwrapped(element, optional.contains(&i));
            common = Some(self.join(common, ty));
        }
        let of = common.unwrap_or_else(|| self.fresh());
        self.set(expr.id, Type::list(of));
    }

    fn map(&mut self, expr: &Expr) {
        let Kind::Map(entries) = &expr.kind else { return };
        let mut common = None;
        for entry in entries {
            self.check(&entry.key);
            let (keys, values) = common.map_or((None, None), |(key, value)| (Some(key), Some(value)));
            let key = self.type_of(entry.key.id);
            let key = self.join(keys, key);
            self.check(&entry.value);
            let value = self.unwrapped(&entry.value, entry.optional);
            common = Some((key, self.join(values, value)));
        }
        let (key, value) = common.unwrap_or_else(|| (self.fresh(), self.fresh()));
        self.set(expr.id, Type::map(key, value));
    }

    /// The common type of what a literal holds; whether it may hold different ones is looked at afterwards.
    fn join(&mut self, previous: Option<Type>, current: Type) -> Type {
        let Some(previous) = previous else { return current };
        if self.bindings.assign(&previous, &current) {
            return unify::most_general(&previous, &current);
        }
        Type::Dyn
    }

    fn object(&mut self, expr: &Expr, name: &str, fields: &[Field]) {
        let plain = name.strip_prefix('.').unwrap_or(name);
        let Some(ty) = self.environment.named_type(plain) else { return self.undeclared(expr.id, name) };
        self.references.insert(expr.id, Reference::Type(ty.clone()));
        let made = match &ty {
            Type::Object(_) => ty.clone(),
            _ => {
                self.issue(expr.id, format!("'{}' is not a message type", ty.name()));
                Type::Error
            }
        };
        self.set(expr.id, made);
        for field in fields {
            self.check(&field.value);
            let wanted = self.object_field(field.id, plain, &field.name);
            let given = self.unwrapped(&field.value, field.optional);
            if !self.bindings.assign(&wanted, &given) {
                let message = format!(
                    "expected type of field '{}' is '{}' but provided type is '{}'",
                    field.name,
                    wanted.shown(),
                    given.shown()
                );
                self.issue(field.id, message);
            }
        }
    }

    fn fold(&mut self, expr: &Expr, fold: &Fold) {
        self.check(&fold.range);
        self.check(&fold.init);
        let range = self.bindings.substitute(&self.type_of(fold.range.id), false);
        let accumulator = self.type_of(fold.init.id);
        self.scopes.push((fold.accu.clone(), accumulator.clone()));
        let two = fold.var2.is_some();
        let (first, second) = match &range {
            Type::List(of) if two => (Type::Int, (**of).clone()),
            Type::List(of) => ((**of).clone(), Type::Dyn),
            Type::Map(of) => (of.0.clone(), of.1.clone()),
            Type::Dyn | Type::Error | Type::Param(_) => {
                self.bindings.assign(&Type::Dyn, &range);
                (Type::Dyn, Type::Dyn)
            }
            other => {
                let shown = other.shown();
                let message = format!(
                    "expression of type '{shown}' cannot be range of a comprehension (must be list, map, or dynamic)"
                );
                self.issue(fold.range.id, message);
                (Type::Error, Type::Error)
            }
        };
        let depth = self.scopes.len();
        self.scopes.push((fold.var.clone(), first));
        if let Some(var2) = &fold.var2 {
            self.scopes.push((var2.clone(), second));
        }
        self.check(&fold.condition);
        self.assert(&fold.condition, &Type::Bool);
        self.check(&fold.step);
        self.assert(&fold.step, &accumulator);
        self.scopes.truncate(depth);
        self.check(&fold.result);
        self.scopes.truncate(depth - 1);
        let ty = self.bindings.substitute(&self.type_of(fold.result.id), false);
        self.set(expr.id, ty);
    }

    fn assert(&mut self, expr: &Expr, wanted: &Type) {
        let found = self.type_of(expr.id);
        if !self.bindings.assign(wanted, &found) {
            self.mismatch(expr.id, wanted, &found);
        }
    }
}

/// `a.b.c`, if the expression is nothing but names.
fn qualified_name(expr: &Expr) -> Option<String> {
    match &expr.kind {
        Kind::Ident(name) => Some(name.clone()),
        Kind::Select { operand, field, test: false } => Some(format!("{}.{field}", qualified_name(operand)?)),
        _ => None,
    }
}
