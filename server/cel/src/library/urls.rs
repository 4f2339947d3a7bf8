//! URLs, read as Go's `net/url` does.

use std::collections::BTreeMap;
use std::sync::Arc;

use object::text::quote;
use object::url::{authority_parts, escapes, scheme};

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Key, Map, Object, Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("string_to_url: url(string) -> kubernetes.URL", parse_url),
    ("url_get_scheme: kubernetes.URL . getScheme() -> string", |args| part(args, |url| url.scheme.clone())),
    ("url_get_host: kubernetes.URL . getHost() -> string", |args| part(args, |url| url.host.clone())),
    ("url_get_hostname: kubernetes.URL . getHostname() -> string", |args| part(args, |url| url.split_host().0.into())),
    ("url_get_port: kubernetes.URL . getPort() -> string", |args| part(args, |url| url.split_host().1.into())),
    ("url_get_escaped_path: kubernetes.URL . getEscapedPath() -> string", |args| part(args, |url| url.path.clone())),
    ("url_get_query: kubernetes.URL . getQuery() -> map(string, list(string))", query),
    ("is_url_string: isURL(string) -> bool", is_url),
];

/// A URL that begins with a scheme or a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    scheme: String,
    user: String,
    host: String,
    /// Escaped.
    path: String,
    query: String,
    fragment: String,
}

impl Url {
    /// Host and port.
    fn split_host(&self) -> (&str, &str) {
        let (host, port) = match self.host.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (host, port),
            _ => (&*self.host, ""),
        };
        (host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host), port)
    }
}

/// What is wrong with a URL, in Go's words.
pub(super) fn complaint(text: &str) -> Option<String> {
    read(text, true).err().map(|why| format!("parse {}: {why}", quote(text)))
}

fn text<'v>(args: &'v [Value<'_>]) -> Result<&'v str, EvalError> {
    args[0].as_str().ok_or(EvalError::NO_OVERLOAD)
}

fn is_url<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(read(text(args)?, true).is_ok()))
}

fn parse_url<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let text = text(args)?;
    let failed = |why: String| -> EvalError {
        format!("URL parse error during conversion from string: parse {}: {why}", quote(text)).into()
    };
    read(text, true).map_err(failed)?;
    let (url, fragment) = text.split_once('#').unwrap_or((text, ""));
    let mut url = read(url, false).map_err(failed)?;
    escapes(fragment).map_err(failed)?;
    url.fragment = fragment.to_owned();
    Ok(Value::from(Object::Url(url)))
}

fn url<'v>(args: &'v [Value<'_>]) -> Result<&'v Url, EvalError> {
    match &args[0] {
        Value::Object(object) => match &**object {
            Object::Url(url) => Ok(url),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn part<'a>(args: &[Value<'a>], read: fn(&Url) -> String) -> Outcome<'a> {
    url(args).map(|url| Value::from(read(url)))
}

fn query<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let mut values: BTreeMap<Key, Vec<Value<'a>>> = BTreeMap::new();
    for pair in url(args)?.query.split('&').filter(|pair| !pair.is_empty() && !pair.contains(';')) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let plain = |text: &str| escapes(text).is_ok().then(|| unescape(&text.replace('+', " ")));
        if let (Some(name), Some(value)) = (plain(name), plain(value)) {
            values.entry(Key::Str(name.into())).or_default().push(Value::from(value));
        }
    }
    let entries = values.into_iter().map(|(name, values)| (name, Value::from(values)));
    Ok(Value::Map(Map::Values(Arc::new(entries.collect()))))
}

/// Reads a URL; that of a request begins with a scheme or a slash.
fn read(text: &str, request: bool) -> Result<Url, String> {
    if text.bytes().any(|b| b < b' ' || b == 0x7f) {
        return Err("net/url: invalid control character in URL".into());
    }
    if text.is_empty() && request {
        return Err("empty url".into());
    }
    let (scheme, rest) = scheme(text)?;
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let [user, host, path, fragment] = [const { String::new() }; 4];
    let mut url = Url { scheme: scheme.to_lowercase(), user, host, path, query: query.to_owned(), fragment };
    if text == "*" {
        "*".clone_into(&mut url.path);
        return Ok(url);
    }
    if !rest.starts_with('/') {
        if !scheme.is_empty() {
            return Ok(url);
        }
        if request {
            return Err("invalid URI for request".into());
        }
        if rest.split('/').next().is_some_and(|segment| segment.contains(':')) {
            return Err("first path segment in URL cannot contain colon".into());
        }
    }
    let mut path = rest;
    let authority = rest.strip_prefix("//").filter(|_| !scheme.is_empty() || !request && !rest.starts_with("///"));
    if let Some(after) = authority {
        let (authority, below) = after.split_at(after.find('/').unwrap_or(after.len()));
        path = below;
        let (user, host) = authority_parts(authority)?;
        (url.user, url.host) = (user.unwrap_or_default().to_owned(), unescape(host));
    }
    escapes(path)?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~!$&'()*+,/:;=@[]%".contains(&b);
    url.path = if path.bytes().all(plain) { path.to_owned() } else { escape_path(&unescape(path)) };
    Ok(url)
}

/// What well-formed escapes stand for.
fn unescape(text: &str) -> String {
    let (mut out, mut bytes) = (Vec::with_capacity(text.len()), text.bytes());
    while let Some(b) = bytes.next() {
        if b != b'%' {
            out.push(b);
            continue;
        }
        let digit = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16)).unwrap_or(0);
        let (high, low) = (digit(bytes.next()), digit(bytes.next()));
        out.push((high << 4 | low) as u8);
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn escape_path(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for b in text.bytes() {
        if b.is_ascii_alphanumeric() || b"-_.~$&+,/:;=@".contains(&b) {
            out.push(char::from(b));
        } else {
            out.push_str(&format!("%{b:02X}"));
        }
    }
    out
}
