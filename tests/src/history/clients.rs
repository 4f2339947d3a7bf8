//! Clients that write, read, list and watch config maps, and note what they are told.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};

use super::watched::{Event, Part};
use super::{Action, Answer, History};
use crate::client::{Call, Client, Error, Watch};
use crate::random;

/// Keys that are written at a time.
const SLOTS: usize = 5;
/// Actions on a key before another takes its place, so that each key can be judged.
const ACTIONS: usize = 60;
/// Between a client's actions, in milliseconds, at most.
const PAUSE: u64 = 20;

/// What all clients share.
pub struct Shared {
    /// What they note.
    pub history: History,
    /// How often nothing could be told of an action.
    pub unknown: AtomicUsize,
    /// Answers that should not have been given.
    pub odd: Mutex<Vec<String>>,
    namespace: String,
    over: AtomicBool,
    /// The version that watchers are to see before they end; 0 while nobody knows.
    last: AtomicU64,
    next_value: AtomicU64,
    used: [AtomicUsize; SLOTS],
}

impl Shared {
    /// For keys in a namespace.
    #[must_use]
    pub fn new(namespace: &str) -> Arc<Self> {
        Arc::new(Self {
            history: History::default(),
            unknown: AtomicUsize::new(0),
            odd: Mutex::default(),
            namespace: namespace.to_owned(),
            over: AtomicBool::new(false),
            last: AtomicU64::new(0),
            next_value: AtomicU64::new(1),
            used: Default::default(),
        })
    }

    /// Tells writers and listers to end.
    pub fn end(&self) {
        self.over.store(true, Ordering::Release);
    }

    /// Tells watchers to end once they have seen this version.
    pub fn end_watches(&self, last: u64) {
        self.last.store(last, Ordering::Release);
    }

    fn is_over(&self) -> bool {
        self.over.load(Ordering::Acquire)
    }

    fn maps(&self) -> String {
        format!("/api/v1/namespaces/{}/configmaps", self.namespace)
    }

    fn odd(&self, what: String) {
        self.odd.lock().unwrap_or_else(PoisonError::into_inner).push(what);
    }
}

/// Sends a request as the administrator.
pub async fn ask(client: &Client, method: Method, path: &str, body: Option<Value>) -> Result<(u16, Value), Error> {
    let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
    let body = body.map(|b| b.to_string()).unwrap_or_default().into();
    let answer = client.call("admin", Call { method, path: path.to_owned(), headers, body, watch: None }).await?;
    Ok((answer.status, serde_json::from_slice(&answer.body).unwrap_or_default()))
}

fn version(object: &Value) -> Option<u64> {
    object["metadata"]["resourceVersion"].as_str()?.parse().ok()
}

fn item(object: &Value) -> Option<(String, u64, u64)> {
    let value = object["data"]["v"].as_str()?.parse().ok()?;
    Some((object["metadata"]["name"].as_str()?.to_owned(), value, version(object)?))
}

/// Objects that are keys: each namespace has one of its own besides.
fn items(list: &Value) -> Vec<(String, u64, u64)> {
    list["items"].as_array().into_iter().flatten().filter_map(item).collect()
}

/// Whether an answer says nothing of what was done.
fn says_nothing(status: u16) -> bool {
    status == 429 || status >= 500
}

/// Writes and reads until it is over.
pub async fn write(shared: Arc<Shared>, client: Arc<Client>) {
    // Versions that this client knows, newest last.
    let mut known: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    while !shared.is_over() {
        let slot = random::below(SLOTS as u64) as usize;
        let generation = shared.used[slot].fetch_add(1, Ordering::Relaxed) / ACTIONS;
        let key = format!("k{slot}-{generation}");
        let versions = known.entry(key.clone()).or_default();
        let value = shared.next_value.fetch_add(1, Ordering::Relaxed);
        let action = match (random::below(20), versions.last(), versions.first()) {
            (0..6, ..) => Action::Get,
            (6..8, Some(_), Some(oldest)) => Action::Update(value, *oldest),
            (8..11, Some(newest), _) => Action::Delete(*newest),
            (11..13, ..) | (_, None, _) => Action::Create(value),
            (_, Some(newest), _) => Action::Update(value, *newest),
        };
        let began = shared.history.now();
        let answer = act(&shared, &client, &key, action).await;
        match answer {
            Some(Answer::Unknown) => {
                shared.unknown.fetch_add(1, Ordering::Relaxed);
                shared.history.note(&key, action, Answer::Unknown, began);
            }
            Some(answer) => {
                shared.history.note(&key, action, answer, began);
                match answer {
                    Answer::Wrote(Some(version)) | Answer::Found(Some((_, version))) => versions.push(version),
                    Answer::Wrote(None) | Answer::Found(None) => versions.clear(),
                    _ => {
                        versions.pop();
                    }
                }
            }
            None => {}
        }
        tokio::time::sleep(Duration::from_millis(random::below(PAUSE))).await;
    }
}

