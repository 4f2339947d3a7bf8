//! Specifications and rules to Rust source: one model, read once, then written out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub mod documents;
pub mod emit;
pub mod model;
pub mod proto;
pub mod rules;
pub mod spec;

/// What can go wrong.
#[derive(Debug)]
pub enum Error {
    /// A file can't be read or written.
    Io(PathBuf, std::io::Error),
    /// The specification isn't as expected.
    Spec(String),
    /// `--check` found files that are not what the specification gives.
    Stale(Vec<PathBuf>),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, e) => write!(f, "{}: {e}", path.display()),
            Self::Spec(m) => f.write_str(m),
            Self::Stale(files) => {
                writeln!(f, "out of date, run `cargo xtask codegen`:")?;
                files.iter().try_for_each(|p| writeln!(f, "  {}", p.display()))
            }
        }
    }
}

impl std::error::Error for Error {}

/// Reads the specification and writes the crate, or with `check` only compares.
pub fn run(specs: &Path, rules: &Path, out: &Path, check: bool) -> Result<String, Error> {
    let spec = spec::Spec::load(specs, rules)?;
    let mut model = model::Model::new(&spec)?;
    let defaults = rules::defaults::Defaults::new(&spec, &mut model)?;
    let mut files = documents::files(&spec)?;
    files.extend(emit::files(&model, &spec)?.into_iter().map(|(path, text)| (path, text.into_bytes())));
    files.insert(PathBuf::from("src/columns.rs"), rules::columns::source(&model, &spec)?.into_bytes());
    files.insert(PathBuf::from("src/defaults.rs"), defaults.source(&model, &spec)?.into_bytes());
    let changed = |(path, bytes): &(&PathBuf, &Vec<u8>)| std::fs::read(out.join(path)).ok().as_ref() != Some(bytes);
    let stale: Vec<_> = files.iter().filter(changed).collect();
    let left_over = left_over(&files, out)?;
    if check && !(stale.is_empty() && left_over.is_empty()) {
        let paths = stale.iter().map(|(path, _)| out.join(path)).chain(left_over);
        return Err(Error::Stale(paths.collect()));
    }
    for path in &left_over {
        std::fs::remove_file(path).map_err(|e| Error::Io(path.clone(), e))?;
    }
    for (path, bytes) in &stale {
        let path = out.join(path);
        let io = |e| Error::Io(path.clone(), e);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(io)?;
        }
        std::fs::write(&path, bytes).map_err(io)?;
    }
    Ok(format!(
        "{} records, {} kinds, {} files, {} changed",
        model.records.len(),
        model.kinds.len(),
        files.len(),
        stale.len() + left_over.len()
    ))
}

/// Documents of an earlier run that are made no more.
fn left_over(files: &BTreeMap<PathBuf, Vec<u8>>, out: &Path) -> Result<Vec<PathBuf>, Error> {
    let folder = out.join("documents");
    let found = if folder.exists() { spec::files(&folder)? } else { Vec::new() };
    Ok(found.into_iter().filter(|path| !path.strip_prefix(out).is_ok_and(|p| files.contains_key(p))).collect())
}

/// The first lines of a generated file: its sources, the command that makes it, the specification's version.
fn header(version: &str, facts: &str) -> String {
    format!(
        "// @generated from api-specs/{version} and {facts}.\n// Command: cargo xtask codegen\n// Specification: {version}\n"
    )
}
