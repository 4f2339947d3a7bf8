//! A place for each request to run: by priority and fairness, or below two plain limits.

mod configured;
mod dump;
mod figures;
mod limits;
mod watchers;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use access::fairness::{Arrival, Arrived, Fairness, Level, Nanos, Stored, Ticket, Work};
use access::{Attributes, User};
use http::HeaderValue;
use registry::options::Query;
use registry::resources::Resources;
use tokio::sync::oneshot;

use crate::metrics::Series;
use crate::request::RequestInfo;
use figures::Flow;
use limits::Limits;
use watchers::Watchers;

pub use watchers::Watcher;

/// Longest time that a request waits for its seat.
const LONGEST: Duration = Duration::from_secs(60);

/// Gives requests their seats.
#[derive(Debug)]
pub struct Seats(Mode);

#[derive(Debug)]
enum Mode {
    Fair(Arc<Fair>),
    Limits(Arc<Limits>),
}

/// Priority and fairness, with those that wait.
#[derive(Debug)]
struct Fair {
    fairness: Fairness,
    resources: Arc<Resources>,
    /// Times count from here.
    start: Instant,
    /// Longest time that a request waits.
    patience: Duration,
    /// Those that wait, by level and ticket.
    waiting: Mutex<HashMap<(usize, Ticket), oneshot::Sender<()>>>,
    watchers: Arc<Watchers>,
}

/// What a request was classified as, for its answer's headers.
#[derive(Clone, Debug)]
pub(crate) struct Class {
    pub(crate) schema: HeaderValue,
    pub(crate) level: HeaderValue,
}

/// The seat of a request, until it is dropped.
#[derive(Debug, Default)]
pub(crate) struct Seat {
    /// One of a level's.
    _taken: Option<Taken>,
    /// One below a plain limit.
    _counted: Option<limits::Counted>,
}

/// A seat of a level.
#[derive(Debug)]
struct Taken {
    fair: Arc<Fair>,
    level: Arc<Level>,
    ticket: Ticket,
    flow: Arc<Series<Flow>>,
    /// When it was taken; `None` while the request waits for it.
    began: Option<Nanos>,
}

/// There is no seat; the client may ask again after so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Full(pub(crate) i64);

impl Seats {
    /// By priority and fairness, with so many seats for all; the configuration follows what is stored.
    pub fn fair(seats: u32, request_timeout: Duration, resources: Arc<Resources>) -> Self {
        let fair = Arc::new(Fair {
            fairness: Fairness::new(seats, 0),
            resources,
            start: Instant::now(),
            patience: LONGEST.min(request_timeout / 4),
            waiting: Mutex::default(),
            watchers: Arc::default(),
        });
        tokio::spawn(configured::follow(fair.clone()));
        Self(Mode::Fair(fair))
    }

    /// So many reads and so many writes at once; 0 is no limit.
    pub fn limited(reads: u32, writes: u32) -> Self {
        Self(Mode::Limits(Arc::new(Limits::new(reads, writes))))
    }

    /// Waits for a request's seat. Tells what it was classified as too.
    pub(crate) async fn take(
        &self,
        user: &User,
        asked: &Attributes<'_>,
        info: &RequestInfo,
        query: &Query,
    ) -> (Option<Class>, Result<Seat, Full>) {
        if goes_on(info, asked) && info.verb != "watch" {
            return (None, Ok(Seat::default()));
        }
        match &self.0 {
            Mode::Limits(_) if info.verb == "watch" => (None, Ok(Seat::default())),
            Mode::Limits(limits) => {
                let counted = limits.take(user, info.verb);
                (None, counted.map(|counted| Seat { _taken: None, _counted: Some(counted) }))
            }
            Mode::Fair(fair) => fair.take(user, asked, info, query).await,
        }
    }

    /// Notes that a watch has begun, until what is given is dropped.
    pub(crate) fn watches(&self, info: &RequestInfo, query: &Query) -> Option<Watcher> {
        match &self.0 {
            Mode::Fair(fair) => fair.watchers.begin(info, query),
            Mode::Limits(_) => None,
        }
    }
}

/// Requests that last as long as their client likes.
fn goes_on(info: &RequestInfo, asked: &Attributes<'_>) -> bool {
    match asked {
        Attributes::Resource(asked) => {
            matches!(asked.verb, "watch" | "proxy")
                || matches!(info.subresource.as_str(), "attach" | "exec" | "proxy" | "log" | "portforward")
        }
        Attributes::Path { path, .. } => path.starts_with("/debug/pprof/"),
    }
}

impl Fair {
    fn now(&self) -> Nanos {
        self.start.elapsed().as_nanos() as Nanos
    }

