// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `policy/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.policy.v1.Eviction`
    Eviction = "io.k8s.api.policy.v1.Eviction" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        delete_options: Option<Box<crate::meta::v1::DeleteOptions>> = "deleteOptions" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::DeleteOptions::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudget`
    PodDisruptionBudget = "io.k8s.api.policy.v1.PodDisruptionBudget" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::policy::v1::PodDisruptionBudgetSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::policy::v1::PodDisruptionBudgetSpec::schema_table))] {};
        status: crate::policy::v1::PodDisruptionBudgetStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::policy::v1::PodDisruptionBudgetStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudgetList`
    PodDisruptionBudgetList = "io.k8s.api.policy.v1.PodDisruptionBudgetList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::policy::v1::PodDisruptionBudget> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::policy::v1::PodDisruptionBudget::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudgetSpec`
    PodDisruptionBudgetSpec = "io.k8s.api.policy.v1.PodDisruptionBudgetSpec" {
        min_available: Option<object::scalar::IntOrString> = "minAvailable" 1 [schema::Type::IntOrString] {pointer: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true, patch: schema::Patch { replace_keys: false, merge: false, key: None }};
        max_unavailable: Option<object::scalar::IntOrString> = "maxUnavailable" 3 [schema::Type::IntOrString] {pointer: true};
        unhealthy_pod_eviction_policy: Option<String> = "unhealthyPodEvictionPolicy" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.policy.v1.PodDisruptionBudgetStatus`
    PodDisruptionBudgetStatus = "io.k8s.api.policy.v1.PodDisruptionBudgetStatus" {
        observed_generation: i64 = "observedGeneration" 1 [schema::Type::Int64] {};
        disrupted_pods: std::collections::BTreeMap<String, object::scalar::Time> = "disruptedPods" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Time))] {};
        disruptions_allowed: i32 = "disruptionsAllowed" 3 [schema::Type::Int32] {omit_empty: false};
        current_healthy: i32 = "currentHealthy" 4 [schema::Type::Int32] {omit_empty: false};
        desired_healthy: i32 = "desiredHealthy" 5 [schema::Type::Int32] {omit_empty: false};
        expected_pods: i32 = "expectedPods" 6 [schema::Type::Int32] {omit_empty: false};
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}
