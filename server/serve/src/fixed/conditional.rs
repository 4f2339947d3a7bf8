//! Documents that a client may hold already: entity tags and dates.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::header::{CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};

use crate::body::Body;
use crate::negotiate::header;

/// Sends a document that has a date, and perhaps a tag, or says that the client has it.
pub(super) fn conditional(
    method: &Method,
    headers: &HeaderMap,
    modified: SystemTime,
    mut response: Response<Body>,
) -> Response<Body> {
    let reads = *method == Method::GET || *method == Method::HEAD;
    let out = response.headers_mut();
    let held = match (headers.get(IF_NONE_MATCH), out.get(ETAG)) {
        (Some(_), tag) => matches_any(header(headers, IF_NONE_MATCH), tag),
        (None, _) if reads => {
            Date::read(header(headers, IF_MODIFIED_SINCE)).is_some_and(|held| held >= Date::of(modified))
        }
        _ => false,
    };
    // A tag says more than a date.
    if let Ok(modified) = HeaderValue::from_str(&http_date(modified))
        && !(held && reads && out.contains_key(ETAG))
    {
        out.insert(LAST_MODIFIED, modified);
    }
    if !held {
        return response;
    }
    let status = if reads {
        out.remove(CONTENT_TYPE);
        out.remove(CONTENT_ENCODING);
        StatusCode::NOT_MODIFIED
    } else {
        StatusCode::PRECONDITION_FAILED
    };
    *response.status_mut() = status;
    *response.body_mut() = Body::End;
    response
}

/// Whether a list of tags, or `*`, has the tag; weak ones count.
fn matches_any(list: &str, tag: Option<&HeaderValue>) -> bool {
    let tag = tag.and_then(|t| t.to_str().ok());
    list.trim() == "*" || list.split(',').any(|one| Some(one.trim().trim_start_matches("W/")) == tag)
}

/// A year after a time, as a header has it.
pub(super) fn next_year(now: SystemTime) -> String {
    http_date(now + Duration::from_secs(365 * 24 * 3600))
}

/// `Tue, 24 Nov 2026 10:26:11 GMT`
fn http_date(time: SystemTime) -> String {
    let d = Date::of(time);
    let (day, month) = (DAYS[d.weekday], MONTHS[d.month - 1]);
    format!("{day}, {:02} {month} {} {:02}:{:02}:{:02} GMT", d.day, d.year, d.hour, d.minute, d.second)
}

/// `Tue Nov 24 10:26:11 UTC 2026`
pub(super) fn unix_date(time: SystemTime) -> String {
    let d = Date::of(time);
    let (day, month) = (DAYS[d.weekday], MONTHS[d.month - 1]);
    format!("{day} {month} {:2} {:02}:{:02}:{:02} UTC {}", d.day, d.hour, d.minute, d.second, d.year)
}

const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date by its parts, the greatest first, so that dates compare.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Date {
    year: u64,
    month: usize,
    day: u64,
    hour: u64,
    minute: u64,
    second: u64,
    weekday: usize,
}

impl Date {
    /// Reads a date as headers have it.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split([' ', ':']);
        let mut next = || parts.next();
        let weekday = next()?.strip_suffix(',')?;
        let weekday = DAYS.iter().position(|d| *d == weekday)?;
        let day = next()?.parse().ok()?;
        let month = next()?;
        let month = MONTHS.iter().position(|m| *m == month)? + 1;
        let mut number = || next()?.parse().ok();
        let (year, hour, minute, second) = (number()?, number()?, number()?, number()?);
        (next() == Some("GMT")).then_some(Self { year, month, day, hour, minute, second, weekday })
    }

    fn of(time: SystemTime) -> Self {
        let seconds = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let days = seconds / 86400;
        // Days since the first of March of the year 0, in cycles of 400 years; years begin in March.
        let shifted = days + 719_468;
        let (cycle, of_cycle) = (shifted / 146_097, shifted % 146_097);
        let year_of_cycle = (of_cycle - of_cycle / 1460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
        let of_year = of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let march_based = (5 * of_year + 2) / 153;
        let month = if march_based < 10 { march_based + 3 } else { march_based - 9 };
        Self {
            year: cycle * 400 + year_of_cycle + u64::from(month <= 2),
            month: month as usize,
            day: of_year - (153 * march_based + 2) / 5 + 1,
            weekday: ((days + 4) % 7) as usize,
            hour: seconds / 3600 % 24,
            minute: seconds / 60 % 60,
            second: seconds % 60,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let check = |seconds: u64, expect: &str| {
            let time = UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(http_date(time), expect);
            assert_eq!(Date::read(expect), Some(Date::of(time)));
        };
        check(0, "Thu, 01 Jan 1970 00:00:00 GMT");
        check(951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT");
        check(1_795_515_971, "Tue, 24 Nov 2026 10:26:11 GMT");
        check(4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT");
        assert_eq!(Date::read("2026-11-24"), None);
    }

    #[test]
    fn tags() {
        let tag = HeaderValue::from_static("\"a\"");
        let check = |list: &str, expect: bool| assert_eq!(matches_any(list, Some(&tag)), expect, "{list}");
        check("\"a\"", true);
        check("\"b\", W/\"a\"", true);
        check("*", true);
        check("a", false);
        check("\"b\"", false);
    }
}
