//! Which way a decision takes: as many tokens are looked at as it takes until one way is left. First what comes after the
//! rule is not asked of its callers; only ways that stay equal are told apart by them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::grammar::{Edge, Network, StateId, StateKind};
use super::lexer::{Lexeme, Token};

/// The way that a decision takes.
pub(super) enum Prediction {
    Branch(usize),
    /// None; which token, counted from the first, fits none.
    None {
        offending: usize,
    },
}

/// Where one way may have got to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Config {
    state: StateId,
    way: usize,
    callers: Option<Rc<Caller>>,
    /// Whether it has left the rule in which the decision is made.
    outside: bool,
}

/// The calls that are open, the innermost first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Caller {
    follow: StateId,
    outer: Option<Rc<Caller>>,
}

/// Most places that are followed at once.
const MAX_CONFIGS: usize = 20_000;

/// Predicts the way of a decision.
pub(super) fn predict(
    network: &Network,
    state: StateId,
    callers: &[StateId],
    precedence: u32,
    lexemes: &[Lexeme<'_>],
) -> Prediction {
    let simple = Simulation { network, exact: false, precedence };
    match simple.run(state, None, lexemes) {
        Some(prediction) => prediction,
        None => {
            let open = callers.iter().fold(None, |outer, follow| Some(Rc::new(Caller { follow: *follow, outer })));
            let exact = Simulation { network, exact: true, precedence };
            exact.run(state, open, lexemes).unwrap_or(Prediction::Branch(0))
        }
    }
}

struct Simulation<'n> {
    network: &'n Network,
    /// Whether the callers are known.
    exact: bool,
    precedence: u32,
}

impl Simulation<'_> {
    /// `None` if the callers must be known to decide.
    fn run(&self, state: StateId, callers: Option<Rc<Caller>>, lexemes: &[Lexeme<'_>]) -> Option<Prediction> {
        let mut configs = BTreeSet::new();
        for (way, edge) in self.network.states[state].edges.iter().enumerate() {
            let to = match edge {
                Edge::Free(to) => *to,
                Edge::Precedence(least, to) if *least >= self.precedence => *to,
                _ => continue,
            };
            self.close(Config { state: to, way, callers: callers.clone(), outside: false }, 0, &mut configs);
        }
        for (ahead, lexeme) in lexemes.iter().enumerate() {
            if configs.len() > MAX_CONFIGS {
                return Some(Prediction::Branch(smallest(&configs)));
            }
            let reached = self.step(&configs, lexeme.token);
            if reached.is_empty() {
                if self.exact {
                    // They differ in nothing that the tokens before could tell.
                    return Some(Prediction::Branch(smallest(&configs)));
                }
                // A way that ended the rule is good: what comes after it is for others to judge.
                let ended =
                    configs.iter().filter(|config| config.outside || self.at_end(config)).map(|config| config.way);
                return Some(ended.min().map_or(Prediction::None { offending: ahead }, Prediction::Branch));
            }
            let ways: BTreeSet<usize> = reached.iter().map(|config| config.way).collect();
            if let (1, Some(way)) = (ways.len(), ways.first()) {
                return Some(Prediction::Branch(*way));
            }
            if let Some(decided) = self.conflict(&reached) {
                return decided;
            }
            configs = reached;
        }
        if self.exact { Some(Prediction::Branch(smallest(&configs))) } else { None }
    }

    fn at_end(&self, config: &Config) -> bool {
        self.network.states[config.state].kind == StateKind::RuleStop && config.callers.is_none()
    }

    /// Whether more tokens can't tell the ways apart.
    #[allow(clippy::option_option)]
    fn conflict(&self, configs: &BTreeSet<Config>) -> Option<Option<Prediction>> {
        let mut places: BTreeMap<(StateId, &Option<Rc<Caller>>), BTreeSet<usize>> = BTreeMap::new();
        let mut states: BTreeMap<StateId, BTreeSet<usize>> = BTreeMap::new();
        for config in configs {
            places.entry((config.state, &config.callers)).or_default().insert(config.way);
            states.entry(config.state).or_default().insert(config.way);
        }
        if self.exact {
            let mut least: BTreeSet<usize> = BTreeSet::new();
            for ways in places.values() {
                least.extend(ways.first());
            }
            let same = places.values().all(|ways| ways.len() > 1);
            return match least.first() {
                Some(way) if least.len() == 1 && same => Some(Some(Prediction::Branch(*way))),
                _ => None,
            };
        }
        let shared = places.values().any(|ways| ways.len() > 1);
        let alone = states.values().any(|ways| ways.len() == 1);
        (shared && !alone).then_some(None)
    }

    fn step(&self, configs: &BTreeSet<Config>, token: Token) -> BTreeSet<Config> {
        let mut reached = BTreeSet::new();
        for config in configs {
            for edge in &self.network.states[config.state].edges {
                if let Edge::Token(of, to) = edge
                    && of.contains(&token)
                {
                    self.close(Config { state: *to, ..config.clone() }, 1, &mut reached);
                }
            }
        }
        reached
    }

    /// Adds a place and all that lie before the next token. Precedence counts in the rule of the decision alone.
    fn close(&self, config: Config, depth: u32, into: &mut BTreeSet<Config>) {
        if into.len() > MAX_CONFIGS || !into.insert(config.clone()) {
            return;
        }
        if self.network.states[config.state].kind == StateKind::RuleStop {
            match &config.callers {
                Some(caller) => {
                    let (follow, outer) = (caller.follow, caller.outer.clone());
                    // With known callers, leaving the rule of the decision is leaving the first of them.
                    self.close(Config { state: follow, callers: outer, ..config }, depth, into);
                }
                None if !self.exact => {
                    let rule = self.network.rule_of_stop(config.state);
                    for follow in &self.network.follows[rule] {
                        self.close(Config { state: *follow, callers: None, way: config.way, outside: true }, 1, into);
                    }
                }
                None => {}
            }
            return;
        }
        for edge in &self.network.states[config.state].edges {
            match edge {
                Edge::Free(to) => self.close(Config { state: *to, ..config.clone() }, depth, into),
                Edge::Precedence(least, to) => {
                    if depth > 0 || *least >= self.precedence {
                        self.close(Config { state: *to, ..config.clone() }, depth, into);
                    }
                }
                Edge::Token(..) => {}
                Edge::Call { rule, follow } => {
                    let caller = Caller { follow: *follow, outer: config.callers.clone() };
                    let callers = Some(Rc::new(caller));
                    self.close(
                        Config { state: self.network.starts[*rule as usize], callers, ..config.clone() },
                        1,
                        into,
                    );
                }
            }
        }
    }
}

fn smallest(configs: &BTreeSet<Config>) -> usize {
    configs.iter().map(|config| config.way).min().unwrap_or(0)
}
