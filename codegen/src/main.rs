//! The generator's command line.

use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "Writes the types and tables of the Kubernetes API from its specification.

usage: codegen [--check] [--specs DIR] [--rules DIR] [--out DIR]

  --check      write nothing; fail if a file would change
  --specs DIR  specification: openapi/, proto/, discovery.json (default api-specs/v1.37.2)
  --rules DIR  facts that the specification lacks (default api-specs/rules)
  --out DIR    the crate to write to (default generated)
";

fn main() -> ExitCode {
    let mut check = false;
    let mut specs = PathBuf::from("api-specs/v1.37.2");
    let mut rules = PathBuf::from("api-specs/rules");
    let mut out = PathBuf::from("generated");
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let target = match arg.as_str() {
            "--check" => {
                check = true;
                continue;
            }
            "--help" | "-h" => {
                print!("{HELP}");
                return ExitCode::SUCCESS;
            }
            "--specs" => &mut specs,
            "--rules" => &mut rules,
            "--out" => &mut out,
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
    match codegen::run(&specs, &rules, &out, check) {
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
