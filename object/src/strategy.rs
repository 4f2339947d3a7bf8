//! How writes treat a kind: the facts of upstream's strategies that a table can state.

use std::borrow::Cow;

use crate::kind::Text;

/// Names and paths of a row. A path leads through JSON names: `spec.replicas`.
pub type Texts = Cow<'static, [Text]>;

/// How writes treat a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    /// PUT to a name that isn't there makes the object.
    pub create_on_update: bool,
    /// PUT without a `resourceVersion` overwrites whatever is there; otherwise it is refused.
    pub unconditional_update: bool,
    /// DELETE of an object that is then gone answers with it instead of a `Status`.
    pub returns_deleted: bool,
    /// DELETE may leave the object for a grace period.
    pub graceful: bool,
    /// Objects end by themselves, `--event-ttl` after their last write.
    pub expires: bool,
    /// What becomes of dependents where a DELETE doesn't say.
    pub dependents: Dependents,
    /// When `metadata.generation` counts.
    pub generation: Generation,
    /// What a name may be.
    pub name: NameRule,
    /// Fields that a create leaves empty, whatever the body holds.
    pub clears: Texts,
    /// What each way of writing leaves as it was.
    pub writes: Cow<'static, [Write]>,
    /// Where the `scale` subresource reads and writes.
    pub scale: Option<Scale>,
}

impl Strategy {
    /// Nothing special, the base for struct update syntax in tables. A custom resource without subresources adds
    /// only its generation.
    pub const PLAIN: Self = Self {
        create_on_update: false,
        unconditional_update: false,
        returns_deleted: false,
        graceful: false,
        expires: false,
        dependents: Dependents::Delete,
        generation: Generation { first: 0, counts: Cow::Borrowed(&[]) },
        name: NameRule { form: NameForm::Subdomain, max: 0, generated: true },
        clears: Cow::Borrowed(&[]),
        writes: Cow::Borrowed(&[]),
        scale: None,
    };

    /// What a write through a subresource leaves as it was; the object itself is the subresource "".
    pub fn write(&self, subresource: &str) -> Option<&Write> {
        self.writes.iter().find(|w| w.subresource == subresource)
    }
}

/// What becomes of dependents where a DELETE doesn't say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dependents {
    /// They are collected in the background.
    Delete,
    /// They stay; the owner waits with the `orphan` finalizer until they are let go.
    Orphan,
    /// The kind takes no part in garbage collection.
    Unsupported,
}

/// When `metadata.generation` counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// What a new object has; 0 leaves the field out.
    pub first: i64,
    /// A change at one of these paths adds one. `*` stands for all but `metadata`, `status`, `apiVersion` and `kind`.
    pub counts: Texts,
}

/// What a name may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRule {
    /// Its form.
    pub form: NameForm,
    /// At most this many characters; 0 for what the form allows.
    pub max: usize,
    /// `metadata.generateName` is checked as well.
    pub generated: bool,
}

/// The form of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameForm {
    /// RFC 1123 subdomain: `a-b.c`, 253 characters.
    Subdomain,
    /// RFC 1123 label: `a-b`, 63 characters.
    Label,
    /// Anything but `.`, `..`, `/` and `%`.
    PathSegment,
    /// Letters, digits, `-`, `_` and `.`, 253 characters.
    ConfigKey,
    /// Canonical text of an IP address.
    IpAddress,
    /// A rule that reads more of the object, by its function's name.
    Named(Text),
}

/// What one way of writing leaves as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The subresource that is written to; empty for the object itself.
    pub subresource: Text,
    /// Fields that stay as they were. `metadata` means all of it that a client could change, managed fields aside.
    pub keeps: Texts,
    /// Fields that a manager does not come to own by this write; mostly those that it keeps.
    pub disowns: Texts,
}

/// Where the `scale` subresource reads and writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// How many are wanted.
    pub replicas: Text,
    /// How many there are.
    pub status: Text,
    /// Which they are: a label selector, a map of labels or a selector's text; empty if unknown.
    pub selector: Text,
}
