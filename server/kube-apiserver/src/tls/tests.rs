//! Real handshakes in memory: which certificate clients get, which of theirs are taken.

use std::io::Read as _;
use std::path::Path;

use rcgen::{CertificateParams, DnType, KeyPair};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, ServerConnection, SignatureScheme};

use super::*;

/// A client that trusts anybody: here it is about the server.
#[derive(Debug)]
struct TrustAll;

impl ServerCertVerifier for TrustAll {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}

fn provider() -> CryptoProvider {
    rustls::crypto::aws_lc_rs::default_provider()
}

fn pair(name: &str) -> Pair {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    Pair { cert: params.self_signed(&key).unwrap().pem(), key: key.serialize_pem() }
}

fn write(dir: &Path, name: &str, pair: &Pair) -> CertKey {
    let path = |end: &str| dir.join(format!("{name}.{end}"));
    std::fs::write(path("crt"), &pair.cert).unwrap();
    std::fs::write(path("key"), &pair.key).unwrap();
    let text = |end: &str| path(end).to_string_lossy().into_owned();
    CertKey { cert: text("crt"), key: text("key"), names: Vec::new() }
}

fn settings(certificate: Source) -> Settings {
    Settings {
        certificate,
        sni: Vec::new(),
        client_cas: Vec::new(),
        min_version: String::new(),
        cipher_suites: Vec::new(),
        curves: Vec::new(),
        http2: true,
    }
}

struct Met {
    server: String,
    protocol: String,
    client: Option<Vec<u8>>,
}

/// Connects; `host` empty for none.
fn meet(
    tls: &Tls,
    host: &str,
    identity: Option<&Pair>,
    version: &'static rustls::SupportedProtocolVersion,
) -> Result<Met, String> {
    let builder = ClientConfig::builder_with_provider(Arc::new(provider())).with_protocol_versions(&[version]).unwrap();
    let builder = builder.dangerous().with_custom_certificate_verifier(Arc::new(TrustAll));
    let mut config = match identity {
        None => builder.with_no_client_auth(),
        Some(pair) => {
            let certificate = super::pair::certified(pair, &provider()).unwrap();
            builder.with_client_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(certificate)))
        }
    };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let name = if host.is_empty() { "10.0.0.1" } else { host };
    let mut client = ClientConnection::new(Arc::new(config), ServerName::try_from(name.to_owned()).unwrap()).unwrap();
    let local = "10.0.0.9".parse().ok();
    let mut server = ServerConnection::new(tls.config(local)).unwrap();
    for _ in 0..10 {
        let mut wire = Vec::new();
        while client.wants_write() {
            client.write_tls(&mut wire).unwrap();
        }
        let mut bytes = wire.as_slice();
        while !bytes.is_empty() {
            server.read_tls(&mut bytes).unwrap();
            server.process_new_packets().map_err(|e| e.to_string())?;
        }
        let mut wire = Vec::new();
        while server.wants_write() {
            server.write_tls(&mut wire).unwrap();
        }
        let mut bytes = wire.as_slice();
        while !bytes.is_empty() {
            client.read_tls(&mut bytes).unwrap();
            client.process_new_packets().map_err(|e| e.to_string())?;
        }
    }
    assert!(!client.is_handshaking() && !server.is_handshaking());
    _ = server.reader().read(&mut [0]);
    let shown = Certificate::parse(&client.peer_certificates().unwrap()[0]).unwrap().host_names();
    let protocol = String::from_utf8_lossy(client.alpn_protocol().unwrap_or_default()).into_owned();
    let client = server.peer_certificates().map(|c| c[0].to_vec());
    Ok(Met { server: shown[0].clone(), protocol, client })
}

#[test]
fn certificates_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str, names: &[&str]| {
        let mut flag = write(dir.path(), name, &pair(name));
        flag.names = names.iter().map(|n| (*n).to_owned()).collect();
        flag
    };
    let mut settings = settings(Source::Pem(pair("default")));
    settings.sni =
        vec![file("own", &[]), file("first", &["both", "*.wild"]), file("second", &["both", "own", "10.0.0.9"])];
    let (tls, warnings) = Tls::new(settings).unwrap();
    assert!(warnings.is_empty());
    let check = |host: &str, expect: &str| {
        let met = meet(&tls, host, None, &rustls::version::TLS13).unwrap();
        assert_eq!((met.server.as_str(), met.protocol.as_str()), (expect, "h2"), "{host}");
    };
    check("first", "default");
    check("both", "first");
    check("a.wild", "first");
    check("a.b.wild", "default");
    check("own", "second");
    check("unknown", "default");
    check("", "second");
}

#[test]
fn any_client_certificate_is_taken() {
    let dir = tempfile::tempdir().unwrap();
    let trusted = pair("trusted");
    write(dir.path(), "ca", &trusted);
    let ca = Arc::new(CaFile::open("client-ca-bundle", &[dir.path().join("ca.crt")]).unwrap());
    let mut settings = settings(Source::Pem(pair("default")));
    settings.client_cas = vec![ca];
    let (tls, _) = Tls::new(settings).unwrap();
    let version1 = Pair {
        cert: include_str!("../../testdata/version1.crt").to_owned(),
        key: include_str!("../../testdata/version1.key").to_owned(),
    };
    for version in rustls::ALL_VERSIONS {
        for client in [&trusted, &pair("stranger"), &version1] {
            let met = meet(&tls, "x", Some(client), version).unwrap();
            let (_, pem) = x509_parser::pem::parse_x509_pem(client.cert.as_bytes()).unwrap();
            assert_eq!(met.client.as_ref(), Some(&pem.contents), "{version:?}");
        }
        assert_eq!(meet(&tls, "x", None, version).unwrap().client, None);
    }
}

