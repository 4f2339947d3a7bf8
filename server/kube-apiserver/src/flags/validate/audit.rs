//! The audit log.

use crate::flags::Reader;

pub(super) fn audit(from: &Reader<'_>, errors: &mut Vec<String>) {
    if !from.text("audit-log-path").is_empty() {
        backend(from, "log", errors);
        let format = from.text("audit-log-format");
        if !matches!(format.as_str(), "legacy" | "json") {
            errors.push(format!("invalid audit log format {format}, allowed formats are \"legacy,json\""));
        }
        for flag in ["audit-log-maxage", "audit-log-maxbackup", "audit-log-maxsize"] {
            let value = from.int(flag);
            if value < 0 {
                errors.push(format!("--{flag} {value} can't be a negative number"));
            }
        }
    }
    if !from.text("audit-webhook-config-file").is_empty() {
        backend(from, "webhook", errors);
    }
}

/// What both ways of writing events have in common.
fn backend(from: &Reader<'_>, plugin: &str, errors: &mut Vec<String>) {
    errors.extend(batch(from, plugin));
    let flag = |name: &str| format!("audit-{plugin}-{name}");
    let (batch, event) = (from.int(&flag("truncate-max-batch-size")), from.int(&flag("truncate-max-event-size")));
    if event <= 0 {
        errors.push(format!("invalid audit truncate {plugin} max event size {event}, must be a positive number"));
    } else if batch < event {
        errors.push(format!(
            "invalid audit truncate {plugin} max batch size {batch}, must be greater than max event size ({event})"
        ));
    }
    let version = from.text(&flag("version"));
    if version.matches('/').count() > 1 {
        errors.push(format!("unexpected GroupVersion string: {version}"));
    } else if version != "audit.k8s.io/v1" {
        errors.push("invalid group version, allowed versions are [\"audit.k8s.io/v1\"]".to_owned());
    }
}

fn batch(from: &Reader<'_>, plugin: &str) -> Option<String> {
    let flag = |name: &str| format!("audit-{plugin}-{name}");
    let mode = from.text(&flag("mode"));
    if !matches!(mode.as_str(), "batch" | "blocking" | "blocking-strict") {
        return Some(format!(
            "invalid audit {plugin} mode {mode}, allowed modes are \"batch,blocking,blocking-strict\""
        ));
    }
    if mode != "batch" {
        return None;
    }
    let positive = |what: &str, value: f64| {
        let text = || format!("invalid audit batch {plugin} {what} {value}, must be a positive number");
        (value <= 0.0).then(text)
    };
    let int = |name: &str| from.int(&flag(name)) as f64;
    let throttled = from.bool(&flag("batch-throttle-enable"));
    positive("buffer size", int("batch-buffer-size"))
        .or_else(|| positive("max batch size", int("batch-max-size")))
        .or_else(|| positive("throttle QPS", from.float(&flag("batch-throttle-qps"))).filter(|_| throttled))
        .or_else(|| positive("throttle burst", int("batch-throttle-burst")).filter(|_| throttled))
}
