//! How a kind's strategy (a row of its table) acts on objects that are written.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use generated::authentication::v1::UserInfo;
use object::equality::same_exactly;
use object::features::{Drop, Drops};
use object::kind::Kind;
use object::record::{Record, View};

use crate::{kinds, meta};

/// How long objects live that expire, in seconds (`--event-ttl`).
static EVENT_TTL: AtomicU64 = AtomicU64::new(3600);

/// Has objects that expire live so long; for ever if that is no time at all.
pub fn set_event_ttl(ttl: Duration) {
    EVENT_TTL.store(ttl.as_secs(), Ordering::Relaxed);
}

/// How long an object of the kind lives, if not for ever.
pub fn ttl(kind: &Kind) -> Option<Duration> {
    let seconds = EVENT_TTL.load(Ordering::Relaxed);
    (kind.strategy.expires && seconds > 0).then_some(Duration::from_secs(seconds))
}

/// Before a new object, which `user` makes, is checked and stored.
pub fn prepare_create(kind: &Kind, object: &mut dyn Record, user: &UserInfo) {
    for path in kind.strategy.clears.iter() {
        meta::clear_path(object, path);
    }
    if kind.strategy.generation.first > 0
        && let Some(meta) = meta::of_mut(object)
    {
        meta.generation = kind.strategy.generation.first;
    }
    drop_disabled(kind, object, None);
    kinds::prepare_create(kind, object, user);
}

/// Before a changed object is checked and stored. `subresource` is empty for the object itself.
pub fn prepare_update(kind: &Kind, subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    if let Some(write) = kind.strategy.write(subresource) {
        for path in write.keeps.iter() {
            match &**path {
                "metadata" => keep_metadata(object, old),
                path => meta::copy_path(old, object, path),
            }
        }
    }
    let early = |path: &str| path.strip_prefix('<').is_some_and(|path| differs(object, old, path));
    let counted_early = kind.strategy.generation.counts.iter().any(|path| early(path));
    drop_disabled(kind, object, Some(old));
    kinds::prepare_update(kind, subresource, object, old);
    let late = |path: &str| !path.starts_with('<') && differs(object, old, path);
    let counts = counted_early || kind.strategy.generation.counts.iter().any(|path| late(path));
    if subresource != "status" && counts {
        let generation = meta::of(old).generation + 1;
        if let Some(meta) = meta::of_mut(object) {
            meta.generation = generation;
        }
    }
}

/// Where kinds have fields of features that can be turned off, by the name of the schema; kinds without are not in it.
static DROPS: LazyLock<HashMap<&'static str, Drops>> = LazyLock::new(|| {
    let rows: HashMap<&str, &'static [Drop]> = generated::gates::DROPS.iter().copied().collect();
    let of = |kind: &'static Kind| (&*kind.schema.get().name, Drops::of(kind.schema.get(), &rows));
    generated::kinds::KINDS.iter().map(of).filter(|(_, drops)| !drops.is_empty()).collect()
});

/// Drops what belongs to features that are off, unless it was used before.
fn drop_disabled(kind: &Kind, object: &mut dyn Record, old: Option<&dyn Record>) {
    if let Some(drops) = DROPS.get(&*kind.schema.get().name) {
        drops.apply(object, old);
    }
}

/// Whether nothing but finalizers keeps a marked object.
pub fn gone_without_finalizers(object: &dyn Record) -> bool {
    object.downcast_ref::<generated::core::v1::Namespace>().is_none_or(|n| n.spec.finalizers.is_empty())
}

/// What a client may want of the metadata stays (`metav1.ResetObjectMetaForStatus`).
fn keep_metadata(object: &mut dyn Record, old: &dyn Record) {
    let was = meta::of(old);
    if let Some(meta) = meta::of_mut(object) {
        meta.deletion_timestamp = was.deletion_timestamp;
        meta.generation = was.generation;
        meta.self_link.clone_from(&was.self_link);
        meta.labels.clone_from(&was.labels);
        meta.annotations.clone_from(&was.annotations);
        meta.finalizers.clone_from(&was.finalizers);
        meta.owner_references.clone_from(&was.owner_references);
    }
}

/// Whether what lies at a path differs; `*` stands for all that is desired, and `=` before a path tells empty from none.
fn differs(object: &dyn Record, old: &dyn Record, path: &str) -> bool {
    if let Some(path) = path.strip_prefix('=') {
        let view = |record| meta::at_path(record, path).unwrap_or(View::Absent);
        return !same_exactly(view(object), view(old));
    }
    if path == "*" {
        let desired = |name: &str| !matches!(name, "metadata" | "status" | "kind" | "apiVersion");
        let fields = &object.schema().fields;
        return fields.iter().any(|f| desired(&f.name) && !meta::same_field(object, old, &f.name));
    }
    match (meta::at_path(object, path), meta::at_path(old, path)) {
        (Some(a), Some(b)) => !meta::same(a, b),
        (None, None) => false,
        // What is empty on one side may be absent on the other.
        (Some(one), None) | (None, Some(one)) => !matches!(one, View::Absent),
    }
}
