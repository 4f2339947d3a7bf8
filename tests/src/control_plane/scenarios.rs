//! What users have a control plane do. Each scenario has a namespace of its own.

use std::pin::Pin;

use hyper::Method;
use serde_json::{Value, json};

use super::api::Api;
use super::kubelet::{KEPT_FREE, NODES};
use crate::client::Error;

type Done = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

/// A scenario: its name, and what it does with a namespace of that name.
pub(super) struct Scenario {
    /// Its name.
    pub(super) name: &'static str,
    /// What happens; an error says what did not.
    pub(super) run: fn(Api, String) -> Done,
}

macro_rules! scenarios {
    ($($name:ident),* $(,)?) => {
        /// All of them.
        pub(super) const ALL: &[Scenario] = &[
            $(Scenario { name: stringify!($name), run: |api, namespace| Box::pin($name(api, namespace)) }),*
        ];
    };
}

scenarios![
    deployment,
    stateful_set,
    daemon_set,
    job,
    cron_job,
    service,
    namespace,
    garbage,
    quota,
    account,
    disruption,
    taint,
    volume,
    aggregated_role,
    certificate,
];

fn core(namespace: &str, resource: &str) -> String {
    format!("/api/v1/namespaces/{namespace}/{resource}")
}

fn of(group: &str, namespace: &str, resource: &str) -> String {
    format!("/apis/{group}/namespaces/{namespace}/{resource}")
}

/// Pods with the label `app`.
fn template(app: &str, image: &str, more: &Value) -> Value {
    let mut spec = json!({ "containers": [{ "name": "c", "image": image }], "terminationGracePeriodSeconds": 1 });
    for (name, value) in more.as_object().into_iter().flatten() {
        spec[name] = value.clone();
    }
    json!({ "metadata": { "labels": { "app": app } }, "spec": spec })
}

fn selector(app: &str) -> Value {
    json!({ "matchLabels": { "app": app } })
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or(0)
}

async fn deployment(api: Api, ns: String) -> Result<(), Error> {
    let (all, pods, sets) = (of("apps/v1", &ns, "deployments"), core(&ns, "pods"), of("apps/v1", &ns, "replicasets"));
    let one = format!("{all}/web");
    let spec = json!({ "replicas": 3, "selector": selector("web"), "template": template("web", "web:1", &json!({})) });
    api.create(&all, json!({ "metadata": { "name": "web" }, "spec": spec })).await?;
    let available = |count| move |_: u16, d: &Value| number(&d["status"]["availableReplicas"]) == count;
    api.until(&one, available(3)).await?;
    api.merge(&format!("{one}/scale"), json!({ "spec": { "replicas": 5 } })).await?;
    api.until(&one, available(5)).await?;
    api.patch(
        &one,
        json!({ "spec": { "template": { "spec": { "containers": [{ "name": "c", "image": "web:2" }] } } } }),
    )
    .await?;
    let rolled = |_: u16, d: &Value| {
        let count = |name: &str| number(&d["status"][name]);
        d["status"]["observedGeneration"] == d["metadata"]["generation"]
            && [count("updatedReplicas"), count("availableReplicas"), count("replicas")] == [5; 3]
    };
    api.until(&one, rolled).await?;
    api.until_items(&sets, 2).await?;
    api.merge(&format!("{one}/scale"), json!({ "spec": { "replicas": 1 } })).await?;
    api.until_items(&pods, 1).await?;
    api.delete(&one, "Foreground").await?;
    api.until_gone(&one).await?;
    api.until_items(&sets, 0).await?;
    api.until_items(&pods, 0).await?;
    Ok(())
}

async fn stateful_set(api: Api, ns: String) -> Result<(), Error> {
    let (all, pods) = (of("apps/v1", &ns, "statefulsets"), core(&ns, "pods"));
    let one = format!("{all}/db");
    let spec = json!({
        "replicas": 2, "serviceName": "db", "selector": selector("db"), "template": template("db", "db:1", &json!({})),
    });
    api.create(&all, json!({ "metadata": { "name": "db" }, "spec": spec })).await?;
    api.until(&one, |_, s| number(&s["status"]["readyReplicas"]) == 2).await?;
    for name in ["db-0", "db-1"] {
        api.get(&format!("{pods}/{name}")).await?;
    }
    api.merge(&format!("{one}/scale"), json!({ "spec": { "replicas": 1 } })).await?;
    api.until_gone(&format!("{pods}/db-1")).await?;
    api.until(&of("apps/v1", &ns, "controllerrevisions"), |_, l| l["items"].as_array().is_some_and(|i| i.len() == 1))
        .await?;
    api.delete(&one, "Background").await?;
    api.until_items(&pods, 0).await?;
    Ok(())
}

