//! From options to a running server, and its end.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use access::authenticate::{Chain, ClientCa, TokenFile};
use registry::resources::Resources;
use serve::admission::Plugins;
use serve::{Health, Listener, Server, Shutdown, Version};
use storage::{Embedded, Store};
use tokio::net::TcpListener;

use crate::data_dir::DataDir;
use crate::flags::Options;
use crate::flags::options::Storage;
use crate::log::{Severity, write};
use crate::pki::{self, Pki};
use crate::{bootstrap, tls};

/// How long requests in flight may take once the server ends.
const PATIENCE: Duration = Duration::from_millis(900);

/// Runs the server until it is told to end.
pub fn start(options: Options) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
    runtime.block_on(run(options))
}

async fn run(options: Options) -> Result<(), String> {
    // Held until the end: its lock goes with it.
    let data_dir = data_dir(&options)?;
    let store = store(&options, data_dir.as_ref())?;
    let identity = identity(&options, data_dir.as_ref())?;
    let resources = Arc::new(Resources::new(generated::KINDS, store.clone(), |kind| serves(&options, kind)));
    let health = Arc::new(Health::new(store.clone()));
    let shutdown = Shutdown::default();
    let server = Arc::new(Server {
        resources: resources.clone(),
        authenticator: identity.chain,
        admission: Box::new(Plugins::new(resources.clone())),
        health: health.clone(),
        version: version(),
        shutdown: shutdown.clone(),
        request_timeout: options.generic.request_timeout,
        min_request_timeout: Duration::from_secs(options.generic.min_request_timeout_seconds.max(0).unsigned_abs()),
        all_groups: AtomicBool::new(options.runtime_config.get("api/all").is_some_and(|v| v == "true")),
    });
    let socket = listen(&options).await?;
    let config = Arc::new(identity.tls);
    let listener = Listener { socket, tls: Arc::new(move || config.clone()) };
    let serving = tokio::spawn(listener.serve(server.clone(), PATIENCE));
    bootstrap::run(&resources, &*server.admission).await.map_err(|e| e.status().message)?;
    health.bootstrapped.store(true, Ordering::Release);
    if let Some(pki) = identity.pki {
        println!("kube-apiserver is ready. To use it:\n\n    export KUBECONFIG={}\n    kubectl get namespaces\n", pki.kubeconfig.display());
    }
    tokio::spawn(compact(store, options.etcd.compaction_interval));
    terminated().await;
    health.shutting_down.store(true, Ordering::Release);
    tokio::time::sleep(options.generic.shutdown_delay).await;
    shutdown.begin();
    serving.await.map_err(|e| e.to_string())
}

/// The data directory, where one is needed.
fn data_dir(options: &Options) -> Result<Option<DataDir>, String> {
    let needed = options.standalone || options.storage == Storage::Embedded;
    needed.then(|| DataDir::open(Path::new(&options.own.data_dir))).transpose()
}

fn store(options: &Options, data_dir: Option<&DataDir>) -> Result<Arc<dyn Store>, String> {
    match (&options.storage, data_dir) {
        (Storage::Embedded, Some(dir)) => {
            let file = dir.path().join("store.redb");
            let store = Embedded::open(&file).map_err(|e| format!("{}: {e}", file.display()))?;
            Ok(Arc::new(store))
        }
        (Storage::Etcd(_), _) => Err("--etcd-servers is not supported yet: leave it out to use the embedded store".into()),
        _ => Ok(Arc::new(Embedded::ephemeral())),
    }
}

/// Who the server is, and whom it knows.
struct Identity {
    tls: rustls::ServerConfig,
    chain: Chain,
    pki: Option<Pki>,
}

