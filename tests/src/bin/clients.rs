//! `clients` runs a client's program against a server of its own and looks at what it says.

use std::path::PathBuf;
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use hyper::Method;
use serde_json::json;
use tests::client::{Call, Client, Error};
use tests::server::{self, Options};
use tests::{kubeconfig, server::Server};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{ChildStdout, Command};
use tokio::time::timeout;

const HELP: &str = "usage: clients --bin SERVER --client PROGRAM

PROGRAM is that of examples/kube-client: it lists the pods of a namespace, then watches them.
";

/// How long a line may take.
const PATIENCE: Duration = Duration::from_secs(60);

const PODS: &str = "/api/v1/namespaces/default/pods";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Error::from)
        .and_then(|runtime| runtime.block_on(run(&args)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("clients: {e}");
            ExitCode::FAILURE
        }
    }
}

async fn run(args: &[String]) -> Result<(), Error> {
    let [bin, program, flag, client] = args else { return Err(HELP.into()) };
    if bin != "--bin" || flag != "--client" {
        return Err(HELP.into());
    }
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let extra = ["--standalone=true", "--storage=memory"].map(str::to_owned).to_vec();
    let options = Options { program: program.into(), dir: dir.clone(), port: server::free_port()?, etcd: None, extra };
    let running = server::start(&options).await?;
    let config = dir.join("client.kubeconfig");
    kubeconfig::write(&config, &dir, running.port)?;
    follow(&running, &Client::new(running.port, &dir), &client.into(), &config).await?;
    running.stop().await?;
    Ok(())
}

/// Makes, changes and deletes pods while the program watches.
async fn follow(server: &Server, admin: &Client, program: &PathBuf, config: &PathBuf) -> Result<(), Error> {
    let create = |name: &str| {
        let pod = json!({"metadata": {"name": name}, "spec": {"containers": [{"name": "c", "image": "nginx"}]}});
        Call { method: Method::POST, path: PODS.into(), body: pod.to_string().into(), ..Call::default() }
    };
    // A pod is refused until its namespace has the service account that it runs as.
    let account = || Call { path: "/api/v1/namespaces/default/serviceaccounts/default".into(), ..Call::default() };
    for _ in 0..200 {
        if admin.call("admin", account()).await?.status == 200 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    ask(admin, create("first"), 201).await?;
    let mut child = Command::new(program)
        .env("KUBECONFIG", config)
        .kill_on_drop(true)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{}: {e}", program.display()))?;
    let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
    expect(&mut lines, "listed first nginx Pending").await?;
    expect(&mut lines, "watching").await?;
    expect(&mut lines, "found first nginx Pending").await?;
    expect(&mut lines, "found all").await?;
    ask(admin, create("second"), 201).await?;
    expect(&mut lines, "applied second nginx Pending").await?;
    let status = json!([{"op": "replace", "path": "/status/phase", "value": "Running"}]);
    let headers = vec![("Content-Type".to_owned(), "application/json-patch+json".to_owned())];
    let (path, body) = (format!("{PODS}/second/status"), status.to_string().into());
    ask(admin, Call { method: Method::PATCH, path, body, headers, ..Call::default() }, 200).await?;
    expect(&mut lines, "applied second nginx Running").await?;
    let path = format!("{PODS}/first?gracePeriodSeconds=0");
    ask(admin, Call { method: Method::DELETE, path, ..Call::default() }, 200).await?;
    // A pod's end is announced by its deletion time, however short the wait is.
    expect(&mut lines, "applied first nginx Pending").await?;
    expect(&mut lines, "deleted first nginx Pending").await?;
    if let Some(status) = child.try_wait()? {
        return Err(format!("the program ended with {status}").into());
    }
    child.kill().await?;
    println!("{}: said what it should of the server at {}", program.display(), server.port);
    Ok(())
}

async fn ask(admin: &Client, mut call: Call, status: u16) -> Result<(), Error> {
    if call.headers.is_empty() {
        call.headers.push(("Content-Type".to_owned(), "application/json".to_owned()));
    }
    let what = format!("{} {}", call.method, call.path);
    let answer = admin.call("admin", call).await?;
    if answer.status != status {
        return Err(format!("{what}: {} {}", answer.status, String::from_utf8_lossy(&answer.body)).into());
    }
    Ok(())
}

async fn expect(lines: &mut Lines<BufReader<ChildStdout>>, want: &str) -> Result<(), Error> {
    let line =
        timeout(PATIENCE, lines.next_line()).await.map_err(|_| format!("no line {want:?} after {PATIENCE:?}"))??;
    let line = line.ok_or_else(|| format!("the program ended before it said {want:?}"))?;
    if line == want { Ok(()) } else { Err(format!("{line:?} where {want:?} was expected").into()) }
}
