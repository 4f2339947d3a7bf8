//! Who asks, may they, and what is admitted.

use std::collections::BTreeMap;
use std::time::Duration;

use super::group;
use crate::flags::Reader;

/// Who asks.
#[derive(Clone, Debug)]
pub struct Authentication {
    /// `--anonymous-auth`, off when everybody may do everything.
    pub anonymous: bool,
    /// Whether that was said outright.
    pub anonymous_given: bool,
    /// `--api-audiences`, or the issuers of service account tokens.
    pub api_audiences: Vec<String>,
    /// `--authentication-config`.
    pub config_file: Option<String>,
    /// `--client-ca-file`.
    pub client_ca_file: Option<String>,
    /// The standalone mode's own authority of clients.
    pub own_client_ca_file: Option<String>,
    /// `--token-auth-file`.
    pub token_file: Option<String>,
    /// `--enable-bootstrap-token-auth`.
    pub bootstrap_tokens: bool,
    /// Users named by front proxies.
    pub request_header: RequestHeader,
    /// Service account tokens.
    pub service_accounts: ServiceAccounts,
    /// The token webhook.
    pub webhook: AuthenticationWebhook,
    /// An issuer of tokens elsewhere.
    pub oidc: Oidc,
}

impl Authentication {
    pub(in crate::flags) fn read(from: &Reader<'_>) -> Self {
        Self {
            anonymous: from.bool("anonymous-auth"),
            anonymous_given: from.given("anonymous-auth"),
            oidc: Oidc::read(from),
            api_audiences: from.list("api-audiences"),
            config_file: from.some_text("authentication-config"),
            client_ca_file: from.some_text("client-ca-file"),
            own_client_ca_file: None,
            token_file: from.some_text("token-auth-file"),
            bootstrap_tokens: from.bool("enable-bootstrap-token-auth"),
            request_header: RequestHeader::read(from),
            service_accounts: ServiceAccounts::read(from),
            webhook: AuthenticationWebhook::read(from),
        }
    }
}

group! {
    /// Users named by front proxies in request headers.
    RequestHeader {
        client_ca_file: Option<String> = some_text "requestheader-client-ca-file";
        allowed_names: Vec<String> = list "requestheader-allowed-names";
        username_headers: Vec<String> = list "requestheader-username-headers";
        uid_headers: Vec<String> = list "requestheader-uid-headers";
        group_headers: Vec<String> = list "requestheader-group-headers";
        extra_header_prefixes: Vec<String> = list "requestheader-extra-headers-prefix";
    }
}

group! {
    /// Service account tokens.
    ServiceAccounts {
        issuers: Vec<String> = list "service-account-issuer";
        key_files: Vec<String> = list "service-account-key-file";
        signing_key_file: Option<String> = some_text "service-account-signing-key-file";
        jwks_uri: Option<String> = some_text "service-account-jwks-uri";
        lookup: bool = bool "service-account-lookup";
        extend_expiration: bool = bool "service-account-extend-token-expiration";
        max_expiration: Duration = span "service-account-max-token-expiration";
    }
}

group! {
    /// An issuer of tokens elsewhere.
    Oidc {
        issuer_url: String = text "oidc-issuer-url";
        client_id: String = text "oidc-client-id";
        ca_file: Option<String> = some_text "oidc-ca-file";
        username_claim: String = text "oidc-username-claim";
        username_prefix: String = text "oidc-username-prefix";
        groups_claim: String = text "oidc-groups-claim";
        groups_prefix: String = text "oidc-groups-prefix";
        signing_algs: Vec<String> = list "oidc-signing-algs";
        required_claims: BTreeMap<String, String> = map "oidc-required-claim";
    }
}

group! {
    /// The token webhook.
    AuthenticationWebhook {
        config_file: Option<String> = some_text "authentication-token-webhook-config-file";
        version: String = text "authentication-token-webhook-version";
        cache_ttl: Duration = span "authentication-token-webhook-cache-ttl";
    }
}

group! {
    /// May they.
    Authorization {
        modes: Vec<String> = list "authorization-mode";
        config_file: Option<String> = some_text "authorization-config";
        policy_file: Option<String> = some_text "authorization-policy-file";
        webhook_config_file: Option<String> = some_text "authorization-webhook-config-file";
        webhook_version: String = text "authorization-webhook-version";
        webhook_authorized_ttl: Duration = span "authorization-webhook-cache-authorized-ttl";
        webhook_unauthorized_ttl: Duration = span "authorization-webhook-cache-unauthorized-ttl";
    }
}

group! {
    /// Admission plugins.
    Admission {
        config_file: Option<String> = some_text "admission-control-config-file";
        enable: Vec<String> = list "enable-admission-plugins";
        disable: Vec<String> = list "disable-admission-plugins";
        only: Vec<String> = list "admission-control";
        not_ready_toleration_seconds: i64 = int "default-not-ready-toleration-seconds";
        unreachable_toleration_seconds: i64 = int "default-unreachable-toleration-seconds";
    }
}
