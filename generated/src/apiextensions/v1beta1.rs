// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apiextensions/v1beta1`.

use object::record;
use object::scalar::{Json, Time};
use object::string_map::StringMap;

use crate::meta::v1::{ListMeta, ObjectMeta, Status};

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionRequest`
    ConversionRequest = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionRequest" {
        uid: String = "uid" 1 {};
        desired_api_version: String = "desiredAPIVersion" 2 {};
        objects: Vec<Json> = "objects" 3 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionResponse`
    ConversionResponse = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionResponse" {
        uid: String = "uid" 1 {};
        converted_objects: Vec<Json> = "convertedObjects" 2 {};
        result: Option<Box<Status>> = "result" 3 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionReview`
    ConversionReview = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ConversionReview" {
        request: Option<Box<ConversionRequest>> = "request" 1 {};
        response: Option<Box<ConversionResponse>> = "response" 2 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceColumnDefinition`
    CustomResourceColumnDefinition = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceColumnDefinition" {
        name: String = "name" 1 {omit_empty: false};
        r#type: String = "type" 2 {omit_empty: false};
        format: String = "format" 3 {};
        description: String = "description" 4 {};
        priority: i32 = "priority" 5 {};
        json_path: String = "JSONPath" 6 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceConversion`
    CustomResourceConversion = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceConversion" {
        strategy: String = "strategy" 1 {omit_empty: false};
        webhook_client_config: Option<Box<WebhookClientConfig>> = "webhookClientConfig" 2 {};
        conversion_review_versions: Vec<String> = "conversionReviewVersions" 3 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinition`
    CustomResourceDefinition = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinition" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: CustomResourceDefinitionSpec = "spec" 2 {omit_empty: false};
        status: CustomResourceDefinitionStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionCondition`
    CustomResourceDefinitionCondition = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionCondition" {
        r#type: String = "type" 1 {omit_empty: false};
        status: String = "status" 2 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
        observed_generation: i64 = "observedGeneration" 6 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionList`
    CustomResourceDefinitionList = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CustomResourceDefinition> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionNames`
    CustomResourceDefinitionNames = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionNames" {
        plural: String = "plural" 1 {omit_empty: false};
        singular: String = "singular" 2 {};
        short_names: Vec<String> = "shortNames" 3 {};
        kind: String = "kind" 4 {omit_empty: false};
        list_kind: String = "listKind" 5 {};
        categories: Vec<String> = "categories" 6 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionSpec`
    CustomResourceDefinitionSpec = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionSpec" {
        group: String = "group" 1 {omit_empty: false};
        version: String = "version" 2 {};
        names: CustomResourceDefinitionNames = "names" 3 {omit_empty: false};
        scope: String = "scope" 4 {omit_empty: false};
        validation: Option<Box<CustomResourceValidation>> = "validation" 5 {};
        subresources: Option<Box<CustomResourceSubresources>> = "subresources" 6 {};
        versions: Vec<CustomResourceDefinitionVersion> = "versions" 7 {};
        additional_printer_columns: Vec<CustomResourceColumnDefinition> = "additionalPrinterColumns" 8 {};
        selectable_fields: Vec<SelectableField> = "selectableFields" 11 {};
        conversion: Option<Box<CustomResourceConversion>> = "conversion" 9 {};
        preserve_unknown_fields: Option<bool> = "preserveUnknownFields" 10 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionStatus`
    CustomResourceDefinitionStatus = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionStatus" {
        conditions: Vec<CustomResourceDefinitionCondition> = "conditions" 1 {omit_empty: false};
        accepted_names: CustomResourceDefinitionNames = "acceptedNames" 2 {omit_empty: false};
        stored_versions: Vec<String> = "storedVersions" 3 {omit_empty: false};
        observed_generation: i64 = "observedGeneration" 4 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionVersion`
    CustomResourceDefinitionVersion = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionVersion" {
        name: String = "name" 1 {omit_empty: false};
        served: bool = "served" 2 {omit_empty: false};
        storage: bool = "storage" 3 {omit_empty: false};
        deprecated: bool = "deprecated" 7 {};
        deprecation_warning: Option<String> = "deprecationWarning" 8 {};
        schema: Option<Box<CustomResourceValidation>> = "schema" 4 {};
        subresources: Option<Box<CustomResourceSubresources>> = "subresources" 5 {};
        additional_printer_columns: Vec<CustomResourceColumnDefinition> = "additionalPrinterColumns" 6 {};
        selectable_fields: Vec<SelectableField> = "selectableFields" 9 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceScale`
    CustomResourceSubresourceScale = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceScale" {
        spec_replicas_path: String = "specReplicasPath" 1 {omit_empty: false};
        status_replicas_path: String = "statusReplicasPath" 2 {omit_empty: false};
        label_selector_path: Option<String> = "labelSelectorPath" 3 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceStatus`
    CustomResourceSubresourceStatus = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceStatus" {}
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresources`
    CustomResourceSubresources = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresources" {
        status: Option<Box<CustomResourceSubresourceStatus>> = "status" 1 {};
        scale: Option<Box<CustomResourceSubresourceScale>> = "scale" 2 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceValidation`
    CustomResourceValidation = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceValidation" {
        open_apiv3_schema: Option<Box<JSONSchemaProps>> = "openAPIV3Schema" 1 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ExternalDocumentation`
    ExternalDocumentation = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ExternalDocumentation" {
        description: String = "description" 1 {};
        url: String = "url" 2 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaProps`
    JSONSchemaProps = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaProps" {
        id: String = "id" 1 {};
        schema: String = "$schema" 2 {};
        r#ref: Option<String> = "$ref" 3 {};
        description: String = "description" 4 {};
        r#type: String = "type" 5 {};
        format: String = "format" 6 {};
        title: String = "title" 7 {};
        default: Option<Json> = "default" 8 {};
        maximum: Option<f64> = "maximum" 9 {};
        exclusive_maximum: bool = "exclusiveMaximum" 10 {};
        minimum: Option<f64> = "minimum" 11 {};
        exclusive_minimum: bool = "exclusiveMinimum" 12 {};
        max_length: Option<i64> = "maxLength" 13 {};
        min_length: Option<i64> = "minLength" 14 {};
        pattern: String = "pattern" 15 {};
        max_items: Option<i64> = "maxItems" 16 {};
        min_items: Option<i64> = "minItems" 17 {};
        unique_items: bool = "uniqueItems" 18 {};
        multiple_of: Option<f64> = "multipleOf" 19 {};
        r#enum: Vec<Json> = "enum" 20 {};
        max_properties: Option<i64> = "maxProperties" 21 {};
        min_properties: Option<i64> = "minProperties" 22 {};
        required: Vec<String> = "required" 23 {};
        items: Option<Box<JSONSchemaPropsOrArray>> = "items" 24 {};
        all_of: Vec<JSONSchemaProps> = "allOf" 25 {};
        one_of: Vec<JSONSchemaProps> = "oneOf" 26 {};
        any_of: Vec<JSONSchemaProps> = "anyOf" 27 {};
        not: Option<Box<JSONSchemaProps>> = "not" 28 {};
        properties: StringMap<JSONSchemaProps> = "properties" 29 {};
        additional_properties: Option<Box<JSONSchemaPropsOrBool>> = "additionalProperties" 30 {};
        pattern_properties: StringMap<JSONSchemaProps> = "patternProperties" 31 {};
        dependencies: StringMap<JSONSchemaPropsOrStringArray> = "dependencies" 32 {};
        additional_items: Option<Box<JSONSchemaPropsOrBool>> = "additionalItems" 33 {};
        definitions: StringMap<JSONSchemaProps> = "definitions" 34 {};
        external_docs: Option<Box<ExternalDocumentation>> = "externalDocs" 35 {};
        example: Option<Json> = "example" 36 {};
        nullable: bool = "nullable" 37 {};
        x_kubernetes_preserve_unknown_fields: Option<bool> = "x-kubernetes-preserve-unknown-fields" 38 {};
        x_kubernetes_embedded_resource: bool = "x-kubernetes-embedded-resource" 39 {};
        x_kubernetes_int_or_string: bool = "x-kubernetes-int-or-string" 40 {};
        x_kubernetes_list_map_keys: Vec<String> = "x-kubernetes-list-map-keys" 41 {};
        x_kubernetes_list_type: Option<String> = "x-kubernetes-list-type" 42 {};
        x_kubernetes_map_type: Option<String> = "x-kubernetes-map-type" 43 {};
        x_kubernetes_validations: Vec<ValidationRule> = "x-kubernetes-validations" 44 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaPropsOrArray`
    JSONSchemaPropsOrArray = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaPropsOrArray" form Either {
        schema: Option<Box<JSONSchemaProps>> = "schema" 1 {};
        json_schemas: Vec<JSONSchemaProps> = "jSONSchemas" 2 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaPropsOrBool`
    JSONSchemaPropsOrBool = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaPropsOrBool" form Either {
        allows: bool = "allows" 1 {};
        schema: Option<Box<JSONSchemaProps>> = "schema" 2 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaPropsOrStringArray`
    JSONSchemaPropsOrStringArray = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaPropsOrStringArray" form Either {
        schema: Option<Box<JSONSchemaProps>> = "schema" 1 {};
        property: Vec<String> = "property" 2 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.SelectableField`
    SelectableField = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.SelectableField" {
        json_path: String = "jsonPath" 1 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ServiceReference`
    ServiceReference = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ServiceReference" {
        namespace: String = "namespace" 1 {omit_empty: false};
        name: String = "name" 2 {omit_empty: false};
        path: Option<String> = "path" 3 {};
        port: Option<i32> = "port" 4 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ValidationRule`
    ValidationRule = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.ValidationRule" {
        rule: String = "rule" 1 {omit_empty: false};
        message: String = "message" 2 {};
        message_expression: String = "messageExpression" 3 {};
        reason: Option<String> = "reason" 4 {};
        field_path: String = "fieldPath" 5 {};
        optional_old_self: Option<bool> = "optionalOldSelf" 6 {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.WebhookClientConfig`
    WebhookClientConfig = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.WebhookClientConfig" {
        url: Option<String> = "url" 3 {};
        service: Option<Box<ServiceReference>> = "service" 1 {};
        ca_bundle: Vec<u8> = "caBundle" 2 {};
    }
}
