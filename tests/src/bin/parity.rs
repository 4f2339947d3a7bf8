//! `parity up` starts a server with a kubeadm control plane's flags; `parity check` compares its answers with upstream's.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use tests::client::{Client, Error};
use tests::floors::Floors;
use tests::parity::{Outcome, Report, check, difference, load, record};
use tests::server::{self, Options};

const HELP: &str = "usage: parity COMMAND

  up     --bin PATH --dir DIR [--etcd-servers URL] [--port N] [-- FLAG...]   make a PKI in DIR, start the server, stay
  check  --dir DIR | --bin PATH [--etcd-servers URL]                         compare all answers with recorded ones
         [-k WORD] [--jobs N] [--show N] [--report FILE] [--floors] [--cases DIR] [-- FLAG...]
  record --dir DIR [-k WORD] [--cases DIR]                                   record answers (of upstream's server)
  serves --bin PATH VERSION                                                  see that a server is of that version, and works

`check --dir` asks the server that `up` started there; `check --bin` starts one of its own for the time of the run.
With --floors the run succeeds if no area passes fewer cases than floors.json, beside the cases, says.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Error::from)
        .and_then(|runtime| runtime.block_on(run(&args)));
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("parity: {e}");
            ExitCode::FAILURE
        }
    }
}

/// The command line, read.
struct Args {
    bin: Option<PathBuf>,
    dir: Option<PathBuf>,
    etcd: Option<String>,
    port: Option<u16>,
    cases: PathBuf,
    word: String,
    jobs: usize,
    show: usize,
    report: Option<PathBuf>,
    floors: bool,
    extra: Vec<String>,
}

fn read(args: &[String]) -> Result<Args, Error> {
    let mut out = Args {
        bin: None,
        dir: None,
        etcd: None,
        port: None,
        cases: Path::new(env!("CARGO_MANIFEST_DIR")).join("parity/cases"),
        word: String::new(),
        jobs: 4,
        show: 20,
        report: None,
        floors: false,
        extra: Vec::new(),
    };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let (name, inline) = arg.split_once('=').map_or((arg.as_str(), None), |(n, v)| (n, Some(v.to_owned())));
        match name {
            "--" => {
                out.extra = args.cloned().collect();
                break;
            }
            "--floors" => {
                out.floors = true;
                continue;
            }
            _ => {}
        }
        let value = inline.or_else(|| args.next().cloned()).ok_or_else(|| format!("{name} needs a value"))?;
        match name {
            "--bin" => out.bin = Some(value.into()),
            "--dir" => out.dir = Some(value.into()),
            "--etcd-servers" => out.etcd = Some(value),
            "--port" => out.port = Some(value.parse()?),
            "--cases" => out.cases = value.into(),
            "-k" => out.word = value,
            "--jobs" => out.jobs = value.parse()?,
            "--show" => out.show = value.parse()?,
            "--report" => out.report = Some(value.into()),
            _ => return Err(format!("unknown option {name}\n{HELP}").into()),
        }
    }
    Ok(out)
}

async fn run(args: &[String]) -> Result<bool, Error> {
    let Some((command, rest)) = args.split_first() else {
        eprint!("{HELP}");
        return Ok(false);
    };
    match command.as_str() {
        "up" => up(read(rest)?).await,
        "check" => run_check(read(rest)?).await,
        "record" => run_record(read(rest)?).await,
        "serves" => serves(rest).await,
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(true)
        }
        other => Err(format!("unknown command {other}\n{HELP}").into()),
    }
}

/// Whether a server is of a version: what it says, what it serves, what it takes.
async fn serves(args: &[String]) -> Result<bool, Error> {
    let [flag, program, version] = args else { return Err(HELP.into()) };
    if flag != "--bin" {
        return Err(HELP.into());
    }
    let folder = tempfile::tempdir()?;
    let dir = folder.path().to_owned();
    let port = server::free_port()?;
    // All versions, and what a gate keeps of them.
    let everything = ["--runtime-config=api/all=true", "--feature-gates=GenericWorkload=true"];
    let extra = everything.into_iter().chain(["--standalone=true", "--storage=memory"]).map(str::to_owned).collect();
    let options = Options { program: program.into(), dir: dir.clone(), port, etcd: None, extra };
    let running = server::start(&options).await?;
    let versions = Path::new(env!("CARGO_MANIFEST_DIR")).join("versions");
    let wrong = tests::serves::check(&Client::new(port, &dir), &versions, version).await?;
    wrong.iter().for_each(|what| println!("{what}"));
    running.stop().await?;
    Ok(wrong.is_empty())
}

