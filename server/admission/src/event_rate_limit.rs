//! `EventRateLimit`: how many events may be written, by everybody, in a namespace, by a user, or about an object.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use generated::core::v1::Event;
use object::field_error::aggregate;

/// So many keys a limit knows unless it says otherwise.
const KEYS: usize = 4096;

/// Whose events a limit counts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "upstream's reference says it")]
pub enum Sort {
    Server,
    Namespace,
    User,
    SourceAndObject,
}

/// The sorts, as the configuration file names them.
pub const SORTS: &[(&str, Sort)] = &[
    ("Server", Sort::Server),
    ("Namespace", Sort::Namespace),
    ("User", Sort::User),
    ("SourceAndObject", Sort::SourceAndObject),
];

/// A limit.
#[derive(Clone, Debug)]
pub struct Limit {
    /// Whose events are counted together.
    pub sort: Sort,
    /// Events a second.
    pub rate: f64,
    /// Events at once.
    pub burst: f64,
    /// How many keys are known; 0 for the usual number.
    pub keys: usize,
}

/// Who writes an event, and where.
#[derive(Clone, Copy, Debug)]
pub struct Writer<'a> {
    /// The namespace.
    pub namespace: &'a str,
    /// The user's name.
    pub user: &'a str,
    /// The event, if it is one of the core group.
    pub event: Option<&'a Event>,
}

/// Limits with what is left of them.
#[derive(Debug, Default)]
pub struct Limits(Vec<(Limit, Mutex<Keys>)>);

#[derive(Debug, Default)]
struct Keys {
    buckets: HashMap<String, Bucket>,
    /// Counts uses, so that the key that was used least lately can make room.
    uses: u64,
}

#[derive(Debug)]
struct Bucket {
    tokens: f64,
    filled: Instant,
    used: u64,
}

impl Limits {
    /// Limits of which nothing is used.
    pub fn new(limits: &[Limit]) -> Self {
        Self(limits.iter().map(|limit| (limit.clone(), Mutex::default())).collect())
    }

    /// Counts an event, unless there are too many.
    ///
    /// # Errors
    /// The message.
    pub fn count(&self, writer: &Writer<'_>, now: Instant) -> Result<(), String> {
        let mut reached = Vec::new();
        for (limit, keys) in &self.0 {
            let key = key(limit.sort, writer);
            if !keys.lock().unwrap_or_else(PoisonError::into_inner).take(limit, &key, now) {
                let name = SORTS.iter().find(|(_, sort)| *sort == limit.sort).map_or("", |(name, _)| name);
                reached.push(format!("limit reached on type {name} for key {key}"));
            }
        }
        if reached.is_empty() { Ok(()) } else { Err(aggregate(&reached)) }
    }
}

impl Keys {
    fn take(&mut self, limit: &Limit, key: &str, now: Instant) -> bool {
        self.uses += 1;
        let room = if limit.keys == 0 { KEYS } else { limit.keys };
        if !self.buckets.contains_key(key) && self.buckets.len() >= room {
            let oldest = self.buckets.iter().min_by_key(|(_, bucket)| bucket.used).map(|(key, _)| key.clone());
            oldest.map(|key| self.buckets.remove(&key));
        }
        let used = self.uses;
        let new = || Bucket { tokens: limit.burst, filled: now, used };
        let bucket = self.buckets.entry(key.to_owned()).or_insert_with(new);
        let passed = now.saturating_duration_since(bucket.filled).as_secs_f64();
        bucket.tokens = (bucket.tokens + passed * limit.rate).min(limit.burst);
        (bucket.filled, bucket.used) = (now, used);
        let has = bucket.tokens >= 1.0;
        if has {
            bucket.tokens -= 1.0;
        }
        has
    }
}

fn key(sort: Sort, writer: &Writer<'_>) -> String {
    match (sort, writer.event) {
        (Sort::Server, _) => String::new(),
        (Sort::Namespace, _) => writer.namespace.to_owned(),
        (Sort::User, _) => writer.user.to_owned(),
        (Sort::SourceAndObject, None) => String::new(),
        (Sort::SourceAndObject, Some(event)) => {
            let (source, object) = (&event.source, &event.involved_object);
            let (name, uid) = (&object.name, &object.uid);
            [&source.component, &source.host, &object.kind, &object.namespace, name, uid, &object.api_version]
                .map(String::as_str)
                .concat()
        }
    }
}
