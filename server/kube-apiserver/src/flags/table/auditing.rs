//! Auditing flags.

use super::{Flag, Kind::*, flag};

/// Auditing flags.
pub(super) const AUDITING: &[Flag] = &[
    flag("audit-log-batch-buffer-size", Int, "10000", "Events buffered before they are written (batch mode).").works(),
    flag("audit-log-batch-max-size", Int, "1", "Events in a batch (batch mode).").works(),
    flag("audit-log-batch-max-wait", Duration, "0s", "Longest wait for a batch to fill (batch mode).").works(),
    flag("audit-log-batch-throttle-burst", Int, "0", "Batches sent at once after a quiet time (batch mode).").works(),
    flag("audit-log-batch-throttle-enable", Bool, "false", "Throttle batches (batch mode).").works(),
    flag("audit-log-batch-throttle-qps", Float32, "0", "Average batches per second (batch mode).").works(),
    flag("audit-log-compress", Bool, "false", "Compress rotated log files with gzip.").works(),
    flag("audit-log-format", Text, "json", "Format of audit events: legacy or json.").works(),
    flag("audit-log-maxage", Int, "366", "Days to keep rotated log files. 0: no limit.").works(),
    flag("audit-log-maxbackup", Int, "100", "Number of rotated log files to keep. 0: no limit.").works(),
    flag("audit-log-maxsize", Int, "100", "Megabytes at which the log file is rotated. 0: never.").works(),
    flag("audit-log-mode", Text, "blocking", "How events are written: batch, blocking or blocking-strict.").works(),
    flag("audit-log-path", Text, "", "File for audit events; '-' is standard output. Empty: none.").works(),
    flag("audit-log-truncate-enabled", Bool, "false", "Truncate events and batches that are too large.").works(),
    flag("audit-log-truncate-max-batch-size", Int64, "10485760", "Bytes of a batch; larger ones are split.").works(),
    flag(
        "audit-log-truncate-max-event-size",
        Int64,
        "102400",
        "Bytes of an event; larger ones lose request and response, or are dropped.",
    )
    .works(),
    flag("audit-log-version", Text, "audit.k8s.io/v1", "API group and version of written events.").works(),
    flag("audit-policy-file", Text, "", "File with the audit policy.").works(),
    flag("audit-webhook-batch-buffer-size", Int, "10000", "Events buffered before they are sent (batch mode).").works(),
    flag("audit-webhook-batch-initial-backoff", Duration, "10s", "Wait before the first retry.")
        .deprecated("Deprecated, use --audit-webhook-initial-backoff instead.")
        .hidden(),
    flag("audit-webhook-batch-max-size", Int, "400", "Events in a batch (batch mode).").works(),
    flag("audit-webhook-batch-max-wait", Duration, "30s", "Longest wait for a batch to fill (batch mode).").works(),
    flag("audit-webhook-batch-throttle-burst", Int, "15", "Batches sent at once after a quiet time (batch mode).")
        .works(),
    flag("audit-webhook-batch-throttle-enable", Bool, "true", "Throttle batches (batch mode).").works(),
    flag("audit-webhook-batch-throttle-qps", Float32, "10", "Average batches per second (batch mode).").works(),
    flag("audit-webhook-config-file", Text, "", "Kubeconfig file of the audit webhook.").works(),
    flag("audit-webhook-initial-backoff", Duration, "10s", "Wait before the first retry.").works(),
    flag("audit-webhook-mode", Text, "batch", "How events are sent: batch, blocking or blocking-strict.").works(),
    flag("audit-webhook-truncate-enabled", Bool, "false", "Truncate events and batches that are too large.").works(),
    flag("audit-webhook-truncate-max-batch-size", Int64, "10485760", "Bytes of a batch; larger ones are split.")
        .works(),
    flag(
        "audit-webhook-truncate-max-event-size",
        Int64,
        "102400",
        "Bytes of an event; larger ones lose request and response, or are dropped.",
    )
    .works(),
    flag("audit-webhook-version", Text, "audit.k8s.io/v1", "API group and version of sent events.").works(),
];
