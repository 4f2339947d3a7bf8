//! A served kind: what verbs need to know of it beside its schema.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

use crate::schema::SchemaRef;
use crate::selectable::Selectable;
use crate::strategy::Strategy;

/// Text that is static for built-in kinds and owned for custom ones.
pub type Text = Cow<'static, str>;

/// A kind as one group version serves it. Built-in kinds are rows of a generated table; a custom
/// resource's is made from its definition and shared by `Arc`.
#[derive(Clone, Debug)]
pub struct Kind {
    /// API group, empty for core.
    pub group: Text,
    /// Version, such as `v1`.
    pub version: Text,
    /// Kind, such as `Pod`.
    pub kind: Text,
    /// Plural resource name, such as `pods`.
    pub resource: Text,
    /// Singular resource name.
    pub singular: Text,
    /// Short names, such as `po`.
    pub short_names: Cow<'static, [Text]>,
    /// Categories, such as `all`.
    pub categories: Cow<'static, [Text]>,
    /// Objects live in namespaces.
    pub namespaced: bool,
    /// Verbs that discovery lists.
    pub verbs: Cow<'static, [Text]>,
    /// Subresources with their verbs.
    pub subresources: Cow<'static, [Subresource]>,
    /// The schema of one object.
    pub schema: SchemaRef,
    /// Where objects lie below the storage prefix, such as `pods` or `services/specs`; empty if never stored.
    pub storage_path: Text,
    /// `apiVersion` of the stored form, such as `apps/v1`.
    pub storage_version: Text,
    /// Objects lie in the store as JSON instead of protobuf.
    pub stored_as_json: bool,
    /// Fields that a field selector may name, `metadata.name` and `metadata.namespace` included where it may.
    pub selectable: Cow<'static, [Selectable]>,
    /// The path of the selectable field that caches keep an index by, whose value is a text without a default; empty for
    /// none.
    pub index: Text,
    /// What is said of a field that it may not name; `{}` stands for the field.
    pub not_selectable: Text,
    /// How writes treat it.
    pub strategy: Strategy,
    /// Served without `--runtime-config`.
    pub default_on: bool,
}

/// A subresource of a kind.
#[derive(Clone, Debug)]
pub struct Subresource {
    /// Its name, such as `status`.
    pub name: Text,
    /// Group, version and kind of its bodies; group and version empty where they are the parent's.
    pub group: Text,
    /// See `group`.
    pub version: Text,
    /// See `group`.
    pub kind: Text,
    /// Verbs that discovery lists.
    pub verbs: Cow<'static, [Text]>,
}

/// A kind, for whoever keeps it: a row of the generated table, or one made at run time and shared.
#[derive(Clone)]
pub enum KindRef {
    /// A built-in kind.
    Static(&'static Kind),
    /// A custom resource's.
    Shared(Arc<Kind>),
}

impl KindRef {
    /// Whether both are the same row or the same shared kind, so that objects of the one are objects of the other.
    pub fn is(&self, other: &Kind) -> bool {
        std::ptr::eq::<Kind>(&**self, other)
    }
}

impl Deref for KindRef {
    type Target = Kind;

    fn deref(&self) -> &Kind {
        match self {
            Self::Static(kind) => kind,
            Self::Shared(kind) => kind,
        }
    }
}

impl std::fmt::Debug for KindRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KindRef({}, {})", self.api_version(), self.kind)
    }
}

impl From<&'static Kind> for KindRef {
    fn from(kind: &'static Kind) -> Self {
        Self::Static(kind)
    }
}

impl From<Arc<Kind>> for KindRef {
    fn from(kind: Arc<Kind>) -> Self {
        Self::Shared(kind)
    }
}

impl Kind {
    /// `v1` or `apps/v1`.
    pub fn api_version(&self) -> Text {
        if self.group.is_empty() { self.version.clone() } else { format!("{}/{}", self.group, self.version).into() }
    }

    /// `pods` or `deployments.apps`, as messages name a resource.
    pub fn qualified_resource(&self) -> Text {
        if self.group.is_empty() { self.resource.clone() } else { format!("{}.{}", self.resource, self.group).into() }
    }

    /// Whether objects are stored at all.
    pub fn is_stored(&self) -> bool {
        !self.storage_path.is_empty()
    }

    /// The field that a selector calls by this name.
    pub fn selectable(&self, name: &str) -> Option<&Selectable> {
        self.selectable.iter().find(|s| s.name == name)
    }

    /// The subresource of this name.
    pub fn subresource(&self, name: &str) -> Option<&Subresource> {
        self.subresources.iter().find(|s| s.name == name)
    }
}
