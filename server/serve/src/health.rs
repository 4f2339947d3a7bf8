//! Health checks behind `/healthz`, `/livez` and `/readyz`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use registry::options::Query;
use storage::Store;

/// A check's verdict: why not, if not.
pub type Verdict = Result<(), String>;

/// Which paths a check stands behind.
#[derive(Clone, Copy, Debug)]
struct On {
    healthz: bool,
    livez: bool,
    readyz: bool,
}

const EVERYWHERE: On = On { healthz: true, livez: true, readyz: true };
const READY: On = On { healthz: false, livez: false, readyz: true };

/// The checks, in the order that answers have them.
const CHECKS: &[(&str, On)] = &[
    ("ping", EVERYWHERE),
    ("log", EVERYWHERE),
    ("etcd", EVERYWHERE),
    ("etcd-readiness", READY),
    ("informer-sync", READY),
    ("poststarthook/start-apiserver-admission-initializer", EVERYWHERE),
    ("poststarthook/generic-apiserver-start-informers", EVERYWHERE),
    ("poststarthook/start-system-namespaces-controller", EVERYWHERE),
    ("poststarthook/rbac/bootstrap-roles", EVERYWHERE),
    ("poststarthook/scheduling/bootstrap-system-priority-classes", EVERYWHERE),
    ("poststarthook/bootstrap-controller", EVERYWHERE),
    ("shutdown", READY),
];

/// The state behind the checks.
pub struct Health {
    store: Arc<dyn Store>,
    /// What must exist before the first answer, does.
    pub bootstrapped: AtomicBool,
    /// The server is going down.
    pub shutting_down: AtomicBool,
}

impl std::fmt::Debug for Health {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Health")
    }
}

impl Health {
    /// Nothing is bootstrapped yet.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, bootstrapped: AtomicBool::new(false), shutting_down: AtomicBool::new(false) }
    }

    async fn check(&self, name: &str) -> Verdict {
        match name {
            "etcd" | "etcd-readiness" => self.store.healthy().await.map_err(|e| e.to_string()),
            "shutdown" if self.shutting_down.load(Ordering::Acquire) => Err("process is shutting down".into()),
            _ if name.starts_with("poststarthook/") && !self.bootstrapped.load(Ordering::Acquire) => {
                Err("not finished".into())
            }
            _ => Ok(()),
        }
    }

    /// The answer on a health path: its code and text; `None` where there is no such check.
    pub(crate) async fn answer(&self, path: &str, query: &Query) -> Option<(u16, String)> {
        let path = path.trim_matches('/');
        let (root, one) = path.split_once('/').unwrap_or((path, ""));
        let on = |o: &On| match root {
            "healthz" => o.healthz,
            "livez" => o.livez,
            _ => o.readyz,
        };
        let checks: Vec<&str> = CHECKS.iter().filter(|c| on(&c.1)).map(|c| c.0).collect();
        if !one.is_empty() {
            let name = checks.iter().find(|c| **c == one)?;
            return Some(match self.check(name).await {
                Ok(()) => (200, "ok".into()),
                Err(why) => (500, format!("internal server error: {why}\n")),
            });
        }
        let mut excluded: Vec<&str> = query.0.iter().filter(|(k, _)| k == "exclude").map(|(_, v)| v.as_str()).collect();
        let (mut text, mut failed) = (String::new(), false);
        for name in checks {
            if let Some(at) = excluded.iter().position(|e| *e == name) {
                excluded.retain(|e| *e != name);
                let _ = at;
                text.push_str(&format!("[+]{name} excluded: ok\n"));
                continue;
            }
            match self.check(name).await {
                Ok(()) => text.push_str(&format!("[+]{name} ok\n")),
                Err(_) => {
                    failed = true;
                    text.push_str(&format!("[-]{name} failed: reason withheld\n"));
                }
            }
        }
        if !excluded.is_empty() {
            let names: Vec<String> = excluded.iter().map(|e| format!("{e:?}")).collect();
            text.push_str(&format!(
                "warn: some health checks cannot be excluded: no matches for {}\n",
                names.join(", ")
            ));
        }
        Some(match failed {
            true => (500, format!("{text}{root} check failed\n")),
            false if query.get("verbose").is_some() => (200, format!("{text}{root} check passed\n")),
            false => (200, "ok".into()),
        })
    }
}
