//! Secure serving flags.

use super::{Flag, Kind::*, flag};

/// Secure serving flags.
pub(super) const SERVING: &[Flag] = &[
    flag(
        "bind-address",
        Ip,
        "0.0.0.0",
        "IP address to listen on; unspecified (0.0.0.0 or ::) means all interfaces and families.",
    )
    .works(),
    flag(
        "cert-dir",
        Text,
        "/var/run/kubernetes",
        "Directory of the serving certificate, made there if --tls-cert-file and --tls-private-key-file are not given.",
    )
    .works(),
    flag("disable-http2-serving", Bool, "false", "Serve no HTTP/2.").works(),
    flag(
        "http2-max-streams-per-connection",
        Int,
        "0",
        "Streams that a client may open on one HTTP/2 connection. 0: 100.",
    )
    .works(),
    flag("permit-address-sharing", Bool, "false", "Bind the port with SO_REUSEADDR.").works(),
    flag(
        "permit-port-sharing",
        Bool,
        "false",
        "Bind the port with SO_REUSEPORT, so that several processes can share it.",
    )
    .works(),
    flag("secure-port", Int, "6443", "Port to serve HTTPS on; it cannot be switched off with 0.").works(),
    flag("tls-cert-file", Text, "", "Serving certificate, followed by intermediate ones if any.").works(),
    flag("tls-cipher-suites", List, "[]", "Cipher suites of TLS 1.2, comma separated. Empty: the default ones.")
        .works(),
    flag(
        "tls-curve-preferences",
        Int32List,
        "[]",
        "Key exchange mechanisms as numbers of TLS named groups, comma separated. Empty: the default ones.",
    )
    .works(),
    flag("tls-min-version", Text, "", "Lowest TLS version: VersionTLS10, VersionTLS11, VersionTLS12 or VersionTLS13.")
        .works(),
    flag("tls-private-key-file", Text, "", "Key of --tls-cert-file.").works(),
    flag(
        "tls-sni-cert-key",
        CertKeys,
        "[]",
        "A further certificate and key, with the names it is for: cert,key[:name,name]. May be repeated.",
    )
    .works(),
];
