//! From sockets to verbs.
//!
//! [`pipeline`] is the first file to read: the stages of a request, in order, written once.

pub mod admission;
pub mod audit;
pub mod body;
mod coalesce;
mod escalation;
mod fixed;
mod front;
pub mod health;
pub mod issuers;
mod legacy_tokens;
mod listener;
pub mod log;
pub mod metrics;
mod negotiate;
pub mod node_graph;
mod node_restriction;
mod pace;
pub mod pipeline;
pub mod policy;
mod policy_rights;
mod random;
mod remembered;
mod request;
mod respond;
mod rights;
pub mod seats;
mod signer_rights;
mod token_cache;
pub mod token_lookup;
pub mod trace;
mod turns;
mod verbs;
pub mod webhook;

pub use fixed::{Facts, OpenId, Version, debug_socket};
pub use front::Front;
pub use health::Health;
pub use listener::{Listener, Shutdown};
pub use negotiate::serve_cbor;
pub use pipeline::{Peer, Server, Tokens};
pub use turns::Crowd;