async fn daemon_set(api: Api, ns: String) -> Result<(), Error> {
    let all = of("apps/v1", &ns, "daemonsets");
    let one = format!("{all}/log");
    let open = i64::try_from(NODES.len() - 1)?;
    let spec = json!({ "selector": selector("log"), "template": template("log", "log:1", &json!({})) });
    api.create(&all, json!({ "metadata": { "name": "log" }, "spec": spec })).await?;
    api.until(&one, move |_, d| number(&d["status"]["numberReady"]) == open).await?;
    let tolerations = json!([{ "key": KEPT_FREE.1, "operator": "Exists" }]);
    api.merge(&one, json!({ "spec": { "template": { "spec": { "tolerations": tolerations } } } })).await?;
    api.until(&one, move |_, d| {
        let count = |name: &str| number(&d["status"][name]);
        [count("numberReady"), count("updatedNumberScheduled")] == [open + 1; 2]
    })
    .await?;
    api.delete(&one, "Foreground").await?;
    api.until_gone(&one).await
}

fn is_complete(job: &Value) -> bool {
    let conditions = job["status"]["conditions"].as_array().into_iter().flatten();
    conditions.into_iter().any(|c| c["type"] == "Complete" && c["status"] == "True")
}

async fn job(api: Api, ns: String) -> Result<(), Error> {
    let all = of("batch/v1", &ns, "jobs");
    let pod = template("job", "job:1", &json!({ "restartPolicy": "Never" }));
    let spec = |mode: &str| json!({ "completions": 3, "parallelism": 2, "completionMode": mode, "ttlSecondsAfterFinished": 2, "template": pod });
    for (name, mode) in [("plain", "NonIndexed"), ("indexed", "Indexed")] {
        api.create(&all, json!({ "metadata": { "name": name }, "spec": spec(mode) })).await?;
    }
    for name in ["plain", "indexed"] {
        let one = format!("{all}/{name}");
        // It vanishes soon after its end.
        api.until(&one, |status, job| status == 404 || is_complete(job) && number(&job["status"]["succeeded"]) == 3)
            .await?;
        api.until_gone(&one).await?;
    }
    api.until_items(&core(&ns, "pods"), 0).await?;
    Ok(())
}

async fn cron_job(api: Api, ns: String) -> Result<(), Error> {
    let (all, jobs) = (of("batch/v1", &ns, "cronjobs"), of("batch/v1", &ns, "jobs"));
    let one = format!("{all}/tick");
    let job = json!({ "spec": { "template": template("tick", "tick:1", &json!({ "restartPolicy": "OnFailure" })) } });
    let spec = json!({ "schedule": "* * * * *", "jobTemplate": job });
    api.create(&all, json!({ "metadata": { "name": "tick" }, "spec": spec })).await?;
    api.until(&jobs, |_, list| list["items"].as_array().is_some_and(|all| all.iter().any(is_complete))).await?;
    api.until(&one, |_, c| c["status"]["lastSuccessfulTime"].is_string()).await?;
    api.delete(&one, "Background").await?;
    api.until_items(&jobs, 0).await?;
    Ok(())
}

async fn service(api: Api, ns: String) -> Result<(), Error> {
    let ready = |count: usize| {
        move |_: u16, list: &Value| {
            let slices = list["items"].as_array().into_iter().flatten();
            let endpoints = slices.flat_map(|s| s["endpoints"].as_array().into_iter().flatten());
            endpoints.filter(|e| e["conditions"]["ready"] == true).count() == count
        }
    };
    let slices = format!(
        "{}?labelSelector=kubernetes.io%2Fservice-name%3Dweb",
        of("discovery.k8s.io/v1", &ns, "endpointslices")
    );
    let spec = json!({ "selector": { "app": "web" }, "ports": [{ "port": 80, "targetPort": 8080 }] });
    api.create(&core(&ns, "services"), json!({ "metadata": { "name": "web" }, "spec": spec })).await?;
    let set = of("apps/v1", &ns, "replicasets");
    let spec = json!({ "replicas": 2, "selector": selector("web"), "template": template("web", "web:1", &json!({})) });
    api.create(&set, json!({ "metadata": { "name": "web" }, "spec": spec })).await?;
    api.until(&slices, ready(2)).await?;
    api.until(&format!("{}/web", core(&ns, "endpoints")), |_, e| {
        e["subsets"][0]["addresses"].as_array().is_some_and(|all| all.len() == 2)
    })
    .await?;
    api.merge(&format!("{set}/web"), json!({ "spec": { "replicas": 0 } })).await?;
    api.until(&slices, ready(0)).await?;
    api.delete(&format!("{}/web", core(&ns, "services")), "Background").await?;
    api.until_items(&slices, 0).await?;
    Ok(())
}

