//! Feature gates: which there are, which of them the flag turns on or off.

use std::collections::BTreeMap;

use object::features::{GATES, Gate, Stage};

use super::number::boolean;

/// What the flag's help lists.
pub(super) fn help_lines() -> impl Iterator<Item = String> {
    GATES.iter().filter_map(|g| {
        let stage = match g.stage {
            Stage::Alpha => "ALPHA",
            Stage::Beta => "BETA",
            Stage::Ga | Stage::Deprecated => return None,
        };
        Some(format!("kube:{}=true|false ({stage} - default={})", g.name, g.default))
    })
}

/// Which gates are on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeatureGates {
    /// Those whose value is not the default.
    set: BTreeMap<&'static str, bool>,
}

impl FeatureGates {
    /// Reads the flag: settings by component, of which `kube` (or none) is the only one.
    /// The warnings are about gates that will go.
    pub fn parse(flag: &BTreeMap<String, Vec<String>>) -> Result<(Self, Vec<String>), String> {
        if flag.contains_key("") && flag.contains_key("kube") {
            return Err(
                "set kube feature gates with default empty prefix or kube: prefix consistently, do not mix use"
                    .to_owned(),
            );
        }
        if let Some(other) = flag.keys().find(|c| !matches!(c.as_str(), "" | "kube")) {
            return Err(format!("component not registered: {other}"));
        }
        let mut asked = BTreeMap::new();
        for setting in flag.values().flatten().flat_map(|s| s.split(',')).filter(|s| !s.is_empty()) {
            let (name, value) = match setting.split_once('=') {
                Some((name, value)) => (name.trim(), value.trim()),
                None => return Err(format!("missing bool value for {}", setting.trim())),
            };
            let on = boolean(value).map_err(|e| format!("invalid value of {name}={value}, err: {e}"))?;
            asked.insert(name, on);
        }
        Self::from_settings(&asked)
    }

    fn from_settings(asked: &BTreeMap<&str, bool>) -> Result<(Self, Vec<String>), String> {
        let mut this = Self::default();
        let (mut warnings, mut errors) = (Vec::new(), Vec::new());
        for (&name, &on) in asked {
            let gate = Gate::named(name).ok_or_else(|| format!("unrecognized feature gate: {name}"))?;
            if gate.locked && gate.default != on {
                errors.push(format!("cannot set feature gate {name} to {on}, feature is locked to {}", gate.default));
                continue;
            }
            this.set.insert(gate.name, on);
            let kind = match gate.stage {
                Stage::Deprecated => "deprecated",
                Stage::Ga => "GA",
                Stage::Alpha | Stage::Beta => continue,
            };
            warnings.push(format!(
                "Warning: setting {kind} feature gate. It will be removed in a future release. featureGate={name} \
                 value={on}"
            ));
        }
        for (all, stage) in [("AllAlpha", Stage::Alpha), ("AllBeta", Stage::Beta)] {
            let Some(&on) = asked.get(all) else { continue };
            let of_stage = |g: &&Gate| g.stage == stage && !matches!(g.name, "AllAlpha" | "AllBeta");
            GATES.iter().filter(of_stage).for_each(|g| _ = this.set.entry(g.name).or_insert(on));
        }
        if errors.is_empty() {
            errors = this.unmet();
        }
        if errors.is_empty() { Ok((this, warnings)) } else { Err(super::joined_errors(errors)) }
    }

    /// Gates that are on while one that they need is off.
    fn unmet(&self) -> Vec<String> {
        let on = GATES.iter().filter(|g| self.enabled(g.name));
        on.filter_map(|g| {
            let off: Vec<&str> = g.needs.iter().copied().filter(|n| !self.enabled(n)).collect();
            let text =
                || format!("{} is enabled, but depends on features that are disabled: [{}]", g.name, off.join(" "));
            (!off.is_empty()).then(text)
        })
        .collect()
    }

    /// All gates: their names, their stages as figures have them, and whether they are on.
    pub fn all(&self) -> Vec<(String, String, bool)> {
        let stage = |stage: Stage| match stage {
            Stage::Alpha => "ALPHA",
            Stage::Beta => "BETA",
            Stage::Ga => "",
            Stage::Deprecated => "DEPRECATED",
        };
        GATES.iter().map(|g| (g.name.to_owned(), stage(g.stage).to_owned(), self.enabled(g.name))).collect()
    }

    /// Has the process's gates be these.
    pub fn hold(&self) {
        object::features::set(&self.set);
    }

    /// Whether a gate is on; one that does not exist is off.
    pub fn enabled(&self, name: &str) -> bool {
        self.set.get(name).copied().or_else(|| Gate::named(name).map(|g| g.default)).unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<FeatureGates, String> {
        let values = super::super::value::read(super::super::table::Kind::Gates, text)?;
        match values {
            super::super::value::Value::Multimap(map) => FeatureGates::parse(&map).map(|(gates, _)| gates),
            _ => Err("not a map".to_owned()),
        }
    }

    #[test]
    fn settings() {
        let check = |text: &str, gate: &str, expect: bool| {
            assert_eq!(parse(text).map(|g| g.enabled(gate)), Ok(expect), "{text} {gate}");
        };
        check("", "WatchList", true);
        check("", "NoSuchGate", false);
        check("WatchList=false,WatchListClient=false", "WatchList", false);
        check("kube:AllAlpha=true,kube:GenericWorkload=true", "CBORServingAndStorage", true);
        check("AllAlpha=false", "CBORServingAndStorage", false);
        check("CBORServingAndStorage=true,AllAlpha=false", "CBORServingAndStorage", true);
    }

    #[test]
    fn errors() {
        let check = |text: &str, expect: &str| assert_eq!(parse(text), Err(expect.to_owned()), "{text}");
        check("Nope=true", "unrecognized feature gate: Nope");
        check("WatchList", "missing bool value for WatchList");
        check(
            "WatchList=maybe",
            "invalid value of WatchList=maybe, err: strconv.ParseBool: parsing \"maybe\": invalid syntax",
        );
        check("wardle:A=true", "component not registered: wardle");
        check(
            "A=true,kube:B=true",
            "set kube feature gates with default empty prefix or kube: prefix consistently, do not mix use",
        );
        check(
            "DynamicResourceAllocation=false",
            "cannot set feature gate DynamicResourceAllocation to false, feature is locked to true",
        );
        check(
            "APIServerIdentity=false",
            "UnknownVersionInteroperabilityProxy is enabled, but depends on features that are disabled: [APIServerIdentity]",
        );
    }

    #[test]
    fn warns_of_gates_that_will_go() {
        let flag = [(String::new(), vec!["DynamicResourceAllocation=true".to_owned()])].into();
        let warnings = FeatureGates::parse(&flag).map(|(_, warnings)| warnings);
        let expect = "Warning: setting GA feature gate. It will be removed in a future release. \
                      featureGate=DynamicResourceAllocation value=true";
        assert_eq!(warnings, Ok(vec![expect.to_owned()]));
    }

    #[test]
    fn defaults_fit_together() {
        assert_eq!(FeatureGates::default().unmet(), Vec::<String>::new());
    }
}
