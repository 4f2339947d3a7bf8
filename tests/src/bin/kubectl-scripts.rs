//! `kubectl-scripts check` compares what kubectl prints with what it printed against upstream; `record` writes that down.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tests::client::Error;
use tests::kubectl::{Kubectl, Outcome, Script, Suite};
use tests::server::{self, Options};

const HELP: &str = "usage: kubectl-scripts check|record --dir DIR | --bin PATH [--etcd-servers URL]
                       [-k TOPIC] [--jobs N] [--kubectl PATH:PATH...] [-- FLAG...]

--dir names the folder of a running server's PKI, with server.json. Without --kubectl, $KUBECTL is used, and without
that the version that outputs are recorded with, fetched once, and the oldest one at hand. Record with all versions that are to be tested: the newest one's output counts
for all that print the same.
";

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("kubectl-scripts: {e}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<bool, Error> {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    if command != "check" && command != "record" {
        eprint!("{HELP}");
        return Ok(false);
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut dir, mut bin, mut etcd): (Option<PathBuf>, Option<PathBuf>, Option<String>) = (None, None, None);
    let (mut word, mut jobs, mut kubectl, mut extra) = (String::new(), 4, None, Vec::new());
    while let Some(arg) = args.next() {
        if arg == "--" {
            extra = args.by_ref().collect();
            break;
        }
        let value = args.next().ok_or_else(|| format!("{arg} needs a value\n{HELP}"))?;
        match arg.as_str() {
            "--dir" => dir = Some(value.into()),
            "--bin" => bin = Some(value.into()),
            "--etcd-servers" => etcd = Some(value),
            "-k" => word = value,
            "--jobs" => jobs = value.parse()?,
            "--kubectl" => kubectl = Some(value),
            _ => return Err(format!("can't use {arg}\n{HELP}").into()),
        }
    }
    let kubectls = match kubectl {
        Some(list) => Kubectl::all(&list)?,
        None => Kubectl::find(&here.join("../target/tools"))?,
    };
    let mut scripts = Script::load(&here.join("kubectl"))?;
    scripts.retain(|script| script.topic.contains(&word));
    let folder = tempfile::tempdir()?;
    let (pki, server) = match (dir, bin) {
        (Some(dir), _) => (dir, None),
        (None, Some(program)) => {
            let dir = folder.path().to_owned();
            let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd, extra };
            (dir, Some(server::start(&options).await?))
        }
        _ => return Err(format!("--dir or --bin is needed\n{HELP}").into()),
    };
    let port = server.as_ref().map_or_else(|| server::described_port(&pki), |s| Ok(s.port))?;
    let suite = Suite { port, pki: pki.canonicalize()?, files: here.join("kubectl/files"), jobs };
    if command == "record" {
        suite.record(&mut scripts, &kubectls)?;
        return Ok(true);
    }
    let outcomes = suite.check(&scripts, &kubectls)?;
    outcomes.iter().flat_map(|o| &o.differences).for_each(|d| print!("{d}"));
    outcomes.iter().for_each(|o| println!("{o}"));
    let commands: usize = outcomes.iter().map(Outcome::commands).sum();
    let passed: usize = outcomes.iter().map(Outcome::passed).sum();
    println!("{passed} passed, {} failed", commands - passed);
    Ok(passed == commands)
}
