//! Endpoints, and how a connection to one is made safe.

use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};

/// Where Linux distributions keep the authorities that a host trusts.
const SYSTEM_ROOTS: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Files that say whom to trust and who one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Authorities of the servers (`--etcd-cafile`).
    pub authorities: Option<String>,
    /// The client's certificate (`--etcd-certfile`).
    pub certificate: Option<String>,
    /// Its key (`--etcd-keyfile`).
    pub key: Option<String>,
}

impl Files {
    pub(super) fn are_given(&self) -> bool {
        self.authorities.is_some() || self.certificate.is_some() || self.key.is_some()
    }

    /// Read anew for each connection, so that renewed certificates are used.
    pub(super) fn config(&self) -> Result<ClientConfig, String> {
        let mut roots = RootCertStore::empty();
        match &self.authorities {
            Some(file) => {
                for certificate in certificates(file)? {
                    roots.add(certificate).map_err(|e| format!("{file}: {e}"))?;
                }
            }
            None => {
                let known = SYSTEM_ROOTS.iter().find(|file| Path::new(file).exists());
                let known = known.map(|file| certificates(file)).transpose()?.unwrap_or_default();
                roots.add_parsable_certificates(known);
            }
        }
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let builder = builder.map_err(|e| e.to_string())?.with_root_certificates(roots);
        let mut config = match (&self.certificate, &self.key) {
            (Some(certificate), Some(key)) => {
                let private = PrivateKeyDer::from_pem_file(key).map_err(|e| unreadable(key, &e))?;
                builder
                    .with_client_auth_cert(certificates(certificate)?, private)
                    .map_err(|e| format!("{certificate}: {e}"))?
            }
            (None, None) => builder.with_no_client_auth(),
            // Upstream's words.
            (certificate, key) => {
                let (certificate, key) = (certificate.as_deref().unwrap_or(""), key.as_deref().unwrap_or(""));
                return Err(format!("KeyFile and CertFile must both be present[key: {key}, cert: {certificate}]"));
            }
        };
        config.alpn_protocols = vec![b"h2".to_vec()];
        Ok(config)
    }
}

fn unreadable(file: &str, e: &rustls::pki_types::pem::Error) -> String {
    match e {
        rustls::pki_types::pem::Error::Io(e) if e.kind() == std::io::ErrorKind::NotFound => {
            format!("open {file}: no such file or directory")
        }
        e => format!("{file}: {e}"),
    }
}

fn certificates(file: &str) -> Result<Vec<CertificateDer<'static>>, String> {
    let read = CertificateDer::pem_file_iter(file).map_err(|e| unreadable(file, &e))?;
    read.collect::<Result<_, _>>().map_err(|e| unreadable(file, &e))
}

/// A server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Endpoint {
    /// Name or address and port, to connect to.
    pub(super) address: String,
    /// The name that its certificate must have; `None` without TLS.
    pub(super) tls: Option<ServerName<'static>>,
}

impl Endpoint {
    /// Of an URL. One without a scheme is `https` where certificates are named.
    pub(super) fn parse(url: &str, files: &Files) -> Result<Self, String> {
        let wrong = || format!("{url}: not the URL of an etcd server");
        let (secure, rest) = match url.split_once("://") {
            Some(("http", rest)) => (false, rest),
            Some(("https", rest)) => (true, rest),
            Some(_) => return Err(wrong()),
            None => (files.are_given(), url),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
        let (host, address) = match authority.rsplit_once(':') {
            Some((host, port)) if port.parse::<u16>().is_ok() => (host, authority.to_owned()),
            _ => (authority, format!("{authority}:{}", if secure { 443 } else { 80 })),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        if host.is_empty() {
            return Err(wrong());
        }
        let tls = secure.then(|| ServerName::try_from(host.to_owned()).map_err(|_| wrong())).transpose()?;
        Ok(Self { address, tls })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints() {
        let check = |url: &str, files: &Files, expect: Option<(&str, bool)>| {
            let got = Endpoint::parse(url, files).ok();
            assert_eq!(got.as_ref().map(|e| (&*e.address, e.tls.is_some())), expect, "{url}");
        };
        let none = Files::default();
        let some = Files { authorities: Some("ca.crt".into()), ..Files::default() };
        check("http://127.0.0.1:2379", &none, Some(("127.0.0.1:2379", false)));
        check("http://127.0.0.1:2379", &some, Some(("127.0.0.1:2379", false)));
        check("https://etcd-0.etcd:2379/", &none, Some(("etcd-0.etcd:2379", true)));
        check("https://[::1]:2379", &some, Some(("[::1]:2379", true)));
        check("etcd:2379", &none, Some(("etcd:2379", false)));
        check("etcd:2379", &some, Some(("etcd:2379", true)));
        check("https://etcd", &none, Some(("etcd:443", true)));
        check("ftp://etcd:1", &none, None);
        check("http://", &none, None);
    }
}
