//! Leaf types with a text form of their own.

pub(crate) mod base64;
mod duration;
mod json;
mod layout;
mod quantity;
mod time;

pub use duration::Duration;
pub use json::Json;
pub(crate) use layout::is_timestamp;
pub use quantity::{Format, Quantity};
pub use time::{MicroTime, Time};

/// A value that its own parser refused, in upstream's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError(pub String);

impl std::fmt::Display for ParseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ParseError {}

/// A number or a text (`intstr.IntOrString`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntOrString {
    /// A JSON number.
    Int(i32),
    /// A JSON string.
    String(String),
}

impl Default for IntOrString {
    fn default() -> Self {
        Self::Int(0)
    }
}
