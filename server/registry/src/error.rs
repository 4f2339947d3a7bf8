//! What a verb can answer instead of an object, and its one translation to `metav1.Status`.

use generated::meta::v1::{ListMeta, Status, StatusCause, StatusDetails};
use object::field_error::FieldError;
use object::kind::Kind;
use object::patch::PatchError;
use object::text::quote;

/// One field at fault, as a cause of [`Error::Invalid`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Such as `FieldValueRequired`.
    pub reason: String,
    /// What is wrong, without the field.
    pub message: String,
    /// The field's path.
    pub field: String,
}

/// What a message names: a resource and an object of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// API group.
    pub group: String,
    /// Plural resource name; the kind where upstream names that.
    pub resource: String,
    /// Object name.
    pub name: String,
}

impl Named {
    /// An object of a kind, by its resource.
    pub fn new(kind: &Kind, name: &str) -> Self {
        Self { group: kind.group.to_string(), resource: kind.resource.to_string(), name: name.to_owned() }
    }

    pub(crate) fn qualified(&self) -> String {
        if self.group.is_empty() { self.resource.clone() } else { format!("{}.{}", self.resource, self.group) }
    }
}

/// Why a request got no object. Each arm is one of the API's reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// 400 `BadRequest`.
    BadRequest(String),
    /// 401 `Unauthorized`.
    Unauthorized,
    /// 403 `Forbidden`, with the whole message, and why.
    Forbidden(Named, String, Vec<Cause>),
    /// 404 `NotFound` of an object.
    NotFound(Named),
    /// 404 for a path that nothing serves.
    NoSuchPath,
    /// 405 `MethodNotAllowed`.
    MethodNotAllowed(Option<(Named, String)>),
    /// 406 `NotAcceptable`; the message.
    NotAcceptable(String),
    /// 406 or 415 for what no handler of the path reads or writes; the message.
    Refused(i32, String),
    /// 409 `AlreadyExists`; and whether what is there is being deleted.
    AlreadyExists(Named, bool),
    /// 409 `AlreadyExists` for a generated name.
    NameTaken(Named),
    /// 409 `Conflict`; what stands after the colon.
    Conflict(Named, String),
    /// 409 `Conflict` of an applied configuration with what other managers own; the message, and a cause for each field.
    ApplyConflict(String, Vec<Cause>),
    /// 410 `Expired`; the message and a token to go on with.
    Expired(String, String),
    /// 413 `RequestEntityTooLarge`.
    TooLarge(String),
    /// 415 `UnsupportedMediaType`; the message.
    UnsupportedMediaType(String),
    /// 415 `UnsupportedMediaType` for a media type that the route does not take.
    NotConsumed,
    /// 422 `Invalid`; the kind, and what is wrong.
    Invalid(Named, Vec<Cause>),
    /// 422 `Invalid` for a patch whose operations do not apply.
    Rejected,
    /// 500 without a reason, as upstream answers to some bad patches.
    Failed(String),
    /// 429 `TooManyRequests`; message, seconds to wait, and why.
    TooManyRequests(String, i32, Vec<Cause>),
    /// 500 `StorageReadError` of a list with objects that can't be read; the message, and a cause for each.
    Unlistable(Box<(Named, String, Vec<Cause>)>),
    /// 500 `InternalError` of a stored object that can't be decrypted; why.
    Unreadable(String),
    /// 500 `InternalError`.
    Internal(String),
    /// 503 `ServiceUnavailable`.
    Unavailable(String),
    /// 504 `Timeout`; message and seconds to wait.
    Timeout(String, i32),
    /// 504 `Timeout` for a revision that has not come: the one asked for, and the newest.
    FutureVersion(i64, i64, i32),
}

impl From<storage::Error> for Error {
    fn from(e: storage::Error) -> Self {
        match e {
            storage::Error::Compacted { .. } => {
                Self::Expired("The resourceVersion for the provided list is too old.".into(), String::new())
            }
            storage::Error::Future { current } => Self::FutureVersion(0, current, 1),
            storage::Error::Failed(why) => Self::Failed(why),
            storage::Error::Timeout(why) => {
                Self::Timeout(format!("request did not complete within requested timeout - {why}"), 0)
            }
            storage::Error::Unavailable(why) => Self::Internal(why),
        }
    }
}

