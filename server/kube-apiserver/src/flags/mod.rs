//! The command line: upstream's flags and a few of our own.
//!
//! [`table`] says which flags there are, [`Values`] reads them, [`validate`] refuses contradictions, [`Options`] is
//! what the server uses. [`command`] is all of it in upstream's order.

pub mod command;
pub mod gates;
pub mod help;
pub(crate) mod number;
pub mod options;
mod parse;
mod reader;
pub mod table;
pub mod validate;
pub mod value;

pub use gates::FeatureGates;
pub use options::Options;
pub use parse::{VERSION, Values};
pub use reader::Reader;

/// Several errors as one: alone as it is, more in brackets, none twice.
pub(crate) fn joined_errors(errors: Vec<String>) -> String {
    let mut seen: Vec<String> = Vec::with_capacity(errors.len());
    for error in errors {
        if !seen.contains(&error) {
            seen.push(error);
        }
    }
    match seen.len() {
        1 => seen.remove(0),
        _ => format!("[{}]", seen.join(", ")),
    }
}
