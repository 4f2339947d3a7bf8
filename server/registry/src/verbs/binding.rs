//! The `binding` subresource of pods: a pod is given to a node.

use generated::core::v1::{Binding, Pod, PodCondition};
use generated::meta::v1::Status;
use object::field_error::{FieldError, Path, aggregate, quoted};
use object::names;

use super::update::mismatch;
use super::{Context, Review, Target, succeeded};
use crate::error::{Error, Named};
use crate::{kinds, meta};

/// Annotations that once held init containers; upstream never lets them in.
const INIT_CONTAINER_ANNOTATIONS: [&str; 4] = [
    "pod.beta.kubernetes.io/init-containers",
    "pod.alpha.kubernetes.io/init-containers",
    "pod.beta.kubernetes.io/init-container-statuses",
    "pod.alpha.kubernetes.io/init-container-statuses",
];

impl Target<'_> {
    /// Assigns the pod to the node that the binding names.
    pub async fn bind(&self, binding: Binding, review: &Review<'_>, cx: &Context<'_>) -> Result<Status, Error> {
        if binding.metadata.name != self.name {
            return Err(Error::BadRequest("name in URL does not match name in Binding object".into()));
        }
        check(&binding)?;
        cx.admission.validate(review, Some(&binding)).await?;
        if self.name.is_empty() {
            return Err(Error::BadRequest("Name parameter required.".into()));
        }
        let wanted = &binding.metadata;
        self.amend::<Pod>(cx.dry_run, |key, pod| {
            mismatch(key, &wanted.uid, &wanted.resource_version, &pod.metadata)
                .map_or(Ok(()), |why| Err(Error::Conflict(self.named(), why)))?;
            assign(pod, &binding).map_err(|why| Error::Conflict(self.binding(), why))
        })
        .await?;
        Ok(succeeded())
    }

    fn binding(&self) -> Named {
        Named { resource: "pods/binding".into(), ..self.named() }
    }
}

/// Upstream answers to a bad binding with an error that has no reason.
fn check(binding: &Binding) -> Result<(), Error> {
    let (target, path) = (&binding.target, Path::new("target"));
    let mut faults = Vec::new();
    let to_node = target.kind.is_empty() || target.kind == "Node";
    if !to_node {
        faults.push(FieldError::not_supported(&path.child("kind"), target.kind.as_str(), &["Node", "<empty>"]));
    }
    if target.name.is_empty() {
        faults.push(FieldError::required(&path.child("name"), ""));
    } else if to_node {
        let wrong = names::dns1123_subdomain(&target.name);
        faults.extend(wrong.into_iter().map(|why| FieldError::invalid(&path.child("name"), &target.name, why)));
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Failed(aggregate(&faults))) }
}

/// The error says why the pod can't be assigned.
fn assign(pod: &mut Pod, binding: &Binding) -> Result<(), String> {
    let name = &pod.metadata.name;
    if pod.metadata.deletion_timestamp.is_some() {
        return Err(format!("pod {name} is being deleted, cannot be assigned to a host"));
    }
    if !pod.spec.node_name.is_empty() {
        return Err(format!("pod {name} is already assigned to node {}", quoted(&pod.spec.node_name)));
    }
    if !pod.spec.scheduling_gates.is_empty() {
        return Err(format!("pod {name} has non-empty .spec.schedulingGates"));
    }
    pod.spec.node_name = binding.target.name.clone();
    // What the scheduler only hoped for is settled.
    pod.status.nominated_node_name.clear();
    let given = &binding.metadata;
    pod.metadata.annotations.extend(given.annotations.clone());
    INIT_CONTAINER_ANNOTATIONS.iter().for_each(|key| {
        pod.metadata.annotations.remove(*key);
    });
    pod.metadata.labels.extend(given.labels.clone());
    let scheduled = PodCondition { r#type: "PodScheduled".into(), status: "True".into(), ..PodCondition::default() };
    kinds::pod_condition(&mut pod.status, scheduled, meta::now());
    Ok(())
}
