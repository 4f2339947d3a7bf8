//! Enabled APIs, and metrics.

use std::collections::BTreeSet;

use crate::flags::number::{boolean, quote};
use crate::flags::{Options, Reader};

/// Keys that address many versions at once.
const MATCHERS: &[&str] = &["api/all", "api/ga", "api/beta", "api/alpha"];

pub(super) fn priority_and_fairness(options: &Options, errors: &mut Vec<String>) {
    if !options.generic.priority_and_fairness {
        return;
    }
    let decides = ["flowcontrol.apiserver.k8s.io/v1", "api/ga", "api/all"].iter().find_map(|key| {
        let value = options.runtime_config.get(*key)?;
        matches!(value.as_str(), "true" | "false").then_some((key, value))
    });
    if let Some((key, "false")) = decides.map(|(key, value)| (key, value.as_str())) {
        errors.push(format!("--runtime-config={key}=false conflicts with --enable-priority-and-fairness=true"));
    }
}

pub(super) fn runtime_config(options: &Options, known_group: impl Fn(&str) -> bool, errors: &mut Vec<String>) {
    let config = &options.runtime_config;
    if config.len() == 1 && config.get("api/all").is_some_and(|v| v == "false") {
        return errors.push("invalid runtime-config with only api/all=false".to_owned());
    }
    let mut unknown = BTreeSet::new();
    for key in config.keys().filter(|k| !MATCHERS.contains(&k.as_str())) {
        let mut parts = key.split('/');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(group), Some(version), _, None) if !known_group(group) => {
                unknown.insert(format!("{group}/{version}"));
            }
            (Some(_), Some(_), _, None) => {}
            _ => return errors.push(format!("runtime-config invalid key {key}")),
        }
    }
    if !unknown.is_empty() {
        errors.push(format!("unknown api groups {}", unknown.into_iter().collect::<Vec<_>>().join(",")));
    }
}

/// The first value that is neither true nor false; looked at after everything else.
pub fn runtime_values(options: &Options) -> Result<(), String> {
    for (key, value) in options.runtime_config.iter().filter(|(_, value)| !value.is_empty()) {
        boolean(value).map_err(|e| format!("invalid value of {key}: {value}, err: {e}"))?;
    }
    Ok(())
}

pub(super) fn metrics(from: &Reader<'_>, errors: &mut Vec<String>) {
    let shown = from.text("show-hidden-metrics-for-version");
    if !matches!(shown.as_str(), "" | "1.36") {
        errors.push(format!(
            "metrics.showHiddenMetricsForVersion: Invalid value: {}: must be omitted or have the value '1.36'; only the \
             previous minor version is allowed",
            quote(&shown)
        ));
    }
}
