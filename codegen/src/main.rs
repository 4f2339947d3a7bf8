//! The generator's command line.

use std::path::PathBuf;
use std::process::ExitCode;

use codegen::Options;

const HELP: &str = "Writes the types and tables of the Kubernetes API from its specification.

usage: codegen [--check] [--specs DIR] [--rules DIR] [--names-of DIR | --alone] [--out DIR] [--object DIR]

  --check      write nothing; fail if a file would change, or a kind has no recorded answers to be tested by
  --specs DIR  specification: openapi/, proto/, discovery.json (default api-specs/v1.37.2)
  --rules DIR  facts that the specification lacks (default api-specs/rules)
  --names-of DIR  the specification that the server's own code is written for (default api-specs/v1.37.2): the types
               get, hidden, the fields that only it has, so that the server compiles with them
  --alone      nothing of that: for clients
  --out DIR    the crate to write to (default generated); it gets a manifest if it has none
  --object DIR the object crate that such a manifest names: its folder or its version (default object)
";

fn main() -> ExitCode {
    let mut options = Options {
        specs: PathBuf::from("api-specs/v1.37.2"),
        rules: PathBuf::from("api-specs/rules"),
        names_of: Some(PathBuf::from("api-specs/v1.37.2")),
        out: PathBuf::from("generated"),
        object: "object".to_owned(),
        recorded: Some(PathBuf::from("server/registry/src")),
        check: false,
    };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let target = match arg.as_str() {
            "--check" => {
                options.check = true;
                continue;
            }
            "--help" | "-h" => {
                print!("{HELP}");
                return ExitCode::SUCCESS;
            }
            "--alone" => {
                options.names_of = None;
                continue;
            }
            "--specs" => &mut options.specs,
            "--rules" => &mut options.rules,
            "--names-of" => options.names_of.get_or_insert_default(),
            "--out" => &mut options.out,
            "--object" => {
                options.object = args.next().unwrap_or_default();
                continue;
            }
            other => {
                eprintln!("unknown argument {other}\n\n{HELP}");
                return ExitCode::FAILURE;
            }
        };
        match args.next() {
            Some(dir) => *target = dir.into(),
            None => {
                eprintln!("{arg} needs a directory");
                return ExitCode::FAILURE;
            }
        }
    }
    match codegen::run(&options) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(e) => {
            eprintln!("codegen: {e}");
            ExitCode::FAILURE
        }
    }
}
