//! Versions, cipher suites and key exchange groups by upstream's names. What upstream knows and this server does not
//! offer is left out with a warning.

use rustls::crypto::SupportedKxGroup;
use rustls::crypto::aws_lc_rs::{ALL_CIPHER_SUITES, ALL_KX_GROUPS, DEFAULT_CIPHER_SUITES, DEFAULT_KX_GROUPS};
use rustls::{CipherSuite, NamedGroup, ProtocolVersion, SupportedCipherSuite, SupportedProtocolVersion};

/// Cipher suites: name, and the suite if it is offered. Those that fit a certificate stand in the order in which upstream
/// prefers them.
const NAMES: &[(&str, Option<CipherSuite>)] = &[
    ("TLS_AES_128_GCM_SHA256", Some(CipherSuite::TLS13_AES_128_GCM_SHA256)),
    ("TLS_AES_256_GCM_SHA384", Some(CipherSuite::TLS13_AES_256_GCM_SHA384)),
    ("TLS_CHACHA20_POLY1305_SHA256", Some(CipherSuite::TLS13_CHACHA20_POLY1305_SHA256)),
    ("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", Some(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)),
    ("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", Some(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)),
    ("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305", Some(CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256)),
    ("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", Some(CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256)),
    ("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", Some(CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)),
    ("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", Some(CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384)),
    ("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305", Some(CipherSuite::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256)),
    ("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", Some(CipherSuite::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256)),
    ("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", None),
    ("TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", None),
    ("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", None),
    ("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", None),
    ("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", None),
    ("TLS_ECDHE_ECDSA_WITH_RC4_128_SHA", None),
    ("TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", None),
    ("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", None),
    ("TLS_ECDHE_RSA_WITH_RC4_128_SHA", None),
    ("TLS_RSA_WITH_3DES_EDE_CBC_SHA", None),
    ("TLS_RSA_WITH_AES_128_CBC_SHA", None),
    ("TLS_RSA_WITH_AES_128_CBC_SHA256", None),
    ("TLS_RSA_WITH_AES_128_GCM_SHA256", None),
    ("TLS_RSA_WITH_AES_256_CBC_SHA", None),
    ("TLS_RSA_WITH_AES_256_GCM_SHA384", None),
    ("TLS_RSA_WITH_RC4_128_SHA", None),
];

/// The suites to offer. Those of TLS 1.3 are not a matter of choice.
pub(super) fn cipher_suites(names: &[String], warnings: &mut Vec<String>) -> Result<Vec<SupportedCipherSuite>, String> {
    if names.is_empty() {
        return Ok(in_order(DEFAULT_CIPHER_SUITES.to_vec()));
    }
    let mut chosen = Vec::new();
    for name in names {
        let known = NAMES.iter().find(|(known, _)| known == name);
        match known.ok_or_else(|| format!("Cipher suite {name} not supported or doesn't exist"))?.1 {
            Some(suite) => chosen.push(suite),
            None => warnings.push(format!("Cipher suite {name} is not offered by this server")),
        }
    }
    let modern = |s: &&SupportedCipherSuite| s.version().version == ProtocolVersion::TLSv1_3;
    let is_chosen = |s: &&SupportedCipherSuite| modern(s) || chosen.contains(&s.suite());
    Ok(in_order(ALL_CIPHER_SUITES.iter().filter(is_chosen).copied().collect()))
}

fn in_order(mut suites: Vec<SupportedCipherSuite>) -> Vec<SupportedCipherSuite> {
    suites.sort_by_key(|s| NAMES.iter().position(|(_, known)| *known == Some(s.suite())));
    suites
}

/// Whether this server's order of cipher suites counts, as it does with Go's servers, and not its clients': where AES is
/// quick, it is the best choice, with the short key.
pub(super) fn decides() -> bool {
    #[cfg(target_arch = "x86_64")]
    return std::arch::is_x86_feature_detected!("aes") && std::arch::is_x86_feature_detected!("pclmulqdq");
    #[cfg(target_arch = "aarch64")]
    return std::arch::is_aarch64_feature_detected!("aes");
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    return false;
}

/// The versions to offer, from the lowest that is asked for.
pub(super) fn versions(
    lowest: &str,
    suites: &[SupportedCipherSuite],
    warnings: &mut Vec<String>,
) -> Result<Vec<&'static SupportedProtocolVersion>, String> {
    let old = match lowest {
        "" | "VersionTLS12" => true,
        "VersionTLS13" => false,
        "VersionTLS10" | "VersionTLS11" => {
            warnings.push(format!("--tls-min-version={lowest}: this server offers nothing older than VersionTLS12"));
            true
        }
        other => return Err(format!("unknown tls version \"{other}\"")),
    };
    let has_old = suites.iter().any(|s| s.version().version == ProtocolVersion::TLSv1_2);
    let mut versions = vec![&rustls::version::TLS13];
    if old && has_old {
        versions.push(&rustls::version::TLS12);
    }
    Ok(versions)
}

