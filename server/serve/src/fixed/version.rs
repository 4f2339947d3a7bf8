//! `/version`

use http::{Response, StatusCode};

use super::ordered;
use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

pub(super) fn answer(server: &Server) -> Response<Body> {
    let v = &server.facts.version;
    let mut parts = v.git_version.trim_start_matches('v').split('.');
    let (major, minor) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let before = minor.parse::<u32>().map_or_else(|_| minor.to_owned(), |m| m.saturating_sub(1).to_string());
    let members = [
        ("major", major),
        ("minor", minor),
        ("emulationMajor", major),
        ("emulationMinor", minor),
        ("minCompatibilityMajor", major),
        ("minCompatibilityMinor", &before),
        ("gitVersion", &v.git_version),
        ("gitCommit", &v.git_commit),
        ("gitTreeState", "clean"),
        ("buildDate", &v.build_date),
        ("goVersion", ""),
        ("compiler", "rustc"),
        ("platform", &format!("{}/{}", std::env::consts::OS, platform())),
    ];
    let body = ordered::object(&members.map(|(name, value)| (name, ordered::text(value))));
    respond::bytes(StatusCode::OK, "application/json", respond::pretty(body.as_bytes()))
}

/// The machine's name as clients know it.
fn platform() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    }
}
