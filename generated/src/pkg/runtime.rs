// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `pkg/runtime`.

use object::record;

record! {
    /// `io.k8s.apimachinery.pkg.runtime.TypeMeta`
    TypeMeta = "io.k8s.apimachinery.pkg.runtime.TypeMeta" {
        api_version: String = "apiVersion" 1 {};
        kind: String = "kind" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.runtime.Unknown`
    Unknown = "io.k8s.apimachinery.pkg.runtime.Unknown" {
        type_meta: Option<Box<TypeMeta>> = "typeMeta" 1 {};
        raw: Vec<u8> = "raw" 2 {};
        content_encoding: String = "contentEncoding" 3 {};
        content_type: String = "contentType" 4 {};
    }
}
