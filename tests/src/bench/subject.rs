//! A server under measurement: its processes, and how to reach it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::ClientConfig;

use crate::client::{Error, tls_config};
use crate::kubeconfig;
use crate::server::{free_port, kubeadm_flags};

use super::h2;

/// How a server is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By itself, with no more than a folder and a port.
    Standalone,
    /// With a kubeadm control plane's flags and its own storage.
    Kubeadm,
    /// The same beside an etcd.
    Etcd,
}

/// What to measure.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its name in the results.
    pub name: String,
    /// The server's program.
    pub program: PathBuf,
    /// etcd's program; looked for beside the server's if it is not named.
    pub etcd: Option<PathBuf>,
    /// How it is run.
    pub mode: Mode,
    /// Flags to add.
    pub extra: Vec<String>,
}

/// A running subject.
pub(super) struct Running {
    pub(super) port: u16,
    pub(super) tls: Arc<ClientConfig>,
    /// From the start of the first process until /readyz said yes.
    pub(super) ready_after: Duration,
    processes: Processes,
    /// The server's command, to run it again.
    program: PathBuf,
    flags: Vec<String>,
    /// Removed after the processes have ended.
    _folder: tempfile::TempDir,
}

/// Processes that end with this value.
struct Processes {
    children: Vec<Child>,
    log: PathBuf,
}

impl Subject {
    /// Starts it on an empty store in a new folder below `root`.
    pub(super) async fn start(&self, root: &Path) -> Result<Running, Error> {
        std::fs::create_dir_all(root)?;
        let folder = tempfile::tempdir_in(root)?;
        let dir = folder.path().canonicalize()?;
        if self.mode != Mode::Standalone {
            crate::pki::make(&dir)?;
        }
        let port = free_port()?;
        let program = self.program.canonicalize().map_err(|e| format!("{}: {e}", self.program.display()))?;
        let mut flags: Vec<String>;
        let mut processes = Processes { log: dir.join("server.log"), children: Vec::new() };
        let started = Instant::now();
        match self.mode {
            Mode::Standalone => {
                flags = vec![format!("--data-dir={}", dir.display()), format!("--secure-port={port}")];
            }
            Mode::Kubeadm => {
                flags = kubeadm_flags(&dir, port, None);
            }
            Mode::Etcd => {
                let etcd = self.etcd.clone().unwrap_or_else(|| self.program.with_file_name("etcd"));
                let url = processes.start_etcd(&etcd, &dir)?;
                flags = kubeadm_flags(&dir, port, Some(&url));
            }
        }
        flags.extend(self.extra.iter().cloned());
        processes.start_server(&program, &flags)?;
        let mut tls = match self.mode {
            Mode::Standalone => processes.made_tls(&dir).await?,
            _ => tls_config(&dir, Some("admin"))?,
        };
        tls.alpn_protocols = vec![b"h2".to_vec()];
        let tls = Arc::new(tls);
        h2::wait_ready(port, &tls, || processes.alive()).await?;
        Ok(Running { port, tls, ready_after: started.elapsed(), processes, program, flags, _folder: folder })
    }
}

impl Running {
    /// The processes that serve.
    pub(super) fn pids(&self) -> Vec<u32> {
        self.processes.children.iter().map(Child::id).collect()
    }
}

impl Running {
    /// Kills the server, not its etcd, and starts it over what it has stored. Gives how long it took until /readyz said yes.
    pub(super) async fn restart(&mut self) -> Result<Duration, Error> {
        if let Some(mut server) = self.processes.children.pop() {
            server.kill()?;
            server.wait()?;
        }
        let started = Instant::now();
        self.processes.start_server(&self.program, &self.flags)?;
        h2::wait_ready(self.port, &self.tls, || self.processes.alive()).await?;
        Ok(started.elapsed())
    }
}

impl Processes {
    /// The last of the processes.
    fn start_server(&mut self, program: &Path, flags: &[String]) -> Result<(), Error> {
        let dir = self.log.parent().unwrap_or(Path::new(".")).to_owned();
        let mut server = Command::new(program);
        server.args(flags);
        self.spawn(server, &dir, "server.log")
    }

    fn spawn(&mut self, mut command: Command, dir: &Path, log: &str) -> Result<(), Error> {
        let log = std::fs::File::create(dir.join(log))?;
        command.current_dir(dir).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        self.children.push(command.spawn().map_err(|e| format!("{}: {e}", command.get_program().display()))?);
        Ok(())
    }

    fn start_etcd(&mut self, program: &Path, dir: &Path) -> Result<String, Error> {
        let (client, peer) = (free_port()?, free_port()?);
        let url = format!("http://127.0.0.1:{client}");
        let mut etcd = Command::new(program.canonicalize().map_err(|e| format!("{}: {e}", program.display()))?);
        etcd.arg("--data-dir").arg(dir.join("etcd"));
        etcd.args(["--listen-client-urls", &url, "--advertise-client-urls", &url]);
        etcd.args(["--listen-peer-urls", &format!("http://127.0.0.1:{peer}")]);
        self.spawn(etcd, dir, "etcd.log")?;
        Ok(url)
    }

    fn alive(&mut self) -> Result<(), Error> {
        for child in &mut self.children {
            if let Some(status) = child.try_wait()? {
                let log = std::fs::read_to_string(&self.log).unwrap_or_default();
                return Err(format!("a server process ended with {status}: {log}").into());
            }
        }
        Ok(())
    }

    /// The identity that a standalone server makes for its user, once it has.
    async fn made_tls(&mut self, dir: &Path) -> Result<ClientConfig, Error> {
        let file = dir.join("admin.kubeconfig");
        loop {
            self.alive()?;
            if let Ok(tls) = kubeconfig::tls(&file) {
                return Ok(tls);
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        for child in &mut self.children {
            // It may have ended already; nothing depends on the outcome.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
