//! Health checks behind `/healthz`, `/livez` and `/readyz`.

mod checks;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use http::{Response, StatusCode};
use registry::options::Query;
use storage::Store;
use storage::encryption::Encryption;

use crate::body::Body;
use crate::respond;
use checks::{Check, Of};

/// A check's verdict: why not, if not.
pub type Verdict = Result<(), String>;

/// The paths that checks stand behind.
const ROOTS: &[&str] = &["healthz", "livez", "readyz"];

/// The state behind the checks.
pub struct Health {
    store: Arc<dyn Store>,
    /// Those of single resources.
    others: Vec<Arc<dyn Store>>,
    /// Plugins that keep keys.
    plugins: Option<Arc<Encryption>>,
    checks: Vec<Check>,
    /// Until when `/livez` takes what is not started yet for well (`--livez-grace-period`).
    grace: Instant,
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
    pub fn new(store: Arc<dyn Store>, livez_grace: Duration) -> Self {
        let now = Instant::now();
        // A period beyond all clocks never ends; a day will do.
        let grace = now.checked_add(livez_grace).unwrap_or(now + Duration::from_secs(86_400));
        Self {
            store,
            others: Vec::new(),
            plugins: None,
            checks: checks::all(0),
            grace,
            bootstrapped: AtomicBool::new(false),
            shutting_down: AtomicBool::new(false),
        }
    }

    /// With checks of the stores of single resources (`--etcd-servers-overrides`).
    #[must_use]
    pub fn with_others(mut self, others: Vec<Arc<dyn Store>>) -> Self {
        self.checks = checks::all(others.len());
        self.others = others;
        self
    }

    /// With a check of the plugins that keep keys (`--encryption-provider-config`); `reload` says that
    /// their configuration is read again when it changes.
    #[must_use]
    pub fn with_plugins(mut self, plugins: Arc<Encryption>, reload: bool) -> Self {
        checks::add_plugins(&mut self.checks, reload);
        self.plugins = Some(plugins);
        self
    }

    fn behind(&self, root: &str) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(move |(_, on, _)| on.covers(root))
    }

    async fn check(&self, root: &str, of: Of) -> Verdict {
        match of {
            Of::Store => self.store.healthy().await.map_err(|e| e.to_string()),
            Of::StoreReady => self.store.ready().await.map_err(|e| e.to_string()),
            Of::Other(i) => self.others[i].healthy().await.map_err(|e| e.to_string()),
            Of::OtherReady(i) => self.others[i].ready().await.map_err(|e| e.to_string()),
            Of::Plugins => match &self.plugins {
                Some(plugins) => plugins.check().await,
                None => Ok(()),
            },
            Of::Started if root == "livez" && Instant::now() < self.grace => Ok(()),
            Of::Started if !self.bootstrapped.load(Ordering::Acquire) => Err("not finished".into()),
            Of::Running if self.shutting_down.load(Ordering::Acquire) => Err("process is shutting down".into()),
            Of::Process | Of::Started | Of::Running => Ok(()),
        }
    }

    /// The answer on a health path; `None` where it is none. Any method will do.
    pub(crate) async fn answer(&self, path: &str, query: &Query) -> Option<Response<Body>> {
        let path = path.strip_prefix('/')?;
        let (root, one) = path.split_once('/').map_or((path, None), |(root, one)| (root, Some(one)));
        if !ROOTS.contains(&root) {
            return None;
        }
        let Some(one) = one else { return Some(self.all(root, query).await) };
        let (.., of) = self.behind(root).find(|(name, ..)| name == one)?;
        Some(match self.check(root, *of).await {
            // Upstream leaves its own type and the usual headers away here.
            Ok(()) => respond::bytes(StatusCode::OK, TEXT, "ok"),
            Err(why) => failed(format!("internal server error: {why}\n")),
        })
    }

    /// All checks behind a path but the excluded, one by one if the client wants so or one fails.
    async fn all(&self, root: &str, query: &Query) -> Response<Body> {
        let mut unknown: Vec<&str> = query.all("exclude").collect();
        let excluded = unknown.clone();
        let (mut text, mut good) = (String::new(), true);
        for (name, _, of) in self.behind(root) {
            let by_group = of.group().filter(|group| excluded.contains(group));
            let verdict = match (excluded.contains(&&**name), by_group) {
                (true, _) => {
                    unknown.retain(|e| e != name);
                    "[+]NAME excluded: ok\n".to_owned()
                }
                (false, Some(group)) => {
                    unknown.retain(|e| *e != group);
                    format!("[+]NAME excluded with {group}: ok\n")
                }
                (false, None) if self.check(root, *of).await.is_ok() => "[+]NAME ok\n".to_owned(),
                // Why is for those only who may ask for the check itself.
                (false, None) => {
                    good = false;
                    "[-]NAME failed: reason withheld\n".to_owned()
                }
            };
            text.push_str(&verdict.replace("NAME", name));
        }
        if !unknown.is_empty() {
            unknown.sort_unstable();
            unknown.dedup();
            let names: Vec<String> = unknown.iter().map(|e| format!("{e:?}")).collect();
            let names = names.join(",");
            text.push_str(&format!("warn: some health checks cannot be excluded: no matches for {names}\n"));
        }
        match good {
            false => failed(format!("{text}{root} check failed\n")),
            true if query.get("verbose").is_some() => {
                respond::text(StatusCode::OK, format!("{text}{root} check passed\n"))
            }
            true => respond::text(StatusCode::OK, "ok"),
        }
    }

    /// Every path that answers.
    pub(crate) fn paths(&self) -> impl Iterator<Item = String> {
        ROOTS.iter().flat_map(|root| {
            let one = self.behind(root).map(move |(name, ..)| format!("/{root}/{name}"));
            std::iter::once(format!("/{root}")).chain(one)
        })
    }

    /// Every check with the path that it stands behind and whether it is good now, by name.
    pub(crate) async fn verdicts(&self) -> Vec<(&str, &'static str, bool)> {
        let mut verdicts = Vec::new();
        for root in ROOTS {
            for (name, _, of) in self.behind(root) {
                verdicts.push((&**name, *root, self.check(root, *of).await.is_ok()));
            }
        }
        verdicts.sort_unstable();
        verdicts
    }
}

