//! Watch: a stream of events.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use access::authenticate::is_websocket;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response};
use object::kind::{Kind, KindRef};
use object::record::Record;
use object::{cbor, json, protobuf};
use registry::codec::{self, Form};
use registry::error::Error;
use registry::meta;
use registry::options::ListOptions;
use registry::resources::Stored;
use registry::verbs::{BATCH, Happening, Seen, Target, Watch};
use tokio::time::{Instant, Sleep};

use super::shapes::{self, Include, Table};
use super::websocket;
use crate::body::{Body, Stream};
use crate::listener::Shutdown;
use crate::metrics::family::{Counter, Histogram};
use crate::metrics::{METRICS, Series};
use crate::negotiate::{Accepted, Shape, accept_stream};
use crate::pipeline::{Call, Server};
use crate::seats::Watcher;

/// How often a bookmark is sent.
const BOOKMARK: Duration = Duration::from_secs(60);
/// A last bookmark comes so long before the end.
const LAST: Duration = Duration::from_secs(2);

/// Begins a watch.
pub(super) async fn watch(server: &Arc<Server>, target: &Target<'_>, call: &Call) -> Result<Response<Body>, Error> {
    let options = ListOptions::parse(&call.query, true)?;
    let selection = target.selection(&options)?;
    options.readable()?;
    let accepted = accept_stream(&call.headers, &call.query)?;
    let lasts = match options.timeout {
        Some(seconds) if seconds > 0 => Duration::from_secs(seconds as u64),
        _ => {
            let least = server.min_request_timeout;
            least + least.mul_f64(f64::from(meta::random()) / f64::from(u32::MAX))
        }
    };
    let include = match accepted.shape {
        Shape::Table => Include::of(&call.query)?,
        _ => Include::Metadata,
    };
    let form = accepted.form;
    let (kind, scope) = (target.kind().clone(), call.info.scope());
    let teller = Teller { kind, accepted, include, headed: false, scope, began: Instant::now() };
    let media_type = match form {
        Form::Protobuf => "application/vnd.kubernetes.protobuf;stream=watch",
        Form::Cbor => "application/cbor-seq",
        Form::Json | Form::Yaml => "application/json",
    };
    let body = match target.watch(&options, selection).await {
        Ok(watch) => {
            let (shutdown, counted) = (server.shutdown.clone(), server.seats.watches(&call.info, &call.query));
            let stream = Box::new(Streaming::new(watch, teller, lasts, options.bookmarks, shutdown, counted));
            match call.upgrade.clone().filter(|_| is_websocket(&call.headers)) {
                Some(on) => return Ok(websocket::answer(&call.headers, on, form, stream)),
                None => Body::Stream(stream),
            }
        }
        // A watch that can't begin where it was asked to says so in the stream.
        Err(e @ Error::Expired(..)) => Body::Whole(teller.error(e).into()),
        Err(e) => return Err(e),
    };
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    Ok(response)
}

struct Streaming {
    watch: Watch,
    teller: Teller,
    end: Instant,
    /// When the next bookmark is due, if any are wanted.
    bookmark: Option<Instant>,
    /// Until whichever comes first of the two.
    alarm: Pin<Box<Sleep>>,
    /// A bookmark is due.
    marking: bool,
    server: Shutdown,
    /// Until the server's end.
    shutdown: Pin<Box<dyn Future<Output = ()> + Send>>,
    /// The task that alarm and shutdown wake.
    task: Option<Waker>,
    over: bool,
    /// How many events were told, and how long they are.
    events: Arc<Series<Counter>>,
    lengths: Arc<Series<Histogram>>,
    /// One of those that changes are told to.
    _counted: Option<Watcher>,
}

impl Streaming {
    fn new(
        watch: Watch,
        teller: Teller,
        lasts: Duration,
        bookmarks: bool,
        server: Shutdown,
        counted: Option<Watcher>,
    ) -> Self {
        let now = Instant::now();
        let end = now + lasts;
        let first = BOOKMARK.min(lasts.saturating_sub(LAST).max(Duration::from_secs(1)));
        let bookmark = bookmarks.then(|| now + first);
        let alarm = Box::pin(tokio::time::sleep_until(bookmark.map_or(end, |b| b.min(end))));
        let ending = server.clone();
        let shutdown = Box::pin(async move { ending.begun().await });
        let labels = [&*teller.kind.group, &*teller.kind.resource, &*teller.kind.version];
        let (events, lengths) = (METRICS.watch_events.of(&labels), METRICS.watch_event_sizes.of(&labels));
        Self {
            watch,
            teller,
            end,
            bookmark,
            alarm,
            marking: false,
            server,
            shutdown,
            task: None,
            over: false,
            events,
            lengths,
            _counted: counted,
        }
    }

    /// Whether something else than a change may have come: the alarm and the server's end are asked only then, since
    /// once they know the task they will wake it.
    fn is_due(&mut self, cx: &Context<'_>) -> bool {
        let known = self.task.as_ref().is_some_and(|task| task.will_wake(cx.waker()));
        if !known {
            self.task = Some(cx.waker().clone());
        }
        !known || self.alarm.is_elapsed() || self.server.has_begun()
    }

