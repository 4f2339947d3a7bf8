//! What the level `baseline` forbids: known ways to gain privileges.

use std::collections::BTreeSet;

use generated::core::v1::{SELinuxOptions, WindowsSecurityContextOptions};
use object::text::quote;

use super::words::{Bad, named, quoted, setters, violation, which, word};
use super::{Subject, Violation};

const APP_ARMOR: &str = "container.apparmor.security.beta.kubernetes.io/";
const SECCOMP_POD: &str = "seccomp.security.alpha.kubernetes.io/pod";
const SECCOMP_CONTAINER: &str = "container.seccomp.security.alpha.kubernetes.io/";

/// What containers have by default.
const CAPABILITIES: &[&str] = &[
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/// Parameters of the kernel that belong to the pod alone, each with the first minor version that allows it.
const SYSCTLS: &[(&str, u64)] = &[
    ("kernel.shm_rmid_forced", 0),
    ("net.ipv4.ip_local_port_range", 0),
    ("net.ipv4.tcp_syncookies", 0),
    ("net.ipv4.ping_group_range", 0),
    ("net.ipv4.ip_unprivileged_port_start", 0),
    ("net.ipv4.ip_local_reserved_ports", 27),
    ("net.ipv4.tcp_keepalive_time", 29),
    ("net.ipv4.tcp_fin_timeout", 29),
    ("net.ipv4.tcp_keepalive_intvl", 29),
    ("net.ipv4.tcp_keepalive_probes", 29),
    ("net.ipv4.tcp_rmem", 32),
    ("net.ipv4.tcp_wmem", 32),
    ("net.ipv4.tcp_slow_start_after_idle", 37),
    ("net.ipv4.tcp_notsent_lowat", 37),
];

/// SELinux types, each with the first minor version that allows it.
const SE_LINUX: &[(&str, u64)] =
    &[("", 0), ("container_t", 0), ("container_init_t", 0), ("container_kvm_t", 0), ("container_engine_t", 31)];

fn allows(list: &[(&str, u64)], name: &str, minor: u64) -> bool {
    list.iter().any(|(allowed, since)| *allowed == name && *since <= minor)
}

pub(super) fn app_armor(subject: &Subject<'_>) -> Option<Violation> {
    let mut values = Bad::new();
    let is_bad = |kind: Option<&'_ str>| kind.filter(|kind| !matches!(*kind, "RuntimeDefault" | "Localhost")).is_some();
    let of_pod = subject.security().and_then(|s| s.app_armor_profile.as_deref()).map(|p| &*p.r#type);
    let pod = is_bad(of_pod);
    values.extend(of_pod.filter(|_| pod));
    let names = which(subject, |c| {
        let kind = c.security.and_then(|s| s.app_armor_profile.as_deref()).map(|p| &*p.r#type);
        let bad = is_bad(kind);
        values.extend(kind.filter(|_| bad));
        bad
    });
    let good = |v: &str| v.is_empty() || v == "runtime/default" || v.starts_with("localhost/");
    let annotations = subject.annotations.iter().filter(|(k, v)| k.starts_with(APP_ARMOR) && !good(v));
    let annotations: BTreeSet<String> = annotations.map(|(k, v)| format!("{k}={}", quote(v))).collect();
    let who = match (setters(pod, &names), annotations.len()) {
        (who, 0) => who?,
        (who, count) => {
            let word = word("annotation", "annotations", count);
            who.map_or_else(|| word.to_owned(), |who| format!("{who} and {word}"))
        }
    };
    let count = values.len() + annotations.len();
    let values = values.into_iter().chain(annotations.iter().map(String::as_str));
    violation(
        word("forbidden AppArmor profile", "forbidden AppArmor profiles", count),
        format!("{who} must not set AppArmor profile type to {}", quoted(values)),
    )
}

pub(super) fn capabilities(subject: &Subject<'_>) -> Option<Violation> {
    let mut added = Bad::new();
    let names = which(subject, |c| {
        let add = c.security.and_then(|s| s.capabilities.as_deref()).map_or(&[][..], |c| &c.add);
        let bad: Vec<&str> = add.iter().map(String::as_str).filter(|c| !CAPABILITIES.contains(c)).collect();
        added.extend(&bad);
        !bad.is_empty()
    });
    if names.is_empty() {
        return None;
    }
    let detail = format!("{} must not include {} in securityContext.capabilities.add", named(&names), quoted(added));
    violation("non-default capabilities", detail)
}

pub(super) fn host_namespaces(subject: &Subject<'_>) -> Option<Violation> {
    let spec = subject.spec;
    let all =
        [(spec.host_network, "hostNetwork=true"), (spec.host_pid, "hostPID=true"), (spec.host_ipc, "hostIPC=true")];
    let set: Vec<&str> = all.iter().filter(|(set, _)| *set).map(|(_, text)| *text).collect();
    if set.is_empty() { None } else { violation("host namespaces", set.join(", ")) }
}

pub(super) fn host_path(subject: &Subject<'_>) -> Option<Violation> {
    let volumes = subject.spec.volumes.iter().filter(|v| v.volume_source.host_path.is_some());
    let names: Vec<&str> = volumes.map(|v| &*v.name).collect();
    if names.is_empty() {
        return None;
    }
    violation("hostPath volumes", format!("{} {}", word("volume", "volumes", names.len()), quoted(names)))
}

pub(super) fn host_ports(subject: &Subject<'_>) -> Option<Violation> {
    let mut ports: BTreeSet<String> = BTreeSet::new();
    let names = which(subject, |c| {
        let bad: Vec<_> = c.ports.iter().filter(|p| p.host_port != 0).map(|p| p.host_port.to_string()).collect();
        let found = !bad.is_empty();
        ports.extend(bad);
        found
    });
    if names.is_empty() {
        return None;
    }
    let uses = word("uses", "use", names.len());
    let what = word("hostPort", "hostPorts", ports.len());
    let ports: Vec<String> = ports.into_iter().collect();
    violation("hostPort", format!("{} {uses} {what} {}", named(&names), ports.join(", ")))
}

pub(super) fn probe_hosts(subject: &Subject<'_>) -> Option<Violation> {
    let mut hosts = Bad::new();
    let names = which(subject, |c| {
        hosts.extend(c.hosts());
        c.hosts().next().is_some()
    });
    let names: Vec<&str> = names.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    if names.is_empty() {
        return None;
    }
    let uses = word("uses", "use", names.len());
    let what = word("probe or lifecycle host", "probe or lifecycle hosts", hosts.len());
    violation("probe or lifecycle host", format!("{} {uses} {what} {}", named(&names), quoted(hosts)))
}

pub(super) fn privileged(subject: &Subject<'_>) -> Option<Violation> {
    let names = which(subject, |c| c.security.is_some_and(|s| s.privileged == Some(true)));
    if names.is_empty() {
        return None;
    }
    violation("privileged", format!("{} must not set securityContext.privileged=true", named(&names)))
}

pub(super) fn proc_mount(subject: &Subject<'_>) -> Option<Violation> {
    let mut kinds = Bad::new();
    let names = which(subject, |c| {
        let kind = c.security.and_then(|s| s.proc_mount.as_deref()).filter(|kind| *kind != "Default");
        kinds.extend(kind);
        kind.is_some()
    });
    if names.is_empty() {
        return None;
    }
    violation("procMount", format!("{} must not set securityContext.procMount to {}", named(&names), quoted(kinds)))
}

/// Root in a user namespace of its own is nobody outside of it (KEP-127).
pub(super) fn proc_mount_unless_user_namespace(subject: &Subject<'_>) -> Option<Violation> {
    if subject.in_user_namespace() { None } else { proc_mount(subject) }
}

pub(super) fn se_linux_1_0(subject: &Subject<'_>) -> Option<Violation> {
    se_linux(subject, 0)
}

pub(super) fn se_linux_1_31(subject: &Subject<'_>) -> Option<Violation> {
    se_linux(subject, 31)
}

fn se_linux(subject: &Subject<'_>, minor: u64) -> Option<Violation> {
    let (mut types, mut user, mut role) = (BTreeSet::new(), false, false);
    let mut is_bad = |options: Option<&SELinuxOptions>| {
        let Some(options) = options else { return false };
        let bad_type = !allows(SE_LINUX, &options.r#type, minor);
        if bad_type {
            types.insert(options.r#type.clone());
        }
        user |= !options.user.is_empty();
        role |= !options.role.is_empty();
        bad_type || !options.user.is_empty() || !options.role.is_empty()
    };
    let pod = is_bad(subject.security().and_then(|s| s.se_linux_options.as_deref()));
    let names = which(subject, |c| is_bad(c.security.and_then(|s| s.se_linux_options.as_deref())));
    let who = setters(pod, &names)?;
    let mut what = Vec::new();
    if !types.is_empty() {
        what.push(format!("{} {}", word("type", "types", types.len()), quoted(&types)));
    }
    what.extend(user.then(|| "user may not be set".to_owned()));
    what.extend(role.then(|| "role may not be set".to_owned()));
    let detail = format!("{who} set forbidden securityContext.seLinuxOptions: {}", what.join("; "));
    violation("seLinuxOptions", detail)
}

pub(super) fn seccomp_annotations(subject: &Subject<'_>) -> Option<Violation> {
    let good = |v: &str| matches!(v, "runtime/default" | "docker/default") || v.starts_with("localhost/");
    let keys = super::each::containers(subject.spec).map(|c| format!("{SECCOMP_CONTAINER}{}", c.name));
    let bad = std::iter::once(SECCOMP_POD.to_owned()).chain(keys).filter_map(|key| {
        let value = subject.annotations.get(&key).filter(|value| !good(value))?;
        Some(format!("{key}={}", quote(value)))
    });
    let bad: Vec<String> = bad.collect::<BTreeSet<_>>().into_iter().collect();
    if bad.is_empty() {
        return None;
    }
    let detail = format!("forbidden {} {}", word("annotation", "annotations", bad.len()), bad.join(", "));
    violation("seccompProfile", detail)
}

pub(super) fn is_seccomp(kind: &str) -> bool {
    matches!(kind, "Localhost" | "RuntimeDefault")
}

pub(super) fn seccomp(subject: &Subject<'_>) -> Option<Violation> {
    let mut values = Bad::new();
    let of_pod = subject.seccomp().filter(|kind| !is_seccomp(kind));
    values.extend(of_pod);
    let names = which(subject, |c| {
        let kind = c.security.and_then(|s| s.seccomp_profile.as_deref()).map(|p| &*p.r#type);
        let bad = kind.filter(|kind| !is_seccomp(kind));
        values.extend(bad);
        bad.is_some()
    });
    let who = setters(of_pod.is_some(), &names)?;
    let detail = format!("{who} must not set securityContext.seccompProfile.type to {}", quoted(values));
    violation("seccompProfile", detail)
}

fn sysctls(subject: &Subject<'_>, minor: u64) -> Option<Violation> {
    let all = subject.security().map_or(&[][..], |s| &s.sysctls);
    let bad: Vec<&str> = all.iter().map(|s| &*s.name).filter(|name| !allows(SYSCTLS, name, minor)).collect();
    if bad.is_empty() { None } else { violation("forbidden sysctls", bad.join(", ")) }
}

pub(super) fn sysctls_1_0(subject: &Subject<'_>) -> Option<Violation> {
    sysctls(subject, 0)
}

pub(super) fn sysctls_1_27(subject: &Subject<'_>) -> Option<Violation> {
    sysctls(subject, 27)
}

pub(super) fn sysctls_1_29(subject: &Subject<'_>) -> Option<Violation> {
    sysctls(subject, 29)
}

pub(super) fn sysctls_1_32(subject: &Subject<'_>) -> Option<Violation> {
    sysctls(subject, 32)
}

pub(super) fn sysctls_1_37(subject: &Subject<'_>) -> Option<Violation> {
    sysctls(subject, 37)
}

pub(super) fn windows_host_process(subject: &Subject<'_>) -> Option<Violation> {
    let is_host = |o: Option<&WindowsSecurityContextOptions>| o.is_some_and(|o| o.host_process == Some(true));
    let pod = is_host(subject.security().and_then(|s| s.windows_options.as_deref()));
    let names = which(subject, |c| is_host(c.security.and_then(|s| s.windows_options.as_deref())));
    let who = setters(pod, &names)?;
    violation("hostProcess", format!("{who} must not set securityContext.windowsOptions.hostProcess=true"))
}
