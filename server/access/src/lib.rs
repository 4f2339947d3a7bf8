//! Who asks, and may they: deciders without I/O.

pub mod authenticate;
mod authorize;
mod user;

pub use authorize::{Attributes, Authorized, authorize};
pub use user::User;
