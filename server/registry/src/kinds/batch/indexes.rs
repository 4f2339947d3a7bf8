//! Sets of indexes as text: `1,3-5,7`, ascending.

use object::field_error::quoted;

/// The first and the last index of an interval.
type Interval = (i32, i32);

/// How many indexes a text has; why it has not the right form.
pub(super) fn count(text: &str, completions: i32) -> Result<i32, String> {
    let (mut total, mut last) = (0i32, None);
    if text.is_empty() {
        return Ok(total);
    }
    for part in text.split(',') {
        let (first, end) = interval(part, completions)?;
        if let Some(last) = last.filter(|last| *last >= first) {
            return Err(descending(last, first));
        }
        total = total.wrapping_add(end.wrapping_sub(first).wrapping_add(1));
        last = Some(end);
    }
    Ok(total)
}

/// The first index that two texts share. What can't be read is passed over.
pub(super) fn overlap(one: &str, other: &str, completions: i32) -> Option<i32> {
    let read =
        |text: &str| -> Vec<Interval> { text.split(',').filter_map(|part| interval(part, completions).ok()).collect() };
    let (one, other) = (read(one), read(other));
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        if a.0 <= b.1 && b.0 <= a.1 {
            return Some(a.0.max(b.0));
        }
        if a.0 <= b.0 {
            i += 1;
        } else {
            j += 1;
        }
    }
    None
}

fn descending(previous: i32, current: i32) -> String {
    format!("non-increasing order, previous: {previous}, current: {current}")
}

fn interval(text: &str, completions: i32) -> Result<Interval, String> {
    let index = |text: &str| {
        let number =
            text.parse::<i64>().map_err(|_| format!("cannot convert string to integer for index: {}", quoted(text)))?;
        match i32::try_from(number) {
            Ok(n) if n < completions => Ok(n),
            _ if number < 0 => Ok(i32::MIN),
            _ => Err(format!("too large index: {}", quoted(text))),
        }
    };
    let mut parts = text.split('-');
    let (first, last, more) = (parts.next().unwrap_or(""), parts.next(), parts.next());
    if more.is_some() {
        return Err(format!(
            "the fragment {} violates the requirement that an index interval can have at most two parts separated by '-'",
            quoted(text)
        ));
    }
    let first = index(first)?;
    let Some(last) = last else { return Ok((first, first)) };
    let last = index(last)?;
    if first >= last { Err(descending(first, last)) } else { Ok((first, last)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        let check = |text: &str, expect: Result<i32, &str>| {
            assert_eq!(count(text, 10), expect.map_err(str::to_owned), "{text}");
        };
        check("", Ok(0));
        check("0", Ok(1));
        check("1,3-5,+7", Ok(5));
        check("10", Err("too large index: \"10\""));
        check("1-10", Err("too large index: \"10\""));
        check("99999999999", Err("too large index: \"99999999999\""));
        check("a", Err("cannot convert string to integer for index: \"a\""));
        check("-1", Err("cannot convert string to integer for index: \"\""));
        check("1,", Err("cannot convert string to integer for index: \"\""));
        check("3-3", Err("non-increasing order, previous: 3, current: 3"));
        check("3-4,4", Err("non-increasing order, previous: 4, current: 4"));
        check(
            "1-2-3",
            Err(
                "the fragment \"1-2-3\" violates the requirement that an index interval can have at most two parts separated by '-'",
            ),
        );
    }

    #[test]
    fn overlaps() {
        let check = |a: &str, b: &str, expect: Option<i32>| assert_eq!(overlap(a, b, 10), expect, "{a} {b}");
        check("", "1", None);
        check("1-3", "4", None);
        check("0,2-4", "3", Some(3));
        check("x,5", "5-6", Some(5));
        check("0,5", "1-4,6", None);
    }
}
