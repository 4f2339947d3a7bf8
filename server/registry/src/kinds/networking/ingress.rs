//! Ingresses.

use generated::core::v1::TypedLocalObjectReference;
use generated::networking::v1::{HTTPIngressPath, Ingress, IngressBackend, IngressRule, IngressSpec};
use object::field_error::{FieldError, Path, Value};
use object::names::{self, ip};
use object::record::View;

use crate::kinds::core::{host_name, port_number};
use crate::validate::{Faults, Report};

/// The annotation that named the class before there was a field.
const CLASS: &str = "kubernetes.io/ingress.class";

const PATH_TYPES: [&str; 3] = ["Exact", "ImplementationSpecific", "Prefix"];
/// What no path may hold, and how none may end: it would not mean what it says.
const IN_PATHS: [&str; 5] = ["//", "/./", "/../", "%2f", "%2F"];
const AT_ENDS: [&str; 2] = ["/..", "/."];

/// A whole ingress. What older rules let in may stay.
pub(super) fn ingress(ingress: &Ingress, old: Option<&Ingress>, faults: &mut Faults) {
    let path = Path::new("spec");
    let spec = &ingress.spec;
    if spec.rules.is_empty() && spec.default_backend.is_none() {
        faults.invalid(
            &path,
            Value::from(View::List(&spec.rules)),
            "either `defaultBackend` or `rules` must be specified",
        );
    }
    if let Some(backend) = spec.default_backend.as_deref() {
        self::backend(backend, &path.child("defaultBackend"), faults);
    }
    let lenient = old.is_some_and(|old| old.spec.rules.iter().any(is_bad_wildcard));
    for (i, one) in spec.rules.iter().enumerate() {
        rule(one, lenient, &path.child("rules").index(i), faults);
    }
    let bad_secret = |name: &String| !name.is_empty() && !names::dns1123_subdomain(name).is_empty();
    let lenient = old.is_some_and(|old| old.spec.tls.iter().any(|tls| bad_secret(&tls.secret_name)));
    tls(spec, lenient, &path.child("tls"), faults);
    if let Some(class) = &spec.ingress_class_name {
        faults.each(&path.child("ingressClassName"), class, names::dns1123_subdomain(class));
        if let (None, Some(annotation)) = (old, ingress.metadata.annotations.get(CLASS))
            && annotation != class
        {
            let annotations = Path::new("annotations");
            faults.invalid(
                &annotations.child(CLASS),
                annotation,
                "must match `ingressClassName` when both are specified",
            );
        }
    }
}

/// What a client is told of a new ingress.
pub(super) fn warnings(ingress: &Ingress) -> Vec<String> {
    if ingress.metadata.annotations.contains_key(CLASS) && ingress.spec.ingress_class_name.is_none() {
        return vec![format!("annotation \"{CLASS}\" is deprecated, please use 'spec.ingressClassName' instead")];
    }
    Vec::new()
}

/// Where a load balancer is reached.
pub(super) fn status(ingress: &Ingress, old: Option<&Ingress>, faults: &mut Faults) {
    let status = Path::new("status");
    let balancer = status.child("loadBalancer");
    let all = balancer.child("ingress");
    let is_known = |ip: &str| old.is_some_and(|old| old.status.load_balancer.ingress.iter().any(|i| i.ip == ip));
    for (i, one) in ingress.status.load_balancer.ingress.iter().enumerate() {
        let at = all.index(i);
        if !one.ip.is_empty() && !is_known(&one.ip) {
            faults.extend(ip::legacy_address(&at.child("ip"), &one.ip));
        }
        host_name(&one.hostname, &at.child("hostname"), faults);
    }
}

/// What is odd about a status that is let in.
pub(super) fn status_warnings(ingress: &Ingress) -> Vec<String> {
    let status = Path::new("status");
    let balancer = status.child("loadBalancer");
    let all = balancer.child("ingress");
    let given = ingress.status.load_balancer.ingress.iter().enumerate().filter(|(_, i)| !i.ip.is_empty());
    given.flat_map(|(i, one)| ip::address_warnings(&all.index(i), &one.ip)).collect()
}

fn is_bad_wildcard(rule: &IngressRule) -> bool {
    let mut faults = Faults::new();
    if rule.host.contains('*') {
        paths(rule, &Path::TOP, &mut faults);
    }
    !faults.is_empty()
}

