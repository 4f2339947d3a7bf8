//! What the sources of volumes must say, one function each. Those of pods and of persistent volumes share a few.

use generated::core::v1::{
    AWSElasticBlockStoreVolumeSource, AzureDiskVolumeSource, AzureFilePersistentVolumeSource,
    CSIPersistentVolumeSource, CinderPersistentVolumeSource, FCVolumeSource, FlexPersistentVolumeSource,
    FlockerVolumeSource, GCEPersistentDiskVolumeSource, GlusterfsPersistentVolumeSource, HostPathVolumeSource,
    ISCSIPersistentVolumeSource, LocalVolumeSource, NFSVolumeSource, QuobyteVolumeSource,
    ScaleIOPersistentVolumeSource, SecretReference, StorageOSPersistentVolumeSource,
};
use object::field_error::{FieldError, Path};
use object::names;

use crate::validate::{Faults, Report};

const HOST_PATH_TYPES: &[&str] =
    &["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

/// Each of these texts is given.
pub(in crate::kinds) fn all_given(fields: &[(&str, &str)], path: &Path<'_>, faults: &mut Faults) {
    for (name, _) in fields.iter().filter(|(_, text)| text.is_empty()) {
        faults.required(&path.child(name), "");
    }
}

/// A path that does not climb.
pub(in crate::kinds) fn no_backsteps(text: &str, path: &Path<'_>, faults: &mut Faults) {
    if text.split('/').any(|part| part == "..") {
        faults.invalid(path, text, "must not contain '..'");
    }
}

/// A directory, file or device of the node.
pub(in crate::kinds) fn host_path(source: &HostPathVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    if source.path.is_empty() {
        return faults.required(&path.child("path"), "");
    }
    no_backsteps(&source.path, &path.child("path"), faults);
    if let Some(ty) = &source.r#type
        && !HOST_PATH_TYPES.contains(&&**ty)
    {
        faults.not_supported(&path.child("type"), ty, HOST_PATH_TYPES);
    }
}

fn partition(partition: i32, path: &Path<'_>, faults: &mut Faults) {
    if !(0..=255).contains(&partition) {
        faults.invalid(&path.child("partition"), partition, names::out_of_range(1, 255));
    }
}

/// A disk of Google Compute Engine.
pub(in crate::kinds) fn gce_disk(source: &GCEPersistentDiskVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("pdName", &source.pd_name)], path, faults);
    partition(source.partition, path, faults);
}

/// A disk of Amazon's.
pub(in crate::kinds) fn aws_disk(source: &AWSElasticBlockStoreVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("volumeID", &source.volume_id)], path, faults);
    partition(source.partition, path, faults);
}

pub(super) fn glusterfs(source: &GlusterfsPersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("endpoints", &source.endpoints), ("path", &source.path)], path, faults);
    if let Some(namespace) = &source.endpoints_namespace {
        let at = path.child("endpointsNamespace");
        if namespace.is_empty() {
            let why = "if the endpointnamespace is set, it must be a valid namespace name";
            faults.invalid(&at, "", why);
        } else {
            faults.each(&at, namespace, names::dns1123_label(namespace));
        }
    }
}

/// A dataset by its name or its UUID.
pub(in crate::kinds) fn flocker(source: &FlockerVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    match (source.dataset_name.is_empty(), source.dataset_uuid.is_empty()) {
        (true, true) => faults.required(path, "one of datasetName and datasetUUID is required"),
        (false, false) => {
            faults.invalid(path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }
        _ => {}
    }
    if source.dataset_name.contains('/') {
        faults.invalid(&path.child("datasetName"), &source.dataset_name, "must not contain '/'");
    }
}

/// A directory of an NFS server.
pub(in crate::kinds) fn nfs(source: &NFSVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("server", &source.server), ("path", &source.path)], path, faults);
    if !source.path.starts_with('/') {
        faults.invalid(&path.child("path"), &source.path, "must be an absolute path");
    }
}

/// A Quobyte volume.
pub(in crate::kinds) fn quobyte(source: &QuobyteVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    const PAIRS: &str = "must be a host:port pair or multiple pairs separated by commas";
    if source.registry.is_empty() {
        faults.required(&path.child("registry"), PAIRS);
    } else if source.tenant.len() >= 65 {
        faults.required(&path.child("tenant"), "must be a UUID and may not exceed a length of 64 characters");
    } else {
        for _ in source.registry.split(',').filter(|pair| !is_host_port(pair)) {
            faults.invalid(&path.child("registry"), &source.registry, PAIRS);
        }
    }
    all_given(&[("volume", &source.volume)], path, faults);
}

