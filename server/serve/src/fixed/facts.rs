//! What a server says of itself: its version, its address, its flags.

use std::time::{Duration, SystemTime};

use http::{Response, StatusCode};

use super::OpenId;
use super::conditional::unix_date;
use crate::body::Body;
use crate::pipeline::Server;
use crate::respond;

/// What `/version` says.
#[derive(Clone, Debug)]
pub struct Version {
    /// Such as `v1.37.2`.
    pub git_version: String,
    /// The commit that it was built from.
    pub git_commit: String,
    /// When it was built.
    pub build_date: String,
}

/// What a server says of itself.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its version.
    pub version: Version,
    /// The address that clients outside find it at, as in `192.0.2.1:6443`.
    pub address: String,
    /// What it says as an issuer of tokens, if it has keys.
    pub openid: Option<OpenId>,
    /// Its flags with their values, by name.
    pub flags: Vec<(String, String)>,
    /// When it started.
    pub started: SystemTime,
}

const NOTICE: &str = "Warning: This endpoint is not meant to be machine parseable, has no formatting compatibility \
    guarantees and is for debugging purposes only.";

/// `/flagz`
pub(super) fn flags(server: &Server) -> Response<Body> {
    let mut out = format!("\napiserver flagz\n{NOTICE}\n");
    for (name, value) in &server.facts.flags {
        out.push_str(&format!("\n{name}:{value}"));
    }
    plain(out + "\n")
}

/// `/statusz`
pub(super) fn status(server: &Server) -> Response<Body> {
    let facts = &server.facts;
    let version = facts.version.git_version.trim_start_matches('v');
    let emulated = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
    let up = facts.started.elapsed().unwrap_or(Duration::ZERO).as_secs();
    plain(format!(
        "\napiserver statusz\n{NOTICE}\n\nStarted  {}\nUp  {} hr {:02} min {:02} sec\nBinary version  {version}\n\
         Emulation version  {emulated}\nPaths  /flagz /healthz /livez /metrics /readyz /statusz /version\n",
        unix_date(facts.started),
        up / 3600,
        up / 60 % 60,
        up % 60,
    ))
}

fn plain(text: String) -> Response<Body> {
    respond::bytes(StatusCode::OK, "text/plain; charset=utf-8", text)
}
