//! `bench` measures what a server costs, and with `--peer-bin` what upstream's costs in the same run.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use serde_json::{Map, Value};
use tests::bench::{Mode, NAMES, Plan, Subject, run, table};
use tests::client::Error;

const HELP: &str = "usage: bench [OPTIONS] [-- FLAG...]

  --bin PATH       our server (default target/release/kube-apiserver); `none` leaves it out
  --mode MODE      standalone or kubeadm (default): how our server is run
  --etcd [PATH]    run our server on etcd instead of its own store: on this program, else on upstream's
                   in DIR, else on the one that the tests use
  --peer-bin DIR   measure upstream's kube-apiserver and etcd in DIR too
  --only A,B       only these parts: start, idle, get, create, pods, update, apply, list, watch,
                   latency, watches, leases, fair; and if it is named scale, which takes minutes
  --seconds N      for how long each operation is repeated (5)
  --pods N         pods in the large list (10000)
  --watchers N     watchers of the fan-out (100)
  --watches N      idle watches whose memory is measured (2000)
  --scale N        pods of the part scale (100000)
  --scale-watchers N  watchers of them all (1000)
  --starts N       starts whose median counts (3)
  --json FILE      write the values there too
  -- FLAG...       flags to add for our server
";

fn main() -> ExitCode {
    // One thread: what the clients take, they take from the servers.
    let outcome = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Error::from)
        .and_then(|runtime| runtime.block_on(bench()));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("bench: {e}");
            ExitCode::FAILURE
        }
    }
}

async fn bench() -> Result<(), Error> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let mut plan = Plan {
        parts: NAMES.iter().filter(|n| **n != "scale").map(|n| (*n).to_owned()).collect(),
        time: Duration::from_secs(5),
        starts: 3,
        pods: 10_000,
        watchers: 100,
        watches: 2000,
        scale: 100_000,
        scale_watchers: 1000,
        folder: root.join("target/bench"),
    };
    let mut ours = Subject {
        name: "ours".to_owned(),
        program: root.join("target/release/kube-apiserver"),
        etcd: None,
        mode: Mode::Kubeadm,
        extra: Vec::new(),
    };
    let (mut peer, mut json): (Option<PathBuf>, Option<PathBuf>) = (None, None);
    let mut args = std::env::args().skip(1).peekable();
    while let Some(arg) = args.next() {
        if arg == "--" {
            ours.extra = args.by_ref().collect();
            break;
        }
        if arg == "--help" || arg == "-h" {
            print!("{HELP}");
            return Ok(());
        }
        if arg == "--etcd" {
            ours.mode = Mode::Etcd;
            ours.etcd = args.next_if(|next| !next.starts_with('-')).map(Into::into);
            continue;
        }
        let value = args.next().ok_or_else(|| format!("{arg} needs a value\n{HELP}"))?;
        match arg.as_str() {
            "--bin" => ours.program = value.into(),
            "--mode" if value == "standalone" => ours.mode = Mode::Standalone,
            "--mode" if value == "kubeadm" => ours.mode = Mode::Kubeadm,
            "--peer-bin" => peer = Some(value.into()),
            "--only" => plan.parts = parts(&value)?,
            "--seconds" => plan.time = Duration::from_secs_f64(value.parse()?),
            "--pods" => plan.pods = value.parse()?,
            "--watchers" => plan.watchers = value.parse()?,
            "--watches" => plan.watches = value.parse()?,
            "--scale" => plan.scale = value.parse()?,
            "--scale-watchers" => plan.scale_watchers = value.parse()?,
            "--starts" => plan.starts = value.parse()?,
            "--json" => json = Some(value.into()),
            _ => return Err(format!("can't use {arg} {value}\n{HELP}").into()),
        }
    }
    if ours.mode == Mode::Etcd && ours.etcd.is_none() {
        ours.etcd = Some(match &peer {
            Some(dir) => dir.join("etcd"),
            None => tests::etcd::find(&root.join("target/tools"))?,
        });
    }
    let mut subjects = Vec::new();
    if ours.program != Path::new("none") {
        subjects.push(ours);
    }
    subjects.extend(peer.map(|dir| Subject {
        name: "upstream".to_owned(),
        program: dir.join("kube-apiserver"),
        etcd: None,
        mode: Mode::Etcd,
        extra: Vec::new(),
    }));
    let mut results = Vec::new();
    for subject in &subjects {
        results.push(run(subject, &plan, |part| eprintln!("{}: {part}", subject.name)).await?);
    }
    print!("{}", table(&results));
    if let Some(file) = json {
        let all: Map<String, Value> = results.iter().map(|r| (r.subject.clone(), r.json())).collect();
        std::fs::write(file, Value::Object(all).to_string())?;
    }
    Ok(())
}

fn parts(list: &str) -> Result<Vec<String>, Error> {
    let parts: Vec<String> = list.split(',').map(str::to_owned).collect();
    match parts.iter().find(|part| !NAMES.contains(&part.as_str())) {
        Some(part) => Err(format!("no part {part}; there are {}", NAMES.join(", ")).into()),
        None => Ok(parts),
    }
}
