//! Reading points in time after a layout, with Go's leniencies and error texts.

use super::ParseError;

/// A piece of a layout. Numbers that are not `wide` may have one digit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Year,
    Month {
        wide: bool,
    },
    Day {
        wide: bool,
    },
    Hour,
    Minute {
        wide: bool,
    },
    Second {
        wide: bool,
    },
    /// A separator and exactly six digits.
    Micros,
    /// A separator and digits, or nothing.
    Fraction,
    Zone,
    Is(u8),
}

/// A layout, and how messages show it.
pub(super) struct Layout {
    pub(super) text: &'static str,
    pub(super) parts: &'static [Part],
}

use Part::{Day, Fraction, Hour, Is, Micros, Minute, Month, Second, Year, Zone};

/// RFC 3339; a fraction of a second may follow the seconds all the same.
pub(super) const SECONDS: Layout = Layout {
    text: "2006-01-02T15:04:05Z07:00",
    parts: &[
        Year,
        Is(b'-'),
        Month { wide: true },
        Is(b'-'),
        Day { wide: true },
        Is(b'T'),
        Hour,
        Is(b':'),
        Minute { wide: true },
        Is(b':'),
        Second { wide: true },
        Zone,
    ],
};

/// RFC 3339 with microseconds.
pub(super) const MICROSECONDS: Layout = Layout {
    text: "2006-01-02T15:04:05.000000Z07:00",
    parts: &[
        Year,
        Is(b'-'),
        Month { wide: true },
        Is(b'-'),
        Day { wide: true },
        Is(b'T'),
        Hour,
        Is(b':'),
        Minute { wide: true },
        Is(b':'),
        Second { wide: true },
        Micros,
        Zone,
    ],
};

const fn loose(between: u8) -> [Part; 13] {
    [
        Year,
        Is(b'-'),
        Month { wide: false },
        Is(b'-'),
        Day { wide: false },
        Is(between),
        Hour,
        Is(b':'),
        Minute { wide: false },
        Is(b':'),
        Second { wide: false },
        Fraction,
        Zone,
    ]
}

const YAML_UPPER: &[Part] = &loose(b'T');
const YAML_LOWER: &[Part] = &loose(b't');
const YAML_SPACE: &[Part] = loose(b' ').as_slice().split_at(12).0;
const YAML_DATE: &[Part] = &[Year, Is(b'-'), Month { wide: false }, Is(b'-'), Day { wide: false }];

/// What YAML takes for a point in time, which its writer must quote.
pub(crate) fn is_timestamp(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4
        && text.as_bytes().get(4) == Some(&b'-')
        && [YAML_UPPER, YAML_LOWER, YAML_SPACE, YAML_DATE].into_iter().any(|parts| {
            let mut moment = Moment::default();
            // Any number of spaces matches one.
            let squeezed = if parts.contains(&Is(b' ')) { squeeze(text) } else { text.to_owned() };
            moment.read(parts, squeezed.as_bytes()).is_ok_and(<[u8]>::is_empty) && moment.day_exists()
        })
}

fn squeeze(text: &str) -> String {
    let (date, time) = text.split_once(' ').unwrap_or((text, ""));
    if time.is_empty() { text.to_owned() } else { format!("{date} {}", time.trim_start_matches(' ')) }
}

/// What a layout's parts gave.
#[derive(Default)]
struct Moment {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    nanos: i64,
    offset: i64,
}

enum Fault<'a> {
    /// A part of the layout, and the text that does not match it.
    Mismatch(&'static str, &'a [u8]),
    Range(&'static str),
}

/// Seconds since 1970, and nanoseconds.
pub(super) fn parse(layout: &Layout, text: &str) -> Result<(i64, i32), ParseError> {
    let shown = quote(text.as_bytes());
    let mut moment = Moment::default();
    let rest = moment.read(layout.parts, text.as_bytes()).map_err(|fault| {
        ParseError(match fault {
            Fault::Range(what) => format!("parsing time {shown}: {what} out of range"),
            Fault::Mismatch(element, rest) => format!(
                "parsing time {shown} as {}: cannot parse {} as {}",
                quote(layout.text.as_bytes()),
                quote(rest),
                quote(element.as_bytes())
            ),
        })
    })?;
    if !rest.is_empty() {
        return Err(ParseError(format!("parsing time {shown}: extra text: {}", quote(rest))));
    }
    if !moment.day_exists() {
        return Err(ParseError(format!("parsing time {shown}: day out of range")));
    }
    let m = moment;
    let seconds = days(m.year, m.month, m.day) * 86_400 + m.hour * 3_600 + m.minute * 60 + m.second - m.offset;
    Ok((seconds, m.nanos as i32))
}

impl Moment {
    fn day_exists(&self) -> bool {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        let days = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (1..=days).contains(&self.day)
    }

