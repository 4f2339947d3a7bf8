//! Files of the API server's configuration that are neither about access nor admission: how connections leave the
//! server, and traces of requests.

use std::path::Path;

use access::config_file;
use object::field_error::{FieldError, Path as Field, aggregate};
use object::record;
use outgoing::egress::{self, Proxy, Ways};
use outgoing::{Identity, Tls, Trust};

use crate::files;
use crate::flags::Options;
use crate::flags::number::quote;

record! {
    /// The file of `--tracing-config-file`.
    TracingConfiguration = "apiserver.config.k8s.io.v1.TracingConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        endpoint: Option<String> = "endpoint" 1 {};
        sampling_rate_per_million: Option<i32> = "samplingRatePerMillion" 2 {};
    }
}

record! {
    /// The file of `--egress-selector-config-file`.
    EgressSelectorConfiguration = "apiserver.config.k8s.io.v1beta1.EgressSelectorConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        egress_selections: Vec<EgressSelection> = "egressSelections" 1 {omit_empty: false};
    }
}

record! {
    /// How connections of one sort leave.
    EgressSelection = "apiserver.config.k8s.io.v1beta1.EgressSelection" {
        name: String = "name" 1 {omit_empty: false};
        connection: Connection = "connection" 2 {omit_empty: false};
    }
}

record! {
    /// By what they leave.
    Connection = "apiserver.config.k8s.io.v1beta1.Connection" {
        proxy_protocol: String = "proxyProtocol" 1 {};
        transport: Option<Box<Transport>> = "transport" 2 {};
    }
}

record! {
    /// How the proxy is reached.
    Transport = "apiserver.config.k8s.io.v1beta1.Transport" {
        tcp: Option<Box<TcpTransport>> = "tcp" 1 {};
        uds: Option<Box<UdsTransport>> = "uds" 2 {};
    }
}

record! {
    /// By TCP.
    TcpTransport = "apiserver.config.k8s.io.v1beta1.TCPTransport" {
        url: String = "url" 1 {};
        tls_config: Option<Box<TlsConfig>> = "tlsConfig" 2 {};
    }
}

record! {
    /// By a socket of the host.
    UdsTransport = "apiserver.config.k8s.io.v1beta1.UDSTransport" {
        uds_name: String = "udsName" 1 {};
    }
}

record! {
    /// TLS with the proxy.
    TlsConfig = "apiserver.config.k8s.io.v1beta1.TLSConfig" {
        ca_bundle: String = "caBundle" 1 {};
        client_key: String = "clientKey" 2 {};
        client_cert: String = "clientCert" 3 {};
        tls_server_name: String = "tlsServerName" 4 {};
    }
}

/// Settles how connections leave.
pub(crate) fn check(options: &Options) -> Result<(), String> {
    if let Some(ways) = configured_ways(options.generic.egress_file.as_deref())? {
        egress::settle(ways);
    }
    Ok(())
}

/// The configuration of tracing, if there is a file of it.
pub(crate) fn tracing(file: Option<&str>) -> Result<Option<TracingConfiguration>, String> {
    let Some(file) = file else { return Ok(None) };
    let unread = |why: String| format!("failed to read tracing config: {why}");
    let text = files::read(Path::new(file))
        .map_err(|why| unread(format!("unable to read tracing configuration from {}: {why}", quote(file))))?;
    read_tracing(&text).map(Some)
}

/// Reads a configuration of tracing.
///
/// # Errors
/// In upstream's words.
pub fn read_tracing(text: &[u8]) -> Result<TracingConfiguration, String> {
    let config: TracingConfiguration = config_file::read_as(text, "TracingConfiguration")
        .map_err(|why| format!("failed to read tracing config: unable to decode tracing configuration data: {why}"))?;
    let faults = tracing_faults(&config);
    match faults.is_empty() {
        true => Ok(config),
        false => Err(format!("failed to validate tracing configuration: {}", aggregate(&faults))),
    }
}

fn tracing_faults(config: &TracingConfiguration) -> Vec<FieldError> {
    let mut faults = Vec::new();
    let rate = config.sampling_rate_per_million.unwrap_or_default();
    let at = Field::new("samplingRatePerMillion");
    if rate < 0 {
        faults.push(FieldError::invalid(&at, i64::from(rate), "sampling rate must be positive"));
    }
    if rate > 1_000_000 {
        let why = "sampling rate per million must be less than or equal to one million";
        faults.push(FieldError::invalid(&at, i64::from(rate), why));
    }
    if let Some((scheme, _)) = config.endpoint.as_deref().and_then(|endpoint| endpoint.split_once("://"))
        && !["dns", "unix", "unix-abstract"].contains(&&*scheme.to_ascii_lowercase())
    {
        let why = format!(
            "unsupported scheme: {}.  Options are none, dns, unix, or unix-abstract.  See \
             https://github.com/grpc/grpc/blob/master/doc/naming.md",
            scheme.to_ascii_lowercase()
        );
        faults.push(FieldError::invalid(&Field::new("endpoint"), config.endpoint.clone().unwrap_or_default(), why));
    }
    faults
}

