//! Security contexts of pods and containers.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use generated::core::v1::{PodSecurityContext, PodSpec, SecurityContext, Sysctl};
use object::field_error::{Path, Value};
use object::names;
use object::record::View;

use super::{Options, apparmor, seccomp, windows};
use crate::validate::{Faults, Report, internal};

/// Whether containers may be privileged.
static PRIVILEGED: AtomicBool = AtomicBool::new(true);

/// Says whether containers may be privileged (`--allow-privileged`), for the whole process as upstream does.
pub fn allow_privileged(allow: bool) {
    PRIVILEGED.store(allow, Relaxed);
}

/// Whether containers may be privileged.
pub(super) fn may_be_privileged() -> bool {
    PRIVILEGED.load(Relaxed)
}

/// Greatest user and group.
const MAX_ID: i64 = i32::MAX as i64;
const SYSCTL_MAX: usize = 253;

/// A user's or group's number.
pub(super) fn id(id: Option<i64>, path: &Path<'_>, faults: &mut Faults) {
    if let Some(id) = id.filter(|id| !(0..=MAX_ID).contains(id)) {
        faults.invalid(path, id, names::out_of_range(0, MAX_ID));
    }
}

/// Of a pod.
pub(super) fn of_pod(
    context: Option<&PodSecurityContext>,
    spec: &PodSpec,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    let Some(context) = context else { return };
    id(context.fs_group, &path.child("fsGroup"), faults);
    id(context.run_as_user, &path.child("runAsUser"), faults);
    id(context.run_as_group, &path.child("runAsGroup"), faults);
    let groups = path.child("supplementalGroups");
    for (i, group) in context.supplemental_groups.iter().enumerate() {
        id(Some(*group), &groups.index(i), faults);
    }
    sysctls(&context.sysctls, spec, &path.child("sysctls"), options, faults);
    let mut one_of = |value: &Option<String>, name: &str, known: &[&str]| {
        if let Some(value) = value.as_deref().filter(|v| !known.contains(v)) {
            faults.not_supported(&path.child(name), value, known);
        }
    };
    one_of(&context.fs_group_change_policy, "fsGroupChangePolicy", &["Always", "OnRootMismatch"]);
    seccomp::profile(context.seccomp_profile.as_deref(), &path.child("seccompProfile"), faults);
    windows::options(context.windows_options.as_deref(), &path.child("windowsOptions"), faults);
    apparmor::profile(context.app_armor_profile.as_deref(), &path.child("appArmorProfile"), faults);
    let mut one_of = |value: &Option<String>, name: &str, known: &[&str]| {
        if let Some(value) = value.as_deref().filter(|v| !known.contains(v)) {
            faults.not_supported(&path.child(name), value, known);
        }
    };
    one_of(&context.supplemental_groups_policy, "supplementalGroupsPolicy", &["Merge", "Strict"]);
    one_of(&context.se_linux_change_policy, "seLinuxChangePolicy", &["MountOption", "Recursive"]);
}

fn sysctls(sysctls: &[Sysctl], spec: &PodSpec, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, Sysctl { name, .. }) in sysctls.iter().enumerate() {
        let item = path.index(i);
        let at = item.child("name");
        if name.is_empty() {
            faults.required(&at, "");
        } else if !is_sysctl(name) {
            let regex = r"^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";
            faults.invalid(&at, name, format!("must have at most {SYSCTL_MAX} characters and match regex {regex}"));
        } else if seen.contains(name) {
            faults.duplicate(&at, name);
        }
        if let Some(what) = host_sysctl(name, spec).filter(|_| !options.host_sysctls) {
            faults.invalid(&at, name, format!("may not be specified when '{what}' is true"));
        }
        seen.insert(name);
    }
}

/// Words of small letters, digits, dashes and underscores, joined by dots or slashes.
fn is_sysctl(name: &str) -> bool {
    let end = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let word = |w: &str| {
        let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
        end(w.as_bytes().first()) && end(w.as_bytes().last()) && w.bytes().all(inner)
    };
    name.len() <= SYSCTL_MAX && name.split(['.', '/']).all(word)
}

/// The field by which a sysctl's namespace is the host's, if it is.
pub(super) fn host_sysctl(name: &str, spec: &PodSpec) -> Option<&'static str> {
    let name = dotted(name);
    let name = name.split('*').next().unwrap_or_default();
    let ipc = matches!(
        name,
        "kernel.sem"
            | "kernel.shmall"
            | "kernel.shmmax"
            | "kernel.shmmni"
            | "kernel.shm_rmid_forced"
            | "kernel.shm"
            | "kernel.msgmax"
            | "kernel.msgmnb"
            | "kernel.msgmni"
            | "kernel.msg"
    ) || name.starts_with("fs.mqueue.");
    match (name.starts_with("net."), ipc) {
        (true, _) if spec.host_network => Some("hostNetwork"),
        (_, true) if spec.host_ipc => Some("hostIPC"),
        _ => None,
    }
}

/// A name whose first separator is a slash has dots and slashes exchanged (sysctl.d(5)).
fn dotted(name: &str) -> String {
    if name.find(['.', '/']).is_none_or(|at| name[at..].starts_with('.')) {
        return name.to_owned();
    }
    let exchange = |c| match c {
        '.' => '/',
        '/' => '.',
        c => c,
    };
    name.chars().map(exchange).collect()
}

/// Of a container. `host_users`: it shares the host's user namespace.
pub(super) fn of_container(
    context: Option<&SecurityContext>,
    path: &Path<'_>,
    host_users: bool,
    options: &Options,
    faults: &mut Faults,
) {
    let Some(context) = context else { return };
    if context.privileged == Some(true) && !may_be_privileged() {
        faults.forbidden(&path.child("privileged"), "disallowed by cluster policy");
    }
    id(context.run_as_user, &path.child("runAsUser"), faults);
    id(context.run_as_group, &path.child("runAsGroup"), faults);
    if let Some(mount) = context.proc_mount.as_deref() {
        let at = path.child("procMount");
        if !matches!(mount, "Default" | "Unmasked") {
            faults.not_supported(&at, mount, &["Default", "Unmasked"]);
        }
        if host_users && mount == "Unmasked" {
            faults.invalid(&at, Value::typed(mount), "`hostUsers` must be false to use `Unmasked`");
        }
    }
    seccomp::profile(context.seccomp_profile.as_deref(), &path.child("seccompProfile"), faults);
    if context.allow_privilege_escalation == Some(false) {
        if context.privileged == Some(true) {
            let why = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true";
            faults.invalid(path, internal(View::Record(context)), why);
        }
        let added = context.capabilities.as_ref().map(|c| c.add.as_slice()).unwrap_or_default();
        for _ in added.iter().filter(|c| *c == "CAP_SYS_ADMIN" && !options.sys_admin_without_escalation) {
            let why = "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN";
            faults.invalid(path, internal(View::Record(context)), why);
        }
    }
    windows::options(context.windows_options.as_deref(), &path.child("windowsOptions"), faults);
    apparmor::profile(context.app_armor_profile.as_deref(), &path.child("appArmorProfile"), faults);
}
