//! CertificateSigningRequest.

use std::collections::HashSet;

use generated::certificates::v1::{
    CertificateSigningRequest, CertificateSigningRequestCondition, CertificateSigningRequestStatus,
};
use object::equality::same;
use object::field_error::{FieldError, Path, Value, quoted};
use object::record::Reflect;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::{FromDer, X509Certificate};

use super::{names, pem};
use crate::validate::{Faults, Report, diff};

/// A signer of old that signs whatever it is asked to.
const LEGACY: &str = "kubernetes.io/legacy-unknown";
const USAGES: &[&str] = &[
    "any",
    "cert sign",
    "client auth",
    "code signing",
    "content commitment",
    "crl sign",
    "data encipherment",
    "decipher only",
    "digital signature",
    "email protection",
    "encipher only",
    "ipsec end system",
    "ipsec tunnel",
    "ipsec user",
    "key agreement",
    "key encipherment",
    "microsoft sgc",
    "netscape sgc",
    "ocsp signing",
    "s/mime",
    "server auth",
    "signing",
    "timestamping",
];
/// Conditions that are true or not there.
const FINAL: &[&str] = &["Approved", "Denied", "Failed"];
const STATUSES: &[&str] = &["False", "True", "Unknown"];

/// Faults that are let pass, since the request already had such.
#[derive(Default)]
struct Lenience {
    unknown_usages: bool,
    repeated_usages: bool,
    legacy_signer: bool,
    nameless_conditions: bool,
    repeated_conditions: bool,
    certificate: bool,
}

