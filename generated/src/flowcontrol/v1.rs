// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `flowcontrol/v1`.

use object::scalar::Time;
use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules};

use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration`
    ExemptPriorityLevelConfiguration = "io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration" {
        nominal_concurrency_shares: Option<i32> = "nominalConcurrencyShares" 1 {default: default("0")};
        lendable_percent: Option<i32> = "lendablePercent" 2 {default: default("0")};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod`
    FlowDistinguisherMethod = "io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchema`
    FlowSchema = "io.k8s.api.flowcontrol.v1.FlowSchema" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: FlowSchemaSpec = "spec" 2 {required: true};
        status: FlowSchemaStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaCondition`
    FlowSchemaCondition = "io.k8s.api.flowcontrol.v1.FlowSchemaCondition" {
        r#type: String = "type" 1 {required: true};
        status: String = "status" 2 {};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaList`
    FlowSchemaList = "io.k8s.api.flowcontrol.v1.FlowSchemaList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<FlowSchema> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaSpec`
    FlowSchemaSpec = "io.k8s.api.flowcontrol.v1.FlowSchemaSpec" {
        priority_level_configuration: PriorityLevelConfigurationReference = "priorityLevelConfiguration" 1 {omit_empty: false, required: true};
        matching_precedence: i32 = "matchingPrecedence" 2 {omit_empty: false, default: default("1000")};
        distinguisher_method: Option<Box<FlowDistinguisherMethod>> = "distinguisherMethod" 3 {};
        rules: Vec<PolicyRulesWithSubjects> = "rules" 4 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaStatus`
    FlowSchemaStatus = "io.k8s.api.flowcontrol.v1.FlowSchemaStatus" {
        conditions: Vec<FlowSchemaCondition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.GroupSubject`
    GroupSubject = "io.k8s.api.flowcontrol.v1.GroupSubject" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.LimitResponse`
    LimitResponse = "io.k8s.api.flowcontrol.v1.LimitResponse" {
        r#type: String = "type" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        queuing: Option<Box<QueuingConfiguration>> = "queuing" 2 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration`
    LimitedPriorityLevelConfiguration = "io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration" {
        nominal_concurrency_shares: Option<i32> = "nominalConcurrencyShares" 1 {omit_empty: false, default: default("30")};
        limit_response: LimitResponse = "limitResponse" 2 {required: true};
        lendable_percent: Option<i32> = "lendablePercent" 3 {default: default("0")};
        borrowing_limit_percent: Option<i32> = "borrowingLimitPercent" 4 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.NonResourcePolicyRule`
    NonResourcePolicyRule = "io.k8s.api.flowcontrol.v1.NonResourcePolicyRule" {
        verbs: Vec<String> = "verbs" 1 {omit_empty: false, required: true, merge: Merge::Set};
        non_resource_urls: Vec<String> = "nonResourceURLs" 6 {omit_empty: false, required: true, merge: Merge::Set};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects`
    PolicyRulesWithSubjects = "io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects" {
        subjects: Vec<Subject> = "subjects" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        resource_rules: Vec<ResourcePolicyRule> = "resourceRules" 2 {merge: Merge::Atomic};
        non_resource_rules: Vec<NonResourcePolicyRule> = "nonResourceRules" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration`
    PriorityLevelConfiguration = "io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: PriorityLevelConfigurationSpec = "spec" 2 {required: true};
        status: PriorityLevelConfigurationStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition`
    PriorityLevelConfigurationCondition = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition" {
        r#type: String = "type" 1 {required: true};
        status: String = "status" 2 {};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList`
    PriorityLevelConfigurationList = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<PriorityLevelConfiguration> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference`
    PriorityLevelConfigurationReference = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec`
    PriorityLevelConfigurationSpec = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec" {
        r#type: String = "type" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        limited: Option<Box<LimitedPriorityLevelConfiguration>> = "limited" 2 {};
        exempt: Option<Box<ExemptPriorityLevelConfiguration>> = "exempt" 3 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus`
    PriorityLevelConfigurationStatus = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus" {
        conditions: Vec<PriorityLevelConfigurationCondition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.QueuingConfiguration`
    QueuingConfiguration = "io.k8s.api.flowcontrol.v1.QueuingConfiguration" {
        queues: i32 = "queues" 1 {omit_empty: false, default: default("64")};
        hand_size: i32 = "handSize" 2 {omit_empty: false, default: default("8")};
        queue_length_limit: i32 = "queueLengthLimit" 3 {omit_empty: false, default: default("50")};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.ResourcePolicyRule`
    ResourcePolicyRule = "io.k8s.api.flowcontrol.v1.ResourcePolicyRule" {
        verbs: Vec<String> = "verbs" 1 {omit_empty: false, required: true, merge: Merge::Set};
        api_groups: Vec<String> = "apiGroups" 2 {omit_empty: false, required: true, merge: Merge::Set};
        resources: Vec<String> = "resources" 3 {omit_empty: false, required: true, merge: Merge::Set};
        cluster_scope: bool = "clusterScope" 4 {};
        namespaces: Vec<String> = "namespaces" 5 {omit_empty: false, merge: Merge::Set};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.ServiceAccountSubject`
    ServiceAccountSubject = "io.k8s.api.flowcontrol.v1.ServiceAccountSubject" {
        namespace: String = "namespace" 1 {omit_empty: false, required: true};
        name: String = "name" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.Subject`
    Subject = "io.k8s.api.flowcontrol.v1.Subject" {
        kind: String = "kind" 1 {omit_empty: false, required: true};
        user: Option<Box<UserSubject>> = "user" 2 {};
        group: Option<Box<GroupSubject>> = "group" 3 {};
        service_account: Option<Box<ServiceAccountSubject>> = "serviceAccount" 4 {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.UserSubject`
    UserSubject = "io.k8s.api.flowcontrol.v1.UserSubject" {
        name: String = "name" 1 {omit_empty: false, required: true};
    }
}
