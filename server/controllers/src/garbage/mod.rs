//! Garbage collection: what nobody owns any more goes, and dependents go before, or stay behind, an owner that is deleted
//! so.

mod graph;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use generated::meta::v1::{DeleteOptions, ObjectMeta, Preconditions};
use object::record::Record;
use registry::error::Error;
use registry::meta;
use registry::options::ListOptions;
use registry::resources::{Resources, Served};
use registry::verbs::{Happening, Selection, Target};
use tokio::sync::mpsc;

use crate::{AGAIN, context};
use graph::{FOREGROUND, Graph, Node, ORPHAN, Owner};

/// So much may wait to be looked at.
const WAITING: usize = 1024;
/// What was told in so short a time is looked at together.
const TOGETHER: Duration = Duration::from_millis(20);

/// Kinds that nobody owns, and that come in great number.
const UNOWNED: &[&str] = &["events"];

/// What a watch told of an object: its resource, and the object or that it is gone.
type Told = (usize, Happening);

/// What becomes of an object that has owners.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// An owner is there.
    Stays,
    /// It stays, without these owners, which are gone or wait for it to go.
    Loses(Vec<String>),
    /// Nobody owns it.
    Goes,
    /// Those that own it wait for it to go.
    GoesFirst,
}

struct Collector {
    resources: Arc<Resources>,
    /// Those that are followed, each once whatever its versions.
    followed: Vec<Served>,
    graph: Graph,
}

pub(crate) async fn run(resources: Arc<Resources>) {
    let mut seen = BTreeSet::new();
    let collected = |served: &&Served| {
        let has = |verb: &str| served.kind.verbs.iter().any(|v| v == verb);
        has("delete") && has("watch") && !UNOWNED.contains(&&*served.kind.resource)
    };
    let mut fresh = |served: &&Served| served.resource.as_ref().is_some_and(|r| seen.insert(r.prefix.clone()));
    let followed: Vec<Served> = resources.all().filter(collected).filter(|served| fresh(served)).cloned().collect();
    let (tell, mut told) = mpsc::channel(WAITING);
    for (index, served) in followed.iter().enumerate() {
        tokio::spawn(follow(index, served.clone(), tell.clone()));
    }
    drop(tell);
    let mut collector = Collector { resources, followed, graph: Graph::default() };
    while let Some(first) = told.recv().await {
        collector.note(first);
        tokio::time::sleep(TOGETHER).await;
        while let Ok(next) = told.try_recv() {
            collector.note(next);
        }
        // What failed is tried again, whether or not anything happens meanwhile.
        while !collector.collect().await {
            match tokio::time::timeout(AGAIN, told.recv()).await {
                Ok(Some(next)) => collector.note(next),
                Ok(None) => return,
                Err(_) => {}
            }
        }
    }
}

/// Tells of a resource for ever. A watch that is cut off begins anew, and tells everything again.
async fn follow(index: usize, served: Served, tell: mpsc::Sender<Told>) {
    loop {
        let target = Target { served: &served, namespace: "", name: "" };
        let options = ListOptions { watch: true, ..ListOptions::default() };
        if let Ok(mut watch) = target.watch(&options, Selection::default()).await {
            while let Ok(happenings) = watch.next().await {
                for happening in happenings {
                    if tell.send((index, happening)).await.is_err() {
                        return;
                    }
                }
            }
        }
        tokio::time::sleep(AGAIN).await;
    }
}

impl Collector {
    fn note(&mut self, (index, happening): Told) {
        let (stored, is_gone) = match &happening {
            Happening::Added(stored) | Happening::Modified(stored) => (stored, false),
            Happening::Deleted(stored, _) => (stored, true),
            Happening::InitialEnd(_) => return,
        };
        let Ok(record) = stored.object.record() else { return };
        let meta = meta::of(&*record);
        match is_gone {
            true => self.graph.lose(&meta.uid),
            false => self.graph.see(&meta.uid, Node::new(index, meta)),
        }
    }

    /// Looks at all that is due. Tells whether nothing has to be tried again.
    async fn collect(&mut self) -> bool {
        let mut all_well = true;
        for uid in self.graph.take_due() {
            let Some(node) = self.graph.node(&uid).cloned() else { continue };
            match self.look_at(&uid, &node).await {
                Ok(()) | Err(Error::NotFound(_)) => {}
                Err(_) => {
                    self.graph.again(uid);
                    all_well = false;
                }
            }
        }
        all_well
    }

