//! The objects of the benchmarks: a pod as clusters have them, and a small one.

use bytes::Bytes;
use serde_json::{Value, json};

/// Digits that no compressor foresees, 16 for each word, the same for the same number.
fn digits(number: u64, words: u64) -> String {
    (0..words)
        .map(|word| {
            let mut mixed = (number * 4 + word + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            format!("{:016x}", mixed ^ (mixed >> 27))
        })
        .collect()
}

/// A config map of about 1 KB as the client sends it.
pub(super) fn config_map(name: &str, turn: u64) -> Bytes {
    let text = format!("{turn:08} {}", "x".repeat(820));
    json!({
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {"name": name, "labels": {"app": "bench", "part-of": "measurements"}},
        "data": {"text": text},
    })
    .to_string()
    .into()
}

/// A node's lease, renewed so often.
pub(super) fn lease(node: u64, turn: u64) -> Bytes {
    let (name, time) = (
        format!("node-{node:04}"),
        format!("2026-01-01T{:02}:{:02}:{:02}.000000Z", turn / 3600 % 24, turn / 60 % 60, turn % 60),
    );
    json!({
        "apiVersion": "coordination.k8s.io/v1",
        "kind": "Lease",
        "metadata": {"name": name},
        "spec": {"holderIdentity": name, "leaseDurationSeconds": 40, "renewTime": time},
    })
    .to_string()
    .into()
}

/// A pod of about 5 KB once the server has added its defaults and managed fields.
pub(super) fn pod(name: &str, number: u64) -> Bytes {
    let app = format!("service-{}", number % 50);
    json!({
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {
            "name": name,
            "labels": {
                "app.kubernetes.io/name": app,
                "app.kubernetes.io/instance": format!("{app}-production"),
                "app.kubernetes.io/component": "server",
                "pod-template-hash": &digits(number % 50, 1)[..10],
            },
            "annotations": {
                "checksum/config": digits(number, 4),
                "cni.example/address": format!("10.244.{}.{}", number / 250 % 250, number % 250),
            },
            "ownerReferences": [{
                "apiVersion": "apps/v1",
                "kind": "ReplicaSet",
                "name": format!("{app}-{}", &digits(number % 50, 1)[..10]),
                "uid": format!("{}-0000-4000-8000-000000000000", &digits(number % 50, 1)[..8]),
                "controller": true,
                "blockOwnerDeletion": true,
            }],
        },
        "spec": {
            "nodeName": format!("node-{:04}", number % 100),
            "terminationGracePeriodSeconds": 30,
            "containers": [container("app", &app, 8080), container("sidecar", "proxy", 15001)],
            "volumes": [
                {"name": "config", "configMap": {"name": format!("{app}-config")}},
                {"name": "scratch", "emptyDir": {}},
            ],
        },
    })
    .to_string()
    .into()
}

fn container(name: &str, image: &str, port: u16) -> Value {
    json!({
        "name": name,
        "image": format!("registry.example/{image}:1.42.0"),
        "ports": [{"name": "http", "containerPort": port}],
        "env": [{"name": "SERVICE", "value": image}],
        "resources": {
            "requests": {"cpu": "100m", "memory": "128Mi"},
            "limits": {"cpu": "500m", "memory": "512Mi"},
        },
        "volumeMounts": [{"name": "config", "mountPath": "/etc/app"}, {"name": "scratch", "mountPath": "/tmp"}],
        "readinessProbe": {"httpGet": {"path": "/ready", "port": "http"}, "periodSeconds": 5},
    })
}

/// A deployment of about 2 KB, as a manager applies it.
pub(super) fn deployment(name: &str, turn: u64) -> Bytes {
    let labels = json!({"app.kubernetes.io/name": name, "app.kubernetes.io/component": "server"});
    let containers = [container("app", &format!("{name}-{turn:08}"), 8080), container("sidecar", "proxy", 15001)];
    json!({
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "labels": labels},
        "spec": {
            "replicas": 3,
            "selector": {"matchLabels": {"app.kubernetes.io/name": name}},
            "template": {
                "metadata": {"labels": labels, "annotations": {"checksum/config": digits(0, 4)}},
                "spec": {
                    "terminationGracePeriodSeconds": 30,
                    "serviceAccountName": "default",
                    "securityContext": {"runAsNonRoot": true, "runAsUser": 1000},
                    "containers": containers,
                    "volumes": [
                        {"name": "config", "configMap": {"name": format!("{name}-config")}},
                        {"name": "scratch", "emptyDir": {}},
                    ],
                },
            },
        },
    })
    .to_string()
    .into()
}

/// A binding that gives users every right.
pub(super) fn binding(name: &str, users: &[&str]) -> Bytes {
    let group = "rbac.authorization.k8s.io";
    let subject = |user: &&str| json!({"apiGroup": group, "kind": "User", "name": user});
    json!({
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "ClusterRoleBinding",
        "metadata": {"name": name},
        "roleRef": {"apiGroup": group, "kind": "ClusterRole", "name": "cluster-admin"},
        "subjects": users.iter().map(subject).collect::<Vec<_>>(),
    })
    .to_string()
    .into()
}
