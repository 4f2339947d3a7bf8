//! What `PodSecurity` needs to know of namespaces and their pods.

use ::admission::pod_security::{self, LabelFault, Level, Policy, Standard};
use generated::core::v1::{Namespace, Pod};
use object::field_error::{FieldError, Path, aggregate};
use object::record::Record;
use object::text::quote;
use registry::error::{Cause, Error, Named};
use registry::verbs::Review;

use super::{Asker, Plugins, named};
use crate::metrics::METRICS;

/// Subresources of pods that change nothing that a policy is about.
const HARMLESS: &[&str] = &["exec", "attach", "binding", "eviction", "log", "portforward", "proxy", "status"];

/// Names of notes in the audit log.
const ENFORCED: &str = "enforce-policy";
const VIOLATIONS: &str = "audit-violations";

impl Plugins {
    pub(super) async fn pod_security(
        &self,
        asker: Asker<'_>,
        review: &Review<'_>,
        object: &dyn Record,
    ) -> Result<(), Error> {
        if let Some(pod) = object.downcast_ref::<Pod>() {
            return self.secure_pod(asker, review, pod).await;
        }
        if !review.subresource.is_empty() {
            return Ok(());
        }
        if let Some(namespace) = object.downcast_ref::<Namespace>() {
            return self.secure_namespace(review, namespace).await;
        }
        if !is_controller(review) || self.is_exempt(asker, review) {
            return Ok(());
        }
        let Some((policy, faults)) = self.policy(review.target.namespace).await? else {
            let namespace = quote(review.target.namespace);
            let gone = Error::NotFound(Named {
                resource: "namespace".into(),
                name: review.target.namespace.to_owned(),
                ..Named::default()
            });
            note(review, "error", &format!("failed to lookup namespace {namespace}: {}", gone.message()));
            return Ok(());
        };
        let open = policy.warn.level == Level::Privileged && policy.audit.level == Level::Privileged;
        if faults.is_empty() && open
            || pod_security::template(object).is_none()
            || self.is_of_exempt_class(review, object)
        {
            return Ok(());
        }
        note_faults(review, &faults);
        tell(review, &policy, object);
        Ok(())
    }

    /// What a namespace holds its pods to.
    async fn policy(&self, namespace: &str) -> Result<Option<(Policy, Vec<LabelFault>)>, Error> {
        Ok(self.namespace(namespace).await?.map(|namespace| self.policy_of(&namespace)))
    }

    fn policy_of(&self, namespace: &Namespace) -> (Policy, Vec<LabelFault>) {
        Policy::of(&namespace.metadata.labels, &self.settings.pod_security)
    }

    /// Whether the namespace or the user is held to nothing.
    fn is_exempt(&self, asker: Asker<'_>, review: &Review<'_>) -> bool {
        let exempt = &self.settings.exemptions;
        let reason = if exempt.namespaces.iter().any(|n| n == review.target.namespace) {
            "namespace"
        } else if exempt.users.contains(&asker.user.name) {
            "user"
        } else {
            return false;
        };
        exempt_from_all(review, reason);
        true
    }

    fn is_of_exempt_class(&self, review: &Review<'_>, object: &dyn Record) -> bool {
        let class = pod_security::runtime_class(object).filter(|class| !class.is_empty());
        let exempt = class.is_some_and(|class| self.settings.exemptions.runtime_classes.iter().any(|c| c == class));
        if exempt {
            exempt_from_all(review, "runtimeClass");
        }
        exempt
    }

    async fn secure_pod(&self, asker: Asker<'_>, review: &Review<'_>, pod: &Pod) -> Result<(), Error> {
        if HARMLESS.contains(&review.subresource) || self.is_exempt(asker, review) {
            return Ok(());
        }
        let Some((policy, faults)) = self.policy(review.target.namespace).await? else {
            let namespace = review.target.namespace;
            return Err(Error::Internal(format!("failed to lookup namespace \"{namespace}\"")));
        };
        if faults.is_empty() && policy.is_privileged() {
            note(review, ENFORCED, "privileged:latest");
            evaluated(review, "allow", policy.enforce, "enforce");
            return Ok(());
        }
        let old = review.old.and_then(|old| old.downcast_ref());
        if old.is_some_and(|old| !pod_security::is_significant(pod, old)) || self.is_of_exempt_class(review, pod) {
            return Ok(());
        }
        note_faults(review, &faults);
        note(review, ENFORCED, &policy.enforce.to_string());
        if let Err(why) = pod_security::enforce(&policy, pod) {
            evaluated(review, "deny", policy.enforce, "enforce");
            note_violation(review, &policy, pod);
            return Err(Error::forbidden(named(review, pod), &why));
        }
        evaluated(review, "allow", policy.enforce, "enforce");
        tell(review, &policy, pod);
        Ok(())
    }

