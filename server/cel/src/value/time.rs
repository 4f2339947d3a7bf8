//! Spans and points of time, in their text forms and calendar fields.

use std::fmt::Write as _;

/// A span of time in nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration(i64);

/// A point in time: seconds since 1970 and nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    seconds: i64,
    nanos: u32,
    /// Seconds east of UTC in which it is written.
    offset: i32,
}

/// 0001-01-01T00:00:00Z
const MIN: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z
const MAX: i64 = 253_402_300_799;
const SECOND: i128 = 1_000_000_000;

impl Duration {
    /// From nanoseconds.
    pub fn from_nanos(nanos: i64) -> Self {
        Self(nanos)
    }

    /// In nanoseconds.
    pub fn nanos(self) -> i64 {
        self.0
    }

    /// Reads Go's form: numbers with units, such as `1h30m` or `-1.5s`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (negative, mut rest) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        if rest == "0" {
            return Some(Self(0));
        }
        if rest.is_empty() {
            return None;
        }
        let mut total: i128 = 0;
        while !rest.is_empty() {
            let whole = rest.bytes().take_while(u8::is_ascii_digit).count();
            let mut nanos_of: (i128, i128, i128) = (rest[..whole].parse().ok().or((whole == 0).then_some(0))?, 0, 1);
            let mut used = whole;
            if rest[used..].starts_with('.') {
                let digits = rest[used + 1..].bytes().take_while(u8::is_ascii_digit).count();
                if whole == 0 && digits == 0 {
                    return None;
                }
                for digit in rest[used + 1..used + 1 + digits.min(18)].bytes() {
                    nanos_of.1 = nanos_of.1 * 10 + i128::from(digit - b'0');
                    nanos_of.2 *= 10;
                }
                used += 1 + digits;
            } else if whole == 0 {
                return None;
            }
            rest = &rest[used..];
            let length = rest.find(|c: char| c == '.' || c.is_ascii_digit()).unwrap_or(rest.len());
            let unit: i128 = match &rest[..length] {
                "ns" => 1,
                "us" | "µs" | "μs" => 1_000,
                "ms" => 1_000_000,
                "s" => SECOND,
                "m" => 60 * SECOND,
                "h" => 3600 * SECOND,
                _ => return None,
            };
            total += nanos_of.0.checked_mul(unit)? + nanos_of.1 * unit / nanos_of.2;
            if total > i128::from(i64::MAX) + 1 {
                return None;
            }
            rest = &rest[length..];
        }
        i64::try_from(if negative { -total } else { total }).ok().map(Self)
    }
}

/// Seconds, such as `5400s` or `0.5s`.
impl std::fmt::Display for Duration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // As a double, so that upstream's last digits come out.
        let seconds = (self.0 / 1_000_000_000) as f64 + (self.0 % 1_000_000_000) as f64 / 1e9;
        write!(f, "{seconds}s")
    }
}

/// The fields of a calendar day.
#[derive(Debug)]
pub(crate) struct Calendar {
    pub(crate) year: i64,
    /// From 1.
    pub(crate) month: i64,
    /// From 1.
    pub(crate) day: i64,
    /// From 0.
    pub(crate) day_of_year: i64,
    /// From 0, which is Sunday.
    pub(crate) day_of_week: i64,
    /// Seconds of the day.
    pub(crate) second: i64,
}

impl Timestamp {
    /// From seconds since 1970, if it is in the years 1 to 9999.
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        (MIN..=MAX).contains(&seconds).then_some(Self { seconds, nanos: 0, offset: 0 })
    }

    /// From nanoseconds since 1970, if it is in the years 1 to 9999.
    pub fn from_nanos(nanos: i128) -> Option<Self> {
        let seconds = i64::try_from(nanos.div_euclid(SECOND)).ok()?;
        Some(Self { nanos: u32::try_from(nanos.rem_euclid(SECOND)).ok()?, ..Self::from_seconds(seconds)? })
    }

    /// Seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// Nanoseconds within the second.
    pub fn nanos(self) -> u32 {
        self.nanos
    }

    pub(crate) fn total_nanos(self) -> i128 {
        i128::from(self.seconds) * SECOND + i128::from(self.nanos)
    }

    pub(crate) fn nanos_since(self, other: Self) -> i128 {
        self.total_nanos() - other.total_nanos()
    }

    /// Whether it is the first of the year 1, which Go calls zero.
    pub(crate) fn is_zero(self) -> bool {
        self.seconds == MIN && self.nanos == 0
    }

    /// Reads RFC 3339. `Err(true)` if it is well formed but out of range.
    pub(crate) fn parse(text: &str) -> Result<Self, bool> {
        let parsed = parse(text).ok_or(false)?;
        if (MIN..=MAX).contains(&parsed.seconds) { Ok(parsed) } else { Err(true) }
    }

    /// The calendar fields, some seconds east of UTC.
    pub(crate) fn calendar(self, offset: i64) -> Calendar {
        let local = self.seconds + offset;
        let (days, second) = (local.div_euclid(86_400), local.rem_euclid(86_400));
        let (year, month, day) = civil(days);
        Calendar {
            year,
            month,
            day,
            day_of_year: days - days_from_civil(year, 1, 1),
            day_of_week: (days + 4).rem_euclid(7),
            second,
        }
    }
}

/// RFC 3339 with as many digits as needed, in the zone in which it was read.
impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = self.calendar(i64::from(self.offset));
        let (hour, minute, second) = (at.second / 3600, at.second / 60 % 60, at.second % 60);
        write!(f, "{:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}", at.year, at.month, at.day)?;
        if self.nanos > 0 {
            let mut digits = String::new();
            write!(digits, "{:09}", self.nanos)?;
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        if self.offset == 0 {
            return f.write_str("Z");
        }
        let minutes = self.offset.abs() / 60;
        write!(f, "{}{:02}:{:02}", if self.offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    let digits = |from: usize, to: usize| -> Option<i64> {
        let part = text.get(from..to)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let is = |at: usize, byte: u8| text.as_bytes().get(at) == Some(&byte);
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    let (hour, minute, second) = (digits(11, 13)?, digits(14, 16)?, digits(17, 19)?);
    if !(is(4, b'-') && is(7, b'-') && is(10, b'T') && is(13, b':') && is(16, b':')) {
        return None;
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=longest).contains(&day) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (mut at, mut nanos) = (19, 0);
    if is(at, b'.') || is(at, b',') {
        let count = text[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 {
            return None;
        }
        let kept = &text[at + 1..at + 1 + count.min(9)];
        nanos = kept.parse::<u32>().ok()? * 10_u32.pow(9 - kept.len() as u32);
        at += 1 + count;
    }
    let offset = match text.get(at..)? {
        "Z" => 0,
        zone if zone.len() == 6 && is(at + 3, b':') => {
            let (hours, minutes) = (digits(at + 1, at + 3)?, digits(at + 4, at + 6)?);
            if hours > 24 || minutes > 60 {
                return None;
            }
            let east = hours * 3600 + minutes * 60;
            match zone.as_bytes()[0] {
                b'+' => east,
                b'-' => -east,
                _ => return None,
            }
        }
        _ => return None,
    };
    let seconds = days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
    Some(Timestamp { seconds, nanos, offset: i32::try_from(offset).ok()? })
}

/// Days since 1970 of a date of the Gregorian calendar, counted in years that begin in March.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468
}

/// The date of a day since 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}
