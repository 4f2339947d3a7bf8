//! How a text is written as a YAML scalar, and the order of keys.

use std::cmp::Ordering;

use super::resolve::{self, Scalar};
use crate::scalar::is_timestamp;

/// The ways to write a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    Literal,
}

/// Where a scalar can be written how.
struct Shape {
    multiline: bool,
    plain: bool,
    single: bool,
    block: bool,
}

/// Printable without an escape; characters beyond the first plane are not.
pub(super) fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}') && c != '\u{feff}'
}

pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

pub(super) fn is_multiline(text: &str) -> bool {
    text.contains(is_break)
}

fn shape(text: &str) -> Shape {
    let mut shape = Shape { multiline: is_multiline(text), plain: true, single: true, block: !text.is_empty() };
    if text.is_empty() {
        return shape;
    }
    let blank = |c: Option<char>| c.is_none_or(|c| c == ' ' || c == '\t');
    let mut previous = None;
    let mut chars = text.chars().peekable();
    let mut indicators = text.starts_with("---") || text.starts_with("...");
    while let Some(c) = chars.next() {
        let followed = blank(chars.peek().copied());
        indicators |= match (c, previous) {
            ('#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`', None) => {
                true
            }
            ('?' | '-', None) | (':', _) => followed,
            ('#', Some(p)) => p == ' ' || p == '\t' || is_break(p),
            _ => false,
        };
        match (c, previous) {
            (' ', Some(p)) if is_break(p) => {
                shape.plain = false;
                shape.single = false;
            }
            (c, Some(' ')) if is_break(c) => shape = Shape { plain: false, single: false, block: false, ..shape },
            _ => {}
        }
        if !is_printable(c) {
            shape = Shape { plain: false, single: false, block: false, ..shape };
        }
        let edge = previous.is_none() || chars.peek().is_none();
        shape.plain &= !(edge && (c == ' ' || is_break(c)));
        shape.block &= !(c == ' ' && chars.peek().is_none());
        previous = Some(c);
    }
    shape.plain &= !shape.multiline && !indicators;
    shape
}

/// The style of a text as a value, or as a key on its own line.
pub(super) fn of_text(text: &str, key: bool) -> Style {
    let shape = shape(text);
    let wish = if text.contains('\n') {
        Style::Literal
    } else if matches!(resolve::plain(text), Scalar::Text(_)) && !is_timestamp(text) && !is_base60(text) {
        Style::Plain
    } else {
        Style::Double
    };
    match wish {
        _ if key && shape.multiline => Style::Double,
        Style::Literal if !shape.block || key => Style::Double,
        Style::Plain if !shape.plain && !shape.single => Style::Double,
        Style::Plain if !shape.plain => Style::Single,
        wish => wish,
    }
}

/// YAML 1.1 reads `12:30:45` as a number to the base of 60.
fn is_base60(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (digits, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut parts = digits.split(':');
    let first = parts.next().unwrap_or("");
    let number = |s: &str| s.bytes().all(|b| b.is_ascii_digit() || b == b'_');
    let sixtieth = |s: &str| matches!(s.as_bytes(), [b'0'..=b'9'] | [b'0'..=b'5', b'0'..=b'9']);
    let rest: Vec<&str> = parts.collect();
    first.starts_with(|c: char| c.is_ascii_digit())
        && number(first)
        && !rest.is_empty()
        && rest.iter().all(|p| sixtieth(p))
        && number(fraction)
}

/// Sorts members as upstream does. Its order is no total one (`a01`, `a10` and `a1b` go round in a circle), which the
/// standard library's sort may answer with a panic.
pub(super) fn sort_by_key<T>(members: Vec<(&str, T)>) -> Vec<(&str, T)> {
    let half = members.len() / 2;
    if half == 0 {
        return members;
    }
    let mut left = members;
    let right = left.split_off(half);
    let mut out = Vec::with_capacity(left.len() + right.len());
    let (left, mut right) = (sort_by_key(left), sort_by_key(right).into_iter().peekable());
    for member in left {
        while let Some(earlier) = right.next_if(|r| by_key(r.0, member.0) == Ordering::Less) {
            out.push(earlier);
        }
        out.push(member);
    }
    out.extend(right);
    out
}

/// The order of keys: numbers in texts by their value, letters after all else.
fn by_key(a: &str, b: &str) -> Ordering {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let Some(i) = a.iter().zip(&b).position(|(x, y)| x != y) else { return a.len().cmp(&b.len()) };
    match (a[i].is_alphabetic(), b[i].is_alphabetic()) {
        (true, true) => return a[i].cmp(&b[i]),
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    // A zero within a number is no leading one.
    let before = a[..i].iter().rev().take_while(|c| c.is_numeric());
    let within = (a[i] == '0' || b[i] == '0') && before.into_iter().any(|c| *c != '0');
    let number = |s: &[char]| {
        let digits = s[i..].iter().take_while(|c| c.is_numeric());
        digits.fold((0usize, i64::from(within)), |(n, value), c| {
            (n + 1, value.wrapping_mul(10).wrapping_add(i64::from(u32::from(*c)) - i64::from(b'0')))
        })
    };
    let ((a_len, a_value), (b_len, b_value)) = (number(&a), number(&b));
    a_value.cmp(&b_value).then(a_len.cmp(&b_len)).then(a[i].cmp(&b[i]))
}
