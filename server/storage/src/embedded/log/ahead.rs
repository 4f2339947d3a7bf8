//! Reading a log's files by several threads, ahead of whoever takes their records in order.

use std::io;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::record::{Found, Record, Scan};
use super::segment::{HEADER, Segment};

/// Threads that read, at most: one has more to do with a record than who takes it, but little more.
const THREADS: usize = 3;
/// About so many bytes are handed on at once.
const PIECE: u64 = 256 << 10;
/// So many pieces of a file are read ahead: about one file.
const PIECES: usize = 64;

/// What was read of a file.
pub(super) enum Piece {
    /// Some records in a row.
    Records(Vec<Found>),
    /// That was all.
    End {
        /// Where its records end.
        offset: u64,
        /// There are later ones, so that some are missing.
        goes_on: bool,
    },
}

/// The files that are being read, with what has been read of each.
pub(super) struct Ahead(Vec<Receiver<io::Result<Piece>>>);

impl Ahead {
    /// Has files read while `take` runs. With `whole`, nobody is writing to them meanwhile.
    pub(super) fn run<R>(segments: &[Segment], whole: bool, take: impl FnOnce(&Self) -> R) -> R {
        let mut ahead = Self(Vec::new());
        let jobs = segments.iter().map(|segment| {
            let (send, receive) = sync_channel(PIECES);
            ahead.0.push(receive);
            Mutex::new(Some((segment, send)))
        });
        let jobs: Vec<_> = jobs.collect();
        let next = AtomicUsize::new(0);
        // Files are begun in order, so that the one that is wanted is always read by somebody.
        let work = || {
            while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                let job = job.lock().unwrap_or_else(PoisonError::into_inner).take();
                if let Some((segment, send)) = job
                    && read(segment, whole, &send).is_err()
                {
                    // Nobody wants the rest.
                    return;
                }
            }
        };
        std::thread::scope(|scope| {
            let ahead = ahead;
            let cores = std::thread::available_parallelism().map_or(1, Into::into);
            let wanted = segments.len().min(cores).min(THREADS);
            let thread = || std::thread::Builder::new().name("store-read".into()).spawn_scoped(scope, work);
            if (0..wanted).filter(|_| thread().is_ok()).count() == 0 {
                // Nobody will read anything, and whoever waits for it is to know.
                jobs.iter().for_each(|job| drop(job.lock().unwrap_or_else(PoisonError::into_inner).take()));
            }
            take(&ahead)
        })
    }

    /// What comes next of a file.
    pub(super) fn next(&self, number: usize) -> io::Result<Piece> {
        let piece = self.0.get(number).and_then(|receiver| receiver.recv().ok());
        piece.unwrap_or_else(|| Err(io::Error::other("nobody reads the file")))
    }
}

/// Reads a file and hands it on; an error where nobody takes it.
fn read(segment: &Segment, whole: bool, send: &SyncSender<io::Result<Piece>>) -> Result<(), ()> {
    let mut scan = Scan::new(&*segment.data, segment.header.id, HEADER);
    let end = segment.end.load(Ordering::Relaxed);
    loop {
        let (mut records, from) = (Vec::new(), scan.offset);
        let mut ended = Ok(false);
        while scan.offset - from < PIECE {
            match scan.next() {
                // Left over from a write that failed.
                Ok(Some(Found { record: Record::Write(row), offset, .. })) if row.revision >= end => {
                    scan.offset = offset;
                    ended = Ok(true);
                }
                Ok(Some(found)) => {
                    records.push(found);
                    continue;
                }
                Ok(None) => ended = Ok(true),
                Err(e) => ended = Err(e),
            }
            break;
        }
        if !records.is_empty() {
            send.send(Ok(Piece::Records(records))).map_err(drop)?;
        }
        let last = match ended {
            Ok(false) => continue,
            Ok(true) => {
                let is_newest = end == i64::MAX && segment.header.last == 0;
                let goes_on = if is_newest && whole { scan.goes_on() } else { Ok(false) };
                goes_on.map(|goes_on| Piece::End { offset: scan.offset, goes_on })
            }
            Err(e) => Err(e),
        };
        return send.send(last).map_err(drop);
    }
}
