//! What subjects hold by a policy, found out once for each of them.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use arc_swap::ArcSwapOption;

use super::index::{Index, Words, hash_words};
use super::policy::{Binding, Granted, Role};
use crate::User;
use crate::authorize::Attributes;

/// So many are remembered, each of one user in one scope.
const SLOTS: usize = 1024;
/// So many entries their indexes have together, of 16 bytes each.
const ENTRIES: usize = 1 << 20;

/// What a user holds in a scope: the rules of all bindings there that apply, indexed.
#[derive(Debug)]
pub(super) struct Held {
    user: String,
    groups: Vec<String>,
    scope: String,
    grants: Vec<Grant>,
    index: Index,
    /// Why bindings that apply grant nothing.
    pub(super) faults: Vec<String>,
}

/// A role that is held, by the first binding that grants it.
#[derive(Debug)]
struct Grant {
    binding: Arc<Binding>,
    /// Which of the binding's subjects the user is.
    subject: usize,
    role: Arc<Role>,
    text: OnceLock<String>,
}

impl Held {
    /// By all bindings that apply to a user in a scope.
    pub(super) fn new<'a>(user: &User, scope: &str, granted: impl Iterator<Item = Granted<'a>>) -> Self {
        let (mut grants, mut faults, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for Granted { binding, subject, role } in granted {
            match role {
                Ok(role) if seen.insert(Arc::as_ptr(role)) => {
                    let (binding, role) = (binding.clone(), role.clone());
                    grants.push(Grant { binding, subject, role, text: OnceLock::new() });
                }
                Ok(_) => {}
                Err(lost) => faults.push(lost.to_string()),
            }
        }
        let index = Index::new(grants.iter().map(|grant| &*grant.role.rules));
        let (user, groups) = (user.name.clone(), user.groups.clone());
        Self { user, groups, scope: scope.to_owned(), grants, index, faults }
    }

    /// What allows it, in words.
    pub(super) fn allows(&self, asked: &Attributes<'_>, words: &Words) -> Option<&str> {
        let rule = |list, place| self.grants.get(list as usize)?.role.rules.get(place as usize);
        let grant = self.grants.get(self.index.first(asked, words, rule)? as usize)?;
        Some(grant.text.get_or_init(|| {
            let (binding, role) = (&grant.binding, Ok(&grant.role));
            format!("RBAC: allowed by {}", Granted { binding, subject: grant.subject, role }.text())
        }))
    }

    fn is(&self, user: &User, scope: &str) -> bool {
        self.user == user.name && self.scope == scope && self.groups == user.groups
    }

    fn weight(&self) -> usize {
        // What is not of the index counts as a few entries.
        self.index.len() + 16
    }
}

/// What subjects hold, for those who ask again. Belongs to one policy, and goes with it, so that nothing in it can be of
/// another's rights.
#[derive(Debug)]
pub(super) struct Holders {
    slots: Box<[Slot]>,
    entries: AtomicUsize,
}

#[derive(Debug, Default)]
struct Slot {
    held: ArcSwapOption<Held>,
    /// Who asked last without being known.
    before: AtomicU64,
}

impl Default for Holders {
    fn default() -> Self {
        let slots = (0..SLOTS).map(|_| Slot::default()).collect();
        Self { slots, entries: AtomicUsize::new(0) }
    }
}

/// A user, and where what it holds may be kept.
pub(super) struct Holder<'a> {
    all: &'a Holders,
    user: &'a User,
    hash: u64,
}

impl Holders {
    pub(super) fn of<'a>(&'a self, user: &'a User) -> Holder<'a> {
        Holder { all: self, user, hash: hash_words(user.groups.iter().chain([&user.name]).map(String::as_str)) }
    }

    fn keep(&self, [first, second]: [&Slot; 2], held: Arc<Held>) {
        let weight = held.weight();
        if self.entries.load(Ordering::Relaxed) + weight > ENTRIES {
            for slot in &self.slots {
                self.put(slot, None);
            }
        }
        // The younger one of a full pair goes: what was there before is asked for again and again.
        let slot = if first.held.load().is_none() { first } else { second };
        self.put(slot, Some(held));
    }

    fn put(&self, slot: &Slot, held: Option<Arc<Held>>) {
        let more = held.as_ref().map_or(0, |held| held.weight());
        self.entries.fetch_add(more, Ordering::Relaxed);
        let less = slot.held.swap(held).map_or(0, |before| before.weight());
        self.entries.fetch_sub(less, Ordering::Relaxed);
    }
}

impl Holder<'_> {
    /// What `see` makes of what the user holds in a scope. Finding that out by `make` pays for those who ask again:
    /// nothing is made where the user asks for the first time, as far as is remembered.
    pub(super) fn get<R>(&self, scope: &str, make: impl FnOnce() -> Held, see: impl FnOnce(&Held) -> R) -> Option<R> {
        let (hash, slots) = self.slots(scope);
        for slot in slots {
            if let Some(held) = slot.held.load().as_ref().filter(|held| held.is(self.user, scope)) {
                return Some(see(held));
            }
        }
        if slots[0].before.swap(hash, Ordering::Relaxed) != hash {
            return None;
        }
        let held = Arc::new(make());
        if held.weight() <= ENTRIES / 16 {
            self.all.keep(slots, held.clone());
        }
        Some(see(&held))
    }

    /// The two places where it may stand.
    fn slots(&self, scope: &str) -> (u64, [&Slot; 2]) {
        let hash = if scope.is_empty() { self.hash } else { self.hash.rotate_left(7) ^ hash_words([scope]) };
        let half = SLOTS / 2;
        let places = [hash as usize % half, half + (hash >> 32) as usize % half];
        (hash, places.map(|place| &self.all.slots[place]))
    }
}