impl Lenience {
    fn of(request: &CertificateSigningRequest, old: &CertificateSigningRequest) -> Self {
        let (usages, conditions) = (&old.spec.usages, &old.status.conditions);
        let certificate = &old.status.certificate;
        Self {
            unknown_usages: usages.iter().any(|usage| !USAGES.contains(&&**usage)),
            repeated_usages: repeated(usages.iter()),
            legacy_signer: old.spec.signer_name == LEGACY,
            nameless_conditions: conditions.iter().any(|c| c.r#type.is_empty()),
            repeated_conditions: repeated(conditions.iter().map(|c| &c.r#type)),
            certificate: request.status.certificate == *certificate || certificates(certificate).is_err(),
        }
    }
}

fn repeated<'a>(mut texts: impl Iterator<Item = &'a String>) -> bool {
    let mut seen = HashSet::new();
    texts.any(|text| !seen.insert(text))
}

/// A new request, or a change that is neither a decision nor an answer.
pub(super) fn request(
    request: &CertificateSigningRequest,
    old: Option<&CertificateSigningRequest>,
    faults: &mut Faults,
) {
    check(request, old, faults);
    if let Some(old) = old {
        change(request, old, (false, false), faults);
    }
}

/// Whether to sign.
pub(super) fn approval(
    request: &CertificateSigningRequest,
    old: Option<&CertificateSigningRequest>,
    faults: &mut Faults,
) {
    check(request, old, faults);
    if let Some(old) = old {
        change(request, old, (true, false), faults);
    }
}

/// The certificate.
pub(super) fn status(
    request: &CertificateSigningRequest,
    old: Option<&CertificateSigningRequest>,
    faults: &mut Faults,
) {
    check(request, old, faults);
    if let Some(old) = old {
        change(request, old, (false, true), faults);
    }
}

fn check(request: &CertificateSigningRequest, old: Option<&CertificateSigningRequest>, faults: &mut Faults) {
    let lenience = old.map_or_else(Lenience::default, |old| Lenience::of(request, old));
    let (spec, path) = (&request.spec, Path::new("spec"));
    if let Err(why) = signed_request(&spec.request) {
        // No bytes are an empty text after a client's empty text, and nothing else.
        let value = if spec.request.capacity() == 0 { Value::null() } else { Value::from(spec.request.view()) };
        faults.invalid(&path.child("request"), value, why);
    }
    let at = path.child("usages");
    if spec.usages.is_empty() {
        faults.required(&at, "");
    }
    for (i, usage) in spec.usages.iter().enumerate() {
        if !lenience.unknown_usages && !USAGES.contains(&&**usage) {
            faults.not_supported(&at.index(i), usage, USAGES);
        }
    }
    for (i, usage) in spec.usages.iter().enumerate() {
        if !lenience.repeated_usages && spec.usages[..i].contains(usage) {
            faults.duplicate(&at.index(i), Value::typed(usage));
        }
    }
    let at = path.child("signerName");
    if spec.signer_name == LEGACY && !lenience.legacy_signer {
        faults.invalid(&at, LEGACY, "the legacy signerName is not allowed via this API version");
    } else {
        names::signer(&spec.signer_name, &at, faults);
    }
    if let Some(seconds) = spec.expiration_seconds.filter(|seconds| *seconds < 600) {
        let why = "may not specify a duration less than 600 seconds (10 minutes)";
        faults.invalid(&path.child("expirationSeconds"), seconds, why);
    }
    let path = Path::new("status");
    conditions(&request.status.conditions, &lenience, &path.child("conditions"), faults);
    if !lenience.certificate
        && let Err(why) = certificates(&request.status.certificate)
    {
        faults.invalid(&path.child("certificate"), "<certificate data>", why);
    }
}

fn conditions(all: &[CertificateSigningRequestCondition], lenience: &Lenience, path: &Path<'_>, faults: &mut Faults) {
    for (i, condition) in all.iter().enumerate() {
        let at = path.index(i);
        if condition.r#type.is_empty() && !lenience.nameless_conditions {
            faults.required(&at.child("type"), "");
        }
        let known = if FINAL.contains(&&*condition.r#type) { &["True"] } else { STATUSES };
        match &*condition.status {
            "" => faults.required(&at.child("status"), ""),
            status if !known.contains(&status) => faults.not_supported(&at.child("status"), status, known),
            _ => {}
        }
        if !lenience.repeated_conditions && all[..i].iter().any(|other| other.r#type == condition.r#type) {
            faults.duplicate(&at.child("type"), Value::typed(&condition.r#type));
        }
    }
}

/// Final conditions stay, and only some paths may decide or answer.
fn change(
    request: &CertificateSigningRequest,
    old: &CertificateSigningRequest,
    (decides, answers): (bool, bool),
    faults: &mut Faults,
) {
    let of = |status: &CertificateSigningRequestStatus, ty: &str| -> Vec<CertificateSigningRequestCondition> {
        status.conditions.iter().filter(|c| c.r#type == ty).cloned().collect()
    };
    let path = Path::new("status");
    let at = path.child("conditions");
    for ty in FINAL {
        if of(&request.status, ty).len() < of(&old.status, ty).len() {
            faults.forbidden(&at, format!("updates may not remove a condition of type {}", quoted(ty)));
        }
    }
    for ty in FINAL.iter().filter(|ty| !decides && **ty != "Failed") {
        let (is, was) = (of(&request.status, ty), of(&old.status, ty));
        if is.len() > was.len() {
            faults.forbidden(&at, format!("updates may not add a condition of type {}", quoted(ty)));
        } else if is.len() == was.len() && !same(is.view(), was.view()) {
            let changes = diff(was.view(), is.view());
            faults.forbidden(&at, format!("updates may not modify a condition of type {}\n{changes}", quoted(ty)));
        }
    }
    let (is, was) = (&request.status.certificate, &old.status.certificate);
    let at = path.child("certificate");
    if is != was && !answers {
        faults.forbidden(&at, "updates may not set certificate content");
    } else if is != was && !was.is_empty() {
        faults.forbidden(&at, "updates may not modify existing certificate content");
    }
}

/// A request is approved or denied, not both; upstream has this in its tables.
pub(super) fn ruled(request: &CertificateSigningRequest, old: Option<&CertificateSigningRequest>, faults: &mut Faults) {
    let decided = |request: &CertificateSigningRequest| {
        ["Approved", "Denied"].map(|ty| request.status.conditions.iter().any(|c| c.r#type == ty))
    };
    if decided(request) == [true, true] && old.is_none_or(|old| decided(old) != [true, true]) {
        let path = Path::new("status");
        let why =
            r#"must specify at most one of: `conditions[{"type": "Approved"}]`, `conditions[{"type": "Denied"}]`"#;
        let value = r#"{conditions[{"type": "Approved"}], conditions[{"type": "Denied"}]}"#;
        faults.push(FieldError::invalid(&path.child("conditions"), value, why));
    }
}

/// A PKCS #10 request (RFC 2986) in PEM, signed with its own key.
fn signed_request(text: &[u8]) -> Result<(), String> {
    let block = pem::blocks(text).into_iter().next().filter(|block| block.label == "CERTIFICATE REQUEST");
    let Some(block) = block else { return Err("PEM block type must be CERTIFICATE REQUEST".into()) };
    let request = match X509CertificationRequest::from_der(&block.der) {
        Ok(([], request)) => request,
        Ok(_) => return Err("asn1: syntax error: trailing data".into()),
        Err(_) => return Err(not_der(&block.der)),
    };
    if request.verify_signature().is_ok() {
        return Ok(());
    }
    Err(match request.signature_algorithm.algorithm.to_id_string().as_str() {
        id if id.starts_with("1.2.840.113549.1.1.") => "crypto/rsa: verification error".to_owned(),
        id if id.starts_with("1.2.840.10045.4.3.") => "x509: ECDSA verification failure".to_owned(),
        "1.3.101.112" => "x509: Ed25519 verification failure".to_owned(),
        _ => "x509: cannot verify signature: algorithm unimplemented".to_owned(),
    })
}

/// Why bytes are not a request, in the words of Go's `encoding/asn1`, as far as the outer two sequences go.
fn not_der(der: &[u8]) -> String {
    let outer = match sequence(der, "certificateRequest") {
        Ok(inner) => inner,
        Err(why) => return why,
    };
    match sequence(outer, "tbsCertificateRequest") {
        Ok(_) => "asn1: structure error: tags don't match".into(),
        Err(why) => why,
    }
}

/// The content of a sequence.
fn sequence<'a>(der: &'a [u8], name: &str) -> Result<&'a [u8], String> {
    let truncated = |what: &str| format!("asn1: syntax error: {what}");
    let (tag, rest) = der.split_first().ok_or_else(|| truncated("sequence truncated"))?;
    let (first, rest) = rest.split_first().ok_or_else(|| truncated("truncated tag or length"))?;
    let long = usize::from(first & 0x7f);
    let (length, content) = match first & 0x80 {
        0 => (long, rest),
        _ if long == 0 || long > 4 => return Err(truncated("indefinite length found (not DER)")),
        _ => {
            let (bytes, content) = rest.split_at_checked(long).ok_or_else(|| truncated("truncated tag or length"))?;
            (bytes.iter().fold(0, |length, b| length << 8 | usize::from(*b)), content)
        }
    };
    let (class, compound, number) = (tag >> 6, tag & 0x20 != 0, tag & 0x1f);
    if (class, compound, number) != (0, true, 16) {
        let found = format!("{{class:{class} tag:{number} length:{length} isCompound:{compound}}}");
        let asked = "{optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil> stringType:0 timeType:0 set:false omitEmpty:false}";
        let at = der.len() - content.len();
        return Err(format!("asn1: structure error: tags don't match (16 vs {found}) {asked} {name} @{at}"));
    }
    content.get(..length).ok_or_else(|| truncated("data truncated"))
}

/// Certificates in PEM; none at all is fine.
fn certificates(text: &[u8]) -> Result<(), String> {
    let blocks = pem::blocks(text);
    for block in &blocks {
        if block.label != "CERTIFICATE" {
            return Err(format!("only CERTIFICATE PEM blocks are allowed, found {}", quoted(block.label)));
        }
        if block.headed {
            return Err("no PEM block headers are permitted".into());
        }
        let mut rest = &block.der[..];
        if rest.is_empty() {
            return Err("found CERTIFICATE PEM block containing 0 certificates".into());
        }
        while !rest.is_empty() {
            let Ok((after, _)) = X509Certificate::from_der(rest) else {
                return Err("x509: malformed certificate".into());
            };
            rest = after;
        }
    }
    if blocks.is_empty() && !text.is_empty() {
        return Err("must contain at least one CERTIFICATE PEM block".into());
    }
    Ok(())
}
