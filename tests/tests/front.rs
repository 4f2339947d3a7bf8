//! What is the same for all answers, and what a server says of itself: recorded from upstream 1.37.2 under the same flags.

use hyper::Method;
use serde_json::Value;
use tests::client::{Call, Client, Error};
use tests::{pki, server};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

const HSTS: &str = "max-age=31536000; includeSubDomains; preload";
const ONLY: &str = "only the following media types are accepted: application/json, application/yaml, text/plain";
const ALLOWED: &str = "access-control-allow-origin: https://example.com\naccess-control-allow-methods: POST, GET, OPTIONS, \
    PUT, DELETE, PATCH\naccess-control-allow-headers: Content-Type, Content-Length, Accept-Encoding, X-CSRF-Token, \
    Authorization, X-Requested-With, If-Modified-Since\naccess-control-expose-headers: Date\n\
    access-control-allow-credentials: true";
const DEPRECATED: &str =
    "warning: 299 - \"This version of the statusz endpoint is deprecated. Please use a newer version.\"";
/// No header of this name.
const NONE: &str = "access-control-allow-origin:";

/// Who asks what with which header, and the status, headers and words of the answer.
const ROWS: &[(&str, &str, &str, &str, u16, &str, &str)] = &[
    ("admin", "GET", "/version", "origin: https://example.com", 200, ALLOWED, "gitVersion"),
    ("admin", "GET", "/version", "origin: https://www.example.com", 200, NONE, "gitVersion"),
    ("admin", "GET", "/version", "origin: https://evil.org", 200, NONE, "gitVersion"),
    ("anonymous", "OPTIONS", "/api/v1/pods", "origin: https://example.com", 204, ALLOWED, ""),
    ("admin", "OPTIONS", "/api/v1/pods", "origin: https://evil.org", 405, NONE, "MethodNotAllowed"),
    ("bearer:nobody", "GET", "/api/v1/pods", "origin: https://example.com", 401, ALLOWED, "Unauthorized"),
    ("admin", "GET", "/flagz", "", 200, "content-type: text/plain; charset=utf-8", "\napiserver flagz\nWarning: "),
    ("admin", "GET", "/flagz", "accept: text/plain", 200, "", "authorization-mode"),
    ("admin", "GET", "/flagz", "accept: application/json", 406, "content-type: application/json", ONLY),
    ("admin", "GET", "/flagz", "accept: text/html", 406, "", ONLY),
    ("admin", "GET", "/flagz", "accept: application/json;as=Statusz;v=v1beta1;g=config.k8s.io", 406, "", ONLY),
    (
        "admin",
        "GET",
        "/flagz",
        "accept: application/json;v=v1beta1;g=config.k8s.io;as=Flagz",
        200,
        "content-type: application/json;g=config.k8s.io;v=v1beta1;as=Flagz",
        r#"{"kind":"Flagz","apiVersion":"config.k8s.io/v1beta1","metadata":{"name":"apiserver"},"flags":{"admission-control":"[]","#,
    ),
    (
        "admin",
        "GET",
        "/statusz",
        "accept: application/yaml;as=Statusz;v=v1alpha1;g=config.k8s.io",
        200,
        DEPRECATED,
        "apiVersion: config.k8s.io/v1alpha1\nbinaryVersion: 1.37.2\nemulationVersion: \"1.37\"\ngoVersion: ",
    ),
    ("admin", "POST", "/statusz", "", 200, "", "\napiserver statusz\nWarning: "),
    ("admin", "GET", "/statusz/x", "", 404, "", "404 page not found\n"),
    ("token:bob", "GET", "/flagz", "", 403, "", "cannot get path \\\"/flagz\\\""),
    ("admin", "GET", "/configz", "", 404, "", "404 page not found\n"),
    ("admin", "GET", "/debug/pprof", "", 302, "location: /debug/pprof/", "<a href=\"/debug/pprof/\">Found</a>."),
    (
        "admin",
        "GET",
        "/debug/pprof/",
        "",
        200,
        "content-type: text/html; charset=utf-8",
        "<title>/debug/pprof/</title>",
    ),
    ("admin", "GET", "/debug/pprof/symbol", "", 200, "x-content-type-options: nosniff", "num_symbols: 1\n"),
    ("admin", "GET", "/debug/pprof/nosuch", "", 404, "x-go-pprof: 1", "Unknown profile\n"),
    ("admin", "GET", "/debug/flags", "", 200, "", "full flags configurable<br>"),
    ("admin", "GET", "/debug/flags/v", "", 406, "content-type: text/plain", "unsupported http method\n"),
    ("token:bob", "GET", "/debug/flags/v", "", 403, "", "cannot get path"),
];

