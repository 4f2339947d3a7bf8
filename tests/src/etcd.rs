//! An etcd to test with: named by the caller, in the path, or built once.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::client::Error;
use crate::server::free_port;

/// The version that is built.
const VERSION: &str = "v3.7.0";
/// How long an etcd may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between a member's signs of life, and without them until another wants to lead, in milliseconds: less than etcd's own,
/// so that much happens in little time.
const HEARTBEAT: u32 = 50;
const ELECTION: u32 = 500;

/// A running etcd, or a member of one; killed when dropped.
pub struct Etcd {
    /// Where it serves.
    pub url: String,
    /// Where other members find it; another place at each start, where there are none.
    peer: Option<String>,
    program: PathBuf,
    dir: PathBuf,
    extra: Vec<String>,
    child: Option<Child>,
}

/// What `$ETCD` names, or the one in the path, or one that Go builds once into `tools`. The error says what is missing.
pub fn find(tools: &Path) -> Result<PathBuf, Error> {
    if let Some(named) = std::env::var_os("ETCD").filter(|v| !v.is_empty()) {
        return Ok(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(found) = std::env::split_paths(&path).map(|dir| dir.join("etcd")).find(|file| file.is_file()) {
        return Ok(found);
    }
    // Tests that run side by side wait for the first of them.
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    Ok(BUILT.get_or_init(|| build(tools).map_err(|e| e.to_string())).clone()?)
}

fn build(tools: &Path) -> Result<PathBuf, Error> {
    let dir = tools.join(format!("etcd-{VERSION}"));
    let program = dir.join("etcd");
    if program.exists() {
        return Ok(program);
    }
    std::fs::create_dir_all(&dir)?;
    // A module of its own, since etcd's has replacements, which `go install` refuses.
    let work = tempfile::tempdir_in(tools)?;
    std::fs::write(work.path().join("go.mod"), "module etcd\n\ngo 1.26\n")?;
    let main = "package main\n\nimport \"go.etcd.io/etcd/server/v3/etcdmain\"\nimport \"os\"\n\n\
                func main() { etcdmain.Main(os.Args) }\n";
    std::fs::write(work.path().join("main.go"), main)?;
    let server = format!("go.etcd.io/etcd/server/v3@{VERSION}");
    for args in [&["get", &*server][..], &["build", "-o", "etcd", "."]] {
        let out = Command::new("go").args(args).env("GOFLAGS", "-mod=mod").current_dir(work.path()).output();
        let out = out.map_err(|e| format!("etcd is not in the path, and Go, which would build it, neither: {e}"))?;
        if !out.status.success() {
            let said = String::from_utf8_lossy(&out.stderr);
            return Err(format!("etcd could not be built; name one in $ETCD: {}", said.trim()).into());
        }
    }
    // Renamed at last, so that what has this name is whole.
    std::fs::rename(work.path().join("etcd"), &program)?;
    Ok(program)
}

impl Etcd {
    /// Starts one whose data lie in `dir`.
    pub async fn start(program: &Path, dir: &Path, extra: &[&str]) -> Result<Self, Error> {
        let url = format!("http://127.0.0.1:{}", free_port()?);
        let extra = extra.iter().map(|&e| e.to_owned()).collect();
        let mut etcd = Self { url, peer: None, program: program.to_owned(), dir: dir.to_owned(), extra, child: None };
        etcd.begin().await?;
        Ok(etcd)
    }

    /// Starts one that wants certificates: it has the serving one of the PKI in `pki`, and trusts its clients'.
    pub async fn start_with_tls(program: &Path, dir: &Path, pki: &Path, extra: &[&str]) -> Result<Self, Error> {
        let url = format!("https://127.0.0.1:{}", free_port()?);
        let file = |flag: &str, name: &str| format!("--{flag}={}", pki.join(name).display());
        let mut flags = vec![
            file("cert-file", "apiserver.crt"),
            file("key-file", "apiserver.key"),
            file("trusted-ca-file", "ca.crt"),
            "--client-cert-auth".to_owned(),
        ];
        // Several addresses are given as one flag, of which the last one counts.
        flags.extend(extra.iter().map(|e| e.replace("URL", &url)));
        let (program, dir) = (program.to_owned(), dir.to_owned());
        let mut etcd = Self { url, peer: None, program, dir, extra: flags, child: None };
        etcd.begin().await?;
        Ok(etcd)
    }

    /// Starts one of so many members.
    pub async fn start_members(program: &Path, dir: &Path, count: usize) -> Result<Vec<Self>, Error> {
        let mut members = Vec::new();
        for number in 0..count {
            let url = format!("http://127.0.0.1:{}", free_port()?);
            let peer = Some(format!("http://127.0.0.1:{}", free_port()?));
            let dir = dir.join(format!("member-{number}"));
            members.push(Self { url, peer, program: program.to_owned(), dir, extra: Vec::new(), child: None });
        }
        let all = members.iter().enumerate();
        let all: Vec<_> = all.map(|(n, m)| format!("member-{n}={}", m.peer.as_deref().unwrap_or_default())).collect();
        for (number, member) in members.iter_mut().enumerate() {
            member.extra = vec![
                format!("--name=member-{number}"),
                format!("--initial-cluster={}", all.join(",")),
                format!("--initial-advertise-peer-urls={}", member.peer.as_deref().unwrap_or_default()),
                format!("--heartbeat-interval={HEARTBEAT}"),
                format!("--election-timeout={ELECTION}"),
            ];
            member.spawn()?;
        }
        // None serves before most are there.
        for member in &mut members {
            member.wait().await?;
        }
        Ok(members)
    }

    /// Starts it again over the same data, after [`Self::kill`].
    pub async fn begin(&mut self) -> Result<(), Error> {
        self.spawn()?;
        self.wait().await
    }

    fn spawn(&mut self) -> Result<(), Error> {
        std::fs::create_dir_all(&self.dir)?;
        let log = File::create(self.dir.join("etcd.log"))?;
        let peer = match &self.peer {
            Some(peer) => peer.clone(),
            None => format!("http://127.0.0.1:{}", free_port()?),
        };
        let mut command = Command::new(&self.program);
        command
            .arg(format!("--data-dir={}", self.dir.join("data").display()))
            .arg(format!("--listen-client-urls={}", self.url))
            .arg(format!("--advertise-client-urls={}", self.url))
            .arg(format!("--listen-peer-urls={peer}"))
            .arg("--log-level=warn")
            .args(&self.extra)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        self.child = Some(command.spawn().map_err(|e| format!("{}: {e}", self.program.display()))?);
        Ok(())
    }

    /// Waits until it serves.
    async fn wait(&mut self) -> Result<(), Error> {
        let Some(child) = &mut self.child else { return Err("etcd is not started".into()) };
        let address = self.url.split("://").nth(1).unwrap_or_default();
        let started = Instant::now();
        while tokio::net::TcpStream::connect(address).await.is_err() {
            if let Some(status) = child.try_wait()? {
                let said = std::fs::read_to_string(self.dir.join("etcd.log")).unwrap_or_default();
                return Err(format!("etcd ended with {status}:\n{said}").into());
            }
            if started.elapsed() > PATIENCE {
                return Err("etcd does not listen".into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Its own number and the leader's, while it knows of one.
    pub async fn leader(&self) -> Result<(String, String), Error> {
        let status = self.ask("/v3/maintenance/status", &json!({})).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok((text(&status["header"]["member_id"]), text(&status["leader"])))
    }

    /// Has the member of this number lead, if this one does.
    pub async fn hand_over(&self, to: &str) -> Result<(), Error> {
        self.ask("/v3/maintenance/transfer-leadership", &json!({ "targetID": to })).await.map(|_| ())
    }

    /// A call of its API in JSON, without TLS.
    async fn ask(&self, path: &str, body: &Value) -> Result<Value, Error> {
        let address = self.url.trim_start_matches("http://");
        let body = body.to_string();
        let request =
            format!("POST {path} HTTP/1.0\r\nHost: {address}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        let answer = async {
            let mut stream = tokio::net::TcpStream::connect(address).await?;
            stream.write_all(request.as_bytes()).await?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await?;
            Ok::<_, Error>(answer)
        };
        let answer = tokio::time::timeout(Duration::from_secs(2), answer).await??;
        let (_, body) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
        Ok(serde_json::from_str(body)?)
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        self.child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)))
    }

    /// Ends it at once, as a crash does.
    pub fn kill(&mut self) -> Result<(), Error> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Its process, while it runs.
    #[must_use]
    pub fn pid(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }
}

impl Drop for Etcd {
    fn drop(&mut self) {
        // It may have ended already; nothing depends on the outcome.
        let _ = self.kill();
    }
}
