//! Cursors over the embedded store.

use bytes::Bytes;

use super::*;
use crate::contract::{Expect, Op, Outcome, Txn};
use crate::embedded::Embedded;

async fn write(store: &Arc<dyn Store>, key: &str, value: &str) -> i64 {
    let op = Op::Put { value: Bytes::copy_from_slice(value.as_bytes()), ttl: None };
    match store.txn(Txn { key: key.into(), expect: Expect::Absent, op }).await {
        Ok(Outcome::Done(revision)) => revision,
        other => panic!("{other:?}"),
    }
}

fn text(kv: &KeyValue) -> String {
    String::from_utf8_lossy(&kv.value).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_waits_is_woken_each_time() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", None, text).await.expect("a cache");
    let watchers: Vec<_> = (0..20)
        .map(|_| {
            let (_, mut cursor) = cache.snapshot_and_cursor(Focus::Everything);
            tokio::spawn(async move {
                let mut seen = Vec::new();
                while seen.len() < 30 {
                    seen.extend(cursor.next(9).await.expect("changes").iter().map(|c| c.entry.object.clone()));
                }
                seen
            })
        })
        .collect();
    for number in 0..30 {
        write(&store, &format!("/p/{number}"), &number.to_string()).await;
    }
    let all: Vec<String> = (0..30).map(|n| n.to_string()).collect();
    for watcher in watchers {
        let seen = tokio::time::timeout(Duration::from_secs(60), watcher).await.expect("woken").expect("no panic");
        assert_eq!(seen, all);
    }
}

#[tokio::test]
async fn changes_are_shown_all_or_none() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", None, text).await.expect("a cache");
    let (_, mut cursor) = cache.snapshot_and_cursor(Focus::Everything);
    for name in ["/p/a", "/p/b", "/p/c"] {
        write(&store, name, "1").await;
    }
    let check = |cursor: &mut Cursor<String>, max: usize, refused: &str, expect: (usize, usize)| {
        let shown = cursor.show(max, |change| *change.entry.key != *refused).expect("not behind");
        assert_eq!((shown, cursor.waiting()), expect, "{max} {refused}");
    };
    check(&mut cursor, 9, "/p/b", (0, 3));
    check(&mut cursor, 2, "/p/c", (2, 1));
    check(&mut cursor, 9, "", (1, 0));
    check(&mut cursor, 9, "", (0, 0));
}

#[tokio::test]
async fn changes_in_a_row_are_passed_over() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", None, text).await.expect("a cache");
    let (_, mut cursor) = cache.snapshot_and_cursor(Focus::Everything);
    let check = |cursor: &mut Cursor<String>, max: usize, expect: Option<(i64, i64, usize)>| {
        let span = cursor.span(max);
        assert_eq!(span.map(|span| (span.first, span.last, span.length)), expect);
        span
    };
    check(&mut cursor, 9, None);
    let first = write(&store, "/p/a", "1").await;
    let second = write(&store, "/p/b", "2").await;
    let last = write(&store, "/p/c", "3").await;
    check(&mut cursor, 9, Some((first, last, 3)));
    let two = check(&mut cursor, 2, Some((first, second, 2)));
    cursor.pass(two.expect("a span"));
    check(&mut cursor, 9, Some((last, last, 1)));
    let rest = cursor.ready(9).expect("not behind");
    assert_eq!(rest.iter().map(|change| &*change.entry.key).collect::<Vec<_>>(), ["/p/c"]);
    check(&mut cursor, 9, None);
    // What a watcher knows from elsewhere is no part of what it is told.
    let mut ahead = cache.cursor(last + 1, Focus::Everything).expect("a cursor");
    let known = write(&store, "/p/d", "4").await;
    assert_eq!(known, last + 1);
    check(&mut ahead, 9, None);
    let news = write(&store, "/p/e", "5").await;
    check(&mut ahead, 9, Some((news, news, 1)));
}

/// The object of the tests below: what stands before the colon is indexed.
#[expect(clippy::ptr_arg, reason = "a cache of strings reads strings")]
fn class(object: &String) -> &[u8] {
    object.split(':').next().unwrap_or_default().as_bytes()
}

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Writes or removes one of a few keys, in one of a few classes.
async fn random_write(store: &Arc<dyn Store>, random: &mut Random) -> i64 {
    let key = format!("/p/{}/{}", random.below(3), random.below(8));
    let expect = match store.get(&key).await.expect("a read") {
        Some(found) => Expect::Revision(found.revision),
        None => Expect::Absent,
    };
    let value = format!("{}:{}", random.below(4), random.below(1000));
    let op = match expect {
        Expect::Revision(_) if random.below(4) == 0 => Op::Delete,
        _ => Op::Put { value: value.into(), ttl: None },
    };
    match store.txn(Txn { key: key.into(), expect, op }).await {
        Ok(Outcome::Done(revision)) => revision,
        other => panic!("{other:?}"),
    }
}

const FOCUSES: &[Focus<'_>] =
    &[Focus::Under("/p/1/"), Focus::Under("/p/1/3"), Focus::Having(b"2"), Focus::Under("/p/"), Focus::Having(b"none")];

fn concerns(focus: Focus<'_>, change: &Change<String>) -> bool {
    match focus {
        Focus::Everything => true,
        Focus::Under(prefix) => {
            change.entry.key.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || prefix.ends_with('/'))
        }
        Focus::Having(value) => {
            let previous = change.previous.as_ref().map(|entry| class(&entry.object));
            class(&change.entry.object) == value || previous == Some(value)
        }
    }
}

