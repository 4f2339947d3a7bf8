//! The command line as a whole, in upstream's order: parse, help, stray arguments, gates, version, log, the rest.

use std::net::IpAddr;
use std::path::PathBuf;

use super::gates::FeatureGates;
use super::number::quote;
use super::options::{Log, Options, complete};
use super::parse::{VERSION, Values};
use super::reader::Reader;
use super::table::{self, Status};
use super::validate::{is_group, logging, minor_versions, runtime_values, validate};
use super::{help, joined_errors};
use crate::migrate::Direction;
use crate::snapshot::Action;

/// What the command line asks for.
#[derive(Debug)]
pub enum Command {
    /// Run the server. The warnings belong in the log.
    Serve(Box<Options>, Vec<String>),
    /// Print this and exit with 0.
    Print(String),
    /// Save, restore or verify a snapshot in this file.
    Snapshot(Action, PathBuf, Box<Options>),
    /// Move everything from one kind of store to another.
    Migrate(Direction, Box<Options>),
}

/// Why the program ends with 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The arguments can't be read: `Error: ...`.
    Usage(String),
    /// What they say does not hold: a line of the log.
    Command(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Usage(e) => write!(f, "Error: {e}"),
            Self::Command(e) if e.contains('\n') => {
                write!(f, "\"command failed\" err=<\n\t{}\n >", e.replace('\n', "\n\t"))
            }
            Self::Command(e) => write!(f, "\"command failed\" err={}", quote(e)),
        }
    }
}

/// Reads the arguments, which lack the program's name. `notice` gets lines for stderr at once.
pub fn read(
    args: &[String],
    host_address: impl FnOnce() -> Option<IpAddr>,
    notice: &mut dyn FnMut(&str),
) -> Result<Command, Failure> {
    match args.split_first() {
        Some((word, rest)) if word == "snapshot" => return snapshot(rest, host_address),
        Some((word, rest)) if word == "migrate" => return migrate(rest, host_address),
        _ => {}
    }
    let values = Values::parse(args).map_err(Failure::Usage)?;
    values.notices().iter().for_each(|line| notice(line));
    let from = Reader(&values);
    if from.bool("help") {
        return Ok(Command::Print(help::text()));
    }
    if values.rest().iter().any(|arg| !arg.is_empty()) {
        let all: Vec<String> = values.rest().iter().map(|arg| quote(arg)).collect();
        let text = format!("\"kube-apiserver\" does not take any arguments, got [{}]", all.join(" "));
        return Err(Failure::Usage(text));
    }
    minor_versions(&from).map_err(Failure::Command)?;
    let (gates, mut warnings) = FeatureGates::parse(&from.multimap("feature-gates")).map_err(Failure::Command)?;
    if let Some(text) = version(&from.text("version")) {
        return Ok(Command::Print(text));
    }
    let faults = logging(&from, &gates);
    if !faults.is_empty() {
        return Err(Failure::Command(joined_errors(faults)));
    }
    let (options, more) = complete(&from, gates, host_address).map_err(Failure::Command)?;
    warnings.extend(more);
    let faults = validate(&from, &options, is_group);
    if !faults.is_empty() {
        return Err(Failure::Command(joined_errors(faults)));
    }
    runtime_values(&options).map_err(Failure::Command)?;
    let idle = table::all().filter(|f| f.status == Status::Accepted && f.deprecated.is_none() && values.given(f.name));
    let idle: Vec<String> = idle.map(|f| format!("--{}", f.name)).collect();
    if !idle.is_empty() {
        warnings.push(format!("These flags are accepted, but have no effect in this server: {}", idle.join(", ")));
    }
    Ok(Command::Serve(Box::new(options), warnings))
}

/// How the log is to be written, if that is well said: other faults go to it.
pub fn log(args: &[String]) -> Option<(serve::log::Settings, u32)> {
    let values = Values::parse(args).ok()?;
    let from = Reader(&values);
    let (gates, _) = FeatureGates::parse(&from.multimap("feature-gates")).ok()?;
    logging(&from, &gates).is_empty().then(|| Log::read(&from).settings())
}

/// `snapshot ACTION FILE`, with the flags that say where the store is.
fn snapshot(args: &[String], host_address: impl FnOnce() -> Option<IpAddr>) -> Result<Command, Failure> {
    let values = Values::parse(args).map_err(Failure::Usage)?;
    let from = Reader(&values);
    let usage = || Failure::Usage("usage: kube-apiserver snapshot save|restore|verify FILE [FLAGS]".into());
    let [action, file] = values.rest() else { return Err(usage()) };
    let action = Action::named(action).ok_or_else(usage)?;
    let (gates, _) = FeatureGates::parse(&from.multimap("feature-gates")).map_err(Failure::Command)?;
    let (options, _) = complete(&from, gates, host_address).map_err(Failure::Command)?;
    Ok(Command::Snapshot(action, file.into(), Box::new(options)))
}

