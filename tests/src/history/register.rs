//! Whether the actions on one key can have happened one after another, each between its beginning and its end
//! (linearizability; the search is Wing and Gong's, with Lowe's memory of what was tried).

use std::collections::{BTreeMap, HashSet};

use super::{Action, Answer, Op};

/// What a register holds: a value, and its version where anyone was told it.
type State = Option<(u64, Option<u64>)>;

/// More actions on one key than this are not judged.
const MOST: usize = 128;

/// What is wrong, by key.
#[must_use]
pub fn faults(ops: &[Op]) -> Vec<String> {
    let mut keys: BTreeMap<&str, Vec<&Op>> = BTreeMap::new();
    for op in ops {
        keys.entry(&op.key).or_default().push(op);
    }
    let judge = |(key, mut ops): (&str, Vec<&Op>)| {
        ops.sort_by_key(|op| op.began);
        if ops.len() > MOST {
            return Some(format!("{key}: {} actions are too many to judge", ops.len()));
        }
        (!Search::new(&ops).succeeds()).then(|| {
            let lines: Vec<String> =
                ops.iter().map(|op| format!("  {}..{} {:?} {:?}", op.began, op.ended, op.action, op.answer)).collect();
            format!("{key}: no order explains\n{}", lines.join("\n"))
        })
    };
    keys.into_iter().filter_map(judge).collect()
}

/// What the register holds after the action; none where the answer is not one that it gives.
fn step(state: State, op: &Op) -> Option<State> {
    let holds = |version: u64| matches!(state, Some((_, Some(v))) if v == version);
    match (op.action, op.answer) {
        (Action::Create(value), Answer::Wrote(version)) => state.is_none().then_some(Some((value, version))),
        (Action::Create(_), Answer::Refused) => state.is_some().then_some(state),
        (Action::Update(value, from), Answer::Wrote(version)) => holds(from).then_some(Some((value, version))),
        (Action::Delete(from), Answer::Wrote(_)) => holds(from).then_some(None),
        (Action::Update(_, from) | Action::Delete(from), Answer::Refused) => (!holds(from)).then_some(state),
        (Action::Get, Answer::Found(found)) => match (state, found) {
            (None, None) => Some(None),
            (Some((value, version)), Some((seen, at))) if value == seen && version.is_none_or(|v| v == at) => {
                Some(Some((value, Some(at))))
            }
            _ => None,
        },
        // If it happened at all.
        (Action::Create(value), Answer::Unknown) => state.is_none().then_some(Some((value, None))),
        (Action::Update(value, from), Answer::Unknown) => holds(from).then_some(Some((value, None))),
        (Action::Delete(from), Answer::Unknown) => holds(from).then_some(None),
        _ => None,
    }
}

struct Search<'a> {
    ops: &'a [&'a Op],
    tried: HashSet<(u128, State)>,
}

impl<'a> Search<'a> {
    fn new(ops: &'a [&'a Op]) -> Self {
        Self { ops, tried: HashSet::new() }
    }

    fn succeeds(&mut self) -> bool {
        let answered = |(_, op): &(usize, &&Op)| op.answer != Answer::Unknown;
        let wanted = self.ops.iter().enumerate().filter(answered).fold(0, |bits, (i, _)| bits | 1_u128 << i);
        let mut open = vec![(0_u128, None)];
        while let Some((done, state)) = open.pop() {
            if done & wanted == wanted {
                return true;
            }
            let left = || self.ops.iter().enumerate().filter(move |(i, _)| done & 1 << i == 0);
            // Whatever is next began before the first of the others ended.
            let Some(end) = left().map(|(_, op)| op.ended).min() else { return true };
            let next: Vec<_> = left()
                .take_while(|(_, op)| op.began <= end)
                .filter_map(|(i, op)| Some((done | 1 << i, step(state, op)?)))
                .collect();
            for then in next {
                if self.tried.insert(then) {
                    open.push(then);
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Action::{Create, Delete, Get, Update};
    use super::Answer::{Found, Refused, Unknown, Wrote};
    use super::*;

    #[test]
    fn registers() {
        let check = |ops: &[(Action, Answer, u64, u64)], right: bool| {
            let op = |&(action, answer, began, ended)| Op { key: "a".into(), action, answer, began, ended };
            let ops: Vec<Op> = ops.iter().map(op).collect();
            assert_eq!(faults(&ops).is_empty(), right, "{ops:?}");
        };
        let lost = u64::MAX;
        let made = (Create(1), Wrote(Some(5)), 0, 1);
        check(&[made, (Get, Found(Some((1, 5))), 2, 3)], true);
        check(&[made, (Get, Found(None), 2, 3)], false);
        check(&[(Create(1), Wrote(Some(5)), 0, 3), (Get, Found(None), 1, 2)], true);
        check(&[made, (Update(2, 5), Wrote(Some(6)), 2, 3), (Get, Found(Some((1, 5))), 4, 5)], false);
        check(&[made, (Update(2, 5), Wrote(Some(6)), 2, 5), (Get, Found(Some((1, 5))), 3, 4)], true);
        // Two that read, the later one the older value.
        let long = (Update(2, 5), Wrote(Some(6)), 2, 9);
        check(&[made, long, (Get, Found(Some((2, 6))), 3, 4), (Get, Found(Some((1, 5))), 5, 6)], false);
        check(&[made, long, (Get, Found(Some((1, 5))), 3, 4), (Get, Found(Some((2, 6))), 5, 6)], true);
        check(&[made, (Create(2), Refused, 2, 3)], true);
        check(&[(Create(2), Refused, 2, 3)], false);
        check(&[made, (Update(2, 5), Refused, 2, 3)], false);
        check(&[made, (Update(2, 4), Refused, 2, 3), (Delete(5), Wrote(None), 4, 5), (Delete(5), Refused, 6, 7)], true);
        // Two of one version: one must have been refused.
        check(&[made, (Update(2, 5), Wrote(Some(6)), 2, 5), (Update(3, 5), Wrote(Some(7)), 3, 4)], false);
        // Unanswered ones happened, late or never.
        let sent = (Update(2, 5), Unknown, 2, lost);
        check(&[made, sent, (Get, Found(Some((1, 5))), 3, 4)], true);
        check(&[made, sent, (Get, Found(Some((2, 9))), 3, 4)], true);
        check(&[made, sent, (Get, Found(Some((1, 5))), 3, 4), (Get, Found(Some((2, 9))), 5, 6)], true);
        check(&[made, sent, (Get, Found(Some((2, 9))), 3, 4), (Get, Found(Some((1, 5))), 5, 6)], false);
        check(&[made, sent, (Get, Found(Some((2, 9))), 3, 4), (Get, Found(Some((2, 8))), 5, 6)], false);
        check(&[made, (Delete(5), Unknown, 2, lost), (Create(3), Wrote(Some(8)), 3, 4)], true);
    }
}
