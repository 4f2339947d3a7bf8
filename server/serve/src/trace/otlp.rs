//! Spans as OTLP's messages have them (`opentelemetry.proto.collector.trace.v1`), written by hand: there are few.

use std::borrow::Cow;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Attributes, Value};

/// What a span stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A request.
    Request,
    /// A stage of a request and all that comes after it.
    Stage,
    /// A part of what a verb does.
    Part,
}

/// Each kind, who makes such spans as upstream has it, and OTLP's own kind: internal, or a server's.
const KINDS: [(Kind, &str, u64); 3] = [
    (Kind::Request, "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp", 2),
    (Kind::Stage, "k8s.op/apiserver/pkg/endpoints/filterlatency", 1),
    (Kind::Part, "k8s.io/component-base/tracing", 1),
];

/// A part of a trace.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) trace: [u8; 16],
    pub(super) id: [u8; 8],
    /// Zeros for none.
    pub(super) parent: [u8; 8],
    pub(super) name: Cow<'static, str>,
    pub(super) kind: Kind,
    pub(super) began: SystemTime,
    pub(super) ended: SystemTime,
    pub(super) attributes: Attributes,
    /// Another trace's span that this one has to do with.
    pub(super) link: Option<([u8; 16], [u8; 8])>,
    pub(super) failed: bool,
}

/// `ExportTraceServiceRequest` of the spans of one process.
pub(super) fn request(resource: &[(&'static str, Value)], spans: &[Span]) -> Vec<u8> {
    let mut out = Vec::with_capacity(256 * (spans.len() + 1));
    message(&mut out, 1, |all| {
        message(all, 1, |m| attributes(m, 1, resource));
        for (kind, scope, number) in KINDS {
            let mut of_scope = spans.iter().filter(|s| s.kind == kind).peekable();
            if of_scope.peek().is_none() {
                continue;
            }
            message(all, 2, |m| {
                message(m, 1, |name| bytes(name, 1, scope.as_bytes()));
                of_scope.for_each(|span| message(m, 2, |out| write(out, span, number)));
            });
        }
    });
    out
}

fn write(out: &mut Vec<u8>, span: &Span, kind: u64) {
    bytes(out, 1, &span.trace);
    bytes(out, 2, &span.id);
    if span.parent != [0; 8] {
        bytes(out, 4, &span.parent);
    }
    bytes(out, 5, span.name.as_bytes());
    number(out, 6, kind);
    fixed(out, 7, span.began);
    fixed(out, 8, span.ended);
    attributes(out, 9, &span.attributes);
    if let Some((trace, id)) = &span.link {
        message(out, 13, |link| {
            bytes(link, 1, trace);
            bytes(link, 2, id);
        });
    }
    // Status: nothing, or an error.
    message(out, 15, |status| {
        if span.failed {
            number(status, 3, 2);
        }
    });
}

fn attributes(out: &mut Vec<u8>, tag: u64, all: &[(&'static str, Value)]) {
    for (name, value) in all {
        message(out, tag, |pair| {
            bytes(pair, 1, name.as_bytes());
            message(pair, 2, |any| match value {
                Value::Text(text) => bytes(any, 1, text.as_bytes()),
                Value::Number(n) => number(any, 3, *n as u64),
            });
        });
    }
}

fn message(out: &mut Vec<u8>, tag: u64, fill: impl FnOnce(&mut Vec<u8>)) {
    let mut inner = Vec::new();
    fill(&mut inner);
    bytes(out, tag, &inner);
}

fn bytes(out: &mut Vec<u8>, tag: u64, bytes: &[u8]) {
    varint(out, tag << 3 | 2);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn number(out: &mut Vec<u8>, tag: u64, value: u64) {
    varint(out, tag << 3);
    varint(out, value);
}

fn fixed(out: &mut Vec<u8>, tag: u64, time: SystemTime) {
    varint(out, tag << 3 | 1);
    let nanos = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    out.extend_from_slice(&u64::try_from(nanos).unwrap_or(u64::MAX).to_le_bytes());
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
