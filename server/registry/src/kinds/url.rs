//! Where webhooks are found: URLs as Go's `net/url` reads them, and paths of services.

use object::field_error::Path;
use object::{names, url};

use crate::validate::{Faults, Report};

/// The URL of a webhook: `https`, a host, and perhaps a path.
pub(super) fn webhook(text: &str, path: &Path<'_>, faults: &mut Faults) {
    const FORM: &str = "; desired format: https://host[/path]";
    let url = match url::parse(text) {
        Ok(url) => url,
        Err(why) => return faults.required(path, &format!("url must be a valid URL: {why}{FORM}")),
    };
    if !url.scheme.eq_ignore_ascii_case("https") {
        faults.invalid(path, url.scheme.to_lowercase(), format!("'https' is the only allowed URL scheme{FORM}"));
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
    // Upstream drops the first byte, whatever it is.
    let rest = String::from_utf8_lossy(text.as_bytes().get(1..).unwrap_or_default());
    let rest = &*rest;
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
}
