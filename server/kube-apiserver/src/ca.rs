//! Files of authorities, read again when they change.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use access::authenticate::Roots;
use arc_swap::ArcSwap;

use crate::files;

/// Authorities, always as the files have them.
#[derive(Debug)]
pub struct CaFile {
    paths: Vec<PathBuf>,
    /// What they are for, with the paths, as errors name them.
    name: String,
    read: Mutex<Vec<u8>>,
    roots: Arc<ArcSwap<Roots>>,
}

impl CaFile {
    /// Reads the files, which count as one; `purpose` is for errors.
    pub fn open(purpose: &str, paths: &[PathBuf]) -> Result<Self, String> {
        let content = read(paths)?;
        let paths = paths.to_vec();
        let names: Vec<String> = paths.iter().map(|p| p.display().to_string()).collect();
        let name = format!("{purpose}::{}", names.join(","));
        let roots = parse(&name, &content)?;
        let roots = Arc::new(ArcSwap::from_pointee(roots));
        Ok(Self { paths, name, read: Mutex::new(content), roots })
    }

    /// The authorities; what it points to changes with the files.
    pub fn roots(&self) -> &Arc<ArcSwap<Roots>> {
        &self.roots
    }

    /// The files.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// The files' content, as it was when last read well.
    pub fn content(&self) -> Vec<u8> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the files again; tells whether something changed. After an error everything stays as it was.
    pub fn poll(&self) -> Result<bool, String> {
        let content = read(&self.paths)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if *read == content {
            return Ok(false);
        }
        self.roots.store(Arc::new(parse(&self.name, &content)?));
        *read = content;
        Ok(true)
    }
}

fn read(paths: &[PathBuf]) -> Result<Vec<u8>, String> {
    let mut all = Vec::new();
    for path in paths {
        if !all.is_empty() {
            all.push(b'\n');
        }
        all.extend(files::read(path)?);
    }
    Ok(all)
}

fn parse(name: &str, content: &[u8]) -> Result<Roots, String> {
    if content.is_empty() {
        return Err(format!("missing content for CA bundle \"{name}\""));
    }
    Roots::from_pem(content).map_err(|e| format!("error loading CA bundle for \"{name}\": {e}"))
}
