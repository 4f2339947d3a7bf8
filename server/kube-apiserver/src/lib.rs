//! The server's own parts: TLS, bootstrap, wiring.

pub mod bootstrap;
pub mod run;
pub mod tls;
