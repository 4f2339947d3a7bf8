//! Lists for those who take them compressed: what has been compressed once is not compressed again.
//!
//! A gzip member (RFC 1952) holds blocks of deflate (RFC 1951), each of which may refer to what came before it. Some
//! objects in a row are compressed so that they refer to nothing before them, and may follow whatever there is; what
//! is sent is such fragments, one after the other, with the checksum that follows from theirs. Where a row ends is up
//! to its last object, so that a change makes one fragment out of date, whatever else the list has.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use bytes::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress};
use object::kind::KindRef;

use super::pieces::{Item, List, PIECE};
use crate::negotiate::Accepted;

/// About so many bytes at rest make a fragment: a multiple of the window that deflate looks back over would compress
/// little better.
const ROW: usize = 128 << 10;
/// Fragments take twice so much memory at most.
const KEPT: usize = 64 << 20;
/// What a stored block of deflate holds at most.
const STORED: usize = 0xffff;

/// Objects of a row, compressed.
struct Fragment {
    bytes: Box<[u8]>,
    /// Of the bytes before compression.
    crc: Crc,
}

/// What a fragment is made of: some versions of some objects as a kind, in a form and shape.
#[derive(Clone)]
struct Row {
    kind: KindRef,
    accepted: Accepted,
    /// A key's hash and the revision.
    versions: Box<[(u64, i64)]>,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.kind.is(&other.kind) && self.accepted == other.accepted && self.versions == other.versions
    }
}

impl Eq for Row {}

impl Hash for Row {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.versions.hash(state);
    }
}

/// The fragments of lists, young ones and old ones. When the young take all the room they are the old; those that
/// are asked for then are young again, the others go with the next change.
#[derive(Default)]
struct Fragments {
    young: HashMap<Row, Arc<Fragment>>,
    old: HashMap<Row, Arc<Fragment>>,
    bytes: usize,
}

impl Fragments {
    fn get(&mut self, row: &Row) -> Option<Arc<Fragment>> {
        if let Some(found) = self.young.get(row) {
            return Some(found.clone());
        }
        let (row, found) = self.old.remove_entry(row)?;
        self.put(row, found.clone());
        Some(found)
    }

    fn put(&mut self, row: Row, fragment: Arc<Fragment>) {
        let bytes = fragment.bytes.len() + size_of_val(&*row.versions) + size_of::<Row>() + size_of::<Fragment>();
        if self.bytes + bytes > KEPT {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.young.insert(row, fragment);
    }
}

static FRAGMENTS: LazyLock<Mutex<Fragments>> = LazyLock::new(Mutex::default);

/// How keys are told apart: nobody can choose two that look alike.
static KEYS: LazyLock<RandomState> = LazyLock::new(RandomState::new);

/// All of a list, compressed.
pub(super) struct Gzip {
    list: List,
    at: usize,
    begun: bool,
    over: bool,
    crc: Crc,
    compress: Option<Compress>,
    text: Vec<u8>,
}

impl Gzip {
    pub(super) fn new(list: List) -> Self {
        Self { list, at: 0, begun: false, over: false, crc: Crc::new(), compress: None, text: Vec::new() }
    }

    /// What comes next, up to an object that ends a row.
    fn row(&mut self) -> Option<(Row, std::ops::Range<usize>)> {
        let from = self.at;
        let (mut versions, mut bytes) = (Vec::with_capacity(32), 0);
        while let Some(Item { stored, .. }) = self.list.items.get(self.at) {
            self.at += 1;
            let hash = KEYS.hash_one(&*stored.key);
            versions.push((hash, stored.revision));
            let size = stored.value.len();
            bytes += size;
            if hash % (ROW / size.clamp(128, ROW)) as u64 == 0 || bytes > 2 * ROW {
                break;
            }
        }
        let row = Row { kind: self.list.kind.clone(), accepted: self.list.accepted, versions: versions.into() };
        (from < self.at).then_some((row, from..self.at))
    }

    fn fragment(&mut self, row: Row, items: std::ops::Range<usize>) -> Arc<Fragment> {
        let fragments = || FRAGMENTS.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = fragments().get(&row) {
            return found;
        }
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        let mut complete = true;
        for item in &self.list.items[items] {
            let before = text.len();
            if before > 0 {
                text.extend_from_slice(self.list.between);
            }
            if self.list.put(item, &mut text).is_err() {
                text.truncate(before);
                complete = false;
            }
        }
        let mut crc = Crc::new();
        crc.update(&text);
        let compress = self.compress.get_or_insert_with(|| Compress::new(Compression::new(1), false));
        let made = Arc::new(Fragment { bytes: deflated(compress, &text).into(), crc });
        self.text = text;
        if complete {
            fragments().put(row, made.clone());
        }
        made
    }

