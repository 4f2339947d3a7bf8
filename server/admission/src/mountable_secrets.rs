//! `ServiceAccount`'s other half: an account may bound which secrets its pods use.

use std::collections::BTreeSet;

use generated::core::v1::{EnvFromSource, EnvVar, Pod, ServiceAccount};

const ENFORCE: &str = "kubernetes.io/enforce-mountable-secrets";

/// Whether the account's pods may only use its secrets.
pub fn is_bound(account: &ServiceAccount) -> bool {
    let said = account.metadata.annotations.get(ENFORCE).map(String::as_str);
    matches!(said, Some("1" | "t" | "T" | "true" | "TRUE" | "True"))
}

/// Refuses a new pod that uses a secret that isn't the account's.
///
/// # Errors
/// The message.
pub fn check(pod: &Pod, account: &ServiceAccount) -> Result<(), String> {
    let own = Own::of(account);
    for secret in pod.spec.volumes.iter().filter_map(|v| v.volume_source.secret.as_deref()) {
        own.check(&secret.secret_name, || format!("volume with secret.secretName=\"{}\"", secret.secret_name))?;
    }
    let all = [("init container", &pod.spec.init_containers), ("container", &pod.spec.containers)];
    for (what, containers) in all {
        for container in containers {
            own.environment(what, &container.name, &container.env, &container.env_from)?;
        }
    }
    let pulled: BTreeSet<&str> = account.image_pull_secrets.iter().map(|s| s.name.as_str()).collect();
    match pod.spec.image_pull_secrets.iter().enumerate().find(|(_, s)| !pulled.contains(&*s.name)) {
        None => Ok(()),
        Some((i, secret)) => Err(format!(
            "imagePullSecrets[{i}].name=\"{}\" is not allowed because service account {} does not reference that imagePullSecret",
            secret.name, account.metadata.name
        )),
    }
}

/// Refuses ephemeral containers that use a secret that isn't the account's.
///
/// # Errors
/// The message.
pub fn check_ephemeral(pod: &Pod, account: &ServiceAccount) -> Result<(), String> {
    let own = Own::of(account);
    for container in pod.spec.ephemeral_containers.iter().map(|c| &c.ephemeral_container_common) {
        own.environment("ephemeral container", &container.name, &container.env, &container.env_from)?;
    }
    Ok(())
}

/// The secrets of an account.
struct Own<'a> {
    account: &'a str,
    secrets: BTreeSet<&'a str>,
}

impl<'a> Own<'a> {
    fn of(account: &'a ServiceAccount) -> Self {
        Self { account: &account.metadata.name, secrets: account.secrets.iter().map(|s| s.name.as_str()).collect() }
    }

    fn check(&self, name: &str, user: impl FnOnce() -> String) -> Result<(), String> {
        if self.secrets.contains(name) {
            return Ok(());
        }
        let account = self.account;
        Err(format!("{} is not allowed because service account {account} does not reference that secret", user()))
    }

    fn environment(&self, what: &str, name: &str, env: &[EnvVar], from: &[EnvFromSource]) -> Result<(), String> {
        for var in env {
            let secret = var.value_from.as_deref().and_then(|f| f.secret_key_ref.as_deref());
            if let Some(secret) = secret.map(|s| &s.local_object_reference.name) {
                self.check(secret, || {
                    format!("{what} {name} with envVar {} referencing secret.secretName=\"{secret}\"", var.name)
                })?;
            }
        }
        for secret in from.iter().filter_map(|f| f.secret_ref.as_deref()) {
            let secret = &secret.local_object_reference.name;
            self.check(secret, || format!("{what} {name} with envFrom referencing secret.secretName=\"{secret}\""))?;
        }
        Ok(())
    }
}
