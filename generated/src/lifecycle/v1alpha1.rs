// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `lifecycle/v1alpha1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.Eviction`
    Eviction = "io.k8s.api.lifecycle.v1alpha1.Eviction" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::lifecycle::v1alpha1::EvictionSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::lifecycle::v1alpha1::EvictionStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionList`
    EvictionList = "io.k8s.api.lifecycle.v1alpha1.EvictionList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::lifecycle::v1alpha1::Eviction> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::Eviction::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionPodReference`
    EvictionPodReference = "io.k8s.api.lifecycle.v1alpha1.EvictionPodReference" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        uid: String = "uid" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-uuid"))])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequest`
    EvictionRequest = "io.k8s.api.lifecycle.v1alpha1.EvictionRequest" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::lifecycle::v1alpha1::EvictionRequestSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionRequestSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::lifecycle::v1alpha1::EvictionRequestStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionRequestStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestList`
    EvictionRequestList = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::lifecycle::v1alpha1::EvictionRequest> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionRequest::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestPodReference`
    EvictionRequestPodReference = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestPodReference" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        uid: String = "uid" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-uuid"))])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestSpec`
    EvictionRequestSpec = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestSpec" {
        target: crate::lifecycle::v1alpha1::EvictionRequestTarget = "target" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionRequestTarget::schema_table))] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        requester: String = "requester" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Immutable, schema::Rule::Format(Cow::Borrowed("k8s-prefixed-label-key"))])};
        intent: String = "intent" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestStatus`
    EvictionRequestStatus = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(100)])};
        observed_generation: Option<i64> = "observedGeneration" 2 [schema::Type::Int64] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(1)])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestTarget`
    EvictionRequestTarget = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestTarget" {
        pod: Option<Box<crate::lifecycle::v1alpha1::EvictionRequestPodReference>> = "pod" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionRequestPodReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionSpec`
    EvictionSpec = "io.k8s.api.lifecycle.v1alpha1.EvictionSpec" {
        target: crate::lifecycle::v1alpha1::EvictionTarget = "target" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionTarget::schema_table))] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionStatus`
    EvictionStatus = "io.k8s.api.lifecycle.v1alpha1.EvictionStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(100)])};
        observed_generation: Option<i64> = "observedGeneration" 2 [schema::Type::Int64] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(1)])};
        requesters: Vec<crate::lifecycle::v1alpha1::Requester> = "requesters" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::Requester::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(100)])};
        target_responders: Vec<crate::lifecycle::v1alpha1::TargetResponder> = "targetResponders" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::TargetResponder::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(11)])};
        responders: Vec<crate::lifecycle::v1alpha1::ResponderStatus> = "responders" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::ResponderStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(11)])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionTarget`
    EvictionTarget = "io.k8s.api.lifecycle.v1alpha1.EvictionTarget" {
        pod: Option<Box<crate::lifecycle::v1alpha1::EvictionPodReference>> = "pod" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::lifecycle::v1alpha1::EvictionPodReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.Requester`
    Requester = "io.k8s.api.lifecycle.v1alpha1.Requester" atomic true {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-prefixed-label-key"))])};
        intent: String = "intent" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.ResponderStatus`
    ResponderStatus = "io.k8s.api.lifecycle.v1alpha1.ResponderStatus" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-prefixed-label-key"))])};
        start_time: Option<object::scalar::Time> = "startTime" 2 [schema::Type::Time] {pointer: true};
        heartbeat_time: Option<object::scalar::Time> = "heartbeatTime" 3 [schema::Type::Time] {pointer: true};
        expected_completion_time: Option<object::scalar::Time> = "expectedCompletionTime" 4 [schema::Type::Time] {pointer: true};
        completion_time: Option<object::scalar::Time> = "completionTime" 5 [schema::Type::Time] {pointer: true};
        message: Option<String> = "message" 6 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::MaxLength(4000)])};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.TargetResponder`
    TargetResponder = "io.k8s.api.lifecycle.v1alpha1.TargetResponder" atomic true {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-prefixed-label-key"))])};
        priority: Option<i32> = "priority" 2 [schema::Type::Int32] {pointer: true, omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0), schema::Rule::Maximum(100000)])};
        state: String = "state" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}