/// How connections leave, if there is a file that says so.
fn configured_ways(file: Option<&str>) -> Result<Option<Ways>, String> {
    let Some(file) = file else { return Ok(None) };
    let unread = |why: String| format!("failed to read egress selector config: {why}");
    let text = files::read(Path::new(file))
        .map_err(|why| unread(format!("unable to read egress selector configuration from {} [{why}]", quote(file))))?;
    ways(&read_egress(&text)?).map(Some).map_err(|why| format!("failed to setup egress selector: {why}"))
}

/// The ways that a configuration describes; an error names one that there is not.
fn ways(config: &EgressSelectorConfiguration) -> Result<Ways, String> {
    let mut ways = Ways::default();
    for EgressSelection { name, connection } in &config.egress_selections {
        let name = name.to_lowercase();
        let transport = connection.transport.as_deref();
        let proxy = match (connection.proxy_protocol.as_str(), transport.and_then(|t| t.tcp.as_deref())) {
            ("Direct", _) => continue,
            ("HTTPConnect", Some(tcp)) => {
                let address = tcp.url.split_once("://").map_or(&*tcp.url, |(_, rest)| rest);
                Proxy::Tcp(address.trim_end_matches('/').to_owned(), tcp.tls_config.as_deref().map(tls).transpose()?)
            }
            ("HTTPConnect", None) => {
                let socket = transport.and_then(|t| t.uds.as_deref()).map(|uds| &*uds.uds_name);
                Proxy::Socket(socket.unwrap_or_default().into())
            }
            (protocol, _) => return Err(format!("{protocol} is not supported on the way to {name}: use HTTPConnect")),
        };
        match &*name {
            "controlplane" => ways.control_plane = Some(proxy),
            "cluster" => ways.cluster = Some(proxy),
            _ => return Err(format!("a proxy is not supported on the way to {name}: use Direct")),
        }
    }
    Ok(ways)
}

fn tls(config: &TlsConfig) -> Result<Box<Tls>, String> {
    let trust = match &*config.ca_bundle {
        "" => Trust::Host,
        file => Trust::Pem(
            files::read(Path::new(file)).map_err(|why| format!("unable to read TLS config CA bundle: {why}"))?,
        ),
    };
    let identity = Identity::Files(config.client_cert.clone().into(), config.client_key.clone().into());
    let server_name = Some(config.tls_server_name.clone()).filter(|name| !name.is_empty());
    // The proxy is spoken to in HTTP/1.1.
    Ok(Box::new(Tls { trust, identity, server_name, http1_only: true }))
}

/// Reads a configuration of how connections leave.
///
/// # Errors
/// In upstream's words.
pub fn read_egress(text: &[u8]) -> Result<EgressSelectorConfiguration, String> {
    let config: EgressSelectorConfiguration = config_file::read(text, "EgressSelectorConfiguration")
        .map_err(|why| format!("failed to read egress selector config: {why}"))?;
    let faults = egress_faults(&config);
    match faults.is_empty() {
        true => Ok(config),
        false => Err(format!("failed to validate egress selector configuration: {}", aggregate(&faults))),
    }
}

