//! Watch.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use object::kind::{Kind, KindRef};
use storage::{Change, Cursor, Focus, Span};

use super::{Selection, Target, unreadable};
use crate::codec::Form;
use crate::error::Error;
use crate::object::Object;
use crate::options::ListOptions;
use crate::resources::Stored;

/// Changes taken from the cache at once.
pub const BATCH: usize = 128;

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

/// The same of a change that lies in the cache.
#[derive(Clone, Copy, Debug)]
pub enum Seen<'a> {
    /// The object matches now.
    Added(&'a Stored),
    /// It matched before, and still does.
    Modified(&'a Stored),
    /// It is gone, or no longer matches; as it was when it last matched, at the revision of the change.
    Deleted(&'a Stored, i64),
}

impl From<Seen<'_>> for Happening {
    fn from(seen: Seen<'_>) -> Self {
        match seen {
            Seen::Added(stored) => Self::Added(stored.clone()),
            Seen::Modified(stored) => Self::Modified(stored.clone()),
            Seen::Deleted(stored, revision) => Self::Deleted(stored.clone(), revision),
        }
    }
}

/// The frames of several changes in a row, one after the other: what each watcher of the same is told.
#[derive(Debug)]
pub struct Batch {
    /// All of them.
    pub frames: Bytes,
    /// How long each is.
    pub lengths: Box<[usize]>,
    span: Span,
    prefix: Box<str>,
    kind: KindRef,
    form: Form,
}

/// The newest batch of a resource. Watchers keep step, so that one of them makes it and the others find it here.
#[derive(Debug, Default)]
pub struct LastBatch(Mutex<Option<Arc<Batch>>>);

/// A larger batch is not kept, in bytes.
const KEPT: usize = 64 << 10;

/// A watch under way.
pub struct Watch {
    cursor: Cursor<Object>,
    batch: Arc<LastBatch>,
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
        if resource.has_unreadable() {
            unreadable::check_list(self, resource, &cache.snapshot(), None)?;
        }
        let mut prefix = self.prefix(resource);
        let exact_name = if self.name.is_empty() { selection.fields.exactly("metadata.name") } else { Some(self.name) };
        if let Some(name) = exact_name
            && (!self.namespace.is_empty() || !self.kind().namespaced)
        {
            prefix.push_str(name);
            // Kept apart from names that only begin so by `concerns`.
        }
        let whole = prefix.len() == resource.prefix.len();
        let focus = match selection.indexed(&resource.stored) {
            Some(value) if prefix.ends_with('/') => Focus::Having(value.as_bytes()),
            _ if whole => Focus::Everything,
            _ => Focus::Under(&prefix),
        };
        let from = options.revision.unwrap_or(0);
        let initial = match options.initial_events {
            Some(wanted) => wanted,
            None => from == 0,
        };
        let (mut ready, mut after) = (VecDeque::new(), from);
        let cursor = if initial {
            // Whatever was acknowledged before the watch began is among the initial events.
            let at_least = cache.snapshot_consistent().await?.revision;
            let (snapshot, cursor) = cache.snapshot_and_cursor(focus);
            after = snapshot.revision.max(at_least);
            let wanted = |e: &&Stored| concerns(&prefix, &e.key) && selection.matches(&e.object);
            let by_index = match focus {
                Focus::Having(value) => snapshot.having(value, &prefix, ""),
                _ => None,
            };
            match by_index {
                Some(found) => ready.extend(found.filter(wanted).cloned().map(Happening::Added)),
                None => {
                    ready.extend(snapshot.range(&prefix, "").filter(wanted).cloned().map(Happening::Added));
                }
            }
            // So too where they weren't asked for by name, but by no version.
            if options.bookmarks {
                ready.push_back(Happening::InitialEnd(after));
            }
            cursor
        } else if from == 0 {
            let (snapshot, cursor) = cache.snapshot_and_cursor(focus);
            after = snapshot.revision;
            cursor
        } else {
            cache.cursor(from, focus).map_err(|e| match e {
                storage::Error::Compacted { oldest } => {
                    Error::Expired(format!("too old resource version: {from} ({oldest})"), String::new())
                }
                other => other.into(),
            })?
        };
        Ok(Watch { cursor, batch: resource.batch.clone(), prefix, selection, ready, after })
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
            let told = changes.iter().filter_map(|c| told(&self.prefix, &self.selection, c));
            let told: Vec<Happening> = told.map(Happening::from).collect();
            if !told.is_empty() {
                return Poll::Ready(Ok(told));
            }
        }
    }

    /// A revision that the watcher has been told everything up to, for a bookmark; `None` while changes wait.
    pub fn bookmark(&self) -> Option<i64> {
        let settled = self.cursor.settled().filter(|_| self.ready.is_empty())?;
        Some(settled.max(self.after))
    }

    /// Shows what happened next and is there already, if anything did, of so many changes; tells whether it is thereby
    /// done with. Where `show` says no, everything is still to be told. It must be quick: the cache stands still meanwhile.
    pub fn show(&mut self, most: usize, mut show: impl FnMut(Seen<'_>) -> bool) -> bool {
        if !self.ready.is_empty() {
            return false;
        }
        let (prefix, selection, mut after) = (&self.prefix, &self.selection, self.after);
        let shown = self.cursor.show(most, |change| {
            after = change.entry.revision;
            told(prefix, selection, change).is_none_or(&mut show)
        });
        let done = shown.is_ok_and(|count| count > 0);
        if done {
            self.after = after;
        }
        done
    }

    /// What some changes come to, if another watcher was told the same before; they are done with thereby.
    pub fn batch(&mut self, span: Span, kind: &Kind, form: Form) -> Option<Arc<Batch>> {
        let last = self.batch.0.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        let is_same = (last.span, &*last.prefix, last.form) == (span, &*self.prefix, form) && last.kind.is(kind);
        if !is_same {
            return None;
        }
        self.cursor.pass(span);
        self.after = span.last;
        Some(last)
    }

    /// Several changes that are there already, if all watchers are told the same of them but for where they look.
    pub fn span(&mut self) -> Option<Span> {
        let takes_all = self.ready.is_empty() && self.selection.is_everything();
        if takes_all { self.cursor.span(BATCH).filter(|span| span.length > 1) } else { None }
    }

    /// Keeps the frames of some changes, all of which were shown, for other watchers.
    pub fn keep(&self, span: Span, kind: &KindRef, form: Form, frames: Bytes, lengths: &[usize]) {
        if frames.len() > KEPT {
            return;
        }
        let (prefix, kind, lengths) = (self.prefix.as_str().into(), kind.clone(), lengths.into());
        let batch = Arc::new(Batch { frames, lengths, span, prefix, kind, form });
        *self.batch.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(batch);
    }

    /// How many changes wait to be told, or to be found not to concern the watcher.
    pub fn waiting(&self) -> usize {
        self.cursor.waiting()
    }
}

fn told<'c>(prefix: &str, selection: &Selection, change: &'c Change<Object>) -> Option<Seen<'c>> {
    if !concerns(prefix, &change.entry.key) {
        return None;
    }
    let now = !change.removed && selection.matches(&change.entry.object);
    let before = change.previous.as_ref().filter(|p| selection.matches(&p.object));
    match (before, now) {
        (None, true) => Some(Seen::Added(&change.entry)),
        (Some(_), true) => Some(Seen::Modified(&change.entry)),
        (Some(_), false) if change.removed => Some(Seen::Deleted(&change.entry, change.entry.revision)),
        (Some(before), false) => Some(Seen::Deleted(before, change.entry.revision)),
        (None, false) => None,
    }
}
