//! The table of checks: their names, where they stand and what each looks at.

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// That there is an answer at all.
    Process,
    /// The store.
    Store,
    /// That the store is to be given work.
    StoreReady,
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
}

impl On {
    pub(super) fn covers(self, root: &str) -> bool {
        match self {
            Self::Every => true,
            Self::Alive => root != "readyz",
            Self::Ready => root == "readyz",
        }
    }
}

/// A row of the table.
pub(super) type Check = (&'static str, On, Of);

/// The checks, in the order that answers have them. Clients name them, to ask for one or to leave it out, so that
/// upstream's hooks are all here, those too whose work is part of another here.
pub(super) const CHECKS: &[Check] = &[
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
