//! Who somebody is, from what proves it: names in certificates that an authority vouches for, claims of tokens that are
//! signed, headers of front proxies and of those who become somebody else.

use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll, Waker};

use access::authenticate::jwt::config::AuthenticationConfiguration;
use access::authenticate::jwt::{Issuer, KeySet};
use access::authenticate::{AccountTokens, Authenticators, Begun, HeaderNames, Peer, RequestHeader, Roots};
use access::authorize::AlwaysAllow;
use access::impersonate::{Impersonation, Refusal};
use access::{Attributes, Authorizers, Signer, User};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, header};

use crate::forms::shown;

/// A moment at which what the seeds say is valid, in seconds since 1970.
const NOW: i64 = 1_800_000_000;

/// A certificate of version 1, whose subject has these parts; nobody signed it.
fn certificate(subject: &[u8]) -> Vec<u8> {
    let ecdsa = tlv(0x30, &tlv(0x06, b"\x2a\x86\x48\xce\x3d\x04\x03\x02"));
    let valid = tlv(0x30, &[tlv(0x17, b"200101000000Z"), tlv(0x17, b"490101000000Z")].concat());
    let curve = [tlv(0x06, b"\x2a\x86\x48\xce\x3d\x02\x01"), tlv(0x06, b"\x2a\x86\x48\xce\x3d\x03\x01\x07")].concat();
    let key = tlv(0x30, &[tlv(0x30, &curve), tlv(0x03, &[0, 4, 1, 1])].concat());
    let named = [tlv(0x02, &[1]), ecdsa.clone(), tlv(0x30, &[]), valid, tlv(0x30, subject), key].concat();
    tlv(0x30, &[tlv(0x30, &named), ecdsa, tlv(0x03, &[0, 1])].concat())
}

/// A value of DER with its tag and length.
fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let mut out = vec![tag];
    match content.len() {
        short @ 0..0x80 => out.push(short as u8),
        _ => {
            let digits = &length[length.iter().take_while(|byte| **byte == 0).count()..];
            out.push(0x80 | digits.len() as u8);
            out.extend(digits);
        }
    }
    out.extend(content);
    out
}

/// Parts of a subject, each a byte that says which, the tag of its text, a length, and the text.
fn parts(mut data: &[u8]) -> Vec<(u8, u8, &[u8])> {
    let mut parts = Vec::new();
    while let [which, tag, length, rest @ ..] = data {
        let (text, left) = rest.split_at((*length as usize).min(rest.len()));
        parts.push((which % 4, *tag, text));
        data = left;
    }
    parts
}

pub(crate) fn names(data: &[u8]) {
    const KINDS: [&[u8]; 4] =
        [b"\x55\x04\x03", b"\x55\x04\x0a", b"\x2b\x06\x01\x04\x01\x83\xc2\x53\x02", b"\x55\x04\x05"];
    let parts = parts(data);
    let part = |(which, tag, text): &(u8, u8, &[u8])| {
        let pair = [tlv(0x06, KINDS[*which as usize]), tlv(*tag, text)].concat();
        tlv(0x31, &tlv(0x30, &pair))
    };
    let der = certificate(&parts.iter().map(part).collect::<Vec<_>>().concat());
    let Ok(Some(peer)) = Peer::new([&*der]) else { return };
    let pem = format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(&der));
    let roots = Roots::from_pem(pem.as_bytes()).unwrap_or_else(|why| panic!("read once, not twice: {why}"));
    let roots = Some(Arc::new(arc_swap::ArcSwap::from_pointee(roots)));
    let authenticators = Authenticators { client_ca: roots, uid_from_certificates: true, ..Authenticators::default() };
    // Texts that may be anything else than what they look like are no names.
    let plain = |(_, tag, text): &&(u8, u8, &[u8])| [0x0c, 0x13].contains(tag) && std::str::from_utf8(text).is_ok();
    let all_plain = parts.iter().filter(plain).count() == parts.len();
    let of = |kind: u8| parts.iter().filter(move |(which, ..)| *which == kind).map(|(_, _, text)| shown(text));
    match authenticators.begin(Some(&peer), &HeaderMap::new(), NOW) {
        Begun::Known(known) => {
            let user = &known.user;
            assert!(!user.name.is_empty(), "somebody without a name");
            assert!(user.groups.contains(&"system:authenticated".to_owned()) || user.name == "system:anonymous");
            assert!(user.extra.contains_key("authentication.kubernetes.io/credential-id"));
            if all_plain {
                assert_eq!(Some(&user.name), of(0).next_back().as_ref(), "the last common name");
                assert!(user.groups.starts_with(&of(1).collect::<Vec<_>>()), "groups are organizations");
                assert!(of(2).count() <= 1 && of(2).next().unwrap_or_default() == user.uid, "one UID");
            }
        }
        Begun::Open(open) => assert!(authenticators.close(open, Vec::new(), "/").is_err(), "nobody may come"),
    }
}

/// A key on a curve, of the tests.
static SIGNER: LazyLock<Option<Signer>> = LazyLock::new(|| {
    let pem = include_str!("../../../server/kube-apiserver/testdata/sec1.key");
    let block = pem.split("-----BEGIN EC PRIVATE KEY-----").nth(1)?;
    let base64: String = block.lines().take_while(|line| !line.starts_with("---")).collect();
    Signer::new(&STANDARD.decode(base64).ok()?).ok()
});

