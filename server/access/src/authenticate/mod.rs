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
pub mod jwt;
mod peer;
mod request_header;
mod roots;
mod servers;
mod service_account;
mod signature;
mod static_tokens;

use base64::engine::GeneralPurpose;

pub use bearer::{holds_token, is_websocket, token_warning, websocket_accept};
pub use certificate::Certificate;
pub use decide::{Anonymous, Authenticated, Authenticators, Begun, Open, Unauthenticated, somebody};
pub use peer::Peer;
pub use request_header::{HeaderNames, RequestHeader};
pub use roots::Roots;
pub use servers::verify_server;
pub use service_account::{AccountTokens, Claims, Reference};
pub use static_tokens::StaticTokens;

/// The form of a token's parts (RFC 7515), read as Go does: bits after the last byte don't count.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::URL_SAFE,
    base64::engine::general_purpose::NO_PAD.with_decode_allow_trailing_bits(true),
);

/// Whether two secrets are the same; how long it takes tells nothing but their lengths.
pub fn same_secret(a: &[u8], b: &[u8]) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(a, b).is_ok()
}
