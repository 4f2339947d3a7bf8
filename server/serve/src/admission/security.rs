//! What `PodSecurity` needs to know of namespaces and their pods.

use ::admission::pod_security::{self, LabelFault, Policy};
use generated::core::v1::{Namespace, Pod};
use object::field_error::{FieldError, Path};
use object::record::Record;
use registry::error::{Cause, Error, Named};
use registry::verbs::Review;

use super::{Plugins, named};

/// Subresources of pods that change nothing that a policy is about.
const HARMLESS: &[&str] = &["exec", "attach", "binding", "eviction", "log", "portforward", "proxy", "status"];

impl Plugins {
    pub(super) async fn pod_security(&self, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
        if let Some(pod) = object.downcast_ref::<Pod>() {
            return self.secure_pod(review, pod).await;
        }
        if !review.subresource.is_empty() {
            return Ok(());
        }
        if let Some(namespace) = object.downcast_ref::<Namespace>() {
            return self.secure_namespace(review, namespace).await;
        }
        if pod_security::template(object).is_some()
            && let Some(policy) = self.policy(review.target.namespace).await
            && let Some(warning) = pod_security::warning(&policy, object)
        {
            review.warnings.add(&warning);
        }
        Ok(())
    }

    /// What a namespace holds its pods to.
    async fn policy(&self, namespace: &str) -> Option<Policy> {
        let namespace: Namespace = self.find("", "namespaces", "", namespace).await?;
        Some(Policy::of(&namespace.metadata.labels).0)
    }

    async fn secure_pod(&self, review: &Review<'_>, pod: &Pod) -> Result<(), Error> {
        if HARMLESS.contains(&review.subresource) {
            return Ok(());
        }
        let Some(policy) = self.policy(review.target.namespace).await else {
            let namespace = review.target.namespace;
            return Err(Error::Internal(format!("failed to lookup namespace \"{namespace}\"")));
        };
        let old = review.old.and_then(|old| old.downcast_ref());
        if old.is_some_and(|old| !pod_security::is_significant(pod, old)) {
            return Ok(());
        }
        pod_security::enforce(&policy, pod).map_err(|why| Error::forbidden(named(review, pod), &why))?;
        if let Some(warning) = pod_security::warning(&policy, pod) {
            review.warnings.add(&warning);
        }
        Ok(())
    }

    async fn secure_namespace(&self, review: &Review<'_>, namespace: &Namespace) -> Result<(), Error> {
        let (policy, faults) = Policy::of(&namespace.metadata.labels);
        let old = review.old.and_then(|old| old.downcast_ref::<Namespace>());
        let old = old.map(|old| Policy::of(&old.metadata.labels));
        if !faults.is_empty() && old.as_ref().is_none_or(|(_, were)| *were != faults) {
            let name = namespace.metadata.name.clone();
            let kind = Named { group: String::new(), resource: "Namespace".into(), name };
            return Err(Error::Invalid(kind, faults.iter().map(cause).collect()));
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

fn cause(fault: &LabelFault) -> Cause {
    let metadata = Path::new("metadata");
    let labels = metadata.child("labels");
    FieldError::invalid(&labels.key(fault.label), fault.value.as_str(), fault.why).into()
}
