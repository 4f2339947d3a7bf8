//! Access reviews (`authorization.k8s.io`): what the authorizers say, asked for by name.

use access::User;
use access::authorize::{Attributes, Authorizers, Decision, Resource};
use generated::authentication::v1::UserInfo;
use generated::authorization::v1::{
    FieldSelectorAttributes, LabelSelectorAttributes, LocalSubjectAccessReview, NonResourceAttributes, NonResourceRule,
    ResourceAttributes, ResourceRule, SelfSubjectAccessReview, SelfSubjectRulesReview, SubjectAccessReview,
    SubjectAccessReviewSpec, SubjectAccessReviewStatus,
};
use generated::meta::v1::ObjectMeta;
use http::{Response, StatusCode};
use hyper::body::Incoming;
use object::field_error::{FieldError, Path, Value};
use object::record::Record;
use object::selector::{FieldSelector, LabelSelector, Operator, Requirement};
use registry::error::{Cause, Error, Named};
use registry::verbs::{Context, Target};

use super::{named, write};
use crate::body::Body;
use crate::pipeline::{Call, Server};

const VERSIONS: &[&str] = &["authorization.k8s.io/v1"];

/// POST to one of the reviews.
pub(super) async fn create(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let kind = target.kind();
    let empty = kind.schema.make();
    let (mut read, cx) = named::open(target, call, body, empty, (VERSIONS, &kind.kind), cx, true).await?;
    check(&*read.object)?;
    cx.admission.validate(&named::review(target, call, &cx), Some(&*read.object)).await?;
    if let Some(spec) = about(&*read.object) {
        server.know_node(&subject_of(spec)).await?;
    }
    fill(&server.authorizers, &cx.user, &mut *read.object).await;
    registry::meta::set_type(&mut *read.object, kind);
    write::object(target, &read.accepted, call, &*read.object, StatusCode::CREATED)
}

