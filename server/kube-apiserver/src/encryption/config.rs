//! What the file of `--encryption-provider-config` says (`apiserver.config.k8s.io`, `EncryptionConfiguration`).

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use object::configuration::{Document, Fault};
use object::field_error::{FieldError, Path, Value, aggregate};
use object::record;
use object::scalar::Duration;
use object::url;
use storage::encryption::Resource;
use zeroize::Zeroizing;

record! {
    /// The whole file.
    EncryptionConfiguration = "apiserver.config.k8s.io.v1.EncryptionConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        resources: Vec<ResourceConfiguration> = "resources" 1 {omit_empty: false};
    }
}

record! {
    /// Resources, and the providers of their values.
    ResourceConfiguration = "apiserver.config.k8s.io.v1.ResourceConfiguration" {
        resources: Vec<String> = "resources" 1 {omit_empty: false};
        providers: Vec<ProviderConfiguration> = "providers" 2 {omit_empty: false};
    }
}

record! {
    /// One provider: one of these.
    ProviderConfiguration = "apiserver.config.k8s.io.v1.ProviderConfiguration" {
        aesgcm: Option<Box<KeysConfiguration>> = "aesgcm" 1 {};
        aescbc: Option<Box<KeysConfiguration>> = "aescbc" 2 {};
        secretbox: Option<Box<KeysConfiguration>> = "secretbox" 3 {};
        identity: Option<Box<IdentityConfiguration>> = "identity" 4 {};
        kms: Option<Box<KmsConfiguration>> = "kms" 5 {};
    }
}

record! {
    /// Keys, the first of which writes.
    KeysConfiguration = "apiserver.config.k8s.io.v1.AESConfiguration" {
        keys: Vec<Key> = "keys" 1 {omit_empty: false};
    }
}

record! {
    /// A named key.
    Key = "apiserver.config.k8s.io.v1.Key" {
        name: String = "name" 1 {omit_empty: false};
        secret: String = "secret" 2 {omit_empty: false};
    }
}

record! {
    /// Nothing to say.
    IdentityConfiguration = "apiserver.config.k8s.io.v1.IdentityConfiguration" {}
}

record! {
    /// A plugin that keeps keys.
    KmsConfiguration = "apiserver.config.k8s.io.v1.KMSConfiguration" {
        api_version: String = "apiVersion" 1 {omit_empty: false};
        name: String = "name" 2 {omit_empty: false};
        cachesize: Option<i32> = "cachesize" 3 {};
        endpoint: String = "endpoint" 4 {omit_empty: false};
        timeout: Option<Duration> = "timeout" 5 {};
    }
}

/// Kinds of the file's version that are something else.
const OTHERS: &[&str] =
    &["AdmissionConfiguration", "AuthenticationConfiguration", "AuthorizationConfiguration", "TracingConfiguration"];
const VERSION: &str = "apiserver.config.k8s.io/v1";
const KIND: &str = "EncryptionConfiguration";
/// What the documentation once said.
const OLD: (&str, &str) = ("v1", "EncryptionConfig");

/// How long a plugin may take, where nothing is said, in nanoseconds.
const TIMEOUT: i64 = 3_000_000_000;

/// Reads a configuration, with defaults; not yet validated.
pub(super) fn read(text: &[u8], file: &str) -> Result<EncryptionConfiguration, String> {
    let undecoded = |fault: Fault| format!("error decoding encryption provider configuration file {file:?}: {fault}");
    let mut known = vec![(VERSION, KIND)];
    known.push(OLD);
    known.extend(OTHERS.iter().map(|kind| (VERSION, *kind)));
    let document = Document::read(text).map_err(undecoded)?;
    document.check(&known).map_err(undecoded)?;
    if document.kind != KIND && document.kind != OLD.1 {
        return Err(format!("got unexpected config type: {VERSION}, Kind={}", document.kind));
    }
    let mut config = EncryptionConfiguration::default();
    document.fill_strictly(&mut config).map_err(undecoded)?;
    let providers = config.resources.iter_mut().flat_map(|list| &mut list.providers);
    for kms in providers.filter_map(|provider| provider.kms.as_mut()) {
        kms.timeout.get_or_insert_with(|| Duration::from_nanos(TIMEOUT));
        if kms.api_version.is_empty() {
            kms.api_version = "v1".into();
        }
        if kms.api_version == "v1" {
            kms.cachesize.get_or_insert(1000);
        }
    }
    Ok(config)
}

