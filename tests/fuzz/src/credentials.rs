//! What proves who asks: certificates, and tokens in headers and files.

use access::authenticate::{AccountTokens, Authenticators, Begun, Certificate, Peer, Roots, StaticTokens, csv};
use http::HeaderMap;
use http::header::{AUTHORIZATION, CONNECTION, HeaderValue, SEC_WEBSOCKET_PROTOCOL, UPGRADE};

use crate::forms::shown;

/// A moment, in seconds since 1970.
const NOW: i64 = 1_800_000_000;

pub(crate) fn certificates(data: &[u8]) {
    if let Ok(certificate) = Certificate::parse(data) {
        assert_eq!(certificate.der(), data);
        let again = Certificate::parse(certificate.der()).map(|c| format!("{c:?}"));
        assert_eq!(again, Ok(format!("{certificate:?}")));
        let _ = (certificate.host_names(), certificate.not_after(), certificate.subject());
    }
    if let Ok(Some(peer)) = Peer::new([data, data]) {
        let _ = Authenticators::default().begin(Some(&peer), &HeaderMap::new(), NOW);
    }
    if let Ok(roots) = Roots::from_pem(data) {
        assert!(!roots.certificates().is_empty());
    }
    let _ = AccountTokens::new(&[], [data], &[]);
    let _ = access::Signer::new(data);
}

pub(crate) fn tokens(data: &[u8]) {
    let text = shown(data);
    header(data);
    if let Ok(tokens) = AccountTokens::new(&["https://issuer".to_owned()], [], &[]) {
        let read = tokens.read(&text, None, NOW);
        assert!(!matches!(read, Some(Ok(_))), "believed without a key: {text}");
    }
    let _ = StaticTokens::parse("tokens.csv", &text);
    let Ok(records) = csv::records(&text) else { return };
    // A line's end within quotes is read as `\n`, so that a field with the longer one (of `\r\r\n`) can't be written again.
    if records.iter().flatten().any(|field| field.contains("\r\n")) {
        return;
    }
    let quoted = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
    let line = |record: &Vec<String>| record.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n";
    let written: String = records.iter().map(line).collect();
    assert_eq!(csv::records(&written), Ok(records), "{written}");
}

/// The bytes as what a client's headers say; what they hold is only ever handed on.
fn header(data: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(data) else { return };
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, value.clone());
    headers.insert(SEC_WEBSOCKET_PROTOCOL, value.clone());
    headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert("x-remote-user", value);
    let authenticators = Authenticators { other_tokens: true, ..Authenticators::default() };
    match authenticators.begin(None, &headers, NOW) {
        Begun::Known(known) => panic!("known by nothing but {}: {known:?}", shown(data)),
        Begun::Open(open) => {
            assert!(open.tokens.iter().all(|token| !token.is_empty()));
            let _ = authenticators.close(open, Vec::new(), "/");
        }
    }
    authenticators.clear(&mut headers);
}