    /// Reads the parts, and gives what follows them.
    fn read<'a>(&mut self, parts: &[Part], mut text: &'a [u8]) -> Result<&'a [u8], Fault<'a>> {
        for (i, part) in parts.iter().enumerate() {
            let hold = text;
            let bad = |element| Fault::Mismatch(element, hold);
            match *part {
                Is(byte) => text = hold.strip_prefix(&[byte]).ok_or_else(|| bad(separator(byte)))?,
                Year => {
                    let (digits, rest) = hold.split_at_checked(4).ok_or_else(|| bad("2006"))?;
                    self.year = digits_of(digits).ok_or_else(|| bad("2006"))?;
                    text = rest;
                }
                Month { wide } => {
                    self.month = number(&mut text, wide).ok_or_else(|| bad("01"))?;
                    within("month", self.month - 1, 12)?;
                }
                Day { wide } => self.day = number(&mut text, wide).ok_or_else(|| bad("02"))?,
                Hour => {
                    self.hour = number(&mut text, false).ok_or_else(|| bad("15"))?;
                    within("hour", self.hour, 24)?;
                }
                Minute { wide } => {
                    self.minute = number(&mut text, wide).ok_or_else(|| bad("04"))?;
                    within("minute", self.minute, 60)?;
                }
                Second { wide } => {
                    self.second = number(&mut text, wide).ok_or_else(|| bad("05"))?;
                    within("second", self.second, 60)?;
                    if !matches!(parts.get(i + 1), Some(Micros | Fraction)) {
                        self.fraction(&mut text);
                    }
                }
                Fraction => self.fraction(&mut text),
                Micros => {
                    let (fraction, rest) = hold.split_at_checked(7).ok_or_else(|| bad(".000000"))?;
                    let digits = match fraction[0] {
                        b'.' | b',' => &fraction[1..],
                        _ => return Err(bad(".000000")),
                    };
                    let (negative, digits) = match digits {
                        [b'-', rest @ ..] => (true, rest),
                        [b'+', rest @ ..] => (false, rest),
                        _ => (false, digits),
                    };
                    let n = digits_of(digits).ok_or_else(|| bad(".000000"))?;
                    if negative && n > 0 {
                        return Err(Fault::Range("fractional second"));
                    }
                    self.nanos = n * 1_000;
                    text = rest;
                }
                Zone => text = self.zone(hold)?,
            }
        }
        Ok(text)
    }

    /// A separator and digits, of which nine count; nothing happens without them.
    fn fraction(&mut self, text: &mut &[u8]) {
        if let [b'.' | b',', b'0'..=b'9', ..] = *text {
            let n = text[1..].iter().take_while(|b| b.is_ascii_digit()).count();
            let counted = n.min(9);
            let value = digits_of(&text[1..=counted]).unwrap_or(0);
            self.nanos = value * 10i64.pow(9 - counted as u32);
            *text = &text[n + 1..];
        }
    }

    fn zone<'a>(&mut self, text: &'a [u8]) -> Result<&'a [u8], Fault<'a>> {
        if let [b'Z', rest @ ..] = text {
            return Ok(rest);
        }
        let bad = || Fault::Mismatch("Z07:00", text);
        let (zone, rest) = text.split_at_checked(6).ok_or_else(bad)?;
        if zone[3] != b':' {
            return Err(bad());
        }
        let hours = digits_of(&zone[1..3]);
        let minutes = hours.and_then(|_| digits_of(&zone[4..]));
        // Some write offsets of 24 hours or 60 minutes.
        within("time zone offset hour", hours.unwrap_or(0), 25)?;
        within("time zone offset minute", minutes.unwrap_or(0), 61)?;
        let offset = (hours.ok_or_else(bad)? * 60 + minutes.ok_or_else(bad)?) * 60;
        self.offset = match zone[0] {
            b'+' => offset,
            b'-' => -offset,
            _ => return Err(bad()),
        };
        Ok(rest)
    }
}

fn separator(byte: u8) -> &'static str {
    match byte {
        b'-' => "-",
        b'T' => "T",
        _ => ":",
    }
}

fn within<'a>(what: &'static str, value: i64, limit: i64) -> Result<(), Fault<'a>> {
    if (0..limit).contains(&value) { Ok(()) } else { Err(Fault::Range(what)) }
}

fn digits_of(text: &[u8]) -> Option<i64> {
    let digits = !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    digits.then(|| text.iter().fold(0, |n, b| n * 10 + i64::from(b - b'0')))
}

/// One or two digits; two if `wide`.
fn number(text: &mut &[u8], wide: bool) -> Option<i64> {
    let n = text.iter().take(2).take_while(|b| b.is_ascii_digit()).count();
    if n == 0 || wide && n < 2 {
        return None;
    }
    let (digits, rest) = text.split_at(n);
    *text = rest;
    digits_of(digits)
}

/// Days since 1970 of a day of the proleptic Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let y = year - i64::from(month <= 2);
    let (era, yoe) = (y.div_euclid(400), y.rem_euclid(400));
    let doy = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

/// As messages about times and durations quote: what is not ASCII, byte by byte.
pub(super) fn quote(text: &[u8]) -> String {
    let mut out = String::from("\"");
    for &b in text {
        match b {
            b'"' | b'\\' => out.extend(['\\', char::from(b)]),
            b' '..=0x7f => out.push(char::from(b)),
            b => out.push_str(&format!("\\x{b:02x}")),
        }
    }
    out.push('"');
    out
}
