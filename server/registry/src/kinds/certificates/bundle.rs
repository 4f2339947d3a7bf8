//! ClusterTrustBundle.

use std::collections::BTreeMap;

use generated::certificates::v1::ClusterTrustBundle;
use object::field_error::Path;
use x509_parser::prelude::{FromDer, X509Certificate};

use super::{names, pem};
use crate::validate::{Faults, Report};

/// Most bytes of a bundle.
const MAX_SIZE: usize = 1 << 20;

/// Certificates that a signer's, or anybody's, are trusted by.
pub(super) fn bundle(bundle: &ClusterTrustBundle, old: Option<&ClusterTrustBundle>, faults: &mut Faults) {
    let (spec, path) = (&bundle.spec, Path::new("spec"));
    let signer = path.child("signerName");
    let meta = &bundle.metadata;
    let mut named = Faults::new();
    for (field, name) in [("generateName", &meta.generate_name), ("name", &meta.name)] {
        if !name.is_empty() {
            named.each(&Path::new("metadata").child(field), name, names::bundle(name, &spec.signer_name));
        }
    }
    // Names are told before the rest of the metadata.
    faults.splice(0..0, named);
    if !spec.signer_name.is_empty() {
        names::signer(&spec.signer_name, &signer, faults);
    }
    if old.is_none_or(|old| old.spec.trust_bundle != spec.trust_bundle) {
        anchors(&spec.trust_bundle, &path.child("trustBundle"), faults);
    }
    if old.is_some_and(|old| old.spec.signer_name != spec.signer_name) {
        faults.immutable(&signer, &spec.signer_name);
    }
}

/// Certificates of authorities, each once.
fn anchors(text: &str, path: &Path<'_>, faults: &mut Faults) {
    if text.len() > MAX_SIZE {
        return faults.too_long(path, MAX_SIZE);
    }
    let before = faults.len();
    let mut places: BTreeMap<Vec<u8>, Vec<usize>> = BTreeMap::new();
    for (i, block) in pem::blocks(text.as_bytes()).into_iter().enumerate() {
        let why = match X509Certificate::from_der(&block.der) {
            _ if block.label != "CERTIFICATE" => format!("entry {i} has bad block type: {}", block.label),
            _ if block.headed => format!("entry {i} has PEM block headers"),
            Ok((rest, certificate)) if rest.is_empty() && certificate.is_ca() => {
                places.entry(block.der).or_default().push(i);
                continue;
            }
            Ok(([], _)) => format!("entry {i} does not have the CA bit set"),
            _ => format!("entry {i} does not parse as X.509"),
        };
        faults.invalid(path, "<value omitted>", why);
    }
    if faults.len() > before {
        return;
    }
    if places.is_empty() {
        faults.invalid(path, "<value omitted>", "at least one trust anchor must be provided");
    }
    for indices in places.values().filter(|indices| indices.len() > 1) {
        let indices = indices.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        faults.invalid(path, "<value omitted>", format!("duplicate trust anchor (indices [{indices}])"));
    }
}