/// Watchers with a focus are given what of all changes concerns them, whenever they begin and however much they take at
/// once; where something of that left the ring they are told, and only then.
#[tokio::test]
async fn a_focus_leaves_out_what_does_not_concern_it() {
    let mut random = Random(11);
    for round in 0..30 {
        let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
        let cache = Cache::open(store.clone(), "/p/", Some(class), text).await.expect("a cache");
        let small = round % 2 == 1;
        if small {
            cache.change().keep = Keep { fresh: Duration::ZERO, few: 10, many: 20 };
        }
        let (_, mut everything) = cache.snapshot_and_cursor(Focus::Everything);
        let (mut all, mut watchers): (Vec<Arc<Change<String>>>, Vec<_>) = Default::default();
        for _ in 0..150 {
            let revision = random_write(&store, &mut random).await;
            all.extend(everything.ready(usize::MAX).expect("not behind"));
            if random.below(5) == 0 {
                let focus = FOCUSES[random.below(FOCUSES.len() as u64) as usize];
                // Some begin ahead of the cache, which is for a ring that loses nothing.
                let ahead = if small { 0 } else { 2 };
                let from = revision + ahead - random.below(12) as i64;
                if let Ok(cursor) = cache.cursor(from, focus) {
                    watchers.push((focus, from, cursor));
                }
            }
            if watchers.is_empty() || random.below(2) == 0 {
                continue;
            }
            let at = random.below(watchers.len() as u64) as usize;
            let (focus, after, cursor) = &mut watchers[at];
            let most = 1 + random.below(5) as usize;
            let wanted = all.iter().filter(|c| c.entry.revision > *after && concerns(*focus, c));
            let wanted: Vec<i64> = wanted.map(|c| c.entry.revision).take(most).collect();
            assert!(cursor.waiting() == 0 || cursor.is_behind());
            match cursor.ready(most) {
                Ok(changes) => {
                    let got: Vec<i64> = changes.iter().map(|c| c.entry.revision).collect();
                    assert_eq!(got, wanted, "{focus:?} after {after}");
                    *after = got.last().map_or(*after, |last| *last);
                    let settled = cursor.settled();
                    assert!(settled.is_none_or(|settled| settled >= revision), "{settled:?}");
                }
                Err(Lag) => {
                    let floor = cache.state().floor;
                    assert!(
                        small && wanted.first().is_some_and(|first| *first <= floor),
                        "{focus:?}: {wanted:?} {floor}"
                    );
                    watchers.swap_remove(at);
                }
            }
        }
        drop(watchers);
        assert!(cache.state().topics.is_empty(), "nobody is interested any more");
    }
}

/// Of a value an index gives what a look at all objects gives, now and at revisions before.
#[tokio::test]
async fn an_index_gives_what_a_look_at_all_gives() {
    let mut random = Random(5);
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", Some(class), text).await.expect("a cache");
    let mut kept = Vec::new();
    for step in 0..1_000 {
        let revision = random_write(&store, &mut random).await;
        if step % 50 == 0 {
            kept.push(cache.snapshot());
            kept.push(cache.snapshot_at(revision - random.below(30).min(step) as i64).await.expect("a snapshot"));
        }
    }
    for snapshot in &kept {
        for (value, prefix, start) in [("1", "/p/", ""), ("2", "/p/1/", ""), ("0", "/p/2/", "/p/2/4"), ("x", "/p/", "")]
        {
            let found = snapshot.having(value.as_bytes(), prefix, start).expect("an index");
            let found: Vec<_> = found.map(|e| (&e.key, e.revision)).collect();
            let all = snapshot.range(prefix, start).filter(|e| class(&e.object) == value.as_bytes());
            assert_eq!(found, all.map(|e| (&e.key, e.revision)).collect::<Vec<_>>(), "{value} {prefix} {start}");
        }
    }
}

/// Who waits for little is woken by it, and by nothing else.
#[tokio::test]
async fn who_has_a_focus_is_woken_by_what_concerns_it() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let cache = Cache::open(store.clone(), "/p/", Some(class), text).await.expect("a cache");
    let (_, mut cursor) = cache.snapshot_and_cursor(Focus::Having(b"mine"));
    let turns = Arc::new(AtomicU64::new(0));
    let watcher = tokio::spawn({
        let turns = turns.clone();
        std::future::poll_fn(move |cx| {
            turns.fetch_add(1, Ordering::Relaxed);
            cursor
                .poll_next(cx, 9)
                .map(|changes| changes.map(|c| c.iter().map(|c| c.entry.revision).collect::<Vec<_>>()))
        })
    });
    for number in 0..50 {
        write(&store, &format!("/p/{number}"), "others").await;
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert_eq!(turns.load(Ordering::Relaxed), 1, "it began to wait, and was left alone");
    let last = write(&store, "/p/mine", "mine").await;
    let told = tokio::time::timeout(Duration::from_secs(60), watcher).await.expect("woken").expect("no panic");
    assert_eq!((told, turns.load(Ordering::Relaxed)), (Ok(vec![last]), 2));
}