impl From<PatchError> for Error {
    fn from(e: PatchError) -> Self {
        match e {
            PatchError::Malformed(m) => Self::BadRequest(m),
            PatchError::TooManyOperations(_) => Self::TooLarge(e.message().into_owned()),
            PatchError::Rejected(_) => Self::Rejected,
            PatchError::Internal(m) => Self::Failed(m),
        }
    }
}

impl From<FieldError> for Cause {
    fn from(e: FieldError) -> Self {
        Self { reason: e.reason().into(), message: e.body(), field: e.field }
    }
}

impl From<Cause> for StatusCause {
    fn from(c: Cause) -> Self {
        Self { reason: c.reason, message: c.message, field: c.field }
    }
}

impl Error {
    /// One field of query options at fault.
    pub fn option(kind: &str, causes: Vec<Cause>) -> Self {
        let named = Named { group: "meta.k8s.io".into(), resource: kind.into(), name: String::new() };
        Self::Invalid(named, causes)
    }

    /// An object may not be as it is, or be touched.
    pub fn forbidden(named: Named, why: &str) -> Self {
        Self::forbidden_because(named, why, Vec::new())
    }

    /// As [`Error::forbidden`], with causes.
    pub fn forbidden_because(named: Named, why: &str, causes: Vec<Cause>) -> Self {
        let name = if named.name.is_empty() { String::new() } else { format!(" {}", quote(&named.name)) };
        let message = format!("{}{name} is forbidden: {why}", named.qualified());
        Self::Forbidden(named, message, causes)
    }

    /// The message alone.
    pub fn message(&self) -> String {
        self.clone().status().message
    }

