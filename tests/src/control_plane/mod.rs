//! Upstream's controllers and scheduler on a server: what they do for users, and what they complain of.

mod api;
mod kubelet;
mod logs;
mod scenarios;

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::json;

pub use self::api::Api;
pub use self::logs::{Lines, Reader, benign};
use crate::client::{Client, Error};
use crate::kubeconfig;
use crate::server::{self, Options, free_port};

/// What a run is of.
#[derive(Clone, Debug)]
pub struct Run {
    /// The server.
    pub server: Options,
    /// The folder with `kube-controller-manager` and `kube-scheduler`.
    pub controllers: PathBuf,
    /// For how long scenarios begin.
    pub time: Duration,
    /// Only scenarios whose name has this in it.
    pub word: String,
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Scenarios: how often they went well.
    pub done: BTreeMap<&'static str, usize>,
    /// What did not.
    pub failed: Vec<String>,
    /// Error lines of the controllers' logs.
    pub lines: Lines,
}

/// A program that is killed when dropped.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already; nothing depends on the outcome.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A controller's program: its name, its certificate's, and the flags of kubeadm that are its own.
const PROGRAMS: &[(&str, &str, &[&str])] = &[
    (
        "kube-controller-manager",
        "controller-manager",
        &[
            "--allocate-node-cidrs=true",
            "--cluster-cidr=10.244.0.0/16",
            "--service-cluster-ip-range=10.96.0.0/12",
            "--cluster-name=kubernetes",
            "--cluster-signing-cert-file=PKI/ca.crt",
            "--cluster-signing-key-file=PKI/ca.key",
            "--controllers=*,bootstrapsigner,tokencleaner",
            "--root-ca-file=PKI/ca.crt",
            "--client-ca-file=PKI/ca.crt",
            "--requestheader-client-ca-file=PKI/front-proxy-ca.crt",
            "--service-account-private-key-file=PKI/sa.key",
            "--use-service-account-credentials=true",
        ],
    ),
    ("kube-scheduler", "scheduler", &[]),
];

fn launch(run: &Run, dir: &Path, (name, who, flags): (&str, &str, &[&str])) -> Result<Program, Error> {
    let config = dir.join(format!("{who}.kubeconfig"));
    kubeconfig::write_as(who, &config, dir, run.server.port)?;
    let log = File::create(dir.join(format!("{name}.log")))?;
    let config = config.display();
    let mut command = Command::new(run.controllers.join(name));
    command
        .args(
            ["kubeconfig", "authentication-kubeconfig", "authorization-kubeconfig"].map(|f| format!("--{f}={config}")),
        )
        .args(["--bind-address=127.0.0.1".to_owned(), format!("--secure-port={}", free_port()?)])
        .arg("--leader-elect=true")
        .args(flags.iter().map(|flag| flag.replace("PKI", &dir.display().to_string())))
        .current_dir(dir)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log);
    Ok(Program(command.spawn().map_err(|e| format!("{name}: {e}"))?))
}

impl Run {
    /// Starts all programs, runs all scenarios again and again, and reads what the controllers wrote.
    pub async fn go(&self, mut said: impl FnMut(String)) -> Result<Outcome, Error> {
        let mut outcome = Outcome::default();
        let running = server::start(&self.server).await?;
        let dir = self.server.dir.canonicalize()?;
        let api = Api::new(Arc::new(Client::new(self.server.port, &dir)), "admin");
        let mut programs = PROGRAMS.iter().map(|p| launch(self, &dir, *p)).collect::<Result<Vec<_>, _>>()?;
        let mut kubelets = tokio::task::JoinSet::new();
        for number in 0..kubelet::NODES.len() {
            kubelets.spawn(kubelet::live(api.clone(), number));
        }
        for name in kubelet::NODES {
            let free = |status: u16, node: &serde_json::Value| {
                let taints = node["spec"]["taints"].as_array().into_iter().flatten();
                status == 200 && !taints.into_iter().any(|t| t["key"] == "node.kubernetes.io/not-ready")
            };
            api.until(&format!("/api/v1/nodes/{name}"), free).await?;
        }
        let started = Instant::now();
        for round in 0_usize.. {
            if round > 0 && started.elapsed() > self.time {
                break;
            }
            self.round(&api, round, &mut outcome).await?;
            said(format!(
                "round {round}: {} done, {} failed",
                outcome.done.values().sum::<usize>(),
                outcome.failed.len()
            ));
        }
        kubelets.shutdown().await;
        for (program, (name, ..)) in programs.iter_mut().zip(PROGRAMS) {
            if let Some(status) = program.0.try_wait()? {
                outcome.failed.push(format!("{name} ended with {status}"));
            }
        }
        // What they say when the server goes is of no interest.
        drop(programs);
        running.stop().await?;
        let reader = Reader::new()?;
        for (name, ..) in PROGRAMS {
            reader.add(name, &dir.join(format!("{name}.log")), &mut outcome.lines)?;
        }
        Ok(outcome)
    }

    async fn round(&self, api: &Api, round: usize, outcome: &mut Outcome) -> Result<(), Error> {
        let mut scenarios = tokio::task::JoinSet::new();
        for scenario in scenarios::ALL.iter().filter(|s| s.name.contains(&self.word)) {
            let namespace = format!("round-{round}-{}", scenario.name.replace('_', "-"));
            let api = api.clone();
            scenarios.spawn(async move {
                let done = async {
                    let body = json!({ "metadata": { "name": namespace } });
                    api.create("/api/v1/namespaces", body).await?;
                    // Pods are refused before it is there.
                    let account = format!("/api/v1/namespaces/{namespace}/serviceaccounts/default");
                    api.until(&account, |status, _| status == 200).await?;
                    (scenario.run)(api.clone(), namespace.clone()).await?;
                    let path = format!("/api/v1/namespaces/{namespace}");
                    api.ask(Method::DELETE, &path, None).await?;
                    api.until_gone(&path).await
                };
                (scenario.name, done.await.map_err(|e| e.to_string()))
            });
        }
        while let Some(joined) = scenarios.join_next().await {
            let (name, done) = joined?;
            match done {
                Ok(()) => *outcome.done.entry(name).or_default() += 1,
                Err(e) => outcome.failed.push(format!("round {round}, {name}: {e}")),
            }
        }
        Ok(())
    }
}
