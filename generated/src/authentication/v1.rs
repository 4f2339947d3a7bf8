// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `authentication/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.authentication.v1.BoundObjectReference`
    BoundObjectReference = "io.k8s.api.authentication.v1.BoundObjectReference" {
        kind: String = "kind" 1 [schema::Type::String] {};
        api_version: String = "apiVersion" 2 [schema::Type::String] {};
        name: String = "name" 3 [schema::Type::String] {};
        uid: String = "uid" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.SelfSubjectReview`
    SelfSubjectReview = "io.k8s.api.authentication.v1.SelfSubjectReview" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        status: crate::authentication::v1::SelfSubjectReviewStatus = "status" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::SelfSubjectReviewStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.SelfSubjectReviewStatus`
    SelfSubjectReviewStatus = "io.k8s.api.authentication.v1.SelfSubjectReviewStatus" {
        user_info: crate::authentication::v1::UserInfo = "userInfo" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::UserInfo::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenRequest`
    TokenRequest = "io.k8s.api.authentication.v1.TokenRequest" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::authentication::v1::TokenRequestSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::TokenRequestSpec::schema_table))] {omit_empty: false};
        status: crate::authentication::v1::TokenRequestStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::TokenRequestStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenRequestSpec`
    TokenRequestSpec = "io.k8s.api.authentication.v1.TokenRequestSpec" {
        audiences: Vec<String> = "audiences" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, merge: schema::Merge::Atomic};
        expiration_seconds: Option<i64> = "expirationSeconds" 4 [schema::Type::Int64] {pointer: true, omit_empty: false, default: Some(Cow::Borrowed("3600"))};
        bound_object_ref: Option<Box<crate::authentication::v1::BoundObjectReference>> = "boundObjectRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::BoundObjectReference::schema_table))] {pointer: true, omit_empty: false};
        attestations: std::collections::BTreeMap<String, Vec<String>> = "attestations" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::List(schema::Elem::Static(&schema::Type::String))))] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenRequestStatus`
    TokenRequestStatus = "io.k8s.api.authentication.v1.TokenRequestStatus" {
        token: String = "token" 1 [schema::Type::String] {omit_empty: false};
        expiration_timestamp: object::scalar::Time = "expirationTimestamp" 2 [schema::Type::Time] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenReview`
    TokenReview = "io.k8s.api.authentication.v1.TokenReview" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::authentication::v1::TokenReviewSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::TokenReviewSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::authentication::v1::TokenReviewStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::TokenReviewStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenReviewSpec`
    TokenReviewSpec = "io.k8s.api.authentication.v1.TokenReviewSpec" {
        token: String = "token" 1 [schema::Type::String] {required: true};
        audiences: Vec<String> = "audiences" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenReviewStatus`
    TokenReviewStatus = "io.k8s.api.authentication.v1.TokenReviewStatus" {
        authenticated: bool = "authenticated" 1 [schema::Type::Bool] {};
        user: crate::authentication::v1::UserInfo = "user" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authentication::v1::UserInfo::schema_table))] {};
        audiences: Vec<String> = "audiences" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        error: String = "error" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.UserInfo`
    UserInfo = "io.k8s.api.authentication.v1.UserInfo" {
        username: String = "username" 1 [schema::Type::String] {};
        uid: String = "uid" 2 [schema::Type::String] {};
        groups: Vec<String> = "groups" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        extra: std::collections::BTreeMap<String, Vec<String>> = "extra" 4 [schema::Type::Map(schema::Elem::Static(&schema::Type::List(schema::Elem::Static(&schema::Type::String))))] {};
    }
}
