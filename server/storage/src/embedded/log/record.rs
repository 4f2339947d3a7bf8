//! Records of the log: how they lie in a file, and how they are read one after another.

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use flate2::Crc;

use super::folder::Data;

/// A write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::embedded) struct Row {
    pub(in crate::embedded) revision: i64,
    pub(in crate::embedded) key: Arc<str>,
    /// `None` for a removal.
    pub(in crate::embedded) value: Option<Bytes>,
    /// Unix seconds after which the key vanishes; 0 for never.
    pub(in crate::embedded) expires: u64,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Record {
    Write(Row),
    /// What was superseded at or before this revision can't be read any more.
    Compacted(i64),
    /// The end of a file that was written anew.
    End,
}

/// Checksum, length of what follows, and how far before it the group begins that it was written with: 32 bits each.
const HEAD: usize = 12;
/// What a record has before its key.
const FIXED: usize = 21;
/// How much is read at a time.
const CHUNK: usize = 1 << 20;

const REMOVAL: u8 = 0;
const PUT: u8 = 1;
const COMPACTED: u8 = 2;
const END: u8 = 3;

/// What a write takes in a file.
pub(in crate::embedded) fn size(key: &str, value: usize) -> u64 {
    (HEAD + FIXED + key.len() + value) as u64
}

/// Records that are written to a file together.
pub(super) struct Group {
    id: u64,
    start: u64,
    pub(super) bytes: Vec<u8>,
}

impl Group {
    /// A group that begins at an offset of the file.
    pub(super) fn new(id: u64, start: u64) -> Self {
        Self { id, start, bytes: Vec::new() }
    }

    /// The offset of what is added next.
    pub(super) fn end(&self) -> u64 {
        self.start + self.bytes.len() as u64
    }

    /// Begins a new group after this one.
    pub(super) fn turn(&mut self) {
        self.start = self.end();
        self.bytes.clear();
    }

    pub(super) fn write(&mut self, row: &Row) {
        let flag = if row.value.is_some() { PUT } else { REMOVAL };
        self.add(flag, row.revision, row.expires, &row.key, row.value.as_deref().unwrap_or_default());
    }

    pub(super) fn compacted(&mut self, revision: i64) {
        self.add(COMPACTED, revision, 0, "", &[]);
    }

    pub(super) fn finish(&mut self) {
        self.add(END, 0, 0, "", &[]);
    }

    fn add(&mut self, flag: u8, revision: i64, expires: u64, key: &str, value: &[u8]) {
        let (at, back) = (self.bytes.len(), self.bytes.len() as u32);
        let length = (FIXED + key.len() + value.len()) as u32;
        let out = &mut self.bytes;
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&back.to_le_bytes());
        out.push(flag);
        out.extend_from_slice(&revision.to_le_bytes());
        out.extend_from_slice(&expires.to_le_bytes());
        out.extend_from_slice(&(key.len() as u32).to_le_bytes());
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(value);
        let sum = checksum(self.id, self.start + at as u64, &out[at + 4..]);
        out[at..at + 4].copy_from_slice(&sum.to_le_bytes());
    }
}

/// Of a record in its place: one that lies elsewhere, or in another file, has another.
fn checksum(id: u64, offset: u64, bytes: &[u8]) -> u32 {
    let mut place = [0; 16];
    place[..8].copy_from_slice(&id.to_le_bytes());
    place[8..].copy_from_slice(&offset.to_le_bytes());
    let mut crc = Crc::new();
    crc.update(&place);
    crc.update(bytes);
    crc.sum()
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk().copied()
}

fn decode(bytes: &[u8]) -> Option<Record> {
    let (flag, revision) = (*bytes.first()?, i64::from_le_bytes(number(bytes, 1)?));
    let expires = u64::from_le_bytes(number(bytes, 9)?);
    let length = u32::from_le_bytes(number(bytes, 17)?) as usize;
    let (key, value) = bytes.get(FIXED..)?.split_at_checked(length)?;
    Some(match flag {
        COMPACTED => Record::Compacted(revision),
        END => Record::End,
        PUT | REMOVAL => Record::Write(Row {
            revision,
            key: std::str::from_utf8(key).ok()?.into(),
            value: (flag == PUT).then(|| Bytes::copy_from_slice(value)),
            expires,
        }),
        _ => return None,
    })
}

/// A record that was found in a file.
pub(super) struct Found {
    pub(super) offset: u64,
    /// Where the group begins that it was written with.
    pub(super) group: u64,
    pub(super) record: Record,
}

