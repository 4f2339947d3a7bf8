//! The life of a request, top to bottom. Each stage hands its value on by move: only the authorizer makes an
//! `Authorized`, and the verbs take nothing else.

use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use access::audit::Stage;
use access::authenticate::{Authenticated, Authenticators, Begun};
use access::authorize::Resource;
use access::impersonate::{Impersonation, Refusal};
use access::{Attributes, Authorized, Authorizers, Denied, User};
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderValue, Method, Response};
use hyper::body::{Body as _, Incoming};
use hyper::upgrade::OnUpgrade;
use object::scalar::MicroTime;
use registry::error::{Error, Named};
use registry::meta;
use registry::options::Query;
use registry::resources::Resources;
use registry::verbs::{Nodes, TokenPolicy, Warnings};

use crate::admission::Plugins;
use crate::audit::{Auditor, Head, Recording};
use crate::body::Body;
use crate::front::Front;
use crate::health::Health;
use crate::listener::Shutdown;
use crate::metrics::{About, Filter, METRICS, Request, USUAL};
use crate::node_graph::GraphFollower;
use crate::policy::Follower;
use crate::request::{self, RequestInfo};
use crate::rights::refused;
use crate::seats::{Class, Full, Seat, Seats};
use crate::token_lookup::TokenLookup;
use crate::trace::Tracer;
use crate::turns::Crowd;
use crate::{fixed, log, respond, trace, verbs};

/// What a write may take at most (upstream's).
const WRITE_TIMEOUT: Duration = Duration::from_secs(34);
const LATE_WRITE: &str = "request did not complete within requested timeout - context deadline exceeded";

/// Who is at the other end of a connection, as far as TLS tells.
#[derive(Debug, Default)]
pub struct Peer {
    /// The certificate that the client showed, with what it proves.
    pub certificate: Option<access::authenticate::Peer>,
    /// Where the connection comes from.
    pub address: Option<IpAddr>,
    /// From which port.
    pub port: u16,
}

/// Everything that requests need.
pub struct Server {
    /// What is served.
    pub resources: Arc<Resources>,
    /// Who asks.
    pub authenticator: Authenticators,
    /// Who a token belongs to that only stored objects tell of.
    pub token_lookup: TokenLookup,
    /// Whether a request may run as somebody else.
    pub impersonation: Impersonation,
    /// Whether a request may be made.
    pub authorizers: Authorizers,
    /// Keeps the roles and bindings current that the authorizers go by, if they do.
    pub policy: Option<Follower>,
    /// Keeps current what nodes may read, if an authorizer goes by it.
    pub node_graph: Option<GraphFollower>,
    /// Which requests run at once.
    pub seats: Seats,
    /// What comes between decoding and storing.
    pub admission: Plugins,
    /// What is noted of requests; `None` for nothing.
    pub audit: Option<Arc<Auditor>>,
    /// How service account tokens are made; `None` without a key to sign them.
    pub tokens: Option<Tokens>,
    /// How nodes are reached.
    pub nodes: Nodes,
    /// Traces requests, if that is wanted.
    pub tracer: Option<Tracer>,
    /// Who asks, one beside the other.
    pub crowd: Arc<Crowd>,
    /// What is the same for all answers.
    pub front: Front,
    /// Checks behind the health paths.
    pub health: Arc<Health>,
    /// What the server says of itself.
    pub facts: fixed::Facts,
    /// The same, in figures.
    pub about: About,
    /// The end of the server.
    pub shutdown: Shutdown,
    /// Longest time for a request that is not a watch.
    pub request_timeout: Duration,
    /// Shortest time that a watch lasts if its client does not say.
    pub min_request_timeout: Duration,
    /// All groups are served, alpha ones too.
    pub all_groups: AtomicBool,
}

/// How service account tokens are made.
#[derive(Debug)]
pub struct Tokens {
    /// What they say.
    pub policy: TokenPolicy,
    /// The key that signs them.
    pub signer: access::Signer,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("resources", &self.resources).finish_non_exhaustive()
    }
}

/// A request on its way through the stages.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) query: Query,
    pub(crate) info: RequestInfo,
    /// What the client is to be warned of.
    pub(crate) warnings: Arc<Warnings>,
    /// Its flow schema and priority level, once it has them.
    pub(crate) class: Option<Class>,
    /// When it came, where that is noted.
    received: Option<MicroTime>,
    /// As it was asked for.
    pub(crate) uri: http::Uri,
    pub(crate) version: http::Version,
    /// Where it comes from.
    pub(crate) client: Option<IpAddr>,
    pub(crate) audit_id: HeaderValue,
    /// Gives the connection, where its client asks to speak something else on it.
    pub(crate) upgrade: Option<OnUpgrade>,
    /// A handler of its own has it: it counts.
    counted: bool,
    /// The request is noted there.
    pub(crate) audit: Option<Arc<Recording>>,
}

