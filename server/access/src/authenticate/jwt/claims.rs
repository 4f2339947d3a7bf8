//! From a token to a user, by what the configuration says of its issuer.

use std::collections::BTreeMap;

use object::field_error::quoted;
use serde_json::{Map, Value};

use super::config::{JWTAuthenticator, PrefixedClaimOrExpression};
use super::jose::{ALGORITHMS, KeySet, Token, stated_issuer};
use crate::User;
use crate::expressions::{About, Expression, Fault, texts, user_json};

/// Clocks may differ by so many seconds for a token that is not valid yet.
const LEEWAY: i64 = 60;
/// What one large provider leaves out of its issuer's URL.
const GOOGLE: [&str; 2] = ["accounts.google.com", "https://accounts.google.com"];

/// One issuer of tokens.
#[derive(Clone, Debug)]
pub struct Issuer {
    config: JWTAuthenticator,
    algorithms: Vec<String>,
    username: Option<Expression>,
    groups: Option<Expression>,
    uid: Option<Expression>,
    /// By key.
    extra: Vec<(String, Expression)>,
    /// With what is said when they do not hold.
    claim_rules: Vec<(Expression, String)>,
    user_rules: Vec<(Expression, String)>,
}

/// Why a token is no good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// None of the keys signed it; others may have come since.
    Signature,
    /// Anything else.
    Other(String),
}

/// A claim that a token does not hold itself (OpenID Connect Core 1.0, 5.6.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Its name.
    pub claim: String,
    /// The URL that answers with a token that holds it.
    pub endpoint: String,
    /// What the answerer knows us by; maybe empty.
    pub access_token: String,
}

impl Issuer {
    /// As configured, for tokens that are signed with one of these algorithms.
    pub fn new(config: JWTAuthenticator, algorithms: &[String]) -> Result<Self, String> {
        if let Some(unknown) = algorithms.iter().find(|a| !ALGORITHMS.contains(&a.as_str())) {
            return Err(format!("oidc: unsupported signing alg: {}", quoted(unknown)));
        }
        if !config.issuer.egress_selector_type.is_empty() {
            let kind = quoted(&config.issuer.egress_selector_type);
            return Err(format!("oidc: egress lookup required with egress selector type {kind}"));
        }
        let default = || vec!["RS256".to_owned()];
        let algorithms = if algorithms.is_empty() { default() } else { algorithms.to_vec() };
        let compile = |text: &str, about| Expression::compile(text, about).map_err(Fault::why);
        let maybe = |text: &str| match text {
            "" => Ok(None),
            text => compile(text, About::Claims).map(Some),
        };
        let mappings = &config.claim_mappings;
        let extra = mappings.extra.iter().map(|e| Ok((e.key.clone(), compile(&e.value_expression, About::Claims)?)));
        let claim_rules = config.claim_validation_rules.iter().filter(|rule| rule.claim.is_empty());
        let claim_rules =
            claim_rules.map(|rule| Ok((compile(&rule.expression, About::ClaimRule)?, rule.message.clone())));
        let user_rules = config.user_validation_rules.iter();
        let user_rules = user_rules.map(|rule| Ok((compile(&rule.expression, About::User)?, rule.message.clone())));
        Ok(Self {
            username: maybe(&mappings.username.expression)?,
            groups: maybe(&mappings.groups.expression)?,
            uid: maybe(&mappings.uid.expression)?,
            extra: extra.collect::<Result<_, String>>()?,
            claim_rules: claim_rules.collect::<Result<_, String>>()?,
            user_rules: user_rules.collect::<Result<_, String>>()?,
            algorithms,
            config,
        })
    }

    /// What it was made of.
    pub fn config(&self) -> &JWTAuthenticator {
        &self.config
    }

    /// Whether a token says that it is of this issuer.
    pub fn issued(&self, token: &str) -> bool {
        let stated = stated_issuer(token);
        let stated = stated.as_deref().map(|s| if s == GOOGLE[0] { GOOGLE[1] } else { s });
        stated == Some(&self.config.issuer.url)
    }

