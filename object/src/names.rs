//! Names, label keys and other short texts: what they may be, and what is wrong with them in upstream's words.
//!
//! Each function gives a message for each thing that is wrong, none if the text is good. Rules: RFC 1123 and
//! RFC 1035 as the API reference's "Object Names and IDs" and "Labels and Selectors" state them.

mod dns;
pub mod ip;
mod label;
mod rule;
mod word;

pub use dns::{
    dns1035_label, dns1123_label, dns1123_subdomain, dns1123_subdomain_with_underscore, fully_qualified_domain,
    fully_qualified_name, long_name, long_name_caseless, short_name, wildcard_subdomain,
};
pub use label::{label_value, prefixed_label_key, qualified_name};
pub use rule::NameRule;
pub use word::{
    c_identifier, config_map_key, decimal_integer, env_var_name, http_header_name, path_segment, path_segment_prefix,
    percent, port_name, relaxed_env_var_name, uuid,
};

/// A number out of bounds, as messages have it.
pub fn out_of_range(min: i64, max: i64) -> String {
    format!("must be between {min} and {max}, inclusive")
}

/// More than `max` of something.
fn more_than(max: usize, what: &str) -> String {
    format!("must be no more than {max} {what}")
}

/// A text that a pattern does not match.
fn pattern(what: &str, examples: &[&str], regex: &str) -> String {
    let examples = examples.iter().map(|e| format!("'{e}', ")).collect::<Vec<_>>().join(" or ");
    format!("{what} (e.g. {examples}regex used for validation is '{regex}')")
}

/// Whether a text is not empty, its first and last bytes are `end`, and the others are too, or `inner`.
fn is_framed(text: &str, end: impl Fn(u8) -> bool, inner: impl Fn(u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    ends.into_iter().all(|b| b.is_some_and(|b| end(*b))) && bytes.iter().all(|b| end(*b) || inner(*b))
}

#[cfg(test)]
mod tests;
