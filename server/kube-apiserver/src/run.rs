//! From options to a running server, and its end.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use access::authenticate::{Chain, ClientCa, TokenFile};
use registry::resources::Resources;
use rustls::pki_types::SubjectPublicKeyInfoDer;
use rustls::pki_types::pem::PemObject as _;
use serve::admission::Plugins;
use serve::{Facts, Health, Listener, OpenId, Server, Shutdown, Version};
use storage::{Embedded, Store};
use tokio::net::TcpListener;

use crate::{bootstrap, tls};

/// What the server is told.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `--bind-address`
    pub bind: String,
    /// `--secure-port`
    pub port: u16,
    /// `--tls-cert-file`
    pub certificate: PathBuf,
    /// `--tls-private-key-file`
    pub key: PathBuf,
    /// `--client-ca-file`
    pub client_ca: Option<PathBuf>,
    /// `--token-auth-file`
    pub tokens: Option<PathBuf>,
    /// `--advertise-address`
    pub advertise: String,
    /// `--service-account-issuer`
    pub issuer: Option<String>,
    /// `--service-account-key-file`
    pub issuer_keys: Option<PathBuf>,
    /// All flags with their values.
    pub flags: Vec<(String, String)>,
    /// `--data-dir`
    pub data_dir: PathBuf,
    /// `--storage=memory`
    pub ephemeral: bool,
}

/// Runs the server until it is told to end.
pub async fn run(options: Options) -> Result<(), String> {
    let store: Arc<dyn Store> = if options.ephemeral {
        Arc::new(Embedded::ephemeral())
    } else {
        std::fs::create_dir_all(&options.data_dir).map_err(|e| format!("{}: {e}", options.data_dir.display()))?;
        let file = options.data_dir.join("store.redb");
        Arc::new(Embedded::open(&file).map_err(|e| format!("{}: {e}", file.display()))?)
    };
    let client_ca = match &options.client_ca {
        Some(path) => Some(Arc::new(
            ClientCa::from_pem(&tls::read(path)?).map_err(|e| format!("{}: {e}", path.display()))?,
        )),
        None => None,
    };
    let tokens = match &options.tokens {
        Some(path) => {
            let text = String::from_utf8_lossy(&tls::read(path)?).into_owned();
            Some(Arc::new(TokenFile::parse(&text).map_err(|e| format!("{}: {e}", path.display()))?))
        }
        None => None,
    };
    let subjects = client_ca.as_ref().map_or(Vec::new(), |ca| ca.subjects().to_vec());
    let config = Arc::new(tls::config(&tls::read(&options.certificate)?, &tls::read(&options.key)?, subjects)?);
    let resources = Arc::new(Resources::new(generated::KINDS, store.clone(), |kind| kind.default_on));
    let health = Arc::new(Health::new(store.clone()));
    let shutdown = Shutdown::default();
    let server = Arc::new(Server {
        resources: resources.clone(),
        authenticator: Chain { client_ca, tokens, anonymous: true },
        admission: Box::new(Plugins::new(resources.clone())),
        health: health.clone(),
        facts: facts(&options)?,
        shutdown: shutdown.clone(),
        request_timeout: Duration::from_secs(60),
        min_request_timeout: Duration::from_secs(1800),
        all_groups: AtomicBool::new(false),
    });
    let address = format!("{}:{}", options.bind, options.port);
    let socket = TcpListener::bind(&address)
        .await
        .map_err(|e| format!("failed to create listener: failed to listen on {address}: listen tcp {address}: {e}"))?;
    let listener = Listener { socket, tls: Arc::new(move || config.clone()) };
    let serving = tokio::spawn(listener.serve(server.clone(), Duration::from_millis(900)));
    bootstrap::run(&resources, &*server.admission).await.map_err(|e| e.status().message)?;
    health.bootstrapped.store(true, Ordering::Release);
    tokio::spawn(compact(store));
    terminated().await;
    health.shutting_down.store(true, Ordering::Release);
    shutdown.begin();
    serving.await.map_err(|e| e.to_string())
}

/// What the server says of itself.
fn facts(options: &Options) -> Result<Facts, String> {
    let host = if options.advertise.is_empty() { &options.bind } else { &options.advertise };
    let address = if host.contains(':') { format!("[{host}]:{}", options.port) } else { format!("{host}:{}", options.port) };
    let openid = match (&options.issuer, &options.issuer_keys) {
        (Some(issuer), Some(path)) => {
            let pem = tls::read(path)?;
            let keys: Vec<_> = SubjectPublicKeyInfoDer::pem_slice_iter(&pem).filter_map(Result::ok).collect();
            Some(OpenId::new(issuer, None, &address, keys.iter().map(|k| &**k))?)
        }
        _ => None,
    };
    Ok(Facts {
        version: Version {
            git_version: generated::VERSION.into(),
            git_commit: String::new(),
            build_date: "1970-01-01T00:00:00Z".into(),
        },
        address,
        openid,
        flags: options.flags.clone(),
        started: SystemTime::now(),
    })
}

/// Every five minutes, forgets what was superseded five minutes ago.
async fn compact(store: Arc<dyn Store>) {
    let mut before = 0;
    loop {
        tokio::time::sleep(Duration::from_secs(300)).await;
        if before > 0 {
            // A store that can't compact now may the next time.
            store.compact(before).await.ok();
        }
        before = store.revision().await.unwrap_or(0);
    }
}

async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}
