// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `policy/v1`.

use object::scalar::{IntOrString, Time};
use object::schema::Patch;
use object::string_map::StringMap;
use object::{keyed, record};

use crate::meta::v1::{Condition, DeleteOptions, LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.policy.v1.Eviction`
    Eviction = "io.k8s.api.policy.v1.Eviction" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        delete_options: Option<Box<DeleteOptions>> = "deleteOptions" 2 {};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudget`
    PodDisruptionBudget = "io.k8s.api.policy.v1.PodDisruptionBudget" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PodDisruptionBudgetSpec = "spec" 2 {};
        status: PodDisruptionBudgetStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudgetList`
    PodDisruptionBudgetList = "io.k8s.api.policy.v1.PodDisruptionBudgetList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PodDisruptionBudget> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudgetSpec`
    PodDisruptionBudgetSpec = "io.k8s.api.policy.v1.PodDisruptionBudgetSpec" {
        min_available: Option<IntOrString> = "minAvailable" 1 {};
        selector: Option<Box<LabelSelector>> = "selector" 2 {patch: Patch::REPLACE};
        max_unavailable: Option<IntOrString> = "maxUnavailable" 3 {};
        unhealthy_pod_eviction_policy: Option<String> = "unhealthyPodEvictionPolicy" 4 {};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudgetStatus`
    PodDisruptionBudgetStatus = "io.k8s.api.policy.v1.PodDisruptionBudgetStatus" {
        observed_generation: i64 = "observedGeneration" 1 {};
        disrupted_pods: StringMap<Time> = "disruptedPods" 2 {};
        disruptions_allowed: i32 = "disruptionsAllowed" 3 {omit_empty: false};
        current_healthy: i32 = "currentHealthy" 4 {omit_empty: false};
        desired_healthy: i32 = "desiredHealthy" 5 {omit_empty: false};
        expected_pods: i32 = "expectedPods" 6 {omit_empty: false};
        conditions: Vec<Condition> = "conditions" 7 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}