    async fn secure_namespace(&self, review: &Review<'_>, namespace: &Namespace) -> Result<(), Error> {
        let (policy, faults) = self.policy_of(namespace);
        let old = review.old.and_then(|old| old.downcast_ref::<Namespace>());
        let old = old.map(|old| self.policy_of(old));
        let exempt = self.settings.exemptions.namespaces.contains(&namespace.metadata.name);
        if !faults.is_empty() && old.as_ref().is_none_or(|(_, were)| *were != faults) {
            let name = namespace.metadata.name.clone();
            let kind = Named { group: String::new(), resource: "Namespace".into(), name };
            return Err(Error::Invalid(kind, faults.iter().map(cause).collect()));
        }
        let tightened = old.as_ref().is_none_or(|(old, _)| pod_security::tightened(&policy, old).is_some());
        if exempt && tightened {
            let (name, labels) = (&namespace.metadata.name, &namespace.metadata.labels);
            if let Some(warning) = policy.ignored(name, labels, &self.settings.pod_security) {
                review.warnings.add(&warning);
            }
            return Ok(());
        }
        if let Some((old, _)) = old
            && let Some(standard) = pod_security::tightened(&policy, &old)
        {
            let name = &namespace.metadata.name;
            let pods: Vec<Pod> = self.list("", "pods", name).await;
            for warning in pod_security::namespace_warnings(name, standard, &pods) {
                review.warnings.add(&warning);
            }
        }
        Ok(())
    }
}

/// Kinds that make pods of a template.
fn is_controller(review: &Review<'_>) -> bool {
    let kind = review.target.kind();
    matches!(
        (&*kind.group, &*kind.resource),
        ("", "podtemplates" | "replicationcontrollers")
            | ("apps", "daemonsets" | "deployments" | "replicasets" | "statefulsets")
            | ("batch", "cronjobs" | "jobs")
    )
}

/// Warns the client of what a policy finds, and notes it.
fn tell(review: &Review<'_>, policy: &Policy, object: &dyn Record) {
    note_violation(review, policy, object);
    if let Some(warning) = pod_security::warning(policy, object) {
        review.warnings.add(&warning);
        evaluated(review, "deny", policy.warn, "warn");
    }
}

/// Notes what a policy finds.
fn note_violation(review: &Review<'_>, policy: &Policy, object: &dyn Record) {
    if let Some(violation) = pod_security::note(policy, object) {
        note(review, VIOLATIONS, &violation);
        evaluated(review, "deny", policy.audit, "audit");
    }
}

/// Notes that an object is held to nothing, and why.
fn exempt_from_all(review: &Review<'_>, why: &str) {
    note(review, "exempt", why);
    let (operation, sort) = labels(review);
    METRICS.pods_exempt.of(&[operation, sort, review.subresource]).add(1);
}

/// Counts what a mode came to.
fn evaluated(review: &Review<'_>, decision: &str, standard: Standard, mode: &str) {
    let version = match standard.version.0 {
        _ if standard.level == Level::Privileged => "latest".to_owned(),
        Some(minor) if minor > pod_security::NEWEST => "future".to_owned(),
        _ => standard.version.to_string(),
    };
    let (operation, sort) = labels(review);
    let labels = [decision, mode, standard.level.name(), &version, operation, sort, review.subresource];
    METRICS.pods_evaluated.of(&labels).add(1);
}

/// What a request does, and to what, as figures have it.
fn labels(review: &Review<'_>) -> (&'static str, &'static str) {
    let operation = if review.operation == "CREATE" { "create" } else { "update" };
    let sort = match &*review.target.kind().resource {
        "pods" => "pod",
        "namespaces" => "namespace",
        _ => "controller",
    };
    (operation, sort)
}

fn note(review: &Review<'_>, what: &str, text: &str) {
    review.warnings.note(&format!("pod-security.kubernetes.io/{what}"), text);
}

fn note_faults(review: &Review<'_>, faults: &[LabelFault]) {
    if !faults.is_empty() {
        let faults: Vec<String> = faults.iter().map(|f| fault_of(f).to_string()).collect();
        note(review, "error", &format!("Failed to parse policy: {}", aggregate(&faults)));
    }
}

fn fault_of(fault: &LabelFault) -> FieldError {
    let metadata = Path::new("metadata");
    let labels = metadata.child("labels");
    FieldError::invalid(&labels.key(fault.label), fault.value.as_str(), fault.why)
}

fn cause(fault: &LabelFault) -> Cause {
    fault_of(fault).into()
}
