//! Lists and watches that a cache's index answers are those that a look at all objects gives.

use std::sync::Arc;

use bytes::Bytes;
use generated::core::v1::Pod;
use object::kind::{Kind, KindRef};
use object::selector::{FieldSelector, LabelSelector};
use registry::codec;
use registry::error::Error;
use registry::options::ListOptions;
use registry::resources::{Resources, Served};
use registry::verbs::{Happening, Listing, Target, Watch};
use storage::{Embedded, Expect, Op, Outcome, Store, Txn};

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len() as u64) as usize]
    }
}

fn pods() -> &'static Kind {
    generated::KINDS.iter().find(|kind| kind.kind == "Pod").expect("a kind")
}

/// The kind over a store, served as it is or (`indexed` false) without its index.
fn served(store: &Arc<dyn Store>, indexed: bool) -> Served {
    let mut kind = pods().clone();
    assert_eq!(kind.index, "spec.nodeName");
    if !indexed {
        kind.index = "".into();
    }
    let resources = Resources::of(&[KindRef::from(Arc::new(kind))], store.clone(), |_| true);
    resources.find("", "v1", "pods").expect("the kind").clone()
}

const NAMESPACES: &[&str] = &["one", "two", "three"];
const NODES: &[&str] = &["", "node-a", "node-b", "node-b2"];

/// Makes, moves or removes a pod.
async fn write(store: &Arc<dyn Store>, random: &mut Random) -> i64 {
    let (namespace, name) = (random.of(NAMESPACES), format!("pod-{}", random.below(12)));
    let key = format!("/registry/pods/{namespace}/{name}");
    let found = store.get(&key).await.expect("a read");
    let mut pod = Pod::default();
    (pod.metadata.namespace, pod.metadata.name) = (namespace.into(), name);
    pod.metadata.labels.insert("app".into(), random.of(&["x", "y"]).into());
    pod.spec.node_name = random.of(NODES).into();
    pod.status.phase = random.of(&["Pending", "Running"]).into();
    let op = match &found {
        Some(_) if random.below(5) == 0 => Op::Delete,
        // Not everything that lies in a store can be read.
        _ if random.below(40) == 0 => Op::Put { value: Bytes::from_static(b"k8s\0\x0a\xff"), ttl: None },
        _ => Op::Put { value: codec::store(pods(), &pod), ttl: None },
    };
    let expect = found.map_or(Expect::Absent, |found| Expect::Revision(found.revision));
    match store.txn(Txn { key: key.into(), expect, op }).await {
        Ok(Outcome::Done(revision)) => revision,
        other => panic!("{other:?}"),
    }
}

fn options(random: &mut Random) -> ListOptions {
    let fields = [
        "spec.nodeName=node-a",
        "spec.nodeName=node-b",
        "spec.host=node-b",
        "spec.nodeName=",
        "spec.nodeName=none",
        "spec.nodeName!=node-a",
        "spec.nodeName=node-b,status.phase=Running",
        "spec.nodeName=node-a,spec.nodeName=node-b",
        "metadata.name=pod-3",
        "metadata.name=pod-3,spec.nodeName=node-a",
        "",
    ];
    let labels = ["", "", "app=x"];
    let fields = FieldSelector::parse(random.of(&fields)).expect("a selector");
    let labels = LabelSelector::parse(random.of(&labels)).expect("a selector");
    ListOptions { fields, labels, ..ListOptions::default() }
}

/// A list as its client sees it, but for what follows.
fn shown(listing: Result<Listing, Error>) -> String {
    match listing {
        Ok(Listing { items, revision, remaining, .. }) => {
            let items: Vec<_> = items.iter().map(|item| format!("{}@{}", item.key, item.revision)).collect();
            format!("{revision} {remaining:?} {items:?}")
        }
        Err(e) => format!("{:?}", e.status()),
    }
}

async fn list(served: &Served, namespace: &str, options: &ListOptions) -> (String, String, usize) {
    let target = Target { served, namespace, name: "" };
    let selection = target.selection(options).expect("a selection");
    let listing = target.list(options, &selection).await;
    let (next, evaluated) = listing.as_ref().map_or((String::new(), 0), |l| (l.continuation.clone(), l.evaluated));
    (shown(listing), next, evaluated)
}

