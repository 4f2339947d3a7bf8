//! The table of checks: their names, where they stand and what each looks at.

use std::borrow::Cow;

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// That there is an answer at all.
    Process,
    /// The store.
    Store,
    /// That the store is to be given work.
    StoreReady,
    /// The store of single resources, by its place among those.
    Other(usize),
    /// That this one is to be given work.
    OtherReady(usize),
    /// The plugins that keep keys.
    Plugins,
    /// What must exist before the first request, which one start-up makes for all of these.
    Started,
    /// That the server is not about to end.
    Running,
}

/// Which paths a check stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    /// All three.
    Every,
    /// Not behind `/readyz`.
    Alive,
    /// Only behind `/readyz`.
    Ready,
    /// Not behind `/livez`: a server that begins anew makes no plugin well.
    Well,
}

impl On {
    pub(super) fn covers(self, root: &str) -> bool {
        match self {
            Self::Every => true,
            Self::Alive => root != "readyz",
            Self::Ready => root == "readyz",
            Self::Well => root != "livez",
        }
    }
}

impl Of {
    /// By which other name it is left out: upstream groups the checks of stores.
    pub(super) fn group(self) -> Option<&'static str> {
        match self {
            Self::Store | Self::Other(_) => Some("etcd"),
            Self::StoreReady | Self::OtherReady(_) => Some("etcd-readiness"),
            _ => None,
        }
    }
}

/// A row of the table.
type Row = (&'static str, On, Of);
/// A check that there is.
pub(super) type Check = (Cow<'static, str>, On, Of);

/// The table's checks, and those of so many stores of single resources, which follow the main one's.
pub(super) fn all(others: usize) -> Vec<Check> {
    let row = |&(name, on, of): &Row| (Cow::Borrowed(name), on, of);
    let main = CHECKS.iter().position(|(.., of)| *of == Of::StoreReady).map_or(CHECKS.len(), |at| at + 1);
    let (before, after) = CHECKS.split_at(main);
    let mut checks: Vec<Check> = before.iter().map(row).collect();
    for i in 0..others {
        checks.push((format!("etcd-override-{i}").into(), On::Every, Of::Other(i)));
        checks.push((format!("etcd-override-readiness-{i}").into(), On::Ready, Of::OtherReady(i)));
    }
    checks.extend(after.iter().map(row));
    checks
}

/// Adds that of plugins after those of stores, and the hook of their configuration that is read again.
pub(super) fn add_plugins(checks: &mut Vec<Check>, reload: bool) {
    const HOOK: &str = "poststarthook/start-encryption-provider-config-automatic-reload";
    if reload {
        let hooks = checks.iter().position(|(name, ..)| name.starts_with("poststarthook/")).unwrap_or(checks.len());
        checks.insert(hooks, (HOOK.into(), On::Every, Of::Started));
    }
    let at = checks.iter().position(|(.., of)| *of == Of::Started).unwrap_or(checks.len());
    checks.insert(at, ("kms-providers".into(), On::Well, Of::Plugins));
}

/// The checks, in the order that answers have them. Clients name them, to ask for one or to leave it out, so that
/// upstream's hooks are all here, those too whose work is part of another here.
const CHECKS: &[Row] = &[
    ("ping", On::Every, Of::Process),
    ("log", On::Every, Of::Process),
    ("loopback-serving-certificate", On::Alive, Of::Process),
    ("etcd", On::Every, Of::Store),
    ("etcd-readiness", On::Ready, Of::StoreReady),
    ("informer-sync", On::Ready, Of::Started),
    ("poststarthook/start-apiserver-admission-initializer", On::Every, Of::Started),
    ("poststarthook/generic-apiserver-start-informers", On::Every, Of::Started),
    ("poststarthook/priority-and-fairness-config-consumer", On::Every, Of::Started),
    ("poststarthook/priority-and-fairness-filter", On::Every, Of::Started),
    ("poststarthook/storage-object-count-tracker-hook", On::Every, Of::Started),
    ("poststarthook/start-apiextensions-informers", On::Every, Of::Started),
    ("poststarthook/start-apiextensions-controllers", On::Every, Of::Started),
    ("poststarthook/crd-informer-synced", On::Every, Of::Started),
    ("poststarthook/start-system-namespaces-controller", On::Every, Of::Started),
    ("poststarthook/peer-endpoint-reconciler-controller", On::Every, Of::Started),
    ("poststarthook/start-cluster-authentication-info-controller", On::Every, Of::Started),
    ("poststarthook/start-kube-apiserver-identity-lease-controller", On::Every, Of::Started),
    ("poststarthook/start-kube-apiserver-identity-lease-garbage-collector", On::Every, Of::Started),
    ("poststarthook/storage-readiness", On::Every, Of::Started),
    ("poststarthook/start-legacy-token-tracking-controller", On::Every, Of::Started),
    ("poststarthook/start-service-ip-repair-controllers", On::Every, Of::Started),
    ("poststarthook/rbac/bootstrap-roles", On::Every, Of::Started),
    ("poststarthook/scheduling/bootstrap-system-priority-classes", On::Every, Of::Started),
    ("poststarthook/priority-and-fairness-config-producer", On::Every, Of::Started),
    ("poststarthook/bootstrap-controller", On::Every, Of::Started),
    ("poststarthook/start-kubernetes-service-cidr-controller", On::Every, Of::Started),
    ("poststarthook/aggregator-reload-proxy-client-cert", On::Every, Of::Started),
    ("poststarthook/start-kube-aggregator-informers", On::Every, Of::Started),
    ("poststarthook/apiservice-status-local-available-controller", On::Every, Of::Started),
    ("poststarthook/apiservice-status-remote-available-controller", On::Every, Of::Started),
    ("poststarthook/apiservice-registration-controller", On::Every, Of::Started),
    ("poststarthook/apiservice-discovery-controller", On::Every, Of::Started),
    ("poststarthook/kube-apiserver-autoregistration", On::Every, Of::Started),
    ("autoregister-completion", On::Every, Of::Started),
    ("poststarthook/apiservice-openapi-controller", On::Every, Of::Started),
    ("poststarthook/apiservice-openapiv3-controller", On::Every, Of::Started),
    ("shutdown", On::Ready, Of::Running),
];
