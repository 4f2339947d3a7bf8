//! Who may do what, on every route: as nobody, with a stranger's certificate, as somebody without rights, as a node.
//!
//! The routes are those that the server itself tells of, and the answers are compared with `tests/rights.txt`, so a route
//! that is new makes this fail until somebody has looked at its line. `UPDATE=1` writes the file anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use hyper::Method;
use serde_json::Value;
use tests::client::{Call, Client, Error};
use tests::server::{self, Options};

const WHO: [&str; 4] = ["anonymous", "stranger", "alice", "node1"];
const HEAD: &str =
    "# Status codes of every route for: nobody, a stranger's certificate, somebody without rights, a node.\n";

async fn json(client: &Client, path: &str) -> Result<Value, Error> {
    let answer = client.call("admin", Call { path: path.to_owned(), ..Call::default() }).await?;
    Ok(serde_json::from_slice(&answer.body)?)
}

/// The path of all group versions that are served, with their names.
async fn group_versions(client: &Client) -> Result<Vec<(String, String)>, Error> {
    let mut all = vec![("/api/v1".to_owned(), "v1".to_owned())];
    for group in json(client, "/apis").await?["groups"].as_array().into_iter().flatten() {
        for version in group["versions"].as_array().into_iter().flatten() {
            let name = version["groupVersion"].as_str().unwrap_or_default();
            all.push((format!("/apis/{name}"), name.to_owned()));
        }
    }
    Ok(all)
}

/// What one resource's verb is asked with.
fn request(root: &str, resource: &str, namespaced: bool, verb: &str) -> Option<Call> {
    let (plural, sub) = resource.split_once('/').unwrap_or((resource, ""));
    let place = if namespaced { format!("{root}/namespaces/default/{plural}") } else { format!("{root}/{plural}") };
    let named = match sub {
        "" => format!("{place}/x"),
        sub => format!("{place}/x/{sub}"),
    };
    let (method, path) = match (verb, sub) {
        ("create", "") => (Method::POST, place),
        ("create", _) => (Method::POST, named),
        ("list", _) => (Method::GET, place),
        ("watch", _) => (Method::GET, format!("{place}?watch=true&timeoutSeconds=1")),
        ("deletecollection", _) => (Method::DELETE, place),
        ("get", _) => (Method::GET, named),
        ("update", _) => (Method::PUT, named),
        ("patch", _) => (Method::PATCH, named),
        ("delete", _) => (Method::DELETE, named),
        _ => return None,
    };
    let writes = matches!(method, Method::POST | Method::PUT | Method::PATCH);
    let kind = if method == Method::PATCH { "application/merge-patch+json" } else { "application/json" };
    Some(Call {
        method,
        path,
        headers: if writes { vec![("content-type".into(), kind.into())] } else { Vec::new() },
        body: if writes { "{}".into() } else { Default::default() },
        ..Call::default()
    })
}

async fn codes(client: &Client, call: impl Fn() -> Call) -> Result<String, Error> {
    let mut codes = Vec::new();
    for who in WHO {
        codes.push(client.call(who, call()).await?.status.to_string());
    }
    Ok(codes.join(" "))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_asks_who_and_whether() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra: Vec::new() };
    let server = server::start(&options).await?;
    let client = Client::new(server.port, &dir);
    let mut lines = BTreeSet::new();
    for path in json(&client, "/").await?["paths"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let codes = codes(&client, || Call { path: path.to_owned(), ..Call::default() }).await?;
        lines.insert(format!("get {path}: {codes}"));
    }
    for (root, version) in group_versions(&client).await? {
        for resource in json(&client, &root).await?["resources"].as_array().into_iter().flatten() {
            let name = resource["name"].as_str().unwrap_or_default();
            let namespaced = resource["namespaced"] == true;
            for verb in resource["verbs"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let ask = || request(&root, name, namespaced, verb);
                let Some(_) = ask() else { return Err(format!("{name}: no request for {verb}").into()) };
                let codes = codes(&client, || ask().unwrap_or_default()).await?;
                lines.insert(format!("{version} {name} {verb}: {codes}"));
            }
        }
    }
    assert!(server.stop().await?.success());
    let mut text = HEAD.to_owned();
    lines.iter().for_each(|line| _ = writeln!(text, "{line}"));
    // Whoever is not known is refused outright; nobody gets further than a few paths.
    for line in &lines {
        let (route, codes) = line.split_once(": ").unwrap_or_default();
        let codes: Vec<&str> = codes.split(' ').collect();
        assert_eq!(codes[1], "401", "a stranger at {route}");
        let open = route.starts_with("get /");
        assert!(open || codes[0] == "403", "nobody at {route}: {}", codes[0]);
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("rights.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &text)?;
    }
    let recorded = std::fs::read_to_string(&file).unwrap_or_default();
    let known: BTreeSet<&str> = recorded.lines().collect();
    let now: BTreeSet<&str> = text.lines().collect();
    let (new, gone): (Vec<_>, Vec<_>) = (now.difference(&known).collect(), known.difference(&now).collect());
    assert!(new.is_empty() && gone.is_empty(), "UPDATE=1 writes tests/rights.txt\nnew: {new:#?}\ngone: {gone:#?}");
    Ok(())
}
