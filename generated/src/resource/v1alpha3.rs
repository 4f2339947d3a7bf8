// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `resource/v1alpha3`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.resource.v1alpha3.CELDeviceSelector`
    CELDeviceSelector = "io.k8s.api.resource.v1alpha3.CELDeviceSelector" {
        expression: String = "expression" 1 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceSelector`
    DeviceSelector = "io.k8s.api.resource.v1alpha3.DeviceSelector" {
        cel: Option<Box<crate::resource::v1alpha3::CELDeviceSelector>> = "cel" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::CELDeviceSelector::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaint`
    DeviceTaint = "io.k8s.api.resource.v1alpha3.DeviceTaint" {
        key: String = "key" 1 [schema::Type::String] {omit_empty: false, required: true};
        value: String = "value" 2 [schema::Type::String] {};
        effect: String = "effect" 3 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        time_added: Option<object::scalar::Time> = "timeAdded" 4 [schema::Type::Time] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRule`
    DeviceTaintRule = "io.k8s.api.resource.v1alpha3.DeviceTaintRule" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::resource::v1alpha3::DeviceTaintRuleSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::DeviceTaintRuleSpec::schema_table))] {omit_empty: false, required: true};
        status: crate::resource::v1alpha3::DeviceTaintRuleStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::DeviceTaintRuleStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRuleList`
    DeviceTaintRuleList = "io.k8s.api.resource.v1alpha3.DeviceTaintRuleList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::resource::v1alpha3::DeviceTaintRule> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::DeviceTaintRule::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec`
    DeviceTaintRuleSpec = "io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec" {
        device_selector: Option<Box<crate::resource::v1alpha3::DeviceTaintSelector>> = "deviceSelector" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::DeviceTaintSelector::schema_table))] {pointer: true};
        taint: crate::resource::v1alpha3::DeviceTaint = "taint" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::DeviceTaint::schema_table))] {required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintRuleStatus`
    DeviceTaintRuleStatus = "io.k8s.api.resource.v1alpha3.DeviceTaintRuleStatus" {
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.DeviceTaintSelector`
    DeviceTaintSelector = "io.k8s.api.resource.v1alpha3.DeviceTaintSelector" {
        driver: Option<String> = "driver" 2 [schema::Type::String] {pointer: true};
        pool: Option<String> = "pool" 3 [schema::Type::String] {pointer: true};
        device: Option<String> = "device" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.PartitionTypeStatus`
    PartitionTypeStatus = "io.k8s.api.resource.v1alpha3.PartitionTypeStatus" {
        attribute: String = "attribute" 4 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        r#type: String = "type" 1 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        total: Option<i32> = "total" 2 [schema::Type::Int32] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0)])};
        allocatable: Option<i32> = "allocatable" 3 [schema::Type::Int32] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.PoolStatus`
    PoolStatus = "io.k8s.api.resource.v1alpha3.PoolStatus" {
        driver: String = "driver" 1 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name-caseless"))])};
        pool_name: String = "poolName" 2 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-resource-pool-name"))])};
        generation: i64 = "generation" 9 [schema::Type::Int64] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0)])};
        resource_slice_count: Option<i32> = "resourceSliceCount" 8 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(1)])};
        total_devices: Option<i32> = "totalDevices" 4 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
        allocated_devices: Option<i32> = "allocatedDevices" 5 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
        available_devices: Option<i32> = "availableDevices" 6 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
        unavailable_devices: Option<i32> = "unavailableDevices" 7 [schema::Type::Int32] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Minimum(0)])};
        node_name: Option<String> = "nodeName" 3 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-long-name"))])};
        validation_error: Option<String> = "validationError" 10 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::MaxBytes(256)])};
        partition_summary: Vec<crate::resource::v1alpha3::PartitionTypeStatus> = "partitionSummary" 11 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::PartitionTypeStatus::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
        shareable_summary: Option<Box<crate::resource::v1alpha3::ShareableSummaryStatus>> = "shareableSummary" 13 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::ShareableSummaryStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest`
    ResourcePoolStatusRequest = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {required: true};
        spec: crate::resource::v1alpha3::ResourcePoolStatusRequestSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::ResourcePoolStatusRequestSpec::schema_table))] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        status: Option<Box<crate::resource::v1alpha3::ResourcePoolStatusRequestStatus>> = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::ResourcePoolStatusRequestStatus::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestList`
    ResourcePoolStatusRequestList = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::resource::v1alpha3::ResourcePoolStatusRequest> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::ResourcePoolStatusRequest::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec`
    ResourcePoolStatusRequestSpec = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec" {
        driver: String = "driver" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Format(Cow::Borrowed("k8s-long-name-caseless"))])};
        pool_name: Option<String> = "poolName" 2 [schema::Type::String] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Format(Cow::Borrowed("k8s-resource-pool-name"))])};
        limit: Option<i32> = "limit" 3 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("100")), rules: Cow::Borrowed(&[schema::Rule::Minimum(1), schema::Rule::Maximum(1000)])};
        default_partition_type_attribute: Option<String> = "defaultPartitionTypeAttribute" 4 [schema::Type::String] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestStatus`
    ResourcePoolStatusRequestStatus = "io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestStatus" {
        pool_count: Option<i32> = "poolCount" 6 [schema::Type::Int32] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0)])};
        pools: Vec<crate::resource::v1alpha3::PoolStatus> = "pools" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::PoolStatus::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(1000)])};
        conditions: Vec<crate::meta::v1::Condition> = "conditions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::Condition::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("type")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(10)])};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ShareableCapacityStatus`
    ShareableCapacityStatus = "io.k8s.api.resource.v1alpha3.ShareableCapacityStatus" {
        name: String = "name" 1 [schema::Type::String] {required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        total: Option<object::scalar::Quantity> = "total" 2 [schema::Type::Quantity] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        consumed: Option<object::scalar::Quantity> = "consumed" 3 [schema::Type::Quantity] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        available: Option<object::scalar::Quantity> = "available" 4 [schema::Type::Quantity] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
    }
}

record! {
    /// `io.k8s.api.resource.v1alpha3.ShareableSummaryStatus`
    ShareableSummaryStatus = "io.k8s.api.resource.v1alpha3.ShareableSummaryStatus" {
        fully_available_devices: Option<i32> = "fullyAvailableDevices" 1 [schema::Type::Int32] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0)])};
        partially_available_devices: Option<i32> = "partiallyAvailableDevices" 2 [schema::Type::Int32] {pointer: true, required: true, rules: Cow::Borrowed(&[schema::Rule::Required, schema::Rule::Minimum(0)])};
        capacity: Vec<crate::resource::v1alpha3::ShareableCapacityStatus> = "capacity" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::resource::v1alpha3::ShareableCapacityStatus::schema_table))))] {merge: schema::Merge::Atomic, rules: Cow::Borrowed(&[schema::Rule::MaxItems(32)])};
    }
}
