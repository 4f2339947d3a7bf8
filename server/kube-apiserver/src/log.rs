//! Log lines in the form of upstream's: `E1124 09:41:08.068148    3659 main.rs:72] "command failed" err="..."`.

use std::panic::Location;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How bad it is; the line's first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// As it should be.
    Info,
    /// Worth a look.
    Warning,
    /// Something failed.
    Error,
}

/// Writes one line to stderr, now, with the place of the caller.
#[track_caller]
pub fn write(severity: Severity, message: &str) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let caller = Location::caller();
    let file = caller.file().rsplit('/').next().unwrap_or_default();
    let place = format!("{file}:{}", caller.line());
    eprintln!("{}", line(severity, now, std::process::id(), &place, message));
}

/// The line, with the time in UTC.
fn line(severity: Severity, since_epoch: Duration, process: u32, place: &str, message: &str) -> String {
    let letter = match severity {
        Severity::Info => 'I',
        Severity::Warning => 'W',
        Severity::Error => 'E',
    };
    let seconds = since_epoch.as_secs();
    let (month, day) = month_and_day(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let micros = since_epoch.subsec_micros();
    format!("{letter}{month:02}{day:02} {hour:02}:{minute:02}:{second:02}.{micros:06} {process:>7} {place}] {message}")
}

/// The month and day of a day after 1970-01-01, by eras of 400 years that begin in March.
fn month_and_day(days: u64) -> (u64, u64) {
    let of_era = (days + 719_468) % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form() {
        let at = Duration::new(1_795_513_268, 68_148_000);
        let got = line(Severity::Error, at, 3659, "main.rs:72", "\"command failed\" err=\"x\"");
        assert_eq!(got, "E1124 09:41:08.068148    3659 main.rs:72] \"command failed\" err=\"x\"");
    }

    #[test]
    fn days() {
        let check = |days, expect| assert_eq!(month_and_day(days), expect, "{days}");
        check(0, (1, 1));
        check(58, (2, 28));
        check(59, (3, 1));
        check(789, (2, 29));
        check(364, (12, 31));
        check(20_454, (1, 1));
    }
}
