//! `/`: every path that is listed.

use generated::documents::{DOCUMENTS, Set};
use http::{Response, StatusCode};
use serde_json::json;

use super::{openid, set};
use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

/// Listed paths that are neither documents nor checks.
const LISTED: &[&str] = &[
    "/apis/",
    "/flagz",
    "/metrics",
    "/metrics/slis",
    "/openapi/v2",
    "/openapi/v3",
    "/openapi/v3/",
    "/statusz",
    "/version",
];

pub(super) fn answer(server: &Server) -> Response<Body> {
    let set = set(server);
    let served = DOCUMENTS.iter().filter(|d| d.set == set || d.set == Set::Both).map(|d| d.path);
    let mut paths: Vec<String> = served.filter(|p| !p.starts_with("/openapi/")).map(str::to_owned).collect();
    paths.extend(LISTED.iter().map(|p| (*p).to_owned()));
    if server.facts.openid.is_some() {
        paths.extend([openid::CONFIGURATION.to_owned(), openid::KEY_SET.to_owned()]);
    }
    paths.extend(server.health.paths());
    paths.sort_unstable();
    let body = json!({ "paths": paths }).to_string();
    respond::bytes(StatusCode::OK, "application/json", respond::pretty(body.as_bytes()))
}
