// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `meta/v1`.

use object::scalar::{Json, Time};
use object::schema::Merge;
use object::string_map::StringMap;
use object::{keyed, record, schema};

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup`
    APIGroup = "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        name: String = "name" 1 {omit_empty: false, required: true};
        versions: Vec<GroupVersionForDiscovery> = "versions" 2 {omit_empty: false, required: true, merge: Merge::Atomic};
        preferred_version: GroupVersionForDiscovery = "preferredVersion" 3 {};
        server_address_by_client_cidrs: Vec<ServerAddressByClientCIDR> = "serverAddressByClientCIDRs" 4 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList`
    APIGroupList = "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        groups: Vec<APIGroup> = "groups" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIResource`
    APIResource = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResource" {
        name: String = "name" 1 {omit_empty: false, required: true};
        singular_name: String = "singularName" 6 {omit_empty: false, required: true};
        namespaced: bool = "namespaced" 2 {omit_empty: false, required: true};
        group: String = "group" 8 {};
        version: String = "version" 9 {};
        kind: String = "kind" 3 {omit_empty: false, required: true};
        verbs: Vec<String> = "verbs" 4 {omit_empty: false, required: true, wrapped: true};
        short_names: Vec<String> = "shortNames" 5 {merge: Merge::Atomic};
        categories: Vec<String> = "categories" 7 {merge: Merge::Atomic};
        storage_version_hash: String = "storageVersionHash" 10 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList`
    APIResourceList = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        group_version: String = "groupVersion" 1 {omit_empty: false, required: true};
        resources: Vec<APIResource> = "resources" 2 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions`
    APIVersions = "io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        versions: Vec<String> = "versions" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
        server_address_by_client_cidrs: Vec<ServerAddressByClientCIDR> = "serverAddressByClientCIDRs" 2 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions`
    ApplyOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.ApplyOptions" {
        dry_run: Vec<String> = "dryRun" 1 {};
        force: Option<bool> = "force" 2 {};
        field_manager: String = "fieldManager" 3 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Condition`
    Condition = "io.k8s.apimachinery.pkg.apis.meta.v1.Condition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        observed_generation: i64 = "observedGeneration" 3 {};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false, required: true};
        reason: String = "reason" 5 {omit_empty: false, required: true};
        message: String = "message" 6 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions`
    CreateOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        dry_run: Vec<String> = "dryRun" 1 {};
        field_manager: String = "fieldManager" 3 {};
        field_validation: String = "fieldValidation" 4 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions`
    DeleteOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        grace_period_seconds: Option<i64> = "gracePeriodSeconds" 1 {};
        preconditions: Option<Box<Preconditions>> = "preconditions" 2 {};
        orphan_dependents: Option<bool> = "orphanDependents" 3 {};
        propagation_policy: Option<String> = "propagationPolicy" 4 {};
        dry_run: Vec<String> = "dryRun" 5 {merge: Merge::Atomic};
        ignore_store_read_error_with_cluster_breaking_potential: Option<bool> = "ignoreStoreReadErrorWithClusterBreakingPotential" 6 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement`
    FieldSelectorRequirement = "io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement" {
        key: String = "key" 1 {omit_empty: false, required: true};
        operator: String = "operator" 2 {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions`
    GetOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        resource_version: String = "resourceVersion" 1 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupKind`
    GroupKind = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupKind" {
        group: String = "group" 1 {};
        kind: String = "kind" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource`
    GroupResource = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource" {
        group: String = "group" 1 {omit_empty: false, required: true};
        resource: String = "resource" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersion`
    GroupVersion = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersion" {
        group: String = "group" 1 {};
        version: String = "version" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery`
    GroupVersionForDiscovery = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery" {
        group_version: String = "groupVersion" 1 {omit_empty: false, required: true};
        version: String = "version" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind`
    GroupVersionKind = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind" {
        group: String = "group" 1 {};
        version: String = "version" 2 {};
        kind: String = "kind" 3 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource`
    GroupVersionResource = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource" {
        group: String = "group" 1 {};
        version: String = "version" 2 {};
        resource: String = "resource" 3 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector`
    LabelSelector = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector" atomic true {
        match_labels: StringMap<String> = "matchLabels" 1 {};
        match_expressions: Vec<LabelSelectorRequirement> = "matchExpressions" 2 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement`
    LabelSelectorRequirement = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement" {
        key: String = "key" 1 {omit_empty: false, required: true};
        operator: String = "operator" 2 {omit_empty: false, required: true};
        values: Vec<String> = "values" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.List`
    List = "io.k8s.apimachinery.pkg.apis.meta.v1.List" {
        metadata: Option<Box<ListMeta>> = "metadata" 1 {};
        items: Vec<Json> = "items" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta`
    ListMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta" {
        self_link: String = "selfLink" 1 {};
        resource_version: String = "resourceVersion" 2 {};
        r#continue: String = "continue" 3 {};
        remaining_item_count: Option<i64> = "remainingItemCount" 4 {};
        shard_info: Option<Box<ShardInfo>> = "shardInfo" 5 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions`
    ListOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        label_selector: String = "labelSelector" 1 {};
        field_selector: String = "fieldSelector" 2 {};
        watch: bool = "watch" 3 {};
        allow_watch_bookmarks: bool = "allowWatchBookmarks" 9 {};
        resource_version: String = "resourceVersion" 4 {};
        resource_version_match: String = "resourceVersionMatch" 10 {};
        timeout_seconds: Option<i64> = "timeoutSeconds" 5 {};
        limit: i64 = "limit" 7 {};
        r#continue: String = "continue" 8 {};
        send_initial_events: Option<bool> = "sendInitialEvents" 11 {};
        shard_selector: String = "shardSelector" 15 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry`
    ManagedFieldsEntry = "io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry" {
        manager: String = "manager" 1 {};
        operation: String = "operation" 2 {};
        api_version: String = "apiVersion" 3 {};
        time: Option<Time> = "time" 4 {};
        fields_type: String = "fieldsType" 6 {};
        fields_v1: Option<Json> = "fieldsV1" 7 {};
        subresource: String = "subresource" 8 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta`
    ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta" {
        name: String = "name" 1 {};
        generate_name: String = "generateName" 2 {};
        namespace: String = "namespace" 3 {};
        self_link: String = "selfLink" 4 {};
        uid: String = "uid" 5 {};
        resource_version: String = "resourceVersion" 6 {};
        generation: i64 = "generation" 7 {};
        creation_timestamp: Time = "creationTimestamp" 8 {};
        deletion_timestamp: Option<Time> = "deletionTimestamp" 9 {};
        deletion_grace_period_seconds: Option<i64> = "deletionGracePeriodSeconds" 10 {};
        labels: StringMap<String> = "labels" 11 {};
        annotations: StringMap<String> = "annotations" 12 {};
        owner_references: Vec<OwnerReference> = "ownerReferences" 13 {merge: keyed!["uid"], patch: schema::Patch::merge("uid")};
        finalizers: Vec<String> = "finalizers" 14 {merge: Merge::Set, patch: schema::Patch::MERGE};
        managed_fields: Vec<ManagedFieldsEntry> = "managedFields" 17 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference`
    OwnerReference = "io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference" atomic true {
        api_version: String = "apiVersion" 5 {omit_empty: false, required: true};
        kind: String = "kind" 1 {omit_empty: false, required: true};
        name: String = "name" 3 {omit_empty: false, required: true};
        uid: String = "uid" 4 {omit_empty: false, required: true};
        controller: Option<bool> = "controller" 6 {};
        block_owner_deletion: Option<bool> = "blockOwnerDeletion" 7 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata`
    PartialObjectMetadata = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata" {
        metadata: Option<Box<ObjectMeta>> = "metadata" 1 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList`
    PartialObjectMetadataList = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList" {
        metadata: Option<Box<ListMeta>> = "metadata" 1 {};
        items: Vec<PartialObjectMetadata> = "items" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Patch`
    Patch = "io.k8s.apimachinery.pkg.apis.meta.v1.Patch" {}
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions`
    PatchOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        dry_run: Vec<String> = "dryRun" 1 {};
        force: Option<bool> = "force" 2 {};
        field_manager: String = "fieldManager" 3 {};
        field_validation: String = "fieldValidation" 4 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions`
    Preconditions = "io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions" {
        uid: Option<String> = "uid" 1 {};
        resource_version: Option<String> = "resourceVersion" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths`
    RootPaths = "io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths" {
        paths: Vec<String> = "paths" 1 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR`
    ServerAddressByClientCIDR = "io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR" {
        client_cidr: String = "clientCIDR" 1 {omit_empty: false, required: true};
        server_address: String = "serverAddress" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.ShardInfo`
    ShardInfo = "io.k8s.apimachinery.pkg.apis.meta.v1.ShardInfo" {
        selector: String = "selector" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Status`
    Status = "io.k8s.apimachinery.pkg.apis.meta.v1.Status" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        status: String = "status" 2 {};
        message: String = "message" 3 {};
        reason: String = "reason" 4 {};
        details: Option<Box<StatusDetails>> = "details" 5 {};
        code: i32 = "code" 6 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause`
    StatusCause = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause" {
        reason: String = "reason" 1 {};
        message: String = "message" 2 {};
        field: String = "field" 3 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails`
    StatusDetails = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails" {
        name: String = "name" 1 {};
        group: String = "group" 2 {};
        kind: String = "kind" 3 {};
        uid: String = "uid" 6 {};
        causes: Vec<StatusCause> = "causes" 4 {merge: Merge::Atomic};
        retry_after_seconds: i32 = "retryAfterSeconds" 5 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions`
    TableOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions" {
        include_object: String = "includeObject" 1 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.Timestamp`
    Timestamp = "io.k8s.apimachinery.pkg.apis.meta.v1.Timestamp" {
        seconds: Option<i64> = "seconds" 1 {};
        nanos: Option<i32> = "nanos" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta`
    TypeMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta" {
        kind: String = "kind" 1 {};
        api_version: String = "apiVersion" 2 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions`
    UpdateOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        dry_run: Vec<String> = "dryRun" 1 {};
        field_manager: String = "fieldManager" 2 {};
        field_validation: String = "fieldValidation" 3 {};
    }
}

record! {
    /// `io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent`
    WatchEvent = "io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        object: Json = "object" 2 {omit_empty: false, required: true};
    }
}
