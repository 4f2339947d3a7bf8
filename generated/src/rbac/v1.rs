// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `rbac/v1`.

use object::schema::{Merge, Rule, default};
use object::{record, rules};

use crate::meta::v1::{LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.rbac.v1.AggregationRule`
    AggregationRule = "io.k8s.api.rbac.v1.AggregationRule" {
        cluster_role_selectors: Vec<LabelSelector> = "clusterRoleSelectors" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRole`
    ClusterRole = "io.k8s.api.rbac.v1.ClusterRole" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        rules: Vec<PolicyRule> = "rules" 2 {omit_empty: false, merge: Merge::Atomic};
        aggregation_rule: Option<Box<AggregationRule>> = "aggregationRule" 3 {};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRoleBinding`
    ClusterRoleBinding = "io.k8s.api.rbac.v1.ClusterRoleBinding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        subjects: Vec<Subject> = "subjects" 2 {merge: Merge::Atomic};
        role_ref: RoleRef = "roleRef" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRoleBindingList`
    ClusterRoleBindingList = "io.k8s.api.rbac.v1.ClusterRoleBindingList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ClusterRoleBinding> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.ClusterRoleList`
    ClusterRoleList = "io.k8s.api.rbac.v1.ClusterRoleList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ClusterRole> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.PolicyRule`
    PolicyRule = "io.k8s.api.rbac.v1.PolicyRule" {
        verbs: Vec<String> = "verbs" 1 {omit_empty: false, required: true, merge: Merge::Atomic, rules: rules![Rule::Required]};
        api_groups: Vec<String> = "apiGroups" 2 {merge: Merge::Atomic};
        resources: Vec<String> = "resources" 3 {merge: Merge::Atomic};
        resource_names: Vec<String> = "resourceNames" 4 {merge: Merge::Atomic};
        non_resource_urls: Vec<String> = "nonResourceURLs" 5 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.Role`
    Role = "io.k8s.api.rbac.v1.Role" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        rules: Vec<PolicyRule> = "rules" 2 {omit_empty: false, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleBinding`
    RoleBinding = "io.k8s.api.rbac.v1.RoleBinding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        subjects: Vec<Subject> = "subjects" 2 {merge: Merge::Atomic};
        role_ref: RoleRef = "roleRef" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleBindingList`
    RoleBindingList = "io.k8s.api.rbac.v1.RoleBindingList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<RoleBinding> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleList`
    RoleList = "io.k8s.api.rbac.v1.RoleList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Role> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.RoleRef`
    RoleRef = "io.k8s.api.rbac.v1.RoleRef" atomic true {
        api_group: String = "apiGroup" 1 {omit_empty: false, default: default("\"rbac.authorization.k8s.io\"")};
        kind: String = "kind" 2 {omit_empty: false, required: true};
        name: String = "name" 3 {omit_empty: false, required: true, rules: rules![Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.rbac.v1.Subject`
    Subject = "io.k8s.api.rbac.v1.Subject" atomic true {
        kind: String = "kind" 1 {omit_empty: false, required: true};
        api_group: String = "apiGroup" 2 {};
        name: String = "name" 3 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        namespace: String = "namespace" 4 {};
    }
}
