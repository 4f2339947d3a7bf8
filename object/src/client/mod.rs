//! For clients: records in serde's terms (feature `serde`), and their JSON Schema (feature `schemars`).
//!
//! Both go through the walkers over records; no type has derived code. See `docs/clients.md`.

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
