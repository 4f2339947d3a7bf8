//! Certificates of servers that this one calls: whether an authority vouches for them, and for the name called.

use std::net::IpAddr;

use super::certificate::Certificate;
use super::chain::{self, Use};
use super::roots::Roots;

/// Verifies that the certificate is good for the server `name`, a host name or an IP address; `now` is in seconds since
/// 1970.
pub fn verify_server(
    leaf: &Certificate,
    others: &[Certificate],
    roots: &Roots,
    name: &str,
    now: i64,
) -> Result<(), String> {
    // Upstream's library looks at the name first where there is one.
    is_for(leaf, name)?;
    chain::verify(leaf, others, roots, Use::Server, now).map(drop)
}

fn is_for(leaf: &Certificate, name: &str) -> Result<(), String> {
    let names = &leaf.names;
    if let Ok(address) = name.parse::<IpAddr>() {
        let address = address.to_canonical();
        if names.addresses.iter().any(|a| a.to_canonical() == address) {
            return Ok(());
        }
        if names.addresses.is_empty() {
            return Err(format!("x509: cannot validate certificate for {name} because it doesn't contain any IP SANs"));
        }
        let valid: Vec<String> = names.addresses.iter().map(ToString::to_string).collect();
        return Err(format!("x509: certificate is valid for {}, not {name}", valid.join(", ")));
    }
    let wanted = name.trim_end_matches('.').to_lowercase();
    if names.dns.iter().any(|pattern| fits(pattern, &wanted)) {
        return Ok(());
    }
    if names.is_empty() && !leaf.identity.common_name.is_empty() {
        return Err("x509: certificate relies on legacy Common Name field, use SANs instead".to_owned());
    }
    if names.dns.is_empty() {
        return Err(format!("x509: certificate is not valid for any names, but wanted to match {name}"));
    }
    Err(format!("x509: certificate is valid for {}, not {name}", names.dns.join(", ")))
}

/// The same name, or one that `*` stands for in its first label.
fn fits(pattern: &str, name: &str) -> bool {
    let pattern = pattern.trim_end_matches('.').to_lowercase();
    if pattern.is_empty() || name.is_empty() {
        return false;
    }
    match (pattern.strip_prefix("*."), name.split_once('.')) {
        (Some(rest), Some((first, domain))) => !first.is_empty() && rest == domain,
        (Some(_), None) => false,
        (None, _) => pattern == name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificate(names: &[&str]) -> (Certificate, String) {
        let key = rcgen::KeyPair::generate().expect("a key");
        let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
        let mut params = rcgen::CertificateParams::new(names).expect("names");
        params.distinguished_name.push(rcgen::DnType::CommonName, "common");
        let made = params.self_signed(&key).expect("a certificate");
        (Certificate::parse(made.der()).expect("readable"), made.pem())
    }

    #[test]
    fn names() {
        let check = |names: &[&str], wanted: &str, expect: Result<(), &str>| {
            let (leaf, pem) = certificate(names);
            let roots = Roots::from_pem(pem.as_bytes()).expect("roots");
            let got = verify_server(&leaf, &[], &roots, wanted, 1_800_000_000);
            assert_eq!(got, expect.map_err(str::to_owned), "{names:?} {wanted}");
        };
        check(&["a.b"], "A.b.", Ok(()));
        check(&["*.b"], "a.b", Ok(()));
        check(&["*.b"], "x.a.b", Err("x509: certificate is valid for *.b, not x.a.b"));
        check(&["a", "c"], "b", Err("x509: certificate is valid for a, c, not b"));
        check(&["10.0.0.1"], "10.0.0.1", Ok(()));
        check(&["10.0.0.1"], "10.0.0.2", Err("x509: certificate is valid for 10.0.0.1, not 10.0.0.2"));
        check(&["10.0.0.1"], "a", Err("x509: certificate is not valid for any names, but wanted to match a"));
        check(&["a"], "::1", Err("x509: cannot validate certificate for ::1 because it doesn't contain any IP SANs"));
        check(&[], "common", Err("x509: certificate relies on legacy Common Name field, use SANs instead"));
    }

    #[test]
    fn strangers() {
        let ((leaf, _), (_, other)) = (certificate(&["a"]), certificate(&["a"]));
        let roots = Roots::from_pem(other.as_bytes()).expect("roots");
        let got = verify_server(&leaf, &[], &roots, "a", 1_800_000_000);
        // Its name fits, its signature does not.
        assert!(got.is_err_and(|e| e.starts_with("x509: ")), "another's certificate");
    }
}
