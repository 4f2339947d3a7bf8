//! Who asks, may they, what is admitted, who signs tokens.

use serve::admission::is_plugin;

use crate::flags::number::quote;
use crate::flags::{Options, Reader};

const MODES: &[&str] = &["AlwaysAllow", "AlwaysDeny", "ABAC", "Webhook", "RBAC", "Node"];

pub(super) fn authentication(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    oidc(from, errors);
    issuers(from, errors);
    let keys = from.list("service-account-key-file");
    if !options.standalone {
        if from.list("service-account-issuer").is_empty() {
            errors.push("service-account-issuer is a required flag".to_owned());
        }
        if keys.is_empty() {
            errors.push(
                "either `--service-account-key-file` or `--service-account-signing-endpoint` must be set".to_owned(),
            );
        }
    }
    let uri = from.text("service-account-jwks-uri");
    if !uri.is_empty() && !uri.to_ascii_lowercase().starts_with("https:") {
        errors.push(format!("service-account-jwks-uri requires https scheme, parsed as: {uri}"));
    }
    request_header(from, options, errors);
}

fn oidc(from: &Reader<'_>, errors: &mut Vec<String>) {
    const FLAGS: &[&str] = &[
        "oidc-issuer-url",
        "oidc-client-id",
        "oidc-ca-file",
        "oidc-username-claim",
        "oidc-username-prefix",
        "oidc-groups-claim",
        "oidc-groups-prefix",
        "oidc-signing-algs",
        "oidc-required-claim",
    ];
    if !FLAGS.iter().any(|f| from.given(f)) {
        return;
    }
    if !from.text("authentication-config").is_empty() {
        errors.push("authentication-config file and oidc-* flags are mutually exclusive".to_owned());
    } else if from.text("oidc-issuer-url").is_empty() || from.text("oidc-client-id").is_empty() {
        errors.push(
            "oidc-issuer-url and oidc-client-id must be specified together when any oidc-* flags are set".to_owned(),
        );
    }
}

fn issuers(from: &Reader<'_>, errors: &mut Vec<String>) {
    let issuers = from.list("service-account-issuer");
    for (i, issuer) in issuers.iter().enumerate() {
        let scheme = issuer.split_once(':').map(|(scheme, _)| scheme);
        if scheme == Some("") {
            let fault = format!("parse {}: missing protocol scheme", quote(issuer));
            let issuer = quote(issuer);
            errors.push(format!("service-account-issuer {issuer} contained a ':' but was not a valid URL: {fault}"));
        } else if issuer.is_empty() {
            errors.push("service-account-issuer should not be an empty string".to_owned());
        } else if issuers[..i].contains(issuer) {
            errors.push(format!("service-account-issuer {} is already specified", quote(issuer)));
        }
    }
}

fn request_header(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    let blank = |flag: &str| {
        let any = from.list(flag).iter().any(|h| h.trim().is_empty());
        any.then(|| format!("empty value in {}", quote(flag)))
    };
    for flag in [
        "requestheader-username-headers",
        "requestheader-group-headers",
        "requestheader-extra-headers-prefix",
        "requestheader-allowed-names",
    ] {
        errors.extend(blank(flag));
    }
    let uid = from.list("requestheader-uid-headers");
    if !options.gates.enabled("RemoteRequestHeaderUID") {
        if !uid.is_empty() {
            errors.push(
                "--requestheader-uid-headers requires the \"RemoteRequestHeaderUID\" feature to be enabled".to_owned(),
            );
        }
        return;
    }
    errors.extend(blank("requestheader-uid-headers"));
    if !uid.is_empty() && !uid.iter().any(|h| h.eq_ignore_ascii_case("X-Remote-Uid")) {
        errors.push(
            "--requestheader-uid-headers is set without specifying the standard X-Remote-Uid header - API aggregation \
             will not work"
                .to_owned(),
        );
    }
}