/// `host:port`, with brackets around a host that has colons (Go's `net.SplitHostPort`).
fn is_host_port(text: &str) -> bool {
    let Some((host, port)) = text.rsplit_once(':') else { return false };
    let host = match host.strip_prefix('[') {
        Some(rest) => match rest.strip_suffix(']') {
            Some(inner) => inner,
            None => return false,
        },
        None if host.contains(':') => return false,
        None => host,
    };
    ![host, port].iter().any(|part| part.contains(['[', ']']))
}

pub(super) fn rbd(monitors: &[String], image: &str, path: &Path<'_>, faults: &mut Faults) {
    if monitors.is_empty() {
        faults.required(&path.child("monitors"), "");
    }
    all_given(&[("image", image)], path, faults);
}

/// An iSCSI qualified name, or one of the other two forms (RFC 3720, 3.2.6.3).
pub(in crate::kinds) fn is_iscsi_name(text: &str) -> bool {
    let fixed = |prefix: &str, len: usize| {
        // Any one character stands for the dot.
        text.strip_prefix(prefix)
            .and_then(|rest| rest.char_indices().nth(1).map(|(at, _)| &rest[at..]))
            .is_some_and(|rest| rest.len() == len && rest.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    match text.get(..3) {
        Some("iqn") => text.match_indices("iqn.").any(|(at, _)| is_qualified_name(&text[at + 4..])),
        Some("eui") => fixed("eui", 16),
        Some("naa") => fixed("naa", 32),
        _ => false,
    }
}

/// `YYYY-MM.domain:name`, without the first four characters.
fn is_qualified_name(text: &str) -> bool {
    let bytes = text.as_bytes();
    let date = bytes.len() > 8
        && bytes[..4].iter().chain(&bytes[5..7]).all(u8::is_ascii_digit)
        && (bytes[4], bytes[7]) == (b'-', b'.');
    if !date {
        return false;
    }
    let Some((domain, name)) = text[8..].split_once(':') else { return false };
    !domain.is_empty()
        && domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
        && !name.is_empty()
        && !name.contains([',', ';', '*', '&', '$', '|', ' ', '\t', '\n', '\x0c', '\r'])
}

pub(super) fn iscsi(source: &ISCSIPersistentVolumeSource, volume: &str, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("targetPortal", &source.target_portal)], path, faults);
    if source.initiator_name.is_some() && volume.len() + 1 + source.target_portal.len() > 64 {
        let why = "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.";
        faults.invalid(&path.child("targetportal"), &source.target_portal, why);
    }
    if source.iqn.is_empty() {
        faults.required(&path.child("iqn"), "");
    } else if !is_iscsi_name(&source.iqn) {
        faults.invalid(&path.child("iqn"), &source.iqn, "must be valid format");
    }
    if !(0..=255).contains(&source.lun) {
        faults.invalid(&path.child("lun"), source.lun, names::out_of_range(0, 255));
    }
    match &source.secret_ref {
        None if source.chap_auth_discovery || source.chap_auth_session => faults.required(&path.child("secretRef"), ""),
        Some(secret) => all_given(&[("name", &secret.name)], &path.child("secretRef"), faults),
        None => {}
    }
    if let Some(name) = &source.initiator_name
        && !is_iscsi_name(name)
    {
        faults.invalid(&path.child("initiatorname"), name, "must be valid format");
    }
}

pub(super) fn cinder(source: &CinderPersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("volumeID", &source.volume_id)], path, faults);
    if let Some(secret) = &source.secret_ref {
        let fields = [("name", &*secret.name), ("namespace", &*secret.namespace)];
        all_given(&fields, &path.child("secretRef"), faults);
    }
}

/// A Fibre Channel device by its world wide names or identifiers.
pub(in crate::kinds) fn fc(source: &FCVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("targetWWNs");
    match (source.target_wwns.is_empty(), source.wwids.is_empty()) {
        (true, true) => faults.required(&at, "must specify either targetWWNs or wwids, but not both"),
        (false, false) => {
            faults.invalid(&at, &source.target_wwns[..], "targetWWNs and wwids can not be specified simultaneously");
        }
        _ => {}
    }
    match source.lun {
        _ if source.target_wwns.is_empty() => {}
        None => faults.required(&path.child("lun"), "lun is required if targetWWNs is specified"),
        Some(lun) if !(0..=255).contains(&lun) => {
            faults.invalid(&path.child("lun"), lun, names::out_of_range(0, 255));
        }
        Some(_) => {}
    }
}

