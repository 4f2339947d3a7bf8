//! Reading files, with upstream's words for what goes wrong.

use std::io::{Error, ErrorKind};
use std::path::Path;

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
