//! Name constraints: what an authority's certificate says about the names below it (RFC 5280, 4.2.1.10).

use std::net::IpAddr;

use x509_parser::extensions::{GeneralName, GeneralSubtree, NameConstraints};

use super::certificate::Names;

/// The names that are allowed below an authority.
#[derive(Clone, Debug, Default)]
pub(super) struct Constraints {
    permitted: Subtrees,
    excluded: Subtrees,
}

#[derive(Clone, Debug, Default)]
struct Subtrees {
    dns: Vec<String>,
    emails: Vec<String>,
    uris: Vec<String>,
    addresses: Vec<Vec<u8>>,
}

impl Constraints {
    /// Reads the extension; also, whether all of it was understood.
    pub(super) fn read(extension: &NameConstraints<'_>) -> Result<(Self, bool), String> {
        let mut this = Self::default();
        let permitted = this.permitted.read(extension.permitted_subtrees.as_deref().unwrap_or_default())?;
        let excluded = this.excluded.read(extension.excluded_subtrees.as_deref().unwrap_or_default())?;
        Ok((this, permitted && excluded))
    }

    /// Whether all these names may stand below the authority.
    pub(super) fn allow(&self, names: &Names) -> Result<(), String> {
        let (yes, no) = (&self.permitted, &self.excluded);
        let hosts: Option<Vec<String>> = names.uris.iter().map(|uri| host(uri)).collect();
        // A constraint on URIs can say nothing of one without a host name.
        let restricted = !yes.uris.is_empty() || !no.uris.is_empty();
        let hosts = match hosts {
            Some(hosts) => hosts,
            None if restricted => return Err("x509: URI cannot be matched against constraints".to_owned()),
            None => Vec::new(),
        };
        let good = all(&names.dns, &yes.dns, &no.dns, |name, rule| domain(name, rule))
            && all(&names.emails, &yes.emails, &no.emails, |name, rule| email(name, rule))
            && all(&hosts, &yes.uris, &no.uris, |name, rule| domain(name, rule))
            && all(&names.addresses, &yes.addresses, &no.addresses, |address, rule| in_range(*address, rule));
        if good { Ok(()) } else { Err("x509: a name is not permitted by an authority's name constraints".to_owned()) }
    }
}

/// No name is excluded, and each is permitted if there are rules that permit.
fn all<N, R>(names: &[N], permitted: &[R], excluded: &[R], fits: impl Fn(&N, &R) -> bool) -> bool {
    names.iter().all(|name| {
        !excluded.iter().any(|rule| fits(name, rule))
            && (permitted.is_empty() || permitted.iter().any(|rule| fits(name, rule)))
    })
}

impl Subtrees {
    fn read(&mut self, subtrees: &[GeneralSubtree<'_>]) -> Result<bool, String> {
        let mut whole = true;
        for subtree in subtrees {
            match &subtree.base {
                GeneralName::DNSName(name) => self.dns.push(name.to_lowercase()),
                GeneralName::RFC822Name(name) => self.emails.push((*name).to_owned()),
                GeneralName::URI(name) => self.uris.push(name.to_lowercase()),
                GeneralName::IPAddress(range) if matches!(range.len(), 8 | 32) => self.addresses.push(range.to_vec()),
                GeneralName::IPAddress(_) => return Err("x509: IP constraint contained value of bad length".to_owned()),
                _ => whole = false,
            }
        }
        Ok(whole)
    }
}

/// `rule` is the name or a domain above it; with a leading dot, only a domain above it. Empty fits all.
fn domain(name: &str, rule: &str) -> bool {
    let name = name.trim_end_matches('.').to_lowercase();
    if rule.is_empty() {
        return true;
    }
    let (above, strictly) = match rule.strip_prefix('.') {
        Some(above) => (above, true),
        None => (rule, false),
    };
    match name.strip_suffix(above) {
        Some("") => !strictly,
        Some(rest) => rest.ends_with('.'),
        None => false,
    }
}

/// `rule` is a mailbox, a host or (with a leading dot) a domain.
fn email(name: &str, rule: &str) -> bool {
    let Some((local, host)) = name.rsplit_once('@') else { return false };
    match rule.rsplit_once('@') {
        Some((rule_local, rule_host)) => local == rule_local && host.eq_ignore_ascii_case(rule_host),
        None if rule.starts_with('.') => domain(host, rule),
        None => rule.is_empty() || host.eq_ignore_ascii_case(rule),
    }
}

/// `range` is an address and a mask.
fn in_range(address: IpAddr, range: &[u8]) -> bool {
    let bytes = match address {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().to_vec(),
    };
    let (base, mask) = range.split_at(range.len() / 2);
    bytes.len() == base.len() && bytes.iter().zip(base).zip(mask).all(|((b, base), mask)| b & mask == base & mask)
}

/// The host name in a URI, if it has one that is no IP address.
fn host(uri: &str) -> Option<String> {
    let authority = uri.split_once("://")?.1.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    (!host.is_empty() && !host.starts_with('[') && host.parse::<IpAddr>().is_err()).then(|| host.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches() {
        let check = |fits: fn(&str, &str) -> bool, name: &str, rule: &str, expect: bool| {
            assert_eq!(fits(name, rule), expect, "{name} {rule}");
        };
        check(domain, "a.example.com", "example.com", true);
        check(domain, "Example.com", "example.com", true);
        check(domain, "badexample.com", "example.com", false);
        check(domain, "example.com", ".example.com", false);
        check(domain, "a.example.com", ".example.com", true);
        check(domain, "x", "", true);
        check(email, "a@example.com", "example.com", true);
        check(email, "a@b.example.com", "example.com", false);
        check(email, "a@b.example.com", ".example.com", true);
        check(email, "a@example.com", "a@EXAMPLE.com", true);
        check(email, "A@example.com", "a@example.com", false);
        let range = [10, 0, 0, 0, 255, 0, 0, 0];
        assert!(in_range([10, 1, 2, 3].into(), &range));
        assert!(!in_range([11, 1, 2, 3].into(), &range));
        assert_eq!(host("https://u@A.b:80/c"), Some("a.b".to_owned()));
        assert_eq!(host("https://10.0.0.1/c"), None);
        assert_eq!(host("urn:x"), None);
    }

    #[test]
    fn permitted_and_excluded() {
        let rules = Constraints {
            permitted: Subtrees { dns: vec!["a".into()], ..Subtrees::default() },
            excluded: Subtrees { dns: vec!["x.a".into()], ..Subtrees::default() },
        };
        let check = |name: &str, expect: bool| {
            let names = Names { dns: vec![name.to_owned()], ..Names::default() };
            assert_eq!(rules.allow(&names).is_ok(), expect, "{name}");
        };
        check("b.a", true);
        check("b.x.a", false);
        check("c", false);
        assert!(rules.allow(&Names { emails: vec!["a@c".into()], ..Names::default() }).is_ok());
    }
}
