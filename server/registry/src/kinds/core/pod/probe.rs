//! Probes and hooks of containers.

use generated::core::v1::{
    Container, ExecAction, GRPCAction, HTTPGetAction, LifecycleHandler, PodSpec, Probe, SleepAction, TCPSocketAction,
};
use object::field_error::{Path, Value};
use object::names;

use super::{port, quantity};
use crate::kinds::core::port_number;
use crate::validate::{Faults, Report};

/// Signals of Linux, in order.
const LINUX: &[&str] = &[
    "SIGABRT",
    "SIGALRM",
    "SIGBUS",
    "SIGCHLD",
    "SIGCLD",
    "SIGCONT",
    "SIGFPE",
    "SIGHUP",
    "SIGILL",
    "SIGINT",
    "SIGIO",
    "SIGIOT",
    "SIGKILL",
    "SIGPIPE",
    "SIGPOLL",
    "SIGPROF",
    "SIGPWR",
    "SIGQUIT",
    "SIGRTMAX",
    "SIGRTMAX-1",
    "SIGRTMAX-10",
    "SIGRTMAX-11",
    "SIGRTMAX-12",
    "SIGRTMAX-13",
    "SIGRTMAX-14",
    "SIGRTMAX-2",
    "SIGRTMAX-3",
    "SIGRTMAX-4",
    "SIGRTMAX-5",
    "SIGRTMAX-6",
    "SIGRTMAX-7",
    "SIGRTMAX-8",
    "SIGRTMAX-9",
    "SIGRTMIN",
    "SIGRTMIN+1",
    "SIGRTMIN+10",
    "SIGRTMIN+11",
    "SIGRTMIN+12",
    "SIGRTMIN+13",
    "SIGRTMIN+14",
    "SIGRTMIN+15",
    "SIGRTMIN+2",
    "SIGRTMIN+3",
    "SIGRTMIN+4",
    "SIGRTMIN+5",
    "SIGRTMIN+6",
    "SIGRTMIN+7",
    "SIGRTMIN+8",
    "SIGRTMIN+9",
    "SIGSEGV",
    "SIGSTKFLT",
    "SIGSTOP",
    "SIGSYS",
    "SIGTERM",
    "SIGTRAP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGUSR1",
    "SIGUSR2",
    "SIGVTALRM",
    "SIGWINCH",
    "SIGXCPU",
    "SIGXFSZ",
];
/// Signals of Windows, in order.
const WINDOWS: &[&str] = &["SIGKILL", "SIGTERM"];

/// The three probes of a container.
pub(super) fn probes(container: &Container, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let all = [
        ("livenessProbe", &container.liveness_probe),
        ("readinessProbe", &container.readiness_probe),
        ("startupProbe", &container.startup_probe),
    ];
    for (name, probe) in all.into_iter().filter_map(|(name, probe)| Some((name, probe.as_deref()?))) {
        let at = path.child(name);
        one(probe, spec, &at, faults);
        let seconds = probe.termination_grace_period_seconds;
        if name == "readinessProbe" {
            if let Some(seconds) = seconds {
                let why = "must not be set for readinessProbes";
                faults.invalid(&at.child("terminationGracePeriodSeconds"), seconds, why);
            }
        } else if probe.success_threshold != 1 {
            faults.invalid(&at.child("successThreshold"), probe.success_threshold, "must be 1");
        }
    }
}

fn one(probe: &Probe, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let handler = Handler {
        exec: probe.handler.exec.as_deref(),
        http: probe.handler.http_get.as_deref(),
        tcp: probe.handler.tcp_socket.as_deref(),
        grpc: probe.handler.grpc.as_deref(),
        sleep: None,
    };
    handler.check(spec, path, faults);
    let numbers = [
        ("initialDelaySeconds", probe.initial_delay_seconds),
        ("timeoutSeconds", probe.timeout_seconds),
        ("periodSeconds", probe.period_seconds),
        ("successThreshold", probe.success_threshold),
        ("failureThreshold", probe.failure_threshold),
    ];
    for (name, number) in numbers {
        quantity::not_negative(number.into(), &path.child(name), faults);
    }
    if let Some(seconds) = probe.termination_grace_period_seconds.filter(|n| *n <= 0) {
        faults.invalid(&path.child("terminationGracePeriodSeconds"), seconds, "must be greater than 0");
    }
}

