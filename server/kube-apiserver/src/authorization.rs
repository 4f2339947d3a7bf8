//! From flags, or the file of `--authorization-config`, to authorizers; they are made anew when the file changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use access::authorize::abac::Abac;
use access::authorize::conditions::Conditions;
use access::authorize::config::{
    AuthorizationConfiguration, AuthorizerConfiguration, WebhookConfiguration, WebhookConnectionInfo,
};
use access::authorize::node::Nodes;
use access::authorize::{AlwaysAllow, AlwaysDeny, Authorizer, Chain, Rbac};
use outgoing::kubeconfig::Endpoint;
use serve::Server;
use serve::webhook::{AccessWebhook, AccessWebhookSettings};

use crate::files;
use crate::flags::options::Authorization;
use crate::log::{self, Severity};
use crate::reload::Reload;

/// The webhook of `--authorization-webhook-config-file` is called so.
const WEBHOOK_NAME: &str = "default";
/// How long that webhook may take.
const WEBHOOK_TIMEOUT: Duration = Duration::from_secs(30);

/// What authorizers are made of, now and when the file changes.
#[derive(Clone, Debug)]
pub struct Setup {
    config: AuthorizationConfiguration,
    file: Option<PathBuf>,
    /// What the file held.
    text: Vec<u8>,
    rbac: Rbac,
    nodes: Nodes,
    abac: Option<Abac>,
}

/// Reads the file of `--authorization-config`; `required` are the kinds that it must name.
pub(crate) fn load(file: &Path, required: &[String]) -> Result<(AuthorizationConfiguration, Vec<u8>), String> {
    let text = files::read(file)?;
    let look = |path: &str| {
        let found = std::fs::metadata(path).map_err(|e| files::error(&e, "stat", Path::new(path)))?;
        Ok(found.is_file())
    };
    Ok((AuthorizationConfiguration::load(&text, required, &look)?, text))
}

