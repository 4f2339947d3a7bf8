//! Names of signers, and of what belongs to one.

use object::field_error::{Path, quoted};
use object::names;

use crate::validate::{Faults, Report};

/// Longest domain.
const DOMAIN: usize = 253;
/// Longest name: a domain, a slash, a label and a domain.
const LONGEST: usize = DOMAIN + 1 + DOMAIN + 63 + 1;

/// Whether a signer is the project's own.
pub(super) fn is_kubernetes(signer: &str) -> bool {
    let domain = signer.split('/').next().unwrap_or_default();
    domain == "kubernetes.io" || domain.ends_with(".kubernetes.io")
}

/// The name of a signer: a domain, a slash and a name.
pub(super) fn signer(name: &str, path: &Path<'_>, faults: &mut Faults) {
    if name.is_empty() {
        return faults.required(path, "");
    }
    let (domain, rest) = match name.split_once('/') {
        Some((domain, rest)) if !rest.contains('/') => (domain, rest),
        _ => {
            let why = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
            return faults.invalid(path, name, why);
        }
    };
    if domain.len() > DOMAIN {
        faults.too_long(path, DOMAIN);
    }
    // Only the first part at fault is told.
    let first = |text: &str, check: fn(&str) -> Vec<String>, faults: &mut Faults| {
        let wrong = text.split('.').map(|label| (label, check(label))).find(|(_, wrong)| !wrong.is_empty());
        for (label, why) in wrong.iter().flat_map(|(label, wrong)| wrong.iter().map(move |why| (label, why))) {
            faults.invalid(path, text, format!("validating label {}: {why}", quoted(label)));
        }
    };
    first(domain, names::dns1123_label, faults);
    if !domain.contains('.') {
        faults.invalid(path, domain, "should be a domain with at least two segments separated by dots");
    }
    first(rest, names::dns1123_subdomain, faults);
    if name.len() > LONGEST {
        faults.too_long(path, LONGEST);
    }
}

/// The name of a bundle of a signer begins with the signer's; without one it has no colon.
pub(super) fn bundle(name: &str, signer: &str) -> Vec<String> {
    if signer.is_empty() {
        if name.contains(':') {
            return vec!["ClusterTrustBundle without signer name must not have \":\" in its name".into()];
        }
        return names::dns1123_subdomain(name);
    }
    let prefix = format!("{}:", signer.replace('/', ":"));
    match name.strip_prefix(&prefix) {
        Some(rest) => names::dns1123_subdomain(rest),
        None => vec![format!("ClusterTrustBundle for signerName {signer} must be named with prefix {prefix}")],
    }
}
