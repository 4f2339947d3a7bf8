//! What containers mount, and which block devices they use.

use std::collections::{BTreeMap, HashSet};

use generated::core::v1::{Container, VolumeDevice, VolumeMount};
use object::field_error::{FieldError, Path};

use super::volume::{Usable, path as file};
use crate::validate::{Faults, Report};

/// Mounts and devices of a container, which exclude each other.
pub(super) fn all(container: &Container, volumes: &Usable<'_>, path: &Path<'_>, faults: &mut Faults) {
    // Of several with a name the last counts.
    let mounted = container.volume_mounts.iter().map(|m| (&*m.name, &*m.mount_path)).collect();
    let used = container.volume_devices.iter().map(|d| (&*d.name, &*d.device_path)).collect();
    mounts(container, &used, volumes, &path.child("volumeMounts"), faults);
    devices(&container.volume_devices, &mounted, volumes, &path.child("volumeDevices"), faults);
}

type Paths<'a> = BTreeMap<&'a str, &'a str>;

fn mounts(container: &Container, used: &Paths<'_>, volumes: &Usable<'_>, path: &Path<'_>, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (i, mount) in container.volume_mounts.iter().enumerate() {
        let VolumeMount { name, mount_path, sub_path, sub_path_expr, .. } = mount;
        let item = path.index(i);
        let (name_at, path_at) = (item.child("name"), item.child("mountPath"));
        if name.is_empty() {
            faults.required(&name_at, "");
        }
        if !volumes.contains_key(&**name) {
            faults.not_found(&name_at, name);
        }
        if mount_path.is_empty() {
            faults.required(&path_at, "");
        }
        if !seen.insert(mount_path) {
            faults.invalid(&path_at, mount_path, "must be unique");
        }
        if used.contains_key(&**name) {
            faults.invalid(&name_at, name, "must not already exist in volumeDevices");
        }
        if used.values().any(|p| *p == mount_path) {
            faults.invalid(&path_at, mount_path, "must not already exist as a path in volumeDevices");
        }
        // From here on upstream mostly names the list, not the item.
        if !sub_path.is_empty() {
            file::descending(sub_path, &path.child("subPath"), faults);
        }
        if !sub_path_expr.is_empty() {
            if !sub_path.is_empty() {
                let why = "subPathExpr and subPath are mutually exclusive";
                faults.invalid(&item.child("subPathExpr"), sub_path_expr, why);
            }
            file::descending(sub_path_expr, &path.child("subPathExpr"), faults);
        }
        propagation(mount, container, &path.child("mountPropagation"), faults);
        recursive_read_only(mount, &path.child("recursiveReadOnly"), faults);
        let options = &mount.bind_mount_options;
        bind_options(options, &item.child("bindMountOptions"), faults);
        if !options.is_empty() && volumes.get(&**name).is_some_and(|v| v.image.is_some()) {
            let why = "bindMountOptions may not be used with image volumes";
            faults.invalid(&item.child("bindMountOptions"), options.as_slice(), why);
        }
    }
}

fn propagation(mount: &VolumeMount, container: &Container, path: &Path<'_>, faults: &mut Faults) {
    let Some(mode) = mount.mount_propagation.as_deref() else { return };
    let known = ["Bidirectional", "HostToContainer", "None"];
    if !known.contains(&mode) {
        faults.not_supported(path, mode, &known);
    }
    let privileged = container.security_context.as_ref().and_then(|c| c.privileged) == Some(true);
    if mode == "Bidirectional" && !privileged {
        faults.forbidden(path, "Bidirectional mount propagation is available only to privileged containers");
    }
}

fn recursive_read_only(mount: &VolumeMount, path: &Path<'_>, faults: &mut Faults) {
    match mount.recursive_read_only.as_deref() {
        None | Some("Disabled") => {}
        Some("Enabled" | "IfPossible") => {
            if !mount.read_only {
                faults.forbidden(path, "may only be specified when readOnly is true");
            }
            if mount.mount_propagation.as_deref().is_some_and(|mode| mode != "None") {
                faults.forbidden(path, "may only be specified when mountPropagation is None or not specified");
            }
        }
        Some(other) => faults.not_supported(path, other, &["Disabled", "Enabled", "IfPossible"]),
    }
}

fn bind_options(options: &[String], path: &Path<'_>, faults: &mut Faults) {
    let known = ["nodev", "noexec", "nosuid"];
    let mut seen = HashSet::new();
    for (i, option) in options.iter().enumerate() {
        if !known.contains(&option.as_str()) {
            faults.push(FieldError::not_supported(&path.index(i), option, &known));
        }
        if !seen.insert(option) {
            faults.duplicate(&path.index(i), option);
        }
    }
}

fn devices(devices: &[VolumeDevice], mounted: &Paths<'_>, volumes: &Usable<'_>, path: &Path<'_>, faults: &mut Faults) {
    let (mut paths, mut names) = (HashSet::new(), HashSet::new());
    for (i, VolumeDevice { name, device_path }) in devices.iter().enumerate() {
        let item = path.index(i);
        let (name_at, path_at) = (item.child("name"), item.child("devicePath"));
        if name.is_empty() {
            faults.required(&name_at, "");
        }
        if names.contains(name) {
            faults.invalid(&name_at, name, "must be unique");
        }
        match volumes.get(&**name) {
            None => faults.not_found(&name_at, name),
            Some(v) if v.persistent_volume_claim.is_none() && v.ephemeral.is_none() => {
                let why = "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode";
                faults.invalid(&name_at, name, why);
            }
            Some(_) => {}
        }
        if device_path.is_empty() {
            faults.required(&path_at, "");
        }
        if paths.contains(device_path) {
            faults.invalid(&path_at, device_path, "must be unique");
        }
        if device_path.split('/').any(|part| part == "..") {
            faults.invalid(&path_at, device_path, "can not contain backsteps ('..')");
        } else {
            paths.insert(device_path);
        }
        if mounted.contains_key(&**name) {
            faults.invalid(&name_at, name, "must not already exist in volumeMounts");
        }
        if mounted.values().any(|p| *p == device_path) {
            faults.invalid(&path_at, device_path, "must not already exist as a path in volumeMounts");
        }
        if !name.is_empty() {
            names.insert(name);
        }
    }
}
