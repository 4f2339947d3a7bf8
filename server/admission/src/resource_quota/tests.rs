//! Quotas and writes, and what upstream 1.37.2 says of them.

use generated::core::v1::{PersistentVolumeClaim, Pod, Service};
use generated::resource::v1::ResourceClaim;
use object::json;

use super::*;

fn quota(spec: &str, hard: &str, used: &str) -> ResourceQuota {
    let text = format!(r#"{{"metadata":{{"name":"q"}},"spec":{{{spec}}},"status":{{"hard":{hard},"used":{used}}}}}"#);
    let mut quota = ResourceQuota::default();
    json::decode(text.as_bytes(), &mut quota).expect("a quota");
    quota
}

fn object(resource: &str, text: &str) -> (&'static str, Box<dyn Record>) {
    let (group, mut object): (_, Box<dyn Record>) = match resource {
        "pods" => ("", Box::new(Pod::default())),
        "services" => ("", Box::new(Service::default())),
        "persistentvolumeclaims" => ("", Box::new(PersistentVolumeClaim::default())),
        "resourceclaims" => ("resource.k8s.io", Box::new(ResourceClaim::default())),
        _ => ("apps", Box::new(generated::apps::v1::Deployment::default())),
    };
    json::decode(text.as_bytes(), &mut *object).expect("an object");
    (group, object)
}

/// What a write is told, or what is used after it.
fn said(quota: &ResourceQuota, resource: &str, old: Option<&str>, new: &str, limited: &[Limited]) -> String {
    let (group, object_then) = object(resource, new);
    let before = old.map(|old| object(resource, old).1);
    let around = Around::default();
    let asked = Asked {
        group,
        resource,
        subresource: if resource == "pods" && old.is_some() { "resize" } else { "" },
        object: &*object_then,
        old: before.as_deref(),
        now: 1000,
        around: &around,
    };
    match check(std::slice::from_ref(quota), &asked, limited) {
        Ok(None) => String::new(),
        Ok(Some(new)) => shown(&new[0].status.used),
        Err(Refusal::Forbidden(why)) => format!("forbidden: {why}"),
        Err(Refusal::Failed(why)) => format!("failed: {why}"),
    }
}

fn creates(spec: &str, hard: &str, used: &str, resource: &str, new: &str, expect: &str) {
    assert_eq!(said(&quota(spec, hard, used), resource, None, new, &[]), expect, "{new} under {hard} {used}");
}

const SMALL: &str =
    r#"{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"100m"},"limits":{"cpu":"1"}}}]}}"#;

#[test]
fn pods() {
    creates("", r#"{"pods":"1"}"#, r#"{"pods":"0"}"#, "pods", SMALL, "pods=1");
    creates(
        "",
        r#"{"pods":"1"}"#,
        r#"{"pods":"1"}"#,
        "pods",
        SMALL,
        "forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1",
    );
    creates(
        "",
        r#"{"requests.cpu":"1","limits.cpu":"3"}"#,
        r#"{"requests.cpu":"950m","limits.cpu":"2500m"}"#,
        "pods",
        SMALL,
        "forbidden: exceeded quota: q, requested: limits.cpu=1,requests.cpu=100m, used: limits.cpu=2500m,requests.cpu=950m, limited: limits.cpu=3,requests.cpu=1",
    );
    creates(
        "",
        r#"{"cpu":"1","memory":"1Gi"}"#,
        r#"{"cpu":"0","memory":"0"}"#,
        "pods",
        r#"{"spec":{"initContainers":[{"name":"i"}],"containers":[{"name":"c"}]}}"#,
        "forbidden: failed quota: q: must specify cpu for: c,i; memory for: c,i",
    );
    creates("", r#"{"pods":"1"}"#, "{}", "pods", SMALL, "forbidden: status unknown for quota: q, resources: pods");
    creates(
        "",
        r#"{"requests.example.com/gpu":"2","requests.hugepages-2Mi":"4Mi"}"#,
        r#"{"requests.example.com/gpu":"0","requests.hugepages-2Mi":"0"}"#,
        "pods",
        r#"{"spec":{"containers":[{"name":"c","resources":{"requests":{"example.com/gpu":"1","hugepages-2Mi":"2Mi"}}}]}}"#,
        "requests.example.com/gpu=1,requests.hugepages-2Mi=2Mi",
    );
    // One that has ended is only counted.
    let ended = r#"{"spec":{"containers":[{"name":"c"}]},"status":{"phase":"Failed"}}"#;
    creates(
        "",
        r#"{"count/pods":"2","pods":"2"}"#,
        r#"{"count/pods":"1","pods":"1"}"#,
        "pods",
        ended,
        "count/pods=2,pods=1",
    );
}

#[test]
fn scopes() {
    let pods = (r#"{"pods":"2"}"#, r#"{"pods":"1"}"#);
    let check = |spec: &str, pod: &str, counted: bool| {
        let expect = if counted { "pods=2" } else { "" };
        creates(spec, pods.0, pods.1, "pods", pod, expect);
    };
    let plain = r#"{"spec":{"containers":[{"name":"c"}]}}"#;
    let short = r#"{"spec":{"activeDeadlineSeconds":5,"containers":[{"name":"c"}]}}"#;
    let high = r#"{"spec":{"priorityClassName":"high","containers":[{"name":"c"}]}}"#;
    check(r#""scopes":["BestEffort"]"#, plain, true);
    check(r#""scopes":["BestEffort"]"#, SMALL, false);
    check(r#""scopes":["NotBestEffort"]"#, SMALL, true);
    check(r#""scopes":["Terminating"]"#, short, true);
    check(r#""scopes":["NotTerminating"]"#, short, false);
    check(r#""scopes":["PriorityClass"]"#, high, true);
    check(r#""scopes":["PriorityClass"]"#, plain, false);
    let selects = |operator: &str, values: &str| {
        format!(
            r#""scopeSelector":{{"matchExpressions":[{{"scopeName":"PriorityClass","operator":"{operator}","values":[{values}]}}]}}"#
        )
    };
    check(&selects("In", r#""high""#), high, true);
    check(&selects("In", r#""low""#), high, false);
    check(&selects("NotIn", r#""low""#), plain, true);
    check(&selects("DoesNotExist", ""), plain, true);
    check(r#""scopes":["CrossNamespacePodAffinity"]"#, plain, false);
    check(
        r#""scopes":["CrossNamespacePodAffinity"]"#,
        r#"{"spec":{"containers":[{"name":"c"}],"affinity":{"podAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"topologyKey":"a","namespaces":["b"]}]}}}}"#,
        true,
    );
}

#[test]
fn others() {
    creates(
        "",
        r#"{"services":"1","services.loadbalancers":"0","services.nodeports":"1"}"#,
        r#"{"services":"0","services.loadbalancers":"0","services.nodeports":"0"}"#,
        "services",
        r#"{"spec":{"type":"LoadBalancer","ports":[{"port":1},{"port":2}]}}"#,
        "forbidden: exceeded quota: q, requested: services.loadbalancers=1,services.nodeports=2, used: services.loadbalancers=0,services.nodeports=0, limited: services.loadbalancers=0,services.nodeports=1",
    );
    creates(
        "",
        r#"{"requests.storage":"5Gi","gold.storageclass.storage.k8s.io/requests.storage":"1Gi"}"#,
        r#"{"requests.storage":"0","gold.storageclass.storage.k8s.io/requests.storage":"0"}"#,
        "persistentvolumeclaims",
        r#"{"spec":{"storageClassName":"gold","resources":{"requests":{"storage":"2Gi"}}}}"#,
        "forbidden: exceeded quota: q, requested: gold.storageclass.storage.k8s.io/requests.storage=2Gi, used: gold.storageclass.storage.k8s.io/requests.storage=0, limited: gold.storageclass.storage.k8s.io/requests.storage=1Gi",
    );
    creates(
        "",
        r#"{"count/deployments.apps":"1"}"#,
        r#"{"count/deployments.apps":"1"}"#,
        "deployments",
        "{}",
        "forbidden: exceeded quota: q, requested: count/deployments.apps=1, used: count/deployments.apps=1, limited: count/deployments.apps=1",
    );
    creates(
        "",
        r#"{"gpu.deviceclass.resource.k8s.io/devices":"40"}"#,
        r#"{"gpu.deviceclass.resource.k8s.io/devices":"1"}"#,
        "resourceclaims",
        r#"{"spec":{"devices":{"requests":[{"name":"a","exactly":{"deviceClassName":"gpu","allocationMode":"All"}},{"name":"b","firstAvailable":[{"name":"x","deviceClassName":"gpu","allocationMode":"ExactCount","count":3},{"name":"y","deviceClassName":"gpu","allocationMode":"ExactCount","count":2}]}]}}}"#,
        "gpu.deviceclass.resource.k8s.io/devices=36",
    );
}

#[test]
fn changes() {
    let quota = quota("", r#"{"requests.cpu":"1"}"#, r#"{"requests.cpu":"500m"}"#);
    let pod = |cpu: &str| {
        format!(r#"{{"spec":{{"containers":[{{"name":"c","resources":{{"requests":{{"cpu":"{cpu}"}}}}}}]}}}}"#)
    };
    let check = |old: &str, new: &str, expect: &str| {
        assert_eq!(said(&quota, "pods", Some(&pod(old)), &pod(new), &[]), expect, "{old} {new}");
    };
    check("100m", "200m", "requests.cpu=600m");
    check("200m", "100m", "");
    check(
        "100m",
        "1",
        "forbidden: exceeded quota: q, requested: requests.cpu=900m, used: requests.cpu=500m, limited: requests.cpu=1",
    );
}

#[test]
fn only_under_a_quota() {
    let scope = ScopedResourceSelectorRequirement {
        scope_name: "PriorityClass".into(),
        operator: "In".into(),
        values: vec!["high".into()],
    };
    let limited = |contains: &str, scopes: Vec<_>| Limited {
        group: String::new(),
        resource: "pods".into(),
        contains: vec![contains.into()],
        scopes,
    };
    let other = quota("", r#"{"secrets":"1"}"#, r#"{"secrets":"0"}"#);
    let check = |limited: Limited, pod: &str, expect: &str| {
        assert_eq!(said(&other, "pods", None, pod, &[limited]), expect);
    };
    check(limited("cpu", Vec::new()), SMALL, "forbidden: insufficient quota to consume: cpu,limits.cpu,requests.cpu");
    let high = r#"{"spec":{"priorityClassName":"high","containers":[{"name":"c"}]}}"#;
    let why = "failed: insufficient quota to match these scopes: [{PriorityClass In [high]}]";
    check(limited("gpu", vec![scope.clone()]), high, why);
    check(limited("gpu", vec![scope]), SMALL, "");
}
