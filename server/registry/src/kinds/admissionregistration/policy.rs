//! Admission policies and their bindings.

use cel::{Environment, Type, admission};
use generated::admissionregistration::v1::{
    AuditAnnotation, MatchCondition, MatchResources, MutatingAdmissionPolicy, MutatingAdmissionPolicyBinding, Mutation,
    ParamKind, ParamRef, ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding, Validation, Variable,
};
use object::equality::same;
use object::field_error::Path;
use object::names;
use object::record::{Reflect, View};
use object::validate::{LabelSelectorOptions, conditions, label_selector};

use super::rules::{self, known, match_resources, mutable_operations};
use super::webhook::{FAILURE_POLICIES, REINVOCATIONS};
use crate::kinds::expressions;
use crate::validate::{Faults, Report, internal};

const ACTIONS: &[&str] = &["Audit", "Deny", "Warn"];
const REASONS: &[&str] = &["Forbidden", "Invalid", "RequestEntityTooLarge"];
const PATCH_TYPES: &[&str] = &["ApplyConfiguration", "JSONPatch"];
const NOT_FOUND_ACTIONS: &[&str] = &["Deny", "Allow"];
const MAX_ANNOTATIONS: usize = 20;
/// Most bytes of the expression of an annotation.
const MAX_EXPRESSION: usize = 5 << 10;
/// A policy says what must hold, or what goes into the audit log.
pub(super) fn validating(
    policy: &ValidatingAdmissionPolicy,
    old: Option<&ValidatingAdmissionPolicy>,
    faults: &mut Faults,
) {
    let (spec, path) = (&policy.spec, Path::new("spec"));
    failure_policy(spec.failure_policy.as_deref(), &path, faults);
    param_kind(spec.param_kind.as_deref(), &path, faults);
    match_constraints(spec.match_constraints.as_deref(), &path, faults);
    let unchanged = |was: &ValidatingAdmissionPolicy| {
        let conditions: View<'_> = spec.match_conditions.view();
        same(spec.param_kind.view(), was.spec.param_kind.view()) && same(conditions, was.spec.match_conditions.view())
    };
    let before = old.map_or(&[][..], |old| &old.spec.match_conditions);
    let params = spec.param_kind.is_some();
    match_conditions(&spec.match_conditions, before, params, old.is_some_and(unchanged), &path, faults);
    let validations = old.map_or(&[][..], |old| &old.spec.validations);
    let stored = |text: &str| validations.iter().any(|old| old.expression == text);
    let scope = variables(&spec.variables, params, stored, &path, faults);
    if spec.validations.is_empty() && spec.audit_annotations.is_empty() {
        let why = "validations or auditAnnotations must contain at least one item";
        faults.required(&path.child("validations"), why);
        return faults.required(&path.child("auditAnnotations"), why);
    }
    let all = path.child("validations");
    for (i, one) in spec.validations.iter().enumerate() {
        validation(one, validations, &scope, &all.index(i), faults);
    }
    let before = old.map_or(&[][..], |old| &old.spec.audit_annotations);
    let at = path.child("auditAnnotations");
    annotations(&spec.audit_annotations, before, &scope, &policy.metadata.name, &at, faults);
}

/// What the server found out about a policy.
pub(super) fn validating_status(
    policy: &ValidatingAdmissionPolicy,
    _: Option<&ValidatingAdmissionPolicy>,
    faults: &mut Faults,
) {
    let (status, path) = (&policy.status, Path::new("status"));
    let checked = status.type_checking.iter().flat_map(|checking| &checking.expression_warnings);
    let all = path.child("typeChecking");
    let all = all.child("expressionWarnings");
    for (i, warning) in checked.enumerate() {
        let at = all.index(i);
        if warning.warning.is_empty() {
            faults.required(&at.child("warning"), "");
        }
        let (reference, at) = (warning.field_ref.trim(), at.child("fieldRef"));
        if reference.is_empty() {
            faults.required(&at, "");
        } else if reference.matches('[').count() > reference.matches(']').count() {
            faults.invalid(&at, reference, "invalid JSONPath: unterminated array");
        }
    }
    conditions(status.conditions.view(), &path.child("conditions"), faults);
}

/// Where a policy holds, with which parameters, and what becomes of requests that it refuses.
pub(super) fn validating_binding(
    binding: &ValidatingAdmissionPolicyBinding,
    _: Option<&ValidatingAdmissionPolicyBinding>,
    faults: &mut Faults,
) {
    let (spec, path) = (&binding.spec, Path::new("spec"));
    bound(&spec.policy_name, spec.param_ref.as_deref(), spec.match_resources.as_deref(), &path, faults);
    let (actions, at) = (&spec.validation_actions, path.child("validationActions"));
    for (i, action) in actions.iter().enumerate() {
        known(Some(action), ACTIONS, &at.index(i), faults);
        if actions[..i].contains(action) {
            faults.duplicate(&at.index(i), object::field_error::Value::typed(action));
        }
    }
    let has = |wanted: &str| actions.iter().any(|action| action == wanted);
    if has("Deny") && has("Warn") {
        faults.invalid(&at, &actions[..], "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)");
    }
    if actions.is_empty() {
        faults.required(&at, "at least one validation action is required");
    }
}

