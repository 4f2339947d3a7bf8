//! The server's beginning and end: what a bad start says, and how a signal ends it.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use tests::client::{Answer, Call, Client, Error, Watch, tls_config};
use tests::server::{self, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A start that fails must do so within this time, in seconds.
const PATIENCE: &str = "20";

fn start(program: &Path, args: &[String]) -> Result<Output, Error> {
    let mut command = Command::new("timeout");
    command.arg(PATIENCE).arg(program).args(args).stdin(Stdio::null());
    Ok(command.output()?)
}

/// What is wrong, the flags, and a part of what the server says before it ends with status 1.
type Case<'a> = (&'a str, Vec<String>, &'a str);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_starts_say_what_is_wrong() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let options = Options {
        program: program.clone(),
        dir: dir.clone(),
        port: server::free_port()?,
        etcd: None,
        extra: vec![format!("--data-dir={}", dir.join("used").display())],
    };
    let running = server::start(&options).await?;
    let at = |name: &str| format!("--data-dir={}", dir.join(name).display());
    let file = |flag: &str, name: &str| format!("--{flag}={}", dir.join(name).display());
    let port = |port: u16| format!("--secure-port={port}");
    let free = || server::free_port().map(port);
    for name in ["newer", "strange", "damaged"] {
        std::fs::create_dir(dir.join(name))?;
    }
    std::fs::write(dir.join("newer/VERSION"), "99\n")?;
    std::fs::write(dir.join("strange/VERSION"), "hello\n")?;
    std::fs::write(dir.join("damaged/store"), vec![7; 1 << 16])?;
    std::fs::write(dir.join("garbage.crt"), "no certificate\n")?;
    let own = |name: &str, cert: &str, key: &str| -> Result<Vec<String>, Error> {
        Ok(vec![
            at(name),
            "--standalone=true".into(),
            free()?,
            file("tls-cert-file", cert),
            file("tls-private-key-file", key),
        ])
    };
    let cases: Vec<Case<'_>> = vec![
        ("directory in use", vec![at("used"), free()?], "in use by another kube-apiserver (process "),
        ("of a newer program", vec![at("newer"), free()?], "its format is 99, this program reads format 2"),
        ("of another program", vec![at("strange"), free()?], "VERSION holds no number"),
        ("damaged store", vec![at("damaged"), free()?], "store: the store can't be read: "),
        ("no directory", vec![at("garbage.crt"), free()?], "data directory "),
        ("port in use", vec![at("a"), port(options.port)], "bind: address already in use"),
        ("no certificate", own("b", "none.crt", "admin.key")?, "none.crt: no such file or directory"),
        ("not a certificate", own("c", "garbage.crt", "admin.key")?, "garbage.crt"),
        ("another's key", own("d", "admin.crt", "alice.key")?, "private key does not match public key"),
        ("no such flag", vec!["--no-such-flag".into()], "unknown flag: --no-such-flag"),
        ("no such value", vec!["--storage=paper".into()], "storage"),
    ];
    for (what, args, expect) in cases {
        let out = start(&program, &args)?;
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(1), "{what}: {said}");
        assert!(said.contains(expect), "{what}: {said}");
        assert!(!said.contains("panicked"), "{what}: {said}");
    }
    assert!(running.stop().await?.success());
    Ok(())
}

async fn get(client: &Client, path: &str) -> Result<Answer, Error> {
    client.call("admin", Call { path: path.to_owned(), ..Call::default() }).await
}

fn terminate(pid: u32) -> Result<(), Error> {
    Command::new("kill").args(["-TERM", &pid.to_string()]).status()?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn open_watches_do_not_delay_the_end() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra: Vec::new() };
    let server = server::start(&options).await?;
    let mut watches = tokio::task::JoinSet::new();
    for resource in ["namespaces", "configmaps", "services"] {
        let (client, path) = (Client::new(server.port, &dir), format!("/api/v1/{resource}?watch=true"));
        let watch = Some(Watch { events: usize::MAX, time: Duration::from_secs(60) });
        watches.spawn(async move { client.stream("admin", Call { path, watch, ..Call::default() }, |_| {}).await });
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let began = Instant::now();
    assert!(server.stop().await?.success());
    assert!(began.elapsed() < Duration::from_secs(5), "ended after {:?}", began.elapsed());
    while let Some(ended) = watches.join_next().await {
        // An answer that is cut off would be an error.
        ended??;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_at_work_are_finished() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let extra = vec!["--shutdown-delay-duration=2s".to_owned()];
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra };
    let mut server = server::start(&options).await?;
    let client = Client::new(server.port, &dir);
    // Half of a request.
    let body = r#"{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"late"}}"#;
    let tls = tokio_rustls::TlsConnector::from(std::sync::Arc::new(tls_config(&dir, Some("admin"))?));
    let tcp = tokio::net::TcpStream::connect(("127.0.0.1", server.port)).await?;
    let mut slow = tls.connect("127.0.0.1".try_into()?, tcp).await?;
    let head = format!(
        "POST /api/v1/namespaces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    slow.write_all(head.as_bytes()).await?;
    slow.flush().await?;
    terminate(server.pid())?;
    // Load balancers have the delay to see that the server goes.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let ready = get(&client, "/readyz").await?;
    assert_eq!(ready.status, 500);
    let text = String::from_utf8_lossy(&ready.body).into_owned();
    assert!(text.contains("[-]shutdown failed: reason withheld\n"), "{text}");
    assert_eq!(get(&client, "/readyz?exclude=shutdown").await?.status, 200);
    assert_eq!(get(&client, "/livez").await?.status, 200);
    assert_eq!(get(&client, "/api/v1/namespaces").await?.status, 200);
    // Well behind the delay.
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert!(get(&client, "/livez").await.is_err(), "new requests are not taken any more");
    slow.write_all(body.as_bytes()).await?;
    let mut answer = Vec::new();
    // A server that is gone may not close TLS by the book.
    let _ = slow.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
    // It ends by itself; another signal would cut it short.
    for _ in 0..1000 {
        if let Some(status) = server.ended() {
            assert!(status.success(), "{status}");
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err("the server did not end".into())
}
