//! Who asks: certificates, front proxies, tokens, nobody. No I/O, no clock: callers bring files' contents and the time.
//!
//! [`Authenticators`] asks them in upstream's order. What a certificate proves is found out once for each connection,
//! by its [`Peer`]. Tokens that only others can judge (service accounts, webhooks) come back to the caller as
//! [`Open`].

mod bearer;
mod certificate;
mod chain;
mod constraints;
pub mod csv;
mod decide;
mod identity;
mod peer;
mod request_header;
mod roots;
mod signature;
mod static_tokens;

pub use certificate::Certificate;
pub use decide::{Anonymous, Authenticated, Authenticators, Begun, Open, Unauthenticated};
pub use peer::Peer;
pub use request_header::{HeaderNames, RequestHeader};
pub use roots::Roots;
pub use static_tokens::StaticTokens;