/// Numbers of groups that upstream knows.
const KNOWN_GROUPS: &[i64] = &[23, 24, 25, 29, 4587, 4588, 4589];

/// The key exchange groups to offer, in our own order.
pub(super) fn groups(
    numbers: &[i64],
    warnings: &mut Vec<String>,
) -> Result<Vec<&'static dyn SupportedKxGroup>, String> {
    if numbers.is_empty() {
        return Ok(DEFAULT_KX_GROUPS.to_vec());
    }
    for (i, number) in numbers.iter().enumerate() {
        if !(1..=65535).contains(number) {
            return Err(format!("curve preference {number} is out of range (must be 1-65535)"));
        }
        if numbers[..i].contains(number) {
            return Err(format!("duplicate curve preference {number}"));
        }
        if !KNOWN_GROUPS.contains(number) {
            return Err(format!("curve preference {number} is not supported by the current Go version"));
        }
        if !ALL_KX_GROUPS.iter().any(|g| number_of(g.name()) == *number) {
            warnings.push(format!("curve preference {number} is not offered by this server"));
        }
    }
    let chosen: Vec<_> = ALL_KX_GROUPS.iter().filter(|g| numbers.contains(&number_of(g.name()))).copied().collect();
    if chosen.is_empty() {
        return Err("none of the curve preferences is offered by this server".to_owned());
    }
    Ok(chosen)
}

fn number_of(group: NamedGroup) -> i64 {
    u16::from(group).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites() {
        let check = |names: &[&str], expect: Result<(usize, usize, usize), &str>| {
            let mut warnings = Vec::new();
            let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
            let got = cipher_suites(&names, &mut warnings).and_then(|suites| {
                let versions = versions("", &suites, &mut warnings)?;
                Ok((suites.len(), versions.len(), warnings.len()))
            });
            assert_eq!(got, expect.map_err(str::to_owned), "{names:?}");
        };
        check(&[], Ok((9, 2, 0)));
        check(&["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"], Ok((4, 2, 0)));
        check(&["TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305"], Ok((4, 2, 1)));
        check(&["TLS_AES_128_GCM_SHA256"], Ok((3, 1, 0)));
        check(&["X"], Err("Cipher suite X not supported or doesn't exist"));
        assert!(NAMES.iter().filter_map(|(_, s)| *s).all(|s| ALL_CIPHER_SUITES.iter().any(|a| a.suite() == s)));
    }

    #[test]
    fn upstreams_order() {
        let suites = cipher_suites(&[], &mut Vec::new()).unwrap();
        let names: Vec<_> = suites.iter().map(|s| s.suite().as_str().unwrap_or_default()).collect();
        let expect = [
            "TLS13_AES_128_GCM_SHA256",
            "TLS13_AES_256_GCM_SHA384",
            "TLS13_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        ];
        assert_eq!(names[..4], expect);
    }

    #[test]
    fn lowest_version() {
        let check = |lowest: &str, expect: Result<(usize, usize), &str>| {
            let mut warnings = Vec::new();
            let got = versions(lowest, DEFAULT_CIPHER_SUITES, &mut warnings).map(|v| (v.len(), warnings.len()));
            assert_eq!(got, expect.map_err(str::to_owned), "{lowest}");
        };
        check("", Ok((2, 0)));
        check("VersionTLS10", Ok((2, 1)));
        check("VersionTLS12", Ok((2, 0)));
        check("VersionTLS13", Ok((1, 0)));
        check("x", Err("unknown tls version \"x\""));
    }

    #[test]
    fn curves() {
        let check = |numbers: &[i64], expect: Result<(usize, usize), &str>| {
            let mut warnings = Vec::new();
            let got = groups(numbers, &mut warnings).map(|g| (g.len(), warnings.len()));
            assert_eq!(got, expect.map_err(str::to_owned), "{numbers:?}");
        };
        check(&[29, 23, 4588], Ok((3, 0)));
        check(&[29, 25], Ok((1, 1)));
        check(&[25], Err("none of the curve preferences is offered by this server"));
        check(&[0], Err("curve preference 0 is out of range (must be 1-65535)"));
        check(&[29, 29], Err("duplicate curve preference 29"));
        check(&[30], Err("curve preference 30 is not supported by the current Go version"));
    }
}
