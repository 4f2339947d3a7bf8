// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `lifecycle/v1alpha1`.

use object::scalar::Time;
use object::schema::{Patch, Rule};
use object::{keyed, record, rules, text, texts};

use crate::meta::v1::{Condition, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.Eviction`
    Eviction = "io.k8s.api.lifecycle.v1alpha1.Eviction" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: EvictionSpec = "spec" 2 {omit_empty: false, required: true};
        status: EvictionStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionList`
    EvictionList = "io.k8s.api.lifecycle.v1alpha1.EvictionList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Eviction> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionPodReference`
    EvictionPodReference = "io.k8s.api.lifecycle.v1alpha1.EvictionPodReference" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name"))]};
        uid: String = "uid" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-uuid"))]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequest`
    EvictionRequest = "io.k8s.api.lifecycle.v1alpha1.EvictionRequest" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: EvictionRequestSpec = "spec" 2 {omit_empty: false, required: true};
        status: EvictionRequestStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestList`
    EvictionRequestList = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<EvictionRequest> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestPodReference`
    EvictionRequestPodReference = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestPodReference" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name"))]};
        uid: String = "uid" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-uuid"))]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestSpec`
    EvictionRequestSpec = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestSpec" {
        target: EvictionRequestTarget = "target" 1 {omit_empty: false, required: true, rules: rules![Rule::Immutable]};
        requester: String = "requester" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Immutable, Rule::Format(text!("k8s-prefixed-label-key"))]};
        intent: String = "intent" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["Eviction", "Withdrawn"])]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestStatus`
    EvictionRequestStatus = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type"), rules: rules![Rule::MaxItems(100)]};
        observed_generation: Option<i64> = "observedGeneration" 2 {rules: rules![Rule::Minimum(1), Rule::NoUnset]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionRequestTarget`
    EvictionRequestTarget = "io.k8s.api.lifecycle.v1alpha1.EvictionRequestTarget" {
        pod: Option<Box<EvictionRequestPodReference>> = "pod" 1 {rules: rules![Rule::Union(texts!["pod"])]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionSpec`
    EvictionSpec = "io.k8s.api.lifecycle.v1alpha1.EvictionSpec" {
        target: EvictionTarget = "target" 1 {omit_empty: false, required: true, rules: rules![Rule::Immutable]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionStatus`
    EvictionStatus = "io.k8s.api.lifecycle.v1alpha1.EvictionStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type"), rules: rules![Rule::MaxItems(100)]};
        observed_generation: Option<i64> = "observedGeneration" 2 {rules: rules![Rule::Minimum(1), Rule::NoUnset]};
        requesters: Vec<Requester> = "requesters" 3 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(100)]};
        target_responders: Vec<TargetResponder> = "targetResponders" 4 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(11)]};
        responders: Vec<ResponderStatus> = "responders" 5 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(11)]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.EvictionTarget`
    EvictionTarget = "io.k8s.api.lifecycle.v1alpha1.EvictionTarget" {
        pod: Option<Box<EvictionPodReference>> = "pod" 1 {rules: rules![Rule::Union(texts!["pod"])]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.Requester`
    Requester = "io.k8s.api.lifecycle.v1alpha1.Requester" atomic true {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-prefixed-label-key"))]};
        intent: String = "intent" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["Eviction", "Withdrawn"])]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.ResponderStatus`
    ResponderStatus = "io.k8s.api.lifecycle.v1alpha1.ResponderStatus" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-prefixed-label-key"))]};
        start_time: Option<Time> = "startTime" 2 {rules: rules![Rule::NoModify, Rule::NoUnset]};
        heartbeat_time: Option<Time> = "heartbeatTime" 3 {};
        expected_completion_time: Option<Time> = "expectedCompletionTime" 4 {};
        completion_time: Option<Time> = "completionTime" 5 {rules: rules![Rule::NoModify, Rule::NoUnset]};
        message: Option<String> = "message" 6 {rules: rules![Rule::MaxLength(4000)]};
    }
}

record! {
    /// `io.k8s.api.lifecycle.v1alpha1.TargetResponder`
    TargetResponder = "io.k8s.api.lifecycle.v1alpha1.TargetResponder" atomic true {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-prefixed-label-key"))]};
        priority: Option<i32> = "priority" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(0), Rule::Maximum(100000), Rule::NoModify, Rule::NoUnset]};
        state: String = "state" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["Active", "Canceled", "Completed", "Inactive", "Interrupted"])]};
    }
}
