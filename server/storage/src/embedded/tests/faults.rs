//! Whatever goes wrong with the disk, what was acknowledged is there, and nothing is that nobody wrote.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;

use super::super::Embedded;
use super::disk::{Disk, FAULTS, Fault, Plan, Random};
use crate::contract::{Error, Expect, Op, Outcome, Range, Store, Txn};

/// Keys of a run: few, so that they are written again.
const KEYS: usize = 12;
/// Groups of writes between two ends of the store.
const GROUPS: usize = 12;
/// How often the store ends in a run.
const ENDS: usize = 4;
/// Longer than the store takes over anything.
const PATIENCE: Duration = Duration::from_secs(20);

/// A key's value and the revision that wrote it.
type Held = Option<(Bytes, i64)>;

/// What may be found of a key.
#[derive(Clone, Debug, Default)]
struct Known {
    /// What was acknowledged last; none where that was a removal, or nothing.
    acknowledged: Held,
    /// What later writes would have left that were answered with an error.
    failed: Vec<Option<Bytes>>,
}

impl Known {
    fn allows(&self, found: &Held) -> bool {
        // One that failed has a revision that nobody was told.
        *found == self.acknowledged || self.failed.contains(&found.as_ref().map(|(value, _)| value.clone()))
    }
}

/// How a store ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Closed,
    Killed,
    PowerLost,
}

struct Run {
    seed: u64,
    random: Random,
    disk: Disk,
    known: BTreeMap<String, Known>,
    /// All acknowledged values by revision, while they can be read.
    history: BTreeMap<i64, (String, Bytes)>,
    /// The newest acknowledged revision.
    newest: i64,
    struck: BTreeMap<&'static str, usize>,
}

fn name(fault: Fault) -> &'static str {
    match fault {
        Fault::Broken => "broken",
        Fault::Short => "short",
        Fault::Full => "full",
        Fault::Sync => "sync",
        Fault::Read => "read",
    }
}

impl Run {
    fn new(seed: u64) -> Self {
        let (known, history, struck) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { seed, random: Random::new(seed), disk: Disk::new(seed), known, history, newest: 1, struck }
    }

    /// Writes a group of keys, each as the store has it.
    async fn group(&mut self, store: &Embedded) {
        let mut sent = Vec::new();
        let first = self.random.below(KEYS);
        for i in 0..=self.random.below(4) {
            let key = format!("/k/{:02}", (first + i) % KEYS);
            let Ok(Ok(found)) = tokio::time::timeout(PATIENCE, store.get(&key)).await else { continue };
            let expect = found.as_ref().map_or(Expect::Absent, |kv| Expect::Revision(kv.revision));
            let length = [10, 300, 5_000][self.random.below(3)];
            let value = match found {
                Some(_) if self.random.below(4) == 0 => None,
                _ => Some(Bytes::from(format!("{}-{}", self.random.below(1 << 30), "x".repeat(length)))),
            };
            let op = value.clone().map_or(Op::Delete, |value| Op::Put { value, ttl: None });
            sent.push((key.clone(), value, store.txn(Txn { key: key.as_str().into(), expect, op })));
        }
        for (key, value, answer) in sent {
            let answer = tokio::time::timeout(PATIENCE, answer).await;
            let known = self.known.entry(key.clone()).or_default();
            match answer {
                Ok(Ok(Outcome::Done(revision))) => {
                    assert!(revision > self.newest, "seed {}: {revision} after {}", self.seed, self.newest);
                    self.newest = revision;
                    if let Some(value) = &value {
                        self.history.insert(revision, (key, value.clone()));
                    }
                    *known = Known { acknowledged: value.map(|value| (value, revision)), failed: Vec::new() };
                }
                Ok(Err(Error::Unavailable(_))) => known.failed.push(value),
                other => panic!("seed {}: {key}: {other:?}", self.seed),
            }
        }
    }

