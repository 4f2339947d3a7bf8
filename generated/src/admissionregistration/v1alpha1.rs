// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `admissionregistration/v1alpha1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ApplyConfiguration`
    ApplyConfiguration = "io.k8s.api.admissionregistration.v1alpha1.ApplyConfiguration" {
        expression: String = "expression" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.AuditAnnotation`
    AuditAnnotation = "io.k8s.api.admissionregistration.v1alpha1.AuditAnnotation" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false};
        value_expression: String = "valueExpression" 2 [schema::Type::String] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ExpressionWarning`
    ExpressionWarning = "io.k8s.api.admissionregistration.v1alpha1.ExpressionWarning" {
        field_ref: String = "fieldRef" 2 [schema::Type::String] {omit_empty: false};
        warning: String = "warning" 3 [schema::Type::String] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.JSONPatch`
    JSONPatch = "io.k8s.api.admissionregistration.v1alpha1.JSONPatch" {
        expression: String = "expression" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MatchCondition`
    MatchCondition = "io.k8s.api.admissionregistration.v1alpha1.MatchCondition" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        expression: String = "expression" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MatchResources`
    MatchResources = "io.k8s.api.admissionregistration.v1alpha1.MatchResources" atomic true {
        namespace_selector: Option<Box<crate::meta::v1::LabelSelector>> = "namespaceSelector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        object_selector: Option<Box<crate::meta::v1::LabelSelector>> = "objectSelector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        resource_rules: Vec<crate::admissionregistration::v1alpha1::NamedRuleWithOperations> = "resourceRules" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::NamedRuleWithOperations::schema_table))))] {merge: schema::Merge::Atomic};
        exclude_resource_rules: Vec<crate::admissionregistration::v1alpha1::NamedRuleWithOperations> = "excludeResourceRules" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::NamedRuleWithOperations::schema_table))))] {merge: schema::Merge::Atomic};
        match_policy: Option<String> = "matchPolicy" 7 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Equivalent\""))};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy`
    MutatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1alpha1::MutatingAdmissionPolicySpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MutatingAdmissionPolicySpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding`
    MutatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1alpha1::MutatingAdmissionPolicyBindingSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MutatingAdmissionPolicyBindingSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList`
    MutatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1alpha1::MutatingAdmissionPolicyBinding> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MutatingAdmissionPolicyBinding::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec`
    MutatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 [schema::Type::String] {};
        param_ref: Option<Box<crate::admissionregistration::v1alpha1::ParamRef>> = "paramRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ParamRef::schema_table))] {pointer: true};
        match_resources: Option<Box<crate::admissionregistration::v1alpha1::MatchResources>> = "matchResources" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MatchResources::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyList`
    MutatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1alpha1::MutatingAdmissionPolicy> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MutatingAdmissionPolicy::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec`
    MutatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec" {
        param_kind: Option<Box<crate::admissionregistration::v1alpha1::ParamKind>> = "paramKind" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ParamKind::schema_table))] {pointer: true};
        match_constraints: Option<Box<crate::admissionregistration::v1alpha1::MatchResources>> = "matchConstraints" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MatchResources::schema_table))] {pointer: true};
        variables: Vec<crate::admissionregistration::v1alpha1::Variable> = "variables" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::Variable::schema_table))))] {merge: schema::Merge::Atomic};
        mutations: Vec<crate::admissionregistration::v1alpha1::Mutation> = "mutations" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::Mutation::schema_table))))] {merge: schema::Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 5 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Fail\""))};
        match_conditions: Vec<crate::admissionregistration::v1alpha1::MatchCondition> = "matchConditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MatchCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }};
        reinvocation_policy: String = "reinvocationPolicy" 7 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.Mutation`
    Mutation = "io.k8s.api.admissionregistration.v1alpha1.Mutation" {
        patch_type: String = "patchType" 2 [schema::Type::String] {omit_empty: false, required: true};
        apply_configuration: Option<Box<crate::admissionregistration::v1alpha1::ApplyConfiguration>> = "applyConfiguration" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ApplyConfiguration::schema_table))] {pointer: true};
        json_patch: Option<Box<crate::admissionregistration::v1alpha1::JSONPatch>> = "jsonPatch" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::JSONPatch::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.NamedRuleWithOperations`
    NamedRuleWithOperations = "io.k8s.api.admissionregistration.v1alpha1.NamedRuleWithOperations" atomic true {
        resource_names: Vec<String> = "resourceNames" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        rule_with_operations: crate::admissionregistration::v1::RuleWithOperations = "ruleWithOperations" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1::RuleWithOperations::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ParamKind`
    ParamKind = "io.k8s.api.admissionregistration.v1alpha1.ParamKind" atomic true {
        api_version: String = "apiVersion" 1 [schema::Type::String] {};
        kind: String = "kind" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ParamRef`
    ParamRef = "io.k8s.api.admissionregistration.v1alpha1.ParamRef" atomic true {
        name: String = "name" 1 [schema::Type::String] {};
        namespace: String = "namespace" 2 [schema::Type::String] {};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        parameter_not_found_action: Option<String> = "parameterNotFoundAction" 4 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"Deny\""))};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.TypeChecking`
    TypeChecking = "io.k8s.api.admissionregistration.v1alpha1.TypeChecking" {
        expression_warnings: Vec<crate::admissionregistration::v1alpha1::ExpressionWarning> = "expressionWarnings" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ExpressionWarning::schema_table))))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicy`
    ValidatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicy" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicySpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicySpec::schema_table))] {};
        status: crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicyStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicyStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding`
    ValidatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicyBindingSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicyBindingSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList`
    ValidatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList" {
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicyBinding> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicyBinding::schema_table))))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec`
    ValidatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Required])};
        param_ref: Option<Box<crate::admissionregistration::v1alpha1::ParamRef>> = "paramRef" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ParamRef::schema_table))] {pointer: true};
        match_resources: Option<Box<crate::admissionregistration::v1alpha1::MatchResources>> = "matchResources" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MatchResources::schema_table))] {pointer: true};
        validation_actions: Vec<String> = "validationActions" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyList`
    ValidatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyList" {
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicy> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ValidatingAdmissionPolicy::schema_table))))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec`
    ValidatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec" {
        param_kind: Option<Box<crate::admissionregistration::v1alpha1::ParamKind>> = "paramKind" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::ParamKind::schema_table))] {pointer: true};
        match_constraints: Option<Box<crate::admissionregistration::v1alpha1::MatchResources>> = "matchConstraints" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MatchResources::schema_table))] {pointer: true};
        validations: Vec<crate::admissionregistration::v1alpha1::Validation> = "validations" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::Validation::schema_table))))] {};
        failure_policy: Option<String> = "failurePolicy" 4 [schema::Type::String] {pointer: true};
        audit_annotations: Vec<crate::admissionregistration::v1alpha1::AuditAnnotation> = "auditAnnotations" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::AuditAnnotation::schema_table))))] {};
        match_conditions: Vec<crate::admissionregistration::v1alpha1::MatchCondition> = "matchConditions" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::MatchCondition::schema_table))))] {};
        variables: Vec<crate::admissionregistration::v1alpha1::Variable> = "variables" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::Variable::schema_table))))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus`
    ValidatingAdmissionPolicyStatus = "io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyStatus" {
        observed_generation: i64 = "observedGeneration" 1 [schema::Type::Int64] {};
        type_checking: Option<Box<crate::admissionregistration::v1alpha1::TypeChecking>> = "typeChecking" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::admissionregistration::v1alpha1::TypeChecking::schema_table))] {pointer: true};
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.Validation`
    Validation = "io.k8s.api.admissionregistration.v1alpha1.Validation" {
        expression: String = "Expression" 1 [schema::Type::String] {};
        message: String = "message" 2 [schema::Type::String] {};
        reason: Option<String> = "reason" 3 [schema::Type::String] {pointer: true};
        message_expression: String = "messageExpression" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1alpha1.Variable`
    Variable = "io.k8s.api.admissionregistration.v1alpha1.Variable" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        expression: String = "expression" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}
