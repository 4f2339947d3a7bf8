//! The sources of volumes, one function each where there is more than a name to give.

use generated::core::v1::{
    CSIVolumeSource, ConfigMapVolumeSource, DownwardAPIVolumeFile, EmptyDirVolumeSource, EphemeralVolumeSource,
    FlexVolumeSource, ISCSIVolumeSource, KeyToPath, LocalObjectReference, SecretVolumeSource, StorageOSVolumeSource,
    VolumeSource,
};
use object::field_error::Path;
use object::names;

use super::super::{Options, container, dns_label, env, security};
use super::{claim, path as file, projected};
use crate::kinds::core::volumes::source::{self as shared, all_given};
use crate::validate::{Faults, Report};

const MODE: &str = "must be a number between 0 and 0777 (octal), both inclusive";

/// A source that is given, by its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given(pub(super) &'static str);

impl Given {
    /// How upstream names it where it is one too many.
    pub(super) fn named(self) -> &'static str {
        match self.0 {
            "cephfs" => "cephFS",
            "downwardAPI" => "downwarAPI",
            name => name,
        }
    }

    /// How upstream names it in what is wrong with it.
    pub(super) fn checked(self) -> &'static str {
        match self.0 {
            "gcePersistentDisk" => "persistentDisk",
            name => name,
        }
    }
}

/// What checks a source.
type Check<'a> = &'a dyn Fn(&Path<'_>, &Options, &mut Faults);

/// Calls for each source that is given, in upstream's order, with what checks it.
pub(super) fn each(source: &VolumeSource, visit: &mut dyn FnMut(Given, Check<'_>)) {
    macro_rules! sources {
        ($($field:ident $name:literal |$s:ident, $p:ident, $o:ident, $f:ident| $check:expr;)*) => {$(
            if let Some($s) = source.$field.as_deref() {
                visit(Given($name), &|$p: &Path<'_>, $o: &Options, $f: &mut Faults| $check);
            }
        )*};
    }
    sources! {
        empty_dir "emptyDir" |s, p, _o, f| empty_dir(s, p, f);
        host_path "hostPath" |s, p, _o, f| shared::host_path(s, p, f);
        git_repo "gitRepo" |s, p, _o, f| {
            all_given(&[("repository", &s.repository)], p, f);
            file::descending(&s.directory, &p.child("directory"), f);
        };
        gce_persistent_disk "gcePersistentDisk" |s, p, _o, f| shared::gce_disk(s, p, f);
        aws_elastic_block_store "awsElasticBlockStore" |s, p, _o, f| shared::aws_disk(s, p, f);
        secret "secret" |s, p, _o, f| secret(s, p, f);
        nfs "nfs" |s, p, _o, f| shared::nfs(s, p, f);
        iscsi "iscsi" |s, p, _o, f| iscsi(s, p, f);
        glusterfs "glusterfs" |s, p, _o, f| all_given(&[("endpoints", &s.endpoints), ("path", &s.path)], p, f);
        flocker "flocker" |s, p, _o, f| shared::flocker(s, p, f);
        persistent_volume_claim "persistentVolumeClaim" |s, p, _o, f| all_given(&[("claimName", &s.claim_name)], p, f);
        rbd "rbd" |s, p, _o, f| {
            if s.monitors.is_empty() {
                f.required(&p.child("monitors"), "");
            }
            all_given(&[("image", &s.image)], p, f);
        };
        cinder "cinder" |s, p, _o, f| {
            all_given(&[("volumeID", &s.volume_id)], p, f);
            named_secret(s.secret_ref.as_deref(), p, f);
        };
        cephfs "cephfs" |s, p, _o, f| if s.monitors.is_empty() {
            f.required(&p.child("monitors"), "");
        };
        quobyte "quobyte" |s, p, _o, f| shared::quobyte(s, p, f);
        downward_api "downwardAPI" |s, p, _o, f| {
            mode(s.default_mode, &p.child("defaultMode"), f);
            security::id(s.default_user, &p.child("defaultUser"), f);
            for item in &s.items {
                downward_file(item, p, f);
            }
        };
        fc "fc" |s, p, _o, f| shared::fc(s, p, f);
        flex_volume "flexVolume" |s, p, _o, f| flex(s, p, f);
        config_map "configMap" |s, p, _o, f| config_map(s, p, f);
        azure_file "azureFile" |s, p, _o, f| all_given(&[("secretName", &s.secret_name), ("shareName", &s.share_name)], p, f);
        vsphere_volume "vsphereVolume" |s, p, _o, f| all_given(&[("volumePath", &s.volume_path)], p, f);
        photon_persistent_disk "photonPersistentDisk" |s, p, _o, f| all_given(&[("pdID", &s.pd_id)], p, f);
        portworx_volume "portworxVolume" |s, p, _o, f| all_given(&[("volumeID", &s.volume_id)], p, f);
        azure_disk "azureDisk" |s, p, _o, f| shared::azure_disk(s, p, f);
        storageos "storageos" |s, p, _o, f| storage_os(s, p, f);
        projected "projected" |s, p, o, f| projected::projected(s, p, o, f);
        scale_io "scaleIO" |s, p, _o, f| {
            all_given(&[("gateway", &s.gateway), ("system", &s.system), ("volumeName", &s.volume_name)], p, f);
        };
        csi "csi" |s, p, _o, f| csi(s, p, f);
        ephemeral "ephemeral" |s, p, _o, f| ephemeral(s, p, f);
        image "image" |s, p, o, f| {
            if !o.no_image_reference {
                all_given(&[("reference", &s.reference)], p, f);
            }
            container::pull_policy(&s.pull_policy, &p.child("pullPolicy"), f);
        };
    }
}

/// A secret, where one is named, has a name.
fn named_secret(secret: Option<&LocalObjectReference>, path: &Path<'_>, faults: &mut Faults) {
    if secret.is_some_and(|s| s.name.is_empty()) {
        faults.required(&path.child("secretRef").child("name"), "");
    }
}

/// The mode of a file.
pub(super) fn mode(mode: Option<i32>, path: &Path<'_>, faults: &mut Faults) {
    if let Some(mode) = mode.filter(|m| !(0..=0o777).contains(m)) {
        faults.invalid(path, mode, MODE);
    }
}

fn empty_dir(dir: &EmptyDirVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    if dir.size_limit.as_ref().is_some_and(|limit| limit.is_negative()) {
        faults.forbidden(&path.child("sizeLimit"), "SizeLimit field must be a valid resource quantity");
    }
    if let Some(mode) = dir.mode.filter(|m| !(0..=0o1777).contains(m)) {
        faults.invalid(&path.child("mode"), mode, "must be a number between 0 and 01777 (octal), both inclusive");
    }
}

fn secret(secret: &SecretVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("secretName", &secret.secret_name)], path, faults);
    mode(secret.default_mode, &path.child("defaultMode"), faults);
    security::id(secret.default_user, &path.child("defaultUser"), faults);
    items(&secret.items, path, faults);
}

fn config_map(map: &ConfigMapVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("name", &map.local_object_reference.name)], path, faults);
    mode(map.default_mode, &path.child("defaultMode"), faults);
    security::id(map.default_user, &path.child("defaultUser"), faults);
    items(&map.items, path, faults);
}

