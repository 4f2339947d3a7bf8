//! `kube-apiserver snapshot`: everything that a store holds, in one file, and back. The file goes between embedded
//! stores and etcd, either way.
//!
//! The file: eight bytes that say what it is, the store's revision, then for each key its revision, its length, the
//! key, the value's length and the value, in key order; a revision of zero, and the SHA-256 of all that. Numbers are
//! big-endian, revisions of 64 bits, lengths of 32.

use std::fs::File;
use std::io::{BufReader, BufWriter, IsTerminal, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aws_lc_rs::digest::{Context, SHA256};
use registry::together::together;
use storage::{Embedded, Expect, KeyValue, Op, Outcome, Range, Store, Txn};

use crate::data_dir::DataDir;
use crate::flags::Options;
use crate::flags::options::Storage;
use crate::stores::{STORE_FOLDER, connect};

/// What the file begins with; the last digit is its format.
const MAGIC: &[u8; 8] = b"KASNAP-1";
/// Keys that are read at a time.
const PAGE: usize = 1_000;
/// Writes to etcd under way.
const WRITES: usize = 64;
/// Where servers say that they are there, which is over with them.
const PEERS: &str = "/registry/masterleases/";
/// What vanishes by itself, after `--event-ttl` from now on.
const EVENTS: &str = "/registry/events/";
/// Longer than any key or value that a store takes.
const LONGEST: u32 = 64 << 20;

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Write what the store holds.
    Save,
    /// Fill an empty store.
    Restore,
    /// See that it is whole.
    Verify,
}

impl Action {
    /// By its name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "save" => Self::Save,
            "restore" => Self::Restore,
            "verify" => Self::Verify,
            _ => return None,
        })
    }
}

/// Does it, and gives a line that says what was done.
pub async fn run(action: Action, file: &Path, options: &Options) -> Result<String, String> {
    let fault = |e: String| format!("{}: {e}", file.display());
    match action {
        Action::Save => {
            let from = Opened::copy(options, &options.storage).await.map_err(fault)?;
            save(file, &from).await.map_err(fault).map(|saved| saved.to_string())
        }
        Action::Restore => restore(file, options, &options.storage).await.map_err(fault),
        Action::Verify => {
            let (revision, keys) = read(file, |_| Ok(())).map_err(fault)?;
            Ok(format!("{}: whole, {keys} keys at revision {revision}", file.display()))
        }
    }
}

/// A store, and its directory, which is held as long as the store is used.
pub(crate) struct Opened {
    pub(crate) store: Arc<dyn Store>,
    _dir: Option<DataDir>,
}

impl Opened {
    /// The store that is there.
    pub(crate) async fn new(options: &Options, storage: &Storage) -> Result<Self, String> {
        match storage {
            Storage::Etcd(servers) => Ok(Self { store: connect(options, servers.clone()).await?, _dir: None }),
            Storage::Embedded => {
                let dir = DataDir::open(Path::new(&options.own.data_dir))?;
                let store = Embedded::open(&dir.path().join(STORE_FOLDER)).map_err(|e| e.to_string())?;
                Ok(Self { store: Arc::new(store), _dir: Some(dir) })
            }
            Storage::Memory => Err("a store in memory ends with its server".into()),
        }
    }

    /// The store that is there, or what it holds now: a server that uses it goes on, and doesn't notice.
    async fn copy(options: &Options, storage: &Storage) -> Result<Self, String> {
        let Storage::Embedded = storage else { return Self::new(options, storage).await };
        let dir = Path::new(&options.own.data_dir);
        crate::data_dir::check_format(dir)?;
        let store = Embedded::copy_of(&dir.join(STORE_FOLDER)).map_err(|e| e.to_string())?;
        Ok(Self { store: Arc::new(store), _dir: None })
    }

    /// Hands all keys to `visit`, in order and as of one revision, which it gives.
    pub(crate) async fn each(
        &self,
        mut visit: impl FnMut(i64, &KeyValue) -> Result<(), String>,
    ) -> Result<i64, String> {
        let (mut revision, mut start) = (0, String::new());
        loop {
            let range = Range { prefix: "/registry/", start: &start, limit: PAGE, revision };
            let page = self.store.range(range).await.map_err(|e| e.to_string())?;
            revision = page.revision;
            page.items.iter().filter(|kv| !kv.key.starts_with(PEERS)).try_for_each(|kv| visit(revision, kv))?;
            match page.items.last().filter(|_| page.remaining > 0) {
                Some(last) => start = format!("{}\0", last.key),
                None => return Ok(revision),
            }
        }
    }
}

