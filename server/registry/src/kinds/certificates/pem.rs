//! PEM blocks (RFC 7468), found and left out as Go's `encoding/pem` does it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A block.
#[derive(Debug)]
pub(super) struct Block<'a> {
    /// What stands after `BEGIN`.
    pub(super) label: &'a str,
    /// It has headers.
    pub(super) headed: bool,
    /// The bytes.
    pub(super) der: Vec<u8>,
}

/// The well-formed blocks of a text, in order; whatever else it holds is passed over.
pub(super) fn blocks(text: &[u8]) -> Vec<Block<'_>> {
    let text = String::from_utf8_lossy(text);
    let text = match text {
        std::borrow::Cow::Borrowed(text) => text,
        std::borrow::Cow::Owned(_) => return Vec::new(),
    };
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((block, after)) = next(rest) {
        out.extend(block);
        rest = after;
    }
    out
}

/// What comes of the next beginning of a block, and what stands after it.
fn next(text: &str) -> Option<(Option<Block<'_>>, &str)> {
    const BEGIN: &str = "-----BEGIN ";
    let at = text.match_indices(BEGIN).find(|(i, _)| *i == 0 || text[..*i].ends_with('\n')).map(|(i, _)| i)?;
    let after = &text[at + BEGIN.len()..];
    let (line, body) = after.split_once('\n').unwrap_or((after, ""));
    let Some(label) = line.trim_end().strip_suffix("-----") else { return Some((None, after)) };
    let (mut rest, mut headed) = (body, false);
    while let Some((line, below)) = rest.split_once('\n').filter(|(line, _)| line.contains(':')) {
        (rest, headed) = (below, line.contains(':') || headed);
    }
    let end = format!("-----END {label}-----");
    let Some(stop) = rest.find(&end).filter(|i| *i == 0 || rest[..*i].ends_with('\n')) else {
        return Some((None, after));
    };
    let below = &rest[stop + end.len()..];
    let (tail, below) = below.split_once('\n').unwrap_or((below, ""));
    let coded: String = rest[..stop].chars().filter(|c| !c.is_ascii_whitespace()).collect();
    match STANDARD.decode(coded) {
        Ok(der) if tail.trim().is_empty() => Some((Some(Block { label, headed, der }), below)),
        _ => Some((None, after)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found() {
        let check = |text: &str, expect: &[(&str, bool, &[u8])]| {
            let blocks = blocks(text.as_bytes());
            let found: Vec<_> = blocks.iter().map(|b| (b.label, b.headed, &b.der[..])).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("", &[]);
        check("x", &[]);
        check("-----BEGIN A B-----\nAQ==\n-----END A B-----\n", &[("A B", false, &[1])]);
        check("hm\n-----BEGIN A-----\nk: v\n\nAQ\n==\n-----END A-----", &[("A", true, &[1])]);
        check("-----BEGIN A-----\n!\n-----END A-----\n-----BEGIN B-----\nAg==\n-----END B-----", &[("B", false, &[2])]);
        check("-----BEGIN A-----\nAQ==\n-----END B-----", &[]);
        check("x-----BEGIN A-----\nAQ==\n-----END A-----", &[]);
    }
}
