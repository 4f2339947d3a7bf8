// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `coordination/v1`.

use object::record;
use object::scalar::MicroTime;

use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.coordination.v1.Lease`
    Lease = "io.k8s.api.coordination.v1.Lease" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: LeaseSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.coordination.v1.LeaseList`
    LeaseList = "io.k8s.api.coordination.v1.LeaseList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Lease> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.coordination.v1.LeaseSpec`
    LeaseSpec = "io.k8s.api.coordination.v1.LeaseSpec" {
        holder_identity: Option<String> = "holderIdentity" 1 {};
        lease_duration_seconds: Option<i32> = "leaseDurationSeconds" 2 {};
        acquire_time: Option<MicroTime> = "acquireTime" 3 {};
        renew_time: Option<MicroTime> = "renewTime" 4 {};
        lease_transitions: Option<i32> = "leaseTransitions" 5 {};
        strategy: Option<String> = "strategy" 6 {};
        preferred_holder: Option<String> = "preferredHolder" 7 {};
    }
}
