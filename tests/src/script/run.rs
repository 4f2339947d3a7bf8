//! Sending a script, and writing down what comes back.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::Notify;

use super::Step;
use super::mask::{Mask, Moment, token_version};
use crate::client::{Answer, Call, Client, Error, Watch};

/// How long a watch may take over its first event before its object is ended all the same.
const FIRST: Duration = Duration::from_millis(1500);
/// How long a watch is read at most.
const LONGEST: Duration = Duration::from_secs(30);
/// And after its object has ended.
const LAST: Duration = Duration::from_millis(1500);
/// Headers that are compared.
const HEADERS: &[&str] = &["content-type", "warning", "retry-after", "location", "allow", "cache-control"];

/// What was asked and answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Method, path and body.
    pub asked: String,
    /// Status, headers and body, or events.
    pub answered: String,
}

/// A script under way.
pub struct Running {
    client: Arc<Client>,
    variables: BTreeMap<String, String>,
    mask: Mask,
    /// How far the server's cache may lag behind its store.
    pub lag: Duration,
}

fn query<'a>(path: &'a str, name: &str) -> Option<&'a str> {
    let (_, query) = path.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Of which moment the list that this path asks for must be.
fn moment(path: &str, may_lag: bool) -> Moment {
    let number = |name: &str| query(path, name).and_then(|v| v.parse::<u64>().ok()).filter(|n| *n > 0);
    if let Some(at) = query(path, "continue").and_then(token_version) {
        return Moment::At(at);
    }
    match (query(path, "resourceVersionMatch"), number("resourceVersion"), number("limit")) {
        (Some("Exact"), Some(at), _) | (None, Some(at), Some(_)) => Moment::At(at),
        _ if may_lag => Moment::Any,
        _ => Moment::Now,
    }
}

impl Running {
    /// Against this server.
    #[must_use]
    pub fn new(client: Arc<Client>) -> Self {
        Self { client, variables: BTreeMap::new(), mask: Mask::default(), lag: Duration::ZERO }
    }

    fn fill(&self, text: &str) -> String {
        let (mut out, mut rest) = (String::with_capacity(text.len()), text);
        while let Some((before, from)) = rest.split_once("${") {
            let Some((name, after)) = from.split_once('}') else { break };
            out.push_str(before);
            let unknown = if name == "more" { "" } else { "none" };
            out.push_str(self.variables.get(name).map_or(unknown, String::as_str));
            rest = after;
        }
        out + rest
    }

    /// Sends one request.
    pub async fn step(&mut self, step: &Step) -> Result<Line, Error> {
        if step.may_lag {
            tokio::time::sleep(self.lag).await;
        }
        let path = self.fill(&step.path);
        let header = |name: &str, value: &str| (!value.is_empty()).then(|| (name.to_owned(), value.to_owned()));
        let call = Call {
            method: step.method.parse()?,
            path: path.clone(),
            headers: [header("Content-Type", step.content_type), header("Accept", step.accept)]
                .into_iter()
                .flatten()
                .collect(),
            body: self.fill(&step.body).into(),
            watch: None,
        };
        // What some answer otherwise must not decide what is asked, and how it is shown, from then on.
        let differs = step.without_cache.is_some() || step.after_restart.is_some();
        let before = differs.then(|| (self.mask.clone(), self.variables.clone()));
        let asked = format!("{} {} {} {}", step.method, step.path, step.accept, step.body);
        let answered = match &step.until {
            Some(end) => self.watch(call, end).await?,
            None => {
                let answer = self.client.call("admin", call).await?;
                self.answered(step, &path, &answer)
            }
        };
        if let Some((mask, variables)) = before {
            (self.mask, self.variables) = (mask, variables);
        }
        Ok(Line { asked, answered })
    }

    fn answered(&mut self, step: &Step, path: &str, answer: &Answer) -> String {
        let mut out = answer.status.to_string();
        for name in HEADERS {
            for value in answer.headers.get_all(*name) {
                let value = self.mask.text(&String::from_utf8_lossy(value.as_bytes()));
                out += &format!("\n{name}: {value}");
            }
        }
        out.push('\n');
        let Ok(body) = serde_json::from_slice::<Value>(&answer.body) else {
            return out + &self.yaml(&String::from_utf8_lossy(&answer.body));
        };
        if answer.status < 300 {
            self.keep(step, &body);
        }
        out + &self.mask.value(body, moment(path, step.may_lag))
    }

