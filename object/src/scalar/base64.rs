//! Base64 as Go's standard decoder takes it: line breaks don't count, nor do the bits that padding leaves over.

/// The octets, or Go's error.
pub(crate) fn decode(text: &[u8]) -> Result<Vec<u8>, String> {
    let illegal = |at: usize| Err(format!("illegal base64 data at input byte {at}"));
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let mut at = 0;
    let next = |at: &mut usize| {
        while matches!(text.get(*at), Some(b'\n' | b'\r')) {
            *at += 1;
        }
        let byte = text.get(*at).copied();
        *at += 1;
        byte
    };
    loop {
        let (mut bits, mut count) = (0u32, 0);
        while count < 4 {
            match next(&mut at) {
                None if count == 0 => return Ok(out),
                None => return illegal(text.len() - count),
                Some(b'=') if count < 2 => return illegal(at - 1),
                Some(b'=') => {
                    if count == 2 {
                        match next(&mut at) {
                            None => return illegal(text.len()),
                            Some(b'=') => {}
                            Some(_) => return illegal(at - 2),
                        }
                    }
                    out.extend_from_slice(&(bits << (8 + 6 * (4 - count))).to_be_bytes()[..count - 1]);
                    return match next(&mut at) {
                        None => Ok(out),
                        Some(_) => illegal(at - 1),
                    };
                }
                Some(byte) => match value(byte) {
                    Some(six) => bits = bits << 6 | six,
                    None => return illegal(at - 1),
                },
            }
            count += 1;
        }
        out.extend_from_slice(&bits.to_be_bytes()[1..]);
    }
}

fn value(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn octets() {
        let check = |text: &str, expect: Result<&[u8], usize>| {
            let expect = expect.map(<[u8]>::to_vec).map_err(|at| format!("illegal base64 data at input byte {at}"));
            assert_eq!(decode(text.as_bytes()), expect, "{text:?}");
        };
        check("", Ok(b""));
        check("QUJD", Ok(b"ABC"));
        check("QUI=", Ok(b"AB"));
        check("QQ==", Ok(b"A"));
        check("QR==", Ok(b"A"));
        check("Q\nQ=\r\n=", Ok(b"A"));
        check("QQ", Err(0));
        check("QUJDQQ", Err(4));
        check("!", Err(0));
        check("QUJD=", Err(4));
        check("QQ=x", Err(2));
        check("QQ=", Err(3));
        check("QQ==x", Err(4));
        check("_-8=", Err(0));
    }
}