fn identity(options: &Options, data_dir: Option<&DataDir>) -> Result<Identity, String> {
    let authentication = &options.authentication;
    let tokens = match &authentication.token_file {
        Some(path) => {
            let text = String::from_utf8_lossy(&tls::read(Path::new(path))?).into_owned();
            Some(Arc::new(TokenFile::parse(&text).map_err(|e| format!("{path}: {e}"))?))
        }
        None => None,
    };
    let mut pki = None;
    let (certificate, key, client_ca);
    if let (true, Some(dir)) = (options.standalone, data_dir) {
        let host = match options.serving.bind_address {
            Some(address) if !address.is_unspecified() => address.to_string(),
            _ => "127.0.0.1".into(),
        };
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        let url = format!("https://{host}:{}", options.serving.secure_port);
        let addresses = [options.service_ip, options.advertise_address];
        let names = [options.external_host.clone()];
        let made = pki::ensure(dir.path(), &pki::Server::new(url, &names, &addresses))?;
        certificate = made.serving.cert.clone().into_bytes();
        key = made.serving.key.clone().into_bytes();
        client_ca = Some(("the authority in the data directory".to_owned(), made.ca.cert.clone().into_bytes()));
        pki = Some(made);
    } else {
        match (&options.serving.cert_file, &options.serving.key_file) {
            (Some(cert_file), Some(key_file)) => {
                certificate = tls::read(Path::new(cert_file))?;
                key = tls::read(Path::new(key_file))?;
            }
            _ => return Err("--tls-cert-file and --tls-private-key-file are needed outside of the standalone mode".into()),
        }
        client_ca = match &authentication.client_ca_file {
            Some(path) => Some((path.clone(), tls::read(Path::new(path))?)),
            None => None,
        };
    }
    let client_ca = match client_ca {
        Some((name, pem)) => Some(Arc::new(ClientCa::from_pem(&pem).map_err(|e| format!("{name}: {e}"))?)),
        None => None,
    };
    let subjects = client_ca.as_ref().map_or(Vec::new(), |ca| ca.subjects().to_vec());
    let tls = tls::config(&certificate, &key, subjects)?;
    Ok(Identity { tls, chain: Chain { client_ca, tokens, anonymous: true }, pki })
}

/// Whether a kind is served, by its version's default and `--runtime-config`.
fn serves(options: &Options, kind: &object::kind::Kind) -> bool {
    let says = |key: &str| options.runtime_config.get(key).map(|v| v != "false");
    let version = kind.api_version();
    let (alpha, beta) = (kind.version.contains("alpha"), kind.version.contains("beta"));
    let class = if alpha { "api/alpha" } else if beta { "api/beta" } else { "api/ga" };
    says(&format!("{version}/{}", kind.resource))
        .or_else(|| says(&version))
        .or_else(|| says(class))
        .or_else(|| says("api/all"))
        .unwrap_or(kind.default_on)
}

fn version() -> Version {
    Version {
        git_version: generated::VERSION.into(),
        git_commit: String::new(),
        build_date: "1970-01-01T00:00:00Z".into(),
    }
}

async fn listen(options: &Options) -> Result<TcpListener, String> {
    let address = match options.serving.bind_address {
        // Nobody but this host needs a server that was started without a word.
        None => IpAddr::from([127, 0, 0, 1]),
        Some(address) if address.is_unspecified() && options.standalone => IpAddr::from([127, 0, 0, 1]),
        Some(address) => address,
    };
    let port = u16::try_from(options.serving.secure_port).unwrap_or(6443);
    let address = SocketAddr::new(address, port);
    TcpListener::bind(address).await.map_err(|e| {
        let why = match e.kind() {
            std::io::ErrorKind::AddrInUse => "bind: address already in use".to_owned(),
            std::io::ErrorKind::PermissionDenied => "bind: permission denied".to_owned(),
            _ => e.to_string(),
        };
        format!("failed to create listener: failed to listen on {address}: listen tcp {address}: {why}")
    })
}

/// Forgets, each interval, what was superseded an interval ago.
async fn compact(store: Arc<dyn Store>, interval: Duration) {
    if interval.is_zero() {
        return;
    }
    let mut before = 0;
    loop {
        tokio::time::sleep(interval).await;
        if before > 0
            && let Err(e) = store.compact(before).await
            && !matches!(e, storage::Error::Compacted { .. })
        {
            write(Severity::Warning, "run.rs:192", &format!("\"compaction failed\" err={:?}", e.to_string()));
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
