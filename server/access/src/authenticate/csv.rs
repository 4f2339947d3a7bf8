//! Comma separated values (RFC 4180), as token files and list flags hold them, with upstream's words for what is wrong.

/// All records of `text`; empty lines are none. Records may differ in length.
pub fn records(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut lines = Lines::new(text);
    let mut all = Vec::new();
    while let Some(line) = lines.next() {
        if !line.is_empty() {
            all.push(record(line, &mut lines)?);
        }
    }
    Ok(all)
}

/// The first record of `text`, which holds nothing else in a flag.
pub fn first_record(text: &str) -> Result<Vec<String>, String> {
    let mut lines = Lines::new(text);
    loop {
        match lines.next() {
            None => return Err("EOF".to_owned()),
            Some("") => {}
            Some(line) => return record(line, &mut lines),
        }
    }
}

/// Lines without their ends; `\r\n` ends one like `\n`.
struct Lines<'a> {
    rest: &'a str,
    number: usize,
    /// Whether the last line had an end.
    ended: bool,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text, number: 0, ended: false }
    }

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let (line, rest) = match self.rest.split_once('\n') {
            Some((line, rest)) => (line, rest),
            None => (self.rest, ""),
        };
        self.ended = line.len() < self.rest.len();
        self.rest = rest;
        Some(line.strip_suffix('\r').unwrap_or(line))
    }
}

const BARE: &str = "bare \" in non-quoted-field";
const QUOTE: &str = "extraneous or missing \" in quoted-field";

fn record<'a>(first: &'a str, lines: &mut Lines<'a>) -> Result<Vec<String>, String> {
    let start = lines.number;
    let (mut line, mut at) = (first, 0);
    let mut fields = Vec::new();
    loop {
        let Some(quoted) = line[at..].strip_prefix('"') else {
            let (field, more) = match line[at..].split_once(',') {
                Some((field, _)) => (field, true),
                None => (&line[at..], false),
            };
            if let Some(quote) = field.find('"') {
                return Err(fault(start, lines.number, at + quote + 1, BARE));
            }
            fields.push(field.to_owned());
            if !more {
                return Ok(fields);
            }
            at += field.len() + 1;
            continue;
        };
        let mut field = String::new();
        let mut rest = quoted;
        loop {
            let Some((inside, after)) = rest.split_once('"') else {
                // The field goes on in the next line.
                field.push_str(rest);
                let (number, column) = (lines.number, line.len() + usize::from(lines.ended) + 1);
                let Some(next) = lines.next() else {
                    return Err(fault(start, number, column, QUOTE));
                };
                field.push('\n');
                (line, rest) = (next, next);
                continue;
            };
            field.push_str(inside);
            if let Some(after) = after.strip_prefix('"') {
                field.push('"');
                rest = after;
            } else if after.is_empty() {
                fields.push(field);
                return Ok(fields);
            } else if let Some(after) = after.strip_prefix(',') {
                at = line.len() - after.len();
                fields.push(field);
                break;
            } else {
                return Err(fault(start, lines.number, line.len() - after.len(), QUOTE));
            }
        }
    }
}

fn fault(start: usize, line: usize, column: usize, what: &str) -> String {
    if start == line {
        format!("parse error on line {line}, column {column}: {what}")
    } else {
        format!("record on line {start}; parse error on line {line}, column {column}: {what}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_and_faults() {
        let check = |text: &str, expect: Result<&[&[&str]], &str>| {
            let expect = expect.map(|r| r.iter().map(|f| f.iter().map(|s| (*s).to_owned()).collect()).collect());
            assert_eq!(records(text), expect.map_err(str::to_owned), "{text:?}");
        };
        check("", Ok(&[]));
        check("a,b\n\nc\r\n", Ok(&[&["a", "b"], &["c"]]));
        check("a,,", Ok(&[&["a", "", ""]]));
        check("t,u,1,\"x,y\"", Ok(&[&["t", "u", "1", "x,y"]]));
        check("\"a\"\"b\",c", Ok(&[&["a\"b", "c"]]));
        check("\"a\nb\",c", Ok(&[&["a\nb", "c"]]));
        check("\"\"", Ok(&[&[""]]));
        check("\"a", Err("parse error on line 1, column 3: extraneous or missing \" in quoted-field"));
        check("\"a\n", Err("parse error on line 1, column 4: extraneous or missing \" in quoted-field"));
        check("a,\"b", Err("parse error on line 1, column 5: extraneous or missing \" in quoted-field"));
        check("\"a\"b", Err("parse error on line 1, column 3: extraneous or missing \" in quoted-field"));
        check("a\"b", Err("parse error on line 1, column 2: bare \" in non-quoted-field"));
        check(
            "x\n\"a\nb\"c",
            Err("record on line 2; parse error on line 3, column 2: extraneous or missing \" in quoted-field"),
        );
    }

    #[test]
    fn only_the_first() {
        assert_eq!(first_record("\na,b\nc"), Ok(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(first_record("\n"), Err("EOF".to_owned()));
    }
}
