// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `certificates/v1`.

use object::scalar::Time;
use object::schema::{Merge, Patch, default};
use object::string_map::StringMap;
use object::{keyed, record};

use crate::meta::v1::{Condition, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequest`
    CertificateSigningRequest = "io.k8s.api.certificates.v1.CertificateSigningRequest" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: CertificateSigningRequestSpec = "spec" 2 {omit_empty: false, required: true};
        status: CertificateSigningRequestStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestCondition`
    CertificateSigningRequestCondition = "io.k8s.api.certificates.v1.CertificateSigningRequestCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 6 {omit_empty: false, required: true};
        reason: String = "reason" 2 {};
        message: String = "message" 3 {};
        last_update_time: Time = "lastUpdateTime" 4 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 5 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestList`
    CertificateSigningRequestList = "io.k8s.api.certificates.v1.CertificateSigningRequestList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CertificateSigningRequest> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestSpec`
    CertificateSigningRequestSpec = "io.k8s.api.certificates.v1.CertificateSigningRequestSpec" {
        request: Vec<u8> = "request" 1 {omit_empty: false, required: true};
        signer_name: String = "signerName" 7 {omit_empty: false, required: true};
        expiration_seconds: Option<i32> = "expirationSeconds" 8 {};
        usages: Vec<String> = "usages" 5 {merge: Merge::Atomic};
        username: String = "username" 2 {};
        uid: String = "uid" 3 {};
        groups: Vec<String> = "groups" 4 {merge: Merge::Atomic};
        extra: StringMap<Vec<String>> = "extra" 6 {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.CertificateSigningRequestStatus`
    CertificateSigningRequestStatus = "io.k8s.api.certificates.v1.CertificateSigningRequestStatus" {
        conditions: Vec<CertificateSigningRequestCondition> = "conditions" 1 {merge: keyed!["type"]};
        certificate: Vec<u8> = "certificate" 2 {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.ClusterTrustBundle`
    ClusterTrustBundle = "io.k8s.api.certificates.v1.ClusterTrustBundle" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ClusterTrustBundleSpec = "spec" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.ClusterTrustBundleList`
    ClusterTrustBundleList = "io.k8s.api.certificates.v1.ClusterTrustBundleList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ClusterTrustBundle> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.ClusterTrustBundleSpec`
    ClusterTrustBundleSpec = "io.k8s.api.certificates.v1.ClusterTrustBundleSpec" {
        signer_name: String = "signerName" 1 {};
        trust_bundle: String = "trustBundle" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequest`
    PodCertificateRequest = "io.k8s.api.certificates.v1.PodCertificateRequest" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PodCertificateRequestSpec = "spec" 2 {omit_empty: false, required: true};
        status: PodCertificateRequestStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequestList`
    PodCertificateRequestList = "io.k8s.api.certificates.v1.PodCertificateRequestList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PodCertificateRequest> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequestSpec`
    PodCertificateRequestSpec = "io.k8s.api.certificates.v1.PodCertificateRequestSpec" {
        signer_name: String = "signerName" 1 {omit_empty: false, required: true};
        pod_name: String = "podName" 2 {omit_empty: false, required: true};
        pod_uid: String = "podUID" 3 {omit_empty: false, required: true};
        service_account_name: String = "serviceAccountName" 4 {omit_empty: false, required: true};
        service_account_uid: String = "serviceAccountUID" 5 {omit_empty: false, required: true};
        node_name: String = "nodeName" 6 {omit_empty: false, required: true};
        node_uid: String = "nodeUID" 7 {omit_empty: false, required: true};
        max_expiration_seconds: Option<i32> = "maxExpirationSeconds" 8 {default: default("86400")};
        stub_pkcs10_request: Vec<u8> = "stubPKCS10Request" 12 {omit_empty: false, required: true};
        unverified_user_annotations: StringMap<String> = "unverifiedUserAnnotations" 11 {};
    }
}

record! {
    /// `io.k8s.api.certificates.v1.PodCertificateRequestStatus`
    PodCertificateRequestStatus = "io.k8s.api.certificates.v1.PodCertificateRequestStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
        certificate_chain: String = "certificateChain" 2 {};
        not_before: Option<Time> = "notBefore" 4 {};
        begin_refresh_at: Option<Time> = "beginRefreshAt" 5 {};
        not_after: Option<Time> = "notAfter" 6 {};
    }
}
