//! What the file of `--admission-control-config-file` says of the plugins.
//!
//! The file names plugins, each with its configuration in place or in a file of its own. Reading files is for whoever
//! starts the server: [`read`] is given their texts.

mod records;

use std::collections::BTreeMap;
use std::time::Duration;

use generated::core::v1::Toleration;
use object::configuration::{Fault, Known, lenient, strict};
use object::field_error::{FieldError, Path, Value, aggregate};
use object::{names, yaml};

use crate::chain::Plugin;
use crate::event_rate_limit::{Limit, SORTS};
use crate::pod_defaults::Patience;
use crate::pod_security::{Exemptions, Level, Policy, Standard, Version};
use crate::resource_quota::Limited;
use crate::toleration_restriction::Bounds;
use records::{
    AdmissionConfiguration, EventRateLimits, ImagePolicyFile, PodSecurityConfiguration, QuotaLimits, TolerationBounds,
};

/// What plugins are told beside the objects that they look at.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// What nobody may use without a quota for it.
    pub limited: Vec<Limited>,
    /// What pods are held to in namespaces that say nothing.
    pub pod_security: Policy,
    /// Who is held to nothing.
    pub exemptions: Exemptions,
    /// How many events may be written.
    pub event_limits: Vec<Limit>,
    /// What pods tolerate, and may, in namespaces that say nothing.
    pub tolerations: Bounds,
    /// How long pods stay on nodes that fail.
    pub patience: Patience,
    /// The nodes of namespaces.
    pub node_selectors: BTreeMap<String, String>,
    /// Who says which images may run, if that is asked.
    pub images: Option<ImagePolicy>,
}

/// Who says which images may run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImagePolicy {
    /// The kubeconfig file of the webhook.
    pub file: String,
    /// How long a yes is remembered.
    pub allow_ttl: Duration,
    /// How long a no is.
    pub deny_ttl: Duration,
    /// The wait before the second attempt.
    pub retry: Duration,
    /// Everything may run while nobody answers.
    pub default_allow: bool,
}

/// Where the configuration of a plugin is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Here.
    Text(Vec<u8>),
    /// In a file; relative to that of all.
    File(String),
}

const FILE: Known<'_> = &[
    ("apiserver.config.k8s.io/v1", "AdmissionConfiguration"),
    ("apiserver.k8s.io/v1alpha1", "AdmissionConfiguration"),
];
const QUOTA: Known<'_> = &[
    ("apiserver.config.k8s.io/v1", "ResourceQuotaConfiguration"),
    ("resourcequota.admission.k8s.io/v1beta1", "Configuration"),
    ("resourcequota.admission.k8s.io/v1alpha1", "Configuration"),
];
const POD_SECURITY: Known<'_> = &[
    ("pod-security.admission.config.k8s.io/v1", "PodSecurityConfiguration"),
    ("pod-security.admission.config.k8s.io/v1beta1", "PodSecurityConfiguration"),
    ("pod-security.admission.config.k8s.io/v1alpha1", "PodSecurityConfiguration"),
];
const EVENTS: Known<'_> = &[("eventratelimit.admission.k8s.io/v1alpha1", "Configuration")];
const TOLERATIONS: Known<'_> = &[("podtolerationrestriction.admission.k8s.io/v1alpha1", "Configuration")];

/// Finds the plugins' configurations in the file of all: the first that names a plugin counts.
///
/// # Errors
/// What is wrong with the file, in upstream's words.
pub fn places(text: &[u8]) -> Result<BTreeMap<String, Option<Place>>, String> {
    let mut file = AdmissionConfiguration::default();
    match strict(text, FILE, &mut file) {
        Ok(()) => {}
        // Two plugins had files of their own before there was one for all.
        Err(Fault::Kind(why)) => return of_old(text).ok_or(why),
        Err(Fault::Content(why)) => return Err(why),
    }
    let mut places = BTreeMap::new();
    for plugin in file.plugins {
        let place = match plugin.configuration {
            Some(here) if !here.is_nil() => Some(Place::Text(here.as_bytes().to_vec())),
            _ => Some(plugin.path).filter(|path| !path.is_empty()).map(Place::File),
        };
        places.entry(plugin.name).or_insert(place);
    }
    Ok(places)
}

