// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `batch/v1`.

use object::features::Feature;
use object::scalar::Time;
use object::schema::{Merge, Patch, Rule, default};
use object::{keyed, record, rules, texts};

use crate::core::v1::{ObjectReference, PodTemplateSpec};
use crate::meta::v1::{LabelSelector, ListMeta, ObjectMeta};
use crate::scheduling::v1alpha3::{
    WorkloadPodGroupDisruptionMode, WorkloadPodGroupResourceClaim, WorkloadPodGroupSchedulingConstraints,
    WorkloadPodGroupSchedulingPolicy,
};

record! {
    /// `io.k8s.api.batch.v1.CronJob`
    CronJob = "io.k8s.api.batch.v1.CronJob" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: CronJobSpec = "spec" 2 {required: true};
        status: CronJobStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.CronJobList`
    CronJobList = "io.k8s.api.batch.v1.CronJobList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<CronJob> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.CronJobSpec`
    CronJobSpec = "io.k8s.api.batch.v1.CronJobSpec" {
        schedule: String = "schedule" 1 {omit_empty: false, required: true, rules: rules![Rule::Required]};
        time_zone: Option<String> = "timeZone" 8 {};
        starting_deadline_seconds: Option<i64> = "startingDeadlineSeconds" 2 {};
        concurrency_policy: String = "concurrencyPolicy" 3 {default: default("\"Allow\"")};
        suspend: Option<bool> = "suspend" 4 {default: default("false")};
        job_template: JobTemplateSpec = "jobTemplate" 5 {omit_empty: false, required: true};
        successful_jobs_history_limit: Option<i32> = "successfulJobsHistoryLimit" 6 {default: default("3")};
        failed_jobs_history_limit: Option<i32> = "failedJobsHistoryLimit" 7 {default: default("1")};
    }
}

