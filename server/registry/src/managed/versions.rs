//! An object before and after, as each version sees the change: managers own fields of the version that they used.

use std::borrow::Cow;

use object::fieldset::{Comparison, Set};
use object::kind::Kind;
use object::record::Record;

use super::Writer;
use crate::convert;
use crate::error::Error;

/// Both objects in one version.
struct Pair {
    api_version: String,
    /// `None` if there is no such version.
    objects: Option<(Box<dyn Record>, Box<dyn Record>)>,
}

/// Both objects in the versions of several managers.
pub(super) struct Versions(Vec<Pair>);

impl Versions {
    /// Converts to the versions that are named, other than the request's own.
    pub(super) fn new<'v>(
        writer: &Writer<'_>,
        before: &dyn Record,
        after: &dyn Record,
        wanted: impl Iterator<Item = &'v Cow<'v, str>>,
    ) -> Result<Self, Error> {
        let mut all: Vec<Pair> = Vec::new();
        let own = writer.kind.api_version();
        for api_version in wanted {
            if *api_version == own || all.iter().any(|p| p.api_version == **api_version) {
                continue;
            }
            if api_version.matches('/').count() > 1 {
                return Err(Error::Failed(format!("unexpected GroupVersion string: {api_version}")));
            }
            let objects = match kind_at(writer, api_version) {
                None => None,
                Some(kind) => {
                    let convert = |object: &dyn Record| convert::convert(object.boxed_clone(), writer.kind, kind);
                    Some((convert(before)?, convert(after)?))
                }
            };
            all.push(Pair { api_version: api_version.to_string(), objects });
        }
        Ok(Self(all))
    }

    /// What differs, in each version; `None` for versions that there are not.
    pub(super) fn compare(&self, ignored: &Set<'_>) -> Vec<(&str, Option<Comparison<'_>>)> {
        let compare = |pair: &'_ Pair| {
            let (before, after) = pair.objects.as_ref()?;
            let mut comparison = Comparison::of(&**before, &**after);
            comparison.ignore(ignored);
            Some(comparison.into_owned())
        };
        self.0.iter().map(|pair| (pair.api_version.as_str(), compare(pair))).collect()
    }
}

/// The writer's kind in another version, served or not.
pub(super) fn kind_at<'a>(writer: &Writer<'a>, api_version: &str) -> Option<&'a Kind> {
    let (group, version) = api_version.rsplit_once('/').unwrap_or(("", api_version));
    if let Some(served) = writer.resources.find(group, version, &writer.kind.resource) {
        return Some(&served.kind);
    }
    let is = |k: &&Kind| k.group == group && k.version == version && k.kind == writer.kind.kind;
    generated::KINDS.iter().find(is)
}
