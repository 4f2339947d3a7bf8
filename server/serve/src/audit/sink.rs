//! Where events go: at once, or in batches that never hold up a request.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use access::audit::Event;
use outgoing::kubeconfig::Endpoint;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{Instant, sleep, timeout_at};

use super::log::Log;

/// How long a webhook may take for an answer.
const ANSWER: Duration = Duration::from_secs(30);
/// How often a call is tried, and how much longer the wait is each time.
const TRIES: u32 = 5;
const LONGER: f64 = 1.5;

/// How events are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line of JSON each.
    Json,
    /// A line of text each, as of old.
    Legacy,
    /// As items of a list.
    Items,
}

/// Longest events and batches, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Truncation {
    /// Longer events lose the objects of request and answer.
    pub max_event: usize,
    /// Longer batches are sent in parts.
    pub max_batch: usize,
}

/// How events are gathered.
#[derive(Clone, Copy, Debug)]
pub struct Batching {
    /// So many wait at most; more are lost.
    pub buffer: usize,
    /// So many go at once.
    pub size: usize,
    /// After so long a batch goes, however small.
    pub wait: Duration,
    /// Batches a second, and so many at once.
    pub throttle: Option<(f64, f64)>,
    /// A batch does not wait for the one before.
    pub together: bool,
}

/// When events are written.
#[derive(Clone, Copy, Debug)]
pub enum Mode {
    /// Gathered, behind the requests.
    Batch(Batching),
    /// Before the request goes on.
    Blocking,
    /// The same; a request that can't be noted is refused.
    BlockingStrict,
}

/// A place that events are written to.
#[derive(Debug)]
pub enum Backend {
    /// A log.
    Log(Log),
    /// Another server, and how long the first wait is after it failed.
    Webhook(Box<Endpoint>, Duration),
}

/// What is called where an event is lost.
pub type Complain = fn(&str);

type Batch = Vec<Vec<u8>>;
/// The way to whoever gathers batches, and who that is.
type Queue = (Sender<Vec<u8>>, JoinHandle<()>);

/// A way for events.
pub struct Sink {
    form: Form,
    truncation: Option<Truncation>,
    backend: Arc<Backend>,
    strict: bool,
    complain: Complain,
    /// Of batches.
    queue: Mutex<Option<Queue>>,
    batches: bool,
}

impl std::fmt::Debug for Sink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Sink").field(&self.backend).finish()
    }
}

impl Sink {
    /// A way to a backend. Needs a runtime for batches.
    pub fn new(backend: Backend, form: Form, mode: Mode, truncation: Option<Truncation>, complain: Complain) -> Self {
        let backend = Arc::new(backend);
        let queue = match mode {
            Mode::Batch(batching) => {
                let (sender, receiver) = channel(batching.buffer.max(1));
                let max = truncation.map_or(usize::MAX, |t| t.max_batch);
                let gatherer = Gatherer { batching, backend: backend.clone(), max, complain };
                Some((sender, tokio::spawn(gatherer.run(receiver))))
            }
            _ => None,
        };
        let (strict, batches) = (matches!(mode, Mode::BlockingStrict), queue.is_some());
        Self { form, truncation, backend, strict, complain, queue: Mutex::new(queue), batches }
    }

    /// Takes an event. Tells whether the request may go on.
    pub(super) async fn take(&self, event: &Event) -> bool {
        let Some(written) = self.written(event) else { return true };
        if !self.batches {
            let written = deliver(&self.backend, vec![written]).await;
            return match written {
                Ok(()) => true,
                Err(why) => {
                    (self.complain)(&why);
                    !self.strict
                }
            };
        }
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let sent = queue.as_ref().map(|(sender, _)| sender.try_send(written));
        match sent {
            Some(Ok(())) => {}
            Some(Err(_)) => (self.complain)("audit buffer queue blocked"),
            None => (self.complain)("audit backend shut down"),
        }
        true
    }

    /// The event in its form, shortened if it is too long; `None` if it is too long even then.
    fn written(&self, event: &Event) -> Option<Vec<u8>> {
        let form = |event: &Event| match self.form {
            Form::Json => {
                let mut line = event.json();
                line.push(b'\n');
                line
            }
            Form::Legacy => format!("{}\n", event.legacy()).into_bytes(),
            Form::Items => event.item(),
        };
        let written = form(event);
        let Some(truncation) = self.truncation.filter(|t| written.len() > t.max_event) else { return Some(written) };
        let short =
            event.without_objects().map(|short| form(&short)).filter(|short| short.len() <= truncation.max_event);
        if short.is_none() {
            (self.complain)("event is too large even after truncating");
        }
        short
    }

