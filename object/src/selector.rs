//! Label and field selectors in their text forms.

/// What a requirement asks of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `=`, `==`, `in`
    In,
    /// `!=`, `notin`
    NotIn,
    /// the bare key
    Exists,
    /// `!key`
    DoesNotExist,
    /// `>`
    GreaterThan,
    /// `<`
    LessThan,
}

/// One requirement on a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The label's key.
    pub key: String,
    /// What is asked.
    pub operator: Operator,
    /// The values it names.
    pub values: Vec<String>,
}

/// A label selector; all requirements hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelSelector(pub Vec<Requirement>);

impl Requirement {
    fn matches(&self, value: Option<&str>) -> bool {
        let number = |text: Option<&str>| text.and_then(|t| t.parse::<i64>().ok());
        let bound = self.values.first().and_then(|t| t.parse::<i64>().ok());
        match self.operator {
            Operator::In => value.is_some_and(|v| self.values.iter().any(|x| x == v)),
            Operator::NotIn => !value.is_some_and(|v| self.values.iter().any(|x| x == v)),
            Operator::Exists => value.is_some(),
            Operator::DoesNotExist => value.is_none(),
            Operator::GreaterThan => number(value).zip(bound).is_some_and(|(v, b)| v > b),
            Operator::LessThan => number(value).zip(bound).is_some_and(|(v, b)| v < b),
        }
    }
}

impl LabelSelector {
    /// Whether everything matches.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an object with these labels matches.
    pub fn matches<'a>(&self, label: impl Fn(&str) -> Option<&'a str>) -> bool {
        self.0.iter().all(|r| r.matches(label(&r.key)))
    }

    /// Reads the text form.
    pub fn parse(text: &str) -> Result<Self, String> {
        let tokens = lex(text);
        let mut p = Parser { tokens, at: 0 };
        let mut all = p.all().map_err(|e| format!("unable to parse requirement: {e}"))?;
        all.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(Self(all))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Sign(&'static str),
    End,
}

impl Token {
    fn text(&self) -> &str {
        match self {
            Self::Word(w) => w,
            Self::Sign(s) => s,
            Self::End => "",
        }
    }
}

fn lex(text: &str) -> Vec<Token> {
    const SIGNS: [&str; 9] = ["==", "!=", "=", "!", ",", "(", ")", ">", "<"];
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        if let Some(sign) = SIGNS.iter().find(|s| rest.starts_with(**s)) {
            tokens.push(Token::Sign(sign));
            rest = &rest[sign.len()..];
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || "=!,()<>".contains(c)).unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_owned()));
            rest = &rest[end..];
        }
        rest = rest.trim_start();
    }
    tokens
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> Token {
        self.tokens.get(self.at).cloned().unwrap_or(Token::End)
    }

    fn next(&mut self) -> Token {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn all(&mut self) -> Result<Vec<Requirement>, String> {
        let mut out = Vec::new();
        loop {
            match self.peek() {
                Token::End => return Ok(out),
                Token::Word(_) | Token::Sign("!") => {
                    out.push(self.requirement()?);
                    match self.next() {
                        Token::End => return Ok(out),
                        Token::Sign(",") => match self.peek() {
                            Token::Word(_) | Token::Sign("!") => {}
                            other => return Err(format!("found '{}', expected: identifier after ','", other.text())),
                        },
                        other => return Err(format!("found '{}', expected: ',' or 'end of string'", other.text())),
                    }
                }
                other => return Err(format!("found '{}', expected: !, identifier, or 'end of string'", other.text())),
            }
        }
    }

    fn requirement(&mut self) -> Result<Requirement, String> {
        let mut absent = false;
        if self.peek() == Token::Sign("!") {
            absent = true;
            self.at += 1;
        }
        let key = match self.next() {
            Token::Word(w) if w == "in" || w == "notin" => {
                return Err(format!("found '{w}', expected: identifier"));
            }
            Token::Word(w) => w,
            other => return Err(format!("found '{}', expected: identifier", other.text())),
        };
        let made = |operator, values| Ok(Requirement { key: key.clone(), operator, values });
        if absent {
            return made(Operator::DoesNotExist, Vec::new());
        }
        match self.peek() {
            Token::End | Token::Sign(",") => return made(Operator::Exists, Vec::new()),
            _ => {}
        }
        let operator = match self.next() {
            Token::Sign("=" | "==") => Operator::In,
            Token::Sign("!=") => Operator::NotIn,
            Token::Sign(">") => Operator::GreaterThan,
            Token::Sign("<") => Operator::LessThan,
            Token::Word(w) if w == "in" => return made(Operator::In, self.set()?),
            Token::Word(w) if w == "notin" => return made(Operator::NotIn, self.set()?),
            other => {
                return Err(format!("found '{}', expected: in, notin, =, ==, !=, gt, lt", other.text()));
            }
        };
        let value = match self.peek() {
            Token::End | Token::Sign(",") => String::new(),
            Token::Word(w) => {
                self.at += 1;
                w
            }
            other => return Err(format!("found '{}', expected: identifier", other.text())),
        };
        made(operator, vec![value])
    }

    fn set(&mut self) -> Result<Vec<String>, String> {
        match self.next() {
            Token::Sign("(") => {}
            other => return Err(format!("found '{}' expected: '('", other.text())),
        }
        let mut values = Vec::new();
        loop {
            match self.next() {
                Token::Word(w) => values.push(w),
                Token::Sign(")") => {
                    values.push(String::new());
                    return Ok(values);
                }
                Token::Sign(",") => {
                    values.push(String::new());
                    continue;
                }
                other => return Err(format!("found '{}', expected: ',', ')' or identifier", other.text())),
            }
            match self.next() {
                Token::Sign(",") => {}
                Token::Sign(")") => return Ok(values),
                other => return Err(format!("found '{}', expected: ',' or ')'", other.text())),
            }
        }
    }
}

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

