//! Volumes that gather files of several sources.

use std::collections::HashSet;

use generated::core::v1::{
    ClusterTrustBundleProjection, PodCertificateProjection, ProjectedVolumeSource, ServiceAccountTokenProjection,
    VolumeProjection,
};
use object::field_error::{FieldError, Path, quoted};
use object::names;
use object::record::{Reflect, View};
use object::validate::{LabelSelectorOptions, label_selector};

use super::super::{Options, security};
use super::{path as file, source};
use crate::kinds::core::volumes::source::all_given;
use crate::validate::{Faults, Report, internal};

/// All annotations together may have so many bytes.
const ANNOTATIONS: usize = 256 << 10;
/// Shortest life of a token, in seconds.
const MIN_TOKEN: i64 = 600;
/// Shortest life of a certificate, in seconds.
const MIN_CERTIFICATE: i32 = 3600;
/// Longest life of a certificate by any signer, and by Kubernetes' own, in seconds.
const MAX_CERTIFICATE: i32 = 91 * 86_400;
const MAX_KUBERNETES_CERTIFICATE: i32 = 86_400;

/// The whole volume.
pub(super) fn projected(volume: &ProjectedVolumeSource, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    source::mode(volume.default_mode, &path.child("defaultMode"), faults);
    security::id(volume.default_user, &path.child("defaultUser"), faults);
    let sources = path.child("sources");
    let mut files = Files { taken: HashSet::new(), volume: path };
    for (i, projection) in volume.sources.iter().enumerate() {
        one(projection, &sources.index(i), &mut files, options, faults);
    }
}

/// The paths that are taken; a second use is a fault of the volume.
struct Files<'a> {
    taken: HashSet<&'a str>,
    volume: &'a Path<'a>,
}

impl<'a> Files<'a> {
    /// Takes a path; `blamed` is the value that is shown.
    fn take(&mut self, file: &'a str, blamed: &str, faults: &mut Faults) {
        if !self.taken.insert(file) {
            faults.invalid(self.volume, blamed, "conflicting duplicate paths");
        }
    }
}

fn one<'a>(
    projection: &'a VolumeProjection,
    path: &Path<'_>,
    files: &mut Files<'a>,
    options: &Options,
    faults: &mut Faults,
) {
    let mut given = 0;
    let keyed = [
        ("secret", projection.secret.as_ref().map(|s| (&s.local_object_reference.name, &s.items))),
        ("configMap", projection.config_map.as_ref().map(|c| (&c.local_object_reference.name, &c.items))),
    ];
    for (field, (name, items)) in keyed.into_iter().filter_map(|(field, given)| Some((field, given?))) {
        given += 1;
        let at = path.child(field);
        all_given(&[("name", name)], &at, faults);
        let all = at.child("items");
        for (i, item) in items.iter().enumerate() {
            source::key_to_path(item, &all.index(i), faults);
            if !item.path.is_empty() {
                files.take(&item.path, name, faults);
            }
        }
    }
    if let Some(downward) = &projection.downward_api {
        given += 1;
        for item in &downward.items {
            source::downward_file(item, &path.child("downwardAPI"), faults);
            if !item.path.is_empty() {
                files.take(&item.path, &item.path, faults);
            }
        }
    }
    if let Some(projection) = &projection.service_account_token {
        given += 1;
        token(projection, &path.child("serviceAccountToken"), files.volume, options, faults);
    }
    if let Some(projection) = &projection.cluster_trust_bundle {
        given += 1;
        trust_bundle(projection, &path.child("clusterTrustBundle"), files, faults);
    }
    if let Some(projection) = &projection.pod_certificate {
        given += 1;
        certificate(projection, &path.child("podCertificate"), files, faults);
    }
    if given > 1 {
        faults.forbidden(path, "may not specify more than 1 volume type per source");
    }
}

fn token(
    token: &ServiceAccountTokenProjection,
    path: &Path<'_>,
    volume: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    let life = path.child("expirationSeconds");
    match token.expiration_seconds {
        None => faults.required(&life, ""),
        Some(n) if n < MIN_TOKEN => faults.invalid(&life, n, "may not specify a duration less than 10 minutes"),
        Some(n) if n > 1 << 32 => faults.invalid(&life, n, "may not specify a duration larger than 2^32 seconds"),
        Some(_) => {}
    }
    let at = volume.child("path");
    if token.path.is_empty() {
        faults.required(&at, "");
    } else if !options.any_token_path {
        file::inside(&token.path, &at, faults);
    }
    security::id(token.user, &path.child("user"), faults);
}

fn trust_bundle<'a>(
    bundle: &'a ClusterTrustBundleProjection,
    path: &Path<'_>,
    files: &mut Files<'a>,
    faults: &mut Faults,
) {
    let selector = path.child("labelSelector");
    match (&bundle.name, &bundle.signer_name) {
        (Some(_), Some(_)) => {
            faults.invalid(path, internal(View::Record(bundle)), "only one of name and signerName may be used");
        }
        (Some(name), None) => {
            let at = path.child("name");
            if name.is_empty() {
                faults.required(&at, "must be a valid object name");
            }
            for why in bundle_name(name) {
                faults.invalid(&at, name, format!("not a valid clustertrustbundlename: {why}"));
            }
            if let Some(labels) = &bundle.label_selector {
                let value = View::Record(&**labels);
                faults.invalid(&selector, value, "labelSelector must be unset if name is specified");
            }
        }
        (None, Some(signer)) => {
            let at = path.child("signerName");
            if signer.is_empty() {
                faults.required(&at, "must be a valid signer name");
            }
            signer_name(signer, &at, faults);
            label_selector(bundle.label_selector.view(), LabelSelectorOptions::default(), &selector, faults);
        }
        (None, None) => faults.required(path, "either name or signerName must be specified"),
    }
    all_given(&[("path", &bundle.path)], path, faults);
    security::id(bundle.user, &path.child("user"), faults);
    file::inside(&bundle.path, &path.child("path"), faults);
    files.take(&bundle.path, &bundle.path, faults);
}

