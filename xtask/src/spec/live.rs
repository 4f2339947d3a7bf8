//! A specification from a live server: OpenAPI v3 and aggregated discovery, fetched with `curl`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::kubeconfig::{Access, Pem};
use super::{Files, form};

const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

/// Adds the server's documents.
pub(super) fn read(access: &Access, keep_descriptions: bool, files: &mut Files) -> Result<(), String> {
    let client = Client::new(access)?;
    let own = own_group_versions(&client.get("/apis/apiregistration.k8s.io/v1/apiservices", "application/json")?);
    let index = client.get("/openapi/v3", "application/json")?;
    for (path, entry) in index["paths"].as_object().into_iter().flatten() {
        if !is_own(path, &own) {
            continue;
        }
        let url = entry["serverRelativeURL"].as_str().ok_or_else(|| format!("/openapi/v3: {path} has no URL"))?;
        let mut document = client.get(url, "application/json")?;
        // The published documents, which other specifications come from, name no version.
        document["info"]["version"] = "unversioned".into();
        let name = format!("openapi/{}.json", path.replace('/', "__"));
        files.insert(name.into(), form::json(document, keep_descriptions, false)?);
    }
    let mut groups = Vec::new();
    for root in ["/api", "/apis"] {
        let list = client.get(root, AGGREGATED)?;
        groups.extend(list["items"].as_array().into_iter().flatten().filter_map(|group| own_versions(group, &own)));
    }
    let discovery = json!({"apiVersion": "apidiscovery.k8s.io/v2", "kind": "APIGroupDiscoveryList", "metadata": {}, "items": groups});
    files.insert("discovery.json".into(), form::json(discovery, true, true)?);
    Ok(())
}

/// Group versions that the server registered when it started; those of custom resources come and go.
fn own_group_versions(list: &Value) -> BTreeSet<String> {
    let rows = list["items"].as_array().into_iter().flatten();
    let own = rows.filter(|row| row["metadata"]["labels"]["kube-aggregator.kubernetes.io/automanaged"] == "onstart");
    let text = |row: &Value, key: &str| row["spec"][key].as_str().unwrap_or_default().to_owned();
    let own = own.map(|row| format!("{}/{}", text(row, "group"), text(row, "version")));
    // The API that lists them is not among them.
    own.chain(["apiregistration.k8s.io/v1".to_owned()]).collect()
}

/// Whether a document is of an API of the server's own; hidden ones are not kept.
fn is_own(path: &str, own: &BTreeSet<String>) -> bool {
    match path.strip_prefix("apis/") {
        Some(group) if !group.contains('/') => own.iter().any(|gv| gv.split('/').next() == Some(group)),
        Some(group_version) => own.contains(group_version),
        None => !path.starts_with('.'),
    }
}

/// A group with those of its versions that are the server's own.
fn own_versions(group: &Value, own: &BTreeSet<String>) -> Option<Value> {
    let mut group = group.clone();
    let name = group["metadata"]["name"].as_str().unwrap_or_default().to_owned();
    group["metadata"] = if name.is_empty() { json!({}) } else { json!({"name": name}) };
    let versions = group["versions"].as_array_mut()?;
    versions.retain(|v| own.contains(&format!("{name}/{}", v["version"].as_str().unwrap_or_default())));
    (!versions.is_empty()).then_some(group)
}

struct Client<'a> {
    access: &'a Access,
    /// Holds certificates and keys that have no file.
    folder: TempDir,
}

impl<'a> Client<'a> {
    fn new(access: &'a Access) -> Result<Self, String> {
        Ok(Self { access, folder: tempfile::tempdir().map_err(|e| e.to_string())? })
    }

    fn get(&self, path: &str, accept: &str) -> Result<Value, String> {
        let url = format!("{}{path}", self.access.server);
        let body = self.curl(&url, accept).map_err(|e| format!("{url}: {e}"))?;
        serde_json::from_slice(&body).map_err(|e| format!("{url}: {e}"))
    }

