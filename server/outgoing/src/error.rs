//! What can go wrong with a call, in the words of Go's client.

use std::io::ErrorKind;

/// A call that got no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// `Post` and the like.
    pub(crate) method: String,
    /// Whom it was for.
    pub(crate) url: String,
    /// Why.
    pub cause: Cause,
}

/// Why a call got no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No connection was made.
    Dial(String),
    /// The peer is not who it should be, or takes us for nobody.
    Tls(String),
    /// It took too long.
    Timeout,
    /// The connection broke.
    Broken(String),
    /// The answer is longer than we read.
    TooLarge,
}

impl Cause {
    /// Whether another attempt may well succeed.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Broken(_))
    }
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Dial(why) | Self::Broken(why) => f.write_str(why),
            Self::Tls(why) if why.starts_with("x509: ") => write!(f, "tls: failed to verify certificate: {why}"),
            Self::Tls(why) => f.write_str(why),
            Self::Timeout => f.write_str("context deadline exceeded"),
            Self::TooLarge => f.write_str("http: request body too large"),
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}: {}", self.method, self.url, self.cause)
    }
}

impl std::error::Error for Error {}

impl Error {
    pub(crate) fn new(method: &http::Method, uri: &http::Uri, cause: Cause) -> Self {
        let lower = method.as_str().to_ascii_lowercase();
        let method =
            lower.get(..1).map(str::to_ascii_uppercase).unwrap_or_default() + lower.get(1..).unwrap_or_default();
        Self { method, url: uri.to_string(), cause }
    }
}

/// Why an address could not be connected to.
pub(crate) fn dial(address: &str, error: &std::io::Error) -> Cause {
    let what = match error.kind() {
        ErrorKind::ConnectionRefused => "connect: connection refused".to_owned(),
        ErrorKind::ConnectionReset => "connect: connection reset by peer".to_owned(),
        ErrorKind::HostUnreachable => "connect: no route to host".to_owned(),
        ErrorKind::NetworkUnreachable => "connect: network is unreachable".to_owned(),
        ErrorKind::TimedOut => "i/o timeout".to_owned(),
        _ => format!("connect: {error}"),
    };
    Cause::Dial(format!("dial tcp {address}: {what}"))
}

/// What a failed handshake was about.
pub(crate) fn handshake(error: &std::io::Error) -> Cause {
    use rustls::{AlertDescription, CertificateError, Error as Tls};
    match error.get_ref().and_then(|e| e.downcast_ref::<Tls>()) {
        Some(Tls::InvalidCertificate(CertificateError::Other(other))) => Cause::Tls(other.0.to_string()),
        Some(Tls::AlertReceived(AlertDescription::BadCertificate)) => {
            Cause::Tls("remote error: tls: bad certificate".into())
        }
        Some(Tls::AlertReceived(AlertDescription::CertificateRequired)) => {
            Cause::Tls("remote error: tls: certificate required".into())
        }
        Some(Tls::AlertReceived(AlertDescription::UnknownCA)) => {
            Cause::Tls("remote error: tls: unknown certificate authority".into())
        }
        Some(Tls::AlertReceived(AlertDescription::HandshakeFailure)) => {
            Cause::Tls("remote error: tls: handshake failure".into())
        }
        Some(Tls::InvalidMessage(_)) => Cause::Tls("http: server gave HTTP response to HTTPS client".into()),
        Some(other) => Cause::Tls(format!("tls: {other}")),
        None if error.kind() == ErrorKind::UnexpectedEof => Cause::Broken("EOF".into()),
        None if error.kind() == ErrorKind::ConnectionReset => Cause::Broken("connection reset by peer".into()),
        None => Cause::Broken(error.to_string()),
    }
}

/// Why a connection broke.
pub(crate) fn broken(error: &hyper::Error) -> Cause {
    let source = std::error::Error::source(error);
    let io = source.and_then(|e| e.downcast_ref::<std::io::Error>());
    match io.map(std::io::Error::kind) {
        Some(ErrorKind::ConnectionReset) => Cause::Broken("read: connection reset by peer".into()),
        Some(ErrorKind::UnexpectedEof) => Cause::Broken("unexpected EOF".into()),
        _ if error.is_incomplete_message() => Cause::Broken("EOF".into()),
        _ if error.is_parse() => Cause::Broken(format!("net/http: HTTP/1.x transport connection broken: {error}")),
        _ => Cause::Broken(error.to_string()),
    }
}
