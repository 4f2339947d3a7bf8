// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `admissionregistration/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.admissionregistration.v1.ApplyConfiguration`
    ApplyConfiguration = "io.k8s.api.admissionregistration.v1.ApplyConfiguration" {
        expression: String = "expression" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.AuditAnnotation`
    AuditAnnotation = "io.k8s.api.admissionregistration.v1.AuditAnnotation" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        value_expression: String = "valueExpression" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ExpressionWarning`
    ExpressionWarning = "io.k8s.api.admissionregistration.v1.ExpressionWarning" {
        field_ref: String = "fieldRef" 2 [schema::Type::String] {omit_empty: false, required: true};
        warning: String = "warning" 3 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.JSONPatch`
    JSONPatch = "io.k8s.api.admissionregistration.v1.JSONPatch" {
        expression: String = "expression" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MatchCondition`
    MatchCondition = "io.k8s.api.admissionregistration.v1.MatchCondition" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        expression: String = "expression" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MatchResources`
    MatchResources = "io.k8s.api.admissionregistration.v1.MatchResources" atomic true {
        namespace_selector: Option<Box<crate::meta::v1::LabelSelector>> = "namespaceSelector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        object_selector: Option<Box<crate::meta::v1::LabelSelector>> = "objectSelector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        resource_rules: Vec<crate::admissionregistration::v1::NamedRuleWithOperations> = "resourceRules" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::NamedRuleWithOperations::schema_table))))] {merge: schema::Merge::Atomic};
        exclude_resource_rules: Vec<crate::admissionregistration::v1::NamedRuleWithOperations> = "excludeResourceRules" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::NamedRuleWithOperations::schema_table))))] {merge: schema::Merge::Atomic};
        match_policy: Option<String> = "matchPolicy" 7 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Equivalent\""))};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy`
    MutatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1::MutatingAdmissionPolicySpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MutatingAdmissionPolicySpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding`
    MutatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1::MutatingAdmissionPolicyBindingSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MutatingAdmissionPolicyBindingSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingList`
    MutatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1::MutatingAdmissionPolicyBinding> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MutatingAdmissionPolicyBinding::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec`
    MutatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 [schema::Type::String] {};
        param_ref: Option<Box<crate::admissionregistration::v1::ParamRef>> = "paramRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ParamRef::schema_table))] {pointer: true};
        match_resources: Option<Box<crate::admissionregistration::v1::MatchResources>> = "matchResources" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchResources::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyList`
    MutatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1::MutatingAdmissionPolicy> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MutatingAdmissionPolicy::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec`
    MutatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec" {
        param_kind: Option<Box<crate::admissionregistration::v1::ParamKind>> = "paramKind" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ParamKind::schema_table))] {pointer: true};
        match_constraints: Option<Box<crate::admissionregistration::v1::MatchResources>> = "matchConstraints" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchResources::schema_table))] {pointer: true};
        variables: Vec<crate::admissionregistration::v1::Variable> = "variables" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::Variable::schema_table))))] {merge: schema::Merge::Atomic};
        mutations: Vec<crate::admissionregistration::v1::Mutation> = "mutations" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::Mutation::schema_table))))] {merge: schema::Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 5 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Fail\""))};
        match_conditions: Vec<crate::admissionregistration::v1::MatchCondition> = "matchConditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        reinvocation_policy: String = "reinvocationPolicy" 7 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingWebhook`
    MutatingWebhook = "io.k8s.api.admissionregistration.v1.MutatingWebhook" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        client_config: crate::admissionregistration::v1::WebhookClientConfig = "clientConfig" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::WebhookClientConfig::schema_table))] {omit_empty: false, required: true};
        rules: Vec<crate::admissionregistration::v1::RuleWithOperations> = "rules" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::RuleWithOperations::schema_table))))] {merge: schema::Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Fail\""))};
        match_policy: Option<String> = "matchPolicy" 9 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Equivalent\""))};
        namespace_selector: Option<Box<crate::meta::v1::LabelSelector>> = "namespaceSelector" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        object_selector: Option<Box<crate::meta::v1::LabelSelector>> = "objectSelector" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        side_effects: Option<String> = "sideEffects" 6 [schema::Type::String] {pointer: true, omit_empty: false, required: true};
        timeout_seconds: Option<i32> = "timeoutSeconds" 7 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("10"))};
        admission_review_versions: Vec<String> = "admissionReviewVersions" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        reinvocation_policy: Option<String> = "reinvocationPolicy" 10 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Never\""))};
        match_conditions: Vec<crate::admissionregistration::v1::MatchCondition> = "matchConditions" 12 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration`
    MutatingWebhookConfiguration = "io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        webhooks: Vec<crate::admissionregistration::v1::MutatingWebhook> = "webhooks" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MutatingWebhook::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList`
    MutatingWebhookConfigurationList = "io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1::MutatingWebhookConfiguration> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MutatingWebhookConfiguration::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Mutation`
    Mutation = "io.k8s.api.admissionregistration.v1.Mutation" {
        patch_type: String = "patchType" 2 [schema::Type::String] {omit_empty: false, required: true};
        apply_configuration: Option<Box<crate::admissionregistration::v1::ApplyConfiguration>> = "applyConfiguration" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ApplyConfiguration::schema_table))] {pointer: true};
        json_patch: Option<Box<crate::admissionregistration::v1::JSONPatch>> = "jsonPatch" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::JSONPatch::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.NamedRuleWithOperations`
    NamedRuleWithOperations = "io.k8s.api.admissionregistration.v1.NamedRuleWithOperations" atomic true {
        resource_names: Vec<String> = "resourceNames" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        rule_with_operations: crate::admissionregistration::v1::RuleWithOperations = "ruleWithOperations" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::RuleWithOperations::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ParamKind`
    ParamKind = "io.k8s.api.admissionregistration.v1.ParamKind" atomic true {
        api_version: String = "apiVersion" 1 [schema::Type::String] {};
        kind: String = "kind" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ParamRef`
    ParamRef = "io.k8s.api.admissionregistration.v1.ParamRef" atomic true {
        name: String = "name" 1 [schema::Type::String] {};
        namespace: String = "namespace" 2 [schema::Type::String] {};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        parameter_not_found_action: Option<String> = "parameterNotFoundAction" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Rule`
    Rule = "io.k8s.api.admissionregistration.v1.Rule" {
        api_groups: Vec<String> = "apiGroups" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        api_versions: Vec<String> = "apiVersions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        resources: Vec<String> = "resources" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        scope: Option<String> = "scope" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"*\""))};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.RuleWithOperations`
    RuleWithOperations = "io.k8s.api.admissionregistration.v1.RuleWithOperations" {
        operations: Vec<String> = "operations" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        rule: crate::admissionregistration::v1::Rule = "rule" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::Rule::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ServiceReference`
    ServiceReference = "io.k8s.api.admissionregistration.v1.ServiceReference" {
        namespace: String = "namespace" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 2 [schema::Type::String] {omit_empty: false, required: true};
        path: Option<String> = "path" 3 [schema::Type::String] {pointer: true};
        port: Option<i32> = "port" 4 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("443"))};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.TypeChecking`
    TypeChecking = "io.k8s.api.admissionregistration.v1.TypeChecking" {
        expression_warnings: Vec<crate::admissionregistration::v1::ExpressionWarning> = "expressionWarnings" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ExpressionWarning::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy`
    ValidatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1::ValidatingAdmissionPolicySpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingAdmissionPolicySpec::schema_table))] {};
        status: crate::admissionregistration::v1::ValidatingAdmissionPolicyStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingAdmissionPolicyStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding`
    ValidatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1::ValidatingAdmissionPolicyBindingSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingAdmissionPolicyBindingSpec::schema_table))] {required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList`
    ValidatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1::ValidatingAdmissionPolicyBinding> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingAdmissionPolicyBinding::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec`
    ValidatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        param_ref: Option<Box<crate::admissionregistration::v1::ParamRef>> = "paramRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ParamRef::schema_table))] {pointer: true};
        match_resources: Option<Box<crate::admissionregistration::v1::MatchResources>> = "matchResources" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchResources::schema_table))] {pointer: true};
        validation_actions: Vec<String> = "validationActions" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {required: true, merge: schema::Merge::Set, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList`
    ValidatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1::ValidatingAdmissionPolicy> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingAdmissionPolicy::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec`
    ValidatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec" {
        param_kind: Option<Box<crate::admissionregistration::v1::ParamKind>> = "paramKind" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ParamKind::schema_table))] {pointer: true};
        match_constraints: Option<Box<crate::admissionregistration::v1::MatchResources>> = "matchConstraints" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchResources::schema_table))] {pointer: true};
        validations: Vec<crate::admissionregistration::v1::Validation> = "validations" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::Validation::schema_table))))] {merge: schema::Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Fail\""))};
        audit_annotations: Vec<crate::admissionregistration::v1::AuditAnnotation> = "auditAnnotations" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::AuditAnnotation::schema_table))))] {merge: schema::Merge::Atomic};
        match_conditions: Vec<crate::admissionregistration::v1::MatchCondition> = "matchConditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        variables: Vec<crate::admissionregistration::v1::Variable> = "variables" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::Variable::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus`
    ValidatingAdmissionPolicyStatus = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus" {
        observed_generation: i64 = "observedGeneration" 1 [schema::Type::Int64] {};
        type_checking: Option<Box<crate::admissionregistration::v1::TypeChecking>> = "typeChecking" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::TypeChecking::schema_table))] {pointer: true};
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")]))};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingWebhook`
    ValidatingWebhook = "io.k8s.api.admissionregistration.v1.ValidatingWebhook" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        client_config: crate::admissionregistration::v1::WebhookClientConfig = "clientConfig" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::WebhookClientConfig::schema_table))] {omit_empty: false, required: true};
        rules: Vec<crate::admissionregistration::v1::RuleWithOperations> = "rules" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::RuleWithOperations::schema_table))))] {merge: schema::Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Fail\""))};
        match_policy: Option<String> = "matchPolicy" 9 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Equivalent\""))};
        namespace_selector: Option<Box<crate::meta::v1::LabelSelector>> = "namespaceSelector" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        object_selector: Option<Box<crate::meta::v1::LabelSelector>> = "objectSelector" 10 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        side_effects: Option<String> = "sideEffects" 6 [schema::Type::String] {pointer: true, omit_empty: false, required: true};
        timeout_seconds: Option<i32> = "timeoutSeconds" 7 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("10"))};
        admission_review_versions: Vec<String> = "admissionReviewVersions" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        match_conditions: Vec<crate::admissionregistration::v1::MatchCondition> = "matchConditions" 11 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::MatchCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration`
    ValidatingWebhookConfiguration = "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        webhooks: Vec<crate::admissionregistration::v1::ValidatingWebhook> = "webhooks" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingWebhook::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList`
    ValidatingWebhookConfigurationList = "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1::ValidatingWebhookConfiguration> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ValidatingWebhookConfiguration::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Validation`
    Validation = "io.k8s.api.admissionregistration.v1.Validation" {
        expression: String = "expression" 1 [schema::Type::String] {omit_empty: false, required: true};
        message: String = "message" 2 [schema::Type::String] {};
        reason: Option<String> = "reason" 3 [schema::Type::String] {pointer: true};
        message_expression: String = "messageExpression" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Variable`
    Variable = "io.k8s.api.admissionregistration.v1.Variable" atomic true {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        expression: String = "expression" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.WebhookClientConfig`
    WebhookClientConfig = "io.k8s.api.admissionregistration.v1.WebhookClientConfig" {
        url: Option<String> = "url" 3 [schema::Type::String] {pointer: true};
        service: Option<Box<crate::admissionregistration::v1::ServiceReference>> = "service" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::ServiceReference::schema_table))] {pointer: true};
        ca_bundle: Vec<u8> = "caBundle" 2 [schema::Type::Bytes] {};
    }
}
