//! Nodes to values: aliases and merge keys expanded, keys made strings, doubled keys noted.

use std::collections::HashMap;

use super::Error;
use super::resolve::{self, Scalar};
use super::tree::{Content, Tree};
use crate::{MAX_DEPTH, text};

/// Values made from aliases may make up this part of all, up to so many values.
const SMALL: (f64, f64) = (0.99, 400_000.0);
/// And this part of all, from so many values on; in between the part shrinks evenly.
const LARGE: (f64, f64) = (0.10, 4_000_000.0);

/// A value; others are named by their place.
#[derive(Debug)]
pub(super) enum Value {
    Scalar(Scalar),
    List(Vec<usize>),
    /// By key.
    Map(Vec<(String, usize)>),
}

/// The values of a document.
#[derive(Debug)]
pub(super) struct Values {
    pub(super) values: Vec<Value>,
    pub(super) root: usize,
    doubled: Vec<String>,
    /// A key that is neither text nor number nor bool.
    bad_key: Option<String>,
}

impl Values {
    /// The strict reports as one message.
    pub(super) fn strict(&self) -> Option<String> {
        (!self.doubled.is_empty()).then(|| format!("{}\n  {}", super::REPORT, self.doubled.join("\n  ")))
    }

    pub(super) fn check_keys(&self) -> Result<(), Error> {
        self.bad_key.as_ref().map_or(Ok(()), |e| Err(Error::plain(e.clone())))
    }
}

pub(super) fn first_document(text: &str) -> Result<Values, Error> {
    let mut tree = Tree::new(text);
    let root = tree.document()?;
    let mut c = Converter {
        tree: &tree,
        made: Values { values: Vec::new(), root: 0, doubled: Vec::new(), bad_key: None },
        expanding: Vec::new(),
        visits: 1,
        from_aliases: 0,
        depth: 0,
    };
    let root = match root {
        Some(node) => c.value(node)?,
        None => c.add(Value::Scalar(Scalar::Null)),
    };
    Ok(Values { root, ..c.made })
}

struct Converter<'t> {
    tree: &'t Tree<'t>,
    made: Values,
    /// Alias nodes whose targets are being read.
    expanding: Vec<usize>,
    visits: usize,
    from_aliases: usize,
    depth: usize,
}

/// The members of a mapping as they come.
#[derive(Default)]
struct Members {
    list: Vec<(Scalar, usize)>,
    places: HashMap<(&'static str, String), usize>,
}

impl Converter<'_> {
    fn add(&mut self, value: Value) -> usize {
        self.made.values.push(value);
        self.made.values.len() - 1
    }

    /// Notes that a node is read, and refuses documents that are mostly aliases.
    fn visit(&mut self) -> Result<(), Error> {
        self.visits += 1;
        self.from_aliases += usize::from(!self.expanding.is_empty());
        let visits = self.visits as f64;
        let allowed = match visits {
            n if n <= SMALL.1 => SMALL.0,
            n if n >= LARGE.1 => LARGE.0,
            n => SMALL.0 - (SMALL.0 - LARGE.0) * ((n - SMALL.1) / (LARGE.1 - SMALL.1)),
        };
        if self.from_aliases > 100 && self.visits > 1_000 && self.from_aliases as f64 / visits > allowed {
            return Err(Error::at(0, "document contains excessive aliasing"));
        }
        Ok(())
    }

    fn value(&mut self, node: usize) -> Result<usize, Error> {
        self.visit()?;
        if self.depth > MAX_DEPTH {
            return Err(Error::at(0, &format!("exceeded max depth of {MAX_DEPTH}")));
        }
        self.depth += 1;
        let tree = self.tree;
        let Some(n) = tree.nodes.get(node) else { return Ok(self.add(Value::Scalar(Scalar::Null))) };
        let value = match &n.content {
            Content::Alias { name, target } => {
                self.expand(node, name)?;
                let value = self.value(*target)?;
                self.expanding.pop();
                self.depth -= 1;
                return Ok(value);
            }
            Content::Scalar { text, implicit } => Value::Scalar(resolve::scalar(&n.tag, text, *implicit)?),
            // A collection that is tagged as null is one all the same.
            Content::Sequence(items) => {
                let mut list = Vec::with_capacity(items.len());
                for item in items {
                    list.push(self.value(*item)?);
                }
                Value::List(list)
            }
            Content::Mapping(_) => {
                let mut members = Members::default();
                self.members(node, &mut members)?;
                self.map(members)
            }
        };
        self.depth -= 1;
        Ok(self.add(value))
    }

    fn expand(&mut self, node: usize, name: &str) -> Result<(), Error> {
        if self.expanding.contains(&node) {
            return Err(Error::at(0, &format!("anchor '{name}' value contains itself")));
        }
        self.expanding.push(node);
        Ok(())
    }

    fn members(&mut self, mapping: usize, out: &mut Members) -> Result<(), Error> {
        let tree = self.tree;
        let Content::Mapping(pairs) = &tree.nodes[mapping].content else { return Ok(()) };
        for &(key, value) in pairs {
            if self.is_merge(key) {
                self.merge(value, out)?;
                continue;
            }
            let key = self.value(key)?;
            let Value::Scalar(key) = &self.made.values[key] else {
                return Err(Error::at(0, &format!("invalid map key: {}", go_syntax(&self.made.values, key))));
            };
            let key = key.clone();
            let line = tree.nodes[value].line + 1;
            let value = self.value(value)?;
            let identity = identity(&key);
            match out.places.get(&identity) {
                Some(&place) => {
                    let key = shown(&key);
                    self.made.doubled.push(format!("line {line}: key {key} already set in map"));
                    out.list[place].1 = value;
                }
                None => {
                    out.places.insert(identity, out.list.len());
                    out.list.push((key, value));
                }
            }
        }
        Ok(())
    }