record! {
    /// `io.k8s.api.batch.v1.CronJobStatus`
    CronJobStatus = "io.k8s.api.batch.v1.CronJobStatus" {
        active: Vec<ObjectReference> = "active" 1 {merge: Merge::Atomic};
        last_schedule_time: Option<Time> = "lastScheduleTime" 4 {};
        last_successful_time: Option<Time> = "lastSuccessfulTime" 5 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.Job`
    Job = "io.k8s.api.batch.v1.Job" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ObjectMeta = "metadata" 1 {};
        spec: JobSpec = "spec" 2 {};
        status: JobStatus = "status" 3 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobCondition`
    JobCondition = "io.k8s.api.batch.v1.JobCondition" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, required: true};
        last_probe_time: Time = "lastProbeTime" 3 {omit_empty: false};
        last_transition_time: Time = "lastTransitionTime" 4 {omit_empty: false};
        reason: String = "reason" 5 {};
        message: String = "message" 6 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobList`
    JobList = "io.k8s.api.batch.v1.JobList" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: ListMeta = "metadata" 1 {};
        items: Vec<Job> = "items" 2 {omit_empty: false, required: true};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobSchedulingConfiguration`
    JobSchedulingConfiguration = "io.k8s.api.batch.v1.JobSchedulingConfiguration" {
        scheduling_policy: Option<Box<WorkloadPodGroupSchedulingPolicy>> = "schedulingPolicy" 1 {rules: rules![Rule::NoSet, Rule::NoUnset]};
        scheduling_constraints: Option<Box<WorkloadPodGroupSchedulingConstraints>> = "schedulingConstraints" 2 {rules: rules![Rule::Immutable]};
        disruption_mode: Option<Box<WorkloadPodGroupDisruptionMode>> = "disruptionMode" 3 {rules: rules![Rule::Immutable]};
        resource_claims: Vec<WorkloadPodGroupResourceClaim> = "resourceClaims" 4 {merge: keyed!["name"], patch: Patch::merge("name"), rules: rules![Rule::UniqueBy(texts!["name"]), Rule::MaxItems(4), Rule::Immutable]};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobSpec`
    JobSpec = "io.k8s.api.batch.v1.JobSpec" {
        parallelism: Option<i32> = "parallelism" 1 {};
        completions: Option<i32> = "completions" 2 {};
        active_deadline_seconds: Option<i64> = "activeDeadlineSeconds" 3 {};
        pod_failure_policy: Option<Box<PodFailurePolicy>> = "podFailurePolicy" 11 {};
        success_policy: Option<Box<SuccessPolicy>> = "successPolicy" 16 {};
        backoff_limit: Option<i32> = "backoffLimit" 7 {};
        backoff_limit_per_index: Option<i32> = "backoffLimitPerIndex" 12 {};
        max_failed_indexes: Option<i32> = "maxFailedIndexes" 13 {};
        selector: Option<Box<LabelSelector>> = "selector" 4 {};
        manual_selector: Option<bool> = "manualSelector" 5 {};
        template: PodTemplateSpec = "template" 6 {omit_empty: false, required: true};
        ttl_seconds_after_finished: Option<i32> = "ttlSecondsAfterFinished" 8 {};
        completion_mode: Option<String> = "completionMode" 9 {};
        suspend: Option<bool> = "suspend" 10 {};
        pod_replacement_policy: Option<String> = "podReplacementPolicy" 14 {};
        managed_by: Option<String> = "managedBy" 15 {};
        scheduling: Option<Box<JobSchedulingConfiguration>> = "scheduling" 17 {rules: rules![Rule::While(Feature::named_or_off("WorkloadWithJob"), false, &Rule::Forbidden), Rule::NoSet, Rule::NoUnset]};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobStatus`
    JobStatus = "io.k8s.api.batch.v1.JobStatus" {
        conditions: Vec<JobCondition> = "conditions" 1 {merge: Merge::Atomic, patch: Patch::merge("type")};
        start_time: Option<Time> = "startTime" 2 {};
        completion_time: Option<Time> = "completionTime" 3 {};
        active: i32 = "active" 4 {};
        succeeded: i32 = "succeeded" 5 {};
        failed: i32 = "failed" 6 {};
        terminating: Option<i32> = "terminating" 11 {};
        completed_indexes: String = "completedIndexes" 7 {};
        failed_indexes: Option<String> = "failedIndexes" 10 {};
        uncounted_terminated_pods: Option<Box<UncountedTerminatedPods>> = "uncountedTerminatedPods" 8 {};
        ready: Option<i32> = "ready" 9 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.JobTemplateSpec`
    JobTemplateSpec = "io.k8s.api.batch.v1.JobTemplateSpec" {
        metadata: ObjectMeta = "metadata" 1 {};
        spec: JobSpec = "spec" 2 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicy`
    PodFailurePolicy = "io.k8s.api.batch.v1.PodFailurePolicy" {
        rules: Vec<PodFailurePolicyRule> = "rules" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement`
    PodFailurePolicyOnExitCodesRequirement = "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement" {
        container_name: Option<String> = "containerName" 1 {};
        operator: String = "operator" 2 {omit_empty: false, required: true};
        values: Vec<i32> = "values" 3 {omit_empty: false, required: true, merge: Merge::Set};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern`
    PodFailurePolicyOnPodConditionsPattern = "io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern" {
        r#type: String = "type" 1 {omit_empty: false, required: true};
        status: String = "status" 2 {omit_empty: false, default: default("\"True\"")};
    }
}

record! {
    /// `io.k8s.api.batch.v1.PodFailurePolicyRule`
    PodFailurePolicyRule = "io.k8s.api.batch.v1.PodFailurePolicyRule" {
        action: String = "action" 1 {omit_empty: false, required: true};
        on_exit_codes: Option<Box<PodFailurePolicyOnExitCodesRequirement>> = "onExitCodes" 2 {};
        on_pod_conditions: Vec<PodFailurePolicyOnPodConditionsPattern> = "onPodConditions" 3 {merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.batch.v1.SuccessPolicy`
    SuccessPolicy = "io.k8s.api.batch.v1.SuccessPolicy" {
        rules: Vec<SuccessPolicyRule> = "rules" 1 {omit_empty: false, required: true, merge: Merge::Atomic};
    }
}

record! {
    /// `io.k8s.api.batch.v1.SuccessPolicyRule`
    SuccessPolicyRule = "io.k8s.api.batch.v1.SuccessPolicyRule" {
        succeeded_indexes: Option<String> = "succeededIndexes" 1 {};
        succeeded_count: Option<i32> = "succeededCount" 2 {};
    }
}

record! {
    /// `io.k8s.api.batch.v1.UncountedTerminatedPods`
    UncountedTerminatedPods = "io.k8s.api.batch.v1.UncountedTerminatedPods" {
        succeeded: Vec<String> = "succeeded" 1 {merge: Merge::Set};
        failed: Vec<String> = "failed" 2 {merge: Merge::Set};
    }
}