#[test]
fn a_client_must_hold_its_key() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "ca", &pair("ca"));
    let ca = Arc::new(CaFile::open("client-ca-bundle", &[dir.path().join("ca.crt")]).unwrap());
    let mut settings = settings(Source::Pem(pair("default")));
    settings.client_cas = vec![ca];
    let (tls, _) = Tls::new(settings).unwrap();
    let (one, other) = (pair("one"), pair("other"));
    let key = super::pair::certified(&other, &provider()).unwrap().key;
    let chain = super::pair::certified(&one, &provider()).unwrap().cert;
    let stolen = CertifiedKey::new(chain, key);
    for version in rustls::ALL_VERSIONS {
        let builder =
            ClientConfig::builder_with_provider(Arc::new(provider())).with_protocol_versions(&[version]).unwrap();
        let config = builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(TrustAll))
            .with_client_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(stolen.clone())));
        let mut client = ClientConnection::new(Arc::new(config), ServerName::try_from("x").unwrap()).unwrap();
        let mut server = ServerConnection::new(tls.config(None)).unwrap();
        let mut fault = None;
        for _ in 0..4 {
            let mut wire = Vec::new();
            while client.wants_write() {
                client.write_tls(&mut wire).unwrap();
            }
            server.read_tls(&mut wire.as_slice()).unwrap();
            fault = fault.or(server.process_new_packets().err());
            let mut wire = Vec::new();
            while server.wants_write() {
                server.write_tls(&mut wire).unwrap();
            }
            client.read_tls(&mut wire.as_slice()).unwrap();
            _ = client.process_new_packets();
        }
        let expect = rustls::Error::InvalidCertificate(rustls::CertificateError::BadSignature);
        assert_eq!(fault, Some(expect), "{version:?}");
    }
}

#[test]
fn files_are_read_again() {
    let dir = tempfile::tempdir().unwrap();
    let files = write(dir.path(), "tls", &pair("old"));
    write(dir.path(), "ca", &pair("ca"));
    let ca = Arc::new(CaFile::open("client-ca-bundle", &[dir.path().join("ca.crt")]).unwrap());
    let mut settings = settings(Source::Files(files.cert.clone().into(), files.key.clone().into()));
    settings.client_cas = vec![ca.clone()];
    let (tls, _) = Tls::new(settings).unwrap();
    let shown = || meet(&tls, "x", None, &rustls::version::TLS13).unwrap().server;
    assert_eq!((tls.poll(), shown().as_str()), (Ok(false), "old"));
    // Half of a pair is replaced: nothing changes until the other half comes.
    let new = pair("new");
    std::fs::write(&files.cert, &new.cert).unwrap();
    assert_eq!(tls.poll(), Err("tls: private key does not match public key".to_owned()));
    assert_eq!(shown(), "old");
    std::fs::write(&files.key, &new.key).unwrap();
    assert_eq!((tls.poll(), shown().as_str()), (Ok(true), "new"));
    write(dir.path(), "ca", &pair("other-ca"));
    assert_eq!((ca.poll(), tls.poll(), tls.poll()), (Ok(true), Ok(true), Ok(false)));
    std::fs::write(dir.path().join("ca.crt"), "").unwrap();
    let name = format!("client-ca-bundle::{}", dir.path().join("ca.crt").display());
    assert_eq!(ca.poll(), Err(format!("missing content for CA bundle \"{name}\"")));
}

#[test]
fn faults_in_upstreams_words() {
    let good = pair("a");
    let check = |cert: &str, key: &str, expect: &str| {
        let pair = Pair { cert: cert.to_owned(), key: key.to_owned() };
        assert_eq!(Tls::new(settings(Source::Pem(pair))).err().as_deref(), Some(expect));
    };
    check("x", &good.key, "tls: failed to find any PEM data in certificate input");
    check(&good.cert, "x", "tls: failed to find any PEM data in key input");
    check(
        &good.key,
        &good.cert,
        "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have \
         been switched",
    );
    check(&good.cert, &good.cert, "tls: found a certificate rather than a key in the PEM for the private key");
    check(&good.cert, &pair("b").key, "tls: private key does not match public key");
    let rsa = include_str!("../../testdata/pkcs8.key");
    check(&good.cert, rsa, "tls: private key type does not match public key type");
    let public = KeyPair::generate().unwrap().public_key_pem();
    check(
        &public,
        &good.key,
        "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following \
         types: [PUBLIC KEY]",
    );
    check(
        &good.cert,
        &public,
        "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM blocks of the \
         following types: [PUBLIC KEY]",
    );
    let files = |cert: &str| Tls::new(settings(Source::Files(cert.into(), "/no/key".into()))).err();
    assert_eq!(files("/no/cert").as_deref(), Some("open /no/cert: no such file or directory"));
    assert_eq!(files("").as_deref(), Some("missing filename for serving cert"));
}

#[test]
fn key_forms() {
    // The three forms in which tools write keys.
    for name in ["pkcs1", "pkcs8", "sec1"] {
        let read = |end: &str| std::fs::read_to_string(format!("{}/testdata/{name}.{end}", env!("CARGO_MANIFEST_DIR")));
        let pair = Pair { cert: read("crt").unwrap(), key: read("key").unwrap() };
        assert!(Tls::new(settings(Source::Pem(pair))).is_ok(), "{name}");
    }
}
