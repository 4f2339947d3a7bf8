//! The schemas and levels as they are configured now, and what each level has of the server's seats.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;

use super::share::{Want, divide};
use super::{Distinguisher, Level, LevelKind, LevelSpec, Nanos, PathRule, ResourceRule, Rule, Schema, Subject};
use crate::User;
use crate::authorize::{Attributes, MASTERS};

/// The schema and level that nothing is kept from; there is always one.
const EXEMPT: &str = "exempt";
/// Those that take what nothing else takes; there is always one.
const CATCH_ALL: &str = "catch-all";

/// What requests are classified by.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// In the order in which they are tried, each with its level.
    schemas: Vec<(Schema, Arc<Level>, String)>,
    levels: BTreeMap<String, Arc<Level>>,
    /// The sum of all levels' seats by their shares.
    nominal: u32,
    /// The proportion of its target that each level was given, where its bounds allowed.
    pub(super) fair_part: Mutex<f64>,
}

/// Priority and fairness of a server.
#[derive(Debug)]
pub struct Fairness {
    /// Seats of the server.
    seats: u32,
    now: ArcSwap<Snapshot>,
    /// Held while it is replaced.
    changing: Mutex<()>,
}

impl Snapshot {
    /// The schema of a request, its level, the level's UID, and the request's flow.
    pub fn classify<'a>(
        &'a self,
        user: &'a User,
        asked: &Attributes<'a>,
    ) -> Option<(&'a Schema, &'a Arc<Level>, &'a str, &'a str)> {
        let found = self.schemas.iter().find(|(schema, ..)| schema.matches(user, asked));
        // There is a schema for everybody, and a user is in one of two groups; were one not, this is what remains.
        let (schema, level, uid) =
            found.or_else(|| self.schemas.iter().find(|(schema, ..)| schema.name == CATCH_ALL))?;
        Some((schema, level, uid, schema.flow(user, asked)))
    }

    /// The levels, by name.
    pub fn levels(&self) -> impl Iterator<Item = &Arc<Level>> {
        self.levels.values()
    }
}

impl Fairness {
    /// Of a server that has so many seats; with what there always is, until it is configured.
    pub fn new(seats: u32, now: Nanos) -> Self {
        let new = Self { seats, now: ArcSwap::from_pointee(Snapshot::default()), changing: Mutex::new(()) };
        new.configure(Vec::new(), Vec::new(), now);
        new
    }

    /// What holds now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.now.load_full()
    }

    /// Replaces schemas and levels. Requests under way stay where they are; a level that is no more goes when the last
    /// has gone.
    pub fn configure(&self, mut schemas: Vec<Schema>, mut levels: Vec<LevelSpec>, now: Nanos) {
        let _changing = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.now.load();
        for mandatory in mandatory_levels() {
            if !levels.iter().any(|level| level.name == mandatory.name) {
                let known = before.levels.get(&mandatory.name).map(|level| level.state().spec.clone());
                levels.push(known.unwrap_or(mandatory));
            }
        }
        let mut next = Snapshot::default();
        for spec in levels {
            let level = match before.levels.get(&spec.name) {
                Some(level) => {
                    let state = &mut *level.state();
                    state.leaving = false;
                    let current = state.current;
                    state.queues.configure(spec.keeping(), current, now);
                    state.spec = spec;
                    level.clone()
                }
                None => Arc::new(Level::new(spec, now)),
            };
            next.levels.insert(level.name().to_owned(), level);
        }
        schemas.retain(|schema| next.levels.contains_key(&schema.level));
        for mandatory in mandatory_schemas() {
            if !schemas.iter().any(|schema| schema.name == mandatory.name) {
                schemas.push(mandatory);
            }
        }
        schemas.sort_by(|a, b| (a.precedence, &a.name).cmp(&(b.precedence, &b.name)));
        for schema in schemas {
            if let Some(level) = next.levels.get(&schema.level) {
                let uid = level.state().spec.uid.clone();
                next.schemas.push((schema, level.clone(), uid));
            }
        }
        for (name, level) in &before.levels {
            if !next.levels.contains_key(name) && !level.state().queues.is_idle() {
                level.state().leaving = true;
                next.levels.insert(name.clone(), level.clone());
            }
        }
        next.divide_by_shares(self.seats);
        next.lend(now);
        self.now.store(Arc::new(next));
    }

    /// Has levels lend each other seats, as they were asked for; to be called each [`super::ADJUSTMENT`].
    pub fn adjust(&self, now: Nanos) {
        let _changing = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let current = self.now.load_full();
        let is_gone = |level: &Arc<Level>| level.state().leaving && level.state().queues.is_idle();
        if !current.levels.values().any(is_gone) {
            current.lend(now);
            return;
        }
        let levels = current.levels.iter().filter(|(_, level)| !is_gone(level));
        let mut next = Snapshot {
            schemas: current.schemas.clone(),
            levels: levels.map(|(name, level)| (name.clone(), level.clone())).collect(),
            nominal: 0,
            fair_part: Mutex::default(),
        };
        next.divide_by_shares(self.seats);
        next.lend(now);
        self.now.store(Arc::new(next));
    }
}

