//! Shuffle sharding: a flow's requests go to a few queues of many, chosen by a hash of the flow.

use aws_lc_rs::digest;

/// The hash of a flow: its schema and what tells its flows apart.
pub(super) fn flow(schema: &str, distinguisher: &str) -> u64 {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in [schema.as_bytes(), &[0], distinguisher.as_bytes()] {
        context.update(part);
    }
    let sum = context.finish();
    sum.as_ref().iter().take(8).rev().fold(0, |all, byte| all << 8 | u64::from(*byte))
}

/// A hand of different cards, dealt by a hash from a deck.
pub(super) fn deal(mut hash: u64, deck: usize, hand: usize) -> Vec<usize> {
    let mut cards: Vec<usize> = Vec::with_capacity(hand);
    let mut dealt: Vec<usize> = Vec::with_capacity(hand);
    for i in 0..hand.min(deck) {
        let left = (deck - i) as u64;
        let place = (hash % left) as usize;
        hash /= left;
        // The place counts the cards that are left, so each one that was dealt below it moves it up by one.
        let mut card = place;
        for earlier in &dealt {
            card += usize::from(card >= *earlier);
        }
        let at = dealt.partition_point(|earlier| *earlier < card);
        dealt.insert(at, card);
        cards.push(card);
    }
    cards
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_have_different_cards() {
        let check = |hash: u64, deck: usize, hand: usize, expect: &[usize]| assert_eq!(deal(hash, deck, hand), expect);
        check(0, 5, 3, &[0, 1, 2]);
        check(4, 5, 3, &[4, 0, 1]);
        // 4 + 5 * (3 + 4 * 2)
        check(59, 5, 3, &[4, 3, 2]);
        // The third place among those left is behind both that were dealt.
        check(0, 3, 9, &[0, 1, 2]);
        check(flow("catch-all", "somebody"), 1, 1, &[0]);
    }

    #[test]
    fn every_hand_comes_up() {
        let mut seen = std::collections::BTreeSet::new();
        for hash in 0..(5 * 4 * 3) {
            let hand = deal(hash, 5, 3);
            assert!(hand[0] != hand[1] && hand[1] != hand[2] && hand[0] != hand[2], "{hand:?}");
            seen.insert(hand);
        }
        assert_eq!(seen.len(), 60);
    }
}