/// The name of a bundle begins with its signer's, if it has one, a colon in place of the slash.
fn bundle_name(name: &str) -> Vec<String> {
    match name.rsplit_once(':') {
        Some(("", _)) => vec!["ClusterTrustBundle without signer name must not have \":\" in its name".into()],
        Some((signer, _)) if signer.contains('/') => {
            let (signer, prefix) = (signer.replace(':', "/"), signer.replace('/', ":"));
            vec![format!("ClusterTrustBundle for signerName {signer} must be named with prefix {prefix}:")]
        }
        Some((_, name)) => names::dns1123_subdomain(name),
        None => names::dns1123_subdomain(name),
    }
}

fn certificate<'a>(
    certificate: &'a PodCertificateProjection,
    path: &Path<'_>,
    files: &mut Files<'a>,
    faults: &mut Faults,
) {
    signer_name(&certificate.signer_name, &path.child("signerName"), faults);
    let annotations = path.child("userAnnotations");
    let mut size = 0;
    for (key, value) in &certificate.user_annotations {
        domain_prefixed_key(&key.to_lowercase(), &annotations, faults);
        size += key.len() + value.len();
    }
    if size > ANNOTATIONS {
        faults.too_long(&annotations, ANNOTATIONS);
    }
    security::id(certificate.user, &path.child("user"), faults);
    let types = ["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"];
    if !types.contains(&&*certificate.key_type) {
        let at = path.child("keyType");
        faults.push(FieldError::not_supported(&at, &certificate.key_type, &types));
    }
    if let Some(seconds) = certificate.max_expiration_seconds {
        let at = path.child("maxExpirationSeconds");
        if seconds < MIN_CERTIFICATE {
            let why = format!("if provided, maxExpirationSeconds must be >= {MIN_CERTIFICATE}");
            faults.invalid(&at, seconds, why);
        }
        let host = certificate.signer_name.split('/').next().unwrap_or_default();
        let own = host == "kubernetes.io" || host.ends_with(".kubernetes.io");
        let max = if own { MAX_KUBERNETES_CERTIFICATE } else { MAX_CERTIFICATE };
        if seconds > max {
            faults.invalid(&at, seconds, format!("if provided, maxExpirationSeconds must be <= {max}"));
        }
    }
    let paths = [
        ("credentialBundlePath", &certificate.credential_bundle_path),
        ("keyPath", &certificate.key_path),
        ("certificateChainPath", &certificate.certificate_chain_path),
    ];
    for (name, text) in paths.into_iter().filter(|(_, text)| !text.is_empty()) {
        file::inside(text, &path.child(name), faults);
        files.take(text, text, faults);
    }
    if paths.iter().all(|(_, text)| text.is_empty()) {
        let why = "specify at least one of credentialBundlePath, keyPath, and certificateChainPath";
        faults.required(path, why);
    }
}

/// A label's key that has a domain.
fn domain_prefixed_key(key: &str, path: &Path<'_>, faults: &mut Faults) {
    let wrong = names::qualified_name(key);
    if key.is_empty() {
        faults.required(path, "");
    } else if wrong.is_empty() && !key.contains('/') {
        faults.invalid(path, key, "must be a domain-prefixed key (such as \"acme.io/foo\")");
    } else {
        faults.each(path, key, wrong);
    }
}

/// The name of a signer: a domain, a slash and subdomains (KEP-1513).
pub(in crate::kinds) fn signer_name(name: &str, path: &Path<'_>, faults: &mut Faults) {
    const DOMAIN: usize = 253;
    const ALL: usize = DOMAIN + 253 + 63 + 1 + 1;
    if name.is_empty() {
        return faults.required(path, "");
    }
    let Some((domain, rest)) = name.split_once('/').filter(|(_, rest)| !rest.contains('/')) else {
        let why = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
        return faults.invalid(path, name, why);
    };
    if domain.len() > DOMAIN {
        faults.too_long(path, DOMAIN);
    }
    first_wrong_label(domain, names::dns1123_label, path, faults);
    if !domain.contains('.') {
        faults.invalid(path, domain, "should be a domain with at least two segments separated by dots");
    }
    first_wrong_label(rest, names::dns1123_subdomain, path, faults);
    if name.len() > ALL {
        faults.too_long(path, ALL);
    }
}

/// What is wrong with the first part between dots that isn't as it should.
fn first_wrong_label(text: &str, rule: fn(&str) -> Vec<String>, path: &Path<'_>, faults: &mut Faults) {
    let checked = text.split('.').map(|label| (label, rule(label)));
    for (label, wrong) in checked.filter(|(_, wrong)| !wrong.is_empty()).take(1) {
        for why in wrong {
            faults.invalid(path, text, format!("validating label {}: {why}", quoted(label)));
        }
    }
}