impl Call {
    /// Path and query, as they came.
    pub(crate) fn target(&self) -> &str {
        self.uri.path_and_query().map_or("/", |target| target.as_str())
    }
}

impl Server {
    /// Answers a request. Never fails: what goes wrong is an answer too.
    pub async fn handle(self: &Arc<Self>, peer: &Peer, request: http::Request<Incoming>) -> Response<Body> {
        if self.shutdown.sends_away() && !waits_for_nobody(&request) {
            return respond::try_elsewhere();
        }
        let (working, began) = (self.shutdown.working(), Instant::now());
        let audit_id = audit_id(request.headers());
        let Some(path) = request::decoded(request.uri().path()) else { return respond::malformed() };
        let received = self.audit.as_ref().map(|_| meta::now_micros());
        let (mut call, body) = route(request, path, audit_id);
        (call.client, call.received) = (peer.address, received);
        let origin = self.front.origin(&call.headers);
        let answered = match Front::is_preflight(&call.method, origin.as_ref()) {
            true => Ok(Ok(respond::nothing())),
            false => guarded(pin!(self.stages(peer, &mut call, body))).await,
        };
        let mut response = match answered {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => respond::error(error, &call.headers, &call.query),
            Err(why) => {
                if let Some(audit) = call.audit.take() {
                    audit.panicked(&why).await;
                }
                respond::panicked()
            }
        };
        if let Some(audit) = call.audit.take() {
            response = audit.finish(response, call.warnings.notes(), call.info.goes_on()).await;
        }
        if call.counted {
            let length = response.body().size_hint().exact();
            METRICS.request(&figures(&call), response.status().as_u16(), began.elapsed(), length);
            if matches!(call.method, Method::POST | Method::PUT | Method::PATCH) {
                METRICS.field_validation(call.query.text("fieldValidation"));
            }
            if call.info.goes_on() {
                let held = METRICS.goes_on(&figures(&call));
                response = response.map(|body| body.with(held));
            }
        }
        respond::warn(&mut response, &call.warnings.take());
        finish(&call, &mut response);
        self.front.dress(&mut response, origin);
        if log::tells(3) {
            log::request(peer, &call, &response, began);
        }
        response.map(|body| body.holding(working))
    }

    async fn stages(self: &Arc<Self>, peer: &Peer, call: &mut Call, body: Incoming) -> Result<Response<Body>, Error> {
        let began = Instant::now();
        let known = self.authenticate(peer, call).await;
        let done = USUAL.filtered(Filter::Authentication, began);
        USUAL.authentication(known.is_ok(), done - began);
        let known = match known {
            Ok(known) => known,
            Err(error) => {
                self.turned_away(peer, call).await;
                return Err(error);
            }
        };
        METRICS.users.of(&[shown_user(&known.user.name)]).add(1);
        let traced = self.tracer.as_ref().and_then(|t| Some((t, t.begin(&call.headers, &known.user)?)));
        let Some((tracer, begun)) = traced else { return self.known(peer, call, known, body).await };
        let opening = trace::described(peer, call, SystemTime::now() - began.elapsed());
        let status = |answer: &Result<Response<Body>, Error>| match answer {
            Ok(response) => (response.status().as_u16(), response.body().size_hint().exact()),
            Err(error) => (u16::try_from(error.clone().status().code).unwrap_or(500), None),
        };
        // In a box: requests that are not traced need not carry the room for it.
        Box::pin(tracer.around(begun, opening, status, self.known(peer, call, known, body))).await
    }