    /// Writes what waits, and takes nothing more.
    pub(super) async fn close(&self) {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((sender, gatherer)) = queue {
            drop(sender);
            gatherer.await.ok();
        }
    }
}

struct Gatherer {
    batching: Batching,
    backend: Arc<Backend>,
    max: usize,
    complain: Complain,
}

impl Gatherer {
    async fn run(self, mut events: Receiver<Vec<u8>>) {
        let mut under_way = JoinSet::new();
        let (mut tokens, mut filled) = (self.batching.throttle.map_or(0.0, |(_, burst)| burst), Instant::now());
        while let Some(first) = events.recv().await {
            let (mut batch, until) = (vec![first], Instant::now() + self.batching.wait);
            while batch.len() < self.batching.size {
                match timeout_at(until, events.recv()).await {
                    Ok(Some(event)) => batch.push(event),
                    Ok(None) | Err(_) => break,
                }
            }
            if let Some((rate, burst)) = self.batching.throttle {
                tokens = (tokens + filled.elapsed().as_secs_f64() * rate).min(burst);
                filled = Instant::now();
                if tokens < 1.0 && rate > 0.0 {
                    sleep(Duration::from_secs_f64((1.0 - tokens) / rate)).await;
                    (tokens, filled) = (1.0, Instant::now());
                }
                tokens -= 1.0;
            }
            for part in parts(batch, self.max) {
                let (backend, complain) = (self.backend.clone(), self.complain);
                let sent = async move {
                    if let Err(why) = deliver(&backend, part).await {
                        complain(&why);
                    }
                };
                if self.batching.together {
                    under_way.spawn(sent);
                } else {
                    sent.await;
                }
            }
            while under_way.try_join_next().is_some() {}
        }
        under_way.join_all().await;
    }
}

/// Parts of a batch that aren't too long together.
fn parts(batch: Batch, max: usize) -> Vec<Batch> {
    let mut parts: Vec<(usize, Batch)> = Vec::new();
    for event in batch {
        match parts.last_mut() {
            Some((length, part)) if *length + event.len() <= max => {
                *length += event.len();
                part.push(event);
            }
            _ => parts.push((event.len(), vec![event])),
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

type Delivered<'a> = Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>>;

fn deliver(backend: &Backend, batch: Batch) -> Delivered<'_> {
    Box::pin(async move {
        match backend {
            Backend::Log(log) => log.write(&batch.concat()),
            Backend::Webhook(endpoint, first) => {
                let list = list(&batch);
                let (mut wait, mut tries) = (*first, 1);
                loop {
                    let why = match endpoint.post(list.clone().into(), ANSWER).await {
                        Ok(answer) if answer.status().is_success() => return Ok(()),
                        Ok(answer) => format!("the webhook answered {}", answer.status()),
                        Err(e) => e.to_string(),
                    };
                    if tries >= TRIES {
                        return Err(why);
                    }
                    tries += 1;
                    sleep(wait).await;
                    wait = wait.mul_f64(LONGER);
                }
            }
        }
    })
}

/// An `EventList`.
fn list(batch: &Batch) -> Vec<u8> {
    let mut list = br#"{"kind":"EventList","apiVersion":"audit.k8s.io/v1","metadata":{},"items":["#.to_vec();
    list.extend(batch.join(&b','));
    list.extend(b"]}\n");
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches() {
        let check = |lengths: &[usize], max: usize, expect: &[usize]| {
            let batch = lengths.iter().map(|n| vec![b'x'; *n]).collect();
            let got: Vec<usize> = parts(batch, max).iter().map(Vec::len).collect();
            assert_eq!(got, expect, "{lengths:?}");
        };
        check(&[1, 1, 1], 10, &[3]);
        check(&[5, 5, 1], 10, &[2, 1]);
        check(&[20, 1], 10, &[1, 1]);
        let list = list(&vec![b"{}".to_vec(), b"{}".to_vec()]);
        let expect = "{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"metadata\":{},\"items\":[{},{}]}\n";
        assert_eq!(String::from_utf8_lossy(&list), expect);
    }
}
