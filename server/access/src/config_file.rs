//! Files of the API server's configuration (`apiserver.config.k8s.io`).

use object::configuration::{Document, Known};
use object::record::Record;

/// What such a file may be.
const KINDS: Known<'_> = &[
    ("apiserver.config.k8s.io/v1", "AdmissionConfiguration"),
    ("apiserver.config.k8s.io/v1alpha1", "AdmissionConfiguration"),
    ("apiserver.config.k8s.io/v1", "AuthenticationConfiguration"),
    ("apiserver.config.k8s.io/v1beta1", "AuthenticationConfiguration"),
    ("apiserver.config.k8s.io/v1alpha1", "AuthenticationConfiguration"),
    ("apiserver.config.k8s.io/v1", "AuthorizationConfiguration"),
    ("apiserver.config.k8s.io/v1beta1", "AuthorizationConfiguration"),
    ("apiserver.config.k8s.io/v1alpha1", "AuthorizationConfiguration"),
    ("apiserver.config.k8s.io/v1beta1", "EgressSelectorConfiguration"),
    ("apiserver.config.k8s.io/v1alpha1", "EgressSelectorConfiguration"),
    ("apiserver.config.k8s.io/v1", "EncryptionConfiguration"),
    ("apiserver.config.k8s.io/v1", "TracingConfiguration"),
    ("apiserver.config.k8s.io/v1beta1", "TracingConfiguration"),
    ("apiserver.config.k8s.io/v1alpha1", "TracingConfiguration"),
];

/// Reads a file that is of this kind, if it says nothing else.
pub fn read_as<R: Record + Default>(text: &[u8], kind: &str) -> Result<R, String> {
    let document = Document::read(text)?;
    let says = !document.kind.is_empty() || !document.api_version.is_empty();
    if says { of_kind(&document, kind) } else { filled(&document) }
}

/// Reads a file that must be of this kind.
pub fn read<R: Record + Default>(text: &[u8], kind: &str) -> Result<R, String> {
    of_kind(&Document::read(text)?, kind)
}

fn of_kind<R: Record + Default>(document: &Document<'_>, kind: &str) -> Result<R, String> {
    document.check(KINDS)?;
    if document.kind != kind {
        return Err(format!("expected {kind}, got *apiserver.{}", document.kind));
    }
    filled(document)
}

fn filled<R: Record + Default>(document: &Document<'_>) -> Result<R, String> {
    let mut record = R::default();
    document.fill_strictly(&mut record)?;
    Ok(record)
}
