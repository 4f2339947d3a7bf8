// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `resource/v1beta1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.resource.v1beta1.AllocatedDeviceStatus`
    AllocatedDeviceStatus = "io.k8s.api.resource.v1beta1.AllocatedDeviceStatus" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true};
        pool: String = "pool" 2 [schema::Type::String] {omit_empty: false, required: true};
        device: String = "device" 3 [schema::Type::String] {omit_empty: false, required: true};
        share_id: Option<String> = "shareID" 7 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-uuid"))])};
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {omit_empty: false, merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")]))};
        data: Option<object::scalar::Json> = "data" 5 [schema::Type::Json] {pointer: true};
        network_data: Option<Box<crate::resource::v1beta1::NetworkDeviceData>> = "networkData" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::NetworkDeviceData::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.AllocationResult`
    AllocationResult = "io.k8s.api.resource.v1beta1.AllocationResult" {
        devices: crate::resource::v1beta1::DeviceAllocationResult = "devices" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceAllocationResult::schema_table))] {};
        node_selector: Option<Box<crate::core::v1::NodeSelector>> = "nodeSelector" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelector::schema_table))] {pointer: true};
        allocation_timestamp: Option<object::scalar::Time> = "allocationTimestamp" 5 [schema::Type::Time] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.BasicDevice`
    BasicDevice = "io.k8s.api.resource.v1beta1.BasicDevice" {
        attributes: std::collections::BTreeMap<String, crate::resource::v1beta1::DeviceAttribute> = "attributes" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceAttribute::schema_table))))] {};
        capacity: std::collections::BTreeMap<String, crate::resource::v1beta1::DeviceCapacity> = "capacity" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceCapacity::schema_table))))] {};
        consumes_counters: Vec<crate::resource::v1beta1::DeviceCounterConsumption> = "consumesCounters" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceCounterConsumption::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(2)])};
        node_name: Option<String> = "nodeName" 4 [schema::Type::String] {pointer: true};
        node_selector: Option<Box<crate::core::v1::NodeSelector>> = "nodeSelector" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelector::schema_table))] {pointer: true};
        all_nodes: Option<bool> = "allNodes" 6 [schema::Type::Bool] {pointer: true};
        taints: Vec<crate::resource::v1beta1::DeviceTaint> = "taints" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceTaint::schema_table))))] {merge: schema::Merge::Atomic};
        binds_to_node: Option<bool> = "bindsToNode" 8 [schema::Type::Bool] {pointer: true};
        binding_conditions: Vec<String> = "bindingConditions" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4)])};
        binding_failure_conditions: Vec<String> = "bindingFailureConditions" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4)])};
        allow_multiple_allocations: Option<bool> = "allowMultipleAllocations" 11 [schema::Type::Bool] {pointer: true};
        node_allocatable_resources: std::collections::BTreeMap<String, crate::resource::v1beta1::NodeAllocatableResource> = "nodeAllocatableResources" 14 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::NodeAllocatableResource::schema_table))))] {};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.CELDeviceSelector`
    CELDeviceSelector = "io.k8s.api.resource.v1beta1.CELDeviceSelector" {
        expression: String = "expression" 1 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.CapacityRequestPolicy`
    CapacityRequestPolicy = "io.k8s.api.resource.v1beta1.CapacityRequestPolicy" {
        default: Option<object::scalar::Quantity> = "default" 1 [schema::Type::Quantity] {pointer: true, omit_empty: false};
        valid_values: Vec<object::scalar::Quantity> = "validValues" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Quantity))] {merge: schema::Merge::Atomic};
        valid_range: Option<Box<crate::resource::v1beta1::CapacityRequestPolicyRange>> = "validRange" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::CapacityRequestPolicyRange::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.CapacityRequestPolicyRange`
    CapacityRequestPolicyRange = "io.k8s.api.resource.v1beta1.CapacityRequestPolicyRange" {
        min: Option<object::scalar::Quantity> = "min" 1 [schema::Type::Quantity] {pointer: true, required: true};
        max: Option<object::scalar::Quantity> = "max" 2 [schema::Type::Quantity] {pointer: true};
        step: Option<object::scalar::Quantity> = "step" 3 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.CapacityRequirements`
    CapacityRequirements = "io.k8s.api.resource.v1beta1.CapacityRequirements" {
        requests: std::collections::BTreeMap<String, object::scalar::Quantity> = "requests" 1 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.Counter`
    Counter = "io.k8s.api.resource.v1beta1.Counter" {
        value: object::scalar::Quantity = "value" 1 [schema::Type::Quantity] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.CounterSet`
    CounterSet = "io.k8s.api.resource.v1beta1.CounterSet" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        counters: std::collections::BTreeMap<String, crate::resource::v1beta1::Counter> = "counters" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::Counter::schema_table))))] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.Device`
    Device = "io.k8s.api.resource.v1beta1.Device" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        basic: Option<Box<crate::resource::v1beta1::BasicDevice>> = "basic" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::BasicDevice::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceAllocationConfiguration`
    DeviceAllocationConfiguration = "io.k8s.api.resource.v1beta1.DeviceAllocationConfiguration" {
        source: String = "source" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        requests: Vec<String> = "requests" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        device_configuration: crate::resource::v1beta1::DeviceConfiguration = "deviceConfiguration" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceConfiguration::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceAllocationResult`
    DeviceAllocationResult = "io.k8s.api.resource.v1beta1.DeviceAllocationResult" {
        results: Vec<crate::resource::v1beta1::DeviceRequestAllocationResult> = "results" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceRequestAllocationResult::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        config: Vec<crate::resource::v1beta1::DeviceAllocationConfiguration> = "config" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceAllocationConfiguration::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(64)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceAttribute`
    DeviceAttribute = "io.k8s.api.resource.v1beta1.DeviceAttribute" {
        int: Option<i64> = "int" 2 [schema::Type::Int64] {pointer: true};
        bool: Option<bool> = "bool" 3 [schema::Type::Bool] {pointer: true};
        string: Option<String> = "string" 4 [schema::Type::String] {pointer: true};
        version: Option<String> = "version" 5 [schema::Type::String] {pointer: true};
        ints: Vec<i64> = "ints" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Int64))] {merge: schema::Merge::Atomic};
        bools: Vec<bool> = "bools" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Bool))] {merge: schema::Merge::Atomic};
        strings: Vec<String> = "strings" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
        versions: Vec<String> = "versions" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceCapacity`
    DeviceCapacity = "io.k8s.api.resource.v1beta1.DeviceCapacity" {
        value: object::scalar::Quantity = "value" 1 [schema::Type::Quantity] {omit_empty: false, required: true};
        request_policy: Option<Box<crate::resource::v1beta1::CapacityRequestPolicy>> = "requestPolicy" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::CapacityRequestPolicy::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceClaim`
    DeviceClaim = "io.k8s.api.resource.v1beta1.DeviceClaim" {
        requests: Vec<crate::resource::v1beta1::DeviceRequest> = "requests" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceRequest::schema_table))))] {omit_empty: false, merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        constraints: Vec<crate::resource::v1beta1::DeviceConstraint> = "constraints" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceConstraint::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        config: Vec<crate::resource::v1beta1::DeviceClaimConfiguration> = "config" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceClaimConfiguration::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceClaimConfiguration`
    DeviceClaimConfiguration = "io.k8s.api.resource.v1beta1.DeviceClaimConfiguration" {
        requests: Vec<String> = "requests" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        device_configuration: crate::resource::v1beta1::DeviceConfiguration = "deviceConfiguration" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceConfiguration::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceClass`
    DeviceClass = "io.k8s.api.resource.v1beta1.DeviceClass" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::resource::v1beta1::DeviceClassSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceClassSpec::schema_table))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceClassConfiguration`
    DeviceClassConfiguration = "io.k8s.api.resource.v1beta1.DeviceClassConfiguration" {
        device_configuration: crate::resource::v1beta1::DeviceConfiguration = "deviceConfiguration" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceConfiguration::schema_table))] {omit_empty: false, inline: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceClassList`
    DeviceClassList = "io.k8s.api.resource.v1beta1.DeviceClassList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::resource::v1beta1::DeviceClass> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceClass::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceClassSpec`
    DeviceClassSpec = "io.k8s.api.resource.v1beta1.DeviceClassSpec" {
        selectors: Vec<crate::resource::v1beta1::DeviceSelector> = "selectors" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceSelector::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        config: Vec<crate::resource::v1beta1::DeviceClassConfiguration> = "config" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceClassConfiguration::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        extended_resource_name: Option<String> = "extendedResourceName" 4 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-extended-resource-name"))])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceConfiguration`
    DeviceConfiguration = "io.k8s.api.resource.v1beta1.DeviceConfiguration" {
        opaque: Option<Box<crate::resource::v1beta1::OpaqueDeviceConfiguration>> = "opaque" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::OpaqueDeviceConfiguration::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceConstraint`
    DeviceConstraint = "io.k8s.api.resource.v1beta1.DeviceConstraint" {
        requests: Vec<String> = "requests" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        match_attribute: Option<String> = "matchAttribute" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-resource-fully-qualified-name"))])};
        distinct_attribute: Option<String> = "distinctAttribute" 3 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-resource-fully-qualified-name"))])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceCounterConsumption`
    DeviceCounterConsumption = "io.k8s.api.resource.v1beta1.DeviceCounterConsumption" {
        counter_set: String = "counterSet" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-short-name"))])};
        counters: std::collections::BTreeMap<String, crate::resource::v1beta1::Counter> = "counters" 2 [schema::Type::Map(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::Counter::schema_table))))] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        compatibility_groups: Vec<String> = "compatibilityGroups" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(2)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceDerivedAttribute`
    DeviceDerivedAttribute = "io.k8s.api.resource.v1beta1.DeviceDerivedAttribute" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-resource-fully-qualified-name"))])};
        expression: String = "expression" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceRequest`
    DeviceRequest = "io.k8s.api.resource.v1beta1.DeviceRequest" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        device_class_name: String = "deviceClassName" 2 [schema::Type::String] {omit_empty: false};
        selectors: Vec<crate::resource::v1beta1::DeviceSelector> = "selectors" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceSelector::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        allocation_mode: String = "allocationMode" 4 [schema::Type::String] {};
        count: i64 = "count" 5 [schema::Type::Int64] {};
        admin_access: Option<bool> = "adminAccess" 6 [schema::Type::Bool] {pointer: true};
        first_available: Vec<crate::resource::v1beta1::DeviceSubRequest> = "firstAvailable" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceSubRequest::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
        tolerations: Vec<crate::resource::v1beta1::DeviceToleration> = "tolerations" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceToleration::schema_table))))] {merge: schema::Merge::Atomic};
        capacity: Option<Box<crate::resource::v1beta1::CapacityRequirements>> = "capacity" 9 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::CapacityRequirements::schema_table))] {pointer: true};
        derived_attributes: Vec<crate::resource::v1beta1::DeviceDerivedAttribute> = "derivedAttributes" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceDerivedAttribute::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceRequestAllocationResult`
    DeviceRequestAllocationResult = "io.k8s.api.resource.v1beta1.DeviceRequestAllocationResult" {
        request: String = "request" 1 [schema::Type::String] {omit_empty: false, required: true};
        driver: String = "driver" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name-caseless")), schema::Rule::Required, schema::Rule::MaxLength(63)])};
        pool: String = "pool" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-resource-pool-name"))])};
        device: String = "device" 4 [schema::Type::String] {omit_empty: false, required: true};
        admin_access: Option<bool> = "adminAccess" 5 [schema::Type::Bool] {pointer: true};
        tolerations: Vec<crate::resource::v1beta1::DeviceToleration> = "tolerations" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceToleration::schema_table))))] {merge: schema::Merge::Atomic};
        binding_conditions: Vec<String> = "bindingConditions" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4)])};
        binding_failure_conditions: Vec<String> = "bindingFailureConditions" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4)])};
        share_id: Option<String> = "shareID" 9 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-uuid"))])};
        consumed_capacity: std::collections::BTreeMap<String, object::scalar::Quantity> = "consumedCapacity" 10 [schema::Type::Map(schema::Elem::Static(&schema::Type::Quantity))] {};
        skip_node_operations: Vec<String> = "skipNodeOperations" 11 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceSelector`
    DeviceSelector = "io.k8s.api.resource.v1beta1.DeviceSelector" {
        cel: Option<Box<crate::resource::v1beta1::CELDeviceSelector>> = "cel" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::CELDeviceSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceSubRequest`
    DeviceSubRequest = "io.k8s.api.resource.v1beta1.DeviceSubRequest" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        device_class_name: String = "deviceClassName" 2 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        selectors: Vec<crate::resource::v1beta1::DeviceSelector> = "selectors" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceSelector::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        allocation_mode: String = "allocationMode" 4 [schema::Type::String] {default: Some(Cow::Borrowed("\"ExactCount\""))};
        count: i64 = "count" 5 [schema::Type::Int64] {};
        tolerations: Vec<crate::resource::v1beta1::DeviceToleration> = "tolerations" 7 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceToleration::schema_table))))] {merge: schema::Merge::Atomic};
        capacity: Option<Box<crate::resource::v1beta1::CapacityRequirements>> = "capacity" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::CapacityRequirements::schema_table))] {pointer: true};
        derived_attributes: Vec<crate::resource::v1beta1::DeviceDerivedAttribute> = "derivedAttributes" 9 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceDerivedAttribute::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceTaint`
    DeviceTaint = "io.k8s.api.resource.v1beta1.DeviceTaint" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: String = "value" 2 [schema::Type::String] {};
        effect: String = "effect" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        time_added: Option<object::scalar::Time> = "timeAdded" 4 [schema::Type::Time] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.DeviceToleration`
    DeviceToleration = "io.k8s.api.resource.v1beta1.DeviceToleration" {
        key: String = "key" 1 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-label-key"))])};
        operator: String = "operator" 2 [schema::Type::String] {default: Some(Cow::Borrowed("\"Equal\""))};
        value: String = "value" 3 [schema::Type::String] {};
        effect: String = "effect" 4 [schema::Type::String] {};
        toleration_seconds: Option<i64> = "tolerationSeconds" 5 [schema::Type::Int64] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.NetworkDeviceData`
    NetworkDeviceData = "io.k8s.api.resource.v1beta1.NetworkDeviceData" {
        interface_name: String = "interfaceName" 1 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::MaxBytes(256)])};
        ips: Vec<String> = "ips" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(16)])};
        hardware_address: String = "hardwareAddress" 3 [schema::Type::String] {rules: Cow::Borrowed(&[schema::Rule::MaxBytes(128)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.NodeAllocatableMapping`
    NodeAllocatableMapping = "io.k8s.api.resource.v1beta1.NodeAllocatableMapping" {
        capacity_key: Option<String> = "capacityKey" 1 [schema::Type::String] {pointer: true};
        capacity_multiplier: Option<object::scalar::Quantity> = "capacityMultiplier" 2 [schema::Type::Quantity] {pointer: true};
        device_multiplier: Option<object::scalar::Quantity> = "deviceMultiplier" 3 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.NodeAllocatableOverhead`
    NodeAllocatableOverhead = "io.k8s.api.resource.v1beta1.NodeAllocatableOverhead" {
        per_pod: Option<object::scalar::Quantity> = "perPod" 1 [schema::Type::Quantity] {pointer: true};
        per_container: Option<object::scalar::Quantity> = "perContainer" 2 [schema::Type::Quantity] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.NodeAllocatableResource`
    NodeAllocatableResource = "io.k8s.api.resource.v1beta1.NodeAllocatableResource" {
        mapping: Option<Box<crate::resource::v1beta1::NodeAllocatableMapping>> = "mapping" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::NodeAllocatableMapping::schema_table))] {pointer: true};
        overhead: Option<Box<crate::resource::v1beta1::NodeAllocatableOverhead>> = "overhead" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::NodeAllocatableOverhead::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.OpaqueDeviceConfiguration`
    OpaqueDeviceConfiguration = "io.k8s.api.resource.v1beta1.OpaqueDeviceConfiguration" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::MaxLength(63), schema::Rule::Format(Cow::Borrowed("k8s-long-name-caseless"))])};
        parameters: object::scalar::Json = "parameters" 2 [schema::Type::Json] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaim`
    ResourceClaim = "io.k8s.api.resource.v1beta1.ResourceClaim" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::resource::v1beta1::ResourceClaimSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaimSpec::schema_table))] {omit_empty: false, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        status: crate::resource::v1beta1::ResourceClaimStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaimStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimConsumerReference`
    ResourceClaimConsumerReference = "io.k8s.api.resource.v1beta1.ResourceClaimConsumerReference" {
        api_group: String = "apiGroup" 1 [schema::Type::String] {};
        resource: String = "resource" 3 [schema::Type::String] {omit_empty: false, required: true};
        name: String = "name" 4 [schema::Type::String] {omit_empty: false, required: true};
        uid: String = "uid" 5 [schema::Type::String] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimList`
    ResourceClaimList = "io.k8s.api.resource.v1beta1.ResourceClaimList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::resource::v1beta1::ResourceClaim> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaim::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimSpec`
    ResourceClaimSpec = "io.k8s.api.resource.v1beta1.ResourceClaimSpec" {
        devices: crate::resource::v1beta1::DeviceClaim = "devices" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::DeviceClaim::schema_table))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimStatus`
    ResourceClaimStatus = "io.k8s.api.resource.v1beta1.ResourceClaimStatus" {
        allocation: Option<Box<crate::resource::v1beta1::AllocationResult>> = "allocation" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::AllocationResult::schema_table))] {pointer: true};
        reserved_for: Vec<crate::resource::v1beta1::ResourceClaimConsumerReference> = "reservedFor" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaimConsumerReference::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("uid")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("uid")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(256)])};
        devices: Vec<crate::resource::v1beta1::AllocatedDeviceStatus> = "devices" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::AllocatedDeviceStatus::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("driver"), Cow::Borrowed("device"), Cow::Borrowed("pool"), Cow::Borrowed("shareID")]))};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimTemplate`
    ResourceClaimTemplate = "io.k8s.api.resource.v1beta1.ResourceClaimTemplate" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::resource::v1beta1::ResourceClaimTemplateSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaimTemplateSpec::schema_table))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimTemplateList`
    ResourceClaimTemplateList = "io.k8s.api.resource.v1beta1.ResourceClaimTemplateList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::resource::v1beta1::ResourceClaimTemplate> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaimTemplate::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceClaimTemplateSpec`
    ResourceClaimTemplateSpec = "io.k8s.api.resource.v1beta1.ResourceClaimTemplateSpec" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::resource::v1beta1::ResourceClaimSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceClaimSpec::schema_table))] {omit_empty: false};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourcePool`
    ResourcePool = "io.k8s.api.resource.v1beta1.ResourcePool" {
        name: String = "name" 1 [schema::Type::String] {omit_empty: false, required: true};
        generation: i64 = "generation" 2 [schema::Type::Int64] {omit_empty: false, required: true};
        resource_slice_count: i64 = "resourceSliceCount" 3 [schema::Type::Int64] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceSlice`
    ResourceSlice = "io.k8s.api.resource.v1beta1.ResourceSlice" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::resource::v1beta1::ResourceSliceSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceSliceSpec::schema_table))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceSliceList`
    ResourceSliceList = "io.k8s.api.resource.v1beta1.ResourceSliceList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::resource::v1beta1::ResourceSlice> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourceSlice::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1beta1.ResourceSliceSpec`
    ResourceSliceSpec = "io.k8s.api.resource.v1beta1.ResourceSliceSpec" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true};
        pool: crate::resource::v1beta1::ResourcePool = "pool" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::ResourcePool::schema_table))] {omit_empty: false, required: true};
        node_name: String = "nodeName" 3 [schema::Type::String] {};
        node_selector: Option<Box<crate::core::v1::NodeSelector>> = "nodeSelector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::NodeSelector::schema_table))] {pointer: true};
        all_nodes: bool = "allNodes" 5 [schema::Type::Bool] {};
        devices: Vec<crate::resource::v1beta1::Device> = "devices" 6 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::Device::schema_table))))] {merge: schema::Merge::Atomic};
        per_device_node_selection: Option<bool> = "perDeviceNodeSelection" 7 [schema::Type::Bool] {pointer: true};
        shared_counters: Vec<crate::resource::v1beta1::CounterSet> = "sharedCounters" 8 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1beta1::CounterSet::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(8)])};
        partition_type_attribute: Option<String> = "partitionTypeAttribute" 9 [schema::Type::String] {pointer: true};
        skip_node_operations: Vec<String> = "skipNodeOperations" 10 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
    }
}
