//! Where webhooks are found: URLs as Go's `net/url` reads them, and paths of services.

use object::field_error::{Path, quoted};
use object::names;

use crate::validate::{Faults, Report};

/// A URL's parts, as far as webhooks are concerned.
#[derive(Debug, Default)]
struct Url<'a> {
    scheme: String,
    user: Option<&'a str>,
    host: &'a str,
    query: &'a str,
    fragment: &'a str,
}

/// The URL of a webhook: `https`, a host, and perhaps a path.
pub(super) fn webhook(text: &str, path: &Path<'_>, faults: &mut Faults) {
    const FORM: &str = "; desired format: https://host[/path]";
    let url = match parse(text) {
        Ok(url) => url,
        Err(why) => return faults.required(path, &format!("url must be a valid URL: {why}{FORM}")),
    };
    if url.scheme != "https" {
        faults.invalid(path, &url.scheme, format!("'https' is the only allowed URL scheme{FORM}"));
    }
    if url.host.is_empty() {
        faults.invalid(path, "", format!("host must be specified{FORM}"));
    }
    if let Some(user) = url.user {
        faults.invalid(path, shown_user(user), "user information is not permitted in the URL");
    }
    if !url.fragment.is_empty() {
        faults.invalid(path, url.fragment, "fragments are not permitted in the URL");
    }
    if !url.query.is_empty() {
        faults.invalid(path, url.query, "query parameters are not permitted in the URL");
    }
}

/// A user and perhaps a password, escaped anew.
fn shown_user(user: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~$&+,;=".contains(&b);
    let part = |text: &str| {
        let (mut out, mut bytes) = (String::new(), text.bytes());
        while let Some(mut b) = bytes.next() {
            if b == b'%' {
                let digits =
                    [bytes.next(), bytes.next()].map(|d| d.and_then(|d| char::from(d).to_digit(16)).unwrap_or(0));
                b = u8::try_from(digits[0] << 4 | digits[1]).unwrap_or_default();
            }
            if plain(b) {
                out.push(char::from(b));
            } else {
                out.push_str(&format!("%{b:02X}"));
            }
        }
        out
    };
    match user.split_once(':') {
        Some((name, password)) => format!("{}:{}", part(name), part(password)),
        None => part(user),
    }
}

/// The port and path of a service that answers as a webhook.
pub(super) fn webhook_service(of: Option<&str>, port: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    if let Some(port) = port.filter(|port| !(1..=65535).contains(port)) {
        let why = format!("port is not valid: {}", names::out_of_range(1, 65535));
        faults.invalid(&path.child("port"), port, why);
    }
    let Some(text) = of.filter(|text| !matches!(*text, "" | "/")) else { return };
    let at = path.child("path");
    if text == "//" {
        return faults.invalid(&at, text, "segment[0] may not be empty");
    }
    if !text.starts_with('/') {
        faults.invalid(&at, text, "must start with a '/'");
    }
    // Upstream drops the first character, whatever it is.
    let rest = text.char_indices().nth(1).map_or("", |(second, _)| &text[second..]);
    for (i, segment) in rest.strip_suffix('/').unwrap_or(rest).split('/').enumerate() {
        if segment.is_empty() {
            faults.invalid(&at, text, format!("segment[{i}] may not be empty"));
            continue;
        }
        for why in names::dns1123_subdomain(segment) {
            faults.invalid(&at, text, format!("segment[{i}]: {why}"));
        }
    }
}

fn parse(text: &str) -> Result<Url<'_>, String> {
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
    let mut url = Url { scheme: scheme.to_lowercase(), query, ..Url::default() };
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
        let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(u, h)| (Some(u), h));
        check_host(host)?;
        if let Some(user) = user {
            let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&b);
            if !user.bytes().all(allowed) {
                return Err("net/url: invalid userinfo".into());
            }
            escapes(user)?;
        }
        (url.user, url.host) = (user, host);
    }
    escapes(path)?;
    Ok(url)
}

/// The scheme and what comes after its colon.
fn scheme(text: &str) -> Result<(&str, &str), String> {
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
fn escapes(text: &str) -> Result<(), String> {
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
    fn users() {
        let check = |user: &str, expect: &str| assert_eq!(shown_user(user), expect);
        check("u:p:q", "u:p%3Aq");
        check("a@b", "a%40b");
        check("a%40b", "a%40b");
        check("u:", "u:");
    }

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
        check("HTTP://u:p@h", "http|u:p|h||");
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
