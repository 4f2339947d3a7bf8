//! `/flagz` and `/statusz`: what a server says of itself, as text for people, and as objects of `config.k8s.io` for
//! those who ask for them by name.

use std::time::{Duration, SystemTime};

use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use registry::codec::Form;
use registry::error::Error;
use serde_json::{Map, Value, json};

use super::conditional::unix_date;
use super::index;
use crate::body::Body;
use crate::negotiate::{self, Accepted, Shape, clauses, has_cbor};
use crate::pipeline::{Call, Server};
use crate::respond;

const NOTICE: &str = "Warning: This endpoint is not meant to be machine parseable, has no formatting compatibility \
    guarantees and is for debugging purposes only.";
/// The newest version of the objects, and an older one whose readers are warned.
const VERSIONS: [&str; 2] = ["v1beta1", "v1alpha1"];

/// How a page is answered.
#[derive(Debug, PartialEq, Eq)]
enum Page {
    Text,
    Object(Form, &'static str),
}

/// The page's forms, in the order that they are tried and listed.
fn forms() -> &'static [(&'static str, Option<Form>)] {
    const ALL: [(&str, Option<Form>); 4] = [
        ("application/json", Some(Form::Json)),
        ("application/yaml", Some(Form::Yaml)),
        ("text/plain", None),
        ("application/cbor", Some(Form::Cbor)),
    ];
    if has_cbor() { &ALL } else { &ALL[..3] }
}

/// The form that a client takes: objects only for those who name them.
fn negotiate(headers: &HeaderMap, kind: &str) -> Option<Page> {
    let header = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("");
    if header.trim().is_empty() {
        return Some(Page::Text);
    }
    for clause in clauses::clauses(header) {
        for (media, form) in forms() {
            let (range, subtype) = media.split_once('/').unwrap_or((media, ""));
            if !clause.covers(range, subtype) {
                continue;
            }
            let (mut wanted, mut names) = (["", "", ""], false);
            for (name, value) in clause.parameters() {
                let at = match name {
                    "as" => 0,
                    "g" => 1,
                    "v" => 2,
                    _ => continue,
                };
                (wanted[at], names) = (value, true);
            }
            let version = VERSIONS.iter().find(|v| wanted == [kind, "config.k8s.io", v]);
            match (form, names, version) {
                (None, false, _) => return Some(Page::Text),
                (Some(form), true, Some(version)) => return Some(Page::Object(*form, version)),
                _ => {}
            }
        }
    }
    None
}

fn answer(
    call: &Call,
    kind: &str,
    text: impl FnOnce() -> String,
    object: impl FnOnce(&mut Map<String, Value>),
) -> Result<Response<Body>, Error> {
    let (form, version) = match negotiate(&call.headers, kind) {
        Some(Page::Text) => return Ok(respond::bytes(StatusCode::OK, "text/plain; charset=utf-8", text())),
        Some(Page::Object(form, version)) => (form, version),
        None => {
            let names: Vec<&str> = forms().iter().map(|f| f.0).collect();
            let listed = names.join(", ");
            return Err(Error::NotAcceptable(format!("only the following media types are accepted: {listed}")));
        }
    };
    if version != VERSIONS[0] {
        let page = kind.to_lowercase();
        call.warnings.add(&format!("This version of the {page} endpoint is deprecated. Please use a newer version."));
    }
    let mut whole = Map::new();
    whole.insert("kind".into(), kind.into());
    whole.insert("apiVersion".into(), format!("config.k8s.io/{version}").into());
    whole.insert("metadata".into(), json!({ "name": "apiserver" }));
    object(&mut whole);
    let pretty = negotiate::wants_pretty(&call.headers, &call.query);
    let accepted = Accepted { form, shape: Shape::Object, pretty, version: "" };
    let body = ordered(&whole);
    let mut response = respond::encoded(StatusCode::OK, &accepted, &call.headers, body.into());
    let media = format!("{};g=config.k8s.io;v={version};as={kind}", accepted.media_type());
    if let Ok(media) = HeaderValue::from_str(&media) {
        response.headers_mut().insert(CONTENT_TYPE, media);
    }
    Ok(response)
}

