//! Files of one volume at the same place, or one below another.

use generated::core::v1::{DownwardAPIVolumeFile, KeyToPath, Volume, VolumeProjection};
use object::field_error::quoted;

/// Where a file lies, and what it comes from, which may be the volume itself.
#[derive(Clone, PartialEq, Eq)]
struct File {
    path: String,
    source: String,
}

impl std::fmt::Display for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&quoted(&self.path))?;
        if self.source.is_empty() { Ok(()) } else { write!(f, " ({})", self.source) }
    }
}

/// All of a pod's volumes.
pub(super) fn overlaps(volumes: &[Volume]) -> Vec<String> {
    let mut out = Vec::new();
    for Volume { name, volume_source: source } in volumes {
        let mut tell = |of: &dyn Fn() -> String, files: Vec<File>| {
            let found = colliding(files).into_iter();
            out.extend(
                found.map(|(a, b)| format!("volume {} ({}): overlapping paths: {a} with {b}", quoted(name), of())),
            );
        };
        if let Some(s) = &source.config_map {
            tell(&|| format!("ConfigMap {}", quoted(&s.local_object_reference.name)), of_keys(&s.items, ""));
        }
        if let Some(s) = &source.secret {
            tell(&|| format!("Secret {}", quoted(&s.secret_name)), of_keys(&s.items, ""));
        }
        if let Some(s) = &source.downward_api {
            tell(&|| "DownwardAPI".to_owned(), of_fields(&s.items, ""));
        }
        let Some(projected) = &source.projected else { continue };
        // What has no source is told where it stands among the others.
        let mut files = Vec::new();
        for projection in &projected.sources {
            match of_projection(projection) {
                None => out.push(format!("volume {} (Projected) has no sources provided", quoted(name))),
                Some(more) => {
                    let before = colliding(files.clone()).len();
                    files.extend(more);
                    let found = colliding(files.clone()).into_iter().skip(before);
                    let text = |(a, b)| format!("volume {} (Projected): overlapping paths: {a} with {b}", quoted(name));
                    out.extend(found.map(text));
                }
            }
        }
    }
    out
}

/// Each file with each before it that it collides with.
fn colliding(mut files: Vec<File>) -> Vec<(File, File)> {
    for file in &mut files {
        file.path.truncate(file.path.trim_end_matches('/').len());
    }
    let mut out = Vec::new();
    for (i, file) in files.iter().enumerate().filter(|(_, file)| !file.path.is_empty()) {
        let below = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let hit = |other: &&File| {
            !other.path.is_empty() && (below(&other.path, &file.path) || below(&file.path, &other.path))
        };
        out.extend(files[..i].iter().filter(hit).map(|other| (file.clone(), other.clone())));
    }
    out
}

fn file(path: &str, source: impl Into<String>) -> File {
    File { path: path.to_owned(), source: source.into() }
}

fn of_keys(items: &[KeyToPath], source: &str) -> Vec<File> {
    items.iter().map(|item| file(&item.path, source)).collect()
}

fn of_fields(items: &[DownwardAPIVolumeFile], source: &str) -> Vec<File> {
    items.iter().map(|item| file(&item.path, source)).collect()
}

/// None for a projection that has no source.
fn of_projection(projection: &VolumeProjection) -> Option<Vec<File>> {
    if let Some(s) = projection.config_map.as_ref().filter(|s| !s.items.is_empty()) {
        return Some(of_keys(&s.items, &format!("ConfigMap {}", quoted(&s.local_object_reference.name))));
    }
    if let Some(s) = projection.secret.as_ref().filter(|s| !s.items.is_empty()) {
        return Some(of_keys(&s.items, &format!("Secret {}", quoted(&s.local_object_reference.name))));
    }
    if let Some(s) = projection.downward_api.as_ref().filter(|s| !s.items.is_empty()) {
        return Some(of_fields(&s.items, "DownwardAPI"));
    }
    if let Some(s) = &projection.service_account_token {
        return Some(vec![file(&s.path, "ServiceAccountToken")]);
    }
    if let Some(s) = &projection.cluster_trust_bundle {
        let name = s.name.as_ref().or(s.signer_name.as_ref()).map_or("", |name| name);
        return Some(vec![file(&s.path, format!("ClusterTrustBundle {}", quoted(name)))]);
    }
    if let Some(s) = &projection.pod_certificate {
        let all = [
            (&s.certificate_chain_path, "PodCertificate chain"),
            (&s.key_path, "PodCertificate key"),
            (&s.credential_bundle_path, "PodCertificate credential bundle"),
        ];
        return Some(all.into_iter().filter(|(p, _)| !p.is_empty()).map(|(p, source)| file(p, source)).collect());
    }
    let given = projection.config_map.is_some() || projection.secret.is_some() || projection.downward_api.is_some();
    given.then(Vec::new)
}
