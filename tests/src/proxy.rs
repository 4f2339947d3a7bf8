//! A way to servers that can be cut, slowed and stopped: a plain TCP proxy, or a balancer where there are several.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::AbortHandle;

use crate::client::Error;

/// The proxy; over when dropped.
pub struct Proxy {
    /// Where it listens, at 127.0.0.1.
    pub port: u16,
    shared: Arc<Shared>,
    task: AbortHandle,
}

struct Shared {
    /// Addresses of the servers, which take turns.
    servers: Vec<String>,
    next: AtomicUsize,
    live: Mutex<Vec<AbortHandle>>,
    /// Milliseconds that each piece takes longer.
    delay: AtomicU64,
    refuses: AtomicBool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Proxy {
    /// A way to these addresses; a connection goes to the next one that takes it.
    pub async fn to(servers: &[String]) -> Result<Self, Error> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared {
            servers: servers.iter().map(|s| s.trim_start_matches("http://").to_owned()).collect(),
            next: AtomicUsize::new(0),
            live: Mutex::default(),
            delay: AtomicU64::new(0),
            refuses: AtomicBool::new(false),
        });
        let task = tokio::spawn({
            let shared = shared.clone();
            async move {
                while let Ok((near, _)) = listener.accept().await {
                    let carried = tokio::spawn(carry(shared.clone(), near));
                    let mut live = lock(&shared.live);
                    live.retain(|c| !c.is_finished());
                    live.push(carried.abort_handle());
                }
            }
        });
        Ok(Self { port, shared, task: task.abort_handle() })
    }

    /// Its address as an URL.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Breaks all connections; new ones can be made.
    pub fn cut(&self) {
        lock(&self.shared.live).drain(..).for_each(|c| c.abort());
    }

    /// Whether it ends new connections at once.
    pub fn refuse(&self, yes: bool) {
        self.shared.refuses.store(yes, Ordering::Relaxed);
    }

    /// Each piece that is carried takes longer by so much.
    pub fn slow(&self, by: Duration) {
        self.shared.delay.store(u64::try_from(by.as_millis()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    /// Breaks all connections for good.
    pub fn end(&self) {
        self.task.abort();
        self.cut();
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.end();
    }
}

async fn carry(shared: Arc<Shared>, near: TcpStream) {
    if shared.refuses.load(Ordering::Relaxed) {
        return;
    }
    let mut far = None;
    for _ in &shared.servers {
        let at = shared.next.fetch_add(1, Ordering::Relaxed) % shared.servers.len();
        if let Ok(stream) = TcpStream::connect(&shared.servers[at]).await {
            far = Some(stream);
            break;
        }
    }
    let Some(far) = far else { return };
    near.set_nodelay(true).ok();
    far.set_nodelay(true).ok();
    let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
    // Either end that closes both: nobody here half-closes.
    tokio::select! {
        () = pieces(&shared, near_in, far_out) => {}
        () = pieces(&shared, far_in, near_out) => {}
    }
}

async fn pieces(shared: &Shared, mut from: impl AsyncReadExt + Unpin, mut to: impl AsyncWriteExt + Unpin) {
    let mut buffer = vec![0; 16 << 10];
    while let Ok(length) = from.read(&mut buffer).await {
        let delay = shared.delay.load(Ordering::Relaxed);
        if delay > 0 {
            tokio::time::sleep(Duration::from_millis(delay)).await;
        }
        if length == 0 || to.write_all(&buffer[..length]).await.is_err() {
            return;
        }
    }
}
