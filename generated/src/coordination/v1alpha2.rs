// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `coordination/v1alpha2`.

use object::record;
use object::scalar::MicroTime;

use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.coordination.v1alpha2.LeaseCandidate`
    LeaseCandidate = "io.k8s.api.coordination.v1alpha2.LeaseCandidate" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: LeaseCandidateSpec = "spec" 2 {required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1alpha2.LeaseCandidateList`
    LeaseCandidateList = "io.k8s.api.coordination.v1alpha2.LeaseCandidateList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<LeaseCandidate> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec`
    LeaseCandidateSpec = "io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec" {
        lease_name: String = "leaseName" 1 {omit_empty: false, required: true};
        ping_time: Option<MicroTime> = "pingTime" 2 {};
        renew_time: Option<MicroTime> = "renewTime" 3 {};
        binary_version: String = "binaryVersion" 4 {omit_empty: false, required: true};
        emulation_version: String = "emulationVersion" 5 {};
        strategy: String = "strategy" 6 {required: true};
    }
}
