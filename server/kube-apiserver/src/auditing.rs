//! From flags and their files to the audit log.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use access::audit::Policy;
use serve::audit::{Auditor, Backend, Batching, Endpoint, Form, Log, Mode, Rotation, Sink, Truncation};

use crate::files;
use crate::flags::options::{Audit, AuditLog, AuditWebhook};
use crate::log::{Severity, write};

const MEGABYTE: u64 = 1 << 20;

/// What is noted of requests, and where; `None` without a policy or a place for notes.
pub(crate) fn auditor(options: &Audit) -> Result<Option<Arc<Auditor>>, String> {
    let Some(path) = &options.policy_file else { return Ok(None) };
    let policy = policy(path).map_err(|why| format!("loading audit policy file: {why}"))?;
    let mut sinks = Vec::new();
    sinks.extend(log(&options.log)?);
    sinks.extend(webhook(&options.webhook)?);
    Ok((!sinks.is_empty()).then(|| Arc::new(Auditor::new(policy, sinks))))
}

fn policy(path: &str) -> Result<Policy, String> {
    let text = files::read(Path::new(path))
        .map_err(|why| format!("failed to read file path {}: {why}", object::text::quote(path)))?;
    let (policy, warning) = Policy::read(&text).map_err(|why| format!("{why}: from file {path}"))?;
    if let Some(warning) = warning {
        write(Severity::Warning, &warning);
    }
    Ok(policy)
}

fn complain(why: &str) {
    write(Severity::Error, &format!("\"Error in audit plugin\" err={why:?}"));
}

fn log(options: &AuditLog) -> Result<Option<Sink>, String> {
    let Some(path) = options.path.as_ref().filter(|path| !path.is_empty()) else { return Ok(None) };
    let rotation = Rotation {
        max_bytes: number(options.max_megabytes) as u64 * MEGABYTE,
        max_age_days: number(options.max_age_days) as u64,
        max_backups: number(options.max_backups),
        compress: options.compress,
    };
    let form = if options.format == "legacy" { Form::Legacy } else { Form::Json };
    let throttle = (options.batch_throttle, options.batch_throttle_qps, options.batch_throttle_burst);
    let batch = (options.batch_buffer_size, options.batch_max_size, options.batch_max_wait);
    let mode = mode(&options.mode, batch, throttle, false);
    let truncation = (options.truncate, options.truncate_max_event_size, options.truncate_max_batch_size);
    let log = Log::open(path, rotation)?;
    Ok(Some(Sink::new(Backend::Log(log), form, mode, truncated(truncation), complain)))
}

fn webhook(options: &AuditWebhook) -> Result<Option<Sink>, String> {
    let Some(path) = options.config_file.as_ref().filter(|path| !path.is_empty()) else { return Ok(None) };
    let endpoint = Endpoint::read(Path::new(path)).map_err(|why| format!("initializing audit webhook: {why}"))?;
    let throttle = (options.batch_throttle, options.batch_throttle_qps, options.batch_throttle_burst);
    let batch = (options.batch_buffer_size, options.batch_max_size, options.batch_max_wait);
    let mode = mode(&options.mode, batch, throttle, true);
    let truncation = (options.truncate, options.truncate_max_event_size, options.truncate_max_batch_size);
    let backend = Backend::Webhook(Box::new(endpoint), options.initial_backoff);
    Ok(Some(Sink::new(backend, Form::Items, mode, truncated(truncation), complain)))
}

/// Flags have been checked: what is negative is not used.
fn number(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

fn mode(
    name: &str,
    (buffer, size, wait): (i64, i64, Duration),
    (throttled, rate, burst): (bool, f64, i64),
    together: bool,
) -> Mode {
    match name {
        "blocking" => Mode::Blocking,
        "blocking-strict" => Mode::BlockingStrict,
        _ => Mode::Batch(Batching {
            buffer: number(buffer),
            size: number(size),
            wait,
            throttle: throttled.then_some((rate, burst as f64)),
            together,
        }),
    }
}

fn truncated((is_on, event, batch): (bool, i64, i64)) -> Option<Truncation> {
    is_on.then(|| Truncation { max_event: number(event), max_batch: number(batch) })
}
