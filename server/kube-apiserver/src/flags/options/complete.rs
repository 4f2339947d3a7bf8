//! What follows from the flags: addresses, ranges, modes. Fails with the first error, as upstream does.

use std::net::IpAddr;

use super::{
    Admission, Audit, Authentication, Authorization, Etcd, Generic, Kubelet, Log, Options, Own, Serving, Storage,
    standalone,
};
use crate::flags::gates::FeatureGates;
use crate::flags::reader::Reader;
use crate::net::Cidr;

/// The range of service IPs without a flag.
const DEFAULT_RANGE: &str = "10.0.0.0/24";
/// The issuer of service account tokens in the standalone mode.
const STANDALONE_ISSUER: &str = "https://kubernetes.default.svc.cluster.local";

/// The options, and warnings for the log.
pub fn complete(
    from: &Reader<'_>,
    gates: FeatureGates,
    host_address: impl FnOnce() -> Option<IpAddr>,
) -> Result<(Options, Vec<String>), String> {
    let mut warnings = Vec::new();
    let standalone = standalone(from);
    let (service_ranges, service_ip) = service_ranges(from, standalone, &mut warnings)?;
    let advertise_address = advertise_address(from, standalone, host_address)?;
    let mut authentication = Authentication::read(from);
    let mut authorization = Authorization::read(from);
    if authorization.modes.is_empty() && authorization.config_file.is_none() {
        let modes: &[&str] = if standalone { &["Node", "RBAC"] } else { &["AlwaysAllow"] };
        authorization.modes = modes.iter().map(|m| (*m).to_owned()).collect();
    }
    if authentication.anonymous && authorization.modes.iter().any(|m| m == "AlwaysAllow") {
        authentication.anonymous = false;
        warnings.push(
            "AnonymousAuth is not allowed with the AlwaysAllow authorizer. Resetting AnonymousAuth to false. You \
             should use a different authorizer"
                .to_owned(),
        );
    }
    max_token_expiration(from)?;
    external_signer(from)?;
    if standalone && authentication.service_accounts.issuers.is_empty() {
        authentication.service_accounts.issuers = vec![STANDALONE_ISSUER.to_owned()];
    }
    if authentication.api_audiences.is_empty() {
        authentication.api_audiences = authentication.service_accounts.issuers.clone();
    }
    let etcd = Etcd::read(from);
    watch_cache_sizes(&etcd)?;
    let servers = from.list("etcd-servers");
    let storage = match from.text("storage").as_str() {
        _ if !servers.is_empty() => Storage::Etcd(servers),
        "memory" => Storage::Memory,
        _ => Storage::Embedded,
    };
    let external_host = from.some_text("external-hostname").unwrap_or_else(|| advertise_address.to_string());
    let mut own = Own::read(from);
    if standalone && !from.given("builtin-controllers") {
        own.builtin_controllers = vec!["*".to_owned()];
    }
    let options = Options {
        standalone,
        storage,
        gates,
        runtime_config: runtime_config(from),
        advertise_address,
        external_host,
        service_ranges,
        service_ip,
        generic: Generic::read(from),
        etcd,
        serving: Serving::read(from),
        audit: Audit::read(from),
        authentication,
        authorization,
        admission: Admission::read(from),
        kubelet: Kubelet::read(from),
        own,
        log: Log::read(from),
        flags: from.0.shown(),
    };
    Ok((options, warnings))
}

/// The ranges (the second as it is, validation looks at it) and the first one's first address.
fn service_ranges(
    from: &Reader<'_>,
    standalone: bool,
    warnings: &mut Vec<String>,
) -> Result<(Vec<Cidr>, IpAddr), String> {
    let text = from.text("service-cluster-ip-range");
    if text.is_empty() && !standalone {
        warnings.push(format!(
            "No CIDR for service cluster IPs specified. Default value which was {DEFAULT_RANGE} is deprecated and will \
             be removed in future releases. Please specify it using --service-cluster-ip-range on kube-apiserver."
        ));
    }
    let mut texts = if text.is_empty() { DEFAULT_RANGE } else { text.as_str() }.split(',');
    let first = texts.next().and_then(Cidr::parse).ok_or("service-cluster-ip-range[0] is not a valid cidr")?;
    let service_ip = first.at(1).filter(|_| first.size() >= 8).ok_or(
        "error determining service IP ranges for primary service cidr: the service cluster IP range must be at least 8 \
         IP addresses",
    )?;
    let mut ranges = vec![first];
    if let Some(text) = texts.next() {
        ranges.push(Cidr::parse(text).ok_or("service-cluster-ip-range[1] is not an ip net")?);
    }
    Ok((ranges, service_ip))
}

fn advertise_address(
    from: &Reader<'_>,
    standalone: bool,
    host_address: impl FnOnce() -> Option<IpAddr>,
) -> Result<IpAddr, String> {
    let usable = |ip: &IpAddr| !ip.is_unspecified();
    if let Some(ip) = from.ip("advertise-address").filter(usable) {
        return Ok(ip);
    }
    let bind = from.ip("bind-address").filter(|ip| usable(ip) && !ip.is_loopback());
    let loopback = || from.ip("bind-address").filter(usable).unwrap_or(IpAddr::from([127, 0, 0, 1]));
    match bind.or_else(host_address) {
        Some(ip) => Ok(ip),
        // A host without a network can still serve itself.
        None if standalone => Ok(loopback()),
        None => Err("Unable to find suitable network address.error='no default routes found in \"/proc/net/route\" or \
                     \"/proc/net/ipv6_route\"'. Try to set the AdvertiseAddress directly or provide a valid BindAddress \
                     to fix this."
            .to_owned()),
    }
}