const TEXT: &str = "text/plain; charset=utf-8";

fn failed(text: String) -> Response<Body> {
    respond::text(StatusCode::INTERNAL_SERVER_ERROR, text)
}

#[cfg(test)]
mod tests {
    use storage::Embedded;

    use super::*;

    async fn ask(health: &Health, path: &str, query: &str) -> Option<(u16, String)> {
        let answer = health.answer(path, &crate::request::query(query)).await?;
        let status = answer.status().as_u16();
        match answer.into_body() {
            Body::Whole(bytes) => Some((status, String::from_utf8_lossy(&bytes).into_owned())),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn answers() {
        let health = Health::new(Arc::new(Embedded::ephemeral()), Duration::ZERO);
        let check = async |path: &str, query: &str, expect: Option<(u16, &str)>| {
            let got = ask(&health, path, query).await;
            let got = got.as_ref().map(|(status, text)| (*status, text.lines().last().unwrap_or("")));
            assert_eq!(got, expect, "{path}?{query}");
        };
        check("/livez/ping", "", Some((200, "ok"))).await;
        let patient = Health::new(Arc::new(Embedded::ephemeral()), Duration::from_secs(600));
        assert_eq!(ask(&patient, "/livez", "").await.map(|(status, _)| status), Some(200));
        assert_eq!(ask(&patient, "/healthz", "").await.map(|(status, _)| status), Some(500));
        check("/readyz", "", Some((500, "readyz check failed"))).await;
        check("/livez/poststarthook/bootstrap-controller", "", Some((500, "internal server error: not finished")))
            .await;
        health.bootstrapped.store(true, Ordering::Release);
        check("/readyz", "", Some((200, "ok"))).await;
        check("/readyz", "verbose=false", Some((200, "readyz check passed"))).await;
        check("/readyz/", "", None).await;
        check("/healthz/shutdown", "", None).await;
        check("/livez/ping/", "", None).await;
        check("/other", "", None).await;
        health.shutting_down.store(true, Ordering::Release);
        check("/livez", "", Some((200, "ok"))).await;
        check("/readyz", "", Some((500, "readyz check failed"))).await;
        check("/readyz", "exclude=shutdown", Some((200, "ok"))).await;
        let (_, text) = ask(&health, "/livez", "exclude=z&exclude=ping&exclude=a&exclude=z&verbose").await.unwrap();
        assert!(text.starts_with("[+]ping excluded: ok\n[+]log ok\n"), "{text}");
        assert!(text.contains("\nwarn: some health checks cannot be excluded: no matches for \"a\",\"z\"\n"), "{text}");
        let several = Health::new(Arc::new(Embedded::ephemeral()), Duration::ZERO);
        several.bootstrapped.store(true, Ordering::Release);
        let several = several.with_others(vec![Arc::new(Embedded::ephemeral()), Arc::new(Embedded::ephemeral())]);
        let (_, ready) = ask(&several, "/readyz", "verbose").await.unwrap();
        let stores: Vec<&str> = ready.lines().filter(|line| line.contains("etcd")).collect();
        let expect = ["", "-readiness", "-override-0", "-override-readiness-0", "-override-1", "-override-readiness-1"];
        assert_eq!(stores, expect.map(|name| format!("[+]etcd{name} ok")));
        let (_, left) = ask(&several, "/livez", "exclude=etcd&verbose").await.unwrap();
        let left: Vec<&str> = left.lines().filter(|line| line.contains("excluded")).collect();
        let expect = ["etcd excluded", "etcd-override-0 excluded with etcd", "etcd-override-1 excluded with etcd"];
        assert_eq!(left, expect.map(|what| format!("[+]{what}: ok")));
    }
}
