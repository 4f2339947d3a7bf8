//! Objects that are only ever created, and never stored: bindings, evictions, token requests, reviews.

use generated::authentication::v1::{SelfSubjectReview, TokenRequest};
use generated::core::v1::Binding;
use generated::meta::v1::Status;
use generated::policy::v1::Eviction;
use http::{Response, StatusCode};
use hyper::body::Incoming;
use object::record::Record;
use registry::error::Error;
use registry::options::WriteOptions;
use registry::verbs::{Context, Grant, Review, Target};
use registry::{decode, meta};

use super::{accepted, body_of, reviews, token_review, write};
use crate::body::Body;
use crate::negotiate::{Accepted, content_type};
use crate::pipeline::{Call, Server};
use crate::respond;

/// A body, read, and how to answer.
pub(super) struct Read {
    pub(super) object: Box<dyn Record>,
    pub(super) accepted: Accepted,
    pub(super) options: WriteOptions,
    /// The request's `dryRun`, as given.
    dry_run: Vec<String>,
}

/// Reads a body of one of the given versions of a kind; the first is the usual one.
pub(super) async fn read(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    mut object: Box<dyn Record>,
    (versions, kind): (&[&str], &str),
    cx: &Context<'_>,
) -> Result<Read, Error> {
    let accepted = accepted(call)?;
    let form = content_type(&call.headers)?;
    let body = body_of(call, body).await?;
    let options = WriteOptions::parse(&call.query, "CreateOptions")?;
    let stated = decode::stated_version(form, &body);
    let version = versions.iter().find(|v| stated.as_deref() == Some(**v)).or(versions.first()).copied();
    let mut warnings = Vec::new();
    let version = version.unwrap_or_default();
    decode::into(&mut *object, version, kind, form, &body, options.field_validation, &mut warnings)?;
    registry::defaults::apply(&mut *object);
    warnings.iter().for_each(|warning| cx.warn(warning));
    if let Some(audit) = &call.audit {
        audit.request(&*object);
    }
    target.place(&mut *object)?;
    let dry_run = call.query.all("dryRun").map(str::to_owned).collect();
    Ok(Read { object, accepted, options, dry_run })
}

/// Reads a body as [`read`] does, and has admission change it: the opening of every object that is only created.
pub(super) async fn open<'a>(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    empty: Box<dyn Record>,
    forms: (&[&str], &str),
    cx: Context<'a>,
    is_tracked: bool,
) -> Result<(Read, Context<'a>), Error> {
    let mut read = read(target, call, body, empty, forms, &cx).await?;
    let cx = write::context(cx, &read.options, call);
    if is_tracked {
        if let Some(meta) = registry::meta::of_mut(&mut *read.object) {
            let version = std::mem::take(&mut meta.resource_version);
            registry::meta::wipe(meta);
            meta.resource_version = version;
        }
        target.own(&mut *read.object, &cx);
    }
    cx.admission.mutate(&review(target, call, &cx), &mut read.object).await?;
    Ok((read, cx))
}

/// What admission is told.
pub(super) fn review<'a>(target: &Target<'a>, call: &'a Call, cx: &'a Context<'_>) -> Review<'a> {
    let (dry_run, warnings) = (cx.dry_run, &*cx.warnings);
    Review { target: *target, operation: "CREATE", subresource: &call.info.subresource, old: None, dry_run, warnings }
}

/// POST to a subresource.
pub(super) async fn create(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    match call.info.subresource.as_str() {
        "binding" => binding(target, call, body, cx).await,
        "eviction" => Box::pin(eviction(target, call, body, cx)).await,
        "token" => token(server, target, call, body, cx).await,
        _ => Err(Error::MethodNotAllowed(None)),
    }
}

/// POST to a collection of a kind that is never stored.
pub(super) async fn create_unstored(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    match (&*target.kind().group, &*target.kind().resource) {
        ("", "bindings") => match server.resources.find("", "v1", "pods") {
            Some(served) => binding(&Target { served, ..*target }, call, body, cx).await,
            None => Err(Error::MethodNotAllowed(None)),
        },
        ("authentication.k8s.io", "selfsubjectreviews") => self_review(target, call, body, cx).await,
        ("authentication.k8s.io", "tokenreviews") => {
            Box::pin(token_review::create(server, target, call, body, cx)).await
        }
        ("authorization.k8s.io", _) => reviews::create(server, target, call, body, cx).await,
        _ => Err(Error::MethodNotAllowed(None)),
    }
}

