//! Files are written anew without the rows that nobody can read any more: all that nothing is added to, as one. Older ones
//! are never left beside it, so no removal has to be kept for what they hold.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::record::{Group, Record, Scan};
use super::segment::{HEADER, Header, Segment};
use super::{Folder, Log, PoisonError, Row};

/// How the name of a file ends that is being written.
pub(super) const UNFINISHED: &str = ".new";
/// So much is written between two syncs: those of the rows that are acknowledged wait for no more than this.
const WRITTEN_AT_ONCE: usize = 1 << 20;
/// So many rows are judged at once: writes wait for that.
const ROWS_AT_ONCE: usize = 256;
/// What is superseded may take this much, however little is not.
const SPARE: u64 = 32 << 20;
/// So many files are no reason to write them anew.
const FILES: usize = 64;

/// The part of the time that the disk is left to others, as a multiple of the time it was used.
const REST: u32 = 1;

/// Tells which rows can be read still.
pub(in crate::embedded) type Live<'a> = &'a dyn Fn(&[Row]) -> Vec<bool>;

/// Writes a file that holds rows in revision order.
struct Anew {
    segment: Segment,
    group: Group,
}

impl Anew {
    fn new(folder: &dyn Folder, id: u64) -> io::Result<Self> {
        let data = folder.create(&unfinished(id))?;
        let header = Header { id, previous: 0, first: 2, last: 0, compacted: 0 };
        Ok(Self { segment: Segment::new(header, data), group: Group::new(id, HEADER) })
    }

    fn add(&mut self, row: &Row) -> io::Result<()> {
        self.segment.at(row.revision, self.group.end());
        self.group.write(row);
        if self.group.bytes.len() >= WRITTEN_AT_ONCE {
            self.write()?;
        }
        Ok(())
    }

    fn write(&mut self) -> io::Result<()> {
        self.segment.data.write_at(self.group.end() - self.group.bytes.len() as u64, &self.group.bytes)?;
        self.group.turn();
        self.segment.data.sync()
    }

    /// Ends the file, which has everything up to `last` then, and gives it its name.
    fn finish(mut self, folder: &dyn Folder, last: i64, compacted: i64) -> io::Result<Segment> {
        self.group.finish();
        self.segment.length.store(self.group.end(), Ordering::Release);
        self.write()?;
        let header = Header { last, compacted, ..self.segment.header };
        self.segment.data.write_at(0, &header.encode())?;
        self.segment.data.sync()?;
        folder.rename(&unfinished(header.id), &Segment::name(header.id))?;
        self.segment.header = header;
        Ok(self.segment)
    }
}

fn unfinished(id: u64) -> String {
    format!("{}{UNFINISHED}", Segment::name(id))
}

/// Makes the log of a store that has these rows and is at a revision.
pub(in crate::embedded) fn fill(folder: &dyn Folder, rows: &[Row], revision: i64) -> io::Result<()> {
    let mut anew = Anew::new(folder, 1)?;
    rows.iter().try_for_each(|row| anew.add(row))?;
    anew.finish(folder, revision, revision)?;
    folder.sync()
}

impl Log {
    /// Whether writing files anew would free enough, where what can be read takes `live` bytes.
    pub(in crate::embedded) fn is_loose(&self, live: u64) -> bool {
        let files = self.files();
        let taken: u64 = files.sealed.iter().map(|s| s.length.load(Ordering::Relaxed)).sum();
        taken > 2 * live + SPARE || files.sealed.len() > FILES + (live / super::SEGMENT * 2) as usize
    }

    /// Writes the files anew that nothing is added to, unless that is being done already or `stop` says so. `compacted` is
    /// asked for what can't be read any more, after the last row was judged.
    pub(in crate::embedded) fn rewrite(
        &self,
        live: Live<'_>,
        compacted: &dyn Fn() -> i64,
        stop: &AtomicBool,
    ) -> io::Result<()> {
        if self.rewriting.swap(true, Ordering::AcqRel) {
            return Ok(());
        }
        let done = self.rewrite_alone(live, compacted, stop);
        self.rewriting.store(false, Ordering::Release);
        done
    }

    fn rewrite_alone(&self, live: Live<'_>, compacted: &dyn Fn() -> i64, stop: &AtomicBool) -> io::Result<()> {
        let sealed = self.files().sealed.clone();
        let Some(newest) = sealed.last() else { return Ok(()) };
        let id = newest.header.id;
        let written = self.write_anew(&sealed, id, live, compacted, stop);
        let Ok(Some(segment)) = written else {
            // The next start removes it otherwise.
            self.folder.remove(&unfinished(id)).ok();
            return written.map(|_| ());
        };
        let end = newest.end.load(Ordering::Acquire);
        segment.end.store(end, Ordering::Release);
        {
            let mut files = self.files.write().unwrap_or_else(PoisonError::into_inner);
            files.sealed.splice(..sealed.len(), [Arc::new(segment)]);
        }
        // Until the new name is durable the old files are what there is.
        self.folder.sync()?;
        for old in &sealed[..sealed.len() - 1] {
            self.folder.remove(&Segment::name(old.header.id))?;
        }
        Ok(())
    }

    fn write_anew(
        &self,
        sealed: &[Arc<Segment>],
        id: u64,
        live: Live<'_>,
        compacted: &dyn Fn() -> i64,
        stop: &AtomicBool,
    ) -> io::Result<Option<Segment>> {
        let mut anew = Anew::new(&*self.folder, id)?;
        let mut last = 1;
        for segment in sealed {
            let (length, end) = (segment.length.load(Ordering::Acquire), segment.end.load(Ordering::Acquire));
            let mut scan = Scan::new(&*segment.data, segment.header.id, HEADER);
            let mut began = Instant::now();
            while scan.offset < length {
                let mut rows = Vec::new();
                while scan.offset < length && rows.len() < ROWS_AT_ONCE {
                    let Some(found) = scan.next()? else {
                        return Err(io::Error::new(io::ErrorKind::InvalidData, "a row that was written is damaged"));
                    };
                    rows.extend(match found.record {
                        Record::Write(row) if row.revision < end => Some(row),
                        _ => None,
                    });
                }
                for (row, _) in rows.iter().zip(live(&rows)).filter(|(_, live)| *live) {
                    anew.add(row)?;
                }
                if stop.load(Ordering::Relaxed) {
                    return Ok(None);
                }
                std::thread::sleep(began.elapsed().min(Duration::from_secs(1)) * REST);
                began = Instant::now();
            }
            last = end - 1;
        }
        anew.finish(&*self.folder, last, compacted()).map(Some)
    }
}
