//! Watches over WebSockets (RFC 6455), as browsers and some client libraries ask for them: each event is a message.
//!
//! Whatever the client says is ignored, except that it pings or goes.

use std::io;

use access::authenticate::{holds_token, websocket_accept};
use bytes::{Buf as _, Bytes, BytesMut};
use http::header::{
    CONNECTION, HeaderName, ORIGIN, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_PROTOCOL,
    SEC_WEBSOCKET_VERSION, UPGRADE,
};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use registry::codec::Form;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use crate::body::{Body, Stream};

/// What kind of message a frame is.
const TEXT: u8 = 1;
const BINARY: u8 = 2;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;
/// A frame is a message's last.
const FINAL: u8 = 0x80;
/// The connection has done what it was for (RFC 6455, 7.4.1).
const DONE: u16 = 1000;
/// Longest payload of a frame that is not a message.
const SHORT: u64 = 125;

/// Answers that events are sent as messages from now on, and sends them; or why not.
pub(super) fn answer(headers: &HeaderMap, on: OnUpgrade, form: Form, stream: Box<dyn Stream>) -> Response<Body> {
    let accepted = match shake_hands(headers) {
        Ok(accepted) => accepted,
        Err((status, why)) => {
            let mut response = Response::new(Body::Whole(Bytes::from_static(why.as_bytes())));
            *response.status_mut() = status;
            if why == VERSION {
                response.headers_mut().insert(SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
            }
            return response;
        }
    };
    tokio::spawn(async move {
        // A client that is gone misses nothing.
        if let Ok(upgraded) = on.await {
            send(TokioIo::new(upgraded), form, stream).await.ok();
        }
    });
    let mut response = Response::new(Body::End);
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    response.headers_mut().extend(accepted);
    response
}

const KEY: &str = "mismatch challenge/response";
const VERSION: &str = "missing or bad WebSocket Version";

/// The headers that agree to what a client proposes, or the status that says no, and why.
fn shake_hands(headers: &HeaderMap) -> Result<Vec<(HeaderName, HeaderValue)>, (StatusCode, &'static str)> {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let key = text(&SEC_WEBSOCKET_KEY);
    if key.is_empty() {
        return Err((StatusCode::BAD_REQUEST, KEY));
    }
    if text(&SEC_WEBSOCKET_VERSION) != "13" {
        return Err((StatusCode::BAD_REQUEST, VERSION));
    }
    // Only browsers are kept from other sites by it, but upstream asks everybody.
    if text(&ORIGIN).is_empty() {
        return Err((StatusCode::FORBIDDEN, ""));
    }
    let accept = HeaderValue::from_str(&websocket_accept(key)).map_err(|_| (StatusCode::BAD_REQUEST, KEY))?;
    let mut agreed = vec![
        (UPGRADE, HeaderValue::from_static("websocket")),
        (CONNECTION, HeaderValue::from_static("Upgrade")),
        (SEC_WEBSOCKET_ACCEPT, accept),
    ];
    let protocols = text(&SEC_WEBSOCKET_PROTOCOL).split(',').map(str::trim);
    let mut protocols = protocols.filter(|p| !p.is_empty() && !holds_token(p));
    if let Some(protocol) = protocols.next() {
        if protocols.next().is_some() {
            return Err((StatusCode::BAD_REQUEST, ""));
        }
        let protocol = HeaderValue::from_str(protocol).map_err(|_| (StatusCode::BAD_REQUEST, ""))?;
        agreed.push((SEC_WEBSOCKET_PROTOCOL, protocol));
    }
    Ok(agreed)
}

async fn send(
    mut socket: impl AsyncRead + AsyncWrite + Unpin,
    form: Form,
    mut stream: Box<dyn Stream>,
) -> io::Result<()> {
    let mut heard = BytesMut::new();
    loop {
        tokio::select! {
            read = socket.read_buf(&mut heard) => {
                if read? == 0 {
                    return Ok(());
                }
                while let Some(said) = hear(&mut heard)? {
                    match said {
                        Said::Ping(payload) => socket.write_all(&message(PONG, &payload)).await?,
                        Said::Goodbye => {
                            socket.write_all(&message(CLOSE, &DONE.to_be_bytes())).await?;
                            return socket.shutdown().await;
                        }
                        Said::Anything => {}
                    }
                }
            }
            events = std::future::poll_fn(|cx| stream.poll_next(cx)) => match events {
                Some(events) => {
                    let mut out = Vec::with_capacity(events.len() + 16);
                    for event in apart(form, &events) {
                        out.extend(message(if form == Form::Json { TEXT } else { BINARY }, event));
                    }
                    socket.write_all(&out).await?;
                }
                None => {
                    socket.write_all(&message(CLOSE, &DONE.to_be_bytes())).await?;
                    return socket.shutdown().await;
                }
            },
        }
        socket.flush().await?;
    }
}

/// What a client may say.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    Ping(Vec<u8>),
    Goodbye,
    Anything,
}

/// The next whole frame that was heard, if it has come.
fn hear(heard: &mut BytesMut) -> io::Result<Option<Said>> {
    let [first, second, ..] = heard[..] else { return Ok(None) };
    let (extra, masked) = (
        match second & 0x7f {
            126 => 2,
            127 => 8,
            _ => 0,
        },
        second & 0x80 != 0,
    );
    let head = 2 + extra + if masked { 4 } else { 0 };
    if heard.len() < head {
        return Ok(None);
    }
    let length = match extra {
        0 => u64::from(second & 0x7f),
        _ => heard[2..2 + extra].iter().fold(0, |length, byte| length << 8 | u64::from(*byte)),
    };
    let kind = first & 0x0f;
    // Nothing that is said is long: who says much is not listened to.
    if length > 64 << 10 || kind >= CLOSE && length > SHORT {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let length = length as usize;
    if heard.len() < head + length {
        return Ok(None);
    }
    let mask: [u8; 4] = if masked { heard[head - 4..head].try_into().unwrap_or_default() } else { [0; 4] };
    let payload = heard[head..head + length].iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask);
    let said = match kind {
        PING => Said::Ping(payload.collect()),
        CLOSE => Said::Goodbye,
        _ => Said::Anything,
    };
    heard.advance(head + length);
    Ok(Some(said))
}