    /// The frames of what has happened, if anything has.
    fn poll_told(&mut self, cx: &mut Context<'_>) -> Poll<Bytes> {
        if let Some(frames) = self.made() {
            return Poll::Ready(frames);
        }
        let happenings = match ready!(self.watch.poll_next(cx)) {
            Ok(happenings) => happenings,
            Err(e) => {
                self.over = true;
                return Poll::Ready(self.teller.error(e).into());
            }
        };
        self.events.add(happenings.len() as u64);
        if let [one] = &*happenings
            && let Some(frame) = self.teller.shared(one)
        {
            self.lengths.observe(frame.len() as u64);
            return Poll::Ready(frame);
        }
        let mut out = Vec::new();
        for happening in &happenings {
            match self.teller.shared(happening) {
                Some(frame) => {
                    self.lengths.observe(frame.len() as u64);
                    if out.is_empty() {
                        // The others are about as long.
                        out.reserve(frame.len() * happenings.len());
                    }
                    out.extend_from_slice(&frame);
                }
                None => self.teller.tell(happening, &mut out),
            }
        }
        Poll::Ready(out.into())
    }

    /// The frames of what has happened, if all were made for other watchers before: a single one is shared, and so are
    /// several in a row if another watcher was told just these.
    fn made(&mut self) -> Option<Bytes> {
        let Accepted { shape: Shape::Object, form, .. } = self.teller.accepted else { return None };
        let span = self.watch.span();
        if let Some(span) = span
            && let Some(batch) = self.watch.batch(span, &self.teller.kind, form)
        {
            self.count(&batch.lengths);
            return Some(batch.frames.clone());
        }
        let most = span.map_or(BATCH, |span| span.length);
        let (mut one, mut many, mut lengths) = (None, Vec::new(), Vec::new());
        let (teller, waiting) = (&self.teller, self.watch.waiting());
        let done = self.watch.show(most, |seen| {
            let Some(frame) = teller.made(seen) else { return false };
            lengths.push(frame.len());
            if waiting == 1 {
                // Another one may have come since they were counted.
                return one.replace(frame.clone()).is_none();
            }
            if many.is_empty() {
                // The others are about as long.
                many.reserve(frame.len() * waiting.min(most));
            }
            many.extend_from_slice(frame);
            true
        });
        if !done {
            return None;
        }
        self.count(&lengths);
        if one.is_some() || many.is_empty() {
            return one;
        }
        let frames = Bytes::from(many);
        if let Some(span) = span {
            self.watch.keep(span, &self.teller.kind, form, frames.clone(), &lengths);
        }
        Some(frames)
    }

    fn count(&self, lengths: &[usize]) {
        self.events.add(lengths.len() as u64);
        lengths.iter().for_each(|length| self.lengths.observe(*length as u64));
    }

    /// The frame of a bookmark that was due.
    fn poll_bookmark(&mut self) -> Poll<Bytes> {
        let due = std::mem::take(&mut self.marking);
        // Where changes wait to be told there is none until the next time.
        let Some(revision) = due.then(|| self.watch.bookmark()).flatten() else { return Poll::Pending };
        let mut out = Vec::new();
        self.teller.bookmark(revision, false, &mut out);
        Poll::Ready(out.into())
    }
}

impl Stream for Streaming {
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Bytes>> {
        if self.over {
            return Poll::Ready(None);
        }
        if let Poll::Ready(frames) = self.poll_told(cx) {
            return Poll::Ready(Some(frames));
        }
        if !self.is_due(cx) {
            return self.poll_bookmark().map(Some);
        }
        if self.shutdown.as_mut().poll(cx).is_ready() {
            return Poll::Ready(None);
        }
        while self.alarm.as_mut().poll(cx).is_ready() {
            let now = Instant::now();
            if now >= self.end {
                return Poll::Ready(None);
            }
            if self.bookmark.is_some_and(|due| due <= now) {
                self.bookmark = Some(now + BOOKMARK);
                self.marking = true;
            }
            self.alarm.as_mut().reset(self.bookmark.map_or(self.end, |b| b.min(self.end)));
        }
        self.poll_bookmark().map(Some)
    }
}

/// Turns happenings into frames.
struct Teller {
    kind: KindRef,
    accepted: Accepted,
    /// What rows carry.
    include: Include,
    /// A table's columns have been sent.
    headed: bool,
    /// Where the watch works, as figures say.
    scope: &'static str,
    began: Instant,
}

