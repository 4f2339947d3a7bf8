//! What is wrong with an authentication configuration, in upstream's words and order.

use std::collections::{BTreeSet, HashSet};

use object::field_error::{FieldError, Path, Value};
use object::names;

use super::config::{
    AuthenticationConfiguration, ClaimMappings, ClaimValidationRule, IssuerConfig, JWTAuthenticator,
    PrefixedClaimOrExpression, UserValidationRule,
};
use crate::authenticate::Roots;
use crate::expressions::{About, Expression, Fault, selects_email};

/// More issuers than this are refused.
const ISSUERS: usize = 64;
const BOTH: &str = "claim and expression can't both be set";
const NEITHER: &str = "claim or expression is required";

/// All that is wrong. `reserved` are issuers that are none of others: those of service account tokens.
pub fn validate(config: &AuthenticationConfiguration, reserved: &[String]) -> Vec<FieldError> {
    let mut faults = Vec::new();
    let (root, top) = (Path::new("jwt"), Path::TOP);
    if config.jwt.len() > ISSUERS {
        return vec![FieldError::too_many(&root, config.jwt.len(), ISSUERS)];
    }
    let (mut urls, mut discovered) = (HashSet::new(), HashSet::new());
    for (i, authenticator) in config.jwt.iter().enumerate() {
        let at = root.index(i);
        of_authenticator(authenticator, &at, reserved, &mut faults);
        let at = at.child("issuer");
        let IssuerConfig { url, discovery_url, .. } = &authenticator.issuer;
        if !urls.insert(url) {
            faults.push(FieldError::duplicate(&at.child("url"), url));
        }
        if !discovery_url.is_empty() && !discovered.insert(discovery_url) {
            faults.push(FieldError::duplicate(&at.child("discoveryURL"), discovery_url));
        }
    }
    if let Some(anonymous) = config.anonymous.as_deref().filter(|a| !a.enabled && !a.conditions.is_empty()) {
        let paths: Vec<String> =
            anonymous.conditions.iter().map(|c| format!("{{\"Path\":{}}}", serde_json::json!(c.path))).collect();
        let shown = Value::Json(format!("[{}]", paths.join(",")));
        let why = "enabled should be set to true when conditions are defined";
        faults.push(FieldError::invalid(&top.child("anonymous").child("conditions"), shown, why));
    }
    faults
}

fn of_authenticator(config: &JWTAuthenticator, at: &Path<'_>, reserved: &[String], faults: &mut Vec<FieldError>) {
    of_issuer(&config.issuer, &at.child("issuer"), reserved, faults);
    of_claim_rules(&config.claim_validation_rules, &at.child("claimValidationRules"), faults);
    of_mappings(&config.claim_mappings, &at.child("claimMappings"), faults);
    of_email(config, &at.child("claimMappings"), faults);
    of_user_rules(&config.user_validation_rules, &at.child("userValidationRules"), faults);
}

fn of_issuer(issuer: &IssuerConfig, at: &Path<'_>, reserved: &[String], faults: &mut Vec<FieldError>) {
    let IssuerConfig { url, discovery_url, audiences, .. } = issuer;
    match url.is_empty() {
        true => faults.push(FieldError::required(&at.child("url"), "")),
        false => of_url(url, &at.child("url"), reserved, faults),
    }
    if !discovery_url.is_empty() {
        let at = at.child("discoveryURL");
        if !url.is_empty() && url.trim_end_matches('/') == discovery_url.trim_end_matches('/') {
            faults.push(FieldError::invalid(&at, discovery_url, "discoveryURL must be different from URL"));
        }
        of_url(discovery_url, &at, &[], faults);
    }
    of_audiences(audiences, &issuer.audience_match_policy, at, faults);
    let authority = &issuer.certificate_authority;
    if !authority.is_empty()
        && let Err(why) = Roots::from_pem(authority.as_bytes())
    {
        faults.push(FieldError::invalid(&at.child("certificateAuthority"), "<omitted>", why));
    }
    let egress = &issuer.egress_selector_type;
    if !matches!(egress.as_str(), "" | "controlplane" | "cluster") {
        let why = "egress selector must be either controlplane or cluster";
        faults.push(FieldError::invalid(&at.child("egressSelectorType"), egress, why));
    }
}

