//! What the text of a string literal stands for.

const BROKEN: &str = "unable to unescape string";
const BROKEN_OCTAL: &str = "unable to unescape octal sequence in string";
const NO_CHARACTER: &str = "invalid unicode code point";

/// The octets of a literal in its quotes, an `r` before them included. In bytes, escapes are octets, not characters.
pub(crate) fn unescape(literal: &str, bytes: bool) -> Result<Vec<u8>, &'static str> {
    let literal = literal.replace("\r\n", "\n").replace('\r', "\n");
    let body = literal.trim_start_matches(['r', 'R']);
    let raw = body.len() < literal.len();
    let quotes = match body.as_bytes() {
        [a, b, c, .., d, e, f] if a == b && b == c && [d, e, f].iter().all(|q| *q == a) => 3,
        [a, .., b] if a == b => 1,
        _ => return Err(BROKEN),
    };
    let text = &body[quotes..body.len() - quotes];
    if raw || !text.contains('\\') {
        return Ok(text.as_bytes().to_vec());
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        rest = escape(&rest[at + 1..], bytes, &mut out)?;
    }
    out.extend_from_slice(rest.as_bytes());
    Ok(out)
}

/// Reads what follows a backslash; gives what is left.
fn escape<'t>(text: &'t str, bytes: bool, out: &mut Vec<u8>) -> Result<&'t str, &'static str> {
    let kind = *text.as_bytes().first().ok_or(BROKEN)?;
    let plain = match kind {
        b'a' => 0x07,
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 0x0b,
        b'\\' | b'\'' | b'"' | b'`' | b'?' => kind,
        b'x' | b'X' => return numeric(text, 1, 2, 16, bytes, out),
        b'u' | b'U' if bytes => return Err(BROKEN),
        b'u' => return numeric(text, 1, 4, 16, bytes, out),
        b'U' => return numeric(text, 1, 8, 16, bytes, out),
        b'0'..=b'3' => return numeric(text, 0, 3, 8, bytes, out).map_err(|_| BROKEN_OCTAL),
        _ => return Err(BROKEN),
    };
    out.push(plain);
    Ok(&text[1..])
}

fn numeric<'t>(
    text: &'t str,
    from: usize,
    digits: usize,
    radix: u32,
    bytes: bool,
    out: &mut Vec<u8>,
) -> Result<&'t str, &'static str> {
    let number = text.get(from..from + digits).ok_or(BROKEN)?;
    let code = u32::from_str_radix(number, radix).map_err(|_| BROKEN)?;
    if bytes {
        out.push(u8::try_from(code).map_err(|_| BROKEN)?);
    } else {
        let c = char::from_u32(code).ok_or(NO_CHARACTER)?;
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    Ok(&text[from + digits..])
}