/// A policy says how objects are changed.
pub(super) fn mutating(policy: &MutatingAdmissionPolicy, old: Option<&MutatingAdmissionPolicy>, faults: &mut Faults) {
    let (spec, path) = (&policy.spec, Path::new("spec"));
    failure_policy(spec.failure_policy.as_deref(), &path, faults);
    param_kind(spec.param_kind.as_deref(), &path, faults);
    match_constraints(spec.match_constraints.as_deref(), &path, faults);
    if let Some(matches) = &spec.match_constraints {
        mutable_operations(matches, &path.child("matchConstraints"), faults);
    }
    let unchanged = |was: &MutatingAdmissionPolicy| {
        same(spec.param_kind.view(), was.spec.param_kind.view())
            && same(spec.match_conditions.view(), was.spec.match_conditions.view())
    };
    let before = old.map_or(&[][..], |old| &old.spec.match_conditions);
    let params = spec.param_kind.is_some();
    match_conditions(&spec.match_conditions, before, params, old.is_some_and(unchanged), &path, faults);
    let scope = variables(&spec.variables, params, |_| false, &path, faults);
    let before = old.map_or(&[][..], |old| &old.spec.mutations);
    let all = path.child("mutations");
    if spec.mutations.is_empty() {
        faults.required(&all, "mutations must contain at least one item");
    }
    for (i, one) in spec.mutations.iter().enumerate() {
        mutation(one, before, &scope, &all.index(i), faults);
    }
    let at = path.child("reinvocationPolicy");
    match &*spec.reinvocation_policy {
        "" => faults.required(&at, ""),
        reinvocation => known(Some(reinvocation), REINVOCATIONS, &at, faults),
    }
}

/// Where a policy changes objects, with which parameters.
pub(super) fn mutating_binding(
    binding: &MutatingAdmissionPolicyBinding,
    _: Option<&MutatingAdmissionPolicyBinding>,
    faults: &mut Faults,
) {
    let (spec, path) = (&binding.spec, Path::new("spec"));
    bound(&spec.policy_name, spec.param_ref.as_deref(), spec.match_resources.as_deref(), &path, faults);
    if let Some(matches) = &spec.match_resources {
        mutable_operations(matches, &path.child("matchResources"), faults);
    }
}

fn failure_policy(policy: Option<&str>, spec: &Path<'_>, faults: &mut Faults) {
    let at = spec.child("failurePolicy");
    match policy {
        None => faults.required(&at, ""),
        policy => known(policy, FAILURE_POLICIES, &at, faults),
    }
}

/// The kind of a policy's parameters.
fn param_kind(kind: Option<&ParamKind>, spec: &Path<'_>, faults: &mut Faults) {
    let Some(ParamKind { api_version, kind }) = kind else { return };
    let path = spec.child("paramKind");
    let at = path.child("apiVersion");
    match api_version.matches('/').count() {
        _ if api_version.is_empty() => faults.required(&at, ""),
        0 | 1 => {
            let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
            let joined = |text: &str, wrong: Vec<String>, faults: &mut Faults| {
                if !wrong.is_empty() {
                    faults.invalid(&at, text, wrong.join(","));
                }
            };
            if !group.is_empty() {
                joined(group, names::dns1123_subdomain(group), faults);
            }
            match version {
                "" => faults.invalid(&at, api_version, "version must be specified"),
                version => joined(version, names::dns1035_label(version), faults),
            }
        }
        _ => faults.invalid(&at, api_version, format!("unexpected GroupVersion string: {api_version}")),
    }
    let (at, wrong) = (path.child("kind"), names::dns1035_label(&kind.to_lowercase()));
    if kind.is_empty() {
        faults.required(&at, "");
    } else if !wrong.is_empty() {
        let why = format!("may have mixed case, but should otherwise match: {}", wrong.join(","));
        faults.invalid(&at, kind, why);
    }
}

/// Which requests a policy can be bound for at all; there must be rules, since they give the objects' types.
fn match_constraints(matches: Option<&MatchResources>, spec: &Path<'_>, faults: &mut Faults) {
    let path = spec.child("matchConstraints");
    let Some(matches) = matches else { return faults.required(&path, "") };
    match_resources(matches, &path, faults);
    if matches.resource_rules.is_empty() {
        faults.required(&path.child("resourceRules"), "");
    }
}

