//! What is the same for all answers, whatever was asked: headers for browsers, and goodbyes to connections.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue, ORIGIN, STRICT_TRANSPORT_SECURITY,
};
use http::{HeaderMap, HeaderName, Method, Response};
use regex::Regex;

use crate::body::Body;
use crate::random;

/// Streams of one connection at once, where no flag says otherwise (upstream's).
const STREAMS: u32 = 100;

/// Settings of the server's front.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// Origins whose pages may ask (`--cors-allowed-origins`).
    pub origins: Vec<Regex>,
    /// What browsers are told of TLS (`--strict-transport-security-directives`), as one header.
    pub transport_security: Option<HeaderValue>,
    /// The share of requests of HTTP/2 after which a connection is to be made anew (`--goaway-chance`).
    pub goaway_chance: f64,
    /// Streams of one connection at once (`--http2-max-streams-per-connection`); 0 is the default.
    pub streams: u32,
    /// Profiles are served (`--profiling`).
    pub profiling: bool,
    /// `/flagz` is served (gate `ComponentFlagz`).
    pub flagz: bool,
    /// `/statusz` is served (gate `ComponentStatusz`).
    pub statusz: bool,
}

/// What is said to pages of an origin that may ask.
const FOR_PAGES: [(HeaderName, &str); 4] = [
    (ACCESS_CONTROL_ALLOW_METHODS, "POST, GET, OPTIONS, PUT, DELETE, PATCH"),
    (
        ACCESS_CONTROL_ALLOW_HEADERS,
        "Content-Type, Content-Length, Accept-Encoding, X-CSRF-Token, Authorization, X-Requested-With, If-Modified-Since",
    ),
    (ACCESS_CONTROL_EXPOSE_HEADERS, "Date"),
    (ACCESS_CONTROL_ALLOW_CREDENTIALS, "true"),
];

impl Front {
    /// The request's origin, if its pages may ask.
    pub(crate) fn origin(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        if self.origins.is_empty() {
            return None;
        }
        let origin = headers.get(ORIGIN)?;
        let text = origin.to_str().ok().filter(|text| !text.is_empty())?;
        self.origins.iter().any(|allowed| allowed.is_match(text)).then(|| origin.clone())
    }

    /// Adds what all answers have, and what those to a page of `origin` have.
    pub(crate) fn dress(&self, response: &mut Response<Body>, origin: Option<HeaderValue>) {
        let headers = response.headers_mut();
        if let Some(value) = &self.transport_security {
            headers.insert(STRICT_TRANSPORT_SECURITY, value.clone());
        }
        let Some(origin) = origin else { return };
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        for (name, value) in FOR_PAGES {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }

    /// Whether a page only asks what it may ask.
    pub(crate) fn is_preflight(method: &Method, origin: Option<&HeaderValue>) -> bool {
        *method == Method::OPTIONS && origin.is_some()
    }

    /// Whether a connection is to end after this request.
    pub(crate) fn says_goodbye(&self, version: http::Version) -> bool {
        version == http::Version::HTTP_2 && random::chance(self.goaway_chance)
    }

    pub(crate) fn streams(&self) -> u32 {
        if self.streams == 0 { STREAMS } else { self.streams }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins() {
        let origins = [r"//example\.com(:|$)", "^http://localhost:[0-9]+$"].map(|p| Regex::new(p).unwrap());
        let front = Front { origins: origins.into(), ..Front::default() };
        let check = |front: &Front, origin: &str, expect: bool| {
            let headers = [(ORIGIN, HeaderValue::from_str(origin).unwrap())].into_iter().collect();
            assert_eq!(front.origin(&headers).is_some(), expect, "{origin}");
        };
        check(&front, "https://example.com", true);
        check(&front, "https://example.com:8443", true);
        check(&front, "https://www.example.com", false);
        check(&front, "https://example.com.evil.org", false);
        check(&front, "http://localhost:3000", true);
        check(&front, "", false);
        check(&Front::default(), "https://example.com", false);
        assert!(front.origin(&HeaderMap::new()).is_none());
    }
}
