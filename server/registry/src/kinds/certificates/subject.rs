//! Whom a request for a certificate is for.

use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::FromDer;

use super::pem;

/// Whom a certificate is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The last common name, as Go has it; empty if there is none.
    pub common_name: String,
    /// The organizations, which are a user's groups.
    pub organizations: Vec<String>,
}

/// The subject of a PKCS #10 request (RFC 2986) in PEM.
pub fn certificate_subject(request: &[u8]) -> Result<Subject, String> {
    let block = pem::blocks(request).into_iter().next().filter(|block| block.label == "CERTIFICATE REQUEST");
    let block = block.ok_or("PEM block type must be CERTIFICATE REQUEST")?;
    let (_, request) = X509CertificationRequest::from_der(&block.der).map_err(|e| e.to_string())?;
    let name = &request.certification_request_info.subject;
    let text = |value: Result<&str, _>| value.map(str::to_owned).ok();
    Ok(Subject {
        common_name: name.iter_common_name().filter_map(|n| text(n.as_str())).last().unwrap_or_default(),
        organizations: name.iter_organization().filter_map(|n| text(n.as_str())).collect(),
    })
}
