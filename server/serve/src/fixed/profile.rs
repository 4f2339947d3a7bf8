//! Profiles in the form of `pprof` (`profile.proto`): how long each thread was on a processor.
//!
//! The system knows that of every thread (`/proc/self/task/TID/schedstat`), so that measuring takes no signals and costs
//! nothing between its two looks.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use flate2::Compression;
use flate2::write::GzEncoder;
use object::protobuf::{put_bytes, put_int, put_message};

/// Numbers of threads, their names, and their nanoseconds on a processor.
pub(super) fn threads() -> BTreeMap<u64, (String, u64)> {
    let Ok(found) = std::fs::read_dir("/proc/self/task") else { return BTreeMap::new() };
    let one = |entry: std::fs::DirEntry| {
        let id = entry.file_name().to_str()?.parse().ok()?;
        let read = |name: &str| std::fs::read_to_string(entry.path().join(name)).ok();
        let nanos = read("schedstat")?.split(' ').next()?.parse().ok()?;
        Some((id, (read("comm")?.trim().to_owned(), nanos)))
    };
    found.filter_map(|entry| one(entry.ok()?)).collect()
}

/// Looks twice, and gives what lies between.
pub(super) async fn measure(time: Duration) -> Vec<u8> {
    let (before, began) = (threads(), SystemTime::now());
    tokio::time::sleep(time).await;
    let spent = threads().into_iter().map(|(id, (name, nanos))| {
        let earlier = before.get(&id).map_or(0, |(_, nanos)| *nanos);
        (format!("{name} [{id}]"), nanos.saturating_sub(earlier))
    });
    let profile = encode(spent.filter(|(_, nanos)| *nanos > 0), began, time);
    let mut out = GzEncoder::new(Vec::new(), Compression::new(1));
    // Writing to memory can't fail.
    out.write_all(&profile).and_then(|()| out.finish()).unwrap_or_default()
}

/// The message, with one function for each name.
fn encode(spent: impl Iterator<Item = (String, u64)>, began: SystemTime, time: Duration) -> Vec<u8> {
    let mut out = Vec::new();
    let mut strings: Vec<String> = ["", "cpu", "nanoseconds"].map(str::to_owned).into();
    let value_type = |out: &mut Vec<u8>, tag| put_message(tag, out, |m| numbers(m, &[(1, 1), (2, 2)]));
    value_type(&mut out, 1);
    for (i, (name, nanos)) in spent.enumerate() {
        let (id, at) = (i as u64 + 1, strings.len() as u64);
        strings.push(name);
        put_message(2, &mut out, |m| numbers(m, &[(1, id), (2, nanos)]));
        put_message(4, &mut out, |m| {
            numbers(m, &[(1, id)]);
            put_message(4, m, |line| numbers(line, &[(1, id)]));
        });
        put_message(5, &mut out, |m| numbers(m, &[(1, id), (2, at), (3, at)]));
    }
    strings.iter().for_each(|text| put_bytes(6, text.as_bytes(), &mut out));
    let since = began.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos() as u64;
    numbers(&mut out, &[(9, since), (10, time.as_nanos() as u64)]);
    value_type(&mut out, 11);
    numbers(&mut out, &[(12, 1)]);
    out
}

fn numbers(out: &mut Vec<u8>, fields: &[(u32, u64)]) {
    fields.iter().for_each(|(tag, value)| put_int(*tag, *value, out));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form() {
        let got = encode([("main [7]".to_owned(), 300)].into_iter(), UNIX_EPOCH, Duration::from_nanos(5));
        let expect: &[&[u8]] = &[
            b"\x0a\x04\x08\x01\x10\x02",
            b"\x12\x05\x08\x01\x10\xac\x02",
            b"\x22\x06\x08\x01\x22\x02\x08\x01",
            b"\x2a\x06\x08\x01\x10\x03\x18\x03",
            b"\x32\x00\x32\x03cpu\x32\x0bnanoseconds\x32\x08main [7]",
            b"\x48\x00\x50\x05",
            b"\x5a\x04\x08\x01\x10\x02",
            b"\x60\x01",
        ];
        assert_eq!(got, expect.concat());
    }

    #[test]
    fn own_threads() {
        assert!(threads().values().any(|(name, _)| !name.is_empty()));
    }
}
