//! Specifications and rules to Rust source: one model, read once, then written out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub mod derive;
pub mod documents;
pub mod emit;
pub mod model;
pub mod names;
pub mod proto;
pub mod recorded;
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

/// What to read and where to write.
#[derive(Clone, Debug)]
pub struct Options {
    /// The specification: `openapi/`, `proto/`, `discovery.json`.
    pub specs: PathBuf,
    /// Facts that it lacks.
    pub rules: PathBuf,
    /// The specification that the server's own code is written for: what the other lacks of its types is added, hidden.
    pub names_of: Option<PathBuf>,
    /// The crate to write to.
    pub out: PathBuf,
    /// The `object` crate for a crate that has no manifest yet: its folder or its version.
    pub object: String,
    /// Where the server keeps what upstream answered, of which `check` sees that no kind lacks it.
    pub recorded: Option<PathBuf>,
    /// Write nothing, only compare.
    pub check: bool,
}

/// Reads the specification and writes the crate, or with `check` only compares.
pub fn run(options: &Options) -> Result<String, Error> {
    let Options { specs, rules, names_of, out, object, recorded, check } = options;
    let spec = spec::Spec::load(specs, rules)?;
    let mut model = model::Model::new(&spec)?;
    let mut gaps = rules::Gaps::new(&spec);
    let defaults = rules::defaults::Defaults::new(&spec, &mut model, &mut gaps)?;
    let tables = [
        ("bootstrap", rules::bootstrap::source(&model, &spec)?),
        ("columns", rules::columns::source(&model, &spec, &mut gaps)?),
        ("defaults", defaults.source(&model, &spec)?),
        ("gates", rules::gates::source(&model, &spec, &mut gaps)?),
    ];
    let same = |dir: &Path| std::fs::canonicalize(dir).ok() == std::fs::canonicalize(specs).ok();
    if let Some(dir) = names_of.as_ref().filter(|dir| !same(dir)) {
        let other = spec::Spec::load(dir, rules)?;
        model.add_names(model::Model::new(&other)?, &other.version);
    }
    let mut files = documents::files(&spec)?;
    let mut sources = emit::files(&model, &spec)?;
    for (name, source) in tables {
        sources.insert(PathBuf::from(format!("src/{name}.rs")), emit::verbatim(&source));
    }
    let rust = files.keys().chain(sources.keys()).filter(|path| path.extension().is_some_and(|e| e == "rs"));
    let root = emit::root(rust.map(PathBuf::as_path), &spec);
    sources.insert(PathBuf::from("src/lib.rs"), root);
    if let Some(manifest) = manifest(out, object, &spec)? {
        sources.insert(PathBuf::from("Cargo.toml"), manifest);
    }
    files.extend(sources.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let changed = |(path, bytes): &(&PathBuf, &Vec<u8>)| std::fs::read(out.join(path)).ok().as_ref() != Some(bytes);
    let stale: Vec<_> = files.iter().filter(changed).collect();
    let left_over = left_over(&files, out)?;
    if *check && !(stale.is_empty() && left_over.is_empty()) {
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
    if let Some(folder) = recorded.as_ref().filter(|_| *check && names_of.as_deref().is_some_and(same)) {
        recorded::check(&model, folder)?;
    }
    let (fields, records) = model.added_names();
    let mut report = format!(
        "{} records, {} kinds, {} files, {} changed",
        model.records.len() - records,
        model.kinds.len(),
        files.len(),
        stale.len() + left_over.len()
    );
    if fields + records > 0 {
        report += &format!("\nhidden, since only the server's own code names them: {fields} fields, {records} records");
    }
    for row in gaps.left_out {
        report += &format!("\nnot in {}, left out: {row}", spec.version);
    }
    Ok(report)
}

/// Files of an earlier run that are made no more. A crate with a manifest of its own may have sources of its own.
fn left_over(files: &BTreeMap<PathBuf, Vec<u8>>, out: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for folder in ["documents", "src"].map(|name| out.join(name)) {
        if folder.exists() {
            found.extend(spec::files(&folder)?);
        }
    }
    found.retain(|path| !path.strip_prefix(out).is_ok_and(|p| files.contains_key(p)));
    found.retain(|path| path.extension().is_none_or(|e| e != "rs") || is_generated(path));
    Ok(found)
}

fn is_generated(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"// @generated") || bytes.starts_with(b"# @generated"))
}

/// The crate's manifest, unless somebody wrote it by hand.
fn manifest(out: &Path, object: &str, spec: &spec::Spec) -> Result<Option<String>, Error> {
    let path = out.join("Cargo.toml");
    if path.exists() && !is_generated(&path) {
        return Ok(None);
    }
    let folder = Path::new(object);
    if !folder.join("Cargo.toml").exists() {
        return Ok(Some(emit::manifest(object, spec)));
    }
    let full = |path: &Path| std::path::absolute(path).map_err(|e| Error::Io(path.to_owned(), e));
    let (from, to) = (full(out)?, full(folder)?);
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| "..".as_ref());
    let path: PathBuf = up.chain(to.components().skip(shared).map(|c| c.as_os_str())).collect();
    Ok(Some(emit::manifest(&path.to_string_lossy(), spec)))
}

/// The first lines of a generated file: its sources, the command that makes it, the specification's version.
fn header(version: &str, facts: &str) -> String {
    format!(
        "// @generated from api-specs/{version} and {facts}.\n// Command: cargo xtask codegen\n// Specification: {version}\n"
    )
}
