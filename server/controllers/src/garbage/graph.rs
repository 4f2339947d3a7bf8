//! Who owns whom, as far as watches have told.

use std::collections::{BTreeSet, HashMap, HashSet};

use generated::meta::v1::ObjectMeta;

/// The finalizer of an object whose dependents go before it.
pub(super) const FOREGROUND: &str = "foregroundDeletion";
/// The finalizer of an object whose dependents stay.
pub(super) const ORPHAN: &str = "orphan";

/// An owner, as its dependent names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) uid: String,
    pub(super) api_version: String,
    pub(super) kind: String,
    pub(super) name: String,
    /// It may not go before this dependent, if it waits for any.
    pub(super) is_blocked: bool,
}

/// An object, as the graph knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Node {
    /// Its resource, by its place in the list of those that are followed.
    pub(super) resource: usize,
    pub(super) namespace: String,
    pub(super) name: String,
    pub(super) owners: Vec<Owner>,
    /// It is being deleted.
    pub(super) leaving: bool,
    pub(super) foreground: bool,
    pub(super) orphan: bool,
}

impl Node {
    pub(super) fn new(resource: usize, meta: &ObjectMeta) -> Self {
        let owner = |reference: &generated::meta::v1::OwnerReference| Owner {
            uid: reference.uid.clone(),
            api_version: reference.api_version.clone(),
            kind: reference.kind.clone(),
            name: reference.name.clone(),
            is_blocked: reference.block_owner_deletion == Some(true),
        };
        let has = |finalizer: &str| meta.finalizers.iter().any(|f| f == finalizer);
        Self {
            resource,
            namespace: meta.namespace.clone(),
            name: meta.name.clone(),
            owners: meta.owner_references.iter().map(owner).collect(),
            leaving: meta.deletion_timestamp.is_some(),
            foreground: has(FOREGROUND),
            orphan: has(ORPHAN),
        }
    }

    /// Its dependents are to go before it.
    pub(super) fn waits(&self) -> bool {
        self.leaving && self.foreground
    }

    /// Whether an owner of it keeps it from being the last that blocks that owner's deletion.
    fn blocks(&self, owner: &str) -> bool {
        self.owners.iter().any(|o| o.uid == owner && o.is_blocked)
    }
}

/// All objects, and what has to be looked at because of what was told.
#[derive(Debug, Default)]
pub(super) struct Graph {
    nodes: HashMap<String, Node>,
    dependents: HashMap<String, HashSet<String>>,
    due: BTreeSet<String>,
}

impl Graph {
    /// An object is there, as it is now.
    pub(super) fn see(&mut self, uid: &str, node: Node) {
        let before = self.nodes.get(uid);
        if before == Some(&node) {
            return;
        }
        let was_waiting = before.is_some_and(Node::waits);
        for owner in before.map(|node| node.owners.clone()).into_iter().flatten() {
            self.forget_dependent(&owner.uid, uid);
        }
        for owner in &node.owners {
            self.dependents.entry(owner.uid.clone()).or_default().insert(uid.to_owned());
            // It may have lost a dependent, or what blocks it.
            self.due.insert(owner.uid.clone());
        }
        if !node.owners.is_empty() || node.leaving && (node.foreground || node.orphan) {
            self.due.insert(uid.to_owned());
        }
        if node.waits() && !was_waiting {
            self.due.extend(self.dependents.get(uid).into_iter().flatten().cloned());
        }
        self.nodes.insert(uid.to_owned(), node);
    }

    /// An object is gone.
    pub(super) fn lose(&mut self, uid: &str) {
        let Some(node) = self.nodes.remove(uid) else { return };
        for owner in node.owners {
            self.forget_dependent(&owner.uid, uid);
        }
        self.due.extend(self.dependents.get(uid).into_iter().flatten().cloned());
        self.due.remove(uid);
    }

    fn forget_dependent(&mut self, owner: &str, uid: &str) {
        if let Some(all) = self.dependents.get_mut(owner) {
            all.remove(uid);
            if all.is_empty() {
                self.dependents.remove(owner);
            }
            self.due.insert(owner.to_owned());
        }
    }

    /// What has to be looked at now.
    pub(super) fn take_due(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.due)
    }

    /// Has an object looked at again.
    pub(super) fn again(&mut self, uid: String) {
        self.due.insert(uid);
    }

    pub(super) fn node(&self, uid: &str) -> Option<&Node> {
        self.nodes.get(uid)
    }

    /// Those that an object owns.
    pub(super) fn dependents(&self, uid: &str) -> impl Iterator<Item = (&str, &Node)> {
        let all = self.dependents.get(uid).into_iter().flatten();
        all.filter_map(|dependent| Some((dependent.as_str(), self.nodes.get(dependent)?)))
    }

    /// Whether a dependent has to go before an object that waits for them.
    pub(super) fn is_blocked(&self, uid: &str) -> bool {
        self.dependents(uid).any(|(_, node)| node.blocks(uid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(owner: &str, blocks: bool) -> Node {
        let owner = Owner { uid: owner.into(), is_blocked: blocks, ..Owner::default() };
        Node { owners: vec![owner], ..Node::default() }
    }

    #[test]
    fn what_is_told_makes_others_due() {
        let mut graph = Graph::default();
        let check = |graph: &mut Graph, expect: &[&str]| {
            let due: Vec<String> = graph.take_due().into_iter().collect();
            assert_eq!(due, expect);
        };
        graph.see("owner", Node::default());
        check(&mut graph, &[]);
        graph.see("pod", owned("owner", true));
        check(&mut graph, &["owner", "pod"]);
        graph.see("pod", owned("owner", true));
        check(&mut graph, &[]);
        assert!(graph.is_blocked("owner"));
        graph.see("owner", Node { leaving: true, foreground: true, ..Node::default() });
        check(&mut graph, &["owner", "pod"]);
        graph.see("pod", owned("owner", false));
        check(&mut graph, &["owner", "pod"]);
        assert!(!graph.is_blocked("owner"));
        graph.lose("owner");
        check(&mut graph, &["pod"]);
        assert_eq!(graph.dependents("owner").count(), 1);
        graph.lose("pod");
        assert_eq!(graph.dependents("owner").count(), 0);
    }
}
