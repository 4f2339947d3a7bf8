// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `admissionregistration/v1`.

use object::schema::{Merge, Patch, default};
use object::{keyed, record, rules, schema};

use crate::meta::v1::{Condition, LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.admissionregistration.v1.ApplyConfiguration`
    ApplyConfiguration = "io.k8s.api.admissionregistration.v1.ApplyConfiguration" {
        expression: String = "expression" 1 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.AuditAnnotation`
    AuditAnnotation = "io.k8s.api.admissionregistration.v1.AuditAnnotation" {
        key: String = "key" 1 {omit_empty: false, required: true};
        value_expression: String = "valueExpression" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ExpressionWarning`
    ExpressionWarning = "io.k8s.api.admissionregistration.v1.ExpressionWarning" {
        field_ref: String = "fieldRef" 2 {omit_empty: false, required: true};
        warning: String = "warning" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.JSONPatch`
    JSONPatch = "io.k8s.api.admissionregistration.v1.JSONPatch" {
        expression: String = "expression" 1 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MatchCondition`
    MatchCondition = "io.k8s.api.admissionregistration.v1.MatchCondition" {
        name: String = "name" 1 {omit_empty: false, required: true};
        expression: String = "expression" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MatchResources`
    MatchResources = "io.k8s.api.admissionregistration.v1.MatchResources" atomic true {
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 1 {};
        object_selector: Option<Box<LabelSelector>> = "objectSelector" 2 {};
        resource_rules: Vec<NamedRuleWithOperations> = "resourceRules" 3 {merge: Merge::Atomic};
        exclude_resource_rules: Vec<NamedRuleWithOperations> = "excludeResourceRules" 4 {merge: Merge::Atomic};
        match_policy: Option<String> = "matchPolicy" 7 {default: default("\"Equivalent\"")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy`
    MutatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: MutatingAdmissionPolicySpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding`
    MutatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: MutatingAdmissionPolicyBindingSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingList`
    MutatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<MutatingAdmissionPolicyBinding> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec`
    MutatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 {};
        param_ref: Option<Box<ParamRef>> = "paramRef" 2 {};
        match_resources: Option<Box<MatchResources>> = "matchResources" 3 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyList`
    MutatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<MutatingAdmissionPolicy> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec`
    MutatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec" {
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
    /// `io.k8s.api.admissionregistration.v1.MutatingWebhook`
    MutatingWebhook = "io.k8s.api.admissionregistration.v1.MutatingWebhook" {
        name: String = "name" 1 {omit_empty: false, required: true};
        client_config: WebhookClientConfig = "clientConfig" 2 {omit_empty: false, required: true};
        rules: Vec<RuleWithOperations> = "rules" 3 {merge: Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 4 {default: default("\"Fail\"")};
        match_policy: Option<String> = "matchPolicy" 9 {default: default("\"Equivalent\"")};
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 5 {};
        object_selector: Option<Box<LabelSelector>> = "objectSelector" 11 {};
        side_effects: Option<String> = "sideEffects" 6 {omit_empty: false, required: true};
        timeout_seconds: Option<i32> = "timeoutSeconds" 7 {default: default("10")};
        admission_review_versions: Vec<String> = "admissionReviewVersions" 8 {omit_empty: false, required: true, merge: Merge::Atomic};
        reinvocation_policy: Option<String> = "reinvocationPolicy" 10 {default: default("\"Never\"")};
        match_conditions: Vec<MatchCondition> = "matchConditions" 12 {merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration`
    MutatingWebhookConfiguration = "io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        webhooks: Vec<MutatingWebhook> = "webhooks" 2 {merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList`
    MutatingWebhookConfigurationList = "io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<MutatingWebhookConfiguration> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Mutation`
    Mutation = "io.k8s.api.admissionregistration.v1.Mutation" {
        patch_type: String = "patchType" 2 {omit_empty: false, required: true};
        apply_configuration: Option<Box<ApplyConfiguration>> = "applyConfiguration" 3 {};
        json_patch: Option<Box<JSONPatch>> = "jsonPatch" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.NamedRuleWithOperations`
    NamedRuleWithOperations = "io.k8s.api.admissionregistration.v1.NamedRuleWithOperations" atomic true {
        resource_names: Vec<String> = "resourceNames" 1 {merge: Merge::Atomic};
        rule_with_operations: RuleWithOperations = "ruleWithOperations" 2 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ParamKind`
    ParamKind = "io.k8s.api.admissionregistration.v1.ParamKind" atomic true {
        api_version: String = "apiVersion" 1 {};
        kind: String = "kind" 2 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ParamRef`
    ParamRef = "io.k8s.api.admissionregistration.v1.ParamRef" atomic true {
        name: String = "name" 1 {};
        namespace: String = "namespace" 2 {};
        selector: Option<Box<LabelSelector>> = "selector" 3 {};
        parameter_not_found_action: Option<String> = "parameterNotFoundAction" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Rule`
    Rule = "io.k8s.api.admissionregistration.v1.Rule" {
        api_groups: Vec<String> = "apiGroups" 1 {};
        api_versions: Vec<String> = "apiVersions" 2 {};
        resources: Vec<String> = "resources" 3 {};
        scope: Option<String> = "scope" 4 {default: default("\"*\"")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.RuleWithOperations`
    RuleWithOperations = "io.k8s.api.admissionregistration.v1.RuleWithOperations" {
        operations: Vec<String> = "operations" 1 {merge: Merge::Atomic};
        rule: Rule = "rule" 2 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ServiceReference`
    ServiceReference = "io.k8s.api.admissionregistration.v1.ServiceReference" {
        namespace: String = "namespace" 1 {omit_empty: false, required: true};
        name: String = "name" 2 {omit_empty: false, required: true};
        path: Option<String> = "path" 3 {};
        port: Option<i32> = "port" 4 {default: default("443")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.TypeChecking`
    TypeChecking = "io.k8s.api.admissionregistration.v1.TypeChecking" {
        expression_warnings: Vec<ExpressionWarning> = "expressionWarnings" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy`
    ValidatingAdmissionPolicy = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ValidatingAdmissionPolicySpec = "spec" 2 {};
        status: ValidatingAdmissionPolicyStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding`
    ValidatingAdmissionPolicyBinding = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ValidatingAdmissionPolicyBindingSpec = "spec" 2 {required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList`
    ValidatingAdmissionPolicyBindingList = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ValidatingAdmissionPolicyBinding> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec`
    ValidatingAdmissionPolicyBindingSpec = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec" {
        policy_name: String = "policyName" 1 {required: true, rules: rules![schema::Rule::Required]};
        param_ref: Option<Box<ParamRef>> = "paramRef" 2 {};
        match_resources: Option<Box<MatchResources>> = "matchResources" 3 {};
        validation_actions: Vec<String> = "validationActions" 4 {required: true, merge: Merge::Set, rules: rules![schema::Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList`
    ValidatingAdmissionPolicyList = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ValidatingAdmissionPolicy> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec`
    ValidatingAdmissionPolicySpec = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec" {
        param_kind: Option<Box<ParamKind>> = "paramKind" 1 {};
        match_constraints: Option<Box<MatchResources>> = "matchConstraints" 2 {};
        validations: Vec<Validation> = "validations" 3 {merge: Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 4 {default: default("\"Fail\"")};
        audit_annotations: Vec<AuditAnnotation> = "auditAnnotations" 5 {merge: Merge::Atomic};
        match_conditions: Vec<MatchCondition> = "matchConditions" 6 {merge: keyed!["name"], patch: Patch::merge("name")};
        variables: Vec<Variable> = "variables" 7 {merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus`
    ValidatingAdmissionPolicyStatus = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus" {
        observed_generation: i64 = "observedGeneration" 1 {};
        type_checking: Option<Box<TypeChecking>> = "typeChecking" 2 {};
        conditions: Vec<Condition> = "conditions" 3 {merge: keyed!["type"]};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingWebhook`
    ValidatingWebhook = "io.k8s.api.admissionregistration.v1.ValidatingWebhook" {
        name: String = "name" 1 {omit_empty: false, required: true};
        client_config: WebhookClientConfig = "clientConfig" 2 {omit_empty: false, required: true};
        rules: Vec<RuleWithOperations> = "rules" 3 {merge: Merge::Atomic};
        failure_policy: Option<String> = "failurePolicy" 4 {default: default("\"Fail\"")};
        match_policy: Option<String> = "matchPolicy" 9 {default: default("\"Equivalent\"")};
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 5 {};
        object_selector: Option<Box<LabelSelector>> = "objectSelector" 10 {};
        side_effects: Option<String> = "sideEffects" 6 {omit_empty: false, required: true};
        timeout_seconds: Option<i32> = "timeoutSeconds" 7 {default: default("10")};
        admission_review_versions: Vec<String> = "admissionReviewVersions" 8 {omit_empty: false, required: true, merge: Merge::Atomic};
        match_conditions: Vec<MatchCondition> = "matchConditions" 11 {merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration`
    ValidatingWebhookConfiguration = "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        webhooks: Vec<ValidatingWebhook> = "webhooks" 2 {merge: keyed!["name"], patch: Patch::merge("name")};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList`
    ValidatingWebhookConfigurationList = "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ValidatingWebhookConfiguration> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Validation`
    Validation = "io.k8s.api.admissionregistration.v1.Validation" {
        expression: String = "expression" 1 {omit_empty: false, required: true};
        message: String = "message" 2 {};
        reason: Option<String> = "reason" 3 {};
        message_expression: String = "messageExpression" 4 {};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.Variable`
    Variable = "io.k8s.api.admissionregistration.v1.Variable" atomic true {
        name: String = "name" 1 {omit_empty: false, required: true};
        expression: String = "expression" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.admissionregistration.v1.WebhookClientConfig`
    WebhookClientConfig = "io.k8s.api.admissionregistration.v1.WebhookClientConfig" {
        url: Option<String> = "url" 3 {};
        service: Option<Box<ServiceReference>> = "service" 1 {};
        ca_bundle: Vec<u8> = "caBundle" 2 {};
    }
}
