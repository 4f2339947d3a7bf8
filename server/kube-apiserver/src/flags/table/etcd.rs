//! Etcd flags.

use super::{Flag, Kind::*, flag};

/// Etcd flags.
pub(super) const ETCD: &[Flag] = &[
    flag("default-watch-cache-size", Int, "100", "Has no effect: watch caches size themselves.")
        .works()
        .deprecated(
            "Watch caches are sized automatically. This flag is no-op and it will be removed in a future version.",
        )
        .hidden(),
    flag("delete-collection-workers", Int, "1", "Number of workers of a DeleteCollection call.").works(),
    flag(
        "enable-garbage-collector",
        Bool,
        "true",
        "Serve garbage collection; must match the flag of kube-controller-manager.",
    )
    .works(),
    flag("encryption-provider-config", Text, "", "File with the configuration of encryption at rest.").works(),
    flag(
        "encryption-provider-config-automatic-reload",
        Bool,
        "false",
        "Read --encryption-provider-config again when it changes.",
    )
    .works(),
    flag("etcd-cafile", Text, "", "Certificate authority of the etcd servers.").works(),
    flag("etcd-certfile", Text, "", "Client certificate for etcd.").works(),
    flag(
        "etcd-compaction-interval",
        Duration,
        "5m0s",
        "Time between compactions of the store. 0: none from this server.",
    )
    .works(),
    flag(
        "etcd-count-metric-poll-period",
        Duration,
        "1m0s",
        "Time between counts of the objects of each resource. 0: no counts.",
    ),
    flag("etcd-db-metric-poll-interval", Duration, "30s", "Time between looks at the size of the store. 0: none."),
    flag("etcd-healthcheck-timeout", Duration, "2s", "Time limit of a health check of the store.").works(),
    flag("etcd-keyfile", Text, "", "Key of the client certificate for etcd.").works(),
    flag("etcd-prefix", Text, "/registry", "Prefix of all keys in the store.").works(),
    flag("etcd-readycheck-timeout", Duration, "2s", "Time limit of a readiness check of the store.").works(),
    flag(
        "etcd-servers",
        List,
        "[]",
        "URLs of the etcd servers, comma separated. Empty: the embedded store in --data-dir.",
    )
    .works(),
    flag(
        "etcd-servers-overrides",
        List,
        "[]",
        "etcd servers of single resources: group/resource#url;url, comma separated.",
    )
    .works(),
    flag("lease-reuse-duration-seconds", Int64, "60", "Seconds for which an etcd lease is used for further objects.")
        .works(),
    flag("storage-backend", Text, "", "Storage backend: 'etcd3' (default).").works(),
    flag(
        "storage-media-type",
        Text,
        "application/vnd.kubernetes.protobuf",
        "Media type of stored objects: application/json, application/yaml or application/vnd.kubernetes.protobuf.",
    )
    .works(),
    flag("watch-cache", Bool, "true", "Serve reads and watches from a cache.").works(),
    flag(
        "watch-cache-sizes",
        List,
        "[]",
        "Cache sizes of single resources: resource[.group]#size, comma separated. Only zero has a meaning: no cache.",
    )
    .works(),
];
