//! What a request asks for, read from its method, path and query: upstream's `RequestInfo`.

use http::Method;
use registry::error::Named;
use registry::options::Query;

/// What a request asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RequestInfo {
    /// The path below `/api/VERSION` or `/apis/GROUP/VERSION` names a resource.
    pub(crate) is_resource: bool,
    /// `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection` of a resource, empty for what is
    /// no verb; the method in lower case elsewhere, empty for an unusual one.
    pub(crate) verb: &'static str,
    /// The unusual method, in lower case.
    pub(crate) other: String,
    pub(crate) group: String,
    pub(crate) version: String,
    pub(crate) namespace: String,
    pub(crate) resource: String,
    pub(crate) subresource: String,
    pub(crate) name: String,
    /// What follows the subresource, for proxies.
    pub(crate) rest: Vec<String>,
    /// The deprecated `/watch/` paths.
    pub(crate) watch_path: bool,
}

impl RequestInfo {
    /// Reads the request line; `path` without its percent signs.
    pub(crate) fn new(method: &Method, path: &str, query: &Query) -> Self {
        let mut info = Self { verb: lower(method), ..Self::default() };
        if info.verb.is_empty() {
            info.other = method.as_str().to_lowercase();
        }
        let mut parts: Vec<String> = path.trim_matches('/').split('/').map(str::to_owned).collect();
        let (group, version) = match parts.first().map(String::as_str) {
            Some("api") if parts.len() >= 3 => (String::new(), parts[1].clone()),
            Some("apis") if parts.len() >= 4 => (parts[1].clone(), parts[2].clone()),
            _ => return info,
        };
        parts.drain(..if group.is_empty() && path.trim_start_matches('/').starts_with("api/") { 2 } else { 3 });
        info.is_resource = true;
        info.group = group;
        info.version = version;
        info.verb = match *method {
            Method::POST => "create",
            Method::GET | Method::HEAD => "get",
            Method::PUT => "update",
            Method::PATCH => "patch",
            Method::DELETE => "delete",
            _ => "",
        };
        info.other.clear();
        match parts.first().map(String::as_str) {
            Some("watch") => {
                info.verb = "watch";
                info.watch_path = true;
                parts.remove(0);
            }
            Some("proxy") => {
                info.verb = "proxy";
                parts.remove(0);
            }
            _ => {}
        }
        if parts.len() > 1 && parts[0] == "namespaces" {
            info.namespace = parts[1].clone();
            // `status` and `finalize` belong to the namespace itself.
            if parts.len() > 2 && parts[2] != "status" && parts[2] != "finalize" {
                parts.drain(..2);
            }
        }
        let mut rest = parts.into_iter();
        info.resource = rest.next().unwrap_or_default();
        info.name = rest.next().unwrap_or_default();
        info.subresource = rest.next().unwrap_or_default();
        info.rest = rest.collect();
        if info.name.is_empty() && info.verb == "get" {
            let watches = query.get("watch").is_some_and(|v| !(v == "0" || v.eq_ignore_ascii_case("false")));
            info.verb = if watches { "watch" } else { "list" };
        }
        if info.name.is_empty() && info.verb == "delete" {
            info.verb = "deletecollection";
        }
        info
    }

    /// What authorizers see as the verb.
    pub(crate) fn verb(&self) -> &str {
        if self.verb.is_empty() { &self.other } else { self.verb }
    }

    /// Whether it goes on for long: watches, and ways to pods, nodes and services.
    pub(crate) fn goes_on(&self) -> bool {
        matches!(self.verb, "watch" | "proxy")
            || matches!(self.subresource.as_str(), "attach" | "exec" | "log" | "portforward" | "proxy")
    }

