// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apiextensions/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest`
    ConversionRequest = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest" {
        uid: String = "uid" 1 [schema::Type::String] {omit_empty: false};
        desired_api_version: String = "desiredAPIVersion" 2 [schema::Type::String] {omit_empty: false};
        objects: Vec<object::scalar::Json> = "objects" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Json))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse`
    ConversionResponse = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse" {
        uid: String = "uid" 1 [schema::Type::String] {omit_empty: false};
        converted_objects: Vec<object::scalar::Json> = "convertedObjects" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Json))] {omit_empty: false};
        result: crate::meta::v1::Status = "result" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Status::schema_table))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview`
    ConversionReview = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview" {
        request: Option<Box<crate::apiextensions::v1::ConversionRequest>> = "request" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::ConversionRequest::schema_table))] {pointer: true};
        response: Option<Box<crate::apiextensions::v1::ConversionResponse>> = "response" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::ConversionResponse::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition`
    CustomResourceColumnDefinition = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        r#type: String = "type" 2 [schema::Type::String] {omit_empty: false, required: true};
        format: String = "format" 3 [schema::Type::String] {};
        description: String = "description" 4 [schema::Type::String] {};
        priority: i32 = "priority" 5 [schema::Type::Int32] {};
        json_path: String = "jsonPath" 6 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion`
    CustomResourceConversion = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion" {
        strategy: String = "strategy" 1 [schema::Type::String] {omit_empty: false, required: true};
        webhook: Option<Box<crate::apiextensions::v1::WebhookConversion>> = "webhook" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::WebhookConversion::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition`
    CustomResourceDefinition = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::apiextensions::v1::CustomResourceDefinitionSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinitionSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::apiextensions::v1::CustomResourceDefinitionStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinitionStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition`
    CustomResourceDefinitionCondition = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
        observed_generation: i64 = "observedGeneration" 6 [schema::Type::Int64] {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList`
    CustomResourceDefinitionList = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apiextensions::v1::CustomResourceDefinition> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinition::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames`
    CustomResourceDefinitionNames = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames" {
        plural: String = "plural" 1 [schema::Type::String] {omit_empty: false, required: true};
        singular: String = "singular" 2 [schema::Type::String] {};
        short_names: Vec<String> = "shortNames" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        kind: String = "kind" 4 [schema::Type::String] {omit_empty: false, required: true};
        list_kind: String = "listKind" 5 [schema::Type::String] {};
        categories: Vec<String> = "categories" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec`
    CustomResourceDefinitionSpec = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec" {
        group: String = "group" 1 [schema::Type::String] {omit_empty: false, required: true};
        names: crate::apiextensions::v1::CustomResourceDefinitionNames = "names" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinitionNames::schema_table))] {omit_empty: false, required: true};
        scope: String = "scope" 4 [schema::Type::String] {omit_empty: false, required: true};
        versions: Vec<crate::apiextensions::v1::CustomResourceDefinitionVersion> = "versions" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinitionVersion::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        conversion: Option<Box<crate::apiextensions::v1::CustomResourceConversion>> = "conversion" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceConversion::schema_table))] {pointer: true};
        preserve_unknown_fields: bool = "preserveUnknownFields" 10 [schema::Type::Bool] {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus`
    CustomResourceDefinitionStatus = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus" {
        conditions: Vec<crate::apiextensions::v1::CustomResourceDefinitionCondition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinitionCondition::schema_table))))] {omit_empty: false, merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")]))};
        accepted_names: crate::apiextensions::v1::CustomResourceDefinitionNames = "acceptedNames" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceDefinitionNames::schema_table))] {omit_empty: false};
        stored_versions: Vec<String> = "storedVersions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, merge: schema::Merge::Atomic};
        observed_generation: i64 = "observedGeneration" 4 [schema::Type::Int64] {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion`
    CustomResourceDefinitionVersion = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        served: bool = "served" 2 [schema::Type::Bool] {omit_empty: false, required: true};
        storage: bool = "storage" 3 [schema::Type::Bool] {omit_empty: false, required: true};
        deprecated: bool = "deprecated" 7 [schema::Type::Bool] {};
        deprecation_warning: Option<String> = "deprecationWarning" 8 [schema::Type::String] {pointer: true};
        schema: Option<Box<crate::apiextensions::v1::CustomResourceValidation>> = "schema" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceValidation::schema_table))] {pointer: true};
        subresources: Option<Box<crate::apiextensions::v1::CustomResourceSubresources>> = "subresources" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceSubresources::schema_table))] {pointer: true};
        additional_printer_columns: Vec<crate::apiextensions::v1::CustomResourceColumnDefinition> = "additionalPrinterColumns" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceColumnDefinition::schema_table))))] {merge: schema::Merge::Atomic};
        selectable_fields: Vec<crate::apiextensions::v1::SelectableField> = "selectableFields" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::SelectableField::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale`
    CustomResourceSubresourceScale = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale" {
        spec_replicas_path: String = "specReplicasPath" 1 [schema::Type::String] {omit_empty: false, required: true};
        status_replicas_path: String = "statusReplicasPath" 2 [schema::Type::String] {omit_empty: false, required: true};
        label_selector_path: Option<String> = "labelSelectorPath" 3 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus`
    CustomResourceSubresourceStatus = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus" {
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources`
    CustomResourceSubresources = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources" {
        status: Option<Box<crate::apiextensions::v1::CustomResourceSubresourceStatus>> = "status" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceSubresourceStatus::schema_table))] {pointer: true};
        scale: Option<Box<crate::apiextensions::v1::CustomResourceSubresourceScale>> = "scale" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::CustomResourceSubresourceScale::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation`
    CustomResourceValidation = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation" {
        open_apiv3_schema: Option<Box<crate::apiextensions::v1::JSONSchemaProps>> = "openAPIV3Schema" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation`
    ExternalDocumentation = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation" {
        description: String = "description" 1 [schema::Type::String] {};
        url: String = "url" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps`
    JSONSchemaProps = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps" {
        id: String = "id" 1 [schema::Type::String] {};
        schema: String = "$schema" 2 [schema::Type::String] {};
        r#ref: Option<String> = "$ref" 3 [schema::Type::String] {pointer: true};
        description: String = "description" 4 [schema::Type::String] {};
        r#type: String = "type" 5 [schema::Type::String] {};
        format: String = "format" 6 [schema::Type::String] {};
        title: String = "title" 7 [schema::Type::String] {};
        default: Option<object::scalar::Json> = "default" 8 [schema::Type::Json] {pointer: true};
        maximum: Option<f64> = "maximum" 9 [schema::Type::Double] {pointer: true};
        exclusive_maximum: bool = "exclusiveMaximum" 10 [schema::Type::Bool] {};
        minimum: Option<f64> = "minimum" 11 [schema::Type::Double] {pointer: true};
        exclusive_minimum: bool = "exclusiveMinimum" 12 [schema::Type::Bool] {};
        max_length: Option<i64> = "maxLength" 13 [schema::Type::Int64] {pointer: true};
        min_length: Option<i64> = "minLength" 14 [schema::Type::Int64] {pointer: true};
        pattern: String = "pattern" 15 [schema::Type::String] {};
        max_items: Option<i64> = "maxItems" 16 [schema::Type::Int64] {pointer: true};
        min_items: Option<i64> = "minItems" 17 [schema::Type::Int64] {pointer: true};
        unique_items: bool = "uniqueItems" 18 [schema::Type::Bool] {};
        multiple_of: Option<f64> = "multipleOf" 19 [schema::Type::Double] {pointer: true};
        r#enum: Vec<object::scalar::Json> = "enum" 20 [schema::Type::List(schema::Elem::Static(&schema::Type::Json))] {merge: schema::Merge::Atomic};
        max_properties: Option<i64> = "maxProperties" 21 [schema::Type::Int64] {pointer: true};
        min_properties: Option<i64> = "minProperties" 22 [schema::Type::Int64] {pointer: true};
        required: Vec<String> = "required" 23 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        items: Option<object::scalar::Json> = "items" 24 [schema::Type::Json] {pointer: true};
        all_of: Vec<crate::apiextensions::v1::JSONSchemaProps> = "allOf" 25 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))))] {merge: schema::Merge::Atomic};
        one_of: Vec<crate::apiextensions::v1::JSONSchemaProps> = "oneOf" 26 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))))] {merge: schema::Merge::Atomic};
        any_of: Vec<crate::apiextensions::v1::JSONSchemaProps> = "anyOf" 27 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))))] {merge: schema::Merge::Atomic};
        not: Option<Box<crate::apiextensions::v1::JSONSchemaProps>> = "not" 28 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))] {pointer: true};
        properties: std::collections::BTreeMap<String, crate::apiextensions::v1::JSONSchemaProps> = "properties" 29 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))))] {};
        additional_properties: Option<object::scalar::Json> = "additionalProperties" 30 [schema::Type::Json] {pointer: true};
        pattern_properties: std::collections::BTreeMap<String, crate::apiextensions::v1::JSONSchemaProps> = "patternProperties" 31 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))))] {};
        dependencies: std::collections::BTreeMap<String, object::scalar::Json> = "dependencies" 32 [schema::Type::Map(schema::Elem::Static(&schema::Type::Json))] {};
        additional_items: Option<object::scalar::Json> = "additionalItems" 33 [schema::Type::Json] {pointer: true};
        definitions: std::collections::BTreeMap<String, crate::apiextensions::v1::JSONSchemaProps> = "definitions" 34 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::JSONSchemaProps::schema_table))))] {};
        external_docs: Option<Box<crate::apiextensions::v1::ExternalDocumentation>> = "externalDocs" 35 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::ExternalDocumentation::schema_table))] {pointer: true};
        example: Option<object::scalar::Json> = "example" 36 [schema::Type::Json] {pointer: true};
        nullable: bool = "nullable" 37 [schema::Type::Bool] {};
        x_kubernetes_preserve_unknown_fields: Option<bool> = "x-kubernetes-preserve-unknown-fields" 38 [schema::Type::Bool] {pointer: true};
        x_kubernetes_embedded_resource: bool = "x-kubernetes-embedded-resource" 39 [schema::Type::Bool] {};
        x_kubernetes_int_or_string: bool = "x-kubernetes-int-or-string" 40 [schema::Type::Bool] {};
        x_kubernetes_list_map_keys: Vec<String> = "x-kubernetes-list-map-keys" 41 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        x_kubernetes_list_type: Option<String> = "x-kubernetes-list-type" 42 [schema::Type::String] {pointer: true};
        x_kubernetes_map_type: Option<String> = "x-kubernetes-map-type" 43 [schema::Type::String] {pointer: true};
        x_kubernetes_validations: Vec<crate::apiextensions::v1::ValidationRule> = "x-kubernetes-validations" 44 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::ValidationRule::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("rule")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("rule")) }};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField`
    SelectableField = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField" {
        json_path: String = "jsonPath" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference`
    ServiceReference = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference" {
        namespace: String = "namespace" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 2 [schema::Type::String] {omit_empty: false, required: true};
        path: Option<String> = "path" 3 [schema::Type::String] {pointer: true};
        port: Option<i32> = "port" 4 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("443"))};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule`
    ValidationRule = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule" {
        rule: String = "rule" 1 [schema::Type::String] {omit_empty: false, required: true};
        message: String = "message" 2 [schema::Type::String] {};
        message_expression: String = "messageExpression" 3 [schema::Type::String] {};
        reason: Option<String> = "reason" 4 [schema::Type::String] {pointer: true};
        field_path: String = "fieldPath" 5 [schema::Type::String] {};
        optional_old_self: Option<bool> = "optionalOldSelf" 6 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig`
    WebhookClientConfig = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig" {
        url: Option<String> = "url" 3 [schema::Type::String] {pointer: true};
        service: Option<Box<crate::apiextensions::v1::ServiceReference>> = "service" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::ServiceReference::schema_table))] {pointer: true};
        ca_bundle: Vec<u8> = "caBundle" 2 [schema::Type::Bytes] {};
    }
}

record! {
    /// `io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion`
    WebhookConversion = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion" {
        client_config: Option<Box<crate::apiextensions::v1::WebhookClientConfig>> = "clientConfig" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiextensions::v1::WebhookClientConfig::schema_table))] {pointer: true};
        conversion_review_versions: Vec<String> = "conversionReviewVersions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}
