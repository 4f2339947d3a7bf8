// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `flowcontrol/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration`
    ExemptPriorityLevelConfiguration = "io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration" {
        nominal_concurrency_shares: Option<i32> = "nominalConcurrencyShares" 1 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("0"))};
        lendable_percent: Option<i32> = "lendablePercent" 2 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("0"))};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod`
    FlowDistinguisherMethod = "io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchema`
    FlowSchema = "io.k8s.api.flowcontrol.v1.FlowSchema" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::flowcontrol::v1::FlowSchemaSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::FlowSchemaSpec::schema_table))] {required: true};
        status: crate::flowcontrol::v1::FlowSchemaStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::FlowSchemaStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaCondition`
    FlowSchemaCondition = "io.k8s.api.flowcontrol.v1.FlowSchemaCondition" {
        r#type: String = "type" 1 [schema::Type::String] {required: true};
        status: String = "status" 2 [schema::Type::String] {};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaList`
    FlowSchemaList = "io.k8s.api.flowcontrol.v1.FlowSchemaList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::flowcontrol::v1::FlowSchema> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::FlowSchema::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaSpec`
    FlowSchemaSpec = "io.k8s.api.flowcontrol.v1.FlowSchemaSpec" {
        priority_level_configuration: crate::flowcontrol::v1::PriorityLevelConfigurationReference = "priorityLevelConfiguration" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::PriorityLevelConfigurationReference::schema_table))] {omit_empty: false, required: true};
        matching_precedence: i32 = "matchingPrecedence" 2 [schema::Type::Int32] {omit_empty: false, default: Some(Cow::Borrowed("1000"))};
        distinguisher_method: Option<Box<crate::flowcontrol::v1::FlowDistinguisherMethod>> = "distinguisherMethod" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::FlowDistinguisherMethod::schema_table))] {pointer: true};
        rules: Vec<crate::flowcontrol::v1::PolicyRulesWithSubjects> = "rules" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::PolicyRulesWithSubjects::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.FlowSchemaStatus`
    FlowSchemaStatus = "io.k8s.api.flowcontrol.v1.FlowSchemaStatus" {
        conditions: Vec<crate::flowcontrol::v1::FlowSchemaCondition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::FlowSchemaCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.GroupSubject`
    GroupSubject = "io.k8s.api.flowcontrol.v1.GroupSubject" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.LimitResponse`
    LimitResponse = "io.k8s.api.flowcontrol.v1.LimitResponse" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        queuing: Option<Box<crate::flowcontrol::v1::QueuingConfiguration>> = "queuing" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::QueuingConfiguration::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration`
    LimitedPriorityLevelConfiguration = "io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration" {
        nominal_concurrency_shares: Option<i32> = "nominalConcurrencyShares" 1 [schema::Type::Int32] {pointer: true, omit_empty: false, default: Some(Cow::Borrowed("30"))};
        limit_response: crate::flowcontrol::v1::LimitResponse = "limitResponse" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::LimitResponse::schema_table))] {required: true};
        lendable_percent: Option<i32> = "lendablePercent" 3 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("0"))};
        borrowing_limit_percent: Option<i32> = "borrowingLimitPercent" 4 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.NonResourcePolicyRule`
    NonResourcePolicyRule = "io.k8s.api.flowcontrol.v1.NonResourcePolicyRule" {
        verbs: Vec<String> = "verbs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Set};
        non_resource_urls: Vec<String> = "nonResourceURLs" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects`
    PolicyRulesWithSubjects = "io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects" {
        subjects: Vec<crate::flowcontrol::v1::Subject> = "subjects" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::Subject::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        resource_rules: Vec<crate::flowcontrol::v1::ResourcePolicyRule> = "resourceRules" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::ResourcePolicyRule::schema_table))))] {merge: schema::Merge::Atomic};
        non_resource_rules: Vec<crate::flowcontrol::v1::NonResourcePolicyRule> = "nonResourceRules" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::NonResourcePolicyRule::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration`
    PriorityLevelConfiguration = "io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::flowcontrol::v1::PriorityLevelConfigurationSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::PriorityLevelConfigurationSpec::schema_table))] {required: true};
        status: crate::flowcontrol::v1::PriorityLevelConfigurationStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::PriorityLevelConfigurationStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition`
    PriorityLevelConfigurationCondition = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition" {
        r#type: String = "type" 1 [schema::Type::String] {required: true};
        status: String = "status" 2 [schema::Type::String] {};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList`
    PriorityLevelConfigurationList = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::flowcontrol::v1::PriorityLevelConfiguration> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::PriorityLevelConfiguration::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference`
    PriorityLevelConfigurationReference = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec`
    PriorityLevelConfigurationSpec = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        limited: Option<Box<crate::flowcontrol::v1::LimitedPriorityLevelConfiguration>> = "limited" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::LimitedPriorityLevelConfiguration::schema_table))] {pointer: true};
        exempt: Option<Box<crate::flowcontrol::v1::ExemptPriorityLevelConfiguration>> = "exempt" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::ExemptPriorityLevelConfiguration::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus`
    PriorityLevelConfigurationStatus = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus" {
        conditions: Vec<crate::flowcontrol::v1::PriorityLevelConfigurationCondition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::PriorityLevelConfigurationCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.QueuingConfiguration`
    QueuingConfiguration = "io.k8s.api.flowcontrol.v1.QueuingConfiguration" {
        queues: i32 = "queues" 1 [schema::Type::Int32] {omit_empty: false, default: Some(Cow::Borrowed("64"))};
        hand_size: i32 = "handSize" 2 [schema::Type::Int32] {omit_empty: false, default: Some(Cow::Borrowed("8"))};
        queue_length_limit: i32 = "queueLengthLimit" 3 [schema::Type::Int32] {omit_empty: false, default: Some(Cow::Borrowed("50"))};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.ResourcePolicyRule`
    ResourcePolicyRule = "io.k8s.api.flowcontrol.v1.ResourcePolicyRule" {
        verbs: Vec<String> = "verbs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Set};
        api_groups: Vec<String> = "apiGroups" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Set};
        resources: Vec<String> = "resources" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Set};
        cluster_scope: bool = "clusterScope" 4 [schema::Type::Bool] {};
        namespaces: Vec<String> = "namespaces" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.ServiceAccountSubject`
    ServiceAccountSubject = "io.k8s.api.flowcontrol.v1.ServiceAccountSubject" {
        namespace: String = "namespace" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.Subject`
    Subject = "io.k8s.api.flowcontrol.v1.Subject" {
        kind: String = "kind" 1 [schema::Type::String] {omit_empty: false, required: true};
        user: Option<Box<crate::flowcontrol::v1::UserSubject>> = "user" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::UserSubject::schema_table))] {pointer: true};
        group: Option<Box<crate::flowcontrol::v1::GroupSubject>> = "group" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::GroupSubject::schema_table))] {pointer: true};
        service_account: Option<Box<crate::flowcontrol::v1::ServiceAccountSubject>> = "serviceAccount" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::flowcontrol::v1::ServiceAccountSubject::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.flowcontrol.v1.UserSubject`
    UserSubject = "io.k8s.api.flowcontrol.v1.UserSubject" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}
