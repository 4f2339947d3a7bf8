//! Traces: which parts a request had and how long each took, sent to a collector (OTLP over gRPC).
//!
//! A request has a trace while [`Tracer::around`] runs it; what happens meanwhile in its task finds it by [`start`].
//! Where tracing is off nothing is kept and nothing is asked but whether there is a tracer.

mod context;
mod export;
mod otlp;
mod request;
mod store;

use std::cell::RefCell;
use std::sync::Arc;
use std::time::SystemTime;

use access::User;
use http::{HeaderMap, HeaderValue};

pub use export::{Exporter, Settings};
pub(crate) use request::{described, verb};
pub use store::Traced;

use crate::random;
use context::Remote;
use otlp::{Kind, Span};

/// Groups whose members decide whether their requests are traced; others' traces only link to what they bring.
const TRUSTED: [&str; 2] = ["system:masters", "system:monitoring"];

/// An attribute's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Attributes by name.
pub type Attributes = Vec<(&'static str, Value)>;

/// Decides which requests are traced, and hands their traces on.
#[derive(Debug)]
pub struct Tracer {
    exporter: Exporter,
    /// Traces below this are sampled: a share of the lower 63 bits.
    bound: u64,
}

/// A trace at work.
struct Current {
    trace: [u8; 16],
    audit_id: String,
    /// The spans that are open, the innermost last.
    open: Vec<[u8; 8]>,
    done: Vec<Span>,
}

tokio::task_local! {
    static CURRENT: RefCell<Current>;
}

/// Where a request's trace begins.
pub(crate) struct Begun {
    trace: [u8; 16],
    /// Zeros for none.
    parent: [u8; 8],
    /// What it brought, and does not go on with.
    link: Option<Remote>,
}

/// A request as its span shows it.
pub(crate) struct Opening {
    pub(crate) name: String,
    pub(crate) began: SystemTime,
    pub(crate) attributes: Attributes,
    pub(crate) audit_id: String,
}

impl Tracer {
    /// Samples so many of a million requests that bring no decision with them.
    pub fn new(exporter: Exporter, per_million: i32) -> Self {
        let share = f64::from(per_million.clamp(0, 1_000_000)) / 1e6;
        let bound = if share >= 1.0 { 1 << 63 } else { (share * (1u64 << 63) as f64) as u64 };
        Self { exporter, bound }
    }

    /// The request's own trace, or that which it goes on with, if it is sampled.
    pub(crate) fn begin(&self, headers: &HeaderMap, user: &User) -> Option<Begun> {
        let brought = Remote::of(headers);
        let trusted = user.groups.iter().any(|group| TRUSTED.contains(&&**group));
        if let Some(remote) = brought.clone().filter(|_| trusted) {
            return remote.sampled.then_some(Begun { trace: remote.trace, parent: remote.span, link: None });
        }
        let trace = wide();
        let low = u64::from_be_bytes(trace[8..].try_into().unwrap_or_default()) >> 1;
        (low < self.bound).then_some(Begun { trace, parent: [0; 8], link: brought })
    }

    /// Runs the future of a request that has begun; `opening` describes it, `ended` tells the status of its outcome and
    /// how long its answer is, where that is known.
    pub(crate) async fn around<T>(
        &self,
        begun: Begun,
        opening: Opening,
        ended: impl FnOnce(&T) -> (u16, Option<u64>),
        future: impl Future<Output = T>,
    ) -> T {
        let id = narrow();
        let current = Current { trace: begun.trace, audit_id: opening.audit_id, open: vec![id], done: Vec::new() };
        let kept = Arc::new(std::sync::Mutex::new(Vec::new()));
        let out = kept.clone();
        let result = CURRENT
            .scope(RefCell::new(current), async move {
                let result = future.await;
                let done = CURRENT.with(|current| std::mem::take(&mut current.borrow_mut().done));
                *out.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = done;
                result
            })
            .await;
        let mut spans = std::mem::take(&mut *kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        let (status, length) = ended(&result);
        let mut attributes = opening.attributes;
        if let Some(length) = length.and_then(|length| i64::try_from(length).ok()) {
            attributes.push(("http.response.body.size", Value::Number(length)));
        }
        attributes.push(("http.response.status_code", Value::Number(status.into())));
        spans.push(Span {
            trace: begun.trace,
            id,
            parent: begun.parent,
            name: opening.name.into(),
            kind: Kind::Request,
            began: opening.began,
            ended: SystemTime::now(),
            attributes,
            link: begun.link.map(|link| (link.trace, link.span)),
            failed: status >= 500,
        });
        self.exporter.send(spans);
        result
    }
}

/// A part of a request; dropped, it has ended.
#[derive(Debug)]
pub(crate) struct Part {
    span: Option<Span>,
}

/// Begins a part of the request that this task is at, if that is traced; `attributes` are asked for only then.
pub(crate) fn start(name: &'static str, attributes: impl FnOnce(&str) -> Attributes) -> Part {
    begin(Kind::Part, name, attributes)
}

/// Begins a stage, which lasts for as long as the request has others to go through.
pub(crate) fn stage(name: &'static str) -> Part {
    begin(Kind::Stage, name, |_| Vec::new())
}

fn begin(kind: Kind, name: &'static str, attributes: impl FnOnce(&str) -> Attributes) -> Part {
    let span = CURRENT.try_with(|current| {
        let mut current = current.borrow_mut();
        let (id, parent) = (narrow(), current.open.last().copied().unwrap_or_default());
        current.open.push(id);
        Span {
            trace: current.trace,
            id,
            parent,
            name: name.into(),
            kind,
            began: SystemTime::now(),
            ended: SystemTime::UNIX_EPOCH,
            attributes: attributes(&current.audit_id),
            link: None,
            failed: false,
        }
    });
    Part { span: span.ok() }
}

impl Drop for Part {
    fn drop(&mut self) {
        let Some(mut span) = self.span.take() else { return };
        span.ended = SystemTime::now();
        // A part that is dropped after its request has nowhere to go.
        _ = CURRENT.try_with(|current| {
            let mut current = current.borrow_mut();
            current.open.retain(|open| *open != span.id);
            current.done.push(span);
        });
    }
}

/// Tells a server that is called which trace the call belongs to.
pub(crate) fn hand_on(headers: &mut HeaderMap) {
    _ = CURRENT.try_with(|current| {
        let current = current.borrow();
        let remote =
            Remote { trace: current.trace, span: current.open.last().copied().unwrap_or_default(), sampled: true };
        if let Ok(value) = HeaderValue::from_str(&remote.to_string()) {
            headers.insert("traceparent", value);
        }
    });
}

fn narrow() -> [u8; 8] {
    random::bits().max(1).to_be_bytes()
}

fn wide() -> [u8; 16] {
    (u128::from(random::bits()) << 64 | u128::from(random::bits().max(1))).to_be_bytes()
}
