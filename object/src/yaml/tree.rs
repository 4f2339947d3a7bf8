//! Tokens to nodes. The open collections lie on a stack of their own, so nesting costs no call stack.

use std::collections::HashMap;

use super::Error;
use super::scan::{Kind, Scanner};

/// A node of the document; others are named by their place in the tree.
#[derive(Debug)]
pub(super) struct Node {
    /// The line on which it starts, from 0.
    pub(super) line: usize,
    pub(super) tag: String,
    pub(super) content: Content,
}

#[derive(Debug)]
pub(super) enum Content {
    /// `implicit`: plain, so that its text decides its type.
    Scalar {
        text: String,
        implicit: bool,
    },
    Sequence(Vec<usize>),
    Mapping(Vec<(usize, usize)>),
    Alias {
        name: String,
        target: usize,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    BlockSequence,
    /// A sequence at the indentation of the mapping that holds it.
    Indentless,
    BlockMapping,
    FlowSequence,
    FlowMapping,
    /// `[key: value]`
    FlowPair,
}

/// A collection that is not closed yet.
struct Open {
    node: usize,
    shape: Shape,
    line: usize,
    first: bool,
    key: Option<usize>,
    /// The key came without `:`, so its value is empty.
    bare: bool,
}

pub(super) struct Tree<'a> {
    scanner: Scanner<'a>,
    pub(super) nodes: Vec<Node>,
    open: Vec<Open>,
    anchors: HashMap<String, usize>,
    handles: HashMap<String, String>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            scanner: Scanner::new(text),
            nodes: Vec::new(),
            open: Vec::new(),
            anchors: HashMap::new(),
            handles: HashMap::new(),
        }
    }

    /// The root of the first document, if there is one.
    pub(super) fn document(&mut self) -> Result<Option<usize>, Error> {
        let implicit = match self.scanner.peek()?.kind {
            Kind::StreamEnd => return Ok(None),
            Kind::Version(_) | Kind::TagDirective { .. } | Kind::DocumentStart => false,
            _ => true,
        };
        self.directives()?;
        if !implicit {
            let token = self.scanner.peek()?;
            if token.kind != Kind::DocumentStart {
                return Err(Error::at(token.line, "did not find expected <document start>"));
            }
            self.scanner.take();
        }
        let token = self.scanner.peek()?;
        let empty = matches!(
            token.kind,
            Kind::Version(_) | Kind::TagDirective { .. } | Kind::DocumentStart | Kind::DocumentEnd | Kind::StreamEnd
        );
        let line = token.line;
        let root = if empty && !implicit { self.empty(line) } else { self.root()? };
        // What follows is not read, but the token that ends the document is.
        self.scanner.peek()?;
        Ok(Some(root))
    }

    fn directives(&mut self) -> Result<(), Error> {
        let mut version = false;
        loop {
            let token = self.scanner.peek()?;
            let line = token.line;
            match token.kind.clone() {
                Kind::Version(_) if version => return Err(Error::at(line, "found duplicate %YAML directive")),
                Kind::Version(false) => return Err(Error::at(line, "found incompatible YAML document")),
                Kind::Version(true) => version = true,
                Kind::TagDirective { handle, prefix } => {
                    if self.handles.insert(handle, prefix).is_some() {
                        return Err(Error::at(line, "found duplicate %TAG directive"));
                    }
                }
                _ => break,
            }
            self.scanner.take();
        }
        for (handle, prefix) in [("!", "!"), ("!!", super::resolve::PREFIX)] {
            self.handles.entry(handle.to_owned()).or_insert_with(|| prefix.to_owned());
        }
        Ok(())
    }

    fn root(&mut self) -> Result<usize, Error> {
        let mut made = self.node(true, false)?;
        loop {
            if let Some(node) = made {
                match self.open.last_mut() {
                    None => return Ok(node),
                    Some(open) => match (&mut self.nodes[open.node].content, open.key) {
                        (Content::Sequence(items), _) => items.push(node),
                        (Content::Mapping(_), None) => open.key = Some(node),
                        (Content::Mapping(pairs), Some(key)) => {
                            pairs.push((key, node));
                            open.key = None;
                        }
                        _ => {}
                    },
                }
            }
            made = self.advance()?;
        }
    }

    fn add(&mut self, line: usize, tag: String, content: Content) -> usize {
        self.nodes.push(Node { line, tag, content });
        self.nodes.len() - 1
    }

    fn empty(&mut self, line: usize) -> usize {
        self.add(line, String::new(), Content::Scalar { text: String::new(), implicit: true })
    }

    /// The next token's kind, and the line on which it starts.
    fn next(&mut self) -> Result<(&Kind, usize), Error> {
        let token = self.scanner.peek()?;
        Ok((&token.kind, token.line))
    }

    /// A leaf, or nothing after a collection was opened.
    fn node(&mut self, block: bool, indentless: bool) -> Result<Option<usize>, Error> {
        let token = self.scanner.peek()?;
        let line = token.line;
        if let Kind::Alias(name) = token.kind.clone() {
            let target = self.anchors.get(&name).copied();
            let target = target.ok_or_else(|| Error::at(0, &format!("unknown anchor '{name}' referenced")))?;
            self.scanner.take();
            return Ok(Some(self.add(line, String::new(), Content::Alias { name, target })));
        }
        let (mut anchor, mut tag, mut tag_line) = (None, None, 0);
        loop {
            let token = self.scanner.peek()?;
            match token.kind.clone() {
                Kind::Anchor(name) if anchor.is_none() => anchor = Some(name),
                Kind::Tag { handle, suffix } if tag.is_none() => {
                    tag_line = token.line;
                    tag = Some((handle, suffix));
                }
                _ => break,
            }
            self.scanner.take();
        }
        let tag = match tag {
            None => String::new(),
            Some((handle, suffix)) if handle.is_empty() => suffix,
            Some((handle, suffix)) => {
                let undefined = || Error::at(if tag_line > 0 { tag_line } else { line }, "found undefined tag handle");
                format!("{}{suffix}", self.handles.get(&handle).ok_or_else(undefined)?)
            }
        };
        self.content(block, indentless, line, tag, anchor)
    }

    fn content(
        &mut self,
        block: bool,
        indentless: bool,
        line: usize,
        tag: String,
        anchor: Option<String>,
    ) -> Result<Option<usize>, Error> {
        let token = self.scanner.peek()?;
        let token_line = token.line;
        let shape = match &token.kind {
            Kind::BlockEntry if indentless => Shape::Indentless,
            Kind::FlowSequence => Shape::FlowSequence,
            Kind::FlowMapping => Shape::FlowMapping,
            Kind::BlockSequence if block => Shape::BlockSequence,
            Kind::BlockMapping if block => Shape::BlockMapping,
            Kind::Scalar { plain, .. } => {
                let implicit = tag == "!" || tag.is_empty() && *plain;
                let text = match self.scanner.take().map(|t| t.kind) {
                    Some(Kind::Scalar { text, .. }) => text,
                    _ => String::new(),
                };
                let node = self.add(line, tag, Content::Scalar { text, implicit });
                self.anchors.extend(anchor.map(|a| (a, node)));
                return Ok(Some(node));
            }
            _ if anchor.is_some() || !tag.is_empty() => {
                let implicit = tag.is_empty();
                let node = self.add(line, tag, Content::Scalar { text: String::new(), implicit });
                self.anchors.extend(anchor.map(|a| (a, node)));
                return Ok(Some(node));
            }
            _ => {
                let line = if token_line > 0 { token_line } else { line };
                return Err(Error::at(line, "did not find expected node content"));
            }
        };
        let sequence = matches!(shape, Shape::BlockSequence | Shape::Indentless | Shape::FlowSequence);
        let content = if sequence { Content::Sequence(Vec::new()) } else { Content::Mapping(Vec::new()) };
        let node = self.add(line, tag, content);
        self.anchors.extend(anchor.map(|a| (a, node)));
        if shape != Shape::Indentless {
            self.scanner.take();
        }
        self.open.push(Open { node, shape, line: token_line, first: true, key: None, bare: false });
        Ok(None)
    }

    /// Reads on in the innermost collection: its next child, or the collection itself once it is closed.
    fn advance(&mut self) -> Result<Option<usize>, Error> {
        let Some(open) = self.open.last_mut() else { return Ok(None) };
        let first = std::mem::take(&mut open.first);
        match open.shape {
            Shape::BlockSequence => self.block_entry(false),
            Shape::Indentless => self.block_entry(true),
            Shape::BlockMapping if open.key.is_none() => self.block_key(),
            Shape::BlockMapping => self.block_value(),
            Shape::FlowSequence => self.flow_entry(first),
            Shape::FlowPair if open.key.is_none() => self.pair_key(first),
            Shape::FlowPair => self.flow_value(Kind::FlowSequenceEnd),
            Shape::FlowMapping if open.key.is_none() => self.flow_key(first),
            Shape::FlowMapping => self.flow_value(Kind::FlowMappingEnd),
        }
    }

    fn close(&mut self) -> Option<usize> {
        self.open.pop().map(|o| o.node)
    }

    fn problem(&mut self, problem: &str) -> Error {
        let context = self.open.last().map_or(0, |o| o.line);
        match self.scanner.peek() {
            Ok(token) => Error::at(if token.line > 0 { token.line } else { context }, problem),
            Err(e) => e,
        }
    }

    fn block_entry(&mut self, indentless: bool) -> Result<Option<usize>, Error> {
        match self.next()?.0 {
            Kind::BlockEntry => {}
            _ if indentless => return Ok(self.close()),
            Kind::BlockEnd => {
                self.scanner.take();
                return Ok(self.close());
            }
            _ => return Err(self.problem("did not find expected '-' indicator")),
        }
        let line = self.scanner.take().map_or(0, |t| t.end_line);
        match self.next()?.0 {
            Kind::BlockEntry | Kind::BlockEnd => Ok(Some(self.empty(line))),
            Kind::Key | Kind::Value if indentless => Ok(Some(self.empty(line))),
            _ => self.node(true, false),
        }
    }

    fn block_key(&mut self) -> Result<Option<usize>, Error> {
        match self.next()?.0 {
            Kind::Key => self.block_child(),
            Kind::BlockEnd => {
                self.scanner.take();
                Ok(self.close())
            }
            _ => Err(self.problem("did not find expected key")),
        }
    }

    fn block_value(&mut self) -> Result<Option<usize>, Error> {
        match self.next()? {
            (Kind::Value, _) => self.block_child(),
            (_, line) => Ok(Some(self.empty(line))),
        }
    }

    /// What follows `?` or `:` in a block mapping.
    fn block_child(&mut self) -> Result<Option<usize>, Error> {
        let line = self.scanner.take().map_or(0, |t| t.end_line);
        match self.next()?.0 {
            Kind::Key | Kind::Value | Kind::BlockEnd => Ok(Some(self.empty(line))),
            _ => self.node(true, true),
        }
    }

    fn flow_entry(&mut self, first: bool) -> Result<Option<usize>, Error> {
        if !first && *self.next()?.0 != Kind::FlowSequenceEnd {
            if *self.next()?.0 != Kind::FlowEntry {
                return Err(self.problem("did not find expected ',' or ']'"));
            }
            self.scanner.take();
        }
        match self.next()? {
            (Kind::FlowSequenceEnd, _) => {
                self.scanner.take();
                Ok(self.close())
            }
            (Kind::Key, line) => {
                self.scanner.take();
                let node = self.add(line, String::new(), Content::Mapping(Vec::new()));
                self.open.push(Open { node, shape: Shape::FlowPair, line, first: true, key: None, bare: false });
                Ok(None)
            }
            _ => self.node(false, false),
        }
    }

    fn pair_key(&mut self, first: bool) -> Result<Option<usize>, Error> {
        if !first {
            return Ok(self.close());
        }
        match self.next()?.0 {
            Kind::Value | Kind::FlowEntry | Kind::FlowSequenceEnd => {
                let line = self.scanner.take().map_or(0, |t| t.end_line);
                Ok(Some(self.empty(line)))
            }
            _ => self.node(false, false),
        }
    }

    fn flow_key(&mut self, first: bool) -> Result<Option<usize>, Error> {
        if !first && *self.next()?.0 != Kind::FlowMappingEnd {
            if *self.next()?.0 != Kind::FlowEntry {
                return Err(self.problem("did not find expected ',' or '}'"));
            }
            self.scanner.take();
        }
        match self.next()?.0 {
            Kind::FlowMappingEnd => {
                self.scanner.take();
                Ok(self.close())
            }
            Kind::Key => {
                self.scanner.take();
                match self.next()? {
                    (Kind::Value | Kind::FlowEntry | Kind::FlowMappingEnd, line) => Ok(Some(self.empty(line))),
                    _ => self.node(false, false),
                }
            }
            _ => {
                if let Some(open) = self.open.last_mut() {
                    open.bare = true;
                }
                self.node(false, false)
            }
        }
    }

    fn flow_value(&mut self, end: Kind) -> Result<Option<usize>, Error> {
        let bare = self.open.last_mut().is_some_and(|o| std::mem::take(&mut o.bare));
        if !bare && *self.next()?.0 == Kind::Value {
            self.scanner.take();
            let kind = self.next()?.0;
            if *kind != Kind::FlowEntry && *kind != end {
                return self.node(false, false);
            }
        }
        let line = self.next()?.1;
        Ok(Some(self.empty(line)))
    }
}