    /// Upstream's names of where a request works, in figures.
    pub(crate) fn scope(&self) -> &'static str {
        match () {
            () if !self.name.is_empty() || self.verb == "create" => "resource",
            () if !self.namespace.is_empty() => "namespace",
            () if self.is_resource => "cluster",
            () => "",
        }
    }

    /// What messages say that it asks for.
    pub(crate) fn named(&self, query: &Query) -> Named {
        match self.is_resource {
            true => {
                let name = self.selected_name(query);
                Named { group: self.group.clone(), resource: self.resource.clone(), name }
            }
            false => Named::default(),
        }
    }

    /// The name that a selector on `metadata.name` asks for, which authorization takes as the object's; not where a
    /// collection is deleted.
    pub(crate) fn selected_name(&self, query: &Query) -> String {
        if !self.name.is_empty() || !matches!(self.verb, "list" | "watch") {
            return self.name.clone();
        }
        let selector = object::selector::FieldSelector::parse(query.text("fieldSelector")).unwrap_or_default();
        let name = selector.exactly("metadata.name").unwrap_or_default();
        if object::names::path_segment(name).is_empty() { name.to_owned() } else { String::new() }
    }
}

fn lower(method: &Method) -> &'static str {
    match *method {
        Method::GET => "get",
        Method::POST => "post",
        Method::PUT => "put",
        Method::PATCH => "patch",
        Method::DELETE => "delete",
        Method::HEAD => "head",
        Method::OPTIONS => "options",
        Method::TRACE => "trace",
        Method::CONNECT => "connect",
        _ => "",
    }
}

/// A path without its percent signs; `None` if it is malformed.
pub(crate) fn decoded(path: &str) -> Option<String> {
    decode(path, false)
}

fn decode(text: &str, plus: bool) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let escaped = || {
            let digits = text.get(at + 1..at + 3)?;
            u8::from_str_radix(digits, 16).ok()
        };
        match bytes[at] {
            b'%' => match escaped() {
                Some(byte) => {
                    out.push(byte);
                    at += 2;
                }
                None => return None,
            },
            b'+' if plus => out.push(b' '),
            byte => out.push(byte),
        }
        at += 1;
    }
    Some(String::from_utf8_lossy(&out).into_owned())
}

/// The pairs of a query string; malformed ones don't count, nor do those with a semicolon in them.
pub(crate) fn query(text: &str) -> Query {
    let pairs = text.split('&').filter(|p| !p.is_empty() && !p.contains(';')).filter_map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        Some((decode(name, true)?, decode(value, true)?))
    });
    Query(pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let check = |method: Method, target: &str, expect: [&str; 7]| {
            let (path, text) = target.split_once('?').unwrap_or((target, ""));
            let i = RequestInfo::new(&method, path, &query(text));
            let got = [i.verb, &i.group, &i.version, &i.namespace, &i.resource, &i.name, &i.subresource];
            assert_eq!(got, expect, "{method} {target}");
        };
        check(Method::GET, "/api/v1/pods", ["list", "", "v1", "", "pods", "", ""]);
        check(Method::GET, "/api/v1/pods?watch=1", ["watch", "", "v1", "", "pods", "", ""]);
        check(Method::GET, "/api/v1/watch/namespaces/a/pods/b", ["watch", "", "v1", "a", "pods", "b", ""]);
        check(Method::GET, "/api/v1/namespaces/a", ["get", "", "v1", "a", "namespaces", "a", ""]);
        check(Method::PUT, "/api/v1/namespaces/a/finalize", ["update", "", "v1", "a", "namespaces", "a", "finalize"]);
        check(Method::GET, "/api/v1/namespaces/a/pods/b/log", ["get", "", "v1", "a", "pods", "b", "log"]);
        check(
            Method::DELETE,
            "/apis/apps/v1/namespaces/a/deployments",
            ["deletecollection", "apps", "v1", "a", "deployments", "", ""],
        );
        check(Method::GET, "/apis/apps/v1", ["get", "", "", "", "", "", ""]);
        check(Method::GET, "/api/v1/namespaces//pods", ["list", "", "v1", "", "pods", "", ""]);
        check(Method::GET, "/healthz", ["get", "", "", "", "", "", ""]);
    }

    #[test]
    fn queries() {
        let q = query("a=b%20c&d=1+2&e&f=%zz&g=1;h=2");
        assert_eq!(
            (q.text("a"), q.text("d"), q.get("e"), q.get("f"), q.get("g")),
            ("b c", "1 2", Some(""), None, None)
        );
    }
}