/// What is wrong with a configuration; `reload` says that it is read again while the server runs.
pub(super) fn validate(config: &EncryptionConfiguration, reload: bool) -> Result<(), String> {
    let root = Path::new("resources");
    let mut faults = Vec::new();
    if config.resources.is_empty() {
        faults.push(FieldError::required(&root, "at least one resources is required"));
    }
    let mut plugins: Vec<&str> = Vec::new();
    for (i, list) in config.resources.iter().enumerate() {
        let at = root.index(i);
        let (resources, providers) = (at.child("resources"), at.child("providers"));
        if list.resources.is_empty() {
            faults.push(FieldError::required(&resources, format!("at least one {resources} is required")));
        }
        overlaps(&list.resources, &resources, &mut faults);
        names(&list.resources, &resources, &mut faults);
        if list.providers.is_empty() {
            faults.push(FieldError::required(&providers, format!("at least one {providers} is required")));
        }
        for (j, provider) in list.providers.iter().enumerate() {
            let at = providers.index(j);
            alone(provider, &at, &mut faults);
            if let Some(kms) = &provider.kms {
                plugin(kms, &at.child("kms"), &plugins, reload, &mut faults);
                plugins.push(&kms.name);
            } else if let Some(aes) = &provider.aesgcm {
                keys(&aes.keys, &at.child("aesgcm").child("keys"), &[16, 24, 32], &mut faults);
            } else if let Some(aes) = &provider.aescbc {
                keys(&aes.keys, &at.child("aescbc").child("keys"), &[16, 24, 32], &mut faults);
            } else if let Some(sealed) = &provider.secretbox {
                keys(&sealed.keys, &at.child("secretbox").child("keys"), &[32], &mut faults);
            }
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(aggregate(&faults)),
    }
}

/// A list must not name a resource twice, nor one that another of its entries covers.
fn overlaps(resources: &[String], at: &Path<'_>, faults: &mut Vec<FieldError>) {
    let parsed: Vec<Resource> = resources.iter().map(|r| Resource::parse(r)).collect();
    let any = |r: &Resource| r.name == "*" && r.group == "*";
    let pairs = || {
        let each = |i: usize| parsed.iter().enumerate().filter(move |(j, _)| *j != i).map(|(_, other)| other);
        parsed.iter().enumerate().flat_map(move |(i, one)| each(i).map(move |other| (one, other)))
    };
    let mut doubled = false;
    let mut covered = false;
    for (one, other) in pairs() {
        if one == other && !doubled {
            doubled = true;
        } else {
            covered |= any(one) || one.group == other.group && (one.name == "*" || other.name == "*");
        }
    }
    if doubled {
        faults.push(FieldError::invalid(at, resources, "the same resource cannot be specified multiple times"));
    }
    if covered {
        faults.push(FieldError::invalid(
            at,
            resources,
            "using overlapping resources such as 'secrets' and '*.' in the same resource list is not allowed as they will be masked",
        ));
    }
}

fn names(resources: &[String], at: &Path<'_>, faults: &mut Vec<FieldError>) {
    for (i, text) in resources.iter().enumerate() {
        let resource = Resource::parse(text);
        let why = match (&**text, &*resource.name, &*resource.group) {
            _ if text.to_lowercase() != *text => "resource name should not contain capital letters",
            ("*", ..) => "use '*.' to encrypt all the resources from core API group or *.* to encrypt all resources",
            ("apiserveripinfo" | "serviceipallocations" | "servicenodeportallocations", ..) => {
                "resources which do not have REST API/s cannot be encrypted"
            }
            (_, _, "events.k8s.io") => {
                "'*.events.k8s.io' objects are stored using the 'events' API group in etcd. Use 'events' instead in the config file"
            }
            (_, _, "extensions") => "'extensions' group has been removed and cannot be used for encryption",
            (_, name, "*") if name != "*" => "encrypting the same resource across groups is not supported",
            _ => continue,
        };
        faults.push(FieldError::invalid(&at.index(i), text, why));
    }
}

fn alone(provider: &ProviderConfiguration, at: &Path<'_>, faults: &mut Vec<FieldError>) {
    let all = [
        provider.kms.is_some(),
        provider.aesgcm.is_some(),
        provider.aescbc.is_some(),
        provider.secretbox.is_some(),
        provider.identity.is_some(),
    ];
    let why = match all.iter().filter(|there| **there).count() {
        0 => "provider does not contain any of the expected providers: KMS, AESGCM, AESCBC, Secretbox, Identity",
        1 => return,
        _ => "more than one provider specified in a single element, should split into different list elements",
    };
    faults.push(FieldError::invalid(at, Value::Json(shown(provider)), why));
}

/// A provider as upstream shows it, by the names of its own types, but for secrets, which it shows.
fn shown(provider: &ProviderConfiguration) -> String {
    let text = |text: &str| Value::typed(text).to_string();
    let keys = |keys: &Option<Box<KeysConfiguration>>| match keys {
        None => "null".to_owned(),
        Some(config) => {
            let key = |key: &Key| format!("{{\"Name\":{},\"Secret\":\"REDACTED\"}}", text(&key.name));
            let keys: Vec<String> = config.keys.iter().map(key).collect();
            format!(
                "{{\"Keys\":{}}}",
                if keys.is_empty() { "null".to_owned() } else { format!("[{}]", keys.join(",")) }
            )
        }
    };
    let kms = provider.kms.as_ref().map_or("null".to_owned(), |kms| {
        format!(
            "{{\"APIVersion\":{},\"Name\":{},\"CacheSize\":{},\"Endpoint\":{},\"Timeout\":{}}}",
            text(&kms.api_version),
            text(&kms.name),
            kms.cachesize.map_or("null".to_owned(), |size| size.to_string()),
            text(&kms.endpoint),
            text(&timeout(kms).to_string()),
        )
    });
    format!(
        "{{\"AESGCM\":{},\"AESCBC\":{},\"Secretbox\":{},\"Identity\":{},\"KMS\":{kms}}}",
        keys(&provider.aesgcm),
        keys(&provider.aescbc),
        keys(&provider.secretbox),
        if provider.identity.is_some() { "{}" } else { "null" },
    )
}

/// The key that a secret says, as Go's `base64.StdEncoding` reads it.
pub(super) fn secret(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    const ENGINE: GeneralPurpose =
        GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true));
    let lines: Zeroizing<String> = Zeroizing::new(text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect());
    ENGINE.decode(lines.as_bytes()).ok().map(Zeroizing::new)
}

