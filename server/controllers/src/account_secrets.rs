//! Secrets of the type `kubernetes.io/service-account-token` get a token of the account that they name, and go with it.

use std::sync::Arc;

use generated::core::v1::{Secret, ServiceAccount};
use generated::meta::v1::{DeleteOptions, Preconditions};
use object::record::Record;
use registry::error::Error;
use registry::resources::Resources;
use registry::verbs::{Happening, Target};
use serde_json::json;

use crate::{Follower, Sign, context};

const TYPE: &str = "kubernetes.io/service-account-token";
const NAME: &str = "kubernetes.io/service-account.name";
const UID: &str = "kubernetes.io/service-account.uid";

pub(crate) async fn run(resources: Arc<Resources>, authority: Option<String>, sign: Sign) {
    let mut secrets = Follower::new(resources.clone(), "secrets");
    let mut accounts = Follower::new(resources.clone(), "serviceaccounts");
    let mut open: Vec<Secret> = Vec::new();
    loop {
        tokio::select! {
            happening = secrets.next() => open.extend(happening.and_then(|h| secret(&h))),
            happening = accounts.next() => {
                if let Some(Happening::Added(stored) | Happening::Modified(stored) | Happening::Deleted(stored, _)) = happening
                    && let Ok(record) = stored.object.record()
                    && let Some(account) = record.downcast_ref::<ServiceAccount>()
                {
                    let named = of_account(&resources, account).await;
                    open.extend(named);
                }
            }
        }
        let mut failed = Vec::new();
        for secret in open {
            if settle(&resources, &secret, authority.as_deref(), &sign).await.is_err() {
                failed.push(secret);
            }
        }
        open = failed;
    }
}

/// The secret that appeared or changed, if it is one for a token.
fn secret(happening: &Happening) -> Option<Secret> {
    let (Happening::Added(stored) | Happening::Modified(stored)) = happening else { return None };
    let record = stored.object.record().ok()?;
    record.downcast_ref::<Secret>().filter(|secret| secret.r#type == TYPE).cloned()
}

/// The secrets that name an account.
async fn of_account(resources: &Resources, account: &ServiceAccount) -> Vec<Secret> {
    let Some(resource) = resources.any("", "secrets").and_then(|served| served.resource.as_deref()) else {
        return Vec::new();
    };
    let Ok(cache) = resource.cache().await else { return Vec::new() };
    let (snapshot, prefix) = (cache.snapshot(), resource.key(&account.metadata.namespace, ""));
    let records = snapshot.range(&prefix, "").filter_map(|entry| entry.object.record().ok());
    let secrets = records.filter_map(|record| record.downcast_ref::<Secret>().cloned());
    let names = |secret: &Secret| secret.metadata.annotations.get(NAME) == Some(&account.metadata.name);
    secrets.filter(|secret| secret.r#type == TYPE && names(secret)).collect()
}

/// Fills a secret in, or removes it where its account is not there.
async fn settle(resources: &Resources, secret: &Secret, authority: Option<&str>, sign: &Sign) -> Result<(), Error> {
    let Some(name) = secret.metadata.annotations.get(NAME).filter(|name| !name.is_empty()) else { return Ok(()) };
    let namespace = secret.metadata.namespace.as_str();
    let cx = context(resources);
    let find = |resource: &str| resources.find("", "v1", resource).ok_or(Error::NoSuchPath);
    let target = Target { served: find("secrets")?, namespace, name: &secret.metadata.name };
    let account = match (Target { served: find("serviceaccounts")?, namespace, name }).get(None).await {
        Ok(stored) => stored.object.record()?.downcast_ref::<ServiceAccount>().cloned(),
        Err(Error::NotFound(_)) => None,
        Err(e) => return Err(e),
    };
    let uid = secret.metadata.annotations.get(UID);
    let Some(account) = account.filter(|account| uid.is_none_or(|uid| *uid == account.metadata.uid)) else {
        let uid = Some(secret.metadata.uid.clone());
        let preconditions = Some(Box::new(Preconditions { uid, ..Preconditions::default() }));
        return match target.delete(&DeleteOptions { preconditions, ..DeleteOptions::default() }, &cx).await {
            Ok(_) | Err(Error::NotFound(_) | Error::Conflict(..)) => Ok(()),
            Err(e) => Err(e),
        };
    };
    let mut wanted = vec![("namespace", namespace.as_bytes().to_vec())];
    wanted.extend(authority.map(|authority| ("ca.crt", authority.as_bytes().to_vec())));
    if !secret.data.contains_key("token") {
        let claims = json!({
            "iss": "kubernetes/serviceaccount",
            "kubernetes.io/serviceaccount/namespace": namespace,
            "kubernetes.io/serviceaccount/secret.name": secret.metadata.name,
            "kubernetes.io/serviceaccount/service-account.name": name,
            "kubernetes.io/serviceaccount/service-account.uid": account.metadata.uid,
            "sub": format!("system:serviceaccount:{namespace}:{name}"),
        });
        let token = sign(&claims.to_string()).map_err(Error::Internal)?;
        wanted.push(("token", token.into_bytes()));
    }
    let is_right =
        uid.is_some() && wanted.iter().all(|(key, value)| secret.data.get(*key).is_some_and(|is| **is == **value));
    if is_right {
        return Ok(());
    }
    let change = |old: Option<&dyn Record>| {
        let mut object = old.ok_or(Error::NoSuchPath)?.boxed_clone();
        if let Some(secret) = object.downcast_mut::<Secret>() {
            secret.metadata.annotations.insert(UID.into(), account.metadata.uid.clone());
            for (key, value) in &wanted {
                // A token that came meanwhile stays the one that clients have.
                if *key != "token" || !secret.data.contains_key(*key) {
                    secret.data.insert((*key).into(), value.clone());
                }
            }
        }
        Ok(object)
    };
    match target.update("", &cx, false, change).await {
        Ok(_) | Err(Error::NotFound(_)) => Ok(()),
        Err(e) => Err(e),
    }
}
