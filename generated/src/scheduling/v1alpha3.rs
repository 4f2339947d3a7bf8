// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `scheduling/v1alpha3`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.scheduling.v1alpha3.AllCompositeDisruptionMode`
    AllCompositeDisruptionMode = "io.k8s.api.scheduling.v1alpha3.AllCompositeDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.AllDisruptionMode`
    AllDisruptionMode = "io.k8s.api.scheduling.v1alpha3.AllDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.BasicSchedulingPolicy`
    BasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.BasicSchedulingPolicy" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositeBasicSchedulingPolicy`
    CompositeBasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.CompositeBasicSchedulingPolicy" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositeDisruptionMode`
    CompositeDisruptionMode = "io.k8s.api.scheduling.v1alpha3.CompositeDisruptionMode" {
        single: Option<Box<crate::scheduling::v1alpha3::SingleCompositeDisruptionMode>> = "single" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::SingleCompositeDisruptionMode::schema_table))] {pointer: true};
        all: Option<Box<crate::scheduling::v1alpha3::AllCompositeDisruptionMode>> = "all" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::AllCompositeDisruptionMode::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositeGangSchedulingPolicy`
    CompositeGangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.CompositeGangSchedulingPolicy" {
        min_group_count: i32 = "minGroupCount" 1 [schema::Type::Int32] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroup`
    CompositePodGroup = "io.k8s.api.scheduling.v1alpha3.CompositePodGroup" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::scheduling::v1alpha3::CompositePodGroupSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::scheduling::v1alpha3::CompositePodGroupStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupList`
    CompositePodGroupList = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1alpha3::CompositePodGroup> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroup::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingConstraints`
    CompositePodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingConstraints" {
        topology: Vec<crate::scheduling::v1alpha3::TopologyConstraint> = "topology" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::TopologyConstraint::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingPolicy`
    CompositePodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingPolicy" {
        basic: Option<Box<crate::scheduling::v1alpha3::CompositeBasicSchedulingPolicy>> = "basic" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositeBasicSchedulingPolicy::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        gang: Option<Box<crate::scheduling::v1alpha3::CompositeGangSchedulingPolicy>> = "gang" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositeGangSchedulingPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec`
    CompositePodGroupSpec = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec" {
        parent_composite_pod_group_name: Option<String> = "parentCompositePodGroupName" 1 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        workload_ref: Option<Box<crate::scheduling::v1alpha3::WorkloadReference>> = "workloadRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadReference::schema_table))] {pointer: true, omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Immutable])};
        scheduling_policy: crate::scheduling::v1alpha3::CompositePodGroupSchedulingPolicy = "schedulingPolicy" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        scheduling_constraints: Option<Box<crate::scheduling::v1alpha3::CompositePodGroupSchedulingConstraints>> = "schedulingConstraints" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupSchedulingConstraints::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1alpha3::CompositeDisruptionMode>> = "disruptionMode" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositeDisruptionMode::schema_table))] {pointer: true, default: Some(Cow::Borrowed("{\"single\":{}}")), rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 6 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name")), schema::Rule::Immutable])};
        priority: Option<i32> = "priority" 7 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 8 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupStatus`
    CompositePodGroupStatus = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupTemplate`
    CompositePodGroupTemplate = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupTemplate" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        scheduling_policy: crate::scheduling::v1alpha3::CompositePodGroupSchedulingPolicy = "schedulingPolicy" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1alpha3::CompositePodGroupSchedulingConstraints>> = "schedulingConstraints" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupSchedulingConstraints::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1alpha3::CompositeDisruptionMode>> = "disruptionMode" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositeDisruptionMode::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 5 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name")), schema::Rule::Immutable])};
        priority: Option<i32> = "priority" 6 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 7 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        pod_group_templates: Vec<crate::scheduling::v1alpha3::PodGroupTemplate> = "podGroupTemplates" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupTemplate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
        composite_pod_group_templates: Vec<crate::scheduling::v1alpha3::CompositePodGroupTemplate> = "compositePodGroupTemplates" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupTemplate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.DisruptionMode`
    DisruptionMode = "io.k8s.api.scheduling.v1alpha3.DisruptionMode" {
        single: Option<Box<crate::scheduling::v1alpha3::SingleDisruptionMode>> = "single" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::SingleDisruptionMode::schema_table))] {pointer: true};
        all: Option<Box<crate::scheduling::v1alpha3::AllDisruptionMode>> = "all" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::AllDisruptionMode::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.GangSchedulingPolicy`
    GangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.GangSchedulingPolicy" {
        min_count: i32 = "minCount" 1 [schema::Type::Int32] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroup`
    PodGroup = "io.k8s.api.scheduling.v1alpha3.PodGroup" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::scheduling::v1alpha3::PodGroupSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::scheduling::v1alpha3::PodGroupStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupList`
    PodGroupList = "io.k8s.api.scheduling.v1alpha3.PodGroupList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1alpha3::PodGroup> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroup::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaim`
    PodGroupResourceClaim = "io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaim" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        resource_claim_name: Option<String> = "resourceClaimName" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 3 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaimStatus`
    PodGroupResourceClaimStatus = "io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaimStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingConstraints`
    PodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingConstraints" {
        topology: Vec<crate::scheduling::v1alpha3::TopologyConstraint> = "topology" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::TopologyConstraint::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingPolicy`
    PodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingPolicy" {
        basic: Option<Box<crate::scheduling::v1alpha3::BasicSchedulingPolicy>> = "basic" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::BasicSchedulingPolicy::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        gang: Option<Box<crate::scheduling::v1alpha3::GangSchedulingPolicy>> = "gang" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::GangSchedulingPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupSpec`
    PodGroupSpec = "io.k8s.api.scheduling.v1alpha3.PodGroupSpec" {
        parent_composite_pod_group_name: Option<String> = "parentCompositePodGroupName" 1 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        workload_ref: Option<Box<crate::scheduling::v1alpha3::WorkloadReference>> = "workloadRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadReference::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        scheduling_policy: crate::scheduling::v1alpha3::PodGroupSchedulingPolicy = "schedulingPolicy" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1alpha3::PodGroupSchedulingConstraints>> = "schedulingConstraints" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupSchedulingConstraints::schema_table))] {pointer: true};
        resource_claims: Vec<crate::scheduling::v1alpha3::PodGroupResourceClaim> = "resourceClaims" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4), schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1alpha3::DisruptionMode>> = "disruptionMode" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::DisruptionMode::schema_table))] {pointer: true, default: Some(Cow::Borrowed("{\"single\":{}}")), rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 7 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Immutable, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        priority: Option<i32> = "priority" 8 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 9 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupStatus`
    PodGroupStatus = "io.k8s.api.scheduling.v1alpha3.PodGroupStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        resource_claim_statuses: Vec<crate::scheduling::v1alpha3::PodGroupResourceClaimStatus> = "resourceClaimStatuses" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupResourceClaimStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupTemplate`
    PodGroupTemplate = "io.k8s.api.scheduling.v1alpha3.PodGroupTemplate" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        scheduling_policy: crate::scheduling::v1alpha3::PodGroupSchedulingPolicy = "schedulingPolicy" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1alpha3::PodGroupSchedulingConstraints>> = "schedulingConstraints" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupSchedulingConstraints::schema_table))] {pointer: true, omit_empty: false, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        resource_claims: Vec<crate::scheduling::v1alpha3::PodGroupResourceClaim> = "resourceClaims" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4), schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1alpha3::DisruptionMode>> = "disruptionMode" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::DisruptionMode::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 6 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name")), schema::Rule::Immutable])};
        priority: Option<i32> = "priority" 7 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 8 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.SingleCompositeDisruptionMode`
    SingleCompositeDisruptionMode = "io.k8s.api.scheduling.v1alpha3.SingleCompositeDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.SingleDisruptionMode`
    SingleDisruptionMode = "io.k8s.api.scheduling.v1alpha3.SingleDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.TopologyConstraint`
    TopologyConstraint = "io.k8s.api.scheduling.v1alpha3.TopologyConstraint" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-label-key"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.TypedLocalObjectReference`
    TypedLocalObjectReference = "io.k8s.api.scheduling.v1alpha3.TypedLocalObjectReference" {
        api_group: String = "apiGroup" 1 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        kind: String = "kind" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-path-segment-name"))])};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-path-segment-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.Workload`
    Workload = "io.k8s.api.scheduling.v1alpha3.Workload" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::scheduling::v1alpha3::WorkloadSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadSpec::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupAllDisruptionMode`
    WorkloadCompositePodGroupAllDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupAllDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupBasicSchedulingPolicy`
    WorkloadCompositePodGroupBasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupBasicSchedulingPolicy" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupDisruptionMode`
    WorkloadCompositePodGroupDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupDisruptionMode" {
        single: Option<Box<crate::scheduling::v1alpha3::WorkloadCompositePodGroupSingleDisruptionMode>> = "single" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadCompositePodGroupSingleDisruptionMode::schema_table))] {pointer: true};
        all: Option<Box<crate::scheduling::v1alpha3::WorkloadCompositePodGroupAllDisruptionMode>> = "all" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadCompositePodGroupAllDisruptionMode::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupGangSchedulingPolicy`
    WorkloadCompositePodGroupGangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupGangSchedulingPolicy" {
        min_group_count: Option<i32> = "minGroupCount" 1 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingConstraints`
    WorkloadCompositePodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingConstraints" {
        topology: Vec<crate::scheduling::v1alpha3::TopologyConstraint> = "topology" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::TopologyConstraint::schema_table))))] {rules: Cow::Borrowed(&[schema::Rule::MaxItems(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingPolicy`
    WorkloadCompositePodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingPolicy" {
        basic: Option<Box<crate::scheduling::v1alpha3::WorkloadCompositePodGroupBasicSchedulingPolicy>> = "basic" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadCompositePodGroupBasicSchedulingPolicy::schema_table))] {pointer: true};
        gang: Option<Box<crate::scheduling::v1alpha3::WorkloadCompositePodGroupGangSchedulingPolicy>> = "gang" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadCompositePodGroupGangSchedulingPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSingleDisruptionMode`
    WorkloadCompositePodGroupSingleDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSingleDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadList`
    WorkloadList = "io.k8s.api.scheduling.v1alpha3.WorkloadList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1alpha3::Workload> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::Workload::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode`
    WorkloadPodGroupAllDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy`
    WorkloadPodGroupBasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode`
    WorkloadPodGroupDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode" {
        single: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupSingleDisruptionMode>> = "single" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupSingleDisruptionMode::schema_table))] {pointer: true};
        all: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupAllDisruptionMode>> = "all" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupAllDisruptionMode::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy`
    WorkloadPodGroupGangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy" {
        min_count: Option<i32> = "minCount" 1 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim`
    WorkloadPodGroupResourceClaim = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        resource_claim_name: Option<String> = "resourceClaimName" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 3 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints`
    WorkloadPodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints" {
        topology: Vec<crate::scheduling::v1alpha3::TopologyConstraint> = "topology" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::TopologyConstraint::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy`
    WorkloadPodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy" {
        basic: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupBasicSchedulingPolicy>> = "basic" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupBasicSchedulingPolicy::schema_table))] {pointer: true};
        gang: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupGangSchedulingPolicy>> = "gang" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupGangSchedulingPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode`
    WorkloadPodGroupSingleDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadReference`
    WorkloadReference = "io.k8s.api.scheduling.v1alpha3.WorkloadReference" {
        workload_name: String = "workloadName" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        template_name: String = "templateName" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadSpec`
    WorkloadSpec = "io.k8s.api.scheduling.v1alpha3.WorkloadSpec" {
        controller_ref: Option<Box<crate::scheduling::v1alpha3::TypedLocalObjectReference>> = "controllerRef" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::TypedLocalObjectReference::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        pod_group_templates: Vec<crate::scheduling::v1alpha3::PodGroupTemplate> = "podGroupTemplates" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::PodGroupTemplate::schema_table))))] {omit_empty: false, merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
        composite_pod_group_templates: Vec<crate::scheduling::v1alpha3::CompositePodGroupTemplate> = "compositePodGroupTemplates" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::CompositePodGroupTemplate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
    }
}
