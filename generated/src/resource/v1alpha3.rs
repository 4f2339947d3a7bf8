// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `resource/v1alpha3`.

use object::features::Feature;
use object::scalar::{Quantity, Time};
use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules, text, texts};

use crate::meta::v1::{Condition, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.resource.v1alpha3.CELDeviceSelector`
    CELDeviceSelector = "io.k8s.api.resource.v1alpha3.CELDeviceSelector" {
        expression: String = "expression" 1 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceSelector`
    DeviceSelector = "io.k8s.api.resource.v1alpha3.DeviceSelector" {
        cel: Option<Box<CELDeviceSelector>> = "cel" 1 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaint`
    DeviceTaint = "io.k8s.api.resource.v1alpha3.DeviceTaint" {
        key: String = "key" 1 {omit_empty: false, required: true};
        value: String = "value" 2 {};
        effect: String = "effect" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["NoExecute", "NoSchedule", "None"])]};
        time_added: Option<Time> = "timeAdded" 4 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRule`
    DeviceTaintRule = "io.k8s.api.resource.v1alpha3.DeviceTaintRule" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: DeviceTaintRuleSpec = "spec" 2 {omit_empty: false, required: true};
        status: DeviceTaintRuleStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRuleList`
    DeviceTaintRuleList = "io.k8s.api.resource.v1alpha3.DeviceTaintRuleList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<DeviceTaintRule> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec`
    DeviceTaintRuleSpec = "io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec" {
        device_selector: Option<Box<DeviceTaintSelector>> = "deviceSelector" 1 {};
        taint: DeviceTaint = "taint" 2 {required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRuleStatus`
    DeviceTaintRuleStatus = "io.k8s.api.resource.v1alpha3.DeviceTaintRuleStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintSelector`
    DeviceTaintSelector = "io.k8s.api.resource.v1alpha3.DeviceTaintSelector" {
        driver: Option<String> = "driver" 2 {};
        pool: Option<String> = "pool" 3 {};
        device: Option<String> = "device" 4 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.PartitionTypeStatus`
    PartitionTypeStatus = "io.k8s.api.resource.v1alpha3.PartitionTypeStatus" {
        attribute: String = "attribute" 4 {required: true, rules: rules![Rule::Required]};
        r#type: String = "type" 1 {required: true, rules: rules![Rule::Required]};
        total: Option<i32> = "total" 2 {required: true, rules: rules![Rule::Required, Rule::Minimum(0)]};
        allocatable: Option<i32> = "allocatable" 3 {required: true, rules: rules![Rule::Required, Rule::Minimum(0)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.PoolStatus`
    PoolStatus = "io.k8s.api.resource.v1alpha3.PoolStatus" {
        driver: String = "driver" 1 {required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name-caseless"))]};
        pool_name: String = "poolName" 2 {required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-resource-pool-name"))]};
        generation: i64 = "generation" 9 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Minimum(0)]};
        resource_slice_count: Option<i32> = "resourceSliceCount" 8 {rules: rules![Rule::Minimum(1)]};
        total_devices: Option<i32> = "totalDevices" 4 {rules: rules![Rule::Minimum(0)]};
        allocated_devices: Option<i32> = "allocatedDevices" 5 {rules: rules![Rule::Minimum(0)]};
        available_devices: Option<i32> = "availableDevices" 6 {rules: rules![Rule::Minimum(0)]};
        unavailable_devices: Option<i32> = "unavailableDevices" 7 {rules: rules![Rule::Minimum(0)]};
        node_name: Option<String> = "nodeName" 3 {rules: rules![Rule::Format(text!("k8s-long-name"))]};
        validation_error: Option<String> = "validationError" 10 {rules: rules![Rule::MaxBytes(256)]};
        partition_summary: Vec<PartitionTypeStatus> = "partitionSummary" 11 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts!["attribute", "type"]), Rule::MaxItems(32)]};
        shareable_summary: Option<Box<ShareableSummaryStatus>> = "shareableSummary" 13 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest`
    ResourcePoolStatusRequest = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {required: true};
        spec: ResourcePoolStatusRequestSpec = "spec" 2 {omit_empty: false, required: true, rules: rules![Rule::Immutable]};
        status: Option<Box<ResourcePoolStatusRequestStatus>> = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestList`
    ResourcePoolStatusRequestList = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ResourcePoolStatusRequest> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec`
    ResourcePoolStatusRequestSpec = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec" {
        driver: String = "driver" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name-caseless"))]};
        pool_name: Option<String> = "poolName" 2 {rules: rules![Rule::Format(text!("k8s-resource-pool-name"))]};
        limit: Option<i32> = "limit" 3 {default: default("100"), rules: rules![Rule::Minimum(1), Rule::Maximum(1000)]};
        default_partition_type_attribute: Option<String> = "defaultPartitionTypeAttribute" 4 {rules: rules![Rule::While(Feature::named_or_off("DRAPartitionableDevicesType"), false, &Rule::Forbidden), Rule::While(Feature::named_or_off("DRAPartitionableDevicesType"), true, &Rule::Format(text!("k8s-resource-fully-qualified-name")))]};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestStatus`
    ResourcePoolStatusRequestStatus = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestStatus" {
        pool_count: Option<i32> = "poolCount" 6 {required: true, rules: rules![Rule::Required, Rule::Minimum(0)]};
        pools: Vec<PoolStatus> = "pools" 2 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(1000)]};
        conditions: Vec<Condition> = "conditions" 3 {merge: keyed!["type"], patch: Patch::merge("type"), rules: rules![Rule::MaxItems(10)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ShareableCapacityStatus`
    ShareableCapacityStatus = "io.k8s.api.resource.v1alpha3.ShareableCapacityStatus" {
        name: String = "name" 1 {required: true, rules: rules![Rule::Required]};
        total: Option<Quantity> = "total" 2 {required: true, rules: rules![Rule::Required]};
        consumed: Option<Quantity> = "consumed" 3 {required: true, rules: rules![Rule::Required]};
        available: Option<Quantity> = "available" 4 {required: true, rules: rules![Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ShareableSummaryStatus`
    ShareableSummaryStatus = "io.k8s.api.resource.v1alpha3.ShareableSummaryStatus" {
        fully_available_devices: Option<i32> = "fullyAvailableDevices" 1 {required: true, rules: rules![Rule::Required, Rule::Minimum(0)]};
        partially_available_devices: Option<i32> = "partiallyAvailableDevices" 2 {required: true, rules: rules![Rule::Required, Rule::Minimum(0)]};
        capacity: Vec<ShareableCapacityStatus> = "capacity" 3 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
    }
}
