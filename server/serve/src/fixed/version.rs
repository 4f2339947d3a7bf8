//! `/version`

use http::{Response, StatusCode};
use serde_json::json;

use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

pub(super) fn answer(server: &Server) -> Response<Body> {
    let v = &server.facts.version;
    let mut parts = v.git_version.trim_start_matches('v').split('.');
    let (major, minor) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let before = minor.parse::<u32>().map_or_else(|_| minor.to_owned(), |m| m.saturating_sub(1).to_string());
    let body = json!({
        "major": major,
        "minor": minor,
        "emulationMajor": major,
        "emulationMinor": minor,
        "minCompatibilityMajor": major,
        "minCompatibilityMinor": before,
        "gitVersion": v.git_version,
        "gitCommit": v.git_commit,
        "gitTreeState": "clean",
        "buildDate": v.build_date,
        "goVersion": "",
        "compiler": "rustc",
        "platform": format!("{}/{}", std::env::consts::OS, platform()),
    });
    respond::bytes(StatusCode::OK, "application/json", respond::pretty(body.to_string().as_bytes()))
}

/// The machine's name as clients know it.
fn platform() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    }
}
