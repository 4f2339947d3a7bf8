//! The store on etcd servers, which several API servers can share.
//!
//! Calls go over one connection, the watch over another, so that no long list delays changes, and questions for the
//! revision, which readers wait for, over a third. Requests are upstream's:
//! reads are linearizable, a write compares the key's revision and reads what is there where that differs.

pub(crate) mod channel;
mod compaction;
mod feed;
mod keys;
mod lease;
mod messages;
mod pool;
mod revisions;
mod tls;
pub(crate) mod wire;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use self::channel::Driver;
use self::compaction::Compactor;
use self::feed::Feed;
pub(crate) use self::keys::Keys;
use self::lease::Leases;
use self::messages::{Compare, RangeRequest, RangeResponse, TxnResponse, Write, end_of, method};
use self::pool::{Pool, Repeat};
use self::revisions::Revisions;
pub use self::tls::Files;
use self::wire::Malformed;
use crate::contract::{Error, Expect, Fut, KeyValue, Op, Outcome, Page, Range, Registration, Sink, Store, Txn};

/// How long the first connection may take (upstream's).
const FIRST: Duration = Duration::from_secs(20);
/// So many keys are read with one request.
const PAGE: usize = 2_000;
/// A write is acknowledged once the watch has brought it, so that this server reads what it wrote; a watch that takes
/// longer than this is not waited for.
const SEEN: Duration = Duration::from_millis(500);
/// What a lease that vanished before its time is called.
const NO_LEASE: &str = "etcdserver: requested lease not found";

/// Where etcd is, and how it is used.
#[derive(Clone, Debug)]
pub struct EtcdOptions {
    /// URLs (`--etcd-servers`).
    pub servers: Vec<String>,
    /// Whom to trust and who one is.
    pub files: Files,
    /// What stands in the place of `/registry` (`--etcd-prefix`).
    pub prefix: String,
    /// For how long a lease is given out anew, in seconds (`--lease-reuse-duration-seconds`).
    pub lease_reuse_seconds: u64,
    /// Time limit of a health check (`--etcd-healthcheck-timeout`).
    pub health_timeout: Duration,
    /// Time limit of a readiness check (`--etcd-readycheck-timeout`).
    pub ready_timeout: Duration,
}

/// The store on etcd.
pub struct Etcd {
    pool: Arc<Pool>,
    keys: Keys,
    feed: Feed,
    revisions: Revisions,
    leases: Leases,
    health: Check,
    readiness: Check,
}

/// A kind of checks. The last one holds for half the time that one may take.
struct Check {
    limit: Duration,
    last: Mutex<(Option<Instant>, Result<(), Error>)>,
}

impl Check {
    fn new(limit: Duration) -> Self {
        // Upstream's default, where nothing is said.
        let limit = if limit.is_zero() { Duration::from_secs(2) } else { limit };
        Self { limit, last: Mutex::new((None, Ok(()))) }
    }

    fn last(&self) -> MutexGuard<'_, (Option<Instant>, Result<(), Error>)> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Etcd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Etcd").field(&self.keys).finish()
    }
}

impl Etcd {
    /// Connects; the error says why not.
    pub async fn connect(options: &EtcdOptions) -> Result<Self, String> {
        Self::connect_with(options, Keys::new(&options.prefix)).await
    }

    /// As [`Self::connect`], with all keys below the prefix instead of those below `/registry` in its place.
    pub async fn connect_below(options: &EtcdOptions) -> Result<Self, String> {
        Self::connect_with(options, Keys::below(&options.prefix)).await
    }

    async fn connect_with(options: &EtcdOptions, keys: Keys) -> Result<Self, String> {
        let connect = |driver| Pool::new(&options.servers, &options.files, driver);
        let pool = Arc::new(connect(Driver::Task)?);
        let first = tokio::time::timeout(FIRST, feed::current(&pool, &keys)).await;
        let revision = match first {
            Ok(Ok(revision)) => revision,
            Ok(Err(e)) => return Err(e.to_string()),
            Err(_) => return Err(format!("context deadline exceeded: {}", pool.trouble())),
        };
        Ok(Self {
            feed: Feed::start(connect(Driver::Task)?, keys.clone(), revision),
            revisions: Revisions::new(connect(Driver::Caller)?, keys.clone()),
            leases: Leases::new(options.lease_reuse_seconds),
            health: Check::new(options.health_timeout),
            readiness: Check::new(options.ready_timeout),
            pool,
            keys,
        })
    }

    /// Compacts in turn with other servers, for ever; tells `failed` what goes wrong.
    pub async fn compact_in_turn(&self, interval: Duration, failed: impl Fn(&Error)) {
        Compactor::default().run(&self.pool, interval, failed).await;
    }

    /// The size of the database, in bytes.
    pub async fn size(&self) -> Result<i64, Error> {
        let answer = self.pool.call(method::STATUS, wire::Message::default(), Repeat::Freely).await?;
        read(messages::size(&answer))
    }

    async fn page(&self, request: RangeRequest<'_>) -> Result<RangeResponse, Error> {
        let answer = self.pool.call(method::RANGE, request.encode(), Repeat::Freely).await;
        match answer {
            Ok(answer) => read(RangeResponse::decode(&answer)),
            Err(e) => Err(self.explained(e).await),
        }
    }

    /// With the revision that etcd's word for it does not name.
    async fn explained(&self, error: Error) -> Error {
        match error {
            Error::Future { .. } => Error::Future { current: self.revisions.newest().await.unwrap_or(0) },
            other => other,
        }
    }

