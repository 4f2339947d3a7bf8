//! The durable log: files to which rows are appended, one for each revision, and one of which is written anew at times
//! without what nobody can read any more. See FORMAT.md.

mod ahead;
pub(super) mod folder;
mod record;
mod rewrite;
mod segment;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use bytes::Bytes;

use self::ahead::{Ahead, Piece};
use self::folder::{Data, Folder, Real};
use self::record::{Group, Record, Scan};
pub(super) use self::record::{Row, size};
pub(super) use self::rewrite::fill;
use self::segment::{HEADER, Header, Segment};

/// The form that this build reads and writes.
pub(super) const FORMAT: u64 = 2;
/// How long a file gets before the next one is begun.
const SEGMENT: u64 = 16 << 20;
/// So much of a file is made ready for small writes at a time: where a file's length and its blocks stay as they are, a
/// sync has nothing but the rows to write.
const READY: u64 = 64 << 10;
/// What the system reads and writes at least.
const PAGE: u64 = 4 << 10;

/// Why a store can't be opened.
#[derive(Debug)]
pub enum OpenError {
    /// Another process has it open.
    InUse,
    /// It was written in a form that this build does not know.
    Format(u64),
    /// It can't be read, or is damaged; what was said.
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

impl From<io::Error> for OpenError {
    fn from(e: io::Error) -> Self {
        Self::Damaged(e.to_string())
    }
}

fn damaged(id: u64, what: &str) -> OpenError {
    OpenError::Damaged(format!("{}: {what}", Segment::name(id)))
}

/// The log on disk.
pub(super) struct Log {
    folder: Box<dyn Folder>,
    files: RwLock<Files>,
    writer: Mutex<Writer>,
    /// One thread at a time writes files anew.
    rewriting: AtomicBool,
}

struct Files {
    /// Those that nothing is added to, oldest first.
    sealed: Vec<Arc<Segment>>,
    active: Arc<Segment>,
}

/// Where the next rows go.
struct Writer {
    offset: u64,
    /// Up to here the file has its blocks.
    ready: u64,
    /// A write failed: what the file has from `offset` on is unknown, and nothing is added to it any more.
    broken: bool,
    next_id: u64,
}

/// What a log held when it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Recovered {
    pub(super) revision: i64,
    pub(super) compacted: i64,
}

/// The files that hold the log, and those that are left over.
struct Chain {
    /// Oldest first.
    segments: Vec<Segment>,
    left_over: Vec<String>,
    newest: u64,
}

/// Opens the folder of a log, or makes it.
pub(super) fn real(path: &Path) -> Result<Box<dyn Folder>, OpenError> {
    Ok(Box::new(Real::open(path)?.ok_or(OpenError::InUse)?))
}

/// Reads the log of a store that another process may be writing to: hands its rows to `visit` in revision order.
pub(super) fn read(path: &Path, mut visit: impl FnMut(Row)) -> Result<Recovered, OpenError> {
    let folder = Real::to_read(path);
    let chain = Chain::find(&folder)?;
    if chain.segments.is_empty() {
        return Err(OpenError::Damaged("there is no store".into()));
    }
    chain.replay(false, &mut visit)
}

impl Chain {
    /// Looks which files belong together: the newest, the one that it goes on from, and so on.
    fn find(folder: &dyn Folder) -> Result<Self, OpenError> {
        let mut found = BTreeMap::new();
        let (mut left_over, mut newest) = (Vec::new(), 0);
        for name in folder.names()? {
            let Some(id) = Segment::named(&name) else {
                if name.ends_with(rewrite::UNFINISHED) {
                    left_over.push(name);
                }
                continue;
            };
            newest = newest.max(id);
            let data = folder.open(&name)?;
            match Header::read(&*data)?.map_err(OpenError::Format)? {
                Some(header) if header.id == id => drop(found.insert(id, Segment::new(header, data))),
                // A file that was being made when the process ended has no rows.
                _ if Scan::new(&*data, id, HEADER).next()?.is_none() => left_over.push(name),
                _ => return Err(damaged(id, "its header is malformed")),
            }
        }
        let mut segments = Vec::new();
        let mut next = found.keys().next_back().copied().unwrap_or(0);
        while next > 0 {
            let segment = found.remove(&next).ok_or_else(|| damaged(next, "it is missing"))?;
            if segment.header.previous >= next {
                return Err(damaged(next, "its header is malformed"));
            }
            next = segment.header.previous;
            segments.push(segment);
        }
        segments.reverse();
        for pair in segments.windows(2) {
            pair[0].end.store(pair[1].header.first, Ordering::Relaxed);
        }
        left_over.extend(found.into_keys().map(Segment::name));
        Ok(Self { segments, left_over, newest })
    }

