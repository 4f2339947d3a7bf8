//! The grammar as data (<https://github.com/google/cel-spec/blob/master/doc/langdef.md>), and the network of states that
//! it stands for. Only what is wrong is read with it: its states tell which tokens could have come.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::lexer::Token;

/// The rules of the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Start,
    Expr,
    Or,
    And,
    Relation,
    Calc,
    Unary,
    Member,
    Primary,
    ExprList,
    ListInit,
    FieldInit,
    OptField,
    MapInit,
    EscapeIdent,
    OptExpr,
    Literal,
}

const RULES: usize = Rule::Literal as usize + 1;

/// A part of a rule.
enum G {
    T(&'static [Token]),
    R(Rule),
    /// A rule within itself, with the least precedence that it may have.
    P(Rule, u32),
    Seq(&'static [G]),
    Alt(&'static [G]),
    Opt(&'static G),
    /// Any number; decided by one token if so.
    Star(&'static G, bool),
    /// At least one.
    Plus(&'static G, bool),
}

/// A rule: what it begins with, and what may follow in a loop, by precedence.
struct Definition {
    rule: Rule,
    primary: G,
    ops: &'static [(u32, G)],
}

use G::{Alt, Opt, P, Plus, R, Seq, Star, T};
use Token as K;

const fn plain(rule: Rule, primary: G) -> Definition {
    Definition { rule, primary, ops: &[] }
}

static GRAMMAR: &[Definition] = &[
    plain(Rule::Start, Seq(&[R(Rule::Expr), T(&[K::End])])),
    plain(Rule::Expr, Seq(&[R(Rule::Or), Opt(&Seq(&[T(&[K::Question]), R(Rule::Or), T(&[K::Colon]), R(Rule::Expr)]))])),
    plain(Rule::Or, Seq(&[R(Rule::And), Star(&Seq(&[T(&[K::Or]), R(Rule::And)]), true)])),
    plain(Rule::And, Seq(&[R(Rule::Relation), Star(&Seq(&[T(&[K::And]), R(Rule::Relation)]), true)])),
    Definition {
        rule: Rule::Relation,
        primary: R(Rule::Calc),
        ops: &[(
            1,
            Seq(&[
                T(&[K::Less, K::LessEquals, K::GreaterEquals, K::Greater, K::Equals, K::NotEquals, K::In]),
                P(Rule::Relation, 2),
            ]),
        )],
    },
    Definition {
        rule: Rule::Calc,
        primary: R(Rule::Unary),
        ops: &[
            (2, Seq(&[T(&[K::Star, K::Slash, K::Percent]), P(Rule::Calc, 3)])),
            (1, Seq(&[T(&[K::Plus, K::Minus]), P(Rule::Calc, 2)])),
        ],
    },
    plain(
        Rule::Unary,
        Alt(&[
            R(Rule::Member),
            Seq(&[Plus(&T(&[K::Exclamation]), true), R(Rule::Member)]),
            Seq(&[Plus(&T(&[K::Minus]), false), R(Rule::Member)]),
        ]),
    ),
    Definition {
        rule: Rule::Member,
        primary: R(Rule::Primary),
        ops: &[
            (3, Seq(&[T(&[K::Dot]), Opt(&T(&[K::Question])), R(Rule::EscapeIdent)])),
            (2, Seq(&[T(&[K::Dot]), T(&[K::Ident]), T(&[K::LeftParen]), Opt(&R(Rule::ExprList)), T(&[K::RightParen])])),
            (1, Seq(&[T(&[K::LeftBracket]), Opt(&T(&[K::Question])), R(Rule::Expr), T(&[K::RightBracket])])),
        ],
    },
    plain(
        Rule::Primary,
        Alt(&[
            Seq(&[Opt(&T(&[K::Dot])), T(&[K::Ident])]),
            Seq(&[
                Opt(&T(&[K::Dot])),
                T(&[K::Ident]),
                T(&[K::LeftParen]),
                Opt(&R(Rule::ExprList)),
                T(&[K::RightParen]),
            ]),
            Seq(&[T(&[K::LeftParen]), R(Rule::Expr), T(&[K::RightParen])]),
            Seq(&[T(&[K::LeftBracket]), Opt(&R(Rule::ListInit)), Opt(&T(&[K::Comma])), T(&[K::RightBracket])]),
            Seq(&[T(&[K::LeftBrace]), Opt(&R(Rule::MapInit)), Opt(&T(&[K::Comma])), T(&[K::RightBrace])]),
            Seq(&[
                Opt(&T(&[K::Dot])),
                T(&[K::Ident]),
                Star(&Seq(&[T(&[K::Dot]), T(&[K::Ident])]), true),
                T(&[K::LeftBrace]),
                Opt(&R(Rule::FieldInit)),
                Opt(&T(&[K::Comma])),
                T(&[K::RightBrace]),
            ]),
            R(Rule::Literal),
        ]),
    ),
    plain(Rule::ExprList, Seq(&[R(Rule::Expr), Star(&Seq(&[T(&[K::Comma]), R(Rule::Expr)]), true)])),
    plain(Rule::ListInit, Seq(&[R(Rule::OptExpr), Star(&Seq(&[T(&[K::Comma]), R(Rule::OptExpr)]), false)])),
    plain(
        Rule::FieldInit,
        Seq(&[
            R(Rule::OptField),
            T(&[K::Colon]),
            R(Rule::Expr),
            Star(&Seq(&[T(&[K::Comma]), R(Rule::OptField), T(&[K::Colon]), R(Rule::Expr)]), false),
        ]),
    ),
    plain(Rule::OptField, Seq(&[Opt(&T(&[K::Question])), R(Rule::EscapeIdent)])),
    plain(
        Rule::MapInit,
        Seq(&[
            R(Rule::OptExpr),
            T(&[K::Colon]),
            R(Rule::Expr),
            Star(&Seq(&[T(&[K::Comma]), R(Rule::OptExpr), T(&[K::Colon]), R(Rule::Expr)]), false),
        ]),
    ),
    plain(Rule::EscapeIdent, Alt(&[T(&[K::Ident]), T(&[K::EscapedIdent])])),
    plain(Rule::OptExpr, Seq(&[Opt(&T(&[K::Question])), R(Rule::Expr)])),
    plain(
        Rule::Literal,
        Alt(&[
            Seq(&[Opt(&T(&[K::Minus])), T(&[K::Int])]),
            T(&[K::Uint]),
            Seq(&[Opt(&T(&[K::Minus])), T(&[K::Float])]),
            T(&[K::String]),
            T(&[K::Bytes]),
            T(&[K::True]),
            T(&[K::False]),
            T(&[K::Null]),
        ]),
    ),
];

/// The number of a state.
pub(super) type StateId = usize;

/// What a state is, as far as recovery treats them differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StateKind {
    Basic,
    /// Where a choice, an option or a loop begins.
    Block,
    /// The end of a turn of a loop.
    LoopBack,
    RuleStop,
}

/// A way on from a state.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge {
    Free(StateId),
    Token(&'static [Token], StateId),
    Call {
        rule: Rule,
        follow: StateId,
    },
    /// Only if the rule may have this precedence.
    Precedence(u32, StateId),
}

#[derive(Debug)]
pub(super) struct State {
    pub(super) kind: StateKind,
    pub(super) edges: Vec<Edge>,
}

/// A rule as it is run: the parts, and the states in which decisions are made.
#[derive(Debug)]
pub(super) enum Part {
    Token {
        state: StateId,
        of: &'static [Token],
    },
    Call {
        rule: Rule,
        precedence: u32,
        follow: StateId,
    },
    Seq(Vec<Part>),
    Alt {
        state: StateId,
        parts: Vec<Part>,
    },
    Opt {
        state: StateId,
        body: Box<Part>,
        first: BTreeSet<Token>,
    },
    Star {
        entry: StateId,
        back: StateId,
        body: Box<Part>,
        first: Option<BTreeSet<Token>>,
    },
    Plus {
        start: StateId,
        back: StateId,
        body: Box<Part>,
        first: Option<BTreeSet<Token>>,
    },
    /// The loop of a rule that begins with itself; `block` decides between several operators.
    Ops {
        entry: StateId,
        back: StateId,
        block: StateId,
        ops: Vec<(u32, Part)>,
    },
}

/// The states of all rules.
#[derive(Debug)]
pub(super) struct Network {
    pub(super) states: Vec<State>,
    pub(super) starts: [StateId; RULES],
    pub(super) parts: Vec<Part>,
    /// By rule: the states after its calls.
    pub(super) follows: Vec<Vec<StateId>>,
    stops: [StateId; RULES],
}

pub(super) static NETWORK: LazyLock<Network> = LazyLock::new(Network::build);

impl Network {
    fn build() -> Self {
        let mut network = Self {
            states: Vec::new(),
            starts: [0; RULES],
            parts: Vec::new(),
            follows: (0..RULES).map(|_| Vec::new()).collect(),
            stops: [0; RULES],
        };
        for rule in 0..RULES {
            network.starts[rule] = network.state(StateKind::Basic);
            network.stops[rule] = network.state(StateKind::RuleStop);
        }
        for definition in GRAMMAR {
            let rule = definition.rule as usize;
            let (begin, mut end, primary) = network.part(&definition.primary);
            network.free(network.starts[rule], begin);
            let mut parts = vec![primary];
            if !definition.ops.is_empty() {
                let (entry, exit, ops) = network.ops(definition.ops);
                network.free(end, entry);
                end = exit;
                parts.push(ops);
            }
            network.free(end, network.stops[rule]);
            network.parts.push(Part::Seq(parts));
        }
        network.first_sets();
        network
    }

    /// The rule that ends in a state.
    pub(super) fn rule_of_stop(&self, state: StateId) -> usize {
        self.stops.iter().position(|stop| *stop == state).unwrap_or(0)
    }

    fn state(&mut self, kind: StateKind) -> StateId {
        self.states.push(State { kind, edges: Vec::new() });
        self.states.len() - 1
    }

    fn free(&mut self, from: StateId, to: StateId) {
        self.states[from].edges.push(Edge::Free(to));
    }

    /// The first and the last state of a part, and the part.
    fn part(&mut self, of: &G) -> (StateId, StateId, Part) {
        match of {
            T(tokens) => {
                let (state, end) = (self.state(StateKind::Basic), self.state(StateKind::Basic));
                self.states[state].edges.push(Edge::Token(tokens, end));
                (state, end, Part::Token { state, of: tokens })
            }
            R(rule) => self.call(*rule, 0),
            P(rule, precedence) => self.call(*rule, *precedence),
            Seq(parts) => {
                let (mut made, mut ends): (Vec<Part>, Option<(StateId, StateId)>) = (Vec::new(), None);
                for part in *parts {
                    let (begin, end, part) = self.part(part);
                    if let Some((_, last)) = ends {
                        self.free(last, begin);
                    }
                    ends = Some((ends.map_or(begin, |(first, _)| first), end));
                    made.push(part);
                }
                let (begin, end) = ends.unwrap_or_default();
                (begin, end, Part::Seq(made))
            }
            Alt(parts) => {
                let (state, end) = (self.state(StateKind::Block), self.state(StateKind::Basic));
                let parts = parts.iter().map(|part| self.branch(state, end, part)).collect();
                (state, end, Part::Alt { state, parts })
            }
            Opt(body) => {
                let (state, end) = (self.state(StateKind::Block), self.state(StateKind::Basic));
                let body = Box::new(self.branch(state, end, body));
                self.free(state, end);
                (state, end, Part::Opt { state, body, first: BTreeSet::new() })
            }
            Star(body, one_token) => {
                let (entry, back) = (self.state(StateKind::Block), self.state(StateKind::LoopBack));
                let (block, end) = (self.state(StateKind::Block), self.state(StateKind::Basic));
                self.free(entry, block);
                self.free(entry, end);
                let body = Box::new(self.branch(block, back, body));
                self.free(back, entry);
                (entry, end, Part::Star { entry, back, body, first: one_token.then(BTreeSet::new) })
            }
            Plus(body, one_token) => {
                let (start, back) = (self.state(StateKind::Block), self.state(StateKind::LoopBack));
                let end = self.state(StateKind::Basic);
                let body = Box::new(self.branch(start, back, body));
                self.free(back, start);
                self.free(back, end);
                (start, end, Part::Plus { start, back, body, first: one_token.then(BTreeSet::new) })
            }
        }
    }

    fn branch(&mut self, from: StateId, to: StateId, of: &G) -> Part {
        let (begin, end, part) = self.part(of);
        self.free(from, begin);
        self.free(end, to);
        part
    }

    fn call(&mut self, rule: Rule, precedence: u32) -> (StateId, StateId, Part) {
        let (state, follow) = (self.state(StateKind::Basic), self.state(StateKind::Basic));
        self.states[state].edges.push(Edge::Call { rule, follow });
        self.follows[rule as usize].push(follow);
        (state, follow, Part::Call { rule, precedence, follow })
    }

    fn ops(&mut self, ops: &[(u32, G)]) -> (StateId, StateId, Part) {
        let (entry, back) = (self.state(StateKind::Block), self.state(StateKind::LoopBack));
        let (block, exit) = (self.state(StateKind::Block), self.state(StateKind::Basic));
        self.free(entry, block);
        self.free(entry, exit);
        self.free(back, entry);
        let mut made = Vec::new();
        for (precedence, op) in ops {
            let (begin, end, part) = self.part(op);
            self.states[block].edges.push(Edge::Precedence(*precedence, begin));
            self.free(end, back);
            made.push((*precedence, part));
        }
        (entry, exit, Part::Ops { entry, back, block, ops: made })
    }

    /// Fills in the tokens with which options and simple loops begin.
    fn first_sets(&mut self) {
        let mut parts = std::mem::take(&mut self.parts);
        parts.iter_mut().for_each(|part| self.first_sets_of(part));
        self.parts = parts;
    }

    fn first_sets_of(&self, part: &mut Part) {
        match part {
            Part::Token { .. } | Part::Call { .. } => {}
            Part::Seq(parts) | Part::Alt { parts, .. } => parts.iter_mut().for_each(|part| self.first_sets_of(part)),
            Part::Opt { state, body, first } => {
                *first = self.after(&self.states[*state].edges[0]);
                self.first_sets_of(body);
            }
            Part::Star { entry: state, body, first, .. } | Part::Plus { start: state, body, first, .. } => {
                if let Some(first) = first {
                    *first = self.after(&self.states[*state].edges[0]);
                }
                self.first_sets_of(body);
            }
            Part::Ops { ops, .. } => ops.iter_mut().for_each(|(_, part)| self.first_sets_of(part)),
        }
    }

    fn after(&self, edge: &Edge) -> BTreeSet<Token> {
        match edge {
            Edge::Free(to) => self.next(*to).tokens,
            _ => BTreeSet::new(),
        }
    }

    /// The tokens that can come in a state, within its rule.
    pub(super) fn next(&self, state: StateId) -> Next {
        let mut next = Next::default();
        next.ends = self.collect(state, &mut next.tokens, &mut BTreeSet::new(), &mut BTreeSet::new());
        next
    }

    /// Whether the rule can end; a rule that is called by itself adds nothing.
    fn collect(
        &self,
        state: StateId,
        tokens: &mut BTreeSet<Token>,
        seen: &mut BTreeSet<StateId>,
        called: &mut BTreeSet<StateId>,
    ) -> bool {
        if !seen.insert(state) {
            return false;
        }
        if self.states[state].kind == StateKind::RuleStop {
            return true;
        }
        let mut ends = false;
        for edge in &self.states[state].edges {
            match edge {
                Edge::Free(to) | Edge::Precedence(_, to) => ends |= self.collect(*to, tokens, seen, called),
                Edge::Token(of, _) => tokens.extend(*of),
                Edge::Call { rule, .. } => {
                    let start = self.starts[*rule as usize];
                    // No rule is empty, so that what follows a call is not next.
                    if called.insert(start) {
                        self.collect(start, tokens, &mut BTreeSet::new(), called);
                        called.remove(&start);
                    }
                }
            }
        }
        ends
    }
}

/// What can come next.
#[derive(Debug, Default)]
pub(super) struct Next {
    pub(super) tokens: BTreeSet<Token>,
    /// Whether the rule can end here.
    pub(super) ends: bool,
}
