//! Continue tokens of paged lists.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// The version that every token carries.
const VERSION: &str = "meta.k8s.io/v1";

/// Where a paged list goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The revision of the list; -1 for one that goes on at the newest revision.
    pub revision: i64,
    /// The first key of the next page, without the list's prefix.
    pub start: String,
}

impl Token {
    /// The token as clients hand it back.
    pub fn encode(&self) -> String {
        // Written by hand to keep upstream's order of members.
        let text = format!(r#"{{"v":"{VERSION}","rv":{},"start":{}}}"#, self.revision, json!(self.start));
        URL_SAFE_NO_PAD.encode(text)
    }

    /// Reads a token; `None` where it is malformed, of another version, or climbs out of the prefix.
    pub fn decode(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let revision = value["rv"].as_i64().filter(|rv| *rv != 0)?;
        let start = value["start"].as_str().filter(|s| !s.is_empty())?;
        let climbs = start.trim_start_matches('/').split('/').any(|part| part == "." || part == "..");
        (value["v"] == VERSION && !climbs).then(|| Self { revision, start: start.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let token = Token { revision: 7, start: "default/a\"b\u{0}".to_owned() };
        assert_eq!(Token::decode(&token.encode()), Some(token));
    }

    #[test]
    fn rejects() {
        let check = |text: &str| assert_eq!(Token::decode(&URL_SAFE_NO_PAD.encode(text)), None, "{text}");
        check("{}");
        check(r#"{"v":"v1","rv":7,"start":"a"}"#);
        check(r#"{"v":"meta.k8s.io/v1","rv":0,"start":"a"}"#);
        check(r#"{"v":"meta.k8s.io/v1","rv":7,"start":""}"#);
        check(r#"{"v":"meta.k8s.io/v1","rv":7,"start":"a/../b"}"#);
        assert_eq!(Token::decode("***"), None);
    }
}
