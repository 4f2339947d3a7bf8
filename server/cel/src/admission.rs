//! The variables of admission: policies, match conditions of webhooks.

use std::sync::Arc;

use crate::environment::{Declarations, Environment};
use crate::types::Type;

/// The environment of admission, on a base; with parameters and an authorizer where a policy may use them.
pub fn environment(base: Environment, params: bool, authorizer: bool) -> Environment {
    let text = || Type::String;
    let texts = || Type::list(Type::String);
    let labels = || Type::map(Type::String, Type::String);
    let object = |name: &str| Type::object(&format!("kubernetes.{name}"));
    let mut environment = base
        .object("kubernetes.GroupVersionKind", &[("group", text()), ("version", text()), ("kind", text())])
        .object("kubernetes.GroupVersionResource", &[("group", text()), ("version", text()), ("resource", text())])
        .object(
            "kubernetes.UserInfo",
            &[("username", text()), ("uid", text()), ("groups", texts()), ("extra", Type::map(Type::String, texts()))],
        )
        .object(
            "kubernetes.AdmissionRequest",
            &[
                ("kind", object("GroupVersionKind")),
                ("resource", object("GroupVersionResource")),
                ("subResource", text()),
                ("requestKind", object("GroupVersionKind")),
                ("requestResource", object("GroupVersionResource")),
                ("requestSubResource", text()),
                ("name", text()),
                ("namespace", text()),
                ("operation", text()),
                ("userInfo", object("UserInfo")),
                ("dryRun", Type::Bool),
                ("options", Type::Dyn),
            ],
        )
        .object("kubernetes.NamespaceSpec", &[("finalizers", texts())])
        .object(
            "kubernetes.NamespaceCondition",
            &[
                ("status", text()),
                ("type", text()),
                ("lastTransitionTime", Type::Timestamp),
                ("message", text()),
                ("reason", text()),
            ],
        )
        .object(
            "kubernetes.NamespaceStatus",
            &[("conditions", Type::list(object("NamespaceCondition"))), ("phase", text())],
        )
        .object(
            "kubernetes.NamespaceMetadata",
            &[
                ("name", text()),
                ("generateName", text()),
                ("namespace", text()),
                ("labels", labels()),
                ("annotations", labels()),
                ("UID", text()),
                ("creationTimestamp", Type::Timestamp),
                ("deletionGracePeriodSeconds", Type::Int),
                ("deletionTimestamp", Type::Timestamp),
                ("generation", Type::Int),
                ("resourceVersion", text()),
                ("finalizers", texts()),
            ],
        )
        .object(
            "kubernetes.Namespace",
            &[
                ("metadata", object("NamespaceMetadata")),
                ("spec", object("NamespaceSpec")),
                ("status", object("NamespaceStatus")),
            ],
        )
        .variable_of("object", Type::Dyn)
        .variable_of("oldObject", Type::Dyn)
        .variable_of("namespaceObject", object("Namespace"))
        .variable_of("request", object("AdmissionRequest"));
    if params {
        environment = environment.variable_of("params", Type::Dyn);
    }
    if authorizer {
        environment = environment
            .variable_of("authorizer", object("authorization.Authorizer"))
            .variable_of("authorizer.requestResource", object("authorization.ResourceCheck"));
    }
    environment
}

/// The same with the types and functions that say how objects are changed: `Object`, `JSONPatch`, `jsonpatch.escapeKey()`.
pub fn with_mutations(environment: Environment) -> Environment {
    environment.declarations(Arc::new(Mutations)).json_patch()
}

/// Objects of any shape, named by the path of their field (`Object.spec.template`), and steps of JSON patches.
#[derive(Debug)]
struct Mutations;

const PATCH: &str = "JSONPatch";

impl Declarations for Mutations {
    fn has_object(&self, name: &str) -> bool {
        name == "Object" || name.starts_with("Object.") || name == PATCH
    }

    fn field(&self, object: &str, field: &str) -> Option<Type> {
        Some(match (object, field) {
            (PATCH, "op" | "from" | "path") => Type::String,
            // A step has other fields too, as far as upstream's checker knows, of a type without a name.
            (PATCH, other) if other != "value" => Type::opaque(""),
            _ => Type::Dyn,
        })
    }
}
