//! The durable log: one row for each revision, in a redb table. See FORMAT.md.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use bytes::Bytes;
use redb::{Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition};

/// Revision to row.
const LOG: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("log");
/// Facts about the store itself.
const META: TableDefinition<'_, &str, u64> = TableDefinition::new("meta");

/// The form that this build reads and writes.
pub(super) const FORMAT: u64 = 1;

/// Why a store can't be opened.
#[derive(Debug)]
pub enum OpenError {
    /// Another process has it open.
    InUse,
    /// It was written in a form that this build does not know.
    Format(u64),
    /// The file can't be read, or is damaged; what was said.
    Damaged(String),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InUse => f.write_str("the store is in use by another process"),
            Self::Format(n) => write!(f, "the store has format {n}; this build knows format {FORMAT}"),
            Self::Damaged(why) => write!(f, "the store can't be read: {why}"),
        }
    }
}

impl std::error::Error for OpenError {}

fn damaged(e: impl std::fmt::Display) -> OpenError {
    OpenError::Damaged(e.to_string())
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) revision: i64,
    pub(super) key: Arc<str>,
    /// `None` for a removal.
    pub(super) value: Option<Bytes>,
    /// Unix seconds after which the key vanishes; 0 for never.
    pub(super) expires: u64,
}

impl Row {
    fn encode(&self) -> Vec<u8> {
        let value = self.value.as_deref().unwrap_or_default();
        let mut out = Vec::with_capacity(13 + self.key.len() + value.len());
        out.push(u8::from(self.value.is_some()));
        out.extend_from_slice(&self.expires.to_be_bytes());
        out.extend_from_slice(&(self.key.len() as u32).to_be_bytes());
        out.extend_from_slice(self.key.as_bytes());
        out.extend_from_slice(value);
        out
    }

    fn decode(revision: u64, row: &[u8]) -> Option<Self> {
        let (flag, rest) = row.split_first()?;
        let (expires, rest) = rest.split_first_chunk::<8>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let (key, value) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        Some(Self {
            revision: i64::try_from(revision).ok()?,
            key: std::str::from_utf8(key).ok()?.into(),
            value: (*flag == 1).then(|| Bytes::copy_from_slice(value)),
            expires: u64::from_be_bytes(*expires),
        })
    }
}

/// Opens the file, or makes it.
pub(super) type Opener = Box<dyn Fn() -> Result<Database, DatabaseError> + Send + Sync>;

/// An opener of a file.
pub(super) fn file(path: &Path) -> Opener {
    let path = path.to_owned();
    Box::new(move || {
        let known = read_again(&path)?;
        let mut builder = Database::builder();
        // The index and the watch cache hold what is read again: a page cache beyond the working set of the writer is waste.
        builder.set_cache_size(4 << 20);
        let db = builder.create(&path)?;
        if !known && let Some(folder) = path.parent() {
            // A new file's name is as durable as its content.
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            File::open(folder)?.sync_all()?;
        }
        Ok(db)
    })
}

/// Has what the system remembers of the file read from the disk again. After a sync that failed Linux goes on showing what
/// it could not write, and no later sync writes it: whoever trusts that loses it with the power. Tells whether there is
/// a file.
fn read_again(path: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        file => file?,
    };
    match rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed) {
        // Some file systems remember nothing.
        Ok(()) | Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => Ok(true),
        Err(e) => Err(e.into()),
    }
}

/// The log on disk.
pub(super) struct Log {
    /// `None` after a failed write: redb takes no more of them until the file is opened anew.
    db: RwLock<Option<Database>>,
    opener: Opener,
}

/// What a log held when it was opened.
pub(super) struct Recovered {
    pub(super) revision: i64,
    pub(super) compacted: i64,
}

impl Log {
    /// Opens or makes the file, and hands every row to `visit` in revision order.
    pub(super) fn open(opener: Opener, mut visit: impl FnMut(Row)) -> Result<(Self, Recovered), OpenError> {
        let db = opener().map_err(|e| match e {
            DatabaseError::DatabaseAlreadyOpen => OpenError::InUse,
            e => damaged(e),
        })?;
        let txn = db.begin_write().map_err(damaged)?;
        let recovered = {
            let mut meta = txn.open_table(META).map_err(damaged)?;
            let log = txn.open_table(LOG).map_err(damaged)?;
            let read = |name: &str| meta.get(name).map(|v| v.map(|v| v.value())).map_err(damaged);
            match read("format")? {
                None => {}
                Some(FORMAT) => {}
                Some(other) => return Err(OpenError::Format(other)),
            }
            let compacted = read("compacted")?.unwrap_or(0) as i64;
            let mut revision = read("revision")?.unwrap_or(1) as i64;
            for row in log.iter().map_err(damaged)? {
                let (at, row) = row.map_err(damaged)?;
                let row = Row::decode(at.value(), row.value())
                    .ok_or_else(|| OpenError::Damaged(format!("row {} is malformed", at.value())))?;
                revision = revision.max(row.revision);
                visit(row);
            }
            if read("format")?.is_none() {
                meta.insert("format", FORMAT).map_err(damaged)?;
            }
            Recovered { revision, compacted }
        };
        txn.commit().map_err(damaged)?;
        Ok((Self { db: RwLock::new(Some(db)), opener }, recovered))
    }

