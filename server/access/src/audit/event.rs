//! A note about a request.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use object::json;
use object::scalar::{Json, MicroTime};

use super::records::{AuditEvent, AuthenticationMetadata, UserInfo};
use super::{Level, Stage};
use crate::{Attributes, User};

pub use super::records::ObjectRef;

/// Longer names of clients are cut, in bytes (upstream's limit).
const CLIENT: usize = 1024;
const CUT: &str = "...TRUNCATED";
/// Says that objects were left out of an event that was too large.
const TRUNCATED: &str = "audit.k8s.io/truncated";

/// What is known of a request so far.
#[derive(Clone, Debug)]
pub struct Event {
    record: AuditEvent,
    level: Level,
}

impl Event {
    /// A request that has come.
    pub fn new(
        level: Level,
        (id, uri, client): (&str, &str, &str),
        user: Option<&User>,
        asked: &Attributes<'_>,
        sources: Vec<String>,
        received: MicroTime,
    ) -> Self {
        let (verb, object_ref) = match asked {
            Attributes::Path { verb, .. } => (*verb, None),
            Attributes::Resource(r) => {
                let reference = ObjectRef {
                    resource: r.resource.into(),
                    namespace: r.namespace.into(),
                    name: r.name.into(),
                    api_group: r.group.into(),
                    api_version: r.version.into(),
                    subresource: r.subresource.into(),
                    ..ObjectRef::default()
                };
                (r.verb, Some(Box::new(reference)))
            }
        };
        let cut = client.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= CLIENT).last();
        let user_agent = match client.len() > CLIENT {
            true => format!("{}{CUT}", &client[..cut.unwrap_or(0)]),
            false => client.to_owned(),
        };
        let record = AuditEvent {
            kind: "Event".into(),
            api_version: "audit.k8s.io/v1".into(),
            level: level.name().into(),
            audit_id: id.into(),
            request_uri: uri.into(),
            verb: verb.into(),
            user: user.map(info).unwrap_or_default(),
            source_ips: sources,
            user_agent,
            object_ref,
            request_received_timestamp: received,
            ..AuditEvent::default()
        };
        Self { record, level }
    }

    /// How much is noted.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The request runs as another user; by which of the newer rules, if so.
    pub fn impersonate(&mut self, user: &User, constraint: Option<&str>) {
        self.record.impersonated_user = Some(Box::new(info(user)));
        if let Some(constraint) = constraint {
            let impersonation_constraint = constraint.to_owned();
            self.record.authentication_metadata = Some(Box::new(AuthenticationMetadata { impersonation_constraint }));
        }
    }

    /// What the request is about, for whoever knows better once its body has been read.
    pub fn object_ref(&mut self) -> &mut ObjectRef {
        self.record.object_ref.get_or_insert_default()
    }

    /// What the request holds, as JSON.
    pub fn set_request(&mut self, object: String) {
        self.record.request_object = Json::from(object);
    }

    /// What the answer holds, as JSON.
    pub fn set_response(&mut self, object: String) {
        self.record.response_object = Json::from(object);
    }

    /// How the request ended, as the JSON of a `Status`.
    pub fn set_status(&mut self, status: String) {
        self.record.response_status = Json::from(status);
    }

    /// Notes about what was decided on the way; what is there already stays.
    pub fn annotate(&mut self, notes: BTreeMap<String, String>) {
        for (name, text) in notes {
            self.record.annotations.entry(name).or_insert(text);
        }
    }

    /// The event at a stage.
    pub fn at(&mut self, stage: Stage, now: MicroTime) -> &Self {
        self.record.stage = stage.name().into();
        self.record.stage_timestamp = match stage {
            Stage::RequestReceived => self.record.request_received_timestamp,
            _ => now,
        };
        self
    }

    /// As a line of JSON, without its end.
    pub fn json(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(1024);
        json::encode(&self.record, &mut out);
        out
    }

    /// As an item of an `EventList`, which has no type of its own.
    pub fn item(&self) -> Vec<u8> {
        let mut record = self.record.clone();
        (record.kind, record.api_version) = (String::new(), String::new());
        let mut out = Vec::with_capacity(1024);
        json::encode(&record, &mut out);
        out
    }

    /// Without the objects of the request and its answer; `None` if it has none.
    pub fn without_objects(&self) -> Option<Self> {
        if self.level < Level::Request {
            return None;
        }
        let mut short = self.clone();
        (short.record.request_object, short.record.response_object) = (Json::default(), Json::default());
        short.record.annotations.insert(TRUNCATED.into(), "true".into());
        Some(short)
    }

    /// In the form of old, without its end.
    pub fn legacy(&self) -> String {
        let event = &self.record;
        let listed = |groups: &[String]| groups.iter().map(|g| format!("{g:?}")).collect::<Vec<_>>().join(",");
        let (mut user, mut groups) = ("<none>", "<none>".to_owned());
        if !event.user.username.is_empty() {
            user = &event.user.username;
            if !event.user.groups.is_empty() {
                groups = listed(&event.user.groups);
            }
        }
        let (mut other, mut others) = ("<self>", "<lookup>".to_owned());
        if let Some(user) = &event.impersonated_user {
            other = &user.username;
            if !user.groups.is_empty() {
                others = listed(&user.groups);
            }
        }
        let namespace = event.object_ref.as_deref().map_or("", |r| r.namespace.as_str());
        let namespace = if namespace.is_empty() { "<none>" } else { namespace };
        let status: Option<serde_json::Value> = serde_json::from_str(event.response_status.as_str()).ok();
        let code = status.map(|s| s.get("code").and_then(serde_json::Value::as_i64).unwrap_or(0));
        let response = code.map_or("<deferred>".to_owned(), |code| code.to_string());
        let ip = event.source_ips.first().map_or("<unknown>", String::as_str);
        let mut line = format!("{} AUDIT:", event.request_received_timestamp);
        let parts = [
            ("id", event.audit_id.as_str()),
            ("stage", event.stage.as_str()),
            ("ip", ip),
            ("method", event.verb.as_str()),
            ("user", user),
            ("groups", groups.as_str()),
            ("as", other),
            ("asgroups", others.as_str()),
            ("user-client", event.user_agent.as_str()),
            ("namespace", namespace),
            ("uri", event.request_uri.as_str()),
            ("response", response.as_str()),
        ];
        for (name, text) in parts {
            // Writing to a string can't fail.
            write!(line, " {name}={}", object::text::quote(text)).ok();
        }
        line
    }
}

fn info(user: &User) -> UserInfo {
    UserInfo {
        username: user.name.clone(),
        uid: user.uid.clone(),
        groups: user.groups.clone(),
        extra: user.extra.clone().into(),
    }
}
