//! The data directory: made if need be, used by one process at a time, of a format that this program reads.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::files;

/// The format of the directory; one more with each change that older programs could not read.
const FORMAT: u32 = 2;

/// A data directory that no other process uses, as long as this lives.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    /// Held, never read: the lock goes with it.
    _lock: File,
}

impl DataDir {
    /// Makes and locks the directory.
    pub fn open(path: &Path) -> Result<Self, String> {
        let fault = |what: String| format!("data directory {}: {what}", path.display());
        files::create_dir(path).map_err(fault)?;
        let lock = lock(path).map_err(fault)?;
        check_format(path).map_err(fault)?;
        // Later changes of the working directory must not matter.
        let path = std::fs::canonicalize(path).map_err(|e| fault(e.to_string()))?;
        Ok(Self { path, _lock: lock })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn lock(dir: &Path) -> Result<File, String> {
    let path = dir.join("LOCK");
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(files::SECRET).open(&path);
    let mut file = opened.map_err(|e| files::error(&e, "open", &path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut owner = String::new();
            _ = file.read_to_string(&mut owner);
            let owner = Some(owner.trim()).filter(|o| !o.is_empty()).map(|o| format!(" (process {o})"));
            return Err(format!("in use by another kube-apiserver{}", owner.unwrap_or_default()));
        }
        Err(TryLockError::Error(e)) => return Err(files::error(&e, "lock", &path)),
    }
    // Who holds it is a courtesy to the next one who asks.
    _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| writeln!(file, "{}", std::process::id()));
    Ok(file)
}

/// Fails where the directory is not of the format that this program reads.
pub(crate) fn check_format(dir: &Path) -> Result<(), String> {
    let path = dir.join("VERSION");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            files::replace(&path, format!("{FORMAT}\n").as_bytes(), files::PUBLIC)?;
            return Ok(());
        }
        Err(e) => return Err(files::error(&e, "open", &path)),
    };
    match text.trim().parse::<u32>() {
        Ok(FORMAT) => Ok(()),
        Ok(other) => Err(format!("its format is {other}, this program reads format {FORMAT}")),
        Err(_) => Err("VERSION holds no number: not a data directory of kube-apiserver?".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a/b");
        let first = DataDir::open(&path).unwrap();
        assert!(first.path().is_absolute());
        let expect = format!(
            "data directory {}: in use by another kube-apiserver (process {})",
            path.display(),
            std::process::id()
        );
        assert_eq!(DataDir::open(&path).err(), Some(expect));
        drop(first);
        assert!(DataDir::open(&path).is_ok());
    }

    #[test]
    fn formats() {
        let check = |version: &str, expect: Option<&str>| {
            let dir = tempfile::tempdir().unwrap();
            std::fs::write(dir.path().join("VERSION"), version).unwrap();
            let got = DataDir::open(dir.path()).err();
            let expect = expect.map(|e| format!("data directory {}: {e}", dir.path().display()));
            assert_eq!(got, expect, "{version}");
        };
        check("2\n", None);
        check("1\n", Some("its format is 1, this program reads format 2"));
        check("x", Some("VERSION holds no number: not a data directory of kube-apiserver?"));
    }

    #[test]
    fn not_a_directory() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let got = DataDir::open(file.path()).err().unwrap_or_default();
        assert!(got.contains("file exists") || got.contains("not a directory"), "{got}");
    }
}
