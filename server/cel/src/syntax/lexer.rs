//! Text to tokens, by the longest match.

/// What a token is. The order is the grammar's, in which error texts list what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Token {
    Equals,
    NotEquals,
    In,
    Less,
    LessEquals,
    GreaterEquals,
    Greater,
    And,
    Or,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    LeftParen,
    RightParen,
    Dot,
    Comma,
    Minus,
    Exclamation,
    Question,
    Colon,
    Plus,
    Star,
    Slash,
    Percent,
    True,
    False,
    Null,
    Float,
    Int,
    Uint,
    String,
    Bytes,
    Ident,
    EscapedIdent,
    End,
}

impl Token {
    /// How error texts name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Equals => "'=='",
            Self::NotEquals => "'!='",
            Self::In => "'in'",
            Self::Less => "'<'",
            Self::LessEquals => "'<='",
            Self::GreaterEquals => "'>='",
            Self::Greater => "'>'",
            Self::And => "'&&'",
            Self::Or => "'||'",
            Self::LeftBracket => "'['",
            Self::RightBracket => "']'",
            Self::LeftBrace => "'{'",
            Self::RightBrace => "'}'",
            Self::LeftParen => "'('",
            Self::RightParen => "')'",
            Self::Dot => "'.'",
            Self::Comma => "','",
            Self::Minus => "'-'",
            Self::Exclamation => "'!'",
            Self::Question => "'?'",
            Self::Colon => "':'",
            Self::Plus => "'+'",
            Self::Star => "'*'",
            Self::Slash => "'/'",
            Self::Percent => "'%'",
            Self::True => "'true'",
            Self::False => "'false'",
            Self::Null => "'null'",
            Self::Float => "NUM_FLOAT",
            Self::Int => "NUM_INT",
            Self::Uint => "NUM_UINT",
            Self::String => "STRING",
            Self::Bytes => "BYTES",
            Self::Ident => "IDENTIFIER",
            Self::EscapedIdent => "ESC_IDENTIFIER",
            Self::End => "<EOF>",
        }
    }
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexeme<'t> {
    pub(crate) token: Token,
    /// The text; that of the end is empty.
    pub(crate) text: &'t str,
    /// Where it begins, in code points.
    pub(crate) at: u32,
    /// Where it begins, in bytes.
    pub(crate) byte: usize,
}

/// Characters that begin no token: where, and the text that the error shows.
#[derive(Debug)]
pub(crate) struct Unknown<'t> {
    pub(crate) at: u32,
    /// Where they begin, in bytes.
    pub(crate) byte: usize,
    pub(crate) text: &'t str,
}

/// All tokens, the end last.
pub(crate) fn tokens(text: &str) -> (Vec<Lexeme<'_>>, Vec<Unknown<'_>>) {
    let (mut found, mut unknown) = (Vec::with_capacity(text.len() / 4 + 2), Vec::new());
    let (mut byte, mut at) = (0, 0);
    while byte < text.len() {
        let rest = &text[byte..];
        let skipped = hidden(rest);
        let length = if skipped > 0 {
            skipped
        } else {
            match longest(rest) {
                Ok((token, length)) => {
                    found.push(Lexeme { token, text: &rest[..length], at, byte });
                    length
                }
                Err(reached) => {
                    // The character that fitted nothing is shown and skipped as well.
                    let length = reached + rest[reached..].chars().next().map_or(0, char::len_utf8);
                    unknown.push(Unknown { at, byte, text: &rest[..length] });
                    length
                }
            }
        };
        at += rest[..length].chars().count() as u32;
        byte += length;
    }
    found.push(Lexeme { token: Token::End, text: "", at, byte });
    (found, unknown)
}

/// Length of the space or comment that comes first.
fn hidden(text: &str) -> usize {
    let space = text.bytes().take_while(|b| matches!(b, b'\t' | b' ' | b'\r' | b'\n' | 0x0c)).count();
    if space > 0 || !text.starts_with("//") {
        return space;
    }
    text.find('\n').unwrap_or(text.len())
}

/// The longest token, or how far one might have reached.
fn longest(text: &str) -> Result<(Token, usize), usize> {
    let bytes = text.as_bytes();
    let second = bytes.get(1).copied();
    let pair = |with: u8, both: Token, one: Token| if second == Some(with) { (both, 2) } else { (one, 1) };
    Ok(match bytes[0] {
        b'=' if second == Some(b'=') => (Token::Equals, 2),
        b'&' if second == Some(b'&') => (Token::And, 2),
        b'|' if second == Some(b'|') => (Token::Or, 2),
        b'=' | b'&' | b'|' => return Err(1),
        b'!' => pair(b'=', Token::NotEquals, Token::Exclamation),
        b'<' => pair(b'=', Token::LessEquals, Token::Less),
        b'>' => pair(b'=', Token::GreaterEquals, Token::Greater),
        b'[' => (Token::LeftBracket, 1),
        b']' => (Token::RightBracket, 1),
        b'{' => (Token::LeftBrace, 1),
        b'}' => (Token::RightBrace, 1),
        b'(' => (Token::LeftParen, 1),
        b')' => (Token::RightParen, 1),
        b'.' if second.is_some_and(|b| b.is_ascii_digit()) => number(bytes),
        b'.' => (Token::Dot, 1),
        b',' => (Token::Comma, 1),
        b'-' => (Token::Minus, 1),
        b'?' => (Token::Question, 1),
        b':' => (Token::Colon, 1),
        b'+' => (Token::Plus, 1),
        b'*' => (Token::Star, 1),
        b'/' => (Token::Slash, 1),
        b'%' => (Token::Percent, 1),
        b'0'..=b'9' => number(bytes),
        b'"' | b'\'' => string(bytes).map(|length| (Token::String, length))?,
        b'`' => escaped(bytes).map(|length| (Token::EscapedIdent, length))?,
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => word(text),
        _ => return Err(0),
    })
}