    /// The same for tokens of another issuer, at a URL.
    #[must_use]
    pub fn at(&self, url: &str) -> Self {
        let mut other = self.clone();
        other.config.issuer.url = url.to_owned();
        other.config.issuer.discovery_url.clear();
        other
    }

    /// What a token says, if it is good; `now` is in seconds since 1970.
    pub fn claims(&self, token: &str, keys: &KeySet, now: i64) -> Result<Map<String, Value>, Refused> {
        let token = Token::read(token).map_err(Refused::Other)?;
        self.verify(&token, keys, now)?;
        Ok(token.claims)
    }

    /// The user that claims name.
    pub fn user_of(&self, claims: &Map<String, Value>) -> Result<User, String> {
        self.map(claims).map_err(|e| format!("oidc: {e}"))
    }

    /// Whose token it is, by itself alone; `now` is in seconds since 1970.
    pub fn user(&self, token: &str, keys: &KeySet, now: i64) -> Result<User, Refused> {
        let claims = self.claims(token, keys, now).map_err(|refused| match refused {
            Refused::Signature => Refused::Signature,
            Refused::Other(why) => Refused::Other(Self::unverified(&why)),
        })?;
        self.user_of(&claims).map_err(Refused::Other)
    }

    /// Where the groups are, if the token names another place for them.
    pub fn elsewhere(&self, claims: &Map<String, Value>) -> Result<Option<Elsewhere>, String> {
        let claim = &self.config.claim_mappings.groups.claim;
        if claim.is_empty() || claims.contains_key(claim) {
            return Ok(None);
        }
        let Some(names) = claims.get("_claim_names") else { return Ok(None) };
        let names = names.as_object().ok_or_else(|| {
            format!("oidc: error parsing distributed claim names: {}", unfit(names, "map[string]string"))
        })?;
        if let Some(odd) = names.values().find(|name| !name.is_string()) {
            return Err(format!("oidc: error parsing distributed claim names: {}", unfit(odd, "string")));
        }
        let sources = claims.get("_claim_sources").ok_or("oidc: no claim sources")?;
        let sources = sources.as_object().ok_or_else(|| {
            format!("oidc: could not parse claim sources: {}", unfit(sources, "map[string]oidc.endpoint"))
        })?;
        let Some(name) = names.get(claim).and_then(Value::as_str) else { return Ok(None) };
        let source = sources
            .get(name)
            .ok_or_else(|| format!("id token _claim_names contained a source {name} missing in _claims_sources"))?;
        let text = |field: &str| source[field].as_str().unwrap_or_default().to_owned();
        let (endpoint, access_token) = (text("endpoint"), text("access_token"));
        Ok((!endpoint.is_empty()).then(|| Elsewhere { claim: claim.clone(), endpoint, access_token }))
    }

    /// What a token is refused with that none of the newest keys signed.
    pub fn unsigned() -> String {
        "failed to verify signature: failed to verify id token signature".to_owned()
    }

    /// Why a token is not good, as it is told.
    pub fn unverified(why: &str) -> String {
        format!("oidc: verify token: {why}")
    }

