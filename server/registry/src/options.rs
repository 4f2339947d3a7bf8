//! Options of requests, from the query and from bodies, with upstream's checks.

use generated::meta::v1::DeleteOptions;
use object::field_error::is_printable;
use object::selector::{FieldSelector, LabelSelector};
use object::text::quote;

use crate::error::{Cause, Error};

/// Decoded pairs of a query string, in order.
#[derive(Clone, Debug, Default)]
pub struct Query(pub Vec<(String, String)>);

impl Query {
    /// The first value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// The first value of a parameter, or nothing.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or("")
    }

    /// Every value of a parameter.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// A flag as upstream's conversion reads it: anything but `false` and `0` is true.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.get(name).map(|v| !(v == "0" || v.eq_ignore_ascii_case("false")))
    }

    /// A number.
    pub fn int(&self, name: &str) -> Result<Option<i64>, Error> {
        match self.get(name) {
            None => Ok(None),
            Some(text) => parse_int(text).map(Some),
        }
    }
}

/// A number, or what Go's parser says of it.
pub fn parse_int(text: &str) -> Result<i64, Error> {
    text.parse().map_err(|_| Error::BadRequest(go_number(text)))
}

fn go_number(text: &str) -> String {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let why = if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        "value out of range"
    } else {
        "invalid syntax"
    };
    format!("strconv.ParseInt: parsing {text:?}: {why}")
}

fn forbidden(field: &str, why: &str) -> Cause {
    Cause { reason: "FieldValueForbidden".into(), message: format!("Forbidden: {why}"), field: field.into() }
}

fn unsupported(field: &str, value: &str, supported: &[&str]) -> Cause {
    let list: Vec<String> = supported.iter().map(|s| format!("{s:?}")).collect();
    let message = format!("Unsupported value: {value:?}: supported values: {}", list.join(", "));
    Cause { reason: "FieldValueNotSupported".into(), message, field: field.into() }
}

/// Longest name of a field manager, in bytes.
const LONGEST_MANAGER: usize = 128;

/// How unknown and duplicate fields are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldValidation {
    /// Dropped.
    Ignore,
    /// Dropped with a warning.
    #[default]
    Warn,
    /// Refused.
    Strict,
}

/// The option to delete an object that can't be read (KEP-3926).
const UNSAFE: &str = "ignoreStoreReadErrorWithClusterBreakingPotential";

/// Options of create, update and patch.
#[derive(Clone, Debug, Default)]
pub struct WriteOptions {
    /// Nothing is stored.
    pub dry_run: bool,
    /// Who manages the fields.
    pub field_manager: String,
    /// How unknown fields are taken.
    pub field_validation: FieldValidation,
    /// Take over what others manage (apply only).
    pub force: Option<bool>,
}

impl WriteOptions {
    /// From the query. `kind` names the options in messages, such as `CreateOptions`.
    pub fn parse(query: &Query, kind: &str) -> Result<Self, Error> {
        let mut causes = Vec::new();
        if kind == "PatchOptions" && query.flag("force").is_some() {
            causes.push(forbidden("force", "may not be specified for non-apply patch"));
        }
        Self::checked(query, kind, causes)
    }

    /// As [`WriteOptions::parse`], of an apply request.
    pub fn parse_apply(query: &Query) -> Result<Self, Error> {
        let mut causes = Vec::new();
        if query.text("fieldManager").is_empty() {
            let message = "Required value: is required for apply patch".to_owned();
            causes.push(Cause { reason: "FieldValueRequired".into(), message, field: "fieldManager".into() });
        }
        Self::checked(query, "PatchOptions", causes)
    }

    fn checked(query: &Query, kind: &str, mut causes: Vec<Cause>) -> Result<Self, Error> {
        let force = query.flag("force");
        let field_manager = query.text("fieldManager").to_owned();
        check_manager(&field_manager, &mut causes);
        let dry_run = dry_run(query.all("dryRun"), &mut causes);
        let field_validation = match query.text("fieldValidation") {
            "" | "Warn" => FieldValidation::Warn,
            "Ignore" => FieldValidation::Ignore,
            "Strict" => FieldValidation::Strict,
            other => {
                causes.push(unsupported("fieldValidation", other, &["", "Ignore", "Strict", "Warn"]));
                FieldValidation::Warn
            }
        };
        if !causes.is_empty() {
            return Err(Error::option(kind, causes));
        }
        Ok(Self { dry_run, field_manager, field_validation, force })
    }
}

