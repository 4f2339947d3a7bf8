//! What is wrong with the syntax of an expression, as ANTLR's parsers say it: they delete or insert a token where that
//! helps, else skip to one that can follow, and go on, so that one mistake gives one message.

use std::collections::BTreeSet;

use super::grammar::{NETWORK, Network, Part, Rule, StateId, StateKind};
use super::lexer::{Lexeme, Token, Unknown};
use super::parser;
use super::predict::{Prediction, predict};
use crate::issues::Issue;

/// How often it is tried to go on.
const MAX_ATTEMPTS: u32 = 30;
/// How many tokens may be skipped in one attempt.
const MAX_SKIPPED: usize = 256;
/// How deep rules may nest.
const MAX_DEPTH: u32 = 250;

/// Words that can't be variables.
pub(super) const RESERVED: &[&str] = &[
    "as",
    "break",
    "const",
    "continue",
    "else",
    "for",
    "function",
    "if",
    "import",
    "let",
    "loop",
    "package",
    "namespace",
    "return",
    "var",
    "void",
    "while",
];

/// All that is wrong.
pub(super) fn issues(lexemes: &[Lexeme<'_>], unknown: &[Unknown<'_>], text: &str) -> Vec<Issue> {
    let mut recovery = Recovery {
        network: &NETWORK,
        lexemes,
        unknown,
        text,
        at: 0,
        callers: Vec::new(),
        precedences: vec![0],
        depths: [0; 32],
        recovering: false,
        last_error: None,
        last_states: BTreeSet::new(),
        attempts: 0,
        issues: Vec::new(),
        later: Vec::new(),
        stopped: false,
    };
    recovery.rule(Rule::Start, 0);
    let unknown = unknown.iter().map(|unknown| Issue {
        offset: Some(unknown.at),
        message: format!("Syntax error: token recognition error at: '{}'", unknown.text),
    });
    unknown.chain(recovery.issues).chain(recovery.later).collect()
}

struct Recovery<'r, 't> {
    network: &'r Network,
    lexemes: &'r [Lexeme<'t>],
    unknown: &'r [Unknown<'t>],
    text: &'t str,
    at: usize,
    /// The states that come after the open calls.
    callers: Vec<StateId>,
    precedences: Vec<u32>,
    depths: [u32; 32],
    recovering: bool,
    last_error: Option<usize>,
    last_states: BTreeSet<StateId>,
    attempts: u32,
    issues: Vec<Issue>,
    /// What is found out of names and literals, which comes after errors of syntax.
    later: Vec<Issue>,
    stopped: bool,
}

/// Why a rule is left early.
enum Error {
    Mismatch(StateId),
    /// No way on, from the token at which the decision was made to the one that decided.
    NoWay {
        state: StateId,
        offending: usize,
    },
}

type Step = Result<(), Error>;

impl Recovery<'_, '_> {
    fn token(&self, ahead: usize) -> Token {
        self.lexemes[(self.at + ahead).min(self.lexemes.len() - 1)].token
    }

    fn consume(&mut self) {
        self.at = (self.at + 1).min(self.lexemes.len() - 1);
    }

    fn tell(&mut self, at: usize, message: String) {
        let offset = Some(self.lexemes[at].at);
        self.issues.push(Issue { offset, message: format!("Syntax error: {message}") });
    }

    fn stop(&mut self, message: String) {
        if !self.stopped {
            self.issues.push(Issue { offset: None, message });
        }
        self.stopped = true;
    }

    fn rule(&mut self, rule: Rule, precedence: u32) {
        let begin = self.at;
        self.depths[rule as usize] += 1;
        if self.depths[rule as usize] > MAX_DEPTH {
            self.stop(format!("expression recursion limit exceeded: {MAX_DEPTH}"));
        }
        if self.stopped {
            return;
        }
        self.precedences.push(precedence);
        if let Err(error) = self.part(&self.network.parts[rule as usize]) {
            self.report(&error);
            if rule == Rule::EscapeIdent {
                let offset = Some(self.lexemes[begin].at);
                self.later.push(Issue { offset, message: "unsupported ident kind".into() });
            }
            let (Error::Mismatch(state) | Error::NoWay { state, .. }) = error;
            self.recover(state);
        } else {
            self.look(rule, begin);
        }
        self.precedences.pop();
        self.depths[rule as usize] -= 1;
    }