    /// Writes rows; returns once they are durable. `before` is the newest revision that is: what lies beyond it is left
    /// over from a write that failed, and goes.
    pub(super) fn append(&self, rows: &[Row], before: i64) -> Result<(), redb::Error> {
        self.writing(before, |db| {
            let txn = db.begin_write()?;
            {
                let mut log = txn.open_table(LOG)?;
                for row in rows {
                    log.insert(row.revision as u64, row.encode().as_slice())?;
                }
            }
            txn.commit()?;
            Ok(())
        })
    }

    /// Runs a write on the file, after opening it anew if the last one failed.
    fn writing(
        &self,
        before: i64,
        write: impl FnOnce(&Database) -> Result<(), redb::Error>,
    ) -> Result<(), redb::Error> {
        if self.db.read().unwrap_or_else(PoisonError::into_inner).is_none() {
            let db = (self.opener)()?;
            forget_after(&db, before)?;
            *self.db.write().unwrap_or_else(PoisonError::into_inner) = Some(db);
        }
        let written = match &*self.db.read().unwrap_or_else(PoisonError::into_inner) {
            Some(db) => write(db),
            None => Err(redb::Error::PreviousIo),
        };
        if written.is_err() {
            // Closed before it is opened again: the file has one user.
            self.db.write().unwrap_or_else(PoisonError::into_inner).take();
        }
        written
    }

    /// Forgets rows, and notes how far; `revision` is the newest, which a compaction could remove the row of.
    pub(super) fn forget(&self, gone: &[i64], compacted: i64, revision: i64) -> Result<(), redb::Error> {
        self.writing(revision, |db| {
            let txn = db.begin_write()?;
            {
                let mut log = txn.open_table(LOG)?;
                for at in gone {
                    log.remove(*at as u64)?;
                }
                let mut meta = txn.open_table(META)?;
                meta.insert("compacted", compacted as u64)?;
                meta.insert("revision", revision as u64)?;
            }
            txn.commit()?;
            Ok(())
        })
    }

    /// The value written at a revision.
    pub(super) fn value(&self, revision: i64) -> Result<Option<Bytes>, redb::Error> {
        let db = self.db.read().unwrap_or_else(PoisonError::into_inner);
        let txn = db.as_ref().ok_or(redb::Error::PreviousIo)?.begin_read()?;
        let log = txn.open_table(LOG)?;
        let row = log.get(revision as u64)?;
        Ok(row.and_then(|r| Row::decode(revision as u64, r.value())).and_then(|r| r.value))
    }
}

/// Removes rows that were written but never acknowledged: their revisions will be given again.
fn forget_after(db: &Database, revision: i64) -> Result<(), redb::Error> {
    let txn = db.begin_write()?;
    {
        let mut log = txn.open_table(LOG)?;
        let noted = txn.open_table(META)?.get("revision")?.map_or(1, |v| v.value());
        let newest = log.last()?.map_or(0, |(at, _)| at.value()).max(noted);
        if newest < revision as u64 {
            return Err(redb::Error::Corrupted(format!("the newest revision is {newest}, not {revision}")));
        }
        log.retain_in(revision as u64 + 1.., |_, _| false)?;
    }
    txn.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let check = |row: Row| assert_eq!(Row::decode(row.revision as u64, &row.encode()), Some(row));
        check(Row { revision: 2, key: "/registry/a".into(), value: Some(Bytes::from_static(b"x")), expires: 9 });
        check(Row { revision: 3, key: "".into(), value: Some(Bytes::new()), expires: 0 });
        check(Row { revision: 4, key: "k".into(), value: None, expires: 0 });
        assert_eq!(Row::decode(1, &[1, 0, 0]), None);
        assert_eq!(Row::decode(1, &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, b'k']), None);
    }

    #[test]
    fn leftovers_go() {
        let folder = tempfile::tempdir().unwrap();
        let row =
            |revision, value| Row { revision, key: "/a".into(), value: Some(Bytes::from_static(value)), expires: 0 };
        let (log, _) = Log::open(file(&folder.path().join("log")), |_| {}).unwrap();
        // Written, but as far as the store knows not durable.
        log.append(&[row(2, b"x"), row(3, b"x")], 1).unwrap();
        log.db.write().unwrap().take();
        log.append(&[row(2, b"y")], 1).unwrap();
        assert_eq!(log.value(2).unwrap(), Some(Bytes::from_static(b"y")));
        assert_eq!(log.value(3).unwrap(), None);
    }
}
