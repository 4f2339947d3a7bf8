//! Other shapes of objects: tables, and metadata alone.

use std::borrow::Cow;

use bytes::Bytes;
use generated::meta::v1::{ListMeta, ObjectMeta, PartialObjectMetadata, PartialObjectMetadataList};
use http::{HeaderMap, Response, StatusCode};
use object::kind::{Kind, KindRef};
use object::record::Record;
use object::{cbor, json, protobuf, record};
use registry::codec::Form;
use registry::error::Error;
use registry::object::Object;
use registry::options::Query;
use registry::resources::Stored;
use registry::table;
use registry::verbs::Listing;
use registry::{convert, meta};

use super::lists;
use super::pieces::List;
use crate::body::Body;
use crate::negotiate::{self, Accepted, Shape};
use crate::respond;

/// The kind of a list of metadata.
pub(super) const METADATA_LIST: &str = "PartialObjectMetadataList";

/// One object in another shape.
pub(super) fn object(
    kind: &Kind,
    accepted: &Accepted,
    headers: &HeaderMap,
    query: &Query,
    record: &dyn Record,
    status: StatusCode,
) -> Result<Response<Body>, Error> {
    let encoded = match accepted.shape {
        Shape::Partial => partial(accepted, &internal_metadata(record)),
        Shape::PartialList => {
            let (api_version, name) = meta::type_of(record);
            let shown = internal_type(api_version, name);
            return Err(Error::NotAcceptable(format!(
                "you requested PartialObjectMetadataList, but the requested object is not a list ({shown})"
            )));
        }
        _ if !kind.verbs.iter().any(|v| v == "get" || v == "list") => return Err(negotiate::not_acceptable()),
        _ => Table { kind, of: kind, accepted, include: Include::of(query)?, headed: true }.one(record)?,
    };
    Ok(respond::encoded(status, accepted, headers, encoded.into()))
}

/// A stored object in another shape.
pub(super) fn stored(
    kind: &Kind,
    accepted: &Accepted,
    headers: &HeaderMap,
    query: &Query,
    stored: &Object,
) -> Result<Response<Body>, Error> {
    if accepted.shape != Shape::Table {
        return object(kind, accepted, headers, query, &*stored.record_as(kind)?, StatusCode::OK);
    }
    let table = Table { kind, of: stored.kind(), accepted, include: Include::of(query)?, headed: true };
    Ok(respond::encoded(StatusCode::OK, accepted, headers, table.one(&*stored.record()?)?.into()))
}

/// A list in another shape.
pub(super) fn list(
    kind: &KindRef,
    accepted: &Accepted,
    headers: &HeaderMap,
    query: &Query,
    listing: Listing,
) -> Result<Response<Body>, Error> {
    match (accepted.shape, accepted.form) {
        (Shape::PartialList, Form::Json) if !accepted.pretty => {
            return Ok(lists::streamed(List::metadata_json(kind, accepted, listing), headers));
        }
        (Shape::PartialList, Form::Protobuf) if accepted.version == "v1" => {
            return Ok(lists::streamed(List::metadata_protobuf(kind, accepted, listing)?, headers));
        }
        _ => {}
    }
    let metadata = lists::metadata(&listing);
    let encoded: Bytes = match accepted.shape {
        Shape::Partial => return Err(not_an_object(kind)),
        Shape::PartialList => {
            let items = listing.items.iter().map(|item| item.object.internal_metadata());
            partial_list(accepted, metadata, items)?.into()
        }
        _ => {
            let of = listing.items.first().map_or(&**kind, |item| &**item.object.kind());
            let table = Table { kind, of, accepted, include: Include::of(query)?, headed: true };
            table.list(&listing.items, &metadata)?.into()
        }
    };
    Ok(respond::encoded(StatusCode::OK, accepted, headers, encoded))
}

/// Records that are stored nowhere, as a list in another shape.
pub(super) fn records(
    kind: &Kind,
    accepted: &Accepted,
    headers: &HeaderMap,
    query: &Query,
    records: &[&dyn Record],
) -> Result<Response<Body>, Error> {
    let metadata = ListMeta::default();
    let encoded: Bytes = match accepted.shape {
        Shape::Table => {
            let table = Table { kind, of: kind, accepted, include: Include::of(query)?, headed: true };
            table.encode(records, &metadata)?.into()
        }
        Shape::PartialList => {
            let items = records.iter().map(|record| Ok(internal_metadata(*record).into_owned()));
            partial_list(accepted, metadata, items)?.into()
        }
        _ => return Err(not_an_object(kind)),
    };
    Ok(respond::encoded(StatusCode::OK, accepted, headers, encoded))
}

/// The refusal of one object's metadata for a list.
fn not_an_object(kind: &Kind) -> Error {
    let shown = internal_type(&kind.api_version(), &lists::list_kind(kind));
    Error::NotAcceptable(format!("you requested PartialObjectMetadata, but the requested object is a list ({shown})"))
}

