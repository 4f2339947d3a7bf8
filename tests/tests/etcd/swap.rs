//! Upstream's server and this one take turns on one etcd: each reads what the other wrote, under the same keys.
//!
//! Needs upstream's program: `$PEER_BIN` names the folder that `kube-apiserver` is in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use generated::KINDS;
use hyper::Method;
use object::kind::Kind;
use object::protobuf;
use regex::Regex;
use serde_json::Value;
use storage::{Etcd as EtcdStore, Expect, Op, Range, Store, Txn};
use tests::client::{Client, Error};
use tests::server::{self, Options, Server};

use super::servers::ask;

/// Bodies of one kind that are tried until upstream takes one.
const TRIES: usize = 6;

pub(super) fn peer() -> Option<PathBuf> {
    let peer = std::env::var_os("PEER_BIN").map(|dir| Path::new(&dir).join("kube-apiserver"));
    if peer.is_none() {
        eprintln!("skipped: $PEER_BIN names no folder with upstream's kube-apiserver");
    }
    peer
}

/// Objects that upstream found nothing wrong with, by kind: those of the recorded validation.
fn bodies() -> Result<Vec<(&'static Kind, Vec<Value>)>, Error> {
    let mut found: BTreeMap<(String, String), Vec<Value>> = BTreeMap::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/registry/src/kinds")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|n| n == "recorded.jsonl") {
                for line in std::fs::read_to_string(path)?.lines().filter(|l| !l.is_empty()) {
                    let case: Value = serde_json::from_str(line)?;
                    // Elements without a key are upstream's end of managed fields.
                    if case["old"].is_null()
                        && !line.contains("[{}]")
                        && case["causes"].as_array().is_some_and(Vec::is_empty)
                    {
                        let text = |name: &str| case["new"][name].as_str().unwrap_or("").to_owned();
                        found.entry((text("apiVersion"), text("kind"))).or_default().push(case["new"].clone());
                    }
                }
            }
        }
    }
    let kind = |(version, kind): &(String, String)| {
        KINDS.iter().find(|k| k.api_version() == *version && k.kind == *kind && k.is_stored())
    };
    // Upstream's controllers write these at once, and again.
    let quiet = |kind: &&Kind| !matches!(&*kind.resource, "flowschemas" | "apiservices");
    Ok(found.into_iter().filter_map(|(of, bodies)| Some((kind(&of).filter(quiet)?, bodies))).collect())
}

fn collection(kind: &Kind) -> String {
    let root = if kind.group.is_empty() { "/api".to_owned() } else { format!("/apis/{}", kind.group) };
    let namespace = if kind.namespaced { "/namespaces/default" } else { "" };
    format!("{root}/{}{namespace}/{}", kind.version, kind.resource)
}

