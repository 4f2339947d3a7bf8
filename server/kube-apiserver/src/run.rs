//! From options to a running server, and its end.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use registry::resources::Resources;
use serve::admission::Plugins;
use serve::{Health, Listener, Server, Shutdown, Version};
use storage::{Embedded, Store};

use crate::data_dir::DataDir;
use crate::flags::Options;
use crate::flags::options::Storage;
use crate::identity::Identity;
use crate::{bootstrap, listen};

/// Runs the server until it is told to end.
pub async fn run(mut options: Options) -> Result<(), String> {
    let embedded = options.storage == Storage::Embedded;
    let data_dir = match options.standalone || embedded {
        true => Some(DataDir::open(Path::new(&options.own.data_dir))?),
        false => None,
    };
    let store: Arc<dyn Store> = match (&options.storage, &data_dir) {
        (Storage::Embedded, Some(dir)) => {
            let file = dir.path().join("store.redb");
            Arc::new(Embedded::open(&file).map_err(|e| format!("{}: {e}", file.display()))?)
        }
        (Storage::Etcd(_), _) => return Err("--etcd-servers is not yet supported".to_owned()),
        _ => Arc::new(Embedded::ephemeral()),
    };
    let identity = Identity::new(&mut options, data_dir.as_ref().map(DataDir::path))?;
    let (tls, keep_up) = (identity.tls.clone(), identity.keep_up());
    let socket = listen::bind(&options.serving)?;
    let resources = Arc::new(Resources::new(generated::KINDS, store.clone(), |kind| kind.default_on));
    let health = Arc::new(Health::new(store.clone()));
    let shutdown = Shutdown::default();
    let server = Arc::new(Server {
        resources: resources.clone(),
        authenticator: identity.authenticators,
        admission: Box::new(Plugins::new(resources.clone())),
        health: health.clone(),
        version: Version {
            git_version: generated::VERSION.into(),
            git_commit: String::new(),
            build_date: "1970-01-01T00:00:00Z".into(),
        },
        shutdown: shutdown.clone(),
        request_timeout: options.generic.request_timeout,
        min_request_timeout: Duration::from_secs(options.generic.min_request_timeout_seconds.max(0) as u64),
        all_groups: AtomicBool::new(false),
    });
    let listener = Listener { socket, tls: Arc::new(move |local| tls.config(local)) };
    let serving = tokio::spawn(listener.serve(server.clone(), Duration::from_millis(900)));
    bootstrap::run(&resources, &*server.admission).await.map_err(|e| e.status().message)?;
    health.bootstrapped.store(true, Ordering::Release);
    tokio::spawn(compact(store));
    tokio::spawn(keep_up);
    terminated().await;
    health.shutting_down.store(true, Ordering::Release);
    shutdown.begin();
    serving.await.map_err(|e| e.to_string())
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
