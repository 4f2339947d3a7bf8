//! `/metrics`: what the server knows of itself, in the forms of Prometheus.

use std::fmt::Write as _;
use std::time::UNIX_EPOCH;

use http::header::ACCEPT;
use http::{HeaderValue, Response, StatusCode};

use crate::body::Body;
use crate::metrics;
use crate::pipeline::{Call, Server};
use crate::respond;

const FORM: &str = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";

/// `/metrics`
pub(super) async fn answer(server: &Server, call: &Call) -> Response<Body> {
    let v = &server.facts.version;
    let mut parts = v.git_version.trim_start_matches('v').split('.').map(str::to_owned);
    let (major, minor) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let build = [
        ("build_date", v.build_date.clone()),
        ("git_commit", v.git_commit.clone()),
        ("git_version", v.git_version.clone()),
        ("major", major),
        ("minor", minor),
        ("platform", format!("{}/{}", std::env::consts::OS, ARCHITECTURE)),
    ];
    let accept = call.headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let answer = metrics::answer(accept, server, &build).await;
    respond::whole(StatusCode::OK, answer.media_type, &call.headers, answer.body.into())
}

/// As Go names it.
const ARCHITECTURE: &str = if cfg!(target_arch = "x86_64") {
    "amd64"
} else if cfg!(target_arch = "aarch64") {
    "arm64"
} else {
    std::env::consts::ARCH
};

/// `/metrics/slis`: the last verdict of each health check.
pub(super) async fn health(server: &Server) -> Response<Body> {
    let mut text = String::from(
        "# HELP kubernetes_healthcheck [STABLE] This metric records the result of a single healthcheck.\n\
         # TYPE kubernetes_healthcheck gauge\n",
    );
    for (name, kind, good) in server.health.verdicts().await {
        // Writing to a string can't fail.
        writeln!(text, "kubernetes_healthcheck{{name=\"{name}\",type=\"{kind}\"}} {}", u8::from(good)).ok();
    }
    let mut response = respond::bytes(StatusCode::OK, FORM, text);
    response.headers_mut().insert("process-start-time-unix", HeaderValue::from(started(server)));
    response
}

fn started(server: &Server) -> u64 {
    server.facts.started.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
