//! The providers of a resource, in their order: the first writes, whichever can reads.

use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;

use super::ciphers::{Cbc, Gcm, Secretbox};
use super::kms::{Kms, Question};
use super::{Context, ENCRYPTED, Fault, TRIED};

/// A plain value, and whether it is to be written anew: it is at rest in another way than it would be written.
pub(super) type Opened = (Bytes, bool);

/// Why a value is not read at once.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It can't be read.
    Fault(Fault),
    /// A plugin must be asked first.
    Ask(Box<Question>),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// A way to write values, and to read them.
pub(super) trait Transform {
    /// Reads what follows the prefix.
    fn open(&self, data: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal>;
    /// Appends what is to follow the prefix.
    fn seal(&self, data: &Bytes, cx: &Context<'_>, out: &mut Vec<u8>) -> Result<(), Fault>;
}

/// Ways to write by the prefix of what they wrote.
pub(super) struct Listed<T> {
    all: Vec<(Box<str>, T)>,
    /// What is said where no prefix fits.
    unknown: &'static str,
}

impl<T: Transform> Listed<T> {
    pub(super) fn new(all: Vec<(Box<str>, T)>, unknown: &'static str) -> Self {
        Self { all, unknown }
    }
}

impl<T: Transform> Transform for Listed<T> {
    /// The first that can read it does. Two entries can have one prefix, since a key may be replaced by another of its name.
    fn open(&self, data: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal> {
        let began = Instant::now();
        let mut faults: Vec<Fault> = Vec::new();
        let told = |prefix: &str, fault: Option<&Fault>| {
            cx.observer.transformed(cx.resource, true, prefix, began.elapsed(), fault.map(Fault::code));
        };
        for (i, (prefix, transform)) in self.all.iter().enumerate() {
            if !data.starts_with(prefix.as_bytes()) {
                continue;
            }
            let prefix_shown = if prefix.is_empty() { "identity" } else { &**prefix };
            match transform.open(&data.slice(prefix.len()..), cx) {
                Ok((plain, stale)) => {
                    told(prefix_shown, None);
                    return Ok((plain, stale || i > 0));
                }
                Err(ask @ Refusal::Ask(_)) => return Err(ask),
                // What is encrypted is for another one.
                Err(Refusal::Fault(_)) if prefix.is_empty() => {}
                Err(Refusal::Fault(fault)) => {
                    told(prefix_shown, Some(&fault));
                    faults.push(fault);
                }
            }
        }
        let Some(fault) = Fault::of_all(faults) else {
            let unknown = Fault::new(self.unknown);
            told("unknown", Some(&unknown));
            return Err(unknown.into());
        };
        cx.observer.failed("failed to decrypt data", &fault.message);
        Err(fault.into())
    }

    fn seal(&self, data: &Bytes, cx: &Context<'_>, out: &mut Vec<u8>) -> Result<(), Fault> {
        let began = Instant::now();
        let Some((prefix, first)) = self.all.first() else { return Err(Fault::new(self.unknown)) };
        out.extend_from_slice(prefix.as_bytes());
        let sealed = first.seal(data, cx, out);
        let code = sealed.as_ref().err().map(Fault::code);
        cx.observer.transformed(cx.resource, false, prefix, began.elapsed(), code);
        if let Err(fault) = &sealed {
            cx.observer.failed("failed to encrypt data", &fault.message);
        }
        sealed
    }
}

/// One key of a provider.
pub(super) enum Key {
    Gcm(Gcm),
    Cbc(Box<Cbc>),
    Secretbox(Secretbox),
}

impl Transform for Key {
    fn open(&self, data: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal> {
        let plain = match self {
            Self::Gcm(key) => key.open(data, cx.key)?,
            Self::Cbc(key) => key.open(data)?,
            Self::Secretbox(key) => key.open(data)?,
        };
        Ok((plain, false))
    }

    fn seal(&self, data: &Bytes, cx: &Context<'_>, out: &mut Vec<u8>) -> Result<(), Fault> {
        match self {
            Self::Gcm(key) => key.seal(data, cx.key, out),
            Self::Cbc(key) => key.seal(data, out),
            Self::Secretbox(key) => key.seal(data, out),
        }
    }
}

/// An entry of a list of providers.
pub(super) enum Provider {
    /// The value as it is.
    Identity,
    Keys(Listed<Key>),
    Kms(Arc<Kms>),
}

impl Transform for Provider {
    fn open(&self, data: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal> {
        match self {
            Self::Identity if data.starts_with(ENCRYPTED) => Err(Fault::new(TRIED).into()),
            Self::Identity => Ok((data.clone(), false)),
            Self::Keys(keys) => keys.open(data, cx),
            Self::Kms(kms) => kms.open(data, cx),
        }
    }

    fn seal(&self, data: &Bytes, cx: &Context<'_>, out: &mut Vec<u8>) -> Result<(), Fault> {
        match self {
            Self::Identity => {
                out.extend_from_slice(data);
                Ok(())
            }
            Self::Keys(keys) => keys.seal(data, cx, out),
            Self::Kms(kms) => kms.seal(data, cx, out),
        }
    }
}

/// What is done with a resource's values.
#[derive(Clone)]
pub(super) enum Chain {
    /// Nothing is said of the resource: its values are plain.
    Plain,
    /// By its providers.
    Listed(Arc<Listed<Shared>>),
}

impl Chain {
    pub(super) fn open(&self, data: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal> {
        match self {
            Self::Plain => Provider::Identity.open(data, cx),
            Self::Listed(listed) => listed.open(data, cx),
        }
    }

    pub(super) fn seal(&self, data: &Bytes, cx: &Context<'_>) -> Result<Bytes, Fault> {
        let Self::Listed(listed) = self else { return Ok(data.clone()) };
        // A prefix, a name, a nonce and a tag.
        let mut out = Vec::with_capacity(data.len() + 128);
        listed.seal(data, cx, &mut out)?;
        // A block that shrinks by little stays as large as it was, and the value may be kept for long.
        Ok(Bytes::copy_from_slice(&out))
    }
}

/// A provider of several resources' lists.
pub(super) struct Shared(pub(super) Arc<(Box<str>, Provider)>);

impl Transform for Shared {
    fn open(&self, data: &Bytes, cx: &Context<'_>) -> Result<Opened, Refusal> {
        self.0.1.open(data, cx)
    }

    fn seal(&self, data: &Bytes, cx: &Context<'_>, out: &mut Vec<u8>) -> Result<(), Fault> {
        self.0.1.seal(data, cx, out)
    }
}