    fn verify(&self, token: &Token<'_>, keys: &KeySet, now: i64) -> Result<(), Refused> {
        let other = |why: String| Err(Refused::Other(why));
        if !self.algorithms.contains(&token.algorithm) {
            let (expected, got) = (list(&self.algorithms), quoted(&token.algorithm));
            return other(format!("oidc: id token signed with unsupported algorithm, expected {expected} got {got}"));
        }
        if !keys.signed(token) {
            return Err(Refused::Signature);
        }
        let claims = &token.claims;
        let issuer = claims.get("iss").and_then(Value::as_str).unwrap_or_default();
        let expected = &self.config.issuer.url;
        if issuer != expected && !(expected == GOOGLE[1] && issuer == GOOGLE[0]) {
            let (expected, got) = (quoted(expected), quoted(issuer));
            return other(format!("oidc: id token issued by a different provider, expected {expected} got {got}"));
        }
        let audience = match claims.get("aud") {
            Some(Value::String(one)) => vec![one.clone()],
            Some(Value::Array(all)) => all.iter().filter_map(|a| a.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        let ours = &self.config.issuer.audiences;
        if !audience.iter().any(|a| ours.contains(a)) {
            let got = list(&audience);
            return other(match &ours[..] {
                [one] => format!("oidc: expected audience {} got {got}", quoted(one)),
                _ => format!("oidc: expected audience in {} got {got}", list(ours)),
            });
        }
        let time = |name: &str| claims.get(name).and_then(Value::as_f64).map(|t| t as i64);
        let expiry = time("exp").unwrap_or_default();
        if expiry < now {
            return other(format!("oidc: token is expired (Token Expiry: {})", shown(expiry)));
        }
        match time("nbf") {
            Some(from) if now + LEEWAY < from => {
                other(format!("oidc: current time {} before the nbf (not before) time: {}", shown(now), shown(from)))
            }
            _ => Ok(()),
        }
    }

    /// The user that the claims name.
    fn map(&self, claims: &Map<String, Value>) -> Result<User, String> {
        let mappings = &self.config.claim_mappings;
        let all = Value::Object(claims.clone());
        let name = match &self.username {
            Some(expression) => self.named(expression, &all)?,
            None => username(&mappings.username, claims)?,
        };
        let groups = match &self.groups {
            Some(expression) => {
                let fault = |e: String| format!("error evaluating group claim expression: {e}");
                let value = of_claims(expression, &all).map_err(fault)?;
                texts(&value).map_err(|e| fault(e.into()))?
            }
            None => groups(&mappings.groups, claims)?,
        };
        let uid = match (&self.uid, mappings.uid.claim.as_str()) {
            (Some(expression), _) => {
                let fault = |e: String| format!("error evaluating uid claim expression: {e}");
                let value = of_claims(expression, &all).map_err(fault)?;
                value
                    .as_str()
                    .map(str::to_owned)
                    .ok_or_else(|| fault("uid claim expression must return a string".into()))?
            }
            (None, "") => String::new(),
            (None, claim) => text(claims, claim).map_err(|e| format!("parse uid claim {}: {e}", quoted(claim)))?,
        };
        let mut extra = BTreeMap::new();
        if let Some(id) = claims.get("jti").and_then(Value::as_str).filter(|id| !id.is_empty()) {
            extra.insert("authentication.kubernetes.io/credential-id".to_owned(), vec![format!("JTI={id}")]);
        }
        for (key, expression) in &self.extra {
            let value = of_claims(expression, &all)?;
            let values = texts(&value)
                .map_err(|e| format!("error evaluating extra claim expression: {}: {e}", expression.text))?;
            if !values.is_empty() {
                extra.insert(key.clone(), values);
            }
        }
        for rule in self.config.claim_validation_rules.iter().filter(|rule| !rule.claim.is_empty()) {
            let (claim, want) = (&rule.claim, &rule.required_value);
            if !claims.contains_key(claim) {
                return Err(format!("required claim {claim} not present in ID token"));
            }
            let got = text(claims, claim).map_err(|e| format!("parse claim {claim}: {e}"))?;
            if got != *want {
                return Err(format!("required claim {claim} value does not match. Got = {got}, want = {want}"));
            }
        }
        hold(&self.claim_rules, "claims", &all)
            .map_err(|e| format!("error evaluating claim validation expression: {e}"))?;
        let user = User { name, uid, groups, extra };
        if !self.user_rules.is_empty() {
            hold(&self.user_rules, "user", &user_json(&user))
                .map_err(|e| format!("error evaluating user info validation rule: {e}"))?;
        }
        Ok(user)
    }

    fn named(&self, expression: &Expression, claims: &Value) -> Result<String, String> {
        let fault = |e: String| format!("error evaluating username claim expression: {e}");
        let value = of_claims(expression, claims).map_err(fault)?;
        match value.as_str() {
            Some("") => Err("empty username via CEL expression is not allowed".into()),
            Some(name) => Ok(name.to_owned()),
            None => Err(fault("username claim expression must return a string".into())),
        }
    }
}

/// What comes of an expression for these claims.
fn of_claims<'a>(expression: &'a Expression, claims: &'a Value) -> Result<cel::Value<'a>, String> {
    let found = expression.evaluate("claims", cel::Value::json(claims));
    found.map_err(|e| format!("expression '{}' resulted in error: {e}", expression.text))
}

/// Whether all rules hold.
fn hold(rules: &[(Expression, String)], variable: &str, of: &Value) -> Result<(), String> {
    let mut found = Vec::with_capacity(rules.len());
    for (rule, message) in rules {
        let value = rule.evaluate(variable, cel::Value::json(of));
        let value = value.map_err(|e| format!("expression '{}' resulted in error: {e}", rule.text))?;
        found.push((rule, message, matches!(value, cel::Value::Bool(true))));
    }
    match found.iter().find(|(.., holds)| !holds) {
        Some((rule, message, _)) => Err(format!("validation expression '{}' failed: {message}", rule.text)),
        None => Ok(()),
    }
}

fn username(mapping: &PrefixedClaimOrExpression, claims: &Map<String, Value>) -> Result<String, String> {
    let claim = &mapping.claim;
    let name = text(claims, claim).map_err(|e| format!("parse username claims {}: {e}", quoted(claim)))?;
    if claim == "email" {
        match claims.get("email_verified") {
            None | Some(Value::Bool(true)) => {}
            Some(Value::Bool(false) | Value::Null) => return Err("email not verified".into()),
            Some(other) => return Err(format!("parse 'email_verified' claim: {}", unfit(other, "bool"))),
        }
    }
    Ok(format!("{}{name}", mapping.prefix.as_deref().unwrap_or_default()))
}

fn groups(mapping: &PrefixedClaimOrExpression, claims: &Map<String, Value>) -> Result<Vec<String>, String> {
    let claim = &mapping.claim;
    let Some(value) = claims.get(claim).filter(|_| !claim.is_empty()) else { return Ok(Vec::new()) };
    let prefix = mapping.prefix.as_deref().unwrap_or_default();
    let named = |name: &str| format!("{prefix}{name}");
    let unreadable = |value: &Value| format!("parse groups claim {}: {}", quoted(claim), unfit(value, "string"));
    match value {
        Value::String(one) => Ok(vec![named(one)]),
        // Go reads null as an empty text.
        Value::Array(all) => all
            .iter()
            .map(|group| match group {
                Value::String(group) => Ok(named(group)),
                Value::Null => Ok(named("")),
                _ => Err(unreadable(value)),
            })
            .collect(),
        Value::Null => Ok(Vec::new()),
        other => Err(unreadable(other)),
    }
}

fn text(claims: &Map<String, Value>, name: &str) -> Result<String, String> {
    match claims.get(name) {
        None => Err("claim not present".into()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Null) => Ok(String::new()),
        Some(other) => Err(unfit(other, "string")),
    }
}

fn unfit(value: &Value, wanted: &str) -> String {
    let found = match value {
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Null => "null",
    };
    format!("json: cannot unmarshal {found} into Go value of type {wanted}")
}

/// `["a" "b"]`, as messages show lists.
fn list(texts: &[String]) -> String {
    let all: Vec<String> = texts.iter().map(|t| quoted(t)).collect();
    format!("[{}]", all.join(" "))
}

/// A time as Go prints it, in UTC.
fn shown(seconds: i64) -> String {
    let text = object::scalar::Time::from_seconds(seconds).to_string();
    text.replace('T', " ").replace('Z', " +0000 UTC")
}
