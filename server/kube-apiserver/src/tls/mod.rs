//! TLS of the listener: certificates from files or made here, names they are for, client certificates asked for but
//! never insisted on, versions and cipher suites. Files are read again when they change.

mod client;
mod pair;
mod pick;
mod suites;

use std::collections::HashMap;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use access::authenticate::Certificate;
use arc_swap::ArcSwap;
use rustls::ServerConfig;
use rustls::crypto::CryptoProvider;
use rustls::server::ProducesTickets;
use rustls::sign::CertifiedKey;

use crate::ca::CaFile;
use crate::files;
use crate::flags::value::CertKey;
use crate::pki::Pair;

use client::AnyClient;
use pick::{Named, Pick};

/// Where the serving certificate comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// From a certificate's and a key's file.
    Files(PathBuf, PathBuf),
    /// From memory.
    Pem(Pair),
}

/// What the listener's TLS is to be.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The serving certificate.
    pub certificate: Source,
    /// Further certificates, each for some names.
    pub sni: Vec<CertKey>,
    /// Authorities of clients; clients choose by them which certificate to show.
    pub client_cas: Vec<Arc<CaFile>>,
    /// As `--tls-min-version`.
    pub min_version: String,
    /// As `--tls-cipher-suites`.
    pub cipher_suites: Vec<String>,
    /// As `--tls-curve-preferences`.
    pub curves: Vec<i64>,
    /// Whether HTTP/2 is offered.
    pub http2: bool,
}

/// The listener's TLS, always up to date.
pub struct Tls {
    settings: Settings,
    provider: Arc<CryptoProvider>,
    versions: Vec<&'static rustls::SupportedProtocolVersion>,
    /// Kept over changes, so that clients can resume.
    tickets: Arc<dyn ProducesTickets>,
    read: Mutex<Read>,
    current: ArcSwap<Configs>,
}

/// What was read from files.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    certificate: Pair,
    sni: Vec<Pair>,
    client_subjects: Vec<Vec<u8>>,
}

/// The settings of rustls: one for all, and one for each address that has a certificate of its own, for clients that
/// name no host.
struct Configs {
    usual: Arc<ServerConfig>,
    by_address: HashMap<IpAddr, Arc<ServerConfig>>,
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tls").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Tls {
    /// Reads all files. Also gives warnings for the log.
    pub fn new(settings: Settings) -> Result<(Self, Vec<String>), String> {
        let certificate = read_source(&settings.certificate)?;
        pair::check(&certificate).map_err(|e| match &settings.certificate {
            Source::Pem(_) => e,
            Source::Files(cert, key) => format!("serving-cert::{}::{}: {e}", cert.display(), key.display()),
        })?;
        let mut warnings = Vec::new();
        let mut provider = rustls::crypto::aws_lc_rs::default_provider();
        provider.cipher_suites = suites::cipher_suites(&settings.cipher_suites, &mut warnings)?;
        provider.kx_groups = suites::groups(&settings.curves, &mut warnings)?;
        let versions = suites::versions(&settings.min_version, &provider.cipher_suites, &mut warnings)?;
        let sni = read_sni(&settings).map_err(|e| format!("failed to load SNI cert and key: {e}"))?;
        let read = Read { certificate, sni, client_subjects: client_subjects(&settings) };
        let provider = Arc::new(provider);
        let tickets = rustls::crypto::aws_lc_rs::Ticketer::new().map_err(|e| e.to_string())?;
        let configs = build(&settings, &provider, &versions, &tickets, &read)?;
        let current = ArcSwap::from_pointee(configs);
        let this = Self { settings, provider, versions, tickets, read: Mutex::new(read), current };
        Ok((this, warnings))
    }

    /// The settings for a new connection to the address `local`.
    pub fn config(&self, local: Option<IpAddr>) -> Arc<ServerConfig> {
        let current = self.current.load();
        let own = local.and_then(|address| current.by_address.get(&address.to_canonical()));
        own.unwrap_or(&current.usual).clone()
    }

    /// The files of certificates and keys.
    pub fn paths(&self) -> Vec<PathBuf> {
        let own = match &self.settings.certificate {
            Source::Files(cert, key) => vec![cert.clone(), key.clone()],
            Source::Pem(_) => Vec::new(),
        };
        let sni = self.settings.sni.iter().flat_map(|pair| [PathBuf::from(&pair.cert), PathBuf::from(&pair.key)]);
        own.into_iter().chain(sni).collect()
    }

