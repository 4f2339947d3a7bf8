//! The built-in policy: masters may all, others may look at health,
//! the version and (when authenticated) discovery.

use crate::User;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Attributes<'a> {
    /// A request on an API resource.
    Resource {
        /// The verb, as in `list`.
        verb: &'a str,
        /// The API group, empty for the core group.
        group: &'a str,
        /// The plural resource name.
        resource: &'a str,
        /// The subresource, or empty.
        subresource: &'a str,
        /// The namespace, or empty at the cluster scope.
        namespace: &'a str,
        /// The object's name, or empty.
        name: &'a str,
    },
    /// A request on any other path.
    Path {
        /// The lower-case HTTP method.
        verb: &'a str,
        /// The path asked for.
        path: &'a str,
    },
}

/// Proof that a request was allowed; only [`authorize`] makes one.
#[derive(Clone, Debug)]
pub struct Authorized {
    user: User,
}

impl Authorized {
    /// The user the request runs under.
    pub fn user(&self) -> &User {
        &self.user
    }
}

/// Allows the request, or says why not in the words of the status message.
pub fn authorize(user: User, asked: &Attributes<'_>) -> Result<Authorized, String> {
    if user.is_in("system:masters") || may_look(&user, asked) {
        return Ok(Authorized { user });
    }
    Err(forbidden(&user.name, asked))
}

fn may_look(user: &User, asked: &Attributes<'_>) -> bool {
    let authenticated = user.is_in("system:authenticated");
    // Who asks who it is.
    if let Attributes::Resource { verb: "create", group: "authentication.k8s.io", resource, .. } = asked {
        return authenticated && *resource == "selfsubjectreviews";
    }
    let Attributes::Path { verb: "get", path } = asked else {
        return false;
    };
    match *path {
        "/healthz" | "/livez" | "/readyz" | "/version" | "/version/" => {
            authenticated || user.is_in("system:unauthenticated")
        }
        "/api" | "/apis" | "/openapi" => authenticated,
        other => {
            let below = |prefix| other.starts_with(prefix);
            authenticated && (below("/api/") || below("/apis/") || below("/openapi/"))
        }
    }
}

fn forbidden(user: &str, asked: &Attributes<'_>) -> String {
    match *asked {
        Attributes::Path { verb, path } => {
            format!("forbidden: User {user:?} cannot {verb} path {path:?}")
        }
        Attributes::Resource { verb, group, resource, subresource, namespace, name } => {
            let mut subject = resource.to_owned();
            if !group.is_empty() {
                subject = format!("{subject}.{group}");
            }
            if !name.is_empty() {
                subject = format!("{subject} {name:?}");
            }
            let mut target = resource.to_owned();
            if !subresource.is_empty() {
                target = format!("{target}/{subresource}");
            }
            let scope = if namespace.is_empty() {
                "at the cluster scope".to_owned()
            } else {
                format!("in the namespace {namespace:?}")
            };
            format!(
                "{subject} is forbidden: User {user:?} cannot {verb} resource {target:?} \
                 in API group {group:?} {scope}"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policy() {
        let check = |group: &str, asked: Attributes<'_>, expect: Option<&str>| {
            let user = User { name: "x".into(), groups: vec![group.into()], ..User::default() };
            let got = authorize(user, &asked).err();
            assert_eq!(got.as_deref(), expect, "{group} {asked:?}");
        };
        let path = |path| Attributes::Path { verb: "get", path };
        let pods = Attributes::Resource {
            verb: "list",
            group: "",
            resource: "pods",
            subresource: "",
            namespace: "y",
            name: "",
        };
        check("system:masters", pods, None);
        check("system:unauthenticated", path("/livez"), None);
        check("system:authenticated", path("/apis/apps/v1"), None);
        check("system:unauthenticated", path("/api"), Some(r#"forbidden: User "x" cannot get path "/api""#));
        check(
            "system:authenticated",
            pods,
            Some(r#"pods is forbidden: User "x" cannot list resource "pods" in API group "" in the namespace "y""#),
        );
    }
}
