//! Servers on one etcd, with ways between that can be cut, and what can go wrong with them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use tests::client::{Client, Error};
use tests::etcd::Etcd;
use tests::proxy::Proxy;
use tests::random;
use tests::server::{self, Options, Server};

/// Servers, the members of their etcd, and a balancer before them. Without an etcd there is one server with a store of its
/// own.
pub(super) struct Cluster {
    pub(super) etcd: Vec<Etcd>,
    /// Where the data are, if that can be full.
    pub(super) disk: Option<Disk>,
    pub(super) servers: Vec<Member>,
    pub(super) front: Proxy,
    pub(super) pki: PathBuf,
}

/// A server and its ways to the members of etcd.
pub(super) struct Member {
    pub(super) options: Options,
    backs: Vec<Proxy>,
    server: Option<Server>,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// Connections of clients are cut.
    ClientsCut,
    /// Connections to etcd are cut.
    StoreCut,
    /// etcd can't be reached for a while.
    StoreAway,
    /// The way to etcd is slow for a while.
    StoreSlow,
    /// etcd is killed, and starts again.
    StoreKilled,
    /// etcd stands still for a while.
    StorePaused,
    /// A server is killed, and starts again.
    ServerKilled,
    /// A server stands still for a while.
    ServerPaused,
    /// All versions but the newest are forgotten.
    Compacted,
    /// The member of etcd that leads is killed, and starts again after a while.
    LeaderKilled,
    /// The member of etcd that leads stands still until another leads, and longer.
    LeaderPaused,
    /// Another member of etcd leads.
    LeaderMoved,
    /// The disk is full for a while.
    DiskFull,
}

impl Fault {
    pub(super) const ALL: &'static [Self] = &[
        Self::ClientsCut,
        Self::StoreCut,
        Self::StoreAway,
        Self::StoreSlow,
        Self::StoreKilled,
        Self::StorePaused,
        Self::ServerKilled,
        Self::ServerPaused,
        Self::Compacted,
    ];
    /// Those of an etcd of several members.
    pub(super) const OF_MEMBERS: &'static [Self] = &[
        Self::LeaderKilled,
        Self::LeaderPaused,
        Self::LeaderMoved,
        Self::StoreCut,
        Self::StoreAway,
        Self::StoreSlow,
        Self::StoreKilled,
        Self::StorePaused,
        Self::ServerKilled,
        Self::Compacted,
    ];
    /// Those that need no etcd.
    pub(super) const OF_SERVERS: &'static [Self] = &[Self::ClientsCut, Self::ServerKilled, Self::ServerPaused];
}

fn signal(pid: Option<u32>, name: &str) -> Result<(), Error> {
    if let Some(pid) = pid {
        Command::new("kill").args([name, &pid.to_string()]).status()?;
    }
    Ok(())
}