fn egress_faults(config: &EgressSelectorConfiguration) -> Vec<FieldError> {
    const PROTOCOLS: &[&str] = &["Direct", "HTTPConnect", "GRPC"];
    const NAMES: &[&str] = &["cluster", "controlplane", "etcd"];
    let root = Field::new("service");
    let at = root.child("connection");
    let mut faults = Vec::new();
    for Connection { proxy_protocol, transport } in config.egress_selections.iter().map(|s| &s.connection) {
        match (proxy_protocol.as_str(), transport.as_deref()) {
            ("Direct", None) => {}
            ("Direct", Some(_)) => {
                let why = "config must be absent for direct connect";
                faults.push(FieldError::invalid(&at.child("transport"), "direct", why));
            }
            ("HTTPConnect", None) => {
                faults.push(FieldError::required(&at.child("transport"), "transport must be set for HTTPConnect"));
            }
            ("HTTPConnect", Some(transport)) => match (&transport.tcp, &transport.uds) {
                (Some(_), Some(_)) => {
                    let why = "TCP and UDS cannot both be set";
                    faults.push(FieldError::invalid(&at.child("tcp"), "", why));
                }
                (None, None) => {
                    faults.push(FieldError::required(&at.child("tcp"), "One of TCP or UDS must be set"));
                }
                (Some(tcp), None) => tcp_faults(tcp, &at, &mut faults),
                (None, Some(uds)) => uds_faults(uds, &at, &mut faults),
            },
            ("GRPC", None) => {
                faults.push(FieldError::required(&at.child("transport"), "transport must be set for GRPC"));
            }
            ("GRPC", Some(transport)) => match &transport.uds {
                Some(uds) => uds_faults(uds, &at, &mut faults),
                None => faults.push(FieldError::required(&at.child("uds"), "UDS must be set with GRPC")),
            },
            (other, _) => faults.push(FieldError::not_supported(&at.child("protocol"), other, PROTOCOLS)),
        }
    }
    let mut seen = Vec::new();
    for (i, selection) in config.egress_selections.iter().enumerate() {
        let name = selection.name.to_lowercase();
        if seen.contains(&name) {
            faults.push(FieldError::duplicate(&at.index(i), name));
        } else {
            if !NAMES.contains(&name.as_str()) {
                faults.push(FieldError::not_supported(&at, name.as_str(), NAMES));
            }
            seen.push(name);
        }
    }
    faults
}

fn uds_faults(uds: &UdsTransport, at: &Field<'_>, faults: &mut Vec<FieldError>) {
    if uds.uds_name.is_empty() {
        faults.push(FieldError::invalid(&at.child("udsName"), "nil", "must be present for UDS connections"));
    }
}

fn tcp_faults(tcp: &TcpTransport, at: &Field<'_>, faults: &mut Vec<FieldError>) {
    let tls_at = at.child("tlsConfig");
    match (tcp.url.starts_with("http://"), tcp.url.starts_with("https://"), tcp.tls_config.as_deref()) {
        (true, _, Some(_)) => {
            faults.push(FieldError::invalid(&tls_at, "nil", "config must not be present when using HTTP"));
        }
        (true, _, None) => {}
        (_, true, None) => {
            faults.push(FieldError::required(&tls_at, "TLSConfig must be present when using HTTPS"));
        }
        (_, true, Some(tls)) => {
            let mut needed =
                |name: &str, file: &str, missing: Option<&str>, gone: &str| match (file.is_empty(), missing) {
                    (true, Some(why)) => faults.push(FieldError::invalid(&tls_at.child(name), "nil", why)),
                    (false, _) if !Path::new(file).exists() => {
                        faults.push(FieldError::invalid(&tls_at.child(name), file, gone));
                    }
                    _ => {}
                };
            needed("caBundle", &tls.ca_bundle, None, "TLS config ca bundle does not exist");
            needed(
                "clientCert",
                &tls.client_cert,
                Some("Using TLS requires clientCert"),
                "TLS client cert does not exist",
            );
            needed(
                "clientKey",
                &tls.client_key,
                Some("Using TLS requires requires clientKey"),
                "TLS client key does not exist",
            );
        }
        _ => {
            let why = "supported connection protocols are http:// and https://";
            faults.push(FieldError::invalid(&at.child("url"), tcp.url.as_str(), why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_out() {
        let check = |selections: &str, expect: Result<&str, &str>| {
            let text = format!(
                "apiVersion: apiserver.config.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections: {selections}"
            );
            let got = read_egress(text.as_bytes()).and_then(|config| ways(&config)).map(|ways| format!("{ways:?}"));
            assert_eq!(got.as_deref().map_err(|why| &**why), expect, "{selections}");
        };
        check("[{name: etcd, connection: {proxyProtocol: Direct}}]", Ok("Ways { control_plane: None, cluster: None }"));
        check(
            "[{name: Cluster, connection: {proxyProtocol: HTTPConnect, transport: {uds: {udsName: /s}}}}]",
            Ok(r#"Ways { control_plane: None, cluster: Some(Socket("/s")) }"#),
        );
        check(
            "[{name: controlplane, connection: {proxyProtocol: HTTPConnect, transport: {tcp: {url: 'http://p:8131'}}}}]",
            Ok(r#"Ways { control_plane: Some(Tcp("p:8131", None)), cluster: None }"#),
        );
        check(
            "[{name: etcd, connection: {proxyProtocol: HTTPConnect, transport: {uds: {udsName: /s}}}}]",
            Err("a proxy is not supported on the way to etcd: use Direct"),
        );
        check(
            "[{name: cluster, connection: {proxyProtocol: GRPC, transport: {uds: {udsName: /s}}}}]",
            Err("GRPC is not supported on the way to cluster: use HTTPConnect"),
        );
    }
}
