//! Enabled APIs, and metrics.

use std::collections::{BTreeMap, BTreeSet};

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
    for key in MATCHERS {
        match options.runtime_config.get(*key).map(String::as_str) {
            None | Some("true" | "false") => {}
            Some(other) => return Err(format!("invalid value {key}={other}")),
        }
    }
    for (key, value) in options.runtime_config.iter().filter(|(key, _)| !MATCHERS.contains(&key.as_str())) {
        let mut parts = key.split('/');
        let (group, version) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if is_group(group) && !APART.contains(&group) && !is_version(group, version) {
            return Err(format!("group version {group}/{version} that has not been registered"));
        }
        if !value.is_empty() {
            boolean(value).map_err(|e| format!("invalid value of {key}: {value}, err: {e}"))?;
        }
    }
    Ok(())
}

/// Groups of upstream's other servers, whose versions nobody looks at.
const APART: &[&str] = &["apiextensions.k8s.io", "apiregistration.k8s.io"];
/// Versions that are known and not served, as upstream has them.
const UNSERVED: &[(&str, &[&str])] = &[
    ("admission.k8s.io", &["v1", "v1beta1"]),
    ("admissionregistration.k8s.io", &["v1alpha1", "v1beta1"]),
    ("apidiscovery.k8s.io", &["v2", "v2beta1"]),
    ("apps", &["v1beta1", "v1beta2"]),
    ("authentication.k8s.io", &["v1alpha1", "v1beta1"]),
    ("authorization.k8s.io", &["v1beta1"]),
    ("batch", &["v1beta1"]),
    ("certificates.k8s.io", &["v1alpha1", "v1beta1"]),
    ("coordination.k8s.io", &["v1alpha2", "v1beta1"]),
    ("discovery.k8s.io", &["v1beta1"]),
    ("events.k8s.io", &["v1beta1"]),
    ("extensions", &["v1beta1"]),
    ("flowcontrol.apiserver.k8s.io", &["v1beta1", "v1beta2", "v1beta3"]),
    ("imagepolicy.k8s.io", &["v1alpha1"]),
    ("networking.k8s.io", &["v1beta1"]),
    ("node.k8s.io", &["v1alpha1", "v1beta1"]),
    ("policy", &["v1beta1"]),
    ("rbac.authorization.k8s.io", &["v1alpha1", "v1beta1"]),
    ("scheduling.k8s.io", &["v1beta1"]),
    ("storage.k8s.io", &["v1alpha1", "v1beta1"]),
];

/// Whether there is such a group, served or not.
pub fn is_group(group: &str) -> bool {
    generated::KINDS.iter().any(|k| k.group == group) || UNSERVED.iter().any(|(name, _)| *name == group)
}

fn is_version(group: &str, version: &str) -> bool {
    generated::KINDS.iter().any(|k| k.group == group && k.version == version)
        || UNSERVED.iter().any(|(name, versions)| *name == group && versions.contains(&version))
}

/// A metric's and a label's name, as messages show their patterns.
const METRIC: &str = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const LABEL: &str = "[a-zA-Z_][a-zA-Z0-9_]*";

fn is_word(text: &str, also: &[u8]) -> bool {
    let word = |b: u8| b.is_ascii_alphabetic() || b == b'_' || also.contains(&b);
    let bytes = text.as_bytes();
    bytes.first().is_some_and(|b| word(*b)) && bytes.iter().all(|b| word(*b) || b.is_ascii_digit())
}

/// What is wrong with allowed values of labels, if there is something.
fn labels(at: &str, allowed: &BTreeMap<String, String>) -> Option<String> {
    let named =
        |key: &String| key.split_once(',').is_some_and(|(metric, label)| is_word(metric, b":") && is_word(label, b""));
    (!allowed.keys().all(named)).then(|| {
        format!(
            "{at}: Invalid value: {}: must have keys with format `metricName,labelName` where metricName matches \
             \"{METRIC}\" and labelName matches \"{LABEL}\"",
            serde_json::json!(allowed)
        )
    })
}

/// Allowed values of labels, as a file lists them.
pub(crate) fn read_labels(text: &[u8]) -> Result<BTreeMap<String, String>, String> {
    let json = object::yaml::to_json(text).map_err(|e| e.to_string())?.json;
    let allowed: BTreeMap<String, Option<String>> = serde_json::from_slice(&json).map_err(|e| e.to_string())?;
    Ok(allowed.into_iter().map(|(key, values)| (key, values.unwrap_or_default())).collect())
}

/// The same of a file.
fn manifest(file: &str) -> Option<String> {
    let at = "metrics.allowListMappingManifest";
    let wrong = |why: String| Some(format!("{at}: Invalid value: {}: {why}", quote(file)));
    let text = match crate::files::read(file.as_ref()) {
        Ok(text) => text,
        Err(why) => return wrong(format!("failed to read allow list manifest: {why}")),
    };
    match read_labels(&text) {
        Ok(allowed) => {
            labels(at, &allowed).and_then(|why| wrong(format!("invalid allow list mapping in manifest: [{why}]")))
        }
        Err(why) => {
            let why = why.trim_start_matches("error converting YAML to JSON: ");
            wrong(format!("failed to parse allow list manifest: {why}"))
        }
    }
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
    let disabled = from.list("disabled-metrics");
    if let Some(name) = disabled.iter().find(|name| !is_word(name, b":")) {
        errors.push(format!(
            "metrics.disabledMetrics: Invalid value: {}: must be fully qualified metric names matching \"^{METRIC}$\", \
             got {}",
            serde_json::json!(disabled),
            quote(name)
        ));
    }
    let (allowed, file) = (from.labels("allow-metric-labels"), from.text("allow-metric-labels-manifest"));
    errors.extend(labels("metrics.allowListMapping", &allowed));
    if file.is_empty() {
        return;
    }
    errors.extend(manifest(&file));
    if from.given("allow-metric-labels") {
        let mut all = serde_json::Map::new();
        let mut say = |name: &str, value: serde_json::Value| _ = all.insert(name.to_owned(), value);
        say("allowListMapping", serde_json::json!(allowed));
        say("allowListMappingManifest", file.into());
        if !disabled.is_empty() {
            say("disabledMetrics", disabled.into());
        }
        if !shown.is_empty() {
            say("showHiddenMetricsForVersion", shown.into());
        }
        let all = serde_json::Value::Object(all);
        errors.push(format!(
            "metrics: Invalid value: {all}: cannot specify both allowListMapping and allowListMappingManifest"
        ));
    }
}
