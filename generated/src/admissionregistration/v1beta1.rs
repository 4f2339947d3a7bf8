// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `admissionregistration/v1beta1`.

use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules};

use crate::admissionregistration::v1::RuleWithOperations;
use crate::meta::v1::{Condition, LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ApplyConfiguration`
    ApplyConfiguration = "io.k8s.api.admissionregistration.v1beta1.ApplyConfiguration" {
        expression: String = "expression" 1 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.AuditAnnotation`
    AuditAnnotation = "io.k8s.api.admissionregistration.v1beta1.AuditAnnotation" {
        key: String = "key" 1 {omit_empty: false};
        value_expression: String = "valueExpression" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ExpressionWarning`
    ExpressionWarning = "io.k8s.api.admissionregistration.v1beta1.ExpressionWarning" {
        field_ref: String = "fieldRef" 2 {omit_empty: false};
        warning: String = "warning" 3 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.JSONPatch`
    JSONPatch = "io.k8s.api.admissionregistration.v1beta1.JSONPatch" {
        expression: String = "expression" 1 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MatchCondition`
    MatchCondition = "io.k8s.api.admissionregistration.v1beta1.MatchCondition" {
        name: String = "name" 1 {omit_empty: false, required: true};
        expression: String = "expression" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MatchResources`
    MatchResources = "io.k8s.api.admissionregistration.v1beta1.MatchResources" atomic true {
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 1 {};
        object_selector: Option<Box<LabelSelector>> = "objectSelector" 2 {};
        resource_rules: Vec<NamedRuleWithOperations> = "resourceRules" 3 {merge: Merge::Atomic};
        exclude_resource_rules: Vec<NamedRuleWithOperations> = "excludeResourceRules" 4 {merge: Merge::Atomic};
        match_policy: Option<String> = "matchPolicy" 7 {default: default("\"Equivalent\"")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy`
    MutatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: MutatingAdmissionPolicySpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding`
    MutatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: MutatingAdmissionPolicyBindingSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingList`
    MutatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<MutatingAdmissionPolicyBinding> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec`
    MutatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 {};
        param_ref: Option<Box<ParamRef>> = "paramRef" 2 {};
        match_resources: Option<Box<MatchResources>> = "matchResources" 3 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyList`
    MutatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<MutatingAdmissionPolicy> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicySpec`
    MutatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicySpec" {
        param_kind: Option<Box<ParamKind>> = "paramKind" 1 {};
        match_constraints: Option<Box<MatchResources>> = "matchConstraints" 2 {};
        variables: Vec<Variable> = "variables" 3 {merge: Merge::Atomic};
        mutations: Vec<Mutation> = "mutations" 4 {merge: Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 5 {default: default("\"Fail\"")};
        match_conditions: Vec<MatchCondition> = "matchConditions" 6 {merge: keyed!["name"], patch: Patch::merge("name")};
        reinvocation_policy: String = "reinvocationPolicy" 7 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingWebhook`
    MutatingWebhook = "io.k8s.api.admissionregistration.v1beta1.MutatingWebhook" {
        name: String = "name" 1 {omit_empty: false};
        client_config: WebhookClientConfig = "clientConfig" 2 {omit_empty: false};
        rules: Vec<RuleWithOperations> = "rules" 3 {};
        failure_policy: Option<String> = "failurePolicy" 4 {};
        match_policy: Option<String> = "matchPolicy" 9 {};
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 5 {};
        object_selector: Option<Box<LabelSelector>> = "objectSelector" 11 {};
        side_effects: Option<String> = "sideEffects" 6 {};
        timeout_seconds: Option<i32> = "timeoutSeconds" 7 {};
        admission_review_versions: Vec<String> = "admissionReviewVersions" 8 {};
        reinvocation_policy: Option<String> = "reinvocationPolicy" 10 {};
        match_conditions: Vec<MatchCondition> = "matchConditions" 12 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfiguration`
    MutatingWebhookConfiguration = "io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        webhooks: Vec<MutatingWebhook> = "webhooks" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfigurationList`
    MutatingWebhookConfigurationList = "io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfigurationList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<MutatingWebhookConfiguration> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.Mutation`
    Mutation = "io.k8s.api.admissionregistration.v1beta1.Mutation" {
        patch_type: String = "patchType" 2 {omit_empty: false, required: true};
        apply_configuration: Option<Box<ApplyConfiguration>> = "applyConfiguration" 3 {};
        json_patch: Option<Box<JSONPatch>> = "jsonPatch" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.NamedRuleWithOperations`
    NamedRuleWithOperations = "io.k8s.api.admissionregistration.v1beta1.NamedRuleWithOperations" atomic true {
        resource_names: Vec<String> = "resourceNames" 1 {merge: Merge::Atomic};
        rule_with_operations: RuleWithOperations = "ruleWithOperations" 2 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ParamKind`
    ParamKind = "io.k8s.api.admissionregistration.v1beta1.ParamKind" atomic true {
        api_version: String = "apiVersion" 1 {};
        kind: String = "kind" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ParamRef`
    ParamRef = "io.k8s.api.admissionregistration.v1beta1.ParamRef" atomic true {
        name: String = "name" 1 {};
        namespace: String = "namespace" 2 {};
        selector: Option<Box<LabelSelector>> = "selector" 3 {};
        parameter_not_found_action: Option<String> = "parameterNotFoundAction" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ServiceReference`
    ServiceReference = "io.k8s.api.admissionregistration.v1beta1.ServiceReference" {
        namespace: String = "namespace" 1 {omit_empty: false};
        name: String = "name" 2 {omit_empty: false};
        path: Option<String> = "path" 3 {};
        port: Option<i32> = "port" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.TypeChecking`
    TypeChecking = "io.k8s.api.admissionregistration.v1beta1.TypeChecking" {
        expression_warnings: Vec<ExpressionWarning> = "expressionWarnings" 1 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicy`
    ValidatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ValidatingAdmissionPolicySpec = "spec" 2 {};
        status: ValidatingAdmissionPolicyStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding`
    ValidatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ValidatingAdmissionPolicyBindingSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingList`
    ValidatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ValidatingAdmissionPolicyBinding> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec`
    ValidatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 {rules: rules![Rule::Required]};
        param_ref: Option<Box<ParamRef>> = "paramRef" 2 {};
        match_resources: Option<Box<MatchResources>> = "matchResources" 3 {};
        validation_actions: Vec<String> = "validationActions" 4 {rules: rules![Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyList`
    ValidatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ValidatingAdmissionPolicy> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicySpec`
    ValidatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicySpec" {
        param_kind: Option<Box<ParamKind>> = "paramKind" 1 {};
        match_constraints: Option<Box<MatchResources>> = "matchConstraints" 2 {};
        validations: Vec<Validation> = "validations" 3 {};
        failure_policy: Option<String> = "failurePolicy" 4 {};
        audit_annotations: Vec<AuditAnnotation> = "auditAnnotations" 5 {};
        match_conditions: Vec<MatchCondition> = "matchConditions" 6 {};
        variables: Vec<Variable> = "variables" 7 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus`
    ValidatingAdmissionPolicyStatus = "io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyStatus" {
        observed_generation: i64 = "observedGeneration" 1 {};
        type_checking: Option<Box<TypeChecking>> = "typeChecking" 2 {};
        conditions: Vec<Condition> = "conditions" 3 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingWebhook`
    ValidatingWebhook = "io.k8s.api.admissionregistration.v1beta1.ValidatingWebhook" {
        name: String = "name" 1 {omit_empty: false};
        client_config: WebhookClientConfig = "clientConfig" 2 {omit_empty: false};
        rules: Vec<RuleWithOperations> = "rules" 3 {};
        failure_policy: Option<String> = "failurePolicy" 4 {};
        match_policy: Option<String> = "matchPolicy" 9 {};
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 5 {};
        object_selector: Option<Box<LabelSelector>> = "objectSelector" 10 {};
        side_effects: Option<String> = "sideEffects" 6 {};
        timeout_seconds: Option<i32> = "timeoutSeconds" 7 {};
        admission_review_versions: Vec<String> = "admissionReviewVersions" 8 {};
        match_conditions: Vec<MatchCondition> = "matchConditions" 11 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfiguration`
    ValidatingWebhookConfiguration = "io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        webhooks: Vec<ValidatingWebhook> = "webhooks" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfigurationList`
    ValidatingWebhookConfigurationList = "io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfigurationList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ValidatingWebhookConfiguration> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.Validation`
    Validation = "io.k8s.api.admissionregistration.v1beta1.Validation" {
        expression: String = "expression" 1 {omit_empty: false};
        message: String = "message" 2 {};
        reason: Option<String> = "reason" 3 {};
        message_expression: String = "messageExpression" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.Variable`
    Variable = "io.k8s.api.admissionregistration.v1beta1.Variable" atomic true {
        name: String = "name" 1 {omit_empty: false, required: true};
        expression: String = "expression" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1beta1.WebhookClientConfig`
    WebhookClientConfig = "io.k8s.api.admissionregistration.v1beta1.WebhookClientConfig" {
        url: Option<String> = "url" 3 {};
        service: Option<Box<ServiceReference>> = "service" 1 {};
        ca_bundle: Vec<u8> = "caBundle" 2 {};
    }
}
