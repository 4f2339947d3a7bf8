//! Durations as people read them: two or three significant figures.

use crate::record::View;
use crate::scalar::MicroTime;

/// The longest duration that Go's nanoseconds can hold, about 292 years; longer ones are cut to it.
const LONGEST: i64 = i64::MAX / 1_000_000_000;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24;
const YEAR: i64 = 365 * DAY;

/// Whole seconds from one point in time to another, rounded towards zero.
pub fn elapsed(from: MicroTime, to: MicroTime) -> i64 {
    let seconds = to.seconds().saturating_sub(from.seconds());
    match to.nanos() - from.nanos() {
        less if less < 0 && seconds > 0 => seconds - 1,
        more if more > 0 && seconds < 0 => seconds + 1,
        _ => seconds,
    }
}

/// How long ago a time was, `<unknown>` for the zero time and for what is no time.
pub fn age_text(time: View<'_>, now: MicroTime) -> String {
    let time = match time {
        View::Time(t) if !t.is_zero() => MicroTime::new(t.seconds(), 0),
        View::MicroTime(t) if !t.is_zero() => *t,
        _ => return "<unknown>".to_owned(),
    };
    human_duration(elapsed(time, now))
}

/// A duration in seconds as text such as `45s`, `3m20s`, `5h`, `2d4h` or `3y12d`.
///
/// One second before now passes as now, since clocks differ; anything earlier is `<invalid>`.
pub fn human_duration(seconds: i64) -> String {
    let seconds = seconds.min(LONGEST);
    let (minutes, hours) = (seconds / MINUTE, seconds / HOUR);
    match () {
        () if seconds < -1 => "<invalid>".to_owned(),
        () if seconds < 0 => "0s".to_owned(),
        () if seconds < 2 * MINUTE => format!("{seconds}s"),
        () if minutes < 10 => pair(minutes, "m", seconds % 60, "s"),
        () if minutes < 3 * 60 => format!("{minutes}m"),
        () if hours < 8 => pair(hours, "h", minutes % 60, "m"),
        () if hours < 2 * DAY => format!("{hours}h"),
        () if hours < 8 * DAY => pair(hours / DAY, "d", hours % DAY, "h"),
        () if hours < 2 * YEAR => format!("{}d", hours / DAY),
        () if hours < 8 * YEAR => pair(hours / YEAR, "y", hours / DAY % 365, "d"),
        () => format!("{}y", hours / YEAR),
    }
}

/// Two units, the smaller left out where it is zero.
fn pair(large: i64, large_unit: &str, small: i64, small_unit: &str) -> String {
    if small == 0 { format!("{large}{large_unit}") } else { format!("{large}{large_unit}{small}{small_unit}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scalar::Time;

    #[test]
    fn durations() {
        let check = |seconds: i64, expect: &str| assert_eq!(human_duration(seconds), expect, "{seconds}");
        check(i64::MIN, "<invalid>");
        check(-2, "<invalid>");
        check(-1, "0s");
        check(0, "0s");
        check(119, "119s");
        check(120, "2m");
        check(185, "3m5s");
        check(599, "9m59s");
        check(600, "10m");
        check(3 * HOUR - 1, "179m");
        check(3 * HOUR, "3h");
        check(3 * HOUR + 61, "3h1m");
        check(8 * HOUR - 1, "7h59m");
        check(8 * HOUR + 61, "8h");
        check(48 * HOUR - 1, "47h");
        check(48 * HOUR, "2d");
        check(49 * HOUR, "2d1h");
        check(8 * 24 * HOUR - 1, "7d23h");
        check(8 * 24 * HOUR, "8d");
        check(2 * 365 * 24 * HOUR - 1, "729d");
        check(2 * 365 * 24 * HOUR, "2y");
        check((2 * 365 + 9) * 24 * HOUR, "2y9d");
        check(8 * 365 * 24 * HOUR - 1, "7y364d");
        check(8 * 365 * 24 * HOUR, "8y");
        check(i64::MAX, "292y");
    }

    #[test]
    fn ages() {
        let check = |time: View<'_>, expect: &str| {
            assert_eq!(age_text(time, MicroTime::new(5, 500)), expect, "{time:?}");
        };
        check(View::Absent, "<unknown>");
        check(View::Time(&Time::default()), "<unknown>");
        check(View::Time(&Time::from_seconds(2)), "3s");
        check(View::MicroTime(&MicroTime::new(2, 500)), "3s");
        check(View::MicroTime(&MicroTime::new(2, 501)), "2s");
        check(View::MicroTime(&MicroTime::new(6, 501)), "0s");
        check(View::MicroTime(&MicroTime::new(7, 499)), "0s");
        check(View::MicroTime(&MicroTime::new(7, 500)), "<invalid>");
    }
}
