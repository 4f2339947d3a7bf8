//! Field selectors: `a=b,c!=d,e==f`, with `\` before a `\`, `,` or `=` in a value.

use std::fmt::{self, Display};

/// One requirement on a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRequirement {
    /// The field's name.
    pub field: String,
    /// It must have the value, or must not.
    pub equal: bool,
    /// The value.
    pub value: String,
}

impl FieldRequirement {
    /// `=` or `!=`
    pub fn operator(&self) -> &'static str {
        if self.equal { "=" } else { "!=" }
    }

    /// Whether a field with this value will do.
    pub fn matches(&self, value: &str) -> bool {
        (value == self.value) == self.equal
    }
}

/// A field selector; all requirements hold. The default selects everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldSelector(pub Vec<FieldRequirement>);

impl FieldSelector {
    /// Selects everything.
    pub const fn everything() -> Self {
        Self(Vec::new())
    }

    /// Selects what has this value in this field.
    pub fn equal(field: &str, value: &str) -> Self {
        Self(vec![FieldRequirement { field: field.to_owned(), equal: true, value: value.to_owned() }])
    }

    /// Whether everything matches.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The requirements, in the order of their texts.
    pub fn requirements(&self) -> &[FieldRequirement] {
        &self.0
    }

    /// Whether an object with these fields matches; a field that is not there is empty.
    pub fn matches<'a>(&self, field: impl Fn(&str) -> Option<&'a str>) -> bool {
        self.0.iter().all(|r| r.matches(field(&r.field).unwrap_or("")))
    }

    /// The value that a field must have, if the selector says so.
    pub fn exactly(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|r| r.equal && r.field == field).map(|r| r.value.as_str())
    }

    /// Both selectors hold.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Reads the text form; the error is upstream's message.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut terms = split_terms(text);
        terms.sort_unstable();
        let mut out = Vec::new();
        for term in terms.into_iter().filter(|t| !t.is_empty()) {
            let Some((field, equal, value)) = split_term(term) else {
                return Err(format!("invalid selector: '{text}'; can't understand '{term}'"));
            };
            let value = unescape(value)?;
            if !(field.is_empty() && value.is_empty()) {
                out.push(FieldRequirement { field: field.to_owned(), equal, value });
            }
        }
        Ok(Self(out))
    }
}

/// The canonical text, from which the selector can be read again.
impl Display for FieldSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, requirement) in self.0.iter().enumerate() {
            let comma = if i > 0 { "," } else { "" };
            write!(f, "{comma}{}{}", requirement.field, requirement.operator())?;
            for c in requirement.value.chars() {
                let escape = if matches!(c, '\\' | ',' | '=') { "\\" } else { "" };
                write!(f, "{escape}{c}")?;
            }
        }
        Ok(())
    }
}

/// The text between commas that no backslash precedes.
fn split_terms(text: &str) -> Vec<&str> {
    let (mut terms, mut from, mut escaped) = (Vec::new(), 0, false);
    for (i, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ',' => {
                terms.push(&text[from..i]);
                from = i + 1;
            }
            _ => {}
        }
    }
    terms.push(&text[from..]);
    terms
}

/// A term's field, whether it must be equal, and its value as written.
fn split_term(term: &str) -> Option<(&str, bool, &str)> {
    term.char_indices().find_map(|(at, _)| {
        let signs = [("!=", false), ("==", true), ("=", true)];
        let split = |(sign, equal)| term[at..].strip_prefix(sign).map(|value| (&term[..at], equal, value));
        signs.into_iter().find_map(split)
    })
}

fn unescape(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(c @ ('\\' | ',' | '=')) => out.push(c),
                other => {
                    let other = other.map(String::from).unwrap_or_default();
                    return Err(format!("invalid field selector: invalid escape sequence: \\{other}"));
                }
            },
            // Upstream shows the character's number.
            ',' | '=' => return Err(format!("invalid field selector: unescaped character in value: {}", u32::from(c))),
            c => out.push(c),
        }
    }
    Ok(out)
}
