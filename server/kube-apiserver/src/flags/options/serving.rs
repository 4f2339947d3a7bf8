//! Listening, TLS, requests, shutdown, kubelets.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use super::group;
use crate::flags::value::{CertKey, PortRange};

group! {
    /// Requests, shutdown and what belongs nowhere else.
    Generic {
        cors_allowed_origins: Vec<String> = list "cors-allowed-origins";
        goaway_chance: f64 = float "goaway-chance";
        livez_grace_period: Duration = span "livez-grace-period";
        max_requests_inflight: i64 = int "max-requests-inflight";
        max_mutating_requests_inflight: i64 = int "max-mutating-requests-inflight";
        priority_and_fairness: bool = bool "enable-priority-and-fairness";
        request_timeout: Duration = span "request-timeout";
        min_request_timeout_seconds: i64 = int "min-request-timeout";
        shutdown_delay: Duration = span "shutdown-delay-duration";
        shutdown_send_retry_after: bool = bool "shutdown-send-retry-after";
        shutdown_watch_grace_period: Duration = span "shutdown-watch-termination-grace-period";
        storage_initialization_timeout: Duration = span "storage-initialization-timeout";
        hsts_directives: Vec<String> = list "strict-transport-security-directives";
        max_connection_bytes_per_second: i64 = int "max-connection-bytes-per-sec";
        profiling: bool = bool "profiling";
        egress_file: Option<String> = some_text "egress-selector-config-file";
        disabled_metrics: Vec<String> = list "disabled-metrics";
        metric_labels: BTreeMap<String, String> = labels "allow-metric-labels";
        metric_labels_file: Option<String> = some_text "allow-metric-labels-manifest";
        debug_socket: Option<String> = some_text "debug-socket-path";
        tracing_file: Option<String> = some_text "tracing-config-file";
        event_ttl: Duration = span "event-ttl";
        allow_privileged: bool = bool "allow-privileged";
        endpoint_reconciler: String = text "endpoint-reconciler-type";
        service_node_port_range: PortRange = ports "service-node-port-range";
        kubernetes_service_node_port: i64 = int "kubernetes-service-node-port";
        aggregator_routing: bool = bool "enable-aggregator-routing";
        aggregator_reject_redirects: bool = bool "aggregator-reject-forwarding-redirect";
        proxy_client_cert: Option<String> = some_text "proxy-client-cert-file";
        proxy_client_key: Option<String> = some_text "proxy-client-key-file";
    }
}

group! {
    /// The log.
    Log {
        format: String = text "logging-format";
        verbosity: i64 = int "v";
        files: Vec<(String, u64)> = levels "vmodule";
        flush: Duration = span "log-flush-frequency";
        json_split: bool = bool "log-json-split-stream";
        json_buffer: i64 = quantity "log-json-info-buffer-size";
        text_split: bool = bool "log-text-split-stream";
        text_buffer: i64 = quantity "log-text-info-buffer-size";
    }
}

impl Log {
    /// How the log is written, and how much.
    pub fn settings(&self) -> (serve::log::Settings, u32) {
        let json = self.format == "json";
        let (split, buffer) =
            if json { (self.json_split, self.json_buffer) } else { (self.text_split, self.text_buffer) };
        let buffer = usize::try_from(buffer).unwrap_or(0);
        let settings = serve::log::Settings { json, split, buffer, flush: self.flush, files: self.files.clone() };
        (settings, u32::try_from(self.verbosity).unwrap_or(0))
    }
}

group! {
    /// Listening and TLS.
    Serving {
        bind_address: Option<IpAddr> = ip "bind-address";
        secure_port: i64 = int "secure-port";
        permit_address_sharing: bool = bool "permit-address-sharing";
        permit_port_sharing: bool = bool "permit-port-sharing";
        disable_http2: bool = bool "disable-http2-serving";
        http2_max_streams: i64 = int "http2-max-streams-per-connection";
        cert_dir: String = text "cert-dir";
        cert_file: Option<String> = some_text "tls-cert-file";
        key_file: Option<String> = some_text "tls-private-key-file";
        sni: Vec<CertKey> = cert_keys "tls-sni-cert-key";
        min_version: String = text "tls-min-version";
        cipher_suites: Vec<String> = list "tls-cipher-suites";
        curves: Vec<i64> = ints "tls-curve-preferences";
    }
}

group! {
    /// Connections to kubelets.
    Kubelet {
        ca_file: Option<String> = some_text "kubelet-certificate-authority";
        cert_file: Option<String> = some_text "kubelet-client-certificate";
        key_file: Option<String> = some_text "kubelet-client-key";
        address_types: Vec<String> = list "kubelet-preferred-address-types";
        timeout: Duration = span "kubelet-timeout";
    }
}
