//! What the audit log has of requests: recorded from upstream 1.37.2 under the same policy, request by request.

use std::path::Path;
use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::{Value, json};
use tests::client::{Call, Client, Error};
use tests::{pki, server};

const POLICY: &str = include_str!("audit/policy.yaml");
const RECORDED: &str = include_str!("audit/recorded.jsonl");

/// Without what differs from run to run.
fn normal(value: &mut Value, key: &str) {
    match value {
        Value::Object(members) => members.iter_mut().for_each(|(key, value)| normal(value, key)),
        Value::Array(_) if key.ends_with("credential-id") => *value = json!(["<id>"]),
        Value::Array(items) => items.iter_mut().for_each(|item| normal(item, "")),
        Value::String(text) => match key {
            "requestReceivedTimestamp" | "stageTimestamp" | "creationTimestamp" => *value = json!("<time>"),
            "auditID" => *value = json!("<id>"),
            // Of several bindings that allow it any may be named.
            "authorization.k8s.io/reason" if text.starts_with("RBAC: allowed by") => *value = json!("<rbac>"),
            "uid" | "resourceVersion" if !text.is_empty() => *value = json!(format!("<{key}>")),
            _ => {}
        },
        _ => {}
    }
}

/// The events of a request, once there are as many as are expected.
fn events(log: &Path, id: &str, expected: usize) -> Result<Vec<Value>, Error> {
    let began = Instant::now();
    loop {
        let text = std::fs::read_to_string(log)?;
        let all = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let mut own: Vec<Value> = all.filter(|event| event["auditID"] == id).collect();
        if own.len() >= expected || began.elapsed() > Duration::from_secs(5) {
            own.iter_mut().for_each(|event| normal(event, ""));
            return Ok(own);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_are_upstreams() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    pki::make(&dir)?;
    let (policy, log) = (dir.join("policy.yaml"), dir.join("audit.log"));
    std::fs::write(&policy, POLICY)?;
    let extra =
        vec![format!("--audit-policy-file={}", policy.display()), format!("--audit-log-path={}", log.display())];
    let port = server::free_port()?;
    let options = server::Options { program, dir: dir.clone(), port, etcd: None, extra };
    let running = server::start(&options).await?;
    let client = Client::new(port, &dir);
    let mut wrong = Vec::new();
    for (i, line) in RECORDED.lines().enumerate() {
        let case: Value = serde_json::from_str(line)?;
        let (request, expected) = (&case["request"], case["events"].as_array().cloned().unwrap_or_default());
        let text = |name: &str| request[name].as_str().unwrap_or_default().to_owned();
        let id = format!("id-{i}");
        let mut headers = vec![("audit-id".to_owned(), id.clone()), ("user-agent".to_owned(), "script/1.0".to_owned())];
        for (name, value) in request["headers"].as_object().into_iter().flatten() {
            headers.push((name.clone(), value.as_str().unwrap_or_default().to_owned()));
        }
        let call = Call {
            method: Method::from_bytes(text("method").as_bytes())?,
            path: text("path"),
            body: text("body").into(),
            headers,
            ..Call::default()
        };
        client.call(&text("who"), call).await?;
        let got = events(&log, &id, expected.len())?;
        if got != expected {
            let show = |events: &[Value]| events.iter().map(Value::to_string).collect::<Vec<_>>().join("\n  ");
            wrong.push(format!("{} {}\n- {}\n+ {}", text("method"), text("path"), show(&expected), show(&got)));
        }
    }
    running.stop().await?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
