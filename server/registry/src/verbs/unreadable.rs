//! Stored objects that can't be decrypted: who asks for one is told why, and so is whoever asks for a list that has one.
//!
//! Upstream's watch caches can't begin then, so that lists and watches of the resource that it would answer from them have
//! to wait, whatever part of it they are of. Lists in parts it reads from its store.

use storage::Snapshot;

use super::Target;
use super::update::shown_key;
use crate::error::{Cause, Error};
use crate::object::Object;
use crate::resources::{Resource, Stored};

/// A list names so many.
const NAMED: usize = 100;

/// What upstream's store says of an object.
fn corrupt(key: &str, why: &str) -> String {
    format!(
        "StorageError: corrupt object, Code: 7, Key: {key}, ResourceVersion: 0, AdditionalErrorMsg: {}",
        untransformable(why)
    )
}

/// Why there is no object.
pub(crate) fn untransformable(why: &str) -> String {
    format!("data from the storage is not transformable revision=0: {why}")
}

/// Passes an object on that can be read.
pub(super) fn checked(resource: &Resource, stored: Stored) -> Result<Stored, Error> {
    if resource.has_unreadable()
        && let Some(why) = stored.object.unreadable()
    {
        return Err(Error::Internal(corrupt(shown_key(&stored.key, true), &why)));
    }
    Ok(stored)
}

/// The error of a list that has objects that can't be read; `part` says that upstream reads it from its store, from that
/// key on and so many objects.
pub(super) fn check_list(
    target: &Target<'_>,
    resource: &Resource,
    snapshot: &Snapshot<Object>,
    part: Option<(&str, &str, usize)>,
) -> Result<(), Error> {
    if !resource.has_unreadable() {
        return Ok(());
    }
    let (prefix, start, limit) = part.unwrap_or((&resource.prefix, "", 0));
    let limit = if limit == 0 { usize::MAX } else { limit };
    let told = |stored: &Stored| {
        let why = stored.object.unreadable()?;
        Some(Cause {
            reason: "UnexpectedServerResponse".into(),
            message: corrupt(&stored.key, &why),
            field: stored.key.to_string(),
        })
    };
    let causes: Vec<Cause> = snapshot.range(prefix, start).take(limit).filter_map(told).take(NAMED).collect();
    let Some(first) = causes.first() else { return Ok(()) };
    let more = match causes.len() - 1 {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    let named = super::Named { name: "list".into(), ..target.named() };
    let qualified = super::Named { name: String::new(), ..target.named() }.qualified();
    let why = format!("failed to read one or more {qualified} from the storage: {}{more}", first.message);
    Err(match part {
        Some(_) => Error::Unlistable(Box::new((named, why, causes))),
        None => {
            let why = format!("storage is (re)initializing: failed to list <unspecified>: {why}");
            Error::TooManyRequests(why, 1, Vec::new())
        }
    })
}
