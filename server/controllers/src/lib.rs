//! In-process controllers: what a controller manager does in a cluster, for a server that stands alone.
//!
//! Each is a task that follows a watch and acts on what it sees; what fails is tried again.

mod account_secrets;
mod flow_schemas;
mod garbage;
mod namespaces;
mod quotas;
mod roles;
mod root_ca;
mod service_accounts;

use std::sync::Arc;
use std::time::Duration;

use registry::error::Error;
use registry::options::ListOptions;
use registry::resources::Resources;
use registry::verbs::{Context, Happening, Selection, Target, Trusted, Watch};

/// The controllers there are, as `--builtin-controllers` names them.
pub const NAMES: &[&str] = &[
    "clusterrole-aggregation",
    "garbage-collector",
    "namespace",
    "resourcequota",
    "root-ca-cert-publisher",
    "serviceaccount",
    "serviceaccount-token",
];

/// Signs the claims of a token, in their JSON form; the error says why it can't.
pub type Sign = Arc<dyn Fn(&str) -> Result<String, String> + Send + Sync>;

/// What controllers need that is not stored.
#[derive(Clone, Default)]
pub struct Means {
    /// PEM of who vouches for the server's certificate, if that is known.
    pub authority: Option<String>,
    /// The key for service accounts' tokens, if there is one.
    pub sign: Option<Sign>,
}

/// How long a controller waits after a failure.
const AGAIN: Duration = Duration::from_secs(1);

/// Controllers write as the server itself: nothing changes or refuses what they do.
fn context(resources: &Resources) -> Context<'_> {
    Context::new(resources, &Trusted)
}

/// Starts the controllers that `wanted` lets through, and those that belong to every server. They end with the runtime.
pub fn start(resources: &Arc<Resources>, means: Means, wanted: impl Fn(&str) -> bool) {
    tokio::spawn(flow_schemas::run(resources.clone()));
    if wanted("clusterrole-aggregation") {
        tokio::spawn(roles::run(resources.clone()));
    }
    if wanted("garbage-collector") {
        tokio::spawn(garbage::run(resources.clone()));
    }
    if let (true, Some(sign)) = (wanted("serviceaccount-token"), means.sign) {
        tokio::spawn(account_secrets::run(resources.clone(), means.authority.clone(), sign));
    }
    if let (true, Some(authority)) = (wanted("root-ca-cert-publisher"), means.authority) {
        tokio::spawn(root_ca::run(resources.clone(), authority));
    }
    if wanted("namespace") {
        tokio::spawn(namespaces::run(resources.clone()));
    }
    if wanted("resourcequota") {
        tokio::spawn(quotas::run(resources.clone()));
    }
    if wanted("serviceaccount") {
        tokio::spawn(service_accounts::run(resources.clone()));
    }
}

/// Follows a resource for ever.
struct Follower {
    resources: Arc<Resources>,
    group: &'static str,
    resource: &'static str,
    watch: Option<Watch>,
    ready: std::collections::VecDeque<Happening>,
}

impl Follower {
    fn new(resources: Arc<Resources>, resource: &'static str) -> Self {
        Self::of_group(resources, "", resource)
    }

    fn of_group(resources: Arc<Resources>, group: &'static str, resource: &'static str) -> Self {
        Self { resources, group, resource, watch: None, ready: std::collections::VecDeque::new() }
    }

    /// The next thing that happens; `None` when nothing did for a while, so that what failed is tried again. A watch
    /// that is cut off begins anew, and tells everything again.
    async fn next(&mut self) -> Option<Happening> {
        if let Some(happening) = self.ready.pop_front() {
            return Some(happening);
        }
        if self.watch.is_none() {
            self.watch = self.begin().await.ok();
        }
        let Some(watch) = &mut self.watch else {
            tokio::time::sleep(AGAIN).await;
            return None;
        };
        match tokio::time::timeout(AGAIN, watch.next()).await {
            Ok(Ok(happenings)) => self.ready.extend(happenings),
            Ok(Err(_)) => self.watch = None,
            Err(_) => {}
        }
        self.ready.pop_front()
    }

    async fn begin(&self) -> Result<Watch, Error> {
        let served = self.resources.find(self.group, "v1", self.resource).ok_or(Error::NoSuchPath)?;
        let target = Target { served, namespace: "", name: "" };
        let options = ListOptions { watch: true, ..ListOptions::default() };
        target.watch(&options, Selection::default()).await
    }
}
