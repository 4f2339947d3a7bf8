//! Licence expressions (SPDX 2.3, annex D), and the older form with a slash for "or".

/// Whether the expression is met by these licences alone.
pub(super) fn allowed(expression: &str, licences: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = &words[..];
    let met = any(&mut rest, licences);
    met == Some(true) && rest.is_empty()
}

/// Terms joined by `OR`; nothing where the expression is none.
fn any(rest: &mut &[&str], licences: &[&str]) -> Option<bool> {
    let mut met = all(rest, licences)?;
    while next(rest, "OR") {
        met |= all(rest, licences)?;
    }
    Some(met)
}

fn all(rest: &mut &[&str], licences: &[&str]) -> Option<bool> {
    let mut met = one(rest, licences)?;
    while next(rest, "AND") {
        met &= one(rest, licences)?;
    }
    Some(met)
}

fn one(rest: &mut &[&str], licences: &[&str]) -> Option<bool> {
    if next(rest, "(") {
        let met = any(rest, licences)?;
        return next(rest, ")").then_some(met);
    }
    let (name, after) = rest.split_first()?;
    *rest = after;
    if !next(rest, "WITH") {
        return Some(licences.contains(name));
    }
    let (exception, after) = rest.split_first()?;
    *rest = after;
    Some(licences.contains(&&*format!("{name} WITH {exception}")))
}

fn next(rest: &mut &[&str], word: &str) -> bool {
    let is = rest.first() == Some(&word);
    *rest = &rest[usize::from(is)..];
    is
}

#[cfg(test)]
mod tests {
    #[test]
    fn allowed() {
        let check = |expression: &str, want: bool| {
            assert_eq!(super::allowed(expression, &["MIT", "ISC", "Zlib"]), want, "{expression}");
        };
        check("MIT", true);
        check("GPL-2.0", false);
        check("GPL-2.0 OR MIT", true);
        check("GPL-2.0/MIT", true);
        check("ISC AND MIT", true);
        check("ISC AND GPL-2.0", false);
        check("ISC AND (GPL-2.0 OR MIT) AND Zlib", true);
        check("MIT OR ISC AND GPL-2.0", true);
        check("(MIT OR ISC) AND GPL-2.0", false);
        check("MIT WITH LLVM-exception", false);
        check("(MIT", false);
        check("MIT ISC", false);
        check("", false);
    }
}