    /// Hands all rows to `visit`, in order. With `whole`, nobody is writing to the files meanwhile. They are read by
    /// threads of their own, ahead of what is visited.
    fn replay(&self, whole: bool, visit: &mut impl FnMut(Row)) -> Result<Recovered, OpenError> {
        Ahead::run(&self.segments, whole, |ahead| {
            let mut seen = Recovered { revision: 1, compacted: 0 };
            for (number, segment) in self.segments.iter().enumerate() {
                self.replay_one(segment, || ahead.next(number), &mut seen, visit)?;
            }
            Ok(seen)
        })
    }

    fn replay_one(
        &self,
        segment: &Segment,
        mut next: impl FnMut() -> io::Result<Piece>,
        seen: &mut Recovered,
        visit: &mut impl FnMut(Row),
    ) -> Result<(), OpenError> {
        let (header, end) = (segment.header, segment.end.load(Ordering::Relaxed));
        seen.compacted = seen.compacted.max(header.compacted);
        seen.revision = seen.revision.max(header.first - 1);
        let anew = header.last > 0;
        let mut finished = false;
        let goes_on = loop {
            let records = match next()? {
                Piece::Records(records) => records,
                Piece::End { offset, goes_on } => {
                    segment.length.store(offset, Ordering::Release);
                    break goes_on;
                }
            };
            for found in records {
                match found.record {
                    Record::Compacted(revision) => seen.compacted = seen.compacted.max(revision),
                    Record::End => {
                        finished = true;
                        seen.revision = seen.revision.max(header.last);
                    }
                    Record::Write(row) => {
                        if row.revision <= seen.revision || !anew && row.revision != seen.revision + 1 {
                            return Err(damaged(header.id, &format!("revision {} is out of order", row.revision)));
                        }
                        seen.revision = row.revision;
                        segment.at(row.revision, found.offset);
                        visit(row);
                    }
                }
            }
        };
        let complete = match anew {
            true => finished && (end == i64::MAX || end == header.last + 1),
            false => end == i64::MAX || seen.revision == end - 1,
        };
        if !complete || goes_on {
            return Err(damaged(header.id, &format!("what follows revision {} is damaged", seen.revision)));
        }
        Ok(())
    }
}

impl Log {
    /// How long its files are together, in bytes.
    pub(super) fn size(&self) -> u64 {
        let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
        files.sealed.iter().chain([&files.active]).map(|segment| segment.length.load(Ordering::Relaxed)).sum()
    }

    /// Opens or makes the log, and hands every row to `visit` in revision order.
    pub(super) fn open(folder: Box<dyn Folder>, mut visit: impl FnMut(Row)) -> Result<(Self, Recovered), OpenError> {
        let mut chain = Chain::find(&*folder)?;
        let recovered = chain.replay(true, &mut visit)?;
        // A name that is there may not be on the disk yet.
        folder.sync()?;
        let mut next_id = chain.newest + 1;
        let (active, ready) = match chain.segments.pop_if(|last| last.header.last == 0) {
            Some(active) => {
                let ready = clear(&*active.data, active.length.load(Ordering::Relaxed))?;
                (Arc::new(active), ready)
            }
            None => {
                let previous = chain.segments.last().map_or(0, |last| last.header.id);
                let active = begin(&*folder, next_id, previous, recovered)?;
                next_id += 1;
                (active, HEADER)
            }
        };
        if let Some(last) = chain.segments.last() {
            last.end.store(active.header.first, Ordering::Relaxed);
        }
        for name in &chain.left_over {
            folder.remove(name)?;
        }
        let offset = active.length.load(Ordering::Relaxed);
        let sealed = chain.segments.into_iter().map(Arc::new).collect();
        let log = Self {
            folder,
            files: RwLock::new(Files { sealed, active }),
            writer: Mutex::new(Writer { offset, ready, broken: false, next_id }),
            rewriting: AtomicBool::new(false),
        };
        Ok((log, recovered))
    }

