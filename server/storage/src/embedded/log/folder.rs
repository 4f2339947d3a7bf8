//! The files that the log lies in, behind two traits, so that tests can put them on a disk that fails.

use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder of files.
pub(in crate::embedded) trait Folder: Send + Sync {
    /// What is in it.
    fn names(&self) -> io::Result<Vec<String>>;
    /// Opens a file. What reads show of it is what the disk has from here on, whatever the system remembered.
    fn open(&self, name: &str) -> io::Result<Arc<dyn Data>>;
    /// Makes an empty file, in place of one that is there.
    fn create(&self, name: &str) -> io::Result<Arc<dyn Data>>;
    /// Gives a file a name, which another one may have had.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;
    /// Removes a name.
    fn remove(&self, name: &str) -> io::Result<()>;
    /// Makes names durable.
    fn sync(&self) -> io::Result<()>;
}

/// An open file.
pub(in crate::embedded) trait Data: Send + Sync {
    /// Reads what is there at an offset, as much as there is room for or there is. Gives how much.
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize>;
    /// Writes all of it.
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()>;
    /// Makes durable what was written.
    fn sync(&self) -> io::Result<()>;
}

/// A folder of the file system.
#[derive(Debug)]
pub(in crate::embedded) struct Real {
    path: PathBuf,
    /// Held so that nobody else may write. `None` where nothing is written.
    lock: Option<File>,
}

/// Only for the owner: there are secrets in it.
const MODE: u32 = 0o600;

impl Real {
    /// Makes the folder if need be, and locks it. `None` where someone else has.
    pub(in crate::embedded) fn open(path: &Path) -> io::Result<Option<Self>> {
        if !path.exists() {
            fs::create_dir_all(path)?;
            // A new folder's name is as durable as its content.
            let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(parent)?.sync_all()?;
        }
        let lock = File::options().write(true).create(true).truncate(false).mode(MODE).open(path.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Self { path: path.to_owned(), lock: Some(lock) })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(e)) => Err(e),
        }
    }

    /// The folder as it is, to be read while another process may write to it.
    pub(in crate::embedded) fn to_read(path: &Path) -> Self {
        Self { path: path.to_owned(), lock: None }
    }
}

impl Folder for Real {
    fn names(&self) -> io::Result<Vec<String>> {
        fs::read_dir(&self.path)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn open(&self, name: &str) -> io::Result<Arc<dyn Data>> {
        let path = self.path.join(name);
        if self.lock.is_none() {
            return Ok(Arc::new(File::open(path)?));
        }
        let file = File::options().read(true).write(true).open(path)?;
        // What a killed process wrote may not be on the disk yet; and after a sync that failed Linux goes on showing what
        // it could not write, and no later sync writes it: whoever trusts that loses it with the power.
        file.sync_data()?;
        match rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed) {
            // Some file systems remember nothing.
            Ok(()) | Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {}
            Err(e) => return Err(e.into()),
        }
        // All files are opened before the first is read: their bytes come in meanwhile. Where they don't, reads wait.
        rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::WillNeed).ok();
        Ok(Arc::new(file))
    }

    fn create(&self, name: &str) -> io::Result<Arc<dyn Data>> {
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(true).mode(MODE);
        Ok(Arc::new(options.open(self.path.join(name))?))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path.join(from), self.path.join(to))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.path.join(name))
    }

    fn sync(&self) -> io::Result<()> {
        File::open(&self.path)?.sync_all()
    }
}

impl Data for File {
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        while done < out.len() {
            match FileExt::read_at(self, &mut out[done..], offset + done as u64) {
                Ok(0) => break,
                Ok(n) => done += n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(done)
    }

    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.write_all_at(bytes, offset)
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_data()
    }
}
