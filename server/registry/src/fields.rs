//! Fields that field selectors may name, for each kind.

use object::kind::Kind;
use object::record::Record;

use crate::meta;
use crate::object::text_at;

/// Group, resource, and fields beyond the object's name and namespace.
type Row = (&'static str, &'static str, &'static [&'static str]);

const ROWS: &[Row] = &[
    (
        "",
        "pods",
        &[
            "spec.nodeName",
            "spec.restartPolicy",
            "spec.schedulerName",
            "spec.serviceAccountName",
            "spec.hostNetwork",
            "status.phase",
            "status.podIP",
            "status.podIPs",
            "status.nominatedNodeName",
        ],
    ),
    ("", "nodes", &["spec.unschedulable"]),
    ("", "namespaces", &["status.phase"]),
    ("", "secrets", &["type"]),
    ("", "services", &["spec.clusterIP", "spec.type"]),
    ("", "replicationcontrollers", &["status.replicas"]),
    (
        "",
        "events",
        &[
            "involvedObject.kind",
            "involvedObject.namespace",
            "involvedObject.name",
            "involvedObject.uid",
            "involvedObject.apiVersion",
            "involvedObject.resourceVersion",
            "involvedObject.fieldPath",
            "reason",
            "reportingComponent",
            "source",
            "type",
        ],
    ),
    ("apps", "replicasets", &["status.replicas"]),
    ("batch", "jobs", &["status.successful"]),
    ("certificates.k8s.io", "certificatesigningrequests", &["spec.signerName"]),
    ("certificates.k8s.io", "clustertrustbundles", &["spec.signerName"]),
    ("resource.k8s.io", "resourceslices", &["spec.nodeName", "spec.driver"]),
    ("networking.k8s.io", "ipaddresses", &["spec.parentRef"]),
];

fn row(kind: &Kind) -> &'static [&'static str] {
    let group = if kind.group == "events.k8s.io" { "" } else { &*kind.group };
    ROWS.iter().find(|r| r.0 == group && r.1 == kind.resource).map_or(&[], |r| r.2)
}

/// Whether a selector may name the field.
pub fn known(kind: &Kind, field: &str) -> bool {
    field == "metadata.name" || field == "metadata.namespace" && kind.namespaced || row(kind).contains(&field)
}

/// The fields of an object with their values.
pub fn of(kind: &Kind, record: &dyn Record) -> Vec<(&'static str, String)> {
    let meta = meta::of(record);
    let mut out = vec![("metadata.name", meta.name.clone()), ("metadata.namespace", meta.namespace.clone())];
    for field in row(kind) {
        out.push((field, value(kind, record, field)));
    }
    out
}

fn value(kind: &Kind, record: &dyn Record, field: &'static str) -> String {
    let path: Vec<&str> = field.split('.').collect();
    match (&*kind.resource, field) {
        ("jobs", _) => match text_at(record, &["status", "succeeded"]) {
            none if none.is_empty() => "0".into(),
            some => some,
        },
        ("replicasets" | "replicationcontrollers", _) => match text_at(record, &path) {
            none if none.is_empty() => "0".into(),
            some => some,
        },
        ("pods", "spec.hostNetwork") | ("nodes", _) => match text_at(record, &path) {
            none if none.is_empty() => "false".into(),
            some => some,
        },
        ("events", "source") => match text_at(record, &["source", "component"]) {
            none if none.is_empty() => text_at(record, &["reportingComponent"]),
            some => some,
        },
        _ => text_at(record, &path),
    }
}

/// Whether the kind has fields of its own.
pub fn has_own(kind: &Kind) -> bool {
    !row(kind).is_empty()
}