/// A manager's name is short, and printable.
fn check_manager(name: &str, causes: &mut Vec<Cause>) {
    if name.len() > LONGEST_MANAGER {
        let message = format!("Too long: may not be more than {LONGEST_MANAGER} bytes");
        causes.push(Cause { reason: "FieldValueTooLong".into(), message, field: "fieldManager".into() });
    }
    for (at, c) in name.char_indices().filter(|(_, c)| !is_printable(*c)) {
        let why = format!("invalid character U+{:04X} (at position {at})", u32::from(c));
        let message = format!("Invalid value: {}: {why}", quote(name));
        causes.push(Cause { reason: "FieldValueInvalid".into(), message, field: "fieldManager".into() });
    }
}

fn dry_run<'a>(values: impl Iterator<Item = &'a str>, causes: &mut Vec<Cause>) -> bool {
    let mut dry = false;
    let mut given = Vec::new();
    for value in values {
        given.push(value);
        dry |= value == "All";
    }
    if given.iter().any(|v| *v != "All") {
        let list: Vec<String> = given.iter().map(|v| format!("{v:?}")).collect();
        causes.push(Cause {
            reason: "FieldValueNotSupported".into(),
            message: format!("Unsupported value: [{}]: supported values: \"All\"", list.join(",")),
            field: "dryRun".into(),
        });
    }
    dry
}

/// Checks of delete options; whether nothing is to be stored.
pub fn check_delete(options: &DeleteOptions) -> Result<bool, Error> {
    let invalid = |field: &str, value: String, why: &str| Cause {
        reason: "FieldValueInvalid".into(),
        message: format!("Invalid value: {value}: {why}"),
        field: field.into(),
    };
    let mut causes = Vec::new();
    if let Some(policy) = &options.propagation_policy {
        if options.orphan_dependents.is_some() {
            let why = "orphanDependents and deletionPropagation cannot be both set";
            causes.push(invalid("propagationPolicy", format!("{policy:?}"), why));
        }
        if !["Foreground", "Background", "Orphan"].contains(&policy.as_str()) {
            causes.push(unsupported("propagationPolicy", policy, &["Foreground", "Background", "Orphan", "nil"]));
        }
    }
    let dry = dry_run(options.dry_run.iter().map(String::as_str), &mut causes);
    if options.ignore_store_read_error_with_cluster_breaking_potential == Some(true) {
        let others = [
            ("propagationPolicy", options.propagation_policy.is_some()),
            ("orphanDependents", options.orphan_dependents.is_some()),
            ("gracePeriodSeconds", options.grace_period_seconds.is_some()),
            ("preconditions", options.preconditions.is_some()),
        ];
        for (other, _) in others.into_iter().filter(|(_, given)| *given) {
            causes.push(invalid(UNSAFE, "true".into(), &format!("cannot be set together with .{other}")));
        }
    }
    if causes.is_empty() { Ok(dry) } else { Err(Error::option("DeleteOptions", causes)) }
}

/// Checks of delete options for a whole collection, beyond those for each object.
pub fn check_delete_all(options: &DeleteOptions) -> Result<bool, Error> {
    let dry = check_delete(options)?;
    if options.ignore_store_read_error_with_cluster_breaking_potential != Some(true) {
        return Ok(dry);
    }
    let why = "is not allowed with DELETECOLLECTION, try again after removing the option";
    let cause = Cause {
        reason: "FieldValueInvalid".into(),
        message: format!("Invalid value: true: {why}"),
        field: UNSAFE.into(),
    };
    Err(Error::option("DeleteOptions", vec![cause]))
}

/// Options of list and watch.
#[derive(Clone, Debug, Default)]
pub struct ListOptions {
    /// By labels.
    pub labels: LabelSelector,
    /// By fields, as the request's version of the kind calls them.
    pub fields: FieldSelector,
    /// The resourceVersion as given.
    pub version: String,
    /// `None` where none was given.
    pub revision: Option<i64>,
    /// `resourceVersionMatch=Exact`
    pub exact: bool,
    /// The version is given without a match, but with a limit, which has meant this version since before there were matches.
    pub legacy_exact: bool,
    /// At most so many; 0 for all.
    pub limit: usize,
    /// The token of the page before.
    pub continuation: String,
    /// Watch instead of list.
    pub watch: bool,
    /// Bookmarks are wanted.
    pub bookmarks: bool,
    /// Begin a watch with all objects and a bookmark, or surely not.
    pub initial_events: Option<bool>,
    /// Seconds after which a watch ends.
    pub timeout: Option<i64>,
}

