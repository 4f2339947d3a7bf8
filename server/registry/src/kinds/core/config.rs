//! Config maps and secrets.

use generated::core::v1::{ConfigMap, Secret};
use object::field_error::Path;
use object::names;
use object::string_map::StringMap;
use object::validate::IMMUTABLE;

use crate::validate::{Faults, Report};

/// Most bytes that a config map or a secret may hold (`MaxSecretSize`).
const MAX_DATA: usize = 1 << 20;

const FIXED: &str = "field is immutable when `immutable` is set";

/// Keys and size of a config map; one that says so never changes.
pub(super) fn config_map(map: &ConfigMap, old: Option<&ConfigMap>, faults: &mut Faults) {
    let (data, binary) = (Path::new("data"), Path::new("binaryData"));
    if let Some(old) = old.filter(|old| old.immutable == Some(true)) {
        stays_fixed(map.immutable, faults);
        if map.data != old.data {
            faults.forbidden(&data, FIXED);
        }
        if !same_bytes(&map.binary_data, &old.binary_data) {
            faults.forbidden(&binary, FIXED);
        }
    }
    let mut size = 0;
    for (key, value) in &map.data {
        faults.each(&data.key(key), key, names::config_map_key(key));
        if map.binary_data.contains_key(key) {
            faults.invalid(&data.key(key), key, "duplicate of key present in binaryData");
        }
        size += value.len();
    }
    for (key, value) in &map.binary_data {
        faults.each(&binary.key(key), key, names::config_map_key(key));
        size += value.len();
    }
    if size > MAX_DATA {
        faults.too_long(&Path::new(""), MAX_DATA);
    }
}

/// Keys and size of a secret, and what its type asks for.
pub(super) fn secret(secret: &Secret, old: Option<&Secret>, faults: &mut Faults) {
    let data = Path::new("data");
    if let Some(old) = old {
        if secret.r#type != old.r#type {
            faults.invalid(&Path::new("type"), &secret.r#type, IMMUTABLE);
        }
        if old.immutable == Some(true) {
            stays_fixed(secret.immutable, faults);
            if !same_bytes(&secret.data, &old.data) {
                faults.forbidden(&data, FIXED);
            }
        }
    }
    let mut size = 0;
    for (key, value) in &secret.data {
        faults.each(&data.key(key), key, names::config_map_key(key));
        size += value.len();
    }
    if size > MAX_DATA {
        faults.too_long(&data, MAX_DATA);
    }
    of_type(secret, &data, faults);
}

/// As Go compares: none is not the same as empty, be it of entries or of bytes.
fn same_bytes(data: &StringMap<Vec<u8>>, old: &StringMap<Vec<u8>>) -> bool {
    let is_nil = |bytes: &Vec<u8>| bytes.capacity() == 0;
    let kept = |key: &str, is: &Vec<u8>| old.get(key).is_some_and(|was| is == was && is_nil(is) == is_nil(was));
    data.is_nil() == old.is_nil() && data.len() == old.len() && data.iter().all(|(key, is)| kept(key, is))
}

fn stays_fixed(immutable: Option<bool>, faults: &mut Faults) {
    if immutable != Some(true) {
        faults.forbidden(&Path::new("immutable"), FIXED);
    }
}

/// What secrets of the types that the API knows must hold.
fn of_type(secret: &Secret, data: &Path<'_>, faults: &mut Faults) {
    let has = |key: &str| secret.data.contains_key(key);
    let is_empty = |key: &str| secret.data.get(key).is_none_or(Vec::is_empty);
    match &*secret.r#type {
        "kubernetes.io/service-account-token" => {
            let key = "kubernetes.io/service-account.name";
            if secret.metadata.annotations.get(key).is_none_or(String::is_empty) {
                faults.required(&Path::new("metadata").child("annotations").key(key), "");
            }
        }
        "kubernetes.io/dockercfg" => docker_config(secret, ".dockercfg", data, faults),
        "kubernetes.io/dockerconfigjson" => docker_config(secret, ".dockerconfigjson", data, faults),
        "kubernetes.io/basic-auth" if !has("username") && !has("password") => {
            faults.required(&data.key("username"), "");
            faults.required(&data.key("password"), "");
        }
        "kubernetes.io/ssh-auth" if is_empty("ssh-privatekey") => faults.required(&data.key("ssh-privatekey"), ""),
        "kubernetes.io/tls" => {
            for key in ["tls.crt", "tls.key"] {
                if !has(key) {
                    faults.required(&data.key(key), "");
                }
            }
        }
        _ => {}
    }
}

fn docker_config(secret: &Secret, key: &str, data: &Path<'_>, faults: &mut Faults) {
    let Some(bytes) = secret.data.get(key) else {
        return faults.required(&data.key(key), "");
    };
    if let Err(why) = go_json(bytes) {
        faults.invalid(&data.key(key), "<secret contents redacted>", why);
    }
}

/// Whether a text is a JSON object; why not, in the words of upstream's parser.
fn go_json(bytes: &[u8]) -> Result<(), String> {
    let shape =
        |what: &str| Err(format!("json: cannot unmarshal {what} into Go value of type map[string]interface {{}}"));
    object::json::syntax::check(bytes)?;
    match bytes.iter().find(|b| !b.is_ascii_whitespace()) {
        Some(b'[') => shape("array"),
        Some(b'"') => shape("string"),
        Some(b't' | b'f') => shape("bool"),
        Some(b'-' | b'0'..=b'9') => shape("number"),
        _ => Ok(()),
    }
}
