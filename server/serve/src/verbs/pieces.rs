//! A list as the pieces that it is put together from.

use bytes::Bytes;
use generated::meta::v1::ListMeta;
use object::kind::KindRef;
use object::{json, protobuf};
use registry::codec::Form;
use registry::error::Error;
use registry::object::Object;
use registry::resources::Stored;
use registry::verbs::Listing;

use super::lists::{list_kind, metadata};
use super::shapes;
use crate::negotiate::{Accepted, Shape};

/// About so much is sent at once.
pub(super) const PIECE: usize = 128 << 10;

/// A list: its objects are encoded when their turn comes, unless their lengths have to be known before.
pub(super) struct List {
    pub(super) kind: KindRef,
    /// How its objects are shown: as they are or, where that is asked for, their metadata alone.
    pub(super) accepted: Accepted,
    pub(super) head: Vec<u8>,
    pub(super) between: &'static [u8],
    pub(super) tail: &'static [u8],
    pub(super) items: Vec<Item>,
    /// What an encoded object begins with that is left out in lists.
    type_meta: String,
}

/// One of its objects.
pub(super) struct Item {
    pub(super) stored: Stored,
    encoded: Option<Bytes>,
}

impl List {
    /// As `{"kind":"PodList",...,"items":[...]}` and a line feed.
    pub(super) fn json(kind: &KindRef, accepted: &Accepted, listing: Listing) -> Self {
        let mut head = Vec::new();
        head.extend_from_slice(b"{\"kind\":");
        json::write_string(&list_kind(kind), &mut head);
        head.extend_from_slice(b",\"apiVersion\":");
        json::write_string(&kind.api_version(), &mut head);
        head.extend_from_slice(b",\"metadata\":");
        json::encode(&metadata(&listing), &mut head);
        head.extend_from_slice(b",\"items\":[");
        Self {
            kind: kind.clone(),
            accepted: *accepted,
            head,
            between: b",",
            tail: b"]}\n",
            items: listing.items.into_iter().map(|stored| Item { stored, encoded: None }).collect(),
            type_meta: format!("{{\"kind\":\"{}\",\"apiVersion\":\"{}\",", kind.kind, kind.api_version()),
        }
    }

    /// In the envelope that says how long it is.
    pub(super) fn protobuf(kind: &KindRef, accepted: &Accepted, listing: Listing) -> Result<Self, Error> {
        let encoded = |object: &Object| {
            let sealed = object.encoded(kind, Form::Protobuf)?;
            let raw = protobuf::unseal(&sealed).map_err(|e| Error::Internal(e.to_string()))?.raw;
            Ok(sealed.slice_ref(raw))
        };
        let meta = metadata(&listing);
        Self::enveloped(kind, accepted, (&kind.api_version(), &list_kind(kind)), &meta, listing.items, encoded)
    }

    /// The metadata of its objects, as `{"kind":"PartialObjectMetadataList",...}` and a line feed.
    pub(super) fn metadata_json(kind: &KindRef, accepted: &Accepted, listing: Listing) -> Self {
        let mut head = Vec::new();
        shapes::begin(shapes::METADATA_LIST, accepted, &metadata(&listing), &mut head);
        head.extend_from_slice(b",\"items\":");
        // Upstream's list begins as nil.
        let tail: &[u8] = match listing.items.is_empty() {
            true => b"null}\n",
            false => {
                head.push(b'[');
                b"]}\n"
            }
        };
        Self {
            kind: kind.clone(),
            accepted: *accepted,
            head,
            between: b",",
            tail,
            items: listing.items.into_iter().map(|stored| Item { stored, encoded: None }).collect(),
            type_meta: String::new(),
        }
    }

    /// The same in its envelope, as `v1` has it.
    pub(super) fn metadata_protobuf(kind: &KindRef, accepted: &Accepted, listing: Listing) -> Result<Self, Error> {
        let encoded = |object: &Object| {
            let mut out = Vec::new();
            protobuf::encode(&shapes::of_metadata(object.internal_metadata()?), &mut out);
            Ok(out.into())
        };
        let meta = metadata(&listing);
        Self::enveloped(kind, accepted, ("meta.k8s.io/v1", shapes::METADATA_LIST), &meta, listing.items, encoded)
    }

    /// A message of metadata and objects in the envelope that says how long it is.
    fn enveloped(
        kind: &KindRef,
        accepted: &Accepted,
        (api_version, name): (&str, &str),
        metadata: &ListMeta,
        objects: Vec<Stored>,
        encoded: impl Fn(&Object) -> Result<Bytes, Error>,
    ) -> Result<Self, Error> {
        let mut meta = Vec::new();
        protobuf::encode(metadata, &mut meta);
        let meta_head = protobuf::field_head(1, meta.len());
        let mut length = meta_head.len() + meta.len();
        let mut items = Vec::with_capacity(objects.len());
        for stored in objects {
            let raw = encoded(&stored.object)?;
            length += protobuf::field_head(2, raw.len()).len() + raw.len();
            items.push(Item { stored, encoded: Some(raw) });
        }
        let (mut head, tail) = protobuf::seal_around(api_version, name, length);
        head.extend_from_slice(&meta_head);
        head.extend_from_slice(&meta);
        Ok(Self { kind: kind.clone(), accepted: *accepted, head, between: b"", tail, items, type_meta: String::new() })
    }

    /// Appends one of its objects; tells if it can't be encoded.
    pub(super) fn put(&self, item: &Item, out: &mut Vec<u8>) -> Result<(), Error> {
        if let Some(raw) = &item.encoded {
            out.extend_from_slice(&protobuf::field_head(2, raw.len()));
            out.extend_from_slice(raw);
            return Ok(());
        }
        if self.accepted.shape == Shape::PartialList {
            shapes::partial_json(&self.accepted, &item.stored.object.internal_metadata()?, out);
            return Ok(());
        }
        let bytes = item.stored.object.encoded(&self.kind, self.accepted.form)?;
        match bytes.strip_prefix(self.type_meta.as_bytes()) {
            Some(rest) => {
                out.push(b'{');
                out.extend_from_slice(rest);
            }
            None => out.extend_from_slice(&bytes),
        }
        Ok(())
    }
}

/// All of a list, as it is.
pub(super) struct Pieces {
    list: List,
    at: usize,
    begun: bool,
    over: bool,
}

impl Pieces {
    pub(super) fn new(list: List) -> Self {
        Self { list, at: 0, begun: false, over: false }
    }

    /// The list again.
    pub(super) fn into_list(self) -> List {
        self.list
    }
}

impl Iterator for Pieces {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        let mut out = Vec::with_capacity(PIECE + (16 << 10));
        if self.at == 0 {
            out.extend_from_slice(&self.list.head);
        }
        while out.len() < PIECE {
            let Some(item) = self.list.items.get(self.at) else {
                self.over = true;
                out.extend_from_slice(self.list.tail);
                break;
            };
            self.at += 1;
            let before = out.len();
            if self.begun {
                out.extend_from_slice(self.list.between);
            }
            // An object that can't be read was refused when it was listed alone, too: it is left out.
            match self.list.put(item, &mut out) {
                Ok(()) => self.begun = true,
                Err(_) => out.truncate(before),
            }
        }
        Some(out.into())
    }
}
