//! What is looked at once the types are known: literals of times and patterns, literals of one type, format strings.

use super::{Checked, Reference};
use crate::environment::Environment;
use crate::issues::Issue;
use crate::library::{FormatArgs, check_format, regexes};
use crate::syntax::ast::{Call, Entry, Expr, Id, Kind};
use crate::types::Type;
use crate::value::{Duration, Timestamp, Value};

/// All that is wrong, in the order in which upstream's validators run.
pub(super) fn issues(checked: &Checked, environment: &Environment, places: &[u32]) -> Vec<Issue> {
    let mut found = Found { checked, places, issues: Vec::new() };
    let mut calls = Vec::new();
    let mut literals = Vec::new();
    collect(&checked.root, false, &mut calls, &mut literals);
    // The others came with 1.29.
    if environment.minor < 29 {
        calls.clear();
    }
    for (function, valid) in LITERALS {
        for (_, call) in calls.iter().filter(|(_, call)| call.function == *function) {
            if let Some(Expr { id, kind: Kind::Literal(value) }) = call.args.first()
                && !valid(value)
            {
                found.issue(*id, format!("invalid {function} argument"));
            }
        }
    }
    literals.iter().for_each(|expr| found.list(expr));
    literals.iter().for_each(|expr| found.map(expr));
    calls.iter().for_each(|(id, call)| found.format(*id, call));
    found.issues
}

type Literal = (&'static str, fn(&Value<'_>) -> bool);

/// Functions whose argument is looked at if it is a literal.
const LITERALS: &[Literal] = &[
    ("duration", |value| value.as_str().is_none_or(|text| Duration::parse(text).is_some())),
    ("timestamp", |value| match value {
        Value::Int(seconds) => Timestamp::from_seconds(*seconds).is_some(),
        _ => value.as_str().is_none_or(|text| Timestamp::parse(text).is_ok()),
    }),
    ("matches", |value| value.as_str().is_none_or(|pattern| regexes::compile(pattern).is_ok())),
];

/// All calls, and all lists and maps that are no arguments of a format string.
fn collect<'e>(expr: &'e Expr, in_format: bool, calls: &mut Vec<(Id, &'e Call)>, literals: &mut Vec<&'e Expr>) {
    let mut exempt = in_format;
    match &expr.kind {
        Kind::Call(call) => {
            calls.push((expr.id, call));
            exempt |= call.function == "format";
        }
        Kind::List { .. } | Kind::Map(_) if !in_format => literals.push(expr),
        _ => {}
    }
    expr.children(&mut |child| collect(child, exempt, calls, literals));
}

struct Found<'c> {
    checked: &'c Checked,
    places: &'c [u32],
    issues: Vec<Issue>,
}

impl Found<'_> {
    fn issue(&mut self, id: Id, message: String) {
        self.issues.push(Issue { offset: self.places.get(id as usize).copied(), message });
    }

    fn type_of(&self, expr: &Expr, optional: bool) -> Type {
        let ty = self.checked.type_of(expr.id);
        if optional { ty.held().unwrap_or(ty).clone() } else { ty.clone() }
    }

    /// Complains if a type differs from the first one; whether it did.
    fn differs(&mut self, expr: &Expr, first: &Type, ty: &Type) -> bool {
        let differs = first != ty;
        if differs {
            self.issue(expr.id, format!("expected type '{}' but found '{}'", first.shown(), ty.shown()));
        }
        differs
    }

    fn list(&mut self, expr: &Expr) {
        let Kind::List { elements, optional } = &expr.kind else { return };
        let mut first = None;
        for (i, element) in elements.iter().enumerate() {
            let ty = self.type_of(element, optional.contains(&i));
            match &first {
                None => first = Some(ty),
                Some(first) if self.differs(element, first, &ty) => break,
                Some(_) => {}
            }
        }
    }

    fn map(&mut self, expr: &Expr) {
        let Kind::Map(entries) = &expr.kind else { return };
        let mut first: Option<(Type, Type)> = None;
        for Entry { key, value, optional } in entries {
            let types = (self.type_of(key, false), self.type_of(value, *optional));
            match &first {
                None => first = Some(types),
                Some(first) => {
                    self.differs(key, &first.0, &types.0);
                    self.differs(value, &first.1, &types.1);
                }
            }
        }
    }

    fn format(&mut self, id: Id, call: &Call) {
        let overload = match self.checked.references.get(&id) {
            Some(Reference::Function { overloads, .. }) => {
                overloads.iter().any(|overload| overload.id == "string_format")
            }
            _ => false,
        };
        let (Some(target), [Expr { kind: Kind::List { elements, .. }, .. }]) = (&call.target, &call.args[..]) else {
            return;
        };
        let Kind::Literal(Value::Str(format)) = &target.kind else { return };
        if !overload {
            return;
        }
        let args = Args { checked: self.checked, elements, culprit: std::cell::Cell::new(None) };
        match check_format(format, &args) {
            Ok(used) if used < elements.len() => {
                let given = elements.len();
                let message = format!("too many arguments supplied to string.format (expected {used}, got {given})");
                self.issue(id, message);
            }
            Ok(_) => {}
            Err(complaint) => {
                let at = complaint.argument.and(args.culprit.get()).unwrap_or(id);
                self.issue(at, complaint.message);
            }
        }
    }
}

/// The arguments of a format string.
struct Args<'c> {
    checked: &'c Checked,
    elements: &'c [Expr],
    /// The node that was rejected, which may lie within an argument.
    culprit: std::cell::Cell<Option<Id>>,
}

impl Args<'_> {
    fn reject(&self, expr: &Expr) -> Option<String> {
        self.culprit.set(Some(expr.id));
        Some(self.checked.type_of(expr.id).name().to_owned())
    }

    fn text(&self, expr: &Expr) -> Option<String> {
        let showable = matches!(
            self.checked.type_of(expr.id),
            Type::Dyn
                | Type::List(_)
                | Type::Map(_)
                | Type::Int
                | Type::Uint
                | Type::Double
                | Type::Bool
                | Type::String
                | Type::Timestamp
                | Type::Bytes
                | Type::Duration
                | Type::Type(_)
                | Type::Null
        );
        if !showable {
            return self.reject(expr);
        }
        match &expr.kind {
            Kind::List { elements, .. } => elements.iter().find_map(|element| self.text(element)),
            Kind::Map(entries) => {
                entries.iter().find_map(|entry| self.text(&entry.key).or_else(|| self.text(&entry.value)))
            }
            _ => None,
        }
    }
}

impl FormatArgs for Args<'_> {
    fn len(&self) -> usize {
        self.elements.len()
    }

    fn rejects(&self, argument: usize, allowed: &[Type]) -> Option<String> {
        let expr = &self.elements[argument];
        let ty = self.checked.type_of(expr.id);
        if ty.is_dyn() || allowed.contains(ty) { None } else { self.reject(expr) }
    }

    fn rejects_as_text(&self, argument: usize) -> Option<String> {
        self.text(&self.elements[argument])
    }
}
