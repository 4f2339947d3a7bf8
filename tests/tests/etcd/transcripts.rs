//! One script of requests gives one transcript, whatever a server stores in: memory, its own files, etcd, with and without a
//! watch cache, in another form at rest, restarted in between. And the one that upstream's server gives.
//!
//! `$SCRIPT_SEEDS` says how many scripts are tried, `$SCRIPT_SEED` with which seed the first is made, `$SCRIPT_STEPS` how long
//! each is.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tests::client::{Client, Error};
use tests::etcd::Etcd;
use tests::script::{Line, Running, Step, script};
use tests::server::{self, Options};

/// A server and what is special about it.
#[derive(Clone, Copy, Default)]
struct Twin {
    name: &'static str,
    etcd: bool,
    flags: &'static [&'static str],
    without_cache: bool,
    restarts: bool,
    upstream: bool,
}

const NO_CACHE: &[&str] = &["--watch-cache=false"];

const OURS: Twin = Twin { name: "", etcd: false, flags: &[], without_cache: false, restarts: false, upstream: false };

const TWINS: &[Twin] = &[
    Twin { name: "own files", ..OURS },
    Twin { name: "memory", flags: &["--storage=memory"], ..OURS },
    Twin { name: "etcd", etcd: true, ..OURS },
    Twin { name: "etcd, restarted", etcd: true, restarts: true, ..OURS },
    Twin { name: "own files, restarted", restarts: true, ..OURS },
    Twin { name: "etcd, JSON", etcd: true, flags: &["--storage-media-type=application/json"], ..OURS },
    Twin { name: "own files, no cache", flags: NO_CACHE, without_cache: true, ..OURS },
    Twin { name: "etcd, no cache", etcd: true, flags: NO_CACHE, without_cache: true, ..OURS },
];

const UPSTREAM: &[Twin] = &[
    Twin { name: "upstream", etcd: true, upstream: true, ..OURS },
    Twin { name: "upstream, no cache", etcd: true, upstream: true, flags: NO_CACHE, without_cache: true, ..OURS },
];

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(default)
}

struct Programs {
    ours: PathBuf,
    peer: Option<PathBuf>,
    etcd: Option<PathBuf>,
}

/// The transcript of a script.
async fn transcript(twin: Twin, programs: &Programs, steps: &[Step], pki: &Path) -> Result<Option<Vec<Line>>, Error> {
    let folder = tempfile::tempdir()?;
    let dir = folder.path().join("server");
    super::cluster::copy(pki, &dir)?;
    let etcd = match (&programs.etcd, twin.etcd) {
        (Some(etcd), true) => Some(Etcd::start(etcd, &folder.path().join("etcd"), &[]).await?),
        (None, true) => return Ok(None),
        (_, false) => None,
    };
    let program = if twin.upstream { programs.peer.clone() } else { Some(programs.ours.clone()) };
    let Some(program) = program else { return Ok(None) };
    let options = Options {
        program,
        dir: dir.clone(),
        port: server::free_port()?,
        etcd: etcd.as_ref().map(|e| e.url.clone()),
        extra: twin.flags.iter().map(|&f| f.to_owned()).collect(),
    };
    let mut server = server::start(&options).await?;
    let mut running = Running::new(Arc::new(Client::new(options.port, &dir)));
    if twin.upstream {
        running.lag = Duration::from_millis(60);
    }
    let mut lines = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        if twin.restarts && number == steps.len() / 2 {
            server.kill()?;
            server = server::start(&options).await?;
        }
        lines.push(running.step(step).await.map_err(|e| format!("{}: step {number}: {e}", twin.name))?);
    }
    lines.push(running.end());
    server.stop().await?;
    Ok(Some(lines))
}

/// Where two transcripts differ, and must not.
fn differences(steps: &[Step], (a, of): (Twin, &[Line]), (b, other): (Twin, &[Line])) -> Vec<String> {
    let mut out = Vec::new();
    for (number, (left, right)) in of.iter().zip(other).enumerate() {
        let excused = steps.get(number).is_some_and(|step| {
            step.without_cache.is_some() && a.without_cache != b.without_cache
                || step.after_restart.is_some() && number >= steps.len() / 2 && a.restarts != b.restarts
        });
        if left == right || excused {
            continue;
        }
        out.push(format!(
            "step {number}: {}\n--- {}\n{}\n--- {}\n{}\n",
            left.asked, a.name, left.answered, b.name, right.answered
        ));
    }
    out
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_for_all_stores() -> Result<(), Error> {
    let Some(ours) = server::built()? else { return Ok(()) };
    let programs = Arc::new(Programs { ours, peer: super::swap::peer(), etcd: super::program() });
    let folder = tempfile::tempdir()?;
    tests::pki::make(folder.path())?;
    let (first, length) = (number("SCRIPT_SEED", 1), number("SCRIPT_STEPS", 500));
    let only = std::env::var("SCRIPT_TWINS").ok();
    // Servers share few cores.
    let turns = Arc::new(tokio::sync::Semaphore::new(3));
    let mut wrong = Vec::new();
    for seed in first..first + number("SCRIPT_SEEDS", 1) {
        let steps = Arc::new(script(seed as u64, length));
        let mut tasks = tokio::task::JoinSet::new();
        for (place, twin) in TWINS.iter().chain(UPSTREAM).copied().enumerate() {
            if only
                .as_ref()
                .is_some_and(|only| place > 0 && !only.split(',').any(|o| o == twin.name.replace(", ", "/")))
            {
                continue;
            }
            let (programs, steps, pki) = (programs.clone(), steps.clone(), folder.path().to_owned());
            let turns = turns.clone();
            tasks.spawn(async move {
                let _turn = turns.acquire().await?;
                Ok::<_, Error>((place, twin, transcript(twin, &programs, &steps, &pki).await?))
            });
        }
        let mut all = Vec::new();
        while let Some(done) = tasks.join_next().await {
            let (place, twin, lines) = done??;
            all.extend(lines.map(|lines| (place, twin, lines)));
        }
        all.sort_by_key(|(place, ..)| *place);
        let Some(((_, one, lines), others)) = all.split_first() else { continue };
        let without = others.iter().find(|(_, twin, _)| twin.without_cache);
        for (_, other, others) in others {
            // Those without a cache are held against each other too.
            if let Some((_, one, lines)) = without.filter(|(_, one, _)| other.without_cache && one.name != other.name) {
                let found = differences(&steps, (*one, lines), (*other, others));
                wrong.extend(found.into_iter().map(|f| format!("seed {seed}, {f}")));
            }
            let found = differences(&steps, (*one, lines), (*other, others));
            println!("seed {seed}: {} steps, {}: {} differ", lines.len(), other.name, found.len());
            wrong.extend(found.into_iter().map(|f| format!("seed {seed}, {f}")));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} differ\n{}",
        wrong.len(),
        wrong[..wrong.len().min(number("SCRIPT_SHOW", 5))].join("\n")
    );
    Ok(())
}