impl ListOptions {
    /// From the query. What depends on the kind is found by [`Target::selection`](crate::verbs::Target::selection), and
    /// a version that can't be read by [`Self::readable`], where one is.
    pub fn parse(query: &Query, watch: bool) -> Result<Self, Error> {
        let timeout = query.int("timeoutSeconds")?;
        let limit = query.int("limit")?.unwrap_or(0);
        let labels = LabelSelector::parse(query.text("labelSelector")).map_err(Error::BadRequest)?;
        let fields = FieldSelector::parse(query.text("fieldSelector")).map_err(Error::BadRequest)?;
        let (version, matching) = (query.text("resourceVersion"), query.text("resourceVersionMatch"));
        let (continuation, initial_events) = (query.text("continue"), query.flag("sendInitialEvents"));
        let check = if watch { check_watch } else { check_list };
        let causes = check(version, matching, initial_events, continuation);
        if !causes.is_empty() {
            return Err(Error::option("ListOptions", causes));
        }
        let revision = parse_version(version).ok();
        Ok(Self {
            labels,
            fields,
            version: version.to_owned(),
            revision,
            exact: matching == "Exact",
            legacy_exact: matching.is_empty() && limit > 0 && revision.is_some_and(|r| r > 0),
            limit: usize::try_from(limit).unwrap_or(0),
            continuation: continuation.to_owned(),
            watch,
            bookmarks: query.flag("allowWatchBookmarks").unwrap_or(false),
            initial_events,
            timeout,
        })
    }

    /// An error for a version that is none.
    pub fn readable(&self) -> Result<(), Error> {
        let (true, Err(why)) = (!self.version.is_empty(), parse_version(&self.version)) else { return Ok(()) };
        let fault = field_fault(&self.version, &why);
        Err(match self.watch {
            true => Error::Failed(fault),
            false => Error::BadRequest(format!("invalid resource version: {fault}")),
        })
    }
}

/// A resourceVersion as a revision; the error is the number parser's message.
pub fn parse_version(text: &str) -> Result<i64, String> {
    text.parse::<u64>().ok().and_then(|n| i64::try_from(n).ok()).ok_or_else(|| not_unsigned(text))
}

/// A port; the error is the number parser's message.
pub fn parse_port(text: &str) -> Result<u16, String> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or_else(|| not_unsigned(text))
}

fn not_unsigned(text: &str) -> String {
    let all_digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let why = if all_digits { "value out of range" } else { "invalid syntax" };
    format!("strconv.ParseUint: parsing {text:?}: {why}")
}

/// A bad resourceVersion, as the field of a query.
pub fn field_fault(text: &str, why: &str) -> String {
    format!("resourceVersion: Invalid value: {text:?}: {why}")
}

fn check_list(version: &str, matching: &str, initial: Option<bool>, continuation: &str) -> Vec<Cause> {
    let mut causes = Vec::new();
    let field = "resourceVersionMatch";
    if !matching.is_empty() {
        if version.is_empty() {
            causes.push(forbidden(field, "resourceVersionMatch is forbidden unless resourceVersion is provided"));
        }
        if !continuation.is_empty() {
            causes.push(forbidden(field, "resourceVersionMatch is forbidden when continue is provided"));
        }
        if matching != "Exact" && matching != "NotOlderThan" {
            causes.push(unsupported(field, matching, &["Exact", "NotOlderThan", ""]));
        }
        if matching == "Exact" && version == "0" {
            causes.push(forbidden(field, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\""));
        }
    }
    if initial.is_some() {
        causes.push(forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list"));
    }
    causes
}

fn check_watch(version: &str, matching: &str, initial: Option<bool>, continuation: &str) -> Vec<Cause> {
    let mut causes = Vec::new();
    let field = "resourceVersionMatch";
    if initial.is_some() && matching != "NotOlderThan" {
        causes.push(forbidden(field, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
    }
    if !matching.is_empty() {
        if initial.is_none() {
            causes.push(forbidden(
                field,
                "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided",
            ));
        }
        if matching != "NotOlderThan" {
            causes.push(unsupported(field, matching, &["NotOlderThan"]));
        }
    }
    // A watch from whatever there is begins with initial events where it doesn't say.
    let matches = !matching.is_empty() || initial.is_none() && matches!(version, "" | "0");
    if matches && !continuation.is_empty() {
        causes.push(forbidden(field, "resourceVersionMatch is forbidden when continue is provided"));
    }
    causes
}
