//! Every reader keeps its promises (`tests/fuzz`) on recorded bodies and on mutations of them.
//!
//! The same mutations come each time. `FUZZ_RUNS` sets how many a reader gets, `FUZZ_SEED` which, `FUZZ_TARGET` names
//! one reader. `--ignored` writes the recorded bodies where `cargo fuzz` begins, `fuzz/corpus`.

mod access;
mod mutate;
mod seeds;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use fuzz_targets::{TARGETS, Target};
use mutate::Mutator;
use seeds::Seeds;

/// Mutations a reader gets unless `FUZZ_RUNS` says otherwise.
const RUNS: u64 = 400;

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Does it where the stack is as deep as servers have it.
fn on_deep_stack(work: impl FnOnce() + Send) {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(object::STACK).spawn_scoped(scope, work);
        let result = thread.expect("a thread").join();
        if let Err(panic) = result {
            std::panic::resume_unwind(panic);
        }
    });
}

/// Runs it, and says which input it was that failed.
fn check(target: &Target, input: &[u8]) {
    if catch_unwind(AssertUnwindSafe(|| (target.run)(input))).is_err() {
        panic!("{}: does not hold for b\"{}\"", target.name, input.escape_ascii());
    }
}

#[test]
fn readers_keep_their_promises() {
    on_deep_stack(|| {
        let seeds = Seeds::read();
        let only = std::env::var("FUZZ_TARGET").ok();
        let wanted = |target: &&Target| only.as_ref().is_none_or(|name| name == target.name);
        for target in TARGETS.iter().filter(wanted) {
            let inputs = seeds.of(target.name);
            assert!(inputs.len() > 3, "{}: {} seeds", target.name, inputs.len());
            inputs.iter().for_each(|input| check(target, input));
            let mut mutator = Mutator::new(number("FUZZ_SEED", 1), &inputs);
            (0..number("FUZZ_RUNS", RUNS)).for_each(|_| check(target, &mutator.next()));
        }
    });
}

/// One that does not hold is found, and told.
#[test]
#[should_panic(expected = "never: does not hold for b\"a\\x00\"")]
fn what_fails_is_told() {
    check(&Target { name: "never", run: |data| assert!(data.is_empty(), "as it should") }, b"a\0");
}

#[test]
#[ignore = "writes fuzz/corpus"]
fn write_corpus() {
    let seeds = Seeds::read();
    for target in TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target.name);
        std::fs::create_dir_all(&folder).expect("a folder");
        for (i, input) in seeds.of(target.name).iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{i}")), input).expect("a file");
        }
    }
}
