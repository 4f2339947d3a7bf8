//! The standalone mode gives itself what a cluster's files would hold: it fills in the flags of files that were not given.

use std::net::IpAddr;
use std::path::Path;

use crate::flags::Options;
use crate::pki::{self, Server};

/// Makes what is missing in the data directory, and points the options to it.
pub fn fill(options: &mut Options, data_dir: &Path) -> Result<(), String> {
    let mut names = vec![options.external_host.clone()];
    names.extend(host_name());
    let mut addresses = vec![options.advertise_address];
    addresses.extend(options.service_ranges.iter().filter_map(|range| range.at(1)));
    addresses.extend(options.serving.bind_address);
    let server = Server::new(url(options.serving.bind_address, options.serving.secure_port), &names, &addresses);
    pki::ensure(data_dir, &server)?;
    let file = |name: &str| data_dir.join("pki").join(name).to_string_lossy().into_owned();
    if options.serving.cert_file.is_none() && options.serving.key_file.is_none() {
        options.serving.cert_file = Some(file("apiserver.crt"));
        options.serving.key_file = Some(file("apiserver.key"));
    }
    options.authentication.own_client_ca_file = Some(file("ca.crt"));
    let accounts = &mut options.authentication.service_accounts;
    if accounts.signing_key_file.is_none() && accounts.key_files.is_empty() {
        accounts.signing_key_file = Some(file("sa.key"));
        accounts.key_files = vec![file("sa.pub")];
    }
    Ok(())
}

/// How a client on this host reaches the server.
fn url(bind: Option<IpAddr>, port: i64) -> String {
    match bind.filter(|ip| !ip.is_unspecified()) {
        None => format!("https://127.0.0.1:{port}"),
        Some(IpAddr::V4(ip)) => format!("https://{ip}:{port}"),
        Some(IpAddr::V6(ip)) => format!("https://[{ip}]:{port}"),
    }
}

fn host_name() -> Option<String> {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").ok()?;
    Some(name.trim().to_owned()).filter(|n| !n.is_empty() && n.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls() {
        let check = |bind: &str, expect: &str| assert_eq!(url(bind.parse().ok(), 6443), expect, "{bind}");
        check("", "https://127.0.0.1:6443");
        check("0.0.0.0", "https://127.0.0.1:6443");
        check("10.1.2.3", "https://10.1.2.3:6443");
        check("::1", "https://[::1]:6443");
    }
}
