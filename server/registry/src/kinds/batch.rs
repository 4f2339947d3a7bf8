//! The batch group.

use generated::batch::v1::Job;
use object::kind::Kind;
use object::record::Record;

pub(super) fn prepare_create(kind: &Kind, object: &mut dyn Record) {
    if &*kind.resource == "jobs" {
        job_create(object);
    }
}

/// A job selects its pods by its own UID, unless it says that it selects them by hand.
fn job_create(object: &mut dyn Record) {
    let Some(job) = object.downcast_mut::<Job>() else { return };
    if job.spec.manual_selector == Some(true) {
        return;
    }
    let (uid, name) = (job.metadata.uid.clone(), job.metadata.name.clone());
    // A job without labels of its own has its template's, those that come now included.
    let shared = job.metadata.labels.is_empty() || job.metadata.labels == job.spec.template.metadata.labels;
    let labels = &mut job.spec.template.metadata.labels;
    for (key, value) in [
        ("controller-uid", &uid),
        ("job-name", &name),
        ("batch.kubernetes.io/controller-uid", &uid),
        ("batch.kubernetes.io/job-name", &name),
    ] {
        labels.insert(key.into(), value.clone());
    }
    if shared {
        job.metadata.labels = labels.clone();
    }
    let selector = job.spec.selector.get_or_insert_default();
    selector.match_labels.insert("batch.kubernetes.io/controller-uid".into(), uid);
}
