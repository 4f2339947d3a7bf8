//! PodCertificateRequest.

use generated::certificates::v1::{PodCertificateRequest, PodCertificateRequestSpec, PodCertificateRequestStatus};
use object::equality::same_record;
use object::field_error::{FieldError, Path, Value};
use object::record::{Reflect, View};
use object::validate::conditions;
use object::{names as forms, scalar::Time};
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};
use x509_parser::public_key::PublicKey;

use super::{names, pem};
use crate::meta;
use crate::validate::{Faults, Report, internal};

/// Longest UID.
const MAX_UID: usize = 128;
/// Most bytes of a request for the key.
const MAX_REQUEST: usize = 10 << 10;
/// Most bytes of a chain of certificates.
const MAX_CHAIN: usize = 100 << 10;
/// Most bytes of annotations.
const MAX_ANNOTATIONS: usize = 256 << 10;
const HOUR: i32 = 3600;
const DAY: i32 = 24 * HOUR;
const FINAL: &[&str] = &["Issued", "Denied", "Failed"];

/// A new request of a node for one of its pods; fixed.
pub(super) fn request(request: &PodCertificateRequest, old: Option<&PodCertificateRequest>, faults: &mut Faults) {
    let (spec, path) = (&request.spec, Path::new("spec"));
    if let Some(old) = old {
        if !same_record(&old.spec, spec) {
            faults.immutable(&path, shown(spec));
        }
        return;
    }
    names::signer(&spec.signer_name, &path.child("signerName"), faults);
    user_annotations(request, &path.child("unverifiedUserAnnotations"), faults);
    for (name, text, uid, value) in [
        ("podName", &spec.pod_name, "podUID", &spec.pod_uid),
        ("serviceAccountName", &spec.service_account_name, "serviceAccountUID", &spec.service_account_uid),
        ("nodeName", &spec.node_name, "nodeUID", &spec.node_uid),
    ] {
        for why in forms::dns1123_subdomain(text) {
            faults.invalid(&path.child(name), &**text, why);
        }
        if value.is_empty() {
            faults.invalid(&path.child(uid), "", "must not be empty");
        }
        if value.len() > MAX_UID {
            faults.too_long(&path.child(uid), MAX_UID);
        }
    }
    let at = path.child("maxExpirationSeconds");
    let max = if names::is_kubernetes(&spec.signer_name) { DAY } else { 91 * DAY };
    match spec.max_expiration_seconds {
        None => return faults.required(&at, "must be set"),
        Some(seconds) if !(HOUR..=max).contains(&seconds) => {
            faults.invalid(&at, seconds, format!("must be in the range [{HOUR}, {max}]"));
        }
        Some(_) => {}
    }
    if spec.stub_pkcs10_request.is_empty() {
        let why = "exactly one of (stubPKCS10Request) or (pkixPublicKey, proofOfPossession) must be set";
        return faults.push(FieldError::invalid(&path, Value::Omitted, why));
    }
    stub(&spec.stub_pkcs10_request, &path.child("stubPKCS10Request"), faults);
}

