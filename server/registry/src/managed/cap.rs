//! Not more than so many updaters: the oldest are thrown together.

use super::managers::{Identity, Manager, Managers};

/// Most managers with the operation `Update`.
const MOST: usize = 10;
/// The name of those that were thrown together.
const ANCIENT: &str = "ancient-changes";

/// Throws the oldest updaters of a version together, until there are few enough.
pub(super) fn cap(managers: &mut Managers<'_>) {
    let mut updaters: Vec<usize> = (0..managers.0.len()).filter(|i| !managers.0[*i].id.apply).collect();
    let mut left = updaters.len();
    if left <= MOST {
        return;
    }
    let age = |m: &Manager<'_>| m.time.map_or(0, |t| t.seconds());
    updaters.sort_by(|a, b| {
        let (a, b) = (&managers.0[*a], &managers.0[*b]);
        age(a).cmp(&age(b)).then_with(|| a.id.rank().cmp(&b.id.rank()))
    });
    // The first of each version waits for a second; from then on the two are one.
    let mut first: Vec<usize> = Vec::new();
    let mut gone: Vec<usize> = Vec::new();
    for i in updaters {
        if left <= MOST {
            break;
        }
        let version = managers.0[i].id.api_version.clone();
        let Some(into) = first.iter().copied().find(|f| managers.0[*f].id.api_version == version) else {
            first.push(i);
            continue;
        };
        let ancient =
            Identity { name: ANCIENT.into(), apply: false, api_version: version, subresource: String::new().into() };
        let into = managers.0.iter().position(|m| m.id.is(&ancient)).filter(|b| *b != i).unwrap_or(into);
        let (set, time) = (std::mem::take(&mut managers.0[i].set), managers.0[i].time);
        let bucket = &mut managers.0[into];
        bucket.id = ancient;
        bucket.set = set.union(std::mem::take(&mut bucket.set));
        // The more recent of the two.
        bucket.time = time;
        gone.push(i);
        left -= 1;
    }
    let mut at = 0;
    managers.0.retain(|_| {
        at += 1;
        !gone.contains(&(at - 1))
    });
}
