//! `metav1.Time` and `metav1.MicroTime`: RFC 3339 in UTC.

use super::ParseError;

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
        parse(text, "2006-01-02T15:04:05Z07:00").map(|(seconds, _)| Self(seconds))
    }
}

impl std::str::FromStr for MicroTime {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse(text, "2006-01-02T15:04:05.000000Z07:00")
            .map(|(seconds, nanos)| Self { seconds, nanos: nanos / 1_000 * 1_000 })
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

fn days(year: i64, month: i64, day: i64) -> i64 {
    let y = year - i64::from(month <= 2);
    let (era, yoe) = (y.div_euclid(400), y.rem_euclid(400));
    let doy = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

/// RFC 3339 with any fraction and offset; errors name the layout's element, as Go's do.
fn parse(text: &str, layout: &str) -> Result<(i64, i32), ParseError> {
    let fail = |rest: &str, element: &str| {
        ParseError(format!("parsing time \"{text}\" as \"{layout}\": cannot parse \"{rest}\" as \"{element}\""))
    };
    let range = |what: &str| ParseError(format!("parsing time \"{text}\": {what} out of range"));
    let mut rest = text;
    let mut numbers = [0i64; 6];
    let elements = [(4, "2006", "-"), (2, "01", "-"), (2, "02", "T"), (2, "15", ":"), (2, "04", ":"), (2, "05", "")];
    for (i, (width, element, separator)) in elements.into_iter().enumerate() {
        let digits = rest.get(..width).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
        let digits = digits.ok_or_else(|| fail(rest, element))?;
        numbers[i] = digits.parse().map_err(|_| fail(rest, element))?;
        rest = &rest[width..];
        rest = rest.strip_prefix(separator).ok_or_else(|| fail(rest, separator))?;
    }
    let [year, month, day, hour, minute, second] = numbers;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let month_days = [31, 28 + i64::from(leap), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    match month {
        1..=12 if (1..=month_days[month as usize - 1]).contains(&day) => {}
        1..=12 => return Err(range("day")),
        _ => return Err(range("month")),
    }
    for (value, limit, what) in [(hour, 24, "hour"), (minute, 60, "minute"), (second, 60, "second")] {
        if value >= limit {
            return Err(range(what));
        }
    }
    let mut nanos = 0;
    if let Some(fraction) = rest.strip_prefix('.') {
        let end = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
        if end > 0 {
            let digits: String = fraction[..end].chars().chain("000000000".chars()).take(9).collect();
            nanos = digits.parse().unwrap_or(0);
            rest = &fraction[end..];
        }
    }
    let offset = offset(rest).ok_or_else(|| fail(rest, "Z07:00"))?;
    Ok((days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset, nanos))
}

fn offset(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let number = |s: &str, limit: i64| {
        let digits = s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| s.parse::<i64>().ok()).flatten().filter(|n| *n < limit)
    };
    Some(sign * (number(hours, 24)? * 3_600 + number(minutes, 60)? * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_forms() {
        for (input, expect) in [
            ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
            ("2024-03-01T01:00:00+02:00", "2024-02-29T23:00:00Z"),
            ("1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(input.parse::<Time>().map(|t| t.to_string()), Ok(expect.to_owned()));
        }
        assert_eq!(
            "2024-01-01T00:00:00.1234567Z".parse::<MicroTime>().map(|t| t.to_string()),
            Ok("2024-01-01T00:00:00.123456Z".into())
        );
        assert!(Time::default().is_zero());
        assert_eq!(Time::default().to_string(), "0001-01-01T00:00:00Z");
    }

    #[test]
    fn errors() {
        for (input, expect) in [
            ("x", "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\""),
            ("2024-13-01T00:00:00Z", "parsing time \"2024-13-01T00:00:00Z\": month out of range"),
            ("2023-02-29T00:00:00Z", "parsing time \"2023-02-29T00:00:00Z\": day out of range"),
        ] {
            assert_eq!(input.parse::<Time>(), Err(ParseError(expect.to_owned())));
        }
    }
}
