//! Several servers on one etcd: what one writes the other shows at once, and nothing is given twice.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};
use storage::Store;
use tests::client::{Call, Client, Error};
use tests::server::{self, Options, Server};

const SERVICES: usize = 30;

pub(super) async fn ask(
    client: &Client,
    method: Method,
    path: &str,
    body: Option<Value>,
) -> Result<(u16, Value), Error> {
    let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
    let body = body.map(|b| b.to_string()).unwrap_or_default().into();
    let answer = client.call("admin", Call { method, path: path.to_owned(), headers, body, watch: None }).await?;
    Ok((answer.status, serde_json::from_slice(&answer.body).unwrap_or_default()))
}

async fn start(dir: &Path, etcd: &str, program: &Path, address: &str) -> Result<(Server, Arc<Client>), Error> {
    let options = Options {
        program: program.to_owned(),
        dir: dir.to_owned(),
        port: server::free_port()?,
        etcd: Some(etcd.to_owned()),
        // A narrow range, so that two servers that knew nothing of each other would meet.
        extra: vec![format!("--advertise-address={address}"), "--service-node-port-range=30000-30199".into()],
    };
    let server = server::start(&options).await?;
    let client = Arc::new(Client::new(server.port, &options.dir));
    Ok((server, client))
}

fn addresses(endpoints: &Value) -> BTreeSet<String> {
    let subsets = endpoints["subsets"].as_array().into_iter().flatten();
    let addresses = subsets.flat_map(|s| s["addresses"].as_array().into_iter().flatten());
    addresses.filter_map(|a| a["ip"].as_str().map(str::to_owned)).collect()
}

