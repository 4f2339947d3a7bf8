//! A stand-in for kubelets: it registers nodes, keeps them ready, runs the pods that are bound to them on paper, and
//! finishes their deletion.

use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::{Value, json};

use super::api::Api;
use crate::client::Error;

/// The nodes. Each has a certificate of its name.
pub(super) const NODES: &[&str] = &["node1", "node2", "node3"];
/// The one that only pods come to that ask for it; its taint's key.
pub(super) const KEPT_FREE: (&str, &str) = ("node3", "example.com/kept-free");
/// How often a node says that it is there.
const BEAT: Duration = Duration::from_secs(10);
/// How often it looks for pods.
const PAUSE: Duration = Duration::from_millis(500);

/// Lives as the kubelet of a node, for ever. What goes wrong is tried again.
pub(super) async fn live(api: Api, number: usize) {
    let api = api.of(NODES[number]);
    let (mut beaten, mut addresses) = (None::<Instant>, 0);
    loop {
        if beaten.is_none_or(|at| at.elapsed() > BEAT) && beat(&api, number).await.is_ok() {
            beaten = Some(Instant::now());
        }
        // The server may be on its way up, or down.
        let _ = pods(&api, number, &mut addresses).await;
        tokio::time::sleep(PAUSE).await;
    }
}

/// The time, without its zone, which is UTC.
fn now() -> String {
    date(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs())
}

fn date(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Days since 1970 to a date: years of 365.2425 days that begin in March (Howard Hinnant, chrono algorithms).
    let z = days + 719_468;
    let (era, day) = (z / 146_097, z % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = year + era * 400 + next;
    format!("{year:04}-{month:02}-{date:02}T{:02}:{:02}:{:02}", rest / 3_600, rest / 60 % 60, rest % 60)
}

async fn beat(api: &Api, number: usize) -> Result<(), Error> {
    let name = NODES[number];
    let (node, lease) =
        (format!("/api/v1/nodes/{name}"), "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases");
    if api.ask(Method::GET, &node, None).await?.0 == 404 {
        let labels = json!({
            "kubernetes.io/hostname": name, "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64",
        });
        let kept = json!([{ "key": KEPT_FREE.1, "effect": "NoSchedule" }]);
        let taints = if name == KEPT_FREE.0 { kept } else { json!([]) };
        let body = json!({ "metadata": { "name": name, "labels": labels }, "spec": { "taints": taints } });
        api.create("/api/v1/nodes", body).await?;
    }
    let room = json!({ "cpu": "16", "memory": "64Gi", "pods": "500", "ephemeral-storage": "100Gi" });
    let now = format!("{}Z", now());
    let condition = |(kind, status): (&str, &str)| {
        json!({
            "type": kind, "status": status, "reason": "Fake", "message": "fake",
            "lastHeartbeatTime": now, "lastTransitionTime": now,
        })
    };
    let conditions =
        [("Ready", "True"), ("MemoryPressure", "False"), ("DiskPressure", "False"), ("PIDPressure", "False")];
    let status = json!({
        "capacity": room,
        "allocatable": room,
        "conditions": conditions.map(condition),
        "addresses": [
            { "type": "InternalIP", "address": format!("192.0.2.{}", number + 1) },
            { "type": "Hostname", "address": name },
        ],
        "nodeInfo": {
            "kubeletVersion": "v1.37.2", "osImage": "none", "kernelVersion": "0", "machineID": name,
            "containerRuntimeVersion": "fake://1", "architecture": "amd64", "operatingSystem": "linux",
            "systemUUID": name, "bootID": name, "kubeProxyVersion": "",
        },
    });
    api.patch(&format!("{node}/status"), json!({ "status": status })).await?;
    let spec = json!({ "holderIdentity": name, "leaseDurationSeconds": 40, "renewTime": now.replace('Z', ".000000Z") });
    let own = format!("{lease}/{name}");
    let (status, _) =
        api.ask(Method::PATCH, &own, Some(("application/merge-patch+json", json!({ "spec": spec })))).await?;
    if status == 404 {
        api.create(lease, json!({ "metadata": { "name": name }, "spec": spec })).await?;
    }
    Ok(())
}

async fn pods(api: &Api, number: usize, addresses: &mut usize) -> Result<(), Error> {
    let name = NODES[number];
    let list = api.get(&format!("/api/v1/pods?fieldSelector=spec.nodeName%3D{name}&resourceVersion=0")).await?;
    for pod in list["items"].as_array().into_iter().flatten() {
        let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
        let metadata = &pod["metadata"];
        let path = format!("/api/v1/namespaces/{}/pods/{}", text(&metadata["namespace"]), text(&metadata["name"]));
        if !metadata["deletionTimestamp"].is_null() {
            let options = json!({ "gracePeriodSeconds": 0, "preconditions": { "uid": metadata["uid"] } });
            api.ask(Method::DELETE, &path, Some(("application/json", options))).await?;
            continue;
        }
        let ends = pod["spec"]["restartPolicy"] != "Always";
        let status = match pod["status"]["phase"].as_str() {
            Some("Pending") => {
                *addresses += 1;
                let address = format!("10.244.{number}.{}", *addresses % 250 + 2);
                running(pod, &address, *addresses)
            }
            Some("Running") if ends => ended(pod),
            _ => continue,
        };
        // The pod may be gone meanwhile.
        let _ = api.patch(&format!("{path}/status"), json!({ "status": status })).await;
    }
    Ok(())
}

fn conditions(ready: &str) -> Value {
    let now = format!("{}Z", now());
    let all =
        [("Initialized", "True"), ("PodReadyToStartContainers", ready), ("ContainersReady", ready), ("Ready", ready)];
    all.map(|(kind, status)| json!({ "type": kind, "status": status, "lastTransitionTime": now })).to_vec().into()
}

fn containers(pod: &Value, ready: bool, id: usize, state: &Value) -> Value {
    let all = pod["spec"]["containers"].as_array().into_iter().flatten();
    let one = |c: &Value| {
        json!({
            "name": c["name"], "image": c["image"], "imageID": "fake", "containerID": format!("fake://{id}"),
            "ready": ready, "started": ready, "restartCount": 0, "state": state,
        })
    };
    all.map(one).collect::<Vec<_>>().into()
}

fn running(pod: &Value, address: &str, id: usize) -> Value {
    let now = format!("{}Z", now());
    json!({
        "phase": "Running", "podIP": address, "podIPs": [{ "ip": address }], "hostIP": "192.0.2.1", "startTime": now,
        "conditions": conditions("True"),
        "containerStatuses": containers(pod, true, id, &json!({ "running": { "startedAt": now } })),
    })
}

fn ended(pod: &Value) -> Value {
    let now = format!("{}Z", now());
    let state = json!({ "terminated": {
        "exitCode": 0, "reason": "Completed", "startedAt": pod["status"]["startTime"], "finishedAt": now,
        "containerID": "fake://0",
    } });
    json!({
        "phase": "Succeeded",
        "conditions": conditions("False"),
        "containerStatuses": containers(pod, false, 0, &state),
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates() {
        let check = |seconds, expect| assert_eq!(super::date(seconds), expect);
        check(0, "1970-01-01T00:00:00");
        check(951_827_696, "2000-02-29T12:34:56");
        check(1_798_761_599, "2026-12-31T23:59:59");
    }
}
