// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `networking/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.networking.v1.HTTPIngressPath`
    HTTPIngressPath = "io.k8s.api.networking.v1.HTTPIngressPath" {
        path: String = "path" 1 [schema::Type::String] {};
        path_type: Option<String> = "pathType" 3 [schema::Type::String] {pointer: true, omit_empty: false, required: true};
        backend: crate::networking::v1::IngressBackend = "backend" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressBackend::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.HTTPIngressRuleValue`
    HTTPIngressRuleValue = "io.k8s.api.networking.v1.HTTPIngressRuleValue" {
        paths: Vec<crate::networking::v1::HTTPIngressPath> = "paths" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::HTTPIngressPath::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPAddress`
    IPAddress = "io.k8s.api.networking.v1.IPAddress" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::networking::v1::IPAddressSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IPAddressSpec::schema_table))] {required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPAddressList`
    IPAddressList = "io.k8s.api.networking.v1.IPAddressList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::networking::v1::IPAddress> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IPAddress::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPAddressSpec`
    IPAddressSpec = "io.k8s.api.networking.v1.IPAddressSpec" {
        parent_ref: Option<Box<crate::networking::v1::ParentReference>> = "parentRef" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::ParentReference::schema_table))] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPBlock`
    IPBlock = "io.k8s.api.networking.v1.IPBlock" {
        cidr: String = "cidr" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        except: Vec<String> = "except" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.Ingress`
    Ingress = "io.k8s.api.networking.v1.Ingress" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::networking::v1::IngressSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressSpec::schema_table))] {};
        status: crate::networking::v1::IngressStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressBackend`
    IngressBackend = "io.k8s.api.networking.v1.IngressBackend" {
        service: Option<Box<crate::networking::v1::IngressServiceBackend>> = "service" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressServiceBackend::schema_table))] {pointer: true};
        resource: Option<Box<crate::core::v1::TypedLocalObjectReference>> = "resource" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::TypedLocalObjectReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClass`
    IngressClass = "io.k8s.api.networking.v1.IngressClass" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::networking::v1::IngressClassSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressClassSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClassList`
    IngressClassList = "io.k8s.api.networking.v1.IngressClassList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::networking::v1::IngressClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressClass::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClassParametersReference`
    IngressClassParametersReference = "io.k8s.api.networking.v1.IngressClassParametersReference" {
        api_group: Option<String> = "apiGroup" 1 [schema::Type::String] {pointer: true};
        kind: String = "kind" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        scope: Option<String> = "scope" 4 [schema::Type::String] {pointer: true, omit_empty: false, default: Some(Cow::Borrowed("\"Cluster\""))};
        namespace: Option<String> = "namespace" 5 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClassSpec`
    IngressClassSpec = "io.k8s.api.networking.v1.IngressClassSpec" {
        controller: String = "controller" 1 [schema::Type::String] {};
        parameters: Option<Box<crate::networking::v1::IngressClassParametersReference>> = "parameters" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressClassParametersReference::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressList`
    IngressList = "io.k8s.api.networking.v1.IngressList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::networking::v1::Ingress> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::Ingress::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressLoadBalancerIngress`
    IngressLoadBalancerIngress = "io.k8s.api.networking.v1.IngressLoadBalancerIngress" {
        ip: String = "ip" 1 [schema::Type::String] {};
        hostname: String = "hostname" 2 [schema::Type::String] {};
        ports: Vec<crate::networking::v1::IngressPortStatus> = "ports" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressPortStatus::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressLoadBalancerStatus`
    IngressLoadBalancerStatus = "io.k8s.api.networking.v1.IngressLoadBalancerStatus" {
        ingress: Vec<crate::networking::v1::IngressLoadBalancerIngress> = "ingress" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressLoadBalancerIngress::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressPortStatus`
    IngressPortStatus = "io.k8s.api.networking.v1.IngressPortStatus" {
        port: i32 = "port" 1 [schema::Type::Int32] {omit_empty: false, required: true};
        protocol: String = "protocol" 2 [schema::Type::String] {omit_empty: false, required: true};
        error: Option<String> = "error" 3 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressRule`
    IngressRule = "io.k8s.api.networking.v1.IngressRule" {
        host: String = "host" 1 [schema::Type::String] {};
        ingress_rule_value: crate::networking::v1::IngressRuleValue = "ingressRuleValue" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressRuleValue::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressRuleValue`
    IngressRuleValue = "io.k8s.api.networking.v1.IngressRuleValue" {
        http: Option<Box<crate::networking::v1::HTTPIngressRuleValue>> = "http" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::HTTPIngressRuleValue::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressServiceBackend`
    IngressServiceBackend = "io.k8s.api.networking.v1.IngressServiceBackend" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        port: crate::networking::v1::ServiceBackendPort = "port" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::ServiceBackendPort::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressSpec`
    IngressSpec = "io.k8s.api.networking.v1.IngressSpec" {
        ingress_class_name: Option<String> = "ingressClassName" 4 [schema::Type::String] {pointer: true};
        default_backend: Option<Box<crate::networking::v1::IngressBackend>> = "defaultBackend" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressBackend::schema_table))] {pointer: true};
        tls: Vec<crate::networking::v1::IngressTLS> = "tls" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressTLS::schema_table))))] {merge: schema::Merge::Atomic};
        rules: Vec<crate::networking::v1::IngressRule> = "rules" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressRule::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressStatus`
    IngressStatus = "io.k8s.api.networking.v1.IngressStatus" {
        load_balancer: crate::networking::v1::IngressLoadBalancerStatus = "loadBalancer" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IngressLoadBalancerStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressTLS`
    IngressTLS = "io.k8s.api.networking.v1.IngressTLS" {
        hosts: Vec<String> = "hosts" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        secret_name: String = "secretName" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicy`
    NetworkPolicy = "io.k8s.api.networking.v1.NetworkPolicy" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::networking::v1::NetworkPolicySpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicySpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyEgressRule`
    NetworkPolicyEgressRule = "io.k8s.api.networking.v1.NetworkPolicyEgressRule" {
        ports: Vec<crate::networking::v1::NetworkPolicyPort> = "ports" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicyPort::schema_table))))] {merge: schema::Merge::Atomic};
        to: Vec<crate::networking::v1::NetworkPolicyPeer> = "to" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicyPeer::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyIngressRule`
    NetworkPolicyIngressRule = "io.k8s.api.networking.v1.NetworkPolicyIngressRule" {
        ports: Vec<crate::networking::v1::NetworkPolicyPort> = "ports" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicyPort::schema_table))))] {merge: schema::Merge::Atomic};
        from: Vec<crate::networking::v1::NetworkPolicyPeer> = "from" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicyPeer::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyList`
    NetworkPolicyList = "io.k8s.api.networking.v1.NetworkPolicyList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::networking::v1::NetworkPolicy> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicy::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyPeer`
    NetworkPolicyPeer = "io.k8s.api.networking.v1.NetworkPolicyPeer" {
        pod_selector: Option<Box<crate::meta::v1::LabelSelector>> = "podSelector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        namespace_selector: Option<Box<crate::meta::v1::LabelSelector>> = "namespaceSelector" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        ip_block: Option<Box<crate::networking::v1::IPBlock>> = "ipBlock" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::IPBlock::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyPort`
    NetworkPolicyPort = "io.k8s.api.networking.v1.NetworkPolicyPort" {
        protocol: Option<String> = "protocol" 1 [schema::Type::String] {pointer: true, default: Some(Cow::Borrowed("\"TCP\""))};
        port: Option<object::scalar::IntOrString> = "port" 2 [schema::Type::IntOrString] {pointer: true};
        end_port: Option<i32> = "endPort" 3 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicySpec`
    NetworkPolicySpec = "io.k8s.api.networking.v1.NetworkPolicySpec" {
        pod_selector: crate::meta::v1::LabelSelector = "podSelector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {omit_empty: false};
        ingress: Vec<crate::networking::v1::NetworkPolicyIngressRule> = "ingress" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicyIngressRule::schema_table))))] {merge: schema::Merge::Atomic};
        egress: Vec<crate::networking::v1::NetworkPolicyEgressRule> = "egress" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::NetworkPolicyEgressRule::schema_table))))] {merge: schema::Merge::Atomic};
        policy_types: Vec<String> = "policyTypes" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ParentReference`
    ParentReference = "io.k8s.api.networking.v1.ParentReference" {
        group: String = "group" 1 [schema::Type::String] {};
        resource: String = "resource" 2 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        namespace: String = "namespace" 3 [schema::Type::String] {};
        name: String = "name" 4 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceBackendPort`
    ServiceBackendPort = "io.k8s.api.networking.v1.ServiceBackendPort" atomic true {
        name: String = "name" 1 [schema::Type::String] {};
        number: i32 = "number" 2 [schema::Type::Int32] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDR`
    ServiceCIDR = "io.k8s.api.networking.v1.ServiceCIDR" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::networking::v1::ServiceCIDRSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::ServiceCIDRSpec::schema_table))] {};
        status: crate::networking::v1::ServiceCIDRStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::ServiceCIDRStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDRList`
    ServiceCIDRList = "io.k8s.api.networking.v1.ServiceCIDRList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::networking::v1::ServiceCIDR> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::networking::v1::ServiceCIDR::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDRSpec`
    ServiceCIDRSpec = "io.k8s.api.networking.v1.ServiceCIDRSpec" {
        cidrs: Vec<String> = "cidrs" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDRStatus`
    ServiceCIDRStatus = "io.k8s.api.networking.v1.ServiceCIDRStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}