fn rule(rule: &IngressRule, lenient: bool, at: &Path<'_>, faults: &mut Faults) {
    let host = rule.host.as_str();
    let wild = host.contains('*');
    if !host.is_empty() {
        if ip::parse_sloppy(host).is_some() {
            faults.invalid(&at.child("host"), host, "must be a DNS name, not an IP address");
        }
        let check = if wild { names::wildcard_subdomain } else { names::dns1123_subdomain };
        faults.each(&at.child("host"), host, check(host));
    }
    if !(wild && lenient) {
        paths(rule, at, faults);
    }
}

fn paths(rule: &IngressRule, at: &Path<'_>, faults: &mut Faults) {
    let Some(http) = rule.ingress_rule_value.http.as_deref() else { return };
    let at = at.child("http");
    let all = at.child("paths");
    if http.paths.is_empty() {
        faults.required(&all, "");
    }
    for (i, one) in http.paths.iter().enumerate() {
        path(one, &all.index(i), faults);
    }
}

fn path(path: &HTTPIngressPath, at: &Path<'_>, faults: &mut Faults) {
    let Some(ty) = path.path_type.as_deref() else {
        return faults.required(&at.child("pathType"), "pathType must be specified");
    };
    let (text, of_path) = (path.path.as_str(), at.child("path"));
    const ABSOLUTE: &str = "must be an absolute path";
    match ty {
        "Exact" | "Prefix" => {
            if !text.starts_with('/') {
                faults.invalid(&of_path, text, ABSOLUTE);
            }
            for part in IN_PATHS.into_iter().filter(|part| text.contains(part)) {
                faults.invalid(&of_path, text, format!("must not contain '{part}'"));
            }
            for end in AT_ENDS.into_iter().filter(|end| text.ends_with(end)) {
                faults.invalid(&of_path, text, format!("cannot end with '{end}'"));
            }
        }
        "ImplementationSpecific" if !text.is_empty() && !text.starts_with('/') => {
            faults.invalid(&of_path, text, ABSOLUTE);
        }
        "ImplementationSpecific" => {}
        _ => faults.push(FieldError::not_supported(&at.child("pathType"), Value::typed(ty), &PATH_TYPES)),
    }
    backend(&path.backend, &at.child("backend"), faults);
}

fn backend(backend: &IngressBackend, at: &Path<'_>, faults: &mut Faults) {
    let service = match (backend.service.as_deref(), backend.resource.as_deref()) {
        (Some(_), Some(_)) => return faults.invalid(at, "", "cannot set both resource and service backends"),
        (None, None) => return faults.invalid(at, "", "resource or service backend is required"),
        (None, Some(resource)) => return reference(resource, &at.child("resource"), faults),
        (Some(service), None) => service,
    };
    let of_service = at.child("service");
    match service.name.as_str() {
        "" => faults.required(&of_service.child("name"), ""),
        name => faults.each(&of_service.child("name"), name, names::dns1123_label(name)),
    }
    let of_port = of_service.child("port");
    match (service.port.name.as_str(), service.port.number) {
        ("", 0) => faults.required(at, "port name or number is required"),
        ("", number) => port_number(number, &of_port.child("number"), faults),
        (name, 0) => faults.each(&of_port.child("name"), name, names::port_name(name)),
        _ => faults.invalid(at, "", "cannot set both port name & port number"),
    }
}

fn reference(to: &TypedLocalObjectReference, at: &Path<'_>, faults: &mut Faults) {
    if let Some(group) = &to.api_group {
        faults.each(&at.child("apiGroup"), group, names::dns1123_subdomain(group));
    }
    segment(&to.kind, &at.child("kind"), faults);
    segment(&to.name, &at.child("name"), faults);
}

/// A text that must be there, and fit into a path.
pub(super) fn segment(text: &str, at: &Path<'_>, faults: &mut Faults) {
    if text.is_empty() {
        faults.required(at, "");
    } else {
        faults.each(at, text, names::path_segment(text));
    }
}

fn tls(spec: &IngressSpec, lenient: bool, all: &Path<'_>, faults: &mut Faults) {
    for (i, tls) in spec.tls.iter().enumerate() {
        let at = all.index(i);
        for (j, host) in tls.hosts.iter().enumerate() {
            let check = if host.contains('*') { names::wildcard_subdomain } else { names::dns1123_subdomain };
            faults.each(&at.child("hosts").index(j), host, check(host));
        }
        if !lenient && !tls.secret_name.is_empty() {
            faults.each(&at.child("secretName"), &tls.secret_name, names::dns1123_subdomain(&tls.secret_name));
        }
    }
}
