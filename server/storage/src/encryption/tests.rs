//! Values that upstream wrote, known answers, and what no value may do.

use super::*;
use crate::Embedded;
use crate::contract::{Event, Expect, Op, Outcome, Sink, Store, Txn};

fn key(name: &str, secret: &[u8]) -> NamedKey {
    NamedKey { name: name.to_owned(), secret: Zeroizing::new(secret.to_vec()) }
}

fn observer() -> Arc<dyn Observer> {
    Arc::new(())
}

fn rules(lists: Vec<(&[&str], Vec<Configured>)>) -> Rules {
    let parsed = |names: &[&str]| names.iter().map(|name| Resource::parse(name)).collect();
    Rules::new(lists.into_iter().map(|(names, providers)| (parsed(names), providers)).collect(), &observer()).unwrap()
}

const PLACES: &[(&str, &str, &str)] = &[
    ("namespaces", "", "namespaces"),
    ("secrets", "", "secrets"),
    ("configmaps", "", "configmaps"),
    ("serviceaccounts", "", "serviceaccounts"),
    ("services/specs", "", "services"),
    ("deployments", "apps", "deployments"),
];

fn encryption(rules: &Rules) -> Arc<Encryption> {
    Encryption::new(rules, "/registry", PLACES.iter().copied(), Arc::new(()))
}

const SHORT: &[u8] = b"secret is secure";
const LONG: &[u8] = b"secret is secure, or is it, no??";

fn all_ciphers() -> Rules {
    rules(vec![
        (&["secrets"], vec![Configured::Keys(Cipher::AesCbc, vec![key("k1", SHORT)]), Configured::Identity]),
        (&["configmaps"], vec![Configured::Keys(Cipher::AesGcm, vec![key("k2", LONG)])]),
        (&["serviceaccounts"], vec![Configured::Keys(Cipher::Secretbox, vec![key("k3", LONG)])]),
        (&["*.*"], vec![Configured::Keys(Cipher::AesGcm, vec![key("all", SHORT)])]),
    ])
}