fn items(items: &[KeyToPath], path: &Path<'_>, faults: &mut Faults) {
    let all = path.child("items");
    for (i, item) in items.iter().enumerate() {
        key_to_path(item, &all.index(i), faults);
    }
}

/// A key's file.
pub(super) fn key_to_path(item: &KeyToPath, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("key", &item.key), ("path", &item.path)], path, faults);
    file::inside(&item.path, &path.child("path"), faults);
    mode(item.mode, &path.child("mode"), faults);
    security::id(item.user, &path.child("user"), faults);
}

/// A file with a field of the pod. Upstream names the volume, not the item.
pub(super) fn downward_file(item: &DownwardAPIVolumeFile, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("path", &item.path)], path, faults);
    file::inside(&item.path, &path.child("path"), faults);
    match (&item.field_ref, &item.resource_field_ref) {
        (Some(field), other) => {
            env::field(field, env::IN_VOLUMES, &path.child("fieldRef"), faults);
            if other.is_some() {
                let why = "fieldRef and resourceFieldRef can not be specified simultaneously";
                faults.invalid(path, "resource", why);
            }
        }
        (None, Some(resource)) => env::resource(resource, &path.child("resourceFieldRef"), true, faults),
        (None, None) => faults.required(path, "one of fieldRef and resourceFieldRef is required"),
    }
    mode(item.mode, &path.child("mode"), faults);
    security::id(item.user, &path.child("user"), faults);
}

fn iscsi(iscsi: &ISCSIVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("targetPortal", &iscsi.target_portal), ("iqn", &iscsi.iqn)], path, faults);
    if !iscsi.iqn.is_empty() {
        iscsi_name(&iscsi.iqn, &path.child("iqn"), faults);
    }
    if !(0..=255).contains(&iscsi.lun) {
        faults.invalid(&path.child("lun"), iscsi.lun, names::out_of_range(0, 255));
    }
    if (iscsi.chap_auth_discovery || iscsi.chap_auth_session) && iscsi.secret_ref.is_none() {
        faults.required(&path.child("secretRef"), "");
    }
    if let Some(name) = &iscsi.initiator_name {
        iscsi_name(name, &path.child("initiatorname"), faults);
    }
}

fn iscsi_name(name: &str, path: &Path<'_>, faults: &mut Faults) {
    if !["iqn", "eui", "naa"].iter().any(|form| name.starts_with(form)) {
        faults.invalid(path, name, "must be valid format starting with iqn, eui, or naa");
    } else if !shared::is_iscsi_name(name) {
        faults.invalid(path, name, "must be valid format");
    }
}

fn flex(flex: &FlexVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("driver", &flex.driver)], path, faults);
    let options = path.child("options");
    for key in flex.options.keys() {
        let domain = format!(".{}", key.split('/').next().unwrap_or_default().to_lowercase());
        if domain.ends_with(".kubernetes.io") || domain.ends_with(".k8s.io") {
            faults.invalid(&options.key(key), key, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }
}

fn storage_os(storage: &StorageOSVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    let name = path.child("volumeName");
    if storage.volume_name.is_empty() {
        faults.required(&name, "");
    } else {
        dns_label(&storage.volume_name, &name, faults);
    }
    if !storage.volume_namespace.is_empty() {
        dns_label(&storage.volume_namespace, &path.child("volumeNamespace"), faults);
    }
    named_secret(storage.secret_ref.as_deref(), path, faults);
}

fn csi(csi: &CSIVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    shared::csi_driver_name(&csi.driver, &path.child("driver"), faults);
    match csi.node_publish_secret_ref.as_ref().map(|s| &*s.name) {
        Some("") => faults.required(&path.child("nodePublishSecretRef").child("name"), ""),
        Some(name) => faults.each(&path.child("name"), name, names::dns1123_subdomain(name)),
        None => {}
    }
}

fn ephemeral(ephemeral: &EphemeralVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("volumeClaimTemplate");
    match &ephemeral.volume_claim_template {
        None => faults.required(&at, ""),
        Some(template) => claim::template(template, &at, faults),
    }
}
