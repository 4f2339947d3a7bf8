//! `RuntimeClass`: what a pod costs and where it can run by the class that it names (KEP-688).

use generated::core::v1::{Pod, Toleration};
use generated::node::v1::RuntimeClass;
use object::equality::same_record;

const MISMATCH: &str = "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

/// Why a pod whose class is not there is refused.
pub fn missing(name: &str) -> String {
    format!("pod rejected: RuntimeClass \"{name}\" not found")
}

/// Gives the pod the class's overhead, selector and tolerations; why not, if it says otherwise.
pub fn mutate(pod: &mut Pod, class: &RuntimeClass) -> Result<(), String> {
    if let Some(overhead) = &class.overhead {
        if !pod.spec.overhead.is_empty() && pod.spec.overhead != overhead.pod_fixed {
            return Err(MISMATCH.into());
        }
        pod.spec.overhead.clone_from(&overhead.pod_fixed);
    }
    let Some(scheduling) = &class.scheduling else { return Ok(()) };
    for (key, value) in &scheduling.node_selector {
        if let Some(own) = pod.spec.node_selector.get(key).filter(|own| *own != value) {
            return Err(format!(
                "conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; pod.spec.nodeSelector[{key}] = {own}"
            ));
        }
    }
    pod.spec.node_selector.extend(scheduling.node_selector.clone());
    pod.spec.tolerations.extend(scheduling.tolerations.iter().cloned());
    pod.spec.tolerations = merged(&pod.spec.tolerations);
    Ok(())
}

/// Why a pod's overhead is not its class's, if it isn't.
pub fn validate(pod: &Pod, class: Option<&RuntimeClass>) -> Result<(), String> {
    match class.and_then(|class| class.overhead.as_ref()) {
        Some(overhead) if overhead.pod_fixed != pod.spec.overhead => Err(MISMATCH.into()),
        None if !pod.spec.overhead.is_empty() => {
            Err("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead".into())
        }
        _ => Ok(()),
    }
}

/// Tolerations without those that others cover; of equal ones the first stays.
fn merged(all: &[Toleration]) -> Vec<Toleration> {
    let mut kept: Vec<Toleration> = Vec::new();
    for (i, one) in all.iter().enumerate() {
        let later = all[i + 1..].iter().any(|other| !same_record(other, one) && covers(other, one));
        if !later && !kept.iter().any(|other| covers(other, one)) {
            kept.push(one.clone());
        }
    }
    kept
}

/// Whether what `other` tolerates includes what `one` does.
fn covers(other: &Toleration, one: &Toleration) -> bool {
    if same_record(other, one) {
        return true;
    }
    let key = one.key == other.key || other.key.is_empty() && other.operator == "Exists";
    let effect = one.effect == other.effect || other.effect.is_empty();
    let seconds = match (&*other.effect, other.toleration_seconds, one.toleration_seconds) {
        ("NoExecute", Some(limit), own) => own.is_some_and(|own| own <= limit),
        _ => true,
    };
    let value = match &*other.operator {
        "Exists" => true,
        "" | "Equal" => one.operator == "Equal" && one.value == other.value,
        _ => false,
    };
    key && effect && seconds && value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covered_tolerations_go() {
        let toleration = |text: &str| {
            let mut parts = text.split(' ').map(str::to_owned);
            let mut next = || parts.next().unwrap_or_default();
            Toleration { key: next(), operator: next(), value: next(), effect: next(), toleration_seconds: None }
        };
        let check = |all: &[&str], expect: &[&str]| {
            let of = |texts: &[&str]| texts.iter().map(|t| toleration(t)).collect::<Vec<_>>();
            let (got, expect) = (merged(&of(all)), of(expect));
            assert!(got.len() == expect.len() && got.iter().zip(&expect).all(|(a, b)| same_record(a, b)), "{got:?}");
        };
        check(&["a Equal x", "a Equal x"], &["a Equal x"]);
        check(&["a Equal x", "a Exists"], &["a Exists"]);
        check(&["a Equal x", "b Exists"], &["a Equal x", "b Exists"]);
        check(&[" Exists", "a Equal x NoSchedule"], &[" Exists"]);
    }
}
