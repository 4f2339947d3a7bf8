// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `batch/v1`.

#[allow(unused_imports)]
use std::borrow::Cow;

use object::{record, schema};

record! {
    /// `io.k8s.api.batch.v1.CronJob`
    CronJob = "io.k8s.api.batch.v1.CronJob" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::batch::v1::CronJobSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::CronJobSpec::schema_table))] {required: true};
        status: crate::batch::v1::CronJobStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::CronJobStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.CronJobList`
    CronJobList = "io.k8s.api.batch.v1.CronJobList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::batch::v1::CronJob> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::CronJob::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.CronJobSpec`
    CronJobSpec = "io.k8s.api.batch.v1.CronJobSpec" {
        schedule: String = "schedule" 1 [schema::Type::String] {omit_empty: false, required: true, rules: Cow::Borrowed(&[schema::Rule::Required])};
        time_zone: Option<String> = "timeZone" 8 [schema::Type::String] {pointer: true};
        starting_deadline_seconds: Option<i64> = "startingDeadlineSeconds" 2 [schema::Type::Int64] {pointer: true};
        concurrency_policy: String = "concurrencyPolicy" 3 [schema::Type::String] {default: Some(Cow::Borrowed("\"Allow\""))};
        suspend: Option<bool> = "suspend" 4 [schema::Type::Bool] {pointer: true, default: Some(Cow::Borrowed("false"))};
        job_template: crate::batch::v1::JobTemplateSpec = "jobTemplate" 5 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::JobTemplateSpec::schema_table))] {omit_empty: false, required: true};
        successful_jobs_history_limit: Option<i32> = "successfulJobsHistoryLimit" 6 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("3"))};
        failed_jobs_history_limit: Option<i32> = "failedJobsHistoryLimit" 7 [schema::Type::Int32] {pointer: true, default: Some(Cow::Borrowed("1"))};
    }
}

