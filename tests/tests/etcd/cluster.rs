//! Servers on one etcd, with ways between that can be cut, and what can go wrong with them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use tests::client::{Client, Error};
use tests::etcd::Etcd;
use tests::proxy::Proxy;
use tests::random;
use tests::server::{self, Options, Server};

/// Servers, their etcd, and a balancer before them. Without an etcd there is one server with a store of its own.
pub(super) struct Cluster {
    pub(super) etcd: Option<Etcd>,
    pub(super) servers: Vec<Member>,
    pub(super) front: Proxy,
    pub(super) pki: PathBuf,
}

/// A server and its way to etcd.
pub(super) struct Member {
    pub(super) options: Options,
    back: Option<Proxy>,
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
        etcd: Option<Etcd>,
        extra: &[&str],
    ) -> Result<Self, Error> {
        let pki = folder.join("pki");
        tests::pki::make(&pki)?;
        let mut servers = Vec::new();
        for (number, program) in programs.iter().enumerate() {
            let dir = folder.join(format!("server-{number}"));
            copy(&pki, &dir)?;
            let back = match &etcd {
                Some(etcd) => Some(Proxy::to(std::slice::from_ref(&etcd.url)).await?),
                None => None,
            };
            let mut flags = vec![format!("--advertise-address=192.0.2.{}", number + 1)];
            flags.extend(extra.iter().map(|&e| e.to_owned()));
            let options = Options {
                program: program.to_path_buf(),
                dir,
                port: server::free_port()?,
                etcd: back.as_ref().map(Proxy::url),
                extra: flags,
            };
            let server = Some(server::start(&options).await?);
            servers.push(Member { options, back, server });
        }
        let ports: Vec<String> = servers.iter().map(|m| format!("127.0.0.1:{}", m.options.port)).collect();
        Ok(Self { etcd, servers, front: Proxy::to(&ports).await?, pki })
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
        let backs = || self.servers.iter().filter_map(|m| m.back.as_ref());
        let pid = self.etcd.as_ref().and_then(Etcd::pid);
        match fault {
            Fault::ClientsCut => self.front.cut(),
            Fault::StoreCut => backs().for_each(Proxy::cut),
            Fault::StoreAway => {
                if let Some(back) = &self.servers[member].back {
                    back.refuse(true);
                    back.cut();
                    tokio::time::sleep(a_while).await;
                    back.refuse(false);
                }
            }
            Fault::StoreSlow => {
                backs().for_each(|b| b.slow(Duration::from_millis(20 + random::below(150))));
                tokio::time::sleep(a_while).await;
                backs().for_each(|b| b.slow(Duration::ZERO));
            }
            Fault::StoreKilled => {
                if let Some(etcd) = &mut self.etcd {
                    etcd.kill()?;
                    etcd.begin().await?;
                }
            }
            Fault::StorePaused => {
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
                if let Some(etcd) = &self.etcd {
                    use storage::Store;
                    let store = storage::Etcd::connect(&super::store::options(&[&etcd.url], "/registry")).await?;
                    let revision = store.revision().await?;
                    // Another may have done so.
                    let _ = store.compact(revision).await;
                }
            }
        }
        Ok(())
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
