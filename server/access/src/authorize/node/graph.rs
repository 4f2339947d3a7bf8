//! Which objects have to do with which node.
//!
//! Everything is one step from a node (what its pods refer to) but volumes, which are reached by their claim, and the
//! secrets of volumes.

use std::collections::{HashMap, HashSet};

/// Kinds of objects that a node may read a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `secrets`
    Secret,
    /// `configmaps`
    ConfigMap,
    /// `persistentvolumeclaims`
    Claim,
    /// `persistentvolumes`
    Volume,
    /// `resourceclaims`
    ResourceClaim,
    /// `serviceaccounts`
    ServiceAccount,
    /// `pods`
    Pod,
    /// `volumeattachments`
    Attachment,
    /// `resourceslices`
    Slice,
    /// `podcertificaterequests`
    CertificateRequest,
}

/// An object by name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Empty for objects of the cluster.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

impl Item {
    /// The object of this name.
    pub fn new(kind: Kind, namespace: &str, name: &str) -> Self {
        Self { kind, namespace: namespace.to_owned(), name: name.to_owned() }
    }
}

/// What an object says of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It belongs to a node, which may also read these.
    On {
        /// The node.
        node: String,
        /// What it refers to, each once.
        items: Vec<Item>,
    },
    /// It is a volume, read by whoever reads its claim; so are its secrets.
    Of {
        /// The claim.
        claim: Item,
        /// The secrets that kubelets need.
        secrets: Vec<Item>,
    },
}

/// Which objects have to do with which node.
#[derive(Debug, Default)]
pub struct Graph {
    said: HashMap<Item, Relation>,
    /// The nodes that an object belongs to, and how many say so.
    nodes: HashMap<Item, HashMap<String, usize>>,
    /// The volumes that use a secret.
    volumes: HashMap<Item, HashSet<Item>>,
}

impl Graph {
    /// Takes up what an object says now; `None` if it is gone or says nothing.
    pub fn set(&mut self, from: Item, relation: Option<Relation>) {
        if self.said.get(&from) == relation.as_ref() {
            return;
        }
        if let Some(before) = self.said.remove(&from) {
            self.drop(&from, before);
        }
        let Some(relation) = relation else { return };
        match &relation {
            Relation::On { node, items } => {
                for item in items.iter().chain([&from]) {
                    *self.nodes.entry(item.clone()).or_default().entry(node.clone()).or_default() += 1;
                }
            }
            Relation::Of { secrets, .. } => {
                for secret in secrets {
                    self.volumes.entry(secret.clone()).or_default().insert(from.clone());
                }
            }
        }
        self.said.insert(from, relation);
    }

    /// Forgets what all objects of a kind have said.
    pub fn forget(&mut self, kind: Kind) {
        let all: Vec<Item> = self.said.keys().filter(|item| item.kind == kind).cloned().collect();
        for item in all {
            self.set(item, None);
        }
    }

    /// Whether the node may read the object.
    pub fn reaches(&self, item: &Item, node: &str) -> bool {
        let direct = |item: &Item| self.nodes.get(item).is_some_and(|nodes| nodes.contains_key(node));
        let volume = |volume: &Item| match self.said.get(volume) {
            Some(Relation::Of { claim, .. }) => direct(claim),
            _ => false,
        };
        match item.kind {
            Kind::Volume => volume(item),
            Kind::Secret => direct(item) || self.volumes.get(item).is_some_and(|all| all.iter().any(volume)),
            _ => direct(item),
        }
    }

    fn drop(&mut self, from: &Item, before: Relation) {
        match before {
            Relation::On { node, items } => {
                for item in items.iter().chain([from]) {
                    let Some(nodes) = self.nodes.get_mut(item) else { continue };
                    if let Some(count) = nodes.get_mut(&node) {
                        *count -= 1;
                        if *count == 0 {
                            nodes.remove(&node);
                        }
                    }
                    if nodes.is_empty() {
                        self.nodes.remove(item);
                    }
                }
            }
            Relation::Of { secrets, .. } => {
                for secret in &secrets {
                    let Some(volumes) = self.volumes.get_mut(secret) else { continue };
                    volumes.remove(from);
                    if volumes.is_empty() {
                        self.volumes.remove(secret);
                    }
                }
            }
        }
    }
}
