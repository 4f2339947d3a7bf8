//! Values as messages show those of upstream's internal types: JSON with the names of Go fields, nothing left out.

use object::field_error::Value;
use object::json;
use object::record::{Record, View};

/// A value at fault that upstream holds in an internal type.
pub(crate) fn internal(view: View<'_>) -> Value {
    match view {
        View::Record(_) | View::List(_) | View::Map(_) => {
            let mut out = Vec::new();
            write(view, &mut out);
            Value::Json(String::from_utf8(out).unwrap_or_default())
        }
        view => Value::from(view),
    }
}

/// The value as JSON text of one line.
pub(super) fn text(view: View<'_>) -> String {
    let mut out = Vec::new();
    write(view, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

fn write(view: View<'_>, out: &mut Vec<u8>) {
    match view {
        View::Record(record) if is_internal(record) => {
            out.push(b'{');
            members(record, &mut true, out);
            out.push(b'}');
        }
        View::List(list) if !list.is_nil() => {
            out.push(b'[');
            for i in 0..list.len() {
                if i > 0 {
                    out.push(b',');
                }
                write(list.at(i), out);
            }
            out.push(b']');
        }
        View::Map(map) if !map.is_nil() => {
            out.push(b'{');
            let mut first = true;
            map.visit(&mut |key, value| {
                if !std::mem::take(&mut first) {
                    out.push(b',');
                }
                json::write_string(key, out);
                out.push(b':');
                write(value, out);
            });
            out.push(b'}');
        }
        View::List(_) | View::Map(_) => out.extend_from_slice(b"null"),
        view => json::encode_given(view, out),
    }
}

fn members(record: &dyn Record, first: &mut bool, out: &mut Vec<u8>) {
    let name = record.schema().name.rsplit('.').next().unwrap_or("");
    for (i, field) in record.schema().fields.iter().enumerate() {
        match (record.get(i), &*field.name) {
            (View::Record(inlined), _) if field.inline => members(inlined, first, out),
            (View::Record(meta), "metadata") => metadata(meta, first, out),
            // Internal objects don't know their version.
            _ if field.tag == 0 => {}
            (view, json_name) => {
                if !std::mem::take(first) {
                    out.push(b',');
                }
                json::write_string(&go_name(name, json_name), out);
                out.push(b':');
                match view {
                    View::Absent if ZERO.contains(&(name, json_name)) => out.push(b'0'),
                    view => write(view, out),
                }
            }
        }
    }
}

/// Metadata are embedded in Go, with their JSON names.
fn metadata(meta: &dyn Record, first: &mut bool, out: &mut Vec<u8>) {
    let mut text = Vec::new();
    json::encode_given(View::Record(meta), &mut text);
    if let [b'{', inner @ .., b'}'] = text.as_slice()
        && !inner.is_empty()
    {
        if !std::mem::take(first) {
            out.push(b',');
        }
        out.extend_from_slice(inner);
    }
}

/// Fields that are no pointers in the internal type, and so never absent.
const ZERO: &[(&str, &str)] = &[
    ("RollingUpdateDaemonSet", "maxSurge"),
    ("RollingUpdateDaemonSet", "maxUnavailable"),
    ("RollingUpdateDeployment", "maxSurge"),
    ("RollingUpdateDeployment", "maxUnavailable"),
    ("RollingUpdateStatefulSetStrategy", "partition"),
];

/// Types of the API machinery have no internal form.
fn is_internal(record: &dyn Record) -> bool {
    !record.schema().name.starts_with("io.k8s.apimachinery.")
}

/// The name of the Go field of a JSON name in a record.
fn go_name(record: &str, name: &str) -> String {
    const OTHER: &[(&str, &str, &str)] = &[
        ("DeviceAttribute", "bool", "BoolValue"),
        ("DeviceAttribute", "bools", "BoolValues"),
        ("DeviceAttribute", "int", "IntValue"),
        ("DeviceAttribute", "ints", "IntValues"),
        ("DeviceAttribute", "string", "StringValue"),
        ("DeviceAttribute", "strings", "StringValues"),
        ("DeviceAttribute", "version", "VersionValue"),
        ("DeviceAttribute", "versions", "VersionValues"),
        ("GlusterfsPersistentVolumeSource", "endpoints", "EndpointsName"),
        ("GlusterfsVolumeSource", "endpoints", "EndpointsName"),
        ("PodSpec", "serviceAccount", "DeprecatedServiceAccount"),
        ("RBDPersistentVolumeSource", "image", "RBDImage"),
        ("RBDPersistentVolumeSource", "monitors", "CephMonitors"),
        ("RBDPersistentVolumeSource", "pool", "RBDPool"),
        ("RBDPersistentVolumeSource", "user", "RadosUser"),
        ("RBDVolumeSource", "image", "RBDImage"),
        ("RBDVolumeSource", "monitors", "CephMonitors"),
        ("RBDVolumeSource", "pool", "RBDPool"),
        ("RBDVolumeSource", "user", "RadosUser"),
    ];
    if let Some((.., other)) = OTHER.iter().find(|(r, n, _)| *r == record && *n == name) {
        return (*other).to_owned();
    }
    const WHOLE: &[(&str, &str)] = &[
        ("cephfs", "CephFS"),
        ("storageos", "StorageOS"),
        ("photonPersistentDisk", "PhotonPersistentDisk"),
        ("wwids", "WWIDs"),
        ("cidrs", "CIDRs"),
        ("ips", "IPs"),
        ("chapAuthDiscovery", "DiscoveryCHAPAuth"),
        ("chapAuthSession", "SessionCHAPAuth"),
        ("lastState", "LastTerminationState"),
        ("diskURI", "DataDiskURI"),
    ];
    const WORDS: &[&str] = &[
        "api", "aws", "ca", "cel", "cidr", "csi", "dns", "fc", "fs", "gce", "gid", "gmsa", "grpc", "http", "id", "ip",
        "iqn", "iscsi", "nfs", "os", "pd", "qos", "rbd", "se", "ssl", "tcp", "tls", "ttl", "tty", "uid", "uri", "url",
        "vm",
    ];
    if let Some((_, whole)) = WHOLE.iter().find(|(json, _)| *json == name) {
        return (*whole).to_owned();
    }
    let end = name.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(name.len());
    let (word, rest) = name.split_at(end);
    if WORDS.contains(&word) {
        return format!("{}{rest}", word.to_ascii_uppercase());
    }
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |c| format!("{}{}", c.to_ascii_uppercase(), chars.as_str()))
}

#[cfg(test)]
mod tests {
    use generated::apps::v1::RollingUpdateDaemonSet;
    use generated::core::v1::{NodeSelectorRequirement, NodeSelectorTerm, PodTemplateSpec, VolumeNodeAffinity};

    use super::*;

    #[test]
    fn names_of_go() {
        let check = |name: &str, expect: &str| assert_eq!(go_name("PodSpec", name), expect);
        check("matchFields", "MatchFields");
        check("apiGroup", "APIGroup");
        check("uid", "UID");
        check("hostPath", "HostPath");
        check("fsType", "FSType");
        check("cephfs", "CephFS");
        check("ttlSecondsAfterFinished", "TTLSecondsAfterFinished");
        check("serviceAccount", "DeprecatedServiceAccount");
    }

    #[test]
    fn metadata_are_embedded() {
        let mut template = PodTemplateSpec::default();
        template.metadata.labels.insert("a".into(), "b".into());
        let text = internal(View::Record(&template)).to_string();
        assert!(text.starts_with(r#"{"labels":{"a":"b"},"Spec":{"Volumes":null,"#), "{text}");
        let strategy = RollingUpdateDaemonSet::default();
        assert_eq!(internal(View::Record(&strategy)).to_string(), r#"{"MaxUnavailable":0,"MaxSurge":0}"#);
    }

    #[test]
    fn nothing_is_left_out() {
        let requirement = NodeSelectorRequirement { key: "a".into(), operator: "In".into(), values: vec!["b<".into()] };
        let term = NodeSelectorTerm { match_expressions: vec![requirement], ..Default::default() };
        let mut affinity = VolumeNodeAffinity::default();
        affinity.required.get_or_insert_default().node_selector_terms.push(term);
        let expect = r#"{"Required":{"NodeSelectorTerms":[{"MatchExpressions":[{"Key":"a","Operator":"In","Values":["b\u003c"]}],"MatchFields":null}]}}"#;
        assert_eq!(internal(View::Record(&affinity)).to_string(), expect);
    }
}
