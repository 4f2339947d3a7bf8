//! The log by itself, on a disk that fails.

use std::collections::BTreeMap;

use super::super::tests::disk::{Disk, Fault, Plan};
use super::*;

fn row(revision: i64, value: &'static [u8]) -> Row {
    Row {
        revision,
        key: format!("/{}", revision % 10).as_str().into(),
        value: Some(Bytes::from_static(value)),
        expires: 0,
    }
}

fn rows(log: &Disk) -> (Log, Vec<Row>, Recovered) {
    let mut rows = Vec::new();
    let (log, recovered) = Log::open(log.folder(), |row| rows.push(row)).unwrap();
    (log, rows, recovered)
}

#[test]
fn leftovers_go() {
    let disk = Disk::new(1);
    let (log, _, _) = rows(&disk);
    log.append(&[row(2, b"x")], 1).unwrap();
    disk.arm(Plan { fault: Fault::Sync, after: 0, times: 1 });
    assert!(log.append(&[row(3, b"x"), row(4, b"x")], 2).is_err());
    assert_eq!(disk.heal(), 1);
    log.append(&[row(3, b"y")], 2).unwrap();
    assert_eq!(log.value(2).unwrap(), Some(Bytes::from_static(b"x")));
    assert_eq!(log.value(3).unwrap(), Some(Bytes::from_static(b"y")));
    assert_eq!(log.value(4).unwrap(), None);
    drop(log);
    let (_, found, recovered) = rows(&disk);
    assert_eq!(found, [row(2, b"x"), row(3, b"y")]);
    assert_eq!(recovered, Recovered { revision: 3, compacted: 0 });
}

/// Rows that are superseded, then files written anew while `fault` strikes, then the power lost.
fn rewrites(seed: u64, fault: Fault, after: usize) -> usize {
    let disk = Disk::new(seed);
    let (log, _, _) = rows(&disk);
    let mut newest = BTreeMap::new();
    for revision in 2..=60 {
        log.append(&[row(revision, b"value")], revision - 1).unwrap();
        newest.insert(row(revision, b"").key, revision);
        if revision % 15 == 0 {
            log.turn(&mut log.writer(), revision).unwrap();
        }
    }
    let before = disk.taken();
    disk.arm(Plan { fault, after, times: 1 });
    let live = |rows: &[Row]| rows.iter().map(|row| newest.get(&row.key) == Some(&row.revision)).collect();
    let done = log.rewrite(&live, &|| 60, &AtomicBool::new(false));
    let struck = disk.heal();
    assert_eq!(done.is_err(), struck > 0, "seed {seed}, {fault:?} after {after}: {done:?}");
    assert!(done.is_err() || disk.taken() < before);
    for revision in newest.values() {
        assert_eq!(log.value(*revision).unwrap(), Some(Bytes::from_static(b"value")), "{revision}");
    }
    log.append(&[row(61, b"new")], 60).unwrap();
    disk.kill();
    drop(log);
    disk.revive(true);
    let (log, found, recovered) = rows(&disk);
    assert_eq!(recovered.revision, 61, "seed {seed}, {fault:?} after {after}");
    assert_eq!(recovered.compacted, if found.len() == 11 { 60 } else { 0 });
    assert!(found.len() == 60 || found.len() == 11, "seed {seed}, {fault:?} after {after}: {} rows", found.len());
    let mut held: BTreeMap<Arc<str>, i64> = found.into_iter().map(|row| (row.key, row.revision)).collect();
    newest.insert(row(61, b"").key, 61);
    assert_eq!(held, newest);
    // And once more, over what may be left of the first time.
    log.turn(&mut log.writer(), 61).unwrap();
    let live = |rows: &[Row]| rows.iter().map(|row| newest.get(&row.key) == Some(&row.revision)).collect();
    log.rewrite(&live, &|| 61, &AtomicBool::new(false)).unwrap();
    log.append(&[row(62, b"new")], 61).unwrap();
    drop(log);
    held.insert(row(62, b"").key, 62);
    let (_, found, _) = rows(&disk);
    assert_eq!(found.into_iter().map(|row| (row.key, row.revision)).collect::<BTreeMap<_, _>>(), held);
    struck
}

#[test]
fn nothing_is_lost_where_files_are_written_anew() {
    let mut struck = 0;
    for fault in [Fault::Broken, Fault::Short, Fault::Full, Fault::Sync, Fault::Read] {
        for after in 0..16 {
            struck += (0..4).map(|seed| rewrites(seed, fault, after)).sum::<usize>();
        }
    }
    assert!(struck > 50, "{struck}");
}

#[test]
fn damage_is_told() {
    let disk = Disk::new(3);
    let (log, _, _) = rows(&disk);
    for revision in 2..=6 {
        log.append(&[row(revision, b"value")], revision - 1).unwrap();
        if revision == 4 {
            log.turn(&mut log.writer(), revision).unwrap();
        }
    }
    drop(log);
    let name = |n: u64| Segment::name(n);
    let check = |file: u64, at: u64, whole: bool| {
        let data = disk.open(&name(file)).unwrap();
        let mut byte = [0];
        data.read_at(at, &mut byte).unwrap();
        data.write_at(at, &[byte[0] ^ 1]).unwrap();
        let opened = Log::open(disk.folder(), |_| {});
        assert_eq!(opened.is_ok(), whole, "{file} at {at}");
        drop(opened);
        disk.open(&name(file)).unwrap().write_at(at, &byte).unwrap();
    };
    let length = size("/2", 5);
    check(1, 8, false);
    check(1, HEADER + 20, false);
    check(1, HEADER + length + 20, false);
    check(1, HEADER + 2 * length + 20, false);
    check(2, 8, false);
    check(2, HEADER + 20, false);
    disk.remove(&name(1)).unwrap();
    assert!(Log::open(disk.folder(), |_| {}).is_err(), "a file is missing");
}