/// Refuses a review that asks for nothing, or for too much.
fn check(object: &dyn Record) -> Result<(), Error> {
    if let Some(review) = object.downcast_ref::<SelfSubjectRulesReview>() {
        return match review.spec.namespace.is_empty() {
            true => Err(Error::BadRequest("no namespace on request".into())),
            false => Ok(()),
        };
    }
    let mut faults = Vec::new();
    if let Some(review) = object.downcast_ref::<SubjectAccessReview>() {
        subject(&review.spec, &mut faults);
        metadata(&review.metadata, ObjectMeta::default(), "must be empty", &mut faults);
    } else if let Some(review) = object.downcast_ref::<SelfSubjectAccessReview>() {
        let spec = &review.spec;
        one_of(spec.resource_attributes.as_deref(), spec.non_resource_attributes.as_deref(), &mut faults);
        resource(spec.resource_attributes.as_deref(), &mut faults);
        metadata(&review.metadata, ObjectMeta::default(), "must be empty", &mut faults);
    } else if let Some(review) = object.downcast_ref::<LocalSubjectAccessReview>() {
        subject(&review.spec, &mut faults);
        let namespace = &review.metadata.namespace;
        let only = ObjectMeta { namespace: namespace.clone(), ..ObjectMeta::default() };
        metadata(&review.metadata, only, "must be empty except for namespace", &mut faults);
        let path = Path::new("spec.resourceAttributes.namespace");
        match review.spec.resource_attributes.as_deref() {
            Some(asked) if asked.namespace != *namespace => {
                faults.push(FieldError::invalid(&path, &*asked.namespace, "must match metadata.namespace"));
            }
            _ => {}
        }
        if let Some(asked) = review.spec.non_resource_attributes.as_deref() {
            let path = Path::new("spec.nonResourceAttributes");
            faults.push(FieldError::invalid(&path, dump(Some(asked)), "disallowed on this kind of request"));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    // Upstream looks the kind up where the decoder has removed it.
    let named = Named { group: "authorization.k8s.io".into(), ..Named::default() };
    Err(Error::Invalid(named, faults.into_iter().map(Cause::from).collect()))
}

fn subject(spec: &SubjectAccessReviewSpec, faults: &mut Vec<FieldError>) {
    one_of(spec.resource_attributes.as_deref(), spec.non_resource_attributes.as_deref(), faults);
    if spec.user.is_empty() && spec.groups.is_empty() {
        let path = Path::new("spec");
        let why = "at least one of user or group must be specified";
        faults.push(FieldError::invalid(&path.child("user"), &*spec.user, why));
    }
    resource(spec.resource_attributes.as_deref(), faults);
}

fn one_of(resource: Option<&ResourceAttributes>, path: Option<&NonResourceAttributes>, faults: &mut Vec<FieldError>) {
    if resource.is_some() == path.is_some() {
        let why = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
        faults.push(FieldError::invalid(&Path::new("spec"), dump(path), why));
    }
}

/// As upstream's messages show it: by the names of Go's fields.
fn dump(path: Option<&NonResourceAttributes>) -> Value {
    match path {
        None => Value::null(),
        Some(NonResourceAttributes { path, verb }) => {
            Value::Json(serde_json::json!({ "Path": path, "Verb": verb }).to_string())
        }
    }
}

fn metadata(meta: &ObjectMeta, expect: ObjectMeta, why: &str, faults: &mut Vec<FieldError>) {
    let bare = ObjectMeta { managed_fields: Vec::new(), ..meta.clone() };
    if !object::equality::same_record(&bare, &expect) {
        let mut text = Vec::new();
        object::json::encode(meta, &mut text);
        let shown = Value::Json(String::from_utf8_lossy(&text).into_owned());
        faults.push(FieldError::invalid(&Path::new("metadata"), shown, why));
    }
}

fn resource(asked: Option<&ResourceAttributes>, faults: &mut Vec<FieldError>) {
    let Some(asked) = asked else { return };
    let base = Path::new("spec.resourceAttributes");
    if let Some(FieldSelectorAttributes { raw_selector, requirements }) = asked.field_selector.as_deref() {
        selector(raw_selector, requirements.len(), &base.child("fieldSelector"), faults);
        for (i, r) in requirements.iter().enumerate() {
            let path = base.child("fieldSelector");
            let path = path.child("requirements");
            requirement(&r.operator, r.values.len(), &path.index(i), faults);
            if r.key.is_empty() {
                faults.push(FieldError::required(&path.index(i).child("key"), "must be specified"));
            }
        }
    }
    if let Some(LabelSelectorAttributes { raw_selector, requirements }) = asked.label_selector.as_deref() {
        selector(raw_selector, requirements.len(), &base.child("labelSelector"), faults);
        for (i, r) in requirements.iter().enumerate() {
            let path = base.child("labelSelector");
            let path = path.child("requirements");
            requirement(&r.operator, r.values.len(), &path.index(i), faults);
            let wrong = object::names::qualified_name(&r.key);
            let key = path.index(i);
            faults.extend(wrong.into_iter().map(|why| FieldError::invalid(&key.child("key"), &*r.key, why)));
        }
    }
}

fn selector(raw: &str, requirements: usize, path: &Path<'_>, faults: &mut Vec<FieldError>) {
    if !raw.is_empty() && requirements > 0 {
        let why = "may not specified at the same time as requirements";
        faults.push(FieldError::invalid(&path.child("rawSelector"), raw, why));
    }
    if raw.is_empty() && requirements == 0 {
        let why = format!("when {path} is specified, requirements or rawSelector is required");
        faults.push(FieldError::required(&path.child("requirements"), why));
    }
}

/// Operators that are not known may come from newer clients.
fn requirement(operator: &str, values: usize, path: &Path<'_>, faults: &mut Vec<FieldError>) {
    match operator {
        "In" | "NotIn" if values == 0 => {
            let why = "must be specified when `operator` is 'In' or 'NotIn'";
            faults.push(FieldError::required(&path.child("values"), why));
        }
        "Exists" | "DoesNotExist" if values > 0 => {
            let why = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
            faults.push(FieldError::forbidden(&path.child("values"), why));
        }
        _ => {}
    }
}

/// Writes the answer into the review.
async fn fill(authorizers: &Authorizers, asker: &UserInfo, object: &mut dyn Record) {
    let asker = user(asker);
    if let Some(review) = object.downcast_mut::<SubjectAccessReview>() {
        review.status = decide_for(authorizers, &review.spec).await;
    } else if let Some(review) = object.downcast_mut::<LocalSubjectAccessReview>() {
        review.status = decide_for(authorizers, &review.spec).await;
    } else if let Some(review) = object.downcast_mut::<SelfSubjectAccessReview>() {
        let spec = &review.spec;
        let (resource, path) = (spec.resource_attributes.as_deref(), spec.non_resource_attributes.as_deref());
        review.status = decide(authorizers, &asker, resource, path).await;
    } else if let Some(review) = object.downcast_mut::<SelfSubjectRulesReview>() {
        // Only the answer is given, not what was asked.
        let namespace = std::mem::take(&mut review.spec.namespace);
        *review = SelfSubjectRulesReview::default();
        rules(authorizers, &asker, &namespace, review);
    }
}

fn user(info: &UserInfo) -> User {
    let UserInfo { username, uid, groups, extra } = info.clone();
    User { name: username, uid, groups, extra: extra.into_entries() }
}

/// What a review that is about somebody else asks.
fn about(object: &dyn Record) -> Option<&SubjectAccessReviewSpec> {
    let local = || object.downcast_ref::<LocalSubjectAccessReview>().map(|review| &review.spec);
    object.downcast_ref::<SubjectAccessReview>().map(|review| &review.spec).or_else(local)
}

fn subject_of(spec: &SubjectAccessReviewSpec) -> User {
    User { name: spec.user.clone(), uid: spec.uid.clone(), groups: spec.groups.clone(), extra: (*spec.extra).clone() }
}

async fn decide_for(authorizers: &Authorizers, spec: &SubjectAccessReviewSpec) -> SubjectAccessReviewStatus {
    decide(authorizers, &subject_of(spec), spec.resource_attributes.as_deref(), spec.non_resource_attributes.as_deref())
        .await
}

async fn decide(
    authorizers: &Authorizers,
    subject: &User,
    resource: Option<&ResourceAttributes>,
    path: Option<&NonResourceAttributes>,
) -> SubjectAccessReviewStatus {
    let (mut fields, mut labels, mut errors) = (String::new(), String::new(), Vec::new());
    let asked = match (resource, path) {
        (Some(r), _) => {
            let (of_fields, of_labels);
            (fields, of_fields) = field_selector(r.field_selector.as_deref());
            (labels, of_labels) = label_selector(r.label_selector.as_deref());
            errors.extend(of_fields.into_iter().chain(of_labels));
            Attributes::Resource(Resource {
                verb: &r.verb,
                group: &r.group,
                version: if r.version.is_empty() { "*" } else { &r.version },
                resource: &r.resource,
                subresource: &r.subresource,
                namespace: &r.namespace,
                name: &r.name,
                fields: &fields,
                labels: &labels,
            })
        }
        (None, Some(p)) => Attributes::Path { verb: &p.verb, path: &p.path },
        (None, None) => Attributes::Path { verb: "", path: "" },
    };
    let (allowed, denied, reason) = match authorizers.decide(subject, &asked).await {
        Decision::Allow(why) => (true, false, why),
        Decision::Deny(why) => (false, true, why),
        Decision::NoOpinion(why) => (false, false, why),
        Decision::Fault { denies, why } => {
            errors.insert(0, why);
            (false, denies, String::new())
        }
    };
    drop((fields, labels));
    SubjectAccessReviewStatus { allowed, denied, reason, evaluation_error: errors.join("; ") }
}

/// A field selector as a request would have it, and what is said of one that can't be read whole.
fn field_selector(asked: Option<&FieldSelectorAttributes>) -> (String, Option<String>) {
    let Some(asked) = asked else { return Default::default() };
    if asked.requirements.is_empty() {
        let raw = &asked.raw_selector;
        return raw_selector(raw, FieldSelector::parse(raw).is_ok(), "fieldSelector");
    }
    let read = asked.requirements.iter().filter_map(|r| match (&*r.operator, &*r.values) {
        ("In", [value]) => Some(format!("{}={value}", r.key)),
        ("NotIn", [value]) => Some(format!("{}!={value}", r.key)),
        _ => None,
    });
    selector_of(read.collect(), asked.requirements.len(), "fieldSelector")
}

/// The same of a label selector.
fn label_selector(asked: Option<&LabelSelectorAttributes>) -> (String, Option<String>) {
    let Some(asked) = asked else { return Default::default() };
    if asked.requirements.is_empty() {
        let raw = &asked.raw_selector;
        return raw_selector(raw, LabelSelector::parse(raw).is_ok(), "labelSelector");
    }
    let read = asked.requirements.iter().filter_map(|r| {
        let (operator, text) = match &*r.operator {
            "In" => (Operator::In, format!("{} in ({})", r.key, r.values.join(","))),
            "NotIn" => (Operator::NotIn, format!("{} notin ({})", r.key, r.values.join(","))),
            "Exists" => (Operator::Exists, r.key.clone()),
            "DoesNotExist" => (Operator::DoesNotExist, format!("!{}", r.key)),
            _ => return None,
        };
        Requirement::new(&r.key, operator, r.values.clone(), &Path::TOP).ok().map(|_| text)
    });
    selector_of(read.collect(), asked.requirements.len(), "labelSelector")
}

fn raw_selector(raw: &str, readable: bool, field: &str) -> (String, Option<String>) {
    match readable {
        true => (raw.to_owned(), None),
        false => (String::new(), Some(ignored("", field))),
    }
}

/// Of so many requirements those that could be read.
fn selector_of(read: Vec<String>, asked: usize, field: &str) -> (String, Option<String>) {
    let said = match read.len() {
        all if all == asked => None,
        0 => Some(ignored("", field)),
        _ => Some(ignored("partially ", field)),
    };
    (read.join(","), said)
}

fn ignored(how: &str, field: &str) -> String {
    format!("spec.resourceAttributes.{field} {how}ignored due to parse error")
}

fn rules(authorizers: &Authorizers, asker: &User, namespace: &str, review: &mut SelfSubjectRulesReview) {
    let found = authorizers.rules(asker, namespace);
    for rule in found.rules {
        if !rule.resources.is_empty() {
            review.status.resource_rules.push(ResourceRule {
                verbs: rule.verbs.clone(),
                api_groups: rule.api_groups,
                resources: rule.resources,
                resource_names: rule.resource_names,
            });
        }
        if !rule.non_resource_urls.is_empty() {
            let rule = NonResourceRule { verbs: rule.verbs, non_resource_urls: rule.non_resource_urls };
            review.status.non_resource_rules.push(rule);
        }
    }
    review.status.incomplete = found.incomplete;
    review.status.evaluation_error = object::field_error::aggregate(&found.faults);
}