async fn namespace(api: Api, ns: String) -> Result<(), Error> {
    let inner = format!("{ns}-inner");
    let path = format!("/api/v1/namespaces/{inner}");
    api.create("/api/v1/namespaces", json!({ "metadata": { "name": inner } })).await?;
    api.until(&format!("{}/default", core(&inner, "serviceaccounts")), |status, _| status == 200).await?;
    let root = format!("{}/kube-root-ca.crt", core(&inner, "configmaps"));
    api.until(&root, |_, map| map["data"]["ca.crt"].is_string()).await?;
    // What is changed or deleted comes back.
    api.delete(&root, "Background").await?;
    api.until(&root, |_, map| map["data"]["ca.crt"].is_string()).await?;
    for i in 0..20 {
        let meta = json!({ "name": format!("m{i}") });
        api.create(&core(&inner, "configmaps"), json!({ "metadata": meta })).await?;
        api.create(&core(&inner, "secrets"), json!({ "metadata": meta })).await?;
    }
    let spec = json!({ "replicas": 2, "selector": selector("a"), "template": template("a", "a:1", &json!({})) });
    api.create(&of("apps/v1", &inner, "deployments"), json!({ "metadata": { "name": "a" }, "spec": spec })).await?;
    api.until_items(&core(&inner, "pods"), 2).await?;
    api.delete(&path, "Background").await?;
    api.until_gone(&path).await
}

async fn garbage(api: Api, ns: String) -> Result<(), Error> {
    let maps = core(&ns, "configmaps");
    for (owner, policy) in [("back", "Background"), ("front", "Foreground"), ("orphaned", "Orphan")] {
        let made = api.create(&maps, json!({ "metadata": { "name": owner } })).await?;
        let reference = json!([{
            "apiVersion": "v1", "kind": "ConfigMap", "name": owner, "uid": made["metadata"]["uid"],
            "blockOwnerDeletion": true,
        }]);
        let child = |i: usize| format!("{owner}-{i}");
        for i in 0..3 {
            api.create(&maps, json!({ "metadata": { "name": child(i), "ownerReferences": reference } })).await?;
        }
        api.delete(&format!("{maps}/{owner}"), policy).await?;
        api.until_gone(&format!("{maps}/{owner}")).await?;
        for i in 0..3 {
            let path = format!("{maps}/{}", child(i));
            match policy {
                "Orphan" => {
                    api.until(&path, |status, m| status == 200 && m["metadata"]["ownerReferences"].is_null()).await?;
                }
                _ => api.until_gone(&path).await?,
            }
        }
    }
    // An owner that there never was.
    let reference = json!([{
        "apiVersion": "v1", "kind": "ConfigMap", "name": "nobody", "uid": "11111111-2222-3333-4444-555555555555",
    }]);
    api.create(&maps, json!({ "metadata": { "name": "stray", "ownerReferences": reference } })).await?;
    api.until_gone(&format!("{maps}/stray")).await
}

async fn quota(api: Api, ns: String) -> Result<(), Error> {
    let (quotas, pods) = (core(&ns, "resourcequotas"), core(&ns, "pods"));
    let one = format!("{quotas}/few");
    let hard = json!({ "pods": "2", "count/configmaps": "5" });
    api.create(&quotas, json!({ "metadata": { "name": "few" }, "spec": { "hard": hard } })).await?;
    let used = |count: &'static str| move |_: u16, q: &Value| q["status"]["used"]["pods"] == count;
    api.until(&one, used("0")).await?;
    let pod = |name: &str| {
        let mut pod = template("a", "a:1", &json!({}));
        pod["metadata"]["name"] = name.into();
        pod
    };
    api.create(&pods, pod("a")).await?;
    api.create(&pods, pod("b")).await?;
    let (status, refused) = api.ask(Method::POST, &pods, Some(("application/json", pod("c")))).await?;
    if status != 403 || !refused["message"].as_str().is_some_and(|m| m.contains("exceeded quota: few")) {
        return Err(format!("a pod beyond the quota: {status} {refused}").into());
    }
    api.until(&one, used("2")).await?;
    api.delete(&format!("{pods}/a"), "Background").await?;
    api.until(&one, used("1")).await?;
    api.merge(&one, json!({ "spec": { "hard": { "pods": "3" } } })).await?;
    api.until(&one, |_, q| q["status"]["hard"]["pods"] == "3").await?;
    api.create(&pods, pod("c")).await?;
    api.until(&one, used("2")).await?;
    Ok(())
}