/// The hooks of a container.
pub(super) fn lifecycle(container: &Container, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(lifecycle) = &container.lifecycle else { return };
    let at = path.child("lifecycle");
    let hooks = [("postStart", &lifecycle.post_start), ("preStop", &lifecycle.pre_stop)];
    for (name, hook) in hooks.into_iter().filter_map(|(name, hook)| Some((name, hook.as_deref()?))) {
        let LifecycleHandler { exec, http_get, tcp_socket, sleep } = hook;
        let handler = Handler {
            exec: exec.as_deref(),
            http: http_get.as_deref(),
            tcp: tcp_socket.as_deref(),
            grpc: None,
            sleep: sleep.as_deref(),
        };
        handler.check(spec, &at.child(name), faults);
    }
    if let Some(signal) = lifecycle.stop_signal.as_deref() {
        stop_signal(signal, spec, &at.child("stopSignal"), faults);
    }
}

fn stop_signal(signal: &str, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let known = match spec.os.as_ref().map(|os| &*os.name) {
        None => return faults.forbidden(path, "may not be set for containers with empty `spec.os.name`"),
        Some("windows") => WINDOWS,
        Some("linux") => LINUX,
        Some(_) => return,
    };
    if !known.contains(&signal) {
        faults.not_supported(path, signal, known);
    }
}

/// What a probe or a hook does: one of these.
struct Handler<'a> {
    exec: Option<&'a ExecAction>,
    http: Option<&'a HTTPGetAction>,
    tcp: Option<&'a TCPSocketAction>,
    grpc: Option<&'a GRPCAction>,
    sleep: Option<&'a SleepAction>,
}

impl Handler<'_> {
    fn check(&self, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
        let mut found = false;
        // The first is checked, each further one is too many.
        let mut first = |name: &str, faults: &mut Faults| {
            if found {
                faults.forbidden(&path.child(name), "may not specify more than 1 handler type");
            }
            !std::mem::replace(&mut found, true)
        };
        if let Some(exec) = self.exec
            && first("exec", faults)
            && exec.command.is_empty()
        {
            faults.required(&path.child("exec").child("command"), "");
        }
        if let Some(action) = self.http
            && first("httpGet", faults)
        {
            http(action, &path.child("httpGet"), faults);
        }
        if let Some(tcp) = self.tcp
            && first("tcpSocket", faults)
        {
            port::number_or_name(&tcp.port, &path.child("tcpSocket").child("port"), faults);
        }
        if let Some(action) = self.grpc
            && first("grpc", faults)
        {
            grpc(action, &path.child("grpc"), faults);
        }
        if let Some(action) = self.sleep
            && first("sleep", faults)
        {
            sleep(action, spec, &path.child("sleep"), faults);
        }
        if !found {
            faults.required(path, "must specify a handler type");
        }
    }
}

fn http(action: &HTTPGetAction, path: &Path<'_>, faults: &mut Faults) {
    let HTTPGetAction { path: file, port, host, scheme, http_headers, protocol } = action;
    if file.is_empty() {
        faults.required(&path.child("path"), "");
    }
    port::number_or_name(port, &path.child("port"), faults);
    if !matches!(&**scheme, "HTTP" | "HTTPS") {
        faults.not_supported(&path.child("scheme"), scheme, &["HTTP", "HTTPS"]);
    }
    for header in http_headers {
        faults.each(&path.child("httpHeaders"), &header.name, names::http_header_name(&header.name));
    }
    match protocol.as_deref() {
        None | Some("HTTP1") => {}
        Some("HTTP2") if scheme != "HTTP" => {
            faults.invalid(&path.child("protocol"), Value::typed("HTTP2"), "is only supported with HTTP (H2C)");
        }
        Some("HTTP2") if !host.is_empty() => {
            faults.invalid(&path.child("host"), host, "must be empty when `protocol` is \"HTTP2\"");
        }
        Some("HTTP2") => {}
        Some(other) => faults.not_supported(&path.child("protocol"), other, &["HTTP1", "HTTP2"]),
    }
}

fn grpc(action: &GRPCAction, path: &Path<'_>, faults: &mut Faults) {
    port_number(action.port, &path.child("port"), faults);
    if let Some(mode) = action.mode.as_deref().filter(|m| !matches!(*m, "Plaintext" | "TLS")) {
        faults.not_supported(&path.child("mode"), mode, &["Plaintext", "TLS"]);
    }
}

fn sleep(action: &SleepAction, spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(grace) = spec.termination_grace_period_seconds else { return };
    if action.seconds < 0 || action.seconds > grace {
        let why = format!("must be non-negative and less than terminationGracePeriodSeconds ({grace})");
        faults.invalid(path, action.seconds, why);
    }
}