/// What differs from write to write, masked.
struct Masks(Vec<(Regex, &'static str)>);

impl Masks {
    fn new() -> Result<Self, Error> {
        let masks = [
            ("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uid"),
            (r#""(resourceVersion|clusterIP|nodePort)":("[^"]*"|\d+)"#, r#""${1}":"""#),
            (r#""clusterIPs":\["10[^\]]*\]"#, r#""clusterIPs":[]"#),
            (r"kube-api-access-[a-z0-9]{5}", "kube-api-access-"),
            (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "now"),
        ];
        Ok(Self(masks.into_iter().map(|(mask, by)| Ok((Regex::new(mask)?, by))).collect::<Result<_, regex::Error>>()?))
    }

    fn apply(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (mask, by)| mask.replace_all(&text, *by).into_owned())
    }
}

/// The object in etcd: its JSON, masked, and whether this build writes the very bytes that it reads.
fn decoded(value: &[u8], masks: &Masks) -> Result<(String, bool), Error> {
    if !value.starts_with(protobuf::MAGIC) {
        // Kinds without a protobuf form.
        return Ok((masks.apply(&String::from_utf8_lossy(value)), true));
    }
    let unknown = protobuf::unseal(value).map_err(|e| e.to_string())?;
    let kind = KINDS.iter().find(|k| k.api_version() == unknown.api_version && k.kind == unknown.kind);
    let kind = kind.ok_or_else(|| format!("no kind {} {}", unknown.api_version, unknown.kind))?;
    let mut record = kind.schema.make();
    protobuf::decode(unknown.raw, &mut *record).map_err(|e| e.to_string())?;
    let (mut again, mut json) = (Vec::new(), Vec::new());
    protobuf::seal(&unknown.api_version, &unknown.kind, &*record, &mut again);
    object::json::encode(&*record, &mut json);
    Ok((format!("{} {}", unknown.api_version, masks.apply(&String::from_utf8_lossy(&json))), again == value))
}

async fn start(program: &Path, dir: &Path, etcd: &str) -> Result<(Server, Client), Error> {
    let options = Options {
        program: program.to_owned(),
        dir: dir.to_owned(),
        port: server::free_port()?,
        etcd: Some(etcd.to_owned()),
        extra: vec!["--runtime-config=api/all=true".into()],
    };
    let server = server::start(&options).await?;
    let client = Client::new(server.port, dir);
    Ok((server, client))
}

/// What lies in etcd now.
async fn contents(store: &EtcdStore) -> Result<BTreeMap<String, (Vec<u8>, i64)>, Error> {
    let page = store.range(Range { prefix: "/registry/", start: "", limit: 0, revision: 0 }).await?;
    Ok(page.items.into_iter().map(|kv| (kv.key.to_string(), (kv.value.to_vec(), kv.revision))).collect())
}

/// An object that both servers made.
struct Made {
    kind: &'static Kind,
    path: String,
    body: Value,
    key: String,
    answer: Value,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn upstream_and_this_server_take_turns() -> Result<(), Error> {
    let (Some(program), Some(peer)) = (server::built()?, peer()) else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let (dir, masks) = (folder.path().join("pki"), Masks::new()?);
    let store = EtcdStore::connect(&super::store::options(&[&etcd.url], "/registry")).await?;
    let mut faults = Vec::new();

    let (server, client) = start(&peer, &dir, &etcd.url).await?;
    // Upstream's own controllers make it only with kube-controller-manager.
    let account = serde_json::json!({ "metadata": { "name": "default" } });
    ask(&client, Method::POST, "/api/v1/namespaces/default/serviceaccounts", Some(account)).await?;
    let mut all = Vec::new();
    for (kind, bodies) in bodies()? {
        let mut refused = Value::Null;
        for body in bodies.into_iter().take(TRIES) {
            let before = contents(&store).await?;
            let (status, answer) = ask(&client, Method::POST, &collection(kind), Some(body.clone())).await?;
            if status != 201 {
                refused = answer;
                continue;
            }
            let name = answer["metadata"]["name"].as_str().unwrap_or("");
            let own = format!("/{name}");
            let after = contents(&store).await?;
            let made =
                |key: &&String| !before.contains_key(*key) && key.ends_with(&own) && key.contains(&*kind.storage_path);
            let Some(key) = after.keys().find(made).cloned() else {
                faults.push(format!("{}: no key of {name}", kind.kind));
                continue;
            };
            let path = format!("{}/{name}", collection(kind));
            let (_, answer) = ask(&client, Method::GET, &path, None).await?;
            all.push(Made { kind, path, body, key, answer });
            refused = Value::Null;
            break;
        }
        if !refused.is_null() {
            println!("not taken: {} {}", kind.kind, refused["message"]);
        }
    }
    server.stop().await?;
    let by_upstream = contents(&store).await?;
    assert!(all.len() > 40, "only {} kinds", all.len());
    for (key, (value, _)) in by_upstream.iter().filter(|(_, (value, _))| value.starts_with(protobuf::MAGIC)) {
        match decoded(value, &masks) {
            Ok((_, true)) => {}
            Ok((json, false)) => faults.push(format!("{key}: other bytes for {json}")),
            Err(e) if key.starts_with("/registry/ranges/") => drop(e),
            Err(e) => faults.push(format!("{key}: {e}")),
        }
    }

    let (server, client) = start(&program, &dir, &etcd.url).await?;
    for made in &all {
        let (status, answer) = ask(&client, Method::GET, &made.path, None).await?;
        if status != 200 || answer != made.answer {
            faults.push(format!("{}: upstream's is read as {answer}\n instead of {}", made.path, made.answer));
        }
    }
    for made in &mut all {
        // Gone at once, whatever would hold it back.
        if let Some(found) = store.get(&made.key).await? {
            store.txn(Txn { key: found.key, expect: Expect::Revision(found.revision), op: Op::Delete }).await?;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        let (status, answer) = ask(&client, Method::POST, &collection(made.kind), Some(made.body.clone())).await?;
        let Some(found) = store.get(&made.key).await?.filter(|_| status == 201) else {
            faults.push(format!("{}: not made under upstream's key: {answer}", made.path));
            continue;
        };
        let (ours, _) = decoded(&found.value, &masks)?;
        let (theirs, _) = decoded(&by_upstream[&made.key].0, &masks)?;
        if ours != theirs {
            faults.push(format!("{}: at rest\n {ours}\n instead of\n {theirs}", made.key));
        }
        made.answer = ask(&client, Method::GET, &made.path, None).await?.1;
    }
    server.stop().await?;

    let (server, client) = start(&peer, &dir, &etcd.url).await?;
    for made in &all {
        let (status, answer) = ask(&client, Method::GET, &made.path, None).await?;
        if status != 200 || answer != made.answer {
            faults.push(format!("{}: upstream reads {answer}\n instead of {}", made.path, made.answer));
        }
    }
    server.stop().await?;
    println!("{} kinds", all.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
