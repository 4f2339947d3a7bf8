//! The `token` subresource of service accounts: what a token is to say. Signing is the caller's.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use generated::authentication::v1::{BoundObjectReference, TokenRequest};
use generated::core::v1::{Node, Pod, Secret, ServiceAccount};
use generated::meta::v1::ObjectMeta;
use object::features::Feature;
use object::field_error::{self, FieldError, Path};
use object::kind::Kind;
use object::names;
use object::record::Record;
use object::scalar::Time;
use object::schema::SchemaRef;
use object::text::quote;
use serde_json::{Value, json};

use super::{Context, Review, Target};
use crate::error::{Error, Named};
use crate::managed::{self, Writer};
use crate::meta;

/// Without it a token may be asked for an account of another UID.
const UID_VALIDATION: Feature = Feature::named("TokenRequestServiceAccountUIDValidation");

/// Shortest and longest life of a token, in seconds.
const LIFE: std::ops::RangeInclusive<i64> = 600..=1 << 32;
/// The life that kubelets ask for, which is lengthened for clients that don't read their token again (KEP-1205).
const WARNING_LIFE: i64 = 3607;
/// What a token for a webhook attests.
const GROUPS: &str = "admissionReviewAPIGroups";
/// What such a life becomes.
const EXTENDED_LIFE: i64 = 365 * 24 * 3600;

/// What a server says of all tokens.
#[derive(Clone, Debug, Default)]
pub struct TokenPolicy {
    /// Who signs.
    pub issuer: String,
    /// Audiences where a request names none.
    pub audiences: Vec<String>,
    /// Longest life in seconds; 0 for any.
    pub max_life: i64,
    /// Tokens of pods live longer than asked for, with a warning to who uses them late.
    pub extends: bool,
}

/// A token that may be signed.
#[derive(Debug)]
pub struct Grant {
    /// The answer but for the token itself.
    pub request: TokenRequest,
    /// What the token says; members in the order of their names.
    pub claims: BTreeMap<&'static str, Value>,
}

/// `TokenRequest` is no resource; this row says what managers of fields need to know of it.
static KIND: LazyLock<Kind> = LazyLock::new(|| Kind {
    group: "authentication.k8s.io".into(),
    version: "v1".into(),
    kind: "TokenRequest".into(),
    resource: "tokenrequests".into(),
    singular: "tokenrequest".into(),
    short_names: (&[]).into(),
    categories: (&[]).into(),
    namespaced: true,
    verbs: (&[]).into(),
    subresources: (&[]).into(),
    schema: SchemaRef::Static(TokenRequest::schema_table),
    storage_path: "".into(),
    storage_version: "".into(),
    stored_as_json: false,
    selectable: (&[]).into(),
    index: "".into(),
    not_selectable: "".into(),
    strategy: object::strategy::Strategy::PLAIN,
    default_on: true,
});