fn of_old(text: &[u8]) -> Option<BTreeMap<String, Option<Place>>> {
    let json = yaml::to_json(text).ok()?.json;
    let value: serde_json::Value = serde_json::from_slice(&json).ok()?;
    ["imagePolicy", "podNodeSelectorPluginConfig"].iter().find(|key| value.get(**key).is_some())?;
    let place = Some(Place::Text(text.to_vec()));
    Some(["ImagePolicyWebhook", "PodNodeSelector"].map(|name| (name.to_owned(), place.clone())).into())
}

/// Reads the configurations of those plugins that are on.
///
/// # Errors
/// What is wrong with one of them, in upstream's words.
pub fn read(on: &[Plugin], of: impl Fn(&str) -> Result<Option<Vec<u8>>, String>) -> Result<Settings, String> {
    let mut settings = Settings::default();
    for plugin in on {
        let name = plugin.name();
        let text = of(&name)?;
        let refused = |why: String| format!("couldn't init admission plugin {}: {why}", object::text::quote(&name));
        match plugin {
            Plugin::ResourceQuota => {
                settings.limited = text.map_or(Ok(Vec::new()), |t| quota(&t)).map_err(refused)?;
            }
            Plugin::PodSecurity => {
                let file = pod_security_file(text.as_deref()).map_err(refused)?;
                pod_security(file, &mut settings).map_err(|why| {
                    format!("failed to initialize admission plugin \"PodSecurity\": PodSecurity {why}")
                })?;
            }
            Plugin::EventRateLimit => {
                settings.event_limits = event_limits(text.as_deref()).map_err(refused)?;
            }
            Plugin::PodTolerationRestriction => {
                settings.tolerations = text.map_or(Ok(Bounds::default()), |t| tolerations(&t)).map_err(refused)?;
            }
            // What can't be read here is as if it wasn't there.
            Plugin::PodNodeSelector => settings.node_selectors = node_selectors(text.as_deref()).unwrap_or_default(),
            Plugin::ImagePolicyWebhook => match text {
                Some(text) => settings.images = Some(images(&text).map_err(refused)?),
                None => return Err(refused("no config specified".into())),
            },
            _ => {}
        }
    }
    Ok(settings)
}

/// Reads the file of `ImagePolicyWebhook`: 0 is the default of a time, -1 none at all.
fn images(text: &[u8]) -> Result<ImagePolicy, String> {
    const MINUTE: u64 = 60;
    let json = yaml::to_json(text).map_err(|e| e.to_string())?.json;
    let mut file = ImagePolicyFile::default();
    object::json::decode(&json, &mut file).map_err(|e| e.to_string())?;
    let file = file.image_policy;
    let time = |value: i64, unit: Duration, least: Duration, most: Duration, usual: Duration| match value {
        -1 => Ok(Duration::ZERO),
        0 => Ok(usual),
        value => {
            let nanos = value.saturating_mul(i64::try_from(unit.as_nanos()).unwrap_or(i64::MAX));
            let go = |nanos: i64| object::scalar::Duration::from_nanos(nanos).to_string();
            let given = |time: Duration| go(i64::try_from(time.as_nanos()).unwrap_or(i64::MAX));
            let time = u64::try_from(nanos).map(Duration::from_nanos).ok().filter(|t| (least..=most).contains(t));
            time.ok_or_else(|| {
                format!("valid value is between {} and {}, got {}", given(least), given(most), go(nanos))
            })
        }
    };
    let seconds = Duration::from_secs;
    let ttl = |value: i64, usual: u64| time(value, seconds(1), seconds(1), seconds(30 * MINUTE), seconds(usual));
    let (milli, nano) = (Duration::from_millis(1), Duration::from_nanos(1));
    Ok(ImagePolicy {
        retry: time(file.retry_backoff, milli, nano, seconds(5 * MINUTE), Duration::from_millis(500))?,
        allow_ttl: ttl(file.allow_ttl, 5 * MINUTE)?,
        deny_ttl: ttl(file.deny_ttl, 30)?,
        file: file.kube_config_file,
        default_allow: file.default_allow,
    })
}

