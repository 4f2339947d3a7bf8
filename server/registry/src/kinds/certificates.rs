//! The certificates group.

mod bundle;
mod names;
mod pem;
mod pod_request;
mod request;
mod subject;

use generated::authentication::v1::UserInfo;
use generated::certificates::v1::{CertificateSigningRequest, CertificateSigningRequestCondition};
use object::kind::Kind;
use object::record::Record;
use object::scalar::Time;

pub use subject::{Subject, certificate_subject};

use super::{Write, typed};
use crate::meta;
use crate::validate::Faults;

pub(super) fn validate(kind: &Kind, write: &Write<'_>, object: &dyn Record, faults: &mut Faults) {
    match (&*kind.resource, write.subresource) {
        ("certificatesigningrequests", "approval") => typed(object, write, faults, request::approval),
        ("certificatesigningrequests", "status") => typed(object, write, faults, request::status),
        ("certificatesigningrequests", _) => typed(object, write, faults, request::request),
        ("clustertrustbundles", _) => typed(object, write, faults, bundle::bundle),
        ("podcertificaterequests", "status") => typed(object, write, faults, pod_request::status),
        ("podcertificaterequests", _) => typed(object, write, faults, pod_request::request),
        _ => {}
    }
}

/// What upstream states in its tables of requests.
pub(super) fn ruled(object: &dyn Record, write: &Write<'_>, faults: &mut Faults) {
    if let Some(request) = object.downcast_ref() {
        request::ruled(request, write.old.and_then(|old| old.downcast_ref()), faults);
    }
}

/// A request for a certificate says who made it, whatever the body claims.
pub(super) fn prepare_create(object: &mut dyn Record, user: &UserInfo) {
    let Some(request) = object.downcast_mut::<CertificateSigningRequest>() else { return };
    let spec = &mut request.spec;
    spec.username = user.username.clone();
    spec.uid = user.uid.clone();
    spec.groups = user.groups.clone();
    spec.extra = user.extra.clone();
}

/// `approval` changes the conditions only, `status` all but the decision whether to sign.
pub(super) fn prepare_update(subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    let (Some(request), Some(old)) =
        (object.downcast_mut::<CertificateSigningRequest>(), old.downcast_ref::<CertificateSigningRequest>())
    else {
        return;
    };
    let (conditions, was) = (&mut request.status.conditions, &old.status.conditions);
    match subresource {
        "approval" => times(conditions, was, meta::now()),
        "status" => {
            decided(conditions, was, "Approved");
            decided(conditions, was, "Denied");
            times(conditions, was, meta::now());
        }
        _ => {}
    }
}

/// Conditions of the type stay as they were, unless there are more or fewer of them, which validation refuses.
fn decided(
    conditions: &mut [CertificateSigningRequestCondition],
    was: &[CertificateSigningRequestCondition],
    decision: &str,
) {
    let before = || was.iter().filter(|c| c.r#type == decision);
    let mut now: Vec<_> = conditions.iter_mut().filter(|c| c.r#type == decision).collect();
    if now.len() == before().count() {
        now.iter_mut().zip(before()).for_each(|(condition, before)| **condition = before.clone());
    }
}

/// Fills in the times that a client left out.
fn times(conditions: &mut [CertificateSigningRequestCondition], was: &[CertificateSigningRequestCondition], now: Time) {
    for condition in conditions {
        if condition.last_update_time.is_zero() {
            condition.last_update_time = now;
        }
        if condition.last_transition_time.is_zero() {
            let same = |c: &&CertificateSigningRequestCondition| {
                c.r#type == condition.r#type && c.status == condition.status && !c.last_transition_time.is_zero()
            };
            condition.last_transition_time = was.iter().find(same).map_or(now, |c| c.last_transition_time);
        }
    }
}
