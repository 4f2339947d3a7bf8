//! Aggregated cluster roles: the rules of one are those of all that its selectors choose.

use std::collections::BTreeMap;
use std::sync::Arc;

use generated::rbac::v1::{ClusterRole, PolicyRule};
use object::equality::same_record;
use object::record::Record;
use object::selector::LabelSelector;
use registry::error::Error;
use registry::resources::Resources;
use registry::verbs::{Context, Happening, Target};

use crate::{Follower, context};

const GROUP: &str = "rbac.authorization.k8s.io";
const MANAGER: &str = "clusterrole-aggregation-controller";

pub(crate) async fn run(resources: Arc<Resources>) {
    let mut follower = Follower::of_group(resources.clone(), GROUP, "clusterroles");
    let mut roles: BTreeMap<String, ClusterRole> = BTreeMap::new();
    let mut changed = false;
    loop {
        match follower.next().await {
            Some(Happening::Added(stored) | Happening::Modified(stored)) => {
                if let Some(role) = role(&stored.object.record().ok()) {
                    roles.insert(role.metadata.name.clone(), role);
                    changed = true;
                }
            }
            Some(Happening::Deleted(stored, _)) => {
                if let Some(role) = role(&stored.object.record().ok()) {
                    roles.remove(&role.metadata.name);
                    changed = true;
                }
            }
            Some(Happening::InitialEnd(_)) | None => {}
        }
        // What a watch tells at once is looked at together.
        if changed && follower.ready.is_empty() {
            changed = false;
            for role in roles.values().filter(|role| role.aggregation_rule.is_some()) {
                let wanted = wanted(role, &roles);
                let is_right =
                    wanted.len() == role.rules.len() && wanted.iter().zip(&role.rules).all(|(a, b)| same_record(a, b));
                if !is_right && write(&resources, &role.metadata.name, wanted).await.is_err() {
                    changed = true;
                }
            }
        }
    }
}

fn role(record: &Option<Box<dyn Record>>) -> Option<ClusterRole> {
    record.as_ref()?.downcast_ref::<ClusterRole>().cloned()
}

/// The rules that an aggregated role has: those of the chosen roles by name, each once.
fn wanted(role: &ClusterRole, roles: &BTreeMap<String, ClusterRole>) -> Vec<PolicyRule> {
    let mut rules = Vec::new();
    let selectors = role.aggregation_rule.iter().flat_map(|rule| &rule.cluster_role_selectors);
    for selector in selectors {
        let Ok(selector) = LabelSelector::from_record(selector) else { continue };
        for (name, other) in roles {
            if *name == role.metadata.name
                || !selector.matches(|key| other.metadata.labels.get(key).map(String::as_str))
            {
                continue;
            }
            for rule in &other.rules {
                if !rules.iter().any(|known: &PolicyRule| same_record(known, rule)) {
                    rules.push(rule.clone());
                }
            }
        }
    }
    rules
}

async fn write(resources: &Resources, name: &str, rules: Vec<PolicyRule>) -> Result<(), Error> {
    let served = resources.find(GROUP, "v1", "clusterroles").ok_or(Error::NoSuchPath)?;
    let cx = Context { manager: MANAGER.into(), ..context(resources) };
    let change = |old: Option<&dyn Record>| {
        let mut object = old.ok_or(Error::NoSuchPath)?.boxed_clone();
        if let Some(role) = object.downcast_mut::<ClusterRole>() {
            role.rules = rules.clone();
        }
        Ok(object)
    };
    Target { served, namespace: "", name }.update("", &cx, false, change).await.map(|_| ())
}
