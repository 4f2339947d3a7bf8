//! `cargo xtask control-plane`: upstream's controllers and scheduler, unmodified, on the server.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use tests::client::Error;
use tests::control_plane::{Lines, Outcome, Run, benign};
use tests::etcd::{self, Etcd};
use tests::server::{self, Options};

const HELP: &str =
    "usage: control-plane [--bin PATH] [--peer-bin DIR] [--minutes N] [-k WORD] [--etcd] [--keep DIR] [-- FLAG...]

Runs kube-controller-manager and kube-scheduler of the folder --peer-bin (default: $KUBE_BINARIES) on the server, has
them do what users want of them for N minutes (default: one round), and tells which errors they log. With a
kube-apiserver in that folder, the same is run on that one, and what they log there counts for nothing.

--bin      the server; built if none is named
--etcd     with an etcd ($ETCD, in the path, or built) instead of the server's own store
-k         only scenarios with WORD in their name
--keep     where logs go
";

/// Lines that mean no harm, with reasons.
const BENIGN: &str = "control_plane/benign.txt";

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("control-plane: {e}");
            ExitCode::FAILURE
        }
    }
}

struct Args {
    bin: Option<PathBuf>,
    peers: Option<PathBuf>,
    time: Duration,
    word: String,
    etcd: bool,
    keep: Option<PathBuf>,
    extra: Vec<String>,
}

fn read() -> Result<Option<Args>, Error> {
    let peers = std::env::var_os("KUBE_BINARIES").filter(|v| !v.is_empty()).map(PathBuf::from);
    let mut out = Args {
        bin: None,
        peers,
        time: Duration::ZERO,
        word: String::new(),
        etcd: false,
        keep: None,
        extra: Vec::new(),
    };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--" => {
                out.extra = args.by_ref().collect();
                break;
            }
            "--etcd" => {
                out.etcd = true;
                continue;
            }
            "--help" | "-h" => return Ok(None),
            _ => {}
        }
        let value = args.next().ok_or_else(|| format!("{arg} needs a value\n{HELP}"))?;
        match arg.as_str() {
            "--bin" => out.bin = Some(value.into()),
            "--peer-bin" => out.peers = Some(value.into()),
            "--minutes" => out.time = Duration::from_secs_f64(60.0 * value.parse::<f64>()?),
            "-k" => out.word = value,
            "--keep" => out.keep = Some(value.into()),
            _ => return Err(format!("can't use {arg}\n{HELP}").into()),
        }
    }
    Ok(Some(out))
}

async fn run() -> Result<bool, Error> {
    let Some(args) = read()? else {
        print!("{HELP}");
        return Ok(true);
    };
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(peers) = args.peers.clone().filter(|dir| dir.join("kube-controller-manager").is_file()) else {
        println!(
            "skipped: neither --peer-bin nor $KUBE_BINARIES names a folder with upstream's kube-controller-manager"
        );
        return Ok(true);
    };
    let Some(program) = args.bin.clone().map_or_else(server::built, |bin| Ok(Some(bin)))? else { return Ok(true) };
    let ours = one(&args, "ours", program, &peers, args.etcd).await?;
    let reference = peers.join("kube-apiserver");
    let theirs = match reference.is_file() {
        true => one(&args, "upstream", reference, &peers, true).await?.lines,
        false => {
            println!("not compared: {} has no kube-apiserver", peers.display());
            Lines::default()
        }
    };
    let harmless = benign(&here.join(BENIGN))?;
    let mut good = ours.failed.is_empty() && !ours.done.is_empty();
    println!("errors that upstream's server does not cause as well:");
    for (kind, (count, line)) in &ours.lines.0 {
        if !theirs.0.contains_key(kind) && !harmless.iter().any(|pattern| pattern.is_match(kind)) {
            good = false;
            println!("{count} of {kind}\n    {line}");
        }
    }
    Ok(good)
}

async fn one(args: &Args, name: &str, program: PathBuf, peers: &Path, with_etcd: bool) -> Result<Outcome, Error> {
    let folder = tempfile::tempdir()?;
    let dir = match &args.keep {
        Some(keep) => keep.join(name),
        None => folder.path().join(name),
    };
    std::fs::create_dir_all(&dir)?;
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools");
    let etcd = match with_etcd {
        true => Some(Etcd::start(&etcd::find(&tools)?, &folder.path().join("etcd"), &[]).await?),
        false => None,
    };
    let url = etcd.as_ref().map(|e| e.url.clone());
    let extra = if name == "ours" { args.extra.clone() } else { Vec::new() };
    let server = Options { program, dir, port: server::free_port()?, etcd: url, extra };
    let run = Run { server, controllers: peers.to_owned(), time: args.time, word: args.word.clone() };
    let outcome = run.go(|line| println!("{name}: {line}")).await?;
    for (scenario, count) in &outcome.done {
        println!("{name}: {scenario} {count}");
    }
    outcome.failed.iter().for_each(|what| println!("{name}: FAILED {what}"));
    let errors: usize = outcome.lines.0.values().map(|(count, _)| count).sum();
    println!("{name}: {errors} error lines of {} kinds", outcome.lines.0.len());
    if let Some(keep) = &args.keep {
        let lines = outcome.lines.0.iter().map(|(kind, (count, _))| format!("{count} {kind}\n"));
        std::fs::write(keep.join(format!("{name}.errors")), lines.collect::<String>())?;
    }
    Ok(outcome)
}