/// `migrate to-etcd|from-etcd`, with the flags of both stores.
fn migrate(args: &[String], host_address: impl FnOnce() -> Option<IpAddr>) -> Result<Command, Failure> {
    let values = Values::parse(args).map_err(Failure::Usage)?;
    let from = Reader(&values);
    let usage = || Failure::Usage("usage: kube-apiserver migrate to-etcd|from-etcd --etcd-servers=URL [FLAGS]".into());
    let [direction] = values.rest() else { return Err(usage()) };
    let direction = Direction::named(direction).ok_or_else(usage)?;
    let (gates, _) = FeatureGates::parse(&from.multimap("feature-gates")).map_err(Failure::Command)?;
    let (options, _) = complete(&from, gates, host_address).map_err(Failure::Command)?;
    Ok(Command::Migrate(direction, Box::new(options)))
}

/// What `--version` prints, if it prints.
fn version(flag: &str) -> Option<String> {
    match flag {
        "raw" => {
            let (major, minor) = VERSION.trim_start_matches('v').split_once('.').unwrap_or_default();
            let minor = minor.split('.').next().unwrap_or_default();
            Some(format!(
                "version.Info{{Major:\"{major}\", Minor:\"{minor}\", GitVersion:\"{VERSION}\", Platform:\"{}/{}\"}}\n",
                std::env::consts::OS,
                match std::env::consts::ARCH {
                    "x86_64" => "amd64",
                    "aarch64" => "arm64",
                    other => other,
                }
            ))
        }
        // A version given outright is only what the server calls itself.
        text if text.starts_with('v') => None,
        text => super::number::boolean(text).unwrap_or(false).then(|| format!("Kubernetes {VERSION}\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::tests::SEEN;
    use super::super::table::all;
    use super::*;

    fn run(line: &str) -> Result<Command, Failure> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        read(&args, || Some(IpAddr::from([192, 0, 2, 2])), &mut |_| {})
    }

    #[test]
    fn ends() {
        let check = |line: &str, expect: &str| {
            let got = match run(line) {
                Ok(Command::Print(text)) => text,
                Ok(Command::Serve(..)) => "serve".to_owned(),
                Ok(Command::Snapshot(action, file, _)) => format!("{action:?} {}", file.display()),
                Ok(Command::Migrate(direction, _)) => format!("{direction:?}"),
                Err(e) => e.to_string(),
            };
            assert!(got.starts_with(expect), "{line}: {got}");
        };
        check("", "serve");
        check("--version", "Kubernetes v1.37.2\n");
        check("--version=false", "serve");
        check("--version=raw", "version.Info{Major:\"1\", Minor:\"37\", GitVersion:\"v1.37.2\"");
        check("--help x", "The Kubernetes API server validates");
        check("--help --nope", "Error: unknown flag: --nope");
        check("snapshot save x --data-dir=y", "Save x");
        check("snapshot --etcd-servers=http://y restore x", "Restore x");
        check("snapshot keep x", "Error: usage: kube-apiserver snapshot save|restore|verify FILE");
        check("snapshot save", "Error: usage: kube-apiserver snapshot");
        check("migrate to-etcd --etcd-servers=http://y", "ToEtcd");
        check("migrate from-etcd --etcd-servers=http://y --data-dir=z", "FromEtcd");
        check("migrate there", "Error: usage: kube-apiserver migrate to-etcd|from-etcd");
        check("foo", "Error: \"kube-apiserver\" does not take any arguments, got [\"foo\"]");
        check("--version --feature-gates=X=true", "\"command failed\" err=\"unrecognized feature gate: X\"");
        let maybe = "\"command failed\" err=\"invalid value of apps/v1: maybe, err: strconv.ParseBool: parsing";
        check("--runtime-config=apps/v1=maybe", maybe);
        check("--emulated-version=3", "\"command failed\" err=\"illegal version string \\\"3\\\"\"");
        check(
            "--secure-port=0 --goaway-chance=1",
            "\"command failed\" err=\"[--goaway-chance can not be less than 0 or greater than 0.02, --secure-port 0 must",
        );
    }

    #[test]
    fn flags_that_work_are_read() {
        SEEN.with_borrow_mut(|seen| seen.clear());
        assert!(run("--standalone").is_ok());
        SEEN.with_borrow(|seen| {
            let works = all().filter(|f| f.status == Status::Works).map(|f| f.name);
            assert_eq!(works.filter(|name| !seen.contains(*name)).collect::<Vec<_>>(), Vec::<&str>::new());
            assert!(seen.iter().all(|name| all().any(|f| f.name == name)));
        });
    }

    /// What the documentation says has no effect is what the table says.
    #[test]
    fn idle_flags_are_documented() {
        let text = include_str!("../../../../docs/compatibility.md");
        let (_, listed) = text.split_once("## Flags without effect").unwrap();
        for flag in all() {
            let exact = format!("`--{}`", flag.name);
            let named = listed.contains(&exact) || flag.name.starts_with("coordinated-leadership-");
            let idle = flag.status == Status::Accepted && flag.deprecated.is_none();
            assert_eq!(named, idle, "{}", flag.name);
        }
    }
}