impl Teller {
    /// The frame of a change, if it was made before.
    fn made<'s>(&self, seen: Seen<'s>) -> Option<&'s Bytes> {
        let (event, stored) = match seen {
            Seen::Added(stored) => ("ADDED", stored),
            Seen::Modified(stored) => ("MODIFIED", stored),
            Seen::Deleted(stored, revision) if revision == stored.revision => ("DELETED", stored),
            Seen::Deleted(..) => return None,
        };
        match self.accepted.shape {
            Shape::Object => stored.object.made_frame(&self.kind, self.accepted.form, event),
            _ => None,
        }
    }

    /// The frame that this watcher has in common with others, if there is one.
    fn shared(&self, happening: &Happening) -> Option<Bytes> {
        let (event, stored) = match happening {
            Happening::Added(stored) => ("ADDED", stored),
            Happening::Modified(stored) => ("MODIFIED", stored),
            Happening::Deleted(stored, revision) if *revision == stored.revision => ("DELETED", stored),
            Happening::Deleted(..) | Happening::InitialEnd(_) => return None,
        };
        if self.accepted.shape != Shape::Object {
            return None;
        }
        let framed = stored.object.framed(&self.kind, self.accepted.form, event, |object| {
            let mut out = Vec::with_capacity(object.len() + 64);
            let after = self.frame(event, object, &mut out);
            let at = out.len() - after - object.len();
            (out, at)
        });
        framed.ok()
    }

    fn tell(&mut self, happening: &Happening, out: &mut Vec<u8>) {
        match happening {
            Happening::Added(stored) => self.object("ADDED", stored, None, out),
            Happening::Modified(stored) => self.object("MODIFIED", stored, None, out),
            Happening::Deleted(stored, revision) => self.object("DELETED", stored, Some(*revision), out),
            Happening::InitialEnd(revision) => {
                let labels = [&*self.kind.group, &*self.kind.resource, self.scope, &*self.kind.version];
                METRICS.watch_lists.of(&labels).took(self.began.elapsed());
                self.bookmark(*revision, true, out);
            }
        }
    }

    fn object(&mut self, event: &str, stored: &Stored, revision: Option<i64>, out: &mut Vec<u8>) {
        if let Shape::Partial | Shape::PartialList = self.accepted.shape {
            let Ok(mut metadata) = stored.object.internal_metadata() else { return };
            if let Some(revision) = revision {
                metadata.resource_version = revision.to_string();
            }
            self.frame(event, &shapes::partial(&self.accepted, &metadata), out);
            return;
        }
        // Tables show the object as it is stored.
        let of = if self.accepted.shape == Shape::Object { &self.kind } else { stored.object.kind() }.clone();
        let Ok(mut record) = stored.object.record_as(&of) else { return };
        if let (Some(revision), Some(meta)) = (revision, meta::of_mut(&mut *record)) {
            meta.resource_version = revision.to_string();
        }
        self.record(event, &*record, &of, out);
    }

    fn record(&mut self, event: &str, record: &dyn Record, of: &Kind, out: &mut Vec<u8>) {
        let mut bytes = Vec::new();
        match self.accepted.shape {
            Shape::Partial | Shape::PartialList => bytes = shapes::partial(&self.accepted, meta::of(record)),
            Shape::Table => {
                let headed = !std::mem::replace(&mut self.headed, true);
                let table = Table { kind: &self.kind, of, accepted: &self.accepted, include: self.include, headed };
                // Only a conversion between versions could fail, and the object was read by way of it before.
                bytes = table.one(record).unwrap_or_default();
            }
            Shape::Object | Shape::Discovery => codec::write(self.accepted.form, record, &mut bytes),
        }
        self.frame(event, &bytes, out);
    }

    fn bookmark(&mut self, revision: i64, initial_end: bool, out: &mut Vec<u8>) {
        let mut record = registry::convert::blank(&self.kind);
        if let Some(meta) = meta::of_mut(&mut *record) {
            meta.resource_version = revision.to_string();
            if initial_end {
                meta.annotations.insert("k8s.io/initial-events-end".into(), "true".into());
            }
        }
        let kind = self.kind.clone();
        self.record("BOOKMARK", &*record, &kind, out);
    }

    /// The last frame of a watch that fails.
    fn error(&self, error: Error) -> Vec<u8> {
        let mut bytes = Vec::new();
        codec::write(self.accepted.form, &error.status(), &mut bytes);
        let mut out = Vec::new();
        self.frame("ERROR", &bytes, &mut out);
        out
    }

    /// `{"type":...,"object":...}` and a line feed, or a length and a message. Tells how much follows the object.
    fn frame(&self, event: &str, object: &[u8], out: &mut Vec<u8>) -> usize {
        match self.accepted.form {
            Form::Protobuf => {
                let inner = protobuf::field_head(1, object.len());
                let outer = protobuf::field_head(2, inner.len() + object.len());
                let name = protobuf::field_head(1, event.len());
                let length = name.len() + event.len() + outer.len() + inner.len() + object.len();
                out.extend_from_slice(&(length as u32).to_be_bytes());
                for part in [&name, event.as_bytes(), &outer, &inner, object] {
                    out.extend_from_slice(part);
                }
                0
            }
            Form::Cbor => {
                out.extend_from_slice(cbor::MAGIC);
                cbor::map_head(2, out);
                cbor::put_text("type", out);
                cbor::put_text(event, out);
                cbor::put_text("object", out);
                out.extend_from_slice(object);
                0
            }
            Form::Json | Form::Yaml => {
                out.extend_from_slice(b"{\"type\":");
                json::write_string(event, out);
                out.extend_from_slice(b",\"object\":");
                out.extend_from_slice(object);
                let end = b"}\n";
                out.extend_from_slice(end);
                end.len()
            }
        }
    }
}