    fn is_merge(&self, node: usize) -> bool {
        let node = &self.tree.nodes[node];
        let merge = |text: &str, implicit| {
            text == "<<" && (implicit || node.tag.strip_prefix(resolve::PREFIX) == Some("merge"))
        };
        matches!(&node.content, Content::Scalar { text, implicit } if merge(text, *implicit))
    }

    /// `<<: value`: the members of a mapping, or of several, of which the first counts most.
    fn merge(&mut self, value: usize, out: &mut Members) -> Result<(), Error> {
        let tree = self.tree;
        match &tree.nodes[value].content {
            Content::Sequence(items) => items.iter().rev().try_for_each(|i| self.merge_one(*i, out)),
            _ => self.merge_one(value, out),
        }
    }

    fn merge_one(&mut self, node: usize, out: &mut Members) -> Result<(), Error> {
        let tree = self.tree;
        self.visit()?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Error::at(0, &format!("exceeded max depth of {MAX_DEPTH}")));
        }
        match &tree.nodes[node].content {
            Content::Mapping(_) => self.members(node, out)?,
            Content::Alias { name, target } if matches!(tree.nodes[*target].content, Content::Mapping(_)) => {
                self.expand(node, name)?;
                self.visit()?;
                self.members(*target, out)?;
                self.expanding.pop();
            }
            _ => return Err(Error::at(0, "map merge requires map or sequence of maps as the value")),
        }
        self.depth -= 1;
        Ok(())
    }

    fn map(&mut self, members: Members) -> Value {
        let mut list = Vec::with_capacity(members.list.len());
        for (key, value) in members.list {
            let (ty, shown) = match key {
                Scalar::Text(s) => {
                    list.push((s, value));
                    continue;
                }
                Scalar::Int(n) => (None, n.to_string()),
                Scalar::Bool(b) => (None, b.to_string()),
                // Upstream writes it with the precision of a 32 bit number.
                Scalar::Float(f) => (None, yaml_float(f, text::go_float32(f))),
                Scalar::Uint(n) => (Some("uint64"), format!("{n:#x}")),
                Scalar::Null => (Some("%!s(<nil>)"), "<nil>".to_owned()),
            };
            if let Some(ty) = ty {
                let value = go_syntax(&self.made.values, value);
                let e = format!("unsupported map key of type: {ty}, key: {shown}, value: {value}");
                self.made.bad_key.get_or_insert(e);
                continue;
            }
            list.push((shown, value));
        }
        // Where `1` and `"1"` are both keys, the later one counts.
        list.sort_by(|a, b| a.0.cmp(&b.0));
        list.reverse();
        list.dedup_by(|a, b| a.0 == b.0);
        list.reverse();
        Value::Map(list)
    }
}

/// What tells one key from another.
fn identity(key: &Scalar) -> (&'static str, String) {
    match key {
        Scalar::Null => ("null", String::new()),
        Scalar::Bool(b) => ("bool", b.to_string()),
        Scalar::Int(n) => ("int", n.to_string()),
        Scalar::Uint(n) => ("int", n.to_string()),
        Scalar::Float(n) => ("float", n.to_string()),
        Scalar::Text(s) => ("text", s.clone()),
    }
}

/// A number as YAML writes it.
pub(super) fn yaml_float(n: f64, finite: String) -> String {
    match n {
        n if n.is_nan() => ".nan".to_owned(),
        f64::INFINITY => ".inf".to_owned(),
        f64::NEG_INFINITY => "-.inf".to_owned(),
        _ => finite,
    }
}

/// A scalar as Go's `%#v` shows it.
fn shown(scalar: &Scalar) -> String {
    match scalar {
        Scalar::Null => "interface {}(nil)".to_owned(),
        Scalar::Bool(b) => b.to_string(),
        Scalar::Int(n) => n.to_string(),
        Scalar::Uint(n) => format!("{n:#x}"),
        Scalar::Float(n) => text::go_float(*n),
        Scalar::Text(s) => text::quote(s),
    }
}

/// A value as Go's `%#v` shows it; cut off where a document would make it huge.
fn go_syntax(values: &[Value], value: usize) -> String {
    const MAX: usize = 4_096;
    fn write(values: &[Value], value: usize, out: &mut String) {
        if out.len() > MAX {
            return;
        }
        match &values[value] {
            Value::Scalar(s) => out.push_str(&shown(s)),
            Value::List(items) => {
                out.push_str("[]interface {}{");
                for (i, item) in items.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    write(values, *item, out);
                }
                out.push('}');
            }
            Value::Map(members) => {
                out.push_str("map[interface {}]interface {}{");
                for (i, (key, item)) in members.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    out.push_str(&text::quote(key));
                    out.push(':');
                    write(values, *item, out);
                }
                out.push('}');
            }
        }
    }
    match &values[value] {
        Value::Scalar(Scalar::Null) => "<nil>".to_owned(),
        _ => {
            let mut out = String::new();
            write(values, value, &mut out);
            out
        }
    }
}
