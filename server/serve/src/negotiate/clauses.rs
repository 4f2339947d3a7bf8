//! `Accept` headers as upstream reads them: clauses, and the order that it tries them in.

/// A clause of the header: a media range and what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Clause<'a> {
    /// `application`, or `*`.
    pub(crate) kind: &'a str,
    /// `json`, or `*`.
    pub(crate) subtype: &'a str,
    quality: f32,
    parameters: &'a str,
}

impl<'a> Clause<'a> {
    /// Reads `TYPE/SUBTYPE;NAME=VALUE...`; `None` for what is no media range.
    fn parse(text: &'a str) -> Option<Self> {
        let (range, parameters) = text.split_once(';').unwrap_or((text, ""));
        let (kind, subtype) = range.split_once('/').unwrap_or((range, ""));
        let (kind, subtype) = (spaceless(kind), subtype.strip_suffix('/').unwrap_or(subtype));
        let subtype = match spaceless(subtype) {
            "" if kind == "*" => "*",
            "" => return None,
            subtype if subtype.contains('/') => return None,
            subtype => subtype,
        };
        let mut clause = Self { kind, subtype, quality: 1.0, parameters };
        for (name, value) in pairs(parameters) {
            if name == "q" {
                clause.quality = value.parse().unwrap_or(0.0);
            }
        }
        Some(clause)
    }

    /// The parameters, without the quality. Of equal names the last counts.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        pairs(self.parameters).filter(|(name, _)| *name != "q").map(|(name, value)| (name, spaceless(value)))
    }

    /// Whether the range holds a media type; case counts.
    pub(crate) fn covers(&self, kind: &str, subtype: &str) -> bool {
        self.kind == kind && (self.subtype == subtype || self.subtype == "*") || self.kind == "*" && self.subtype == "*"
    }

    /// Whether it is tried before another that stands before it in the header. Upstream's comparison, which
    /// prefers what is named to what is not even against the quality.
    fn precedes(&self, other: &Self) -> bool {
        self.quality > other.quality
            || self.kind != "*" && other.kind == "*"
            || self.subtype != "*" && other.subtype == "*"
    }
}

fn spaceless(text: &str) -> &str {
    text.trim_matches(' ')
}

/// `NAME=VALUE` pairs; one without a value, or with an equals sign in it, is no pair.
fn pairs(parameters: &str) -> impl Iterator<Item = (&str, &str)> {
    parameters.split(';').filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        let value = value.strip_suffix('=').unwrap_or(value);
        (!value.is_empty() && !value.contains('=')).then_some((spaceless(name), value))
    })
}

/// The clauses of a header, the first to try first.
pub(crate) fn clauses(header: &str) -> Vec<Clause<'_>> {
    let mut sorted: Vec<Clause<'_>> = Vec::with_capacity(4);
    for clause in header.split(',').filter_map(|text| Clause::parse(spaceless(text))) {
        // The comparison is no order, so that it matters which pairs are compared: each with those before it,
        // from the nearest, until one keeps its place.
        let at = sorted.iter().rposition(|before| !clause.precedes(before)).map_or(0, |kept| kept + 1);
        sorted.insert(at, clause);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order() {
        let check = |header: &str, expect: &[&str]| {
            let got: Vec<String> = clauses(header).iter().map(|c| format!("{}/{}", c.kind, c.subtype)).collect();
            assert_eq!(got, expect, "{header}");
        };
        check("", &[]);
        check("garbage", &[]);
        check("*", &["*/*"]);
        check("a/b/c, a/b/, /c", &["a/b", "/c"]);
        check("a/b, c/d", &["a/b", "c/d"]);
        check("a/b;q=0.2,c/d;q=0.9", &["c/d", "a/b"]);
        check("*/*, a/*, a/b;q=0.1", &["a/b", "a/*", "*/*"]);
        check("a/b; q=0.5, c/d;q= 0.9", &["a/b", "c/d"]);
        check("a/b;q=zero, c/d;q=0", &["a/b", "c/d"]);
    }

    #[test]
    fn parameters() {
        let check = |clause: &str, expect: &[(&str, &str)]| {
            let parsed = Clause::parse(clause);
            let got: Vec<_> = parsed.iter().flat_map(|c| c.parameters()).collect();
            assert_eq!(got, expect, "{clause}");
        };
        check("a/b;as=Table; v = v1 ;q=1;g=", &[("as", "Table"), ("v", "v1")]);
        check("a/b;x;y=1=2;z=3=", &[("z", "3")]);
    }
}
