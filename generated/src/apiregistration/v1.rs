// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apiregistration/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService`
    APIService = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::apiregistration::v1::APIServiceSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::apiregistration::v1::APIServiceSpec::schema_table))] {};
        status: crate::apiregistration::v1::APIServiceStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::apiregistration::v1::APIServiceStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition`
    APIServiceCondition = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 3 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 4 [schema::Type::String] {};
        message: String = "message" 5 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList`
    APIServiceList = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::apiregistration::v1::APIService> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiregistration::v1::APIService::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec`
    APIServiceSpec = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec" {
        service: Option<Box<crate::apiregistration::v1::ServiceReference>> = "service" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::apiregistration::v1::ServiceReference::schema_table))] {pointer: true};
        group: String = "group" 2 [schema::Type::String] {};
        version: String = "version" 3 [schema::Type::String] {};
        insecure_skip_tls_verify: bool = "insecureSkipTLSVerify" 4 [schema::Type::Bool] {};
        ca_bundle: Vec<u8> = "caBundle" 5 [schema::Type::Bytes] {merge: schema::Merge::Atomic};
        group_priority_minimum: i32 = "groupPriorityMinimum" 7 [schema::Type::Int32] {omit_empty: false, required: true};
        version_priority: i32 = "versionPriority" 8 [schema::Type::Int32] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus`
    APIServiceStatus = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus" {
        conditions: Vec<crate::apiregistration::v1::APIServiceCondition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::apiregistration::v1::APIServiceCondition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference`
    ServiceReference = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference" {
        namespace: String = "namespace" 1 [schema::Type::String] {};
        name: String = "name" 2 [schema::Type::String] {};
        port: Option<i32> = "port" 3 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("443"))};
    }
}
