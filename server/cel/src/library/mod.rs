//! The functions of the language and of the Kubernetes libraries, and in which versions they are there.

pub(crate) mod authz;
pub(crate) mod formats;
pub(crate) mod semver;
pub(crate) mod urls;

mod format_text;
mod lists;
mod lists_more;
mod network;
mod optional;
mod quantity;
pub(crate) mod regexes;
mod sets;
mod standard;
mod strings;

pub(crate) use format_text::{FormatArgs, check_format};
pub(crate) use standard::crosses_types;

use crate::declare::Row;

/// Functions that come together.
pub(crate) struct Library {
    /// The minor version of Kubernetes with which they came.
    pub(crate) since: u32,
    pub(crate) rows: &'static [Row],
    /// Names of types that expressions may use.
    pub(crate) types: &'static [&'static str],
    /// Only where an environment asks for them.
    pub(crate) only: Option<Extra>,
}

/// Functions that only some environments have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extra {
    /// `jsonpatch.escapeKey`
    JsonPatch,
}

const fn library(since: u32, rows: &'static [Row], types: &'static [&'static str]) -> Library {
    Library { since, rows, types, only: None }
}

/// In the order in which their overloads are tried.
static LIBRARIES: &[Library] = &[
    library(0, standard::ROWS, &[]),
    library(0, urls::ROWS, &[]),
    library(0, regexes::ROWS, &[]),
    library(0, lists::ROWS, &[]),
    library(27, authz::ROWS, &[]),
    library(28, optional::ROWS, &["optional_type"]),
    library(28, quantity::ROWS, &[]),
    library(0, strings::ROWS, &[]),
    library(29, format_text::ROWS, &[]),
    library(29, strings::LATER_ROWS, &[]),
    library(29, sets::ROWS, &[]),
    library(30, network::ROWS, &["net.IP", "net.CIDR"]),
    library(31, formats::ROWS, &[]),
    library(31, authz::SELECTOR_ROWS, &[]),
    library(32, lists_more::MAP_ROWS, &[]),
    library(33, semver::ROWS, &[]),
    library(34, lists_more::ROWS, &[]),
    library(37, lists::INCLUDES_ROWS, &[]),
    Library { since: 0, rows: strings::JSON_PATCH_ROWS, types: &[], only: Some(Extra::JsonPatch) },
];

/// All libraries.
pub(crate) fn all() -> impl Iterator<Item = &'static Library> {
    LIBRARIES.iter()
}
