//! Whose a token is, remembered for a while: what it takes to find out (a signature, objects, another server) would be
//! done with every request.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;

use crate::metrics::{Held, METRICS};
use crate::remembered::Remembered;
use crate::token_lookup::Known;

/// How long a token that is good stays so (upstream's); what is said against a token is not remembered.
const TIME: Duration = Duration::from_secs(10);
/// So many tokens: twice those of 5,000 nodes and 10,000 namespaces, as upstream has it.
const CAPACITY: usize = 32 << 10;

/// What comes of asking whose a token is: the user, all that speaks against it, or `None` if nobody knows it.
pub(crate) type Verdict = Option<Result<Arc<Known>, Vec<String>>>;
/// A digest of a token and the audiences that it is to be for: no token lies in memory.
type Key = [u8; 32];

/// The tokens that are known to be good, and those that somebody is finding out about.
#[derive(Debug)]
pub(crate) struct TokenCache {
    good: Remembered<Key, Arc<Known>>,
    asked: Mutex<HashMap<Key, Arc<OnceCell<Verdict>>>>,
}

impl Default for TokenCache {
    fn default() -> Self {
        Self { good: Remembered::of(CAPACITY), asked: Mutex::default() }
    }
}

/// A token that somebody waits to know about; the last one to go takes the place away.
struct Waiting<'a> {
    cache: &'a TokenCache,
    key: Key,
    cell: Arc<OnceCell<Verdict>>,
}

impl TokenCache {
    /// Whose the token is, as remembered or as `ask` says; requests with the same token ask once.
    pub(crate) async fn of<F: Future<Output = Verdict>>(
        &self,
        token: &str,
        wanted: &[String],
        ask: impl FnOnce() -> F,
    ) -> Verdict {
        let (began, key) = (Instant::now(), key(token, wanted));
        if let Some(known) = self.good.get(&key) {
            count("hit", began);
            return Some(Ok(known));
        }
        // In a box: every request would carry the room for what few have to ask.
        Box::pin(self.ask(key, began, ask())).await
    }

    async fn ask(&self, key: Key, began: Instant, ask: impl Future<Output = Verdict>) -> Verdict {
        let waiting = self.wait(key);
        let blocked = Held::of(METRICS.token_cache_asking.of(&["blocked"]));
        let ask = async {
            let _asking = Held::of(METRICS.token_cache_asking.of(&["in_flight"]));
            let verdict = ask.await;
            METRICS.token_cache_asked.of(&[if matches!(verdict, Some(Err(_))) { "error" } else { "ok" }]).add(1);
            if let Some(Ok(known)) = &verdict {
                self.good.put(key, known.clone(), TIME);
            }
            verdict
        };
        let verdict = waiting.cell.get_or_init(|| ask).await.clone();
        drop(blocked);
        count("miss", began);
        verdict
    }

    fn wait(&self, key: Key) -> Waiting<'_> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        Waiting { cache: self, key, cell: asked.entry(key).or_default().clone() }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut asked = self.cache.asked.lock().unwrap_or_else(PoisonError::into_inner);
        // The table's own and this one.
        if Arc::strong_count(&self.cell) <= 2 {
            asked.remove(&self.key);
        }
    }
}

fn count(status: &str, began: Instant) {
    METRICS.token_cache_requests.of(&[status]).add(1);
    METRICS.token_cache_duration.of(&[status]).took(began.elapsed());
}

fn key(token: &str, wanted: &[String]) -> Key {
    let mut digest = Sha256::new();
    for text in std::iter::once(token).chain(wanted.iter().map(String::as_str)) {
        digest.update(text.len().to_be_bytes());
        digest.update(text);
    }
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn known(name: &str) -> Verdict {
        let user = access::User { name: name.into(), ..access::User::default() };
        Some(Ok(Arc::new(Known { user, ..Known::default() })))
    }

    fn name(verdict: &Verdict) -> &str {
        match verdict {
            Some(Ok(known)) => &known.user.name,
            Some(Err(_)) => "refused",
            None => "unknown",
        }
    }

    #[tokio::test]
    async fn good_tokens_are_remembered() {
        let cache = TokenCache::default();
        let audiences = |list: &[&str]| list.iter().map(|a| (*a).to_owned()).collect::<Vec<_>>();
        for (token, wanted, says, expect) in [
            ("t", &["api"][..], known("alice"), "alice"),
            ("t", &["api"], None, "alice"),
            ("t", &["other"], None, "unknown"),
            ("t", &[], known("bob"), "bob"),
            ("u", &["api"], Some(Err(vec!["no".into()])), "refused"),
            ("u", &["api"], known("eve"), "eve"),
            ("tapi", &[], None, "unknown"),
        ] {
            let verdict = cache.of(token, &audiences(wanted), || async { says }).await;
            assert_eq!(name(&verdict), expect, "{token} for {wanted:?}");
        }
        assert!(cache.asked.lock().is_ok_and(|asked| asked.is_empty()), "nobody waits");
    }

    #[tokio::test]
    async fn one_asks_for_all() {
        let (cache, asked) = (TokenCache::default(), AtomicUsize::new(0));
        let one = || {
            cache.of("t", &[], || async {
                asked.fetch_add(1, Ordering::Relaxed);
                tokio::task::yield_now().await;
                Some(Err(vec!["no".into()]))
            })
        };
        let (first, second, third) = tokio::join!(one(), one(), one());
        assert_eq!([name(&first), name(&second), name(&third)], ["refused"; 3]);
        assert_eq!(asked.load(Ordering::Relaxed), 1);
        // Who goes away before it is known leaves the question to the next.
        drop(tokio::time::timeout(Duration::ZERO, cache.of("v", &[], std::future::pending)).await);
        assert_eq!(name(&cache.of("v", &[], || async { known("alice") }).await), "alice");
        assert!(cache.asked.lock().is_ok_and(|asked| asked.is_empty()), "nobody waits");
    }
}
