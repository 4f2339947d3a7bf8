//! A file of the log: its header, and where its rows are.

use std::io;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use flate2::Crc;

use super::folder::Data;
use super::record::{Record, Scan};

/// What a file begins with; the last digit is the format.
const MAGIC: &[u8; 8] = b"KASTORE2";
/// Where records begin: a sector, so that no later write touches the header's.
pub(super) const HEADER: u64 = 512;
/// The header's fields, and their checksum.
const FIELDS: usize = 48;
/// Places are kept of rows that are so far apart.
const APART: u64 = 8 << 10;

/// What a file says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) id: u64,
    /// The file that it goes on from; 0 for none.
    pub(super) previous: u64,
    /// The first revision that can be in it. What the file before has from it on doesn't count.
    pub(super) first: i64,
    /// Where it was written anew: the revision that it goes up to. Rows are left out then. Else 0.
    pub(super) last: i64,
    pub(super) compacted: i64,
}

impl Header {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&self.id.to_le_bytes());
        out.extend_from_slice(&self.previous.to_le_bytes());
        for number in [self.first, self.last, self.compacted] {
            out.extend_from_slice(&number.to_le_bytes());
        }
        out.extend_from_slice(&sum(&out).to_le_bytes());
        out.resize(HEADER as usize, 0);
        out
    }

    /// Reads it; the format where it is another one.
    pub(super) fn read(data: &dyn Data) -> io::Result<Result<Option<Self>, u64>> {
        let mut bytes = [0; FIELDS + 4];
        if data.read_at(0, &mut bytes)? < bytes.len() {
            return Ok(Ok(None));
        }
        let number = |n: usize| bytes[n * 8..].first_chunk().map_or(0, |b| u64::from_le_bytes(*b));
        let noted = bytes.last_chunk().map_or(0, |b| u32::from_le_bytes(*b));
        if noted != sum(&bytes[..FIELDS]) {
            return Ok(Ok(None));
        }
        if bytes[..8] != *MAGIC {
            let digit = bytes[7].wrapping_sub(b'0');
            return Ok(if bytes[..7] == MAGIC[..7] { Err(u64::from(digit)) } else { Ok(None) });
        }
        let [first, last, compacted] = [3, 4, 5].map(|n| number(n) as i64);
        Ok(Ok(Some(Self { id: number(1), previous: number(2), first, last, compacted })))
    }
}

fn sum(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// A file of the log.
pub(super) struct Segment {
    pub(super) header: Header,
    pub(super) data: Arc<dyn Data>,
    /// The first revision that counts no more: the one that the next file begins with.
    pub(super) end: AtomicI64,
    /// Where its records end.
    pub(super) length: AtomicU64,
    /// Some revisions, and the offsets of their rows.
    places: Mutex<Vec<(i64, u64)>>,
}

impl Segment {
    pub(super) fn new(header: Header, data: Arc<dyn Data>) -> Self {
        let end = AtomicI64::new(i64::MAX);
        Self { header, data, end, length: AtomicU64::new(HEADER), places: Mutex::default() }
    }

    /// The name of a file.
    pub(super) fn name(id: u64) -> String {
        format!("{id:016x}.log")
    }

    /// The file that has this name.
    pub(super) fn named(name: &str) -> Option<u64> {
        let id = name.strip_suffix(".log").filter(|id| id.len() == 16)?;
        u64::from_str_radix(id, 16).ok()
    }

    /// Notes where a row is.
    pub(super) fn at(&self, revision: i64, offset: u64) {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if places.last().is_none_or(|(_, last)| offset - last >= APART) {
            places.push((revision, offset));
        }
    }

    /// The value that a revision wrote, if its row is here.
    pub(super) fn value(&self, revision: i64) -> io::Result<Option<Bytes>> {
        let place = {
            let places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
            let after = places.partition_point(|(at, _)| *at <= revision);
            after.checked_sub(1).and_then(|n| places.get(n)).copied()
        };
        let Some((_, offset)) = place else { return Ok(None) };
        let length = self.length.load(Ordering::Acquire);
        let mut scan = Scan::new(&*self.data, self.header.id, offset).short();
        while scan.offset < length
            && let Some(found) = scan.next()?
        {
            match found.record {
                Record::Write(row) if row.revision == revision => return Ok(row.value),
                Record::Write(row) if row.revision > revision => break,
                _ => {}
            }
        }
        Ok(None)
    }
}
