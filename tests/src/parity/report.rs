//! What a run says: differences, a line for each area.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::ser::PrettyFormatter;
use serde_json::{Value, json};
use similar::TextDiff;

use super::run::Outcome;

/// Longest difference that is shown, in lines.
const MAX_DIFF: usize = 60;

/// Results by area.
#[derive(Default)]
pub struct Report {
    areas: BTreeMap<String, Tally>,
    failed: Vec<String>,
}

#[derive(Clone, Copy, Default)]
struct Tally {
    passed: usize,
    cases: usize,
    steps_passed: usize,
    steps: usize,
}

impl Report {
    /// Counts outcomes.
    #[must_use]
    pub fn new(outcomes: &[Outcome]) -> Report {
        let mut report = Report::default();
        for outcome in outcomes {
            let tally = report.areas.entry(outcome.case.area.clone()).or_default();
            tally.cases += 1;
            tally.passed += usize::from(outcome.differ.is_empty());
            tally.steps += outcome.want.len();
            tally.steps_passed += outcome.want.len() - outcome.differ.len();
            if !outcome.differ.is_empty() {
                report.failed.push(format!("{}/{}", outcome.case.area, outcome.case.name));
            }
        }
        report
    }

    /// Cases that passed, cases that did not.
    #[must_use]
    pub fn totals(&self) -> (usize, usize) {
        (self.areas.values().map(|t| t.passed).sum(), self.failed.len())
    }

    /// A line for each area.
    #[must_use]
    pub fn table(&self) -> String {
        self.areas.iter().fold(String::new(), |mut out, (area, t)| {
            let _ = writeln!(out, "{area:34} cases {}/{}  steps {}/{}", t.passed, t.cases, t.steps_passed, t.steps);
            out
        })
    }

    /// The same for programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let areas: serde_json::Map<_, _> = self
            .areas
            .iter()
            .map(|(area, t)| (area.clone(), json!([t.passed, t.cases, t.steps_passed, t.steps])))
            .collect();
        json!({"areas": areas, "failed": self.failed})
    }

    /// Passed cases of each area.
    #[must_use]
    pub fn passed(&self) -> BTreeMap<String, usize> {
        self.areas.iter().map(|(area, tally)| (area.clone(), tally.passed)).collect()
    }
}

/// The first difference of a failed case.
#[must_use]
pub fn difference(outcome: &Outcome) -> String {
    let Some(&first) = outcome.differ.first() else { return String::new() };
    let step = outcome.case.steps[first].value();
    let text = |key: &str| step[key].as_str();
    let what = text("patch").or(text("method")).unwrap_or("GET");
    let mut out = format!(
        "--- {}/{} step {first}: {what} {} ({} of {} steps differ)\n",
        outcome.case.area,
        outcome.case.name,
        text("path").unwrap_or(""),
        outcome.differ.len(),
        outcome.want.len()
    );
    let want = pretty(&outcome.want[first]);
    let got = pretty(outcome.got.get(first).unwrap_or(&Value::Null));
    let diff = TextDiff::from_lines(&want, &got);
    let unified = diff.unified_diff().context_radius(2).header("recorded", "got").to_string();
    for line in unified.lines().take(MAX_DIFF) {
        let _ = writeln!(out, "    {line}");
    }
    out
}

/// JSON with one space of indentation, as recorded answers are written.
pub(super) fn pretty(value: &Value) -> String {
    let mut out = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut out, PrettyFormatter::with_indent(b" "));
    // Writing to memory does not fail.
    let _ = serde::Serialize::serialize(value, &mut writer);
    out.push(b'\n');
    String::from_utf8_lossy(&out).into_owned()
}
