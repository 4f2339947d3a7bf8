//! `PodNodeSelector`: the nodes that a namespace's pods may run on.

use std::collections::BTreeMap;

use generated::core::v1::{Namespace, Pod};
use object::field_error::{FieldError, Path, aggregate};
use object::names;

/// Where a namespace names its nodes.
const ANNOTATION: &str = "scheduler.alpha.kubernetes.io/node-selector";
/// Whose nodes those are of namespaces that name none.
const DEFAULT: &str = "clusterDefaultNodeSelector";
const CONFLICT: &str = "pod node label selector conflicts with its namespace node label selector";

type Labels = BTreeMap<String, String>;

/// Why a pod is not admitted.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It wants other nodes.
    Forbidden(&'static str),
    /// A selector can't be read.
    Failed(String),
}

impl From<String> for Refusal {
    fn from(why: String) -> Self {
        Self::Failed(why)
    }
}

/// Has a pod run on its namespace's nodes; `by_namespace` is what the configuration file says.
///
/// # Errors
/// Why it may not run there.
pub fn mutate(pod: &mut Pod, namespace: &Namespace, by_namespace: &Labels) -> Result<(), Refusal> {
    let nodes = of_namespace(namespace, by_namespace)?;
    if conflict(&nodes, &pod.spec.node_selector) {
        return Err(Refusal::Forbidden(CONFLICT));
    }
    pod.spec.node_selector.extend(nodes);
    check(pod, namespace, by_namespace)
}

/// Refuses a pod that wants nodes that aren't its namespace's.
///
/// # Errors
/// Why it may not run.
pub fn check(pod: &Pod, namespace: &Namespace, by_namespace: &Labels) -> Result<(), Refusal> {
    let wanted = &pod.spec.node_selector;
    if conflict(&of_namespace(namespace, by_namespace)?, wanted) {
        return Err(Refusal::Forbidden(CONFLICT));
    }
    let allowed = labels(by_namespace.get(&namespace.metadata.name).map_or("", String::as_str))?;
    if allowed.is_empty() || wanted.iter().all(|(key, value)| allowed.get(key) == Some(value)) {
        return Ok(());
    }
    Err(Refusal::Forbidden("pod node label selector labels conflict with its namespace whitelist"))
}

fn of_namespace(namespace: &Namespace, by_namespace: &Labels) -> Result<Labels, String> {
    let own = namespace.metadata.annotations.get(ANNOTATION).or_else(|| by_namespace.get(DEFAULT));
    labels(own.map_or("", String::as_str))
}

fn conflict(a: &Labels, b: &Labels) -> bool {
    a.iter().any(|(key, value)| b.get(key).is_some_and(|other| other != value))
}

/// Reads `a=b,c=d`.
fn labels(text: &str) -> Result<Labels, String> {
    let mut labels = Labels::new();
    for part in text.split(',').filter(|_| !text.is_empty()) {
        let pieces: Vec<&str> = part.split('=').collect();
        let [key, value] = pieces[..] else { return Err(format!("invalid selector: [{}]", pieces.join(" "))) };
        let (key, value) = (key.trim(), value.trim());
        let fault = |wrong: Vec<String>, path: &Path<'_>, bad: &str| match wrong.is_empty() {
            true => Ok(()),
            false => Err(aggregate(&[FieldError::invalid(path, bad, wrong.join("; ")).to_string()])),
        };
        fault(names::qualified_name(key), &Path::TOP, key)?;
        fault(names::label_value(value), &Path::TOP.key(key), value)?;
        labels.insert(key.to_owned(), value.to_owned());
    }
    Ok(labels)
}
