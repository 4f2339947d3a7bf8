//! Which certificate a client gets: by the name it asks for, else the default one.

use std::collections::HashMap;
use std::sync::Arc;

use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

/// Certificates by name.
#[derive(Debug, Default)]
pub(super) struct Named(HashMap<String, Arc<CertifiedKey>>);

impl Named {
    /// Adds a name, maybe with a wildcard; the first certificate of a name stays.
    pub(super) fn add(&mut self, name: &str, key: &Arc<CertifiedKey>) {
        self.0.entry(name.to_lowercase()).or_insert_with(|| key.clone());
    }

    /// The name's own certificate, else that of `*` in place of its first label.
    fn find(&self, name: &str) -> Option<&Arc<CertifiedKey>> {
        let name = name.trim_end_matches('.').to_lowercase();
        let wild = || self.0.get(&format!("*{}", name.find('.').map_or("", |dot| &name[dot..])));
        self.0.get(&name).or_else(wild)
    }
}

/// Picks for one listener address.
#[derive(Debug)]
pub(super) struct Pick {
    pub(super) named: Arc<Named>,
    /// For clients that name no host.
    pub(super) default: Arc<CertifiedKey>,
    /// For clients that name a host that we do not know.
    pub(super) usual: Arc<CertifiedKey>,
}

impl ResolvesServerCert for Pick {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let key = match hello.server_name() {
            Some(name) => self.named.find(name).unwrap_or(&self.usual),
            None => &self.default,
        };
        Some(key.clone())
    }
}
