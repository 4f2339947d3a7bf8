//! What the system knows of this process.

use std::time::SystemTime;

use super::family::{Value, row};
use super::seconds;
use super::text::Shown;

/// The families.
#[cfg(test)]
pub(super) const NAMES: &[&str] = &[
    "process_cpu_seconds_total",
    "process_max_fds",
    "process_network_receive_bytes_total",
    "process_network_transmit_bytes_total",
    "process_open_fds",
    "process_resident_memory_bytes",
    "process_start_time_seconds",
    "process_virtual_memory_bytes",
    "process_virtual_memory_max_bytes",
];

/// Ticks a second and bytes a page, which Linux has on every machine that this runs on.
const TICKS: f64 = 100.0;
const PAGE: f64 = 4096.0;

/// What can be read; what can't is left out.
pub(super) fn shown(started: SystemTime) -> Vec<Shown> {
    let mut all = Vec::new();
    let mut add = |name: &str, n: Option<f64>| {
        if let Some(n) = n {
            all.push((row(name), vec![(Vec::new(), Value::Number(n))]));
        }
    };
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let stat = read("/proc/self/stat");
    // The command's name may hold spaces.
    let after: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
    let field = |at: usize| after.get(at).and_then(|text| text.parse::<f64>().ok());
    add("process_cpu_seconds_total", field(11).zip(field(12)).map(|(user, system)| (user + system) / TICKS));
    add("process_virtual_memory_bytes", field(20));
    add("process_resident_memory_bytes", field(21).map(|pages| pages * PAGE));
    add("process_open_fds", std::fs::read_dir("/proc/self/fd").ok().map(|dir| dir.count() as f64));
    let limits = read("/proc/self/limits");
    let limit = |name: &str| {
        let text = limits.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?;
        if text == "unlimited" { Some(u64::MAX as f64) } else { text.parse().ok() }
    };
    add("process_max_fds", limit("Max open files"));
    add("process_virtual_memory_max_bytes", limit("Max address space"));
    add("process_start_time_seconds", Some(seconds(started)));
    let net = read("/proc/self/net/netstat");
    let octets = |name: &str| {
        let mut lines = net.lines().filter_map(|line| line.strip_prefix("IpExt:"));
        let (names, values) = (lines.next()?, lines.next()?);
        let at = names.split_whitespace().position(|n| n == name)?;
        values.split_whitespace().nth(at)?.parse().ok()
    };
    add("process_network_receive_bytes_total", octets("InOctets"));
    add("process_network_transmit_bytes_total", octets("OutOctets"));
    all
}
