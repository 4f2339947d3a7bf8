//! A server that is killed again and again, in the midst of writes, loses nothing that it acknowledged or showed: over the
//! embedded store, and over an etcd that is killed too.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};
use tests::client::{Answer, Call, Client, Error, Watch};
use tests::crash::{Held, Known};
use tests::etcd::{self, Etcd};
use tests::random;
use tests::server::{self, Options};

const WRITERS: usize = 8;
/// Longest life of a server after it is ready, in milliseconds.
const LIFE: u64 = 250;

/// How long a server goes on writing after its etcd came back, in milliseconds.
const AFTERWARDS: u64 = 400;

/// How often the server is killed; `$CRASH_KILLS` for a longer run.
fn kills(usual: usize) -> usize {
    std::env::var("CRASH_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let options = Options { program, dir, port: server::free_port()?, etcd: None, extra: Vec::new() };
    kill_and_look(&options, None, kills(200)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_with_etcd() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let etcd = match etcd::find(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools")) {
        Ok(etcd) => etcd,
        Err(e) => {
            // Somebody without a network and without etcd can still run all other tests.
            eprintln!("skipped: {e}");
            return Ok(());
        }
    };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let etcd = Etcd::start(&etcd, &dir.join("etcd"), &[]).await?;
    let url = Some(etcd.url.clone());
    let options = Options { program, dir, port: server::free_port()?, etcd: url, extra: Vec::new() };
    kill_and_look(&options, Some(etcd), kills(20)).await
}

/// Kills the server in the midst of writes, and looks what is left; again and again. With etcd, every second time that
/// is killed first, and the server goes on for a while.
async fn kill_and_look(options: &Options, mut etcd: Option<Etcd>, kills: usize) -> Result<(), Error> {
    let dir = &options.dir;
    let mut server = server::start(options).await?;
    let (mut rounds, mut latest, mut writes) = (Vec::<Known>::new(), 0, 0);
    for round in 0..kills {
        let known = Arc::new(Mutex::new(Known::default()));
        let client = Arc::new(Client::new(options.port, dir));
        let first = make_namespace(&client, round).await?;
        assert!(first > latest, "round {round}: version {first} after {latest}");
        let mut tasks = tokio::task::JoinSet::new();
        for writer in 0..WRITERS {
            tasks.spawn(write(client.clone(), round, writer, known.clone()));
        }
        tasks.spawn(watch(client.clone(), round, first, known.clone()));
        tokio::time::sleep(Duration::from_millis(random::below(LIFE))).await;
        if let Some(etcd) = etcd.as_mut().filter(|_| round % 2 == 1) {
            etcd.kill()?;
            etcd.begin().await?;
            tokio::time::sleep(Duration::from_millis(random::below(AFTERWARDS))).await;
        }
        server.kill()?;
        while let Some(done) = tasks.join_next().await {
            done?;
        }
        server = server::start(options).await?;
        let client = Client::new(options.port, dir);
        let mut known = known.lock().map_err(|e| e.to_string())?.clone();
        let found = found(&client, round).await?;
        assert_eq!(known.faults(&found), Vec::<String>::new(), "round {round}");
        (latest, writes) = (latest.max(known.latest()), writes + known.count());
        known.settle(&found);
        rounds.push(known);
    }
    let client = Client::new(options.port, dir);
    for (round, known) in rounds.iter().enumerate() {
        assert_eq!(known.faults(&found(&client, round).await?), Vec::<String>::new(), "round {round}, at the end");
    }
    assert!(writes > kills, "{writes} writes in {kills} rounds show nothing");
    println!("{writes} acknowledged writes survived {kills} kills");
    Ok(())
}

fn maps(round: usize) -> String {
    format!("/api/v1/namespaces/round-{round}/configmaps")
}

async fn ask(client: &Client, method: Method, path: String, body: Option<Value>) -> Result<Answer, Error> {
    let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
    let body = body.map(|b| b.to_string()).unwrap_or_default().into();
    client.call("admin", Call { method, path, headers, body, watch: None }).await
}

fn version(object: &Value) -> Option<u64> {
    object["metadata"]["resourceVersion"].as_str()?.parse().ok()
}

async fn make_namespace(client: &Client, round: usize) -> Result<u64, Error> {
    let body = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": format!("round-{round}")}});
    let answer = ask(client, Method::POST, "/api/v1/namespaces".to_owned(), Some(body)).await?;
    let object: Value = serde_json::from_slice(&answer.body)?;
    version(&object).filter(|_| answer.status == 201).ok_or_else(|| format!("no namespace: {object}").into())
}

/// Creates, updates and deletes objects of its own until the server is gone.
async fn write(client: Arc<Client>, round: usize, writer: usize, known: Arc<Mutex<Known>>) {
    for number in 0.. {
        let name = format!("w{writer}-{number}");
        let one = format!("{}/{name}", maps(round));
        let mut steps = vec![(Method::POST, maps(round), Some("made"))];
        if random::below(3) == 0 {
            steps.push((Method::PUT, one.clone(), Some("changed")));
        }
        if random::below(4) == 0 {
            steps.push((Method::DELETE, one, None));
        }
        for (method, path, value) in steps {
            let body = value.map(|value| {
                json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}, "data": {"value": value}})
            });
            if let Ok(mut known) = known.lock() {
                known.sent(&name, value);
            }
            let Ok(answer) = ask(&client, method, path, body).await else { return };
            if answer.status >= 500 {
                // etcd broke off: whether it wrote can't be told.
                return;
            }
            assert!((200..300).contains(&answer.status), "{name}: {} {:?}", answer.status, answer.body);
            let object: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            if let Ok(mut known) = known.lock() {
                known.acknowledged(writer, &name, version(&object).filter(|_| value.is_some()));
            }
        }
    }
}

/// Notes what a watcher sees until the server is gone.
async fn watch(client: Arc<Client>, round: usize, from: u64, known: Arc<Mutex<Known>>) {
    let path = format!("{}?watch=true&resourceVersion={from}", maps(round));
    let watch = Some(Watch { events: usize::MAX, time: Duration::from_secs(60) });
    let see = |line: &[u8]| {
        let event: Value = serde_json::from_slice(line).unwrap_or_default();
        let object = &event["object"];
        if let (Some(name), Some(version), Ok(mut known)) =
            (object["metadata"]["name"].as_str(), version(object), known.lock())
        {
            known.seen(name, version, event["type"] == "DELETED");
        }
    };
    // Ends with an error when the server is killed.
    let _ = client.stream("admin", Call { path, watch, ..Call::default() }, see).await;
}

async fn found(client: &Client, round: usize) -> Result<BTreeMap<String, Held>, Error> {
    let answer = ask(client, Method::GET, maps(round), None).await?;
    let list: Value = serde_json::from_slice(&answer.body)?;
    let items = list["items"].as_array().ok_or_else(|| format!("no list: {list}"))?;
    let held = |item: &Value| {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        Some((text(&item["metadata"]["name"])?, Held { version: version(item)?, value: text(&item["data"]["value"])? }))
    };
    Ok(items.iter().filter_map(held).filter(|(name, _)| name.starts_with('w')).collect())
}
