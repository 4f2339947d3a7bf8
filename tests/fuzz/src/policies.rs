//! Files that say who is believed and who may: policies of attributes, configurations of authentication and
//! authorization, key sets of issuers.

use access::User;
use access::authenticate::jwt::config::AuthenticationConfiguration;
use access::authenticate::jwt::{Issuer, KeySet, validate};
use access::authorize::abac::Abac;
use access::authorize::conditions::Conditions;
use access::authorize::config::AuthorizationConfiguration;
use access::authorize::{Answer, Attributes, Authorizer};

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