/// What the flags say, as the file would.
fn of_flags(flags: &Authorization) -> AuthorizationConfiguration {
    let duration = |d: Duration| object::scalar::Duration::from_nanos(i64::try_from(d.as_nanos()).unwrap_or(i64::MAX));
    let one = |mode: &String| match mode.as_str() {
        "Webhook" => AuthorizerConfiguration {
            r#type: mode.clone(),
            name: WEBHOOK_NAME.into(),
            webhook: Some(Box::new(WebhookConfiguration {
                authorized_ttl: duration(flags.webhook_authorized_ttl),
                cache_authorized_requests: Some(!flags.webhook_authorized_ttl.is_zero()),
                unauthorized_ttl: duration(flags.webhook_unauthorized_ttl),
                cache_unauthorized_requests: Some(!flags.webhook_unauthorized_ttl.is_zero()),
                timeout: duration(WEBHOOK_TIMEOUT),
                failure_policy: "NoOpinion".into(),
                subject_access_review_version: flags.webhook_version.clone(),
                connection_info: WebhookConnectionInfo {
                    r#type: "KubeConfigFile".into(),
                    kube_config_file: flags.webhook_config_file.clone(),
                },
                ..WebhookConfiguration::default()
            })),
        },
        _ => AuthorizerConfiguration { r#type: mode.clone(), name: mode.to_lowercase(), webhook: None },
    };
    AuthorizationConfiguration {
        authorizers: flags.modes.iter().map(one).collect(),
        ..AuthorizationConfiguration::default()
    }
}

impl Setup {
    /// As the flags say; files are read.
    pub fn new(flags: &Authorization) -> Result<Self, String> {
        let file = flags.config_file.as_deref().map(PathBuf::from);
        let (config, text) = match &file {
            Some(file) => load(file, &[])?,
            None => (of_flags(flags), Vec::new()),
        };
        let mut this = Self { config, file, text, rbac: Rbac::default(), nodes: Nodes::default(), abac: None };
        if this.has("ABAC") {
            let path = flags.policy_file.as_deref().unwrap_or_default();
            let text = match path {
                "" => return Err(invalid("open : no such file or directory".into())),
                path => files::read(Path::new(path)).map_err(invalid)?,
            };
            let (abac, warnings) = Abac::parse(path, &String::from_utf8_lossy(&text)).map_err(invalid)?;
            warnings.iter().for_each(|warning| log::write(Severity::Warning, warning));
            this.abac = Some(abac);
        }
        Ok(this)
    }

    /// Whether an authorizer of this kind is among them.
    pub fn has(&self, kind: &str) -> bool {
        self.config.authorizers.iter().any(|a| a.r#type == kind)
    }

    /// The policy that `RBAC` goes by.
    pub fn rbac(&self) -> &Rbac {
        &self.rbac
    }

    /// What `Node` goes by.
    pub fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    /// The authorizers.
    pub fn chain(&self) -> Result<Chain, String> {
        self.config.authorizers.iter().map(|a| self.authorizer(a).map_err(invalid)).collect()
    }

    fn authorizer(&self, config: &AuthorizerConfiguration) -> Result<Box<dyn Authorizer>, String> {
        Ok(match (config.r#type.as_str(), &config.webhook) {
            ("AlwaysAllow", _) => Box::new(AlwaysAllow),
            ("AlwaysDeny", _) => Box::new(AlwaysDeny),
            ("Node", _) => Box::new(self.nodes.clone()),
            ("RBAC", _) => Box::new(self.rbac.clone()),
            ("ABAC", _) => match &self.abac {
                Some(abac) => Box::new(abac.clone()),
                None => {
                    return Err(
                        "authorizer type ABAC is not allowed if it was not enabled at initial server startup".into()
                    );
                }
            },
            ("Webhook", Some(webhook)) => Box::new(AccessWebhook::new(settings(&config.name, webhook)?)),
            (other, _) => return Err(format!("unknown authorization mode {other} specified")),
        })
    }

    /// What puts others in the place of a server's authorizers when the file changes. A file that is no good changes
    /// nothing.
    pub fn reload(self, server: Arc<Server>) -> Option<Reload> {
        let file = self.file.clone()?;
        let required: Vec<String> = self.config.authorizers.iter().map(|a| a.r#type.clone()).collect();
        let mut current = self;
        Some(Reload::new(vec![file.clone()], move || {
            let fault = |why: String| format!("\"reloading authorization config\" err={why:?}");
            let text = files::read(&file).map_err(fault)?;
            if text == current.text {
                return Ok(false);
            }
            current.text = text;
            current.config = load(&file, &required).map_err(fault)?.0;
            server.authorizers.replace(current.chain().map_err(fault)?);
            log::write(Severity::Info, "\"reloaded authz config\"");
            Ok(true)
        }))
    }
}

fn invalid(why: String) -> String {
    format!("invalid authorization config: {why}")
}

fn settings(name: &str, config: &WebhookConfiguration) -> Result<AccessWebhookSettings, String> {
    let file = config.connection_info.kube_config_file.as_deref();
    let file = file.ok_or("webhooks in the cluster itself can't be asked: kubeConfigFile is missing")?;
    let mut endpoint = Endpoint::read(Path::new(file))?;
    let version = &config.subject_access_review_version;
    if !matches!(version.as_str(), "v1" | "v1beta1") {
        return Err(format!(
            "unsupported webhook authorizer version {version:?}, supported versions are \"v1\", \"v1beta1\""
        ));
    }
    let time = |d: &object::scalar::Duration| Duration::from_nanos(u64::try_from(d.nanos()).unwrap_or_default());
    let kept =
        |d: &object::scalar::Duration, on: Option<bool>| if on == Some(false) { Duration::ZERO } else { time(d) };
    if config.timeout.nanos() != 0 {
        endpoint = endpoint.within(time(&config.timeout));
    }
    Ok(AccessWebhookSettings {
        name: name.to_owned(),
        endpoint,
        version: version.clone(),
        timeout: time(&config.timeout),
        authorized_ttl: kept(&config.authorized_ttl, config.cache_authorized_requests),
        unauthorized_ttl: kept(&config.unauthorized_ttl, config.cache_unauthorized_requests),
        denies_on_fault: config.failure_policy == "Deny",
        conditions: Conditions::new(&config.match_conditions)?,
    })
}
