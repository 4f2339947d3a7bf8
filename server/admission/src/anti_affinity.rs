//! `LimitPodHardAntiAffinityTopology`: pods may insist on being apart by node only.

use generated::core::v1::Pod;

const NODE: &str = "kubernetes.io/hostname";

/// Refuses a pod that insists on being in another part of the cluster than others.
///
/// # Errors
/// The message.
pub fn check(pod: &Pod) -> Result<(), String> {
    let apart = pod.spec.affinity.as_deref().and_then(|a| a.pod_anti_affinity.as_deref());
    let mut terms = apart.into_iter().flat_map(|a| &a.required_during_scheduling_ignored_during_execution);
    match terms.find(|term| term.topology_key != NODE) {
        None => Ok(()),
        Some(term) => Err(format!(
            "affinity.PodAntiAffinity.RequiredDuringScheduling has TopologyKey {} but only key {NODE} is allowed",
            term.topology_key
        )),
    }
}
