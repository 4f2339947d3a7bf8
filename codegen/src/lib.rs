//! Specifications and rules to Rust source: one model, read once, then written out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub mod documents;
pub mod emit;
pub mod model;
pub mod proto;
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
    let model = model::Model::new(&spec)?;
    let files = emit::files(&model, &spec)?;
    let stale = stale(&files, out);
    if check && !stale.is_empty() {
        return Err(Error::Stale(stale));
    }
    for path in &stale {
        let io = |e| Error::Io(path.clone(), e);
        if let Some(dir) = path.parent() {
            std::fs::create_dir_all(dir).map_err(io)?;
        }
        std::fs::write(path, &files[path.strip_prefix(out).unwrap_or(path)]).map_err(io)?;
    }
    let (documents, changed) = documents::run(specs, out, check)?;
    Ok(format!(
        "{} records, {} kinds, {} files, {} documents, {} changed",
        model.records.len(),
        model.kinds.len(),
        files.len(),
        documents,
        stale.len() + changed
    ))
}

fn stale(files: &BTreeMap<PathBuf, String>, out: &Path) -> Vec<PathBuf> {
    let changed = |(path, text): (&PathBuf, &String)| {
        let path = out.join(path);
        (std::fs::read_to_string(&path).ok().as_deref() != Some(text)).then_some(path)
    };
    files.iter().filter_map(changed).collect()
}
