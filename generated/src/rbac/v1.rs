// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `rbac/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.rbac.v1.AggregationRule`
    AggregationRule = "io.k8s.api.rbac.v1.AggregationRule" {
        cluster_role_selectors: Vec<crate::meta::v1::LabelSelector> = "clusterRoleSelectors" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRole`
    ClusterRole = "io.k8s.api.rbac.v1.ClusterRole" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        rules: Vec<crate::rbac::v1::PolicyRule> = "rules" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::PolicyRule::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic};
        aggregation_rule: Option<Box<crate::rbac::v1::AggregationRule>> = "aggregationRule" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::AggregationRule::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRoleBinding`
    ClusterRoleBinding = "io.k8s.api.rbac.v1.ClusterRoleBinding" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        subjects: Vec<crate::rbac::v1::Subject> = "subjects" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::Subject::schema_table))))] {merge: schema::Merge::Atomic};
        role_ref: crate::rbac::v1::RoleRef = "roleRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::RoleRef::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRoleBindingList`
    ClusterRoleBindingList = "io.k8s.api.rbac.v1.ClusterRoleBindingList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::rbac::v1::ClusterRoleBinding> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::ClusterRoleBinding::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRoleList`
    ClusterRoleList = "io.k8s.api.rbac.v1.ClusterRoleList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::rbac::v1::ClusterRole> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::ClusterRole::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.PolicyRule`
    PolicyRule = "io.k8s.api.rbac.v1.PolicyRule" {
        verbs: Vec<String> = "verbs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::Required])};
        api_groups: Vec<String> = "apiGroups" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        resources: Vec<String> = "resources" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        resource_names: Vec<String> = "resourceNames" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        non_resource_urls: Vec<String> = "nonResourceURLs" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.Role`
    Role = "io.k8s.api.rbac.v1.Role" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        rules: Vec<crate::rbac::v1::PolicyRule> = "rules" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::PolicyRule::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleBinding`
    RoleBinding = "io.k8s.api.rbac.v1.RoleBinding" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        subjects: Vec<crate::rbac::v1::Subject> = "subjects" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::Subject::schema_table))))] {merge: schema::Merge::Atomic};
        role_ref: crate::rbac::v1::RoleRef = "roleRef" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::RoleRef::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleBindingList`
    RoleBindingList = "io.k8s.api.rbac.v1.RoleBindingList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::rbac::v1::RoleBinding> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::RoleBinding::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleList`
    RoleList = "io.k8s.api.rbac.v1.RoleList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::rbac::v1::Role> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::rbac::v1::Role::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleRef`
    RoleRef = "io.k8s.api.rbac.v1.RoleRef" atomic true {
        api_group: String = "apiGroup" 1 [schema::Type::String] {omit_empty: false, default: Some(Cow::Borrowed("\"rbac.authorization.k8s.io\""))};
        kind: String = "kind" 2 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.Subject`
    Subject = "io.k8s.api.rbac.v1.Subject" atomic true {
        kind: String = "kind" 1 [schema::Type::String] {omit_empty: false, required: true};
        api_group: String = "apiGroup" 2 [schema::Type::String] {};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        namespace: String = "namespace" 4 [schema::Type::String] {};
    }
}