pub(super) fn authorization(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    let config = from.text("authorization-config");
    if !config.is_empty() {
        let legacy = [
            "authorization-mode",
            "authorization-webhook-config-file",
            "authorization-webhook-version",
            "authorization-webhook-cache-authorized-ttl",
            "authorization-webhook-cache-unauthorized-ttl",
        ];
        if legacy.iter().any(|f| from.given(f)) {
            errors.push(
                "--authorization-config can not be specified when --authorization-mode or --authorization-webhook-* \
                 flags are defined"
                    .to_owned(),
            );
        } else if let Err(why) = crate::authorization::load(config.as_ref(), &[]) {
            errors.push(why);
        }
        return;
    }
    let modes = &options.authorization.modes;
    let has = |mode: &str| modes.iter().any(|m| m == mode);
    let (policy, webhook) = (from.text("authorization-policy-file"), from.text("authorization-webhook-config-file"));
    for mode in modes {
        if !MODES.contains(&mode.as_str()) {
            errors.push(format!("authorization-mode {} is not a valid mode", quote(mode)));
        }
        if mode == "ABAC" && policy.is_empty() {
            errors.push("authorization-mode ABAC's authorization policy file not passed".to_owned());
        }
        if mode == "Webhook" && webhook.is_empty() {
            errors.push("authorization-mode Webhook's authorization config file not passed".to_owned());
        }
    }
    if !policy.is_empty() && !has("ABAC") {
        errors.push("cannot specify --authorization-policy-file without mode ABAC".to_owned());
    }
    if !webhook.is_empty() && !has("Webhook") {
        errors.push("cannot specify --authorization-webhook-config-file without mode Webhook".to_owned());
    }
    if (1..modes.len()).any(|i| modes[..i].contains(&modes[i])) {
        let all: Vec<String> = modes.iter().map(|m| quote(m)).collect();
        errors.push(format!("authorization-mode [{}] has mode specified more than once", all.join(" ")));
    }
}

pub(super) fn admission(from: &Reader<'_>, errors: &mut Vec<String>) {
    let (enable, disable) = (from.list("enable-admission-plugins"), from.list("disable-admission-plugins"));
    if from.given("admission-control") && (!enable.is_empty() || !disable.is_empty()) {
        errors.push(
            "admission-control and enable-admission-plugins/disable-admission-plugins flags are mutually exclusive"
                .to_owned(),
        );
    }
    for flag in ["admission-control", "enable-admission-plugins", "disable-admission-plugins"] {
        for name in from.list(flag).iter().filter(|n| !is_plugin(n)) {
            errors.push(format!("{flag} plugin {} is unknown", quote(name)));
        }
    }
    let mut both: Vec<&str> = enable.iter().filter(|n| disable.contains(n)).map(String::as_str).collect();
    both.sort_unstable();
    both.dedup();
    if !both.is_empty() {
        errors
            .push(format!("[{}] in enable-admission-plugins and disable-admission-plugins overlapped", both.join(" ")));
    }
}

pub(super) fn token_request(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    if options.standalone {
        return;
    }
    let key = !from.text("service-account-signing-key-file").is_empty();
    let endpoint = !from.text("service-account-signing-endpoint").is_empty();
    let issuer = from.list("service-account-issuer").first().is_some_and(|i| !i.is_empty());
    if !key && !issuer && from.list("api-audiences").is_empty() {
        errors.push("--service-account-signing-key-file and --service-account-issuer are required flags".to_owned());
    } else if !(issuer && (key || endpoint)) {
        errors.push(
            "--service-account-signing-key-file, --service-account-issuer, and --api-audiences should be specified \
             together"
                .to_owned(),
        );
    }
}

pub(super) fn peers(from: &Reader<'_>, options: &Options, errors: &mut Vec<String>) {
    if options.gates.enabled("UnknownVersionInteroperabilityProxy") {
        return;
    }
    for flag in ["peer-ca-file", "peer-advertise-ip", "peer-advertise-port"] {
        if !from.text(flag).is_empty() {
            errors.push(format!("--{flag} requires UnknownVersionInteroperabilityProxy feature to be turned on"));
        }
    }
}

pub(super) fn signing_endpoint(from: &Reader<'_>, errors: &mut Vec<String>) {
    let endpoint = from.text("service-account-signing-endpoint");
    if endpoint.is_empty() {
        return;
    }
    let keys = from.list("service-account-key-file");
    if !from.text("service-account-signing-key-file").is_empty() || !keys.is_empty() {
        errors.push(
            "can't set `--service-account-signing-key-file` and/or `--service-account-key-file` with \
             `--service-account-signing-endpoint` (They are mutually exclusive)"
                .to_owned(),
        );
    }
    let word =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if endpoint.strip_prefix('@').is_some_and(|name| !name.split('.').all(word)) {
        errors.push(format!(
            "invalid value {} passed for `--service-account-signing-endpoint`, when prefixed with @ must be a valid \
             abstract socket name",
            quote(&endpoint)
        ));
    }
}
