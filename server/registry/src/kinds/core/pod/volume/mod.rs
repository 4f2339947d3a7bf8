//! Volumes: each of one source, by names of their own.

pub(in crate::kinds) mod claim;
pub(super) mod path;
pub(in crate::kinds) mod projected;
pub(in crate::kinds) mod source;

use std::collections::{HashMap, HashSet};

use generated::core::v1::{PodSpec, Volume, VolumeSource};
use generated::meta::v1::ObjectMeta;
use object::field_error::{Path, quoted};
use object::names;

use super::{Options, dns_label};
use crate::validate::{Faults, Report};

/// The volumes that containers may use, by name.
pub(super) type Usable<'a> = HashMap<&'a str, &'a VolumeSource>;

const LONG_PORTAL: &str = "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.";
const MORE: &str = "may not specify more than 1 volume type";

/// The volumes of a pod; gives those without faults. `meta` is that of the pod, where it is one.
pub(super) fn volumes<'a>(
    volumes: &'a [Volume],
    meta: Option<&ObjectMeta>,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) -> Usable<'a> {
    let pod = meta.map(|m| &*m.name).filter(|name| !name.is_empty());
    let claim = |volume: &str| pod.map(|pod| format!("{pod}-{volume}"));
    let made: HashSet<String> =
        volumes.iter().filter(|v| v.volume_source.ephemeral.is_some()).filter_map(|v| claim(&v.name)).collect();
    let mut usable = Usable::new();
    for (i, Volume { name, volume_source }) in volumes.iter().enumerate() {
        let at = path.index(i);
        let before = faults.len();
        of_source(volume_source, name, claim(name), &at, options, faults);
        if name.is_empty() {
            faults.required(&at.child("name"), "");
        } else {
            dns_label(name, &at.child("name"), faults);
        }
        if usable.contains_key(&**name) {
            faults.duplicate(&at.child("name"), name);
        }
        if faults.len() == before {
            usable.insert(name, volume_source);
        }
        if let Some(claim) = volume_source.persistent_volume_claim.as_ref().filter(|c| made.contains(&c.claim_name)) {
            let why = "must not reference a PVC that gets created for an ephemeral volume";
            let at = at.child("persistentVolumeClaim");
            faults.invalid(&at.child("claimName"), &claim.claim_name, why);
        }
    }
    usable
}

/// Exactly one source, which is checked if it is the first. `claim` is the name of the claim that the pod would make.
fn of_source(
    source: &VolumeSource,
    volume: &str,
    claim: Option<String>,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    let mut found = false;
    source::each(source, &mut |given, check| {
        let first = !std::mem::replace(&mut found, true);
        if first {
            check(&path.child(given.checked()), options, faults);
        } else {
            faults.forbidden(&path.child(given.named()), MORE);
        }
        if let Some(iscsi) = source.iscsi.as_deref().filter(|_| given == source::Given("iscsi"))
            && iscsi.initiator_name.is_some()
            && volume.len() + ":".len() + iscsi.target_portal.len() > 64
        {
            faults.invalid(&path.child("name"), volume, LONG_PORTAL);
        }
        if first
            && given == source::Given("ephemeral")
            && let Some(claim) = claim.as_deref().filter(|_| !volume.is_empty())
        {
            for why in names::dns1123_subdomain(claim) {
                faults.invalid(&path.child("name"), volume, format!("PVC name {}: {why}", quoted(claim)));
            }
        }
    });
    if !found {
        faults.required(path, "must specify a volume type");
    }
}

/// Without a service account there are no tokens to project.
pub(super) fn no_tokens(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let volumes = path.child("volumes");
    for (i, volume) in spec.volumes.iter().enumerate() {
        let Some(projected) = &volume.volume_source.projected else { continue };
        for (j, source) in projected.sources.iter().enumerate() {
            if source.service_account_token.is_some() {
                let volume = volumes.index(i);
                let projected = volume.child("projected");
                let sources = projected.child("sources");
                let at = sources.index(j);
                let why = "must not be specified when serviceAccountName is not set";
                faults.forbidden(&at.child("serviceAccountToken"), why);
            }
        }
    }
}

/// Whether a token is projected to a path outside its volume.
pub(super) fn has_outside_token(spec: &PodSpec) -> bool {
    let projected = spec.volumes.iter().filter_map(|v| v.volume_source.projected.as_ref());
    projected.flat_map(|p| &p.sources).filter_map(|s| s.service_account_token.as_ref()).any(|token| {
        let mut faults = Faults::new();
        path::inside(&token.path, &Path::TOP, &mut faults);
        !faults.is_empty()
    })
}
