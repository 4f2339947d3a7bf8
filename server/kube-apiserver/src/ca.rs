//! A file of authorities, read again when it changes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use access::authenticate::Roots;
use arc_swap::ArcSwap;

use crate::files;

/// Authorities, always as the file has them.
#[derive(Debug)]
pub struct CaFile {
    path: PathBuf,
    /// What it is for, with its path, as errors name it.
    name: String,
    read: Mutex<Vec<u8>>,
    roots: Arc<ArcSwap<Roots>>,
}

impl CaFile {
    /// Reads the file; `purpose` is for errors.
    pub fn open(purpose: &str, path: &Path) -> Result<Self, String> {
        let content = files::read(path)?;
        let name = format!("{purpose}::{}", path.display());
        let roots = parse(&name, &content)?;
        let roots = Arc::new(ArcSwap::from_pointee(roots));
        Ok(Self { path: path.to_owned(), name, read: Mutex::new(content), roots })
    }

    /// The authorities; what it points to changes with the file.
    pub fn roots(&self) -> &Arc<ArcSwap<Roots>> {
        &self.roots
    }

    /// The file's content, as it was when last read well.
    pub fn content(&self) -> Vec<u8> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the file again; tells whether it changed. After an error everything stays as it was.
    pub fn poll(&self) -> Result<bool, String> {
        let content = files::read(&self.path)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if *read == content {
            return Ok(false);
        }
        self.roots.store(Arc::new(parse(&self.name, &content)?));
        *read = content;
        Ok(true)
    }
}

fn parse(name: &str, content: &[u8]) -> Result<Roots, String> {
    if content.is_empty() {
        return Err(format!("missing content for CA bundle \"{name}\""));
    }
    Roots::from_pem(content).map_err(|e| format!("error loading CA bundle for \"{name}\": {e}"))
}
