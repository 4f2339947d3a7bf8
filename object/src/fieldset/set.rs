//! A set of paths, as a tree: each node is one step, and says whether the path to it belongs to the set.

use std::cmp::Ordering;

use super::element::Element;

/// A set of paths. Nodes are sorted by element, and each is a member or leads to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set<'a> {
    pub(super) nodes: Vec<Node<'a>>,
}

/// One step, and what lies below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node<'a> {
    pub(super) element: Element<'a>,
    /// The path to here belongs to the set.
    pub(super) member: bool,
    pub(super) children: Set<'a>,
}

impl Node<'_> {
    fn is_empty(&self) -> bool {
        !self.member && self.children.is_empty()
    }
}

impl<'a> Set<'a> {
    /// The empty set.
    pub const EMPTY: Self = Self { nodes: Vec::new() };

    /// The set of one path of fields: `["spec", "replicas"]`.
    pub fn of_fields(path: impl IntoIterator<Item = &'a str>) -> Self {
        let mut set = Self::EMPTY;
        set.insert(path.into_iter().map(|name| Element::Field(name.into())));
        set
    }

    /// Whether it has no path.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    pub(super) fn find(&self, element: &Element<'_>) -> Option<&Node<'a>> {
        self.nodes.binary_search_by(|n| compare(&n.element, element)).ok().map(|i| &self.nodes[i])
    }

    /// Adds a path; those on the way to it do not come with it.
    pub fn insert(&mut self, path: impl IntoIterator<Item = Element<'a>>) {
        let mut path = path.into_iter();
        let Some(first) = path.next() else { return };
        self.insert_from(first, &mut path);
    }

    fn insert_from(&mut self, element: Element<'a>, rest: &mut dyn Iterator<Item = Element<'a>>) {
        let i = match self.nodes.binary_search_by(|n| n.element.cmp(&element)) {
            Ok(i) => i,
            Err(i) => {
                self.nodes.insert(i, Node { element, member: false, children: Self::EMPTY });
                i
            }
        };
        match rest.next() {
            None => self.nodes[i].member = true,
            Some(next) => self.nodes[i].children.insert_from(next, rest),
        }
    }

    /// Adds a node at the end, if there is anything to it; [`Set::sort`] must follow.
    pub(super) fn push(&mut self, element: Element<'a>, member: bool, children: Set<'a>) {
        let node = Node { element, member, children };
        if !node.is_empty() {
            self.nodes.push(node);
        }
    }

    /// Puts the nodes of this level in order, after [`Set::push`].
    pub(super) fn sort(&mut self) {
        self.nodes.sort_by(|a, b| a.element.cmp(&b.element));
    }

    /// Whether every path belongs to the other set too.
    pub fn is_within(&self, other: &Set<'_>) -> bool {
        let mut common = 0;
        let mut all = true;
        self.join(other, |mine, theirs| {
            common += 1;
            all = all && (theirs.member || !mine.member) && mine.children.is_within(&theirs.children);
        });
        all && common == self.nodes.len()
    }

    /// Whether a path belongs to the set.
    pub fn has(&self, path: &[Element<'_>]) -> bool {
        match path {
            [] => false,
            [last] => self.find(last).is_some_and(|n| n.member),
            [first, rest @ ..] => self.find(first).is_some_and(|n| n.children.has(rest)),
        }
    }

    /// The paths of either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        let mut nodes = Vec::with_capacity(self.nodes.len().max(other.nodes.len()));
        let (mut a, mut b) = (self.nodes.into_iter().peekable(), other.nodes.into_iter().peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.element.cmp(&y.element) {
                Ordering::Less => nodes.extend(a.next()),
                Ordering::Greater => nodes.extend(b.next()),
                Ordering::Equal => {
                    if let (Some(x), Some(y)) = (a.next(), b.next()) {
                        nodes.push(Node {
                            element: x.element,
                            member: x.member || y.member,
                            children: x.children.union(y.children),
                        });
                    }
                }
            }
        }
        nodes.extend(a);
        nodes.extend(b);
        Self { nodes }
    }

    /// The paths of both.
    #[must_use]
    pub fn intersection(&self, other: &Set<'_>) -> Self {
        let mut both = Self::EMPTY;
        self.join(other, |mine, theirs| {
            let children = mine.children.intersection(&theirs.children);
            both.push(mine.element.clone(), mine.member && theirs.member, children);
        });
        both
    }

    /// Calls `f` with the nodes that both have at this level.
    fn join<'b>(&self, other: &Set<'b>, mut f: impl FnMut(&Node<'a>, &Node<'b>)) {
        let mut at = 0;
        for mine in &self.nodes {
            while other.nodes.get(at).is_some_and(|n| compare(&n.element, &mine.element) == Ordering::Less) {
                at += 1;
            }
            match other.nodes.get(at) {
                Some(theirs) if compare(&theirs.element, &mine.element) == Ordering::Equal => f(mine, theirs),
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Takes the paths of another set out.
    pub fn subtract(&mut self, other: &Set<'_>) {
        self.each_match(other, |mine, theirs| {
            mine.member &= !theirs.member;
            mine.children.subtract(&theirs.children);
        });
    }

    /// Takes the paths of another set out, with all that lies below them.
    pub fn subtract_deep(&mut self, other: &Set<'_>) {
        self.each_match(other, |mine, theirs| {
            if theirs.member {
                mine.member = false;
                mine.children = Set::EMPTY;
            } else {
                mine.children.subtract_deep(&theirs.children);
            }
        });
    }

    /// Calls `f` with the nodes that both have at this level, and drops those that it empties.
    fn each_match<'b>(&mut self, other: &Set<'b>, mut f: impl FnMut(&mut Node<'a>, &Node<'b>)) {
        if other.is_empty() {
            return;
        }
        let mut at = 0;
        self.nodes.retain_mut(|mine| {
            while other.nodes.get(at).is_some_and(|n| compare(&n.element, &mine.element) == Ordering::Less) {
                at += 1;
            }
            match other.nodes.get(at) {
                Some(theirs) if compare(&theirs.element, &mine.element) == Ordering::Equal => {
                    f(mine, theirs);
                    !mine.is_empty()
                }
                _ => true,
            }
        });
    }

    /// Calls `f` with each path: those of a level first, then those below.
    pub fn paths<'s>(&'s self, f: &mut dyn FnMut(&[&'s Element<'a>])) {
        self.paths_below(&mut Vec::new(), f);
    }

    fn paths_below<'s>(&'s self, prefix: &mut Vec<&'s Element<'a>>, f: &mut dyn FnMut(&[&'s Element<'a>])) {
        for node in self.nodes.iter().filter(|n| n.member) {
            prefix.push(&node.element);
            f(prefix);
            prefix.pop();
        }
        for node in &self.nodes {
            prefix.push(&node.element);
            node.children.paths_below(prefix, f);
            prefix.pop();
        }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Set<'static> {
        let owned =
            |n: Node<'_>| Node { element: n.element.into_owned(), member: n.member, children: n.children.into_owned() };
        Set { nodes: self.nodes.into_iter().map(owned).collect() }
    }
}

/// Compares elements of unlike lifetimes.
fn compare(a: &Element<'_>, b: &Element<'_>) -> Ordering {
    a.cmp(b)
}
