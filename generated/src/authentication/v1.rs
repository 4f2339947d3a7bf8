// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `authentication/v1`.

use object::record;
use object::scalar::Time;
use object::schema::{Merge, default};
use object::string_map::StringMap;

use crate::meta::v1::ObjectMeta;

record! {
    /// `io.k8s.api.authentication.v1.BoundObjectReference`
    BoundObjectReference = "io.k8s.api.authentication.v1.BoundObjectReference" {
        kind: String = "kind" 1 {};
        api_version: String = "apiVersion" 2 {};
        name: String = "name" 3 {};
        uid: String = "uid" 4 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.SelfSubjectReview`
    SelfSubjectReview = "io.k8s.api.authentication.v1.SelfSubjectReview" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        status: SelfSubjectReviewStatus = "status" 2 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.SelfSubjectReviewStatus`
    SelfSubjectReviewStatus = "io.k8s.api.authentication.v1.SelfSubjectReviewStatus" {
        user_info: UserInfo = "userInfo" 1 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenRequest`
    TokenRequest = "io.k8s.api.authentication.v1.TokenRequest" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: TokenRequestSpec = "spec" 2 {omit_empty: false};
        status: TokenRequestStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenRequestSpec`
    TokenRequestSpec = "io.k8s.api.authentication.v1.TokenRequestSpec" {
        audiences: Vec<String> = "audiences" 1 {omit_empty: false, merge: Merge::Atomic};
        expiration_seconds: Option<i64> = "expirationSeconds" 4 {omit_empty: false, default: default("3600")};
        bound_object_ref: Option<Box<BoundObjectReference>> = "boundObjectRef" 3 {omit_empty: false};
        attestations: StringMap<Vec<String>> = "attestations" 5 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenRequestStatus`
    TokenRequestStatus = "io.k8s.api.authentication.v1.TokenRequestStatus" {
        token: String = "token" 1 {omit_empty: false};
        expiration_timestamp: Time = "expirationTimestamp" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenReview`
    TokenReview = "io.k8s.api.authentication.v1.TokenReview" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: TokenReviewSpec = "spec" 2 {omit_empty: false, required: true};
        status: TokenReviewStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenReviewSpec`
    TokenReviewSpec = "io.k8s.api.authentication.v1.TokenReviewSpec" {
        token: String = "token" 1 {required: true};
        audiences: Vec<String> = "audiences" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.TokenReviewStatus`
    TokenReviewStatus = "io.k8s.api.authentication.v1.TokenReviewStatus" {
        authenticated: bool = "authenticated" 1 {};
        user: UserInfo = "user" 2 {};
        audiences: Vec<String> = "audiences" 4 {merge: Merge::Atomic};
        error: String = "error" 3 {};
    }
}

record! {
    /// `io.k8s.api.authentication.v1.UserInfo`
    UserInfo = "io.k8s.api.authentication.v1.UserInfo" {
        username: String = "username" 1 {};
        uid: String = "uid" 2 {};
        groups: Vec<String> = "groups" 3 {merge: Merge::Atomic};
        extra: StringMap<Vec<String>> = "extra" 4 {};
    }
}