/// The object's members in the order of upstream's structs.
fn ordered(object: &Map<String, Value>) -> String {
    const ORDER: [&str; 10] = [
        "kind",
        "apiVersion",
        "metadata",
        "flags",
        "startTime",
        "uptimeSeconds",
        "goVersion",
        "binaryVersion",
        "emulationVersion",
        "paths",
    ];
    let members = ORDER.iter().filter_map(|name| Some(format!("\"{name}\":{}", object.get(*name)?)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// `/flagz`
pub(super) fn flags(server: &Server, call: &Call) -> Result<Response<Body>, Error> {
    let flags = &server.facts.flags;
    let text = || {
        let mut out = format!("\napiserver flagz\n{NOTICE}\n");
        flags.iter().for_each(|(name, value)| out.push_str(&format!("{name}={value}\n")));
        out
    };
    answer(call, "Flagz", text, |object| {
        let all = flags.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str())));
        object.insert("flags".into(), Value::Object(all.collect()));
    })
}

/// `/statusz`
pub(super) fn status(server: &Server, call: &Call) -> Result<Response<Body>, Error> {
    let facts = &server.facts;
    let version = facts.version.git_version.trim_start_matches('v');
    let emulated = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
    let up = facts.started.elapsed().unwrap_or(Duration::ZERO).as_secs();
    let paths = folders(&index::paths(server));
    let text = || {
        format!(
            "\napiserver statusz\n{NOTICE}\n\nStarted: {}\nUp: {} hr {:02} min {:02} sec\nGo version: \n\
             Binary version: {version}\nEmulation version: {emulated}\nPaths: {}\n",
            unix_date(facts.started),
            up / 3600,
            up / 60 % 60,
            up % 60,
            paths.join(" "),
        )
    };
    answer(call, "Statusz", text, |object| {
        let started = facts.started.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let started = object::scalar::Time::from_seconds(i64::try_from(started).unwrap_or_default());
        object.insert("startTime".into(), started.to_string().into());
        object.insert("uptimeSeconds".into(), up.into());
        object.insert("goVersion".into(), "".into());
        object.insert("binaryVersion".into(), version.into());
        object.insert("emulationVersion".into(), emulated.into());
        object.insert("paths".into(), paths.clone().into());
    })
}

/// The first parts of paths that are there to look into the server.
fn folders(paths: &[String]) -> Vec<String> {
    const OTHERS: [&str; 5] = ["apis", "api", "openid", "openapi", ".well-known"];
    let firsts = paths.iter().filter_map(|path| path.split('/').nth(1));
    let mut out: Vec<String> =
        firsts.filter(|f| !f.is_empty() && !OTHERS.contains(f)).map(|first| format!("/{first}")).collect();
    out.sort_unstable();
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_accept_header() {
        let check = |accept: &str, expect: Option<Page>| {
            let headers = [(ACCEPT, HeaderValue::from_str(accept).unwrap())].into_iter().collect();
            assert_eq!(negotiate(&headers, "Flagz"), expect, "{accept}");
        };
        let json = |version| Some(Page::Object(Form::Json, version));
        check("", Some(Page::Text));
        check("*/*", Some(Page::Text));
        check("text/plain", Some(Page::Text));
        check("application/json", None);
        check("application/json;g=config.k8s.io;v=v1beta1;as=Flagz", json("v1beta1"));
        check("application/json;v=v1alpha1;g=config.k8s.io;as=Flagz", json("v1alpha1"));
        check("application/json;v=v1;g=config.k8s.io;as=Flagz", None);
        check("application/json;as=Statusz;v=v1beta1;g=config.k8s.io", None);
        check("application/yaml;as=Flagz;v=v1beta1;g=config.k8s.io", Some(Page::Object(Form::Yaml, "v1beta1")));
        check("application/vnd.kubernetes.protobuf;as=Flagz;v=v1beta1;g=config.k8s.io", None);
        check("text/plain;as=Flagz;v=v1beta1;g=config.k8s.io", None);
        check("text/plain,application/json;as=Flagz;v=v1beta1;g=config.k8s.io", Some(Page::Text));
        check("text/html", None);
    }

    #[test]
    fn folders_of_paths() {
        let paths = ["/api", "/apis/apps", "/healthz", "/healthz/ping", "/metrics/slis", "/openid/v1/jwks", "/version"];
        let paths: Vec<String> = paths.iter().map(|p| (*p).to_owned()).collect();
        assert_eq!(folders(&paths), ["/healthz", "/metrics", "/version"]);
    }
}
