//! The keys, certificates and tokens of a test cluster: one folder, made once.

use std::path::Path;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, PKCS_RSA_SHA256, RsaKeySize,
};

/// What the serving certificate is valid for.
const SERVING_NAMES: &[&str] = &[
    "localhost",
    "kubernetes",
    "kubernetes.default",
    "kubernetes.default.svc",
    "kubernetes.default.svc.cluster.local",
    "127.0.0.1",
    "10.96.0.1",
];

/// Client certificates: file name, authority, organizations, common name.
const CLIENTS: &[(&str, &str, &[&str], &str)] = &[
    ("admin", "ca", &["system:masters"], "kubernetes-admin"),
    ("node1", "ca", &["system:nodes"], "system:node:node1"),
    ("node2", "ca", &["system:nodes"], "system:node:node2"),
    ("node3", "ca", &["system:nodes"], "system:node:node3"),
    ("controller-manager", "ca", &[], "system:kube-controller-manager"),
    ("scheduler", "ca", &[], "system:kube-scheduler"),
    ("alice", "ca", &["devs", "ops"], "alice"),
    ("stranger", "other-ca", &["system:masters"], "stranger"),
    ("front-proxy-client", "front-proxy-ca", &[], "front-proxy-client"),
    ("kubelet-client", "ca", &["system:masters"], "kube-apiserver-kubelet-client"),
];

/// The certificate authorities: file name, common name.
const AUTHORITIES: &[(&str, &str)] =
    &[("ca", "kubernetes"), ("front-proxy-ca", "front-proxy-ca"), ("other-ca", "stranger")];

const TOKENS: &str = "admin-token,admin,admin-uid,\"system:masters\"\n\
                      bob-token,bob,bob-uid,\"devs,qa\"\n\
                      carol-token,carol,carol-uid\n";

/// An error from making a key, a certificate or a file.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// Makes whatever a control plane and its clients need in `dir`, unless it is there already.
pub fn make(dir: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(dir)?;
    if dir.join("admin.crt").exists() {
        return Ok(());
    }
    let mut issuers = Vec::new();
    for (file, common_name) in AUTHORITIES {
        let issuer = authority(common_name)?;
        write(dir, file, &issuer.pem(), issuer.key())?;
        issuers.push((*file, issuer));
    }
    for (file, authority, organizations, common_name) in CLIENTS {
        let mut params = CertificateParams::default();
        params.distinguished_name = name(organizations, common_name);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        leaf(dir, file, params, &issuers, authority)?;
    }
    let mut params = CertificateParams::new(SERVING_NAMES.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>())?;
    params.distinguished_name = name(&[], "kube-apiserver");
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    leaf(dir, "apiserver", params, &issuers, "ca")?;
    // RSA, as kubeadm makes it: it shows in the published key set.
    let signer = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048)?;
    std::fs::write(dir.join("sa.key"), signer.serialize_pem())?;
    std::fs::write(dir.join("sa.pub"), signer.public_key_pem())?;
    std::fs::write(dir.join("tokens.csv"), TOKENS)?;
    Ok(())
}

fn authority(common_name: &str) -> Result<CertifiedIssuer<'static, KeyPair>, Error> {
    let mut params = CertificateParams::default();
    params.distinguished_name = name(&[], common_name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign, KeyUsagePurpose::DigitalSignature];
    Ok(CertifiedIssuer::self_signed(params, KeyPair::generate()?)?)
}

fn name(organizations: &[&str], common_name: &str) -> DistinguishedName {
    let mut out = DistinguishedName::new();
    for (i, organization) in organizations.iter().enumerate() {
        // A name holds each kind of entry once, so a second organization comes by its object identifier.
        let kind = if i == 0 { DnType::OrganizationName } else { DnType::CustomDnType(vec![2, 5, 4, 10]) };
        out.push(kind, *organization);
    }
    out.push(DnType::CommonName, common_name);
    out
}

fn leaf(
    dir: &Path,
    file: &str,
    params: CertificateParams,
    issuers: &[(&str, CertifiedIssuer<'static, KeyPair>)],
    authority: &str,
) -> Result<(), Error> {
    let (_, issuer) = issuers.iter().find(|(n, _)| *n == authority).ok_or("no such authority")?;
    let key = KeyPair::generate()?;
    let certificate = params.signed_by(&key, issuer)?;
    write(dir, file, &certificate.pem(), &key)
}

fn write(dir: &Path, file: &str, certificate: &str, key: &KeyPair) -> Result<(), Error> {
    std::fs::write(dir.join(format!("{file}.crt")), certificate)?;
    std::fs::write(dir.join(format!("{file}.key")), key.serialize_pem())?;
    Ok(())
}
