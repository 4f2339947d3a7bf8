//! Users named by a front proxy in request headers. The proxy proves itself with a certificate.

use std::sync::Arc;

use arc_swap::ArcSwap;
use http::HeaderMap;

use super::peer::{Authority, Peer};
use super::roots::Roots;
use crate::User;

/// Names of headers, in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderNames {
    /// The user's name: the first of these with a value.
    pub username: Vec<String>,
    /// The user's UID: the first of these with a value.
    pub uid: Vec<String>,
    /// The user's groups: all values of all of these.
    pub groups: Vec<String>,
    /// Beginnings of headers with what else is known of the user.
    pub extra_prefixes: Vec<String>,
}

impl HeaderNames {
    /// The usual ones. They are never passed on, whatever is configured.
    pub fn standard() -> Self {
        let one = |name: &str| vec![name.to_owned()];
        Self {
            username: one("x-remote-user"),
            uid: one("x-remote-uid"),
            groups: one("x-remote-group"),
            extra_prefixes: one("x-remote-extra-"),
        }
    }

    /// Removes these headers.
    pub(super) fn clear(&self, headers: &mut HeaderMap) {
        for name in self.username.iter().chain(&self.uid).chain(&self.groups) {
            headers.remove(name.trim().to_lowercase());
        }
        let named: Vec<_> = headers.keys().filter(|k| self.extra_key(k.as_str()).is_some()).cloned().collect();
        named.iter().for_each(|name| _ = headers.remove(name));
    }

    /// What follows a prefix in a header's name, once for each prefix that fits.
    fn extra_key<'a>(&self, name: &'a str) -> Option<&'a str> {
        self.extra_prefixes.iter().find_map(|prefix| strip(name, prefix.trim()))
    }
}

fn strip<'a>(name: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = name.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The front proxies that may name users.
#[derive(Debug)]
pub struct RequestHeader {
    /// Authorities of the proxies' certificates.
    pub roots: Arc<ArcSwap<Roots>>,
    /// Common names of the proxies; empty for all.
    pub allowed_names: Vec<String>,
    /// Where the user stands.
    pub headers: HeaderNames,
}

impl RequestHeader {
    /// Whether the client is a proxy that may name users.
    pub(super) fn is_proxy(&self, peer: &Peer, now: i64) -> Result<(), String> {
        peer.verify(Authority::Proxies, &self.roots.load(), now)?;
        let name = &peer.certificate().identity.common_name;
        if !self.allowed_names.is_empty() && !self.allowed_names.contains(name) {
            return Err(format!("x509: subject with cn={name} is not in the allowed list"));
        }
        Ok(())
    }

    /// The user that the headers name.
    pub(super) fn named(&self, headers: &HeaderMap) -> Option<User> {
        let first = |names: &[String]| {
            let value = |name: &String| headers.get(name.trim().to_lowercase()).map(text);
            names.iter().filter_map(value).find(|v| !v.is_empty()).unwrap_or_default()
        };
        let name = first(&self.headers.username);
        if name.is_empty() {
            return None;
        }
        let mut user = User { name, uid: first(&self.headers.uid), ..User::default() };
        for group in &self.headers.groups {
            let values = headers.get_all(group.trim().to_lowercase()).into_iter().map(text);
            user.groups.extend(values.filter(|v| !v.is_empty()));
        }
        for prefix in &self.headers.extra_prefixes {
            for (header, value) in headers {
                if let Some(key) = strip(header.as_str(), prefix.trim()) {
                    user.extra.entry(unescape(key)).or_default().push(text(value));
                }
            }
        }
        Some(user)
    }
}

fn text(value: &http::HeaderValue) -> String {
    String::from_utf8_lossy(value.as_bytes()).into_owned()
}

/// Decodes `%2F` and the like; a key that is not well encoded stays as it is.
fn unescape(key: &str) -> String {
    let mut out = Vec::with_capacity(key.len());
    let mut bytes = key.bytes();
    while let Some(b) = bytes.next() {
        if b != b'%' {
            out.push(b);
            continue;
        }
        let mut digit = || bytes.next().and_then(|d| char::from(d).to_digit(16));
        match (digit(), digit()) {
            (Some(high), Some(low)) => out.push((high << 4 | low) as u8),
            _ => return key.to_owned(),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        let check = |key: &str, expect: &str| assert_eq!(unescape(key), expect, "{key}");
        check("acme%2fproject", "acme/project");
        check("plain", "plain");
        check("bad%2", "bad%2");
        check("bad%zz", "bad%zz");
        check("%c3%a9", "é");
    }

    #[test]
    fn clearing() {
        let mut headers = HeaderMap::new();
        for name in ["x-remote-user", "x-remote-group", "x-remote-extra-a", "x-remote", "accept"] {
            headers.append(name, http::HeaderValue::from_static("v"));
        }
        HeaderNames::standard().clear(&mut headers);
        let mut left: Vec<&str> = headers.keys().map(|k| k.as_str()).collect();
        left.sort_unstable();
        assert_eq!(left, ["accept", "x-remote"]);
    }
}
