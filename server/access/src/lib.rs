//! Who asks, and may they: deciders without I/O.

pub mod audit;
pub mod authenticate;
pub mod authorize;
pub mod fairness;
pub mod impersonate;
mod sign;
mod user;

pub use authorize::{Attributes, Authorized, Authorizers, Decision};
pub use sign::Signer;
pub use user::User;
