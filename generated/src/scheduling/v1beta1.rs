// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `scheduling/v1beta1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.scheduling.v1beta1.AllCompositeDisruptionMode`
    AllCompositeDisruptionMode = "io.k8s.api.scheduling.v1beta1.AllCompositeDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.AllDisruptionMode`
    AllDisruptionMode = "io.k8s.api.scheduling.v1beta1.AllDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.BasicSchedulingPolicy`
    BasicSchedulingPolicy = "io.k8s.api.scheduling.v1beta1.BasicSchedulingPolicy" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.CompositeBasicSchedulingPolicy`
    CompositeBasicSchedulingPolicy = "io.k8s.api.scheduling.v1beta1.CompositeBasicSchedulingPolicy" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.CompositeDisruptionMode`
    CompositeDisruptionMode = "io.k8s.api.scheduling.v1beta1.CompositeDisruptionMode" {
        single: Option<Box<crate::scheduling::v1beta1::SingleCompositeDisruptionMode>> = "single" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::SingleCompositeDisruptionMode::schema_table))] {pointer: true};
        all: Option<Box<crate::scheduling::v1beta1::AllCompositeDisruptionMode>> = "all" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::AllCompositeDisruptionMode::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.CompositeGangSchedulingPolicy`
    CompositeGangSchedulingPolicy = "io.k8s.api.scheduling.v1beta1.CompositeGangSchedulingPolicy" {
        min_group_count: i32 = "minGroupCount" 1 [schema::Type::Int32] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingConstraints`
    CompositePodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingConstraints" {
        topology: Vec<crate::scheduling::v1beta1::TopologyConstraint> = "topology" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::TopologyConstraint::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingPolicy`
    CompositePodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingPolicy" {
        basic: Option<Box<crate::scheduling::v1beta1::CompositeBasicSchedulingPolicy>> = "basic" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositeBasicSchedulingPolicy::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        gang: Option<Box<crate::scheduling::v1beta1::CompositeGangSchedulingPolicy>> = "gang" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositeGangSchedulingPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.CompositePodGroupTemplate`
    CompositePodGroupTemplate = "io.k8s.api.scheduling.v1beta1.CompositePodGroupTemplate" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        scheduling_policy: crate::scheduling::v1beta1::CompositePodGroupSchedulingPolicy = "schedulingPolicy" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositePodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1beta1::CompositePodGroupSchedulingConstraints>> = "schedulingConstraints" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositePodGroupSchedulingConstraints::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1beta1::CompositeDisruptionMode>> = "disruptionMode" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositeDisruptionMode::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 5 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name")), schema::Rule::Immutable])};
        priority: Option<i32> = "priority" 6 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 7 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        pod_group_templates: Vec<crate::scheduling::v1beta1::PodGroupTemplate> = "podGroupTemplates" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupTemplate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
        composite_pod_group_templates: Vec<crate::scheduling::v1beta1::CompositePodGroupTemplate> = "compositePodGroupTemplates" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositePodGroupTemplate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.DisruptionMode`
    DisruptionMode = "io.k8s.api.scheduling.v1beta1.DisruptionMode" {
        single: Option<Box<crate::scheduling::v1beta1::SingleDisruptionMode>> = "single" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::SingleDisruptionMode::schema_table))] {pointer: true};
        all: Option<Box<crate::scheduling::v1beta1::AllDisruptionMode>> = "all" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::AllDisruptionMode::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.GangSchedulingPolicy`
    GangSchedulingPolicy = "io.k8s.api.scheduling.v1beta1.GangSchedulingPolicy" {
        min_count: i32 = "minCount" 1 [schema::Type::Int32] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroup`
    PodGroup = "io.k8s.api.scheduling.v1beta1.PodGroup" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::scheduling::v1beta1::PodGroupSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::scheduling::v1beta1::PodGroupStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupList`
    PodGroupList = "io.k8s.api.scheduling.v1beta1.PodGroupList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1beta1::PodGroup> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroup::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupResourceClaim`
    PodGroupResourceClaim = "io.k8s.api.scheduling.v1beta1.PodGroupResourceClaim" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        resource_claim_name: Option<String> = "resourceClaimName" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 3 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupResourceClaimStatus`
    PodGroupResourceClaimStatus = "io.k8s.api.scheduling.v1beta1.PodGroupResourceClaimStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupSchedulingConstraints`
    PodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1beta1.PodGroupSchedulingConstraints" {
        topology: Vec<crate::scheduling::v1beta1::TopologyConstraint> = "topology" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::TopologyConstraint::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(1)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupSchedulingPolicy`
    PodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1beta1.PodGroupSchedulingPolicy" {
        basic: Option<Box<crate::scheduling::v1beta1::BasicSchedulingPolicy>> = "basic" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::BasicSchedulingPolicy::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        gang: Option<Box<crate::scheduling::v1beta1::GangSchedulingPolicy>> = "gang" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::GangSchedulingPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupSpec`
    PodGroupSpec = "io.k8s.api.scheduling.v1beta1.PodGroupSpec" {
        parent_composite_pod_group_name: Option<String> = "parentCompositePodGroupName" 1 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        workload_ref: Option<Box<crate::scheduling::v1beta1::WorkloadReference>> = "workloadRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::WorkloadReference::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        scheduling_policy: crate::scheduling::v1beta1::PodGroupSchedulingPolicy = "schedulingPolicy" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1beta1::PodGroupSchedulingConstraints>> = "schedulingConstraints" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupSchedulingConstraints::schema_table))] {pointer: true};
        resource_claims: Vec<crate::scheduling::v1beta1::PodGroupResourceClaim> = "resourceClaims" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4), schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1beta1::DisruptionMode>> = "disruptionMode" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::DisruptionMode::schema_table))] {pointer: true, default: Some(Cow::Borrowed("{\"single\":{}}")), rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 7 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Immutable, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        priority: Option<i32> = "priority" 8 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 9 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupStatus`
    PodGroupStatus = "io.k8s.api.scheduling.v1beta1.PodGroupStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        resource_claim_statuses: Vec<crate::scheduling::v1beta1::PodGroupResourceClaimStatus> = "resourceClaimStatuses" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupResourceClaimStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4)])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PodGroupTemplate`
    PodGroupTemplate = "io.k8s.api.scheduling.v1beta1.PodGroupTemplate" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        scheduling_policy: crate::scheduling::v1beta1::PodGroupSchedulingPolicy = "schedulingPolicy" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupSchedulingPolicy::schema_table))] {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1beta1::PodGroupSchedulingConstraints>> = "schedulingConstraints" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupSchedulingConstraints::schema_table))] {pointer: true, omit_empty: false, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        resource_claims: Vec<crate::scheduling::v1beta1::PodGroupResourceClaim> = "resourceClaims" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: true, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4), schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1beta1::DisruptionMode>> = "disruptionMode" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::DisruptionMode::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        priority_class_name: String = "priorityClassName" 6 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name")), schema::Rule::Immutable])};
        priority: Option<i32> = "priority" 7 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        preemption_policy: Option<String> = "preemptionPolicy" 8 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PriorityClass`
    PriorityClass = "io.k8s.api.scheduling.v1beta1.PriorityClass" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        value: i32 = "value" 2 [schema::Type::Int32] {omit_empty: false};
        global_default: bool = "globalDefault" 3 [schema::Type::Bool] {};
        description: String = "description" 4 [schema::Type::String] {};
        preemption_policy: Option<String> = "preemptionPolicy" 5 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.PriorityClassList`
    PriorityClassList = "io.k8s.api.scheduling.v1beta1.PriorityClassList" {
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1beta1::PriorityClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PriorityClass::schema_table))))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.SingleCompositeDisruptionMode`
    SingleCompositeDisruptionMode = "io.k8s.api.scheduling.v1beta1.SingleCompositeDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.SingleDisruptionMode`
    SingleDisruptionMode = "io.k8s.api.scheduling.v1beta1.SingleDisruptionMode" {
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.TopologyConstraint`
    TopologyConstraint = "io.k8s.api.scheduling.v1beta1.TopologyConstraint" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-label-key"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.TypedLocalObjectReference`
    TypedLocalObjectReference = "io.k8s.api.scheduling.v1beta1.TypedLocalObjectReference" {
        api_group: String = "apiGroup" 1 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        kind: String = "kind" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-path-segment-name"))])};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-path-segment-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.Workload`
    Workload = "io.k8s.api.scheduling.v1beta1.Workload" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::scheduling::v1beta1::WorkloadSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::WorkloadSpec::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.WorkloadList`
    WorkloadList = "io.k8s.api.scheduling.v1beta1.WorkloadList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::scheduling::v1beta1::Workload> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::Workload::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.WorkloadReference`
    WorkloadReference = "io.k8s.api.scheduling.v1beta1.WorkloadReference" {
        workload_name: String = "workloadName" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        template_name: String = "templateName" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1beta1.WorkloadSpec`
    WorkloadSpec = "io.k8s.api.scheduling.v1beta1.WorkloadSpec" {
        controller_ref: Option<Box<crate::scheduling::v1beta1::TypedLocalObjectReference>> = "controllerRef" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::TypedLocalObjectReference::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        pod_group_templates: Vec<crate::scheduling::v1beta1::PodGroupTemplate> = "podGroupTemplates" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::PodGroupTemplate::schema_table))))] {omit_empty: false, merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
        composite_pod_group_templates: Vec<crate::scheduling::v1beta1::CompositePodGroupTemplate> = "compositePodGroupTemplates" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1beta1::CompositePodGroupTemplate::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
    }
}