async fn account(api: Api, ns: String) -> Result<(), Error> {
    let (accounts, secrets) = (core(&ns, "serviceaccounts"), core(&ns, "secrets"));
    let account = format!("{accounts}/default");
    let uid = api.until(&account, |status, _| status == 200).await?["metadata"]["uid"].clone();
    let asked = api.create(&format!("{account}/token"), json!({ "spec": {} })).await?;
    let metadata = json!({ "name": "long", "annotations": { "kubernetes.io/service-account.name": "default" } });
    api.create(&secrets, json!({ "metadata": metadata, "type": "kubernetes.io/service-account-token" })).await?;
    let long = format!("{secrets}/long");
    let secret = api.until(&long, |_, s| s["data"]["token"].is_string() && s["data"]["ca.crt"].is_string()).await?;
    let stored = secret["data"]["token"].as_str().unwrap_or("");
    let stored = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, stored)?;
    for token in [asked["status"]["token"].as_str().unwrap_or("").to_owned(), String::from_utf8(stored)?] {
        let review = api
            .of(&format!("bearer:{token}"))
            .create("/apis/authentication.k8s.io/v1/selfsubjectreviews", json!({}))
            .await?;
        let user = &review["status"]["userInfo"];
        if user["username"] != format!("system:serviceaccount:{ns}:default") || user["uid"] != uid {
            return Err(format!("a token of {ns}/default is {review}").into());
        }
    }
    // One that is deleted comes back as another, and its secret goes.
    api.delete(&account, "Background").await?;
    api.until(&account, |status, a| status == 200 && a["metadata"]["uid"] != uid).await?;
    api.until_gone(&long).await
}

async fn disruption(api: Api, ns: String) -> Result<(), Error> {
    let (budgets, pods) = (of("policy/v1", &ns, "poddisruptionbudgets"), core(&ns, "pods"));
    let spec = json!({ "replicas": 2, "selector": selector("web"), "template": template("web", "web:1", &json!({})) });
    api.create(&of("apps/v1", &ns, "deployments"), json!({ "metadata": { "name": "web" }, "spec": spec })).await?;
    let spec = json!({ "minAvailable": 2, "selector": selector("web") });
    api.create(&budgets, json!({ "metadata": { "name": "web" }, "spec": spec })).await?;
    let one = format!("{budgets}/web");
    let state = |healthy: i64, allowed: i64| {
        move |_: u16, b: &Value| {
            b["status"]["observedGeneration"] == b["metadata"]["generation"]
                && number(&b["status"]["currentHealthy"]) == healthy
                && number(&b["status"]["disruptionsAllowed"]) == allowed
        }
    };
    api.until(&one, state(2, 0)).await?;
    let list = api.until_items(&pods, 2).await?;
    let name = list["items"][0]["metadata"]["name"].as_str().unwrap_or("").to_owned();
    let evict = async || {
        let body = json!({ "apiVersion": "policy/v1", "kind": "Eviction", "metadata": { "name": name } });
        api.ask(Method::POST, &format!("{pods}/{name}/eviction"), Some(("application/json", body))).await
    };
    let (status, answer) = evict().await?;
    if status != 429 {
        return Err(format!("an eviction that the budget forbids: {status} {answer}").into());
    }
    api.merge(&one, json!({ "spec": { "minAvailable": 1 } })).await?;
    api.until(&one, state(2, 1)).await?;
    let (status, answer) = evict().await?;
    if status != 201 {
        return Err(format!("an eviction that the budget allows: {status} {answer}").into());
    }
    api.until_gone(&format!("{pods}/{name}")).await?;
    api.until(&one, state(2, 1)).await?;
    Ok(())
}