    async fn take(
        self: &Arc<Self>,
        user: &User,
        asked: &Attributes<'_>,
        info: &RequestInfo,
        query: &Query,
    ) -> (Option<Class>, Result<Seat, Full>) {
        let known = self.fairness.snapshot();
        let Some((schema, level, uid, flow)) = known.classify(user, asked) else { return (None, Ok(Seat::default())) };
        let header = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""));
        let class = Some(Class { schema: header(&schema.uid), level: header(uid) });
        let stored = self.stored(info).await;
        let counted = figures::flow(&schema.name, level, info.verb == "watch");
        let work = |most: u32| {
            let (work, watchers) = self.work(info, query, stored, most);
            counted.costs(work, watchers);
            work
        };
        let now = self.now();
        let seat = match level.arrive(&schema.name, flow, work, now) {
            Ok(Arrived { arrival, queue }) => {
                counted.comes(queue);
                let (Arrival::Seated(ticket) | Arrival::Waiting(ticket)) = arrival;
                // A seat, given back or given up whatever becomes of the request.
                let taken = Taken { fair: self.clone(), level: level.clone(), ticket, flow: counted, began: None };
                match arrival {
                    Arrival::Seated(_) => Ok(taken.begun(now, 0)),
                    Arrival::Waiting(_) => self.wait(taken, now).await,
                }
            }
            Err(refused) => {
                counted.refused(refused.name());
                Err(())
            }
        };
        let seat = seat
            .map(|taken| Seat { _taken: Some(taken), _counted: None })
            .map_err(|()| Full(level.refused(crate::pipeline::now())));
        (class, seat)
    }

    /// Waits until a request that was let in has its seat.
    async fn wait(&self, taken: Taken, came: Nanos) -> Result<Taken, ()> {
        let (wake, woken) = oneshot::channel();
        let (level, ticket) = (taken.level.clone(), taken.ticket);
        let key = key(&level, ticket);
        self.waiting().insert(key, wake);
        // It may have had its seat before it began to wait.
        let is_seated = level.is_seated(ticket) || tokio::time::timeout(self.patience, woken).await.is_ok();
        self.waiting().remove(&key);
        let waited = self.now().saturating_sub(came);
        if !is_seated && !level.is_seated(ticket) {
            taken.flow.gives_up(waited);
            return Err(());
        }
        Ok(taken.begun(came + waited, waited))
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<(usize, Ticket), oneshot::Sender<()>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wake(&self, level: &Arc<Level>, seated: &[Ticket]) {
        if seated.is_empty() {
            return;
        }
        let mut waiting = self.waiting();
        for ticket in seated {
            if let Some(wake) = waiting.remove(&key(level, *ticket)) {
                // Whoever has gone since gives its seat back.
                wake.send(()).ok();
            }
        }
    }

    /// What there is of a resource that is to be listed.
    async fn stored(&self, info: &RequestInfo) -> Option<Stored> {
        if !info.is_resource || !matches!(info.verb, "list" | "watch") {
            return None;
        }
        let resource = self.resources.find(&info.group, &info.version, &info.resource)?.resource.as_ref()?;
        let amount = resource.amount().await.ok()?;
        Some(Stored { objects: amount.objects, size: amount.size as u64 })
    }

    /// What a request costs, and how many are told of it if it is a change.
    fn work(&self, info: &RequestInfo, query: &Query, stored: Option<Stored>, most: u32) -> (Work, Option<u64>) {
        let usual = (Work::default(), None);
        match info.verb {
            "list" | "watch" if info.is_resource => {
                let Some(stored) = stored else { return usual };
                let begins_anew = matches!(query.text("resourceVersion"), "" | "0")
                    || query.get("sendInitialEvents").is_some_and(|v| v == "true" || v == "1");
                if info.verb == "watch" && !begins_anew {
                    return usual;
                }
                let limit = query.text("limit").parse().unwrap_or(0);
                (Work::of_list(stored, limit, !info.name.is_empty(), most), None)
            }
            "create" | "update" | "patch" | "delete" if info.is_resource => {
                if info.resource == "serviceaccounts" && info.subresource == "token" {
                    return usual;
                }
                let watchers = self.watchers.of(info);
                (Work::of_change(watchers, most), Some(watchers))
            }
            _ => usual,
        }
    }
}

fn key(level: &Arc<Level>, ticket: Ticket) -> (usize, Ticket) {
    (Arc::as_ptr(level) as usize, ticket)
}

impl Taken {
    /// The same from now on, after a wait.
    fn begun(mut self, now: Nanos, waited: Nanos) -> Self {
        self.flow.begins(waited);
        self.began = Some(now);
        self
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let (fair, level, ticket) = (&self.fair, &self.level, self.ticket);
        let now = fair.now();
        if level.give_up(ticket, now) {
            return;
        }
        if let Some(began) = self.began {
            self.flow.ran(now.saturating_sub(began));
        }
        let (lingers, seated) = level.finish(ticket, now);
        fair.wake(level, &seated);
        // Without a runtime the server is at its end.
        if let (Some(lingers), Ok(runtime)) = (lingers, tokio::runtime::Handle::try_current()) {
            let (fair, level) = (fair.clone(), level.clone());
            runtime.spawn(async move {
                tokio::time::sleep(Duration::from_nanos(lingers)).await;
                let seated = level.release(ticket, fair.now());
                fair.wake(&level, &seated);
            });
        }
    }
}
