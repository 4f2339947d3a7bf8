//! Watch.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use storage::{Cache, Change, Cursor};

use super::{Selection, Target};
use crate::error::Error;
use crate::object::Object;
use crate::options::ListOptions;
use crate::resources::Stored;

/// Changes taken from the cache at once.
const BATCH: usize = 128;

/// What a watcher is told.
#[derive(Clone, Debug)]
pub enum Happening {
    /// The object matches now.
    Added(Stored),
    /// It matched before, and still does.
    Modified(Stored),
    /// It is gone, or no longer matches; as it was when it last matched, at the revision of the change.
    Deleted(Stored, i64),
    /// All that matched at the beginning has been told, up to this revision.
    InitialEnd(i64),
}

/// A watch under way.
pub struct Watch {
    cache: Arc<Cache<Object>>,
    cursor: Cursor<Object>,
    prefix: String,
    selection: Selection,
    ready: VecDeque<Happening>,
    after: i64,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Watch").field(&self.prefix).finish()
    }
}

impl Target<'_> {
    /// Begins a watch.
    pub async fn watch(&self, options: &ListOptions, selection: Selection) -> Result<Watch, Error> {
        let resource = self.resource()?;
        let cache = resource.cache().await?;
        let mut prefix = self.prefix(resource);
        let exact_name = if self.name.is_empty() { selection.fields.exactly("metadata.name") } else { Some(self.name) };
        if let Some(name) = exact_name
            && (!self.namespace.is_empty() || !self.kind().namespaced)
        {
            prefix.push_str(name);
            // Kept apart from names that only begin so by `concerns`.
        }
        let from = options.revision.unwrap_or(0);
        let initial = match options.initial_events {
            Some(wanted) => wanted,
            None => from == 0,
        };
        let (mut ready, mut after) = (VecDeque::new(), from);
        let cursor = if initial {
            // Whatever was acknowledged before the watch began is among the initial events.
            let at_least = cache.snapshot_consistent().await?.revision;
            let (snapshot, cursor) = cache.snapshot_and_cursor();
            after = snapshot.revision.max(at_least);
            ready.extend(
                snapshot
                    .range(&prefix, "")
                    .filter(|e| concerns(&prefix, &e.key) && selection.matches(&e.object))
                    .cloned()
                    .map(Happening::Added),
            );
            if options.initial_events == Some(true) && options.bookmarks {
                ready.push_back(Happening::InitialEnd(after));
            }
            cursor
        } else if from == 0 {
            let (snapshot, cursor) = cache.snapshot_and_cursor();
            after = snapshot.revision;
            cursor
        } else {
            cache.cursor(from).map_err(|e| match e {
                storage::Error::Compacted { oldest } => {
                    Error::Expired(format!("too old resource version: {from} ({oldest})"), String::new())
                }
                other => other.into(),
            })?
        };
        Ok(Watch { cache, cursor, prefix, selection, ready, after })
    }
}

/// Prefixes end in `/`, or are one whole key.
fn concerns(prefix: &str, key: &str) -> bool {
    key.strip_prefix(prefix).is_some_and(|rest| prefix.ends_with('/') || rest.is_empty())
}

impl Watch {
    /// The next happenings; waits for one.
    pub async fn next(&mut self) -> Result<Vec<Happening>, Error> {
        std::future::poll_fn(|cx| self.poll_next(cx)).await
    }

    /// The next happenings, at least one.
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Vec<Happening>, Error>> {
        if !self.ready.is_empty() {
            let some = self.ready.len().min(BATCH);
            return Poll::Ready(Ok(self.ready.drain(..some).collect()));
        }
        loop {
            let Ok(changes) = ready!(self.cursor.poll_next(cx, BATCH)) else {
                let why = format!("too old resource version: {} ({})", self.after, self.after);
                return Poll::Ready(Err(Error::Expired(why, String::new())));
            };
            if let Some(last) = changes.last() {
                self.after = last.entry.revision;
            }
            let told: Vec<_> = changes.iter().filter_map(|c| self.told(c)).collect();
            if !told.is_empty() {
                return Poll::Ready(Ok(told));
            }
        }
    }

    /// A revision that the watcher has been told everything up to, for a bookmark; `None` while changes wait.
    pub fn bookmark(&self) -> Pin<Box<dyn Future<Output = Option<i64>> + Send>> {
        let waiting = !self.ready.is_empty() || self.cursor.is_behind();
        let (cache, place, after) = (self.cache.clone(), self.cursor.place(), self.after);
        Box::pin(async move {
            let current = cache.progress();
            // What came meanwhile has yet to be told.
            (!waiting && cache.end() == place).then_some(current.max(after))
        })
    }

    fn told(&self, change: &Change<Object>) -> Option<Happening> {
        if !concerns(&self.prefix, &change.entry.key) {
            return None;
        }
        let now = !change.removed && self.selection.matches(&change.entry.object);
        let before = change.previous.as_ref().filter(|p| self.selection.matches(&p.object));
        match (before, now) {
            (None, true) => Some(Happening::Added(change.entry.clone())),
            (Some(_), true) => Some(Happening::Modified(change.entry.clone())),
            (Some(_), false) if change.removed => Some(Happening::Deleted(change.entry.clone(), change.entry.revision)),
            (Some(before), false) => Some(Happening::Deleted(before.clone(), change.entry.revision)),
            (None, false) => None,
        }
    }
}