/// What comes of an action; none where it changes nothing and nothing was learned.
async fn act(shared: &Shared, client: &Client, key: &str, action: Action) -> Option<Answer> {
    let one = format!("{}/{key}", shared.maps());
    let object = |value: u64, version: Option<u64>| {
        let mut object = json!({
            "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": key }, "data": { "v": value.to_string() },
        });
        if let Some(version) = version {
            object["metadata"]["resourceVersion"] = version.to_string().into();
        }
        object
    };
    let answered = match action {
        Action::Get => ask(client, Method::GET, &one, None).await,
        Action::Create(value) => ask(client, Method::POST, &shared.maps(), Some(object(value, None))).await,
        Action::Update(value, from) => ask(client, Method::PUT, &one, Some(object(value, Some(from)))).await,
        Action::Delete(from) => {
            let options = json!({ "preconditions": { "resourceVersion": from.to_string() } });
            ask(client, Method::DELETE, &one, Some(options)).await
        }
    };
    let (status, body) = match answered {
        Ok((status, body)) if !says_nothing(status) => (status, body),
        _ if action == Action::Get => return None,
        _ => return Some(Answer::Unknown),
    };
    let answer = match (action, status) {
        (Action::Get, 200) => item(&body).map(|(_, value, version)| Answer::Found(Some((value, version)))),
        (Action::Get, 404) => Some(Answer::Found(None)),
        (Action::Create(_), 201) | (Action::Update(..), 200) => version(&body).map(|v| Answer::Wrote(Some(v))),
        (Action::Delete(_), 200) => Some(Answer::Wrote(None)),
        (Action::Create(_), 409) | (Action::Update(..) | Action::Delete(_), 404 | 409) => Some(Answer::Refused),
        _ => None,
    };
    if answer.is_none() {
        shared.odd(format!("{key} {action:?}: {status} {body}"));
    }
    answer
}

/// Lists, whole and in pages, until it is over.
pub async fn list(shared: Arc<Shared>, client: Arc<Client>) {
    while !shared.is_over() {
        let limit = [0, 2][random::below(2) as usize];
        let began = shared.history.now();
        if let Ok(Some((version, items))) = listed(&shared, &client, limit).await {
            shared.history.listed(version, items, began);
        }
        tokio::time::sleep(Duration::from_millis(10 + random::below(3 * PAUSE))).await;
    }
}

/// A list's version and items.
type List = (u64, Vec<(String, u64, u64)>);

async fn listed(shared: &Shared, client: &Client, limit: usize) -> Result<Option<List>, Error> {
    let (mut all, mut first, mut next) = (Vec::new(), None, String::new());
    loop {
        let path = format!("{}?limit={limit}&continue={next}", shared.maps());
        let (status, list) = ask(client, Method::GET, &path, None).await?;
        if status != 200 {
            if !says_nothing(status) && status != 410 {
                shared.odd(format!("{path}: {status} {list}"));
            }
            return Ok(None);
        }
        all.extend(items(&list));
        let at = *first.get_or_insert(version(&list).unwrap_or(0));
        if version(&list) != Some(at) {
            shared.odd(format!("a page at {:?} of a list at {at}", version(&list)));
        }
        match list["metadata"]["continue"].as_str().filter(|token| !token.is_empty()) {
            Some(token) => next = token.to_owned(),
            None => return Ok(Some((at, all))),
        }
    }
}

/// Watches until it has seen the last version, over connections of random length; with initial events or after a list.
pub async fn watch(shared: Arc<Shared>, client: Arc<Client>, name: String, streams: bool) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    loop {
        let begun = match streams {
            true => initial(&shared, &client, &name).await,
            false => listed(&shared, &client, 0).await.ok().flatten().map(|(from, list)| Part {
                watcher: name.clone(),
                list,
                from,
                ..Part::default()
            }),
        };
        let Some(part) = begun else {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        parts.push(part);
        let Some(part) = parts.last_mut() else { return parts };
        if follow(&shared, &client, part).await {
            return parts;
        }
    }
}

/// What a stream of initial events shows before the bookmark that ends them.
async fn initial(shared: &Shared, client: &Client, name: &str) -> Option<Part> {
    let path = format!(
        "{}?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true",
        shared.maps()
    );
    let mut part = Part { watcher: name.to_owned(), ..Part::default() };
    let end = "k8s.io/initial-events-end";
    let see = |line: &[u8]| {
        let Ok(event) = serde_json::from_slice::<Value>(line) else { return };
        if part.from > 0 {
            return;
        }
        match event["type"].as_str() {
            Some("ADDED") => part.list.extend(item(&event["object"])),
            Some("BOOKMARK") if event["object"]["metadata"]["annotations"][end] == "true" => {
                part.from = version(&event["object"]).unwrap_or(0);
            }
            _ => {}
        }
    };
    let watch = Some(Watch { events: usize::MAX, time: Duration::from_millis(500) });
    let _ = client.stream("admin", Call { path, watch, ..Call::default() }, see).await;
    part.list.sort();
    (part.from > 0).then_some(part)
}

/// Follows changes; tells whether it saw the last one. Otherwise it must list again.
async fn follow(shared: &Shared, client: &Client, part: &mut Part) -> bool {
    let mut at = part.from;
    loop {
        let last = shared.last.load(Ordering::Acquire);
        if last > 0 && at >= last {
            return true;
        }
        let path = format!("{}?watch=true&allowWatchBookmarks=true&resourceVersion={at}", shared.maps());
        let mut gone = false;
        let see = |line: &[u8]| {
            let Ok(event) = serde_json::from_slice::<Value>(line) else { return };
            let object = &event["object"];
            match event["type"].as_str() {
                Some("BOOKMARK") => at = at.max(version(object).unwrap_or(0)),
                Some("ERROR") => gone |= object["code"] == 410,
                Some(kind) => {
                    if let Some((key, value, version)) = item(object) {
                        at = version;
                        part.events.push(Event { kind: kind.to_owned(), key, value, version });
                    }
                }
                // Not a watch but a status.
                None => gone |= event["code"] == 410,
            }
        };
        let time = Duration::from_millis(100 + random::below(2_000));
        let watch = Some(Watch { events: usize::MAX, time });
        let call = Call { path, watch, ..Call::default() };
        if client.stream("admin", call, see).await.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        part.connections += 1;
        if gone {
            return false;
        }
    }
}