    /// The stages from where it is known who asks.
    async fn known(
        self: &Arc<Self>,
        peer: &Peer,
        call: &mut Call,
        known: Authenticated,
        body: Incoming,
    ) -> Result<Response<Body>, Error> {
        let began = Instant::now();
        let _audit = trace::stage("audit");
        self.begin_audit(peer, call, &known.user).await?;
        if let Some(policy) = &self.policy {
            policy.refresh().await?;
        }
        self.know_node(&known.user).await?;
        let began = USUAL.filtered(Filter::Audit, began);
        let _impersonation = trace::stage("constrainedimpersonation");
        let user = self.impersonate(known.user, call).await?;
        self.know_node(&user).await?;
        let began = USUAL.filtered(Filter::Impersonation, began);
        let _fairness = trace::stage("priorityandfairness");
        let seat = match self.seat(&user, call).await {
            Ok(seat) => seat,
            Err(Full(after)) => return Ok(respond::too_many(after)),
        };
        let began = USUAL.filtered(Filter::Fairness, began);
        let _authorization = trace::stage("authorization");
        let authorized = self.authorize(user, call).await;
        let done = USUAL.filtered(Filter::Authorization, began);
        USUAL.authorization(authorized.is_ok(), done - began);
        let authorized = match authorized {
            Ok(authorized) => authorized,
            Err(denied) if denied.fault => return Ok(respond::fault(call.target(), &denied.message)),
            Err(denied) => return Err(refused(denied, call.info.named(&call.query))),
        };
        call.counted = !call.info.is_resource || self.handles(&call.info);
        let reads = matches!(call.info.verb, "get" | "list" | "watch");
        let _working = (!call.info.goes_on()).then(|| USUAL.at_work(reads));
        if !call.info.is_resource {
            return fixed::answer(self, authorized, call, body).await;
        }
        if call.info.verb == "watch" {
            // A watch has no deadline but its own, and keeps its seat only until it has begun.
            return verbs::answer(self, authorized, call, body).await;
        }
        let writes = !matches!(call.info.verb, "get" | "list");
        let limit = if writes { self.request_timeout.min(WRITE_TIMEOUT) } else { self.request_timeout };
        match tokio::time::timeout(limit, verbs::answer(self, authorized, call, body)).await {
            Ok(answer) => Ok(answer?.map(|body| body.holding(seat))),
            Err(_) if writes => Err(Error::Timeout(LATE_WRITE.into(), 0)),
            Err(_) => Err(Error::Timeout("request did not complete within the allotted timeout".into(), 0)),
        }
    }
}

impl Server {
    /// Whether there is what a request asks for. What somebody makes up is not counted: each would be a series for ever.
    fn handles(&self, info: &RequestInfo) -> bool {
        let served = self.resources.find(&info.group, &info.version, &info.resource);
        let has = |name: &str| name.is_empty() || served.is_some_and(|served| served.kind.subresource(name).is_some());
        served.is_some() && has(&info.subresource)
    }
}

