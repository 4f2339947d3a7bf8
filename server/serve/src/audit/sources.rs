//! Where a request comes from: the proxies that it names, and who is at the other end of the connection.

use std::net::IpAddr;

use http::HeaderMap;
use object::names;

/// The addresses, in the order of the way.
pub(super) fn of(headers: &HeaderMap, peer: Option<IpAddr>) -> Vec<String> {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let parse = |text: &str| names::ip::parse_sloppy(text.trim());
    let mut all: Vec<IpAddr> = text("x-forwarded-for").split(',').filter_map(parse).collect();
    all.extend(names::ip::parse_sloppy(text("x-real-ip")).filter(|ip| !all.contains(ip)));
    all.extend(peer.map(|ip| ip.to_canonical()).filter(|ip| all.last() != Some(ip)));
    all.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways() {
        let check = |forwarded: &str, real: &str, peer: &str, expect: &str| {
            let mut headers = HeaderMap::new();
            for (name, value) in [("x-forwarded-for", forwarded), ("x-real-ip", real)] {
                headers.insert(name, value.parse().expect("a value"));
            }
            assert_eq!(of(&headers, peer.parse().ok()).join(" "), expect);
        };
        check("", "", "192.0.2.1", "192.0.2.1");
        check("192.0.2.2, x, 192.0.2.3", "192.0.2.2", "192.0.2.1", "192.0.2.2 192.0.2.3 192.0.2.1");
        check("192.0.2.1", "192.0.2.4", "192.0.2.4", "192.0.2.1 192.0.2.4");
        check("", "", "::ffff:192.0.2.1", "192.0.2.1");
    }
}
