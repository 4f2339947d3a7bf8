//! From text to a syntax tree.

pub(crate) mod ast;
mod grammar;
mod lexer;
mod macros;
mod parser;
mod predict;
mod recover;
mod unescape;

use crate::issues::Issue;
use ast::Expr;
use recover::RESERVED;

pub(crate) use macros::Macros;

/// Longest expression, in code points.
const MAX_LENGTH: usize = 100_000;
/// The accumulator of macros, which no text can name.
pub(crate) const ACCUMULATOR: &str = "@result";

/// Words that the language keeps for itself: they name no variable, and no field as they are.
pub fn is_keyword(word: &str) -> bool {
    matches!(word, "true" | "false" | "null" | "in") || RESERVED.contains(&word)
}

/// A parsed expression, and where each of its nodes stands.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) root: Expr,
    /// By node: where it begins, in code points.
    pub(crate) places: Vec<u32>,
}

/// Parses an expression, or tells all that is wrong with its syntax.
pub(crate) fn parse(text: &str, macros: &Macros) -> Result<Parsed, Vec<Issue>> {
    let length = text.chars().count();
    if length > MAX_LENGTH {
        let message = format!("expression code point size exceeds limit: size: {length}, limit {MAX_LENGTH}");
        return Err(vec![Issue { offset: None, message }]);
    }
    let (lexemes, unknown) = lexer::tokens(text);
    if unknown.is_empty() {
        match parser::parse(&lexemes, macros) {
            Ok((parsed, issues)) if issues.is_empty() => return Ok(parsed),
            Ok((_, issues)) => return Err(issues),
            Err(parser::Stop::TooDeep(message)) => return Err(vec![Issue { offset: None, message: message.into() }]),
            Err(parser::Stop::Syntax) => {}
        }
    }
    Err(recover::issues(&lexemes, &unknown, text))
}