fn options(args: &Args, dir: PathBuf, port: u16) -> Result<Options, Error> {
    let program = args.bin.clone().ok_or("--bin is needed")?;
    Ok(Options { program, dir, port, etcd: args.etcd.clone(), extra: args.extra.clone() })
}

async fn up(args: Args) -> Result<bool, Error> {
    let dir = args.dir.clone().ok_or("--dir is needed")?;
    let described = dir.join("server.json");
    if described.exists() {
        std::fs::remove_file(&described)?;
    }
    let mut server = server::start(&options(&args, dir, args.port.unwrap_or(6443))?).await?;
    std::fs::write(&described, server.describe().to_string())?;
    println!("ready {:.3}", server.ready_after.as_secs_f64());
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    loop {
        tokio::select! {
            _ = terminate.recv() => break,
            _ = tokio::signal::ctrl_c() => break,
            () = tokio::time::sleep(std::time::Duration::from_millis(200)) => {
                if let Some(status) = server.ended() {
                    return Err(format!("the server ended with {status}").into());
                }
            }
        }
    }
    server.stop().await?;
    Ok(true)
}

async fn run_record(args: Args) -> Result<bool, Error> {
    let dir = args.dir.ok_or("--dir is needed")?;
    let client = Client::new(server::described_port(&dir)?, &dir);
    let unstable = record(&client, &load(&args.cases, &args.word)?).await?;
    unstable.iter().for_each(|step| println!("unstable: {step}"));
    Ok(unstable.is_empty())
}

async fn run_check(args: Args) -> Result<bool, Error> {
    if args.floors && !args.word.is_empty() {
        return Err("--floors is about all cases; leave out -k".into());
    }
    let cases = load(&args.cases, &args.word)?;
    // The folder lives as long as the server that works in it.
    let (_folder, dir, server) = match &args.dir {
        Some(dir) => (None, dir.clone(), None),
        None => {
            let folder = tempfile::tempdir()?;
            let dir = folder.path().to_owned();
            let server = server::start(&options(&args, dir.clone(), server::free_port()?)?).await?;
            eprintln!("ready after {:.3} s", server.ready_after.as_secs_f64());
            (Some(folder), dir, Some(server))
        }
    };
    let port = server.as_ref().map_or_else(|| server::described_port(&dir), |s| Ok(s.port))?;
    let client = Arc::new(Client::new(port, &dir));
    let (total, live) = (cases.len(), std::io::stderr().is_terminal());
    let failed = std::cell::Cell::new(0);
    let progress = |done: usize, outcome: &Outcome| {
        failed.set(failed.get() + usize::from(!outcome.differ.is_empty()));
        if live {
            eprint!("\r{done}/{total} done, {} failed \x1b[K", failed.get());
            let _ = std::io::stderr().flush();
        }
    };
    let outcomes = check(&client, cases, args.jobs, progress).await?;
    if live {
        eprint!("\r\x1b[K");
    }
    if let Some(server) = server {
        server.stop().await?;
    }
    finish(&args.report, args.show, args.floors.then(|| args.cases.with_file_name("floors.json")), &outcomes)
}

/// Prints and writes what came out; tells whether that is good enough.
fn finish(file: &Option<PathBuf>, show: usize, floors: Option<PathBuf>, outcomes: &[Outcome]) -> Result<bool, Error> {
    for outcome in outcomes.iter().filter(|o| !o.differ.is_empty()).take(show) {
        print!("{}", difference(outcome));
    }
    let report = Report::new(outcomes);
    print!("{}", report.table());
    if let Some(file) = file {
        std::fs::write(file, report.json().to_string())?;
    }
    let (passed, failed) = report.totals();
    let mut good = passed > 0 && failed == 0;
    if let Some(floors) = floors {
        let standing = Floors::read(&floors)?.compare(&report.passed());
        standing.above.iter().for_each(|line| println!("above its floor: {line}"));
        standing.below.iter().for_each(|line| println!("BELOW ITS FLOOR: {line}"));
        good = standing.below.is_empty();
    }
    println!("{passed} passed, {failed} failed");
    Ok(good)
}
