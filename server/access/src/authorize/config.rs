//! What the file of `--authorization-config` says (`apiserver.config.k8s.io`, `AuthorizationConfiguration`).

use std::collections::HashSet;

use object::field_error::{FieldError, Path, Value};
use object::names;
use object::record;
use object::scalar::Duration;

use crate::config_file;
use crate::expressions::{About, Expression, Fault};

record! {
    /// The whole file. Its versions differ in nothing.
    AuthorizationConfiguration = "apiserver.config.k8s.io.v1.AuthorizationConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        authorizers: Vec<AuthorizerConfiguration> = "authorizers" 1 {omit_empty: false};
    }
}

record! {
    /// One authorizer.
    AuthorizerConfiguration = "apiserver.config.k8s.io.v1.AuthorizerConfiguration" {
        r#type: String = "type" 1 {omit_empty: false};
        name: String = "name" 2 {omit_empty: false};
        webhook: Option<Box<WebhookConfiguration>> = "webhook" 3 {};
    }
}

record! {
    /// A webhook.
    WebhookConfiguration = "apiserver.config.k8s.io.v1.WebhookConfiguration" {
        authorized_ttl: Duration = "authorizedTTL" 1 {};
        cache_authorized_requests: Option<bool> = "cacheAuthorizedRequests" 2 {};
        unauthorized_ttl: Duration = "unauthorizedTTL" 3 {};
        cache_unauthorized_requests: Option<bool> = "cacheUnauthorizedRequests" 4 {};
        timeout: Duration = "timeout" 5 {};
        subject_access_review_version: String = "subjectAccessReviewVersion" 6 {};
        match_condition_subject_access_review_version: String = "matchConditionSubjectAccessReviewVersion" 7 {};
        failure_policy: String = "failurePolicy" 8 {};
        connection_info: WebhookConnectionInfo = "connectionInfo" 9 {};
        match_conditions: Vec<WebhookMatchCondition> = "matchConditions" 10 {};
    }
}

record! {
    /// Where a webhook is.
    WebhookConnectionInfo = "apiserver.config.k8s.io.v1.WebhookConnectionInfo" {
        r#type: String = "type" 1 {omit_empty: false};
        kube_config_file: Option<String> = "kubeConfigFile" 2 {};
    }
}

record! {
    /// When a webhook is asked.
    WebhookMatchCondition = "apiserver.config.k8s.io.v1.WebhookMatchCondition" {
        expression: String = "expression" 1 {omit_empty: false};
    }
}

/// The kinds of authorizers, in the order of upstream's messages.
const TYPES: &[&str] = &["ABAC", "AlwaysAllow", "AlwaysDeny", "Node", "RBAC", "Webhook"];
const WEBHOOK: &str = "Webhook";
/// More conditions of one webhook are refused.
const CONDITIONS: usize = 64;
const SECOND: i64 = 1_000_000_000;

/// Tells of a path whether it is a regular file; an error is the system's.
pub type Look<'a> = &'a dyn Fn(&str) -> Result<bool, String>;