    async fn look_at(&self, uid: &str, node: &Node) -> Result<(), Error> {
        if node.leaving && node.orphan {
            for (dependent, its) in self.graph.dependents(uid) {
                self.disown(dependent, its, &[uid.to_owned()]).await?;
            }
            return self.drop_finalizer(uid, node, ORPHAN).await;
        }
        if node.waits() && !self.graph.is_blocked(uid) {
            return self.drop_finalizer(uid, node, FOREGROUND).await;
        }
        if node.owners.is_empty() || node.leaving {
            return Ok(());
        }
        match self.judge(uid, node).await? {
            Verdict::Stays => Ok(()),
            Verdict::Loses(owners) => self.disown(uid, node, &owners).await,
            Verdict::Goes => {
                let policy = if node.orphan {
                    "Orphan"
                } else if node.foreground {
                    "Foreground"
                } else {
                    "Background"
                };
                self.delete(uid, node, policy).await
            }
            Verdict::GoesFirst => {
                let policy = if self.graph.dependents(uid).next().is_some() { "Foreground" } else { "Background" };
                self.delete(uid, node, policy).await
            }
        }
    }

    async fn judge(&self, uid: &str, node: &Node) -> Result<Verdict, Error> {
        let (mut gone, mut waiting, mut is_owned) = (Vec::new(), Vec::new(), false);
        for owner in &node.owners {
            match self.owner(node, owner).await? {
                None => gone.push(owner.uid.clone()),
                // One that owns itself, or waits for nobody, is an owner as any other.
                Some(waits) if waits && owner.uid != uid && owner.is_blocked => {
                    waiting.push(owner.uid.clone());
                }
                Some(_) => is_owned = true,
            }
        }
        Ok(match (is_owned, gone.is_empty() && waiting.is_empty()) {
            (true, true) => Verdict::Stays,
            (true, false) => Verdict::Loses(gone.into_iter().chain(waiting).collect()),
            (false, _) if waiting.is_empty() => Verdict::Goes,
            (false, _) => Verdict::GoesFirst,
        })
    }

    /// Whether an owner waits for its dependents to go; `None` if it is not there.
    async fn owner(&self, node: &Node, owner: &Owner) -> Result<Option<bool>, Error> {
        if let Some(known) = self.graph.node(&owner.uid) {
            return Ok(Some(known.waits()));
        }
        // The graph may not have heard of it yet.
        let (group, version) = owner.api_version.split_once('/').unwrap_or(("", &owner.api_version));
        let is_kind = |served: &&Served| served.kind.group == group && served.kind.kind == owner.kind;
        let exact = self.resources.all().find(|served| is_kind(served) && served.kind.version == version);
        // Of a kind that is not served nobody knows whether it is there.
        let served = exact.or_else(|| self.resources.all().find(is_kind)).ok_or(Error::NoSuchPath)?;
        let namespace = if served.kind.namespaced { node.namespace.as_str() } else { "" };
        if served.kind.namespaced && namespace.is_empty() {
            // What lies in no namespace can't be owned by what does; upstream leaves it alone.
            return Ok(Some(false));
        }
        match (Target { served, namespace, name: &owner.name }).get(None).await {
            Ok(stored) => {
                let record = stored.object.record()?;
                let meta = meta::of(&*record);
                Ok((meta.uid == owner.uid).then(|| Node::new(0, meta).waits()))
            }
            Err(Error::NotFound(_)) => Ok(None),
            Err(e) => Err(e),
        }
    }

    fn target<'a>(&'a self, node: &'a Node) -> Target<'a> {
        Target { served: &self.followed[node.resource], namespace: &node.namespace, name: &node.name }
    }

    async fn delete(&self, uid: &str, node: &Node, policy: &str) -> Result<(), Error> {
        let preconditions = Preconditions { uid: Some(uid.to_owned()), ..Preconditions::default() };
        let options = DeleteOptions {
            preconditions: Some(Box::new(preconditions)),
            propagation_policy: Some(policy.to_owned()),
            ..DeleteOptions::default()
        };
        match self.target(node).delete(&options, &context(&self.resources)).await {
            // Another object of that name is none of ours.
            Ok(_) | Err(Error::Conflict(..)) => Ok(()),
            Err(e) => Err(e),
        }
    }

    async fn disown(&self, uid: &str, node: &Node, owners: &[String]) -> Result<(), Error> {
        self.change(uid, node, |meta| meta.owner_references.retain(|owner| !owners.contains(&owner.uid))).await
    }

    async fn drop_finalizer(&self, uid: &str, node: &Node, finalizer: &str) -> Result<(), Error> {
        self.change(uid, node, |meta| meta.finalizers.retain(|f| f != finalizer)).await
    }

    /// Changes the metadata of an object, if it is still the same one.
    async fn change(
        &self,
        uid: &str,
        node: &Node,
        change: impl Fn(&mut ObjectMeta) + Send + Sync,
    ) -> Result<(), Error> {
        let target = self.target(node);
        let edit = |old: Option<&dyn Record>| {
            let mut object = old.ok_or(Error::NoSuchPath)?.boxed_clone();
            match meta::of_mut(&mut *object) {
                Some(meta) if meta.uid == uid => change(meta),
                _ => return Err(Error::NotFound(target.named())),
            }
            Ok(object)
        };
        target.update("", &context(&self.resources), false, edit).await.map(|_| ())
    }
}
