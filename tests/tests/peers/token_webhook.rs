//! A webhook that knows tokens: both versions, what it is asked, and how long its answers are remembered.

use std::time::Duration;

use serde_json::{Value, json};
use tests::client::Error;
use tests::peer::{self, Asked, Peer};

use crate::{Folder, start, whoami};

/// Knows `good` and `other`, says why of `bad`, and stumbles over `broken`.
fn knows(asked: &Asked) -> peer::Reply {
    let review = asked.json();
    let user = |name: &str| json!({ "username": name, "uid": "7", "groups": ["g"], "extra": { "k": ["v"] } });
    let status = match review["spec"]["token"].as_str().unwrap_or_default() {
        "good" => json!({ "authenticated": true, "user": user("hook-user"), "audiences": review["spec"]["audiences"] }),
        "other" => {
            json!({ "authenticated": true, "user": user("other-user"), "audiences": review["spec"]["audiences"] })
        }
        "foreign" => json!({ "authenticated": true, "user": user("foreign-user"), "audiences": ["elsewhere"] }),
        "broken" => return (400, Vec::new(), b"what?".to_vec()),
        _ => json!({ "authenticated": false, "error": "never heard of it" }),
    };
    peer::json(&json!({ "apiVersion": review["apiVersion"], "kind": "TokenReview", "status": status }))
}

fn asked_for(peer: &Peer, token: &str) -> usize {
    peer.asked().iter().filter(|asked| asked.json()["spec"]["token"] == token).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_who_asks() -> Result<(), Error> {
    for version in ["v1", "v1beta1"] {
        let folder = Folder::new()?;
        let hook = Peer::secure(folder.path(), knows).await?;
        let extra = vec![
            format!("--authentication-token-webhook-config-file={}", hook.kubeconfig(folder.path())?.display()),
            format!("--authentication-token-webhook-version={version}"),
            "--authentication-token-webhook-cache-ttl=2s".to_owned(),
        ];
        let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
        let user = json!({ "username": "hook-user", "uid": "7", "groups": ["g"], "extra": { "k": ["v"] } });
        assert_eq!(whoami(&client, "bearer:good").await?, user, "{version}");
        assert_eq!(whoami(&client, "bearer:good").await?, user);
        assert_eq!(asked_for(&hook, "good"), 1, "an answer is remembered");
        assert_eq!(whoami(&client, "bearer:bad").await?, Value::from(401));
        assert_eq!(whoami(&client, "bearer:broken").await?, Value::from(401));
        // Only v1 tells of audiences; a token for others is no good here.
        let foreign = whoami(&client, "bearer:foreign").await?;
        assert_eq!(foreign, Value::from(401), "{version}");
        // A token that files know needs no webhook.
        assert_eq!(whoami(&client, "token:bob").await?["username"], "bob");
        assert_eq!(asked_for(&hook, "bob-token"), 0);
        let asked = hook.asked()[0].json();
        assert_eq!(asked["apiVersion"], format!("authentication.k8s.io/{version}"));
        assert_eq!(asked["kind"], "TokenReview");
        assert_eq!(asked["spec"]["audiences"], json!(["https://kubernetes.default.svc.cluster.local"]));
        // Upstream keeps what it knows of any token for ten seconds at least.
        if version == "v1" {
            tokio::time::sleep(Duration::from_millis(10_500)).await;
            assert_eq!(whoami(&client, "bearer:good").await?, user);
            assert_eq!(asked_for(&hook, "good"), 2, "what was remembered is forgotten");
        }
        running.stop().await?;
    }
    Ok(())
}
