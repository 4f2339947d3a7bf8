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

    /// Reads a token; errors are the answer's message.
    pub fn decode(text: &str) -> Result<Self, String> {
        let bad = |why: String| format!("invalid continue token: continue key is not valid: {why}");
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|e| {
            let at = match e {
                base64::DecodeError::InvalidByte(at, _) | base64::DecodeError::InvalidLastSymbol(at, _) => at,
                base64::DecodeError::InvalidLength(n) => n.saturating_sub(1),
                base64::DecodeError::InvalidPadding => 0,
            };
            bad(format!("illegal base64 data at input byte {at}"))
        })?;
        let value: Value = {
            object::json::syntax::check(&bytes).map_err(bad)?;
            serde_json::from_slice(&bytes).map_err(|e| bad(e.to_string()))?
        };
        let version = value["v"].as_str().unwrap_or("");
        if version != VERSION {
            return Err(bad(format!("server does not recognize this encoded version {version}")));
        }
        let revision = value["rv"].as_i64().unwrap_or(0);
        if revision == 0 {
            return Err(bad(format!("incorrect encoded start resourceVersion (version {VERSION})")));
        }
        let start = value["start"].as_str().unwrap_or("");
        if start.is_empty() {
            return Err(bad(format!("encoded start key empty (version {VERSION})")));
        }
        // Only a clean path is sure to stay below the list's own.
        let below = start.strip_prefix('/').unwrap_or(start);
        if below.split('/').any(|part| matches!(part, "" | "." | "..")) && !below.is_empty() {
            return Err(bad(start.to_owned()));
        }
        Ok(Self { revision, start: below.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let token = Token { revision: 7, start: "default/a\"b\u{0}".to_owned() };
        assert_eq!(Token::decode(&token.encode()), Ok(token.clone()));
        let slashed = Token { start: format!("/{}", token.start), ..token.clone() };
        assert_eq!(Token::decode(&slashed.encode()), Ok(token));
    }

    #[test]
    fn rejects() {
        let check = |text: &str, expect: &str| {
            let got = Token::decode(&URL_SAFE_NO_PAD.encode(text)).expect_err("an error");
            assert_eq!(got, format!("invalid continue token: continue key is not valid: {expect}"), "{text}");
        };
        check("{}", "server does not recognize this encoded version ");
        check(r#"{"v":"v1","rv":7,"start":"a"}"#, "server does not recognize this encoded version v1");
        check(
            r#"{"v":"meta.k8s.io/v1","rv":0,"start":"a"}"#,
            "incorrect encoded start resourceVersion (version meta.k8s.io/v1)",
        );
        check(r#"{"v":"meta.k8s.io/v1","rv":7,"start":""}"#, "encoded start key empty (version meta.k8s.io/v1)");
        check(r#"{"v":"meta.k8s.io/v1","rv":7,"start":"a/../b"}"#, "a/../b");
        assert_eq!(
            Token::decode("***"),
            Err("invalid continue token: continue key is not valid: illegal base64 data at input byte 0".into())
        );
    }
}
