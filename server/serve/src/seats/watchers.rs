//! How many watches a change is told to.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use registry::options::Query;

use crate::request::RequestInfo;

/// Watches under way, by a hash of what they watch. Should two be the same, a change is taken to cost more than it does.
#[derive(Debug, Default)]
pub(super) struct Watchers {
    hasher: RandomState,
    counts: Mutex<HashMap<u64, u64>>,
}

/// A watch, until it is dropped.
#[derive(Debug)]
pub struct Watcher(Arc<Watchers>, u64);

impl Watchers {
    fn key(&self, info: &RequestInfo, namespace: &str, name: &str) -> u64 {
        self.hasher.hash_one((&info.group, &info.resource, namespace, name))
    }

    /// A watch begins. Those of one node's pods are not counted, since few changes concern them.
    pub(super) fn begin(self: &Arc<Self>, info: &RequestInfo, query: &Query) -> Option<Watcher> {
        if info.resource == "pods" && of_one_node(query.text("fieldSelector")) {
            return None;
        }
        let key = self.key(info, &info.namespace, &info.name);
        *self.lock().entry(key).or_default() += 1;
        Some(Watcher(self.clone(), key))
    }

    /// Watches that a change may concern.
    pub(super) fn of(&self, info: &RequestInfo) -> u64 {
        let counts = self.lock();
        if counts.is_empty() {
            return 0;
        }
        let count = |namespace: &str, name: &str| counts.get(&self.key(info, namespace, name)).copied().unwrap_or(0);
        let mut all = count("", "");
        if !info.namespace.is_empty() {
            all += count(&info.namespace, "");
        }
        if !info.name.is_empty() {
            all += count(&info.namespace, &info.name);
        }
        all
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<u64, u64>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a selector asks for the pods of a node that it names.
fn of_one_node(selector: &str) -> bool {
    selector.split(',').any(|term| {
        let node = term.strip_prefix("spec.nodeName=").map(|value| value.strip_prefix('=').unwrap_or(value));
        node.is_some_and(|node| !node.is_empty())
    })
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let mut counts = self.0.lock();
        if let Some(count) = counts.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn watches_are_counted() {
        let watchers = Arc::new(Watchers::default());
        let info = |resource: &str, namespace: &str, name: &str| RequestInfo {
            resource: resource.into(),
            namespace: namespace.into(),
            name: name.into(),
            ..RequestInfo::default()
        };
        let begin = |resource: &str, namespace: &str, selector: &str| {
            let query = crate::request::query(&format!("fieldSelector={selector}"));
            watchers.begin(&info(resource, namespace, ""), &query)
        };
        let all = begin("pods", "", "");
        let _web = begin("pods", "web", "spec.nodeName%3D");
        assert!(begin("pods", "", "spec.nodeName%3Dn1").is_none());
        assert!(begin("pods", "", "metadata.name%3Da,spec.nodeName%3D%3Dn1").is_none());
        assert!(begin("nodes", "", "spec.nodeName%3Dn1").is_some());
        let check = |namespace: &str, name: &str, expect: u64| {
            assert_eq!(watchers.of(&info("pods", namespace, name)), expect, "{namespace}/{name}");
        };
        check("web", "a", 2);
        check("other", "a", 1);
        drop(all);
        check("web", "", 1);
    }
}