fn quota(text: &[u8]) -> Result<Vec<Limited>, String> {
    let mut file = QuotaLimits::default();
    strict(text, QUOTA, &mut file).map_err(|e| e.to_string())?;
    let mut faults = Vec::new();
    for (i, _) in file.limited_resources.iter().enumerate().filter(|(_, l)| l.resource.is_empty()) {
        let path = Path::new("limitedResources");
        faults.push(FieldError::required(&path.index(i).child("resource"), ""));
    }
    refuse(&faults)?;
    let limited = file.limited_resources.into_iter().map(|l| Limited {
        group: l.api_group,
        resource: l.resource,
        contains: l.match_contains,
        scopes: l.match_scopes,
    });
    Ok(limited.collect())
}

fn refuse(faults: &[FieldError]) -> Result<(), String> {
    if faults.is_empty() { Ok(()) } else { Err(aggregate(faults)) }
}

fn pod_security_file(text: Option<&[u8]>) -> Result<PodSecurityConfiguration, String> {
    let mut file = PodSecurityConfiguration::default();
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        strict(text, POD_SECURITY, &mut file).map_err(|e| e.to_string())?;
    }
    Ok(file)
}

/// What is wrong with a name.
type Rule = fn(&str) -> Vec<String>;

fn pod_security(file: PodSecurityConfiguration, settings: &mut Settings) -> Result<(), String> {
    let mut wrong = Vec::new();
    let mut standard = |mode: &str, level: &str, version: &str| {
        let level = Level::parse(if level.is_empty() { "privileged" } else { level });
        let version = Version::parse(if version.is_empty() { "latest" } else { version });
        wrong.extend(level.err().map(|why| format!("{mode}: {why}")));
        wrong.extend(version.err().map(|why| format!("{mode}-version: {why}")));
        Standard { level: level.unwrap_or(Level::Privileged), version: version.unwrap_or(Version(None)) }
    };
    let d = &file.defaults;
    settings.pod_security = Policy {
        enforce: standard("enforce", &d.enforce, &d.enforce_version),
        audit: standard("audit", &d.audit, &d.audit_version),
        warn: standard("warn", &d.warn, &d.warn_version),
    };
    if !wrong.is_empty() {
        return Err(format!("configuration error: {}", aggregate(&wrong)));
    }
    let mut faults = Vec::new();
    let exempt = &file.exemptions;
    let named: [(&str, &[String], Rule); 3] = [
        ("namespaces", &exempt.namespaces, names::dns1123_label),
        ("runtimeClasses", &exempt.runtime_classes, names::dns1123_subdomain),
        ("usernames", &exempt.usernames, |name| match name {
            "" => vec!["username must not be empty".into()],
            _ => Vec::new(),
        }),
    ];
    let path = Path::new("exemptions");
    for (field, all, rule) in named {
        for (i, name) in all.iter().enumerate() {
            let wrong = rule(name);
            let path = path.child(field);
            if !wrong.is_empty() {
                faults.push(FieldError::invalid(&path.index(i), name.as_str(), wrong.join(", ")));
            } else if all[..i].contains(name) {
                faults.push(FieldError::duplicate(&path.index(i), name.as_str()));
            }
        }
    }
    settings.exemptions = Exemptions {
        users: file.exemptions.usernames,
        namespaces: file.exemptions.namespaces,
        runtime_classes: file.exemptions.runtime_classes,
    };
    refuse(&faults).map_err(|why| format!("invalid: {why}"))
}

