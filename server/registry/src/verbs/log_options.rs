//! Options of a pod's log.

use object::field_error::{FieldError, Path};
use object::scalar::Time;

use crate::error::{Cause, Error, Named};
use crate::options::Query;

/// Options of a pod's log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogOptions {
    /// Empty for the only one.
    pub container: String,
    /// Goes on as the log grows.
    pub follow: bool,
    /// Of the container's run before this one.
    pub previous: bool,
    /// Each line begins with its time.
    pub timestamps: bool,
    /// Not older than so many seconds.
    pub since_seconds: Option<i64>,
    /// Not older than this.
    pub since_time: Option<Time>,
    /// At most so many lines from the end.
    pub tail_lines: Option<i64>,
    /// At most so many bytes.
    pub limit_bytes: Option<i64>,
}

impl LogOptions {
    /// From the query of a request on the log of pod `name`.
    pub fn parse(query: &Query, name: &str) -> Result<Self, Error> {
        let flag = |name| query.flag(name).unwrap_or(false);
        let since_time = match query.text("sinceTime") {
            "" => None,
            text => Some(text.parse().map_err(|e: <Time as std::str::FromStr>::Err| Error::BadRequest(e.to_string()))?),
        };
        let options = Self {
            container: query.text("container").to_owned(),
            follow: flag("follow"),
            previous: flag("previous"),
            since_seconds: query.int("sinceSeconds")?,
            since_time,
            timestamps: flag("timestamps"),
            tail_lines: query.int("tailLines")?,
            limit_bytes: query.int("limitBytes")?,
        };
        let mut faults = options.check();
        if query.get("stream").is_some() {
            faults.push(FieldError::forbidden(&Path::new("stream"), "may not be specified"));
        }
        if faults.is_empty() {
            return Ok(options);
        }
        let named = Named { group: String::new(), resource: "PodLogOptions".into(), name: name.to_owned() };
        Err(Error::Invalid(named, faults.into_iter().map(Cause::from).collect()))
    }

    fn check(&self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        let mut least = |field: &'static str, value: Option<i64>, least: i64, why: &str| {
            if let Some(value) = value.filter(|v| *v < least) {
                faults.push(FieldError::invalid(&Path::new(field), value, why));
            }
        };
        least("tailLines", self.tail_lines, 0, "must be greater than or equal to 0");
        least("limitBytes", self.limit_bytes, 1, "must be greater than 0");
        if self.since_time.is_none() {
            least("sinceSeconds", self.since_seconds, 1, "must be greater than 0");
        } else if self.since_seconds.is_some() {
            let why = "at most one of `sinceTime` or `sinceSeconds` may be specified";
            faults.push(FieldError::forbidden(&Path::new("[]"), why));
        }
        faults
    }

    /// The kubelet's query, in the order of names.
    pub(super) fn query(&self) -> String {
        let number = |n: Option<i64>| n.map(|n| n.to_string());
        let flag = |set: bool| set.then(|| "true".to_owned());
        let pairs = [
            ("follow", flag(self.follow)),
            ("limitBytes", number(self.limit_bytes)),
            ("previous", flag(self.previous)),
            ("sinceSeconds", number(self.since_seconds)),
            ("sinceTime", self.since_time.map(|t| t.to_string().replace(':', "%3A"))),
            ("tailLines", number(self.tail_lines)),
            ("timestamps", flag(self.timestamps)),
        ];
        let said = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        said.collect::<Vec<_>>().join("&")
    }
}
