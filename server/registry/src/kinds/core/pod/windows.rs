//! What only pods on Windows have.

use generated::core::v1::{PodSpec, WindowsSecurityContextOptions};
use object::field_error::{Path, Value};
use object::names;

use super::each;
use super::security::may_be_privileged;
use crate::validate::{Faults, Report};

/// Longest credential spec, in KiB.
const SPEC_KIB: usize = 64;
/// Domains of users are shorter than this.
const DOMAIN: usize = 256;
/// Longest name of a user.
const USER: usize = 104;

/// The options of a security context.
pub(super) fn options(options: Option<&WindowsSecurityContextOptions>, path: &Path<'_>, faults: &mut Faults) {
    let Some(options) = options else { return };
    if let Some(name) = &options.gmsa_credential_spec_name {
        for why in names::dns1123_subdomain(name) {
            faults.invalid(&path.child("gmsaCredentialSpecName"), Value::typed(name), why);
        }
    }
    if let Some(spec) = &options.gmsa_credential_spec {
        let at = path.child("gmsaCredentialSpec");
        if spec.is_empty() {
            faults.invalid(&at, Value::typed(spec), "gmsaCredentialSpec cannot be an empty string");
        } else if spec.len() > SPEC_KIB << 10 {
            faults.invalid(&at, Value::typed(spec), format!("gmsaCredentialSpec size must be under {SPEC_KIB} KiB"));
        }
    }
    if let Some(name) = &options.run_as_user_name {
        for why in user_name(name) {
            faults.invalid(&path.child("runAsUserName"), Value::typed(name), format!("runAsUserName{why}"));
        }
    }
}

/// What is wrong with a user, who may have a domain before a backslash.
fn user_name(name: &str) -> Vec<String> {
    let mut out = Vec::new();
    if name.is_empty() {
        return vec![" cannot be an empty string".into()];
    }
    if name.bytes().any(|b| b.is_ascii_control()) {
        return vec![" cannot contain control characters".into()];
    }
    let (domain, user) = match name.split_once('\\') {
        Some((_, user)) if user.contains('\\') => return vec![" cannot contain more than one backslash".into()],
        Some((domain, user)) => (Some(domain), user),
        None => (None, name),
    };
    if domain.is_some_and(|d| d.len() >= DOMAIN) {
        out.push(format!("'s Domain length must be under {DOMAIN} characters"));
    }
    if domain.is_some_and(|d| !is_net_bios(d) && !is_dns(d)) {
        out.push("'s Domain doesn't match the NetBios nor the DNS format".into());
    }
    if user.is_empty() {
        out.push("'s User cannot be empty".into());
    } else if user.len() > USER {
        out.push(format!("'s User length must not be longer than {USER} characters"));
    }
    if !user.is_empty() && user.chars().all(|c| matches!(c, '.' | ' ')) {
        out.push("'s User cannot contain only periods or spaces".into());
    }
    if user.contains(|c| "\"/\\:;|=,+*?<>@[]".contains(c)) {
        out.push("'s User cannot contain the following characters: \"/\\:;|=,+*?<>@[]".into());
    }
    out
}

/// One to 15 characters, none of a few.
fn is_net_bios(name: &str) -> bool {
    let banned = |c: char| "\\/:*?\"<>|".contains(c);
    (1..=15).contains(&name.chars().count()) && !name.starts_with('.') && !name.contains(banned)
}

fn is_dns(name: &str) -> bool {
    let word = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    name.split('.').all(|label| {
        let bytes = label.as_bytes();
        let inner = |b: &u8| b.is_ascii_alphanumeric() || *b == b'-';
        bytes.len() <= 63 && word(bytes.first()) && word(bytes.last()) && bytes.iter().all(inner)
    })
}

/// Either all containers are processes of the host or none, and those use the host's network.
pub(super) fn host_process(spec: &PodSpec, path: &Path<'_>, faults: &mut Faults) {
    let of_pod = spec.security_context.as_ref().and_then(|c| c.windows_options.as_ref()).and_then(|o| o.host_process);
    let (mut all, mut hosted) = (0, 0);
    each::container(spec, path, |container, at| {
        all += 1;
        let context = container.security_context.as_ref();
        let own = context.and_then(|c| c.windows_options.as_ref()).and_then(|o| o.host_process);
        if let (Some(pod), Some(own)) = (of_pod, own)
            && pod != own
        {
            let context = at.child("securityContext");
            let why = format!("pod hostProcess value must be identical if both are specified, was {pod}");
            faults.invalid(&context.child("windowsOptions").child("hostProcess"), own, why);
        }
        hosted += usize::from(own.or(of_pod) == Some(true));
    });
    if hosted == 0 {
        return;
    }
    if hosted != all {
        let why = "If pod contains any hostProcess containers then all containers must be HostProcess containers";
        faults.invalid(path, "", why);
    }
    if !spec.host_network {
        let why = "hostNetwork must be true if pod contains any hostProcess containers";
        faults.invalid(&path.child("hostNetwork"), false, why);
    }
    if !may_be_privileged() {
        faults.forbidden(path, "hostProcess containers are disallowed by cluster policy");
    }
}
