//! Upstream's server and this one take turns on one etcd that is encrypted, and turn its keys.
//!
//! Needs upstream's program: `$PEER_BIN` names the folder that `kube-apiserver` is in.

use std::path::Path;
use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::{Value, json};
use storage::{Etcd as EtcdStore, Store};
use tests::client::{Call, Client, Error};
use tests::server::{self, Options, Server};

use super::servers::ask;

/// A kind that is written: its collection, the first part of its keys, and an object's own members.
const KINDS: &[(&str, &str, &str)] = &[
    ("secrets", "secrets", r#"{"stringData": {"a": "b"}}"#),
    ("configmaps", "configmaps", r#"{"data": {"a": "b"}}"#),
    ("serviceaccounts", "serviceaccounts", r#"{"automountServiceAccountToken": false}"#),
    ("services", "services/specs", r#"{"spec": {"ports": [{"port": 80}]}}"#),
];

/// What counts how often a file was read again.
const RELOADS: &str = "apiserver_encryption_config_controller_automatic_reloads_total";

/// Keys of 32 bytes.
const SECRETS: [&str; 2] =
    ["c2VjcmV0IGlzIHNlY3VyZSwgb3IgaXMgaXQsIG5vPz8=", "b25lIHNlY3JldCBmb3IgdGhlIG5leHQgcm90YXRpb24="];

/// Providers of all kinds, each with these keys, the first of which writes.
fn configuration(keys: &[usize]) -> String {
    let named = |keys: &[usize]| -> Vec<Value> {
        keys.iter().map(|&i| json!({ "name": format!("key{i}"), "secret": SECRETS[i] })).collect()
    };
    let list = |resource: &str, provider: &str| {
        let identity = json!({ "identity": {} });
        json!({ "resources": [resource], "providers": [{ provider: { "keys": named(keys) } }, identity] })
    };
    let lists = [
        list("secrets", "aescbc"),
        list("configmaps", "aesgcm"),
        list("serviceaccounts", "secretbox"),
        list("*.*", "aesgcm"),
    ];
    let kind = "EncryptionConfiguration";
    json!({ "apiVersion": "apiserver.config.k8s.io/v1", "kind": kind, "resources": lists }).to_string()
}

pub(super) async fn start(program: &Path, dir: &Path, etcd: &str, config: &Path) -> Result<(Server, Client), Error> {
    let options = Options {
        program: program.to_owned(),
        dir: dir.to_owned(),
        port: server::free_port()?,
        etcd: Some(etcd.to_owned()),
        extra: vec![
            format!("--encryption-provider-config={}", config.display()),
            "--encryption-provider-config-automatic-reload=true".into(),
        ],
    };
    let server = server::start(&options).await?;
    let client = Client::new(server.port, dir);
    Ok((server, client))
}

fn collection(resource: &str) -> String {
    format!("/api/v1/namespaces/default/{resource}")
}

async fn write(client: &Client, name: &str) -> Result<(), Error> {
    for (resource, _, body) in KINDS {
        let mut body: Value = serde_json::from_str(body)?;
        body["metadata"] = json!({ "name": name });
        let (status, answer) = ask(client, Method::POST, &collection(resource), Some(body)).await?;
        assert_eq!(status, 201, "{answer}");
    }
    Ok(())
}

/// What a server answers of the objects; they must be encrypted with the key.
async fn read(client: &Client, store: &EtcdStore, names: &[(&str, usize)]) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    for (resource, path, _) in KINDS {
        for (name, key) in names {
            let (status, answer) = ask(client, Method::GET, &format!("{}/{name}", collection(resource)), None).await?;
            assert_eq!(status, 200, "{answer}");
            all.push(answer);
            let found = store.get(&format!("/registry/{path}/default/{name}")).await?.ok_or("no such key")?;
            let head = String::from_utf8_lossy(&found.value[..found.value.len().min(40)]).into_owned();
            assert!(head.starts_with("k8s:enc:") && head.contains(&format!(":v1:key{key}:")), "{name}: {head}");
        }
        let (status, list) = ask(client, Method::GET, &collection(resource), None).await?;
        assert_eq!(status, 200, "{list}");
    }
    Ok(all)
}

/// Waits until the server has read its file again.
async fn reloaded(client: &Client) -> Result<(), Error> {
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until {
        let answer = client.call("admin", Call { path: "/metrics".to_owned(), ..Call::default() }).await?;
        let figures = String::from_utf8_lossy(&answer.body).into_owned();
        let mut reloads = figures.lines().filter(|line| line.starts_with(RELOADS) && line.contains("\"success\""));
        if reloads.any(|line| !line.ends_with(" 0")) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Err("the file was not read again".into())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn upstream_and_this_server_turn_keys() -> Result<(), Error> {
    let (Some(program), Some(peer)) = (server::built()?, super::swap::peer()) else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let dir = folder.path().join("pki");
    let config = folder.path().join("encryption.json");
    let store = EtcdStore::connect(&super::store::options(&[&etcd.url], "/registry")).await?;

    std::fs::write(&config, configuration(&[0]))?;
    let (server, client) = start(&peer, &dir, &etcd.url, &config).await?;
    write(&client, "theirs").await?;
    let theirs = read(&client, &store, &[("theirs", 0)]).await?;
    server.stop().await?;

    let (server, client) = start(&program, &dir, &etcd.url, &config).await?;
    assert_eq!(read(&client, &store, &[("theirs", 0)]).await?, theirs);
    // Another key writes from when the file is read again.
    std::fs::write(&config, configuration(&[1, 0]))?;
    reloaded(&client).await?;
    write(&client, "ours").await?;
    let both = read(&client, &store, &[("theirs", 0), ("ours", 1)]).await?;
    // What is written as it is comes to be encrypted with the new key, and only then.
    for (resource, path, _) in KINDS {
        let at = format!("{}/theirs", collection(resource));
        let (_, object) = ask(&client, Method::GET, &at, None).await?;
        let key = format!("/registry/{path}/default/theirs");
        let mut revisions = Vec::new();
        for _ in 0..2 {
            let mut object = object.clone();
            object["metadata"]["resourceVersion"] = Value::Null;
            let (status, answer) = ask(&client, Method::PUT, &at, Some(object)).await?;
            assert_eq!(status, 200, "{answer}");
            revisions.push(store.get(&key).await?.ok_or("no such key")?.revision);
        }
        assert_eq!(revisions[0], revisions[1]);
        assert_ne!(object["metadata"]["resourceVersion"], json!(revisions[0].to_string()));
    }
    let ours = read(&client, &store, &[("theirs", 1), ("ours", 1)]).await?;
    assert_eq!(ours.len(), both.len());
    server.stop().await?;

    // What is not written anew still needs the old key: what servers keep of themselves is of these kinds too.
    let (server, client) = start(&peer, &dir, &etcd.url, &config).await?;
    assert_eq!(read(&client, &store, &[("theirs", 1), ("ours", 1)]).await?, ours);
    server.stop().await?;
    Ok(())
}
