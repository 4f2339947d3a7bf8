//! Kubeconfigs: written for clients of a test's server, read from a server that makes its own.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::ClientConfig;
use serde_json::{Value, json};

use crate::client::{Error, tls_from_pem};
use crate::yaml;

/// TLS as the first user of a kubeconfig that holds its certificates.
pub fn tls(file: &Path) -> Result<ClientConfig, Error> {
    let config = yaml::parse(&std::fs::read_to_string(file)?)?.value();
    let decode = |value: &Value| match value.as_str() {
        Some(coded) => Ok(STANDARD.decode(coded)?),
        None => Err(Error::from(format!("{}: no certificates in it", file.display()))),
    };
    let user = &config["users"][0]["user"];
    let authority = decode(&config["clusters"][0]["cluster"]["certificate-authority-data"])?;
    let (chain, key) = (decode(&user["client-certificate-data"])?, decode(&user["client-key-data"])?);
    tls_from_pem(&authority, Some((&chain, &key)))
}

/// Writes the administrator's kubeconfig for the server at `port` with the PKI in `pki`.
pub fn write(file: &Path, pki: &Path, port: u16) -> Result<(), Error> {
    write_as("admin", file, pki, port)
}

/// Writes the kubeconfig of whoever has the certificate of this name in `pki`.
pub fn write_as(who: &str, file: &Path, pki: &Path, port: u16) -> Result<(), Error> {
    let path = |name: &str| pki.join(name).display().to_string();
    let config = json!({
        "apiVersion": "v1",
        "kind": "Config",
        "clusters": [{
            "name": "test",
            "cluster": {"server": format!("https://127.0.0.1:{port}"), "certificate-authority": path("ca.crt")},
        }],
        "users": [{
            "name": who,
            "user": {"client-certificate": path(&format!("{who}.crt")), "client-key": path(&format!("{who}.key"))},
        }],
        "contexts": [{"name": "test", "context": {"cluster": "test", "user": who}}],
        "current-context": "test",
    });
    Ok(std::fs::write(file, config.to_string())?)
}