fn max_token_expiration(from: &Reader<'_>) -> Result<(), String> {
    const SECOND: i64 = 1_000_000_000;
    match from.nanos("service-account-max-token-expiration") {
        0 => Ok(()),
        nanos if (3600 * SECOND..=(1 << 32) * SECOND).contains(&nanos) => Ok(()),
        _ => Err("the service-account-max-token-expiration must be between 1 hour and 2^32 seconds".to_owned()),
    }
}

/// Tokens can be signed by a key or by somebody else; here by a key only.
fn external_signer(from: &Reader<'_>) -> Result<(), String> {
    let signs = from.list("service-account-issuer").first().is_some_and(|issuer| !issuer.is_empty());
    if !signs || from.text("service-account-signing-endpoint").is_empty() {
        return Ok(());
    }
    Err(match from.text("service-account-signing-key-file").is_empty() {
        false => {
            "service-account-signing-key-file and service-account-signing-endpoint are mutually exclusive and \
                  cannot be set at the same time"
        }
        true => "while setting up external-jwt-signer: this server signs tokens itself",
    }
    .to_owned())
}

fn watch_cache_sizes(etcd: &Etcd) -> Result<(), String> {
    if !etcd.watch_cache {
        return Ok(());
    }
    for item in &etcd.watch_cache_sizes {
        let (_, size) = item
            .split_once('#')
            .filter(|(_, size)| !size.contains('#'))
            .ok_or_else(|| format!("invalid value of watch cache size: {item}"))?;
        let size =
            crate::flags::number::decimal(size).map_err(|_| format!("invalid size of watch cache size: {item}"))?;
        if size < 0 {
            return Err(format!("watch cache size cannot be negative: {item}"));
        }
    }
    Ok(())
}

/// The core group has several names in this flag; `/v1` is what they all mean.
fn runtime_config(from: &Reader<'_>) -> std::collections::BTreeMap<String, String> {
    let core = |key: &str| matches!(key, "v1" | "api/v1") || key.starts_with("v1/") || key.starts_with("api/v1/");
    let settings = from.map("runtime-config").into_iter().filter(|(key, _)| key != "api/legacy");
    settings.map(|(key, value)| (if core(&key) { "/v1".to_owned() } else { key }, value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::Values;

    fn options(line: &str) -> Result<Options, String> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let values = Values::parse(&args)?;
        let host = || Some(IpAddr::from([192, 0, 2, 2]));
        complete(&Reader(&values), FeatureGates::default(), host).map(|(options, _)| options)
    }

    #[test]
    fn what_follows() {
        let check = |line: &str, of: fn(Options) -> String, expect: &str| {
            assert_eq!(options(line).map(of), Ok(expect.to_owned()), "{line}");
        };
        let drop_in = "--cert-dir=/x";
        check("", |o| o.standalone.to_string(), "true");
        check("--storage=memory", |o| format!("{} {:?}", o.standalone, o.storage), "true Memory");
        check(drop_in, |o| format!("{} {:?}", o.standalone, o.storage), "false Embedded");
        check("--etcd-servers=a,b", |o| format!("{:?}", o.storage), "Etcd([\"a\", \"b\"])");
        check("--cert-dir=/x --standalone", |o| o.standalone.to_string(), "true");
        check("--standalone=false", |o| o.standalone.to_string(), "false");
        check("", |o| o.authorization.modes.join(","), "Node,RBAC");
        check(
            drop_in,
            |o| format!("{} {}", o.authorization.modes.join(","), o.authentication.anonymous),
            "AlwaysAllow false",
        );
        check("", |o| o.own.builtin_controllers.join(","), "*");
        check(drop_in, |o| o.own.builtin_controllers.join(","), "");
        check("", |o| o.service_ip.to_string(), "10.0.0.1");
        check("--service-cluster-ip-range=10.96.0.0/12,fd00::/108", |o| o.service_ip.to_string(), "10.96.0.1");
        check("", |o| o.advertise_address.to_string(), "192.0.2.2");
        check("--bind-address=127.0.0.1", |o| o.advertise_address.to_string(), "192.0.2.2");
        check("--bind-address=10.1.2.3", |o| o.external_host, "10.1.2.3");
        check("--service-account-issuer=x", |o| o.authentication.api_audiences.join(","), "x");
        check(
            "--runtime-config=v1=false,api/legacy=x,apps/v1=true",
            |o| format!("{:?}", o.runtime_config),
            r#"{"/v1": "false", "apps/v1": "true"}"#,
        );
    }

    #[test]
    fn errors() {
        let check = |line: &str, expect: &str| assert_eq!(options(line).err().as_deref(), Some(expect), "{line}");
        check("--service-cluster-ip-range=x", "service-cluster-ip-range[0] is not a valid cidr");
        check("--service-cluster-ip-range=10.0.0.0/24,x", "service-cluster-ip-range[1] is not an ip net");
        check(
            "--service-cluster-ip-range=10.0.0.0/30",
            "error determining service IP ranges for primary service cidr: the service cluster IP range must be at \
             least 8 IP addresses",
        );
        check(
            "--service-account-max-token-expiration=1m",
            "the service-account-max-token-expiration must be between 1 hour and 2^32 seconds",
        );
        check("--watch-cache-sizes=pods", "invalid value of watch cache size: pods");
        check("--watch-cache-sizes=pods#x", "invalid size of watch cache size: pods#x");
        check("--watch-cache-sizes=pods#-1", "watch cache size cannot be negative: pods#-1");
    }
}
