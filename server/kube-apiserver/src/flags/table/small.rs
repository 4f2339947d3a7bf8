//! The sections with few flags.

use super::{Flag, Kind::*, flag};

/// Features flags.
pub(super) const FEATURES: &[Flag] = &[
    flag("contention-profiling", Bool, "false", "Profile lock contention, if profiling is on."),
    flag("debug-socket-path", Text, "", "Unix socket that serves profiles without authentication.").works(),
    flag(
        "enable-priority-and-fairness",
        Bool,
        "true",
        "Queue requests by priority and fairness rather than refuse them above a maximum.",
    )
    .works(),
    flag("profiling", Bool, "true", "Serve profiles at /debug/pprof/.").works(),
];

/// Authorization flags.
pub(super) const AUTHORIZATION: &[Flag] = &[
    flag("authorization-config", Text, "", "File with the configuration of the authorizers; excludes --authorization-mode and --authorization-webhook-*.").works(),
    flag("authorization-mode", List, "[]", "Authorizers in order: AlwaysAllow, AlwaysDeny, ABAC, Webhook, RBAC, Node, comma separated. Empty: AlwaysAllow.").works(),
    flag("authorization-policy-file", Text, "", "Policy file of the ABAC authorizer, a JSON object a line.").works(),
    flag("authorization-webhook-cache-authorized-ttl", Duration, "5m0s", "Time to remember that the webhook allowed.").works(),
    flag("authorization-webhook-cache-unauthorized-ttl", Duration, "30s", "Time to remember that the webhook did not allow.").works(),
    flag("authorization-webhook-config-file", Text, "", "Kubeconfig file of the authorization webhook.").works(),
    flag("authorization-webhook-version", Text, "v1beta1", "Version of authorization.k8s.io SubjectAccessReview spoken with the webhook.").works(),
];

/// API enablement flags.
pub(super) const APIS: &[Flag] = &[
    flag("runtime-config", Map, "", "Built-in APIs to enable or disable, comma separated:\nv1=true|false for the core group\n<group>/<version>=true|false for one version of a group (as in apps/v1=true)\napi/all=true|false for all versions\napi/ga=true|false for versions like v1\napi/beta=true|false for versions like v1beta1\napi/alpha=true|false for versions like v1alpha1").works(),
];

/// Egress selector flags.
pub(super) const EGRESS: &[Flag] =
    &[flag("egress-selector-config-file", Text, "", "File with the configuration of the egress selector.").works()];

/// Admission flags.
pub(super) const ADMISSION: &[Flag] = &[
    flag("admission-control", List, "[]", "Admission plugins, comma separated.").works().deprecated(
        "Use --enable-admission-plugins or --disable-admission-plugins instead. Will be removed in a future version.",
    ),
    flag("admission-control-config-file", Text, "", "File with the configuration of admission plugins.").works(),
    flag(
        "default-not-ready-toleration-seconds",
        Int64,
        "300",
        "Seconds for which pods tolerate notReady:NoExecute, if they do not say.",
    )
    .works(),
    flag(
        "default-unreachable-toleration-seconds",
        Int64,
        "300",
        "Seconds for which pods tolerate unreachable:NoExecute, if they do not say.",
    )
    .works(),
    flag(
        "disable-admission-plugins",
        List,
        "[]",
        "Admission plugins to leave out, comma separated; their order does not matter.",
    )
    .works(),
    flag(
        "enable-admission-plugins",
        List,
        "[]",
        "Admission plugins to run besides the default ones, comma separated; their order does not matter.",
    )
    .works(),
];

/// Metrics flags.
pub(super) const METRICS: &[Flag] = &[
    flag("allow-metric-labels", Labels, "[]", "Allowed values of metric labels: metric,label='value,value'.").works(),
    flag(
        "allow-metric-labels-manifest",
        Text,
        "",
        "File with allowed values of metric labels; --allow-metric-labels wins.",
    )
    .works(),
    flag("disabled-metrics", List, "[]", "Names of metrics to leave out.").works(),
    flag(
        "show-hidden-metrics-for-version",
        Text,
        "",
        "The previous minor version, as in 1.36, to show the metrics that were hidden since.",
    ),
];

/// Logs flags.
pub(super) const LOGS: &[Flag] = &[
    flag("log-flush-frequency", Duration, "5s", "Longest time between flushes of the log").works(),
    flag("log-json-info-buffer-size", Quantity, "0", "Buffer of info messages in JSON format with split streams.")
        .works(),
    flag("log-json-split-stream", Bool, "false", "In JSON format, write errors to stderr and the rest to stdout.")
        .works(),
    flag("log-text-info-buffer-size", Quantity, "0", "Buffer of info messages in text format with split streams.")
        .works(),
    flag("log-text-split-stream", Bool, "false", "In text format, write errors to stderr and the rest to stdout.")
        .works(),
    flag("logging-format", Text, "text", "Format of the log: \"json\" or \"text\".").works(),
    flag("v", Level, "0", "Verbosity of the log").works().short('v'),
    flag("vmodule", Vmodule, "", "Verbosity of single source files, as pattern=N, comma separated").works(),
];

/// Traces flags.
pub(super) const TRACES: &[Flag] =
    &[flag("tracing-config-file", Text, "", "File with the configuration of tracing.").works()];

/// Global flags.
pub(super) const GLOBAL: &[Flag] = &[
    flag("help", Bool, "false", "help for kube-apiserver").works().short('h'),
    flag(
        "version",
        Version,
        "false",
        "--version, --version=raw prints version information and quits; --version=vX.Y.Z... sets the reported version",
    )
    .works(),
];
