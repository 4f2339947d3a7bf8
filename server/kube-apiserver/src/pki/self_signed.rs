//! The serving certificate that a server without one makes in `--cert-dir`: signed by an authority that is then thrown
//! away.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::issue::{Authority, Leaf, authority};
use super::{Server, files};

/// The files `apiserver.crt` and `apiserver.key`, made if neither is there. Tells whether they were.
pub fn self_signed(dir: &Path, public_address: &str, server: &Server) -> Result<(PathBuf, PathBuf, bool), String> {
    let (cert, key) = (dir.join("apiserver.crt"), dir.join("apiserver.key"));
    let readable = |path: &Path| std::fs::File::open(path).is_ok();
    match (readable(&cert), readable(&key)) {
        (true, true) => return Ok((cert, key, false)),
        (false, false) => {}
        (has_cert, _) => {
            let missing = if has_cert { &key } else { &cert };
            let missing = missing.display();
            return Err(format!("error reading {missing}, certificate and key must be supplied as a pair"));
        }
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64;
    let ca = authority(&format!("{public_address}-ca@{now}"), now)?;
    let name = format!("{public_address}@{now}");
    let leaf = Leaf::Server { name: &name, names: &server.names, addresses: &server.addresses };
    let pair = Authority::read(&ca)?.issue(&leaf, now)?;
    files::create_dir(dir)?;
    let made = vec![
        files::replace(&key, pair.key.as_bytes(), files::SECRET)?,
        files::replace(&cert, format!("{}{}", pair.cert, ca.cert).as_bytes(), files::PUBLIC)?,
    ];
    files::sync_behind(made);
    Ok((cert, key, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_once_and_in_pairs() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("certs");
        let server = Server::new(String::new(), &["192.0.2.2".into()], &[]);
        let run = || self_signed(&dir, "192.0.2.2", &server);
        let (cert, key, made) = run().unwrap();
        assert!(made);
        assert_eq!(std::fs::read_to_string(&cert).unwrap().matches("BEGIN CERTIFICATE").count(), 2);
        assert!(!run().unwrap().2);
        std::fs::remove_file(&key).unwrap();
        let expect = format!("error reading {}, certificate and key must be supplied as a pair", key.display());
        assert_eq!(run().err(), Some(expect));
    }
}