async fn taint(api: Api, ns: String) -> Result<(), Error> {
    let (pods, node) = (core(&ns, "pods"), format!("/api/v1/nodes/{}", KEPT_FREE.0));
    let pod = |name: &str, tolerations: Value| {
        let node = json!({ "kubernetes.io/hostname": KEPT_FREE.0 });
        let mut pod = template("a", "a:1", &json!({ "nodeSelector": node, "tolerations": tolerations }));
        pod["metadata"]["name"] = name.into();
        pod
    };
    let runs = |_: u16, p: &Value| p["status"]["phase"] == "Running";
    let kept = json!({ "key": KEPT_FREE.1, "operator": "Exists" });
    let any = json!({ "operator": "Exists" });
    api.create(&pods, pod("short", json!([kept]))).await?;
    api.create(&pods, pod("tough", json!([kept, any]))).await?;
    for name in ["short", "tough"] {
        api.until(&format!("{pods}/{name}"), runs).await?;
    }
    let evicting = json!({ "key": "example.com/broken", "effect": "NoExecute" });
    api.patch(&node, json!({ "spec": { "taints": [{ "key": KEPT_FREE.1, "effect": "NoSchedule" }, evicting] } }))
        .await?;
    api.until_gone(&format!("{pods}/short")).await?;
    let left = api.get(&format!("{pods}/tough")).await?;
    api.patch(&node, json!({ "spec": { "taints": [{ "key": KEPT_FREE.1, "effect": "NoSchedule" }] } })).await?;
    match left["metadata"]["deletionTimestamp"].is_null() {
        true => Ok(()),
        false => Err("a pod that tolerates the taint was evicted too".into()),
    }
}

async fn volume(api: Api, ns: String) -> Result<(), Error> {
    let (volume, claims) = (format!("{ns}-volume"), core(&ns, "persistentvolumeclaims"));
    let spec = json!({
        "capacity": { "storage": "1Gi" }, "accessModes": ["ReadWriteOnce"], "storageClassName": ns,
        "persistentVolumeReclaimPolicy": "Retain", "hostPath": { "path": "/tmp/a" },
    });
    api.create("/api/v1/persistentvolumes", json!({ "metadata": { "name": volume }, "spec": spec })).await?;
    let spec = json!({
        "accessModes": ["ReadWriteOnce"], "storageClassName": ns, "resources": { "requests": { "storage": "1Gi" } },
    });
    api.create(&claims, json!({ "metadata": { "name": "c" }, "spec": spec })).await?;
    let (one, volume) = (format!("{claims}/c"), format!("/api/v1/persistentvolumes/{volume}"));
    let phase = |phase: &'static str| move |_: u16, v: &Value| v["status"]["phase"] == phase;
    api.until(&one, phase("Bound")).await?;
    api.until(&volume, phase("Bound")).await?;
    api.delete(&one, "Background").await?;
    api.until_gone(&one).await?;
    api.until(&volume, phase("Released")).await?;
    api.delete(&volume, "Background").await?;
    api.until_gone(&volume).await
}

async fn aggregated_role(api: Api, ns: String) -> Result<(), Error> {
    let roles = "/apis/rbac.authorization.k8s.io/v1/clusterroles";
    let label = format!("example.com/{ns}");
    let rule = json!({ "clusterRoleSelectors": [{ "matchLabels": { label.as_str(): "true" } }] });
    api.create(roles, json!({ "metadata": { "name": ns }, "aggregationRule": rule, "rules": [] })).await?;
    let part = json!({
        "metadata": { "name": format!("{ns}-part"), "labels": { label.as_str(): "true" } },
        "rules": [{ "apiGroups": ["example.com"], "resources": ["things"], "verbs": ["get"] }],
    });
    api.create(roles, part).await?;
    api.until(&format!("{roles}/{ns}"), |_, r| r["rules"][0]["resources"][0] == "things").await?;
    for name in [ns.clone(), format!("{ns}-part")] {
        api.delete(&format!("{roles}/{name}"), "Background").await?;
    }
    Ok(())
}

async fn certificate(api: Api, ns: String) -> Result<(), Error> {
    let all = "/apis/certificates.k8s.io/v1/certificatesigningrequests";
    let mut params = rcgen::CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(rcgen::DnType::CommonName, ns.as_str());
    let request = params.serialize_request(&rcgen::KeyPair::generate()?)?.pem()?;
    let request = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, request);
    let spec = json!({
        "request": request, "signerName": "kubernetes.io/kube-apiserver-client",
        "usages": ["digital signature", "client auth"],
    });
    let made = api.create(all, json!({ "metadata": { "name": ns }, "spec": spec })).await?;
    let one = format!("{all}/{ns}");
    let mut approved = made;
    approved["status"]["conditions"] =
        json!([{ "type": "Approved", "status": "True", "reason": "Test", "message": "a test" }]);
    api.ask(Method::PUT, &format!("{one}/approval"), Some(("application/json", approved))).await?;
    api.until(&one, |_, c| c["status"]["certificate"].is_string()).await?;
    api.delete(&one, "Background").await?;
    Ok(())
}