/// Requests that are answered to the very end: health checks, metrics, and the server's own.
fn waits_for_nobody(request: &http::Request<Incoming>) -> bool {
    let path = request.uri().path();
    let agent = request.headers().get(http::header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    agent.starts_with("kube-apiserver/")
        || ["/readyz", "/livez", "/healthz", "/metrics"].iter().any(|exempt| path.starts_with(exempt))
}

impl Server {
    /// Who asks; credentials that are no good are no way in.
    async fn authenticate(&self, peer: &Peer, call: &Call) -> Result<Authenticated, Error> {
        // Before all others, upstream looks whether it is the server itself that asks, by a token.
        if let Some(warning) = access::authenticate::token_warning(&call.headers) {
            call.warnings.add(warning);
        }
        let known = match self.authenticator.begin(peer.certificate.as_ref(), &call.headers, now()) {
            Begun::Known(known) => {
                // Not those that a front proxy or a token names.
                let certificate = peer.certificate.as_ref().filter(|_| by_certificate(&known.user));
                if let Some(certificate) = certificate {
                    USUAL.certified(certificate.certificate().not_after() - now());
                }
                Ok(known)
            }
            Begun::Open(open) => {
                if self.audit.is_some() && !open.tokens.is_empty() {
                    call.warnings.keep_notes();
                }
                self.token_lookup.close(&self.authenticator, open, &call.path, &call.warnings, now()).await
            }
        };
        known.map_err(|_| Error::Unauthorized)
    }

    /// Begins to note the request.
    async fn begin_audit(&self, peer: &Peer, call: &mut Call, user: &User) -> Result<(), Error> {
        call.audit = self.recording(peer, call, Some(user));
        let Some(audit) = &call.audit else { return Ok(()) };
        call.warnings.keep_notes();
        match audit.stage(Stage::RequestReceived).await {
            true => Ok(()),
            false => Err(Error::Internal("failed to store audit event".into())),
        }
    }

    /// Notes that whoever asks was not let in.
    async fn turned_away(&self, peer: &Peer, call: &Call) {
        let Some(audit) = self.recording(peer, call, None) else { return };
        audit.turned_away().await;
    }

    fn recording(&self, peer: &Peer, call: &Call, user: Option<&User>) -> Option<Arc<Recording>> {
        let (auditor, received) = (self.audit.as_ref()?, call.received?);
        let name = call.info.selected_name(&call.query);
        let asked = attributes(&call.info, &call.path, &name, &call.query);
        let id = call.audit_id.to_str().unwrap_or_default();
        let uri = call.uri.path_and_query().map_or("", |target| target.as_str());
        let head = Head { id, uri, headers: &call.headers, peer, received };
        auditor.begin(&head, user, &asked)
    }

    /// Makes current what the authorizers know of a user that is a node.
    pub(crate) async fn know_node(&self, user: &User) -> Result<(), Error> {
        match &self.node_graph {
            Some(graph) if user.node().is_some() => graph.refresh().await,
            _ => Ok(()),
        }
    }

    /// The user that the request runs as: the one who asks, or another that it names and may become.
    async fn impersonate(&self, user: Arc<User>, call: &mut Call) -> Result<Arc<User>, Error> {
        let Call { headers, info, path, query, .. } = call;
        let name = info.selected_name(query);
        let asked = attributes(info, path, &name, query);
        let began = Instant::now();
        let before = Mutex::new(began);
        let heard = |mode: &str, allowed: bool| {
            let mut before = before.lock().unwrap_or_else(PoisonError::into_inner);
            let labels = [if allowed { "allowed" } else { "denied" }, mode];
            METRICS.impersonation_rights.of(&labels).add(1);
            METRICS.impersonation_rights_duration.of(&labels).took(before.elapsed());
            *before = Instant::now();
        };
        let became = self.impersonation.become_other(&self.authorizers, &user, headers, &asked, &heard).await;
        let attempt = match &became {
            Ok(Some((_, constraint))) => Some((
                "allowed",
                constraint.as_deref().and_then(|c| c.strip_prefix("impersonate:")).unwrap_or("legacy"),
            )),
            Err(Refusal::Forbidden { .. }) => Some(("denied", "")),
            Ok(None) | Err(Refusal::Malformed(_)) => None,
        };
        if let Some((decision, mode)) = attempt {
            METRICS.impersonations.of(&[decision, mode]).add(1);
            METRICS.impersonation_duration.of(&[decision, mode]).took(began.elapsed());
        }
        match became {
            Ok(Some((other, constraint))) => {
                if let Some(audit) = &call.audit {
                    audit.impersonate(&other, constraint.as_deref());
                }
                Ok(other)
            }
            Ok(None) => Ok(user),
            Err(Refusal::Malformed(why)) => Err(Error::BadRequest(why)),
            Err(Refusal::Forbidden { group, resource, name, message }) => {
                Err(Error::Forbidden(Named { group, resource, name }, message, Vec::new()))
            }
        }
    }

    /// Waits for the request's turn.
    async fn seat(&self, user: &User, call: &mut Call) -> Result<Seat, Full> {
        let name = call.info.selected_name(&call.query);
        let asked = attributes(&call.info, &call.path, &name, &call.query);
        let (class, seat) = self.seats.take(user, &asked, &call.info, &call.query).await;
        call.class = class;
        seat
    }

    async fn authorize(&self, user: Arc<User>, call: &Call) -> Result<Authorized, Denied> {
        let name = call.info.selected_name(&call.query);
        let asked = attributes(&call.info, &call.path, &name, &call.query);
        let authorized = self.authorizers.authorize(user, &asked).await;
        if call.audit.is_some() {
            let (decision, reason) = match &authorized {
                Ok(authorized) => ("allow", authorized.reason()),
                Err(denied) => ("forbid", &*denied.reason),
            };
            call.warnings.note("authorization.k8s.io/decision", decision);
            call.warnings.note("authorization.k8s.io/reason", reason);
        }
        authorized
    }
}

/// Runs a future whose panic concerns nobody else; its words.
async fn guarded<T>(mut future: Pin<&mut impl Future<Output = T>>) -> Result<T, String> {
    std::future::poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
        Ok(polled) => polled.map(Ok),
        Err(panic) => {
            let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
            Poll::Ready(Err(text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()))
        }
    })
    .await
}

