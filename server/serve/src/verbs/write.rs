//! Create, update, patch, delete, scale.

use generated::autoscaling::v1::Scale;
use generated::meta::v1::{DeleteOptions, Preconditions};
use http::header::{CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, Response, StatusCode};
use hyper::body::Incoming;
use object::record::Record;
use registry::codec::Form;
use registry::configuration::Configuration;
use registry::decode;
use registry::error::Error;
use registry::managed::manager_name;
use registry::meta;
use registry::options::{FieldValidation, ListOptions, WriteOptions};
use registry::verbs::{Context, Deleted, PatchType, ScaleChange, Target};

use super::{accepted, body_of, lists, read, shapes};
use crate::body::Body;
use crate::negotiate::{Accepted, Shape, content_type, has_cbor, route, unknown_format};
use crate::pipeline::Call;
use crate::respond;

/// Answers with an object in the shape that was negotiated.
pub(super) fn object(
    target: &Target<'_>,
    accepted: &Accepted,
    call: &Call,
    record: &dyn Record,
    status: StatusCode,
) -> Result<Response<Body>, Error> {
    match accepted.shape {
        Shape::Object if target.served.resource.is_none() => {
            Ok(respond::unstored(status, accepted, &call.headers, record))
        }
        Shape::Object => Ok(respond::record(status, accepted, &call.headers, record)),
        _ => shapes::object(target.kind(), accepted, &call.headers, &call.query, record, status),
    }
}

/// What a write's options say of it.
pub(super) fn context<'a>(cx: Context<'a>, options: &WriteOptions, call: &Call) -> Context<'a> {
    let agent = call.headers.get(USER_AGENT).map_or("".into(), |v| String::from_utf8_lossy(v.as_bytes()));
    Context { dry_run: options.dry_run, manager: manager_name(&options.field_manager, &agent), ..cx }
}

/// Reads a body; what is odd about it is a warning.
fn decoded(
    target: &Target<'_>,
    call: &Call,
    form: Form,
    body: &[u8],
    options: &WriteOptions,
    cx: &Context<'_>,
) -> Result<Box<dyn Record>, Error> {
    let mut warnings = Vec::new();
    let object = decode::object(target.kind(), form, body, options.field_validation, &mut warnings)?;
    warnings.iter().for_each(|warning| cx.warn(warning));
    if let Some(audit) = &call.audit {
        audit.request(&*object);
    }
    Ok(object)
}

/// POST.
pub(super) async fn create(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let form = content_type(&call.headers)?;
    let body = body_of(call, body).await?;
    let options = WriteOptions::parse(&call.query, "CreateOptions")?;
    let decoded = decoded(target, call, form, &body, &options, &cx)?;
    let cx = context(cx, &options, call);
    let created = target.create(decoded, &cx).await?;
    object(target, &accepted, call, &*created, StatusCode::CREATED)
}

/// PUT.
pub(super) async fn update(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let body = body_of(call, body).await?;
    let options = WriteOptions::parse(&call.query, "UpdateOptions")?;
    let form = content_type(&call.headers)?;
    let mut sent = decoded(target, call, form, &body, &options, &cx)?;
    target.place(&mut *sent)?;
    let named = meta::of(&*sent).name.clone();
    if named != target.name {
        return Err(Error::BadRequest(if named.is_empty() {
            format!("the name of the object ({} based on URL) was undeterminable: name must be provided", target.name)
        } else {
            format!("the name of the object ({named}) does not match the name on the URL ({})", target.name)
        }));
    }
    let cx = context(cx, &options, call);
    let mut sent = Some(sent);
    let sent = |_: Option<&dyn Record>| match sent.take() {
        Some(object) => Ok(object),
        // After a lost race it is read again, which mostly isn't needed.
        None => {
            let validation = FieldValidation::Ignore;
            let mut object = decode::object(target.kind(), form, &body, validation, &mut Vec::new())?;
            target.place(&mut *object)?;
            Ok(object)
        }
    };
    let updated = target.update(&call.info.subresource, &cx, true, sent).await?;
    let status = if updated.created { StatusCode::CREATED } else { StatusCode::OK };
    object(target, &accepted, call, &*updated.object, status)
}