async fn endpoints(client: &Client, expect: &[&str]) -> Result<(), Error> {
    let expect: BTreeSet<String> = expect.iter().map(|&e| e.to_owned()).collect();
    let mut seen = BTreeSet::new();
    for _ in 0..150 {
        let (_, endpoints) = ask(client, Method::GET, "/api/v1/namespaces/default/endpoints/kubernetes", None).await?;
        seen = addresses(&endpoints);
        if seen == expect {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Err(format!("endpoints {seen:?}, not {expect:?}").into())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_given_twice() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let (first, a) = start(&folder.path().join("a"), &etcd.url, &program, "192.0.2.1").await?;
    let (second, b) = start(&folder.path().join("b"), &etcd.url, &program, "192.0.2.2").await?;
    endpoints(&a, &["192.0.2.1", "192.0.2.2"]).await?;
    let services = "/api/v1/namespaces/default/services";
    let mut writes = tokio::task::JoinSet::new();
    for i in 0..SERVICES {
        for (client, name) in [(a.clone(), format!("a{i}")), (b.clone(), format!("b{i}"))] {
            writes.spawn(async move {
                let ports = json!([{ "name": "a", "port": 80 }, { "name": "b", "port": 81 }]);
                let spec = json!({ "type": "NodePort", "ports": ports });
                let body = json!({ "metadata": { "name": name }, "spec": spec });
                let (status, object) = ask(&client, Method::POST, services, Some(body)).await?;
                match status {
                    201 => Ok(object),
                    _ => Err::<Value, Error>(object.to_string().into()),
                }
            });
        }
    }
    let (mut ports, mut ips) = (BTreeSet::new(), BTreeSet::new());
    while let Some(made) = writes.join_next().await {
        let made = made??;
        for port in made["spec"]["ports"].as_array().into_iter().flatten() {
            assert!(ports.insert(port["nodePort"].as_i64()), "{made} has a port that another has");
        }
        assert!(ips.insert(made["spec"]["clusterIP"].to_string()), "{made} has an IP that another has");
    }
    // Each shows what the other wrote.
    for client in [&a, &b] {
        let (_, list) = ask(client, Method::GET, services, None).await?;
        assert_eq!(list["items"].as_array().map(Vec::len), Some(2 * SERVICES + 1));
    }
    for i in 0..20 {
        let name = format!("seen-{i}");
        let body = json!({ "metadata": { "name": name } });
        let maps = "/api/v1/namespaces/default/configmaps";
        let (status, made) = ask(&a, Method::POST, maps, Some(body)).await?;
        assert_eq!(status, 201, "{made}");
        let (status, seen) = ask(&b, Method::GET, &format!("{maps}/{name}"), None).await?;
        assert_eq!((status, &seen["metadata"]["uid"]), (200, &made["metadata"]["uid"]));
        // A change by the other, without a version, is one of the newest.
        let body = json!({ "metadata": { "name": name }, "data": { "by": "b" } });
        let (status, changed) = ask(&b, Method::PUT, &format!("{maps}/{name}"), Some(body)).await?;
        assert_eq!(status, 200, "{changed}");
        let stale = json!({ "metadata": { "name": name, "resourceVersion": made["metadata"]["resourceVersion"] } });
        let (status, refused) = ask(&a, Method::PUT, &format!("{maps}/{name}"), Some(stale)).await?;
        assert_eq!((status, refused["reason"].as_str()), (409, Some("Conflict")));
        let (status, _) = ask(&a, Method::DELETE, &format!("{maps}/{name}"), None).await?;
        assert_eq!(status, 200);
        let (status, gone) = ask(&b, Method::GET, &format!("{maps}/{name}"), None).await?;
        assert_eq!((status, gone["reason"].as_str()), (404, Some("NotFound")));
    }
    // A port that is given back is free for the other.
    let port = ports.iter().next().copied().flatten();
    let of = |list: &Value| {
        let has = |s: &&Value| {
            s["spec"]["ports"].as_array().is_some_and(|p| p.iter().any(|p| p["nodePort"].as_i64() == port))
        };
        list["items"].as_array().and_then(|i| i.iter().find(has)?["metadata"]["name"].as_str().map(str::to_owned))
    };
    let (_, list) = ask(&a, Method::GET, services, None).await?;
    let holder = of(&list).ok_or("nobody has the port")?;
    let wanted = json!({ "metadata": { "name": "wanted" }, "spec": { "type": "NodePort", "ports": [{ "port": 80, "nodePort": port }] } });
    let (status, refused) = ask(&b, Method::POST, services, Some(wanted.clone())).await?;
    assert_eq!(status, 422, "{refused}");
    let (status, _) = ask(&a, Method::DELETE, &format!("{services}/{holder}"), None).await?;
    assert_eq!(status, 200);
    let (status, made) = ask(&b, Method::POST, services, Some(wanted)).await?;
    assert_eq!(status, 201, "{made}");
    second.stop().await?;
    endpoints(&a, &["192.0.2.1"]).await?;
    first.stop().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_went_astray_is_put_right_and_told() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let dir = folder.path().join("a");
    let (server, client) = start(&dir, &etcd.url, &program, "192.0.2.1").await?;
    let spec = json!({ "type": "NodePort", "ports": [{ "port": 80 }] });
    let body = json!({ "metadata": { "name": "web" }, "spec": spec });
    let (status, made) = ask(&client, Method::POST, "/api/v1/namespaces/default/services", Some(body)).await?;
    assert_eq!(status, 201, "{made}");
    let figure = async |client: &Client, name: &str| {
        let answer = client.call("admin", Call { path: "/metrics".into(), ..Call::default() }).await?;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let found = text.lines().find(|line| line.starts_with(name));
        Ok::<_, Error>(found.and_then(|line| line.rsplit(' ').next()).unwrap_or("").to_owned())
    };
    assert_eq!(figure(&client, "kube_apiserver_nodeport_allocator_allocated_ports").await?, "1");
    assert_eq!(figure(&client, "kube_apiserver_nodeport_allocator_available_ports").await?, "199");
    assert_eq!(figure(&client, "kube_apiserver_clusterip_allocator_allocated_ips{cidr=\"10.96.0.0/12\"}").await?, "2");
    assert_eq!(
        figure(&client, "kube_apiserver_clusterip_allocator_available_ips{cidr=\"10.96.0.0/12\"}").await?,
        "1.048572e+06"
    );
    server.stop().await?;
    let store = storage::Etcd::connect(&super::store::options(&[&etcd.url], "/registry")).await?;
    let ip = made["spec"]["clusterIP"].as_str().unwrap_or("");
    let key = format!("/registry/ipaddresses/{ip}");
    let found = store.get(&key).await?.ok_or("no IPAddress")?;
    let op = storage::Op::Delete;
    store.txn(storage::Txn { key: found.key, expect: storage::Expect::Revision(found.revision), op }).await?;
    let (server, client) = start(&dir, &etcd.url, &program, "192.0.2.1").await?;
    assert!(store.get(&key).await?.is_some(), "it is put right");
    let (_, events) = ask(&client, Method::GET, "/api/v1/namespaces/default/events", None).await?;
    let event = &events["items"][0];
    let told =
        ["reason", "message", "type", "reportingComponent", "action"].map(|name| event[name].as_str().unwrap_or(""));
    let note = format!("Cluster IP [IPv4]: {ip} is not allocated; repairing");
    let expect = ["ClusterIPNotAllocated", &note, "Warning", "ipallocator-repair-controller", "ClusterIPAllocation"];
    assert_eq!(told, expect, "{events}");
    assert_eq!(event["involvedObject"]["uid"], made["metadata"]["uid"]);
    server.stop().await?;
    Ok(())
}