fn word(text: &str) -> (Token, usize) {
    let bytes = text.as_bytes();
    let bytes_literal = usize::from(matches!(bytes[0], b'b' | b'B'));
    let raw = usize::from(matches!(bytes.get(bytes_literal), Some(b'r' | b'R')));
    let quoted = bytes_literal + raw;
    if quoted > 0 && matches!(bytes.get(quoted), Some(b'"' | b'\'')) {
        let body = &bytes[quoted..];
        if let Ok(length) = if raw > 0 { raw_string(body) } else { string(body) } {
            return (if bytes_literal > 0 { Token::Bytes } else { Token::String }, quoted + length);
        }
    }
    let length = bytes.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    let token = match &text[..length] {
        "in" => Token::In,
        "true" => Token::True,
        "false" => Token::False,
        "null" => Token::Null,
        _ => Token::Ident,
    };
    (token, length)
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

fn number(bytes: &[u8]) -> (Token, usize) {
    let suffixed = |length: usize| match bytes.get(length) {
        Some(b'u' | b'U') => (Token::Uint, length + 1),
        _ => (Token::Int, length),
    };
    if bytes.starts_with(b"0x") {
        let hex = bytes[2..].iter().take_while(|b| b.is_ascii_hexdigit()).count();
        if hex > 0 {
            return suffixed(2 + hex);
        }
    }
    let whole = digits(bytes);
    let mut length = whole;
    if bytes.get(length) == Some(&b'.') {
        let fraction = digits(&bytes[length + 1..]);
        if fraction > 0 {
            length += 1 + fraction;
        }
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let exponent = digits(&bytes[(length + 1 + sign).min(bytes.len())..]);
        if exponent > 0 {
            length += 1 + sign + exponent;
        }
    }
    if length > whole { (Token::Float, length) } else { suffixed(whole) }
}

fn escaped(bytes: &[u8]) -> Result<usize, usize> {
    let ok = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'/' | b' ');
    let inner = bytes[1..].iter().take_while(|b| ok(b)).count();
    if inner > 0 && bytes.get(1 + inner) == Some(&b'`') { Ok(inner + 2) } else { Err(1 + inner) }
}

/// A string with escapes: its length, or how far it might have reached.
fn string(bytes: &[u8]) -> Result<usize, usize> {
    let quote = bytes[0];
    let single = short(bytes, quote, true);
    if bytes.len() >= 3 && bytes[1] == quote && bytes[2] == quote {
        return match long(bytes, quote, true) {
            Ok(length) => Ok(length),
            // The empty string is a token of its own then.
            Err(_) => Ok(2),
        };
    }
    single
}

fn raw_string(bytes: &[u8]) -> Result<usize, usize> {
    let quote = bytes[0];
    if bytes.len() >= 3 && bytes[1] == quote && bytes[2] == quote {
        return Ok(long(bytes, quote, false).unwrap_or(2));
    }
    short(bytes, quote, false)
}

/// A string on one line.
fn short(bytes: &[u8], quote: u8, escapes: bool) -> Result<usize, usize> {
    let mut at = 1;
    loop {
        match bytes.get(at) {
            None | Some(b'\n' | b'\r') => return Err(at),
            Some(b) if *b == quote => return Ok(at + 1),
            Some(b'\\') if escapes => at += escape(&bytes[at..]).map_err(|reached| at + reached)?,
            Some(_) => at += 1,
        }
    }
}

/// A string between three quotes.
fn long(bytes: &[u8], quote: u8, escapes: bool) -> Result<usize, usize> {
    let mut at = 3;
    loop {
        match bytes.get(at) {
            None => return Err(at),
            Some(b) if *b == quote && bytes[at..].starts_with(&[quote; 3]) => return Ok(at + 3),
            Some(b'\\') if escapes => at += escape(&bytes[at..]).map_err(|reached| at + reached)?,
            Some(_) => at += 1,
        }
    }
}

/// The length of an escape, or how far it might have reached.
fn escape(bytes: &[u8]) -> Result<usize, usize> {
    let run = |from: usize, count: usize, ok: fn(&u8) -> bool| {
        let good = bytes[from..].iter().take(count).take_while(|b| ok(b)).count();
        if good == count { Ok(from + count) } else { Err(from + good) }
    };
    match bytes.get(1) {
        Some(b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v' | b'"' | b'\'' | b'\\' | b'?' | b'`') => Ok(2),
        Some(b'x' | b'X') => run(2, 2, u8::is_ascii_hexdigit),
        Some(b'u') => run(2, 4, u8::is_ascii_hexdigit),
        Some(b'U') => run(2, 8, u8::is_ascii_hexdigit),
        Some(b'0'..=b'3') => run(2, 2, |b| matches!(b, b'0'..=b'7')),
        _ => Err(1),
    }
}
