//! The servers of one etcd, of which one at a time is used: while it works, that one, else the next.

use std::sync::PoisonError;
use std::time::Duration;

use bytes::Bytes;

use super::channel::{Channel, Driver, Failure, framed, within};
use super::tls::{Endpoint, Files};
use super::wire::Message;
use crate::contract::Error;

/// How long a connection may take to be made (upstream's); less where there is another server to try.
const DIAL: Duration = Duration::from_secs(20);
const DIAL_OF_SEVERAL: Duration = Duration::from_secs(3);
/// Between tries, when none of the servers will do.
const PAUSE: Duration = Duration::from_millis(50);
const LONG_PAUSE: Duration = Duration::from_millis(500);
/// A call that nobody gave up ends after this.
const LIMIT: Duration = Duration::from_secs(60);

/// Whether a call may be made twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// It changes nothing.
    Freely,
    /// Only if it has not reached a server.
    Unsent,
}

/// The servers.
pub(super) struct Pool {
    endpoints: Vec<Endpoint>,
    files: Files,
    driver: Driver,
    current: tokio::sync::Mutex<Current>,
    /// What went wrong last, for those who wait in vain.
    trouble: std::sync::Mutex<String>,
}

#[derive(Default)]
struct Current {
    at: usize,
    channel: Option<Channel>,
}

impl Pool {
    pub(super) fn new(servers: &[String], files: &Files, driver: Driver) -> Result<Self, String> {
        let endpoints = servers.iter().map(|url| Endpoint::parse(url, files)).collect::<Result<Vec<_>, _>>()?;
        // Files that are given must be good, even where no endpoint needs them.
        if files.are_given() || endpoints.iter().any(|e| e.tls.is_some()) {
            // What can't be read now is not to be found out by the first request.
            files.config()?;
        }
        if endpoints.is_empty() {
            return Err("etcdclient: no available endpoints".into());
        }
        let current = tokio::sync::Mutex::default();
        Ok(Self { endpoints, files: files.clone(), driver, current, trouble: std::sync::Mutex::default() })
    }

    /// A connection that works, as far as is known.
    pub(super) async fn channel(&self) -> Result<Channel, Failure> {
        let mut current = self.current.lock().await;
        if let Some(channel) = &current.channel {
            if channel.is_alive() {
                return Ok(channel.clone());
            }
            current.channel = None;
            current.at += 1;
        }
        let limit = if self.endpoints.len() > 1 { DIAL_OF_SEVERAL } else { DIAL };
        let mut failure = None;
        for _ in &self.endpoints {
            let endpoint = &self.endpoints[current.at % self.endpoints.len()];
            match within(limit, Channel::connect(endpoint, &self.files, self.driver)).await {
                Ok(channel) => {
                    current.channel = Some(channel.clone());
                    return Ok(channel);
                }
                Err(e) => {
                    self.note(&e);
                    failure = Some(e);
                    current.at += 1;
                }
            }
        }
        Err(failure.unwrap_or(Failure::NotSent("no available endpoints".into())))
    }

    /// Leaves a server that does not do its work for the next one.
    pub(super) async fn leave(&self, channel: &Channel, why: &Failure) {
        self.note(why);
        let mut current = self.current.lock().await;
        if current.channel.as_ref().is_some_and(|c| c.is(channel)) && (self.endpoints.len() > 1 || !channel.is_alive())
        {
            current.channel = None;
            current.at += 1;
        }
    }

    fn note(&self, failure: &Failure) {
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = failure.to_string();
    }

    /// What went wrong last.
    pub(super) fn trouble(&self) -> String {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// One message for one message, from whichever server gives it. Waits for one while there is none.
    pub(super) async fn call(&self, path: &'static str, message: Message, repeat: Repeat) -> Result<Bytes, Error> {
        let framed = framed(message);
        let tries = async {
            let mut pause = PAUSE;
            loop {
                let failure = match self.channel().await {
                    Ok(channel) => match channel.call(path, framed.clone()).await {
                        Ok(answer) => return Ok(answer),
                        Err(failure) => {
                            if failure.is_of_server() {
                                self.leave(&channel, &failure).await;
                            }
                            failure
                        }
                    },
                    Err(failure) => failure,
                };
                let again = match &failure {
                    Failure::NotSent(_) => true,
                    failure => repeat == Repeat::Freely && failure.is_of_server(),
                };
                if !again {
                    return Err(failure.into());
                }
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(LONG_PAUSE);
            }
        };
        tokio::time::timeout(LIMIT, tries).await.unwrap_or_else(|_| Err(deadline()))
    }
}

/// In the words of upstream's client.
pub(super) fn deadline() -> Error {
    Error::Timeout("context deadline exceeded".into())
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match &failure {
            Failure::Status(_, why) if why == COMPACTED => Self::Compacted { oldest: 0 },
            Failure::Status(_, why) if why == FUTURE => Self::Future { current: 0 },
            Failure::Status(..) | Failure::NotSent(_) | Failure::Lost(_) => Self::Failed(failure.to_string()),
        }
    }
}

/// etcd's words.
const COMPACTED: &str = "etcdserver: mvcc: required revision has been compacted";
const FUTURE: &str = "etcdserver: mvcc: required revision is a future revision";
