//! Spans as OTLP's messages have them (`opentelemetry.proto.collector.trace.v1`), written by hand: there are few.

use std::borrow::Cow;
use std::time::{SystemTime, UNIX_EPOCH};

use object::protobuf::{put_bytes, put_fixed64, put_int, put_message};

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
    put_message(1, &mut out, |all| {
        put_message(1, all, |m| attributes(1, resource, m));
        for (kind, scope, number) in KINDS {
            let mut of_scope = spans.iter().filter(|s| s.kind == kind).peekable();
            if of_scope.peek().is_none() {
                continue;
            }
            put_message(2, all, |m| {
                put_message(1, m, |name| put_bytes(1, scope.as_bytes(), name));
                of_scope.for_each(|span| put_message(2, m, |out| write(out, span, number)));
            });
        }
    });
    out
}

fn write(out: &mut Vec<u8>, span: &Span, kind: u64) {
    put_bytes(1, &span.trace, out);
    put_bytes(2, &span.id, out);
    if span.parent != [0; 8] {
        put_bytes(4, &span.parent, out);
    }
    put_bytes(5, span.name.as_bytes(), out);
    put_int(6, kind, out);
    put_time(7, span.began, out);
    put_time(8, span.ended, out);
    attributes(9, &span.attributes, out);
    if let Some((trace, id)) = &span.link {
        put_message(13, out, |link| {
            put_bytes(1, trace, link);
            put_bytes(2, id, link);
        });
    }
    // Status: nothing, or an error.
    put_message(15, out, |status| {
        if span.failed {
            put_int(3, 2, status);
        }
    });
}

fn attributes(tag: u32, all: &[(&'static str, Value)], out: &mut Vec<u8>) {
    for (name, value) in all {
        put_message(tag, out, |pair| {
            put_bytes(1, name.as_bytes(), pair);
            put_message(2, pair, |any| match value {
                Value::Text(text) => put_bytes(1, text.as_bytes(), any),
                Value::Number(n) => put_int(3, *n as u64, any),
            });
        });
    }
}

fn put_time(tag: u32, time: SystemTime, out: &mut Vec<u8>) {
    let nanos = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    put_fixed64(tag, u64::try_from(nanos).unwrap_or(u64::MAX).to_le_bytes(), out);
}
