//! An etcd that says no: its room is used up, or rights are taken away. What was written stays, reads go on as far as etcd
//! lets them, and once it says yes again so does the server.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use storage::Store;
use tests::client::Error;
use tests::etcd::Etcd;
use tests::history::clients::ask;
use tests::server::{self, free_port};
use tokio::net::TcpStream;

use super::cluster::Cluster;
use super::history::{length, run};

const MAPS: &str = "/api/v1/namespaces/default/configmaps";

/// Asks etcd by its JSON gateway.
async fn tell(port: u16, path: &str, token: &str, body: Value) -> Result<Value, Error> {
    let tcp = TcpStream::connect(("127.0.0.1", port)).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(tcp)).await?;
    tokio::spawn(connection);
    let mut request = Request::builder().method(Method::POST).uri(path).header("host", "etcd");
    if !token.is_empty() {
        request = request.header("authorization", token);
    }
    let answer = sender.send_request(request.body(Full::new(Bytes::from(body.to_string())))?).await?;
    let status = answer.status().as_u16();
    let body = answer.into_body().collect().await?.to_bytes();
    match status {
        200 => Ok(serde_json::from_slice(&body).unwrap_or_default()),
        _ => Err(format!("{path}: {status} {}", String::from_utf8_lossy(&body)).into()),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_room_left() -> Result<(), Error> {
    let (Some(program), Some(etcd)) = (server::built()?, super::program()) else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let etcd = Etcd::start(&etcd, &folder.path().join("etcd"), &["--quota-backend-bytes=16000000"]).await?;
    let port: u16 = etcd.url.rsplit(':').next().unwrap_or("").parse()?;
    let store = storage::Etcd::connect(&super::store::options(&[&etcd.url], "/registry")).await?;
    let cluster = Cluster::start(&[program.as_path()], folder.path(), vec![etcd], &[]).await?;
    let client = cluster.client();
    let map = |name: &str, data: String| json!({ "metadata": { "name": name }, "data": { "a": data } });
    let mut made = Vec::new();
    let refused = loop {
        let name = format!("m{}", made.len());
        let (status, answer) = ask(&client, Method::POST, MAPS, Some(map(&name, "x".repeat(700_000)))).await?;
        match status {
            201 => made.push(answer),
            _ => break (status, answer),
        }
        assert!(made.len() < 100, "etcd does not mind its quota");
    };
    let said = |answer: &Value| answer["message"].as_str().unwrap_or("").to_owned();
    assert_eq!((refused.0, said(&refused.1)), (500, "etcdserver: mvcc: database space exceeded".to_owned()));
    for one in &made {
        let path = format!("{MAPS}/{}", one["metadata"]["name"].as_str().unwrap_or(""));
        assert_eq!(ask(&client, Method::GET, &path, None).await?, (200, one.clone()), "reads go on");
    }
    let (status, again) = ask(&client, Method::POST, MAPS, Some(map("small", String::new()))).await?;
    assert_eq!((status, said(&again)), (500, "etcdserver: mvcc: database space exceeded".to_owned()));
    let (status, _) = ask(&client, Method::GET, &format!("{MAPS}/small"), None).await?;
    assert_eq!(status, 404, "what was refused is not there");
    // Room is made as etcd's manual says. What makes none is let through.
    for one in &made {
        let path = format!("{MAPS}/{}", one["metadata"]["name"].as_str().unwrap_or(""));
        assert_eq!(ask(&client, Method::DELETE, &path, None).await?.0, 200);
    }
    store.compact(store.revision().await?).await?;
    tell(port, "/v3/maintenance/defragment", "", json!({})).await?;
    let alarms = tell(port, "/v3/maintenance/alarm", "", json!({ "action": "GET" })).await?;
    for alarm in alarms["alarms"].as_array().into_iter().flatten() {
        let mut off = alarm.clone();
        off["action"] = "DEACTIVATE".into();
        tell(port, "/v3/maintenance/alarm", "", off).await?;
    }
    let (status, small) = ask(&client, Method::POST, MAPS, Some(map("small", String::new()))).await?;
    assert_eq!(status, 201, "{small}");
    let (status, ready) = ask(&client, Method::GET, "/readyz", None).await?;
    assert_eq!(status, 200, "{ready}");
    Ok(())
}

/// A right to everything that a server has in etcd.
fn rights() -> Value {
    json!({ "key": STANDARD.encode([0]), "range_end": STANDARD.encode([0]) })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rights_come_and_go() -> Result<(), Error> {
    let (Some(program), Some(etcd)) = (server::built()?, super::program()) else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let pki = folder.path().join("pki");
    tests::pki::make(&pki)?;
    let port = free_port()?;
    let plain = format!("--listen-client-urls=URL,http://127.0.0.1:{port}");
    // The gateway is a client of etcd too, and may come by the address that wants certificates.
    let own = |flag: &str, file: &str| format!("--client-{flag}-file={}", pki.join(file).display());
    let flags = [plain, own("cert", "node1.crt"), own("key", "node1.key")];
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let etcd = Etcd::start_with_tls(&etcd, &folder.path().join("etcd"), &pki, &flags).await?;
    let user = "kubernetes-admin";
    let setup = [
        ("/v3/auth/role/add", json!({ "name": "root" })),
        ("/v3/auth/user/add", json!({ "name": "root", "password": "root" })),
        ("/v3/auth/user/grant", json!({ "user": "root", "role": "root" })),
        ("/v3/auth/role/add", json!({ "name": "server" })),
        ("/v3/auth/user/add", json!({ "name": user, "options": { "no_password": true } })),
        ("/v3/auth/user/grant", json!({ "user": user, "role": "server" })),
    ];
    for (path, body) in setup {
        tell(port, path, "", body).await?;
    }
    let mut permission = rights();
    permission["permType"] = "READWRITE".into();
    let grant = json!({ "name": "server", "perm": permission });
    tell(port, "/v3/auth/role/grant", "", grant.clone()).await?;
    tell(port, "/v3/auth/enable", "", json!({})).await?;
    let login = json!({ "name": "root", "password": "root" });
    let token = tell(port, "/v3/auth/authenticate", "", login).await?["token"].as_str().unwrap_or("").to_owned();
    let mut revoke = rights();
    revoke["role"] = "server".into();

    let file = |flag: &str, name: &str| format!("--etcd-{flag}={}", pki.join(name).display());
    let flags = [
        format!("--etcd-servers={}", etcd.url),
        file("cafile", "ca.crt"),
        file("certfile", "admin.crt"),
        file("keyfile", "admin.key"),
    ];
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let mut cluster = Cluster::start(&[program.as_path()], folder.path(), Vec::new(), &flags).await?;
    let client = cluster.client();
    let mut refused = 0;
    run(&mut cluster, length(10), async |_| {
        tell(port, "/v3/auth/role/revoke", &token, revoke.clone()).await?;
        tokio::time::sleep(Duration::from_millis(300 + tests::random::below(700))).await;
        let (status, answer) =
            ask(&client, Method::POST, MAPS, Some(json!({ "metadata": { "name": "refused" } }))).await?;
        assert_eq!((status, answer["message"].as_str()), (500, Some("etcdserver: permission denied")));
        refused += 1;
        tell(port, "/v3/auth/role/grant", &token, grant.clone()).await?;
        Ok("Revoked".to_owned())
    })
    .await?;
    assert!(refused > 0);
    Ok(())
}
