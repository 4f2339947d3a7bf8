//! The log file: lines at its end, and older ones in files beside it, as upstream's logger keeps them.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use flate2::Compression;
use flate2::write::GzEncoder;
use object::scalar::Time;

/// When a file makes room for another, and how long it is kept then.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rotation {
    /// The longest file, in bytes; 0 for any length.
    pub max_bytes: u64,
    /// How long old files are kept, in days; 0 for ever.
    pub max_age_days: u64,
    /// How many old files are kept; 0 for all.
    pub max_backups: usize,
    /// Old files are compressed.
    pub compress: bool,
}

/// Where lines go.
#[derive(Debug)]
pub struct Log(Mutex<Place>);

#[derive(Debug)]
enum Place {
    Stdout,
    File { path: PathBuf, file: File, length: u64, rotation: Rotation },
}

impl Log {
    /// Opens a log; `-` is the standard output.
    ///
    /// # Errors
    /// In the system's words.
    pub fn open(path: &str, rotation: Rotation) -> Result<Self, String> {
        if path == "-" {
            return Ok(Self(Mutex::new(Place::Stdout)));
        }
        let path = PathBuf::from(path);
        let failed = |e: std::io::Error| format!("ensureLogFile: open {}: {e}", path.display());
        if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
            std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(failed)?;
        }
        let file = append(&path, 0o600).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        Ok(Self(Mutex::new(Place::File { path, file, length, rotation })))
    }

    /// Writes lines, each with its end.
    ///
    /// # Errors
    /// In the system's words.
    pub fn write(&self, lines: &[u8]) -> Result<(), String> {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *place {
            Place::Stdout => std::io::stdout().lock().write_all(lines).map_err(|e| e.to_string()),
            Place::File { path, file, length, rotation } => {
                let (new, max) = (lines.len() as u64, rotation.max_bytes);
                if max > 0 && new > max {
                    return Err(format!("write length {new} exceeds maximum file size {max}"));
                }
                if max > 0 && *length + new > max {
                    *file = rotate(path, file).map_err(|e| e.to_string())?;
                    *length = 0;
                    let (path, rotation) = (path.clone(), *rotation);
                    // Old files are nobody's concern but their own.
                    std::thread::spawn(move || tidy(&path, rotation));
                }
                file.write_all(lines).map_err(|e| e.to_string())?;
                *length += new;
                Ok(())
            }
        }
    }
}

fn append(path: &Path, mode: u32) -> std::io::Result<File> {
    OpenOptions::new().create(true).append(true).mode(mode).open(path)
}

/// Puts the file aside, under its name and the time, and begins a new one with the same rights.
fn rotate(path: &Path, file: &File) -> std::io::Result<File> {
    let mode = file.metadata()?.permissions().mode();
    let (stem, end) = parts(path);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let name = format!("{stem}-{}.{:03}{end}", stamp(now.as_secs()), now.subsec_millis());
    std::fs::rename(path, path.with_file_name(name))?;
    append(path, mode & 0o7777)
}

fn parts(path: &Path) -> (String, String) {
    let text = |s: Option<&std::ffi::OsStr>| s.map(|s| s.to_string_lossy().into_owned());
    let end = text(path.extension()).map(|e| format!(".{e}")).unwrap_or_default();
    (text(path.file_stem()).unwrap_or_default(), end)
}

/// `2006-01-02T15-04-05`, in UTC.
fn stamp(seconds: u64) -> String {
    Time::from_seconds(seconds as i64).to_string().trim_end_matches('Z').replace(':', "-")
}

/// Removes old files that are too many or too old, and compresses the others.
fn tidy(path: &Path, rotation: Rotation) {
    // One after the other: a file that is being compressed is there twice.
    static TIDYING: Mutex<()> = Mutex::new(());
    let _tidying = TIDYING.lock().unwrap_or_else(PoisonError::into_inner);
    let (stem, end) = parts(path);
    let (prefix, dir) = (format!("{stem}-"), path.parent().filter(|d| !d.as_os_str().is_empty()));
    let Ok(entries) = std::fs::read_dir(dir.unwrap_or(Path::new("."))) else { return };
    let stamped = |name: &str| {
        let stamp = name.strip_prefix(prefix.as_str())?;
        stamp.strip_suffix(".gz").unwrap_or(stamp).strip_suffix(end.as_str()).map(str::to_owned)
    };
    let mut old: Vec<(String, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| Some((stamped(&entry.file_name().to_string_lossy())?, entry.path())))
        .filter(|(stamp, _)| stamp.len() == "2006-01-02T15-04-05.000".len())
        .collect();
    // The newest first: the time is written so that texts compare as times do.
    old.sort_unstable_by(|a, b| b.0.cmp(&a.0));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let oldest = stamp(now.saturating_sub(rotation.max_age_days * 86_400));
    for (i, (stamp, path)) in old.iter().enumerate() {
        let too_many = rotation.max_backups > 0 && i >= rotation.max_backups;
        let too_old = rotation.max_age_days > 0 && *stamp < oldest;
        if too_many || too_old {
            // What can't be removed now is removed at the next rotation.
            std::fs::remove_file(path).ok();
        } else if rotation.compress && path.extension().is_none_or(|e| e != "gz") {
            compress(path).ok();
        }
    }
}

fn compress(path: &Path) -> std::io::Result<()> {
    let mut from = File::open(path)?;
    let to = PathBuf::from(format!("{}.gz", path.display()));
    let file = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&to)?;
    let mut encoder = GzEncoder::new(file, Compression::default());
    std::io::copy(&mut from, &mut encoder)?;
    encoder.finish()?.sync_all()?;
    std::fs::remove_file(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rotates() {
        let dir = std::env::temp_dir().join(format!("audit-log-{}", std::process::id()));
        let path = dir.join("audit.log");
        let rotation = Rotation { max_bytes: 10, max_backups: 2, ..Rotation::default() };
        let log = Log::open(&path.to_string_lossy(), rotation).expect("a log");
        for _ in 0..5 {
            log.write(b"12345678\n").expect("written");
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        assert_eq!(log.write(b"12345678901").err().as_deref(), Some("write length 11 exceeds maximum file size 10"));
        tidy(&path, rotation);
        let names = || std::fs::read_dir(&dir).expect("a folder").count();
        assert_eq!(names(), 3);
        tidy(&path, Rotation { compress: true, ..rotation });
        let packed = std::fs::read_dir(&dir).expect("a folder").filter_map(Result::ok);
        assert_eq!(packed.filter(|e| e.path().extension().is_some_and(|e| e == "gz")).count(), 2);
        std::fs::remove_dir_all(&dir).ok();
    }
}
