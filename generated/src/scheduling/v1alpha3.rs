// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `scheduling/v1alpha3`.

use object::features::Feature;
use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules, text, texts};

use crate::meta::v1::{Condition, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.scheduling.v1alpha3.AllCompositeDisruptionMode`
    AllCompositeDisruptionMode = "io.k8s.api.scheduling.v1alpha3.AllCompositeDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.AllDisruptionMode`
    AllDisruptionMode = "io.k8s.api.scheduling.v1alpha3.AllDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.BasicSchedulingPolicy`
    BasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.BasicSchedulingPolicy" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositeBasicSchedulingPolicy`
    CompositeBasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.CompositeBasicSchedulingPolicy" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositeDisruptionMode`
    CompositeDisruptionMode = "io.k8s.api.scheduling.v1alpha3.CompositeDisruptionMode" {
        single: Option<Box<SingleCompositeDisruptionMode>> = "single" 1 {rules: rules![Rule::Union(texts!["single", "all"])]};
        all: Option<Box<AllCompositeDisruptionMode>> = "all" 2 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositeGangSchedulingPolicy`
    CompositeGangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.CompositeGangSchedulingPolicy" {
        min_group_count: i32 = "minGroupCount" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroup`
    CompositePodGroup = "io.k8s.api.scheduling.v1alpha3.CompositePodGroup" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: CompositePodGroupSpec = "spec" 2 {omit_empty: false, required: true};
        status: CompositePodGroupStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupList`
    CompositePodGroupList = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CompositePodGroup> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingConstraints`
    CompositePodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingConstraints" {
        topology: Vec<TopologyConstraint> = "topology" 1 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingPolicy`
    CompositePodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingPolicy" {
        basic: Option<Box<CompositeBasicSchedulingPolicy>> = "basic" 1 {rules: rules![Rule::Union(texts!["basic", "gang"]), Rule::Immutable]};
        gang: Option<Box<CompositeGangSchedulingPolicy>> = "gang" 2 {rules: rules![Rule::NoSet, Rule::NoUnset]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec`
    CompositePodGroupSpec = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec" {
        parent_composite_pod_group_name: Option<String> = "parentCompositePodGroupName" 1 {rules: rules![Rule::Immutable, Rule::Format(text!("k8s-long-name"))]};
        workload_ref: Option<Box<WorkloadReference>> = "workloadRef" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Immutable]};
        scheduling_policy: CompositePodGroupSchedulingPolicy = "schedulingPolicy" 3 {omit_empty: false, required: true, rules: rules![Rule::Immutable]};
        scheduling_constraints: Option<Box<CompositePodGroupSchedulingConstraints>> = "schedulingConstraints" 4 {rules: rules![Rule::Immutable]};
        disruption_mode: Option<Box<CompositeDisruptionMode>> = "disruptionMode" 5 {default: default("{\"single\":{}}"), rules: rules![Rule::Immutable]};
        priority_class_name: String = "priorityClassName" 6 {rules: rules![Rule::Format(text!("k8s-long-name")), Rule::Immutable]};
        priority: Option<i32> = "priority" 7 {rules: rules![Rule::Immutable]};
        preemption_policy: Option<String> = "preemptionPolicy" 8 {rules: rules![Rule::Immutable, Rule::While(Feature::named_or_off("PodGroupPreemptionPolicy"), false, &Rule::Forbidden), Rule::Enum(texts!["Never", "PreemptLowerPriority"])]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupStatus`
    CompositePodGroupStatus = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.CompositePodGroupTemplate`
    CompositePodGroupTemplate = "io.k8s.api.scheduling.v1alpha3.CompositePodGroupTemplate" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
        scheduling_policy: CompositePodGroupSchedulingPolicy = "schedulingPolicy" 2 {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<CompositePodGroupSchedulingConstraints>> = "schedulingConstraints" 3 {rules: rules![Rule::Immutable]};
        disruption_mode: Option<Box<CompositeDisruptionMode>> = "disruptionMode" 4 {rules: rules![Rule::Immutable]};
        priority_class_name: String = "priorityClassName" 5 {rules: rules![Rule::Format(text!("k8s-long-name")), Rule::Immutable]};
        priority: Option<i32> = "priority" 6 {rules: rules![Rule::Immutable]};
        preemption_policy: Option<String> = "preemptionPolicy" 7 {rules: rules![Rule::Immutable, Rule::While(Feature::named_or_off("PodGroupPreemptionPolicy"), false, &Rule::Forbidden), Rule::Enum(texts!["Never", "PreemptLowerPriority"])]};
        pod_group_templates: Vec<PodGroupTemplate> = "podGroupTemplates" 8 {merge: keyed!["name"], rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(8), Rule::NoAddItem, Rule::NoRemoveItem]};
        composite_pod_group_templates: Vec<CompositePodGroupTemplate> = "compositePodGroupTemplates" 9 {merge: keyed!["name"], rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(8), Rule::NoAddItem, Rule::NoRemoveItem]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.DisruptionMode`
    DisruptionMode = "io.k8s.api.scheduling.v1alpha3.DisruptionMode" {
        single: Option<Box<SingleDisruptionMode>> = "single" 1 {rules: rules![Rule::Union(texts!["single", "all"])]};
        all: Option<Box<AllDisruptionMode>> = "all" 2 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.GangSchedulingPolicy`
    GangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.GangSchedulingPolicy" {
        min_count: i32 = "minCount" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroup`
    PodGroup = "io.k8s.api.scheduling.v1alpha3.PodGroup" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PodGroupSpec = "spec" 2 {omit_empty: false, required: true};
        status: PodGroupStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupList`
    PodGroupList = "io.k8s.api.scheduling.v1alpha3.PodGroupList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PodGroup> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaim`
    PodGroupResourceClaim = "io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaim" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
        resource_claim_name: Option<String> = "resourceClaimName" 2 {rules: rules![Rule::Union(texts!["resourceClaimName", "resourceClaimTemplateName"]), Rule::Format(text!("k8s-long-name"))]};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 3 {rules: rules![Rule::Format(text!("k8s-long-name"))]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaimStatus`
    PodGroupResourceClaimStatus = "io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaimStatus" {
        name: String = "name" 1 {omit_empty: false, required: true};
        resource_claim_name: Option<String> = "resourceClaimName" 2 {rules: rules![Rule::Format(text!("k8s-long-name"))]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingConstraints`
    PodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingConstraints" {
        topology: Vec<TopologyConstraint> = "topology" 1 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingPolicy`
    PodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingPolicy" {
        basic: Option<Box<BasicSchedulingPolicy>> = "basic" 1 {rules: rules![Rule::Union(texts!["basic", "gang"]), Rule::Immutable]};
        gang: Option<Box<GangSchedulingPolicy>> = "gang" 2 {rules: rules![Rule::NoSet, Rule::NoUnset]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupSpec`
    PodGroupSpec = "io.k8s.api.scheduling.v1alpha3.PodGroupSpec" {
        parent_composite_pod_group_name: Option<String> = "parentCompositePodGroupName" 1 {rules: rules![Rule::While(Feature::named_or_off("CompositePodGroup"), false, &Rule::Forbidden), Rule::Immutable, Rule::Format(text!("k8s-long-name"))]};
        workload_ref: Option<Box<WorkloadReference>> = "workloadRef" 2 {rules: rules![Rule::Immutable]};
        scheduling_policy: PodGroupSchedulingPolicy = "schedulingPolicy" 3 {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<PodGroupSchedulingConstraints>> = "schedulingConstraints" 4 {rules: rules![Rule::While(Feature::named_or_off("TopologyAwareWorkloadScheduling"), false, &Rule::Forbidden), Rule::While(Feature::named_or_off("TopologyAwareWorkloadScheduling"), true, &Rule::Immutable)]};
        resource_claims: Vec<PodGroupResourceClaim> = "resourceClaims" 5 {merge: keyed!["name"], patch: Patch::merge_and_retain_keys("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(4), Rule::Immutable]};
        disruption_mode: Option<Box<DisruptionMode>> = "disruptionMode" 6 {default: default("{\"single\":{}}"), rules: rules![Rule::Immutable]};
        priority_class_name: String = "priorityClassName" 7 {rules: rules![Rule::Immutable, Rule::Format(text!("k8s-long-name"))]};
        priority: Option<i32> = "priority" 8 {rules: rules![Rule::Immutable]};
        preemption_policy: Option<String> = "preemptionPolicy" 9 {rules: rules![Rule::Immutable, Rule::While(Feature::named_or_off("PodGroupPreemptionPolicy"), false, &Rule::Forbidden), Rule::Enum(texts!["Never", "PreemptLowerPriority"])]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupStatus`
    PodGroupStatus = "io.k8s.api.scheduling.v1alpha3.PodGroupStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
        resource_claim_statuses: Vec<PodGroupResourceClaimStatus> = "resourceClaimStatuses" 2 {merge: keyed!["name"], patch: Patch::merge_and_retain_keys("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(4)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.PodGroupTemplate`
    PodGroupTemplate = "io.k8s.api.scheduling.v1alpha3.PodGroupTemplate" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
        scheduling_policy: PodGroupSchedulingPolicy = "schedulingPolicy" 2 {omit_empty: false, required: true};
        scheduling_constraints: Option<Box<PodGroupSchedulingConstraints>> = "schedulingConstraints" 3 {omit_empty: false, rules: rules![Rule::While(Feature::named_or_off("TopologyAwareWorkloadScheduling"), false, &Rule::Forbidden), Rule::Immutable]};
        resource_claims: Vec<PodGroupResourceClaim> = "resourceClaims" 4 {merge: keyed!["name"], patch: Patch::merge_and_retain_keys("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(4), Rule::Immutable]};
        disruption_mode: Option<Box<DisruptionMode>> = "disruptionMode" 5 {rules: rules![Rule::Immutable]};
        priority_class_name: String = "priorityClassName" 6 {rules: rules![Rule::Format(text!("k8s-long-name")), Rule::Immutable]};
        priority: Option<i32> = "priority" 7 {rules: rules![Rule::Immutable]};
        preemption_policy: Option<String> = "preemptionPolicy" 8 {rules: rules![Rule::Immutable, Rule::While(Feature::named_or_off("PodGroupPreemptionPolicy"), false, &Rule::Forbidden), Rule::Enum(texts!["Never", "PreemptLowerPriority"])]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.SingleCompositeDisruptionMode`
    SingleCompositeDisruptionMode = "io.k8s.api.scheduling.v1alpha3.SingleCompositeDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.SingleDisruptionMode`
    SingleDisruptionMode = "io.k8s.api.scheduling.v1alpha3.SingleDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.TopologyConstraint`
    TopologyConstraint = "io.k8s.api.scheduling.v1alpha3.TopologyConstraint" {
        key: String = "key" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-label-key"))]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.TypedLocalObjectReference`
    TypedLocalObjectReference = "io.k8s.api.scheduling.v1alpha3.TypedLocalObjectReference" {
        api_group: String = "apiGroup" 1 {rules: rules![Rule::Format(text!("k8s-long-name"))]};
        kind: String = "kind" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-path-segment-name"))]};
        name: String = "name" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-path-segment-name"))]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.Workload`
    Workload = "io.k8s.api.scheduling.v1alpha3.Workload" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: WorkloadSpec = "spec" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupAllDisruptionMode`
    WorkloadCompositePodGroupAllDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupAllDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupBasicSchedulingPolicy`
    WorkloadCompositePodGroupBasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupBasicSchedulingPolicy" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupDisruptionMode`
    WorkloadCompositePodGroupDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupDisruptionMode" {
        single: Option<Box<WorkloadCompositePodGroupSingleDisruptionMode>> = "single" 1 {rules: rules![Rule::Union(texts!["single", "all"])]};
        all: Option<Box<WorkloadCompositePodGroupAllDisruptionMode>> = "all" 2 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupGangSchedulingPolicy`
    WorkloadCompositePodGroupGangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupGangSchedulingPolicy" {
        min_group_count: Option<i32> = "minGroupCount" 1 {rules: rules![Rule::Minimum(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingConstraints`
    WorkloadCompositePodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingConstraints" {
        topology: Vec<TopologyConstraint> = "topology" 1 {rules: rules![Rule::MaxItems(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingPolicy`
    WorkloadCompositePodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSchedulingPolicy" {
        basic: Option<Box<WorkloadCompositePodGroupBasicSchedulingPolicy>> = "basic" 1 {rules: rules![Rule::Union(texts!["basic", "gang"])]};
        gang: Option<Box<WorkloadCompositePodGroupGangSchedulingPolicy>> = "gang" 2 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSingleDisruptionMode`
    WorkloadCompositePodGroupSingleDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadCompositePodGroupSingleDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadList`
    WorkloadList = "io.k8s.api.scheduling.v1alpha3.WorkloadList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Workload> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode`
    WorkloadPodGroupAllDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy`
    WorkloadPodGroupBasicSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode`
    WorkloadPodGroupDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode" {
        single: Option<Box<WorkloadPodGroupSingleDisruptionMode>> = "single" 1 {rules: rules![Rule::Union(texts!["single", "all"])]};
        all: Option<Box<WorkloadPodGroupAllDisruptionMode>> = "all" 2 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy`
    WorkloadPodGroupGangSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy" {
        min_count: Option<i32> = "minCount" 1 {rules: rules![Rule::Minimum(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim`
    WorkloadPodGroupResourceClaim = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
        resource_claim_name: Option<String> = "resourceClaimName" 2 {rules: rules![Rule::Union(texts!["resourceClaimName", "resourceClaimTemplateName"]), Rule::Format(text!("k8s-long-name"))]};
        resource_claim_template_name: Option<String> = "resourceClaimTemplateName" 3 {rules: rules![Rule::Format(text!("k8s-long-name"))]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints`
    WorkloadPodGroupSchedulingConstraints = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints" {
        topology: Vec<TopologyConstraint> = "topology" 1 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(1)]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy`
    WorkloadPodGroupSchedulingPolicy = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy" {
        basic: Option<Box<WorkloadPodGroupBasicSchedulingPolicy>> = "basic" 1 {rules: rules![Rule::Union(texts!["basic", "gang"])]};
        gang: Option<Box<WorkloadPodGroupGangSchedulingPolicy>> = "gang" 2 {};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode`
    WorkloadPodGroupSingleDisruptionMode = "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode" {}
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadReference`
    WorkloadReference = "io.k8s.api.scheduling.v1alpha3.WorkloadReference" {
        workload_name: String = "workloadName" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name"))]};
        template_name: String = "templateName" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
    }
}

record! {
    /// `io.k8s.api.scheduling.v1alpha3.WorkloadSpec`
    WorkloadSpec = "io.k8s.api.scheduling.v1alpha3.WorkloadSpec" {
        controller_ref: Option<Box<TypedLocalObjectReference>> = "controllerRef" 1 {rules: rules![Rule::Immutable]};
        pod_group_templates: Vec<PodGroupTemplate> = "podGroupTemplates" 2 {omit_empty: false, merge: keyed!["name"], rules: rules![Rule::Union(texts!["podGroupTemplates", "compositePodGroupTemplates"]), Rule::UniqueBy(texts!["name"]), Rule::MaxItems(8), Rule::NoAddItem, Rule::NoRemoveItem]};
        composite_pod_group_templates: Vec<CompositePodGroupTemplate> = "compositePodGroupTemplates" 3 {merge: keyed!["name"], rules: rules![Rule::While(Feature::named_or_off("CompositePodGroup"), false, &Rule::Forbidden), Rule::UniqueBy(texts!["name"]), Rule::MaxItems(8), Rule::NoAddItem, Rule::NoRemoveItem]};
    }
}