    /// Looks at a name or a literal that was read.
    fn look(&mut self, rule: Rule, begin: usize) {
        let read = &self.lexemes[begin..self.at];
        let Some(first) = read.first() else { return };
        let message = match (rule, read) {
            (Rule::Primary, [name]) | (Rule::Primary, [Lexeme { token: Token::Dot, .. }, name])
                if name.token == Token::Ident && RESERVED.contains(&name.text) =>
            {
                format!("reserved identifier: {}", name.text)
            }
            (Rule::Literal, [.., literal]) => match parser::read(literal.token, literal.text, read.len() > 1) {
                Some(Err(message)) => message.to_owned(),
                _ => return,
            },
            _ => return,
        };
        self.later.push(Issue { offset: Some(first.at), message });
    }

    fn part(&mut self, part: &Part) -> Step {
        if self.stopped {
            return Ok(());
        }
        match part {
            Part::Token { state, of } => self.expect(*state, of),
            Part::Call { rule, precedence, follow, .. } => {
                self.callers.push(*follow);
                self.rule(*rule, *precedence);
                self.callers.pop();
                Ok(())
            }
            Part::Seq(parts) => parts.iter().try_for_each(|part| self.part(part)),
            Part::Alt { state, parts } => {
                self.sync(*state)?;
                let chosen = self.decide(*state)?;
                self.part(&parts[chosen])
            }
            Part::Opt { state, body, first } => {
                self.sync(*state)?;
                if first.contains(&self.token(0)) { self.part(body) } else { Ok(()) }
            }
            Part::Star { entry, back, body, first } => {
                self.sync(*entry)?;
                while !self.stopped && self.again(first.as_ref(), *entry)? {
                    self.part(body)?;
                    self.sync(*back)?;
                }
                Ok(())
            }
            Part::Plus { start, back, body, first } => {
                self.sync(*start)?;
                loop {
                    self.part(body)?;
                    self.sync(*back)?;
                    if self.stopped || !self.again(first.as_ref(), *back)? {
                        return Ok(());
                    }
                }
            }
            Part::Ops { entry, back, block, ops } => {
                self.sync(*entry)?;
                while !self.stopped && self.again(None, *entry)? {
                    let chosen = if let [_] = &ops[..] {
                        0
                    } else {
                        self.sync(*block)?;
                        self.decide(*block)?
                    };
                    self.part(&ops[chosen].1)?;
                    self.sync(*back)?;
                }
                Ok(())
            }
        }
    }

    /// Whether a loop goes on: by one token, or as far as it takes to tell.
    fn again(&mut self, first: Option<&BTreeSet<Token>>, state: StateId) -> Result<bool, Error> {
        match first {
            Some(first) => Ok(first.contains(&self.token(0))),
            None => self.decide(state).map(|chosen| chosen == 0),
        }
    }

    fn decide(&mut self, state: StateId) -> Result<usize, Error> {
        let precedence = self.precedences.last().copied().unwrap_or(0);
        match predict(self.network, state, &self.callers, precedence, &self.lexemes[self.at..]) {
            Prediction::Branch(chosen) => Ok(chosen),
            Prediction::None { offending } => Err(Error::NoWay { state, offending: self.at + offending }),
        }
    }

    fn expect(&mut self, state: StateId, of: &[Token]) -> Step {
        if of.contains(&self.token(0)) {
            self.recovering = false;
            self.consume();
            return Ok(());
        }
        self.attempt();
        if self.stopped {
            return Ok(());
        }
        if self.delete(state) {
            self.consume();
            return Ok(());
        }
        // A token that is missing, if the next one could come after it.
        let super::grammar::Edge::Token(_, after) = self.network.states[state].edges[0] else {
            return Err(Error::Mismatch(state));
        };
        if self.expected(after).contains(&self.token(0)) {
            if !self.recovering {
                self.recovering = true;
                let message = format!("missing {} at {}", self.shown(&self.expected(state)), self.current());
                self.tell(self.at, message);
            }
            return Ok(());
        }
        Err(Error::Mismatch(state))
    }

    /// The tokens that can come in a state, whatever rule they belong to.
    fn expected(&self, state: StateId) -> BTreeSet<Token> {
        let mut next = self.network.next(state);
        let mut expected = std::mem::take(&mut next.tokens);
        let mut ends = next.ends;
        for follow in self.callers.iter().rev() {
            if !ends {
                break;
            }
            let next = self.network.next(*follow);
            expected.extend(next.tokens);
            ends = next.ends;
        }
        if ends {
            expected.insert(Token::End);
        }
        expected
    }

    /// What can come after any of the open calls.
    fn follow(&self) -> BTreeSet<Token> {
        self.callers.iter().flat_map(|follow| self.network.next(*follow).tokens).collect()
    }