    fn files(&self) -> std::sync::RwLockReadGuard<'_, Files> {
        self.files.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes rows; returns once they are durable. `before` is the newest revision that is.
    pub(super) fn append(&self, rows: &[Row], before: i64) -> io::Result<()> {
        self.add(before, |segment, group| {
            for row in rows {
                segment.at(row.revision, group.end());
                group.write(row);
            }
        })
    }

    /// Notes what can't be read any more.
    pub(super) fn compacted(&self, revision: i64, before: i64) -> io::Result<()> {
        self.add(before, |_, group| group.compacted(revision))
    }

    fn add(&self, before: i64, fill: impl FnOnce(&Segment, &mut Group)) -> io::Result<()> {
        let mut writer = self.writer();
        if writer.broken || writer.offset >= SEGMENT {
            self.turn(&mut writer, before)?;
        }
        let segment = self.files().active.clone();
        let mut group = Group::new(segment.header.id, writer.offset);
        fill(&segment, &mut group);
        if group.bytes.is_empty() {
            return Ok(());
        }
        let end = group.end();
        let write = || {
            segment.data.write_at(writer.offset, &group.bytes)?;
            // Large groups bring their blocks with them; making these ready first would write everything twice.
            let small = end > writer.ready && (group.bytes.len() as u64) < READY;
            let ready = if small { make_ready(&*segment.data, end)? } else { writer.ready.max(end) };
            segment.data.sync().map(|()| ready)
        };
        match write() {
            Ok(ready) => (writer.offset, writer.ready) = (end, ready),
            Err(e) => {
                writer.broken = true;
                return Err(e);
            }
        }
        segment.length.store(end, Ordering::Release);
        Ok(())
    }

    /// Begins a new file, after `before`.
    fn turn(&self, writer: &mut Writer, before: i64) -> io::Result<()> {
        let previous = self.files().active.clone();
        let id = writer.next_id;
        // One that could not be made may be there all the same.
        writer.next_id += 1;
        let active = begin(&*self.folder, id, previous.header.id, Recovered { revision: before, compacted: 0 })?;
        previous.end.store(before + 1, Ordering::Release);
        let mut files = self.files.write().unwrap_or_else(PoisonError::into_inner);
        let sealed = std::mem::replace(&mut files.active, active);
        files.sealed.push(sealed);
        (writer.offset, writer.ready, writer.broken) = (HEADER, HEADER, false);
        Ok(())
    }

    /// The value written at a revision.
    pub(super) fn value(&self, revision: i64) -> io::Result<Option<Bytes>> {
        let segment = {
            let files = self.files();
            let after = files.sealed.partition_point(|s| s.header.first <= revision);
            match files.active.header.first <= revision {
                true => files.active.clone(),
                false => match after.checked_sub(1).and_then(|n| files.sealed.get(n)) {
                    Some(segment) => segment.clone(),
                    None => return Ok(None),
                },
            }
        };
        segment.value(revision)
    }
}

/// Makes a file that rows after those `recovered` go to.
fn begin(folder: &dyn Folder, id: u64, previous: u64, before: Recovered) -> io::Result<Arc<Segment>> {
    let header = Header { id, previous, first: before.revision + 1, last: 0, compacted: before.compacted };
    let data = folder.create(&Segment::name(id))?;
    data.write_at(0, &header.encode())?;
    data.sync()?;
    folder.sync()?;
    Ok(Arc::new(Segment::new(header, data)))
}

/// Gives a file its next blocks, and tells where they end. Page by page: what is written at once may be one unit to the
/// system from then on, and be written again as a whole for each row in it.
fn make_ready(data: &dyn Data, from: u64) -> io::Result<u64> {
    let (mut at, to) = (from, (from + READY).next_multiple_of(PAGE));
    while at < to {
        let next = (at + 1).next_multiple_of(PAGE);
        data.write_at(at, &[0; PAGE as usize][..(next - at) as usize])?;
        at = next;
    }
    Ok(to)
}

/// Writes zeros over what a torn write may have left from an offset on. Gives how long the file is.
fn clear(data: &dyn Data, from: u64) -> io::Result<u64> {
    let (mut offset, mut dirty) = (from, false);
    let mut chunk = vec![0; READY as usize];
    loop {
        let read = data.read_at(offset, &mut chunk)?;
        if chunk[..read].iter().any(|b| *b != 0) {
            chunk[..read].fill(0);
            data.write_at(offset, &chunk[..read])?;
            dirty = true;
        }
        offset += read as u64;
        if read < chunk.len() {
            break;
        }
    }
    if dirty {
        data.sync()?;
    }
    Ok(offset)
}