/// What was saved.
pub(crate) struct Saved {
    file: String,
    pub(crate) keys: usize,
    pub(crate) revision: i64,
}

impl std::fmt::Display for Saved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} keys at revision {}", self.file, self.keys, self.revision)
    }
}

pub(crate) async fn save(file: &Path, from: &Opened) -> Result<Saved, String> {
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let part = Path::new(&part);
    let mut out = Writer::new(create(part).map_err(|e| e.to_string())?);
    let (mut begun, mut keys, mut progress) = (false, 0_usize, Progress::new("saved", None));
    let head = |out: &mut Writer, revision: i64| out.write(MAGIC).and_then(|()| out.write(&revision.to_be_bytes()));
    let revision = from
        .each(|revision, kv| {
            if !std::mem::replace(&mut begun, true) {
                head(&mut out, revision)?;
            }
            out.write(&kv.revision.to_be_bytes())?;
            out.bytes(kv.key.as_bytes())?;
            out.bytes(&kv.value)?;
            keys += 1;
            progress.at(keys);
            Ok(())
        })
        .await?;
    if !begun {
        head(&mut out, revision)?;
    }
    out.write(&0_i64.to_be_bytes())?;
    out.end()?;
    // What has the name is whole.
    std::fs::rename(part, file).map_err(|e| e.to_string())?;
    Ok(Saved { file: file.display().to_string(), keys, revision })
}

pub(crate) async fn restore(file: &Path, options: &Options, storage: &Storage) -> Result<String, String> {
    // Nothing is written from a file that is not whole.
    let (revision, keys) = read(file, |_| Ok(()))?;
    let ttl = |key: &str| key.starts_with(EVENTS).then_some(options.generic.event_ttl).filter(|ttl| !ttl.is_zero());
    match storage {
        Storage::Embedded => {
            let dir = DataDir::open(Path::new(&options.own.data_dir))?;
            let path = dir.path().join(STORE_FOLDER);
            if path.exists() {
                return Err(format!("{} exists: only a new store can be filled", path.display()));
            }
            let part = path.with_extension("part");
            match std::fs::remove_dir_all(&part) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e.to_string()),
                _ => {}
            }
            let mut all = Vec::with_capacity(keys);
            read(file, |kv| {
                let ttl = ttl(&kv.key);
                all.push((kv, ttl));
                Ok(())
            })?;
            Embedded::fill(&part, revision, all).map_err(|e| e.to_string())?;
            std::fs::rename(&part, &path).map_err(|e| e.to_string())?;
        }
        Storage::Etcd(servers) => {
            let store = connect(options, servers.clone()).await?;
            let range = Range { prefix: "/registry/", start: "", limit: 1, revision: 0 };
            if !store.range(range).await.map_err(|e| e.to_string())?.items.is_empty() {
                return Err(format!("there are keys below {} already", options.etcd.prefix));
            }
            let mut all = Vec::with_capacity(keys);
            read(file, |kv| {
                all.push(kv);
                Ok(())
            })?;
            let mut progress = Progress::new("restored", Some(keys));
            for (done, part) in all.chunks(WRITES).enumerate() {
                let writes = part.iter().map(|kv| put(&*store, kv, ttl(&kv.key)));
                together(writes).await.into_iter().collect::<Result<(), _>>()?;
                progress.at(done * WRITES + part.len());
            }
        }
        Storage::Memory => return Err("a store in memory ends with its server".into()),
    }
    Ok(format!("{}: {keys} keys restored, of revision {revision}", file.display()))
}

async fn put(store: &dyn Store, kv: &KeyValue, ttl: Option<Duration>) -> Result<(), String> {
    let op = Op::Put { value: kv.value.clone(), ttl };
    match store.txn(Txn { key: kv.key.clone(), expect: Expect::Absent, op }).await {
        Ok(Outcome::Done(_)) => Ok(()),
        Ok(Outcome::Conflict(_)) => Err(format!("{} was written by someone else", kv.key)),
        Err(e) => Err(format!("{}: {e}", kv.key)),
    }
}

/// A new file that only its owner may read: there are secrets in it.
fn create(path: &Path) -> std::io::Result<File> {
    File::options().write(true).create(true).truncate(true).mode(crate::files::SECRET).open(path)
}

/// Tells on a terminal how far the work is.
pub(crate) struct Progress {
    what: &'static str,
    of: Option<usize>,
    told: Option<Instant>,
    shown: bool,
}

impl Progress {
    /// Between two lines, so that telling costs nothing.
    const PAUSE: Duration = Duration::from_millis(100);

    pub(crate) fn new(what: &'static str, of: Option<usize>) -> Self {
        Self { what, of, told: None, shown: std::io::stderr().is_terminal() }
    }