fn event_limits(text: Option<&[u8]>) -> Result<Vec<Limit>, String> {
    let mut file = EventRateLimits::default();
    if let Some(text) = text {
        lenient(text, EVENTS, &mut file).map_err(|e| e.to_string())?;
    }
    let (mut faults, mut limits) = (Vec::new(), Vec::new());
    let path = Path::new("limits");
    if file.limits.is_empty() {
        faults.push(FieldError::invalid(&path, Value::null(), "must not be empty"));
    }
    for (i, limit) in file.limits.iter().enumerate() {
        let at = path.index(i);
        let sort = SORTS.iter().find(|(name, _)| *name == limit.r#type).map(|(_, sort)| *sort);
        if sort.is_none() {
            let names: Vec<&str> = SORTS.iter().map(|(name, _)| *name).collect();
            faults.push(FieldError::not_supported(&at.child("type"), limit.r#type.as_str(), &names));
        }
        for (field, number) in [("burst", limit.burst), ("qps", limit.qps)] {
            if number <= 0 {
                faults.push(FieldError::invalid(&at.child(field), i64::from(number), "must be positive"));
            }
        }
        if limit.r#type != "Server" && limit.cache_size < 0 {
            let number = i64::from(limit.cache_size);
            faults.push(FieldError::invalid(&at.child("cacheSize"), number, "must not be negative"));
        }
        limits.extend(sort.map(|sort| Limit {
            sort,
            rate: f64::from(limit.qps),
            burst: f64::from(limit.burst),
            keys: usize::try_from(limit.cache_size).unwrap_or(0),
        }));
    }
    refuse(&faults)?;
    Ok(limits)
}

fn tolerations(text: &[u8]) -> Result<Bounds, String> {
    let mut file = TolerationBounds::default();
    lenient(text, TOLERATIONS, &mut file).map_err(|e| e.to_string())?;
    let mut faults = Vec::new();
    let path = Path::new("podtolerationrestriction");
    for (field, all) in [("default", &file.default), ("whitelist", &file.whitelist)] {
        for (i, toleration) in all.iter().enumerate() {
            toleration_faults(&path.child(field).index(i), toleration, &mut faults);
        }
    }
    if !faults.is_empty() {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        return Err(format!("invalid config: [{}]", faults.join(" ")));
    }
    Ok(Bounds { default: file.default, allowed: file.whitelist })
}

/// As a pod's tolerations are checked.
fn toleration_faults(path: &Path<'_>, toleration: &Toleration, faults: &mut Vec<FieldError>) {
    let Toleration { key, operator, value, effect, toleration_seconds } = toleration;
    if !key.is_empty() {
        let wrong = names::qualified_name(key).into_iter();
        faults.extend(wrong.map(|why| FieldError::invalid(&path.child("key"), key.as_str(), why)));
    } else if operator != "Exists" {
        let why = "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
        faults.push(FieldError::invalid(&path.child("operator"), operator.as_str(), why));
    }
    if toleration_seconds.is_some() && effect != "NoExecute" {
        let why = "effect must be 'NoExecute' when `tolerationSeconds` is set";
        faults.push(FieldError::invalid(&path.child("effect"), effect.as_str(), why));
    }
    match &**operator {
        "Equal" | "" => {
            let wrong = names::label_value(value);
            if !wrong.is_empty() {
                faults.push(FieldError::invalid(&path.child("operator"), value.as_str(), wrong.join(";")));
            }
        }
        "Exists" if !value.is_empty() => {
            let why = "value must be empty when `operator` is 'Exists'";
            faults.push(FieldError::invalid(&path.child("operator"), value.as_str(), why));
        }
        "Exists" => {}
        _ => faults.push(FieldError::not_supported(&path.child("operator"), operator.as_str(), &["Equal", "Exists"])),
    }
    const EFFECTS: &[&str] = &["NoExecute", "NoSchedule", "PreferNoSchedule"];
    if !effect.is_empty() && !EFFECTS.contains(&effect.as_str()) {
        faults.push(FieldError::not_supported(&path.child("effect"), effect.as_str(), EFFECTS));
    }
}

fn node_selectors(text: Option<&[u8]>) -> Option<BTreeMap<String, String>> {
    let json = yaml::to_json(text?).ok()?.json;
    let value: serde_json::Value = serde_json::from_slice(&json).ok()?;
    let all = value.as_object()?.iter().find(|(key, _)| key.eq_ignore_ascii_case("podNodeSelectorPluginConfig"))?.1;
    let text = |(key, value): (&String, &serde_json::Value)| Some((key.clone(), value.as_str()?.to_owned()));
    all.as_object()?.iter().map(text).collect()
}

#[cfg(test)]
mod tests;
