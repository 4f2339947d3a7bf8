//! Configuration files: YAML or JSON that states its kind, read as upstream's decoders read it.

use std::fmt;

use crate::record::Record;
use crate::{json, yaml};

/// What a file may be: versions and kinds, all of which are read alike.
pub type Known<'a> = &'a [(&'a str, &'a str)];

/// Where upstream says that kinds are registered, whichever they are.
const SCHEME: &str = "pkg/runtime/scheme.go:111";

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It doesn't say what it is, or something that nobody knows.
    Kind(String),
    /// It isn't what it says.
    Content(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(why) | Self::Content(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Fault {}

/// Reads a file into the record. Gives what a strict reader reports: fields that are unknown, or there twice.
///
/// # Errors
/// In upstream's words.
pub fn lenient(text: &[u8], known: Known<'_>, record: &mut dyn Record) -> Result<Vec<String>, Fault> {
    let converted = yaml::to_json(text).map_err(|e| Fault::Content(e.to_string()))?;
    let (version, kind) = json::type_meta(&converted.json)
        .map_err(|e| Fault::Content(format!("couldn't get version/kind; json parse error: {e}")))?;
    let missing = |what: &str| {
        let text = String::from_utf8_lossy(text);
        Err(Fault::Kind(format!("Object '{what}' is missing in '{text}'")))
    };
    if kind.is_empty() {
        return missing("Kind");
    }
    if version.is_empty() {
        return missing("apiVersion");
    }
    if !known.contains(&(&version, &kind)) {
        return Err(Fault::Kind(format!(
            "no kind \"{kind}\" is registered for version \"{version}\" in scheme \"{SCHEME}\""
        )));
    }
    let reports = json::decode(&converted.json, record).map_err(|e| Fault::Content(e.to_string()))?;
    Ok(converted.strict.into_iter().chain(reports).collect())
}

/// As [`lenient`], but what a strict reader reports is an error.
///
/// # Errors
/// In upstream's words.
pub fn strict(text: &[u8], known: Known<'_>, record: &mut dyn Record) -> Result<(), Fault> {
    let reports = lenient(text, known, record)?;
    match reports.is_empty() {
        true => Ok(()),
        false => Err(Fault::Content(format!("strict decoding error: {}", reports.join(", ")))),
    }
}
