// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `scheduling/v1`.

use object::record;
use object::schema::default;

use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.scheduling.v1.PriorityClass`
    PriorityClass = "io.k8s.api.scheduling.v1.PriorityClass" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        value: i32 = "value" 2 {omit_empty: false};
        global_default: bool = "globalDefault" 3 {};
        description: String = "description" 4 {};
        preemption_policy: Option<String> = "preemptionPolicy" 5 {default: default("\"PreemptLowerPriority\"")};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1.PriorityClassList`
    PriorityClassList = "io.k8s.api.scheduling.v1.PriorityClassList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PriorityClass> = "items" 2 {omit_empty: false, required: true};
    }
}
