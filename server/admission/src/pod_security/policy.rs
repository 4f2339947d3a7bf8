//! What the labels of a namespace ask of its pods (KEP-2579).

use std::collections::BTreeMap;
use std::fmt;

/// How strict a policy is, in rising order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Everything is allowed.
    Privileged,
    /// Known ways to gain privileges are not.
    Baseline,
    /// Best practice is demanded.
    Restricted,
}

/// As which minor version of the API has the checks; `None` is the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub Option<u64>);

/// What a mode holds pods to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// How strict.
    pub level: Level,
    /// As of which version.
    pub version: Version,
}

/// What a namespace holds its pods to, by mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Others are refused.
    pub enforce: Standard,
    /// The audit log has a note of others.
    pub audit: Standard,
    /// Clients are warned of others.
    pub warn: Standard,
}

/// A label with a value that it can't have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelFault {
    /// Its key.
    pub label: &'static str,
    /// Its value.
    pub value: String,
    /// What is wrong with it.
    pub why: &'static str,
}

const PRIVILEGED: Standard = Standard { level: Level::Privileged, version: Version(None) };

/// The labels of each mode: how strict, and as of which version.
const ENFORCE: [&str; 2] = ["pod-security.kubernetes.io/enforce", "pod-security.kubernetes.io/enforce-version"];
const AUDIT: [&str; 2] = ["pod-security.kubernetes.io/audit", "pod-security.kubernetes.io/audit-version"];
const WARN: [&str; 2] = ["pod-security.kubernetes.io/warn", "pod-security.kubernetes.io/warn-version"];

impl Default for Policy {
    fn default() -> Self {
        Self { enforce: PRIVILEGED, audit: PRIVILEGED, warn: PRIVILEGED }
    }
}

impl Level {
    /// Its name in labels.
    pub fn name(self) -> &'static str {
        match self {
            Self::Privileged => "privileged",
            Self::Baseline => "baseline",
            Self::Restricted => "restricted",
        }
    }

    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        match text {
            "privileged" => Ok(Self::Privileged),
            "baseline" => Ok(Self::Baseline),
            "restricted" => Ok(Self::Restricted),
            _ => Err("must be one of privileged, baseline, restricted"),
        }
    }
}

impl Version {
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        const WHY: &str = "must be \"latest\" or \"v1.x\"";
        if text == "latest" {
            return Ok(Self(None));
        }
        let minor = text.strip_prefix("v1.").filter(|m| m.bytes().all(|b| b.is_ascii_digit())).ok_or(WHY)?;
        if minor.len() > 1 && minor.starts_with('0') {
            return Err(WHY);
        }
        minor.parse::<i64>().ok().and_then(|minor| u64::try_from(minor).ok()).map(|m| Self(Some(m))).ok_or(WHY)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("latest"),
            Some(minor) => write!(f, "v1.{minor}"),
        }
    }
}

impl fmt::Display for Standard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.level.name(), self.version)
    }
}

impl Policy {
    /// What labels say. Where they say nothing, the defaults hold; what can't be read is enforced at its strictest, and
    /// neither audited nor warned of. A namespace that enforces something and says nothing of warnings warns of it:
    /// that is how templates of pods are warned about.
    pub fn of(labels: &BTreeMap<String, String>, defaults: &Self) -> (Self, Vec<LabelFault>) {
        let mut faults = Vec::new();
        let mut read = |label: &'static str, default: Standard, otherwise: Level, version_label: &'static str| {
            let mut standard = default;
            let mut fault = |label, value: &String, why| faults.push(LabelFault { label, value: value.clone(), why });
            let level = labels.get(label).map(|value| (value, Level::parse(value)));
            match level {
                Some((_, Ok(level))) => standard.level = level,
                Some((value, Err(why))) => {
                    standard.level = otherwise;
                    fault(label, value, why);
                }
                None => {}
            }
            let version = labels.get(version_label).map(|value| (value, Version::parse(value)));
            match version {
                Some((_, Ok(version))) => standard.version = version,
                Some((value, Err(why))) => {
                    standard.version = Version(None);
                    fault(version_label, value, why);
                }
                None => {}
            }
            (standard, matches!(level, Some((_, Ok(_)))), level.is_some(), version.is_some())
        };
        let (enforce, enforces, ..) = read(ENFORCE[0], defaults.enforce, Level::Restricted, ENFORCE[1]);
        let (audit, ..) = read(AUDIT[0], defaults.audit, Level::Privileged, AUDIT[1]);
        let (mut warn, _, has_level, has_version) = read(WARN[0], defaults.warn, Level::Privileged, WARN[1]);
        if !has_level && enforces && enforce.level > warn.level {
            warn.level = enforce.level;
            if !has_version {
                warn.version = enforce.version;
            }
        }
        (Self { enforce, audit, warn }, faults)
    }

    /// Whether nothing is held to anything.
    pub fn is_privileged(&self) -> bool {
        [self.enforce, self.audit, self.warn].iter().all(|standard| standard.level == Level::Privileged)
    }

    fn same(&self, other: &Self) -> bool {
        let pairs = [(self.enforce, other.enforce), (self.audit, other.audit), (self.warn, other.warn)];
        pairs.iter().all(|(a, b)| a == b || a.level == Level::Privileged && b.level == Level::Privileged)
    }

    /// What the client is to be warned of about a namespace that is exempt from a policy of its own.
    pub fn ignored(&self, namespace: &str, labels: &BTreeMap<String, String>, defaults: &Self) -> Option<String> {
        if self.is_privileged() || self.same(defaults) {
            return None;
        }
        let modes = [("enforce", self.enforce, ENFORCE), ("audit", self.audit, AUDIT), ("warn", self.warn, WARN)];
        let told: Vec<String> = modes
            .into_iter()
            .filter(|(_, standard, keys)| {
                standard.level != Level::Privileged && keys.iter().any(|key| labels.contains_key(*key))
            })
            .map(|(mode, standard, _)| format!("{mode}={standard}"))
            .collect();
        let (namespace, told) = (object::text::quote(namespace), told.join(", "));
        Some(format!("namespace {namespace} is exempt from Pod Security, and the policy ({told}) will be ignored"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        let check = |labels: &[(&str, &str)], enforce: &str, warn: &str, faults: usize| {
            let labels =
                labels.iter().map(|(k, v)| (format!("pod-security.kubernetes.io/{k}"), (*v).to_owned())).collect();
            let (policy, found) = Policy::of(&labels, &Policy::default());
            assert_eq!((policy.enforce.to_string(), policy.warn.to_string()), (enforce.into(), warn.into()));
            assert_eq!(found.len(), faults, "{found:?}");
        };
        check(&[], "privileged:latest", "privileged:latest", 0);
        check(&[("enforce", "baseline"), ("enforce-version", "v1.20")], "baseline:v1.20", "baseline:v1.20", 0);
        check(
            &[("enforce", "baseline"), ("enforce-version", "v1.20"), ("warn", "restricted")],
            "baseline:v1.20",
            "restricted:latest",
            0,
        );
        check(
            &[("enforce", "x"), ("warn", "x"), ("warn-version", "v1.01")],
            "restricted:latest",
            "privileged:latest",
            3,
        );
        check(&[("enforce-version", "v1.99999999999999999999")], "privileged:latest", "privileged:latest", 1);
        check(&[("enforce-version", "v1.")], "privileged:latest", "privileged:latest", 1);
    }
}
