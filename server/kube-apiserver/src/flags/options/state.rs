//! The store.

use std::time::Duration;

use super::group;

group! {
    /// The store, on etcd or embedded.
    Etcd {
        cafile: Option<String> = some_text "etcd-cafile";
        certfile: Option<String> = some_text "etcd-certfile";
        keyfile: Option<String> = some_text "etcd-keyfile";
        prefix: String = text "etcd-prefix";
        servers_overrides: Vec<String> = list "etcd-servers-overrides";
        compaction_interval: Duration = span "etcd-compaction-interval";
        count_metric_poll_period: Duration = span "etcd-count-metric-poll-period";
        db_metric_poll_interval: Duration = span "etcd-db-metric-poll-interval";
        healthcheck_timeout: Duration = span "etcd-healthcheck-timeout";
        readycheck_timeout: Duration = span "etcd-readycheck-timeout";
        lease_reuse_seconds: i64 = int "lease-reuse-duration-seconds";
        media_type: String = text "storage-media-type";
        watch_cache: bool = bool "watch-cache";
        watch_cache_sizes: Vec<String> = list "watch-cache-sizes";
        default_watch_cache_size: i64 = int "default-watch-cache-size";
        delete_collection_workers: i64 = int "delete-collection-workers";
        garbage_collector: bool = bool "enable-garbage-collector";
        encryption_config: Option<String> = some_text "encryption-provider-config";
        encryption_config_reload: bool = bool "encryption-provider-config-automatic-reload";
    }
}

group! {
    /// What upstream lacks.
    Own {
        data_dir: String = text "data-dir";
        builtin_controllers: Vec<String> = list "builtin-controllers";
    }
}
