//! What the level `restricted` demands beyond `baseline`.

use std::collections::BTreeSet;

use generated::core::v1::VolumeSource;

use super::words::{Bad, named, quoted, setters, violation, which, word};
use super::{Subject, Violation, baseline};

/// A check that does not hold for pods of Windows, since 1.25.
macro_rules! not_on_windows {
    ($($name:ident = $check:ident;)*) => {$(
        pub(super) fn $name(subject: &Subject<'_>) -> Option<Violation> {
            if subject.is_windows() { None } else { $check(subject) }
        }
    )*};
}

not_on_windows! {
    escalation_unless_windows = escalation;
    capabilities_unless_windows = capabilities;
    seccomp_unless_windows = seccomp;
}

pub(super) fn escalation(subject: &Subject<'_>) -> Option<Violation> {
    let names = which(subject, |c| c.security.and_then(|s| s.allow_privilege_escalation) != Some(false));
    if names.is_empty() {
        return None;
    }
    let detail = format!("{} must set securityContext.allowPrivilegeEscalation=false", named(&names));
    violation("allowPrivilegeEscalation != false", detail)
}

pub(super) fn capabilities(subject: &Subject<'_>) -> Option<Violation> {
    let (mut adding, mut added) = (Vec::new(), Bad::new());
    let keeping = which(subject, |c| {
        let Some(capabilities) = c.security.and_then(|s| s.capabilities.as_deref()) else { return true };
        let bad: Vec<&str> = capabilities.add.iter().map(String::as_str).filter(|c| *c != "NET_BIND_SERVICE").collect();
        if !bad.is_empty() {
            adding.push(c.name);
        }
        added.extend(bad);
        !capabilities.drop.iter().any(|c| c == "ALL")
    });
    let mut what = Vec::new();
    if !keeping.is_empty() {
        what.push(format!("{} must set securityContext.capabilities.drop=[\"ALL\"]", named(&keeping)));
    }
    if !adding.is_empty() {
        let added = quoted(added);
        what.push(format!("{} must not include {added} in securityContext.capabilities.add", named(&adding)));
    }
    if what.is_empty() { None } else { violation("unrestricted capabilities", what.join("; ")) }
}

/// What kind of volume may not be used; `None` for those that may.
fn restricted_type(v: &VolumeSource) -> Option<&'static str> {
    let free = v.config_map.is_some()
        || v.csi.is_some()
        || v.downward_api.is_some()
        || v.empty_dir.is_some()
        || v.ephemeral.is_some()
        || v.image.is_some()
        || v.persistent_volume_claim.is_some()
        || v.projected.is_some()
        || v.secret.is_some();
    let types = [
        (v.host_path.is_some(), "hostPath"),
        (v.gce_persistent_disk.is_some(), "gcePersistentDisk"),
        (v.aws_elastic_block_store.is_some(), "awsElasticBlockStore"),
        (v.git_repo.is_some(), "gitRepo"),
        (v.nfs.is_some(), "nfs"),
        (v.iscsi.is_some(), "iscsi"),
        (v.glusterfs.is_some(), "glusterfs"),
        (v.rbd.is_some(), "rbd"),
        (v.flex_volume.is_some(), "flexVolume"),
        (v.cinder.is_some(), "cinder"),
        (v.cephfs.is_some(), "cephfs"),
        (v.flocker.is_some(), "flocker"),
        (v.fc.is_some(), "fc"),
        (v.azure_file.is_some(), "azureFile"),
        (v.vsphere_volume.is_some(), "vsphereVolume"),
        (v.quobyte.is_some(), "quobyte"),
        (v.azure_disk.is_some(), "azureDisk"),
        (v.photon_persistent_disk.is_some(), "photonPersistentDisk"),
        (v.portworx_volume.is_some(), "portworxVolume"),
        (v.scale_io.is_some(), "scaleIO"),
        (v.storageos.is_some(), "storageos"),
    ];
    let found = types.iter().find(|(is, _)| *is).map_or("unknown", |(_, name)| name);
    (!free).then_some(found)
}

pub(super) fn volumes(subject: &Subject<'_>) -> Option<Violation> {
    let all = subject.spec.volumes.iter();
    let bad: Vec<_> = all.filter_map(|v| Some((&*v.name, restricted_type(&v.volume_source)?))).collect();
    if bad.is_empty() {
        return None;
    }
    let types: BTreeSet<&str> = bad.iter().map(|(_, kind)| *kind).collect();
    let detail = format!(
        "{} {} {} {} {}",
        word("volume", "volumes", bad.len()),
        quoted(bad.iter().map(|(name, _)| name)),
        word("uses", "use", bad.len()),
        word("restricted volume type", "restricted volume types", types.len()),
        quoted(&types),
    );
    violation("restricted volume types", detail)
}

pub(super) fn non_root(subject: &Subject<'_>) -> Option<Violation> {
    const REASON: &str = "runAsNonRoot != true";
    let of_pod = subject.security().and_then(|s| s.run_as_non_root);
    let mut silent = Vec::new();
    let root = which(subject, |c| {
        let own = c.security.and_then(|s| s.run_as_non_root);
        if own.is_none() && of_pod != Some(true) {
            silent.push(c.name);
        }
        own == Some(false)
    });
    if let Some(who) = setters(of_pod == Some(false), &root) {
        return violation(REASON, format!("{who} must not set securityContext.runAsNonRoot=false"));
    }
    if silent.is_empty() {
        return None;
    }
    violation(REASON, format!("pod or {} must set securityContext.runAsNonRoot=true", named(&silent)))
}

/// Root in a user namespace of its own is nobody outside of it (KEP-127).
pub(super) fn non_root_unless_user_namespace(subject: &Subject<'_>) -> Option<Violation> {
    if subject.in_user_namespace() { None } else { non_root(subject) }
}

pub(super) fn user(subject: &Subject<'_>) -> Option<Violation> {
    let pod = subject.security().is_some_and(|s| s.run_as_user == Some(0));
    let who = setters(pod, &which(subject, |c| c.security.is_some_and(|s| s.run_as_user == Some(0))))?;
    violation("runAsUser=0", format!("{who} must not set runAsUser=0"))
}

/// Root in a user namespace of its own is nobody outside of it (KEP-127).
pub(super) fn user_unless_user_namespace(subject: &Subject<'_>) -> Option<Violation> {
    if subject.in_user_namespace() { None } else { user(subject) }
}

pub(super) fn seccomp(subject: &Subject<'_>) -> Option<Violation> {
    if let Some(violation) = baseline::seccomp(subject) {
        return Some(violation);
    }
    let has_none = subject.seccomp().is_none();
    let silent = which(subject, |c| has_none && c.security.is_none_or(|s| s.seccomp_profile.is_none()));
    if silent.is_empty() {
        return None;
    }
    let who = named(&silent);
    violation(
        "seccompProfile",
        format!("pod or {who} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\""),
    )
}