fn of_url(text: &str, at: &Path<'_>, reserved: &[String], faults: &mut Vec<FieldError>) {
    let mut refuse = |why: String| faults.push(FieldError::invalid(at, text, why));
    if reserved.iter().any(|r| r == text) {
        let all: BTreeSet<&str> = reserved.iter().map(String::as_str).collect();
        let all: Vec<&str> = all.into_iter().collect();
        refuse(format!("URL must not overlap with disallowed issuers: [{}]", all.join(" ")));
    }
    let url = match object::url::parse(text) {
        Ok(url) => url,
        Err(why) => return refuse(why),
    };
    if !url.scheme.eq_ignore_ascii_case("https") {
        refuse("URL scheme must be https".into());
    }
    if url.user.is_some() {
        refuse("URL must not contain a username or password".into());
    }
    if !url.query.is_empty() {
        refuse("URL must not contain a query".into());
    }
    if !url.fragment.is_empty() {
        refuse("URL must not contain a fragment".into());
    }
}

fn of_audiences(audiences: &[String], policy: &str, issuer: &Path<'_>, faults: &mut Vec<FieldError>) {
    let at = issuer.child("audiences");
    if audiences.is_empty() {
        return faults.push(FieldError::required(&at, format!("at least one {at} is required")));
    }
    let mut seen = HashSet::new();
    for (i, audience) in audiences.iter().enumerate() {
        let at = at.index(i);
        if audience.is_empty() {
            faults.push(FieldError::required(&at, ""));
        }
        if !seen.insert(audience) {
            faults.push(FieldError::duplicate(&at, audience));
        }
    }
    let why = match (audiences.len(), policy) {
        (_, "MatchAny") | (1, "") => return,
        (1, _) => "audienceMatchPolicy must be empty or MatchAny for single audience",
        _ => "audienceMatchPolicy must be MatchAny for multiple audiences",
    };
    faults.push(FieldError::invalid(&issuer.child("audienceMatchPolicy"), Value::typed(policy), why));
}

fn of_claim_rules(rules: &[ClaimValidationRule], root: &Path<'_>, faults: &mut Vec<FieldError>) {
    let (mut claims, mut expressions) = (HashSet::new(), HashSet::new());
    for (i, rule) in rules.iter().enumerate() {
        let at = root.index(i);
        let ClaimValidationRule { claim, required_value, expression, message } = rule;
        match (claim.is_empty(), expression.is_empty()) {
            (false, false) => faults.push(FieldError::invalid(&at, claim, BOTH)),
            (true, true) => faults.push(FieldError::required(&at, NEITHER)),
            (false, true) => {
                if !message.is_empty() {
                    let why = "may not be specified when claim is set";
                    faults.push(FieldError::invalid(&at.child("message"), message, why));
                }
                if !claims.insert(claim) {
                    faults.push(FieldError::duplicate(&at.child("claim"), claim));
                }
            }
            (true, false) => {
                if !required_value.is_empty() {
                    let why = "may not be specified when expression is set";
                    faults.push(FieldError::invalid(&at.child("requiredValue"), required_value, why));
                }
                let at = at.child("expression");
                match expressions.insert(expression) {
                    true => of_expression(expression, About::ClaimRule, &at, faults),
                    false => faults.push(FieldError::duplicate(&at, expression)),
                }
            }
        }
    }
}

fn of_mappings(mappings: &ClaimMappings, root: &Path<'_>, faults: &mut Vec<FieldError>) {
    of_prefixed(&mappings.username, &root.child("username"), true, faults);
    of_prefixed(&mappings.groups, &root.child("groups"), false, faults);
    let (uid, at) = (&mappings.uid, root.child("uid"));
    match (uid.claim.is_empty(), uid.expression.is_empty()) {
        (false, false) => faults.push(FieldError::invalid(&at, "", BOTH)),
        (_, false) => of_expression(&uid.expression, About::Claims, &at.child("expression"), faults),
        _ => {}
    }
    let mut keys = HashSet::new();
    let extra = root.child("extra");
    for (i, mapping) in mappings.extra.iter().enumerate() {
        let at = extra.index(i);
        of_key(&mapping.key, &at.child("key"), faults);
        if !keys.insert(&mapping.key) {
            faults.push(FieldError::duplicate(&at.child("key"), &mapping.key));
            continue;
        }
        let at = at.child("valueExpression");
        match mapping.value_expression.is_empty() {
            true => faults.push(FieldError::required(&at, "")),
            false => of_expression(&mapping.value_expression, About::Claims, &at, faults),
        }
    }
}