/// The name that upstream's messages have for a type.
fn internal_type(api_version: &str, kind: &str) -> String {
    let group = api_version.rsplit_once('/').map_or("", |(group, _)| group);
    let package = match group.split('.').next() {
        None | Some("" | "events") => "core",
        Some("internal") => "apiserverinternal",
        Some(first) => first,
    };
    format!("*{package}.{kind}")
}

fn versioned(record: &dyn Record) -> ListMeta {
    ListMeta { resource_version: meta::of(record).resource_version.clone(), ..ListMeta::default() }
}

/// `{"kind":KIND,"apiVersion":"meta.k8s.io/VERSION","metadata":METADATA`, to go on with.
pub(super) fn begin(kind: &str, accepted: &Accepted, metadata: &dyn Record, out: &mut Vec<u8>) {
    for part in ["{\"kind\":\"", kind, "\",\"apiVersion\":\"meta.k8s.io/", accepted.version, "\",\"metadata\":"] {
        out.extend_from_slice(part.as_bytes());
    }
    json::encode(metadata, out);
}

fn internal_metadata(record: &dyn Record) -> Cow<'_, ObjectMeta> {
    convert::internal_metadata(record.schema(), Cow::Borrowed(meta::of(record)))
}

pub(super) fn partial_json(accepted: &Accepted, metadata: &ObjectMeta, out: &mut Vec<u8>) {
    begin("PartialObjectMetadata", accepted, metadata, out);
    out.push(b'}');
}

pub(super) fn of_metadata(metadata: ObjectMeta) -> PartialObjectMetadata {
    PartialObjectMetadata { metadata: Some(Box::new(metadata)) }
}

fn sealed(accepted: &Accepted, kind: &str, record: &dyn Record) -> Vec<u8> {
    let mut out = Vec::new();
    protobuf::seal(&format!("meta.k8s.io/{}", accepted.version), kind, record, &mut out);
    out
}

/// An object's metadata alone, encoded.
pub(super) fn partial(accepted: &Accepted, metadata: &ObjectMeta) -> Vec<u8> {
    if accepted.form == Form::Protobuf {
        return sealed(accepted, "PartialObjectMetadata", &of_metadata(metadata.clone()));
    }
    let mut out = Vec::with_capacity(512);
    partial_json(accepted, metadata, &mut out);
    formed(accepted, out)
}

/// What was made as JSON, in the form that was negotiated; YAML comes last of all.
fn formed(accepted: &Accepted, text: Vec<u8>) -> Vec<u8> {
    if accepted.form != Form::Cbor {
        return text;
    }
    let mut out = cbor::MAGIC.to_vec();
    // What is written was encoded here, so that it can be read.
    match cbor::from_json(&text, &mut out) {
        Ok(()) => out,
        Err(_) => text,
    }
}

record! {
    /// The list in `v1beta1`, whose protobuf form has other numbers.
    BetaPartialList = "io.k8s.apimachinery.pkg.apis.meta.v1beta1.PartialObjectMetadataList" {
        items: Vec<PartialObjectMetadata> = "items" 1 {};
        metadata: Option<Box<ListMeta>> = "metadata" 2 {};
    }
}

/// The metadata of a list's objects, encoded.
fn partial_list(
    accepted: &Accepted,
    metadata: ListMeta,
    items: impl Iterator<Item = Result<ObjectMeta, Error>>,
) -> Result<Vec<u8>, Error> {
    let name = METADATA_LIST;
    if accepted.form == Form::Protobuf {
        let items = items.map(|item| item.map(of_metadata)).collect::<Result<Vec<_>, _>>()?;
        let metadata = Some(Box::new(metadata));
        return Ok(match accepted.version {
            "v1beta1" => sealed(accepted, name, &BetaPartialList { items, metadata }),
            _ => sealed(accepted, name, &PartialObjectMetadataList { metadata, items }),
        });
    }
    let mut out = Vec::with_capacity(1024);
    begin(name, accepted, &metadata, &mut out);
    out.extend_from_slice(b",\"items\":");
    let mut separator = b'[';
    for item in items {
        out.push(std::mem::replace(&mut separator, b','));
        partial_json(accepted, &item?, &mut out);
    }
    // Upstream's list begins as nil.
    out.extend_from_slice(if separator == b'[' { b"null}" } else { b"]}" });
    Ok(out)
}

/// What a row carries beside its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Include {
    None,
    Metadata,
    Object,
}

impl Include {
    /// From the query.
    pub(super) fn of(query: &Query) -> Result<Self, Error> {
        match query.text("includeObject") {
            "" | "Metadata" => Ok(Self::Metadata),
            "Object" => Ok(Self::Object),
            "None" => Ok(Self::None),
            other => Err(Error::BadRequest(format!(
                "Unable to convert to Table as requested: includeObject: Invalid value: {other:?}: must be \
                 'Metadata', 'Object', 'None', or empty"
            ))),
        }
    }
}