/// The same PKI for all: clients don't know whom they ask.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(to)?;
    for file in std::fs::read_dir(from)? {
        let file = file?;
        if file.file_type()?.is_file() {
            std::fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(())
}

impl Cluster {
    /// Starts so many servers of these programs, which take turns, in a folder.
    pub(super) async fn start(
        programs: &[&Path],
        folder: &Path,
        etcd: Vec<Etcd>,
        extra: &[&str],
    ) -> Result<Self, Error> {
        let pki = folder.join("pki");
        tests::pki::make(&pki)?;
        let mut servers = Vec::new();
        for (number, program) in programs.iter().enumerate() {
            let dir = folder.join(format!("server-{number}"));
            copy(&pki, &dir)?;
            let mut backs = Vec::new();
            for member in &etcd {
                backs.push(Proxy::to(std::slice::from_ref(&member.url)).await?);
            }
            let urls: Vec<String> = backs.iter().map(Proxy::url).collect();
            let mut flags = vec![format!("--advertise-address=192.0.2.{}", number + 1)];
            flags.extend(extra.iter().map(|&e| e.to_owned()));
            let options = Options {
                program: program.to_path_buf(),
                dir,
                port: server::free_port()?,
                etcd: (!urls.is_empty()).then(|| urls.join(",")),
                extra: flags,
            };
            let server = Some(server::start(&options).await?);
            servers.push(Member { options, backs, server });
        }
        let ports: Vec<String> = servers.iter().map(|m| format!("127.0.0.1:{}", m.options.port)).collect();
        Ok(Self { etcd, disk: None, servers, front: Proxy::to(&ports).await?, pki })
    }

    /// A client of whichever server the balancer gives.
    pub(super) fn client(&self) -> Arc<Client> {
        Arc::new(Client::new(self.front.port, &self.pki))
    }

    /// A client of one server.
    pub(super) fn client_of(&self, number: usize) -> Arc<Client> {
        Arc::new(Client::new(self.servers[number].options.port, &self.pki))
    }

    /// Has something go wrong, and brings it back in order.
    pub(super) async fn suffer(&mut self, fault: Fault) -> Result<(), Error> {
        let member = random::below(self.servers.len() as u64) as usize;
        let a_while = Duration::from_millis(200 + random::below(1_500));
        let backs = || self.servers.iter().flat_map(|m| &m.backs);
        let one = random::below(self.etcd.len().max(1) as u64) as usize;
        match fault {
            Fault::ClientsCut => self.front.cut(),
            Fault::StoreCut => backs().for_each(Proxy::cut),
            Fault::StoreAway => {
                // One way or all.
                let backs = &self.servers[member].backs;
                let all = random::below(2) == 0;
                let cut: Vec<_> = backs.iter().enumerate().filter(|(n, _)| all || *n == one).collect();
                for (_, back) in &cut {
                    back.refuse(true);
                    back.cut();
                }
                tokio::time::sleep(a_while).await;
                cut.iter().for_each(|(_, back)| back.refuse(false));
            }
            Fault::StoreSlow => {
                backs().for_each(|b| b.slow(Duration::from_millis(20 + random::below(150))));
                tokio::time::sleep(a_while).await;
                backs().for_each(|b| b.slow(Duration::ZERO));
            }
            Fault::StoreKilled => {
                if let Some(etcd) = self.etcd.get_mut(one) {
                    etcd.kill()?;
                    etcd.begin().await?;
                }
            }
            Fault::StorePaused => {
                let pid = self.etcd.get(one).and_then(Etcd::pid);
                signal(pid, "-STOP")?;
                tokio::time::sleep(a_while).await;
                signal(pid, "-CONT")?;
            }
            Fault::ServerKilled => self.restart(member).await?,
            Fault::ServerPaused => {
                let pid = self.servers[member].server.as_ref().map(Server::pid);
                signal(pid, "-STOP")?;
                tokio::time::sleep(a_while).await;
                signal(pid, "-CONT")?;
            }
            Fault::Compacted => {
                if let Some(etcd) = self.etcd.get(one) {
                    use storage::Store;
                    let store = storage::Etcd::connect(&super::store::options(&[&etcd.url], "/registry")).await?;
                    let revision = store.revision().await?;
                    // Another may have done so.
                    let _ = store.compact(revision).await;
                }
            }
            Fault::LeaderKilled => {
                let leader = self.leader().await;
                if let Some(etcd) = leader.and_then(|leader| self.etcd.get_mut(leader)) {
                    etcd.kill()?;
                    tokio::time::sleep(a_while).await;
                    etcd.begin().await?;
                }
            }
            Fault::LeaderPaused => {
                if let Some(leader) = self.leader().await {
                    let pid = self.etcd[leader].pid();
                    signal(pid, "-STOP")?;
                    tokio::time::sleep(a_while * 2).await;
                    signal(pid, "-CONT")?;
                }
            }
            Fault::LeaderMoved => {
                if let (Some(leader), Some(other)) = (self.leader().await, self.etcd.get(one))
                    && let Ok((to, _)) = other.leader().await
                {
                    // It may have lost the lead meanwhile, or have been meant itself.
                    let _ = self.etcd[leader].hand_over(&to).await;
                }
            }
            Fault::DiskFull => {
                if let Some(disk) = &self.disk {
                    disk.fill()?;
                    tokio::time::sleep(a_while).await;
                    disk.free()?;
                }
                // Who can't write may end; its keeper starts it again.
                for etcd in &mut self.etcd {
                    if !etcd.runs() {
                        etcd.kill()?;
                        etcd.begin().await?;
                    }
                }
                for number in 0..self.servers.len() {
                    if !self.servers[number].server.as_mut().is_some_and(Server::runs) {
                        self.restart(number).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Which member of etcd leads.
    async fn leader(&self) -> Option<usize> {
        for (number, member) in self.etcd.iter().enumerate() {
            if member.leader().await.is_ok_and(|(own, leader)| own == leader) {
                return Some(number);
            }
        }
        None
    }

    /// Kills a server, and starts it again.
    pub(super) async fn restart(&mut self, number: usize) -> Result<(), Error> {
        let member = &mut self.servers[number];
        if let Some(mut server) = member.server.take() {
            server.kill()?;
        }
        member.server = Some(server::start(&member.options).await?);
        Ok(())
    }

    /// Ends a server as an operator does, and puts another program in its place.
    pub(super) async fn replace(&mut self, number: usize, program: &Path) -> Result<(), Error> {
        let member = &mut self.servers[number];
        if let Some(server) = member.server.take() {
            server.stop().await?;
        }
        member.options.program = program.to_path_buf();
        member.server = Some(server::start(&member.options).await?);
        Ok(())
    }
}

/// A small disk for data, in memory; gone when dropped.
pub(super) struct Disk(PathBuf);

impl Disk {
    /// Of so many megabytes at `path`; `None`, with the reason printed, to whom it is not allowed.
    pub(super) fn mount(path: &Path, megabytes: usize) -> Result<Option<Self>, Error> {
        std::fs::create_dir_all(path)?;
        let size = format!("size={megabytes}m");
        let out = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(path).output();
        match out {
            Ok(out) if out.status.success() => Ok(Some(Self(path.to_owned()))),
            Ok(out) => {
                eprintln!("skipped: no disk to fill: {}", String::from_utf8_lossy(&out.stderr).trim());
                Ok(None)
            }
            Err(e) => {
                eprintln!("skipped: no disk to fill: mount: {e}");
                Ok(None)
            }
        }
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }

    /// Leaves no room.
    fn fill(&self) -> Result<(), Error> {
        let mut file = std::fs::File::create(self.filler())?;
        let mut piece = vec![1; 1 << 20];
        // The last room is taken in small pieces.
        while !piece.is_empty() {
            while file.write_all(&piece).is_ok() {}
            piece.truncate(piece.len() / 16);
        }
        Ok(())
    }

    /// Gives the room back.
    fn free(&self) -> Result<(), Error> {
        Ok(std::fs::remove_file(self.filler())?)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Whoever still has files open there keeps them.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
