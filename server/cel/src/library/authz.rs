//! Questions to an authorizer, which the caller gives.

use object::names;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Object, Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    (
        "authorizer_path: kubernetes.authorization.Authorizer . path(string) -> kubernetes.authorization.PathCheck",
        |args| ask(args, |asked, text| asked.path(text)),
    ),
    (
        "authorizer_group: kubernetes.authorization.Authorizer . group(string) -> kubernetes.authorization.GroupCheck",
        |args| {
            ask(args, |asked, text| {
                asked.stage = Stage::Group;
                asked.group = text;
                Ok(())
            })
        },
    ),
    (
        "authorizer_serviceaccount: kubernetes.authorization.Authorizer . serviceAccount(string, string) -> kubernetes.authorization.Authorizer",
        service_account,
    ),
    (
        "groupcheck_resource: kubernetes.authorization.GroupCheck . resource(string) -> kubernetes.authorization.ResourceCheck",
        |args| ask(args, |asked, text| asked.resource(text)),
    ),
    (
        "resourcecheck_subresource: kubernetes.authorization.ResourceCheck . subresource(string) -> kubernetes.authorization.ResourceCheck",
        |args| set(args, |asked| &mut asked.subresource),
    ),
    (
        "resourcecheck_namespace: kubernetes.authorization.ResourceCheck . namespace(string) -> kubernetes.authorization.ResourceCheck",
        |args| set(args, |asked| &mut asked.namespace),
    ),
    (
        "resourcecheck_name: kubernetes.authorization.ResourceCheck . name(string) -> kubernetes.authorization.ResourceCheck",
        |args| set(args, |asked| &mut asked.name),
    ),
    ("pathcheck_check: kubernetes.authorization.PathCheck . check(string) -> kubernetes.authorization.Decision", check),
    (
        "resourcecheck_check: kubernetes.authorization.ResourceCheck . check(string) -> kubernetes.authorization.Decision",
        check,
    ),
    ("decision_errored: kubernetes.authorization.Decision . errored() -> bool", |args| {
        decision(args).map(|decision| Value::Bool(decision.error.is_some()))
    }),
    ("decision_error: kubernetes.authorization.Decision . error() -> string", |args| {
        decision(args).map(|decision| Value::from(decision.error.clone().unwrap_or_default()))
    }),
    ("decision_allowed: kubernetes.authorization.Decision . allowed() -> bool", |args| {
        decision(args).map(|decision| Value::Bool(decision.allowed))
    }),
    ("decision_reason: kubernetes.authorization.Decision . reason() -> string", |args| {
        decision(args).map(|decision| Value::from(decision.reason.clone()))
    }),
];

pub(super) const SELECTOR_ROWS: &[Row] = &[
    (
        "authorizer_fieldselector: kubernetes.authorization.ResourceCheck . fieldSelector(string) -> kubernetes.authorization.ResourceCheck",
        |args| set(args, |asked| &mut asked.field_selector),
    ),
    (
        "authorizer_labelselector: kubernetes.authorization.ResourceCheck . labelSelector(string) -> kubernetes.authorization.ResourceCheck",
        |args| set(args, |asked| &mut asked.label_selector),
    ),
];

/// Who decides.
pub trait Authorizer: Send + Sync + std::fmt::Debug {
    /// Whether the user of the evaluation, or the service account that the question names, may do it.
    fn decide(&self, question: &Authorization<'_>) -> Decision;
}

/// What an authorizer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// Whether it allows it.
    pub allowed: bool,
    /// Why.
    pub reason: String,
    /// What went wrong.
    pub error: Option<String>,
}

/// How far a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing yet.
    Authorizer,
    /// A path that is no resource's.
    Path,
    /// An API group.
    Group,
    /// A resource.
    Resource,
}

