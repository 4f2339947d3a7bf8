// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `authorization/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.authorization.v1.FieldSelectorAttributes`
    FieldSelectorAttributes = "io.k8s.api.authorization.v1.FieldSelectorAttributes" {
        raw_selector: String = "rawSelector" 1 [schema::Type::String] {};
        requirements: Vec<crate::meta::v1::FieldSelectorRequirement> = "requirements" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::FieldSelectorRequirement::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.LabelSelectorAttributes`
    LabelSelectorAttributes = "io.k8s.api.authorization.v1.LabelSelectorAttributes" {
        raw_selector: String = "rawSelector" 1 [schema::Type::String] {};
        requirements: Vec<crate::meta::v1::LabelSelectorRequirement> = "requirements" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelectorRequirement::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.LocalSubjectAccessReview`
    LocalSubjectAccessReview = "io.k8s.api.authorization.v1.LocalSubjectAccessReview" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::authorization::v1::SubjectAccessReviewSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SubjectAccessReviewSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::authorization::v1::SubjectAccessReviewStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SubjectAccessReviewStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.NonResourceAttributes`
    NonResourceAttributes = "io.k8s.api.authorization.v1.NonResourceAttributes" {
        path: String = "path" 1 [schema::Type::String] {};
        verb: String = "verb" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.NonResourceRule`
    NonResourceRule = "io.k8s.api.authorization.v1.NonResourceRule" {
        verbs: Vec<String> = "verbs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        non_resource_urls: Vec<String> = "nonResourceURLs" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.ResourceAttributes`
    ResourceAttributes = "io.k8s.api.authorization.v1.ResourceAttributes" {
        namespace: String = "namespace" 1 [schema::Type::String] {};
        verb: String = "verb" 2 [schema::Type::String] {};
        group: String = "group" 3 [schema::Type::String] {};
        version: String = "version" 4 [schema::Type::String] {};
        resource: String = "resource" 5 [schema::Type::String] {};
        subresource: String = "subresource" 6 [schema::Type::String] {};
        name: String = "name" 7 [schema::Type::String] {};
        field_selector: Option<Box<crate::authorization::v1::FieldSelectorAttributes>> = "fieldSelector" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::FieldSelectorAttributes::schema_table))] {pointer: true};
        label_selector: Option<Box<crate::authorization::v1::LabelSelectorAttributes>> = "labelSelector" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::LabelSelectorAttributes::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.ResourceRule`
    ResourceRule = "io.k8s.api.authorization.v1.ResourceRule" {
        verbs: Vec<String> = "verbs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        api_groups: Vec<String> = "apiGroups" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        resources: Vec<String> = "resources" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        resource_names: Vec<String> = "resourceNames" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectAccessReview`
    SelfSubjectAccessReview = "io.k8s.api.authorization.v1.SelfSubjectAccessReview" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::authorization::v1::SelfSubjectAccessReviewSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SelfSubjectAccessReviewSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::authorization::v1::SubjectAccessReviewStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SubjectAccessReviewStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec`
    SelfSubjectAccessReviewSpec = "io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec" {
        resource_attributes: Option<Box<crate::authorization::v1::ResourceAttributes>> = "resourceAttributes" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::ResourceAttributes::schema_table))] {pointer: true};
        non_resource_attributes: Option<Box<crate::authorization::v1::NonResourceAttributes>> = "nonResourceAttributes" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::NonResourceAttributes::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectRulesReview`
    SelfSubjectRulesReview = "io.k8s.api.authorization.v1.SelfSubjectRulesReview" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::authorization::v1::SelfSubjectRulesReviewSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SelfSubjectRulesReviewSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::authorization::v1::SubjectRulesReviewStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SubjectRulesReviewStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec`
    SelfSubjectRulesReviewSpec = "io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec" {
        namespace: String = "namespace" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectAccessReview`
    SubjectAccessReview = "io.k8s.api.authorization.v1.SubjectAccessReview" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::authorization::v1::SubjectAccessReviewSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SubjectAccessReviewSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::authorization::v1::SubjectAccessReviewStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::SubjectAccessReviewStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectAccessReviewSpec`
    SubjectAccessReviewSpec = "io.k8s.api.authorization.v1.SubjectAccessReviewSpec" {
        resource_attributes: Option<Box<crate::authorization::v1::ResourceAttributes>> = "resourceAttributes" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::ResourceAttributes::schema_table))] {pointer: true};
        non_resource_attributes: Option<Box<crate::authorization::v1::NonResourceAttributes>> = "nonResourceAttributes" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::NonResourceAttributes::schema_table))] {pointer: true};
        user: String = "user" 3 [schema::Type::String] {};
        groups: Vec<String> = "groups" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        extra: std::collections::BTreeMap<String, Vec<String>> = "extra" 5 [schema::Type::Map(schema::Elem::Static(&schema::Type::List(schema::Elem::Static(&schema::Type::String))))] {};
        uid: String = "uid" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectAccessReviewStatus`
    SubjectAccessReviewStatus = "io.k8s.api.authorization.v1.SubjectAccessReviewStatus" {
        allowed: bool = "allowed" 1 [schema::Type::Bool] {omit_empty: false, required: true};
        denied: bool = "denied" 4 [schema::Type::Bool] {};
        reason: String = "reason" 2 [schema::Type::String] {};
        evaluation_error: String = "evaluationError" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectRulesReviewStatus`
    SubjectRulesReviewStatus = "io.k8s.api.authorization.v1.SubjectRulesReviewStatus" {
        resource_rules: Vec<crate::authorization::v1::ResourceRule> = "resourceRules" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::ResourceRule::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        non_resource_rules: Vec<crate::authorization::v1::NonResourceRule> = "nonResourceRules" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::authorization::v1::NonResourceRule::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        incomplete: bool = "incomplete" 3 [schema::Type::Bool] {omit_empty: false, required: true};
        evaluation_error: String = "evaluationError" 4 [schema::Type::String] {};
    }
}
