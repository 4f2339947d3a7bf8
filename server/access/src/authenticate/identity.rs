//! The user that a certificate names: common name, organizations, and a UID (KEP-5018).

use x509_parser::der_parser::asn1_rs::{Any, Tag};
use x509_parser::der_parser::oid;
use x509_parser::prelude::X509Name;

use super::certificate::Certificate;
use crate::User;

/// Where a certificate's digest stands among the extra facts of its user (KEP-4193).
const CREDENTIAL: &str = "authentication.kubernetes.io/credential-id";

/// What a subject says about its user.
#[derive(Clone, Debug, Default)]
pub(super) struct Identity {
    pub(super) common_name: String,
    organizations: Vec<String>,
    /// UIDs; `None` for one that is no text.
    uids: Vec<Option<String>>,
}

impl Identity {
    pub(super) fn read(subject: &X509Name<'_>) -> Self {
        let mut this = Self::default();
        for attribute in subject.iter_attributes() {
            let (kind, value) = (attribute.attr_type(), text(attribute.attr_value()));
            if *kind == oid!(1.3.6.1.4.1.57683.2) {
                this.uids.push(value);
            } else if let Some(value) = value {
                if *kind == oid!(2.5.4.3) {
                    this.common_name = value;
                } else if *kind == oid!(2.5.4.10) {
                    this.organizations.push(value);
                }
            }
        }
        this
    }

    fn uid(&self) -> Result<String, String> {
        let mut uids = Vec::with_capacity(self.uids.len());
        for uid in &self.uids {
            uids.push(uid.as_deref().ok_or("unable to parse UID into a string")?);
        }
        match uids[..] {
            [] => Ok(String::new()),
            [""] => Err("UID cannot be an empty string".to_owned()),
            [uid] => Ok(uid.to_owned()),
            _ => Err(format!("expected 1 UID, but found multiple: [{}]", uids.join(" "))),
        }
    }
}

/// The user, if the certificate names one. With `uid`, it may name a UID too.
pub(super) fn user(leaf: &Certificate, uid: bool) -> Result<Option<User>, String> {
    let identity = &leaf.identity;
    if identity.common_name.is_empty() {
        return Ok(None);
    }
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &leaf.der);
    let hex: String = digest.as_ref().iter().map(|b| format!("{b:02x}")).collect();
    Ok(Some(User {
        name: identity.common_name.clone(),
        uid: if uid { identity.uid()? } else { String::new() },
        groups: identity.organizations.clone(),
        extra: [(CREDENTIAL.to_owned(), vec![format!("X509SHA256={hex}")])].into(),
    }))
}

/// The text of a name's part, in the string types that names use.
fn text(value: &Any<'_>) -> Option<String> {
    let bytes = value.data;
    match value.tag() {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String | Tag::NumericString => {
            String::from_utf8(bytes.to_vec()).ok()
        }
        Tag::T61String => Some(bytes.iter().map(|b| char::from(*b)).collect()),
        Tag::BmpString => {
            let units: Vec<u16> = bytes.chunks(2).map(|c| c.iter().fold(0, |n, b| n << 8 | u16::from(*b))).collect();
            String::from_utf16(&units).ok()
        }
        _ => None,
    }
}
