//! An authorizer elsewhere, asked with a SubjectAccessReview (`--authorization-webhook-*`, `--authorization-config`).

use std::collections::BTreeMap;
use std::time::Duration;

use access::authorize::conditions::Conditions;
use access::authorize::{Answer, Authorizer, Resource, Rules};
use access::{Attributes, Decision, User};
use generated::authorization::v1::{
    FieldSelectorAttributes, LabelSelectorAttributes, NonResourceAttributes, ResourceAttributes, SubjectAccessReview,
    SubjectAccessReviewSpec,
};
use generated::meta::v1::{FieldSelectorRequirement, LabelSelectorRequirement};
use object::selector::{FieldSelector, LabelSelector, Operator};
use outgoing::kubeconfig::Endpoint;
use serde_json::Value;

use crate::remembered::Remembered;

/// Answers to questions that are longer are not remembered, in bytes: they may be meant to fill the memory.
const LONG: usize = 10_000;

/// A webhook that is asked whether users may.
#[derive(Debug)]
pub struct AccessWebhook {
    settings: AccessWebhookSettings,
    /// By the question, in JSON.
    kept: Remembered<Vec<u8>, Said>,
}

/// What the configuration says of a webhook.
#[derive(Clone, Debug)]
pub struct AccessWebhookSettings {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub endpoint: Endpoint,
    /// The version of reviews that it speaks: `v1` or `v1beta1`.
    pub version: String,
    /// How long one attempt may take.
    pub timeout: Duration,
    /// How long a yes is remembered.
    pub authorized_ttl: Duration,
    /// How long anything else is remembered.
    pub unauthorized_ttl: Duration,
    /// Whether it counts as a no when there is no answer.
    pub denies_on_fault: bool,
    /// When it is asked at all.
    pub conditions: Conditions,
}

/// An answer.
#[derive(Clone, Debug, Default)]
struct Said {
    allowed: bool,
    denied: bool,
    reason: String,
}

impl AccessWebhook {
    /// With nothing remembered.
    pub fn new(settings: AccessWebhookSettings) -> Self {
        Self { settings, kept: Remembered::default() }
    }

    async fn ask(&self, user: &User, asked: &Attributes<'_>) -> Decision {
        let spec = spec(user, asked);
        let AccessWebhookSettings { conditions, denies_on_fault, .. } = &self.settings;
        if !conditions.is_empty() {
            match conditions.hold(&shown(&spec)) {
                Ok(true) => {}
                Ok(false) => return Decision::NoOpinion(String::new()),
                Err(why) => return Decision::Fault { denies: *denies_on_fault, why },
            }
        }
        let mut key = Vec::new();
        object::json::encode(&spec, &mut key);
        let said = match self.kept.get(&key) {
            Some(said) => said,
            None => match self.call(spec).await {
                Ok(said) => {
                    if length(asked) < LONG {
                        let AccessWebhookSettings { authorized_ttl, unauthorized_ttl, .. } = self.settings;
                        let time = if said.allowed { authorized_ttl } else { unauthorized_ttl };
                        self.kept.put(key, said.clone(), time);
                    }
                    said
                }
                Err(why) => return Decision::Fault { denies: self.settings.denies_on_fault, why },
            },
        };
        match (said.denied, said.allowed) {
            (true, true) => Decision::Fault {
                denies: true,
                why: "webhook subject access review returned both allow and deny response".into(),
            },
            (true, false) => Decision::Deny(said.reason),
            (false, true) => Decision::Allow(said.reason),
            (false, false) => Decision::NoOpinion(said.reason),
        }
    }

    async fn call(&self, spec: SubjectAccessReviewSpec) -> Result<Said, String> {
        let mut review = SubjectAccessReview {
            kind: "SubjectAccessReview".into(),
            api_version: format!("authorization.k8s.io/{}", self.settings.version),
            ..SubjectAccessReview::default()
        };
        review.spec = spec;
        let mut json = Vec::new();
        object::json::encode(&review, &mut json);
        if self.settings.version == "v1beta1" {
            json = older(&json);
        }
        let status = super::review(&self.settings.endpoint, json, self.settings.timeout).await?;
        let is = |name: &str| status[name].as_bool().unwrap_or_default();
        let reason = status["reason"].as_str().unwrap_or_default().to_owned();
        Ok(Said { allowed: is("allowed"), denied: is("denied"), reason })
    }
}