    /// Settings go through standard input: a command line can be seen by others.
    fn curl(&self, url: &str, accept: &str) -> Result<Vec<u8>, String> {
        let mut command = Command::new("curl");
        command.args(["--silent", "--show-error", "--fail", "--compressed", "--config", "-"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|e| format!("can't run curl: {e}"))?;
        let config = self.config(url, accept)?;
        if let Some(mut stdin) = child.stdin.take() {
            stdin.write_all(config.as_bytes()).map_err(|e| e.to_string())?;
        }
        let out = child.wait_with_output().map_err(|e| e.to_string())?;
        if out.status.success() { Ok(out.stdout) } else { Err(String::from_utf8_lossy(&out.stderr).trim().to_owned()) }
    }

    fn config(&self, url: &str, accept: &str) -> Result<String, String> {
        let mut settings = vec![("url", url.to_owned()), ("header", format!("Accept: {accept}"))];
        let mut files = Vec::new();
        if let Some(pem) = &self.access.authority {
            files.push(("cacert", "ca.crt", pem));
        }
        if let Some((certificate, key)) = &self.access.certificate {
            files.extend([("cert", "client.crt", certificate), ("key", "client.key", key)]);
        }
        for (setting, name, pem) in files {
            settings.push((setting, self.file(name, pem)?.display().to_string()));
        }
        if let Some(token) = &self.access.token {
            settings.push(("header", format!("Authorization: Bearer {token}")));
        }
        let line = |(name, value): (&str, String)| format!("{name} = {value:?}\n");
        let mut config: String = settings.into_iter().map(line).collect();
        if self.access.insecure {
            config.push_str("insecure\n");
        }
        Ok(config)
    }

    fn file(&self, name: &str, pem: &Pem) -> Result<PathBuf, String> {
        match pem {
            Pem::File(path) => Ok(path.clone()),
            Pem::Content(bytes) => {
                let path: &Path = &self.folder.path().join(name);
                std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))?;
                Ok(path.to_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> BTreeSet<String> {
        let row = |group: &str, managed: &str| {
            json!({
                "metadata": {"labels": {"kube-aggregator.kubernetes.io/automanaged": managed}},
                "spec": {"group": group, "version": "v1"},
            })
        };
        own_group_versions(&json!({"items": [row("", "onstart"), row("apps", "onstart"), row("example.com", "true")]}))
    }

    #[test]
    fn documents_of_its_own() {
        let check = |path: &str, want| assert_eq!(is_own(path, &own()), want, "{path}");
        check("api/v1", true);
        check("version", true);
        check("apis/apps", true);
        check("apis/apps/v1", true);
        check("apis/apps/v2", false);
        check("apis/example.com/v1", false);
        check("apis/apiregistration.k8s.io/v1", true);
        check(".well-known/openid-configuration", false);
    }

    #[test]
    fn discovery_of_its_own() {
        let check = |group: Value, want: Option<Value>| assert_eq!(own_versions(&group, &own()), want);
        let versions = json!([{"version": "v1"}, {"version": "v2"}]);
        check(
            json!({"metadata": {"name": "apps", "creationTimestamp": null}, "versions": versions}),
            Some(json!({"metadata": {"name": "apps"}, "versions": [{"version": "v1"}]})),
        );
        check(
            json!({"metadata": {}, "versions": versions}),
            Some(json!({"metadata": {}, "versions": [{"version": "v1"}]})),
        );
        check(json!({"metadata": {"name": "example.com"}, "versions": versions}), None);
    }

    #[test]
    fn settings() {
        let access =
            Access { server: "https://h".into(), insecure: true, token: Some("a\"b".into()), ..Access::default() };
        let client = Client::new(&access).expect("a client");
        let want =
            "url = \"https://h/x\"\nheader = \"Accept: a/b\"\nheader = \"Authorization: Bearer a\\\"b\"\ninsecure\n";
        assert_eq!(client.config("https://h/x", "a/b").as_deref(), Ok(want));
    }
}
