//! Tokens of other issuers become users, or are refused in upstream's words.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use rcgen::PublicKeyData as _;

use super::config::AuthenticationConfiguration;
use super::*;
use crate::Signer;

const NOW: i64 = 1_800_000_000;

struct World {
    signer: Signer,
    keys: KeySet,
}

fn world() -> World {
    let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).expect("a key");
    let id = BASE64.encode(digest(&SHA256, &pair.subject_public_key_info()));
    let (x, y) = pair.public_key_raw()[1..].split_at(32);
    let json = serde_json::json!({"keys": [
        {"kty": "oct", "kid": "other"},
        {"kty": "EC", "crv": "P-256", "kid": id, "x": BASE64.encode(x), "y": BASE64.encode(y)},
    ]});
    let keys = KeySet::parse(json.to_string().as_bytes()).expect("keys");
    World { signer: Signer::new(pair.serialized_der()).expect("a signer"), keys }
}

fn issuer(authenticator: &str) -> Issuer {
    let text =
        format!("apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\njwt:\n- {authenticator}\n");
    let mut config = AuthenticationConfiguration::parse(text.as_bytes()).expect("a configuration");
    assert_eq!(validate(&config, &[]), [], "{text}");
    Issuer::new(config.jwt.remove(0), &["ES256".to_owned()]).expect("an issuer")
}