async fn check(client: &Client, row: &(&str, &str, &str, &str, u16, &str, &str)) -> Result<Option<String>, Error> {
    let (who, method, path, header, status, headers, words) = *row;
    let header = header.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let call = Call {
        method: Method::from_bytes(method.as_bytes())?,
        path: path.into(),
        headers: header.into_iter().collect(),
        ..Call::default()
    };
    let answer = client.call(who, call).await?;
    let body = String::from_utf8_lossy(&answer.body).into_owned();
    let has = |name: &str, value: &str| answer.headers.get_all(name).iter().any(|v| v == value);
    let mut fine = answer.status == status && body.contains(words) && has("strict-transport-security", HSTS);
    for line in headers.lines() {
        fine &= match line.split_once(": ") {
            Some((name, value)) => has(name, value),
            None => !answer.headers.contains_key(line.trim_end_matches(':')),
        };
    }
    Ok((!fine).then(|| format!("{row:?}\n  {} {:?}\n  {body}", answer.status, answer.headers)))
}

async fn put(client: &Client, level: &str) -> Result<(u16, String), Error> {
    let (path, body) = ("/debug/flags/v".into(), level.to_owned().into());
    let answer = client.call("admin", Call { method: Method::PUT, path, body, ..Call::default() }).await?;
    Ok((answer.status, String::from_utf8_lossy(&answer.body).into_owned()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_upstreams() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    pki::make(&dir)?;
    let socket = dir.join("debug.sock");
    let extra = vec![
        r"--cors-allowed-origins=//example\.com(:|$),^http://localhost:[0-9]+$".to_owned(),
        "--strict-transport-security-directives=max-age=31536000,includeSubDomains,preload".to_owned(),
        "--logging-format=json".to_owned(),
        format!("--debug-socket-path={}", socket.display()),
    ];
    let port = server::free_port()?;
    let etcd = std::env::var("ETCD_SERVERS").ok();
    let options = server::Options { program, dir: dir.clone(), port, etcd, extra };
    let running = server::start(&options).await?;
    let client = Client::new(port, &dir);
    let mut wrong = Vec::new();
    for row in ROWS {
        wrong.extend(check(&client, row).await?);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // How much is told can be changed, and requests are told at level 3.
    let told = || -> Result<Vec<Value>, Error> {
        let text = std::fs::read_to_string(dir.join("server.log"))?;
        Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
    };
    assert!(told()?.iter().all(|line| line["msg"] != "HTTP"), "nothing is told of requests");
    assert_eq!(put(&client, "3").await?, (200, "successfully set klog.logging.verbosity to 3\n".into()));
    assert_eq!(put(&client, "x").await?, (400, "strconv.ParseUint: parsing \"x\": invalid syntax\n".into()));
    let lines = told()?;
    let line = lines.iter().find(|line| line["msg"] == "HTTP" && line["resp"] == 400).ok_or("no such line")?;
    assert_eq!((&line["v"], &line["verb"], &line["URI"]), (&3.into(), &"PUT".into(), &"/debug/flags/v".into()));
    assert!(line["ts"].is_f64() && line["caller"].is_string() && line["latency"].is_string(), "{line}");
    // The socket needs no certificate.
    let mut stream = tokio::net::UnixStream::connect(&socket).await?;
    stream.write_all(b"GET /debug/flags HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("<title>/debug/flags/</title>"), "{answer}");
    running.stop().await?;
    Ok(())
}
