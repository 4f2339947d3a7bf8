//! The calls that the server makes itself: webhooks, issuers of tokens, other servers.
//!
//! A [`Client`] calls one kind of peer, whom it trusts and to whom it shows itself as its [`Tls`] says. [`kubeconfig`]
//! makes one from a file, as webhooks are described to upstream. Errors are in the words of Go's client, since they reach
//! users through the messages of webhooks.

mod client;
mod connect;
pub mod egress;
mod error;
pub mod handshake;
pub mod kubeconfig;
mod tls;

#[cfg(test)]
mod tests;

pub use client::{Client, Outgoing, Trailers, body};
pub use error::{Cause, Error};
pub use tls::{Identity, Tls, Trust};
