//! A plugin in the caller's own process that does what it is told, to test servers with. It keeps nothing secret.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use h2::server::{SendResponse, handshake};
use h2::{Reason, RecvStream};
use http::{HeaderMap, HeaderValue, Request, Response};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinSet;

use super::service::{DECRYPT, ENCRYPT, STATUS, annotation, text};
use crate::etcd::channel::framed;
use crate::etcd::wire::{Message, fields};

/// What precedes a message: whether it is compressed, and its length.
const FRAME: usize = 5;

/// What it wants to be told when it decrypts.
const NOTE: (&str, &[u8]) = ("x.example", b"y");

/// What the plugin answers.
#[derive(Clone, Debug)]
pub struct Manner {
    /// The version that it says it is of.
    pub version: String,
    /// How it says that it is.
    pub health: String,
    /// The key that it says it has.
    pub key_id: String,
    /// The key that it says it encrypted with, where that is another.
    pub encrypts_with: Option<String>,
    /// Bytes of what is encrypted, where that is not as long as the plain text.
    pub encrypted_size: Option<usize>,
    /// What is to be kept beside what it encrypted.
    pub annotations: Vec<(String, Vec<u8>)>,
    /// What goes wrong with every call.
    pub ill: Option<&'static str>,
    /// What goes wrong where it is to decrypt.
    pub keeps_shut: Option<&'static str>,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            version: "v2".into(),
            health: "ok".into(),
            key_id: "1".into(),
            encrypts_with: None,
            encrypted_size: None,
            annotations: vec![(NOTE.0.into(), NOTE.1.to_vec())],
            ill: None,
            keeps_shut: None,
        }
    }
}

/// What it was told, and what it did.
#[derive(Default)]
struct Inner {
    manner: Mutex<Manner>,
    encrypted: AtomicUsize,
    decrypted: AtomicUsize,
}

/// A running plugin; it and its socket are gone when it is dropped.
pub struct Fake {
    inner: Arc<Inner>,
    socket: PathBuf,
    _serving: JoinSet<()>,
}

impl std::fmt::Debug for Fake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fake").field("socket", &self.socket).finish_non_exhaustive()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        // Somebody else may have removed it.
        let _ = std::fs::remove_file(&self.socket);
    }
}

impl Fake {
    /// Serves at a socket, which must not be there yet.
    ///
    /// # Errors
    /// Where the socket can't be made.
    pub fn start(socket: &Path) -> std::io::Result<Self> {
        let listener = UnixListener::bind(socket)?;
        let inner = Arc::<Inner>::default();
        let mut serving = JoinSet::new();
        serving.spawn(serve(listener, inner.clone()));
        Ok(Self { inner, socket: socket.to_owned(), _serving: serving })
    }

    /// What it answers, to be changed.
    pub fn manner(&self) -> MutexGuard<'_, Manner> {
        self.inner.manner()
    }

    /// How often it encrypted.
    #[must_use]
    pub fn encrypted(&self) -> usize {
        self.inner.encrypted.load(Ordering::Relaxed)
    }

    /// How often it decrypted.
    #[must_use]
    pub fn decrypted(&self) -> usize {
        self.inner.decrypted.load(Ordering::Relaxed)
    }
}

async fn serve(listener: UnixListener, inner: Arc<Inner>) {
    let mut connections = JoinSet::new();
    while let Ok((socket, _)) = listener.accept().await {
        connections.spawn(connection(socket, inner.clone()));
    }
}

async fn connection(socket: UnixStream, inner: Arc<Inner>) {
    let Ok(mut connection) = handshake(socket).await else { return };
    let mut calls = JoinSet::new();
    while let Some(Ok((request, respond))) = connection.accept().await {
        let inner = inner.clone();
        calls.spawn(async move {
            // Who has gone away needs no answer.
            let _ = call(request, respond, &inner).await;
        });
    }
}

async fn call(request: Request<RecvStream>, mut respond: SendResponse<Bytes>, inner: &Inner) -> Result<(), h2::Error> {
    let path = request.uri().path().to_owned();
    let mut body = request.into_body();
    let mut asked = Vec::new();
    while let Some(chunk) = body.data().await {
        let chunk = chunk?;
        body.flow_control().release_capacity(chunk.len())?;
        asked.extend_from_slice(&chunk);
    }
    let answer = asked.get(FRAME..).and_then(|message| inner.answer(&path, message));
    let mut head = Response::new(());
    head.headers_mut().insert("content-type", HeaderValue::from_static("application/grpc"));
    let mut send = respond.send_response(head, false)?;
    let mut trailers = HeaderMap::new();
    match answer {
        Some(Ok(message)) => {
            send.send_data(framed(message), false)?;
            trailers.insert("grpc-status", HeaderValue::from_static("0"));
        }
        Some(Err(why)) => {
            trailers.insert("grpc-status", HeaderValue::from_static("9"));
            trailers.insert("grpc-message", HeaderValue::from_static(why));
        }
        None => {
            send.send_reset(Reason::PROTOCOL_ERROR);
            return Ok(());
        }
    }
    send.send_trailers(trailers)
}

impl Inner {
    fn manner(&self) -> MutexGuard<'_, Manner> {
        self.manner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything is turned by the first byte of the key's name. `None` where the question is none.
    fn answer(&self, path: &str, asked: &[u8]) -> Option<Result<Message, &'static str>> {
        let manner = self.manner().clone();
        let (mut first, mut of, mut noted) = (Vec::new(), String::new(), false);
        let read = fields(asked, |field, value| {
            match field {
                1 => first = value.bytes().to_vec(),
                3 => of = text(value.bytes()),
                4 => {
                    let (name, content) = annotation(value.bytes())?;
                    noted |= name == NOTE.0 && content == NOTE.1;
                }
                _ => {}
            }
            Ok(())
        });
        read.ok()?;
        let shut = manner.keeps_shut.filter(|_| path == DECRYPT);
        if let Some(why) = manner.ill.or(shut) {
            return Some(Err(why));
        }
        let turned = |id: &str| -> Vec<u8> {
            let by = id.bytes().next().unwrap_or(0);
            first.iter().map(|byte| byte ^ by).collect()
        };
        Some(Ok(match path {
            STATUS => Message::default()
                .bytes(1, manner.version.as_bytes())
                .bytes(2, manner.health.as_bytes())
                .bytes(3, manner.key_id.as_bytes()),
            ENCRYPT => {
                self.encrypted.fetch_add(1, Ordering::Relaxed);
                let key_id = manner.encrypts_with.unwrap_or(manner.key_id);
                let mut encrypted = turned(&key_id);
                encrypted.resize(manner.encrypted_size.unwrap_or(encrypted.len()), 0);
                let answer = Message::default().bytes(1, &encrypted).bytes(2, key_id.as_bytes());
                manner.annotations.iter().fold(answer, |answer, (name, value)| {
                    answer.message(3, Message::default().bytes(1, name.as_bytes()).bytes(2, value))
                })
            }
            DECRYPT if !noted => return Some(Err("its annotations did not come back")),
            DECRYPT => {
                self.decrypted.fetch_add(1, Ordering::Relaxed);
                Message::default().bytes(1, &turned(&of))
            }
            _ => return None,
        }))
    }
}
