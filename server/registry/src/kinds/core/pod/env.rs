//! The environment of containers.

use generated::core::v1::{
    EnvFromSource, EnvVar, FileKeySelector, ObjectFieldSelector, PodSpec, ResourceFieldSelector,
};
use object::field_error::{FieldError, Path};
use object::names;
use object::scalar::Quantity;

use super::{dns_label, each};
use crate::kinds::core::volumes::source::no_backsteps;
use crate::kinds::features::ENV_FILES;
use crate::validate::{Faults, Report};

/// Fields of a pod that variables may have, in order.
const IN_VARIABLES: &[&str] = &[
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];

/// Fields of a pod that files in volumes may have, in order.
pub(super) const IN_VOLUMES: &[&str] =
    &["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

/// Resources of a container that either may have, in order.
const RESOURCES: &[&str] = &[
    "limits.cpu",
    "limits.ephemeral-storage",
    "limits.memory",
    "requests.cpu",
    "requests.ephemeral-storage",
    "requests.memory",
];

/// Variables.
pub(super) fn variables(variables: &[EnvVar], path: &Path<'_>, faults: &mut Faults) {
    for (i, variable) in variables.iter().enumerate() {
        let at = path.index(i);
        if variable.name.is_empty() {
            faults.required(&at.child("name"), "");
        } else {
            faults.each(&at.child("name"), &variable.name, names::relaxed_env_var_name(&variable.name));
        }
        source(variable, &at.child("valueFrom"), faults);
    }
}

/// Where a variable's value comes from.
fn source(variable: &EnvVar, path: &Path<'_>, faults: &mut Faults) {
    let Some(source) = &variable.value_from else { return };
    let mut given = 0;
    if let Some(selector) = &source.field_ref {
        given += 1;
        field(selector, IN_VARIABLES, &path.child("fieldRef"), faults);
    }
    if let Some(selector) = &source.resource_field_ref {
        given += 1;
        resource(selector, &path.child("resourceFieldRef"), false, faults);
    }
    if let Some(s) = &source.config_map_key_ref {
        given += 1;
        key(&s.local_object_reference.name, &s.key, &path.child("configMapKeyRef"), faults);
    }
    if let Some(s) = &source.secret_key_ref {
        given += 1;
        key(&s.local_object_reference.name, &s.key, &path.child("secretKeyRef"), faults);
    }
    if let Some(selector) = &source.file_key_ref {
        given += 1;
        file(selector, &path.child("fileKeyRef"), faults);
    }
    if given == 0 {
        let last = if ENV_FILES.is_on() {
            "`configMapKeyRef`, `secretKeyRef` or `fileKeyRef`"
        } else {
            "`configMapKeyRef` or `secretKeyRef`"
        };
        faults.invalid(path, "", format!("must specify one of: `fieldRef`, `resourceFieldRef`, {last}"));
    } else if !variable.value.is_empty() {
        faults.invalid(path, "", "may not be specified when `value` is not empty");
    } else if given > 1 {
        faults.invalid(path, "", "may not have more than one field specified at a time");
    }
}

/// A field of the pod.
pub(super) fn field(selector: &ObjectFieldSelector, known: &[&str], path: &Path<'_>, faults: &mut Faults) {
    let ObjectFieldSelector { api_version, field_path } = selector;
    if api_version.is_empty() {
        return faults.required(&path.child("apiVersion"), "");
    }
    let at = path.child("fieldPath");
    if field_path.is_empty() {
        return faults.required(&at, "");
    }
    let (name, subscript) = match subscripted(field_path) {
        Some((name, subscript)) => (name, Some(subscript)),
        None => (&**field_path, None),
    };
    let unknown = match (&**api_version, name, subscript) {
        ("v1", "metadata.annotations" | "metadata.labels", Some(_)) => None,
        ("v1", _, Some(_)) => Some(format!("field label does not support subscript: {field_path}")),
        ("v1", name, None) if is_label(name) => None,
        ("v1", _, None) => Some(format!("field label not supported: {field_path}")),
        (other, ..) => Some(format!("unsupported pod version: {other}")),
    };
    if let Some(why) = unknown {
        return faults.invalid(&at, field_path, format!("error converting fieldPath: {why}"));
    }
    let name = if name == "spec.host" { "spec.nodeName" } else { name };
    match (name, subscript) {
        ("metadata.annotations", Some(key)) => {
            let key = key.to_lowercase();
            faults.each(path, &key, names::qualified_name(&key));
        }
        (_, Some(key)) => faults.each(path, key, names::qualified_name(key)),
        (name, None) if !known.contains(&name) => faults.push(FieldError::not_supported(&at, name, known)),
        _ => {}
    }
}

/// `metadata.labels['key']` in its two parts.
fn subscripted(path: &str) -> Option<(&str, &str)> {
    path.strip_suffix("']")?.split_once("['").filter(|(name, _)| !name.is_empty())
}

/// Fields that the downward API knows at all.
fn is_label(name: &str) -> bool {
    IN_VARIABLES.contains(&name)
        || IN_VOLUMES.contains(&name)
        || matches!(name, "spec.restartPolicy" | "spec.schedulerName" | "status.phase" | "spec.host")
}

/// A resource of a container, which must be named in a volume.
pub(super) fn resource(selector: &ResourceFieldSelector, path: &Path<'_>, in_volume: bool, faults: &mut Faults) {
    let name = &*selector.resource;
    let huge = ["limits.hugepages-", "requests.hugepages-"].iter().any(|p| name.starts_with(p));
    if in_volume && selector.container_name.is_empty() {
        faults.required(&path.child("containerName"), "");
    } else if name.is_empty() {
        faults.required(&path.child("resource"), "");
    } else if !huge && !RESOURCES.contains(&name) {
        faults.push(FieldError::not_supported(&path.child("resource"), name, RESOURCES));
    }
    divisor(name, huge, &selector.divisor, path, faults);
}

fn divisor(name: &str, huge: bool, divisor: &Quantity, path: &Path<'_>, faults: &mut Faults) {
    const BYTES: &str = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";
    if divisor.is_zero() {
        return;
    }
    let (values, of) = match name.split_once('.').map(|(_, resource)| resource) {
        _ if huge => (BYTES, "hugepages"),
        Some("cpu") if RESOURCES.contains(&name) => ("1m and 1", "cpu"),
        Some("memory") if RESOURCES.contains(&name) => (BYTES, "memory"),
        Some("ephemeral-storage") if RESOURCES.contains(&name) => (BYTES, "local ephemeral storage"),
        _ => return,
    };
    let text = divisor.to_string();
    if !values.split(", ").flat_map(|v| v.split(" and ")).any(|v| v == text) {
        let why = format!("only divisor's values {values} are supported with the {of} resource");
        faults.invalid(&path.child("divisor"), name, why);
    }
}

/// A key of a config map or a secret.
fn key(name: &str, key: &str, path: &Path<'_>, faults: &mut Faults) {
    faults.each(&path.child("name"), name, names::dns1123_subdomain(name));
    if key.is_empty() {
        faults.required(&path.child("key"), "");
    } else {
        faults.each(&path.child("key"), key, names::config_map_key(key));
    }
}

/// A key of a file in a volume (KEP-3721).
fn file(selector: &FileKeySelector, path: &Path<'_>, faults: &mut Faults) {
    let (key, volume, file) = (path.child("key"), path.child("volumeName"), path.child("path"));
    match &*selector.key {
        "" => faults.required(&key, ""),
        text => faults.each(&key, text, names::relaxed_env_var_name(text)),
    }
    match &*selector.volume_name {
        "" => faults.required(&volume, ""),
        text => dns_label(text, &volume, faults),
    }
    match &*selector.path {
        "" => faults.required(&file, ""),
        text => no_backsteps(text, &file, faults),
    }
}

/// Sources of many variables.
pub(super) fn sources(sources: &[EnvFromSource], path: &Path<'_>, faults: &mut Faults) {
    for (i, source) in sources.iter().enumerate() {
        let at = path.index(i);
        if !source.prefix.is_empty() {
            faults.each(&at.child("prefix"), &source.prefix, names::relaxed_env_var_name(&source.prefix));
        }
        let given = [
            ("configMapRef", source.config_map_ref.as_ref().map(|r| &r.local_object_reference.name)),
            ("secretRef", source.secret_ref.as_ref().map(|r| &r.local_object_reference.name)),
        ];
        for (field, name) in given.iter().filter_map(|(field, name)| Some((field, (*name)?))) {
            let at = at.child(field);
            match &**name {
                "" => faults.required(&at.child("name"), ""),
                name => faults.each(&at.child("name"), name, names::NameRule::Subdomain.check_prefix(name)),
            }
        }
        // Upstream blames the whole list.
        match given.iter().filter(|(_, name)| name.is_some()).count() {
            0 => faults.invalid(path, "", "must specify one of: `configMapRef` or `secretRef`"),
            1 => {}
            _ => faults.invalid(path, "", "may not have more than one field specified at a time"),
        }
    }
}

/// Files of variables lie in empty directories.
pub(super) fn file_volumes(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    each::container(spec, path, |container, at| {
        let variables = at.child("env");
        for (i, variable) in container.env.iter().enumerate() {
            let Some(file) = variable.value_from.as_ref().and_then(|s| s.file_key_ref.as_ref()) else { continue };
            let variable = variables.index(i);
            let source = variable.child("valueFrom");
            let file_key = source.child("fileKeyRef");
            let at = file_key.child("volumeName");
            match spec.volumes.iter().rfind(|v| v.name == file.volume_name) {
                None => faults.not_found(&at, &file.volume_name),
                Some(v) if v.volume_source.empty_dir.is_none() => {
                    faults.invalid(&at, &file.volume_name, "referenced volume must be of type emptyDir");
                }
                Some(_) => {}
            }
        }
    });
}
