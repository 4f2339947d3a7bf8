//! What a request costs, in seats.

use super::Nanos;

/// A list takes a seat for so many bytes that it has in memory at once.
const BYTES_A_SEAT: u64 = 100_000;
/// A list from the cache is streamed, and never has more in memory than this.
const STREAMED: u64 = 1_000_000;
/// Taken for an object's size where nothing is known.
const LARGEST: u64 = 1_500_000;
/// Most seats of a list.
const MOST_OF_LIST: u64 = 100;
/// Most seats of a change.
const MOST_OF_CHANGE: u64 = 10;
/// So many watchers of a change are worth a seat afterwards.
const WATCHES_A_SEAT: u64 = 10;
/// So long the watchers of a change keep a seat, in nanoseconds.
const TELLING: Nanos = 5_000_000;

/// The seats of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// While it runs.
    pub seats: u32,
    /// Afterwards, while its watchers are told.
    pub after: u32,
    /// How long those are kept, in nanoseconds.
    pub lingers: Nanos,
}

impl Default for Work {
    fn default() -> Self {
        Self { seats: 1, after: 0, lingers: 0 }
    }
}

/// What is stored of a resource.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stored {
    /// Number of objects.
    pub objects: u64,
    /// Their average size in bytes; 0 where it is unknown.
    pub size: u64,
}

impl Work {
    /// Most seats that it has at once.
    pub fn most(&self) -> u32 {
        self.seats.max(self.after)
    }

    /// A list, or the beginning of a watch that tells what there is; `level` is the most that its level gives one
    /// request, or 0.
    pub fn of_list(stored: Stored, limit: u64, is_single: bool, level: u32) -> Self {
        let size = if stored.size == 0 && stored.objects > 0 { LARGEST } else { stored.size };
        let objects = match (is_single, limit) {
            (true, _) => 1,
            (_, 0) => stored.objects,
            (_, limit) => limit.min(stored.objects),
        };
        let seats = (objects * size).min(STREAMED).div_ceil(BYTES_A_SEAT);
        Self { seats: seats.clamp(1, most(level, MOST_OF_LIST)) as u32, ..Self::default() }
    }

    /// A change with so many watchers.
    pub fn of_change(watchers: u64, level: u32) -> Self {
        if watchers < WATCHES_A_SEAT {
            return Self::default();
        }
        let seats = watchers.div_ceil(WATCHES_A_SEAT);
        let given = seats.min(most(level, MOST_OF_CHANGE));
        Self { seats: 1, after: given as u32, lingers: seats * TELLING / given }
    }
}

fn most(level: u32, limit: u64) -> u64 {
    if level == 0 { limit } else { limit.min(level.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_cost_what_they_hold() {
        let check = |objects: u64, size: u64, limit: u64, level: u32, expect: u32| {
            assert_eq!(Work::of_list(Stored { objects, size }, limit, false, level).seats, expect);
        };
        check(0, 0, 0, 0, 1);
        check(10, 1_000, 0, 0, 1);
        check(300, 1_000, 0, 0, 3);
        check(300, 1_000, 150, 0, 2);
        check(1_000_000, 1_000, 0, 0, 10);
        check(1_000_000, 1_000, 0, 4, 4);
        check(1, 0, 0, 0, 10);
        assert_eq!(Work::of_list(Stored { objects: 900, size: 1_000 }, 0, true, 0).seats, 1);
    }

    #[test]
    fn changes_cost_what_they_tell() {
        let check = |watchers: u64, level: u32, after: u32, lingers: Nanos| {
            assert_eq!(Work::of_change(watchers, level), Work { seats: 1, after, lingers });
        };
        check(9, 0, 0, 0);
        check(10, 0, 1, TELLING);
        check(25, 0, 3, TELLING);
        check(1_000, 0, 10, 10 * TELLING);
        check(100, 2, 2, 5 * TELLING);
    }
}