    /// Reads the files again; tells whether something changed. After an error everything stays as it was.
    pub fn poll(&self) -> Result<bool, String> {
        let certificate = read_source(&self.settings.certificate)?;
        let sni = read_sni(&self.settings)?;
        let now = Read { certificate, sni, client_subjects: client_subjects(&self.settings) };
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if *read == now {
            return Ok(false);
        }
        let configs = build(&self.settings, &self.provider, &self.versions, &self.tickets, &now)?;
        self.current.store(Arc::new(configs));
        *read = now;
        Ok(true)
    }
}

fn read_source(source: &Source) -> Result<Pair, String> {
    match source {
        Source::Pem(pair) => Ok(pair.clone()),
        Source::Files(cert, key) => read_pair("serving-cert", &cert.to_string_lossy(), &key.to_string_lossy()),
    }
}

fn read_sni(settings: &Settings) -> Result<Vec<Pair>, String> {
    let one = |pair: &CertKey| {
        let pair = read_pair("sni-serving-cert", &pair.cert, &pair.key)?;
        pair::check(&pair).map(|()| pair)
    };
    settings.sni.iter().map(one).collect()
}

fn read_pair(purpose: &str, cert: &str, key: &str) -> Result<Pair, String> {
    if cert.is_empty() || key.is_empty() {
        return Err("missing filename for serving cert".to_owned());
    }
    let read = |path: &str| files::read(path.as_ref()).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let pair = Pair { cert: read(cert)?, key: read(key)? };
    if pair.cert.is_empty() || pair.key.is_empty() {
        return Err(format!("missing content for serving cert \"{purpose}::{cert}::{key}\""));
    }
    Ok(pair)
}

fn client_subjects(settings: &Settings) -> Vec<Vec<u8>> {
    let of =
        |ca: &Arc<CaFile>| ca.roots().load().certificates().iter().map(|c| c.subject().to_vec()).collect::<Vec<_>>();
    settings.client_cas.iter().flat_map(of).collect()
}

fn build(
    settings: &Settings,
    provider: &Arc<CryptoProvider>,
    versions: &[&'static rustls::SupportedProtocolVersion],
    tickets: &Arc<dyn ProducesTickets>,
    read: &Read,
) -> Result<Configs, String> {
    let usual = Arc::new(pair::certified(&read.certificate, provider)?);
    let mut named = Named::default();
    let mut by_address: HashMap<IpAddr, Arc<CertifiedKey>> = HashMap::new();
    // Names that are given outright come first, and of equals the earlier.
    for outright in [true, false] {
        for (flag, pair) in settings.sni.iter().zip(&read.sni).filter(|(flag, _)| flag.names.is_empty() != outright) {
            let key = Arc::new(pair::certified(pair, provider)?);
            let names = if outright { flag.names.clone() } else { names_of(&key) };
            for name in names {
                match name.parse::<IpAddr>() {
                    Ok(address) => _ = by_address.entry(address.to_canonical()).or_insert_with(|| key.clone()),
                    Err(_) => named.add(&name, &key),
                }
            }
        }
    }
    let named = Arc::new(named);
    let config = |default: Arc<CertifiedKey>| {
        let verifier = AnyClient::new(&read.client_subjects, !settings.client_cas.is_empty(), provider);
        let builder = ServerConfig::builder_with_provider(provider.clone()).with_protocol_versions(versions);
        let mut config = builder
            .map_err(|e| e.to_string())?
            .with_client_cert_verifier(Arc::new(verifier))
            .with_cert_resolver(Arc::new(Pick { named: named.clone(), default, usual: usual.clone() }));
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        if settings.http2 {
            config.alpn_protocols.insert(0, b"h2".to_vec());
        }
        config.ticketer = tickets.clone();
        config.send_tls13_tickets = 1;
        config.ignore_client_order = suites::decides();
        Ok::<_, String>(Arc::new(config))
    };
    let by_address = by_address.into_iter().map(|(address, key)| Ok((address, config(key)?)));
    Ok(Configs { by_address: by_address.collect::<Result<_, String>>()?, usual: config(usual.clone())? })
}

/// The names that a certificate itself is for. Its addresses do not count: clients do not send them as names.
fn names_of(key: &CertifiedKey) -> Vec<String> {
    let certificate = key.cert.first().and_then(|der| Certificate::parse(der).ok());
    certificate.map(|c| c.host_names()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