    /// The one translation to the wire.
    pub fn status(self) -> Status {
        let details = |named: Named| StatusDetails {
            name: named.name,
            group: named.group,
            kind: named.resource,
            ..StatusDetails::default()
        };
        let wait = |retry_after_seconds| StatusDetails { retry_after_seconds, ..StatusDetails::default() };
        match self {
            Self::BadRequest(m) => made(400, "BadRequest", m, None),
            Self::Unauthorized => made(401, "Unauthorized", "Unauthorized".into(), None),
            Self::Forbidden(named, m, causes) => {
                let causes = causes.into_iter().map(Into::into).collect();
                made(403, "Forbidden", m, Some(StatusDetails { causes, ..details(named) }))
            }
            Self::NotFound(named) => made(
                404,
                "NotFound",
                format!("{} {} not found", named.qualified(), quote(&named.name)),
                Some(details(named)),
            ),
            Self::NoSuchPath => made(
                404,
                "NotFound",
                "the server could not find the requested resource".into(),
                Some(StatusDetails::default()),
            ),
            Self::MethodNotAllowed(None) => made(
                405,
                "MethodNotAllowed",
                "the server does not allow this method on the requested resource".into(),
                Some(StatusDetails::default()),
            ),
            Self::MethodNotAllowed(Some((named, verb))) => made(
                405,
                "MethodNotAllowed",
                format!("{verb} is not supported on resources of kind \"{}\"", named.qualified()),
                Some(details(named)),
            ),
            Self::NotAcceptable(m) => made(406, "NotAcceptable", m, None),
            Self::Refused(code, m) => {
                let reason = if code == 415 { "UnsupportedMediaType" } else { "NotAcceptable" };
                made(code, reason, m, Some(StatusDetails::default()))
            }
            Self::AlreadyExists(named, leaving) => {
                let prefix = if leaving { "object is being deleted: " } else { "" };
                let m = format!("{prefix}{} {} already exists", named.qualified(), quote(&named.name));
                made(409, "AlreadyExists", m, Some(details(named)))
            }
            Self::NameTaken(named) => {
                let m = format!(
                    "{} \"{}\" already exists, the server was not able to generate a unique name for the object",
                    named.qualified(),
                    named.name
                );
                made(409, "AlreadyExists", m, Some(StatusDetails { retry_after_seconds: 1, ..details(named) }))
            }
            Self::Conflict(named, why) => {
                let m = format!("Operation cannot be fulfilled on {} {}: {why}", named.qualified(), quote(&named.name));
                made(409, "Conflict", m, Some(details(named)))
            }
            Self::ApplyConflict(m, causes) => {
                let causes = causes.into_iter().map(Into::into).collect();
                made(409, "Conflict", m, Some(StatusDetails { causes, ..StatusDetails::default() }))
            }
            Self::Expired(m, token) => {
                let metadata = ListMeta { r#continue: token, ..ListMeta::default() };
                Status { metadata, ..made(410, "Expired", m, None) }
            }
            Self::TooLarge(m) => made(413, "RequestEntityTooLarge", m, None),
            Self::UnsupportedMediaType(m) => made(415, "UnsupportedMediaType", m, None),
            Self::NotConsumed => {
                made(415, "UnsupportedMediaType", "415: Unsupported Media Type".into(), Some(StatusDetails::default()))
            }
            Self::Invalid(named, causes) => invalid(named, causes),
            Self::Rejected => made(
                422,
                "Invalid",
                "the server rejected our request due to an error in our request".into(),
                Some(StatusDetails::default()),
            ),
            Self::Failed(m) => made(500, "", m, None),
            Self::TooManyRequests(m, seconds, causes) => {
                let causes: Vec<StatusCause> = causes.into_iter().map(Into::into).collect();
                let details = (seconds > 0 || !causes.is_empty()).then(|| StatusDetails { causes, ..wait(seconds) });
                made(429, "TooManyRequests", m, details)
            }
            Self::Unlistable(list) => {
                let (named, m, causes) = *list;
                let causes = causes.into_iter().map(Into::into).collect();
                made(500, "StorageReadError", m, Some(StatusDetails { causes, ..details(named) }))
            }
            Self::Unreadable(why) => Self::Internal(crate::verbs::untransformable(&why)).status(),
            Self::Internal(m) => {
                let causes = vec![StatusCause { message: m.clone(), ..StatusCause::default() }];
                let details = StatusDetails { causes, ..StatusDetails::default() };
                made(500, "InternalError", format!("Internal error occurred: {m}"), Some(details))
            }
            Self::Unavailable(m) => made(503, "ServiceUnavailable", m, None),
            Self::Timeout(m, seconds) => made(504, "Timeout", format!("Timeout: {m}"), Some(wait(seconds))),
            Self::FutureVersion(asked, current, retry) => {
                let cause = StatusCause {
                    reason: "ResourceVersionTooLarge".into(),
                    message: "Too large resource version".into(),
                    ..StatusCause::default()
                };
                let m = format!("Timeout: Too large resource version: {asked}, current: {current}");
                made(504, "Timeout", m, Some(StatusDetails { causes: vec![cause], ..wait(retry) }))
            }
        }
    }
}

fn made(code: i32, reason: &str, message: String, details: Option<StatusDetails>) -> Status {
    Status {
        kind: "Status".into(),
        api_version: "v1".into(),
        status: "Failure".into(),
        message,
        reason: reason.into(),
        details: details.map(Box::new),
        code,
        ..Status::default()
    }
}

fn invalid(named: Named, causes: Vec<Cause>) -> Status {
    let mut texts: Vec<String> = Vec::new();
    for cause in &causes {
        let text =
            if cause.field.is_empty() { cause.message.clone() } else { format!("{}: {}", cause.field, cause.message) };
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    let errors = match texts.as_slice() {
        [] => "<nil>".to_owned(),
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    };
    let message = format!("{} {} is invalid: {errors}", named.qualified(), quote(&named.name));
    let details = StatusDetails {
        name: named.name,
        group: named.group,
        kind: named.resource,
        causes: causes.into_iter().map(Into::into).collect(),
        ..StatusDetails::default()
    };
    made(422, "Invalid", message, Some(details))
}
