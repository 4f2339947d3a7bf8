//! `/debug/pprof` and `/debug/flags`: profiles, and how much is logged.

use std::convert::Infallible;
use std::time::Duration;

use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Method, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use registry::error::Error;
use tokio::net::UnixListener;

use super::profile;
use crate::body::Body;
use crate::pipeline::{Call, route};
use crate::{log, respond, verbs};

/// How long is measured where nobody says how long.
const USUAL: Duration = Duration::from_secs(30);
const HTML: &str = "text/html; charset=utf-8";

/// Answers a path below `/debug/`; `None` where there is nothing.
pub(super) async fn answer(call: &Call, body: Incoming) -> Option<Result<Response<Body>, Error>> {
    let path = call.path.strip_prefix("/debug/")?;
    Some(match path {
        "flags" | "flags/" => Ok(flags()),
        "flags/v" => verbosity(call, body).await,
        "pprof" => Ok(moved()),
        "pprof/" => Ok(nosniff(respond::bytes(StatusCode::OK, HTML, index()))),
        "pprof/profile" => Ok(cpu(call).await),
        "pprof/symbol" => Ok(respond::text(StatusCode::OK, "num_symbols: 1\n")),
        path if path.starts_with("pprof/") => {
            let mut response = respond::text(StatusCode::NOT_FOUND, "Unknown profile\n");
            response.headers_mut().insert("x-go-pprof", HeaderValue::from_static("1"));
            Ok(response)
        }
        _ => return None,
    })
}

/// Serves the same on a socket of the host (`--debug-socket-path`), to whoever may open it.
pub async fn socket(path: String) -> std::io::Result<()> {
    match std::fs::remove_file(&path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let listener = UnixListener::bind(&path)?;
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let service = service_fn(|request: http::Request<Incoming>| async {
            let path = request.uri().path().to_owned();
            let (call, body) = route(request, path, HeaderValue::from_static("-"));
            let answered = answer(&call, body).await.unwrap_or_else(|| Ok(respond::page_not_found()));
            let answered = answered.unwrap_or_else(|error| respond::error(error, &call.headers, &call.query));
            Ok::<_, Infallible>(answered)
        });
        // A connection that breaks concerns nobody else.
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok() });
    }
}

fn nosniff(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn moved() -> Response<Body> {
    let mut response = respond::bytes(StatusCode::FOUND, HTML, "<a href=\"/debug/pprof/\">Found</a>.\n\n");
    response.headers_mut().insert(LOCATION, HeaderValue::from_static("/debug/pprof/"));
    response
}

fn index() -> String {
    let threads = profile::threads().len();
    format!(
        "<html>\n<head>\n<title>/debug/pprof/</title>\n</head>\n<body>\n/debug/pprof/\n<br>\nTypes of profiles \
         available:\n<table>\n<thead><td>Count</td><td>Profile</td></thead>\n<tr><td>{threads}</td><td><a \
         href='profile'>profile</a></td></tr>\n</table>\n<p>profile: time on a processor by thread. The seconds GET \
         parameter says for how long to measure.</p>\n</body>\n</html>\n"
    )
}

/// `/debug/pprof/profile`
async fn cpu(call: &Call) -> Response<Body> {
    let seconds = call.query.text("seconds").parse::<u32>().ok().filter(|n| *n > 0);
    let time = seconds.map_or(USUAL, |n| Duration::from_secs(n.into()));
    let mut response = respond::bytes(StatusCode::OK, "application/octet-stream", profile::measure(time).await);
    response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"profile\""));
    nosniff(response)
}

/// `/debug/flags`
fn flags() -> Response<Body> {
    let page = "<html>\n<head>\n<title>/debug/flags/</title>\n</head>\n<body>\n/debug/flags/<br>\n<br>\nflags:<br>\n\
                <table>\n<tr>v<br>\n</table>\n<br>\nfull flags configurable<br>\n</body>\n</html>\n";
    respond::bytes(StatusCode::OK, HTML, page)
}

/// `/debug/flags/v`: sets `--v` while the server runs.
async fn verbosity(call: &Call, body: Incoming) -> Result<Response<Body>, Error> {
    let plain = |status, text: String| {
        let mut response = nosniff(respond::bytes(status, "text/plain", text));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
        response
    };
    if call.method != Method::PUT {
        return Ok(plain(StatusCode::NOT_ACCEPTABLE, "unsupported http method\n".into()));
    }
    let body = verbs::read_body(body).await?;
    let text = String::from_utf8_lossy(&body);
    let wrong = |why: &str| {
        let text = object::field_error::quoted(&text);
        Ok(plain(StatusCode::BAD_REQUEST, format!("strconv.ParseUint: parsing {text}: {why}\n")))
    };
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return wrong("invalid syntax");
    }
    match text.parse::<u32>().ok().filter(|level| *level <= i32::MAX as u32) {
        Some(level) => {
            log::set_verbosity(level);
            Ok(plain(StatusCode::OK, format!("successfully set klog.logging.verbosity to {level}\n")))
        }
        None => wrong("value out of range"),
    }
}
