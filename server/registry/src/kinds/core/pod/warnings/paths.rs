//! Files of one volume at the same place, or one below another.

use std::borrow::Cow;

use generated::core::v1::{DownwardAPIVolumeFile, KeyToPath, Volume, VolumeProjection};
use object::field_error::quoted;

/// Where a file lies, and what it comes from, which may be the volume itself.
struct File<'a> {
    path: &'a str,
    source: Cow<'static, str>,
}

impl std::fmt::Display for File<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&quoted(self.path))?;
        if self.source.is_empty() { Ok(()) } else { write!(f, " ({})", self.source) }
    }
}

/// All of a pod's volumes.
pub(super) fn overlaps(volumes: &[Volume]) -> Vec<String> {
    let mut out = Vec::new();
    for Volume { name, volume_source: source } in volumes {
        let mut tell = |of: &dyn Fn() -> String, files: Vec<File<'_>>| {
            let found = colliding(&files, 0);
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
                    let before = files.len();
                    files.extend(more);
                    let found = colliding(&files, before);
                    out.extend(
                        found.map(|(a, b)| {
                            format!("volume {} (Projected): overlapping paths: {a} with {b}", quoted(name))
                        }),
                    );
                }
            }
        }
    }
    out
}

/// Each file from a place on with each before it that it collides with.
fn colliding<'a>(files: &'a [File<'a>], from: usize) -> impl Iterator<Item = (&'a File<'a>, &'a File<'a>)> {
    let below = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let hit = move |a: &File<'_>, b: &File<'_>| {
        !a.path.is_empty() && !b.path.is_empty() && (below(b.path, a.path) || below(a.path, b.path))
    };
    let later = files.iter().enumerate().skip(from);
    later.flat_map(move |(i, file)| files[..i].iter().filter(move |b| hit(file, b)).map(move |b| (file, b)))
}

fn file(path: &str, source: impl Into<Cow<'static, str>>) -> File<'_> {
    File { path: path.trim_end_matches('/'), source: source.into() }
}

fn of_keys<'a>(items: &'a [KeyToPath], source: &str) -> Vec<File<'a>> {
    items.iter().map(|item| file(&item.path, source.to_owned())).collect()
}

fn of_fields<'a>(items: &'a [DownwardAPIVolumeFile], source: &'static str) -> Vec<File<'a>> {
    items.iter().map(|item| file(&item.path, source)).collect()
}

/// None for a projection that has no source.
fn of_projection(projection: &VolumeProjection) -> Option<Vec<File<'_>>> {
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
