//! `apidiscovery.k8s.io/v2`: groups with their versions and resources in one document. The group is in no OpenAPI
//! document, so its types are written by hand.

use generated::meta::v1::{ListMeta, ObjectMeta};
use object::record;

record! {
    /// All groups.
    APIGroupDiscoveryList = "io.k8s.api.apidiscovery.v2.APIGroupDiscoveryList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {omit_empty: false};
        items: Vec<APIGroupDiscovery> = "items" 2 {omit_empty: false};
    }
}

record! {
    /// A group.
    APIGroupDiscovery = "io.k8s.api.apidiscovery.v2.APIGroupDiscovery" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {omit_empty: false};
        versions: Vec<APIVersionDiscovery> = "versions" 2 {};
    }
}

record! {
    /// A version of a group.
    APIVersionDiscovery = "io.k8s.api.apidiscovery.v2.APIVersionDiscovery" {
        version: String = "version" 1 {omit_empty: false};
        resources: Vec<APIResourceDiscovery> = "resources" 2 {};
        freshness: String = "freshness" 3 {};
    }
}

record! {
    /// A resource of a version.
    APIResourceDiscovery = "io.k8s.api.apidiscovery.v2.APIResourceDiscovery" {
        resource: String = "resource" 1 {omit_empty: false};
        response_kind: Option<Box<GroupVersionKind>> = "responseKind" 2 {};
        scope: String = "scope" 3 {omit_empty: false};
        singular_resource: String = "singularResource" 4 {omit_empty: false};
        verbs: Vec<String> = "verbs" 5 {omit_empty: false};
        short_names: Vec<String> = "shortNames" 6 {};
        categories: Vec<String> = "categories" 7 {};
        subresources: Vec<APISubresourceDiscovery> = "subresources" 8 {};
    }
}

record! {
    /// A subresource of a resource.
    APISubresourceDiscovery = "io.k8s.api.apidiscovery.v2.APISubresourceDiscovery" {
        subresource: String = "subresource" 1 {omit_empty: false};
        response_kind: Option<Box<GroupVersionKind>> = "responseKind" 2 {};
        accepted_types: Vec<GroupVersionKind> = "acceptedTypes" 3 {};
        verbs: Vec<String> = "verbs" 4 {omit_empty: false};
    }
}

record! {
    /// What a resource's objects are.
    GroupVersionKind = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind" {
        group: String = "group" 1 {omit_empty: false};
        version: String = "version" 2 {omit_empty: false};
        kind: String = "kind" 3 {omit_empty: false};
    }
}