    /// What is found is what may be, and is known from now on.
    async fn look(&mut self, store: &Embedded, what: &str) {
        let page = store.range(Range { prefix: "/", start: "", limit: 0, revision: 0 }).await;
        let page = page.unwrap_or_else(|e| panic!("seed {}, {what}: {e}", self.seed));
        assert!(page.revision >= self.newest, "seed {}, {what}: {} after {}", self.seed, page.revision, self.newest);
        let mut found: BTreeMap<String, Held> =
            page.items.iter().map(|kv| (kv.key.to_string(), Some((kv.value.clone(), kv.revision)))).collect();
        for (key, known) in &mut self.known {
            let found = found.remove(key).flatten();
            let short = |held: &Held| held.as_ref().map(|(value, at)| (value.slice(..value.len().min(12)), *at));
            assert!(
                known.allows(&found),
                "seed {}, {what}: {key} is {:?}; acknowledged {:?}, {} more tried",
                self.seed,
                short(&found),
                short(&known.acknowledged),
                known.failed.len(),
            );
            *known = Known { acknowledged: found, failed: Vec::new() };
        }
        assert!(found.is_empty(), "seed {}, {what}: nobody wrote {found:?}", self.seed);
        for (revision, (key, value)) in &self.history {
            let range = Range { prefix: key, start: "", limit: 0, revision: *revision };
            let page = store.range(range).await.unwrap_or_else(|e| panic!("seed {}, {what}: {e}", self.seed));
            let found = page.items.first().map(|kv| (&kv.value, kv.revision));
            assert_eq!(found, Some((value, *revision)), "seed {}, {what}: {key} at {revision}", self.seed);
        }
        self.newest = page.revision;
    }

    /// Superseded values, which come from the disk, are right or can't be had.
    async fn look_back(&mut self, store: &Embedded) {
        let Some(nth) = self.history.len().checked_sub(1).map(|last| self.random.below(last + 1)) else { return };
        let Some((revision, (key, value))) = self.history.iter().nth(nth) else { return };
        match store.range(Range { prefix: key, start: "", limit: 0, revision: *revision }).await {
            Ok(page) => assert_eq!(page.items.first().map(|kv| &kv.value), Some(value), "seed {}: {key}", self.seed),
            Err(Error::Unavailable(_)) => {}
            Err(e) => panic!("seed {}: {key} at {revision}: {e}", self.seed),
        }
    }

    async fn compact(&mut self, store: &Embedded) {
        let to = self.newest;
        match tokio::time::timeout(PATIENCE, store.compact(to)).await {
            // An error leaves it half done: what came before can't be read either way.
            Ok(Ok(()) | Err(Error::Unavailable(_))) => self.history.retain(|revision, _| *revision > to),
            Ok(Err(Error::Compacted { .. })) => {}
            other => panic!("seed {}: {other:?}", self.seed),
        }
    }

    async fn go(mut self) -> BTreeMap<&'static str, usize> {
        for _ in 0..ENDS {
            let store = Embedded::open_by(self.disk.folder()).unwrap_or_else(|e| panic!("seed {}: {e}", self.seed));
            self.look(&store, "opened").await;
            let fault = FAULTS[self.random.below(FAULTS.len())];
            let (after, heals) = (self.random.below(30), self.random.below(GROUPS));
            let times = [1, 3, usize::MAX][self.random.below(3)];
            self.disk.arm(Plan { fault, after, times });
            for group in 0..GROUPS {
                self.group(&store).await;
                self.look_back(&store).await;
                if self.random.below(8) == 0 {
                    self.compact(&store).await;
                }
                if group == heals && self.random.below(2) == 0 {
                    *self.struck.entry(name(fault)).or_default() += self.disk.heal();
                    self.group(&store).await;
                }
            }
            let end = [End::Closed, End::Killed, End::PowerLost][self.random.below(3)];
            if end != End::Closed {
                self.disk.kill();
            }
            drop(store);
            *self.struck.entry(name(fault)).or_default() += self.disk.heal();
            self.disk.revive(end == End::PowerLost);
        }
        let store = Embedded::open_by(self.disk.folder()).unwrap_or_else(|e| panic!("seed {}: {e}", self.seed));
        self.look(&store, "at the end").await;
        self.struck
    }
}

/// `$STORAGE_FAULT_RUNS` says how many runs, each with a seed of its own; `$STORAGE_FAULT_SEED` the first one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost() {
    let number = |name: &str, default| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(default);
    let (runs, first) = (number("STORAGE_FAULT_RUNS", 40_u64), number("STORAGE_FAULT_SEED", 0));
    let mut struck = BTreeMap::<_, usize>::new();
    for seed in first..first + runs {
        for (fault, times) in Run::new(seed).go().await {
            *struck.entry(fault).or_default() += times;
        }
    }
    println!("{runs} runs, {} ends, faults {struck:?}", runs * ENDS as u64);
    assert!(runs < 40 || struck.len() == FAULTS.len() && struck.values().all(|n| *n > 0), "{struck:?}");
}
