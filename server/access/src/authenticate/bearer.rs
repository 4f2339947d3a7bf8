//! Tokens in a request: the `Authorization` header, or a WebSocket's subprotocol.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use http::header::{AUTHORIZATION, CONNECTION, SEC_WEBSOCKET_PROTOCOL, UPGRADE};

use super::BASE64;

/// What a subprotocol that holds a token begins with.
const PREFIX: &str = "base64url.bearer.authorization.k8s.io.";
/// What a client hears that puts two spaces before its token.
pub(super) const EXTRA_SPACE: &str =
    "the provided Authorization header contains extra space before the bearer token, and is ignored";

/// The token in the `Authorization` header: its second word. The error is a warning for the client.
pub(super) fn header(headers: &HeaderMap) -> Result<Option<String>, &'static str> {
    let Some(value) = headers.get(AUTHORIZATION) else { return Ok(None) };
    let text = String::from_utf8_lossy(value.as_bytes());
    let mut words = text.trim().splitn(3, ' ');
    let (scheme, token, rest) = (words.next(), words.next(), words.next());
    match (scheme.filter(|s| s.eq_ignore_ascii_case("bearer")), token) {
        (Some(_), Some("")) if rest.is_some() => Err(EXTRA_SPACE),
        (Some(_), Some(token)) if !token.is_empty() => Ok(Some(token.to_owned())),
        _ => Ok(None),
    }
}

/// What a client is to be warned of, whatever else it shows who it is by.
pub fn token_warning(headers: &HeaderMap) -> Option<&'static str> {
    header(headers).err()
}

/// The token in a WebSocket's subprotocols.
pub(super) fn subprotocol(headers: &HeaderMap) -> Result<Option<String>, String> {
    if !is_websocket(headers) {
        return Ok(None);
    }
    let (mut token, mut others) = (None, 0);
    for protocol in protocols(headers) {
        let Some(encoded) = protocol.strip_prefix(PREFIX) else {
            others += 1;
            continue;
        };
        if token.is_some() {
            return Err("multiple base64.bearer.authorization tokens specified".to_owned());
        }
        let decoded = BASE64.decode(encoded);
        let decoded = decoded.map_err(|_| "invalid base64.bearer.authorization token encoding")?;
        token = Some(String::from_utf8(decoded).map_err(|_| "invalid base64.bearer.authorization token")?);
    }
    let token = token.filter(|t| !t.is_empty());
    // One must be left to answer the client with.
    if token.is_some() && others == 0 {
        return Err("missing additional subprotocol".to_owned());
    }
    Ok(token)
}

/// Removes the token from a WebSocket's subprotocols.
pub(super) fn clear_subprotocol(headers: &mut HeaderMap) {
    let all = protocols(headers);
    let left: Vec<&str> = all.iter().map(String::as_str).filter(|p| !holds_token(p)).collect();
    if left.len() < all.len()
        && let Ok(value) = left.join(",").parse()
    {
        headers.insert(SEC_WEBSOCKET_PROTOCOL, value);
    }
}

fn protocols(headers: &HeaderMap) -> Vec<String> {
    let values = headers.get_all(SEC_WEBSOCKET_PROTOCOL).into_iter();
    let texts = values.map(|v| String::from_utf8_lossy(v.as_bytes()).into_owned());
    texts.flat_map(|t| t.split(',').map(|p| p.trim().to_owned()).collect::<Vec<_>>()).collect()
}

/// Whether what a client offers to speak over a WebSocket is a token, which is for nobody else to see.
pub fn holds_token(protocol: &str) -> bool {
    protocol.starts_with(PREFIX)
}

/// What a server answers to a client's `Sec-WebSocket-Key` (RFC 6455, 4.2.2).
pub fn websocket_accept(key: &str) -> String {
    let text = format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    STANDARD.encode(digest(&SHA1_FOR_LEGACY_USE_ONLY, text.as_bytes()))
}

/// Whether a client asks for a WebSocket.
pub fn is_websocket(headers: &HeaderMap) -> bool {
    let has = |name, word: &str| {
        let values = headers.get_all(name).into_iter().filter_map(|v| v.to_str().ok());
        values.flat_map(|v| v.split(',')).any(|v| v.trim().eq_ignore_ascii_case(word))
    };
    has(CONNECTION, "upgrade") && has(UPGRADE, "websocket")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, value.parse().unwrap());
        }
        map
    }

    #[test]
    fn authorization() {
        let check = |value: &str, expect: Result<Option<&str>, &str>| {
            let got = header(&headers(&[("authorization", value)]));
            assert_eq!(got, expect.map(|t| t.map(str::to_owned)).map_err(|_| EXTRA_SPACE), "{value:?}");
        };
        check("Bearer abc", Ok(Some("abc")));
        check("BEARER abc", Ok(Some("abc")));
        check(" bearer abc def ghi ", Ok(Some("abc")));
        check("Bearer", Ok(None));
        check("Bearer ", Ok(None));
        check("Bearer  abc", Err(EXTRA_SPACE));
        check("Basic abc", Ok(None));
        check("abc", Ok(None));
    }

    #[test]
    fn subprotocols() {
        let check = |value: &str, expect: Result<Option<&str>, &str>| {
            let upgrade = [("connection", "keep-alive, Upgrade"), ("upgrade", "websocket")];
            let mut map = headers(&upgrade);
            map.append(SEC_WEBSOCKET_PROTOCOL, value.parse().unwrap());
            assert_eq!(subprotocol(&map), expect.map(|t| t.map(str::to_owned)).map_err(str::to_owned), "{value}");
            clear_subprotocol(&mut map);
            assert!(protocols(&map).iter().all(|p| !p.starts_with(PREFIX)), "{value}");
        };
        let token = "base64url.bearer.authorization.k8s.io.YWJj";
        check(&format!("v5.channel.k8s.io, {token}"), Ok(Some("abc")));
        check("v5.channel.k8s.io", Ok(None));
        check(token, Err("missing additional subprotocol"));
        check(&format!("x,{token},{token}"), Err("multiple base64.bearer.authorization tokens specified"));
        check(&format!("x,{token}="), Err("invalid base64.bearer.authorization token encoding"));
        check("x,base64url.bearer.authorization.k8s.io._w", Err("invalid base64.bearer.authorization token"));
        assert_eq!(subprotocol(&headers(&[("sec-websocket-protocol", token)])), Ok(None));
    }
}