fn keys(keys: &[Key], at: &Path<'_>, sizes: &[usize], faults: &mut Vec<FieldError>) {
    if keys.is_empty() {
        faults.push(FieldError::required(at, "at least one keys is required"));
    }
    for (i, key) in keys.iter().enumerate() {
        let at = at.index(i);
        if key.name.is_empty() {
            faults.push(FieldError::required(&at.child("name"), "name is a mandatory field for a key"));
        }
        let at = at.child("secret");
        if key.secret.is_empty() {
            faults.push(FieldError::required(&at, "secret is a mandatory field for a key"));
            continue;
        }
        match secret(&key.secret) {
            None => faults.push(FieldError::invalid(&at, "REDACTED", "secrets must be base64 encoded")),
            Some(secret) if !sizes.contains(&secret.len()) => {
                let sizes: Vec<String> = sizes.iter().map(ToString::to_string).collect();
                let (size, sizes) = (secret.len(), sizes.join(" "));
                let why = format!("secret is not of the expected length, got {size}, expected one of [{sizes}]");
                faults.push(FieldError::invalid(&at, "REDACTED", why));
            }
            Some(_) => {}
        }
    }
}

/// The path that an endpoint names; one that begins with `@` is no file.
pub(super) fn socket(endpoint: &str) -> &str {
    let rest = endpoint.split_once(':').map_or(endpoint, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest);
    // A host counts for nothing.
    let path = match rest.strip_prefix("//") {
        Some(rest) => rest.find('/').map_or("", |at| &rest[at..]),
        None => rest,
    };
    path.strip_prefix('/').filter(|path| path.starts_with('@')).unwrap_or(path)
}

