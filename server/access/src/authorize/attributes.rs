//! What is asked for, as authorizers see it.

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Attributes<'a> {
    /// A request on an API resource.
    Resource(Resource<'a>),
    /// A request on any other path.
    Path {
        /// The lower-case HTTP method.
        verb: &'a str,
        /// The path asked for.
        path: &'a str,
    },
}

/// A request on an API resource.
#[derive(Clone, Copy, Debug, Default)]
pub struct Resource<'a> {
    /// The verb, as in `list`.
    pub verb: &'a str,
    /// The API group, empty for the core group.
    pub group: &'a str,
    /// The version, as in `v1`; `*` for any.
    pub version: &'a str,
    /// The plural resource name.
    pub resource: &'a str,
    /// The subresource, or empty.
    pub subresource: &'a str,
    /// The namespace, or empty at the cluster scope.
    pub namespace: &'a str,
    /// The object's name, or empty.
    pub name: &'a str,
    /// The field selector of a `list`, `watch` or `deletecollection` as the request has it; empty if there is none.
    pub fields: &'a str,
    /// The label selector of such a request, as `fields`.
    pub labels: &'a str,
}

impl Attributes<'_> {
    /// What is forbidden, in the words of the status message; `why` follows if it says something.
    pub(crate) fn forbidden(&self, user: &str, why: &str) -> String {
        let what = match *self {
            Attributes::Path { verb, path } => format!("forbidden: User {user:?} cannot {verb} path {path:?}"),
            Attributes::Resource(r) => format!("{} is forbidden: {}", r.subject(), r.cannot(user)),
        };
        if why.is_empty() { what } else { format!("{what}: {why}") }
    }
}

impl Resource<'_> {
    /// `pods`, `deployments.apps "web"`.
    fn subject(&self) -> String {
        let mut subject = self.resource.to_owned();
        if !self.group.is_empty() {
            subject = format!("{subject}.{}", self.group);
        }
        if !self.name.is_empty() {
            subject = format!("{subject} {:?}", self.name);
        }
        subject
    }

    fn cannot(&self, user: &str) -> String {
        let Self { verb, group, resource, subresource, namespace, .. } = self;
        let mut target = (*resource).to_owned();
        if !subresource.is_empty() {
            target = format!("{target}/{subresource}");
        }
        let scope = match namespace.is_empty() {
            true => "at the cluster scope".to_owned(),
            false => format!("in the namespace {namespace:?}"),
        };
        format!("User {user:?} cannot {verb} resource {target:?} in API group {group:?} {scope}")
    }
}
