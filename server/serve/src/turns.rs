//! Whoever asks begins by turns.
//!
//! A client may ask for hundreds of things at once. Were each a task that is ready to run, whoever asks for one thing
//! would wait until all of them have run. So of what one client asks for only as much has yet to run for the first time as
//! there are cores, and the next begins when one of these has: clients take turns, however much each of them asks for, over
//! however many connections. A request waits without having been read by anybody, so that it costs nothing.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, Hash, Hasher, RandomState};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::Poll;

use http::HeaderMap;
use http::header::AUTHORIZATION;
use hyper::rt::Executor;
use tokio::runtime::Handle;

type Request = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Those who ask.
#[derive(Debug)]
pub struct Crowd {
    /// Keeps those who ask from choosing whose turns they take.
    seed: RandomState,
    /// So many requests of one client may begin at once.
    most: usize,
    clients: Mutex<HashMap<u64, Weak<Client>>>,
}

/// Somebody who asks, over however many connections.
#[derive(Debug)]
struct Client(Mutex<Beginning>);

#[derive(Default)]
struct Beginning {
    /// So many have yet to run for the first time.
    running: usize,
    /// Those that wait to begin.
    waiting: VecDeque<Request>,
}

/// Runs the requests of a connection, which are one client's or, behind a proxy, those of several.
#[derive(Clone, Debug)]
pub(crate) struct Turns {
    crowd: Arc<Crowd>,
    /// Stands for the connection's certificate or address.
    origin: u64,
    now: Arc<Mutex<(u64, Arc<Client>)>>,
}

/// Leave to begin; dropped, it is the next one's.
struct Turn(Arc<Client>);

impl Crowd {
    /// Each of whom may have so many requests begin at once.
    pub fn of(most: usize) -> Arc<Self> {
        Arc::new(Self { seed: RandomState::new(), most, clients: Mutex::default() })
    }

    /// The turns of a connection, from somebody with a certificate or else from an address.
    pub(crate) fn connection(self: &Arc<Self>, from: impl Hash) -> Turns {
        let origin = self.seed.hash_one(from);
        Turns { crowd: self.clone(), origin, now: Arc::new(Mutex::new((origin, self.client(origin)))) }
    }

    fn client(&self, key: u64) -> Arc<Client> {
        let mut clients = lock(&self.clients);
        if let Some(client) = clients.get(&key).and_then(Weak::upgrade) {
            return client;
        }
        // As many as there are, at most twice: those who are gone make room for the next.
        if clients.len() == clients.capacity() {
            clients.retain(|_, client| client.strong_count() > 0);
        }
        let client = Arc::new(Client(Mutex::default()));
        clients.insert(key, Arc::downgrade(&client));
        client
    }
}

impl Turns {
    /// The request that is run next is of whoever these headers name.
    pub(crate) fn next_is(&self, headers: &HeaderMap) {
        let mut hasher = self.crowd.seed.build_hasher();
        self.origin.hash(&mut hasher);
        for name in [AUTHORIZATION.as_str(), "impersonate-user"] {
            headers.get(name).hash(&mut hasher);
        }
        let key = hasher.finish();
        let mut now = lock(&self.now);
        if now.0 != key {
            *now = (key, self.crowd.client(key));
        }
    }
}

impl<F> Executor<F> for Turns
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    fn execute(&self, request: F) {
        let client = lock(&self.now).1.clone();
        let turn = Turn(client.clone());
        let request = async move {
            let mut request = pin!(request);
            let first = std::future::poll_fn(|cx| Poll::Ready(request.as_mut().poll(cx))).await;
            drop(turn);
            if first.is_pending() {
                request.await;
            }
        };
        let mut beginning = lock(&client.0);
        if beginning.running == self.crowd.most {
            return beginning.waiting.push_back(Box::pin(request));
        }
        beginning.running += 1;
        drop(beginning);
        tokio::spawn(request);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // Where there is no runtime any more, nothing begins.
        let Ok(runtime) = Handle::try_current() else { return };
        let mut beginning = lock(&self.0.0);
        match beginning.waiting.pop_front() {
            Some(next) => {
                drop(beginning);
                runtime.spawn(next);
            }
            None => beginning.running -= 1,
        }
    }
}

impl std::fmt::Debug for Beginning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Beginning").field("running", &self.running).field("waiting", &self.waiting.len()).finish()
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    /// Requests in the order in which they come: a connection's letter, the one named in headers, how many. All but the
    /// last of each wait for something once they have begun.
    fn begun(most: usize, asked: &[(char, &'static str, usize)]) -> String {
        let order = Arc::new(Mutex::new(String::new()));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            let crowd = Crowd::of(most);
            let mut done = tokio::task::JoinSet::new();
            for (from, token, count) in asked {
                let turns = crowd.connection(from.to_ascii_lowercase());
                turns.next_is(&HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static(token))]));
                for number in 1..=*count {
                    let (ended, end) = tokio::sync::oneshot::channel::<()>();
                    let (order, from, waits) = (order.clone(), *from, number < *count);
                    turns.execute(async move {
                        lock(&order).push(from);
                        if waits {
                            tokio::task::yield_now().await;
                        }
                        drop(ended);
                    });
                    done.spawn(end);
                }
            }
            while done.join_next().await.is_some() {}
            assert!(lock(&crowd.clients).values().filter_map(Weak::upgrade).all(|client| lock(&client.0).running == 0));
        });
        let order = lock(&order);
        order.clone()
    }

    #[test]
    fn clients_take_turns() {
        for (most, asked, expect) in [
            (1, &[('a', "", 4), ('b', "", 1)][..], "abaaa"),
            (2, &[('a', "", 4), ('b', "", 1)], "aabaa"),
            (1, &[('a', "", 3), ('b', "", 3)], "ababab"),
            // One client over two connections, and two over one.
            (1, &[('a', "", 3), ('A', "", 2), ('b', "", 1)], "abaaAA"),
            (1, &[('a', "x", 3), ('A', "y", 2)], "aAaAa"),
        ] {
            assert_eq!(begun(most, asked), expect, "{asked:?}, {most} at once");
        }
    }

    #[test]
    fn who_is_gone_is_forgotten() {
        let crowd = Crowd::of(1);
        for address in 0..10_000 {
            crowd.connection(address);
        }
        let known = lock(&crowd.clients).len();
        assert!(known < 10, "{known} clients are known");
    }
}
