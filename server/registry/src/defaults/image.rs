//! Names of container images: whether one means the tag `latest`.

/// Longest path of a repository.
const MAX_PATH: usize = 255;
/// Longest tag.
const MAX_TAG: usize = 128;
/// What stands for the registry that names without one mean.
const DEFAULT_DOMAIN: &str = "docker.io";

/// Whether the image has the tag `latest`, or neither tag nor digest. A name that can't be read doesn't.
pub(super) fn is_latest(image: &str) -> bool {
    let bare_digest = image.len() == 64 && image.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if bare_digest {
        return false;
    }
    let (domain, rest) = split_domain(image);
    let (rest, digest) = match rest.split_once('@') {
        Some((rest, digest)) => (rest, Some(digest)),
        None => (rest.as_str(), None),
    };
    let (path, tag) = match rest.split_once(':') {
        Some((path, tag)) => (path, Some(tag)),
        None => (rest, None),
    };
    let valid = is_domain(&domain) && is_path(path) && tag.is_none_or(is_tag) && digest.is_none_or(is_digest);
    valid && tag.map_or(digest.is_none(), |t| t == "latest")
}

/// The registry and what is left, with what short names leave out.
fn split_domain(image: &str) -> (String, String) {
    let (domain, rest) = match image.split_once('/') {
        Some(("index.docker.io", rest)) => (DEFAULT_DOMAIN, rest),
        Some((first, rest)) if first == "localhost" || first.contains(['.', ':']) || first.to_lowercase() != first => {
            (first, rest)
        }
        _ => (DEFAULT_DOMAIN, image),
    };
    let official = if domain == DEFAULT_DOMAIN && !rest.contains('/') { "library/" } else { "" };
    (domain.to_owned(), format!("{official}{rest}"))
}

/// A host name, an IPv4 address or a bracketed IPv6 address, with or without a port.
fn is_domain(domain: &str) -> bool {
    let end = if domain.starts_with('[') {
        domain.find(']').map_or(0, |i| i + 1)
    } else {
        domain.find(':').unwrap_or(domain.len())
    };
    let (host, port) = domain.split_at(end);
    let port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
    let host = match host.strip_prefix('[').and_then(|h| h.strip_suffix(']')) {
        Some(address) => !address.is_empty() && address.bytes().all(|b| b.is_ascii_hexdigit() || b == b':'),
        None => host.split('.').all(|label| {
            let inner = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            !label.is_empty() && inner && !label.starts_with('-') && !label.ends_with('-')
        }),
    };
    host && port
}

/// Lower-case names with one `.`, one or two `_`, or any number of `-` between letters and digits, joined by `/`.
fn is_path(path: &str) -> bool {
    let component = |c: &str| {
        let is_alphanumeric = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let edges = c.bytes().next().is_some_and(is_alphanumeric) && c.bytes().last().is_some_and(is_alphanumeric);
        let separators = c.split(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        edges && separators.into_iter().all(|s| matches!(s, "" | "." | "_" | "__") || s.bytes().all(|b| b == b'-'))
    };
    path.len() <= MAX_PATH && path.split('/').all(component)
}

fn is_tag(tag: &str) -> bool {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    (1..=MAX_TAG).contains(&tag.len())
        && tag.bytes().next().is_some_and(word)
        && tag.bytes().all(|b| word(b) || b == b'.' || b == b'-')
}

fn is_digest(digest: &str) -> bool {
    let Some((algorithm, hex)) = digest.split_once(':') else { return false };
    let length = match algorithm {
        "sha256" => 64,
        "sha384" => 96,
        "sha512" => 128,
        _ => return false,
    };
    hex.len() == length && hex.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::is_latest;

    #[test]
    fn as_upstream() {
        let (a63, a64) = ("a".repeat(63), "a".repeat(64));
        let cases: &[(&str, bool)] = &[
            ("x", true),
            ("x:1", false),
            ("x:latest", true),
            ("x:Latest", false),
            ("x:latest ", false),
            ("x:", false),
            ("", false),
            (":1", false),
            ("x/", false),
            ("/x", false),
            ("a//b", false),
            ("a b", false),
            ("App", false),
            ("a/B", false),
            ("a..b", false),
            ("a.b-/c", false),
            ("-a/b", false),
            ("a-.b", false),
            ("a---b", true),
            ("a__b", true),
            ("a___b", false),
            ("REG/a", true),
            ("REG:5000/a", true),
            ("reg.io:/a", false),
            ("reg.io:80x/a", false),
            ("a:80/b:latest", true),
            ("localhost/x:2", false),
            ("localhost:5000/x", true),
            ("index.docker.io/x", true),
            ("[::1]/a", true),
            ("[::1]:5000/a:latest", true),
            ("[::1/a", false),
            ("É.io/x", false),
            (&a63, true),
            (&a64, false),
            (&format!("a/b@sha256:{a64}"), false),
            (&format!("a/b:1@sha256:{a64}"), false),
            (&format!("a/b:latest@sha256:{a64}"), true),
            (&format!("a/b:latest@sha256:{}", "A".repeat(64)), false),
            (&format!("a/b:latest@md5:{a64}"), false),
            (&format!("docker.io/{}", "p".repeat(247)), true),
            (&format!("docker.io/{}", "p".repeat(248)), false),
            (&format!("x:{}", "t".repeat(129)), false),
        ];
        for (image, expect) in cases {
            assert_eq!(is_latest(image), *expect, "{image}");
        }
    }
}
