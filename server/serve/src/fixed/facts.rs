//! What a server says of itself: its version, its address, its flags.

use std::time::SystemTime;

use super::OpenId;

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
