//! `/`: every path that is listed.

use generated::documents::{DOCUMENTS, Set};
use http::{Response, StatusCode};
use serde_json::json;

use super::{openid, set};
use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

/// Listed paths that are neither documents nor checks.
const LISTED: &[&str] =
    &["/apis/", "/metrics", "/metrics/slis", "/openapi/v2", "/openapi/v3", "/openapi/v3/", "/version"];

/// All listed paths in order.
pub(super) fn paths(server: &Server) -> Vec<String> {
    let set = set(server);
    let served = DOCUMENTS.iter().filter(|d| d.set == set || d.set == Set::Both).map(|d| d.path);
    let mut paths: Vec<String> = served.filter(|p| !p.starts_with("/openapi/")).map(str::to_owned).collect();
    paths.extend(LISTED.iter().map(|p| (*p).to_owned()));
    if server.facts.openid.is_some() {
        paths.extend([openid::CONFIGURATION.to_owned(), openid::KEY_SET.to_owned()]);
    }
    paths.extend(server.health.paths());
    let pages = [("/flagz", server.front.flagz), ("/statusz", server.front.statusz)];
    paths.extend(pages.iter().filter(|(_, served)| *served).map(|(path, _)| (*path).to_owned()));
    paths.sort_unstable();
    paths
}

pub(super) fn answer(server: &Server) -> Response<Body> {
    let body = json!({ "paths": paths(server) }).to_string();
    respond::bytes(StatusCode::OK, "application/json", respond::pretty(body.as_bytes()))
}