    /// Where a decision is about to be made: a token that fits none of the ways is dealt with first.
    fn sync(&mut self, state: StateId) -> Step {
        if self.recovering || self.stopped {
            return Ok(());
        }
        let next = self.network.next(state);
        if next.ends || next.tokens.contains(&self.token(0)) {
            return Ok(());
        }
        match self.network.states[state].kind {
            StateKind::Block if self.delete(state) => Ok(()),
            StateKind::Block => Err(Error::Mismatch(state)),
            StateKind::LoopBack => {
                self.unwanted(state);
                let mut until = self.expected(state);
                until.extend(self.follow());
                self.skip(&until, false);
                Ok(())
            }
            StateKind::Basic | StateKind::RuleStop => Ok(()),
        }
    }

    /// Drops a token if the one after it fits.
    fn delete(&mut self, state: StateId) -> bool {
        if !self.expected(state).contains(&self.token(1)) {
            return false;
        }
        self.unwanted(state);
        self.consume();
        self.recovering = false;
        true
    }

    fn unwanted(&mut self, state: StateId) {
        if !self.recovering {
            self.recovering = true;
            let message =
                format!("extraneous input {} expecting {}", self.current(), self.shown(&self.expected(state)));
            self.tell(self.at, message);
        }
    }

    fn report(&mut self, error: &Error) {
        if self.recovering {
            return;
        }
        self.recovering = true;
        match *error {
            Error::Mismatch(state) => {
                let message =
                    format!("mismatched input {} expecting {}", self.current(), self.shown(&self.expected(state)));
                self.tell(self.at, message);
            }
            Error::NoWay { offending, .. } => {
                let (begin, end) = (&self.lexemes[self.at], &self.lexemes[offending]);
                let input = match begin.token {
                    Token::End => "<EOF>".to_owned(),
                    _ => self.between(begin.byte, end.byte + end.text.len()),
                };
                let message = match input.char_indices().nth(1).map(|(second, _)| &input[second..]) {
                    // A word that is no name, where upstream keeps an older text.
                    Some(word @ ("true" | "false" | "null")) => {
                        format!("mismatched input '{word}' expecting IDENTIFIER")
                    }
                    _ => format!("no viable alternative at input {}", quoted(&input)),
                };
                self.tell(offending, message);
            }
        }
    }

    /// The text from one place to another, without what belongs to no token.
    fn between(&self, mut from: usize, to: usize) -> String {
        let mut text = String::new();
        let all = from..to;
        for unknown in self.unknown.iter().filter(|unknown| all.contains(&unknown.byte)) {
            text.push_str(&self.text[from..unknown.byte]);
            from = unknown.byte + unknown.text.len();
        }
        text + &self.text[from.min(to)..to]
    }

    /// Skips to what can come after one of the open calls.
    fn recover(&mut self, state: StateId) {
        self.attempt();
        if self.stopped {
            return;
        }
        if self.last_error == Some(self.at) && self.last_states.contains(&state) {
            self.consume();
        }
        self.last_error = Some(self.at);
        self.last_states.insert(state);
        let until = self.follow();
        self.skip(&until, true);
    }

    fn skip(&mut self, until: &BTreeSet<Token>, limited: bool) {
        let mut skipped = 0;
        while self.token(0) != Token::End && !until.contains(&self.token(0)) {
            if limited && skipped >= MAX_SKIPPED {
                return self.stop(format!("error recovery token lookahead limit exceeded: {MAX_SKIPPED}"));
            }
            skipped += 1;
            self.consume();
        }
    }

    fn attempt(&mut self) {
        if self.attempts == MAX_ATTEMPTS && !self.stopped {
            self.tell(self.at, format!("error recovery attempt limit exceeded: {MAX_ATTEMPTS}"));
            self.stopped = true;
        }
        self.attempts += 1;
    }

    fn current(&self) -> String {
        let lexeme = &self.lexemes[self.at];
        quoted(if lexeme.token == Token::End { "<EOF>" } else { lexeme.text })
    }

    fn shown(&self, tokens: &BTreeSet<Token>) -> String {
        let end = tokens.contains(&Token::End).then_some(Token::End);
        let others = tokens.iter().copied().filter(|token| *token != Token::End);
        let names: Vec<&str> = end.into_iter().chain(others).map(Token::name).collect();
        if let [name] = names[..] { name.to_owned() } else { format!("{{{}}}", names.join(", ")) }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r"))
}