/// A field selector; all requirements hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldSelector(pub Vec<FieldRequirement>);

impl FieldSelector {
    /// Whether everything matches.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an object with these fields matches.
    pub fn matches<'a>(&self, field: impl Fn(&str) -> Option<&'a str>) -> bool {
        self.0.iter().all(|r| (field(&r.field).unwrap_or("") == r.value) == r.equal)
    }

    /// The value that a field must have, if the selector says so.
    pub fn exactly(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|r| r.equal && r.field == field).map(|r| r.value.as_str())
    }

    /// Reads the text form.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut out = Vec::new();
        for term in split_terms(text) {
            if term.is_empty() {
                continue;
            }
            let parts =
                split_term(&term).ok_or_else(|| format!("invalid selector: '{text}'; can't understand '{term}'"))?;
            let value = unescape(parts.2)?;
            out.push(FieldRequirement { field: parts.0.to_owned(), equal: parts.1, value });
        }
        Ok(Self(out))
    }
}

fn split_terms(text: &str) -> Vec<String> {
    let (mut out, mut term, mut escaped) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ',' => {
                out.push(std::mem::take(&mut term));
                continue;
            }
            _ => {}
        }
        term.push(c);
    }
    out.push(term);
    out
}

fn split_term(term: &str) -> Option<(&str, bool, &str)> {
    for (at, _) in term.char_indices() {
        let rest = &term[at..];
        for (sign, equal) in [("!=", false), ("==", true), ("=", true)] {
            if let Some(value) = rest.strip_prefix(sign) {
                return Some((&term[..at], equal, value));
            }
        }
    }
    None
}

fn unescape(text: &str) -> Result<String, String> {
    let (mut out, mut escaped) = (String::new(), false);
    for c in text.chars() {
        match (c, escaped) {
            ('\\' | ',' | '=', true) => {
                out.push(c);
                escaped = false;
            }
            (c, true) => return Err(format!("invalid field selector: invalid escape sequence: \\{c}")),
            ('\\', false) => escaped = true,
            (',' | '=', false) => {
                return Err(format!("invalid field selector: unescaped character in value: {c}"));
            }
            (c, false) => out.push(c),
        }
    }
    if escaped { Err("invalid field selector: invalid escape sequence: \\".into()) } else { Ok(out) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        let check = |selector: &str, labels: &[(&str, &str)], expect: bool| {
            let s = LabelSelector::parse(selector).expect("a selector");
            let got = s.matches(|k| labels.iter().find(|(n, _)| *n == k).map(|(_, v)| *v));
            assert_eq!(got, expect, "{selector} {labels:?}");
        };
        check("", &[], true);
        check("a=b", &[("a", "b")], true);
        check("a==b,c!=d", &[("a", "b")], true);
        check("a in (b, c)", &[("a", "c")], true);
        check("a notin (b)", &[("a", "b")], false);
        check("!a", &[("a", "b")], false);
        check("a", &[("a", "")], true);
        check("a>1", &[("a", "2")], true);
        check("a=", &[("a", "")], true);
    }

    #[test]
    fn fields() {
        let parse = |text: &str| FieldSelector::parse(text).map(|s| s.0.len());
        assert_eq!(parse("a=b,c!=d,,e==f"), Ok(3));
        assert_eq!(parse("a=b\\,c"), Ok(1));
        assert_eq!(parse("a"), Err("invalid selector: 'a'; can't understand 'a'".into()));
    }
}
