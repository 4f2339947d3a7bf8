//! Get and list.

use std::time::Duration;

use object::kind::{Kind, Text};
use object::selector::{FieldSelector, LabelSelector};
use storage::Snapshot;

use super::{Target, unreadable};
use crate::error::Error;
use crate::object::Object;
use crate::options::ListOptions;
use crate::resources::{Resource, Stored};
use crate::token::Token;

/// How long a read waits for a revision that has not come.
const WAIT: Duration = Duration::from_secs(3);

/// Which objects a list or watch is about.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// By labels.
    pub labels: LabelSelector,
    /// By fields.
    pub fields: FieldSelector,
}

impl Selection {
    /// From the options, checked against the kind; objects are looked at as they are stored.
    fn new(kind: &Kind, stored: &Kind, options: &ListOptions) -> Result<Self, Error> {
        let (labels, mut fields) = (options.labels.clone(), options.fields.clone());
        for requirement in &mut fields.0 {
            let Some(field) = kind.selectable(&requirement.field) else {
                return Err(Error::BadRequest(kind.not_selectable.replace("{}", &requirement.field)));
            };
            // Another version may call it otherwise.
            if let Some(same) = stored.selectable.iter().find(|s| !s.path.is_empty() && s.path == field.path) {
                requirement.field = same.name.to_string();
            }
        }
        Ok(Self { labels, fields })
    }

    /// Whether it leaves nothing out.
    pub fn is_everything(&self) -> bool {
        self.labels.is_everything() && self.fields.0.is_empty()
    }

    /// Whether it takes everything.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty() && self.fields.is_empty()
    }

    /// The value that objects must have in the index of the cache of a kind, if it says so.
    pub fn indexed(&self, stored: &Kind) -> Option<&str> {
        let by_index = |field: &str| stored.selectable(field).is_some_and(|s| s.path == stored.index);
        let mut fixed = self.fields.0.iter().filter(|r| !stored.index.is_empty() && r.equal && by_index(&r.field));
        fixed.next().map(|r| r.value.as_str())
    }

    /// Whether it takes the object.
    pub fn matches(&self, object: &Object) -> bool {
        if self.is_empty() {
            return true;
        }
        let selected = object.selected();
        self.labels.matches(|key| selected.label(key)) && self.fields.matches(|name| selected.field(name))
    }
}

/// A page of a list.
#[derive(Debug)]
pub struct Listing {
    /// In key order.
    pub items: Vec<Stored>,
    /// The revision of the list.
    pub revision: i64,
    /// The token of the next page; empty on the last.
    pub continuation: String,
    /// How many follow, where it is known.
    pub remaining: Option<i64>,
    /// How many objects were looked at.
    pub evaluated: usize,
    /// The objects that were looked at were those that an index has by this field (`spec.nodeName`).
    pub index: Option<Text>,
}

