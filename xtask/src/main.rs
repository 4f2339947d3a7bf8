//! The project's commands: `cargo xtask test`, `tidy`, `codegen`, `spec`, `parity`, `clients`, `control-plane`, `bench`.

mod spec;
mod tidy;

use std::path::Path;
use std::process::{Command, ExitCode};

const HELP: &str = "usage: cargo xtask COMMAND

  test                 everything that CI checks: format, lints, generated files, tidy, tests
  tidy                 the project's own rules: crate arrows, licences, forms of files, words
  codegen [--check]    write the generated crate from api-specs (or only compare); `codegen --help` for more
  spec COMMAND         import the specification of another version, or check those at hand; `spec help` for more
  parity COMMAND       compare a server's answers with upstream's recorded ones; `parity help` for more
  clients [LANGUAGE]   run programs in several languages against the server, as from inside a pod; needs registries
  control-plane        run upstream's controllers and scheduler on the server; `control-plane --help` for more
  bench [OPTIONS]      build the server and measure what it costs; `bench --help` for more
";

/// The steps of `test`, in order: what it says, then the command.
const STEPS: &[(&str, &[&str])] = &[
    ("format", &["cargo", "fmt", "--all", "--check"]),
    ("lints", &["cargo", "clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    ("generated files", &["cargo", "run", "--quiet", "--locked", "--package", "codegen", "--", "--check"]),
    ("tests", &["cargo", "test", "--workspace", "--locked"]),
    (
        "features for clients",
        &["cargo", "test", "--package", "object", "--features", "serde,schemars", "--locked", "client"],
    ),
    (
        "types in kube-rs's hands",
        &["cargo", "test", "--quiet", "--manifest-path", EXAMPLE, "--target-dir", "target", "--locked"],
    ),
    ("server", SERVER),
    ("example of a client", WATCHES),
    (
        "types of another version",
        &["cargo", "run", "--quiet", "--locked", "--package", "codegen", "--", "--specs", OTHER, "--out", OTHER_CRATE],
    ),
    (
        "server of another version",
        &["cargo", "build", "--quiet", "--locked", "--package", "kube-apiserver", "--config", OTHER_PATHS],
    ),
    ("answers of another version", SERVES),
    // The other version's program lies where one's own is looked for.
    ("server", SERVER),
];

const SERVER: &[&str] = &["cargo", "build", "--quiet", "--locked", "--package", "kube-apiserver"];

/// A program with kube-rs, a package of its own: the workspace has nothing of its dependencies.
const EXAMPLE: &str = "examples/kube-client/Cargo.toml";

/// Runs it, which its tests have built, against a server.
const WATCHES: &[&str] = &[
    "cargo",
    "run",
    "--quiet",
    "--package",
    "tests",
    "--bin",
    "clients",
    "--",
    "--bin",
    "target/debug/kube-apiserver",
    "--client",
    "target/debug/kube-client-example",
];

/// A version that only has to generate, compile and serve; its crate stands in for the committed one.
const OTHER_VERSION: &str = "v1.36.3";
const OTHER: &str = "api-specs/v1.36.3";
const OTHER_CRATE: &str = "target/v1.36.3";
const OTHER_PATHS: &str = "paths = ['target/v1.36.3']";

/// Sees that the server of another version is one, and works.
const SERVES: &[&str] = &[
    "cargo",
    "run",
    "--quiet",
    "--package",
    "tests",
    "--bin",
    "parity",
    "--",
    "serves",
    "--bin",
    "target/debug/kube-apiserver",
    OTHER_VERSION,
];

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let args: Vec<String> = std::env::args().skip(1).collect();
    let ok = match args.first().map(String::as_str) {
        Some("test") => {
            tidy::run(root)
                && spec::run(root, &["check".to_owned()])
                && STEPS.iter().all(|(name, command)| step(root, name, command))
        }
        Some("tidy") => tidy::run(root),
        Some("spec") => spec::run(root, &args[1..]),
        Some("codegen") => program(root, "codegen", &["--package", "codegen"], &args[1..]),
        Some("parity") => program(root, "parity", &["--package", "tests", "--bin", "parity"], &args[1..]),
        Some("clients") => program(root, "clients", &["--package", "tests", "--bin", "languages"], &args[1..]),
        Some("control-plane") => {
            program(root, "control-plane", &["--package", "tests", "--bin", "control-plane"], &args[1..])
        }
        Some("bench") => {
            let build = ["cargo", "build", "--release", "--package", "kube-apiserver"];
            let built = args.iter().any(|a| a == "--bin" || a == "--help") || step(root, "build", &build);
            built && program(root, "bench", &["--release", "--package", "tests", "--bin", "bench"], &args[1..])
        }
        Some("--help" | "-h" | "help") => {
            print!("{HELP}");
            true
        }
        _ => {
            eprint!("{HELP}");
            false
        }
    };
    if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs a program of the workspace with the rest of the command line.
fn program(root: &Path, name: &str, target: &[&str], args: &[String]) -> bool {
    let mut command = vec!["cargo", "run", "--quiet"];
    command.extend(target);
    command.push("--");
    command.extend(args.iter().map(String::as_str));
    step(root, name, &command)
}

fn step(root: &Path, name: &str, command: &[&str]) -> bool {
    eprintln!("xtask: {name}");
    let status = Command::new(command[0]).args(&command[1..]).current_dir(root).status();
    match status {
        Ok(s) if s.success() => true,
        Ok(s) => {
            eprintln!("xtask: {name} failed ({s}): {}", command.join(" "));
            false
        }
        Err(e) => {
            eprintln!("xtask: {name}: can't run {}: {e}", command[0]);
            false
        }
    }
}