    async fn write(&self, txn: &Txn, key: &str) -> Result<Outcome, Error> {
        let compare = Compare::ModRevision(match txn.expect {
            Expect::Absent => 0,
            Expect::Revision(revision) => revision,
        });
        let lease = match &txn.op {
            Op::Put { ttl: Some(ttl), .. } => self.leases.get(&self.pool, *ttl).await?,
            _ => 0,
        };
        let write = match &txn.op {
            Op::Put { value, .. } => Write::Put { value, lease },
            Op::Delete => Write::Delete,
        };
        let request = messages::txn(key.as_bytes(), compare, write);
        let answer = self.pool.call(method::TXN, request, Repeat::Unsent).await;
        if lease != 0 && matches!(&answer, Err(Error::Failed(why)) if why == NO_LEASE) {
            self.leases.forget(lease).await;
        }
        let answer = read(TxnResponse::decode(&answer?))?;
        if answer.succeeded {
            self.feed.reach_soon(answer.revision, SEEN).await;
            return Ok(Outcome::Done(answer.revision));
        }
        Ok(Outcome::Conflict(answer.found.and_then(|kv| self.keys.value(kv))))
    }

    async fn check(&self, check: &Check) -> Result<(), Error> {
        {
            let mut last = check.last();
            let now = Instant::now();
            if last.0.is_some_and(|at| now - at < check.limit / 2) {
                return last.1.clone();
            }
            last.0 = Some(now);
        }
        let key = self.keys.stored("/registry/health");
        let request = RangeRequest { key: key.as_bytes(), ..RangeRequest::default() };
        let answer = self.pool.call(method::RANGE, request.encode(), Repeat::Freely);
        let failed = |why: &str| Err(Error::Unavailable(format!("error getting data from etcd: {why}")));
        let verdict = match tokio::time::timeout(check.limit, answer).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(e)) => failed(&e.to_string()),
            Err(_) => failed("context deadline exceeded"),
        };
        check.last().1 = verdict.clone();
        verdict
    }
}

/// What can't be read of an answer.
fn read<T>(decoded: Result<T, Malformed>) -> Result<T, Error> {
    decoded.map_err(|Malformed| Error::Unavailable("etcd gave an answer that is no message of its API".into()))
}

impl Store for Etcd {
    fn revision(&self) -> Fut<'_, i64> {
        Box::pin(self.revisions.newest())
    }

    fn delivered(&self) -> Fut<'_, i64> {
        Box::pin(async {
            let revision = self.revisions.newest().await?;
            self.feed.reach(revision).await
        })
    }

    fn seen(&self) -> i64 {
        self.feed.delivered()
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn get<'a>(&'a self, key: &'a str) -> Fut<'a, Option<KeyValue>> {
        Box::pin(async move {
            let key = self.keys.stored(key);
            let page = self.page(RangeRequest { key: key.as_bytes(), ..RangeRequest::default() }).await?;
            Ok(page.kvs.into_iter().next().and_then(|kv| self.keys.value(kv)))
        })
    }

    fn range<'a>(&'a self, range: Range<'a>) -> Fut<'a, Page> {
        Box::pin(async move {
            let prefix = self.keys.stored(range.prefix);
            let end = end_of(prefix.as_bytes());
            let mut start = match range.start > range.prefix {
                true => self.keys.stored(range.start).into_bytes(),
                false => prefix.into_bytes(),
            };
            let mut page = Page { items: Vec::new(), remaining: 0, revision: range.revision };
            loop {
                let wanted = match range.limit {
                    0 => PAGE,
                    limit => (limit - page.items.len()).min(PAGE),
                };
                let request = RangeRequest {
                    key: &start,
                    end: &end,
                    limit: wanted as i64,
                    revision: page.revision,
                    count_only: false,
                };
                let answer = self.page(request).await?;
                // What follows is read as of the same revision.
                if page.revision == 0 {
                    page.revision = answer.revision;
                }
                let taken = answer.kvs.len();
                page.remaining = usize::try_from(answer.count).unwrap_or(0).saturating_sub(taken);
                let last = answer.kvs.last().map(|kv| kv.key.to_vec());
                page.items.extend(answer.kvs.into_iter().filter_map(|kv| self.keys.value(kv)));
                let full = range.limit > 0 && page.items.len() >= range.limit;
                match last {
                    Some(mut last) if page.remaining > 0 && !full => {
                        last.push(0);
                        start = last;
                    }
                    _ => return Ok(page),
                }
            }
        })
    }

    fn txn(&self, txn: Txn) -> Fut<'_, Outcome> {
        Box::pin(async move {
            let key = self.keys.stored(&txn.key);
            match self.write(&txn, &key).await {
                // Someone revoked the lease that the write was to have: there is another now.
                Err(Error::Failed(why)) if why == NO_LEASE => self.write(&txn, &key).await,
                outcome => outcome,
            }
        })
    }

    fn watch<'a>(&'a self, prefix: &'a str, revision: i64, sink: Arc<dyn Sink>) -> Fut<'a, Registration> {
        Box::pin(self.feed.register(prefix, revision, sink))
    }

    fn compact(&self, revision: i64) -> Fut<'_, ()> {
        Box::pin(async move {
            match self.pool.call(method::COMPACT, messages::compaction(revision), Repeat::Freely).await {
                Ok(_) => Ok(()),
                Err(e) => Err(self.explained(e).await),
            }
        })
    }

    fn size_on_disk(&self) -> Fut<'_, Option<u64>> {
        Box::pin(async { Ok(u64::try_from(self.size().await?).ok()) })
    }

    fn healthy(&self) -> Fut<'_, ()> {
        Box::pin(self.check(&self.health))
    }

    fn ready(&self) -> Fut<'_, ()> {
        Box::pin(self.check(&self.readiness))
    }
}
