//! Pod templates in the objects that make pods of them: what the owner asks of its template.

use generated::core::v1::PodTemplateSpec;
use generated::meta::v1::{LabelSelector as SelectorRecord, ObjectMeta};
use object::field_error::{Path, Value};
use object::record::{Record, Reflect};
use object::selector::LabelSelector;
use object::validate::{LabelSelectorOptions, has_invalid_label_value, label_selector};

use super::core::pod;
use crate::validate::{Faults, Report};

const MISMATCH: &str = "`selector` does not match template `labels`";

/// What is wrong with a template, whatever its owner.
pub(super) fn validate(
    template: &PodTemplateSpec,
    old: Option<&PodTemplateSpec>,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    pod::template(template, old, path, faults);
}

/// What is wrong with a template's metadata alone.
pub(super) fn metadata(template: &PodTemplateSpec, path: &Path<'_>, faults: &mut Faults) {
    object::validate::labels(template.metadata.labels.view(), &path.child("labels"), faults);
    object::validate::annotations(template.metadata.annotations.view(), &path.child("annotations"), faults);
}

/// What the client is to be warned of in a template.
pub(super) fn warnings(template: &PodTemplateSpec, path: &Path<'_>, out: &mut Vec<String>) {
    out.extend(pod::warnings::of_template(template, path));
}

/// Drops what no gate that is on lets in.
pub(super) fn drop_disabled(template: &mut PodTemplateSpec, old: Option<&PodTemplateSpec>) {
    pod::disabled::of_template(template, old);
}

/// Pods that are replaced when they end, which have no deadline.
pub(super) fn always_restarts(template: &PodTemplateSpec, owner: &str, path: &Path<'_>, faults: &mut Faults) {
    let path = path.child("spec");
    if template.spec.restart_policy != "Always" {
        faults.not_supported(&path.child("restartPolicy"), &template.spec.restart_policy, &["Always"]);
    }
    if template.spec.active_deadline_seconds.is_some() {
        let why = format!("activeDeadlineSeconds in {owner} is not Supported");
        faults.forbidden(&path.child("activeDeadlineSeconds"), why);
    }
}

/// How an owner selects its pods.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selects<'a> {
    /// The selector.
    pub(super) selector: Option<&'a SelectorRecord>,
    /// The kind as messages about an empty selector name it.
    pub(super) owner: &'a str,
    /// What is said of a selector that can't be read.
    pub(super) unreadable: &'a str,
}

impl Selects<'_> {
    /// A selector that must be there, and must select something. Gives it to hold the template's labels against;
    /// `None` where it can't be read.
    pub(super) fn required(self, path: &Path<'_>, faults: &mut Faults) -> Option<LabelSelector> {
        let at = path.child("selector");
        match self.selector {
            None => faults.required(&at, ""),
            Some(selector) => {
                label_selector(selector.view(), LabelSelectorOptions::default(), &at, faults);
                self.selects_something(selector, &at, faults);
            }
        }
        let read = read(self.selector);
        if let (None, Some(selector)) = (&read, self.selector) {
            faults.invalid(&at, Value::record(selector), self.unreadable);
        }
        read
    }

    /// A selector without requirements selects nothing that its owner could have made.
    pub(super) fn selects_something(self, selector: &SelectorRecord, path: &Path<'_>, faults: &mut Faults) {
        if selector.match_labels.is_empty() && selector.match_expressions.is_empty() {
            faults.invalid(path, Value::record(selector), format!("empty selector is invalid for {}", self.owner));
        }
    }
}

/// A selector's requirements; nothing is selected by one that is absent. `None` where it can't be read.
pub(super) fn read(selector: Option<&SelectorRecord>) -> Option<LabelSelector> {
    LabelSelector::from_view(selector.map_or(object::record::View::Absent, Reflect::view)).ok()
}

/// The template's labels are selected.
pub(super) fn selected(selector: &LabelSelector, template: &PodTemplateSpec, path: &Path<'_>, faults: &mut Faults) {
    let labels = &template.metadata.labels;
    if !selector.matches(|key| labels.get(key).map(String::as_str)) {
        faults.invalid(&path.child("metadata").child("labels"), labels.view(), MISMATCH);
    }
}

/// What a selector may hold where an old one may hold values that are no label values.
pub(super) fn tolerant(old: Option<&SelectorRecord>) -> LabelSelectorOptions {
    let invalid_values = old.is_some_and(|old| has_invalid_label_value(old.view()));
    LabelSelectorOptions { invalid_values, ..LabelSelectorOptions::default() }
}

/// Whether two records, or two absences, are the same.
pub(super) fn same<R: Record>(a: Option<&R>, b: Option<&R>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => object::equality::same_record(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// A selector that never changes.
pub(super) fn fixed_selector(
    new: Option<&SelectorRecord>,
    old: Option<&SelectorRecord>,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    if !same(new, old) {
        faults.immutable(&path.child("selector"), new.map_or_else(Value::null, |new| Value::record(new)));
    }
}

/// Of what owns replicas as one of two: a selector, and the template that it selects. Both of upstream's have each
/// other's words.
pub(super) fn of_replicas(
    selector: Option<&SelectorRecord>,
    template: &PodTemplateSpec,
    old: Option<&PodTemplateSpec>,
    path: &Path<'_>,
    faults: &mut Faults,
) {
    let selects = Selects { selector, owner: "deployment", unreadable: "invalid label selector" };
    let Some(selector) = selects.required(path, faults) else { return };
    let at = path.child("template");
    if !selector.is_empty() {
        selected(&selector, template, &at, faults);
    }
    validate(template, old, &at, faults);
    always_restarts(template, "ReplicaSet", &at, faults);
}

/// What the client is to be warned of in an owner of pods: the name of a new one, and where its spec is new, what `warn`
/// says of that.
pub(super) fn owner_warnings(
    new: &ObjectMeta,
    old: Option<&ObjectMeta>,
    warn: impl FnOnce(&mut Vec<String>),
) -> Vec<String> {
    let mut out = Vec::new();
    if old.is_none() {
        name_warning(&new.name, &mut out);
    }
    if old.is_none_or(|old| old.generation != new.generation) {
        warn(&mut out);
    }
    out
}

/// Names that are no DNS labels make odd names of pods.
pub(super) fn name_warning(name: &str, out: &mut Vec<String>) {
    let wrong = object::names::dns1123_label(name);
    if !wrong.is_empty() {
        out.push(format!(
            "metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [{}]",
            wrong.join(" ")
        ));
    }
}
