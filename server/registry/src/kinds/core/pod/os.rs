//! The operating system that a pod says to be for, and what it then may not have.

use generated::core::v1::{PodSecurityContext, PodSpec, SecurityContext};
use object::field_error::Path;

use super::each;
use crate::validate::{Faults, Report};

/// The system itself, then the fields of the other one.
pub(super) fn check(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let Some(os) = &spec.os else { return };
    let at = path.child("os");
    match &*os.name {
        "" => faults.required(&at.child("name"), ""),
        "linux" => linux(spec, path, faults),
        "windows" => windows(spec, path, faults),
        other => faults.not_supported(&at, other, &["linux", "windows"]),
    }
}

fn linux(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    const WHY: &str = "windows options cannot be set for a linux pod";
    if spec.security_context.as_ref().is_some_and(|c| c.windows_options.is_some()) {
        faults.forbidden(&path.child("securityContext").child("windowsOptions"), WHY);
    }
    each::container(spec, path, |container, at| {
        if container.security_context.as_ref().is_some_and(|c| c.windows_options.is_some()) {
            faults.forbidden(&at.child("securityContext").child("windowsOptions"), WHY);
        }
    });
}

fn windows(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    const WHY: &str = "cannot be set for a windows pod";
    let context = path.child("securityContext");
    for name in spec.security_context.as_deref().map(of_pod).unwrap_or_default() {
        faults.forbidden(&context.child(name), WHY);
    }
    let own = [
        ("hostUsers", spec.host_users.is_some()),
        ("hostPID", spec.host_pid),
        ("hostIPC", spec.host_ipc),
        ("shareProcessNamespace", spec.share_process_namespace.is_some()),
    ];
    for (name, _) in own.into_iter().filter(|(_, set)| *set) {
        faults.forbidden(&path.child(name), WHY);
    }
    each::container(spec, path, |container, at| {
        let context = at.child("securityContext");
        for name in container.security_context.as_deref().map(of_container).unwrap_or_default() {
            faults.forbidden(&context.child(name), WHY);
        }
    });
}

/// The fields of a pod's context that only Linux knows and that are set.
fn of_pod(c: &PodSecurityContext) -> Vec<&'static str> {
    given([
        ("appArmorProfile", c.app_armor_profile.is_some()),
        ("seLinuxOptions", c.se_linux_options.is_some()),
        ("seccompProfile", c.seccomp_profile.is_some()),
        ("fsGroup", c.fs_group.is_some()),
        ("fsGroupChangePolicy", c.fs_group_change_policy.is_some()),
        ("sysctls", !c.sysctls.is_empty()),
        ("runAsUser", c.run_as_user.is_some()),
        ("runAsGroup", c.run_as_group.is_some()),
        ("supplementalGroups", !c.supplemental_groups.is_empty()),
        ("supplementalGroupsPolicy", c.supplemental_groups_policy.is_some()),
        ("seLinuxChangePolicy", c.se_linux_change_policy.is_some()),
    ])
}

/// The fields of a container's context that only Linux knows and that are set.
fn of_container(c: &SecurityContext) -> Vec<&'static str> {
    given([
        ("appArmorProfile", c.app_armor_profile.is_some()),
        ("seLinuxOptions", c.se_linux_options.is_some()),
        ("seccompProfile", c.seccomp_profile.is_some()),
        ("capabilities", c.capabilities.is_some()),
        ("readOnlyRootFilesystem", c.read_only_root_filesystem.is_some()),
        ("privileged", c.privileged.is_some()),
        ("allowPrivilegeEscalation", c.allow_privilege_escalation.is_some()),
        ("procMount", c.proc_mount.is_some()),
        ("runAsUser", c.run_as_user.is_some()),
        ("runAsGroup", c.run_as_group.is_some()),
    ])
}

fn given<const N: usize>(fields: [(&'static str, bool); N]) -> Vec<&'static str> {
    fields.into_iter().filter(|(_, set)| *set).map(|(name, _)| name).collect()
}
