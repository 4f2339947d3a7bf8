//! Pods: how many containers are ready, in what state, and how often they restarted.

use generated::core::v1::{ContainerStateTerminated, ContainerStatus, Pod};
use object::columns::age_text;
use object::record::View;
use object::scalar::{MicroTime, Time};
use serde_json::{Value, json};

/// What the containers of a pod say together.
struct Summary {
    ready: usize,
    total: usize,
    restarts: i64,
    last_restart: Time,
    state: String,
}

/// Ready containers of all, `1/2`.
pub(super) fn ready(pod: &Pod) -> String {
    let s = summary(pod);
    format!("{}/{}", s.ready, s.total)
}

/// One word for the state of the pod and its containers.
pub(super) fn status(pod: &Pod) -> String {
    summary(pod).state
}

/// How often containers restarted, and how long ago the last time was.
pub(super) fn restarts(pod: &Pod, now: MicroTime) -> String {
    let s = summary(pod);
    if s.restarts == 0 || s.last_restart.is_zero() {
        return s.restarts.to_string();
    }
    format!("{} ({} ago)", s.restarts, age_text(View::Time(&s.last_restart), now))
}

/// The pod's first address.
pub(super) fn ip(pod: &Pod) -> String {
    let first = pod.status.pod_ips.first().map(|ip| &ip.ip).filter(|ip| !ip.is_empty());
    let ip = first.unwrap_or(&pod.status.pod_ip);
    if ip.is_empty() { "<none>".to_owned() } else { ip.clone() }
}

/// Readiness gates that are open, of all.
pub(super) fn readiness_gates(pod: &Pod) -> String {
    let gates = &pod.spec.readiness_gates;
    if gates.is_empty() {
        return "<none>".to_owned();
    }
    let open = gates.iter().filter(|gate| condition(pod, &gate.condition_type) == Some("True")).count();
    format!("{open}/{}", gates.len())
}

/// The row of a pod that has run to its end says so.
pub(super) fn conditions(pod: &Pod) -> Vec<Value> {
    let message = match pod.status.phase.as_str() {
        "Succeeded" => "The pod has completed successfully.",
        "Failed" => "The pod failed.",
        _ => return Vec::new(),
    };
    vec![json!({"type": "Completed", "status": "True", "reason": pod.status.phase, "message": message})]
}

fn condition<'a>(pod: &'a Pod, ty: &str) -> Option<&'a str> {
    pod.status.conditions.iter().find(|c| c.r#type == ty).map(|c| c.status.as_str())
}

fn summary(pod: &Pod) -> Summary {
    let sidecars = pod.spec.init_containers.iter().filter(|c| c.restart_policy.as_deref() == Some("Always"));
    let sidecars: Vec<&str> = sidecars.map(|c| c.name.as_str()).collect();
    let mut s = Summary {
        ready: 0,
        total: pod.spec.containers.len() + sidecars.len(),
        restarts: 0,
        last_restart: Time::default(),
        state: own_state(pod),
    };
    let sidecar_restarts = init_containers(pod, &sidecars, &mut s);
    if let Some((restarts, last_restart)) = sidecar_restarts {
        (s.restarts, s.last_restart) = (restarts, last_restart);
        containers(pod, &mut s);
    }
    if pod.metadata.deletion_timestamp.is_some() {
        if pod.status.reason == "NodeLost" {
            s.state = "Unknown".to_owned();
        } else if !matches!(pod.status.phase.as_str(), "Succeeded" | "Failed") {
            s.state = "Terminating".to_owned();
        }
    }
    s
}

/// The state that the pod's own status tells.
fn own_state(pod: &Pod) -> String {
    const GATED: &str = "SchedulingGated";
    let gated = |c: &generated::core::v1::PodCondition| c.r#type == "PodScheduled" && c.reason == GATED;
    let own = if pod.status.reason.is_empty() { &pod.status.phase } else { &pod.status.reason };
    if pod.status.conditions.iter().any(gated) { GATED.to_owned() } else { own.clone() }
}

/// Reads init containers up to the first that still runs or has failed. Gives the restarts of sidecars
/// where the pod is past its initialization.
fn init_containers(pod: &Pod, sidecars: &[&str], s: &mut Summary) -> Option<(i64, Time)> {
    let (mut restarts, mut last_restart) = (0, Time::default());
    let mut waits = false;
    for (i, container) in pod.status.init_container_statuses.iter().enumerate() {
        let sidecar = sidecars.contains(&container.name.as_str());
        count_restarts(container, &mut s.restarts, &mut s.last_restart);
        if sidecar {
            count_restarts(container, &mut restarts, &mut last_restart);
        }
        let state = &container.state;
        let waiting = state.waiting.as_ref().map(|w| w.reason.as_str());
        s.state = match (&state.terminated, waiting) {
            (Some(t), _) if t.exit_code == 0 => continue,
            _ if sidecar && container.started == Some(true) => {
                s.ready += usize::from(container.ready);
                continue;
            }
            (Some(t), _) => format!("Init:{}", termination(t)),
            (None, Some(reason)) if !matches!(reason, "" | "PodInitializing") => format!("Init:{reason}"),
            _ => format!("Init:{i}/{}", pod.spec.init_containers.len()),
        };
        waits = true;
        break;
    }
    (!waits || condition(pod, "Initialized") == Some("True")).then_some((restarts, last_restart))
}

/// Reads the containers proper, the last first, so that the first has the last word.
fn containers(pod: &Pod, s: &mut Summary) {
    let mut running = false;
    let mut error = String::new();
    for container in pod.status.container_statuses.iter().rev() {
        count_restarts(container, &mut s.restarts, &mut s.last_restart);
        let state = &container.state;
        match (&state.waiting, &state.terminated) {
            (Some(w), _) if !w.reason.is_empty() => s.state.clone_from(&w.reason),
            (_, Some(t)) => {
                s.state = termination(t);
                if t.exit_code != 0 {
                    error.clone_from(&s.state);
                }
            }
            _ if container.ready && state.running.is_some() => {
                running = true;
                s.ready += 1;
            }
            _ => {}
        }
    }
    // A container that has completed does not speak for others that run or have failed.
    if s.state == "Completed" {
        let pod_ready = pod.status.conditions.iter().any(|c| c.r#type == "Ready" && c.status == "True");
        if running && pod_ready {
            s.state = "Running".to_owned();
        } else if !error.is_empty() {
            s.state = error;
        } else if running {
            s.state = "NotReady".to_owned();
        }
    }
}

fn count_restarts(container: &ContainerStatus, restarts: &mut i64, last: &mut Time) {
    *restarts += i64::from(container.restart_count);
    if let Some(t) = &container.last_state.terminated {
        *last = t.finished_at.max(*last);
    }
}

/// Why a container ended: its reason, else its signal, else its exit code.
fn termination(t: &ContainerStateTerminated) -> String {
    match (t.reason.as_str(), t.signal) {
        ("", 0) => format!("ExitCode:{}", t.exit_code),
        ("", signal) => format!("Signal:{signal}"),
        (reason, _) => reason.to_owned(),
    }
}