const ISSUER: &str = "
apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
jwt:
- issuer: {url: 'https://issuer', audiences: [api, other], audienceMatchPolicy: MatchAny}
  claimValidationRules:
  - {expression: '!has(claims.tenant) || claims.tenant.startsWith(\"t\")', message: tenant}
  claimMappings:
    username: {expression: 'has(claims.email) && claims.email_verified == true ? claims.email : claims.sub'}
    groups: {expression: 'has(claims.roles) ? claims.roles.map(r, \"r:\" + r) : []'}
    uid: {expression: 'claims.?uid.orValue(\"\")'}
    extra: [{key: example.org/a, valueExpression: 'has(claims.a) ? claims.a : \"none\"'}]
  userValidationRules:
  - {expression: '!user.username.startsWith(\"system:\")', message: system}
- issuer: {url: 'https://plain', audiences: [api]}
  claimMappings:
    username: {claim: email, prefix: 'p:'}
    groups: {claim: groups, prefix: 'g:'}
    uid: {claim: sub}
";

/// Those who issue, and their one key.
static ISSUERS: LazyLock<(Vec<Issuer>, KeySet)> = LazyLock::new(|| {
    let algorithms = ["ES256".to_owned()];
    let config = AuthenticationConfiguration::parse(ISSUER.as_bytes()).unwrap_or_else(|why| panic!("{why}"));
    let make = |jwt| Issuer::new(jwt, &algorithms).unwrap_or_else(|why| panic!("{why}"));
    let der = SIGNER.as_ref().and_then(|signer| signer.public_key().ok()).unwrap_or_default();
    let id = URL_SAFE_NO_PAD.encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &der));
    let point = &der[der.len().saturating_sub(64)..];
    let (x, y) = point.split_at(point.len() / 2);
    let (x, y) = (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y));
    let keys = format!(r#"{{"keys":[{{"kty":"EC","crv":"P-256","kid":"{id}","x":"{x}","y":"{y}"}}]}}"#);
    (config.jwt.into_iter().map(make).collect(), KeySet::parse(keys.as_bytes()).unwrap_or_else(|why| panic!("{why}")))
});

/// The bytes as the claims of a token that is signed.
pub(crate) fn claims(data: &[u8]) {
    let Some(signer) = &*SIGNER else { panic!("the tests' key can't be read") };
    let token = signer.sign(data).unwrap_or_else(|why| panic!("{why}"));
    let key = signer.public_key().unwrap_or_else(|why| panic!("{why}"));
    let ours = ["https://kubernetes".to_owned()];
    let audiences = ["api".to_owned(), "other".to_owned()];
    let tokens = AccountTokens::new(&ours, [&*key], &audiences).unwrap_or_else(|why| panic!("{why}"));
    if let Some(Ok(claims)) = tokens.read(&token, None, NOW) {
        assert!(!claims.audiences.is_empty() && claims.audiences.iter().all(|a| audiences.contains(a)), "{claims:?}");
        assert!(!claims.legacy || claims.secret.is_some(), "a token of old lies in a secret: {claims:?}");
    }
    let (issuers, keys) = &*ISSUERS;
    for issuer in issuers {
        let _ = issuer.issued(&token);
        if let Ok(user) = issuer.user(&token, keys, NOW) {
            assert!(!user.name.is_empty(), "somebody without a name: {}", shown(data));
        }
    }
}

/// What a future gives that never has to wait.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}

/// A header a line: its name, a colon, its value.
pub(crate) fn headers(data: &[u8]) {
    let mut headers = HeaderMap::new();
    for line in data.split(|byte| *byte == b'\n') {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), HeaderValue::from_bytes(value)) {
            headers.append(name, value);
        }
    }
    let request_header = RequestHeader {
        roots: Arc::new(arc_swap::ArcSwap::from_pointee(Roots::lenient([]))),
        allowed_names: Vec::new(),
        headers: HeaderNames::standard(),
    };
    let authenticators =
        Authenticators { request_header: Some(request_header), other_tokens: true, ..Authenticators::default() };
    let asked = Attributes::Path { verb: "get", path: "/version" };
    match authenticators.begin(None, &headers, NOW) {
        Begun::Known(known) => panic!("known by headers alone: {known:?}"),
        Begun::Open(open) => assert!(open.tokens.len() <= 2, "one in each place"),
    }
    let mut left = headers.clone();
    authenticators.clear(&mut left);
    let secret = |name: &HeaderName| name == header::AUTHORIZATION || name == "x-remote-user";
    assert!(!left.keys().any(secret), "left: {left:?}");
    for protocols in left.get_all(header::SEC_WEBSOCKET_PROTOCOL) {
        let protocols = shown(protocols.as_bytes());
        let token = |protocol: &str| protocol.trim().starts_with("base64url.bearer.authorization.k8s.io.");
        assert!(!protocols.split(',').any(token), "left: {left:?}");
    }
    let authorizers = Authorizers::new(vec![Box::new(AlwaysAllow)]);
    let boss = User { name: "boss".into(), ..User::default() };
    match at_once(Impersonation::default().become_other(&authorizers, &boss, &mut left, &asked, &|_, _| ())) {
        Ok(Some((user, _))) => {
            assert!(!user.name.is_empty(), "somebody without a name");
            assert!(!left.contains_key("impersonate-user"), "left: {left:?}");
        }
        Ok(None) => {}
        Err(Refusal::Malformed(why)) => assert!(!why.is_empty(), "it says why"),
        Err(Refusal::Forbidden { message, .. }) => assert!(!message.is_empty(), "it says why"),
    }
}
