//! Get and list.

use http::{Response, StatusCode};
use registry::error::Error;
use registry::options::{ListOptions, field_fault, parse_version};
use registry::verbs::Target;

use super::{accepted, lists, shapes};
use crate::body::Body;
use crate::metrics::METRICS;
use crate::negotiate::Shape;
use crate::pipeline::Call;
use crate::respond;

/// GET of one object.
pub(super) async fn get(target: &Target<'_>, call: &Call) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let revision =
        match target.reads_cache()? {
            true => revision(call)?,
            // A store says so in other words than a cache.
            false => match call.query.text("resourceVersion") {
                "" => None,
                text => Some(parse_version(text).map_err(|why| {
                    Error::BadRequest(format!("invalid resource version: {}", field_fault(text, &why)))
                })?),
            },
        };
    let stored = target.get(revision).await?;
    match accepted.shape {
        Shape::Object => {
            let bytes = stored.object.encoded(target.kind(), accepted.form)?;
            Ok(respond::encoded(StatusCode::OK, &accepted, &call.headers, bytes))
        }
        _ => shapes::stored(target.kind(), &accepted, &call.headers, &call.query, &stored.object),
    }
}

/// The version that a GET asks for.
pub(super) fn revision(call: &Call) -> Result<Option<i64>, Error> {
    match call.query.text("resourceVersion") {
        "" => Ok(None),
        text => parse_version(text).map(Some).map_err(|why| Error::Failed(field_fault(text, &why))),
    }
}

/// GET of a collection.
pub(super) async fn list(target: &Target<'_>, call: &Call) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let options = ListOptions::parse(&call.query, false)?;
    let selection = target.selection(&options)?;
    let listing = target.list(&options, &selection).await?;
    let (group, resource) = (&target.kind().group, &target.kind().resource);
    let index = listing.index.as_ref().map_or_else(String::new, |field| format!("f:{field}"));
    METRICS.list(group, resource, &index, listing.evaluated, listing.items.len());
    if call.query.text("resourceVersion").is_empty() && call.query.text("continue").is_empty() {
        METRICS.consistent_lists.of(&["false", group, resource, "true"]).add(1);
    }
    match accepted.shape {
        Shape::Object => lists::answer(target.kind(), &accepted, &call.headers, listing),
        _ => shapes::list(target.kind(), &accepted, &call.headers, &call.query, listing),
    }
}
