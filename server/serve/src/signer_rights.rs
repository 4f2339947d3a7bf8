//! `CertificateApproval`, `CertificateSigning` and `CertificateSubjectRestriction`: who may decide about requests for
//! certificates, and what nobody may ask for.

use access::authorize::Resource;
use generated::certificates::v1::CertificateSigningRequest;
use object::equality::same;
use object::field_error::{FieldError, Path};
use object::record::{Record, View};
use object::text::quote;
use registry::error::{Error, Named};
use registry::meta;
use registry::verbs::Review;

use crate::admission::Asker;
use crate::escalation::only_collected;

/// The signer of certificates that clients show to the server itself.
const CLIENT_SIGNER: &str = "kubernetes.io/kube-apiserver-client";

/// Refuses what the user may not decide, or ask for.
pub(crate) async fn check(asker: Asker<'_>, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
    let Some(request) = object.downcast_ref::<CertificateSigningRequest>() else { return Ok(()) };
    let old = review.old.and_then(|old| old.downcast_ref::<CertificateSigningRequest>());
    let refused = |why: String| {
        Err(Error::forbidden(Named { name: request.metadata.name.clone(), ..review.target.named() }, &why))
    };
    match (review.operation, review.subresource, old) {
        ("UPDATE", "approval", Some(old)) => {
            if may(asker, "approve", &old.spec.signer_name).await {
                return Ok(());
            }
            refused(format!("user not permitted to approve requests with signerName {}", quote(&old.spec.signer_name)))
        }
        ("UPDATE", "status", Some(old)) => {
            let (new_status, old_status) = (&request.status, &old.status);
            let untouched = new_status.certificate == old_status.certificate
                && same(View::List(&new_status.conditions), View::List(&old_status.conditions));
            if untouched || may(asker, "sign", &old.spec.signer_name).await {
                return Ok(());
            }
            refused(format!("user not permitted to sign requests with signerName {}", quote(&old.spec.signer_name)))
        }
        ("CREATE", "", _) if request.spec.signer_name == CLIENT_SIGNER => {
            match registry::certificate_subject(&request.spec.request) {
                Ok(subject) if subject.organizations.iter().any(|o| o == access::authorize::MASTERS) => {
                    refused(format!("use of {CLIENT_SIGNER} signer with system:masters group is not allowed"))
                }
                Ok(_) => Ok(()),
                Err(why) => refused(format!("failed to parse CSR: {why}")),
            }
        }
        _ => Ok(()),
    }
}

/// Refuses a bundle of a signer's own for whom the user may not speak.
pub(crate) async fn may_attest(asker: Asker<'_>, review: &Review<'_>, object: &dyn Record) -> Result<(), Error> {
    let kind = review.target.kind();
    if (&*kind.group, &*kind.resource) != ("certificates.k8s.io", "clustertrustbundles") {
        return Ok(());
    }
    let signer = match meta::at_path(object, "spec.signerName") {
        Some(View::Str(signer)) if !signer.is_empty() => signer,
        _ => return Ok(()),
    };
    if review.old.is_some_and(|old| only_collected(object, old)) || may(asker, "attest", signer).await {
        return Ok(());
    }
    let named = Named { name: meta::of(object).name.clone(), ..review.target.named() };
    Err(Error::forbidden(named, &format!("user not permitted to attest for signerName {}", quote(signer))))
}

/// What is missing where the status of a request of a pod's certificate changes: it is the signer's.
pub(crate) async fn may_issue(asker: Asker<'_>, review: &Review<'_>, object: &dyn Record) -> Vec<FieldError> {
    let Some(old) = review.old.filter(|_| review.subresource == "status") else { return Vec::new() };
    if &*review.target.kind().resource != "podcertificaterequests" || meta::same_field(object, old, "status") {
        return Vec::new();
    }
    let Some(View::Str(signer)) = meta::at_path(old, "spec.signerName") else { return Vec::new() };
    if may(asker, "sign", signer).await {
        return Vec::new();
    }
    let why = format!("User {} is not permitted to \"sign\" for signer {}", quote(&asker.user.name), quote(signer));
    vec![FieldError::forbidden(&Path::new("spec").child("signerName"), why)]
}

/// Whether the user may decide for this signer, or for all of its domain.
async fn may(asker: Asker<'_>, verb: &str, signer: &str) -> bool {
    let domain = signer.split('/').next().unwrap_or_default();
    let all = format!("{domain}/*");
    for name in [signer, &all] {
        let asked = Resource {
            verb,
            group: "certificates.k8s.io",
            version: "*",
            resource: "signers",
            name,
            ..Resource::default()
        };
        if asker.may(asked).await {
            return true;
        }
    }
    false
}
