//! The server's own parts: flags, TLS, bootstrap, wiring.

mod account_tokens;
mod admission;
mod auditing;
pub mod authentication;
pub mod authorization;
pub mod bootstrap;
pub mod ca;
pub mod config_files;
pub mod data_dir;
mod encryption;
pub mod files;
pub mod flags;
pub mod identity;
pub mod listen;
pub mod migrate;
pub mod net;
pub mod pki;
mod prepare;
#[cfg(test)]
mod refusals;
pub mod reload;
pub mod run;
pub mod snapshot;
pub mod standalone;
pub mod stores;
pub mod tls;

pub use serve::log;