fn match_conditions(
    all: &[MatchCondition],
    old: &[MatchCondition],
    params: bool,
    unchanged: bool,
    spec: &Path<'_>,
    faults: &mut Faults,
) {
    if !unchanged {
        let old: Vec<&MatchCondition> = old.iter().collect();
        rules::conditions(all, &old, params, &spec.child("matchConditions"), faults);
    }
}

/// What the expressions of a policy may use.
struct Scope {
    params: bool,
    /// Variables and their types, in the order in which they are declared; none may be used if a policy has none.
    variables: Option<Vec<(String, Type)>>,
}

impl Scope {
    fn environment(&self, stored: bool, params: bool, authorizer: bool) -> Environment {
        const VARIABLES: &str = "kubernetes.variables";
        let environment = admission::environment(expressions::base(stored), params, authorizer);
        let Some(variables) = &self.variables else { return environment };
        let fields: Vec<(&str, Type)> = variables.iter().rev().map(|(name, ty)| (&**name, ty.clone())).collect();
        environment.object(VARIABLES, &fields).variable_of("variables", Type::object(VARIABLES))
    }

    /// Looks at an expression that must give one of some types.
    fn check(&self, text: &str, stored: bool, wanted: &[Type], path: &Path<'_>, faults: &mut Faults) {
        self.check_in(&self.environment(stored, self.params, true), text, wanted, path, faults);
    }

    fn check_in(&self, environment: &Environment, text: &str, wanted: &[Type], path: &Path<'_>, faults: &mut Faults) {
        if let Err(refusal) = expressions::compile(environment, text, wanted) {
            refusal.tell(text, path, faults);
        }
    }
}

/// The type of a variable as the expressions after it see it: what functions alone see into is anything.
fn seen(ty: &Type) -> Type {
    match ty {
        Type::List(of) => Type::list(seen(of)),
        Type::Map(of) => Type::map(seen(&of.0), seen(&of.1)),
        Type::Object(_) | Type::Opaque(..) | Type::Type(_) | Type::Param(_) | Type::Error => Type::Dyn,
        _ => ty.clone(),
    }
}

/// Variables, which those after them may use.
fn variables(
    all: &[Variable],
    params: bool,
    known: impl Fn(&str) -> bool,
    spec: &Path<'_>,
    faults: &mut Faults,
) -> Scope {
    let mut scope = Scope { params, variables: (!all.is_empty()).then(Vec::new) };
    let path = spec.child("variables");
    for (i, variable) in all.iter().enumerate() {
        let at = path.index(i);
        if variable.name.trim().is_empty() {
            faults.required(&at.child("name"), "name is not specified");
        } else if !names::c_identifier(&variable.name).is_empty() || cel::is_keyword(&variable.name) {
            faults.invalid(&at.child("name"), &variable.name, "must be a valid CEL identifier");
        }
        if variable.expression.trim().is_empty() {
            faults.required(&at.child("expression"), "expression is not specified");
            continue;
        }
        let environment = scope.environment(known(&variable.expression), params, true);
        let ty = match expressions::compile(&environment, &variable.expression, &[]) {
            Ok(program) => seen(program.output()),
            Err(refusal) => {
                refusal.tell(&variable.expression, &at.child("expression"), faults);
                Type::Dyn
            }
        };
        scope.variables.get_or_insert_default().push((variable.name.clone(), ty));
    }
    scope
}

fn validation(validation: &Validation, old: &[Validation], scope: &Scope, path: &Path<'_>, faults: &mut Faults) {
    const BLANK: &str = "must be non-empty if specified";
    let (text, at) = (&*validation.expression, path.child("expression"));
    if text.trim().is_empty() {
        faults.required(&at, "expression is not specified");
    } else {
        let stored = old.iter().any(|old| old.expression == text);
        scope.check(text, stored, &[Type::Bool], &at, faults);
    }
    let blank = |text: &str| !text.is_empty() && text.trim().is_empty();
    let (text, at) = (&*validation.message_expression, path.child("messageExpression"));
    if blank(text) {
        faults.invalid(&at, text, BLANK);
    } else if !text.is_empty() {
        let stored = old.iter().any(|old| old.message_expression == text);
        scope.check_in(&scope.environment(stored, scope.params, false), text, &[Type::String], &at, faults);
    }
    let (message, at) = (&*validation.message, path.child("message"));
    if blank(message) {
        faults.invalid(&at, message, BLANK);
    } else if message.trim().contains(['\n', '\r']) {
        faults.invalid(&at, message, "must not contain line breaks");
    }
    known(validation.reason.as_deref(), REASONS, &path.child("reason"), faults);
}