fn hex(text: &str) -> Bytes {
    let digits = text.as_bytes().chunks_exact(2);
    digits.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn upstream_s_values_are_read() {
    let encryption = encryption(&all_ciphers());
    let mut seen = Vec::new();
    for line in include_str!("../../testdata/encrypted.txt").lines() {
        let [key, value] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let value = hex(value);
        let (plain, stale) = encryption.open(key, &value, &[]).unwrap();
        assert!(!stale, "{key}");
        // A protobuf envelope, or JSON of an aggregated kind.
        assert!(plain.starts_with(b"k8s\0") || plain.starts_with(b"{"), "{key}: {plain:?}");
        let prefix = &value[..value.iter().take(24).position(|b| !b.is_ascii()).unwrap_or(24)];
        seen.push(String::from_utf8_lossy(prefix).into_owned());
        // Of another key only what isn't authenticated can be read.
        let elsewhere = format!("{key}-2");
        let read = encryption.open(&elsewhere, &value, &[]).is_ok();
        assert_eq!(read, !value.starts_with(b"k8s:enc:aesgcm:"), "{key}");
    }
    for prefix in ["k8s:enc:aescbc:v1:k1:", "k8s:enc:aesgcm:v1:k2:", "k8s:enc:secretbox:v1:", "k8s:enc:aesgcm:v1:all:"]
    {
        assert!(seen.iter().any(|s| s.starts_with(prefix)), "{prefix} in {seen:?}");
    }
}

#[test]
fn known_answers() {
    // NIST SP 800-38A, F.2.1 and F.2.5: CBC-AES128 and CBC-AES256, without the padding that follows.
    let plain = hex("6bc1bee22e409f96e93d7e117393172a");
    let check = |key: &str, sealed: &str| {
        let key = Cbc::new(&hex(key)).unwrap();
        let vector = hex("000102030405060708090a0b0c0d0e0f");
        // One block alone has no padding of its own.
        let data = [&vector[..], &hex(sealed)].concat();
        let fault = key.open(&data).unwrap_err();
        assert_eq!(fault.message, "invalid PKCS7 data (empty or not padded)");
        let mut out = Vec::new();
        key.seal(&plain, &mut out).unwrap();
        assert_eq!(out.len(), 48);
        assert_eq!(key.open(&out).unwrap(), plain);
    };
    check("2b7e151628aed2a6abf7158809cf4f3c", "7649abac8119b246cee98e9b12e9197d");
    check("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4", "f58c4c04d6e5f1ba779eabfb5f7bfbd6");
    // The GCM specification, test case 4.
    let key = Gcm::new(&hex("feffe9928665731c6d6a8f9467308308")).unwrap();
    let sealed = "cafebabefacedbaddecaf88842831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95ae7121a47";
    let plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    assert_eq!(key.open(&hex(sealed), &hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")).unwrap(), hex(plain));
    // NaCl's own test of secretbox.
    let secret: [u8; 32] =
        hex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389")[..].try_into().unwrap();
    let sealed = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37f3ffc7664edae2a2cf8e0dd5";
    let nonce = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
    assert!(Secretbox::new(&secret).open(&hex(sealed)).is_err(), "cut off");
    let sealed = format!(
        "{nonce}f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5"
    );
    let plain = "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705";
    assert_eq!(Secretbox::new(&secret).open(&hex(&sealed)).unwrap(), hex(plain));
}

#[test]
fn what_can_not_be_read() {
    let encryption = encryption(&all_ciphers());
    let check = |key: &str, value: &[u8], expect: &str| {
        let got = encryption.open(key, &Bytes::copy_from_slice(value), &[]);
        let Err(chain::Refusal::Fault(fault)) = got else { panic!("{key} {value:?}: {got:?}") };
        assert_eq!(fault.message, expect, "{key} {value:?}");
    };
    check(
        "/registry/secrets/a",
        b"k8s:enc:aescbc:v1:k2:xx",
        "no matching key was found for the provided AES transformer",
    );
    check("/registry/secrets/a", b"k8s:enc:aescbc:v1:k1:xx", "the stored data was shorter than the required size");
    check(
        "/registry/secrets/a",
        b"k8s:enc:aescbc:v1:k1:0123456789abcdef0",
        "the stored data is not a multiple of the block size",
    );
    check("/registry/secrets/a", b"k8s:enc:aescbc:v1:k1:0123456789abcdef", "invalid PKCS7 data (empty or not padded)");
    check("/registry/secrets/a", b"k8s:enc:kms:v2:p:xx", "no matching prefix found");
    check("/registry/configmaps/a", b"{}", "no matching prefix found");
    check(
        "/registry/configmaps/a",
        b"k8s:enc:aesgcm:v1:k2:0123456789",
        "the stored data was shorter than the required size",
    );
    check("/registry/configmaps/a", b"k8s:enc:aesgcm:v1:k2:0123456789abc", "cipher: message authentication failed");
    check(
        "/registry/serviceaccounts/a",
        b"k8s:enc:secretbox:v1:k3:0123456789abcdefg",
        "the stored data was shorter than the required size",
    );
    check(
        "/registry/serviceaccounts/a",
        &[b"k8s:enc:secretbox:v1:k3:".as_slice(), &[7; 50]].concat(),
        "output array was not large enough for encryption",
    );
    assert_eq!(why_unreadable(b"k8s:enc:aescbc:v1:k1:"), Some(TRIED.into()));
    assert_eq!(why_unreadable(&unreadable("no")), Some("no".into()));
    assert_eq!(why_unreadable(b"k8s\0"), None);
    let plain = rules(vec![]);
    let fault = super::tests::encryption(&plain).open("/registry/secrets/a", &Bytes::from_static(b"k8s:enc:x"), &[]);
    assert!(matches!(fault, Err(chain::Refusal::Fault(fault)) if fault.message == TRIED));
}

#[test]
fn keys_are_turned() {
    let old = Configured::Keys(Cipher::AesCbc, vec![key("1", SHORT)]);
    let written = encryption(&rules(vec![(&["secrets"], vec![old])]));
    let at = "/registry/secrets/a/b";
    let value = Bytes::from_static(b"plain");
    let sealed = written.seal(at, value.clone()).unwrap();
    let check = |providers: Vec<Configured>, expect: Option<bool>| {
        let shown = format!("{providers:?}");
        let got = encryption(&rules(vec![(&["secrets"], providers)])).open(at, &sealed, &[]).ok();
        assert_eq!(got, expect.map(|stale| (value.clone(), stale)), "{shown}");
    };
    let keys = |keys: &[(&str, &[u8])]| {
        Configured::Keys(Cipher::AesCbc, keys.iter().map(|(name, secret)| key(name, secret)).collect())
    };
    check(vec![keys(&[("1", SHORT)])], Some(false));
    check(vec![keys(&[("2", LONG), ("1", SHORT)])], Some(true));
    check(vec![keys(&[("1", LONG), ("1", SHORT)])], Some(true));
    check(vec![keys(&[("1", LONG)]), keys(&[("1", SHORT)])], Some(true));
    check(vec![Configured::Identity, keys(&[("1", SHORT)])], Some(true));
    check(vec![keys(&[("1", SHORT)]), Configured::Identity], Some(false));
    check(vec![keys(&[("2", SHORT)]), Configured::Identity], None);
}

#[test]
fn rules_are_found() {
    let one = || vec![Configured::Identity];
    let check = |lists: &[&[&str]], expect: Option<&str>| {
        let parsed = |names: &&[&str]| (names.iter().map(|name| Resource::parse(name)).collect(), one());
        let got = Rules::new(lists.iter().map(parsed).collect(), &observer()).map(drop);
        assert_eq!(got.err().as_deref(), expect, "{lists:?}");
    };
    check(&[&["secrets"], &["secrets", "*."], &["*.*"]], None);
    check(&[&["*."], &["secrets"]], Some(r#"resource "secrets" is masked by earlier rule "*.""#));
    check(&[&["*.*"], &["a.b"]], Some(r#"resource "a.b" is masked by earlier rule "*.*""#));
    check(&[&["*.b"], &["*.b"]], Some(r#"resource "*.b" is masked by earlier rule "*.b""#));
    let places = Places::new("/registry", PLACES.iter().copied());
    let named = |key: &str| places.of(key).map(|place| places.name(place));
    assert_eq!(named("/registry/services/specs/a/b"), Some("services"));
    assert_eq!(named("/registry/services/endpoints/a/b"), None);
    assert_eq!(named("/registry/deployments/a/b"), Some("deployments.apps"));
    assert_eq!(named("/registry/masterleases/192.0.2.1"), None);
    assert_eq!(named("/registry/ranges/servicenodeports"), None);
    assert_eq!(named("/other"), None);
}

#[test]
fn no_bytes_are_too_odd() {
    let encryption = encryption(&all_ciphers());
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let heads =
        ["k8s:enc:aescbc:v1:k1:", "k8s:enc:aesgcm:v1:k2:", "k8s:enc:secretbox:v1:k3:", "k8s:enc:aesgcm:v1:all:", ""];
    for _ in 0..20_000 {
        let head = heads[random() as usize % heads.len()];
        let keep = if random() % 4 == 0 { random() as usize % (head.len() + 1) } else { head.len() };
        let mut value = head.as_bytes()[..keep].to_vec();
        let length = random() % 80;
        value.extend((0..length).map(|_| random() as u8));
        let value = Bytes::from(value);
        for path in ["secrets", "configmaps", "serviceaccounts", "deployments"] {
            _ = encryption.open(&format!("/registry/{path}/a"), &value, &[]);
        }
        _ = why_unreadable(&value);
    }
}

/// Keeps what it is given.
#[derive(Default)]
struct Kept(Mutex<(Vec<Event>, bool)>);

impl Sink for Kept {
    fn events(&self, events: &[Event]) {
        self.0.lock().unwrap().0.extend_from_slice(events);
    }

    fn broken(&self, _: crate::Error) {
        self.0.lock().unwrap().1 = true;
    }
}

#[tokio::test]
async fn over_a_store() {
    let below: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let encryption = encryption(&all_ciphers());
    let store = Encrypted::new(below.clone(), encryption.clone());
    let at = "/registry/secrets/a/b";
    let kept = Arc::new(Kept::default());
    let _watch = store.watch("/registry/secrets/", 1, kept.clone()).await.unwrap();
    let op = Op::Put { value: Bytes::from_static(b"plain"), ttl: None };
    let put = |expect| Txn { key: at.into(), expect, op: op.clone() };
    let Outcome::Done(revision) = store.txn(put(Expect::Absent)).await.unwrap() else { panic!("written") };
    let raw = below.get(at).await.unwrap().unwrap();
    assert!(raw.value.starts_with(b"k8s:enc:aescbc:v1:k1:"));
    assert_eq!(store.get(at).await.unwrap().unwrap().value, "plain");
    assert!(!store.is_stale(at).await.unwrap());
    let Outcome::Conflict(Some(there)) = store.txn(put(Expect::Absent)).await.unwrap() else { panic!("there") };
    assert_eq!((&there.value[..], there.revision), (&b"plain"[..], revision));
    assert_eq!(kept.0.lock().unwrap().0[0].value.as_deref(), Some(&b"plain"[..]));
    // Other rules are in force from the next write on; what can't be read is told of, and read again when it can be.
    encryption.replace(&rules(vec![(&["secrets"], vec![Configured::Keys(Cipher::AesGcm, vec![key("9", LONG)])])]));
    assert_eq!(why_unreadable(&store.get(at).await.unwrap().unwrap().value), Some("no matching prefix found".into()));
    let below_key = "/registry/secrets/a/c";
    let broken = Op::Put { value: raw.value.clone(), ttl: None };
    below.txn(Txn { key: below_key.into(), expect: Expect::Absent, op: broken }).await.unwrap();
    let last = kept.0.lock().unwrap().0.last().cloned().unwrap();
    assert!(why_unreadable(&last.value.unwrap()).is_some());
    assert!(!kept.0.lock().unwrap().1);
    encryption.replace(&all_ciphers());
    assert!(kept.0.lock().unwrap().1, "it begins anew");
    assert_eq!(store.get(below_key).await.unwrap().unwrap().value, "plain");
}

#[test]
fn secrets_are_not_shown() {
    let shown = format!("{:?}", Configured::Keys(Cipher::AesGcm, vec![key("name", SHORT)]));
    assert!(shown.contains("name") && !shown.contains("secure") && !shown.contains("115"), "{shown}");
}