/// PATCH.
pub(super) async fn patch(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let patch_type = patch_type(&call.headers)?;
    let body = body_of(call, body).await?;
    let mut warnings = Vec::new();
    let subresource = &*call.info.subresource;
    let (updated, cx) = match patch_type {
        Some(patch_type) => {
            let options = WriteOptions::parse(&call.query, "PatchOptions")?;
            note_patch(call, &body);
            let cx = context(cx, &options, call);
            let validation = options.field_validation;
            (target.patch(subresource, patch_type, &body, validation, &mut warnings, &cx).await, cx)
        }
        None => {
            let options = WriteOptions::parse_apply(&call.query)?;
            let configuration = configuration(&call.headers, &body)?;
            note_patch(call, &body);
            let cx = context(cx, &options, call);
            let (force, validation) = (options.force.unwrap_or(false), options.field_validation);
            (target.apply(subresource, &configuration, force, validation, &mut warnings, &cx).await, cx)
        }
    };
    warnings.iter().for_each(|warning| cx.warn(warning));
    let updated = updated?;
    let status = if updated.created { StatusCode::CREATED } else { StatusCode::OK };
    object(target, &accepted, call, &*updated.object, status)
}

/// Notes a patch in the audit log, as JSON.
fn note_patch(call: &Call, body: &[u8]) {
    let Some(audit) = &call.audit else { return };
    match patch_media(&call.headers) {
        "application/apply-patch+yaml" => {
            // What is no YAML was refused before.
            if let Ok(converted) = object::yaml::to_json(body) {
                audit.patch(&converted.json);
            }
        }
        APPLY_CBOR => {
            if let Ok(json) = object::cbor::to_json(body) {
                audit.patch(&json);
            }
        }
        _ => audit.patch(body),
    }
}

/// The media type of a patch.
fn patch_media(headers: &HeaderMap) -> &str {
    let header = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    header.split(';').next().unwrap_or("").trim()
}

const APPLY_CBOR: &str = "application/apply-patch+cbor";

/// The configuration that is applied.
fn configuration(headers: &HeaderMap, body: &[u8]) -> Result<Configuration, Error> {
    match patch_media(headers) {
        APPLY_CBOR => Configuration::from_cbor(body),
        _ => Configuration::from_yaml(body),
    }
}

/// The form of a patch; `None` for a configuration that is applied.
fn patch_type(headers: &HeaderMap) -> Result<Option<PatchType>, Error> {
    match patch_media(headers) {
        "application/json-patch+json" => Ok(Some(PatchType::Json)),
        "application/merge-patch+json" => Ok(Some(PatchType::Merge)),
        "application/strategic-merge-patch+json" => Ok(Some(PatchType::Strategic)),
        "application/apply-patch+yaml" => Ok(None),
        APPLY_CBOR if has_cbor() => Ok(None),
        _ => Err(unknown_format(route::patches())),
    }
}

/// Delete options, from the body if there is one, else from the query.
async fn delete_options(call: &Call, body: Incoming) -> Result<DeleteOptions, Error> {
    let query = &call.query;
    let body = body_of(call, body).await?;
    let mut options = DeleteOptions::default();
    if body.is_empty() {
        options.grace_period_seconds = query.int("gracePeriodSeconds")?;
        options.orphan_dependents = query.flag("orphanDependents");
        options.propagation_policy = query.get("propagationPolicy").map(str::to_owned);
        options.dry_run = query.all("dryRun").map(str::to_owned).collect();
        options.ignore_store_read_error_with_cluster_breaking_potential =
            query.flag("ignoreStoreReadErrorWithClusterBreakingPotential");
        let given = |name: &str| Some(query.text(name)).filter(|text| !text.is_empty()).map(str::to_owned);
        let (uid, resource_version) = (given("uid"), given("resourceVersion"));
        if uid.is_some() || resource_version.is_some() {
            options.preconditions = Some(Box::new(Preconditions { uid, resource_version }));
        }
        return Ok(options);
    }
    let form = content_type(&call.headers)?;
    // Any group's DeleteOptions will do, and clients send several.
    decode::delete_options(&mut options, form, &body)?;
    if let Some(audit) = &call.audit {
        // Upstream notes them in its internal form.
        let mut noted = options.clone();
        meta::set_type_names(&mut noted, "meta.k8s.io/__internal", "DeleteOptions");
        audit.request(&noted);
    }
    Ok(options)
}

