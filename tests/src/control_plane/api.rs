//! Requests of the scenarios, and waiting for what controllers make of them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::{Value, json};

use crate::client::{Call, Client, Error};

/// How long controllers may take over one thing. A cron job begins with the minute.
const PATIENCE: Duration = Duration::from_secs(120);
/// Between looks.
const PAUSE: Duration = Duration::from_millis(250);

/// One who asks the server for things.
#[derive(Clone)]
pub struct Api {
    client: Arc<Client>,
    /// As whom: see [`Client`].
    pub who: String,
}

/// An answer's status and object.
type Answered = (u16, Value);

impl Api {
    /// Asks as `who`.
    #[must_use]
    pub fn new(client: Arc<Client>, who: &str) -> Self {
        Self { client, who: who.to_owned() }
    }

    /// The same server, asked as someone else.
    #[must_use]
    pub fn of(&self, who: &str) -> Self {
        Self::new(self.client.clone(), who)
    }

    /// Sends a request with a body of some type; whatever the answer.
    pub async fn ask(&self, method: Method, path: &str, body: Option<(&str, Value)>) -> Result<Answered, Error> {
        let kind = body.as_ref().map_or("application/json", |(kind, _)| kind).to_owned();
        let body = body.map(|(_, body)| body.to_string()).unwrap_or_default();
        let headers = vec![("Content-Type".to_owned(), kind)];
        let call = Call { method, path: path.to_owned(), headers, body: body.into(), watch: None };
        let answer = self.client.call(&self.who, call).await?;
        Ok((answer.status, serde_json::from_slice(&answer.body).unwrap_or_default()))
    }

    /// Makes an object.
    pub async fn create(&self, path: &str, body: Value) -> Result<Value, Error> {
        good(path, self.ask(Method::POST, path, Some(("application/json", body))).await?)
    }

    /// Changes an object by a merge patch.
    pub async fn merge(&self, path: &str, patch: Value) -> Result<Value, Error> {
        good(path, self.ask(Method::PATCH, path, Some(("application/merge-patch+json", patch))).await?)
    }

    /// Changes an object by a strategic merge patch.
    pub async fn patch(&self, path: &str, patch: Value) -> Result<Value, Error> {
        good(path, self.ask(Method::PATCH, path, Some(("application/strategic-merge-patch+json", patch))).await?)
    }

    /// Reads an object.
    pub async fn get(&self, path: &str) -> Result<Value, Error> {
        good(path, self.ask(Method::GET, path, None).await?)
    }

    /// Deletes an object; its dependents as `policy` says.
    pub async fn delete(&self, path: &str, policy: &str) -> Result<Value, Error> {
        let options = json!({ "propagationPolicy": policy });
        good(path, self.ask(Method::DELETE, path, Some(("application/json", options))).await?)
    }

    /// Waits until what is at a path is as it should be; its status is in the way where there is none.
    pub async fn until(&self, path: &str, is: impl Fn(u16, &Value) -> bool) -> Result<Value, Error> {
        let started = Instant::now();
        loop {
            let (status, object) = self.ask(Method::GET, path, None).await?;
            if is(status, &object) {
                return Ok(object);
            }
            if started.elapsed() > PATIENCE {
                return Err(format!("{path}: not as it should be after {PATIENCE:?}: {status} {object}").into());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until there is nothing at a path.
    pub async fn until_gone(&self, path: &str) -> Result<(), Error> {
        self.until(path, |status, _| status == 404).await.map(|_| ())
    }

    /// Waits until a list has so many items.
    pub async fn until_items(&self, path: &str, count: usize) -> Result<Value, Error> {
        self.until(path, |_, list| list["items"].as_array().is_some_and(|items| items.len() == count)).await
    }
}

fn good(path: &str, (status, object): Answered) -> Result<Value, Error> {
    match status {
        200..300 => Ok(object),
        _ => Err(format!("{path}: {status} {object}").into()),
    }
}
