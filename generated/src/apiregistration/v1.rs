// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `apiregistration/v1`.

use object::scalar::Time;
use object::schema::{Merge, Patch, default};
use object::{keyed, record};

use crate::meta::v1::{ListMeta, ObjectMeta};

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService`
    APIService = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: APIServiceSpec = "spec" 2 {};
        status: APIServiceStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition`
    APIServiceCondition = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_transition_time: Time = "lastTransitionTime" 3 {omit_empty: false};
        reason: String = "reason" 4 {};
        message: String = "message" 5 {};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList`
    APIServiceList = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<APIService> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec`
    APIServiceSpec = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec" {
        service: Option<Box<ServiceReference>> = "service" 1 {};
        group: String = "group" 2 {};
        version: String = "version" 3 {};
        insecure_skip_tls_verify: bool = "insecureSkipTLSVerify" 4 {};
        ca_bundle: Vec<u8> = "caBundle" 5 {merge: Merge::Atomic};
        group_priority_minimum: i32 = "groupPriorityMinimum" 7 {omit_empty: false, required: true};
        version_priority: i32 = "versionPriority" 8 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus`
    APIServiceStatus = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus" {
        conditions: Vec<APIServiceCondition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference`
    ServiceReference = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference" {
        namespace: String = "namespace" 1 {};
        name: String = "name" 2 {};
        port: Option<i32> = "port" 3 {default: default("443")};
    }
}