/// The review as conditions see it: what is empty is there too.
fn shown(spec: &SubjectAccessReviewSpec) -> Value {
    let mut shown = serde_json::json!({
        "user": spec.user,
        "groups": spec.groups,
        "uid": spec.uid,
        "extra": spec.extra.iter().collect::<BTreeMap<_, _>>(),
    });
    if let Some(r) = &spec.resource_attributes {
        shown["resourceAttributes"] = serde_json::json!({
            "namespace": r.namespace,
            "verb": r.verb,
            "group": r.group,
            "version": r.version,
            "resource": r.resource,
            "subresource": r.subresource,
            "name": r.name,
        });
        let requirement = |key: &str, operator: &str, values: &[String]| serde_json::json!({"key": key, "operator": operator, "values": values});
        if let Some(fields) = &r.field_selector {
            let all = fields.requirements.iter().map(|r| requirement(&r.key, &r.operator, &r.values));
            shown["resourceAttributes"]["fieldSelector"] = serde_json::json!({"requirements": all.collect::<Vec<_>>()});
        }
        if let Some(labels) = &r.label_selector {
            let all = labels.requirements.iter().map(|r| requirement(&r.key, &r.operator, &r.values));
            shown["resourceAttributes"]["labelSelector"] = serde_json::json!({"requirements": all.collect::<Vec<_>>()});
        }
    }
    if let Some(path) = &spec.non_resource_attributes {
        shown["nonResourceAttributes"] = serde_json::json!({"verb": path.verb, "path": path.path});
    }
    shown
}

/// As `v1beta1` has it: groups are named `group` there.
fn older(json: &[u8]) -> Vec<u8> {
    let Ok(mut review) = serde_json::from_slice::<Value>(json) else { return json.to_vec() };
    if let Some(spec) = review.get_mut("spec").and_then(Value::as_object_mut)
        && let Some(groups) = spec.remove("groups")
    {
        spec.insert("group".into(), groups);
    }
    serde_json::to_vec(&review).unwrap_or_default()
}

impl Authorizer for AccessWebhook {
    fn name(&self) -> &str {
        &self.settings.name
    }

    fn kind(&self) -> &'static str {
        "Webhook"
    }

    fn decide<'a>(&'a self, user: &'a User, asked: &'a Attributes<'a>) -> Answer<'a> {
        Answer::Later(Box::pin(self.ask(user, asked)))
    }

    fn rules(&self, _: &User, _: &str) -> Rules {
        Rules {
            incomplete: true,
            faults: vec!["webhook authorizer does not support user rule resolution".into()],
            ..Rules::default()
        }
    }
}

/// What the client says about the length of the question.
fn length(asked: &Attributes<'_>) -> usize {
    match asked {
        Attributes::Path { verb, path } => verb.len() + path.len(),
        Attributes::Resource(r) => [r.verb, r.group, r.version, r.resource, r.subresource, r.namespace, r.name]
            .iter()
            .map(|text| text.len())
            .sum(),
    }
}

fn spec(user: &User, asked: &Attributes<'_>) -> SubjectAccessReviewSpec {
    let mut spec = SubjectAccessReviewSpec {
        user: user.name.clone(),
        uid: user.uid.clone(),
        groups: user.groups.clone(),
        extra: user.extra.clone().into(),
        ..SubjectAccessReviewSpec::default()
    };
    match asked {
        Attributes::Path { verb, path } => {
            spec.non_resource_attributes =
                Some(Box::new(NonResourceAttributes { path: (*path).to_owned(), verb: (*verb).to_owned() }));
        }
        Attributes::Resource(r) => spec.resource_attributes = Some(Box::new(resource(r))),
    }
    spec
}

fn resource(r: &Resource<'_>) -> ResourceAttributes {
    let fields = fields(r.fields);
    let labels = labels(r.labels);
    ResourceAttributes {
        namespace: r.namespace.to_owned(),
        verb: r.verb.to_owned(),
        group: r.group.to_owned(),
        version: r.version.to_owned(),
        resource: r.resource.to_owned(),
        subresource: r.subresource.to_owned(),
        name: r.name.to_owned(),
        field_selector: (!fields.is_empty())
            .then(|| Box::new(FieldSelectorAttributes { requirements: fields, ..FieldSelectorAttributes::default() })),
        label_selector: (!labels.is_empty())
            .then(|| Box::new(LabelSelectorAttributes { requirements: labels, ..LabelSelectorAttributes::default() })),
    }
}

fn fields(text: &str) -> Vec<FieldSelectorRequirement> {
    let selector = FieldSelector::parse(text).unwrap_or_default();
    let one = |r: &object::selector::FieldRequirement| FieldSelectorRequirement {
        key: r.field.clone(),
        operator: if r.equal { "In" } else { "NotIn" }.to_owned(),
        values: vec![r.value.clone()],
    };
    selector.requirements().iter().map(one).collect()
}

fn labels(text: &str) -> Vec<LabelSelectorRequirement> {
    let Ok(selector) = LabelSelector::parse(text) else { return Vec::new() };
    let one = |r: &object::selector::Requirement| {
        let operator = match r.operator() {
            Operator::In | Operator::Equals | Operator::DoubleEquals => "In",
            Operator::NotIn | Operator::NotEquals => "NotIn",
            Operator::Exists => "Exists",
            Operator::DoesNotExist => "DoesNotExist",
            _ => return None,
        };
        Some(LabelSelectorRequirement {
            key: r.key().to_owned(),
            operator: operator.to_owned(),
            values: r.values().to_vec(),
        })
    };
    selector.requirements().iter().filter_map(one).collect()
}
