//! Black-box suites: what a client sees of a server, with nothing of the server linked in.
//!
//! `parity` replays recorded scenarios; `server` starts a server to ask, with the PKI that `pki` makes; `client` asks.
//! `bench` measures what servers cost; `kubectl` runs scripts of commands.

pub mod bench;
pub mod client;
pub mod kubeconfig;
pub mod kubectl;
pub mod parity;
pub mod pki;
pub mod random;
pub mod server;
mod yaml;