impl Target<'_> {
    /// Checks a request for a token of this service account, and says what the token is to hold.
    pub async fn grant(
        &self,
        mut object: Box<dyn Record>,
        policy: &TokenPolicy,
        review: &Review<'_>,
        cx: &Context<'_>,
    ) -> Result<Grant, Error> {
        managed::track(
            &Writer {
                manager: &cx.manager,
                kind: &KIND,
                subresource: "token",
                resources: cx.resources,
                now: meta::now(),
            },
            &TokenRequest::default(),
            &mut *object,
        );
        cx.admission.mutate(review, &mut object).await?;
        let request = object.downcast_mut::<TokenRequest>().ok_or(Error::MethodNotAllowed(None))?;
        self.same_account(&request.metadata)?;
        let account: ServiceAccount = self.read().await?;
        self.fill(request, &account, policy)?;
        let faults = check(request);
        if !faults.is_empty() {
            return Err(Error::Invalid(named(""), faults.into_iter().map(Into::into).collect()));
        }
        cx.admission.validate(review, Some(&*request)).await?;
        let bound = match request.spec.bound_object_ref.as_deref() {
            None => Bound::default(),
            Some(reference) => self.bound(reference, cx).await?,
        };
        let life = request.spec.expiration_seconds.get_or_insert(3600);
        if policy.max_life > 0 && *life > policy.max_life {
            cx.warn(&format!("requested expiration of {life} seconds shortened to {} seconds", policy.max_life));
            *life = policy.max_life;
        }
        let life = *life;
        let own = request.spec.audiences.iter().all(|a| policy.audiences.contains(a));
        let extended = policy.extends && bound.is_pod && life == WARNING_LIFE && own;
        let now = request.metadata.creation_timestamp.seconds();
        let mut facts = bound.facts;
        facts.insert("namespace".into(), account.metadata.namespace.clone().into());
        facts.insert("serviceaccount".into(), reference(&account.metadata));
        if extended {
            facts.insert("warnafter".into(), (now + life).into());
        }
        let subject = format!("system:serviceaccount:{}:{}", account.metadata.namespace, account.metadata.name);
        let claims = BTreeMap::from([
            ("aud", json!(request.spec.audiences)),
            ("exp", (now + if extended { EXTENDED_LIFE } else { life }).into()),
            ("iat", now.into()),
            ("iss", policy.issuer.clone().into()),
            ("jti", meta::new_uid().into()),
            ("kubernetes.io", json!(facts)),
            ("nbf", now.into()),
            ("sub", subject.into()),
        ]);
        request.status.expiration_timestamp = Time::from_seconds(now + life);
        Ok(Grant { request: request.clone(), claims })
    }

    /// The body names the account that the path names, or none.
    fn same_account(&self, meta: &ObjectMeta) -> Result<(), Error> {
        let path = Path::new("metadata");
        let pairs = [("name", &meta.name, self.name), ("namespace", &meta.namespace, self.namespace)];
        for (field, given, wanted) in pairs {
            if !given.is_empty() && given != wanted {
                let why = format!("must match the service account {field} if specified");
                let fault = FieldError::invalid(&path.child(field), given, why);
                return Err(Error::Invalid(named(self.name), vec![fault.into()]));
            }
        }
        Ok(())
    }

    /// Fills in what the request leaves out.
    fn fill(&self, request: &mut TokenRequest, account: &ServiceAccount, policy: &TokenPolicy) -> Result<(), Error> {
        let (meta, is) = (&mut request.metadata, &account.metadata);
        if !meta.uid.is_empty() && meta.uid != is.uid {
            let why = format!(
                "the UID in the token request ({}) does not match the UID of the service account ({})",
                meta.uid, is.uid
            );
            if UID_VALIDATION.is_on() {
                return Err(Error::Conflict(named(self.name), why));
            }
        }
        meta.name = is.name.clone();
        meta.namespace = is.namespace.clone();
        meta.uid = is.uid.clone();
        meta.creation_timestamp = meta::now();
        if request.spec.audiences.is_empty() {
            request.spec.audiences = policy.audiences.clone();
        }
        request.status = Default::default();
        Ok(())
    }

    /// The object that the token is to die with.
    async fn bound(&self, asked: &BoundObjectReference, cx: &Context<'_>) -> Result<Bound, Error> {
        let (group, version) = match asked.api_version.split_once('/') {
            Some((_, version)) if version.contains('/') => ("", ""),
            Some(both) => both,
            None => ("", asked.api_version.as_str()),
        };
        let resource = match (group, asked.kind.as_str()) {
            ("", "Pod") => "pods",
            ("", "Node") => "nodes",
            ("", "Secret") => "secrets",
            _ => {
                let kind = format!("{group}/{version}, Kind={}", asked.kind);
                let off = match is_webhook(asked) {
                    true => " (feature gate APIServerWebhookAuthenticationToken is disabled)",
                    false => "",
                };
                return Err(Error::BadRequest(format!("cannot bind token to object of type {kind}{off}")));
            }
        };
        let served = cx.resources.find("", "v1", resource).ok_or(Error::NoSuchPath)?;
        let namespace = if resource == "nodes" { "" } else { self.namespace };
        if asked.name.is_empty() {
            return Err(Error::BadRequest("Name parameter required.".into()));
        }
        let wrong = names::path_segment(&asked.name);
        if !wrong.is_empty() {
            let why = format!("Name parameter invalid: {}: {}", quote(&asked.name), wrong.join(";"));
            return Err(Error::BadRequest(why));
        }
        let target = Target { served, namespace, name: &asked.name };
        let mut bound = Bound::default();
        let metadata = match resource {
            "pods" => {
                let pod: Pod = target.read().await?;
                if pod.spec.service_account_name != self.name {
                    return Err(Error::BadRequest(format!(
                        "cannot bind token for serviceaccount {:?} to pod running with different serviceaccount name.",
                        self.name
                    )));
                }
                if !pod.spec.node_name.is_empty() {
                    bound.facts.insert("node".into(), node_of(&pod.spec.node_name, cx).await?);
                }
                bound.is_pod = true;
                pod.metadata
            }
            "nodes" => target.read::<Node>().await?.metadata,
            _ => target.read::<Secret>().await?.metadata,
        };
        if !asked.uid.is_empty() && asked.uid != metadata.uid {
            let why = format!(
                "the UID in the bound object reference ({}) does not match the UID in record. The object might have been deleted and then recreated",
                asked.uid
            );
            let named = Named { group: group.into(), resource: asked.kind.clone(), name: asked.name.clone() };
            return Err(Error::Conflict(named, why));
        }
        bound.facts.insert(asked.kind.to_lowercase(), reference(&metadata));
        Ok(bound)
    }
}

