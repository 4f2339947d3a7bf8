//! The media type of a body, read as strictly as upstream reads it.

/// The type and subtype of a `Content-Type` header as they are written; `None` if the header is malformed.
pub(super) fn parse(header: &str) -> Option<&str> {
    let (media, mut rest) = header.split_at(header.find(';').unwrap_or(header.len()));
    let media = media.trim();
    let (kind, subtype) = media.split_once('/').unwrap_or((media, "x"));
    if !is_token(kind) || !is_token(subtype) {
        return None;
    }
    let mut names: Vec<String> = Vec::new();
    while !rest.trim_start().is_empty() {
        let (name, after) = match parameter(rest) {
            Some(found) => found,
            // One semicolon may stand at the end.
            None if rest.trim() == ";" => break,
            None => return None,
        };
        let name = name.to_ascii_lowercase();
        if names.contains(&name) {
            return None;
        }
        names.push(name);
        rest = after;
    }
    Some(media)
}

/// `;NAME=VALUE` and what follows it.
fn parameter(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start().strip_prefix(';')?.trim_start();
    let (name, rest) = text.split_at(text.find(|c| !is_token_char(c)).unwrap_or(text.len()));
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let rest = match rest.strip_prefix('"') {
        Some(quoted) => after_quote(quoted)?,
        None => {
            let end = rest.find(|c| !is_token_char(c)).unwrap_or(rest.len());
            (end > 0).then(|| &rest[end..])?
        }
    };
    (!name.is_empty()).then_some((name, rest))
}

/// What follows the closing quote.
fn after_quote(text: &str) -> Option<&str> {
    let mut escaped = false;
    for (i, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(&text[i + 1..]),
            '\r' | '\n' => return None,
            _ => {}
        }
    }
    None
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_token_char)
}

fn is_token_char(c: char) -> bool {
    c.is_ascii_graphic() && !"()<>@,;:\\\"/[]?=".contains(c)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn media_types() {
        let check = |header: &str, expect: Option<&str>| assert_eq!(parse(header), expect, "{header}");
        check("application/json", Some("application/json"));
        check(" Application/JSON ; charset=utf-8", Some("Application/JSON"));
        check("application/json;", Some("application/json"));
        check("application/json;a=\"b;\\\"c\"; d=e", Some("application/json"));
        check("application/json;;x", None);
        check("application/json;x", None);
        check("application/json;a=1;A=2", None);
        check("application/json, text/plain", None);
        check("application/json;a=", None);
        check("application/", None);
        check("json", Some("json"));
        check("", None);
    }
}