/// How objects become a `Table`.
pub(super) struct Table<'a> {
    /// The kind that was asked for.
    pub(super) kind: &'a Kind,
    /// The version of it that the objects are of: cells come from objects as they are stored.
    pub(super) of: &'a Kind,
    pub(super) accepted: &'a Accepted,
    pub(super) include: Include,
    /// The columns are wanted.
    pub(super) headed: bool,
}

impl Table<'_> {
    /// The table of a list, as JSON.
    pub(super) fn list(&self, items: &[Stored], metadata: &ListMeta) -> Result<Vec<u8>, Error> {
        let form = table::of(self.of);
        let (now, mut out) = (meta::now_micros(), Vec::with_capacity(1024));
        let mut rows = self.begin(form, items.len(), metadata, &mut out);
        // Records take several times the room of their rows.
        let at_once = if form.is_row_by_row() { 256 } else { items.len().max(1) };
        for part in items.chunks(at_once) {
            let records: Vec<_> = part.iter().map(|item| item.object.record()).collect::<Result<_, _>>()?;
            let records: Vec<&dyn Record> = records.iter().map(|record| &**record).collect();
            rows.put(table::rows(form, &records, now), &records, &mut out)?;
        }
        rows.end(&mut out);
        Ok(out)
    }

    /// The table of records that are stored nowhere.
    pub(super) fn encode(&self, records: &[&dyn Record], metadata: &ListMeta) -> Result<Vec<u8>, Error> {
        let form = match records.first() {
            Some(record) => table::of_record(record.schema()),
            None => table::of(self.of),
        };
        self.written(form, table::rows(form, records, meta::now_micros()), records, metadata)
    }

    fn written(
        &self,
        form: &object::columns::Table,
        rows: Vec<table::Row>,
        records: &[&dyn Record],
        metadata: &ListMeta,
    ) -> Result<Vec<u8>, Error> {
        let mut out = Vec::with_capacity(1024);
        let mut all = self.begin(form, records.len(), metadata, &mut out);
        all.put(rows, records, &mut out)?;
        all.end(&mut out);
        Ok(out)
    }

    /// A table of so many objects, up to its rows.
    fn begin(&self, form: &object::columns::Table, objects: usize, metadata: &ListMeta, out: &mut Vec<u8>) -> Rows<'_> {
        begin("Table", self.accepted, metadata, out);
        out.extend_from_slice(b",\"columnDefinitions\":");
        out.extend_from_slice(table::definitions(form, self.headed).to_string().as_bytes());
        out.extend_from_slice(b",\"rows\":");
        let null = objects == 0 && form.null_rows;
        if !null {
            out.push(b'[');
        }
        Rows { table: self, null, begun: false }
    }

    /// A table of one object, with its version as the table's.
    pub(super) fn one(&self, record: &dyn Record) -> Result<Vec<u8>, Error> {
        let form = table::of_record(record.schema());
        let row = table::row(form, record, meta::now_micros());
        self.written(form, vec![row], &[record], &versioned(record))
    }

    fn object(&self, record: &dyn Record, out: &mut Vec<u8>) -> Result<(), Error> {
        match self.include {
            Include::Object if std::ptr::eq(self.of, self.kind) => json::encode(record, out),
            Include::Object => json::encode(&*convert::convert(record.boxed_clone(), self.of, self.kind)?, out),
            // The end of the initial events is known by an annotation.
            Include::None if !meta::of(record).annotations.contains_key("k8s.io/initial-events-end") => {
                out.extend_from_slice(b"null");
            }
            Include::None | Include::Metadata => partial_json(self.accepted, &internal_metadata(record), out),
        }
        Ok(())
    }
}

/// The rows of a table that is being written.
struct Rows<'a> {
    table: &'a Table<'a>,
    null: bool,
    begun: bool,
}

impl Rows<'_> {
    fn put(&mut self, rows: Vec<table::Row>, records: &[&dyn Record], out: &mut Vec<u8>) -> Result<(), Error> {
        for row in rows {
            if std::mem::replace(&mut self.begun, true) {
                out.push(b',');
            }
            out.extend_from_slice(b"{\"cells\":");
            out.extend_from_slice(serde_json::Value::from(row.cells).to_string().as_bytes());
            if !row.conditions.is_empty() {
                out.extend_from_slice(b",\"conditions\":");
                out.extend_from_slice(serde_json::Value::from(row.conditions).to_string().as_bytes());
            }
            out.extend_from_slice(b",\"object\":");
            self.table.object(records[row.object], out)?;
            out.push(b'}');
        }
        Ok(())
    }

    fn end(self, out: &mut Vec<u8>) {
        out.extend_from_slice(if self.null { b"null}" } else { b"]}" });
    }
}
