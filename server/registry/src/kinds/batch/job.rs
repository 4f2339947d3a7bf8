//! Jobs: their generated selectors, and what of them may change.

use generated::batch::v1::{Job, JobSpec};
use generated::core::v1::{Affinity, PodSpec};
use object::equality::{same, same_record};
use object::field_error::{Path, Value};
use object::names::dns1123_label;
use object::record::{Record, Reflect};

use super::job_spec;
use super::job_status::{SUSPENDED, is_true};
use crate::kinds::features::{
    MUTABLE_POD_RESOURCES_FOR_SUSPENDED_JOBS, MUTABLE_SCHEDULING_DIRECTIVES_FOR_SUSPENDED_JOBS,
};
use crate::kinds::template;
use crate::validate::{Faults, Report, internal};

/// Labels of a job's pods: its UID and its name, under the keys of today and of old.
const UID: &str = "batch.kubernetes.io/controller-uid";
const OLD_UID: &str = "controller-uid";
const NAME: &str = "batch.kubernetes.io/job-name";
const OLD_NAME: &str = "job-name";

/// A job selects its pods by its own UID, unless it says that it selects them by hand.
pub(super) fn prepare_create(object: &mut dyn Record) {
    let Some(job) = object.downcast_mut::<Job>() else { return };
    // Upstream's default shares the map, so that the labels of the generated selector are in it.
    let shares = job.metadata.labels.is_empty() && !job.spec.template.metadata.labels.is_empty();
    if job.spec.manual_selector != Some(true) {
        let (uid, name) = (job.metadata.uid.clone(), job.metadata.name.clone());
        let labels = &mut job.spec.template.metadata.labels;
        for (key, value) in [(OLD_NAME, &name), (NAME, &name), (OLD_UID, &uid), (UID, &uid)] {
            labels.entry(key.into()).or_insert_with(|| value.clone());
        }
        let selector = job.spec.selector.get_or_insert_default();
        selector.match_labels.entry(UID.into()).or_insert(uid);
    }
    if shares {
        labels_of_template(job);
    }
    template::drop_disabled(&mut job.spec.template, None);
}

pub(super) fn prepare_update(object: &mut dyn Record, old: &dyn Record) {
    let (Some(job), Some(old)) = (object.downcast_mut::<Job>(), old.downcast_ref::<Job>()) else { return };
    labels_of_template(job);
    job_spec::drop_disabled(&mut job.spec, Some(&old.spec));
}

/// A job without labels of its own has its template's.
pub(crate) fn labels_of_template(job: &mut Job) {
    if job.metadata.labels.is_empty() {
        job.metadata.labels = job.spec.template.metadata.labels.clone();
    }
}

pub(super) fn validate(job: &Job, old: Option<&Job>, faults: &mut Faults) {
    let path = Path::new("spec");
    if old.is_none() {
        generated_selector(job, faults);
    }
    job_spec::validate(&job.spec, old.map(|old| &old.spec), &path, faults);
    selector(&job.spec, old.map(|old| &old.spec), &path, faults);
    if let Some(old) = old {
        changes(job, old, &path, faults);
    }
    name_allows_completions(job, faults);
}

/// The selector and the labels of a new job are those that belong to it.
fn generated_selector(job: &Job, faults: &mut Faults) {
    if job.spec.manual_selector == Some(true) || job.spec.selector.is_none() {
        return;
    }
    let (uid, name) = (&job.metadata.uid, &job.metadata.name);
    let expected = [(OLD_UID, uid), (OLD_NAME, name), (UID, uid), (NAME, name)];
    let labels = &job.spec.template.metadata.labels;
    let spec = Path::new("spec");
    let template = spec.child("template");
    let metadata = template.child("metadata");
    let of_labels = metadata.child("labels");
    let why = |value: &str| format!("must be '{value}'");
    for (key, value) in expected {
        match labels.get(key) {
            None => faults.required(&of_labels.key(key), &why(value)),
            Some(actual) if actual != value => faults.invalid(&of_labels.key(key), labels.view(), why(value)),
            Some(_) => {}
        }
    }
    let find = |key: &str| expected.iter().find(|(k, _)| *k == key).map(|(_, value)| value.as_str());
    if let (Some(read), Some(selector)) = (template::read(job.spec.selector.as_deref()), &job.spec.selector)
        && !read.matches(find)
    {
        faults.invalid(&spec.child("selector"), Value::record(&**selector), "`selector` not auto-generated");
    }
}

fn selector(spec: &JobSpec, old: Option<&JobSpec>, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("selector");
    match &spec.selector {
        None => faults.required(&at, ""),
        Some(selector) => {
            let options = template::tolerant(old.and_then(|old| old.selector.as_deref()));
            object::validate::label_selector(selector.view(), options, &at, faults);
        }
    }
    if let Some(selector) = template::read(spec.selector.as_deref()) {
        template::selected(&selector, &spec.template, &path.child("template"), faults);
    }
}

