//! What changed, as messages show it: a unified diff of two values as indented JSON.

use object::record::View;

use super::internal;

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// A unified diff, without a header; empty if nothing differs.
pub(crate) fn diff(old: View<'_>, new: View<'_>) -> String {
    unified(&indented(&internal::text(old)), &indented(&internal::text(new)))
}

/// JSON text with one member or element a line, a space a level.
fn indented(text: &str) -> String {
    let (mut out, mut depth, mut quoted, mut escaped) = (String::with_capacity(text.len() * 2), 0, false, false);
    let mut chars = text.chars().peekable();
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', depth));
    };
    while let Some(c) = chars.next() {
        if quoted {
            out.push(c);
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            '{' | '[' => {
                out.push(c);
                if matches!(chars.peek(), Some('}' | ']')) {
                    out.extend(chars.next());
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            c => {
                quoted = c == '"';
                out.push(c);
            }
        }
    }
    out
}

fn unified(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    let mut blocks = Vec::new();
    matches(&a, &b, (0, 0), &mut blocks);
    blocks.push((a.len(), b.len(), 0));
    let mut out = String::new();
    let mut hunk = Hunk::default();
    let (mut i, mut j) = (0, 0);
    for (at, to, len) in blocks {
        if i < at || j < to {
            hunk.changes.extend(a[i..at].iter().map(|line| ('-', *line)));
            hunk.changes.extend(b[j..to].iter().map(|line| ('+', *line)));
        }
        let last = at + len == a.len() && to + len == b.len();
        let shared = &a[at..at + len];
        if hunk.changes.is_empty() {
            // Before the first change.
            let skip = len.saturating_sub(CONTEXT);
            hunk = Hunk { old: at + skip, new: to + skip, changes: shared[skip..].iter().map(|l| (' ', *l)).collect() };
        } else if len > 2 * CONTEXT || last {
            hunk.changes.extend(shared.iter().take(CONTEXT).map(|line| (' ', *line)));
            hunk.write(&mut out);
            let skip = len.saturating_sub(CONTEXT);
            hunk = Hunk { old: at + skip, new: to + skip, changes: shared[skip..].iter().map(|l| (' ', *l)).collect() };
        } else {
            hunk.changes.extend(shared.iter().map(|line| (' ', *line)));
        }
        (i, j) = (at + len, to + len);
    }
    out
}

#[derive(Default)]
struct Hunk<'a> {
    old: usize,
    new: usize,
    changes: Vec<(char, &'a str)>,
}

impl Hunk<'_> {
    fn write(&self, out: &mut String) {
        if self.changes.iter().all(|(mark, _)| *mark == ' ') {
            return;
        }
        let range = |start: usize, without: char| {
            let len = self.changes.iter().filter(|(mark, _)| *mark != without).count();
            match len {
                0 => format!("{start},0"),
                1 => format!("{}", start + 1),
                len => format!("{},{len}", start + 1),
            }
        };
        out.push_str(&format!("@@ -{} +{} @@\n", range(self.old, '+'), range(self.new, '-')));
        for (mark, line) in &self.changes {
            out.push(*mark);
            out.push_str(line);
            out.push('\n');
        }
    }
}

/// Runs of equal lines, in order: the longest first, then those before and after it.
fn matches(a: &[&str], b: &[&str], at: (usize, usize), blocks: &mut Vec<(usize, usize, usize)>) {
    let (mut best, mut lengths) = ((0, 0, 0), vec![0; b.len() + 1]);
    for (i, line) in a.iter().enumerate() {
        let mut next = vec![0; b.len() + 1];
        for (j, _) in b.iter().enumerate().filter(|(_, other)| *other == line) {
            let len = lengths[j] + 1;
            next[j + 1] = len;
            if len > best.2 {
                best = (i + 1 - len, j + 1 - len, len);
            }
        }
        lengths = next;
    }
    let (i, j, len) = best;
    if len == 0 {
        return;
    }
    matches(&a[..i], &b[..j], at, blocks);
    blocks.push((at.0 + i, at.1 + j, len));
    matches(&a[i + len..], &b[j + len..], (at.0 + i + len, at.1 + j + len), blocks);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unified_form() {
        let check = |old: &str, new: &str, expect: &str| assert_eq!(unified(old, new), expect, "{old:?} {new:?}");
        check("a\nb", "a\nb", "");
        check("a\nb\nc", "a\nx\nc", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n");
        check("1\n2\n3\n4\n5", "1\n2\n3\n4\n5\n6", "@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+6\n");
        check(
            "a\n1\n2\n3\n4\n5\n6\n7\nb",
            "x\n1\n2\n3\n4\n5\n6\n7\ny",
            "@@ -1,4 +1,4 @@\n-a\n+x\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+y\n",
        );
    }

    #[test]
    fn indentation() {
        let check = |text: &str, expect: &str| assert_eq!(indented(text), expect);
        check(r#"{"a":[1,"b,{\""],"c":{}}"#, "{\n \"a\": [\n  1,\n  \"b,{\\\"\"\n ],\n \"c\": {}\n}");
    }
}
