//! PersistentVolume.

use generated::core::v1::{
    NodeSelectorRequirement, PersistentVolume, PersistentVolumeSource, PersistentVolumeSpec, VolumeNodeAffinity,
};
use object::equality::{same, same_record};
use object::field_error::{FieldError, Path};
use object::names;
use object::record::{Record, Reflect, View};

use super::{VOLUME_MODES, access_modes, source};
use crate::kinds::features::MUTABLE_PV_NODE_AFFINITY;
use crate::kinds::node_selector::{has_invalid_value, node_selector, term_warnings};
use crate::kinds::quantities::{basic, positive};
use crate::meta;
use crate::validate::{Faults, Report, diff, internal};

const RECLAIM_POLICIES: &[&str] = &["Delete", "Recycle", "Retain"];
/// The annotation that held mount options before there was a field.
const MOUNT_OPTIONS: &str = "volume.beta.kubernetes.io/mount-options";
/// Labels of nodes by their first and their final name.
const RENAMED: &[(&str, &str)] = &[
    ("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"),
    ("failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"),
    ("beta.kubernetes.io/os", "kubernetes.io/os"),
    ("beta.kubernetes.io/arch", "kubernetes.io/arch"),
    ("beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"),
];

/// A volume begins as pending, from now on.
pub(super) fn prepare_create(object: &mut dyn Record) {
    let Some(volume) = object.downcast_mut::<PersistentVolume>() else { return };
    volume.status.phase = "Pending".into();
    volume.status.last_phase_transition_time = Some(meta::now());
}

/// When the phase changes, so does the time of its change, unless the client gives another.
pub(super) fn prepare_update(subresource: &str, object: &mut dyn Record, old: &dyn Record) {
    let Some(volume) = object.downcast_mut::<PersistentVolume>() else { return };
    let Some(old) = old.downcast_ref::<PersistentVolume>() else { return };
    if subresource != "status" {
        return;
    }
    let (status, was) = (&mut volume.status, &old.status);
    let given = status.last_phase_transition_time;
    if status.phase == was.phase {
        status.last_phase_transition_time = given.or(was.last_phase_transition_time);
    } else if given.is_none() || given == was.last_phase_transition_time {
        status.last_phase_transition_time = Some(meta::now());
    }
}

/// A volume, or a change of one.
pub(super) fn volume(volume: &PersistentVolume, old: Option<&PersistentVolume>, faults: &mut Faults) {
    let (path, name) = (Path::new("spec"), &*volume.metadata.name);
    let terms = old.and_then(|old| Some(&old.spec.node_affinity.as_ref()?.required.as_ref()?.node_selector_terms));
    spec(&volume.spec, name, false, terms.is_some_and(|terms| has_invalid_value(terms)), &path, faults);
    if volume.metadata.annotations.contains_key(MOUNT_OPTIONS) && !mounts_with_options(&volume.spec) {
        let at = Path::new("metadata");
        let why = "may not specify mount options for this volume type";
        faults.forbidden(&at.child("annotations").child(MOUNT_OPTIONS), why);
    }
    if let Some(old) = old {
        change(&volume.spec, &old.spec, faults);
    }
}

/// The spec of a volume that stands in another object (`VolumeAttachment.spec.source.inlineVolumeSpec`).
pub(in crate::kinds) fn inline_volume_spec(volume: &PersistentVolumeSpec, path: &Path<'_>, faults: &mut Faults) {
    spec(volume, "", true, false, path, faults);
}

fn mounts_with_options(spec: &PersistentVolumeSpec) -> bool {
    let s = &spec.persistent_volume_source;
    [
        s.gce_persistent_disk.is_some(),
        s.aws_elastic_block_store.is_some(),
        s.glusterfs.is_some(),
        s.nfs.is_some(),
        s.rbd.is_some(),
        s.quobyte.is_some(),
        s.iscsi.is_some(),
        s.cinder.is_some(),
        s.cephfs.is_some(),
        s.azure_file.is_some(),
        s.vsphere_volume.is_some(),
        s.azure_disk.is_some(),
        s.photon_persistent_disk.is_some(),
    ]
    .contains(&true)
}

