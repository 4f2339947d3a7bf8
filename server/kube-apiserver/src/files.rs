//! Reading and replacing files, with upstream's words for what goes wrong.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Error, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

/// The mode of a file that only its owner may read.
pub const SECRET: u32 = 0o600;
/// The mode of a file that all may read.
pub const PUBLIC: u32 = 0o644;

/// Makes a directory, with those above it, that only its owner may enter. One that is there stays as it is.
pub fn create_dir(path: &Path) -> Result<(), String> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(|e| error(&e, "mkdir", path))
}

/// Puts a new file in the place of an old one, if any, at once: readers see the one or the other.
/// The handle is for [`sync_behind`]; until then a crash of the host may lose the new content.
pub fn replace(path: &Path, content: &[u8], mode: u32) -> Result<File, String> {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let new = Path::new(&new);
    // A left-over of a crash could have another mode.
    _ = std::fs::remove_file(new);
    let opened = OpenOptions::new().write(true).create_new(true).mode(mode).open(new);
    let mut file = opened.map_err(|e| error(&e, "open", new))?;
    file.write_all(content).map_err(|e| error(&e, "write", new))?;
    std::fs::rename(new, path).map_err(|e| error(&e, "rename", path))?;
    Ok(file)
}

/// Brings files to the disk without waiting for it.
pub fn sync_behind(files: Vec<File>) {
    if !files.is_empty() {
        std::thread::spawn(move || files.iter().for_each(|f| _ = f.sync_all()));
    }
}

/// The file's content.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| error(&e, "open", path))
}

/// An error of the system, as in `open /x: no such file or directory`.
pub fn error(e: &Error, doing: &str, path: &Path) -> String {
    let doing = if e.kind() == ErrorKind::IsADirectory && doing == "open" { "read" } else { doing };
    let what = match e.kind() {
        ErrorKind::NotFound => "no such file or directory".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::IsADirectory => "is a directory".to_owned(),
        ErrorKind::NotADirectory => "not a directory".to_owned(),
        ErrorKind::AlreadyExists => "file exists".to_owned(),
        ErrorKind::StorageFull => "no space left on device".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "read-only file system".to_owned(),
        _ => e.to_string(),
    };
    format!("{doing} {}: {what}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let read = |path: &str| read(Path::new(path)).err();
        assert_eq!(read("/no/such"), Some("open /no/such: no such file or directory".to_owned()));
        assert_eq!(read("/"), Some("read /: is a directory".to_owned()));
    }
}