/// The host names of an indexed job's pods are made of its name and their index.
fn name_allows_completions(job: &Job, faults: &mut Faults) {
    let indexed = job_spec::is_indexed(&job.spec);
    let Some(completions) = job.spec.completions.filter(|n| indexed && *n > 0) else { return };
    let host = format!("{}-{}", job.metadata.name, completions - 1);
    if !dns1123_label(&host).is_empty() {
        let why = format!("will not able to create pod with invalid DNS label: {host}");
        faults.invalid(&Path::new("metadata").child("name"), &job.metadata.name, why);
    }
}

fn changes(job: &Job, old: &Job, path: &Path<'_>, faults: &mut Faults) {
    let (new, was) = (&job.spec, &old.spec);
    let of_completions = path.child("completions");
    if new.completions != was.completions {
        if !job_spec::is_indexed(new) {
            faults.immutable(&of_completions, new.completions.view());
        } else if new.completions.is_some() && new.completions != new.parallelism {
            let why = "can only be modified in tandem with spec.parallelism";
            faults.invalid(&of_completions, new.completions.view(), why);
        }
    }
    template::fixed_selector(new.selector.as_deref(), was.selector.as_deref(), path, faults);
    template_change(job, old, path, faults);
    let fixed = [
        ("completionMode", new.completion_mode.view(), was.completion_mode.view()),
        ("podFailurePolicy", new.pod_failure_policy.view(), was.pod_failure_policy.view()),
        ("backoffLimitPerIndex", new.backoff_limit_per_index.view(), was.backoff_limit_per_index.view()),
        ("managedBy", new.managed_by.view(), was.managed_by.view()),
        ("successPolicy", new.success_policy.view(), was.success_policy.view()),
    ];
    for (name, new, was) in fixed {
        if !same(new, was) {
            faults.immutable(&path.child(name), internal(new));
        }
    }
}

/// While a job is suspended and has no pods, it may be moved elsewhere and given other resources.
fn template_change(job: &Job, old: &Job, path: &Path<'_>, faults: &mut Faults) {
    let (new, was) = (&job.spec.template, &old.spec.template);
    let (suspended, unstarted) = (old.spec.suspend == Some(true), old.status.start_time.is_none());
    let resting = suspended && (unstarted || is_true(old, SUSPENDED)) && old.status.active == 0;
    let resources = MUTABLE_POD_RESOURCES_FOR_SUSPENDED_JOBS.is_on() && resting;
    let directives = match MUTABLE_SCHEDULING_DIRECTIVES_FOR_SUSPENDED_JOBS.is_on() {
        true => resting,
        false => suspended && unstarted,
    };
    if !resources && !directives {
        if !same_record(new, was) {
            faults.immutable(&path.child("template"), internal(new.view()));
        }
        return;
    }
    let mut allowed = was.spec.clone();
    if directives {
        allow_directives(&mut allowed, &new.spec);
    }
    if resources {
        allow_resources(&mut allowed, &new.spec);
    }
    if !same_record(&new.spec, &allowed) {
        faults.immutable(&path.child("template.spec"), internal(new.spec.view()));
    }
}

/// Where pods go may change: the old pods become as the new ones in that.
fn allow_directives(allowed: &mut PodSpec, new: &PodSpec) {
    match (&new.affinity, &mut allowed.affinity) {
        (None, Some(affinity)) => {
            affinity.node_affinity = None;
            if same_record(&**affinity, &Affinity::default()) {
                allowed.affinity = None;
            }
        }
        (Some(new), affinity) => affinity.get_or_insert_default().node_affinity = new.node_affinity.clone(),
        (None, None) => {}
    }
    allowed.node_selector = new.node_selector.clone();
    allowed.tolerations = new.tolerations.clone();
    allowed.scheduling_gates = new.scheduling_gates.clone();
}

/// What pods ask for may change.
fn allow_resources(allowed: &mut PodSpec, new: &PodSpec) {
    let pairs = [(&mut allowed.containers, &new.containers), (&mut allowed.init_containers, &new.init_containers)];
    for (allowed, new) in pairs {
        if allowed.len() == new.len() {
            for (allowed, new) in allowed.iter_mut().zip(new).filter(|(a, n)| a.name == n.name) {
                allowed.resources = new.resources.clone();
            }
        }
    }
}

pub(super) fn warnings(object: &dyn Record, old: Option<&dyn Record>) -> Vec<String> {
    let Some(job) = object.downcast_ref::<Job>() else { return Vec::new() };
    let old = old.and_then(|old| old.downcast_ref::<Job>());
    template::owner_warnings(&job.metadata, old.map(|old| &old.metadata), |out| {
        job_spec::warnings(&job.spec, &Path::new("spec"), out);
    })
}