/// Who is known by an address must have proved that it is theirs.
fn of_email(config: &JWTAuthenticator, at: &Path<'_>, faults: &mut Vec<FieldError>) {
    let JWTAuthenticator { claim_mappings: mappings, claim_validation_rules: rules, .. } = config;
    let username = &mappings.username;
    if !username.claim.is_empty() || !selects_email(&username.expression).0 {
        return;
    }
    let mut all = std::iter::once(&username.expression)
        .chain(mappings.extra.iter().map(|extra| &extra.value_expression))
        .chain(rules.iter().filter(|rule| rule.claim.is_empty()).map(|rule| &rule.expression));
    if Expression::compile(&username.expression, About::Claims).is_ok() && !all.any(|text| selects_email(text).1) {
        let why = "claims.email_verified must be used in claimMappings.username.expression or \
                   claimMappings.extra[*].valueExpression or claimValidationRules[*].expression when claims.email is used \
                   in claimMappings.username.expression";
        let user_at = at.child("username");
        faults.push(FieldError::invalid(&user_at.child("expression"), &username.expression, why));
    }
}

fn of_key(key: &str, at: &Path<'_>, faults: &mut Vec<FieldError>) {
    faults.extend(domain_prefixed(key, at));
    if key.chars().any(char::is_uppercase) {
        faults.push(FieldError::invalid(at, key, "must be lowercase"));
    }
    let domain = key.split_once('/').map_or("", |(domain, _)| domain);
    let below = |of: &str| domain.strip_suffix(of).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if below("kubernetes.io") || below("k8s.io") {
        let why = "k8s.io, kubernetes.io and their subdomains are reserved for Kubernetes use";
        faults.push(FieldError::invalid(at, key, why));
    }
}

/// A domain, a slash, and a path of URLs.
fn domain_prefixed(key: &str, at: &Path<'_>) -> Vec<FieldError> {
    if key.is_empty() {
        return vec![FieldError::required(at, "")];
    }
    let Some((domain, path)) = key.split_once('/').filter(|(d, p)| !d.is_empty() && !p.is_empty()) else {
        return vec![FieldError::invalid(at, key, "must be a domain-prefixed path (such as \"acme.io/foo\")")];
    };
    let mut faults: Vec<FieldError> =
        names::dns1123_subdomain(domain).into_iter().map(|why| FieldError::invalid(at, domain, why)).collect();
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:@%/".contains(&b);
    if !path.bytes().all(plain) {
        let why = "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')";
        faults.push(FieldError::invalid(at, path, why));
    }
    faults
}

fn of_prefixed(mapping: &PrefixedClaimOrExpression, at: &Path<'_>, required: bool, faults: &mut Vec<FieldError>) {
    let PrefixedClaimOrExpression { claim, prefix, expression } = mapping;
    match (claim.is_empty(), expression.is_empty()) {
        (false, false) => faults.push(FieldError::invalid(at, "", BOTH)),
        (true, true) if required => faults.push(FieldError::required(at, NEITHER)),
        (true, true) => {}
        (true, false) => {
            if let Some(prefix) = prefix {
                let why = "may not be specified when expression is set";
                faults.push(FieldError::invalid(&at.child("prefix"), prefix, why));
            }
            of_expression(expression, About::Claims, &at.child("expression"), faults);
        }
        (false, true) if prefix.is_none() => {
            let why = "prefix is required when claim is set. It can be set to an empty string to disable prefixing";
            faults.push(FieldError::required(&at.child("prefix"), why));
        }
        (false, true) => {}
    }
}

fn of_user_rules(rules: &[UserValidationRule], root: &Path<'_>, faults: &mut Vec<FieldError>) {
    let mut seen = HashSet::new();
    for (i, rule) in rules.iter().enumerate() {
        let rule_at = root.index(i);
        let at = rule_at.child("expression");
        if rule.expression.is_empty() {
            faults.push(FieldError::required(&at, ""));
        } else if !seen.insert(&rule.expression) {
            faults.push(FieldError::duplicate(&at, &rule.expression));
        } else {
            of_expression(&rule.expression, About::User, &at, faults);
        }
    }
}

fn of_expression(expression: &str, about: About, at: &Path<'_>, faults: &mut Vec<FieldError>) {
    faults.extend(Expression::compile(expression, about).err().map(|fault| match fault {
        Fault::Invalid(why) => FieldError::invalid(at, expression, why),
        Fault::Internal(why) => FieldError::internal(at, why),
    }));
}
