//! A collector of traces: what it is told of requests.

use std::collections::BTreeMap;

use hyper::Method;
use serde_json::Value;
use tests::client::{Call, Client, Error};
use tests::peer::{Asked, Peer};

use crate::{Folder, start};

/// A span as the collector reads it.
#[derive(Clone, Debug, Default)]
struct Span {
    trace: String,
    id: String,
    parent: String,
    name: String,
    kind: u64,
    attributes: BTreeMap<String, Value>,
    links: Vec<String>,
    service: String,
}

/// The fields of a message: numbers and what they hold, integers as bytes too.
fn fields(mut message: &[u8]) -> Vec<(u64, Vec<u8>, u64)> {
    fn varint(message: &mut &[u8]) -> u64 {
        let mut out = 0;
        for shift in (0..64).step_by(7) {
            let Some((byte, rest)) = message.split_first() else { break };
            *message = rest;
            out |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        out
    }
    let mut out = Vec::new();
    while !message.is_empty() {
        let key = varint(&mut message);
        let (length, number) = match key & 7 {
            0 => (0, varint(&mut message)),
            1 => (8, 0),
            _ => (usize::try_from(varint(&mut message)).unwrap_or(0), 0),
        };
        let (bytes, rest) = message.split_at_checked(length).unwrap_or((message, &[]));
        message = rest;
        out.push((key >> 3, bytes.to_vec(), number));
    }
    out
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_default()
}

fn attribute(message: &[u8]) -> (String, Value) {
    let (mut name, mut value) = (String::new(), Value::Null);
    for (tag, bytes, _) in fields(message) {
        match tag {
            1 => name = text(bytes),
            _ => {
                for (tag, bytes, number) in fields(&bytes) {
                    value = if tag == 1 { text(bytes).into() } else { number.into() };
                }
            }
        }
    }
    (name, value)
}

/// The spans of all requests to the collector.
fn spans(asked: &[Asked]) -> Vec<Span> {
    let mut out = Vec::new();
    let exports = asked.iter().filter(|a| a.path == "/opentelemetry.proto.collector.trace.v1.TraceService/Export");
    for resource in exports.flat_map(|a| fields(a.body.get(5..).unwrap_or_default())) {
        let mut service = String::new();
        for (tag, scope, _) in fields(&resource.1) {
            if tag == 1 {
                let all = fields(&scope).into_iter().filter(|f| f.0 == 1).map(|f| attribute(&f.1));
                service = all.filter(|a| a.0 == "service.name").map(|a| a.1.to_string()).collect();
                continue;
            }
            for (_, span, _) in fields(&scope).into_iter().filter(|f| f.0 == 2) {
                let mut read = Span { service: service.clone(), ..Span::default() };
                for (tag, bytes, number) in fields(&span) {
                    match tag {
                        1 => read.trace = hex(&bytes),
                        2 => read.id = hex(&bytes),
                        4 => read.parent = hex(&bytes),
                        5 => read.name = text(bytes),
                        6 => read.kind = number,
                        9 => read.attributes.extend([attribute(&bytes)]),
                        13 => read.links.extend(fields(&bytes).into_iter().filter(|f| f.0 == 1).map(|f| hex(&f.1))),
                        _ => {}
                    }
                }
                out.push(read);
            }
        }
    }
    out
}

const BROUGHT: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

async fn ask(client: &Client, who: &str, method: Method, path: &str, sampled: bool) -> Result<u16, Error> {
    let parent = format!("00-{BROUGHT}-00f067aa0ba902b7-{:02}", u8::from(sampled));
    let create = r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"traced"}}"#;
    let body = if method == Method::POST { create } else { "" };
    let headers = [("traceparent", &*parent), ("user-agent", "script/1.0"), ("content-type", "application/json")];
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let call = Call { method, path: path.into(), headers, body: body.into(), ..Call::default() };
    Ok(client.call(who, call).await?.status)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn is_told_of_requests() -> Result<(), Error> {
    let folder = Folder::new()?;
    let collector = Peer::plain(|_| {
        let headers = vec![("content-type", "application/grpc".to_owned()), ("grpc-status", "0".to_owned())];
        (200, headers, Vec::new())
    })
    .await?;
    let config = format!(
        "apiVersion: apiserver.config.k8s.io/v1\nkind: TracingConfiguration\nendpoint: localhost:{}\n\
         samplingRatePerMillion: 0\n",
        collector.port
    );
    let extra = vec![format!("--tracing-config-file={}", folder.file("tracing.yaml", &config)?)];
    let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
    let maps = "/api/v1/namespaces/default/configmaps";
    // Only those who are trusted decide that a request is traced.
    ask(&client, "token:bob", Method::GET, "/version", true).await?;
    ask(&client, "admin", Method::GET, "/version", false).await?;
    ask(&client, "admin", Method::DELETE, &format!("{maps}/traced"), false).await?;
    assert_eq!(ask(&client, "admin", Method::POST, maps, true).await?, 201);
    assert_eq!(ask(&client, "admin", Method::GET, &format!("{maps}/traced?pretty=1"), true).await?, 200);
    ask(&client, "admin", Method::GET, "/version", true).await?;
    let found = collector
        .until("spans", |asked| {
            let all: Vec<Span> = spans(asked).into_iter().filter(|s| s.trace == BROUGHT).collect();
            (all.iter().filter(|s| s.kind == 2).count() >= 3).then_some(all)
        })
        .await?;
    if std::env::var_os("SHOW_SPANS").is_some() {
        found.iter().for_each(|span| println!("{span:#?}"));
    }
    let named =
        |name: &str| found.iter().find(|s| s.name == name).cloned().ok_or_else(|| format!("no {name}: {found:?}"));
    let outer = named("POST /api/v1/namespaces/{:namespace}/configmaps")?;
    assert_eq!((outer.parent.as_str(), outer.service.as_str()), ("00f067aa0ba902b7", "\"apiserver\""));
    let port = u64::from(client.port());
    let expect: [(&str, Value); 10] = [
        ("http.request.body.size", 67.into()),
        ("http.request.method", "POST".into()),
        ("http.response.status_code", 201.into()),
        ("http.target", maps.into()),
        ("network.protocol.version", "1.1".into()),
        ("server.address", "127.0.0.1".into()),
        ("server.port", port.into()),
        ("url.path", maps.into()),
        ("url.scheme", "https".into()),
        ("user_agent.original", "script/1.0".into()),
    ];
    for (name, value) in expect {
        assert_eq!(outer.attributes.get(name), Some(&value), "{name}: {outer:?}");
    }
    let create = named("Create")?;
    let within = |span: &Span| -> Vec<String> {
        let mut names = Vec::new();
        let mut at = Some(span.clone());
        while let Some(span) = at {
            names.push(span.name.clone());
            at = found.iter().find(|s| s.id == span.parent).cloned();
        }
        names
    };
    let stages = ["authorization", "priorityandfairness", "constrainedimpersonation", "audit"];
    assert_eq!(within(&create), [&["Create"][..], &stages, &[outer.name.as_str()]].concat());
    assert_eq!(create.attributes["audit-id"], outer.attributes["audit-id"]);
    assert_eq!(create.attributes["resource"], "configmaps");
    let stored = named("Create etcd3")?;
    assert_eq!(stored.parent, create.id);
    assert_eq!(stored.attributes["key"], "/configmaps/default/traced");
    let read = named("GET /api/v1/namespaces/{:namespace}/configmaps/{:name}")?;
    assert_eq!(within(&named("Get")?).last(), Some(&read.name));
    assert_eq!(named("GET")?.attributes["url.path"], "/version");
    // Nothing else was.
    assert!(spans(&collector.asked()).iter().all(|s| s.trace == BROUGHT));
    running.stop().await?;
    Ok(())
}
