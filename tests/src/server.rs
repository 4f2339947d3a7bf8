//! Starting a server as a control plane does, and stopping it.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::{Call, Client, Error};

/// How long a server may take until it is ready.
const PATIENCE: Duration = Duration::from_secs(120);

/// What to start.
#[derive(Clone, Debug)]
pub struct Options {
    /// The server's program.
    pub program: PathBuf,
    /// Folder of the PKI and of the server's own files; its working directory.
    pub dir: PathBuf,
    /// Port to serve at.
    pub port: u16,
    /// Address of an etcd; without it the server uses its own storage.
    pub etcd: Option<String>,
    /// Flags after those of a kubeadm control plane.
    pub extra: Vec<String>,
}

/// A running server; killed when dropped.
pub struct Server {
    /// Where it serves.
    pub port: u16,
    /// From its start until /readyz said yes.
    pub ready_after: Duration,
    child: Child,
}

/// The flags of a kubeadm control plane over the PKI in `dir`.
#[must_use]
pub fn kubeadm_flags(dir: &Path, port: u16, etcd: Option<&str>) -> Vec<String> {
    let d = dir.display();
    let mut flags: Vec<String> = [
        "--advertise-address=192.0.2.10",
        "--bind-address=127.0.0.1",
        "--allow-privileged=true",
        "--authorization-mode=Node,RBAC",
        "--enable-admission-plugins=NodeRestriction",
        "--enable-bootstrap-token-auth=true",
        "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
        "--requestheader-allowed-names=front-proxy-client",
        "--requestheader-extra-headers-prefix=X-Remote-Extra-",
        "--requestheader-group-headers=X-Remote-Group",
        "--requestheader-username-headers=X-Remote-User",
        "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
        "--service-cluster-ip-range=10.96.0.0/12",
    ]
    .map(str::to_owned)
    .to_vec();
    let files = [
        ("client-ca-file", "ca.crt"),
        ("kubelet-client-certificate", "kubelet-client.crt"),
        ("kubelet-client-key", "kubelet-client.key"),
        ("proxy-client-cert-file", "front-proxy-client.crt"),
        ("proxy-client-key-file", "front-proxy-client.key"),
        ("requestheader-client-ca-file", "front-proxy-ca.crt"),
        ("service-account-key-file", "sa.pub"),
        ("service-account-signing-key-file", "sa.key"),
        ("tls-cert-file", "apiserver.crt"),
        ("tls-private-key-file", "apiserver.key"),
        ("token-auth-file", "tokens.csv"),
    ];
    flags.extend(files.map(|(flag, file)| format!("--{flag}={d}/{file}")));
    flags.push(format!("--secure-port={port}"));
    flags.extend(etcd.map(|url| format!("--etcd-servers={url}")));
    flags
}

/// The workspace's own server, built if need be; `$KUBE_APISERVER` names another. None where there is no such package.
pub fn built() -> Result<Option<PathBuf>, Error> {
    if let Some(named) = std::env::var_os("KUBE_APISERVER") {
        return Ok(Some(named.into()));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    if !root.join("server/kube-apiserver").exists() {
        eprintln!("skipped: there is no server in this workspace");
        return Ok(None);
    }
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let status =
        Command::new(cargo).args(["build", "--quiet", "--package", "kube-apiserver"]).current_dir(root).status()?;
    if !status.success() {
        return Err(format!("the server does not build: {status}").into());
    }
    // Test programs lie in `deps`, below the folder of the workspace's own ones.
    let here = std::env::current_exe()?;
    let folder = here.ancestors().nth(2).ok_or("a test lies nowhere")?;
    Ok(Some(folder.join("kube-apiserver")))
}

/// A port that nothing listens at now.
pub fn free_port() -> Result<u16, Error> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A control plane's `kube-apiserver` and its clients' files, ready to serve.
pub async fn start(options: &Options) -> Result<Server, Error> {
    crate::pki::make(&options.dir)?;
    let dir = options.dir.canonicalize()?;
    let mut command =
        Command::new(options.program.canonicalize().map_err(|e| format!("{}: {e}", options.program.display()))?);
    command.args(kubeadm_flags(&dir, options.port, options.etcd.as_deref())).args(&options.extra);
    launch(command, &dir, options.port).await
}

/// Starts `command`, with `dir` as its working directory and for its log, and waits until it is ready at `port`.
pub async fn launch(mut command: Command, dir: &Path, port: u16) -> Result<Server, Error> {
    let log = File::create(dir.join("server.log"))?;
    command.current_dir(dir).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    let started = Instant::now();
    let mut server = Server { port, ready_after: Duration::ZERO, child: command.spawn()? };
    let client = Client::new(port, dir);
    loop {
        if let Some(status) = server.child.try_wait()? {
            return Err(format!("the server ended with {status}:\n{}", tail(&dir.join("server.log"))).into());
        }
        let call = Call { path: "/readyz".to_owned(), ..Call::default() };
        if client.call("admin", call).await.is_ok_and(|a| a.status == 200) {
            server.ready_after = started.elapsed();
            return Ok(server);
        }
        if started.elapsed() > PATIENCE {
            return Err(format!("not ready after {PATIENCE:?}:\n{}", tail(&dir.join("server.log"))).into());
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

fn tail(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(15)..].join("\n")
}

impl Server {
    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Its process.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What `Found::at` reads: where a server is.
    #[must_use]
    pub fn describe(&self) -> Value {
        json!({
            "url": format!("https://127.0.0.1:{}", self.port),
            "pid": self.pid(),
            "ready_seconds": (self.ready_after.as_secs_f64() * 1000.0).round() / 1000.0,
        })
    }

    /// The exit status, if it has ended.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Ends it as an operator does, and at last the hard way.
    pub async fn stop(mut self) -> Result<ExitStatus, Error> {
        Command::new("kill").args(["-TERM", &self.pid().to_string()]).status()?;
        for _ in 0..1500 {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.child.kill()?;
        Ok(self.child.wait()?)
    }

    /// Ends it at once, as a crash does.
    pub fn kill(&mut self) -> Result<(), Error> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already; nothing depends on the outcome.
        let _ = self.kill();
    }
}

/// The port of the server that `dir/server.json` describes.
pub fn described_port(dir: &Path) -> Result<u16, Error> {
    let file = dir.join("server.json");
    let text = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let info: Value = serde_json::from_str(&text)?;
    let url = info["url"].as_str().unwrap_or("");
    url.rsplit_once(':').and_then(|(_, port)| port.parse().ok()).ok_or_else(|| format!("no port in {url:?}").into())
}