record! {
    /// `io.k8s.api.batch.v1.CronJobStatus`
    CronJobStatus = "io.k8s.api.batch.v1.CronJobStatus" {
        active: Vec<crate::core::v1::ObjectReference> = "active" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::ObjectReference::schema_table))))] {merge: schema::Merge::Atomic};
        last_schedule_time: Option<object::scalar::Time> = "lastScheduleTime" 4 [schema::Type::Time] {pointer: true};
        last_successful_time: Option<object::scalar::Time> = "lastSuccessfulTime" 5 [schema::Type::Time] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.Job`
    Job = "io.k8s.api.batch.v1.Job" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::batch::v1::JobSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::JobSpec::schema_table))] {};
        status: crate::batch::v1::JobStatus = "status" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::JobStatus::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobCondition`
    JobCondition = "io.k8s.api.batch.v1.JobCondition" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, required: true};
        last_probe_time: object::scalar::Time = "lastProbeTime" 3 [schema::Type::Time] {omit_empty: false};
        last_transition_time: object::scalar::Time = "lastTransitionTime" 4 [schema::Type::Time] {omit_empty: false};
        reason: String = "reason" 5 [schema::Type::String] {};
        message: String = "message" 6 [schema::Type::String] {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobList`
    JobList = "io.k8s.api.batch.v1.JobList" {
        kind: String = "kind" 0 [schema::Type::String] {};
        api_version: String = "apiVersion" 0 [schema::Type::String] {};
        metadata: crate::meta::v1::ListMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ListMeta::schema_table))] {};
        items: Vec<crate::batch::v1::Job> = "items" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::Job::schema_table))))] {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobSchedulingConfiguration`
    JobSchedulingConfiguration = "io.k8s.api.batch.v1.JobSchedulingConfiguration" {
        scheduling_policy: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupSchedulingPolicy>> = "schedulingPolicy" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupSchedulingPolicy::schema_table))] {pointer: true};
        scheduling_constraints: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupSchedulingConstraints>> = "schedulingConstraints" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupSchedulingConstraints::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        disruption_mode: Option<Box<crate::scheduling::v1alpha3::WorkloadPodGroupDisruptionMode>> = "disruptionMode" 3 [schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupDisruptionMode::schema_table))] {pointer: true, rules: Cow::Borrowed(&[schema::Rule::Immutable])};
        resource_claims: Vec<crate::scheduling::v1alpha3::WorkloadPodGroupResourceClaim> = "resourceClaims" 4 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::scheduling::v1alpha3::WorkloadPodGroupResourceClaim::schema_table))))] {merge: schema::Merge::Keyed(Cow::Borrowed(&[Cow::Borrowed("name")])), patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("name")) }, rules: Cow::Borrowed(&[schema::Rule::MaxItems(4), schema::Rule::Immutable])};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobSpec`
    JobSpec = "io.k8s.api.batch.v1.JobSpec" {
        parallelism: Option<i32> = "parallelism" 1 [schema::Type::Int32] {pointer: true};
        completions: Option<i32> = "completions" 2 [schema::Type::Int32] {pointer: true};
        active_deadline_seconds: Option<i64> = "activeDeadlineSeconds" 3 [schema::Type::Int64] {pointer: true};
        pod_failure_policy: Option<Box<crate::batch::v1::PodFailurePolicy>> = "podFailurePolicy" 11 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::PodFailurePolicy::schema_table))] {pointer: true};
        success_policy: Option<Box<crate::batch::v1::SuccessPolicy>> = "successPolicy" 16 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::SuccessPolicy::schema_table))] {pointer: true};
        backoff_limit: Option<i32> = "backoffLimit" 7 [schema::Type::Int32] {pointer: true};
        backoff_limit_per_index: Option<i32> = "backoffLimitPerIndex" 12 [schema::Type::Int32] {pointer: true};
        max_failed_indexes: Option<i32> = "maxFailedIndexes" 13 [schema::Type::Int32] {pointer: true};
        selector: Option<Box<crate::meta::v1::LabelSelector>> = "selector" 4 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::LabelSelector::schema_table))] {pointer: true};
        manual_selector: Option<bool> = "manualSelector" 5 [schema::Type::Bool] {pointer: true};
        template: crate::core::v1::PodTemplateSpec = "template" 6 [schema::Type::Record(schema::SchemaRef::Static(crate::core::v1::PodTemplateSpec::schema_table))] {omit_empty: false, required: true};
        ttl_seconds_after_finished: Option<i32> = "ttlSecondsAfterFinished" 8 [schema::Type::Int32] {pointer: true};
        completion_mode: Option<String> = "completionMode" 9 [schema::Type::String] {pointer: true};
        suspend: Option<bool> = "suspend" 10 [schema::Type::Bool] {pointer: true};
        pod_replacement_policy: Option<String> = "podReplacementPolicy" 14 [schema::Type::String] {pointer: true};
        managed_by: Option<String> = "managedBy" 15 [schema::Type::String] {pointer: true};
        scheduling: Option<Box<crate::batch::v1::JobSchedulingConfiguration>> = "scheduling" 17 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::JobSchedulingConfiguration::schema_table))] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobStatus`
    JobStatus = "io.k8s.api.batch.v1.JobStatus" {
        conditions: Vec<crate::batch::v1::JobCondition> = "conditions" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::JobCondition::schema_table))))] {merge: schema::Merge::Atomic, patch: schema::Patch { replace_keys: false, merge: true, key: Some(Cow::Borrowed("type")) }};
        start_time: Option<object::scalar::Time> = "startTime" 2 [schema::Type::Time] {pointer: true};
        completion_time: Option<object::scalar::Time> = "completionTime" 3 [schema::Type::Time] {pointer: true};
        active: i32 = "active" 4 [schema::Type::Int32] {};
        succeeded: i32 = "succeeded" 5 [schema::Type::Int32] {};
        failed: i32 = "failed" 6 [schema::Type::Int32] {};
        terminating: Option<i32> = "terminating" 11 [schema::Type::Int32] {pointer: true};
        completed_indexes: String = "completedIndexes" 7 [schema::Type::String] {};
        failed_indexes: Option<String> = "failedIndexes" 10 [schema::Type::String] {pointer: true};
        uncounted_terminated_pods: Option<Box<crate::batch::v1::UncountedTerminatedPods>> = "uncountedTerminatedPods" 8 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::UncountedTerminatedPods::schema_table))] {pointer: true};
        ready: Option<i32> = "ready" 9 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobTemplateSpec`
    JobTemplateSpec = "io.k8s.api.batch.v1.JobTemplateSpec" {
        metadata: crate::meta::v1::ObjectMeta = "metadata" 1 [schema::Type::Record(schema::SchemaRef::Static(crate::meta::v1::ObjectMeta::schema_table))] {};
        spec: crate::batch::v1::JobSpec = "spec" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::JobSpec::schema_table))] {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicy`
    PodFailurePolicy = "io.k8s.api.batch.v1.PodFailurePolicy" {
        rules: Vec<crate::batch::v1::PodFailurePolicyRule> = "rules" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::PodFailurePolicyRule::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement`
    PodFailurePolicyOnExitCodesRequirement = "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement" {
        container_name: Option<String> = "containerName" 1 [schema::Type::String] {pointer: true};
        operator: String = "operator" 2 [schema::Type::String] {omit_empty: false, required: true};
        values: Vec<i32> = "values" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Int32))] {omit_empty: false, required: true, merge: schema::Merge::Set};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern`
    PodFailurePolicyOnPodConditionsPattern = "io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern" {
        r#type: String = "type" 1 [schema::Type::String] {omit_empty: false, required: true};
        status: String = "status" 2 [schema::Type::String] {omit_empty: false, default: Some(Cow::Borrowed("\"True\""))};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicyRule`
    PodFailurePolicyRule = "io.k8s.api.batch.v1.PodFailurePolicyRule" {
        action: String = "action" 1 [schema::Type::String] {omit_empty: false, required: true};
        on_exit_codes: Option<Box<crate::batch::v1::PodFailurePolicyOnExitCodesRequirement>> = "onExitCodes" 2 [schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::PodFailurePolicyOnExitCodesRequirement::schema_table))] {pointer: true};
        on_pod_conditions: Vec<crate::batch::v1::PodFailurePolicyOnPodConditionsPattern> = "onPodConditions" 3 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::PodFailurePolicyOnPodConditionsPattern::schema_table))))] {merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.batch.v1.SuccessPolicy`
    SuccessPolicy = "io.k8s.api.batch.v1.SuccessPolicy" {
        rules: Vec<crate::batch::v1::SuccessPolicyRule> = "rules" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::Record(schema::SchemaRef::Static(crate::batch::v1::SuccessPolicyRule::schema_table))))] {omit_empty: false, required: true, merge: schema::Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.batch.v1.SuccessPolicyRule`
    SuccessPolicyRule = "io.k8s.api.batch.v1.SuccessPolicyRule" {
        succeeded_indexes: Option<String> = "succeededIndexes" 1 [schema::Type::String] {pointer: true};
        succeeded_count: Option<i32> = "succeededCount" 2 [schema::Type::Int32] {pointer: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.UncountedTerminatedPods`
    UncountedTerminatedPods = "io.k8s.api.batch.v1.UncountedTerminatedPods" {
        succeeded: Vec<String> = "succeeded" 1 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
        failed: Vec<String> = "failed" 2 [schema::Type::List(schema::Elem::Static(&schema::Type::String))] {merge: schema::Merge::Set};
    }
}
