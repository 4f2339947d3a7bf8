//! What is wrong with the syntax of an expression.
use super::lexer::{Lexeme, Unknown};
use crate::issues::Issue;

pub(super) fn issues(lexemes: &[Lexeme<'_>], unknown: &[Unknown<'_>]) -> Vec<Issue> {
    let _ = lexemes;
    unknown.iter().map(|u| Issue { offset: Some(u.at), message: format!("Syntax error: token recognition error at: '{}'", u.text) }).collect()
}