/// What a token says of the object that it is bound to.
#[derive(Default)]
struct Bound {
    facts: BTreeMap<String, Value>,
    is_pod: bool,
}

/// A pod's node; a name without a UID if there is none yet.
async fn node_of(name: &str, cx: &Context<'_>) -> Result<Value, Error> {
    let served = cx.resources.find("", "v1", "nodes").ok_or(Error::NoSuchPath)?;
    match (Target { served, namespace: "", name }).read::<Node>().await {
        Ok(node) => Ok(reference(&node.metadata)),
        Err(Error::NotFound(_)) => Ok(json!({ "name": name })),
        Err(e) => Err(e),
    }
}

fn reference(meta: &ObjectMeta) -> Value {
    json!({ "name": meta.name, "uid": meta.uid })
}

fn named(name: &str) -> Named {
    Named { group: "authentication.k8s.io".into(), resource: "TokenRequest".into(), name: name.to_owned() }
}

fn check(request: &TokenRequest) -> Vec<FieldError> {
    let spec = Path::new("spec");
    let (audiences, attestations) = (&request.spec.audiences, &request.spec.attestations);
    let to_webhooks = request.spec.bound_object_ref.as_deref().is_some_and(is_webhook);
    let mut faults = Vec::new();
    let life = request.spec.expiration_seconds.unwrap_or_default();
    let path = spec.child("expirationSeconds");
    if life < *LIFE.start() {
        faults.push(FieldError::invalid(&path, life, "may not specify a duration less than 10 minutes"));
    }
    if life > *LIFE.end() {
        faults.push(FieldError::invalid(&path, life, "may not specify a duration larger than 2^32 seconds"));
    }
    if to_webhooks {
        if audiences.len() != 1 {
            let why = "must be length 1 when bound to a webhook config";
            faults.push(FieldError::invalid(&spec.child("audiences"), audiences.as_slice(), why));
        }
        check_attestations(attestations, &spec.child("attestations"), &mut faults);
    } else if !attestations.is_empty() {
        let why = "attestations may only be specified with a webhook bound object reference";
        return vec![FieldError::invalid(&spec.child("attestations"), shown(attestations), why)];
    }
    faults
}

/// Whether a token is to be bound to the configuration of webhooks.
fn is_webhook(reference: &BoundObjectReference) -> bool {
    reference.api_version == "admissionregistration.k8s.io/v1"
        && matches!(&*reference.kind, "ValidatingWebhookConfiguration" | "MutatingWebhookConfiguration")
}

/// Attestations as a message shows them.
fn shown(attestations: &BTreeMap<String, Vec<String>>) -> field_error::Value {
    match attestations.is_empty() {
        true => field_error::Value::null(),
        false => field_error::Value::Json(json!(attestations).to_string()),
    }
}

/// Tokens for webhooks (KEP-6060) attest one group of objects that they are sent; binding to them is off by default.
fn check_attestations(given: &BTreeMap<String, Vec<String>>, path: &Path<'_>, faults: &mut Vec<FieldError>) {
    let mut pairs = given.iter();
    let (Some((key, values)), None) = (pairs.next(), pairs.next()) else {
        let why = "webhook bound requests require exactly one admissionReviewAPIGroups attestation";
        return faults.push(FieldError::invalid(path, shown(given), why));
    };
    let at = path.key(key);
    if key != GROUPS {
        return faults.push(FieldError::not_supported(&at, key, &[GROUPS]));
    }
    match values.as_slice() {
        [group] => {
            let at = at.index(0);
            if group.is_empty() {
                faults.push(FieldError::invalid(&at, group, "may not be an empty string"));
            } else if group != "*" {
                let wrong = names::dns1123_subdomain(group).into_iter();
                let told = |why: String| format!("must specify a valid API Group: {why}");
                faults.extend(wrong.map(|why| FieldError::invalid(&at, group, told(why))));
            }
        }
        _ => faults.push(FieldError::invalid(&at, values.as_slice(), "must specify a single value")),
    }
}
