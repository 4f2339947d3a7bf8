// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `meta/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup`
    APIGroup = "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        versions: Vec<crate::meta::v1::GroupVersionForDiscovery> = "versions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::GroupVersionForDiscovery::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        preferred_version: crate::meta::v1::GroupVersionForDiscovery = "preferredVersion" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::GroupVersionForDiscovery::schema_table))] {};
        server_address_by_client_cidrs: Vec<crate::meta::v1::ServerAddressByClientCIDR> = "serverAddressByClientCIDRs" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ServerAddressByClientCIDR::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList`
    APIGroupList = "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        groups: Vec<crate::meta::v1::APIGroup> = "groups" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::APIGroup::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIResource`
    APIResource = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResource" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        singular_name: String = "singularName" 6 [schema::Type::String] {omit_empty: false, required: true};
        namespaced: bool = "namespaced" 2 [schema::Type::Bool] {omit_empty: false, required: true};
        group: String = "group" 8 [schema::Type::String] {};
        version: String = "version" 9 [schema::Type::String] {};
        kind: String = "kind" 3 [schema::Type::String] {omit_empty: false, required: true};
        verbs: Vec<String> = "verbs" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true};
        short_names: Vec<String> = "shortNames" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        categories: Vec<String> = "categories" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        storage_version_hash: String = "storageVersionHash" 10 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList`
    APIResourceList = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        group_version: String = "groupVersion" 1 [schema::Type::String] {omit_empty: false, required: true};
        resources: Vec<crate::meta::v1::APIResource> = "resources" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::APIResource::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions`
    APIVersions = "io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        versions: Vec<String> = "versions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
        server_address_by_client_cidrs: Vec<crate::meta::v1::ServerAddressByClientCIDR> = "serverAddressByClientCIDRs" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ServerAddressByClientCIDR::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions`
    ApplyOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions" {
        dry_run: Vec<String> = "dryRun" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        force: Option<bool> = "force" 2 [schema::Type::Bool] {pointer: true};
        field_manager: String = "fieldManager" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Condition`
    Condition = "io.k8s.apimachinery.pkg.apis.meta.v1.Condition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 3 [schema::Type::Int64] {};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false, required: true};
        reason: String = "reason" 5 [schema::Type::String] {omit_empty: false, required: true};
        message: String = "message" 6 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions`
    CreateOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions" {
        dry_run: Vec<String> = "dryRun" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        field_manager: String = "fieldManager" 3 [schema::Type::String] {};
        field_validation: String = "fieldValidation" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions`
    DeleteOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        grace_period_seconds: Option<i64> = "gracePeriodSeconds" 1 [schema::Type::Int64] {pointer: true};
        preconditions: Option<Box<crate::meta::v1::Preconditions>> = "preconditions" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Preconditions::schema_table))] {pointer: true};
        orphan_dependents: Option<bool> = "orphanDependents" 3 [schema::Type::Bool] {pointer: true};
        propagation_policy: Option<String> = "propagationPolicy" 4 [schema::Type::String] {pointer: true};
        dry_run: Vec<String> = "dryRun" 5 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        ignore_store_read_error_with_cluster_breaking_potential: Option<bool> = "ignoreStoreReadErrorWithClusterBreakingPotential" 6 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement`
    FieldSelectorRequirement = "io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        operator: String = "operator" 2 [schema::Type::String] {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions`
    GetOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions" {
        resource_version: String = "resourceVersion" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupKind`
    GroupKind = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupKind" {
        group: String = "group" 1 [schema::Type::String] {};
        kind: String = "kind" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource`
    GroupResource = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource" {
        group: String = "group" 1 [schema::Type::String] {omit_empty: false, required: true};
        resource: String = "resource" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersion`
    GroupVersion = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersion" {
        group: String = "group" 1 [schema::Type::String] {};
        version: String = "version" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery`
    GroupVersionForDiscovery = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery" {
        group_version: String = "groupVersion" 1 [schema::Type::String] {omit_empty: false, required: true};
        version: String = "version" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind`
    GroupVersionKind = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind" {
        group: String = "group" 1 [schema::Type::String] {};
        version: String = "version" 2 [schema::Type::String] {};
        kind: String = "kind" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource`
    GroupVersionResource = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource" {
        group: String = "group" 1 [schema::Type::String] {};
        version: String = "version" 2 [schema::Type::String] {};
        resource: String = "resource" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector`
    LabelSelector = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector" atomic true {
        match_labels: std::collections::BTreeMap<String, String> = "matchLabels" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        match_expressions: Vec<crate::meta::v1::LabelSelectorRequirement> = "matchExpressions" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelectorRequirement::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement`
    LabelSelectorRequirement = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        operator: String = "operator" 2 [schema::Type::String] {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.List`
    List = "io.k8s.apimachinery.pkg.apis.meta.v1.List" {
        metadata: Option<Box<crate::meta::v1::ListMeta>> = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {pointer: true};
        items: Vec<object::scalar::Json> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Json))] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta`
    ListMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta" {
        self_link: String = "selfLink" 1 [schema::Type::String] {};
        resource_version: String = "resourceVersion" 2 [schema::Type::String] {};
        r#continue: String = "continue" 3 [schema::Type::String] {};
        remaining_item_count: Option<i64> = "remainingItemCount" 4 [schema::Type::Int64] {pointer: true};
        shard_info: Option<Box<crate::meta::v1::ShardInfo>> = "shardInfo" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ShardInfo::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions`
    ListOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions" {
        label_selector: String = "labelSelector" 1 [schema::Type::String] {};
        field_selector: String = "fieldSelector" 2 [schema::Type::String] {};
        watch: bool = "watch" 3 [schema::Type::Bool] {};
        allow_watch_bookmarks: bool = "allowWatchBookmarks" 9 [schema::Type::Bool] {};
        resource_version: String = "resourceVersion" 4 [schema::Type::String] {};
        resource_version_match: String = "resourceVersionMatch" 10 [schema::Type::String] {};
        timeout_seconds: Option<i64> = "timeoutSeconds" 5 [schema::Type::Int64] {pointer: true};
        limit: i64 = "limit" 7 [schema::Type::Int64] {};
        r#continue: String = "continue" 8 [schema::Type::String] {};
        send_initial_events: Option<bool> = "sendInitialEvents" 11 [schema::Type::Bool] {pointer: true};
        shard_selector: String = "shardSelector" 15 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry`
    ManagedFieldsEntry = "io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry" {
        manager: String = "manager" 1 [schema::Type::String] {};
        operation: String = "operation" 2 [schema::Type::String] {};
        api_version: String = "apiVersion" 3 [schema::Type::String] {};
        time: Option<object::scalar::Time> = "time" 4 [schema::Type::Time] {pointer: true};
        fields_type: String = "fieldsType" 6 [schema::Type::String] {};
        fields_v1: Option<object::scalar::Json> = "fieldsV1" 7 [schema::Type::Json] {pointer: true};
        subresource: String = "subresource" 8 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta`
    ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta" {
        name: String = "name" 1 [schema::Type::String] {};
        generate_name: String = "generateName" 2 [schema::Type::String] {};
        namespace: String = "namespace" 3 [schema::Type::String] {};
        self_link: String = "selfLink" 4 [schema::Type::String] {};
        uid: String = "uid" 5 [schema::Type::String] {};
        resource_version: String = "resourceVersion" 6 [schema::Type::String] {};
        generation: i64 = "generation" 7 [schema::Type::Int64] {};
        creation_timestamp: object::scalar::Time = "creationTimestamp" 8 [schema::Type::Time] {};
        deletion_timestamp: Option<object::scalar::Time> = "deletionTimestamp" 9 [schema::Type::Time] {pointer: true};
        deletion_grace_period_seconds: Option<i64> = "deletionGracePeriodSeconds" 10 [schema::Type::Int64] {pointer: true};
        labels: std::collections::BTreeMap<String, String> = "labels" 11 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        annotations: std::collections::BTreeMap<String, String> = "annotations" 12 [schema::Type::Map(schema::Elem::Static(&schema::Type::String))] {};
        owner_references: Vec<crate::meta::v1::OwnerReference> = "ownerReferences" 13 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::OwnerReference::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("uid")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("uid")) }};
        finalizers: Vec<String> = "finalizers" 14 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set, patch: schema::Patch { replace_keys: false, merge: true, key: None }};
        managed_fields: Vec<crate::meta::v1::ManagedFieldsEntry> = "managedFields" 17 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ManagedFieldsEntry::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference`
    OwnerReference = "io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference" atomic true {
        api_version: String = "apiVersion" 5 [schema::Type::String] {omit_empty: false, required: true};
        kind: String = "kind" 1 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 3 [schema::Type::String] {omit_empty: false, required: true};
        uid: String = "uid" 4 [schema::Type::String] {omit_empty: false, required: true};
        controller: Option<bool> = "controller" 6 [schema::Type::Bool] {pointer: true};
        block_owner_deletion: Option<bool> = "blockOwnerDeletion" 7 [schema::Type::Bool] {pointer: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata`
    PartialObjectMetadata = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata" {
        metadata: Option<Box<crate::meta::v1::ObjectMeta>> = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList`
    PartialObjectMetadataList = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList" {
        metadata: Option<Box<crate::meta::v1::ListMeta>> = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {pointer: true};
        items: Vec<crate::meta::v1::PartialObjectMetadata> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::PartialObjectMetadata::schema_table))))] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Patch`
    Patch = "io.k8s.apimachinery.pkg.apis.meta.v1.Patch" {
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions`
    PatchOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions" {
        dry_run: Vec<String> = "dryRun" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        force: Option<bool> = "force" 2 [schema::Type::Bool] {pointer: true};
        field_manager: String = "fieldManager" 3 [schema::Type::String] {};
        field_validation: String = "fieldValidation" 4 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions`
    Preconditions = "io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions" {
        uid: Option<String> = "uid" 1 [schema::Type::String] {pointer: true};
        resource_version: Option<String> = "resourceVersion" 2 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths`
    RootPaths = "io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths" {
        paths: Vec<String> = "paths" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR`
    ServerAddressByClientCIDR = "io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR" {
        client_cidr: String = "clientCIDR" 1 [schema::Type::String] {omit_empty: false, required: true};
        server_address: String = "serverAddress" 2 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ShardInfo`
    ShardInfo = "io.k8s.apimachinery.pkg.apis.meta.v1.ShardInfo" {
        selector: String = "selector" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Status`
    Status = "io.k8s.apimachinery.pkg.apis.meta.v1.Status" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        status: String = "status" 2 [schema::Type::String] {};
        message: String = "message" 3 [schema::Type::String] {};
        reason: String = "reason" 4 [schema::Type::String] {};
        details: Option<Box<crate::meta::v1::StatusDetails>> = "details" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::StatusDetails::schema_table))] {pointer: true};
        code: i32 = "code" 6 [schema::Type::Int32] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause`
    StatusCause = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause" {
        reason: String = "reason" 1 [schema::Type::String] {};
        message: String = "message" 2 [schema::Type::String] {};
        field: String = "field" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails`
    StatusDetails = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails" {
        name: String = "name" 1 [schema::Type::String] {};
        group: String = "group" 2 [schema::Type::String] {};
        kind: String = "kind" 3 [schema::Type::String] {};
        uid: String = "uid" 6 [schema::Type::String] {};
        causes: Vec<crate::meta::v1::StatusCause> = "causes" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::StatusCause::schema_table))))] {merge: schema::Merge::Atomic};
        retry_after_seconds: i32 = "retryAfterSeconds" 5 [schema::Type::Int32] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions`
    TableOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions" {
        include_object: String = "includeObject" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Timestamp`
    Timestamp = "io.k8s.apimachinery.pkg.apis.meta.v1.Timestamp" {
        seconds: Option<i64> = "seconds" 1 [schema::Type::Int64] {pointer: true};
        nanos: Option<i32> = "nanos" 2 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta`
    TypeMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta" {
        kind: String = "kind" 1 [schema::Type::String] {};
        api_version: String = "apiVersion" 2 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions`
    UpdateOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions" {
        dry_run: Vec<String> = "dryRun" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {};
        field_manager: String = "fieldManager" 2 [schema::Type::String] {};
        field_validation: String = "fieldValidation" 3 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent`
    WatchEvent = "io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        object: object::scalar::Json = "object" 2 [schema::Type::Json] {omit_empty: false, required: true};
    }
}
