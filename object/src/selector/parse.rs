//! Label selectors from text: `a=b,c!=d,e in (x,y),f notin (z),g,!h,i>1`.

use super::label::{LabelSelector, Operator, Requirement, key_error};
use crate::field_error::{Path, aggregate};

impl LabelSelector {
    /// Reads the text form; the error is upstream's message.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parser = Parser { tokens: lex(text), at: 0 };
        parser.all().map(|requirements| requirements.into_iter().collect())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    Sign(&'static str),
    End,
}

impl<'a> Token<'a> {
    fn text(self) -> &'a str {
        match self {
            Self::Word(text) | Self::Sign(text) => text,
            Self::End => "",
        }
    }
}

/// Longest first.
const SIGNS: [&str; 9] = ["==", "!=", "=", "!", ",", "(", ")", ">", "<"];

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// Tokens up to the end. A NUL byte before a token ends the text, one after a word separates: so it is upstream.
fn lex(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() && !rest.starts_with('\0') {
        if let Some(sign) = SIGNS.into_iter().find(|s| rest.starts_with(s)) {
            tokens.push(Token::Sign(sign));
            rest = &rest[sign.len()..];
        } else {
            let end = rest.find(|c| is_space(c) || "=!,()<>\0".contains(c)).unwrap_or(rest.len());
            tokens.push(Token::Word(&rest[..end]));
            rest = &rest[end..];
            rest = rest.strip_prefix('\0').unwrap_or(rest);
        }
        rest = rest.trim_start_matches(is_space);
    }
    tokens
}

struct Parser<'a> {
    tokens: Vec<Token<'a>>,
    at: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Token<'a> {
        self.tokens.get(self.at).copied().unwrap_or(Token::End)
    }

    fn next(&mut self) -> Token<'a> {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn all(&mut self) -> Result<Vec<Requirement>, String> {
        let mut out = Vec::new();
        loop {
            match self.peek() {
                Token::End => return Ok(out),
                Token::Word(_) | Token::Sign("!") => {}
                other => return Err(found(other, ", expected: !, identifier, or 'end of string'")),
            }
            out.push(self.requirement().map_err(|e| format!("unable to parse requirement: {e}"))?);
            match self.next() {
                Token::End => return Ok(out),
                Token::Sign(",") if matches!(self.peek(), Token::Word(_) | Token::Sign("!")) => {}
                Token::Sign(",") => return Err(found(self.peek(), ", expected: identifier after ','")),
                other => return Err(found(other, ", expected: ',' or 'end of string'")),
            }
        }
    }

    fn requirement(&mut self) -> Result<Requirement, String> {
        let absent = self.peek() == Token::Sign("!");
        if absent {
            self.at += 1;
        }
        let key = match self.next() {
            Token::Word(key) => key,
            other => return Err(found(other, ", expected: identifier")),
        };
        let mut wrong = Vec::new();
        key_error(key, &Path::TOP, &mut wrong);
        if !wrong.is_empty() {
            return Err(aggregate(&wrong));
        }
        let (operator, values) = match self.peek() {
            _ if absent => (Operator::DoesNotExist, Vec::new()),
            Token::End | Token::Sign(",") => (Operator::Exists, Vec::new()),
            _ => self.restriction()?,
        };
        Requirement::new(key, operator, values, &Path::TOP).map_err(|wrong| aggregate(&wrong))
    }

    fn restriction(&mut self) -> Result<(Operator, Vec<String>), String> {
        let operator = match self.next() {
            Token::Word("in") => return Ok((Operator::In, self.values()?)),
            Token::Word("notin") => return Ok((Operator::NotIn, self.values()?)),
            Token::Sign("=") => Operator::Equals,
            Token::Sign("==") => Operator::DoubleEquals,
            Token::Sign("!=") => Operator::NotEquals,
            Token::Sign(">") => Operator::GreaterThan,
            Token::Sign("<") => Operator::LessThan,
            other => return Err(found(other, ", expected: in, notin, =, ==, !=, gt, lt")),
        };
        let value = match self.peek() {
            Token::End | Token::Sign(",") => "",
            _ => match self.next() {
                Token::Word(value) => value,
                other => return Err(found(other, ", expected: identifier")),
            },
        };
        Ok((operator, vec![value.to_owned()]))
    }

    /// Values in parentheses, each once and in order; `()` is the empty value, and so is what lies between two commas.
    fn values(&mut self) -> Result<Vec<String>, String> {
        match self.next() {
            Token::Sign("(") => {}
            other => return Err(found(other, " expected: '('")),
        }
        if !matches!(self.peek(), Token::Word(_) | Token::Sign("," | ")")) {
            return Err(found(self.peek(), ", expected: ',', ')' or identifier"));
        }
        let mut values = vec![self.value()?];
        loop {
            match self.next() {
                Token::Sign(",") => values.push(self.value()?),
                Token::Sign(")") => break,
                other => return Err(found(other, ", expected: ',' or ')'")),
            }
        }
        values.sort_unstable();
        values.dedup();
        Ok(values)
    }

    fn value(&mut self) -> Result<String, String> {
        match self.peek() {
            Token::Word(value) => {
                self.at += 1;
                Ok(value.to_owned())
            }
            Token::Sign("," | ")") => Ok(String::new()),
            other => Err(found(other, ", expected: ',', or identifier")),
        }
    }
}

fn found(token: Token<'_>, expected: &str) -> String {
    format!("found '{}'{expected}", token.text())
}