    /// Bytes that are sent as they are.
    fn put_stored(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        self.crc.update(bytes);
        for block in bytes.chunks(STORED) {
            let length = block.len() as u16;
            out.push(0);
            out.extend_from_slice(&length.to_le_bytes());
            out.extend_from_slice(&(!length).to_le_bytes());
            out.extend_from_slice(block);
        }
    }
}

/// Blocks that end at a byte's end, and refer to nothing before them.
fn deflated(compress: &mut Compress, text: &[u8]) -> Vec<u8> {
    compress.reset();
    let mut out = Vec::with_capacity(text.len() / 4 + 64);
    loop {
        let taken = compress.total_in() as usize;
        // Compressing to memory can't fail; without room there is more to come.
        let done = compress.compress_vec(text.get(taken..).unwrap_or_default(), &mut out, FlushCompress::Sync);
        if done.is_err() || out.len() < out.capacity() {
            return out;
        }
        out.reserve(out.len().max(64));
    }
}

impl Iterator for Gzip {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        if self.over {
            return None;
        }
        let mut out = Vec::with_capacity(PIECE + (16 << 10));
        if self.at == 0 {
            // Deflate, no name, no time, by the quickest way, on whatever system.
            out.extend_from_slice(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 0xff]);
            let head = std::mem::take(&mut self.list.head);
            self.put_stored(&head, &mut out);
        }
        while out.len() < PIECE {
            let Some((row, items)) = self.row() else {
                self.over = true;
                self.put_stored(self.list.tail, &mut out);
                // An empty last block.
                out.extend_from_slice(&[3, 0]);
                out.extend_from_slice(&self.crc.sum().to_le_bytes());
                out.extend_from_slice(&self.crc.amount().to_le_bytes());
                break;
            };
            let fragment = self.fragment(row, items);
            if fragment.crc.amount() == 0 {
                continue;
            }
            if std::mem::replace(&mut self.begun, true) && !self.list.between.is_empty() {
                self.put_stored(self.list.between, &mut out);
            }
            out.extend_from_slice(&fragment.bytes);
            self.crc.combine(&fragment.crc);
        }
        Some(out.into())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use generated::core::v1::ConfigMap;
    use registry::codec::Form;
    use registry::object::Object;
    use registry::resources::Stored;
    use registry::verbs::Listing;
    use storage::{Entry, KeyValue};

    use super::super::pieces::Pieces;
    use super::*;
    use crate::negotiate::Shape;

    const JSON: Accepted = Accepted { form: Form::Json, shape: Shape::Object, pretty: false, version: "" };

    fn kind() -> KindRef {
        generated::KINDS.iter().find(|k| k.kind == "ConfigMap").expect("a kind").into()
    }

    /// A config map of about so many bytes.
    fn stored(number: usize, revision: i64, size: usize) -> Stored {
        let mut map = ConfigMap::default();
        map.metadata.name = format!("map-{number}");
        let text: String = (0..size).map(|at| char::from(b'a' + ((at * at + number * 7) % 26) as u8)).collect();
        map.data.insert("text".into(), format!("{revision}{text}"));
        let value = registry::codec::store(&kind(), &map);
        let kv = KeyValue { key: format!("/registry/configmaps/default/map-{number}").into(), value, revision };
        let object = Object::new(kind(), &kv);
        Arc::new(Entry { key: kv.key, revision, value: kv.value, object })
    }

    fn listing(items: &[Stored]) -> Listing {
        let (items, continuation) = (items.to_vec(), String::new());
        Listing { items, revision: 9, continuation, remaining: None, evaluated: 0, index: None }
    }

    fn same(items: &[Stored]) {
        for (form, shape) in [
            (Form::Json, Shape::Object),
            (Form::Protobuf, Shape::Object),
            (Form::Json, Shape::PartialList),
            (Form::Protobuf, Shape::PartialList),
        ] {
            let accepted = Accepted { form, shape, pretty: false, version: "v1" };
            let list = || match (form, shape) {
                (Form::Json, Shape::Object) => List::json(&kind(), &accepted, listing(items)),
                (_, Shape::Object) => List::protobuf(&kind(), &accepted, listing(items)).expect("a list"),
                (Form::Json, _) => List::metadata_json(&kind(), &accepted, listing(items)),
                _ => List::metadata_protobuf(&kind(), &accepted, listing(items)).expect("a list"),
            };
            let plain = Pieces::new(list()).collect::<Vec<_>>().concat();
            let compressed = Gzip::new(list()).collect::<Vec<_>>().concat();
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(&*compressed).read_to_end(&mut text).expect("gzip");
            assert!(text == plain, "{accepted:?}, {} objects", items.len());
        }
    }

    #[test]
    fn compressed_lists_are_the_lists() {
        let cases = [(0, 0), (1, 10), (1, 150_000), (3, 100), (500, 20), (100, 2_000), (9, 70_000)];
        for (case, (count, size)) in (0..).zip(cases) {
            // No two objects have a key and a revision in common.
            let revision = 10 * case;
            let mut items: Vec<_> = (0..count).map(|number| stored(number, revision, size)).collect();
            same(&items);
            // From what is kept, and after a change, a removal and an addition.
            same(&items);
            if count > 3 {
                items[count / 2] = stored(count / 2, revision + 1, size);
                same(&items);
                items.remove(0);
                items.push(stored(count, revision + 2, size));
                same(&items);
            }
        }
    }

    #[test]
    fn a_change_makes_one_fragment_out_of_date() {
        let mut items: Vec<_> = (0..3_000).map(|number| stored(number, 100_000, 500)).collect();
        let rows = |items: &[Stored]| -> Vec<Row> {
            let mut gzip = Gzip::new(List::json(&kind(), &JSON, listing(items)));
            std::iter::from_fn(|| gzip.row().map(|(row, _)| row)).collect()
        };
        let before = rows(&items);
        assert!(before.len() > 5, "{}", before.len());
        items[500] = stored(500, 100_001, 500);
        items.remove(100);
        let after = rows(&items);
        let new = after.iter().filter(|row| !before.contains(row)).count();
        assert!((1..=4).contains(&new), "{new} of {}", after.len());
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let mut fragments = Fragments::default();
        let row = |n: i64| Row { kind: kind(), accepted: JSON, versions: [(0, n)].into() };
        let large = || Arc::new(Fragment { bytes: vec![0; KEPT / 4].into(), crc: Crc::new() });
        for n in 0..20 {
            fragments.put(row(n), large());
            // Whoever is asked for stays.
            assert!(fragments.get(&row(0)).is_some(), "{n}");
            assert!(fragments.young.len() + fragments.old.len() <= 8);
        }
        assert!(fragments.get(&row(3)).is_none());
    }
}
