//! Who asks, and may they: deciders without I/O.

pub mod audit;
pub mod authenticate;
pub mod authorize;
pub mod config_file;
mod expressions;
pub mod fairness;
pub mod impersonate;
mod sign;
mod user;

pub use authorize::{Attributes, Authorized, Authorizers, Decision, Denied};
pub use sign::Signer;
pub use user::User;

/// What a future gives that never has to wait.
#[cfg(test)]
pub(crate) fn at_once<T>(future: impl Future<Output = T>) -> T {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("it waits"),
    }
}
