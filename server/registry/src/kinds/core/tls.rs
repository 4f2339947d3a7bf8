//! Certificates and keys in secrets.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use generated::core::v1::Secret;

/// What a client is told of a certificate and a key that no server could use, in the words of Go's `crypto/tls`.
pub(super) fn warnings(secret: &Secret) -> Vec<String> {
    if secret.r#type != "kubernetes.io/tls" {
        return Vec::new();
    }
    let of = |key: &str| blocks(secret.data.get(key).map_or(&[][..], Vec::as_slice));
    let (certificates, keys) = (of("tls.crt"), of("tls.key"));
    certificate(&certificates).and_then(|der| key(&keys).and_then(|()| well_formed(der))).err().into_iter().collect()
}

/// A whole block of PEM (RFC 7468).
struct Block {
    label: String,
    der: Vec<u8>,
}

fn labels(blocks: &[Block]) -> Vec<&str> {
    blocks.iter().map(|block| block.label.as_str()).collect()
}

/// The first certificate.
fn certificate(blocks: &[Block]) -> Result<&[u8], String> {
    if let Some(found) = blocks.iter().find(|block| block.label == "CERTIFICATE") {
        return Ok(&found.der);
    }
    Err(match labels(blocks).as_slice() {
        [] => "tls: failed to find any PEM data in certificate input".into(),
        [one] if one.ends_with("PRIVATE KEY") => "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched".into(),
        skipped => format!("tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following types: [{}]", skipped.join(" ")),
    })
}

fn key(blocks: &[Block]) -> Result<(), String> {
    let is_key = |block: &Block| block.label == "PRIVATE KEY" || block.label.ends_with(" PRIVATE KEY");
    if blocks.iter().any(is_key) {
        return Ok(());
    }
    Err(match labels(blocks).as_slice() {
        [] => "tls: failed to find any PEM data in key input".into(),
        ["CERTIFICATE"] => "tls: found a certificate rather than a key in the PEM for the private key".into(),
        skipped => format!(
            "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM blocks of the following types: [{}]",
            skipped.join(" ")
        ),
    })
}

/// Whether a certificate is one sequence (X.690) and nothing else. What is in it is for those to see who use it.
fn well_formed(der: &[u8]) -> Result<(), String> {
    let length = match der {
        [0x30, short, ..] if *short < 0x80 => Some((2, usize::from(*short))),
        [0x30, long, rest @ ..] => {
            let count = usize::from(long & 0x7f);
            let bytes = rest.get(..count).filter(|_| (1..=4).contains(&count));
            bytes.map(|bytes| (2 + count, bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b))))
        }
        _ => None,
    };
    match length.map(|(head, length)| head + length) {
        Some(whole) if whole == der.len() => Ok(()),
        Some(whole) if whole < der.len() => Err("x509: trailing data".into()),
        _ => Err("x509: malformed certificate".into()),
    }
}

fn blocks(text: &[u8]) -> Vec<Block> {
    let text = String::from_utf8_lossy(text);
    let (mut out, mut open): (Vec<Block>, Option<(&str, String)>) = (Vec::new(), None);
    for line in text.lines().map(str::trim_end) {
        let marked = |prefix: &str| line.strip_prefix(prefix).and_then(|rest| rest.strip_suffix("-----"));
        if let Some(label) = marked("-----BEGIN ") {
            open = Some((label, String::new()));
        } else if let Some(end) = marked("-----END ") {
            if let Some((label, body)) = open.take()
                && label == end
                && let Ok(der) = STANDARD.decode(body)
            {
                out.push(Block { label: label.to_owned(), der });
            }
        } else if let Some((_, body)) = &mut open
            && !line.contains(':')
        {
            body.push_str(line.trim());
        }
    }
    out
}
