//! `/metrics`: what the server knows of itself, in the text form of Prometheus.

use std::fmt::Write as _;
use std::time::UNIX_EPOCH;

use http::{HeaderValue, Response, StatusCode};

use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

const FORM: &str = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";

/// `/metrics`
pub(super) fn answer(server: &Server) -> Response<Body> {
    let v = &server.facts.version;
    let mut parts = v.git_version.trim_start_matches('v').split('.');
    let (major, minor) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let started = started(server);
    respond::bytes(
        StatusCode::OK,
        FORM,
        format!(
            "# HELP kubernetes_build_info [BETA] The version that was built, as labels.\n\
             # TYPE kubernetes_build_info gauge\n\
             kubernetes_build_info{{build_date=\"{}\",git_commit=\"{}\",git_version=\"{}\",major=\"{major}\",minor=\"{minor}\"}} 1\n\
             # HELP process_start_time_seconds [ALPHA] Start time of the process since unix epoch in seconds.\n\
             # TYPE process_start_time_seconds gauge\n\
             process_start_time_seconds {started}\n",
            v.build_date, v.git_commit, v.git_version,
        ),
    )
}

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
