//! URLs as Go's `net/url` reads them, with its words for what is wrong.

use crate::field_error::quoted;

/// A URL's parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Url<'a> {
    /// As it was written; schemes are equal in any case.
    pub scheme: &'a str,
    /// A user's name, perhaps a colon and a password.
    pub user: Option<&'a str>,
    /// The host, perhaps a colon and a port.
    pub host: &'a str,
    /// What follows the question mark.
    pub query: &'a str,
    /// What follows the number sign.
    pub fragment: &'a str,
}

/// Reads a URL.
pub fn parse(text: &str) -> Result<Url<'_>, String> {
    let (url, fragment) = text.split_once('#').unwrap_or((text, ""));
    let told = |of: &str, why: String| format!("parse {}: {why}", quoted(of));
    let mut parsed = parts(url).map_err(|why| told(url, why))?;
    escapes(fragment).map_err(|why| told(text, why))?;
    parsed.fragment = fragment;
    Ok(parsed)
}

fn parts(text: &str) -> Result<Url<'_>, String> {
    if text.bytes().any(|b| b < b' ' || b == 0x7f) {
        return Err("net/url: invalid control character in URL".into());
    }
    let (scheme, rest) = scheme(text)?;
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut url = Url { scheme, query, ..Url::default() };
    if !rest.starts_with('/') {
        if scheme.is_empty() && rest.split('/').next().is_some_and(|segment| segment.contains(':')) {
            return Err("first path segment in URL cannot contain colon".into());
        }
        if scheme.is_empty() {
            escapes(rest)?;
        }
        return Ok(url);
    }
    let mut path = rest;
    if let Some(after) = rest.strip_prefix("//").filter(|_| !scheme.is_empty() || !rest.starts_with("///")) {
        let (authority, below) = after.split_at(after.find('/').unwrap_or(after.len()));
        path = below;
        let (user, host) = authority_parts(authority)?;
        (url.user, url.host) = (user, host);
    }
    escapes(path)?;
    Ok(url)
}

/// The user, if one is named, and the host of what stands before a URL's path.
pub fn authority_parts(authority: &str) -> Result<(Option<&str>, &str), String> {
    let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
    check_host(host)?;
    if let Some(user) = user {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&b);
        if !user.bytes().all(allowed) {
            return Err("net/url: invalid userinfo".into());
        }
        escapes(user)?;
    }
    Ok((user, host))
}

/// The scheme and what comes after its colon.
pub fn scheme(text: &str) -> Result<(&str, &str), String> {
    for (i, b) in text.bytes().enumerate() {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' if i > 0 => {}
            b':' if i == 0 => return Err("missing protocol scheme".into()),
            b':' => return Ok((&text[..i], &text[i + 1..])),
            _ => break,
        }
    }
    Ok(("", text))
}

fn check_host(host: &str) -> Result<(), String> {
    if host.rfind('[').is_some_and(|at| at > 0) {
        return Err("invalid IP-literal".into());
    }
    let port = match host.strip_prefix('[') {
        Some(_) => match host.rfind(']') {
            Some(end) => &host[end + 1..],
            None => return Err("missing ']' in host".into()),
        },
        None => host.rfind(':').map_or("", |at| &host[at..]),
    };
    let digits = port.strip_prefix(':');
    if !port.is_empty() && !digits.is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit())) {
        return Err(format!("invalid port {} after host", quoted(port)));
    }
    let allowed = |b: u8| b >= 0x80 || b.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:[]<>\"%".contains(&b);
    match host.bytes().find(|b| !allowed(*b)) {
        Some(b) => Err(format!("invalid character {} in host name", quoted(&char::from(b).to_string()))),
        None => escapes(host).and_then(|()| host_escapes(host)),
    }
}

/// A host has no escapes of ASCII, a percent sign aside.
fn host_escapes(host: &str) -> Result<(), String> {
    let ascii = |at: usize| host.as_bytes().get(at + 1).is_some_and(|b| (b'0'..b'8').contains(b));
    match host.match_indices('%').find(|(at, _)| ascii(*at) && !host[*at..].starts_with("%25")) {
        Some((at, _)) => Err(format!("invalid URL escape {}", quoted(host.get(at..at + 3).unwrap_or_default()))),
        None => Ok(()),
    }
}

/// Percent signs stand before two hexadecimal digits.
pub fn escapes(text: &str) -> Result<(), String> {
    for (at, _) in text.match_indices('%') {
        let after = &text.as_bytes()[at + 1..];
        if after.len() < 2 || !after[..2].iter().all(u8::is_ascii_hexdigit) {
            let shown: String = text[at..].chars().take(3).collect();
            return Err(format!("invalid URL escape {}", quoted(&shown)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parsed_as_go_does() {
        let check = |text: &str, expect: &str| {
            let found = match parse(text) {
                Ok(url) => {
                    format!("{}|{}|{}|{}|{}", url.scheme, url.user.unwrap_or("-"), url.host, url.query, url.fragment)
                }
                Err(why) => why,
            };
            assert_eq!(found, expect, "{text}");
        };
        check("https://h:1/p?q#f", "https|-|h:1|q|f");
        check("HTTP://u:p@h", "HTTP|u:p|h||");
        check("a/b", "|-|||");
        check("mailto:x", "mailto|-|||");
        check("https://[::1]:80/", "https|-|[::1]:80||");
        check("::bad", "parse \"::bad\": missing protocol scheme");
        check("1a:b", "parse \"1a:b\": first path segment in URL cannot contain colon");
        check("https://a b/", "parse \"https://a b/\": invalid character \" \" in host name");
        check("https://a:bc/", "parse \"https://a:bc/\": invalid port \":bc\" after host");
        check("https://a/%zz", "parse \"https://a/%zz\": invalid URL escape \"%zz\"");
        check("https://a[b/", "parse \"https://a[b/\": invalid IP-literal");
        check("https://%41/", "parse \"https://%41/\": invalid URL escape \"%41\"");
        check("https://[::1", "parse \"https://[::1\": missing ']' in host");
        check("https://a\u{1}", "parse \"https://a\\x01\": net/url: invalid control character in URL");
    }
}
