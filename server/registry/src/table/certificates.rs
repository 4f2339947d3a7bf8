//! Certificate signing requests and pod certificate requests.

use generated::certificates::v1::CertificateSigningRequest;
use object::columns::human_duration;
use object::record::Record;

use super::reflect::{records, text};

/// How long the certificate is wanted for.
pub(super) fn duration(csr: &CertificateSigningRequest) -> String {
    csr.spec.expiration_seconds.map_or("<none>".to_owned(), |seconds| human_duration(i64::from(seconds)))
}

/// Decision and outcome; a denial outweighs an approval.
pub(super) fn condition(csr: &CertificateSigningRequest) -> String {
    let has = |ty: &str| csr.status.conditions.iter().any(|c| c.r#type == ty);
    let decision = match (has("Denied"), has("Approved")) {
        (true, _) => "Denied",
        (false, true) => "Approved",
        (false, false) => "Pending",
    };
    let failed = if has("Failed") { ",Failed" } else { "" };
    let issued = if csr.status.certificate.is_empty() { "" } else { ",Issued" };
    format!("{decision}{failed}{issued}")
}

/// Outcome of a pod's request.
pub(super) fn pod_request_state(request: &dyn Record) -> String {
    let conditions = records(request, "status.conditions");
    let outcomes = conditions.iter().rev().map(|c| text(*c, "type"));
    let mut outcomes = outcomes.filter(|ty| matches!(*ty, "Issued" | "Denied" | "Failed"));
    outcomes.next().unwrap_or("Pending").to_owned()
}