#[tokio::test]
async fn lists_are_the_same() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let (with, without) = (served(&store, true), served(&store, false));
    with.resource.as_ref().expect("stored").cache().await.expect("a cache");
    let (mut random, mut looked_at) = (Random(3), (0, 0));
    for _ in 0..400 {
        let revision = write(&store, &mut random).await;
        let mut options = options(&mut random);
        let namespace = random.of(&["", "one", "two"]);
        options.limit = random.below(4) as usize;
        if random.below(3) == 0 {
            options.revision = Some(revision - random.below(20).min(revision as u64 - 1) as i64);
            options.exact = random.below(2) == 0;
        }
        loop {
            let (a, next, evaluated) = list(&with, namespace, &options).await;
            let (b, next_of_all, of_all) = list(&without, namespace, &options).await;
            assert_eq!(a, b, "{namespace:?} {options:?}");
            if next.is_empty() && !next_of_all.is_empty() {
                // With an index it is known that nothing follows; without, there is one more page, which is empty.
                let last = ListOptions { continuation: next_of_all, revision: None, exact: false, ..options.clone() };
                let (page, next, _) = list(&without, namespace, &last).await;
                assert!(page.ends_with("[]") && next.is_empty(), "{page} {last:?}");
            } else {
                assert_eq!(next, next_of_all, "{namespace:?} {options:?}");
            }
            looked_at = (looked_at.0 + evaluated, looked_at.1 + of_all);
            if next.is_empty() {
                break;
            }
            // More is written before the next page is asked for.
            write(&store, &mut random).await;
            options.continuation = next;
            (options.revision, options.exact) = (None, false);
        }
    }
    assert!(looked_at.0 < looked_at.1 * 3 / 4, "{looked_at:?}");
}

fn told(happening: Happening) -> String {
    match happening {
        Happening::Added(stored) => format!("+{}@{}", stored.key, stored.revision),
        Happening::Modified(stored) => format!("={}@{}", stored.key, stored.revision),
        Happening::Deleted(stored, revision) => format!("-{}@{revision} of {}", stored.key, stored.revision),
        Happening::InitialEnd(revision) => format!("end@{revision}"),
    }
}

/// What has happened, as far as that is known.
fn drain(watch: &mut Watch, into: &mut Vec<String>) {
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    while let std::task::Poll::Ready(some) = watch.poll_next(&mut cx) {
        into.extend(some.expect("no lag").into_iter().map(told));
    }
}

#[tokio::test]
async fn watches_are_the_same() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let (with, without) = (served(&store, true), served(&store, false));
    for served in [&with, &without] {
        served.resource.as_ref().expect("stored").cache().await.expect("a cache");
    }
    let mut random = Random(9);
    let mut watches = Vec::new();
    for _ in 0..1_500 {
        let revision = write(&store, &mut random).await;
        if watches.len() < 200 && random.below(4) == 0 {
            let namespace = random.of(&["", "one", "two"]);
            let mut options = options(&mut random);
            options.revision = match random.below(3) {
                0 => None,
                1 => Some(0),
                _ => Some(revision - random.below(30).min(revision as u64 - 2) as i64),
            };
            (options.initial_events, options.bookmarks) = (Some(true).filter(|_| random.below(4) == 0), true);
            let mut pair = Vec::new();
            for served in [&with, &without] {
                let target = Target { served, namespace, name: "" };
                let selection = target.selection(&options).expect("a selection");
                pair.push((target.watch(&options, selection).await.expect("a watch"), Vec::new()));
            }
            watches.push((namespace, options, pair));
        }
        for (namespace, options, pair) in &mut watches {
            if random.below(10) > 0 {
                continue;
            }
            for (watch, seen) in pair.iter_mut() {
                drain(watch, seen);
                seen.push(format!("{:?}", watch.bookmark()));
            }
            assert_eq!(pair[0].1, pair[1].1, "{namespace:?} {options:?}");
        }
    }
    assert!(watches.iter().any(|(.., pair)| pair[0].1.len() > 100));
}
