//! A stored object as the watch cache keeps it: what selectors read, and its encoded forms, each made when first asked for.

use std::any::Any;
use std::borrow::Cow;
use std::cell::Cell;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use generated::meta::v1::ObjectMeta;
use object::kind::{Kind, KindRef};
use object::protobuf;
use object::record::Record;
use object::scalar::Time;
use object::selectable::Selectable;
use storage::KeyValue;

use crate::codec::{self, Form};
use crate::convert;
use crate::error::Error;
use crate::meta;

/// What the cache keeps beside a stored object's bytes.
#[derive(Debug)]
pub struct Object {
    kind: KindRef,
    bytes: Bytes,
    revision: i64,
    indexed: Indexed,
    made: OnceLock<Box<Made>>,
}

/// What is made of an object when it is first asked for. Of most objects nothing ever is.
#[derive(Debug, Default)]
struct Made {
    selected: OnceLock<Selected>,
    known: OnceLock<Arc<dyn Any + Send + Sync>>,
    json: OnceLock<Bytes>,
    protobuf: OnceLock<Bytes>,
    frame: OnceLock<(&'static str, Form, Bytes)>,
}

/// The value that the cache's index goes by.
#[derive(Clone, Copy, Debug)]
enum Indexed {
    /// It lies in the stored bytes, so that a cache full of objects needn't read them.
    Stored { from: u32, length: u32 },
    /// It is that of a selectable field.
    Selected,
}

impl Indexed {
    const NOTHING: Self = Self::Stored { from: 0, length: 0 };

    fn of(kind: &Kind, bytes: &[u8]) -> Self {
        if kind.index.is_empty() {
            return Self::NOTHING;
        }
        // An object of another version, or that is damaged, is read as a whole.
        let found = protobuf::unseal(bytes).ok().filter(|unknown| unknown.api_version == kind.api_version());
        let Some(text) = found.and_then(|unknown| protobuf::peek(&kind.schema, &kind.index, unknown.raw)) else {
            return Self::Selected;
        };
        if text.is_empty() {
            return Self::NOTHING;
        }
        let from = text.as_ptr() as usize - bytes.as_ptr() as usize;
        match (u32::try_from(from), u32::try_from(text.len())) {
            (Ok(from), Ok(length)) => Self::Stored { from, length },
            _ => Self::Selected,
        }
    }
}

/// What tells an object from another one of its name, and whether it is on its way out.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Its UID.
    pub uid: Box<str>,
    /// When it ends, once that is asked for.
    pub deletion: Option<Time>,
}

impl Identity {
    /// As the metadata has it.
    pub fn of(meta: &ObjectMeta) -> Self {
        Self { uid: meta.uid.as_str().into(), deletion: meta.deletion_timestamp }
    }
}

/// What selectors read.
#[derive(Debug, Default)]
pub struct Selected {
    labels: Box<[(Box<str>, Box<str>)]>,
    fields: Box<[Box<str>]>,
    kind: Option<KindRef>,
}

impl Selected {
    /// Of a record in its stored form.
    pub fn of(kind: &KindRef, record: &dyn Record) -> Self {
        let meta = meta::of(record);
        Self {
            labels: meta.labels.iter().map(|(k, v)| (k.as_str().into(), v.as_str().into())).collect(),
            fields: kind.selectable.iter().map(|s| s.value(record).into()).collect(),
            kind: Some(kind.clone()),
        }
    }

    /// A label's value.
    pub fn label(&self, key: &str) -> Option<&str> {
        self.labels.iter().find(|(k, _)| **k == *key).map(|(_, v)| &**v)
    }

    /// A selectable field's value.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.value(|selectable| selectable.name == name)
    }

    /// The value of a field that is so.
    fn value(&self, which: impl FnMut(&Selectable) -> bool) -> Option<&str> {
        let at = self.kind.as_ref()?.selectable.iter().position(which)?;
        self.fields.get(at).map(|v| &**v)
    }
}

impl Object {
    /// The cache's hook.
    pub fn new(kind: KindRef, kv: &KeyValue) -> Self {
        Self {
            indexed: Indexed::of(&kind, &kv.value),
            kind,
            bytes: kv.value.clone(),
            revision: kv.revision,
            made: OnceLock::new(),
        }
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(Box::default)
    }

