//! From options to TLS and authenticators: reads the files that both need, and keeps them up to date.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use access::authenticate::{Authenticators, HeaderNames, RequestHeader, StaticTokens};

use crate::ca::CaFile;
use crate::flags::Options;
use crate::log::{self, Severity};
use crate::pki::{self, Server};
use crate::reload::Reload;
use crate::tls::{Settings, Source, Tls};
use crate::{authentication, files, standalone};

/// TLS and authenticators.
#[derive(Debug)]
pub struct Identity {
    /// The listener's TLS.
    pub tls: Arc<Tls>,
    /// Who asks.
    pub authenticators: Authenticators,
    /// Authorities of clients.
    pub client_ca: Option<Arc<CaFile>>,
    /// Authorities of front proxies.
    pub proxy_ca: Option<Arc<CaFile>>,
    /// The issuers of tokens elsewhere.
    pub issuers: authentication::Setup,
}

impl Identity {
    /// Reads all files, after making those that the server makes itself. `data_dir` is for the standalone mode.
    pub fn new(options: &mut Options, data_dir: Option<&Path>) -> Result<Self, String> {
        if let Some(dir) = data_dir.filter(|_| options.standalone) {
            standalone::fill(options, dir)?;
        }
        let (cert, key) = serving_files(options)?;
        let authentication = &options.authentication;
        let paths: Vec<PathBuf> = [&authentication.own_client_ca_file, &authentication.client_ca_file]
            .into_iter()
            .flatten()
            .map(PathBuf::from)
            .collect();
        let client_ca = match &paths[..] {
            [] => None,
            paths => Some(Arc::new(CaFile::open("client-ca-bundle", paths)?)),
        };
        let issuers = authentication::Setup::new(authentication)?;
        let proxies = &authentication.request_header;
        let proxy_ca = match &proxies.client_ca_file {
            Some(path) => Some(Arc::new(CaFile::open("request-header", &[path.into()])?)),
            None => None,
        };
        overlap(options, client_ca.as_deref(), proxy_ca.as_deref())?;
        let request_header = proxy_ca.as_ref().map(|ca| RequestHeader {
            roots: ca.roots().clone(),
            allowed_names: proxies.allowed_names.clone(),
            headers: HeaderNames {
                username: proxies.username_headers.clone(),
                uid: proxies.uid_headers.clone(),
                groups: proxies.group_headers.clone(),
                extra_prefixes: proxies.extra_header_prefixes.clone(),
            },
        });
        let authenticators = Authenticators {
            request_header,
            client_ca: client_ca.as_ref().map(|ca| ca.roots().clone()),
            tokens: static_tokens(authentication.token_file.as_deref())?,
            // Whoever else may know them: a token that nobody knows is an error.
            other_tokens: true,
            anonymous: issuers.anonymous.clone(),
            uid_from_certificates: options.gates.enabled("AllowParsingUserUIDFromCertAuth"),
            audiences: authentication.api_audiences.clone().into(),
        };
        let cas: Vec<Arc<CaFile>> = client_ca.iter().chain(&proxy_ca).cloned().collect();
        let serving = &options.serving;
        let (tls, warnings) = Tls::new(Settings {
            certificate: Source::Files(cert, key),
            sni: serving.sni.clone(),
            client_cas: cas,
            min_version: serving.min_version.clone(),
            cipher_suites: serving.cipher_suites.clone(),
            curves: serving.curves.clone(),
            http2: !serving.disable_http2,
        })?;
        for warning in &warnings {
            log::write(Severity::Warning, warning);
        }
        Ok(Self { tls: Arc::new(tls), authenticators, client_ca, proxy_ca, issuers })
    }

    /// What is to be read again when its files change. Authorities come first: TLS offers their names.
    pub fn reloads(&self) -> Vec<Reload> {
        let ca = |(ca, queue): (&Arc<CaFile>, &str)| {
            let of = ca.clone();
            Reload::new(ca.paths().to_vec(), move || of.poll()).counted(queue)
        };
        let clients = self.client_ca.iter().map(|ca| (ca, "DynamicCABundle-client-ca-bundle"));
        let proxies = self.proxy_ca.iter().map(|ca| (ca, "DynamicCABundle-request-header"));
        let mut all: Vec<Reload> = clients.chain(proxies).map(ca).collect();
        // A change of the authorities is one of the listener too.
        let paths = all.iter().flat_map(|r| r.paths().to_vec()).chain(self.tls.paths());
        let (paths, tls) = (paths.collect(), self.tls.clone());
        all.push(Reload::new(paths, move || tls.poll()).counted("DynamicServingCertificateController"));
        all
    }
}

/// The serving certificate's files; made in `--cert-dir` if none are given.
fn serving_files(options: &Options) -> Result<(PathBuf, PathBuf), String> {
    let serving = &options.serving;
    if serving.cert_file.is_some() || serving.key_file.is_some() {
        let path = |file: &Option<String>| file.as_deref().unwrap_or_default().into();
        return Ok((path(&serving.cert_file), path(&serving.key_file)));
    }
    let public = options.advertise_address;
    let bind = serving.bind_address.filter(|ip| !ip.is_unspecified());
    let addresses: Vec<_> = [public, options.service_ip].into_iter().chain(bind).collect();
    let server = Server::new(String::new(), &[], &addresses);
    let made = pki::self_signed(Path::new(&serving.cert_dir), &public.to_string(), &server);
    let (cert, key, made) = made.map_err(|e| format!("error creating self-signed certificates: {e}"))?;
    if made {
        let text = format!("Generated self-signed cert ({}, {})", cert.display(), key.display());
        log::write(Severity::Info, &text);
    }
    Ok((cert, key))
}

/// A certificate that both vouch for clients and for proxies would let any client name any user.
fn overlap(options: &Options, clients: Option<&CaFile>, proxies: Option<&CaFile>) -> Result<(), String> {
    let (Some(clients), Some(proxies)) = (clients, proxies) else { return Ok(()) };
    let (clients, proxies) = (clients.roots().load(), proxies.roots().load());
    let shared = clients.certificates().iter().any(|c| proxies.certificates().iter().any(|p| p.der() == c.der()));
    if shared && options.authentication.request_header.allowed_names.is_empty() {
        return Err("--requestheader-client-ca-file and --client-ca-file contain overlapping certificates; \
                    --requestheader-allowed-names must be specified to ensure regular client certificates cannot set \
                    authenticating proxy headers for arbitrary users"
            .to_owned());
    }
    Ok(())
}

fn static_tokens(path: Option<&str>) -> Result<Option<Arc<StaticTokens>>, String> {
    let Some(path) = path else { return Ok(None) };
    let text = String::from_utf8_lossy(&files::read(Path::new(path))?).into_owned();
    let (tokens, warnings) = StaticTokens::parse(path, &text)?;
    for warning in &warnings {
        log::write(Severity::Warning, warning);
    }
    Ok(Some(Arc::new(tokens)))
}