fn spec(spec: &PersistentVolumeSpec, name: &str, inline: bool, any_values: bool, path: &Path<'_>, faults: &mut Faults) {
    let source = &spec.persistent_volume_source;
    const INLINE: &str = "may not be specified in the context of inline volumes";
    if inline {
        if spec.claim_ref.is_some() {
            faults.forbidden(&path.child("claimRef"), INLINE);
        }
        if !spec.capacity.is_empty() {
            faults.forbidden(&path.child("capacity"), INLINE);
        }
        if source.csi.is_none() {
            faults.required(&path.child("csi"), "has to be specified in the context of inline volumes");
        }
    }
    if spec.access_modes.is_empty() {
        faults.required(&path.child("accessModes"), "");
    }
    access_modes(&spec.access_modes, &path.child("accessModes"), faults);
    if !inline {
        capacity(spec, &path.child("capacity"), faults);
    }
    let policy = &*spec.persistent_volume_reclaim_policy;
    let at = path.child("persistentVolumeReclaimPolicy");
    match policy {
        "" => {}
        "Retain" if inline => {}
        _ if inline => faults.forbidden(&at, "may only be Retain in the context of inline volumes"),
        policy if !RECLAIM_POLICIES.contains(&policy) => faults.not_supported(&at, policy, RECLAIM_POLICIES),
        _ => {}
    }
    if let Some(affinity) = &spec.node_affinity {
        let at = path.child("nodeAffinity");
        match &affinity.required {
            _ if inline => faults.forbidden(&at, INLINE),
            Some(required) => node_selector(required, any_values, &at.child("required"), faults),
            None => faults.required(&at.child("required"), "must specify required node constraints"),
        }
    }
    one_source(source, name, spec.node_affinity.is_some() && !inline, path, faults);
    if policy == "Recycle" && source.host_path.as_ref().is_some_and(|h| is_root(&h.path)) {
        faults.forbidden(&at, "may not be 'recycle' for a hostPath mount of '/'");
    }
    if !spec.storage_class_name.is_empty() {
        let at = path.child("storageClassName");
        if inline {
            faults.forbidden(&at, INLINE);
        } else {
            faults.each(&at, &spec.storage_class_name, names::dns1123_subdomain(&spec.storage_class_name));
        }
    }
    if let Some(mode) = &spec.volume_mode {
        let at = path.child("volumeMode");
        if inline && mode != "Filesystem" {
            faults.forbidden(&at, "may not specify volumeMode other than Filesystem in the context of inline volumes");
        } else if !inline && !VOLUME_MODES.contains(&&**mode) {
            faults.not_supported(&at, mode, VOLUME_MODES);
        }
    }
    if let Some(class) = &spec.volume_attributes_class_name
        && !inline
    {
        let at = path.child("volumeAttributesClassName");
        if class.is_empty() {
            faults.required(&at, "an empty string is disallowed");
        } else {
            faults.each(&at, class, names::dns1123_subdomain(class));
        }
        if source.csi.is_none() {
            faults.required(&path.child("csi"), "has to be specified when using volumeAttributesClassName");
        }
    }
}

fn capacity(spec: &PersistentVolumeSpec, path: &Path<'_>, faults: &mut Faults) {
    if spec.capacity.is_empty() {
        faults.required(path, "");
    }
    if spec.capacity.len() != 1 || !spec.capacity.contains_key("storage") {
        faults.push(FieldError::not_supported(path, internal(spec.capacity.view()), &["storage"]));
    }
    for (name, quantity) in &spec.capacity {
        basic(quantity, &path.key(name), faults);
        positive(quantity, &path.key(name), faults);
    }
}

/// Whether a path means the root directory, however it is written.
fn is_root(path: &str) -> bool {
    let mut depth = 0_usize;
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => depth = depth.saturating_sub(1),
            _ => depth += 1,
        }
    }
    path.starts_with('/') && depth == 0
}

