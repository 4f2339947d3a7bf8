//! Bodies and requests that are wrong in one way or another get upstream's answers, and nothing hangs.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tests::client::{Call, Client, Error};
use tests::parity::{check, difference, load};
use tests::server::{self, Options};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The cases of a folder beside this one, against a server with these flags.
async fn holds(folder: &str, flags: &[&str]) -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let dir = home.path().canonicalize()?;
    let extra = flags.iter().map(|flag| (*flag).to_owned()).collect();
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra };
    let running = server::start(&options).await?;
    let client = Arc::new(Client::new(options.port, &dir));
    let cases = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), "")?;
    assert!(!cases.is_empty(), "{folder}: no cases");
    let outcomes = check(&client, cases, 2, |_, _| {}).await?;
    running.stop().await?;
    let differences: Vec<String> = outcomes.iter().filter(|o| !o.differ.is_empty()).map(difference).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_upstreams() -> Result<(), Error> {
    holds("bad_input", &[]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_with_cbor_are_upstreams() -> Result<(), Error> {
    holds("bad_input/gated", &["--feature-gates=CBORServingAndStorage=true"]).await
}

/// Each would be a series of figures for ever.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn made_up_names_are_not_counted() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let dir = home.path().canonicalize()?;
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra: Vec::new() };
    let running = server::start(&options).await?;
    let client = Client::new(options.port, &dir);
    let get = async |path: &str| client.call("admin", Call { path: path.to_owned(), ..Call::default() }).await;
    let made_up = ["/apis/apps/v1/figments", "/apis/figment.example/v1/pods", "/api/v1/namespaces/x/pods/y/figment"];
    for path in made_up {
        assert_eq!(get(path).await?.status, 404, "{path}");
    }
    assert_eq!(get("/api/v1/namespaces/x/pods").await?.status, 200);
    let figures = get("/metrics").await?.body;
    let figures = String::from_utf8_lossy(&figures);
    let requests =
        |name: &str| figures.lines().filter(|l| l.starts_with("apiserver_request")).any(|l| l.contains(name));
    assert!(requests("resource=\"pods\""), "{figures}");
    assert!(!requests("figment"), "{figures}");
    assert!(running.stop().await?.success());
    Ok(())
}

/// Connections that stop halfway: each is one that the server has to bear, and none keeps it from answering others.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_hangs_on_half_a_connection() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let dir = home.path().canonicalize()?;
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra: Vec::new() };
    let running = server::start(&options).await?;
    let client = Client::new(options.port, &dir);
    let mut held = Vec::new();
    for sent in [&b""[..], b"\x16", b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/1.1\r\n\r\n", b"\0\0\0\0"] {
        for shut in [false, true] {
            let mut socket = TcpStream::connect(("127.0.0.1", options.port)).await?;
            socket.write_all(sent).await?;
            if shut {
                socket.shutdown().await?;
            }
            held.push((sent, shut, socket));
        }
    }
    let path = "/readyz".to_owned();
    let answer = client.call("admin", tests::client::Call { path, ..Default::default() }).await?;
    assert_eq!(answer.status, 200);
    // What can't become a request any more is given up at once.
    for (sent, shut, mut socket) in held {
        if shut || sent.starts_with(b"GET") || sent.starts_with(b"\0") {
            let mut rest = Vec::new();
            let read = tokio::time::timeout(Duration::from_secs(10), socket.read_to_end(&mut rest)).await;
            assert!(read.is_ok(), "{sent:?}, shut: {shut}: the connection is still open");
        }
    }
    running.stop().await?;
    Ok(())
}