/// Reads records of a file one after another.
pub(super) struct Scan<'a> {
    data: &'a dyn Data,
    id: u64,
    /// Where the next record is.
    pub(super) offset: u64,
    buffer: Vec<u8>,
    /// The offset of the buffer's first byte.
    start: u64,
    chunk: usize,
    /// The file ends where the buffer does.
    ended: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn new(data: &'a dyn Data, id: u64, offset: u64) -> Self {
        Self { data, id, offset, buffer: Vec::new(), start: offset, chunk: CHUNK, ended: false }
    }

    /// Reads less at a time: for one record, not all.
    pub(super) fn short(self) -> Self {
        Self { chunk: 16 << 10, ..self }
    }

    /// So many bytes at an offset, or as many as there are.
    fn bytes(&mut self, offset: u64, length: usize) -> io::Result<&[u8]> {
        let end = self.start + self.buffer.len() as u64;
        if offset < self.start || offset + length as u64 > end && !self.ended {
            self.start = offset;
            self.buffer.resize(length.max(self.chunk), 0);
            let read = self.data.read_at(offset, &mut self.buffer)?;
            self.ended = read < self.buffer.len();
            self.buffer.truncate(read);
        }
        let from = ((offset - self.start) as usize).min(self.buffer.len());
        let to = (from + length).min(self.buffer.len());
        Ok(self.buffer.get(from..to).unwrap_or_default())
    }

    /// The next record, unless what is there is none.
    pub(super) fn next(&mut self) -> io::Result<Option<Found>> {
        let offset = self.offset;
        let head = self.bytes(offset, HEAD)?;
        let (Some(sum), Some(length), Some(back)) = (number(head, 0), number(head, 4), number(head, 8)) else {
            return Ok(None);
        };
        let (sum, length) = (u32::from_le_bytes(sum), u32::from_le_bytes(length) as usize);
        // Nothing that is longer was ever written; of garbage it spares reading gigabytes.
        if !(FIXED..LONGEST).contains(&length) {
            return Ok(None);
        }
        let id = self.id;
        let whole = self.bytes(offset, HEAD + length)?;
        if whole.len() < HEAD + length || checksum(id, offset, &whole[4..]) != sum {
            return Ok(None);
        }
        let Some(record) = decode(&whole[HEAD..]) else { return Ok(None) };
        self.offset = offset + (HEAD + length) as u64;
        Ok(Some(Found { offset, group: offset - u64::from(u32::from_le_bytes(back)).min(offset), record }))
    }

    /// Whether a record of a group that began after the place where reading stopped follows somewhere: a group is written
    /// once the one before it is durable, so what is missing in between was.
    pub(super) fn goes_on(&mut self) -> io::Result<bool> {
        let stopped = self.offset;
        let mut offset = stopped + 1;
        let later = loop {
            self.bytes(offset, HEAD + FIXED)?;
            let rest = self.buffer.get((offset - self.start) as usize..).unwrap_or_default();
            if rest.len() < HEAD + FIXED {
                break false;
            }
            // Most of what is there was made ready, and never written: no record has zeros for its length.
            let zeros = rest.iter().position(|b| *b != 0).unwrap_or(rest.len());
            if zeros >= HEAD {
                offset += (zeros - HEAD + 1) as u64;
                continue;
            }
            self.offset = offset;
            if self.next()?.is_some_and(|found| found.group > stopped) {
                break true;
            }
            offset += 1;
        };
        self.offset = stopped;
        Ok(later)
    }
}

/// Beyond any record.
const LONGEST: usize = 256 << 20;

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    struct Memory(Mutex<Vec<u8>>);

    impl Data for Memory {
        fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
            let bytes = self.0.lock().unwrap();
            let from = bytes.get(offset as usize..).unwrap_or_default();
            let length = from.len().min(out.len());
            out[..length].copy_from_slice(&from[..length]);
            Ok(length)
        }
        fn write_at(&self, _: u64, _: &[u8]) -> io::Result<()> {
            Ok(())
        }
        fn sync(&self) -> io::Result<()> {
            Ok(())
        }
    }

    fn row(revision: i64, value: Option<&'static [u8]>) -> Row {
        Row { revision, key: "/registry/a".into(), value: value.map(Bytes::from_static), expires: 9 }
    }

    /// Two groups of two records, with some zeros after them.
    fn groups() -> (Vec<u8>, Vec<usize>) {
        let mut group = Group::new(7, 0);
        let mut all = Vec::new();
        let mut ends = Vec::new();
        for rows in [[row(2, Some(b"x")), row(3, Some(b""))], [row(4, None), row(5, Some(b"yy"))]] {
            for row in &rows {
                group.write(row);
                ends.push(group.end() as usize);
            }
            all.extend_from_slice(&group.bytes);
            group.turn();
        }
        all.resize(all.len() + 300, 0);
        (all, ends)
    }

    /// What is read of these bytes: how many records, and whether there are later ones that were durable.
    fn read(bytes: Vec<u8>, id: u64) -> (usize, bool) {
        let data = Memory(Mutex::new(bytes));
        let mut scan = Scan::new(&data, id, 0);
        let mut count = 0;
        while scan.next().unwrap().is_some() {
            count += 1;
        }
        (count, scan.goes_on().unwrap())
    }

    #[test]
    fn records() {
        let (bytes, _) = groups();
        let data = Memory(Mutex::new(bytes.clone()));
        let mut scan = Scan::new(&data, 7, 0);
        for expected in [row(2, Some(b"x")), row(3, Some(b"")), row(4, None), row(5, Some(b"yy"))] {
            assert_eq!(scan.next().unwrap().map(|found| found.record), Some(Record::Write(expected)));
        }
        assert_eq!(read(bytes.clone(), 7), (4, false));
        assert_eq!(read(bytes, 8), (0, false), "another file's");
    }

    #[test]
    fn what_was_torn_and_what_was_damaged() {
        let (bytes, ends) = groups();
        for at in 0..ends[3] {
            let mut other = bytes.clone();
            other[at] ^= 0x10;
            let before = ends.iter().filter(|end| **end <= at).count();
            // In the last group anything can be missing; in the first one nothing.
            assert_eq!(read(other, 7), (before, at < ends[1]), "byte {at}");
            assert_eq!(read(bytes[..at].to_vec(), 7), (before, false), "{at} bytes");
        }
    }
}