    /// How many bytes it has at rest.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Why it can't be read, if it was encrypted and could not be decrypted.
    pub(crate) fn unreadable(&self) -> Option<std::borrow::Cow<'_, str>> {
        storage::encryption::why_unreadable(&self.bytes)
    }

    /// The kind that it is stored as.
    pub fn kind(&self) -> &KindRef {
        &self.kind
    }

    /// The object, as the kind that it is stored as.
    pub fn record(&self) -> Result<Box<dyn Record>, Error> {
        codec::load(&self.kind, &self.bytes, self.revision)
    }

    /// The object as its Rust type; `None` for what is of another type or can't be read.
    pub fn typed<T: Record>(&self) -> Option<Box<T>> {
        downcast(self.record().ok()?)
    }

    /// The object as its Rust type, read once and kept as long as it is current. For the few that other requests go
    /// by (namespaces, classes, limits): whatever is asked for so lies in memory twice. `None` for what is of another
    /// type or can't be read.
    pub fn known<T: Record>(&self) -> Option<Arc<T>> {
        self.known_as(|record| downcast(record).map(|record| *record))
    }

    /// What tells the object from another one of its name, read once.
    pub fn identity(&self) -> Option<Arc<Identity>> {
        self.known_as(|record| Some(Identity::of(meta::of(&*record))))
    }

    /// What the first who asks makes of the record is kept; others must make theirs each time.
    fn known_as<K: Any + Send + Sync>(&self, read: impl FnOnce(Box<dyn Record>) -> Option<K>) -> Option<Arc<K>> {
        if let Some(Ok(known)) = self.made().known.get().map(|known| known.clone().downcast()) {
            return Some(known);
        }
        let known = Arc::new(read(self.record().ok()?)?);
        self.made().known.get_or_init(|| known.clone());
        Some(known)
    }

    /// Its metadata, as upstream's internal form has it, by reading no more than that where that will do.
    pub fn internal_metadata(&self) -> Result<ObjectMeta, Error> {
        let meta = match self.stored_metadata() {
            Some(message) => {
                let mut meta = ObjectMeta::default();
                protobuf::decode(message, &mut meta).map_err(codec::unreadable)?;
                meta.resource_version = self.revision.to_string();
                meta
            }
            None => meta::of(&*self.record()?).clone(),
        };
        Ok(convert::internal_metadata(self.kind.schema.get(), Cow::Owned(meta)).into_owned())
    }

    fn stored_metadata(&self) -> Option<&[u8]> {
        let unknown = protobuf::unseal(&self.bytes).ok().filter(|_| convert::keeps_metadata(&self.kind))?;
        protobuf::peek(&self.kind.schema, "metadata", unknown.raw)
    }

    /// The object as another version of its kind.
    pub fn record_as(&self, kind: &Kind) -> Result<Box<dyn Record>, Error> {
        convert::convert(self.record()?, &self.kind, kind)
    }

    /// What selectors read.
    pub fn selected(&self) -> &Selected {
        self.made().selected.get_or_init(|| self.record().map(|r| Selected::of(&self.kind, &*r)).unwrap_or_default())
    }

    /// The value that the cache's index goes by, of a kind that has one.
    pub fn indexed(&self) -> &[u8] {
        match self.indexed {
            Indexed::Stored { from, length } => {
                let rest = self.bytes.get(from as usize..).unwrap_or_default();
                rest.get(..length as usize).unwrap_or_default()
            }
            Indexed::Selected => {
                let value = self.selected().value(|selectable| selectable.path == self.kind.index);
                value.unwrap_or_default().as_bytes()
            }
        }
    }

    /// The object as a version of its kind, encoded. The stored version's forms are kept.
    pub fn encoded(&self, kind: &Kind, form: Form) -> Result<Bytes, Error> {
        let kept = self.kept(kind, form);
        if let Some(bytes) = kept.and_then(OnceLock::get) {
            return Ok(bytes.clone());
        }
        let bytes = self.encode(kind, form, Bytes::copy_from_slice)?;
        Ok(match kept {
            Some(place) => place.get_or_init(|| bytes).clone(),
            None => bytes,
        })
    }

    /// The object as [`Self::encoded`], in the frame that tells watchers of an event. It is made once for the first event
    /// and form that are asked for, which are those of nearly all watchers, and lies in memory once with the encoded
    /// form. `frame` gives the frame and where in it the object begins.
    pub fn framed(
        &self,
        kind: &Kind,
        form: Form,
        event: &'static str,
        frame: impl FnOnce(&[u8]) -> (Vec<u8>, usize),
    ) -> Result<Bytes, Error> {
        let Some(kept) = self.kept(kind, form) else {
            return self.encode(kind, form, |object| frame(object).0.into());
        };
        match self.made().frame.get() {
            Some((of, in_form, bytes)) if (*of, *in_form) == (event, form) => return Ok(bytes.clone()),
            Some(_) => return Ok(frame(&self.encoded(kind, form)?).0.into()),
            None => {}
        }
        let framed = match kept.get() {
            Some(object) => Bytes::from(frame(object).0),
            None => self.encode(kind, form, |object| {
                let (framed, at) = frame(object);
                let framed = Bytes::from(framed);
                kept.get_or_init(|| framed.slice(at..at + object.len()));
                framed
            })?,
        };
        self.made().frame.get_or_init(|| (event, form, framed.clone()));
        Ok(framed)
    }

    /// What [`Self::framed`] would give, if that has been made before and was kept.
    pub fn made_frame(&self, kind: &Kind, form: Form, event: &str) -> Option<&Bytes> {
        let (of, in_form, bytes) = self.made.get()?.frame.get()?;
        ((*of, *in_form) == (event, form) && self.kind.is(kind)).then_some(bytes)
    }

    /// Where an encoded form is kept, if it is.
    fn kept(&self, kind: &Kind, form: Form) -> Option<&OnceLock<Bytes>> {
        match form {
            _ if !self.kind.is(kind) => None,
            Form::Json => Some(&self.made().json),
            Form::Protobuf => Some(&self.made().protobuf),
            Form::Yaml | Form::Cbor => None,
        }
    }

    /// What `keep` makes of the encoded object. What is kept has no room to grow: allocators leave a block that shrinks
    /// by less than half where it is, as large as it was.
    fn encode<T>(&self, kind: &Kind, form: Form, keep: impl FnOnce(&[u8]) -> T) -> Result<T, Error> {
        let record = self.record_as(kind)?;
        let mut out = SCRATCH.take();
        out.clear();
        codec::write(form, &*record, &mut out);
        let kept = keep(&out);
        if out.capacity() <= SCRATCH_KEPT {
            SCRATCH.set(out);
        }
        Ok(kept)
    }
}

