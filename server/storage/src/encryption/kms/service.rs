//! A plugin behind a socket: gRPC's `v2.KeyManagementService`.

use std::collections::BTreeMap;
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::net::UnixStream;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};
use zeroize::Zeroizing;

use super::super::{Fault, Observer};
use super::object::{Annotations, Source};
use crate::etcd::channel::{Channel, Driver, Failure, framed};
use crate::etcd::wire::{Malformed, Message, fields};

/// Who is called, whatever the socket.
const AUTHORITY: &str = "localhost";
/// How long until a socket that nobody listened on is tried again.
const PAUSE: Duration = Duration::from_millis(100);

pub(super) const STATUS: &str = "/v2.KeyManagementService/Status";
pub(super) const ENCRYPT: &str = "/v2.KeyManagementService/Encrypt";
pub(super) const DECRYPT: &str = "/v2.KeyManagementService/Decrypt";

/// The names of gRPC's codes, as its library for Go has them.
const CODES: [&str; 17] = [
    "OK",
    "Canceled",
    "Unknown",
    "InvalidArgument",
    "DeadlineExceeded",
    "NotFound",
    "AlreadyExists",
    "PermissionDenied",
    "ResourceExhausted",
    "FailedPrecondition",
    "Aborted",
    "OutOfRange",
    "Unimplemented",
    "Internal",
    "Unavailable",
    "DataLoss",
    "Unauthenticated",
];
const DEADLINE: usize = 4;
const INTERNAL: usize = 13;
const UNAVAILABLE: usize = 14;

fn fault(code: usize, why: &str) -> Fault {
    let name = CODES.get(code).copied().unwrap_or("Unknown");
    Fault { message: format!("rpc error: code = {name} desc = {why}"), code: Some(name) }
}

/// What a plugin says of itself.
#[derive(Debug, Default)]
pub(super) struct Status {
    pub(super) version: String,
    pub(super) health: String,
    pub(super) key_id: String,
}

/// The plugin.
pub(super) struct Service {
    /// Its name, for figures.
    name: Arc<str>,
    /// The socket's path; one that begins with `@` is no file.
    path: String,
    /// How long a call may take.
    limit: Duration,
    channel: Mutex<Option<Channel>>,
    observer: Arc<dyn Observer>,
}

impl Service {
    pub(super) fn new(name: Arc<str>, path: String, limit: Duration, observer: Arc<dyn Observer>) -> Self {
        Self { name, path, limit, channel: Mutex::default(), observer }
    }

    async fn connect(&self) -> Result<Channel, String> {
        let failed = |e: std::io::Error| {
            let why = match e.kind() {
                std::io::ErrorKind::NotFound => "no such file or directory".to_owned(),
                std::io::ErrorKind::ConnectionRefused => "connection refused".to_owned(),
                std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
                _ => e.to_string(),
            };
            let why = format!("transport: Error while dialing: dial unix {}: connect: {why}", self.path);
            format!("connection error: desc = {why:?}")
        };
        let stream = match self.path.strip_prefix('@') {
            None => UnixStream::connect(&self.path).await.map_err(failed)?,
            Some(name) => {
                let address = SocketAddr::from_abstract_name(name).map_err(failed)?;
                // It is there at once or not at all.
                let stream = std::os::unix::net::UnixStream::connect_addr(&address).map_err(failed)?;
                stream.set_nonblocking(true).map_err(failed)?;
                UnixStream::from_std(stream).map_err(failed)?
            }
        };
        Channel::over(stream, AUTHORITY, Driver::Task).await.map_err(|failure| failure.to_string())
    }

    /// The connection, made if there is none; waits for the plugin to be there.
    async fn channel(&self, trouble: &std::sync::Mutex<String>) -> Channel {
        let mut kept = self.channel.lock().await;
        if let Some(channel) = kept.as_ref().filter(|channel| channel.is_alive()) {
            return channel.clone();
        }
        loop {
            match self.connect().await {
                Ok(channel) => return kept.insert(channel).clone(),
                Err(why) => *trouble.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = why,
            }
            sleep(PAUSE).await;
        }
    }