impl Snapshot {
    /// Gives each level its part of the server's seats.
    fn divide_by_shares(&mut self, seats: u32) {
        let shares: u32 = self.levels.values().map(|level| level.state().spec.shares).sum();
        self.nominal = 0;
        for level in self.levels.values() {
            let state = &mut *level.state();
            let spec = &state.spec;
            let nominal = (f64::from(seats) * f64::from(spec.shares) / f64::from(shares.max(1))).ceil() as u32;
            let part = |percent: u32| (f64::from(nominal) * f64::from(percent) / 100.0).round() as u32;
            let lendable = part(spec.lendable);
            state.most = nominal + spec.borrowing.map_or(seats, part);
            let is_new = state.nominal == 0 && state.current == 0;
            state.nominal = nominal;
            state.least = nominal.saturating_sub(lendable);
            if is_new {
                state.current = nominal - lendable / 2;
            }
            self.nominal += nominal;
        }
    }

    /// Gives each level the seats that it has until the next time.
    fn lend(&self, now: Nanos) {
        let mut states: Vec<_> = self.levels.values().map(|level| level.state()).collect();
        let mut left = i64::from(self.nominal);
        let (mut least, mut held) = (0, 0);
        let mut wants = Vec::new();
        for state in &mut states {
            let state = &mut **state;
            state.queues.sum_up(&mut state.seen, now);
            let floor = state.floor();
            if state.spec.kind == LevelKind::Exempt {
                left -= i64::from(floor);
                continue;
            }
            least += i64::from(state.least);
            held += i64::from(floor);
            let target = state.seen.smoothed.max(f64::from(floor));
            wants.push(Want { least: f64::from(floor), most: f64::from(state.most), target });
        }
        let (proportion, divided) = divide(f64::from(self.nominal), &wants);
        let mut divided = divided.into_iter();
        // What is left for levels that have no limit may not do even for what they are owed.
        let part = match left {
            left if left <= least => Some(0.0),
            left if left <= held => Some((left - least) as f64 / (held - least) as f64),
            _ => None,
        };
        *self.fair_part.lock().unwrap_or_else(PoisonError::into_inner) = if part.is_some() { 0.0 } else { proportion };
        let mut targets = wants.iter().map(|want| want.target);
        for state in &mut states {
            let state = &mut **state;
            let floor = state.floor();
            state.target = match state.spec.kind {
                // Upstream shows the first level's here.
                LevelKind::Exempt => wants.first().map_or(0.0, |want| want.target),
                _ => targets.next().unwrap_or_default(),
            };
            state.current = if state.spec.kind == LevelKind::Exempt {
                floor
            } else {
                let share = divided.next().unwrap_or_default();
                match part {
                    Some(part) => state.least + (f64::from(floor - state.least) * part).round() as u32,
                    None => share.round() as u32,
                }
            };
            state.queues.set_limit(state.current, now);
        }
    }
}

impl super::level::State {
    /// The fewest seats that the level comes to have: what it was asked for, within what is its own.
    fn floor(&self) -> u32 {
        let asked = match self.spec.kind {
            LevelKind::Exempt => self.seen.most,
            _ => self.seen.most.min(self.nominal),
        };
        asked.max(self.least)
    }
}

/// The levels that there always are (upstream's mandatory objects).
fn mandatory_levels() -> [LevelSpec; 2] {
    let level = |name: &str, kind, shares| LevelSpec {
        name: name.into(),
        uid: String::new(),
        kind,
        shares,
        lendable: 0,
        borrowing: None,
    };
    [level(EXEMPT, LevelKind::Exempt, 0), level(CATCH_ALL, LevelKind::Refuse, 5)]
}

/// The schemas that there always are.
fn mandatory_schemas() -> [Schema; 2] {
    let all = || vec!["*".to_owned()];
    let rule = |groups: &[&str]| Rule {
        subjects: groups.iter().map(|group| Subject::Group((*group).to_owned())).collect(),
        resources: vec![ResourceRule {
            verbs: all(),
            groups: all(),
            resources: all(),
            cluster_scope: true,
            namespaces: all(),
        }],
        paths: vec![PathRule { verbs: all(), paths: all() }],
    };
    let schema = |name: &str, precedence, distinguisher, groups: &[&str]| Schema {
        name: name.into(),
        uid: String::new(),
        precedence,
        level: name.into(),
        distinguisher,
        rules: vec![rule(groups)],
    };
    [
        schema(EXEMPT, 1, Distinguisher::Nothing, &[MASTERS]),
        schema(CATCH_ALL, 10_000, Distinguisher::User, &["system:unauthenticated", "system:authenticated"]),
    ]
}
