//! Who asks, and may they: deciders without I/O.

pub mod authenticate;
mod authorize;
mod sign;
mod user;

pub use authorize::{Attributes, Authorized, authorize};
pub use sign::Signer;
pub use user::User;
