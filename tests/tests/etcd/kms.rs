//! Upstream's server and this one beside each other on one etcd, with one plugin that keeps keys: what they say of it,
//! whatever it does, and that each reads what the other wrote.
//!
//! Needs upstream's program: `$PEER_BIN` names the folder that `kube-apiserver` is in.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use hyper::Method;
use regex::Regex;
use serde_json::{Value, json};
use storage::encryption::fake::{Fake, Manner};
use tests::client::{Call, Client, Error};
use tests::server;

use super::encrypted::start;
use super::servers::ask;

const SECRETS: &str = "/api/v1/namespaces/default/secrets";
/// Longer than a good check of the plugin holds, and than a bad one does.
const PATIENCE: Duration = Duration::from_secs(40);
const BAD: Duration = Duration::from_millis(3100);

fn configuration(socket: &Path) -> String {
    let endpoint = format!("unix://{}", socket.display());
    let kms = json!({ "kms": { "apiVersion": "v2", "name": "keeper", "endpoint": endpoint, "timeout": "1s" } });
    let list = json!({ "resources": ["secrets"], "providers": [kms, { "identity": {} }] });
    let kind = "EncryptionConfiguration";
    json!({ "apiVersion": "apiserver.config.k8s.io/v1", "kind": kind, "resources": [list] }).to_string()
}

async fn text(client: &Client, path: &str) -> Result<(u16, String), Error> {
    let answer = client.call("admin", Call { path: path.to_owned(), ..Call::default() }).await?;
    Ok((answer.status, String::from_utf8_lossy(&answer.body).into_owned()))
}

/// What a server says of the plugin, without what differs from call to call.
async fn told(client: &Client) -> Result<(u16, String), Error> {
    let (status, said) = text(client, "/readyz/kms-providers").await?;
    let mask = Regex::new(
        r#"\b[0-9a-f-]{36}\b|\b2\d{3}-\d\d-[0-9T:+-]+Z?|failed to perform status section of the healthz check for KMS Provider \S+, error: "#,
    )?;
    Ok((status, mask.replace_all(&said, "").into_owned()))
}

/// Has both say the same of the plugin, in time.
async fn both_say(both: &[&Client; 2], what: &str, good: bool, faults: &mut Vec<String>) -> Result<(), Error> {
    let until = Instant::now() + PATIENCE;
    loop {
        tokio::time::sleep(BAD).await;
        let (theirs, ours) = (told(both[0]).await?, told(both[1]).await?);
        if theirs == ours && (ours.0 == 200) == good {
            return Ok(());
        }
        if Instant::now() > until {
            faults.push(format!("{what}: upstream says {theirs:?}\n ours {ours:?}"));
            return Ok(());
        }
    }
}

