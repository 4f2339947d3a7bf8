//! Files of the API server's configuration (`apiserver.config.k8s.io`).

use object::configuration::{Document, Fault, Known};
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
    let document = Document::read(text).map_err(|fault| fault.to_string())?;
    if !document.kind.is_empty() || !document.api_version.is_empty() {
        return read(text, kind);
    }
    let mut record = R::default();
    document.fill_strictly(&mut record).map_err(|fault| fault.to_string())?;
    Ok(record)
}

/// Reads a file that must be of this kind.
pub fn read<R: Record + Default>(text: &[u8], kind: &str) -> Result<R, String> {
    let told = |fault: Fault| fault.to_string();
    let document = Document::read(text).map_err(told)?;
    document.check(KINDS).map_err(told)?;
    if document.kind != kind {
        return Err(format!("expected {kind}, got *apiserver.{}", document.kind));
    }
    let mut record = R::default();
    document.fill_strictly(&mut record).map_err(told)?;
    Ok(record)
}
