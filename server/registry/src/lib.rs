//! Verb semantics over stored objects, without HTTP.
//!
//! [`verbs`] is where to begin: each verb is written once, for every kind. What differs between kinds is a row of
//! [`strategy`], or a function in `kinds`.

pub mod codec;
pub mod configuration;
pub mod convert;
pub mod decode;
pub mod defaults;
pub mod error;
pub mod generate_name;
mod kinds;
pub mod managed;
pub mod meta;
pub mod object;
pub mod options;
pub mod resources;
pub mod services;
pub mod strategy;
pub mod table;
pub mod together;
pub mod token;
pub mod validate;
pub mod verbs;

pub use kinds::{ClaimChange, Subject, allow_privileged, certificate_subject, claim_change};
pub use strategy::set_event_ttl;