    /// Text that is no JSON: numbers may be versions.
    fn yaml(&mut self, text: &str) -> String {
        let line = |line: &str| match line.trim_start().starts_with("resourceVersion:") {
            true => "resourceVersion: <some version>\n".to_owned(),
            false => format!("{line}\n"),
        };
        let text: String = text.lines().map(line).collect();
        self.mask.text(&text)
    }

    fn keep(&mut self, step: &Step, body: &Value) {
        let metadata = &body["metadata"];
        if body["items"].is_array() || body["rows"].is_array() {
            let more = metadata["continue"].as_str().unwrap_or("");
            self.variables.insert("more".to_owned(), more.to_owned());
            return;
        }
        if step.save.is_empty() {
            return;
        }
        let texts = ["resourceVersion", "uid", "name"].map(|name| metadata[name].as_str().unwrap_or("").to_owned());
        let [version, uid, name] = texts;
        if version.is_empty() {
            return;
        }
        let key = &step.save;
        let mut set = |what: &str, value| self.variables.insert(format!("{what}:{key}"), value);
        set("uid", uid);
        set("name", name);
        if let Some(old) = set("rv", version.clone())
            && old != version
        {
            set("old", old);
        }
    }

    /// Reads a watch until the object at the path `end` has ended, which is deleted once something was seen.
    async fn watch(&mut self, mut call: Call, end: &str) -> Result<String, Error> {
        let name = end.rsplit('/').next().unwrap_or("").to_owned();
        call.watch = Some(Watch { events: usize::MAX, time: LONGEST });
        let seen: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
        let (first, last) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let reading = {
            let (client, seen, first, last) = (self.client.clone(), seen.clone(), first.clone(), last.clone());
            let (is_end, named) = (format!("\"{name}\""), b"\"DELETED\"");
            async move {
                let done = client
                    .stream("admin", call, |line| {
                        let whole = String::from_utf8_lossy(line);
                        let ends = whole.contains(&is_end) && line.windows(named.len()).any(|w| w == named);
                        seen.lock().unwrap_or_else(PoisonError::into_inner).push(line.to_owned());
                        // What is there of its end must have come: nothing is seen twice.
                        if whole.contains(&is_end) || !whole.contains("\"ADDED\"") && !whole.contains("BOOKMARK") {
                            first.notify_one();
                        }
                        if ends {
                            last.notify_one();
                        }
                    })
                    .await;
                first.notify_one();
                last.notify_one();
                done
            }
        };
        let task = tokio::spawn(reading);
        // Where the object isn't selected nothing of it comes.
        let _ = tokio::time::timeout(FIRST, first.notified()).await;
        let path = format!("{end}?gracePeriodSeconds=0");
        let ended = self.client.call("admin", Call { method: hyper::Method::DELETE, path, ..Call::default() }).await?;
        let _ = tokio::time::timeout(LAST, last.notified()).await;
        task.abort();
        let lines = std::mem::take(&mut *seen.lock().unwrap_or_else(PoisonError::into_inner));
        let mut out = format!("{} at its end\n", ended.status);
        for line in lines.iter().filter(|line| !line.trim_ascii().is_empty()) {
            let text = String::from_utf8_lossy(line).into_owned();
            if text.contains("\"BOOKMARK\"") && !text.contains("k8s.io/initial-events-end") {
                continue;
            }
            out += &match serde_json::from_slice(line) {
                Ok(event) => self.mask.value(event, Moment::Any),
                Err(_) => self.mask.text(&text),
            };
            out.push('\n');
        }
        Ok(out)
    }

    /// A last line: whether versions grew in the order in which they were seen, so far as they did.
    #[must_use]
    pub fn end(&self) -> Line {
        Line { asked: "versions from the oldest on".to_owned(), answered: format!("{:?}", self.mask.order()) }
    }
}