/// How a request is told apart in figures.
fn figures(call: &Call) -> Request<'_> {
    let info = &call.info;
    let dry_run = if call.query.get("dryRun").is_some() { "All" } else { "" };
    let media = call.headers.get(http::header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let verb = match (info.verb, call.method.as_str()) {
        ("list", _) => "LIST",
        ("watch", _) => "WATCH",
        ("patch", _) if media.starts_with("application/apply-patch") => "APPLY",
        _ if matches!(info.subresource.as_str(), "attach" | "exec" | "log" | "portforward" | "proxy") => "CONNECT",
        (_, method @ ("GET" | "PUT" | "POST" | "PATCH" | "DELETE")) => method,
        (_, "HEAD") => "GET",
        _ => "other",
    };
    let (component, subresource) = match info.is_resource {
        true => ("apiserver", info.subresource.as_str()),
        // Others than health checks would be a series for every path that somebody makes up.
        false if ["/readyz", "/livez", "/healthz"].contains(&call.path.as_str()) => ("", call.path.as_str()),
        false => ("", ""),
    };
    let (group, version, resource) = (&*info.group, &*info.version, &*info.resource);
    Request { component, group, version, resource, subresource, scope: info.scope(), verb, dry_run }
}

/// Whether a user is known by a certificate, which is noted then.
fn by_certificate(user: &User) -> bool {
    let credential = user.extra.get("authentication.kubernetes.io/credential-id");
    credential.and_then(|ids| ids.first()).is_some_and(|id| id.starts_with("X509SHA256="))
}

/// Users by few names, as figures have them.
fn shown_user(name: &str) -> &str {
    match name {
        "admin" | "client" | "kube_proxy" | "kubelet" | "system" => name,
        _ if name.contains('@') => "email_id",
        _ => "other",
    }
}

/// What authorizers see of a request.
fn attributes<'a>(info: &'a RequestInfo, path: &'a str, name: &'a str, query: &'a Query) -> Attributes<'a> {
    if !info.is_resource {
        return Attributes::Path { verb: info.verb(), path };
    }
    let selects = matches!(info.verb, "list" | "watch" | "deletecollection");
    Attributes::Resource(Resource {
        verb: info.verb,
        group: &info.group,
        version: &info.version,
        resource: &info.resource,
        subresource: &info.subresource,
        namespace: &info.namespace,
        name,
        fields: if selects { query.text("fieldSelector") } else { "" },
        labels: if selects { query.text("labelSelector") } else { "" },
    })
}

pub(crate) fn route(request: http::Request<Incoming>, path: String, audit_id: HeaderValue) -> (Call, Incoming) {
    let (mut parts, body) = request.into_parts();
    let upgrade = parts.extensions.remove();
    let query = request::query(parts.uri.query().unwrap_or(""));
    let info = RequestInfo::new(&parts.method, &path, &query);
    let (method, headers, warnings) = (parts.method, parts.headers, Arc::default());
    let call = Call {
        path,
        method,
        headers,
        query,
        info,
        warnings,
        class: None,
        received: None,
        uri: parts.uri,
        version: parts.version,
        client: None,
        audit_id,
        upgrade,
        counted: false,
        audit: None,
    };
    (call, body)
}

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64
}

/// The client's audit id if it gave one, else a new one.
fn audit_id(headers: &HeaderMap) -> HeaderValue {
    let given = headers.get("audit-id").filter(|v| !v.is_empty() && v.len() <= 64);
    given.cloned().unwrap_or_else(|| {
        HeaderValue::from_str(&registry::meta::new_uid()).unwrap_or_else(|_| HeaderValue::from_static("-"))
    })
}

fn finish(call: &Call, response: &mut Response<Body>) {
    if call.method == Method::HEAD {
        let body = std::mem::replace(response.body_mut(), Body::End);
        if let Some(length) = body.size_hint().exact() {
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
    }
    let headers = response.headers_mut();
    headers.insert("audit-id", call.audit_id.clone());
    if let Some(Class { schema, level }) = &call.class {
        headers.insert("x-kubernetes-pf-flowschema-uid", schema.clone());
        headers.insert("x-kubernetes-pf-prioritylevel-uid", level.clone());
    }
    headers.entry(http::header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache, private"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_carries_little_about() {
        fn room<'a, F: 'a>(_: impl Fn(&'a Arc<Server>, &'a Peer, http::Request<Incoming>) -> F) -> usize {
            size_of::<F>()
        }
        // Its future is moved as it begins: what only few requests need lies in boxes.
        assert!(room(Server::handle) < 8 << 10, "{} bytes", room(Server::handle));
    }
}
