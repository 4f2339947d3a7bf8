//! From flags, or the file of `--authentication-config`, to the issuers of tokens that are trusted, and to the token
//! webhook. Issuers are made anew when the file changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use access::authenticate::Anonymous;
use access::authenticate::jwt::config::{
    AnonymousAuthConfig, AuthenticationConfiguration, ClaimMappings, ClaimValidationRule, IssuerConfig,
    JWTAuthenticator, PrefixedClaimOrExpression,
};
use access::authenticate::jwt::{ALGORITHMS, Issuer, validate};
use object::field_error::{FieldError, Path as Field, aggregate};
use object::record::View;
use outgoing::kubeconfig::Endpoint;
use serve::issuers::{Issuers, Remote};
use serve::webhook::TokenWebhook;

use crate::files;
use crate::flags::options::{Authentication, Oidc};
use crate::log::{self, Severity};
use crate::reload::Reload;

/// How long new issuers may take to describe themselves before the file counts as no good for now.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is looked whether they have.
const LOOK: Duration = Duration::from_millis(250);

/// What issuers are made of, now and when the file changes.
#[derive(Clone, Debug)]
pub struct Setup {
    config: AuthenticationConfiguration,
    algorithms: Vec<String>,
    file: Option<PathBuf>,
    /// What the file held.
    text: Vec<u8>,
    /// The issuers of service account tokens.
    own: Vec<String>,
    /// Who may come without credentials.
    pub anonymous: Anonymous,
}

impl Setup {
    /// As the flags say; files are read.
    pub fn new(flags: &Authentication) -> Result<Self, String> {
        let file = flags.config_file.as_deref().map(PathBuf::from);
        let (mut config, mut text) = (AuthenticationConfiguration::default(), Vec::new());
        let mut algorithms: Vec<String> = ALGORITHMS.iter().map(|a| (*a).to_owned()).collect();
        if let Some(file) = &file {
            let fault =
                |e| format!("failed to load authentication configuration from file \"{}\": {e}", file.display());
            text = files::read(file).map_err(fault)?;
            config = AuthenticationConfiguration::parse(&text).map_err(fault)?;
        } else if !flags.oidc.issuer_url.is_empty() && !flags.oidc.client_id.is_empty() {
            algorithms.clone_from(&flags.oidc.signing_algs);
            config.jwt = vec![of_flags(&flags.oidc)?];
        }
        let anonymous = match config.anonymous.as_deref() {
            Some(_) if flags.anonymous_given => {
                let why = "--anonymous-auth flag cannot be set when anonymous field is configured in authentication \
                           configuration file";
                return Err(FieldError::forbidden(&Field::new("anonymous"), why).to_string());
            }
            Some(config) => anonymous(config),
            None if flags.anonymous => Anonymous::On,
            None => Anonymous::Off,
        };
        let faults = validate(&config, &[]);
        if !faults.is_empty() {
            return Err(format!("invalid authentication configuration: {}", aggregate(&faults)));
        }
        Ok(Self { config, algorithms, file, text, own: flags.service_accounts.issuers.clone(), anonymous })
    }

    /// The issuers. They are asked to describe themselves from now on.
    pub fn issuers(&self) -> Result<Vec<Arc<Remote>>, String> {
        let overlap = |authenticator: &JWTAuthenticator| {
            let alone = AuthenticationConfiguration { jwt: vec![authenticator.clone()], ..Default::default() };
            let mut faults = validate(&alone, &self.own);
            // The paths of one authenticator begin at itself.
            faults.iter_mut().for_each(|f| f.field = f.field.trim_start_matches("jwt[0].").to_owned());
            if faults.is_empty() { Ok(()) } else { Err(aggregate(&faults)) }
        };
        let all = self.config.jwt.iter();
        let issuers: Vec<Issuer> = all
            .map(|authenticator| {
                overlap(authenticator)?;
                Issuer::new(authenticator.clone(), &self.algorithms)
            })
            .collect::<Result<_, _>>()?;
        issuers.into_iter().map(Remote::new).collect()
    }