/// A message of one frame.
fn message(kind: u8, payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(payload.len() + 10);
    out.push(FINAL | kind);
    match payload.len() {
        length @ 0..=125 => out.push(length as u8),
        length @ 126..=0xffff => {
            out.push(126);
            out.extend((length as u16).to_be_bytes());
        }
        length => {
            out.push(127);
            out.extend((length as u64).to_be_bytes());
        }
    }
    out.extend(payload);
    out
}

/// Events one by one: JSON ends each with a line feed, protobuf says how long each is.
fn apart(form: Form, mut events: &[u8]) -> Vec<&[u8]> {
    match form {
        Form::Json | Form::Yaml => events.split_inclusive(|byte| *byte == b'\n').collect(),
        Form::Cbor => vec![events],
        Form::Protobuf => {
            let mut all = Vec::new();
            while let Some((length, rest)) = events.split_first_chunk::<4>() {
                let (event, rest) = rest.split_at((u32::from_be_bytes(*length) as usize).min(rest.len()));
                all.push(event);
                events = rest;
            }
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll};

    use super::*;

    #[test]
    fn handshakes() {
        let check = |pairs: &[(&'static str, &str)], expect: Result<&str, u16>| {
            let mut headers = HeaderMap::new();
            pairs.iter().for_each(|(name, value)| _ = headers.append(*name, value.parse().expect("a header")));
            let got = shake_hands(&headers).map_err(|(status, _)| status.as_u16());
            let got = got.map(|agreed| {
                let text =
                    |(name, value): &(HeaderName, HeaderValue)| format!("{name}={}", value.to_str().unwrap_or(""));
                agreed.iter().skip(2).map(text).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(got.as_deref().map_err(|status| *status), expect, "{pairs:?}");
        };
        // The example of RFC 6455, 1.3.
        let key = ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==");
        let (version, origin) = (("sec-websocket-version", "13"), ("origin", "http://example.com"));
        let accept = "sec-websocket-accept=s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
        check(&[key, version, origin], Ok(accept));
        let protocols = ("sec-websocket-protocol", "x, base64url.bearer.authorization.k8s.io.YWJj");
        check(&[key, version, origin, protocols], Ok(&format!("{accept} sec-websocket-protocol=x")));
        check(&[key, version, origin, ("sec-websocket-protocol", "x,y")], Err(400));
        check(&[key, version], Err(403));
        check(&[key, ("sec-websocket-version", "8"), origin], Err(400));
        check(&[version, origin], Err(400));
    }

    #[test]
    fn what_is_heard() {
        let check = |bytes: &[u8], expect: Option<&[Said]>| {
            let (mut heard, mut all) = (BytesMut::from(bytes), Vec::new());
            let whole = loop {
                match hear(&mut heard) {
                    Ok(Some(said)) => all.push(said),
                    Ok(None) => break true,
                    Err(_) => break false,
                }
            };
            assert_eq!(whole.then_some(&*all), expect, "{bytes:?}");
        };
        check(b"", Some(&[]));
        check(b"\x89\x82\x01\x02\x03\x04ik", Some(&[Said::Ping(b"hi".to_vec())]));
        check(b"\x89\x82\x01\x02\x03\x04i", Some(&[]));
        check(b"\x81\x01a\x88\x00", Some(&[Said::Anything, Said::Goodbye]));
        check(b"\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff", None);
        check(b"\x89\x7e\x00\x7e", None);
    }

    #[test]
    fn lengths_of_messages() {
        let check = |length: usize, expect: &[u8]| {
            let message = message(TEXT, &vec![b'x'; length]);
            assert_eq!(message[..expect.len()], *expect);
            assert_eq!(message.len(), expect.len() + length);
        };
        check(0, b"\x81\x00");
        check(125, b"\x81\x7d");
        check(126, b"\x81\x7e\x00\x7e");
        check(0x1_0000, b"\x81\x7f\0\0\0\0\0\x01\0\0");
    }

    /// Tells these, then ends.
    struct Tells(Vec<&'static [u8]>);

    impl Stream for Tells {
        fn poll_next(&mut self, _: &mut Context<'_>) -> Poll<Option<Bytes>> {
            Poll::Ready((!self.0.is_empty()).then(|| Bytes::from_static(self.0.remove(0))))
        }
    }

    #[tokio::test]
    async fn events_are_messages() {
        let check = async |form: Form, told: Vec<&'static [u8]>, expect: &[u8]| {
            let (ours, mut theirs) = tokio::io::duplex(4096);
            send(ours, form, Box::new(Tells(told))).await.expect("sent");
            let mut got = Vec::new();
            theirs.read_to_end(&mut got).await.expect("read");
            assert_eq!(got.escape_ascii().to_string(), expect.escape_ascii().to_string());
        };
        check(Form::Json, vec![b"{1}\n{2}\n", b"{3}\n"], b"\x81\x04{1}\n\x81\x04{2}\n\x81\x04{3}\n\x88\x02\x03\xe8")
            .await;
        check(Form::Protobuf, vec![b"\0\0\0\x02ab\0\0\0\x01c"], b"\x82\x02ab\x82\x01c\x88\x02\x03\xe8").await;
    }
}
