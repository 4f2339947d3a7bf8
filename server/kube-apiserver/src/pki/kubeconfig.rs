//! A kubeconfig with everything in it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Pair;

/// The file for a client that shows `client` to the server at `url`.
pub(super) fn text(url: &str, ca: &str, client: &Pair) -> String {
    let [ca, cert, key] = [ca, &client.cert, &client.key].map(|pem| STANDARD.encode(pem));
    format!(
        "apiVersion: v1
kind: Config
clusters:
- name: kubernetes
  cluster:
    certificate-authority-data: {ca}
    server: {url}
contexts:
- name: kubernetes-admin@kubernetes
  context:
    cluster: kubernetes
    user: kubernetes-admin
current-context: kubernetes-admin@kubernetes
users:
- name: kubernetes-admin
  user:
    client-certificate-data: {cert}
    client-key-data: {key}
"
    )
}