impl Target<'_> {
    /// What the options of a list or watch select.
    pub fn selection(&self, options: &ListOptions) -> Result<Selection, Error> {
        let stored = self.served.resource.as_ref().map_or(self.kind(), |resource| &resource.stored);
        Selection::new(self.kind(), stored, options)
    }

    /// The object: as it is now, or no older than `revision`, or (0) as the cache has it.
    pub async fn get(&self, revision: Option<i64>) -> Result<Stored, Error> {
        let resource = self.resource()?;
        let key = self.key(resource)?;
        let cache = resource.cache().await?;
        let found = match revision.filter(|r| *r != 0 || resource.is_cached()) {
            None => cache.get_consistent(&key).await?,
            Some(0) => cache.get(&key),
            Some(wanted) => {
                reach(resource, wanted).await?;
                cache.get(&key)
            }
        };
        unreadable::checked(resource, found.ok_or_else(|| self.not_found())?)
    }

    /// Whether reads that name a version are answered from a cache.
    pub fn reads_cache(&self) -> Result<bool, Error> {
        Ok(self.resource()?.is_cached())
    }

    /// What every key of the collection begins with.
    pub(super) fn prefix(&self, resource: &Resource) -> String {
        if self.namespace.is_empty() {
            resource.prefix.clone()
        } else {
            format!("{}{}/", resource.prefix, self.namespace)
        }
    }

    /// Objects in key order.
    pub async fn list(&self, options: &ListOptions, selection: &Selection) -> Result<Listing, Error> {
        let resource = self.resource()?;
        let prefix = self.prefix(resource);
        let cache = resource.cache().await?;
        let mut start = String::new();
        if options.continuation.is_empty() {
            options.readable()?;
        }
        // An object that is selected by its name is read as one, which nothing follows.
        let single = selection.fields.exactly("metadata.name").is_some()
            && (!self.namespace.is_empty() || !self.kind().namespaced);
        let exact = options.exact || options.legacy_exact && !single;
        let revision = options.revision.filter(|r| *r != 0 || resource.is_cached() || exact);
        let snapshot = if options.continuation.is_empty() {
            match revision {
                None => cache.snapshot_consistent().await?,
                Some(0) => cache.snapshot(),
                Some(wanted) => {
                    reach(resource, wanted).await?;
                    match exact {
                        true => cache.snapshot_at(wanted).await?,
                        false => cache.snapshot_seen(),
                    }
                }
            }
        } else {
            let token = Token::decode(&options.continuation).map_err(Error::BadRequest)?;
            if !matches!(&*options.version, "" | "0") {
                return Err(Error::BadRequest("specifying resource version is not allowed when using continue".into()));
            }
            start = format!("{prefix}{}", token.start);
            match token.revision {
                -1 => cache.snapshot_consistent().await?,
                revision => cache.snapshot_at(revision).await.map_err(|e| expired(e, &token))?,
            }
        };
        // A limit means nothing where any revision will do.
        let limit = if revision == Some(0) && !exact { 0 } else { options.limit };
        // In a token upstream's cache has the slash before a name on this side, its store on the other; both read either.
        let tokens_from = prefix.len() - usize::from(resource.is_cached());
        let in_parts = limit > 0 || !options.continuation.is_empty() || !resource.is_cached();
        unreadable::check_list(self, resource, &snapshot, in_parts.then_some((&*prefix, &*start, limit)))?;
        let indexed = selection.indexed(&resource.stored).map(str::as_bytes);
        let by_index = indexed.and_then(|value| snapshot.having(value, &prefix, &start));
        // Upstream's looks at the index for what is newest alone; otherwise more follows where any key does.
        let whole = exact || !options.continuation.is_empty() || !resource.is_cached();
        let follows = Follows { prefix: &prefix, single, whole, tokens_from };
        Ok(match by_index {
            Some(found) => {
                let mut listing = page(&snapshot, found, limit, selection, &follows);
                listing.index = Some(resource.stored.index.clone());
                listing
            }
            None => page(&snapshot, snapshot.range(&prefix, &start), limit, selection, &follows),
        })
    }
}

/// When a page has one behind it, and how its token looks.
struct Follows<'a> {
    prefix: &'a str,
    /// Never.
    single: bool,
    /// Where any key is behind it, not only one that was to be looked at.
    whole: bool,
    tokens_from: usize,
}

/// The first of some objects that are selected. Whether more follow is told, as upstream does, without a look at whether they
/// are selected: the last page may be empty.
fn page<'s>(
    snapshot: &Snapshot<Object>,
    mut objects: impl Iterator<Item = &'s Stored>,
    limit: usize,
    selection: &Selection,
    follows: &Follows<'_>,
) -> Listing {
    let mut listing = Listing {
        items: Vec::new(),
        revision: snapshot.revision,
        continuation: String::new(),
        remaining: None,
        evaluated: 0,
        index: None,
    };
    let full = |listing: &Listing| limit > 0 && listing.items.len() >= limit;
    while !full(&listing)
        && let Some(object) = objects.next()
    {
        listing.evaluated += 1;
        if selection.matches(&object.object) {
            listing.items.push(object.clone());
        }
    }
    if !full(&listing) || follows.single {
        return listing;
    }
    let last = listing.items.last().map_or("", |e| &*e.key);
    let behind = match follows.whole {
        true => snapshot.range(follows.prefix, &format!("{last}\0")).next().is_some(),
        false => objects.next().is_some(),
    };
    if behind {
        let start = format!("{}\0", last.get(follows.tokens_from..).unwrap_or(""));
        listing.continuation = Token { revision: snapshot.revision, start }.encode();
        if selection.is_empty() {
            listing.remaining = Some(snapshot.range(follows.prefix, &format!("{last}\0")).count() as i64);
        }
    }
    listing
}

fn expired(e: storage::Error, token: &Token) -> Error {
    match e {
        storage::Error::Compacted { .. } => Error::Expired(
            "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.".into(),
            Token { revision: -1, start: token.start.clone() }.encode(),
        ),
        other => other.into(),
    }
}

/// Waits until the caches have come to a revision.
async fn reach(resource: &Resource, wanted: i64) -> Result<(), Error> {
    if resource.store().seen() >= wanted {
        return Ok(());
    }
    let until = tokio::time::Instant::now() + WAIT;
    loop {
        let current = resource.store().delivered().await?;
        if current >= wanted {
            return Ok(());
        }
        // A store doesn't wait, and knows of no time after which it would have come.
        if !resource.is_cached() {
            return Err(Error::FutureVersion(wanted, current, 0));
        }
        if tokio::time::Instant::now() >= until {
            return Err(Error::FutureVersion(wanted, current, 1));
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
