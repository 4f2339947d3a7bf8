// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `certificates/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequest`
    CertificateSigningRequest = "io.k8s.api.certificates.v1.CertificateSigningRequest" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::certificates::v1::CertificateSigningRequestSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::CertificateSigningRequestSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::certificates::v1::CertificateSigningRequestStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::CertificateSigningRequestStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestCondition`
    CertificateSigningRequestCondition = "io.k8s.api.certificates.v1.CertificateSigningRequestCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 6 [schema::Type::String] {omit_empty: false, required: true};
        reason: String = "reason" 2 [schema::Type::String] {};
        message: String = "message" 3 [schema::Type::String] {};
        last_update_time: object::scalar::Time = "lastUpdateTime" 4 [schema::Type::Time] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 5 [schema::Type::Time] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestList`
    CertificateSigningRequestList = "io.k8s.api.certificates.v1.CertificateSigningRequestList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::certificates::v1::CertificateSigningRequest> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::CertificateSigningRequest::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestSpec`
    CertificateSigningRequestSpec = "io.k8s.api.certificates.v1.CertificateSigningRequestSpec" {
        request: Vec<u8> = "request" 1 [schema::Type::Bytes] {omit_empty: false, required: true};
        signer_name: String = "signerName" 7 [schema::Type::String] {omit_empty: false, required: true};
        expiration_seconds: Option<i32> = "expirationSeconds" 8 [schema::Type::Int32] {pointer: true};
        usages: Vec<String> = "usages" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        username: String = "username" 2 [schema::Type::String] {};
        uid: String = "uid" 3 [schema::Type::String] {};
        groups: Vec<String> = "groups" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        extra: std::collections::BTreeMap<String, Vec<String>> = "extra" 6 [schema::Type::Map(schema::Elem::Static(&schema::Type::List(schema::Elem::Static(&schema::Type::String))))] {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestStatus`
    CertificateSigningRequestStatus = "io.k8s.api.certificates.v1.CertificateSigningRequestStatus" {
        conditions: Vec<crate::certificates::v1::CertificateSigningRequestCondition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::CertificateSigningRequestCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")]))};
        certificate: Vec<u8> = "certificate" 2 [schema::Type::Bytes] {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.ClusterTrustBundle`
    ClusterTrustBundle = "io.k8s.api.certificates.v1.ClusterTrustBundle" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::certificates::v1::ClusterTrustBundleSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::ClusterTrustBundleSpec::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.ClusterTrustBundleList`
    ClusterTrustBundleList = "io.k8s.api.certificates.v1.ClusterTrustBundleList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::certificates::v1::ClusterTrustBundle> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::ClusterTrustBundle::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.ClusterTrustBundleSpec`
    ClusterTrustBundleSpec = "io.k8s.api.certificates.v1.ClusterTrustBundleSpec" {
        signer_name: String = "signerName" 1 [schema::Type::String] {};
        trust_bundle: String = "trustBundle" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequest`
    PodCertificateRequest = "io.k8s.api.certificates.v1.PodCertificateRequest" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::certificates::v1::PodCertificateRequestSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::PodCertificateRequestSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::certificates::v1::PodCertificateRequestStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::PodCertificateRequestStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequestList`
    PodCertificateRequestList = "io.k8s.api.certificates.v1.PodCertificateRequestList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::certificates::v1::PodCertificateRequest> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::certificates::v1::PodCertificateRequest::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequestSpec`
    PodCertificateRequestSpec = "io.k8s.api.certificates.v1.PodCertificateRequestSpec" {
        signer_name: String = "signerName" 1 [schema::Type::String] {omit_empty: false, required: true};
        pod_name: String = "podName" 2 [schema::Type::String] {omit_empty: false, required: true};
        pod_uid: String = "podUID" 3 [schema::Type::String] {omit_empty: false, required: true};
        service_account_name: String = "serviceAccountName" 4 [schema::Type::String] {omit_empty: false, required: true};
        service_account_uid: String = "serviceAccountUID" 5 [schema::Type::String] {omit_empty: false, required: true};
        node_name: String = "nodeName" 6 [schema::Type::String] {omit_empty: false, required: true};
        node_uid: String = "nodeUID" 7 [schema::Type::String] {omit_empty: false, required: true};
        max_expiration_seconds: Option<i32> = "maxExpirationSeconds" 8 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("86400"))};
        stub_pkcs10_request: Vec<u8> = "stubPKCS10Request" 12 [schema::Type::Bytes] {omit_empty: false, required: true};
        unverified_user_annotations: std::collections::BTreeMap<String, String> = "unverifiedUserAnnotations" 11 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequestStatus`
    PodCertificateRequestStatus = "io.k8s.api.certificates.v1.PodCertificateRequestStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        certificate_chain: String = "certificateChain" 2 [schema::Type::String] {};
        not_before: Option<object::scalar::Time> = "notBefore" 4 [schema::Type::Time] {pointer: true};
        begin_refresh_at: Option<object::scalar::Time> = "beginRefreshAt" 5 [schema::Type::Time] {pointer: true};
        not_after: Option<object::scalar::Time> = "notAfter" 6 [schema::Type::Time] {pointer: true};
    }
}
