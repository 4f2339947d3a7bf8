// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `networking/v1`.

use object::scalar::IntOrString;
use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules};

use crate::core::v1::TypedLocalObjectReference;
use crate::meta::v1::{Condition, LabelSelector, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.networking.v1.HTTPIngressPath`
    HTTPIngressPath = "io.k8s.api.networking.v1.HTTPIngressPath" {
        path: String = "path" 1 {};
        path_type: Option<String> = "pathType" 3 {omit_empty: false, required: true};
        backend: IngressBackend = "backend" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.HTTPIngressRuleValue`
    HTTPIngressRuleValue = "io.k8s.api.networking.v1.HTTPIngressRuleValue" {
        paths: Vec<HTTPIngressPath> = "paths" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPAddress`
    IPAddress = "io.k8s.api.networking.v1.IPAddress" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: IPAddressSpec = "spec" 2 {required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPAddressList`
    IPAddressList = "io.k8s.api.networking.v1.IPAddressList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<IPAddress> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPAddressSpec`
    IPAddressSpec = "io.k8s.api.networking.v1.IPAddressSpec" {
        parent_ref: Option<Box<ParentReference>> = "parentRef" 1 {required: true, rules: rules![Rule::Required, Rule::Immutable]};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IPBlock`
    IPBlock = "io.k8s.api.networking.v1.IPBlock" {
        cidr: String = "cidr" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        except: Vec<String> = "except" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.Ingress`
    Ingress = "io.k8s.api.networking.v1.Ingress" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: IngressSpec = "spec" 2 {};
        status: IngressStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressBackend`
    IngressBackend = "io.k8s.api.networking.v1.IngressBackend" {
        service: Option<Box<IngressServiceBackend>> = "service" 4 {};
        resource: Option<Box<TypedLocalObjectReference>> = "resource" 3 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClass`
    IngressClass = "io.k8s.api.networking.v1.IngressClass" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: IngressClassSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClassList`
    IngressClassList = "io.k8s.api.networking.v1.IngressClassList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<IngressClass> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClassParametersReference`
    IngressClassParametersReference = "io.k8s.api.networking.v1.IngressClassParametersReference" {
        api_group: Option<String> = "apiGroup" 1 {};
        kind: String = "kind" 2 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        name: String = "name" 3 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        scope: Option<String> = "scope" 4 {omit_empty: false, default: default("\"Cluster\"")};
        namespace: Option<String> = "namespace" 5 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressClassSpec`
    IngressClassSpec = "io.k8s.api.networking.v1.IngressClassSpec" {
        controller: String = "controller" 1 {};
        parameters: Option<Box<IngressClassParametersReference>> = "parameters" 2 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressList`
    IngressList = "io.k8s.api.networking.v1.IngressList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Ingress> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressLoadBalancerIngress`
    IngressLoadBalancerIngress = "io.k8s.api.networking.v1.IngressLoadBalancerIngress" {
        ip: String = "ip" 1 {};
        hostname: String = "hostname" 2 {};
        ports: Vec<IngressPortStatus> = "ports" 4 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressLoadBalancerStatus`
    IngressLoadBalancerStatus = "io.k8s.api.networking.v1.IngressLoadBalancerStatus" {
        ingress: Vec<IngressLoadBalancerIngress> = "ingress" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressPortStatus`
    IngressPortStatus = "io.k8s.api.networking.v1.IngressPortStatus" {
        port: i32 = "port" 1 {omit_empty: false, required: true};
        protocol: String = "protocol" 2 {omit_empty: false, required: true};
        error: Option<String> = "error" 3 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressRule`
    IngressRule = "io.k8s.api.networking.v1.IngressRule" {
        host: String = "host" 1 {};
        ingress_rule_value: IngressRuleValue = "ingressRuleValue" 2 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressRuleValue`
    IngressRuleValue = "io.k8s.api.networking.v1.IngressRuleValue" {
        http: Option<Box<HTTPIngressRuleValue>> = "http" 1 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressServiceBackend`
    IngressServiceBackend = "io.k8s.api.networking.v1.IngressServiceBackend" {
        name: String = "name" 1 {omit_empty: false, required: true};
        port: ServiceBackendPort = "port" 2 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressSpec`
    IngressSpec = "io.k8s.api.networking.v1.IngressSpec" {
        ingress_class_name: Option<String> = "ingressClassName" 4 {};
        default_backend: Option<Box<IngressBackend>> = "defaultBackend" 1 {};
        tls: Vec<IngressTLS> = "tls" 2 {merge: Merge::Atomic};
        rules: Vec<IngressRule> = "rules" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressStatus`
    IngressStatus = "io.k8s.api.networking.v1.IngressStatus" {
        load_balancer: IngressLoadBalancerStatus = "loadBalancer" 1 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.IngressTLS`
    IngressTLS = "io.k8s.api.networking.v1.IngressTLS" {
        hosts: Vec<String> = "hosts" 1 {merge: Merge::Atomic};
        secret_name: String = "secretName" 2 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicy`
    NetworkPolicy = "io.k8s.api.networking.v1.NetworkPolicy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: NetworkPolicySpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyEgressRule`
    NetworkPolicyEgressRule = "io.k8s.api.networking.v1.NetworkPolicyEgressRule" {
        ports: Vec<NetworkPolicyPort> = "ports" 1 {merge: Merge::Atomic};
        to: Vec<NetworkPolicyPeer> = "to" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyIngressRule`
    NetworkPolicyIngressRule = "io.k8s.api.networking.v1.NetworkPolicyIngressRule" {
        ports: Vec<NetworkPolicyPort> = "ports" 1 {merge: Merge::Atomic};
        from: Vec<NetworkPolicyPeer> = "from" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyList`
    NetworkPolicyList = "io.k8s.api.networking.v1.NetworkPolicyList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<NetworkPolicy> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyPeer`
    NetworkPolicyPeer = "io.k8s.api.networking.v1.NetworkPolicyPeer" {
        pod_selector: Option<Box<LabelSelector>> = "podSelector" 1 {};
        namespace_selector: Option<Box<LabelSelector>> = "namespaceSelector" 2 {};
        ip_block: Option<Box<IPBlock>> = "ipBlock" 3 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicyPort`
    NetworkPolicyPort = "io.k8s.api.networking.v1.NetworkPolicyPort" {
        protocol: Option<String> = "protocol" 1 {default: default("\"TCP\"")};
        port: Option<IntOrString> = "port" 2 {};
        end_port: Option<i32> = "endPort" 3 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.NetworkPolicySpec`
    NetworkPolicySpec = "io.k8s.api.networking.v1.NetworkPolicySpec" {
        pod_selector: LabelSelector = "podSelector" 1 {omit_empty: false};
        ingress: Vec<NetworkPolicyIngressRule> = "ingress" 2 {merge: Merge::Atomic};
        egress: Vec<NetworkPolicyEgressRule> = "egress" 3 {merge: Merge::Atomic};
        policy_types: Vec<String> = "policyTypes" 4 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ParentReference`
    ParentReference = "io.k8s.api.networking.v1.ParentReference" {
        group: String = "group" 1 {};
        resource: String = "resource" 2 {required: true, rules: rules![Rule::Required]};
        namespace: String = "namespace" 3 {};
        name: String = "name" 4 {required: true, rules: rules![Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceBackendPort`
    ServiceBackendPort = "io.k8s.api.networking.v1.ServiceBackendPort" atomic true {
        name: String = "name" 1 {};
        number: i32 = "number" 2 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDR`
    ServiceCIDR = "io.k8s.api.networking.v1.ServiceCIDR" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ServiceCIDRSpec = "spec" 2 {};
        status: ServiceCIDRStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDRList`
    ServiceCIDRList = "io.k8s.api.networking.v1.ServiceCIDRList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ServiceCIDR> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDRSpec`
    ServiceCIDRSpec = "io.k8s.api.networking.v1.ServiceCIDRSpec" {
        cidrs: Vec<String> = "cidrs" 1 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.networking.v1.ServiceCIDRStatus`
    ServiceCIDRStatus = "io.k8s.api.networking.v1.ServiceCIDRStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}
