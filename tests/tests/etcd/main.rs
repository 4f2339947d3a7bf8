//! The store on etcd: the suite that every store passes, breaks of the connection, and servers that share it.
//!
//! etcd is what `$ETCD` names, or what [`tests::etcd::find`] finds. Without one the tests say so and pass.

mod cluster;
mod encrypted;
mod fleet;
mod history;
mod kms;
mod refusals;
mod servers;
mod snapshot;
mod store;
mod swap;
mod transcripts;

use std::path::{Path, PathBuf};

use tests::client::Error;
use tests::etcd::{Etcd, find};

/// A folder, and an etcd in it; `None`, with the reason printed, where there is no etcd.
async fn etcd() -> Result<Option<(tempfile::TempDir, Etcd)>, Error> {
    let Some(program) = program() else { return Ok(None) };
    let folder = tempfile::tempdir()?;
    let etcd = Etcd::start(&program, &folder.path().join("etcd"), &[]).await?;
    Ok(Some((folder, etcd)))
}

fn program() -> Option<PathBuf> {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools");
    match find(&tools) {
        Ok(program) => Some(program),
        Err(e) => {
            // Somebody without a network and without etcd can still run all other tests.
            eprintln!("skipped: {e}");
            None
        }
    }
}