/// DELETE of one object.
pub(super) async fn delete(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let options = delete_options(call, body).await?;
    let deleted = target.delete(&options, &cx).await?;
    match deleted {
        Deleted::Status(status) => Ok(respond::record(StatusCode::OK, &accepted, &call.headers, &*status)),
        Deleted::Object(record, gone) => {
            let cascades = options.orphan_dependents == Some(false);
            let status = if !gone && cascades { StatusCode::ACCEPTED } else { StatusCode::OK };
            object(target, &accepted, call, &*record, status)
        }
    }
}

/// DELETE of a collection.
pub(super) async fn delete_collection(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let list = ListOptions::parse(&call.query, false)?;
    let selection = target.selection(&list)?;
    let options = delete_options(call, body).await?;
    let dry_run = !options.dry_run.is_empty() || cx.dry_run;
    let listing = target.delete_collection(&options, &list, &selection, &Context { dry_run, ..cx }).await?;
    match accepted.shape {
        Shape::Object => lists::answer(target.kind(), &accepted, &call.headers, listing),
        _ => shapes::list(target.kind(), &accepted, &call.headers, &call.query, listing),
    }
}

/// The scale subresource: the number of replicas alone.
pub(super) async fn scale(
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let accepted = accepted(call)?;
    let mut warnings = Vec::new();
    let (scale, status): (Scale, StatusCode) = match call.info.verb {
        "get" => {
            read::revision(call)?;
            (target.scale().await?, StatusCode::OK)
        }
        "update" => {
            let body = body_of(call, body).await?;
            let options = WriteOptions::parse(&call.query, "UpdateOptions")?;
            let form = content_type(&call.headers)?;
            let mut scale = Scale::default();
            decode::into(&mut scale, "autoscaling/v1", "Scale", form, &body, options.field_validation, &mut warnings)?;
            warnings.iter().for_each(|warning| cx.warn(warning));
            if let Some(audit) = &call.audit {
                audit.request(&scale);
            }
            target.place(&mut scale)?;
            let cx = context(cx, &options, call);
            (target.set_scale(&cx, ScaleChange::Replace(&scale), &mut warnings).await?, StatusCode::OK)
        }
        _ => {
            let patch_type = patch_type(&call.headers)?;
            let body = body_of(call, body).await?;
            let scale = match patch_type {
                Some(patch_type) => {
                    let options = WriteOptions::parse(&call.query, "PatchOptions")?;
                    object::patch::check(&body)?;
                    note_patch(call, &body);
                    let cx = context(cx, &options, call);
                    let change = ScaleChange::Patch(patch_type, &body, options.field_validation);
                    target.set_scale(&cx, change, &mut warnings).await
                }
                None => {
                    let options = WriteOptions::parse_apply(&call.query)?;
                    let configuration = configuration(&call.headers, &body)?;
                    note_patch(call, &body);
                    let cx = context(cx, &options, call);
                    let force = options.force.unwrap_or(false);
                    let change = ScaleChange::Apply(&configuration, force, options.field_validation);
                    target.set_scale(&cx, change, &mut warnings).await
                }
            };
            warnings.iter().for_each(|warning| call.warnings.add(warning));
            (scale?, StatusCode::OK)
        }
    };
    object(target, &accepted, call, &scale, status)
}