    /// What puts other issuers in these ones' place when the file changes, once they have described themselves. A file
    /// that is no good changes nothing.
    pub fn reload(self, issuers: Arc<Issuers>) -> Option<Reload> {
        let file = self.file.clone()?;
        let mut current = self;
        Some(Reload::new(vec![file.clone()], move || {
            let text =
                files::read(&file).map_err(|e| format!("\"failed to read authentication config file\" err={e:?}"))?;
            if text == current.text {
                return Ok(false);
            }
            current.text.clone_from(&text);
            let config = AuthenticationConfiguration::parse(&text)
                .map_err(|e| format!("\"failed to load authentication config\" err={e:?}"))?;
            let mut faults = validate(&config, &[]);
            if !same(config.anonymous.as_deref(), current.config.anonymous.as_deref()) {
                let why = "changed from initial configuration file";
                faults.push(FieldError::forbidden(&Field::new("anonymous"), why));
            }
            if !faults.is_empty() {
                return Err(format!("\"failed to validate authentication config\" err={:?}", aggregate(&faults)));
            }
            let failed = |e: String| format!("\"failed to update authentication config\" err={e:?}");
            let newer = Setup { config, ..current.clone() };
            let remotes = newer.issuers().map_err(failed)?;
            let issuers = issuers.clone();
            tokio::spawn(async move {
                match healthy(&remotes).await {
                    Ok(()) => {
                        issuers.replace(remotes);
                        log::write(Severity::Info, "\"reloaded authentication config\"");
                    }
                    Err(why) => log::write(Severity::Error, &failed(why)),
                }
            });
            Ok(true)
        }))
    }
}

fn same(a: Option<&AnonymousAuthConfig>, b: Option<&AnonymousAuthConfig>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => object::equality::same(View::Record(a), View::Record(b)),
        (None, None) => true,
        _ => false,
    }
}

async fn healthy(remotes: &[Arc<Remote>]) -> Result<(), String> {
    let until = Instant::now() + PATIENCE;
    loop {
        let faults: Vec<String> = remotes.iter().filter_map(|r| r.fault()).collect();
        if faults.is_empty() {
            return Ok(());
        }
        if Instant::now() > until {
            return Err(aggregate(&faults));
        }
        tokio::time::sleep(LOOK).await;
    }
}

fn anonymous(config: &AnonymousAuthConfig) -> Anonymous {
    match (config.enabled, config.conditions.is_empty()) {
        (false, _) => Anonymous::Off,
        (true, true) => Anonymous::On,
        (true, false) => Anonymous::Paths(config.conditions.iter().map(|c| c.path.clone()).collect()),
    }
}

/// What the flags `--oidc-*` say, as the file would.
fn of_flags(flags: &Oidc) -> Result<JWTAuthenticator, String> {
    let prefix = match flags.username_prefix.as_str() {
        // So that users of one issuer are no others'; addresses name their issuer already.
        "" if flags.username_claim != "email" => format!("{}#", flags.issuer_url),
        "-" => String::new(),
        prefix => prefix.to_owned(),
    };
    let groups = match flags.groups_claim.is_empty() {
        true => PrefixedClaimOrExpression::default(),
        false => PrefixedClaimOrExpression {
            claim: flags.groups_claim.clone(),
            prefix: Some(flags.groups_prefix.clone()),
            ..PrefixedClaimOrExpression::default()
        },
    };
    let authority = match flags.ca_file.as_deref() {
        Some(file) => String::from_utf8_lossy(&files::read(Path::new(file))?).into_owned(),
        None => String::new(),
    };
    let rule = |(claim, value): (&String, &String)| ClaimValidationRule {
        claim: claim.clone(),
        required_value: value.clone(),
        ..ClaimValidationRule::default()
    };
    Ok(JWTAuthenticator {
        issuer: IssuerConfig {
            url: flags.issuer_url.clone(),
            audiences: vec![flags.client_id.clone()],
            certificate_authority: authority,
            ..IssuerConfig::default()
        },
        claim_mappings: ClaimMappings {
            username: PrefixedClaimOrExpression {
                claim: flags.username_claim.clone(),
                prefix: Some(prefix),
                ..PrefixedClaimOrExpression::default()
            },
            groups,
            ..ClaimMappings::default()
        },
        claim_validation_rules: flags.required_claims.iter().map(rule).collect(),
        ..JWTAuthenticator::default()
    })
}

/// The token webhook, where there is one.
pub(crate) fn webhook(flags: &Authentication) -> Result<Option<TokenWebhook>, String> {
    let Some(file) = &flags.webhook.config_file else { return Ok(None) };
    let endpoint = Endpoint::read(Path::new(file))?;
    let version = &flags.webhook.version;
    if !matches!(version.as_str(), "v1" | "v1beta1") {
        return Err(format!(
            "unsupported authentication webhook version {version:?}, supported versions are \"v1\", \"v1beta1\""
        ));
    }
    Ok(Some(TokenWebhook::new(endpoint, version, flags.webhook.cache_ttl)))
}