/// A `Status` in answer to a create.
fn done(call: &Call, accepted: &Accepted, mut status: Status) -> Response<Body> {
    status.code = 201;
    respond::record(StatusCode::CREATED, accepted, &call.headers, &status)
}

async fn binding(target: &Target<'_>, call: &Call, body: Incoming, cx: Context<'_>) -> Result<Response<Body>, Error> {
    let empty = Box::new(Binding::default());
    let (read, cx) = open(target, call, body, empty, (&["v1"], "Binding"), cx, false).await?;
    let Some(binding) = read.object.downcast_ref::<Binding>().cloned() else {
        return Err(Error::MethodNotAllowed(None));
    };
    // Below `bindings` it is the body that names the pod.
    let name = if target.name.is_empty() { binding.metadata.name.clone() } else { target.name.to_owned() };
    let status = Target { name: &name, ..*target }.bind(binding, &review(target, call, &cx), &cx).await?;
    Ok(done(call, &read.accepted, status))
}

async fn eviction(target: &Target<'_>, call: &Call, body: Incoming, cx: Context<'_>) -> Result<Response<Body>, Error> {
    let empty = Box::new(Eviction::default());
    let versions = &["policy/v1", "policy/v1beta1"];
    let (read, cx) = open(target, call, body, empty, (versions, "Eviction"), cx, false).await?;
    let Some(mut eviction) = read.object.downcast_ref::<Eviction>().cloned() else {
        return Err(Error::MethodNotAllowed(None));
    };
    meta::wipe(&mut eviction.metadata);
    let status = target.evict(eviction, &read.dry_run, &review(target, call, &cx), &cx).await?;
    Ok(done(call, &read.accepted, status))
}

async fn token(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let tokens = server.tokens.as_ref().ok_or(Error::NoSuchPath)?;
    let empty = Box::new(TokenRequest::default());
    let read = read(target, call, body, empty, (&["authentication.k8s.io/v1"], "TokenRequest"), &cx).await?;
    let cx = write::context(cx, &read.options, call);
    let review = review(target, call, &cx);
    let Grant { mut request, claims } = target.grant(read.object, &tokens.policy, &review, &cx).await?;
    let claims = serde_json::to_string(&claims).map_err(|e| Error::Internal(e.to_string()))?;
    let signed = tokens.signer.sign(escaped(&claims).as_bytes());
    request.status.token = signed.map_err(|e| Error::Internal(format!("failed to generate token: {e}")))?;
    meta::set_type_names(&mut request, "authentication.k8s.io/v1", "TokenRequest");
    Ok(respond::unstored(StatusCode::CREATED, &read.accepted, &call.headers, &request))
}

/// JSON with what could be markup escaped, as Go writes it. These characters stand in texts only.
fn escaped(json: &str) -> String {
    let marks = [('<', "u003c"), ('>', "u003e"), ('&', "u0026"), ('\u{2028}', "u2028"), ('\u{2029}', "u2029")];
    marks.iter().fold(json.to_owned(), |text, (mark, code)| text.replace(*mark, &format!("\\{code}")))
}

/// Tells the client who it is (KEP-3325).
async fn self_review(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let empty = Box::new(SelfSubjectReview::default());
    let version = target.kind().api_version();
    let (read, cx) = open(target, call, body, empty, (&[&version], "SelfSubjectReview"), cx, false).await?;
    cx.admission.validate(&review(target, call, &cx), Some(&*read.object)).await?;
    let mut answer = SelfSubjectReview::default();
    answer.metadata.creation_timestamp = meta::now();
    answer.status.user_info = cx.user.clone();
    meta::set_type(&mut answer, target.kind());
    write::object(target, &read.accepted, call, &answer, StatusCode::CREATED)
}