/// Names and labels of figures, without what a server has its own of.
async fn figures(client: &Client) -> Result<BTreeSet<String>, Error> {
    let (_, all) = text(client, "/metrics").await?;
    let own = Regex::new(r#"apiserver_id_hash="[^"]*""#)?;
    let about = |line: &&str| line.contains("envelope_encryption") || line.contains("apiserver_storage_transformation");
    let name = |line: &str| own.replace_all(line.rsplit_once(' ').map_or(line, |(name, _)| name), "").into_owned();
    Ok(all.lines().filter(about).map(|line| if line.starts_with('#') { line.to_owned() } else { name(line) }).collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_plugin_and_two_servers() -> Result<(), Error> {
    let (Some(program), Some(peer)) = (server::built()?, super::swap::peer()) else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let (socket, config) = (folder.path().join("kms.sock"), folder.path().join("encryption.json"));
    std::fs::write(&config, configuration(&socket))?;
    let fake = Fake::start(&socket)?;
    let (first, theirs) = start(&peer, &folder.path().join("theirs"), &etcd.url, &config).await?;
    let (second, ours) = start(&program, &folder.path().join("ours"), &etcd.url, &config).await?;
    let both = [&theirs, &ours];
    let mut faults = Vec::new();

    let secret = |name: &str| json!({ "metadata": { "name": name }, "stringData": { "a": "b" } });
    for (writer, reader, name) in [(&theirs, &ours, "theirs"), (&ours, &theirs, "ours")] {
        let (status, made) = ask(writer, Method::POST, SECRETS, Some(secret(name))).await?;
        assert_eq!(status, 201, "{made}");
        let mut read = Value::Null;
        for _ in 0..100 {
            read = ask(reader, Method::GET, &format!("{SECRETS}/{name}"), None).await?.1;
            if read == made {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(read, made);
    }

    // Each in its turn, on both at once.
    type Change = fn(&mut Manner);
    let manners: &[(&str, Change)] = &[
        ("no key", |m| m.key_id.clear()),
        ("ill", |m| m.ill = Some("it is ill")),
        ("unwell", |m| m.health = "unwell".into()),
        ("another version", |m| m.version = "v3".into()),
        ("the beta's version", |m| m.version = "v2beta1".into()),
        ("a long key", |m| m.key_id = "k".repeat(1025)),
        ("all at once", |m| (m.key_id, m.health, m.version) = (String::new(), String::new(), String::new())),
        ("encrypts with another key", |m| (m.key_id, m.encrypts_with) = ("2".into(), Some("3".into()))),
        ("encrypts with no key", |m| (m.key_id, m.encrypts_with) = ("2".into(), Some(String::new()))),
        ("encrypts to nothing", |m| (m.key_id, m.encrypted_size) = ("2".into(), Some(0))),
        ("encrypts to much", |m| (m.key_id, m.encrypted_size) = ("2".into(), Some(1025))),
        ("long annotations", |m| (m.key_id, m.annotations) = ("2".into(), vec![("a.b".into(), vec![0; 33000])])),
        ("a bad annotation", |m| (m.key_id, m.annotations) = ("2".into(), vec![("a_b".into(), vec![])])),
        ("an annotation of one label", |m| (m.key_id, m.annotations) = ("2".into(), vec![("a".into(), vec![])])),
        ("an annotation without a name", |m| (m.key_id, m.annotations) = ("2".into(), vec![(String::new(), vec![])])),
        ("a long annotation with a bad name", |m| {
            (m.key_id, m.annotations) = ("2".into(), vec![("A.b".into(), vec![0; 33000])]);
        }),
        ("a new key", |m| m.key_id = "2".into()),
    ];
    for (what, change) in manners {
        let mut manner = Manner::default();
        change(&mut manner);
        *fake.manner() = manner;
        both_say(&both, what, *what == "a new key", &mut faults).await?;
    }
    // Each writes with a seed that the other does not know, which the plugin keeps to itself for a while.
    fake.manner().keeps_shut = Some("not now");
    for (client, name) in [(&theirs, "shut-theirs"), (&ours, "shut-ours")] {
        let (status, made) = ask(client, Method::POST, SECRETS, Some(secret(name))).await?;
        assert_eq!(status, 201, "{made}");
    }
    // What lists answer depends on how far upstream's cache is.
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let mut said = Vec::new();
        for (client, other) in [(&theirs, "-ours"), (&ours, "-theirs")] {
            let body = (method == Method::PUT).then(|| secret(&format!("shut{other}")));
            let (status, answer) = ask(client, method.clone(), &format!("{SECRETS}/shut{other}"), body).await?;
            said.push((status, answer["message"].to_string().replace(other, "")));
        }
        if said[0] != said[1] {
            faults.push(format!("{method}: upstream says {:?}\n ours {:?}", said[0], said[1]));
        }
    }
    fake.manner().keeps_shut = None;
    for (client, other) in [(&theirs, "ours"), (&ours, "theirs")] {
        let until = Instant::now() + 3 * PATIENCE;
        loop {
            let path = format!("{SECRETS}/shut-{other}");
            let (one, _) = ask(client, Method::GET, &path, None).await?;
            let (all, _) = ask(client, Method::GET, SECRETS, None).await?;
            if (one, all) == (200, 200) {
                break;
            }
            if Instant::now() > until {
                faults.push(format!("{other}'s secret can't be read when the plugin would tell: {one} {all}"));
                break;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
    // It goes and comes back.
    drop(fake);
    both_say(&both, "gone", false, &mut faults).await?;
    let fake = Fake::start(&socket)?;
    fake.manner().key_id = "2".into();
    both_say(&both, "back", true, &mut faults).await?;
    for path in ["/readyz?verbose", "/healthz?verbose", "/livez?verbose"] {
        let mut said = Vec::new();
        for client in both {
            let (_, text) = text(client, path).await?;
            said.push(text.lines().filter(|line| line.contains("kms")).map(str::to_owned).collect::<Vec<_>>());
        }
        if said[0] != said[1] {
            faults.push(format!("{path}: {said:?}"));
        }
    }
    for client in both {
        let name = if std::ptr::eq(client, &theirs) { "theirs" } else { "ours" };
        let (_, found) = ask(client, Method::GET, &format!("{SECRETS}/{name}"), None).await?;
        let (status, answer) = ask(client, Method::PUT, &format!("{SECRETS}/{name}"), Some(found)).await?;
        assert_eq!(status, 200, "{answer}");
    }
    let (wanted, there) = (figures(&theirs).await?, figures(&ours).await?);
    faults.extend(wanted.difference(&there).map(|line| format!("upstream only: {line}")));
    faults.extend(there.difference(&wanted).map(|line| format!("ours only: {line}")));
    first.stop().await?;
    second.stop().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
