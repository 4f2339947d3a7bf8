//! `NodeDeclaredFeatureValidator`: a bound pod changes only in ways that its node says it can follow (KEP-5328).

use generated::core::v1::{Container, Node, Pod};
use object::equality::same_record;

/// The features that a node must declare for such a change, in upstream's order.
pub fn needed(old: &Pod, new: &Pod) -> Vec<&'static str> {
    let rows: [(&str, bool); 3] = [
        ("InPlacePodLevelResourcesVerticalScaling", whole_changes(old, new)),
        ("InPlacePodVerticalScalingInitContainers", first_steps_change(old, new)),
        ("InPlacePodVerticalScalingMemoryBackedVolumes", memory_changes(old, new)),
    ];
    rows.iter().filter(|(_, needed)| *needed).map(|(name, _)| *name).collect()
}

/// Those of them that the node lacks.
pub fn missing(needed: &[&'static str], node: &Node) -> Vec<&'static str> {
    let declared = &node.status.declared_features;
    needed.iter().filter(|feature| !declared.iter().any(|d| d == **feature)).copied().collect()
}

/// What the pod as a whole asks for.
fn whole_changes(old: &Pod, new: &Pod) -> bool {
    match (old.spec.resources.as_deref(), new.spec.resources.as_deref()) {
        (None, None) => false,
        (Some(old), Some(new)) => !same_record(old, new),
        _ => true,
    }
}

/// What init containers ask for that come to an end.
fn first_steps_change(old: &Pod, new: &Pod) -> bool {
    let ends = |container: &Container| container.restart_policy.as_deref() != Some("Always");
    let pairs = old.spec.init_containers.iter().zip(&new.spec.init_containers);
    pairs.filter(|(old, _)| ends(old)).any(|(old, new)| !same_record(&old.resources, &new.resources))
}

/// The size of volumes in memory.
fn memory_changes(old: &Pod, new: &Pod) -> bool {
    if old.spec.volumes.len() != new.spec.volumes.len() {
        return false;
    }
    let pairs = old.spec.volumes.iter().zip(&new.spec.volumes).filter(|(old, new)| old.name == new.name);
    pairs.into_iter().any(|(old, new)| {
        let (old, new) = (old.volume_source.empty_dir.as_deref(), new.volume_source.empty_dir.as_deref());
        let (Some(old), Some(new)) = (old, new) else { return false };
        match (&old.size_limit, &new.size_limit) {
            (Some(old), Some(size)) => new.medium == "Memory" && old != size,
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pod(spec: &str) -> Pod {
        let mut pod = Pod::default();
        let json = format!("{{\"spec\":{spec}}}");
        object::json::decode(json.as_bytes(), &mut pod).map(drop).unwrap();
        pod
    }

    #[test]
    fn by_change() {
        let check = |old: &str, new: &str, expect: &[&str]| assert_eq!(needed(&pod(old), &pod(new)), expect, "{new}");
        let of_pod = |cpu: &str| format!(r#"{{"resources":{{"requests":{{"cpu":"{cpu}"}}}}}}"#);
        check("{}", "{}", &[]);
        check(&of_pod("1"), &of_pod("1000m"), &[]);
        check(&of_pod("1"), &of_pod("2"), &["InPlacePodLevelResourcesVerticalScaling"]);
        check("{}", &of_pod("2"), &["InPlacePodLevelResourcesVerticalScaling"]);
        let init = |cpu: &str, policy: &str| {
            format!(
                r#"{{"initContainers":[{{"name":"a","restartPolicy":"{policy}","resources":{{"requests":{{"cpu":"{cpu}"}}}}}}]}}"#
            )
        };
        check(&init("1", "Always"), &init("2", "Always"), &[]);
        check(&init("1", "Never"), &init("2", "Never"), &["InPlacePodVerticalScalingInitContainers"]);
        let volume = |medium: &str, size: &str| {
            format!(r#"{{"volumes":[{{"name":"v","emptyDir":{{"medium":"{medium}","sizeLimit":"{size}"}}}}]}}"#)
        };
        check(&volume("", "1Gi"), &volume("", "2Gi"), &[]);
        check(&volume("Memory", "1Gi"), &volume("Memory", "2Gi"), &["InPlacePodVerticalScalingMemoryBackedVolumes"]);
        check(&volume("Memory", "1Gi"), &volume("Memory", "1024Mi"), &[]);
    }

    #[test]
    fn of_a_node() {
        let mut node = Node::default();
        node.status.declared_features = vec!["A".into()];
        assert_eq!(missing(&["A", "B"], &node), ["B"]);
    }
}
