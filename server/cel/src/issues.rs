//! What is wrong with an expression, and how it is shown.

use std::fmt::Write as _;

/// Longest line that is shown, in bytes.
const MAX_SNIPPET: usize = 16_384;
/// Most issues that are shown.
const MAX_ISSUES: usize = 100;

/// The text of an expression, and where its lines begin.
#[derive(Debug)]
pub(crate) struct Source<'t> {
    text: &'t str,
    /// Where each line begins, in code points.
    lines: Vec<u32>,
}

/// One issue, at a place in code points; `None` where no place can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Issue {
    pub(crate) offset: Option<u32>,
    pub(crate) message: String,
}

/// What makes an expression invalid. Its text is the one that upstream shows: a block for each issue, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileErrors {
    text: String,
}

impl std::fmt::Display for CompileErrors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for CompileErrors {}

impl<'t> Source<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let breaks = text.chars().zip(1..).filter(|(c, _)| *c == '\n').map(|(_, after)| after);
        Self { text, lines: std::iter::once(0).chain(breaks).collect() }
    }

    /// Line (from 1) and column (from 0) of a place.
    fn locate(&self, offset: u32) -> (usize, u32) {
        let line = self.lines.partition_point(|begin| *begin <= offset);
        (line, offset - self.lines[line - 1])
    }

    /// Shows issues as upstream does.
    pub(crate) fn render(&self, mut issues: Vec<Issue>) -> CompileErrors {
        let found = issues.len();
        issues.truncate(MAX_ISSUES);
        issues.sort_by_key(|issue| issue.offset.map_or((0, 0), |offset| self.locate(offset)));
        let mut text = String::new();
        for (i, issue) in issues.iter().enumerate() {
            if i > 0 {
                text.push('\n');
            }
            self.show(issue, &mut text);
        }
        if found > MAX_ISSUES {
            let _ = write!(text, "\n{} more errors were truncated", found - MAX_ISSUES);
        }
        CompileErrors { text }
    }

    fn show(&self, issue: &Issue, out: &mut String) {
        let Some(offset) = issue.offset else {
            let _ = write!(out, "ERROR: <input>:-1:0: {}", issue.message);
            return;
        };
        if self.text.is_empty() {
            let _ = write!(out, "ERROR: <input>:1:0: {}", issue.message);
            return;
        }
        let (line, column) = self.locate(offset);
        let _ = write!(out, "ERROR: <input>:{line}:{}: {}", column + 1, issue.message);
        let Some(snippet) = self.text.split('\n').nth(line - 1).filter(|s| s.len() <= MAX_SNIPPET) else { return };
        let snippet = snippet.replace('\t', " ");
        out.push_str("\n | ");
        out.push_str(&snippet);
        out.push_str("\n | ");
        let mut chars = snippet.chars();
        for c in chars.by_ref().take(column as usize) {
            out.push(if c.is_ascii() { '.' } else { '\u{ff0e}' });
        }
        out.push(if chars.next().is_none_or(|c| c.is_ascii()) { '^' } else { '\u{ff3e}' });
    }
}
