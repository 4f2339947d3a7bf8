//! For clients: records in serde's terms (feature `serde`), their JSON Schema (feature `schemars`), and objects for kube-rs
//! (feature `kube`).
//!
//! All go through the walkers over records; no type has derived code. See `docs/clients.md`.

#[cfg(feature = "kube")]
pub mod kube;
#[cfg(feature = "schemars")]
pub mod schema;
#[cfg(feature = "serde")]
pub mod serde;

#[cfg(all(test, feature = "schemars", feature = "serde"))]
mod tests;

/// What a record type implements for serde; nothing without the feature.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! serde_impls {
    ($name:ident) => {
        impl $crate::client::serde::Serialize for $name {
            fn serialize<S: $crate::client::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::client::serde::serialize(self, serializer)
            }
        }
        impl<'de> $crate::client::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::client::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut record = Self::default();
                $crate::client::serde::deserialize(&mut record, deserializer)?;
                Ok(record)
            }
        }
    };
}

/// What a record type implements for serde; nothing without the feature.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! serde_impls {
    ($name:ident) => {};
}

/// What a record type implements for schemars; nothing without the feature.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! schemars_impls {
    ($name:ident) => {
        impl $crate::client::schema::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                $name::schema_table().name.clone()
            }
            fn json_schema(generator: &mut $crate::client::schema::SchemaGenerator) -> $crate::client::schema::Schema {
                $crate::client::schema::of($name::schema_table(), generator)
            }
        }
    };
}

/// What a record type implements for schemars; nothing without the feature.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! schemars_impls {
    ($name:ident) => {};
}

/// What the type of a kind implements for kube-rs; nothing without the feature.
#[cfg(feature = "kube")]
#[doc(hidden)]
#[macro_export]
macro_rules! kube_impls {
    ($type:path, $group:literal, $version:literal, $kind:literal, $resource:literal, $namespaced:literal) => {
        impl $crate::client::kube::Served for $type {
            const GROUP: &'static str = $group;
            const VERSION: &'static str = $version;
            const KIND: &'static str = $kind;
            const RESOURCE: &'static str = $resource;
            type Scope = <$crate::client::kube::Namespaced<$namespaced> as $crate::client::kube::InScope>::Scope;
        }
    };
}

/// What the type of a kind implements for kube-rs; nothing without the feature.
#[cfg(not(feature = "kube"))]
#[doc(hidden)]
#[macro_export]
macro_rules! kube_impls {
    ($($kind:tt)*) => {};
}