    async fn call(&self, method: &'static str, request: Message) -> Result<Bytes, Fault> {
        let began = Instant::now();
        let trouble = std::sync::Mutex::new(String::new());
        let request = framed(request);
        let call = async {
            loop {
                match self.channel(&trouble).await.call(method, request.clone()).await {
                    Ok(answer) => return Ok(answer),
                    // It has begun anew.
                    Err(Failure::NotSent(why)) => {
                        *trouble.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = why;
                        self.channel.lock().await.take();
                        sleep(PAUSE).await;
                    }
                    Err(Failure::Lost(why)) => {
                        self.channel.lock().await.take();
                        return Err(fault(UNAVAILABLE, &format!("error reading from server: {why}")));
                    }
                    Err(Failure::Status(code, why)) => return Err(fault(code as usize, &why)),
                }
            }
        };
        let answer = match timeout(self.limit, call).await {
            Ok(answer) => answer,
            Err(_) => {
                let trouble = trouble.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
                Err(match &*trouble {
                    "" => fault(DEADLINE, "context deadline exceeded"),
                    why => fault(DEADLINE, &format!("latest balancer error: {why}")),
                })
            }
        };
        let code = answer.as_ref().map_or_else(Fault::code, |_| "OK");
        self.observer.called(&self.name, method, began.elapsed(), code);
        answer
    }

    pub(super) async fn status(&self) -> Result<Status, Fault> {
        let answer = self.call(STATUS, Message::default()).await?;
        let mut status = Status::default();
        read(&answer, |field, value| {
            match field {
                1 => status.version = text(value),
                2 => status.health = text(value),
                3 => status.key_id = text(value),
                _ => {}
            }
            Ok(())
        })?;
        Ok(status)
    }

    /// What the plugin makes of a seed; the source is none of our data yet.
    pub(super) async fn encrypt(&self, uid: &str, plain: &[u8]) -> Result<Source, Fault> {
        let request = Message::default().bytes(1, plain).bytes(2, uid.as_bytes());
        let answer = self.call(ENCRYPT, request).await?;
        let mut source = Source::default();
        read(&answer, |field, value| {
            match field {
                1 => source.encrypted = Bytes::copy_from_slice(value),
                2 => source.key_id = text(value),
                3 => {
                    let (name, value) = annotation(value)?;
                    source.annotations.insert(name, value);
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(source)
    }

    /// What a source was before it was encrypted.
    pub(super) async fn decrypt(&self, uid: &str, source: &Source) -> Result<Zeroizing<Vec<u8>>, Fault> {
        let request =
            Message::default().bytes(1, &source.encrypted).bytes(2, uid.as_bytes()).bytes(3, source.key_id.as_bytes());
        let request = annotations(request, 4, &source.annotations);
        let answer = self.call(DECRYPT, request).await?;
        let mut plain = Zeroizing::default();
        read(&answer, |field, value| {
            if field == 1 {
                plain = Zeroizing::new(value.to_vec());
            }
            Ok(())
        })?;
        Ok(plain)
    }
}

fn read<'a>(answer: &'a [u8], mut visit: impl FnMut(u32, &'a [u8]) -> Result<(), Malformed>) -> Result<(), Fault> {
    fields(answer, |field, value| visit(field, value.bytes()))
        .map_err(|Malformed| fault(INTERNAL, "grpc: failed to unmarshal the received message"))
}

pub(super) fn text(value: &[u8]) -> String {
    String::from_utf8_lossy(value).into_owned()
}

/// An entry of a map.
pub(super) fn annotation(entry: &[u8]) -> Result<(String, Bytes), Malformed> {
    let (mut name, mut content) = (String::new(), Bytes::new());
    fields(entry, |field, value| {
        match field {
            1 => name = text(value.bytes()),
            2 => content = Bytes::copy_from_slice(value.bytes()),
            _ => {}
        }
        Ok(())
    })?;
    Ok((name, content))
}

/// Appends a map.
pub(super) fn annotations(message: Message, field: u32, all: &Annotations) -> Message {
    all.iter().fold(message, |message, (name, value)| {
        // An entry says both, even where they are empty.
        message.message(field, Message::default().chosen_bytes(1, name.as_bytes()).chosen_bytes(2, value))
    })
}

/// A map of annotations, in the order of their names.
pub(super) type Map = BTreeMap<String, Bytes>;
