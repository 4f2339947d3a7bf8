//! The audit log: notes about requests, made on their way through the pipeline.
//!
//! What is noted of which request is `access::audit`'s to say; here notes are filled in and handed on. Without a policy
//! nothing of this runs.

mod answer;
mod log;
mod sink;
mod sources;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use access::audit::{Event, Level, Policy, Recorded, Stage};
use access::{Attributes, User};
use generated::meta::v1::Status;
use http::{HeaderMap, Response, StatusCode};
use object::json;
use object::record::Record;
use registry::meta;

use crate::body::{Body, Stream};
use crate::metrics::METRICS;
use crate::pipeline::Peer;

pub use log::{Log, Rotation};
pub use outgoing::kubeconfig::Endpoint;
pub use sink::{Backend, Batching, Complain, Form, Mode, Sink, Truncation};

/// A policy, and where its events go.
#[derive(Debug)]
pub struct Auditor {
    policy: Policy,
    sinks: Vec<Sink>,
}

/// A request that has come, as far as its head tells.
#[derive(Clone, Copy)]
pub(crate) struct Head<'a> {
    pub(crate) id: &'a str,
    pub(crate) uri: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) peer: &'a Peer,
    pub(crate) received: object::scalar::MicroTime,
}

/// A request that is noted.
pub(crate) struct Recording {
    event: Mutex<Event>,
    recorded: Recorded,
    auditor: Arc<Auditor>,
}

impl Auditor {
    /// Events by a policy, to all of these.
    pub fn new(policy: Policy, sinks: Vec<Sink>) -> Self {
        Self { policy, sinks }
    }

    /// Begins to note a request, if it is one to be noted.
    pub(crate) fn begin(
        self: &Arc<Self>,
        head: &Head<'_>,
        user: Option<&User>,
        asked: &Attributes<'_>,
    ) -> Option<Arc<Recording>> {
        let recorded = self.policy.of_request(user, asked);
        METRICS.audit_levels.of(&[recorded.level.name()]).add(1);
        if recorded.level == Level::None {
            return None;
        }
        let client = head.headers.get(http::header::USER_AGENT).map(|v| String::from_utf8_lossy(v.as_bytes()));
        let from = sources::of(head.headers, head.peer.address);
        let names = (head.id, head.uri, client.as_deref().unwrap_or_default());
        let event = Event::new(recorded.level, names, user, asked, from, head.received);
        Some(Arc::new(Recording { event: Mutex::new(event), recorded, auditor: self.clone() }))
    }

    /// Writes what is still to be written, and takes nothing more.
    pub async fn close(&self) {
        for sink in &self.sinks {
            sink.close().await;
        }
    }
}

impl Recording {
    fn event(&self) -> MutexGuard<'_, Event> {
        self.event.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a stage. Tells whether the request may go on.
    pub(crate) async fn stage(&self, stage: Stage) -> bool {
        if !self.recorded.at(stage) {
            return true;
        }
        let event = self.event().at(stage, meta::now_micros()).clone();
        METRICS.audit_events.of(&[]).add(1);
        let mut taken = true;
        for sink in &self.auditor.sinks {
            taken &= sink.take(&event).await;
        }
        if !taken {
            METRICS.audit_rejected.of(&[]).add(1);
        }
        taken
    }

    /// The request runs as another user.
    pub(crate) fn impersonate(&self, user: &User, constraint: Option<&str>) {
        self.event().impersonate(user, constraint);
    }

    /// What the request holds.
    pub(crate) fn request(&self, object: &dyn Record) {
        let meta = meta::of(object);
        let mut event = self.event();
        let about = event.object_ref();
        for (to, text) in [
            (&mut about.namespace, &meta.namespace),
            (&mut about.name, &meta.name),
            (&mut about.uid, &meta.uid),
            (&mut about.resource_version, &meta.resource_version),
        ] {
            if to.is_empty() {
                to.clone_from(text);
            }
        }
        if event.level() >= Level::Request {
            let mut text = Vec::with_capacity(1024);
            json::encode(object, &mut text);
            event.set_request(self.text(text));
        }
    }

    /// The patch that the request holds, as JSON.
    pub(crate) fn patch(&self, patch: &[u8]) {
        let mut event = self.event();
        if event.level() >= Level::Request {
            event.set_request(String::from_utf8_lossy(patch).into_owned());
        }
    }

    fn text(&self, json: Vec<u8>) -> String {
        let json = if self.recorded.omit_managed_fields { answer::without_managers(&json) } else { json };
        String::from_utf8(json).unwrap_or_default()
    }

    /// Notes how the request ended. Of one that goes on, that it has begun, and when its answer ends, that too.
    pub(crate) async fn finish(
        self: &Arc<Self>,
        mut response: Response<Body>,
        notes: std::collections::BTreeMap<String, String>,
        goes_on: bool,
    ) -> Response<Body> {
        let code = response.status();
        let level = self.event().level();
        let object = answer::json(&mut response, level >= Level::RequestResponse && !goes_on);
        {
            let mut event = self.event();
            event.annotate(notes);
            event.set_status(status(code, object.as_deref()));
            if let Some(object) = object.filter(|_| level >= Level::RequestResponse) {
                event.set_response(self.text(object));
            }
        }
        if !goes_on {
            self.stage(Stage::ResponseComplete).await;
            return response;
        }
        self.stage(Stage::ResponseStarted).await;
        match std::mem::replace(response.body_mut(), Body::End) {
            Body::Stream(inner) => {
                *response.body_mut() = Body::Stream(Box::new(Watched { inner, recording: self.clone() }))
            }
            other => {
                *response.body_mut() = other;
                self.stage(Stage::ResponseComplete).await;
            }
        }
        response
    }

    /// Notes that nobody was let in.
    pub(crate) async fn turned_away(&self) {
        let status = Status {
            status: "Failure".into(),
            message: "Unauthorized".into(),
            reason: "Unauthorized".into(),
            code: 401,
            ..Status::default()
        };
        let mut text = Vec::new();
        json::encode(&status, &mut text);
        self.event().set_status(String::from_utf8(text).unwrap_or_default());
        self.stage(Stage::ResponseStarted).await;
    }

    /// Notes that the server failed.
    pub(crate) async fn panicked(&self, why: &str) {
        let status = Status {
            status: "Failure".into(),
            reason: "InternalError".into(),
            message: format!("APIServer panic'd: {why}"),
            code: 500,
            ..Status::default()
        };
        let mut text = Vec::new();
        json::encode(&status, &mut text);
        self.event().set_status(String::from_utf8(text).unwrap_or_default());
        self.stage(Stage::Panic).await;
    }
}

/// The status of an answer: what it says if it is a `Status` itself, else its code.
fn status(code: StatusCode, object: Option<&[u8]>) -> String {
    let mut status = Status::default();
    if let Some(object) = object.filter(|object| answer::is_status(object)) {
        // It is an answer of this server.
        json::decode(object, &mut status).ok();
        (status.kind, status.api_version) = (String::new(), String::new());
        status.metadata = Default::default();
    }
    status.code = i32::from(code.as_u16());
    let mut text = Vec::new();
    json::encode(&status, &mut text);
    String::from_utf8(text).unwrap_or_default()
}

/// A stream whose end is noted.
struct Watched {
    inner: Box<dyn Stream>,
    recording: Arc<Recording>,
}

impl Stream for Watched {
    fn poll_next(&mut self, cx: &mut std::task::Context<'_>) -> std::task::Poll<Option<bytes::Bytes>> {
        self.inner.poll_next(cx)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let recording = self.recording.clone();
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { recording.stage(Stage::ResponseComplete).await });
        }
    }
}
