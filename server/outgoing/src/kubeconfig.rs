//! A webhook's address and credentials in a kubeconfig file, by its current context.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use object::configuration::{Document, Known};
use serde_json::Value;

use crate::client::Client;
use crate::error::{Cause, Error};
use crate::tls::{Identity, Tls, Trust};

/// What kubeconfig files are.
const KINDS: Known<'_> = &[("v1", "Config")];
/// Longest answer of a webhook that is read, in bytes.
const LIMIT: usize = 10 << 20;

/// Whom a kubeconfig file points to.
#[derive(Clone, Debug)]
pub struct Endpoint {
    client: Client,
    url: Uri,
    credentials: Credentials,
}

#[derive(Clone, Debug)]
enum Credentials {
    None,
    /// The whole header.
    Fixed(HeaderValue),
    /// A file that holds a token; it is read with each call.
    TokenFile(PathBuf),
}

impl Endpoint {
    /// Reads a kubeconfig file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read(path).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => format!("stat {}: no such file or directory", path.display()),
            std::io::ErrorKind::PermissionDenied => {
                let path = path.display();
                format!("error loading config file \"{path}\": open {path}: permission denied")
            }
            _ => format!("error loading config file \"{0}\": read {0}: {e}", path.display()),
        })?;
        Self::parse(&text, path)
    }

    /// Of the text of a kubeconfig file that lies at `path`.
    pub fn parse(text: &[u8], path: &Path) -> Result<Self, String> {
        let fault = |e: String| format!("error loading config file \"{}\": {e}", path.display());
        let document = Document::read(text).map_err(|e| fault(e.to_string()))?;
        // Files of old say neither.
        if !document.kind.is_empty() || !document.api_version.is_empty() {
            document.check(KINDS).map_err(|e| fault(e.to_string()))?;
        }
        let config: Value = serde_json::from_slice(document.json()).map_err(|e| fault(e.to_string()))?;
        for name in ["certificate-authority", "client-certificate", "client-key"] {
            let items = ["clusters", "users"].iter().flat_map(|l| config[*l].as_array().into_iter().flatten());
            for part in items.flat_map(|item| [&item["cluster"], &item["user"]]) {
                data(part, name).map_err(fault)?;
            }
        }
        Self::of(&config, path.parent().unwrap_or(Path::new(".")))
    }

    /// Of a kubeconfig in JSON, whose files lie beside `dir`.
    pub fn of(config: &Value, dir: &Path) -> Result<Self, String> {
        let named = |list: &str, name: &str, part: &str| {
            let list = config[list].as_array().map(Vec::as_slice).unwrap_or_default();
            list.iter().find(|item| item["name"].as_str() == Some(name)).map(|item| item[part].clone())
        };
        let current = text(config, "current-context");
        let mut faults = Vec::new();
        let context = named("contexts", &current, "context").unwrap_or_else(|| {
            if !current.is_empty() {
                faults.push(format!("context was not found for specified context: {current}"));
            }
            Value::Null
        });
        let (user_name, cluster_name) = (text(&context, "user"), text(&context, "cluster"));
        let user = named("users", &user_name, "user").unwrap_or_default();
        let cluster = named("clusters", &cluster_name, "cluster").unwrap_or_default();
        check_user(&user, &user_name, dir, &mut faults);
        check_cluster(&cluster, &cluster_name, dir, &mut faults);
        if faults == [NO_SERVER] {
            faults = vec![
                "no configuration has been provided, try setting KUBERNETES_MASTER environment variable".to_owned(),
            ];
        }
        if !faults.is_empty() {
            return Err(format!("invalid configuration: {}", object::field_error::aggregate(&faults)));
        }
        let server = text(&cluster, "server");
        let server = if server.contains("://") { server } else { format!("http://{server}") };
        let url: Uri = server
            .parse()
            .map_err(|_| "host must be a URL or a host:port pair: ".to_owned() + &format!("{server:?}"))?;
        let at = |file: String| dir.join(file);
        let client = Client::new(Tls {
            trust: trust(&cluster, &at)?,
            identity: identity(&user, &at)?,
            server_name: Some(text(&cluster, "tls-server-name")).filter(|n| !n.is_empty()),
            http1_only: false,
        })?;
        Ok(Self { client, url: asked(&url, USUAL), credentials: credentials(&user, &at)? })
    }

    /// The same, whose calls say that they may take so long.
    #[must_use]
    pub fn within(mut self, timeout: Duration) -> Self {
        self.url = asked(&self.url, timeout);
        self
    }

    /// The URL that is called.
    pub fn url(&self) -> &Uri {
        &self.url
    }

    /// Posts JSON to the URL.
    pub async fn post(&self, json: Bytes, timeout: Duration) -> Result<Response<Bytes>, Error> {
        self.post_with(json, timeout, HeaderMap::new()).await
    }

    /// The same with further headers.
    pub async fn post_with(&self, json: Bytes, timeout: Duration, more: HeaderMap) -> Result<Response<Bytes>, Error> {
        let mut request = Request::new(json);
        *request.headers_mut() = more;
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.url.clone();
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json, */*"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, HeaderValue::from_static("kube-apiserver"));
        match &self.credentials {
            Credentials::None => {}
            Credentials::Fixed(value) => _ = headers.insert(AUTHORIZATION, value.clone()),
            Credentials::TokenFile(path) => {
                let fault = |why: String| Error::new(&Method::POST, &self.url, Cause::Dial(why));
                let token = std::fs::read_to_string(path)
                    .map_err(|e| fault(format!("failed to read token file {:?}: {e}", path.display().to_string())))?;
                let value = bearer(token.trim()).map_err(fault)?;
                headers.insert(AUTHORIZATION, value);
            }
        }
        let (began, sent) = (Instant::now(), request.body().len());
        let answer = self.client.call(request, LIMIT, timeout).await;
        if let Some(observer) = OBSERVER.get() {
            let (status, got) = match &answer {
                Ok(answer) => (Some(answer.status()), answer.body().len()),
                Err(_) => (None, 0),
            };
            let host = self.url.authority().map_or("", |authority| authority.as_str());
            observer(&Made { host, status, time: began.elapsed(), sent, got });
        }
        answer
    }
}

/// A call that was made.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// Of whom, with the port if the file names one.
    pub host: &'a str,
    /// The answer's; `None` if there was none.
    pub status: Option<StatusCode>,
    /// How long it took.
    pub time: Duration,
    /// Bytes of the request's body.
    pub sent: usize,
    /// Bytes of the answer's body.
    pub got: usize,
}

static OBSERVER: OnceLock<fn(&Made<'_>)> = OnceLock::new();

/// Whoever is told of each call from now on, for as long as the process runs; only the first to ask is.
pub fn observe(observer: fn(&Made<'_>)) {
    OBSERVER.get_or_init(|| observer);
}

const NO_SERVER: &str = "cluster has no server defined";

/// How long a call may take, where nobody says (upstream's).
const USUAL: Duration = Duration::from_secs(30);

/// The URL as requests have it: it says how long they may take, and nothing else behind its path.
fn asked(url: &Uri, timeout: Duration) -> Uri {
    let path = if url.path().is_empty() { "/" } else { url.path() };
    let nanos = i64::try_from(timeout.as_nanos()).unwrap_or(i64::MAX);
    let timeout = object::scalar::Duration::from_nanos(nanos);
    let mut parts = url.clone().into_parts();
    parts.path_and_query = format!("{path}?timeout={timeout}").parse().ok();
    Uri::from_parts(parts).unwrap_or_else(|_| url.clone())
}

/// What is wrong with a user, in upstream's words and order.
fn check_user(user: &Value, name: &str, dir: &Path, faults: &mut Vec<String>) {
    let has = |field: &str| !text(user, field).is_empty();
    let mut methods = Vec::new();
    if has("token") {
        methods.push("token");
    }
    if has("username") || has("password") {
        methods.push("basicAuth");
    }
    let (cert, key) = (has("client-certificate"), has("client-key"));
    let (cert_data, key_data) = (has("client-certificate-data"), has("client-key-data"));
    if cert || cert_data {
        if cert && cert_data {
            faults.push(format!(
                "client-cert-data and client-cert are both specified for {name}. client-cert-data will override."
            ));
        }
        if key && key_data {
            faults.push(format!(
                "client-key-data and client-key are both specified for {name}; client-key-data will override"
            ));
        }
        if !key && !key_data {
            faults.push(format!(
                "client-key-data or client-key must be specified for {name} to use the clientCert authentication method."
            ));
        }
        let mut readable = |what: &str, field: &str| {
            let path = dir.join(text(user, field));
            if let Err(e) = std::fs::File::open(&path) {
                faults.push(unreadable(what, &path, name, &e));
            }
        };
        if cert {
            readable("client-cert", "client-certificate");
        }
        if key {
            readable("client-key", "client-key");
        }
    }
    if methods.len() > 1 {
        let methods = methods.join(" ");
        faults.push(format!(
            "more than one authentication method found for {name}; found [{methods}], only one is allowed"
        ));
    }
}

/// What is wrong with a cluster, in upstream's words and order.
fn check_cluster(cluster: &Value, name: &str, dir: &Path, faults: &mut Vec<String>) {
    if cluster.is_null() {
        return faults.push(NO_SERVER.to_owned());
    }
    if text(cluster, "server").is_empty() {
        faults.push(format!("no server found for cluster {name:?}"));
    }
    let (file, data) = (text(cluster, "certificate-authority"), text(cluster, "certificate-authority-data"));
    if !file.is_empty() && !data.is_empty() {
        faults.push(format!(
            "certificate-authority-data and certificate-authority are both specified for {name}. \
             certificate-authority-data will override."
        ));
    }
    if !file.is_empty()
        && let path = dir.join(file)
        && let Err(e) = std::fs::File::open(&path)
    {
        faults.push(unreadable("certificate-authority", &path, name, &e));
    }
}

fn text(of: &Value, name: &str) -> String {
    of[name].as_str().unwrap_or_default().to_owned()
}

/// Bytes in base64 under `name-data`.
fn data(of: &Value, name: &str) -> Result<Option<Vec<u8>>, String> {
    let encoded = text(of, &format!("{name}-data"));
    if encoded.is_empty() {
        return Ok(None);
    }
    STANDARD.decode(encoded.as_bytes()).map(Some).map_err(|_| "illegal base64 data at input byte 0".to_owned())
}

fn trust(cluster: &Value, at: &impl Fn(String) -> PathBuf) -> Result<Trust, String> {
    if cluster["insecure-skip-tls-verify"].as_bool() == Some(true) {
        return Ok(Trust::Anybody);
    }
    if let Some(pem) = data(cluster, "certificate-authority")? {
        return Ok(Trust::Pem(pem));
    }
    match text(cluster, "certificate-authority") {
        file if file.is_empty() => Ok(Trust::Host),
        file => {
            let path = at(file);
            let pem = std::fs::read(&path).map_err(|e| format!("open {}: {e}", path.display()))?;
            Ok(Trust::Pem(pem))
        }
    }
}

fn unreadable(what: &str, path: &Path, name: &str, error: &std::io::Error) -> String {
    let path = path.display();
    let why = match error.kind() {
        std::io::ErrorKind::NotFound => "no such file or directory".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    };
    format!("unable to read {what} {path} for {name} due to open {path}: {why}")
}

fn identity(user: &Value, at: &impl Fn(String) -> PathBuf) -> Result<Identity, String> {
    let (cert, key) = (data(user, "client-certificate")?, data(user, "client-key")?);
    let (cert_file, key_file) = (text(user, "client-certificate"), text(user, "client-key"));
    if cert.is_none() && cert_file.is_empty() {
        return Ok(Identity::None);
    }
    if cert.is_none() && key.is_none() && !key_file.is_empty() {
        return Ok(Identity::Files(at(cert_file), at(key_file)));
    }
    let read = |kept: Option<Vec<u8>>, file: String| match kept {
        Some(pem) => Ok(pem),
        None => std::fs::read(at(file.clone())).map_err(|e| format!("open {file}: {e}")),
    };
    Ok(Identity::Pem(read(cert, cert_file)?, read(key, key_file)?))
}

fn credentials(user: &Value, at: &impl Fn(String) -> PathBuf) -> Result<Credentials, String> {
    for plugin in ["exec", "auth-provider"] {
        if !user[plugin].is_null() {
            return Err(format!("{plugin} credentials are not supported for the server's own calls"));
        }
    }
    let (token, file) = (text(user, "token"), text(user, "tokenFile"));
    if !file.is_empty() {
        return Ok(Credentials::TokenFile(at(file)));
    }
    if !token.is_empty() {
        return bearer(&token).map(Credentials::Fixed);
    }
    let name = text(user, "username");
    if name.is_empty() {
        return Ok(Credentials::None);
    }
    let pair = STANDARD.encode(format!("{name}:{}", text(user, "password")));
    let value = HeaderValue::from_str(&format!("Basic {pair}")).map_err(|e| e.to_string())?;
    Ok(Credentials::Fixed(value))
}

fn bearer(token: &str) -> Result<HeaderValue, String> {
    let mut value = HeaderValue::from_str(&format!("Bearer {token}"))
        .map_err(|_| "net/http: invalid header field value for \"Authorization\"".to_owned())?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn faults() {
        let check = |config: Value, expect: &str| {
            let got = Endpoint::of(&config, Path::new("/nowhere"));
            let got = got.map(|e| e.url().to_string()).unwrap_or_else(|e| e);
            assert_eq!(got, expect, "{config}");
        };
        let with = |context: Value, cluster: Value, user: Value| {
            json!({
                "current-context": "c",
                "contexts": [{"name": "c", "context": context}],
                "clusters": [{"name": "k", "cluster": cluster}],
                "users": [{"name": "u", "user": user}],
            })
        };
        let context = json!({"cluster": "k", "user": "u"});
        let server = json!({"server": "https://127.0.0.1:1/hook"});
        check(with(context.clone(), server.clone(), json!({})), "https://127.0.0.1:1/hook?timeout=30s");
        check(
            json!({}),
            "invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment \
             variable",
        );
        check(with(context.clone(), json!({}), json!({})), "invalid configuration: no server found for cluster \"k\"");
        check(with(context.clone(), server.clone(), Value::Null), "https://127.0.0.1:1/hook?timeout=30s");
        check(
            json!({"current-context": "c", "clusters": [{"name": "k", "cluster": server}]}),
            "invalid configuration: [context was not found for specified context: c, cluster has no server defined]",
        );
        check(
            with(context.clone(), json!({"server": "https://a", "certificate-authority": "ca.crt"}), json!({})),
            "invalid configuration: unable to read certificate-authority /nowhere/ca.crt for k due to open \
             /nowhere/ca.crt: no such file or directory",
        );
        check(
            with(context.clone(), server.clone(), json!({"client-certificate": "a", "token": "t", "username": "n"})),
            "invalid configuration: [client-key-data or client-key must be specified for u to use the clientCert \
             authentication method., unable to read client-cert /nowhere/a for u due to open /nowhere/a: no such file \
             or directory, more than one authentication method found for u; found [token basicAuth], only one is allowed]",
        );
        check(
            with(context, server, json!({"exec": {"command": "x"}})),
            "exec credentials are not supported for the server's own calls",
        );
    }
}
