//! Webhooks that say who may: by flags, and by a configuration file with conditions and policies for failures.

use serde_json::json;
use tests::client::{Client, Error};
use tests::peer::{self, Asked, Peer};
use tests::server;

use crate::{Folder, get, start};

/// Lets the group `qa` do what it likes in `default`, and nobody touch `secrets`; the rest is others' business.
fn decides(asked: &Asked) -> peer::Reply {
    let review = asked.json();
    let spec = &review["spec"];
    let attributes = &spec["resourceAttributes"];
    let groups = spec["groups"].as_array().or(spec["group"].as_array()).cloned().unwrap_or_default();
    let status = match () {
        () if attributes["resource"] == "secrets" => json!({ "allowed": false, "denied": true, "reason": "hands off" }),
        () if attributes["name"] == "broken" => return (500, Vec::new(), b"I am not well".to_vec()),
        () if attributes["namespace"] == "default" && groups.contains(&json!("qa")) => json!({ "allowed": true }),
        () => json!({ "allowed": false, "reason": "not my business" }),
    };
    peer::json(&json!({ "apiVersion": review["apiVersion"], "kind": "SubjectAccessReview", "status": status }))
}

async fn check(client: &Client, who: &str, path: &str, status: u16, words: &str) -> Result<(), Error> {
    let (got, body) = get(client, who, path).await?;
    assert_eq!(got, status, "{who} {path}: {body}");
    assert!(body.contains(words), "{who} {path}: {body}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_who_may() -> Result<(), Error> {
    let folder = Folder::new()?;
    let hook = Peer::secure(folder.path(), decides).await?;
    let extra = vec![
        "--authorization-mode=Webhook".to_owned(),
        format!("--authorization-webhook-config-file={}", hook.kubeconfig(folder.path())?.display()),
        "--authorization-webhook-version=v1".to_owned(),
    ];
    let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
    let pods = "/api/v1/namespaces/default/pods";
    check(&client, "token:bob", pods, 200, "PodList").await?;
    hook.forget();
    check(&client, "token:bob", pods, 200, "PodList").await?;
    assert!(hook.asked().is_empty(), "an answer is remembered");
    let others = "/api/v1/namespaces/kube-system/pods";
    let words = "User \\\"bob\\\" cannot list resource \\\"pods\\\" in API group \\\"\\\" in the namespace \\\"kube-system\\\": ";
    check(&client, "token:bob", others, 403, words).await?;
    check(&client, "token:bob", others, 403, "not my business").await?;
    let asked = hook.asked()[0].json();
    assert_eq!(hook.asked().len(), 1, "a refusal is remembered too");
    assert_eq!(asked["apiVersion"], "authorization.k8s.io/v1");
    assert_eq!(asked["spec"]["user"], "bob");
    assert_eq!(asked["spec"]["groups"], json!(["devs", "qa", "system:authenticated"]));
    assert_eq!(
        asked["spec"]["resourceAttributes"],
        json!({ "namespace": "kube-system", "verb": "list", "version": "v1", "resource": "pods" })
    );
    check(&client, "token:bob", "/api/v1/namespaces/default/secrets", 403, "hands off").await?;
    // Masters needn't ask anybody.
    check(&client, "admin", "/api/v1/namespaces/default/secrets", 200, "SecretList").await?;
    // Paths are asked about too.
    hook.forget();
    check(&client, "token:bob", "/metrics", 403, "cannot get path").await?;
    assert_eq!(hook.asked()[0].json()["spec"]["nonResourceAttributes"], json!({ "path": "/metrics", "verb": "get" }));
    running.stop().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_there() -> Result<(), Error> {
    let folder = Folder::new()?;
    let gone = Peer::secure(folder.path(), decides).await?;
    let (port, file) = (gone.port, gone.kubeconfig(folder.path())?);
    drop(gone);
    let extra = vec![
        "--authorization-mode=Webhook".to_owned(),
        format!("--authorization-webhook-config-file={}", file.display()),
    ];
    let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
    let (status, body) = get(&client, "token:bob", "/api/v1/pods?a=1&x=%3C").await?;
    let expect = format!(
        "Internal Server Error: \"/api/v1/pods?a=1&amp;x=%3C\": Post \
         \"https://127.0.0.1:{port}/webhook?timeout=30s\": dial tcp 127.0.0.1:{port}: connect: connection refused\n"
    );
    assert_eq!((status, body), (500, expect));
    // Who may by others' word needn't wait for it.
    check(&client, "token:bob", "/version", 200, "gitVersion").await?;
    running.stop().await?;
    Ok(())
}

/// A server whose authorizers a file names.
async fn with_file(folder: &Folder, config: &str) -> Result<Option<(server::Server, Client)>, Error> {
    let Some(program) = server::built()? else { return Ok(None) };
    let port = server::free_port()?;
    let etcd = std::env::var("ETCD_SERVERS").ok();
    let mut flags = server::kubeadm_flags(folder.path(), port, etcd.as_deref());
    flags.retain(|flag| !flag.starts_with("--authorization-mode"));
    flags.push(format!("--authorization-config={}", folder.file("authorization.yaml", config)?));
    let mut command = std::process::Command::new(program);
    command.args(flags);
    let running = server::launch(command, folder.path(), port).await?;
    Ok(Some((running, Client::new(port, folder.path()))))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_a_file_says() -> Result<(), Error> {
    let folder = Folder::new()?;
    let first = Peer::secure(folder.path(), decides).await?;
    let second = Peer::secure(folder.path(), decides).await?;
    let webhook = |name: &str, peer: &Peer, policy: &str, condition: &str| -> Result<String, Error> {
        Ok(format!(
            "- type: Webhook\n  name: {name}\n  webhook:\n    timeout: 3s\n    subjectAccessReviewVersion: v1\n    \
             matchConditionSubjectAccessReviewVersion: v1\n    failurePolicy: {policy}\n    authorizedTTL: 100ms\n    \
             unauthorizedTTL: 100ms\n    connectionInfo: {{type: KubeConfigFile, kubeConfigFile: {}}}\n    \
             matchConditions: [{{expression: \"{condition}\"}}]\n",
            peer.kubeconfig(folder.path())?.display()
        ))
    };
    let config = format!(
        "apiVersion: apiserver.config.k8s.io/v1\nkind: AuthorizationConfiguration\nauthorizers:\n{}{}- type: Node\n  \
         name: node\n- type: RBAC\n  name: rbac\n",
        webhook("lenient", &first, "NoOpinion", "request.user == 'bob'")?,
        webhook(
            "strict",
            &second,
            "Deny",
            "has(request.resourceAttributes) && request.resourceAttributes.namespace == 'default'"
        )?,
    );
    let Some((running, client)) = with_file(&folder, &config).await? else { return Ok(()) };
    let of = |peer: &Peer, user: &str| peer.asked().iter().filter(|a| a.json()["spec"]["user"] == user).count();
    // The first is asked about bob only, the second about one namespace only.
    check(&client, "token:bob", "/api/v1/namespaces/default/pods", 200, "PodList").await?;
    assert_eq!((of(&first, "bob"), of(&second, "bob")), (1, 0));
    check(&client, "token:carol", "/api/v1/namespaces/kube-system/pods", 403, "cannot list").await?;
    assert_eq!((of(&first, "carol"), of(&second, "carol")), (0, 0));
    check(&client, "token:carol", "/api/v1/namespaces/default/pods", 403, "strict: not my business").await?;
    assert_eq!((of(&first, "carol"), of(&second, "carol")), (0, 1));
    // One that fails is passed over, or denies.
    check(&client, "token:bob", "/api/v1/namespaces/kube-system/pods/broken", 500, "Internal Server Error").await?;
    check(&client, "token:carol", "/api/v1/namespaces/default/pods/broken", 500, "Internal Server Error").await?;
    running.stop().await?;
    Ok(())
}
