//! Flags that upstream lacks: storage of its own and the standalone mode.

use super::{Flag, Kind::*, flag};

/// Our own flags.
pub(super) const OWN: &[Flag] = &[
    flag(
        "builtin-controllers",
        List,
        "[]",
        "Controllers to run in this process, comma separated: names, '*' for all, '-name' to leave one out. Empty: all when standalone, otherwise none.",
    )
    .works(),
    flag(
        "data-dir",
        Text,
        "kube-apiserver-data",
        "Directory of the embedded store and, when standalone, of generated certificates, keys and admin.kubeconfig.",
    )
    .works(),
    flag(
        "standalone",
        Bool,
        "false",
        "Make certificates, keys and admin.kubeconfig in --data-dir and run built-in controllers. Without this flag: true if none of --etcd-servers, --client-ca-file, --tls-cert-file and --cert-dir is given.",
    )
    .works(),
    flag(
        "storage",
        Text,
        "embedded",
        "Where objects are kept without --etcd-servers: 'embedded' in --data-dir, or 'memory', gone at exit.",
    )
    .works(),
];