/// A question to an authorizer. What is empty was not said.
#[derive(Clone, Debug)]
pub struct Authorization<'a> {
    authorizer: &'a dyn Authorizer,
    /// How far it is asked.
    pub stage: Stage,
    /// Namespace and name of the service account that is asked about, instead of the user.
    pub service_account: Option<(String, String)>,
    /// The verb.
    pub verb: String,
    /// The path of a request that is no resource's.
    pub path: String,
    /// The API group.
    pub group: String,
    /// The resource's plural name.
    pub resource: String,
    /// The subresource.
    pub subresource: String,
    /// The namespace.
    pub namespace: String,
    /// The object's name.
    pub name: String,
    /// A field selector, not yet parsed.
    pub field_selector: String,
    /// A label selector, not yet parsed.
    pub label_selector: String,
}

impl<'a> Authorization<'a> {
    /// A question that says nothing yet.
    pub fn new(authorizer: &'a dyn Authorizer) -> Self {
        let empty = String::new;
        Self {
            authorizer,
            stage: Stage::Authorizer,
            service_account: None,
            verb: empty(),
            path: empty(),
            group: empty(),
            resource: empty(),
            subresource: empty(),
            namespace: empty(),
            name: empty(),
            field_selector: empty(),
            label_selector: empty(),
        }
    }

    /// The value of the variable `authorizer`.
    pub fn into_value(self) -> Value<'a> {
        Value::from(Object::Authorization(self))
    }

    pub(crate) fn type_name(&self) -> &'static str {
        match self.stage {
            Stage::Authorizer => "kubernetes.authorization.Authorizer",
            Stage::Path => "kubernetes.authorization.PathCheck",
            Stage::Group => "kubernetes.authorization.GroupCheck",
            Stage::Resource => "kubernetes.authorization.ResourceCheck",
        }
    }

    fn path(&mut self, path: String) -> Result<(), EvalError> {
        if path.trim().is_empty() {
            return Err("path must not be empty".into());
        }
        (self.stage, self.path) = (Stage::Path, path);
        Ok(())
    }

    fn resource(&mut self, resource: String) -> Result<(), EvalError> {
        if resource.trim().is_empty() {
            return Err("resource must not be empty".into());
        }
        (self.stage, self.resource) = (Stage::Resource, resource);
        Ok(())
    }
}

fn question<'v, 'a>(args: &'v [Value<'a>]) -> Result<&'v Authorization<'a>, EvalError> {
    match &args[0] {
        Value::Object(object) => match &**object {
            Object::Authorization(question) => Ok(question),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn text(args: &[Value<'_>], at: usize) -> Result<String, EvalError> {
    args.get(at).and_then(Value::as_str).map(str::to_owned).ok_or(EvalError::NO_OVERLOAD)
}

/// The question with one thing more said.
fn ask<'a>(
    args: &[Value<'a>],
    say: impl FnOnce(&mut Authorization<'a>, String) -> Result<(), EvalError>,
) -> Outcome<'a> {
    let mut asked = question(args)?.clone();
    say(&mut asked, text(args, 1)?)?;
    Ok(asked.into_value())
}

fn set<'a>(args: &[Value<'a>], field: impl for<'q> Fn(&'q mut Authorization<'a>) -> &'q mut String) -> Outcome<'a> {
    ask(args, |asked, text| {
        *field(asked) = text;
        Ok(())
    })
}

fn service_account<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (namespace, name) = (text(args, 1)?, text(args, 2)?);
    if !names::dns1123_subdomain(&name).is_empty() {
        return Err("Invalid service account name".into());
    }
    if !names::dns1123_label(&namespace).is_empty() {
        return Err("Invalid service account namespace".into());
    }
    let mut asked = question(args)?.clone();
    asked.service_account = Some((namespace, name));
    Ok(asked.into_value())
}

fn check<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let mut asked = question(args)?.clone();
    asked.verb = text(args, 1)?;
    Ok(Value::from(Object::Decision(asked.authorizer.decide(&asked))))
}

fn decision<'v>(args: &'v [Value<'_>]) -> Result<&'v Decision, EvalError> {
    match &args[0] {
        Value::Object(object) => match &**object {
            Object::Decision(decision) => Ok(decision),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        _ => Err(EvalError::NO_OVERLOAD),
    }
}