/// A volume has one source; the others are not looked at.
fn one_source(s: &PersistentVolumeSource, name: &str, placed: bool, path: &Path<'_>, faults: &mut Faults) {
    let mut one = One { found: false, path, faults };
    one.of("hostPath", s.host_path.as_deref(), source::host_path);
    one.named("gcePersistentDisk", "persistentDisk", s.gce_persistent_disk.as_deref(), source::gce_disk);
    one.of("awsElasticBlockStore", s.aws_elastic_block_store.as_deref(), source::aws_disk);
    one.of("glusterfs", s.glusterfs.as_deref(), source::glusterfs);
    one.of("flocker", s.flocker.as_deref(), source::flocker);
    one.of("nfs", s.nfs.as_deref(), source::nfs);
    one.of("rbd", s.rbd.as_deref(), |s, path, faults| source::rbd(&s.monitors, &s.image, path, faults));
    one.of("quobyte", s.quobyte.as_deref(), source::quobyte);
    one.named("cephFS", "cephfs", s.cephfs.as_deref(), |s, path, faults| {
        if s.monitors.is_empty() {
            faults.required(&path.child("monitors"), "");
        }
    });
    one.of("iscsi", s.iscsi.as_deref(), |s, path, faults| source::iscsi(s, name, path, faults));
    one.of("cinder", s.cinder.as_deref(), source::cinder);
    one.of("fc", s.fc.as_deref(), source::fc);
    if let Some(flex) = &s.flex_volume {
        // Upstream lets it stand beside another.
        one.found = true;
        source::flex(flex, &path.child("flexVolume"), one.faults);
    }
    one.of("azureFile", s.azure_file.as_deref(), source::azure_file);
    one.of("vsphereVolume", s.vsphere_volume.as_deref(), |s, path, faults| {
        source::all_given(&[("volumePath", &s.volume_path)], path, faults);
    });
    one.of("photonPersistentDisk", s.photon_persistent_disk.as_deref(), |s, path, faults| {
        source::all_given(&[("pdID", &s.pd_id)], path, faults);
    });
    one.of("portworxVolume", s.portworx_volume.as_deref(), |s, path, faults| {
        source::all_given(&[("volumeID", &s.volume_id)], path, faults);
    });
    one.of("azureDisk", s.azure_disk.as_deref(), source::azure_disk);
    one.of("scaleIO", s.scale_io.as_deref(), source::scale_io);
    one.of("local", s.local.as_deref(), |s, at, faults| {
        source::local(s, at, faults);
        if !placed {
            faults.required(&path.child("nodeAffinity"), "Local volume requires node affinity");
        }
    });
    one.of("storageos", s.storageos.as_deref(), source::storage_os);
    one.of("csi", s.csi.as_deref(), source::csi);
    if !one.found {
        faults.required(path, "must specify a volume type");
    }
}

struct One<'a> {
    found: bool,
    path: &'a Path<'a>,
    faults: &'a mut Faults,
}