/// The spec as messages show it: with fields that this version has no more.
fn shown(spec: &PodCertificateRequestSpec) -> Value {
    match internal(View::Record(spec)) {
        Value::Json(text) => {
            let last = r#""StubPKCS10Request":"#;
            Value::Json(text.replacen(last, &format!(r#""PKIXPublicKey":null,"ProofOfPossession":null,{last}"#), 1))
        }
        value => value,
    }
}

/// Annotations have keys with domains.
fn user_annotations(request: &PodCertificateRequest, path: &Path<'_>, faults: &mut Faults) {
    let annotations = &request.spec.unverified_user_annotations;
    for key in annotations.keys().map(|key| key.to_lowercase()) {
        let wrong = forms::qualified_name(&key);
        if key.is_empty() {
            faults.required(path, "");
        } else if !wrong.is_empty() {
            faults.each(path, &key, wrong);
        } else if !key.contains('/') {
            faults.invalid(path, &key, "must be a domain-prefixed key (such as \"acme.io/foo\")");
        }
    }
    if annotations.iter().map(|(key, value)| key.len() + value.len()).sum::<usize>() > MAX_ANNOTATIONS {
        faults.too_long(path, MAX_ANNOTATIONS);
    }
}

/// An empty PKCS #10 request (RFC 2986), signed with the pod's key: of Ed25519, of a NIST curve, or of RSA.
fn stub(der: &[u8], path: &Path<'_>, faults: &mut Faults) {
    if der.len() > MAX_REQUEST {
        return faults.too_long(path, MAX_REQUEST);
    }
    let omitted = |why: &str, faults: &mut Faults| faults.push(FieldError::invalid(path, Value::Omitted, why));
    let Ok(([], request)) = X509CertificationRequest::from_der(der) else {
        return omitted("must be a valid PKCS#10 CSR", faults);
    };
    let key = &request.certification_request_info.subject_pki;
    let curve = key.algorithm.parameters.as_ref().and_then(|p| p.as_oid().ok()).map(|oid| oid.to_id_string());
    match (key.algorithm.algorithm.to_id_string().as_str(), key.parsed()) {
        ("1.3.101.112", _) => {}
        (_, Ok(PublicKey::EC(_))) => match curve.as_deref() {
            Some("1.2.840.10045.3.1.7" | "1.3.132.0.34" | "1.3.132.0.35") => {}
            _ => return faults.invalid(path, "curve P-224", "elliptic public keys must use curve P256, P384, or P521"),
        },
        (_, Ok(PublicKey::RSA(key))) => {
            let bits = key.key_size();
            if bits != 3072 && bits != 4096 {
                let value = format!("{bits}-bit modulus");
                return faults.invalid(path, value, "RSA keys must have modulus size 3072 or 4096");
            }
        }
        _ => return omitted("unknown public key type; supported types are Ed25519, ECDSA, and RSA", faults),
    }
    if request.verify_signature().is_err() {
        omitted("invalid signature", faults);
    }
}

fn is(status: &PodCertificateRequestStatus, ty: &str) -> bool {
    status.conditions.iter().any(|c| c.r#type == ty && c.status == "True")
}

/// A request is answered once: with a certificate, or with a reason why there is none.
pub(super) fn status(request: &PodCertificateRequest, old: Option<&PodCertificateRequest>, faults: &mut Faults) {
    if !faults.is_empty() {
        return;
    }
    let (status, path) = (&request.status, Path::new("status"));
    let all = path.child("conditions");
    for (i, condition) in status.conditions.iter().enumerate() {
        let place = format!("[{i}]");
        let at = all.child(&place);
        let known = FINAL.contains(&&*condition.r#type);
        if !known {
            faults.push(FieldError::not_supported(&at.child("type"), &condition.r#type, FINAL));
            continue;
        }
        if status.conditions[..i].iter().any(|other| FINAL.contains(&&*other.r#type)) {
            let why = r#"There may be at most one condition with type "Issued", "Denied", or "Failed""#;
            faults.invalid(&at.child("type"), &condition.r#type, why);
        }
        if condition.status != "True" {
            faults.not_supported(&at.child("status"), &condition.status, &["True"]);
        }
    }
    conditions(status.conditions.view(), &all, faults);
    let Some(old) = old.filter(|_| faults.is_empty()) else { return };
    let only = |to: &PodCertificateRequestStatus, why: &str, faults: &mut Faults| {
        if !same_record(status, to) {
            faults.push(FieldError::invalid(&path, Value::Omitted, why));
        }
    };
    if FINAL.iter().any(|ty| is(&old.status, ty)) {
        only(&old.status, "immutable after PodCertificateRequest is issued, denied, or failed", faults);
    } else if is(status, "Denied") || is(status, "Failed") {
        let bare = PodCertificateRequestStatus { conditions: status.conditions.clone(), ..Default::default() };
        let why = "non-condition status fields must be empty when denying or failing the PodCertificateRequest";
        only(&bare, why, faults);
    } else if is(status, "Issued") {
        if let Err(fault) = issued(request, &path, faults) {
            faults.push(fault);
        }
    } else {
        let why = r#"status is immutable unless transitioning to "Issued", "Denied", or "Failed""#;
        only(&old.status, why, faults);
    }
}

/// The certificate is for the key that was asked for, and the times are its own.
fn issued(request: &PodCertificateRequest, path: &Path<'_>, faults: &mut Faults) -> Result<(), FieldError> {
    let (status, spec) = (&request.status, &request.spec);
    let at = path.child("certificateChain");
    let chain = &status.certificate_chain;
    let wrong = |why: &str| Err(FieldError::invalid(&at, chain, why));
    if chain.len() > MAX_CHAIN {
        return Err(FieldError::too_long(&at, MAX_CHAIN));
    }
    let blocks = pem::blocks(chain.as_bytes());
    let Some((first, others)) = blocks.split_first() else {
        return wrong("issued certificate chain must contain at least one certificate");
    };
    if first.label != "CERTIFICATE" {
        return wrong("issued certificate chain must consist entirely of CERTIFICATE PEM blocks");
    }
    let Ok(([], leaf)) = X509Certificate::from_der(&first.der) else {
        return wrong("leaf certificate does not parse as valid X.509");
    };
    alternative_names(&leaf, &at, faults);
    match X509CertificationRequest::from_der(&spec.stub_pkcs10_request) {
        Ok(([], wanted)) if wanted.certification_request_info.subject_pki.raw == leaf.public_key().raw => {}
        Ok(([], _)) => return wrong("leaf certificate was not issued to the requested public key"),
        _ => {
            let spec = Path::new("spec");
            let at = spec.child("stubPKCS10Request");
            return Err(FieldError::invalid(&at, Value::Omitted, "must be a valid PKCS#10 CSR"));
        }
    }
    times(request, &leaf, path, faults)?;
    for block in others {
        if block.label != "CERTIFICATE" {
            return wrong("issued certificate chain must consist entirely of CERTFICATE PEM blocks");
        }
        if !matches!(X509Certificate::from_der(&block.der), Ok(([], _))) {
            return wrong("intermediate certificate does not parse as valid X.509");
        }
    }
    Ok(())
}

fn alternative_names(leaf: &X509Certificate<'_>, path: &Path<'_>, faults: &mut Faults) {
    let names = leaf.subject_alternative_name().ok().flatten();
    for name in names.iter().flat_map(|extension| &extension.value.general_names) {
        let GeneralName::DNSName(name) = name else { continue };
        if name.is_empty() {
            faults.invalid(path, *name, "leaf certificate should not contain empty DNSName");
        }
        if name.contains("..") {
            faults.invalid(path, *name, "leaf certificate's DNSName should not contain '..'");
        }
        if name.starts_with('.') || name.ends_with('.') {
            faults.invalid(path, *name, "leaf certificate's DNSName should not start or end with '.'");
        }
    }
}

fn times(
    request: &PodCertificateRequest,
    leaf: &X509Certificate<'_>,
    path: &Path<'_>,
    faults: &mut Faults,
) -> Result<(), FieldError> {
    const MINUTE: i64 = 60;
    let status = &request.status;
    let (begin, end) = (path.child("notBefore"), path.child("notAfter"));
    let refresh = path.child("beginRefreshAt");
    const OWN: &str = "must be present and consistent with the issued certificate";
    let before = faults.len();
    for (time, at, why) in [
        (status.not_before, &begin, OWN),
        (status.not_after, &end, OWN),
        (status.begin_refresh_at, &refresh, "must be present and in the range [notbefore+10min, notafter-10min]"),
    ] {
        if time.is_none() {
            faults.required(at, why);
        }
    }
    let (Some(from), Some(to), Some(again)) = (status.not_before, status.not_after, status.begin_refresh_at) else {
        return Ok(());
    };
    if faults.len() > before {
        return Ok(());
    }
    let wrong = |at: &Path<'_>, time: Time, why: &str| Err(FieldError::invalid(at, Value::from(time.view()), why));
    let (starts, ends) = (leaf.validity().not_before.timestamp(), leaf.validity().not_after.timestamp());
    if from.seconds() != starts {
        return wrong(&begin, from, "must be set to the NotBefore time encoded in the leaf certificate");
    }
    if (from.seconds() - meta::now().seconds()).abs() >= 5 * MINUTE {
        return wrong(&begin, from, "must be set to within 5 minutes of kube-apiserver's current time");
    }
    if to.seconds() != ends {
        return wrong(&end, to, "must be set to the NotAfter time encoded in the leaf certificate");
    }
    let (lifetime, chain) = (ends - starts, path.child("certificateChain"));
    let max = i64::from(request.spec.max_expiration_seconds.unwrap_or_default());
    // Upstream shows the lifetime in billionths of a second.
    let shown = lifetime.saturating_mul(1_000_000_000);
    if lifetime < i64::from(HOUR) {
        return Err(FieldError::invalid(&chain, shown, "leaf certificate lifetime must be >= 1 hour"));
    }
    if lifetime > max {
        let why = format!("leaf certificate lifetime must be <= spec.maxExpirationSeconds ({max})");
        return Err(FieldError::invalid(&chain, shown, why));
    }
    if again.seconds() < starts + 10 * MINUTE {
        return wrong(&refresh, again, "must be at least 10 minutes after status.notBefore");
    }
    if again.seconds() > ends - 10 * MINUTE {
        return wrong(&refresh, again, "must be at least 10 minutes before status.notAfter");
    }
    Ok(())
}
