// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `authorization/v1`.

use object::record;
use object::schema::Merge;
use object::string_map::StringMap;

use crate::meta::v1::{FieldSelectorRequirement, LabelSelectorRequirement, ObjectMeta};

record! {
    /// `io.k8s.api.authorization.v1.FieldSelectorAttributes`
    FieldSelectorAttributes = "io.k8s.api.authorization.v1.FieldSelectorAttributes" {
        raw_selector: String = "rawSelector" 1 {};
        requirements: Vec<FieldSelectorRequirement> = "requirements" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.LabelSelectorAttributes`
    LabelSelectorAttributes = "io.k8s.api.authorization.v1.LabelSelectorAttributes" {
        raw_selector: String = "rawSelector" 1 {};
        requirements: Vec<LabelSelectorRequirement> = "requirements" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.LocalSubjectAccessReview`
    LocalSubjectAccessReview = "io.k8s.api.authorization.v1.LocalSubjectAccessReview" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: SubjectAccessReviewSpec = "spec" 2 {omit_empty: false, required: true};
        status: SubjectAccessReviewStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.NonResourceAttributes`
    NonResourceAttributes = "io.k8s.api.authorization.v1.NonResourceAttributes" {
        path: String = "path" 1 {};
        verb: String = "verb" 2 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.NonResourceRule`
    NonResourceRule = "io.k8s.api.authorization.v1.NonResourceRule" {
        verbs: Vec<String> = "verbs" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        non_resource_urls: Vec<String> = "nonResourceURLs" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.ResourceAttributes`
    ResourceAttributes = "io.k8s.api.authorization.v1.ResourceAttributes" {
        namespace: String = "namespace" 1 {};
        verb: String = "verb" 2 {};
        group: String = "group" 3 {};
        version: String = "version" 4 {};
        resource: String = "resource" 5 {};
        subresource: String = "subresource" 6 {};
        name: String = "name" 7 {};
        field_selector: Option<Box<FieldSelectorAttributes>> = "fieldSelector" 8 {};
        label_selector: Option<Box<LabelSelectorAttributes>> = "labelSelector" 9 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.ResourceRule`
    ResourceRule = "io.k8s.api.authorization.v1.ResourceRule" {
        verbs: Vec<String> = "verbs" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        api_groups: Vec<String> = "apiGroups" 2 {merge: Merge::Atomic};
        resources: Vec<String> = "resources" 3 {merge: Merge::Atomic};
        resource_names: Vec<String> = "resourceNames" 4 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectAccessReview`
    SelfSubjectAccessReview = "io.k8s.api.authorization.v1.SelfSubjectAccessReview" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: SelfSubjectAccessReviewSpec = "spec" 2 {omit_empty: false, required: true};
        status: SubjectAccessReviewStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec`
    SelfSubjectAccessReviewSpec = "io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec" {
        resource_attributes: Option<Box<ResourceAttributes>> = "resourceAttributes" 1 {};
        non_resource_attributes: Option<Box<NonResourceAttributes>> = "nonResourceAttributes" 2 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectRulesReview`
    SelfSubjectRulesReview = "io.k8s.api.authorization.v1.SelfSubjectRulesReview" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: SelfSubjectRulesReviewSpec = "spec" 2 {omit_empty: false, required: true};
        status: SubjectRulesReviewStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec`
    SelfSubjectRulesReviewSpec = "io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec" {
        namespace: String = "namespace" 1 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectAccessReview`
    SubjectAccessReview = "io.k8s.api.authorization.v1.SubjectAccessReview" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: SubjectAccessReviewSpec = "spec" 2 {omit_empty: false, required: true};
        status: SubjectAccessReviewStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectAccessReviewSpec`
    SubjectAccessReviewSpec = "io.k8s.api.authorization.v1.SubjectAccessReviewSpec" {
        resource_attributes: Option<Box<ResourceAttributes>> = "resourceAttributes" 1 {};
        non_resource_attributes: Option<Box<NonResourceAttributes>> = "nonResourceAttributes" 2 {};
        user: String = "user" 3 {};
        groups: Vec<String> = "groups" 4 {merge: Merge::Atomic};
        extra: StringMap<Vec<String>> = "extra" 5 {};
        uid: String = "uid" 6 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectAccessReviewStatus`
    SubjectAccessReviewStatus = "io.k8s.api.authorization.v1.SubjectAccessReviewStatus" {
        allowed: bool = "allowed" 1 {omit_empty: false, required: true};
        denied: bool = "denied" 4 {};
        reason: String = "reason" 2 {};
        evaluation_error: String = "evaluationError" 3 {};
    }
}

record! {
    /// `io.k8s.api.authorization.v1.SubjectRulesReviewStatus`
    SubjectRulesReviewStatus = "io.k8s.api.authorization.v1.SubjectRulesReviewStatus" {
        resource_rules: Vec<ResourceRule> = "resourceRules" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        non_resource_rules: Vec<NonResourceRule> = "nonResourceRules" 2 {omit_empty: false, required: true, merge: Merge::Atomic};
        incomplete: bool = "incomplete" 3 {omit_empty: false, required: true};
        evaluation_error: String = "evaluationError" 4 {};
    }
}