/// Audit annotations have keys that begin with the policy's name.
fn annotations(
    all: &[AuditAnnotation],
    old: &[AuditAnnotation],
    scope: &Scope,
    policy: &str,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    if all.len() > MAX_ANNOTATIONS {
        let why = format!("must not have more than {MAX_ANNOTATIONS} auditAnnotations");
        let list: Vec<AuditAnnotation> = all.to_vec();
        faults.invalid(path, internal(list.view()), why);
    }
    for (i, annotation) in all.iter().enumerate() {
        let at = path.index(i);
        let key = at.child("key");
        if policy.is_empty() {
            faults.invalid(&key, &annotation.key, "requires metadata.name be non-empty");
        } else {
            let whole = format!("{policy}/{}", annotation.key);
            faults.each(&key, &whole, names::qualified_name(&whole));
        }
        let (at, expression) = (at.child("valueExpression"), annotation.value_expression.trim());
        if expression.is_empty() {
            faults.required(&at, "valueExpression is not specified");
        } else if expression.len() > MAX_EXPRESSION {
            faults.required(&at, &format!("must not exceed {MAX_EXPRESSION} bytes in length"));
        } else {
            let stored = old.iter().any(|old| old.value_expression == annotation.value_expression);
            let environment = scope.environment(stored, scope.params, true);
            let wanted = [Type::String, Type::Null];
            if let Err(refusal) = expressions::compile(&environment, expression, &wanted) {
                refusal.tell(&annotation.value_expression, &at, faults);
            }
        }
        if all[..i].iter().any(|other| other.key == annotation.key) {
            faults.duplicate(&key, &annotation.key);
        }
    }
}

/// A change is a patch or an object to apply, as its type says.
fn mutation(mutation: &Mutation, old: &[Mutation], scope: &Scope, path: &Path<'_>, faults: &mut Faults) {
    let patch = ("jsonPatch", mutation.json_patch.as_ref().map(|p| &p.expression));
    let apply = ("applyConfiguration", mutation.apply_configuration.as_ref().map(|a| &a.expression));
    let ty = &*mutation.patch_type;
    let (own, other) = match ty {
        "JSONPatch" => (patch, apply),
        "ApplyConfiguration" => (apply, patch),
        "" => return faults.required(&path.child("patchType"), ""),
        _ => return faults.not_supported(&path.child("patchType"), ty, PATCH_TYPES),
    };
    match own {
        (name, None) => faults.required(&path.child(name), &format!("must be specified when patchType is {ty}")),
        (name, Some(expression)) if expression.trim().is_empty() => {
            faults.required(&path.child(name).child("expression"), "");
        }
        (name, Some(expression)) => {
            let text = expression.trim();
            // Upstream looks among configurations for patches too.
            let stored = old.iter().filter_map(|old| old.apply_configuration.as_ref());
            let stored = stored.map(|old| &old.expression).any(|old| old == expression);
            let environment = admission::with_mutations(scope.environment(stored, scope.params, true));
            let wanted = match ty {
                "JSONPatch" => Type::list(Type::object("JSONPatch")),
                _ => Type::object("Object"),
            };
            scope.check_in(&environment, text, &[wanted], &path.child(name).child("expression"), faults);
        }
    }
    if let (name, Some(_)) = other {
        let why = format!("must not be specified when patchType is {ty}");
        faults.invalid(&path.child(name), format!("{{{name}}}"), why);
    }
}

/// What a binding names: a policy, its parameters, and which requests it is for.
fn bound(
    policy: &str,
    params: Option<&ParamRef>,
    matches: Option<&MatchResources>,
    spec: &Path<'_>,
    faults: &mut Faults,
) {
    let at = spec.child("policyName");
    match policy {
        "" => faults.required(&at, ""),
        name => faults.each(&at, name, names::dns1123_subdomain(name)),
    }
    if let Some(params) = params {
        param_ref(params, &spec.child("paramRef"), faults);
    }
    if let Some(matches) = matches {
        match_resources(matches, &spec.child("matchResources"), faults);
    }
}

/// One object, or those that a selector finds.
fn param_ref(params: &ParamRef, path: &Path<'_>, faults: &mut Faults) {
    const ONE: &str = "name and selector are mutually exclusive";
    let (named, selected) = (!params.name.is_empty(), params.selector.is_some());
    if named {
        faults.each(&path.child("name"), &params.name, names::path_segment(&params.name));
    }
    if named && selected {
        faults.forbidden(&path.child("name"), ONE);
    }
    label_selector(params.selector.view(), LabelSelectorOptions::default(), &path.child("selector"), faults);
    if named && selected {
        faults.forbidden(&path.child("selector"), ONE);
    }
    if !named && !selected {
        faults.required(path, "one of name or selector must be specified");
    }
    let at = path.child("parameterNotFoundAction");
    match params.parameter_not_found_action.as_deref().unwrap_or_default() {
        "" => faults.required(&at, ""),
        action => known(Some(action), NOT_FOUND_ACTIONS, &at, faults),
    }
}
