// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `pkg/runtime`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.apimachinery.pkg.runtime.TypeMeta`
    TypeMeta = "io.k8s.apimachinery.pkg.runtime.TypeMeta" {
        api_version: String = "apiVersion" 1 [schema::Type::String] {};
        kind: String = "kind" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.runtime.Unknown`
    Unknown = "io.k8s.apimachinery.pkg.runtime.Unknown" {
        type_meta: Option<Box<crate::pkg::runtime::TypeMeta>> = "typeMeta" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::pkg::runtime::TypeMeta::schema_table))] {pointer: true};
        raw: Vec<u8> = "raw" 2 [schema::Type::Bytes] {};
        content_encoding: String = "contentEncoding" 3 [schema::Type::String] {};
        content_type: String = "contentType" 4 [schema::Type::String] {};
    }
}
