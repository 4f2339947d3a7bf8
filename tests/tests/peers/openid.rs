//! An issuer of tokens: discovery, key sets, keys that change, and what tokens are good for.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use rcgen::{KeyPair, PKCS_RSA_SHA256, PublicKeyData as _, RsaKeySize, SigningKey as _};
use serde_json::{Value, json};
use tests::client::{Client, Error};
use tests::peer::{self, Peer};

use crate::{Folder, start, whoami};

/// A key and the name that it is published under.
struct Key {
    id: &'static str,
    pair: KeyPair,
}

impl Key {
    fn new(id: &'static str) -> Result<Self, Error> {
        Ok(Self { id, pair: KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048)? })
    }

    /// As a key set has it.
    fn public(&self) -> Result<Value, Error> {
        let (n, e) = numbers(self.pair.der_bytes()).ok_or("not a key of RSA")?;
        let encoded = |bytes: &[u8]| BASE64.encode(bytes);
        Ok(json!({ "kty": "RSA", "alg": "RS256", "use": "sig", "kid": self.id, "n": encoded(n), "e": encoded(e) }))
    }

    fn token(&self, claims: &Value) -> Result<String, Error> {
        let head = json!({ "alg": "RS256", "kid": self.id, "typ": "JWT" });
        let encoded = |value: &Value| BASE64.encode(value.to_string());
        let text = format!("{}.{}", encoded(&head), encoded(claims));
        Ok(format!("bearer:{text}.{}", BASE64.encode(self.pair.sign(text.as_bytes())?)))
    }
}

/// Modulus and exponent of `RSAPublicKey`.
fn numbers(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let (sequence, _) = element(der)?;
    let (n, rest) = element(sequence)?;
    let (e, _) = element(rest)?;
    Some((n.strip_prefix(&[0]).unwrap_or(n), e))
}

/// The content of the first element, and what follows it.
fn element(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let (&length, rest) = der.get(1..)?.split_first()?;
    let (length, rest) = match length {
        0x80.. => {
            let (bytes, rest) = rest.split_at_checked(usize::from(length - 0x80))?;
            (bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b)), rest)
        }
        _ => (usize::from(length), rest),
    };
    rest.split_at_checked(length)
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

async fn becomes(client: &Client, token: &str, expect: &Value) -> Result<(), Error> {
    let began = Instant::now();
    loop {
        let got = whoami(client, token).await?;
        if got == *expect {
            return Ok(());
        }
        if began.elapsed() > Duration::from_secs(20) {
            return Err(format!("{got}, not {expect}").into());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logs_in() -> Result<(), Error> {
    let folder = Folder::new()?;
    let (old, new) = (Key::new("old")?, Key::new("new")?);
    let keys: Arc<Mutex<Value>> = Arc::new(Mutex::new(json!({ "keys": [old.public()?] })));
    let (published, issuer) = (keys.clone(), Arc::new(Mutex::new(String::new())));
    // A token that holds what others only point to.
    let distant: Arc<Mutex<String>> = Arc::default();
    let (named, held) = (issuer.clone(), distant.clone());
    let peer = Peer::secure(folder.path(), move |asked| {
        let issuer = named.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match asked.path.as_str() {
            "/.well-known/openid-configuration" => {
                peer::json(&json!({ "issuer": issuer, "jwks_uri": format!("{issuer}/keys") }))
            }
            "/groups" if asked.headers.get("authorization").is_some_and(|value| value == "Bearer s3") => {
                (200, Vec::new(), held.lock().unwrap_or_else(PoisonError::into_inner).clone().into_bytes())
            }
            "/keys" => peer::json(&published.lock().unwrap_or_else(PoisonError::into_inner)),
            _ => (404, Vec::new(), Vec::new()),
        }
    })
    .await?;
    let url = format!("https://127.0.0.1:{}", peer.port);
    issuer.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&url);
    let extra = vec![
        format!("--oidc-issuer-url={url}"),
        "--oidc-client-id=cluster".to_owned(),
        format!("--oidc-ca-file={}", folder.path().join("ca.crt").display()),
        "--oidc-username-claim=sub".to_owned(),
        "--oidc-groups-claim=groups".to_owned(),
        "--oidc-groups-prefix=oidc:".to_owned(),
        "--oidc-required-claim=tenant=blue".to_owned(),
    ];
    let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
    let claims = |changes: Value| {
        let mut claims = json!({
            "iss": url, "aud": "cluster", "sub": "alice", "groups": ["dev"], "tenant": "blue", "exp": now() + 600, "iat": now()
        });
        for (name, value) in changes.as_object().into_iter().flatten() {
            claims[name] = value.clone();
        }
        claims
    };
    let alice = json!({ "username": format!("{url}#alice"), "groups": ["oidc:dev"] });
    becomes(&client, &old.token(&claims(json!({})))?, &alice).await?;
    let refused = [
        ("expired", json!({ "exp": now() - 60 })),
        ("not yet", json!({ "nbf": now() + 600 })),
        ("for others", json!({ "aud": "elsewhere" })),
        ("by others", json!({ "iss": "https://elsewhere.example" })),
        ("of others", json!({ "tenant": "red" })),
    ];
    for (what, changes) in refused {
        assert_eq!(whoami(&client, &old.token(&claims(changes))?).await?, Value::from(401), "{what}");
    }
    let several = claims(json!({ "aud": ["elsewhere", "cluster"], "groups": "ops" }));
    let groups = whoami(&client, &old.token(&several)?).await?["groups"].take();
    assert_eq!(groups, json!(["oidc:ops"]), "one group is a list of one");
    let elsewhere = |access: &str, source: &str| {
        let mut claims = claims(json!({
            "_claim_names": { "groups": source },
            "_claim_sources": { "far": { "endpoint": format!("{url}/groups"), "access_token": access } },
        }));
        claims.as_object_mut().map(|claims| claims.remove("groups"));
        claims
    };
    let holds = |changes: Value| -> Result<(), Error> {
        let token = old.token(&claims(changes))?;
        *distant.lock().unwrap_or_else(PoisonError::into_inner) = token.trim_start_matches("bearer:").to_owned();
        Ok(())
    };
    holds(json!({ "groups": ["far"] }))?;
    let groups = whoami(&client, &old.token(&elsewhere("s3", "far"))?).await?["groups"].take();
    assert_eq!(groups, json!(["oidc:far"]), "groups that lie elsewhere");
    assert_eq!(whoami(&client, &old.token(&elsewhere("s4", "far"))?).await?, Value::from(401), "not shown to us");
    assert_eq!(whoami(&client, &old.token(&elsewhere("s3", "near"))?).await?, Value::from(401), "no such place");
    holds(json!({ "groups": ["far"], "exp": now() - 60 }))?;
    // Another token, since good ones are remembered.
    let mut another = elsewhere("s3", "far");
    another["jti"] = "another".into();
    assert_eq!(whoami(&client, &old.token(&another)?).await?, Value::from(401), "what lies there has expired");
    // A key that isn't published; then it is, in the old one's place.
    assert_eq!(whoami(&client, &new.token(&claims(json!({})))?).await?, Value::from(401));
    *keys.lock().unwrap_or_else(PoisonError::into_inner) = json!({ "keys": [new.public()?] });
    becomes(
        &client,
        &new.token(&claims(json!({ "sub": "carl" })))?,
        &json!({
            "username": format!("{url}#carl"), "groups": ["oidc:dev"]
        }),
    )
    .await?;
    running.stop().await?;
    Ok(())
}
