//! Files that say who is believed and who may: policies of attributes and of audits, configurations of authentication,
//! authorization and admission, key sets of issuers; how connections leave, what is traced.

use access::User;
use access::audit::{Level, Policy, Stage};
use access::authenticate::jwt::config::AuthenticationConfiguration;
use access::authenticate::jwt::{Issuer, KeySet, validate};
use access::authorize::abac::Abac;
use access::authorize::conditions::Conditions;
use access::authorize::config::AuthorizationConfiguration;
use access::authorize::{Answer, Attributes, Authorizer, Resource};
use admission::chain::Plugin;
use admission::configuration::{self, Place};
use kube_apiserver::config_files;

use crate::forms::shown;

/// A moment, in seconds since 1970.
const NOW: i64 = 1_800_000_000;

pub(crate) fn abac(data: &[u8]) {
    let Ok((policies, _)) = Abac::parse("policies", &shown(data)) else { return };
    let user = User { name: "somebody".into(), ..User::default() };
    let asked = Attributes::Path { verb: "get", path: "/version" };
    assert!(matches!(policies.decide(&user, &asked), Answer::Now(_)), "policies need nobody else");
    let _ = policies.rules(&user, "default");
}

pub(crate) fn authentication(data: &[u8]) {
    let _ = KeySet::parse(data);
    let Ok(config) = AuthenticationConfiguration::parse(data) else { return };
    let valid = validate(&config, &[]).is_empty();
    for authenticator in config.jwt {
        let abroad = !authenticator.issuer.egress_selector_type.is_empty();
        match Issuer::new(authenticator, &[]) {
            Ok(issuer) => {
                let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2kifQ.AA";
                assert!(issuer.user(token, &KeySet::default(), NOW).is_err(), "believed without a key");
            }
            Err(why) => assert!(!valid || abroad, "what is valid makes an issuer: {why}"),
        }
    }
}

pub(crate) fn authorization(data: &[u8]) {
    let Ok(config) = AuthorizationConfiguration::load(data, &[], &|_| Ok(true)) else { return };
    assert!(!config.authorizers.is_empty());
    for webhook in config.authorizers.iter().filter_map(|a| a.webhook.as_deref()) {
        assert!(Conditions::new(&webhook.match_conditions).is_ok(), "what is valid can be compiled");
    }
}

pub(crate) fn audit_policy(data: &[u8]) {
    let Ok((policy, warning)) = Policy::read(data) else { return };
    assert!(warning.is_none_or(|warning| !warning.is_empty()), "it says what it warns of");
    let user = User { name: "somebody".into(), groups: vec!["some".into()], ..User::default() };
    let pods = Resource { verb: "get", version: "v1", resource: "pods", subresource: "log", ..Resource::default() };
    for asked in [Attributes::Path { verb: "get", path: "/version" }, Attributes::Resource(pods)] {
        for user in [Some(&user), None] {
            let recorded = policy.of_request(user, &asked);
            assert!(recorded.level != Level::None || !recorded.at(Stage::ResponseComplete), "nothing is noted at none");
        }
    }
}

/// Plugins that read a configuration.
const PLUGINS: &[Plugin] = &[
    Plugin::ResourceQuota,
    Plugin::PodSecurity,
    Plugin::EventRateLimit,
    Plugin::PodTolerationRestriction,
    Plugin::PodNodeSelector,
    Plugin::ImagePolicyWebhook,
];

/// The file of all plugins, and the same as the file of each.
pub(crate) fn admission_config(data: &[u8]) {
    let places = configuration::places(data).unwrap_or_default();
    for plugin in PLUGINS {
        let own = match places.get(&plugin.name()) {
            Some(Some(Place::Text(text))) => text.clone(),
            _ => data.to_vec(),
        };
        match configuration::read(&[*plugin], |_| Ok(Some(own.clone()))) {
            Ok(settings) => assert!(settings.event_limits.iter().all(|limit| limit.rate > 0.0 && limit.burst > 0.0)),
            Err(why) => assert!(!why.is_empty(), "it says why"),
        }
    }
}

pub(crate) fn server_config(data: &[u8]) {
    if let Ok(config) = config_files::read_tracing(data) {
        assert!((0..=1_000_000).contains(&config.sampling_rate_per_million.unwrap_or_default()));
    }
    if let Err(why) = config_files::read_egress(data) {
        assert!(!why.is_empty(), "it says why");
    }
}