pub(super) fn flex(source: &FlexPersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("driver", &source.driver)], path, faults);
    let options = path.child("options");
    for key in source.options.keys() {
        let domain = key.split_once('/').map_or(&**key, |(domain, _)| domain).to_lowercase();
        let reserved = |name: &str| domain == name || domain.ends_with(&format!(".{name}"));
        if reserved("kubernetes.io") || reserved("k8s.io") {
            faults.invalid(&options.key(key), key, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }
}

pub(super) fn azure_file(source: &AzureFilePersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    all_given(&[("secretName", &source.secret_name), ("shareName", &source.share_name)], path, faults);
    if source.secret_namespace.as_ref().is_some_and(String::is_empty) {
        faults.required(&path.child("secretNamespace"), "");
    }
}

/// A disk of Azure's: managed, or a blob of its own or a shared account.
pub(in crate::kinds) fn azure_disk(source: &AzureDiskVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    const CACHING: &[&str] = &["None", "ReadOnly", "ReadWrite"];
    const KINDS: &[&str] = &["Dedicated", "Managed", "Shared"];
    const MANAGED: &str =
        "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}";
    const BLOB: &str = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd";
    all_given(&[("diskName", &source.disk_name), ("diskURI", &source.disk_uri)], path, faults);
    if let Some(mode) = &source.caching_mode
        && !CACHING.contains(&&**mode)
    {
        faults.not_supported(&path.child("cachingMode"), mode, CACHING);
    }
    let Some(kind) = &source.kind else { return };
    if !KINDS.contains(&&**kind) {
        faults.not_supported(&path.child("kind"), kind, KINDS);
    }
    let (begins, example) = if kind == "Managed" { ("/subscriptions/", MANAGED) } else { ("https://", BLOB) };
    if !source.disk_uri.starts_with(begins) {
        faults.push(FieldError::not_supported(&path.child("diskURI"), &source.disk_uri, &[example]));
    }
}

pub(super) fn scale_io(source: &ScaleIOPersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    let fields = [("gateway", &*source.gateway), ("system", &*source.system), ("volumeName", &*source.volume_name)];
    all_given(&fields, path, faults);
}

pub(super) fn local(source: &LocalVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    if source.path.is_empty() {
        return faults.required(&path.child("path"), "");
    }
    no_backsteps(&source.path, &path.child("path"), faults);
}

pub(super) fn storage_os(source: &StorageOSPersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    let at = path.child("volumeName");
    match &*source.volume_name {
        "" => faults.required(&at, ""),
        name => faults.each(&at, name, names::dns1123_label(name)),
    }
    let namespace = &source.volume_namespace;
    if !namespace.is_empty() {
        faults.each(&path.child("volumeNamespace"), namespace, names::dns1123_label(namespace));
    }
    if let Some(secret) = &source.secret_ref {
        let fields = [("name", &*secret.name), ("namespace", &*secret.namespace)];
        all_given(&fields, &path.child("secretRef"), faults);
    }
}

/// The name of a CSI driver.
pub(in crate::kinds) fn csi_driver_name(name: &str, path: &Path<'_>, faults: &mut Faults) {
    if name.is_empty() {
        return faults.required(path, "");
    }
    if name.len() > 63 {
        faults.too_long(path, 63);
    }
    faults.each(path, name, names::dns1123_subdomain(&name.to_lowercase()));
}

pub(super) fn csi(source: &CSIPersistentVolumeSource, path: &Path<'_>, faults: &mut Faults) {
    csi_driver_name(&source.driver, &path.child("driver"), faults);
    all_given(&[("volumeHandle", &source.volume_handle)], path, faults);
    for (name, secret) in [
        ("controllerPublishSecretRef", &source.controller_publish_secret_ref),
        ("controllerExpandSecretRef", &source.controller_expand_secret_ref),
        ("nodePublishSecretRef", &source.node_publish_secret_ref),
        ("nodeExpandSecretRef", &source.node_expand_secret_ref),
    ] {
        if let Some(secret) = secret {
            secret_reference(secret, &path.child(name), faults);
        }
    }
}

fn secret_reference(secret: &SecretReference, path: &Path<'_>, faults: &mut Faults) {
    type Check = fn(&str) -> Vec<String>;
    let fields: [(&str, &str, Check); 2] =
        [("name", &secret.name, names::dns1123_subdomain), ("namespace", &secret.namespace, names::dns1123_label)];
    for (field, text, check) in fields {
        match text {
            "" => faults.required(&path.child(field), ""),
            text => faults.each(&path.child(field), text, check(text)),
        }
    }
}
