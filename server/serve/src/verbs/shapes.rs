//! Other shapes of objects: tables, and metadata alone.

use generated::meta::v1::{PartialObjectMetadata, PartialObjectMetadataList};
use http::{HeaderMap, Response, StatusCode};
use object::kind::Kind;
use object::record::Record;
use registry::codec::Form;
use registry::error::Error;
use registry::meta;
use registry::options::Query;
use registry::verbs::Listing;
use serde_json::{Value, json};

use super::{include_object, lists};
use crate::body::Body;
use crate::negotiate::{Accepted, Shape};
use crate::respond;

fn group_version(accepted: &Accepted) -> String {
    format!("meta.k8s.io/{}", accepted.version)
}

/// One object in another shape.
pub(super) fn object(
    kind: &Kind,
    accepted: &Accepted,
    headers: &HeaderMap,
    query: &Query,
    record: &dyn Record,
    status: StatusCode,
) -> Result<Response<Body>, Error> {
    match accepted.shape {
        Shape::Partial => value(status, accepted, headers, partial(accepted, record)),
        Shape::PartialList => Err(Error::BadRequest(format!(
            "you requested PartialObjectMetadataList, but the requested object is not a list ({})",
            kind.kind
        ))),
        _ => {
            let version = meta::of(record).resource_version.clone();
            let table = table(
                kind,
                accepted,
                query,
                &mut std::iter::once(Ok(record.boxed_clone())),
                json!({ "resourceVersion": version }),
                true,
            )?;
            value(status, accepted, headers, table)
        }
    }
}

/// A list in another shape.
pub(super) fn list(
    kind: &'static Kind,
    accepted: &Accepted,
    headers: &HeaderMap,
    query: &Query,
    listing: Listing,
) -> Result<Response<Body>, Error> {
    let list_meta = as_value(&lists::metadata(&listing))?;
    let mut records = listing.items.iter().map(|i| i.object.record_as(kind));
    match accepted.shape {
        Shape::Partial => Err(Error::BadRequest(format!(
            "you requested PartialObjectMetadata, but the requested object is a list ({})",
            lists::list_kind(kind)
        ))),
        Shape::PartialList if accepted.form == Form::Protobuf => {
            let mut all =
                PartialObjectMetadataList { metadata: Some(Box::new(lists::metadata(&listing))), ..Default::default() };
            for record in records {
                all.items.push(PartialObjectMetadata { metadata: Some(Box::new(meta::of(&*record?).clone())) });
            }
            Ok(sealed(StatusCode::OK, accepted, "PartialObjectMetadataList", &all))
        }
        Shape::PartialList => {
            let mut items = Vec::new();
            for record in records {
                items.push(partial(accepted, &*record?));
            }
            let all = json!({
                "kind": "PartialObjectMetadataList", "apiVersion": group_version(accepted),
                "metadata": list_meta, "items": items,
            });
            value(StatusCode::OK, accepted, headers, all)
        }
        _ => value(StatusCode::OK, accepted, headers, table(kind, accepted, query, &mut records, list_meta, true)?),
    }
}

fn sealed(status: StatusCode, accepted: &Accepted, kind: &str, record: &dyn Record) -> Response<Body> {
    let mut out = Vec::new();
    object::protobuf::seal(&group_version(accepted), kind, record, &mut out);
    respond::bytes(status, accepted.media_type(), out)
}

/// An object's metadata as a value.
pub(super) fn partial(accepted: &Accepted, record: &dyn Record) -> Value {
    json!({
        "kind": "PartialObjectMetadata", "apiVersion": group_version(accepted),
        "metadata": as_value(meta::of(record)).unwrap_or(Value::Null),
    })
}

/// A record as a JSON tree.
pub(super) fn as_value(record: &dyn Record) -> Result<Value, Error> {
    let mut text = Vec::new();
    object::json::encode(record, &mut text);
    serde_json::from_slice(&text).map_err(|e| Error::Internal(e.to_string()))
}

/// A `Table` of records.
pub(super) fn table(
    kind: &Kind,
    accepted: &Accepted,
    query: &Query,
    records: &mut dyn Iterator<Item = Result<Box<dyn Record>, Error>>,
    list_meta: Value,
    headed: bool,
) -> Result<Value, Error> {
    let include = include_object(query);
    if !matches!(include, "" | "None" | "Metadata" | "Object") {
        return Err(Error::BadRequest(format!("unrecognized includeObject value: {include:?}")));
    }
    let records: Vec<Box<dyn Record>> = records.collect::<Result<_, _>>()?;
    let form = registry::table::of(kind);
    let seen: Vec<&dyn Record> = records.iter().map(|r| &**r).collect();
    let mut rows = Vec::with_capacity(seen.len());
    for row in registry::table::rows(form, &seen, meta::now_micros()) {
        let record = seen[row.object];
        let object = match include {
            "None" => Value::Null,
            "Object" => as_value(record)?,
            _ => partial(accepted, record),
        };
        let mut shown = json!({ "cells": row.cells, "object": object });
        if !row.conditions.is_empty() {
            shown["conditions"] = row.conditions.into();
        }
        rows.push(shown);
    }
    let definitions: Vec<Value> = match headed {
        true => form.columns.iter().map(registry::table::definition).collect(),
        false => Vec::new(),
    };
    Ok(json!({
        "kind": "Table", "apiVersion": group_version(accepted), "metadata": list_meta,
        "columnDefinitions": if headed { definitions.into() } else { Value::Null }, "rows": rows,
    }))
}

fn value(status: StatusCode, accepted: &Accepted, headers: &HeaderMap, value: Value) -> Result<Response<Body>, Error> {
    if accepted.form == Form::Protobuf {
        return Err(Error::NotAcceptable(vec!["application/json", "application/yaml"]));
    }
    let text = value.to_string();
    Ok(respond::encoded(status, accepted, headers, text.into_bytes().into()))
}