    pub(crate) fn at(&mut self, count: usize) {
        if self.shown && self.told.is_none_or(|at| at.elapsed() > Self::PAUSE) {
            self.told = Some(Instant::now());
            let of = self.of.map(|of| format!(" of {of}")).unwrap_or_default();
            eprint!("\r\x1b[K{count}{of} keys {}", self.what);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.told.is_some() {
            eprint!("\r\x1b[K");
        }
    }
}

/// A file that is written, and its digest.
struct Writer {
    file: BufWriter<File>,
    digest: Context,
}

impl Writer {
    fn new(file: File) -> Self {
        Self { file: BufWriter::new(file), digest: Context::new(&SHA256) }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), String> {
        self.digest.update(bytes);
        self.file.write_all(bytes).map_err(|e| e.to_string())
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<(), String> {
        let length = u32::try_from(bytes.len()).map_err(|_| "a value of more than 4 GiB")?;
        self.write(&length.to_be_bytes())?;
        self.write(bytes)
    }

    fn end(mut self) -> Result<(), String> {
        let digest = self.digest.finish();
        self.file.write_all(digest.as_ref()).map_err(|e| e.to_string())?;
        let file = self.file.into_inner().map_err(|e| e.to_string())?;
        file.sync_all().map_err(|e| e.to_string())
    }
}

/// Reads a whole file; gives its revision and how many keys it has. Each is told to `visit`, before it is known that
/// the file is whole.
pub(crate) fn read(file: &Path, mut visit: impl FnMut(KeyValue) -> Result<(), String>) -> Result<(i64, usize), String> {
    let mut input =
        Reader { file: BufReader::new(File::open(file).map_err(|e| e.to_string())?), digest: Context::new(&SHA256) };
    if input.array::<8>()? != *MAGIC {
        return Err("not a snapshot, or one of another format".into());
    }
    let revision = i64::from_be_bytes(input.array()?);
    let (mut keys, mut last) = (0, String::new());
    loop {
        let of = i64::from_be_bytes(input.array()?);
        if of == 0 {
            break;
        }
        let key = String::from_utf8(input.bytes()?).map_err(|_| "a key that is no text")?;
        let value = input.bytes()?;
        if of < 0 || of > revision || key <= last {
            return Err(format!("damaged at key {key:?}"));
        }
        visit(KeyValue { key: key.as_str().into(), value: value.into(), revision: of })?;
        (keys, last) = (keys + 1, key);
    }
    let digest = input.digest.finish();
    let mut noted = [0; 32];
    input.file.read_exact(&mut noted).map_err(|_| "cut off")?;
    match digest.as_ref() == noted {
        true => Ok((revision, keys)),
        false => Err("damaged: its content is not what its digest says".into()),
    }
}

/// A file that is read, and its digest so far.
struct Reader {
    file: BufReader<File>,
    digest: Context,
}

impl Reader {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let mut out = [0; N];
        self.file.read_exact(&mut out).map_err(|_| "cut off")?;
        self.digest.update(&out);
        Ok(out)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, String> {
        let length = u32::from_be_bytes(self.array()?);
        if length > LONGEST {
            return Err("damaged: a length beyond all bounds".into());
        }
        let mut out = vec![0; length as usize];
        self.file.read_exact(&mut out).map_err(|_| "cut off")?;
        self.digest.update(&out);
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("snapshot");
        let mut out = Writer::new(File::create(&path).unwrap());
        out.write(MAGIC).unwrap();
        out.write(&9_i64.to_be_bytes()).unwrap();
        for (key, revision) in [("/registry/a", 9_i64), ("/registry/b", 3)] {
            out.write(&revision.to_be_bytes()).unwrap();
            out.bytes(key.as_bytes()).unwrap();
            out.bytes(b"value").unwrap();
        }
        out.write(&0_i64.to_be_bytes()).unwrap();
        out.end().unwrap();
        let mut seen = Vec::new();
        let whole = read(&path, |kv| {
            seen.push((kv.key.to_string(), kv.revision));
            Ok(())
        });
        assert_eq!(whole, Ok((9, 2)));
        assert_eq!(seen, [("/registry/a".to_owned(), 9), ("/registry/b".to_owned(), 3)]);
        let bytes = std::fs::read(&path).unwrap();
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            std::fs::write(&path, &other).unwrap();
            assert!(read(&path, |_| Ok(())).is_err(), "byte {at} changed");
            std::fs::write(&path, &bytes[..at]).unwrap();
            assert!(read(&path, |_| Ok(())).is_err(), "{at} bytes of {}", bytes.len());
        }
    }
}
