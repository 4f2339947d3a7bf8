//! The PKI is made once, used again, and made anew where it must be.

use std::os::unix::fs::PermissionsExt;

use super::*;

const NOW: i64 = 1_795_000_000;

fn server(name: &str) -> Server {
    Server::new("https://127.0.0.1:6443".into(), &[name.to_owned()], &[[10, 0, 0, 1].into(), [0, 0, 0, 0].into()])
}

/// What a second start keeps after `meddle`, which gets the data directory.
fn kept(name: &str, later: i64, meddle: impl Fn(&Path)) -> [bool; 4] {
    let dir = tempfile::tempdir().unwrap();
    let first = ensure_at(dir.path(), &server("a"), NOW).unwrap();
    meddle(dir.path());
    let second = ensure_at(dir.path(), &server(name), NOW + later).unwrap();
    let third = ensure_at(dir.path(), &server(name), NOW + later).unwrap();
    assert_eq!((&second.ca, &second.serving, &second.admin), (&third.ca, &third.serving, &third.admin));
    [
        first.ca == second.ca,
        first.serving == second.serving,
        first.admin == second.admin,
        first.service_account_key == second.service_account_key,
    ]
}

#[test]
fn is_used_again() {
    let none = |_: &Path| {};
    assert_eq!(kept("a", 0, none), [true; 4]);
    assert_eq!(kept("b", 0, none), [true, false, true, true], "other names");
    assert_eq!(kept("a", 300 * DAY, none), [true; 4]);
    assert_eq!(kept("a", 340 * DAY, none), [true, false, false, true], "near the end");
    assert_eq!(kept("a", 3640 * DAY, none), [false, false, false, true], "near the authority's end");
    assert_eq!(kept("a", -DAY, none), [false, false, false, true], "not yet valid");
    let cut = |file: &'static str| move |dir: &Path| std::fs::write(dir.join("pki").join(file), "x").unwrap();
    assert_eq!(kept("a", 0, cut("ca.key")), [false, false, false, true]);
    assert_eq!(kept("a", 0, cut("apiserver.crt")), [true, false, true, true]);
    assert_eq!(kept("a", 0, cut("sa.key")), [true, true, true, false]);
    assert_eq!(kept("a", 0, cut("sa.pub")), [true; 4]);
    let swap = |dir: &Path| {
        std::fs::copy(dir.join("pki/admin.key"), dir.join("pki/apiserver.key")).unwrap();
    };
    assert_eq!(kept("a", 0, swap), [true, false, true, true], "a key of another certificate");
}

#[test]
fn files_and_contents() {
    let dir = tempfile::tempdir().unwrap();
    let pki = ensure_at(dir.path(), &server("a"), NOW).unwrap();
    let mode = |file: &str| dir.path().join(file).metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(
        ["pki", "pki/ca.key", "pki/sa.key", "pki/ca.crt", "admin.kubeconfig"].map(mode),
        [0o700, 0o600, 0o600, 0o644, 0o600]
    );
    let left: Vec<_> = std::fs::read_dir(dir.path().join("pki")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 8, "{left:?}");
    let serving = Facts::of_pem(&pki.serving.cert).unwrap();
    let names = [
        "a",
        "kubernetes",
        "kubernetes.default",
        "kubernetes.default.svc",
        "kubernetes.default.svc.cluster.local",
        "localhost",
    ];
    assert_eq!(serving.names.iter().map(String::as_str).collect::<Vec<_>>(), names);
    assert_eq!(serving.addresses.iter().map(IpAddr::to_string).collect::<Vec<_>>(), ["10.0.0.1", "127.0.0.1"]);
    assert!(pki.service_account_key.starts_with("-----BEGIN PRIVATE KEY-----"));
    assert!(pki.service_account_public_key.starts_with("-----BEGIN PUBLIC KEY-----"));
    let (_, pem) = x509_parser::pem::parse_x509_pem(pki.admin.cert.as_bytes()).unwrap();
    let cert = pem.parse_x509().unwrap();
    assert_eq!(cert.subject().to_string(), "O=system:masters, CN=kubernetes-admin");
    let usage = cert.extended_key_usage().unwrap().unwrap().value;
    assert!(usage.client_auth && !usage.server_auth);
}
