//! YAML: request bodies to JSON text, and JSON text to the YAML of answers.
//!
//! Upstream reads and writes YAML with a descendant of libyaml, whose error texts, line numbers, limits and
//! folding reach clients. No maintained crate has them: the event parsers speak YAML 1.2 with messages of
//! their own, and the ports of libyaml are unsafe or unmaintained. So the scanner here is written for the
//! purpose, in the order that the text is read: `read` checks the bytes, `scan` makes tokens (`scalars` and
//! `tags` scan the longer ones), `tree` joins them into nodes, `resolve` gives plain scalars their YAML 1.1 type,
//! `convert` expands nodes into values, which `json` and `emit` write.

mod convert;
mod emit;
mod json;
mod plain;
mod read;
mod resolve;
mod scalars;
mod scan;
mod style;
mod tags;
mod tree;

use crate::record::Record;
pub use plain::plain_json;

/// Text that is not YAML, or YAML that JSON can't say; in upstream's words, which start with `yaml: `.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl Error {
    /// A problem as the YAML library states it; with its line where that is known and not the first.
    pub(super) fn at(line: usize, problem: &str) -> Self {
        match line {
            0 => Self(format!("yaml: {problem}")),
            n => Self(format!("yaml: line {n}: {problem}")),
        }
    }

    pub(super) fn plain(problem: impl Into<String>) -> Self {
        Self(problem.into())
    }
}

/// What a strict report of doubled keys begins with; a line for each follows.
pub const REPORT: &str = "yaml: unmarshal errors:";

/// A YAML document as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// The first document; keys are sorted, of equal ones the last counts.
    pub json: Vec<u8>,
    /// What strict decoding reports beside the JSON reader's reports: keys that a map has twice.
    pub strict: Option<String>,
}

/// The first document of a YAML text as JSON; an empty text is `null`.
pub fn to_json(text: &[u8]) -> Result<Converted, Error> {
    let text = read::checked(text)?;
    let values = convert::first_document(&text)?;
    let mut out = Vec::with_capacity(text.len());
    json::write(&values, &mut out)?;
    Ok(Converted { json: out, strict: values.strict() })
}

/// JSON text as YAML, in the style of upstream's `application/yaml` answers: sorted keys, lists not indented.
pub fn from_json(text: &[u8]) -> Result<String, Error> {
    let text = read::checked(text)?;
    Ok(emit::document(&convert::first_document(&text)?))
}

/// Appends the record as YAML.
pub fn encode(record: &dyn Record, out: &mut Vec<u8>) -> Result<(), Error> {
    let mut text = Vec::new();
    crate::json::encode(record, &mut text);
    out.extend_from_slice(from_json(&text)?.as_bytes());
    Ok(())
}

#[cfg(test)]
mod tests;
