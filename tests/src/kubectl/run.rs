//! Running scripts: each topic in a namespace and a folder of its own.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use similar::TextDiff;

use crate::client::Error;
use crate::{kubeconfig, random, server};

use super::mask::mask;
use super::script::Script;
use super::tool::Kubectl;

/// Longest that a command may take, in seconds.
const PATIENCE: &str = "60";

/// Scripts and the server to run them against.
pub struct Suite {
    /// The server's port.
    pub port: u16,
    /// The folder of its PKI.
    pub pki: PathBuf,
    /// Files that commands may name; copied for each topic.
    pub files: PathBuf,
    /// Topics to run side by side.
    pub jobs: usize,
}

/// What became of a script with one version of kubectl.
#[derive(Debug)]
pub struct Outcome {
    topic: String,
    version: String,
    commands: usize,
    /// What differs.
    pub differences: Vec<Difference>,
}

impl Outcome {
    /// How floors name it: version and topic.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}/{}", self.version, self.topic)
    }

    /// How many commands printed what they should.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.commands - self.differences.len()
    }

    /// How many there are.
    #[must_use]
    pub fn commands(&self) -> usize {
        self.commands
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:20} {}/{} commands", self.key(), self.passed(), self.commands)
    }
}

/// A command that printed something else.
#[derive(Debug)]
pub struct Difference {
    topic: String,
    command: String,
    version: String,
    expected: String,
    got: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "--- {} (kubectl {}): {}", self.topic, self.version, self.command)?;
        let diff = TextDiff::from_lines(&self.expected, &self.got);
        let unified = diff.unified_diff().context_radius(2).header("recorded", "got").to_string();
        unified.lines().take(60).try_for_each(|line| writeln!(f, "    {line}"))
    }
}

impl Suite {
    /// Runs all scripts with each kubectl.
    pub fn check(&self, scripts: &[Script], kubectls: &[Kubectl]) -> Result<Vec<Outcome>, Error> {
        let mut outcomes = Vec::new();
        for kubectl in kubectls {
            for (script, outputs) in scripts.iter().zip(self.outputs(scripts, kubectl)?) {
                let (commands, mut differences) = (outputs.len(), Vec::new());
                for (step, got) in script.steps.iter().zip(outputs) {
                    let expected = step.expected(&kubectl.version);
                    if got != expected {
                        differences.push(Difference {
                            topic: script.topic.clone(),
                            command: step.command.clone(),
                            version: kubectl.version.clone(),
                            expected: expected.to_owned(),
                            got,
                        });
                    }
                }
                let (topic, version) = (script.topic.clone(), kubectl.version.clone());
                outcomes.push(Outcome { topic, version, commands, differences });
            }
        }
        Ok(outcomes)
    }

    /// Writes what each kubectl prints into the scripts' files.
    pub fn record(&self, scripts: &mut [Script], kubectls: &[Kubectl]) -> Result<(), Error> {
        let mut all = Vec::new();
        for kubectl in kubectls {
            all.push((kubectl.version.clone(), self.outputs(scripts, kubectl)?));
        }
        for (i, script) in scripts.iter_mut().enumerate() {
            for (j, step) in script.steps.iter_mut().enumerate() {
                let outputs: Vec<_> = all.iter().map(|(version, o)| (version.clone(), o[i][j].clone())).collect();
                step.keep(&outputs);
            }
            script.save()?;
        }
        Ok(())
    }

    /// The outputs of every command of every script.
    fn outputs(&self, scripts: &[Script], kubectl: &Kubectl) -> Result<Vec<Vec<String>>, Error> {
        let cache = tempfile::tempdir()?;
        let next = AtomicUsize::new(0);
        let results: Vec<Mutex<Result<Vec<String>, Error>>> =
            scripts.iter().map(|_| Mutex::new(Err("not run".into()))).collect();
        std::thread::scope(|scope| {
            for _ in 0..self.jobs.clamp(1, scripts.len().max(1)) {
                scope.spawn(|| {
                    loop {
                        let i = next.fetch_add(1, Ordering::Relaxed);
                        let Some(script) = scripts.get(i) else { break };
                        let outputs = self.topic(script, kubectl, cache.path());
                        if let Ok(mut result) = results[i].lock() {
                            *result = outputs;
                        }
                    }
                });
            }
        });
        results.into_iter().map(|r| r.into_inner().map_err(|_| Error::from("a topic's thread ended"))?).collect()
    }

    fn topic(&self, script: &Script, kubectl: &Kubectl, cache: &Path) -> Result<Vec<String>, Error> {
        let home = tempfile::tempdir()?;
        let dir = home.path().canonicalize()?;
        let (work, bin) = (dir.join("work"), dir.join("bin"));
        std::fs::create_dir(&bin)?;
        std::fs::create_dir(&work)?;
        std::os::unix::fs::symlink(&kubectl.path, bin.join("kubectl"))?;
        for entry in std::fs::read_dir(&self.files)? {
            let entry = entry?;
            std::fs::copy(entry.path(), work.join(entry.file_name()))?;
        }
        let config = dir.join("kubeconfig");
        kubeconfig::write(&config, &self.pki, self.port)?;
        let ns = format!("kt-{}-{}", script.topic, random::word(5));
        let (proxy, path) = (server::free_port()?, std::env::var("PATH").unwrap_or_default());
        let shell = |command: &str| {
            let mut shell = Command::new("timeout");
            shell.args(["--kill-after=5", PATIENCE, "sh", "-c", &format!("exec 2>&1\n{command}")]);
            shell.current_dir(&work).env("PATH", format!("{}:{path}", bin.display())).env("HOME", &dir);
            shell
                .env("KUBECONFIG", &config)
                .env("KUBECACHEDIR", cache)
                .env("NS", &ns)
                .env("TZ", "UTC")
                .env("PKI", &self.pki);
            shell.env("PROXY_PORT", proxy.to_string()).stdin(std::process::Stdio::null());
            shell.output()
        };
        // Where a controller makes the account, it may be the quicker one.
        let set_up = "kubectl create namespace $NS && (kubectl create serviceaccount default -n $NS; \
                      kubectl config set-context --current --namespace=$NS)";
        let made = shell(set_up)?;
        if !made.status.success() {
            return Err(format!("{}: {}", script.topic, String::from_utf8_lossy(&made.stdout)).into());
        }
        let names = [
            (ns.clone(), "${NS}".to_owned()),
            (dir.display().to_string(), "${HOME}".to_owned()),
            (self.pki.display().to_string(), "${PKI}".to_owned()),
            (self.port.to_string(), "${PORT}".to_owned()),
            (proxy.to_string(), "${PROXY_PORT}".to_owned()),
        ];
        let mut outputs = Vec::new();
        for step in &script.steps {
            let out = shell(&step.command)?;
            let mut text = mask(&String::from_utf8_lossy(&out.stdout), &names);
            if !out.status.success() {
                text += &format!("[exit {}]\n", out.status.code().unwrap_or(-1));
            }
            outputs.push(text);
        }
        shell("kubectl delete namespace $NS --wait=false")?;
        Ok(outputs)
    }
}
