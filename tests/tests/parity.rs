//! The server gives upstream's recorded answers: no area passes fewer cases than its floor.
//!
//! `cargo xtask parity check` runs a part of the cases and shows more.

use std::path::Path;
use std::sync::Arc;

use tests::client::{Client, Error};
use tests::floors::Floors;
use tests::parity::{Report, check, load};
use tests::server::{self, Options};

/// Cases side by side.
const JOBS: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_upstreams() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("parity");
    let folder = tempfile::tempdir()?;
    let dir = folder.path().to_owned();
    let options = Options { program, dir: dir.clone(), port: server::free_port()?, etcd: None, extra: Vec::new() };
    let server = server::start(&options).await?;
    let cases = load(&here.join("cases"), "")?;
    let outcomes = check(&Arc::new(Client::new(server.port, &dir)), cases, JOBS, |_, _| {}).await?;
    server.stop().await?;
    let report = Report::new(&outcomes);
    print!("{}", report.table());
    let (passed, failed) = report.totals();
    println!("{passed} passed, {failed} failed");
    Floors::read(&here.join("floors.json"))?.hold(&report.passed())
}
