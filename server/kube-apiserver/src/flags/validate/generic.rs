//! Requests, shutdown, headers, versions, leadership.

use crate::flags::Reader;

const HSTS: &str = "--strict-transport-security-directives invalid, allowed values: max-age=expireTime, includeSubDomains, \
                    preload. see https://tools.ietf.org/html/rfc6797#section-6.1 for more information";
const CORS: &str = "List of allowed origins for CORS, comma separated. An allowed origin can be a regular expression to \
                    support subdomain matching. If this list is empty CORS will not be enabled. Please ensure each \
                    expression matches the entire hostname by anchoring to the start with '^' or including the '//' \
                    prefix, and by anchoring to the end with '$' or including the ':' port separator suffix. Examples of \
                    valid expressions are '//example\\.com(:|$)' and '^https://example\\.com(:|$)'";

pub(super) fn generic(from: &Reader<'_>, errors: &mut Vec<String>) {
    let mut refuse = |wrong: bool, text: &str| {
        if wrong {
            errors.push(text.to_owned());
        }
    };
    let chance = from.float("goaway-chance");
    refuse(from.nanos("livez-grace-period") < 0, "--livez-grace-period can not be a negative value");
    refuse(from.int("max-requests-inflight") < 0, "--max-requests-inflight can not be negative value");
    refuse(
        from.int("max-mutating-requests-inflight") < 0,
        "--max-mutating-requests-inflight can not be negative value",
    );
    refuse(from.nanos("request-timeout") < 0, "--request-timeout can not be negative value");
    refuse(
        !(0.0..=0.02).contains(&chance) && !chance.is_nan(),
        "--goaway-chance can not be less than 0 or greater than 0.02",
    );
    refuse(from.int("min-request-timeout") < 0, "--min-request-timeout can not be negative value");
    refuse(
        from.nanos("storage-initialization-timeout") < 0,
        "--storage-initialization-timeout can not be negative value",
    );
    refuse(from.nanos("shutdown-delay-duration") < 0, "--shutdown-delay-duration can not be negative value");
    refuse(
        from.nanos("shutdown-watch-termination-grace-period") < 0,
        "shutdown-watch-termination-grace-period, if provided, can not be a negative value",
    );
    for directive in from.list("strict-transport-security-directives") {
        let known = matches!(directive.as_str(), "includeSubDomains" | "preload");
        let age = directive.strip_prefix("max-age=").is_some_and(|age| !age.contains('='));
        if directive.trim().is_empty() {
            refuse(true, "empty value in strict-transport-security-directives");
        } else {
            refuse(!known && !age, HSTS);
        }
    }
    cors(from, errors);
    versions(from, errors);
}

/// An origin's expression must pin the whole host, or `x.evil.org` would pass for `x`.
fn cors(from: &Reader<'_>, errors: &mut Vec<String>) {
    for origin in from.list("cors-allowed-origins") {
        if origin.is_empty() {
            errors.push(format!("empty value in --cors-allowed-origins, help: {CORS}"));
            continue;
        }
        let pinned = (origin.contains('^') || origin.contains("//")) && origin.contains(['$', ':']);
        let fault = match cel::regex(&origin) {
            Err(why) => why,
            Ok(_) if !pinned => "regular expression does not pin to start/end of host in the origin header".to_owned(),
            Ok(_) => continue,
        };
        errors.push(format!("--cors-allowed-origins has an invalid regular expression: {fault}, help: {CORS}"));
    }
}

/// The minor version of this server, and the oldest that it can stand in for.
const MINORS: std::ops::RangeInclusive<u64> = 34..=37;

/// Reads a version generously: `v` before it, and whatever after its numbers.
fn generic_version(text: &str) -> Result<(u64, u64, u64), String> {
    let quoted = crate::flags::number::quote(text);
    let trimmed = text.trim_start();
    let numbers = trimmed.strip_prefix('v').unwrap_or(trimmed);
    let mut parts = Vec::new();
    for part in numbers.split('.') {
        let digits = &part[..part.bytes().take_while(u8::is_ascii_digit).count()];
        if digits.is_empty() {
            break;
        }
        parts.push(digits);
        if digits.len() < part.len() {
            break;
        }
    }
    match parts[..] {
        [] => return Err(format!("could not parse {quoted} as version")),
        [_] => return Err(format!("illegal version string {quoted}")),
        [first, ..] if first.len() > 1 && first.starts_with('0') => {
            return Err(format!("illegal zero-prefixed version component \"{first}\" in {quoted}"));
        }
        _ => {}
    }
    let number =
        |i: usize| parts.get(i).map_or(Ok(0), |p| p.parse()).map_err(|_| format!("illegal version string {quoted}"));
    Ok((number(0)?, number(1)?, number(2)?))
}

/// The minor version that a flag gives to `kube`, the only component. Also where it is malformed.
pub(super) fn minor(from: &Reader<'_>, flag: &str) -> Result<Option<(u64, u64)>, String> {
    let mut found = None;
    for item in from.list(flag) {
        let (component, version) = item.split_once('=').map_or(("kube", item.as_str()), |(c, v)| (c.trim(), v.trim()));
        let (major, minor, patch) = generic_version(version)?;
        if patch != 0 {
            return Err(format!("patch version not allowed, got: {component}={version}"));
        }
        if component != "kube" {
            return Err(format!("component not registered: {component}"));
        }
        if let Some((a, b)) = found.replace((major, minor)) {
            return Err(format!("duplicate version flag, kube={a}.{b} and kube={major}.{minor}"));
        }
    }
    Ok(found)
}

fn versions(from: &Reader<'_>, errors: &mut Vec<String>) {
    let (low, high) = (MINORS.start(), MINORS.end());
    let emulated = minor(from, "emulated-version").unwrap_or_default().unwrap_or((1, *high));
    if emulated.0 != 1 || !MINORS.contains(&emulated.1) {
        errors.push(format!("emulation version {}.{} is not between [1.{low}, 1.{high}.0]", emulated.0, emulated.1));
    }
    // By default one minor version older, as far as that goes.
    let least = minor(from, "min-compatibility-version").unwrap_or_default();
    let (major, minor) = least.unwrap_or((1, emulated.1.saturating_sub(1).max(*low)));
    if major != 1 || minor < *low || (major, minor) > emulated {
        let (a, b) = emulated;
        errors.push(format!("minCompatibilityVersion version {major}.{minor} is not between [1.{low}, {a}.{b}]"));
    }
    for (flag, name) in [
        ("emulation-forward-compatible", "EmulationForwardCompatible"),
        ("runtime-config-emulation-forward-compatible", "RuntimeConfigEmulationForwardCompatible"),
    ] {
        if from.bool(flag) && emulated == (1, *high) {
            errors.push(format!(
                "ServerRunOptions.{name} cannot be set to true if the emulation version is the same as the binary version"
            ));
        }
    }
}

pub(super) fn coordinated_leadership(from: &Reader<'_>, errors: &mut Vec<String>) {
    let names = ["lease-duration", "renew-deadline", "retry-period"].map(|n| format!("coordinated-leadership-{n}"));
    for pair in names.windows(2) {
        if from.nanos(&pair[0]) <= from.nanos(&pair[1]) {
            errors.push(format!("--{} must be greater than --{}", pair[0], pair[1]));
        }
    }
}

pub(super) fn count(from: &Reader<'_>, errors: &mut Vec<String>) {
    let count = from.int("apiserver-count");
    if count <= 0 {
        errors.push(format!("--apiserver-count should be a positive number, but value '{count}' provided"));
    }
}
