//! kubectl prints against the server what it printed against upstream's: no script passes fewer commands than its floor.
//!
//! The versions are those of `$KUBECTL` (paths, separated like a PATH), or what [`Kubectl::find`] finds.
//! `kubectl-scripts check` runs a part of the scripts and shows what differs.

use std::collections::BTreeMap;
use std::path::Path;

use tests::client::Error;
use tests::floors::Floors;
use tests::kubectl::{Kubectl, Script, Suite};
use tests::server::{self, Options};

/// Scripts side by side.
const JOBS: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kubectl_prints_the_same() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kubectls = match Kubectl::find(&here.join("../target/tools")) {
        Ok(kubectls) => kubectls,
        Err(e) => {
            // Somebody without a network and without kubectl can still run all other tests.
            eprintln!("skipped: {e}");
            return Ok(());
        }
    };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra: Vec::new() };
    let server = server::start(&options).await?;
    let scripts = Script::load(&here.join("kubectl"))?;
    let suite = Suite { port: server.port, pki: dir, files: here.join("kubectl/files"), jobs: JOBS };
    let mut passed = BTreeMap::new();
    for result in suite.check(&scripts, &kubectls)? {
        println!("{result}");
        result.differences.iter().for_each(|d| print!("{d}"));
        passed.insert(result.key(), result.passed());
    }
    server.stop().await?;
    // Versions without floors of their own are shown only, and floors of versions that aren't at hand say nothing.
    let floors = Floors::read(&here.join("kubectl/floors.json"))?;
    floors.only(|key| passed.contains_key(key)).hold(&passed)
}
