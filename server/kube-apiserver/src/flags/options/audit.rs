//! The audit log.

use std::time::Duration;

use super::group;
use crate::flags::Reader;

/// The audit log.
#[derive(Clone, Debug)]
pub struct Audit {
    /// `--audit-policy-file`.
    pub policy_file: Option<String>,
    /// To a file.
    pub log: AuditLog,
    /// To a webhook.
    pub webhook: AuditWebhook,
}

impl Audit {
    pub(in crate::flags) fn read(from: &Reader<'_>) -> Self {
        let policy_file = from.some_text("audit-policy-file");
        Self { policy_file, log: AuditLog::read(from), webhook: AuditWebhook::read(from) }
    }
}

group! {
    /// The audit log in a file.
    AuditLog {
        path: Option<String> = some_text "audit-log-path";
        format: String = text "audit-log-format";
        version: String = text "audit-log-version";
        mode: String = text "audit-log-mode";
        max_age_days: i64 = int "audit-log-maxage";
        max_backups: i64 = int "audit-log-maxbackup";
        max_megabytes: i64 = int "audit-log-maxsize";
        compress: bool = bool "audit-log-compress";
        batch_buffer_size: i64 = int "audit-log-batch-buffer-size";
        batch_max_size: i64 = int "audit-log-batch-max-size";
        batch_max_wait: Duration = span "audit-log-batch-max-wait";
        batch_throttle: bool = bool "audit-log-batch-throttle-enable";
        batch_throttle_qps: f64 = float "audit-log-batch-throttle-qps";
        batch_throttle_burst: i64 = int "audit-log-batch-throttle-burst";
        truncate: bool = bool "audit-log-truncate-enabled";
        truncate_max_batch_size: i64 = int "audit-log-truncate-max-batch-size";
        truncate_max_event_size: i64 = int "audit-log-truncate-max-event-size";
    }
}

group! {
    /// Audit events sent to a webhook.
    AuditWebhook {
        config_file: Option<String> = some_text "audit-webhook-config-file";
        version: String = text "audit-webhook-version";
        mode: String = text "audit-webhook-mode";
        initial_backoff: Duration = span "audit-webhook-initial-backoff";
        batch_buffer_size: i64 = int "audit-webhook-batch-buffer-size";
        batch_max_size: i64 = int "audit-webhook-batch-max-size";
        batch_max_wait: Duration = span "audit-webhook-batch-max-wait";
        batch_throttle: bool = bool "audit-webhook-batch-throttle-enable";
        batch_throttle_qps: f64 = float "audit-webhook-batch-throttle-qps";
        batch_throttle_burst: i64 = int "audit-webhook-batch-throttle-burst";
        truncate: bool = bool "audit-webhook-truncate-enabled";
        truncate_max_batch_size: i64 = int "audit-webhook-truncate-max-batch-size";
        truncate_max_event_size: i64 = int "audit-webhook-truncate-max-event-size";
    }
}
