// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `resource/v1`.

use object::features::Feature;
use object::scalar::{Json, Quantity, Time};
use object::schema::{Merge, Patch, Rule, default};
use object::string_map::StringMap;
use object::{keyed, record, rules, text, texts};

use crate::core::v1::NodeSelector;
use crate::meta::v1::{Condition, ListMeta, ObjectMeta};

record! {
    /// `io.k8s.api.resource.v1.AllocatedDeviceStatus`
    AllocatedDeviceStatus = "io.k8s.api.resource.v1.AllocatedDeviceStatus" {
        driver: String = "driver" 1 {omit_empty: false, required: true};
        pool: String = "pool" 2 {omit_empty: false, required: true};
        device: String = "device" 3 {omit_empty: false, required: true};
        share_id: Option<String> = "shareID" 7 {rules: rules![Rule::Format(text!("k8s-uuid"))]};
        conditions: Vec<Condition> = "conditions" 4 {omit_empty: false, merge: keyed!["type"]};
        data: Option<Json> = "data" 5 {};
        network_data: Option<Box<NetworkDeviceData>> = "networkData" 6 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.AllocationResult`
    AllocationResult = "io.k8s.api.resource.v1.AllocationResult" {
        devices: DeviceAllocationResult = "devices" 1 {};
        node_selector: Option<Box<NodeSelector>> = "nodeSelector" 3 {};
        allocation_timestamp: Option<Time> = "allocationTimestamp" 5 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.CELDeviceSelector`
    CELDeviceSelector = "io.k8s.api.resource.v1.CELDeviceSelector" {
        expression: String = "expression" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.CapacityRequestPolicy`
    CapacityRequestPolicy = "io.k8s.api.resource.v1.CapacityRequestPolicy" {
        default: Option<Quantity> = "default" 1 {omit_empty: false};
        valid_values: Vec<Quantity> = "validValues" 3 {merge: Merge::Atomic};
        valid_range: Option<Box<CapacityRequestPolicyRange>> = "validRange" 4 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.CapacityRequestPolicyRange`
    CapacityRequestPolicyRange = "io.k8s.api.resource.v1.CapacityRequestPolicyRange" {
        min: Option<Quantity> = "min" 1 {required: true};
        max: Option<Quantity> = "max" 2 {};
        step: Option<Quantity> = "step" 3 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.CapacityRequirements`
    CapacityRequirements = "io.k8s.api.resource.v1.CapacityRequirements" {
        requests: StringMap<Quantity> = "requests" 1 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.Counter`
    Counter = "io.k8s.api.resource.v1.Counter" {
        value: Quantity = "value" 1 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.CounterSet`
    CounterSet = "io.k8s.api.resource.v1.CounterSet" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
        counters: StringMap<Counter> = "counters" 2 {required: true, rules: rules![Rule::Required, Rule::KeyFormat(text!("k8s-short-name"))]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.Device`
    Device = "io.k8s.api.resource.v1.Device" {
        name: String = "name" 1 {omit_empty: false, required: true};
        attributes: StringMap<DeviceAttribute> = "attributes" 2 {};
        capacity: StringMap<DeviceCapacity> = "capacity" 3 {};
        consumes_counters: Vec<DeviceCounterConsumption> = "consumesCounters" 4 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts!["counterSet"]), Rule::MaxItems(2)]};
        node_name: Option<String> = "nodeName" 5 {};
        node_selector: Option<Box<NodeSelector>> = "nodeSelector" 6 {};
        all_nodes: Option<bool> = "allNodes" 7 {};
        taints: Vec<DeviceTaint> = "taints" 8 {merge: Merge::Atomic};
        binds_to_node: Option<bool> = "bindsToNode" 9 {};
        binding_conditions: Vec<String> = "bindingConditions" 10 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(4)]};
        binding_failure_conditions: Vec<String> = "bindingFailureConditions" 11 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(4)]};
        allow_multiple_allocations: Option<bool> = "allowMultipleAllocations" 12 {};
        node_allocatable_resources: StringMap<NodeAllocatableResource> = "nodeAllocatableResources" 14 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceAllocationConfiguration`
    DeviceAllocationConfiguration = "io.k8s.api.resource.v1.DeviceAllocationConfiguration" {
        source: String = "source" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["FromClaim", "FromClass"])]};
        requests: Vec<String> = "requests" 2 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts![]), Rule::MaxItems(32)]};
        device_configuration: DeviceConfiguration = "deviceConfiguration" 3 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceAllocationResult`
    DeviceAllocationResult = "io.k8s.api.resource.v1.DeviceAllocationResult" {
        results: Vec<DeviceRequestAllocationResult> = "results" 1 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
        config: Vec<DeviceAllocationConfiguration> = "config" 2 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(64)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceAttribute`
    DeviceAttribute = "io.k8s.api.resource.v1.DeviceAttribute" {
        int: Option<i64> = "int" 2 {};
        bool: Option<bool> = "bool" 3 {};
        string: Option<String> = "string" 4 {};
        version: Option<String> = "version" 5 {};
        ints: Vec<i64> = "ints" 6 {merge: Merge::Atomic};
        bools: Vec<bool> = "bools" 7 {merge: Merge::Atomic};
        strings: Vec<String> = "strings" 8 {merge: Merge::Atomic};
        versions: Vec<String> = "versions" 9 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceCapacity`
    DeviceCapacity = "io.k8s.api.resource.v1.DeviceCapacity" {
        value: Quantity = "value" 1 {omit_empty: false, required: true};
        request_policy: Option<Box<CapacityRequestPolicy>> = "requestPolicy" 2 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceClaim`
    DeviceClaim = "io.k8s.api.resource.v1.DeviceClaim" {
        requests: Vec<DeviceRequest> = "requests" 1 {omit_empty: false, merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(32)]};
        constraints: Vec<DeviceConstraint> = "constraints" 2 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
        config: Vec<DeviceClaimConfiguration> = "config" 3 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceClaimConfiguration`
    DeviceClaimConfiguration = "io.k8s.api.resource.v1.DeviceClaimConfiguration" {
        requests: Vec<String> = "requests" 1 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts![]), Rule::MaxItems(32)]};
        device_configuration: DeviceConfiguration = "deviceConfiguration" 2 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceClass`
    DeviceClass = "io.k8s.api.resource.v1.DeviceClass" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: DeviceClassSpec = "spec" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceClassConfiguration`
    DeviceClassConfiguration = "io.k8s.api.resource.v1.DeviceClassConfiguration" {
        device_configuration: DeviceConfiguration = "deviceConfiguration" 1 {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceClassList`
    DeviceClassList = "io.k8s.api.resource.v1.DeviceClassList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<DeviceClass> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceClassSpec`
    DeviceClassSpec = "io.k8s.api.resource.v1.DeviceClassSpec" {
        selectors: Vec<DeviceSelector> = "selectors" 1 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
        config: Vec<DeviceClassConfiguration> = "config" 2 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
        extended_resource_name: Option<String> = "extendedResourceName" 4 {rules: rules![Rule::Format(text!("k8s-extended-resource-name"))]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceConfiguration`
    DeviceConfiguration = "io.k8s.api.resource.v1.DeviceConfiguration" {
        opaque: Option<Box<OpaqueDeviceConfiguration>> = "opaque" 1 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceConstraint`
    DeviceConstraint = "io.k8s.api.resource.v1.DeviceConstraint" {
        requests: Vec<String> = "requests" 1 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts![]), Rule::MaxItems(32)]};
        match_attribute: Option<String> = "matchAttribute" 2 {rules: rules![Rule::Format(text!("k8s-resource-fully-qualified-name"))]};
        distinct_attribute: Option<String> = "distinctAttribute" 3 {rules: rules![Rule::Format(text!("k8s-resource-fully-qualified-name"))]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceCounterConsumption`
    DeviceCounterConsumption = "io.k8s.api.resource.v1.DeviceCounterConsumption" {
        counter_set: String = "counterSet" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-short-name"))]};
        counters: StringMap<Counter> = "counters" 2 {required: true, rules: rules![Rule::Required, Rule::KeyFormat(text!("k8s-short-name"))]};
        compatibility_groups: Vec<String> = "compatibilityGroups" 3 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(2), Rule::UniqueBy(texts![]), Rule::EachFormat(text!("k8s-short-name"))]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceDerivedAttribute`
    DeviceDerivedAttribute = "io.k8s.api.resource.v1.DeviceDerivedAttribute" {
        name: String = "name" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-resource-fully-qualified-name"))]};
        expression: String = "expression" 2 {omit_empty: false, required: true, rules: rules![Rule::Required]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceRequest`
    DeviceRequest = "io.k8s.api.resource.v1.DeviceRequest" {
        name: String = "name" 1 {omit_empty: false, required: true};
        exactly: Option<Box<ExactDeviceRequest>> = "exactly" 2 {};
        first_available: Vec<DeviceSubRequest> = "firstAvailable" 3 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(8)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceRequestAllocationResult`
    DeviceRequestAllocationResult = "io.k8s.api.resource.v1.DeviceRequestAllocationResult" {
        request: String = "request" 1 {omit_empty: false, required: true};
        driver: String = "driver" 2 {omit_empty: false, required: true, rules: rules![Rule::Format(text!("k8s-long-name-caseless")), Rule::Required, Rule::MaxLength(63)]};
        pool: String = "pool" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-resource-pool-name"))]};
        device: String = "device" 4 {omit_empty: false, required: true};
        admin_access: Option<bool> = "adminAccess" 5 {};
        tolerations: Vec<DeviceToleration> = "tolerations" 6 {merge: Merge::Atomic};
        binding_conditions: Vec<String> = "bindingConditions" 7 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(4)]};
        binding_failure_conditions: Vec<String> = "bindingFailureConditions" 8 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(4)]};
        share_id: Option<String> = "shareID" 9 {rules: rules![Rule::Format(text!("k8s-uuid"))]};
        consumed_capacity: StringMap<Quantity> = "consumedCapacity" 10 {};
        skip_node_operations: Vec<String> = "skipNodeOperations" 11 {merge: Merge::Set, rules: rules![Rule::UniqueBy(texts![]), Rule::Enum(texts!["NodePrepareResources", "NodeUnprepareResources"])]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceSelector`
    DeviceSelector = "io.k8s.api.resource.v1.DeviceSelector" {
        cel: Option<Box<CELDeviceSelector>> = "cel" 1 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceSubRequest`
    DeviceSubRequest = "io.k8s.api.resource.v1.DeviceSubRequest" {
        name: String = "name" 1 {omit_empty: false, required: true};
        device_class_name: String = "deviceClassName" 2 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name"))]};
        selectors: Vec<DeviceSelector> = "selectors" 3 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
        allocation_mode: String = "allocationMode" 4 {default: default("\"ExactCount\""), rules: rules![Rule::Enum(texts!["All", "ExactCount"])]};
        count: i64 = "count" 5 {};
        tolerations: Vec<DeviceToleration> = "tolerations" 6 {merge: Merge::Atomic};
        capacity: Option<Box<CapacityRequirements>> = "capacity" 7 {};
        derived_attributes: Vec<DeviceDerivedAttribute> = "derivedAttributes" 8 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceTaint`
    DeviceTaint = "io.k8s.api.resource.v1.DeviceTaint" {
        key: String = "key" 1 {omit_empty: false, required: true};
        value: String = "value" 2 {};
        effect: String = "effect" 3 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Enum(texts!["NoExecute", "NoSchedule", "None"])]};
        time_added: Option<Time> = "timeAdded" 4 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceTaintRule`
    DeviceTaintRule = "io.k8s.api.resource.v1.DeviceTaintRule" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: DeviceTaintRuleSpec = "spec" 2 {omit_empty: false, required: true};
        status: DeviceTaintRuleStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceTaintRuleList`
    DeviceTaintRuleList = "io.k8s.api.resource.v1.DeviceTaintRuleList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<DeviceTaintRule> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceTaintRuleSpec`
    DeviceTaintRuleSpec = "io.k8s.api.resource.v1.DeviceTaintRuleSpec" {
        device_selector: Option<Box<DeviceTaintSelector>> = "deviceSelector" 1 {};
        taint: DeviceTaint = "taint" 2 {required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceTaintRuleStatus`
    DeviceTaintRuleStatus = "io.k8s.api.resource.v1.DeviceTaintRuleStatus" {
        conditions: Vec<Condition> = "conditions" 1 {merge: keyed!["type"], patch: Patch::merge("type")};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceTaintSelector`
    DeviceTaintSelector = "io.k8s.api.resource.v1.DeviceTaintSelector" {
        driver: Option<String> = "driver" 2 {};
        pool: Option<String> = "pool" 3 {};
        device: Option<String> = "device" 4 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.DeviceToleration`
    DeviceToleration = "io.k8s.api.resource.v1.DeviceToleration" {
        key: String = "key" 1 {rules: rules![Rule::Format(text!("k8s-label-key"))]};
        operator: String = "operator" 2 {default: default("\"Equal\""), rules: rules![Rule::Enum(texts!["Equal", "Exists"])]};
        value: String = "value" 3 {};
        effect: String = "effect" 4 {rules: rules![Rule::Enum(texts!["NoExecute", "NoSchedule", "None"])]};
        toleration_seconds: Option<i64> = "tolerationSeconds" 5 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ExactDeviceRequest`
    ExactDeviceRequest = "io.k8s.api.resource.v1.ExactDeviceRequest" {
        device_class_name: String = "deviceClassName" 1 {omit_empty: false, required: true};
        selectors: Vec<DeviceSelector> = "selectors" 2 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
        allocation_mode: String = "allocationMode" 3 {default: default("\"ExactCount\""), rules: rules![Rule::Enum(texts!["All", "ExactCount"])]};
        count: i64 = "count" 4 {};
        admin_access: Option<bool> = "adminAccess" 5 {};
        tolerations: Vec<DeviceToleration> = "tolerations" 6 {merge: Merge::Atomic};
        capacity: Option<Box<CapacityRequirements>> = "capacity" 7 {};
        derived_attributes: Vec<DeviceDerivedAttribute> = "derivedAttributes" 8 {merge: Merge::Atomic, rules: rules![Rule::MaxItems(32)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.NetworkDeviceData`
    NetworkDeviceData = "io.k8s.api.resource.v1.NetworkDeviceData" {
        interface_name: String = "interfaceName" 1 {rules: rules![Rule::MaxBytes(256)]};
        ips: Vec<String> = "ips" 2 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts![]), Rule::MaxItems(16)]};
        hardware_address: String = "hardwareAddress" 3 {rules: rules![Rule::MaxBytes(128)]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.NodeAllocatableMapping`
    NodeAllocatableMapping = "io.k8s.api.resource.v1.NodeAllocatableMapping" {
        capacity_key: Option<String> = "capacityKey" 1 {rules: rules![Rule::Union(texts!["capacityKey", "deviceMultiplier"])]};
        capacity_multiplier: Option<Quantity> = "capacityMultiplier" 2 {};
        device_multiplier: Option<Quantity> = "deviceMultiplier" 3 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.NodeAllocatableOverhead`
    NodeAllocatableOverhead = "io.k8s.api.resource.v1.NodeAllocatableOverhead" {
        per_pod: Option<Quantity> = "perPod" 1 {};
        per_container: Option<Quantity> = "perContainer" 2 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.NodeAllocatableResource`
    NodeAllocatableResource = "io.k8s.api.resource.v1.NodeAllocatableResource" {
        mapping: Option<Box<NodeAllocatableMapping>> = "mapping" 3 {};
        overhead: Option<Box<NodeAllocatableOverhead>> = "overhead" 4 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.OpaqueDeviceConfiguration`
    OpaqueDeviceConfiguration = "io.k8s.api.resource.v1.OpaqueDeviceConfiguration" {
        driver: String = "driver" 1 {omit_empty: false, required: true, rules: rules![Rule::Required, Rule::Format(text!("k8s-long-name-caseless")), Rule::MaxLength(63)]};
        parameters: Json = "parameters" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaim`
    ResourceClaim = "io.k8s.api.resource.v1.ResourceClaim" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ResourceClaimSpec = "spec" 2 {omit_empty: false, rules: rules![Rule::Immutable]};
        status: ResourceClaimStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimConsumerReference`
    ResourceClaimConsumerReference = "io.k8s.api.resource.v1.ResourceClaimConsumerReference" {
        api_group: String = "apiGroup" 1 {};
        resource: String = "resource" 3 {omit_empty: false, required: true};
        name: String = "name" 4 {omit_empty: false, required: true};
        uid: String = "uid" 5 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimList`
    ResourceClaimList = "io.k8s.api.resource.v1.ResourceClaimList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ResourceClaim> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimSpec`
    ResourceClaimSpec = "io.k8s.api.resource.v1.ResourceClaimSpec" {
        devices: DeviceClaim = "devices" 1 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimStatus`
    ResourceClaimStatus = "io.k8s.api.resource.v1.ResourceClaimStatus" {
        allocation: Option<Box<AllocationResult>> = "allocation" 1 {rules: rules![Rule::NoModify]};
        reserved_for: Vec<ResourceClaimConsumerReference> = "reservedFor" 2 {merge: keyed!["uid"], patch: Patch::merge("uid"), rules: rules![Rule::UniqueBy(texts!["uid"]), Rule::MaxItems(256)]};
        devices: Vec<AllocatedDeviceStatus> = "devices" 4 {merge: keyed!["driver", "device", "pool", "shareID"], rules: rules![Rule::UniqueBy(texts!["driver", "device", "pool", "shareID"])]};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimTemplate`
    ResourceClaimTemplate = "io.k8s.api.resource.v1.ResourceClaimTemplate" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ResourceClaimTemplateSpec = "spec" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimTemplateList`
    ResourceClaimTemplateList = "io.k8s.api.resource.v1.ResourceClaimTemplateList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ResourceClaimTemplate> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceClaimTemplateSpec`
    ResourceClaimTemplateSpec = "io.k8s.api.resource.v1.ResourceClaimTemplateSpec" {
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ResourceClaimSpec = "spec" 2 {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourcePool`
    ResourcePool = "io.k8s.api.resource.v1.ResourcePool" {
        name: String = "name" 1 {omit_empty: false, required: true};
        generation: i64 = "generation" 2 {omit_empty: false, required: true};
        resource_slice_count: i64 = "resourceSliceCount" 3 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceSlice`
    ResourceSlice = "io.k8s.api.resource.v1.ResourceSlice" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: ResourceSliceSpec = "spec" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceSliceList`
    ResourceSliceList = "io.k8s.api.resource.v1.ResourceSliceList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<ResourceSlice> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1.ResourceSliceSpec`
    ResourceSliceSpec = "io.k8s.api.resource.v1.ResourceSliceSpec" {
        driver: String = "driver" 1 {omit_empty: false, required: true};
        pool: ResourcePool = "pool" 2 {omit_empty: false, required: true};
        node_name: Option<String> = "nodeName" 3 {};
        node_selector: Option<Box<NodeSelector>> = "nodeSelector" 4 {};
        all_nodes: Option<bool> = "allNodes" 5 {};
        devices: Vec<Device> = "devices" 6 {merge: Merge::Atomic};
        per_device_node_selection: Option<bool> = "perDeviceNodeSelection" 7 {};
        shared_counters: Vec<CounterSet> = "sharedCounters" 8 {merge: Merge::Atomic, rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(8)]};
        partition_type_attribute: Option<String> = "partitionTypeAttribute" 9 {rules: rules![Rule::While(Feature::named_or_off("DRAPartitionableDevicesType"), false, &Rule::Forbidden), Rule::While(Feature::named_or_off("DRAPartitionableDevicesType"), true, &Rule::Format(text!("k8s-resource-fully-qualified-name")))]};
        skip_node_operations: Vec<String> = "skipNodeOperations" 10 {merge: Merge::Set, rules: rules![Rule::UniqueBy(texts![]), Rule::Enum(texts!["NodePrepareResources", "NodeUnprepareResources"])]};
    }
}
