//! Servers that the server calls, end to end: issuers of tokens, webhooks, collectors of traces.
//!
//! With `$KUBE_APISERVER` and `$ETCD_SERVERS` the same holds of upstream's program.

mod access_webhook;
mod audit_webhook;
mod image_webhook;
mod openid;
mod token_webhook;
mod tracing;

use std::path::{Path, PathBuf};

use hyper::Method;
use serde_json::{Value, json};
use tests::client::{Answer, Call, Client, Error};
use tests::{pki, server};

/// A folder with the files of a control plane.
struct Folder {
    _removed: tempfile::TempDir,
    path: PathBuf,
}

impl Folder {
    fn new() -> Result<Self, Error> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().canonicalize()?;
        pki::make(&path)?;
        Ok(Self { _removed: folder, path })
    }

    fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file; its path.
    fn file(&self, name: &str, text: &str) -> Result<String, Error> {
        let path = self.path.join(name);
        std::fs::write(&path, text)?;
        Ok(path.display().to_string())
    }
}

/// A server with these flags more, if there is one to test.
async fn start(folder: &Folder, extra: Vec<String>) -> Result<Option<(server::Server, Client)>, Error> {
    let Some(program) = server::built()? else { return Ok(None) };
    let port = server::free_port()?;
    let etcd = std::env::var("ETCD_SERVERS").ok();
    let options = server::Options { program, dir: folder.path().to_owned(), port, etcd, extra };
    let running = server::start(&options).await?;
    Ok(Some((running, Client::new(port, folder.path()))))
}

/// Asks for JSON as `who`.
async fn get(client: &Client, who: &str, path: &str) -> Result<(u16, String), Error> {
    let Answer { status, body, .. } = client.call(who, Call { path: path.into(), ..Call::default() }).await?;
    Ok((status, String::from_utf8_lossy(&body).into_owned()))
}

/// Who the server takes somebody for: the user of a self-review, or the status without one.
async fn whoami(client: &Client, who: &str) -> Result<Value, Error> {
    let body = json!({ "apiVersion": "authentication.k8s.io/v1", "kind": "SelfSubjectReview" }).to_string();
    let call = Call {
        method: Method::POST,
        path: "/apis/authentication.k8s.io/v1/selfsubjectreviews".into(),
        headers: vec![("content-type".into(), "application/json".into())],
        body: body.into(),
        ..Call::default()
    };
    let answer = client.call(who, call).await?;
    if answer.status != 201 {
        return Ok(answer.status.into());
    }
    let mut user = serde_json::from_slice::<Value>(&answer.body)?["status"]["userInfo"].take();
    if let Some(groups) = user["groups"].as_array_mut() {
        groups.retain(|group| group != "system:authenticated");
    }
    Ok(user)
}