/// A thread keeps so much room for encoding.
const SCRATCH_KEPT: usize = 256 << 10;

thread_local! {
    static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

fn downcast<T: Record>(record: Box<dyn Record>) -> Option<Box<T>> {
    let record: Box<dyn Any> = record;
    record.downcast().ok()
}

#[cfg(test)]
mod tests {
    use generated::apps::v1::Deployment;
    use generated::core::v1::{Namespace, Pod};

    use super::*;

    /// A stored namespace.
    fn object() -> Object {
        let kind = generated::KINDS.iter().find(|k| k.kind == "Namespace").expect("a kind");
        let mut namespace = Namespace::default();
        namespace.metadata.name = "n".into();
        namespace.metadata.uid = "u".into();
        let value = codec::store(kind, &namespace);
        Object::new(kind.into(), &KeyValue { key: "/registry/namespaces/n".into(), value, revision: 7 })
    }

    #[test]
    fn metadata_alone() {
        let object = object();
        let record = object.record().expect("a namespace");
        let expect = meta::of(&*record);
        assert!(object::equality::same_record(&object.internal_metadata().expect("metadata"), expect));
        let kind = generated::KINDS.iter().find(|k| k.kind == "Deployment").expect("a kind");
        let mut deployment = Deployment::default();
        for key in ["some", "deprecated.deployment.rollback.to"] {
            deployment.metadata.annotations.insert(key.into(), "1".into());
        }
        let value = codec::store(kind, &deployment);
        let object =
            Object::new(kind.into(), &KeyValue { key: "/registry/deployments/n/d".into(), value, revision: 8 });
        let meta = object.internal_metadata().expect("metadata");
        assert_eq!((meta.annotations.len(), &*meta.resource_version), (1, "8"));
    }

    #[test]
    fn what_is_known_is_read_once() {
        let object = object();
        let known: Arc<Namespace> = object.known().expect("a namespace");
        assert_eq!((&*known.metadata.name, &*known.metadata.resource_version), ("n", "7"));
        assert!(Arc::ptr_eq(&known, &object.known().expect("a namespace")));
        assert!(object.known::<Pod>().is_none());
        // What is asked for second is not kept, but known all the same.
        let identity = object.identity().expect("an identity");
        assert_eq!((&*identity.uid, identity.deletion), ("u", None));
        assert!(Arc::ptr_eq(&known, &object.known().expect("a namespace")));
    }
}