#[test]
fn users() {
    let world = world();
    let check = |more: &str, claims: &str, expect: Result<&str, &str>| {
        let issuer = issuer(&format!(
            "{{issuer: {{url: 'https://i', audiences: [a, b], audienceMatchPolicy: MatchAny}}, {more}}}"
        ));
        let token = world.signer.sign(claims.as_bytes()).expect("a token");
        let got = issuer.user(&token, &world.keys, NOW).map(|u| {
            let extra: Vec<String> = u.extra.iter().map(|(k, v)| format!("{k}={}", v.join(","))).collect();
            format!("{}|{}|{}|{}", u.name, u.uid, u.groups.join(","), extra.join(";"))
        });
        let got = got.as_deref().map_err(|e| match e {
            Refused::Signature => "signature",
            Refused::Other(why) => why,
        });
        assert_eq!(got, expect, "{more} {claims}");
    };
    let simple = "claimMappings: {username: {claim: sub, prefix: 'p:'}}";
    let full = "claimMappings: {username: {claim: email, prefix: ''}, groups: {claim: roles, prefix: 'g:'}, uid: {claim: \
                id}}, claimValidationRules: [{claim: hd, requiredValue: x}]";
    check(
        simple,
        r#"{"iss":"https://i","aud":"b","exp":1800000001,"sub":"s","jti":"7"}"#,
        Ok("p:s|||authentication.kubernetes.io/credential-id=JTI=7"),
    );
    check(
        full,
        r#"{"iss":"https://i","aud":["c","a"],"exp":1800000001,"email":"e","roles":["r","s"],"id":"7","hd":"x"}"#,
        Ok("e|7|g:r,g:s|"),
    );
    check(
        full,
        r#"{"iss":"https://i","aud":"a","exp":1800000001,"email":"e","roles":"r","id":"7","hd":"x"}"#,
        Ok("e|7|g:r|"),
    );
    let base = |rest: &str| format!(r#"{{"iss":"https://i","aud":"a","exp":1800000001,{rest}}}"#);
    let refused = |more: &str, rest: &str, expect: &str| check(more, &base(rest), Err(expect));
    refused(simple, r#""x":1"#, r#"oidc: parse username claims "sub": claim not present"#);
    refused(
        simple,
        r#""sub":1"#,
        r#"oidc: parse username claims "sub": json: cannot unmarshal number into Go value of type string"#,
    );
    refused(full, r#""email":"e","email_verified":false"#, "oidc: email not verified");
    refused(full, r#""email":"e","id":"7""#, "oidc: required claim hd not present in ID token");
    refused(
        full,
        r#""email":"e","id":"7","hd":"y""#,
        "oidc: required claim hd value does not match. Got = y, want = x",
    );
    refused(
        full,
        r#""email":"e","roles":[1]"#,
        r#"oidc: parse groups claim "roles": json: cannot unmarshal array into Go value of type string"#,
    );
    check(
        simple,
        r#"{"iss":"https://i","aud":"c","exp":1800000001,"sub":"s"}"#,
        Err(r#"oidc: verify token: oidc: expected audience in ["a" "b"] got ["c"]"#),
    );
    check(
        simple,
        r#"{"iss":"https://i","aud":"a","exp":1799999999,"sub":"s"}"#,
        Err("oidc: verify token: oidc: token is expired (Token Expiry: 2027-01-15 07:59:59 +0000 UTC)"),
    );
    check(
        simple,
        r#"{"iss":"https://j","aud":"a","exp":1800000001,"sub":"s"}"#,
        Err(
            r#"oidc: verify token: oidc: id token issued by a different provider, expected "https://i" got "https://j""#,
        ),
    );
    check(
        simple,
        r#"{"iss":"https://i","aud":"a","exp":1800000001,"nbf":1800000061,"sub":"s"}"#,
        Err("oidc: verify token: oidc: current time 2027-01-15 08:00:00 +0000 UTC before the nbf (not before) time: \
             2027-01-15 08:01:01 +0000 UTC"),
    );
}

#[test]
fn expressions() {
    let world = world();
    let check = |more: &str, claims: &str, expect: Result<&str, &str>| {
        let issuer = issuer(&format!("{{issuer: {{url: 'https://i', audiences: [a]}}, {more}}}"));
        let claims = format!(r#"{{"iss":"https://i","aud":"a","exp":1800000001,{claims}}}"#);
        let token = world.signer.sign(claims.as_bytes()).expect("a token");
        let got = issuer.user(&token, &world.keys, NOW).map(|u| {
            let extra: Vec<String> = u.extra.iter().map(|(k, v)| format!("{k}={}", v.join(","))).collect();
            format!("{}|{}|{}|{}", u.name, u.uid, u.groups.join(","), extra.join(";"))
        });
        let got = got.as_deref().map_err(|e| match e {
            Refused::Signature => "signature",
            Refused::Other(why) => why,
        });
        assert_eq!(got, expect, "{more} {claims}");
    };
    let full = r#"claimMappings: {username: {expression: "claims.sub + '@x'"}, groups: {expression: "claims.roles.split(',')"},
        uid: {expression: "claims.?id.orValue('none')"}, extra: [{key: a.b/c, valueExpression: "claims.?more.orValue([])"}]},
        claimValidationRules: [{expression: "claims.exp - claims.nbf <= 100", message: too long}],
        userValidationRules: [{expression: "!user.username.startsWith('system:')", message: reserved},
        {expression: "user.groups.all(g, g != 'bad')"}]"#;
    let full = &full.replace('\n', " ");
    let good = r#""nbf":1799999999,"sub":"s","roles":"r,,t""#;
    check(full, &format!(r#"{good},"more":["m",""]"#), Ok("s@x|none|r,t|a.b/c=m"));
    check(full, &format!(r#"{good},"id":"7""#), Ok("s@x|7|r,t|"));
    let refused = |claims: &str, expect: &str| check(full, claims, Err(expect));
    refused(
        r#""nbf":1799000000,"sub":"s","roles":"""#,
        "oidc: error evaluating claim validation expression: validation expression 'claims.exp - claims.nbf <= 100' failed: \
         too long",
    );
    refused(
        r#""nbf":1799999999,"sub":"system:","roles":"""#,
        "oidc: error evaluating user info validation rule: validation expression \
         '!user.username.startsWith('system:')' failed: reserved",
    );
    refused(
        r#""nbf":1799999999,"sub":"s","roles":"bad""#,
        "oidc: error evaluating user info validation rule: validation expression 'user.groups.all(g, g != 'bad')' failed: ",
    );
    refused(
        r#""nbf":1799999999,"roles":"""#,
        "oidc: error evaluating username claim expression: expression 'claims.sub + '@x'' resulted in error: no such key: sub",
    );
    let number = "claimMappings: {username: {expression: claims.n}}";
    check(
        number,
        r#""n":5"#,
        Err("oidc: error evaluating username claim expression: username claim expression must return a string"),
    );
    check(number, r#""n":"""#, Err("oidc: empty username via CEL expression is not allowed"));
    check(
        "claimMappings: {username: {claim: sub, prefix: ''}, groups: {expression: claims.g}}",
        r#""sub":"s","g":{"a":1}"#,
        Err("oidc: error evaluating group claim expression: expression must return a string or a list of strings"),
    );
}

#[test]
fn forgeries() {
    let (world, other) = (world(), world());
    let issuer =
        issuer("{issuer: {url: 'https://i', audiences: [a]}, claimMappings: {username: {claim: sub, prefix: ''}}}");
    let claims = br#"{"iss":"https://i","aud":"a","exp":1800000001,"sub":"s"}"#;
    let good = world.signer.sign(claims).expect("a token");
    assert!(issuer.issued(&good) && issuer.user(&good, &world.keys, NOW).is_ok());
    assert_eq!(issuer.user(&other.signer.sign(claims).expect("a token"), &world.keys, NOW), Err(Refused::Signature));
    let (header, rest) = good.split_once('.').expect("three parts");
    let (_, signature) = rest.split_once('.').expect("three parts");
    let forged = |header: &str, claims: &[u8]| format!("{header}.{}.{signature}", BASE64.encode(claims));
    let admin = br#"{"iss":"https://i","aud":"a","exp":1800000001,"sub":"admin"}"#;
    assert_eq!(issuer.user(&forged(header, admin), &world.keys, NOW), Err(Refused::Signature));
    for algorithm in ["none", "HS256", "ES384"] {
        let header = BASE64.encode(format!(r#"{{"alg":"{algorithm}"}}"#));
        let got = issuer.user(&forged(&header, admin), &world.keys, NOW);
        assert!(matches!(got, Err(Refused::Other(why)) if why.contains("unsupported algorithm")), "{algorithm}");
    }
    for junk in ["", "a.b", "a.b.c", "a.b.c.d", "{}"] {
        assert!(!issuer.issued(junk) && issuer.user(junk, &world.keys, NOW).is_err(), "{junk}");
    }
}
