//! `metav1.Time` and `metav1.MicroTime`: RFC 3339 in UTC.

use super::{ParseError, layout};

/// A point in time with whole seconds. The default is Go's zero time, which JSON shows as null.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(i64);

/// A point in time with microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MicroTime {
    seconds: i64,
    nanos: i32,
}

/// Seconds from 0001-01-01 to 1970-01-01.
const ZERO: i64 = -62_135_596_800;

impl Default for Time {
    fn default() -> Self {
        Self(ZERO)
    }
}

impl Default for MicroTime {
    fn default() -> Self {
        Self { seconds: ZERO, nanos: 0 }
    }
}

impl Time {
    /// From seconds since 1970.
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970.
    pub fn seconds(&self) -> i64 {
        self.0
    }

    /// Go's zero time.
    pub fn is_zero(&self) -> bool {
        self.0 == ZERO
    }
}

impl MicroTime {
    /// From seconds since 1970 and nanoseconds.
    pub fn new(seconds: i64, nanos: i32) -> Self {
        Self { seconds, nanos }
    }

    /// Seconds since 1970.
    pub fn seconds(&self) -> i64 {
        self.seconds
    }

    /// Nanoseconds within the second.
    pub fn nanos(&self) -> i32 {
        self.nanos
    }

    /// Go's zero time.
    pub fn is_zero(&self) -> bool {
        self.seconds == ZERO && self.nanos == 0
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}Z", civil(self.0))
    }
}

impl std::fmt::Display for MicroTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:06}Z", civil(self.seconds), self.nanos / 1_000)
    }
}

impl std::str::FromStr for Time {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        layout::parse(&layout::SECONDS, text).map(|(seconds, _)| Self(seconds))
    }
}

impl std::str::FromStr for MicroTime {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        layout::parse(&layout::MICROSECONDS, text).map(|(seconds, nanos)| Self { seconds, nanos })
    }
}

/// Days since 1970 as year, month and day (proleptic Gregorian calendar).
fn civil(seconds: i64) -> String {
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let z = days + 719_468;
    let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}", second / 3_600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of a time once read, or the error.
    fn check<T: std::str::FromStr<Err = ParseError> + ToString>(input: &str, expect: &str) {
        let got = input.parse::<T>().map(|t| t.to_string()).unwrap_or_else(|e| e.to_string());
        assert_eq!(got, expect, "{input}");
    }

    #[test]
    fn seconds() {
        for (input, expect) in [
            ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
            ("2024-03-01T01:00:00+02:00", "2024-02-29T23:00:00Z"),
            ("1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59Z"),
            ("2024-01-01T00:00:00,5Z", "2024-01-01T00:00:00Z"),
            ("2024-01-01T1:02:03Z", "2024-01-01T01:02:03Z"),
            ("2024-01-01T00:00:00+24:60", "2023-12-30T23:00:00Z"),
            ("9999-12-31T23:59:59-01:00", "10000-01-01T00:59:59Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
            ("x", "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\""),
            ("", "parsing time \"\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"2006\""),
            (
                "2024-1-01T00:00:00Z",
                "parsing time \"2024-1-01T00:00:00Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"1-01T00:00:00Z\" as \"01\"",
            ),
            ("2024-13-01T00:00:00Z", "parsing time \"2024-13-01T00:00:00Z\": month out of range"),
            ("2023-02-29T00:00:00Z", "parsing time \"2023-02-29T00:00:00Z\": day out of range"),
            ("2024-02-30T25:00:00Z", "parsing time \"2024-02-30T25:00:00Z\": hour out of range"),
            ("2024-01-01T24:00:00Z", "parsing time \"2024-01-01T24:00:00Z\": hour out of range"),
            ("2024-01-01T00:60:00Z", "parsing time \"2024-01-01T00:60:00Z\": minute out of range"),
            ("2024-01-01T00:00:60Z", "parsing time \"2024-01-01T00:00:60Z\": second out of range"),
            (
                "2024-01-01T00:00:00+25:00",
                "parsing time \"2024-01-01T00:00:00+25:00\": time zone offset hour out of range",
            ),
            (
                "2024-01-01T00:00:00+01:61",
                "parsing time \"2024-01-01T00:00:00+01:61\": time zone offset minute out of range",
            ),
            (
                "2024-01-01T00:00:00+0100",
                "parsing time \"2024-01-01T00:00:00+0100\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"+0100\" as \"Z07:00\"",
            ),
            (
                "2024-01-01 00:00:00Z",
                "parsing time \"2024-01-01 00:00:00Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \" 00:00:00Z\" as \"T\"",
            ),
            (
                "2024-01-01T00:00:00",
                "parsing time \"2024-01-01T00:00:00\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"Z07:00\"",
            ),
            ("2024-01-01T00:00:00Zx", "parsing time \"2024-01-01T00:00:00Zx\": extra text: \"x\""),
            (
                "2024-01-01T00:00:00.Z",
                "parsing time \"2024-01-01T00:00:00.Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \".Z\" as \"Z07:00\"",
            ),
            (
                "2024-01-01\"",
                "parsing time \"2024-01-01\\\"\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\\\"\" as \"T\"",
            ),
            ("2024-01-01T00:00:00Zé", "parsing time \"2024-01-01T00:00:00Z\\xc3\\xa9\": extra text: \"\\xc3\\xa9\""),
        ] {
            check::<Time>(input, expect);
        }
        assert!(Time::default().is_zero());
        assert_eq!(Time::default().to_string(), "0001-01-01T00:00:00Z");
    }

    #[test]
    fn microseconds() {
        for (input, expect) in [
            ("2024-01-01T00:00:00.123456Z", "2024-01-01T00:00:00.123456Z"),
            ("2024-01-01T00:00:00.000000+01:00", "2023-12-31T23:00:00.000000Z"),
            ("2024-01-01T00:00:00,123456Z", "2024-01-01T00:00:00.123456Z"),
            ("2024-01-01T00:00:00.+12345Z", "2024-01-01T00:00:00.012345Z"),
            (
                "2024-01-01T00:00:00Z",
                "parsing time \"2024-01-01T00:00:00Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"",
            ),
            (
                "2024-01-01T00:00:00.12345Z",
                "parsing time \"2024-01-01T00:00:00.12345Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \".12345Z\" as \".000000\"",
            ),
            (
                "2024-01-01T00:00:00.1234567Z",
                "parsing time \"2024-01-01T00:00:00.1234567Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"7Z\" as \"Z07:00\"",
            ),
            (
                "2024-01-01T00:00:00.-12345Z",
                "parsing time \"2024-01-01T00:00:00.-12345Z\": fractional second out of range",
            ),
            (
                "2024-01-01T00:00:00.123",
                "parsing time \"2024-01-01T00:00:00.123\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \".123\" as \".000000\"",
            ),
            ("2024-02-30T00:00:00.000000Z", "parsing time \"2024-02-30T00:00:00.000000Z\": day out of range"),
        ] {
            check::<MicroTime>(input, expect);
        }
    }
}