/// How long a plugin may take.
pub(super) fn timeout(kms: &KmsConfiguration) -> Duration {
    kms.timeout.unwrap_or_else(|| Duration::from_nanos(TIMEOUT))
}

/// How long a call of each plugin takes at most, one after the other.
pub(super) fn call_time(config: &EncryptionConfiguration) -> std::time::Duration {
    let plugins = config.resources.iter().flat_map(|list| &list.providers).filter_map(|p| p.kms.as_ref());
    let limits = plugins.map(|kms| std::time::Duration::from_nanos(timeout(kms).nanos().unsigned_abs()));
    limits.fold(std::time::Duration::ZERO, std::time::Duration::saturating_add)
}

fn plugin(kms: &KmsConfiguration, at: &Path<'_>, known: &[&str], reload: bool, faults: &mut Vec<FieldError>) {
    let first = kms.api_version == "v1";
    let path = at.child("name");
    if kms.name.is_empty() {
        faults.push(FieldError::required(&path, "name is a mandatory field for a provider"));
    }
    if !first && kms.name.contains(':') {
        let why = format!("invalid KMS provider name {}, must not contain ':'", kms.name);
        faults.push(FieldError::invalid(&path, &kms.name, why));
    }
    if (reload || !first) && known.contains(&&*kms.name) {
        let why = format!("duplicate KMS provider name {}, names must be unique", kms.name);
        faults.push(FieldError::invalid(&path, &kms.name, why));
    }
    let limit = timeout(kms);
    if limit.nanos() <= 0 {
        let shown = Value::typed(&limit.to_string());
        faults.push(FieldError::invalid(&at.child("timeout"), shown, "timeout should be a positive value"));
    }
    let path = at.child("endpoint");
    if kms.endpoint.is_empty() {
        faults.push(FieldError::invalid(&path, "", "endpoint is a mandatory field for a kms"));
    } else {
        let why = match url::parse(&kms.endpoint) {
            Err(why) => Some(format!("invalid endpoint for kms provider, error: {why}")),
            Ok(url) if !url.scheme.eq_ignore_ascii_case("unix") => {
                let scheme = url.scheme.to_ascii_lowercase();
                Some(format!("unsupported scheme {scheme:?} for KMS provider, only unix is supported"))
            }
            Ok(_) => None,
        };
        faults.extend(why.map(|why| FieldError::invalid(&path, &kms.endpoint, why)));
    }
    let path = at.child("cachesize");
    if let Some(size) = kms.cachesize.filter(|_| !first) {
        faults.push(FieldError::invalid(&path, size, "cachesize is not supported in v2"));
    }
    if first && kms.cachesize == Some(0) {
        let why = "cachesize should be a positive value, or negative to disable";
        faults.push(FieldError::invalid(&path, 0, why));
    }
    if !first && kms.api_version != "v2" {
        let why = "unsupported apiVersion apiVersion for KMS provider, only v1 and v2 are supported";
        faults.push(FieldError::invalid(&at.child("apiVersion"), &kms.api_version, why));
    }
}
