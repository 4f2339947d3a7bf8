//! Misc flags.

use super::{Flag, Kind::*, flag};

/// Misc flags.
pub(super) const MISC: &[Flag] = &[
    flag(
        "aggregator-reject-forwarding-redirect",
        Bool,
        "true",
        "Refuse to pass redirects of aggregated servers on to clients.",
    ),
    flag("allow-privileged", Bool, "false", "Allow privileged containers.").works(),
    flag("apiserver-count", Int, "1", "Number of API servers in the cluster.")
        .deprecated("apiserver-count is deprecated and will be removed in a future version.")
        .hidden(),
    flag(
        "coordinated-leadership-lease-duration",
        Duration,
        "15s",
        "Duration of the lease of coordinated leader election.",
    ),
    flag("coordinated-leadership-renew-deadline", Duration, "10s", "Deadline to renew that lease."),
    flag("coordinated-leadership-retry-period", Duration, "2s", "Time between attempts to renew it."),
    flag("enable-aggregator-routing", Bool, "false", "Reach aggregated servers by endpoint rather than by cluster IP."),
    flag("enable-logs-handler", Bool, "false", "Serve log files at /logs."),
    flag(
        "endpoint-reconciler-type",
        Text,
        "lease",
        "How endpoints of the kubernetes service are kept: master-count, lease or none.",
    )
    .works(),
    flag("event-ttl", Duration, "1h0m0s", "Time to keep events.").works(),
    flag("kubelet-certificate-authority", Text, "", "Authorities of kubelets' certificates.").works(),
    flag("kubelet-client-certificate", Text, "", "Client certificate for kubelets.").works(),
    flag("kubelet-client-key", Text, "", "Key of the client certificate for kubelets.").works(),
    flag("kubelet-port", Uint, "10250", "Port of kubelets.")
        .deprecated("kubelet-port is deprecated and will be removed.")
        .hidden(),
    flag(
        "kubelet-preferred-address-types",
        List,
        "[Hostname,InternalDNS,InternalIP,ExternalDNS,ExternalIP]",
        "Types of node addresses to reach kubelets at, in order.",
    )
    .works(),
    flag("kubelet-read-only-port", Uint, "10255", "Read-only port of kubelets.")
        .deprecated("kubelet-read-only-port is deprecated and will be removed.")
        .hidden(),
    flag("kubelet-timeout", Duration, "5s", "Time limit of requests to kubelets.").works(),
    flag("kubernetes-service-node-port", Int, "0", "Node port of the kubernetes service. 0: it has none.").works(),
    flag("max-connection-bytes-per-sec", Int64, "0", "Bytes per second of a long-running connection. 0: no limit."),
    flag("peer-advertise-ip", Text, "", "IP address at which other API servers reach this one."),
    flag("peer-advertise-port", Text, "", "Port at which other API servers reach this one."),
    flag("peer-ca-file", Text, "", "Authorities of other API servers' certificates."),
    flag("proxy-client-cert-file", Text, "", "Client certificate for aggregated servers and webhooks."),
    flag("proxy-client-key-file", Text, "", "Key of --proxy-client-cert-file."),
    flag(
        "service-account-signing-endpoint",
        Text,
        "",
        "Socket of an external signer of service account tokens; excludes the key file flags.",
    ),
    flag("service-account-signing-key-file", Text, "", "Private key that signs service account tokens.").works(),
    flag(
        "service-cluster-ip-range",
        Text,
        "",
        "CIDR ranges of service IPs, at most one a family; must not overlap those of nodes and pods.",
    )
    .works(),
    flag(
        "service-node-port-range",
        PortRange,
        "30000-32767",
        "Ports kept for services of type NodePort, both ends included.",
    )
    .works(),
];
