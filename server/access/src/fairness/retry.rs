//! When a refused client is to ask again.

use std::collections::VecDeque;

/// Longest wait, in seconds.
const MOST: i64 = 32;

/// The wait of one level: it doubles while many are refused, and falls by a second while few are.
#[derive(Clone, Debug)]
pub struct Retry {
    after: i64,
    /// When it was last raised.
    raised: i64,
    /// The second that is being counted, with what was refused in it.
    current: (i64, i64),
    history: VecDeque<(i64, i64)>,
}

impl Default for Retry {
    fn default() -> Self {
        Self { after: 1, raised: 0, current: (0, 0), history: VecDeque::new() }
    }
}

impl Retry {
    /// Notes a refusal at a time in seconds; tells after how many seconds to ask again.
    pub fn refused(&mut self, now: i64) -> i64 {
        if self.current.0 == now {
            self.current.1 += 1;
            return self.after;
        }
        let done = std::mem::replace(&mut self.current, (now, 1));
        self.history.push_back(done);
        let kept = (2 * self.after).min(MOST);
        while self.history.front().is_some_and(|(second, _)| done.0 - second > kept) {
            self.history.pop_front();
        }
        let lately = self.history.iter().filter(|(second, _)| now - second <= self.after).map(|(_, count)| count);
        let refused: i64 = lately.sum();
        if now - self.raised >= self.after && refused >= 3 * self.after {
            self.after = (2 * self.after).min(MOST);
            self.raised = now;
        } else if refused < self.after && self.after > 1 {
            self.after -= 1;
        }
        self.after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_follows_refusals() {
        let mut retry = Retry::default();
        let mut at = |second: i64, count: usize| (0..count).map(|_| retry.refused(second)).last();
        assert_eq!(at(100, 3), Some(1));
        assert_eq!(at(101, 3), Some(2), "three a second double it");
        assert_eq!(at(102, 6), Some(2), "not before the wait has passed");
        assert_eq!(at(103, 1), Some(4));
        assert_eq!(at(110, 1), Some(3), "nothing lately");
        assert_eq!(at(120, 1), Some(2));
    }
}
