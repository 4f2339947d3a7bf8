//! A value at rest behind a plugin's name: upstream's `EncryptedObject`.

use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;

use super::super::Fault;
use super::service::{Map, annotation, annotations, text};
use crate::etcd::wire::{Malformed, Message, Value, fields};

/// The plaintext of a source is an AES-GCM key.
pub(super) const KEY: i64 = 0;
/// It is a seed, from which each value's key is derived: HKDF with SHA-256, and 32 random bytes before the value.
pub(super) const SEED: i64 = 1;

/// Bytes of an encrypted source, of a key's identifier, and of all annotations.
const LONGEST_SOURCE: usize = 1024;
pub(super) const LONGEST_KEY_ID: usize = 1024;
const LONGEST_ANNOTATIONS: usize = 32 * 1024;

/// Bytes of a domain's name, and of one of its labels (RFC 1123).
const LONGEST_DOMAIN: usize = 253;
const LONGEST_LABEL: usize = 63;
const NO_DOMAIN: &str = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

pub(super) type Annotations = Map;

/// Where a value's key comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Source {
    /// What its plaintext is.
    pub(super) form: i64,
    /// What the plugin made of the plaintext.
    pub(super) encrypted: Bytes,
    /// Which of its keys the plugin took.
    pub(super) key_id: String,
    /// What else the plugin wants to be told.
    pub(super) annotations: Annotations,
}

impl Source {
    /// A source has a hash of its own.
    pub(super) fn hash(&self) -> [u8; 32] {
        let message = self.message(Message::default()).into_bytes();
        let mut hash = [0; 32];
        hash.copy_from_slice(digest(&SHA256, &message).as_ref());
        hash
    }

    fn message(&self, message: Message) -> Message {
        let message = message.bytes(2, self.key_id.as_bytes()).bytes(3, &self.encrypted);
        annotations(message, 4, &self.annotations).int(5, self.form)
    }

    /// The whole object with a value.
    pub(super) fn seal(&self, data: &[u8], out: &mut Vec<u8>) {
        out.extend(self.message(Message::default().bytes(1, data)).into_bytes());
    }

    /// Whether upstream would take it.
    pub(super) fn check(&self) -> Result<(), Fault> {
        if self.form != KEY && self.form != SEED {
            return Err(Fault::new(format!("unknown encryptedDEKSourceType: {}", self.form)));
        }
        let source = |why: String| Fault::new(format!("failed to validate encrypted DEK source: {why}"));
        if self.encrypted.is_empty() {
            return Err(source("encrypted DEK source is empty".into()));
        }
        if self.encrypted.len() > LONGEST_SOURCE {
            let size = self.encrypted.len();
            return Err(source(format!(
                "encrypted DEK source is {size} bytes, which exceeds the max size of {LONGEST_SOURCE}"
            )));
        }
        check_key_id(&self.key_id).map_err(|(_, why)| Fault::new(format!("failed to validate key id: {why}")))?;
        let mut faults: Vec<Fault> = self.annotations.keys().flat_map(|name| misnamed(name)).collect();
        let size: usize = self.annotations.iter().map(|(name, value)| name.len() + value.len()).sum();
        if size > LONGEST_ANNOTATIONS {
            faults.push(Fault::new(format!(
                "total size of annotations is {size}, which exceeds the max size of {LONGEST_ANNOTATIONS}"
            )));
        }
        if let Some(fault) = Fault::of_all(faults) {
            return Err(fault.within("failed to validate annotations"));
        }
        Ok(())
    }
}

/// What is wrong with an annotation's name, which must be a domain of several labels.
fn misnamed(name: &str) -> Vec<Fault> {
    let invalid = |what: &str, why: &str| Fault::new(format!("annotations: Invalid value: {what:?}: {why}"));
    if name.is_empty() {
        return vec![Fault::new("annotations: Required value")];
    }
    let name = name.strip_suffix('.').unwrap_or(name);
    let is_label = |label: &str| {
        let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.bytes().all(inner)
    };
    let mut whole = Vec::new();
    if name.len() > LONGEST_DOMAIN {
        whole.push("must be no more than 253 characters");
    }
    if !name.split('.').all(is_label) {
        whole.push(NO_DOMAIN);
    }
    if whole.is_empty() && !name.contains('.') {
        whole.push("should be a domain with at least two segments separated by dots");
    }
    if !whole.is_empty() {
        return vec![invalid(name, &whole.join(","))];
    }
    let long = name.split('.').filter(|label| label.len() > LONGEST_LABEL);
    long.map(|label| invalid(label, "must be no more than 63 characters")).collect()
}

/// Why a key's identifier is none, in a word and in words.
pub(super) fn check_key_id(key_id: &str) -> Result<(), (&'static str, String)> {
    match key_id.len() {
        0 => Err(("empty", "keyID is empty".into())),
        size if size > LONGEST_KEY_ID => {
            Err(("too_long", format!("keyID is {size} bytes, which exceeds the max size of {LONGEST_KEY_ID}")))
        }
        _ => Ok(()),
    }
}

/// Reads an object: its value and where the value's key comes from.
pub(super) fn open(object: &Bytes) -> Result<(Bytes, Source), Fault> {
    let (mut data, mut source) = (Bytes::new(), Source::default());
    let read = fields(object, |field, value| {
        let slice = |value: Value<'_>| match value {
            Value::Bytes(bytes) => Ok(object.slice_ref(bytes)),
            Value::Int(_) => Err(Malformed),
        };
        match field {
            1 => data = slice(value)?,
            2 => source.key_id = text(value.bytes()),
            3 => source.encrypted = Bytes::copy_from_slice(&slice(value)?),
            4 => {
                let (name, content) = annotation(value.bytes())?;
                source.annotations.insert(name, content);
            }
            5 => source.form = value.int(),
            _ => {}
        }
        Ok(())
    });
    read.map_err(|Malformed| Fault::new("proto: cannot parse invalid wire-format data"))?;
    if data.is_empty() && (source.form == KEY || source.form == SEED) {
        return Err(Fault::new("encrypted data is empty"));
    }
    source.check()?;
    Ok((data, source))
}
