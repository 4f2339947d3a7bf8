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

impl From<Fault> for String {
    fn from(fault: Fault) -> Self {
        fault.to_string()
    }
}

/// A file's content as JSON, and what it says that it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'a> {
    text: &'a [u8],
    /// The group and version, maybe empty.
    pub api_version: String,
    /// The kind, maybe empty.
    pub kind: String,
    json: Vec<u8>,
    /// Keys that a map of YAML has twice.
    doubled: Option<String>,
}

impl<'a> Document<'a> {
    /// Reads YAML, or what begins as JSON and must be such.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn read(text: &'a [u8]) -> Result<Self, Fault> {
        let (json, doubled) = match text.trim_ascii_start().starts_with(b"{") {
            true => (text.to_vec(), None),
            false => {
                let converted = yaml::to_json(text).map_err(|e| Fault::Content(e.to_string()))?;
                (converted.json, converted.strict)
            }
        };
        let (api_version, kind) = json::type_meta(&json)
            .map_err(|e| Fault::Content(format!("couldn't get version/kind; json parse error: {e}")))?;
        Ok(Self { text, api_version, kind, json, doubled })
    }

    /// Whether it says that it is something known.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn check(&self, known: Known<'_>) -> Result<(), Fault> {
        let (version, kind) = (&self.api_version, &self.kind);
        let missing = |what: &str| {
            let text = String::from_utf8_lossy(self.text);
            Err(Fault::Kind(format!("Object '{what}' is missing in '{text}'")))
        };
        if kind.is_empty() {
            return missing("Kind");
        }
        if version.is_empty() {
            return missing("apiVersion");
        }
        if !known.contains(&(version, kind)) {
            return Err(Fault::Kind(format!(
                "no kind \"{kind}\" is registered for version \"{version}\" in scheme \"{SCHEME}\""
            )));
        }
        Ok(())
    }

    /// The content in JSON.
    pub fn json(&self) -> &[u8] {
        &self.json
    }

    /// Reads it into the record. Gives what a strict reader reports: fields that are unknown, or there twice.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn fill(&self, record: &mut dyn Record) -> Result<Vec<String>, Fault> {
        let reports = json::decode(&self.json, record).map_err(|e| Fault::Content(e.to_string()))?;
        Ok(self.doubled.iter().cloned().chain(reports).collect())
    }

    /// As [`Self::fill`], but what a strict reader reports is an error.
    ///
    /// # Errors
    /// In upstream's words.
    pub fn fill_strictly(&self, record: &mut dyn Record) -> Result<(), Fault> {
        let reports = self.fill(record)?;
        match reports.is_empty() {
            true => Ok(()),
            false => Err(Fault::Content(format!("strict decoding error: {}", reports.join(", ")))),
        }
    }
}

/// Reads a file into the record, as [`Document::fill`].
///
/// # Errors
/// In upstream's words.
pub fn lenient(text: &[u8], known: Known<'_>, record: &mut dyn Record) -> Result<Vec<String>, Fault> {
    let document = Document::read(text)?;
    document.check(known)?;
    document.fill(record)
}

/// Reads a file into the record, as [`Document::fill_strictly`].
///
/// # Errors
/// In upstream's words.
pub fn strict(text: &[u8], known: Known<'_>, record: &mut dyn Record) -> Result<(), Fault> {
    let document = Document::read(text)?;
    document.check(known)?;
    document.fill_strictly(record)
}
