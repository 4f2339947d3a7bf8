//! What the kernel says of processes: CPU time and resident memory.

use std::time::Duration;

/// Length of one tick of CPU accounting; 100 a second on every Linux that this runs on.
const TICK: Duration = Duration::from_millis(10);

/// User and system time of all of `pids` so far.
pub(super) fn cpu(pids: &[u32]) -> Duration {
    pids.iter().map(|pid| TICK * ticks(*pid).unwrap_or(0)).sum()
}

fn ticks(pid: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The program's name, in parentheses, may hold spaces; after it come state, and from there the 12th and 13th.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_ascii_whitespace().skip(11);
    Some(fields.next()?.parse::<u32>().ok()? + fields.next()?.parse::<u32>().ok()?)
}

/// Resident memory of all of `pids`, in bytes.
pub(super) fn resident(pids: &[u32]) -> u64 {
    pids.iter().map(|pid| kilobytes(*pid, "VmRSS:").unwrap_or(0) * 1024).sum()
}

/// What all of `pids` had written to disks so far, in bytes.
pub(super) fn written(pids: &[u32]) -> u64 {
    let of = |pid: &u32| {
        let io = std::fs::read_to_string(format!("/proc/{pid}/io")).ok()?;
        io.lines().find_map(|line| line.strip_prefix("write_bytes: "))?.parse::<u64>().ok()
    };
    pids.iter().filter_map(of).sum()
}

fn kilobytes(pid: u32, field: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix(field))?.split_ascii_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn this_process_is_seen() {
        let me = [std::process::id()];
        assert!(super::resident(&me) > 1 << 20);
        let before = super::cpu(&me);
        let mut spun = 0_u64;
        while super::cpu(&me) == before {
            spun += 1;
        }
        assert!(spun > 0);
        assert_eq!(super::resident(&[0]), 0);
    }
}
