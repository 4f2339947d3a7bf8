//! Types of the API for kube-rs: [`Kube`] holds what its `Resource` asks for.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

pub use kube_core::{ClusterResourceScope, NamespaceResourceScope};

use kube_core::{ObjectMeta, Resource, ResourceScope};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::Value;

use crate::json;
use crate::record::Record;

/// A type that a group version serves as a kind.
pub trait Served: Record + Clone + Default {
    /// API group, empty for core.
    const GROUP: &'static str;
    /// Version, such as `v1`.
    const VERSION: &'static str;
    /// Kind, such as `Pod`.
    const KIND: &'static str;
    /// Plural resource name, such as `pods`.
    const RESOURCE: &'static str;
    /// Whether objects live in namespaces.
    type Scope: ResourceScope;
}

/// Turns [`Kind::namespaced`](crate::kind::Kind::namespaced) into a type.
pub struct Namespaced<const YES: bool>;

/// The scope of a kind in kube-rs's terms.
pub trait InScope {
    /// See the trait.
    type Scope: ResourceScope;
}

impl InScope for Namespaced<true> {
    type Scope = NamespaceResourceScope;
}

impl InScope for Namespaced<false> {
    type Scope = ClusterResourceScope;
}

/// An object whose metadata are kube-rs's and all else ours, so that `Api`, watchers, reflectors and controllers take it:
/// `pod.metadata.name` is an `Option<String>`, `pod.spec` is what the record has.
///
/// The record's own `metadata` stay empty; [`Kube::into_object`] fills them.
#[derive(Clone, Debug, Default)]
pub struct Kube<T> {
    /// Kube-rs's metadata, the only ones.
    pub metadata: ObjectMeta,
    object: T,
}

impl<T: Served> Kube<T> {
    /// An object of that name, everything else empty.
    pub fn new(name: impl Into<String>) -> Self {
        let metadata = ObjectMeta { name: Some(name.into()), ..ObjectMeta::default() };
        Self { metadata, object: T::default() }
    }

    /// A record, whose metadata become kube-rs's. An error if they hold what those can't.
    pub fn from_object(object: &T) -> Result<Self, serde_json::Error> {
        serde_json::from_value(super::serde::tree(object)?)
    }

    /// The record, with the metadata in it. An error if these hold what ours can't, such as a time before the year 0.
    pub fn into_object(self) -> Result<T, serde_json::Error> {
        let mut object = T::default();
        read(&self.value()?, &mut object)?;
        Ok(object)
    }

    /// The whole as JSON. Its type is said even where the record, as one in a list, does not say it.
    fn value(&self) -> Result<Value, serde_json::Error> {
        let mut value = super::serde::tree(&self.object)?;
        value["metadata"] = serde_json::to_value(&self.metadata)?;
        value["apiVersion"] = Self::api_version(&()).into();
        value["kind"] = T::KIND.into();
        Ok(value)
    }
}

/// Reads what the record knows.
fn read(value: &Value, record: &mut dyn Record) -> Result<(), serde_json::Error> {
    json::decode(value.to_string().as_bytes(), record).map(drop).map_err(de::Error::custom)
}

impl<T> Deref for Kube<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.object
    }
}

impl<T> DerefMut for Kube<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.object
    }
}

impl<T: Served> Serialize for Kube<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().map_err(ser::Error::custom)?.serialize(serializer)
    }
}

impl<'de, T: Served> Deserialize<'de> for Kube<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = Value::deserialize(deserializer)?;
        let metadata = value.as_object_mut().and_then(|members| members.remove("metadata"));
        let metadata = metadata.map(serde_json::from_value).transpose().map_err(de::Error::custom)?.unwrap_or_default();
        let mut object = T::default();
        read(&value, &mut object).map_err(de::Error::custom)?;
        Ok(Self { metadata, object })
    }
}

impl<T: Served> Resource for Kube<T> {
    type DynamicType = ();
    type Scope = T::Scope;

    fn kind((): &()) -> Cow<'_, str> {
        T::KIND.into()
    }

    fn group((): &()) -> Cow<'_, str> {
        T::GROUP.into()
    }

    fn version((): &()) -> Cow<'_, str> {
        T::VERSION.into()
    }

    fn plural((): &()) -> Cow<'_, str> {
        T::RESOURCE.into()
    }

    fn meta(&self) -> &ObjectMeta {
        &self.metadata
    }

    fn meta_mut(&mut self) -> &mut ObjectMeta {
        &mut self.metadata
    }
}
