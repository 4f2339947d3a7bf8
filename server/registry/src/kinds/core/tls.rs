//! Certificates and keys in secrets.

use generated::core::v1::Secret;

/// What a client is told of a certificate and a key that no server could use, in the words of Go's `crypto/tls`.
pub(super) fn warnings(secret: &Secret) -> Vec<String> {
    if secret.r#type != "kubernetes.io/tls" {
        return Vec::new();
    }
    let of = |key: &str| secret.data.get(key).map_or(&[][..], Vec::as_slice);
    certificate(of("tls.crt")).and_then(|()| key(of("tls.key"))).err().into_iter().collect()
}

fn certificate(text: &[u8]) -> Result<(), String> {
    let blocks = labels(text);
    if blocks.iter().any(|label| label == "CERTIFICATE") {
        return Ok(());
    }
    Err(match blocks.as_slice() {
        [] => "tls: failed to find any PEM data in certificate input".into(),
        [one] if one.ends_with("PRIVATE KEY") => "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched".into(),
        skipped => format!("tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following types: [{}]", skipped.join(" ")),
    })
}

fn key(text: &[u8]) -> Result<(), String> {
    let blocks = labels(text);
    if blocks.iter().any(|label| label == "PRIVATE KEY" || label.ends_with(" PRIVATE KEY")) {
        return Ok(());
    }
    Err(match blocks.as_slice() {
        [] => "tls: failed to find any PEM data in key input".into(),
        [one] if one == "CERTIFICATE" => {
            "tls: found a certificate rather than a key in the PEM for the private key".into()
        }
        skipped => format!(
            "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM blocks of the following types: [{}]",
            skipped.join(" ")
        ),
    })
}

/// The labels of the whole PEM blocks (RFC 7468) in a text.
fn labels(text: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(text);
    let (mut out, mut open): (Vec<String>, Option<&str>) = (Vec::new(), None);
    for line in text.lines().map(str::trim_end) {
        let marked = |prefix: &str| line.strip_prefix(prefix).and_then(|rest| rest.strip_suffix("-----"));
        if let Some(label) = marked("-----BEGIN ") {
            open = Some(label);
        } else if let Some(label) = marked("-----END ")
            && open.take() == Some(label)
        {
            out.push(label.to_owned());
        }
    }
    out
}