impl One<'_> {
    fn of<T>(&mut self, name: &str, source: Option<&T>, check: impl FnOnce(&T, &Path<'_>, &mut Faults)) {
        self.named(name, name, source, check);
    }

    /// Upstream calls a few by another name where there is one too many.
    fn named<T>(
        &mut self,
        extra: &str,
        name: &str,
        source: Option<&T>,
        check: impl FnOnce(&T, &Path<'_>, &mut Faults),
    ) {
        let Some(source) = source else { return };
        if self.found {
            return self.faults.forbidden(&self.path.child(extra), "may not specify more than 1 volume type");
        }
        self.found = true;
        check(source, &self.path.child(name), self.faults);
    }
}

/// A volume stays what it is.
fn change(spec: &PersistentVolumeSpec, old: &PersistentVolumeSpec, faults: &mut Faults) {
    let (mut source, was) = (spec.persistent_volume_source.clone(), &old.persistent_volume_source);
    if let (Some(csi), Some(was)) = (&mut source.csi, &was.csi)
        && was.controller_expand_secret_ref.is_none()
    {
        csi.controller_expand_secret_ref = None;
    }
    let path = Path::new("spec");
    if !same_record(&source, was) {
        let changes = diff(View::Record(was), View::Record(&source));
        let why = format!("spec.persistentvolumesource is immutable after creation\n{changes}");
        faults.forbidden(&path.child("persistentvolumesource"), why);
    }
    if spec.volume_mode != old.volume_mode {
        faults.immutable(&Path::new("volumeMode"), spec.volume_mode.view());
    }
    if !MUTABLE_PV_NODE_AFFINITY.is_on()
        && let Some(was) = &old.node_affinity
        && !spec.node_affinity.as_ref().is_some_and(|is| same_place(is, was))
    {
        let why = "field is immutable, except for updating from beta label to GA";
        faults.invalid(&Path::new("nodeAffinity"), internal(spec.node_affinity.view()), why);
    }
    if old.volume_attributes_class_name.is_some() && spec.volume_attributes_class_name.is_none() {
        let why = "update from non-nil value to nil is forbidden";
        faults.forbidden(&path.child("volumeAttributesClassName"), why);
    }
}

/// Whether two affinities are the same but for names of labels that became final.
fn same_place(affinity: &VolumeNodeAffinity, old: &VolumeNodeAffinity) -> bool {
    let (Some(is), Some(was)) = (&affinity.required, &old.required) else {
        return affinity.required.is_none() && old.required.is_none();
    };
    let (is, was) = (&is.node_selector_terms, &was.node_selector_terms);
    is.len() == was.len()
        && is.iter().zip(was).all(|(is, was)| {
            same_requirements(&is.match_expressions, &was.match_expressions)
                && same_requirements(&is.match_fields, &was.match_fields)
        })
}

fn same_requirements(all: &[NodeSelectorRequirement], old: &[NodeSelectorRequirement]) -> bool {
    let one = |is: &NodeSelectorRequirement, was: &NodeSelectorRequirement| {
        // Upstream looks the old name up in a map, where a name that isn't there gives none.
        let renamed = RENAMED.iter().find(|(old, _)| *old == was.key).map_or("", |(_, new)| *new);
        (is.key == renamed || is.key == was.key)
            && is.operator == was.operator
            && same(is.values.view(), was.values.view())
    };
    all.len() == old.len() && all.iter().zip(old).all(|(is, was)| one(is, was))
}

/// What should not be used any more.
pub(super) fn warnings(volume: &PersistentVolume) -> Vec<String> {
    const ANNOTATIONS: &[(&str, &str)] = &[
        (
            "volume.beta.kubernetes.io/storage-class",
            "deprecated since v1.8; use \"storageClassName\" attribute instead",
        ),
        (MOUNT_OPTIONS, "deprecated since v1.31; use \"mountOptions\" attribute instead"),
    ];
    let annotations = &volume.metadata.annotations;
    let mut out: Vec<String> = ANNOTATIONS
        .iter()
        .filter(|(key, _)| annotations.contains_key(*key))
        .map(|(key, why)| format!("metadata.annotations[{key}]: {why}"))
        .collect();
    let spec = &volume.spec;
    if spec.persistent_volume_reclaim_policy == "Recycle" {
        out.push("spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.".into());
    }
    if let Some(required) = spec.node_affinity.as_ref().and_then(|a| a.required.as_ref()) {
        let path = Path::new("spec");
        let path = path.child("nodeAffinity");
        let path = path.child("required");
        let path = path.child("nodeSelectorTerms");
        for (i, term) in required.node_selector_terms.iter().enumerate() {
            term_warnings(term, &path.index(i), &mut out);
        }
    }
    let s = &spec.persistent_volume_source;
    for (given, name, since, gone) in [
        (s.cephfs.is_some(), "cephfs", "28", "31"),
        (s.photon_persistent_disk.is_some(), "photonPersistentDisk", "11", "16"),
        (s.scale_io.is_some(), "scaleIO", "16", "22"),
        (s.storageos.is_some(), "storageOS", "22", "25"),
        (s.glusterfs.is_some(), "glusterfs", "25", "26"),
        (s.rbd.is_some(), "rbd", "28", "31"),
    ] {
        if given {
            out.push(format!("spec.{name}: deprecated in v1.{since}, non-functional in v1.{gone}+"));
        }
    }
    out
}