impl AuthorizationConfiguration {
    /// Reads and validates the file's text. `required` are the kinds that must not be missing.
    pub fn load(text: &[u8], required: &[String], look: Look<'_>) -> Result<Self, String> {
        let mut this = match text.is_empty() {
            true => Self::default(),
            false => config_file::read::<Self>(text, "AuthorizationConfiguration")
                .map_err(|e| format!("failed to load AuthorizationConfiguration from file: {e}"))?,
        };
        this.authorizers.iter_mut().filter_map(|a| a.webhook.as_deref_mut()).for_each(WebhookConfiguration::complete);
        let faults = this.validate(look);
        if !faults.is_empty() {
            return Err(object::field_error::aggregate(&faults));
        }
        let mut faults = Vec::new();
        for AuthorizerConfiguration { r#type, name, .. } in this.authorizers.iter().filter(|a| a.r#type != WEBHOOK) {
            let expected = r#type.to_lowercase();
            if expected != *name {
                faults.push(format!("expected name {expected} for authorizer {} instead of {name}", r#type));
            }
        }
        let mut missing: Vec<&str> = required.iter().map(String::as_str).collect();
        missing.retain(|kind| *kind != WEBHOOK && !this.authorizers.iter().any(|a| a.r#type == *kind));
        missing.sort_unstable();
        if !missing.is_empty() {
            faults.push(format!("missing required types: [{}]", missing.join(" ")));
        }
        if faults.is_empty() { Ok(this) } else { Err(object::field_error::aggregate(&faults)) }
    }

    fn validate(&self, look: Look<'_>) -> Vec<FieldError> {
        let mut faults = Vec::new();
        let root = Path::new("authorizers");
        if self.authorizers.is_empty() {
            faults.push(FieldError::required(&root, "at least one authorization mode must be defined"));
        }
        let (mut types, mut all_names) = (HashSet::new(), HashSet::new());
        for (i, authorizer) in self.authorizers.iter().enumerate() {
            let at = root.index(i);
            let (kind, name) = (authorizer.r#type.as_str(), authorizer.name.as_str());
            if kind.is_empty() {
                faults.push(FieldError::required(&at.child("type"), ""));
                continue;
            }
            if !TYPES.contains(&kind) {
                faults.push(FieldError::not_supported(&at.child("type"), kind, TYPES));
                continue;
            }
            if !types.insert(kind) && kind != WEBHOOK {
                faults.push(FieldError::duplicate(&at.child("type"), kind));
                continue;
            }
            let name_at = at.child("name");
            let malformed = names::dns1123_subdomain(name);
            if name.is_empty() {
                faults.push(FieldError::required(&name_at, ""));
            } else if all_names.contains(name) {
                faults.push(FieldError::duplicate(&name_at, name));
            } else if !malformed.is_empty() {
                let why = format!("authorizer name is invalid: {}", malformed.join(", "));
                faults.push(FieldError::invalid(&name_at, name, why));
            }
            all_names.insert(name);
            match (&authorizer.webhook, kind == WEBHOOK) {
                (None, true) => {
                    faults.push(FieldError::required(&at.child("webhook"), "required when type=Webhook"));
                }
                (Some(webhook), true) => webhook.validate(&at, look, &mut faults),
                (Some(_), false) => {
                    let why = "may only be specified when type=Webhook";
                    faults.push(FieldError::invalid(&at.child("webhook"), "non-null", why));
                }
                (None, false) => {}
            }
        }
        faults
    }
}

impl WebhookConfiguration {
    /// Fills in what is left out.
    fn complete(&mut self) {
        let default = |field: &mut Duration, seconds: i64| {
            if field.nanos() == 0 {
                *field = Duration::from_nanos(seconds * SECOND);
            }
        };
        default(&mut self.authorized_ttl, 300);
        default(&mut self.unauthorized_ttl, 30);
        self.cache_authorized_requests.get_or_insert(true);
        self.cache_unauthorized_requests.get_or_insert(true);
    }

    fn validate(&self, at: &Path<'_>, look: Look<'_>, faults: &mut Vec<FieldError>) {
        let mut time = |field: &str, value: &Duration, most: i64, why: &str| {
            let at = at.child(field);
            match value.nanos() {
                0 => faults.push(FieldError::required(&at, "")),
                nanos if nanos < 0 || nanos > most => faults.push(FieldError::invalid(&at, value.to_string(), why)),
                _ => {}
            }
        };
        time("timeout", &self.timeout, 30 * SECOND, "must be > 0s and <= 30s");
        time("authorizedTTL", &self.authorized_ttl, i64::MAX, "must be > 0s");
        time("unauthorizedTTL", &self.unauthorized_ttl, i64::MAX, "must be > 0s");
        let mut one_of = |field: &str, value: &str, known: &[&str]| {
            let at = at.child(field);
            match value {
                "" => faults.push(FieldError::required(&at, "")),
                value if !known.contains(&value) => faults.push(FieldError::not_supported(&at, value, known)),
                _ => {}
            }
        };
        one_of("subjectAccessReviewVersion", &self.subject_access_review_version, &["v1", "v1beta1"]);
        let field = "matchConditionSubjectAccessReviewVersion";
        match self.match_condition_subject_access_review_version.as_str() {
            "" if self.match_conditions.is_empty() => {}
            "" => faults.push(FieldError::required(&at.child(field), "required if match conditions are specified")),
            value => one_of(field, value, &["v1"]),
        }
        let mut one_of = |at: &Path<'_>, value: &str, known: &[&str]| match value {
            "" => faults.push(FieldError::required(at, "")),
            value if !known.contains(&value) => faults.push(FieldError::not_supported(at, value, known)),
            _ => {}
        };
        one_of(&at.child("failurePolicy"), &self.failure_policy, &["NoOpinion", "Deny"]);
        self.connection(&at.child("connectionInfo"), look, faults);
        self.conditions(&at.child("matchConditions"), faults);
    }

    fn connection(&self, at: &Path<'_>, look: Look<'_>, faults: &mut Vec<FieldError>) {
        let info = &self.connection_info;
        let file_at = at.child("kubeConfigFile");
        match info.r#type.as_str() {
            "" => faults.push(FieldError::required(&at.child("type"), "")),
            "InClusterConfig" => {
                if let Some(file) = &info.kube_config_file {
                    let why = "can only be set when type=KubeConfigFile";
                    faults.push(FieldError::invalid(&file_at, file, why));
                }
            }
            "KubeConfigFile" => match info.kube_config_file.as_deref() {
                None | Some("") => faults.push(FieldError::required(&file_at, "")),
                Some(file) if !file.starts_with('/') => {
                    faults.push(FieldError::invalid(&file_at, file, "must be an absolute path"));
                }
                Some(file) => match look(file) {
                    Ok(true) => {}
                    Ok(false) => faults.push(FieldError::invalid(&file_at, file, "must be a regular file")),
                    Err(why) => {
                        faults.push(FieldError::invalid(&file_at, file, format!("error loading file: {why}")));
                    }
                },
            },
            // Upstream shows the whole of it, in a form that has no names of its own for fields.
            other => {
                let shown = serde_json::json!({ "Type": other, "KubeConfigFile": info.kube_config_file });
                let known = ["InClusterConfig", "KubeConfigFile"];
                faults.push(FieldError::not_supported(&at.child("type"), Value::Json(shown.to_string()), &known));
            }
        }
    }

    fn conditions(&self, root: &Path<'_>, faults: &mut Vec<FieldError>) {
        let conditions = &self.match_conditions;
        if conditions.len() > CONDITIONS {
            return faults.push(FieldError::too_many(root, conditions.len(), CONDITIONS));
        }
        let mut seen = HashSet::new();
        for (i, WebhookMatchCondition { expression }) in conditions.iter().enumerate() {
            let condition = root.index(i);
            let at = condition.child("expression");
            if expression.trim().is_empty() {
                faults.push(FieldError::required(&at, ""));
            } else if !seen.insert(expression) {
                faults.push(FieldError::duplicate(&at, expression));
            } else {
                faults.extend(Expression::compile(expression, About::Review).err().map(|fault| match fault {
                    Fault::Invalid(why) => FieldError::invalid(&at, expression, why),
                    Fault::Internal(why) => FieldError::internal(&at, why),
                }));
            }
        }
    }
}
