//! Started as controller-runtime's envtest starts a control plane: help first, then the flags of its template, and
//! questions as nobody until the server is ready. https://github.com/kubernetes-sigs/controller-runtime, pkg/internal/testing.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rcgen::{CertificateParams, KeyPair};
use tests::client::{Call, Client, Error, Watch};
use tests::{pki, server};

/// What envtest gives its server over the files in `dir`.
fn flags(dir: &Path, port: u16) -> Vec<String> {
    let d = dir.display();
    [
        "--advertise-address=127.0.0.1".to_owned(),
        "--allow-privileged=true".to_owned(),
        "--authorization-mode=RBAC".to_owned(),
        "--bind-address=127.0.0.1".to_owned(),
        format!("--cert-dir={d}"),
        format!("--client-ca-file={d}/ca.crt"),
        "--disable-admission-plugins=ServiceAccount".to_owned(),
        format!("--secure-port={port}"),
        format!("--service-account-issuer=https://127.0.0.1:{port}/"),
        format!("--service-account-key-file={d}/sa-signer.crt"),
        format!("--service-account-signing-key-file={d}/sa-signer.key"),
        "--service-cluster-ip-range=10.0.0.0/24".to_owned(),
    ]
    .to_vec()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn starts_and_stops_as_envtest_wants() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let help = Command::new(&program).arg("--help").output()?;
    assert!(help.status.success(), "{help:?}");
    // Envtest looks here for what a version can't do any more.
    let help = String::from_utf8(help.stdout)?;
    assert!(help.contains("--disable-admission-plugins strings") && !help.contains("--insecure-port"), "{help}");
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    pki::make(&dir)?;
    let key = KeyPair::generate()?;
    std::fs::write(dir.join("sa-signer.key"), key.serialize_pem())?;
    std::fs::write(dir.join("sa-signer.crt"), CertificateParams::default().self_signed(&key)?.pem())?;
    let port = server::free_port()?;
    let mut command = Command::new(program);
    command.args(flags(&dir, port)).current_dir(&dir).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let client = Client::new(port, &dir);
    let get = |who: &'static str, path: &str| {
        let (client, path) = (&client, path.to_owned());
        async move { client.call(who, Call { path, ..Call::default() }).await }
    };
    let began = Instant::now();
    let first = loop {
        if let Ok(answer) = get("anonymous", "/healthz").await {
            break answer;
        }
        assert!(child.try_wait()?.is_none() && began.elapsed() < Duration::from_secs(60), "no answer");
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    assert_eq!(first.status, 200, "the first answer: {}", String::from_utf8_lossy(&first.body));
    for (who, path, expect) in [
        ("anonymous", "/readyz", 200),
        ("anonymous", "/api/v1/namespaces", 403),
        ("alice", "/api/v1/namespaces", 403),
        ("admin", "/api/v1/namespaces/default", 200),
        ("stranger", "/readyz", 401),
    ] {
        assert_eq!(get(who, path).await?.status, expect, "{who} {path}");
    }
    // Keys in a certificate: tokens that the server signs are good.
    let call = Call {
        method: hyper::Method::POST,
        path: "/api/v1/namespaces/default/serviceaccounts".into(),
        body: r#"{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"robot"}}"#.into(),
        headers: vec![("content-type".into(), "application/json".into())],
        ..Call::default()
    };
    assert_eq!(client.call("admin", call).await?.status, 201);
    let call = Call {
        method: hyper::Method::POST,
        path: "/api/v1/namespaces/default/serviceaccounts/robot/token".into(),
        body: r#"{"apiVersion":"authentication.k8s.io/v1","kind":"TokenRequest"}"#.into(),
        headers: vec![("content-type".into(), "application/json".into())],
        ..Call::default()
    };
    let made: serde_json::Value = serde_json::from_slice(&client.call("admin", call).await?.body)?;
    let token = format!("bearer:{}", made["status"]["token"].as_str().unwrap_or_default());
    let path = "/api/v1/namespaces".to_owned();
    let answer = client.call(&token, Call { path, ..Call::default() }).await?;
    let text = String::from_utf8_lossy(&answer.body).into_owned();
    assert!(text.contains(r#"User \"system:serviceaccount:default:robot\" cannot list"#), "{text}");
    let mut watches = tokio::task::JoinSet::new();
    for resource in ["namespaces", "configmaps", "secrets"] {
        let (client, path) = (Client::new(port, &dir), format!("/api/v1/{resource}?watch=true"));
        let watch = Some(Watch { events: usize::MAX, time: Duration::from_secs(60) });
        watches.spawn(async move { client.stream("admin", Call { path, watch, ..Call::default() }, |_| {}).await });
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let began = Instant::now();
    Command::new("kill").args(["-TERM", &child.id().to_string()]).status()?;
    let status = child.wait()?;
    assert!(status.success(), "{status}");
    assert!(began.elapsed() < Duration::from_secs(5), "ended after {:?}", began.elapsed());
    watches.abort_all();
    Ok(())
}
