//! A plugin in the test's own process: what is encrypted with it, asked of it and said of it.

use std::path::Path;

use aws_lc_rs::rand;

use super::super::{Cipher, Configured, Encrypted, NamedKey, Resource, Rules, why_unreadable};
use super::fake::Fake;
use super::*;
use crate::contract::{Event, Expect, Op, Outcome, Sink, Store, Txn};
use crate::{Embedded, Error};

fn plugin(socket: &Path) -> Plugin {
    let limit = Duration::from_millis(500);
    Plugin { name: "p".into(), socket: socket.to_str().unwrap().into(), limit }
}

fn rules(providers: Vec<Configured>) -> Rules {
    let observer: Arc<dyn Observer> = Arc::new(());
    Rules::new(vec![(vec![Resource::parse("secrets")], providers)], &observer).unwrap()
}

fn encryption(rules: &Rules) -> Arc<Encryption> {
    Encryption::new(rules, "/registry", [("secrets", "", "secrets")], Arc::new(()))
}

const AT: &str = "/registry/secrets/a/b";

async fn put(store: &dyn Store, key: &str, expect: Expect) -> Result<Outcome, Error> {
    let op = Op::Put { value: Bytes::from_static(b"plain"), ttl: None };
    store.txn(Txn { key: key.into(), expect, op }).await
}

/// Keeps what it is given.
#[derive(Default)]
struct Changes(Mutex<(Vec<Event>, bool)>);

impl Sink for Changes {
    fn events(&self, events: &[Event]) {
        lock(&self.0).0.extend_from_slice(events);
    }

    fn broken(&self, _: Error) {
        lock(&self.0).1 = true;
    }
}

#[tokio::test]
async fn a_plugin_s_life() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("kms.sock");
    let below: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let one = rules(vec![Configured::Kms(plugin(&socket))]);
    let store = Encrypted::new(below.clone(), encryption(&one));
    // It isn't there yet.
    one.begin().await;
    let why = one.check().await.unwrap_err();
    assert!(why.contains("code = DeadlineExceeded") && why.contains("no such file or directory"), "{why}");
    let refused = put(&store, AT, Expect::Absent).await;
    assert_eq!(refused, Err(Error::Unavailable("got unexpected nil transformer".into())));

    let fake = Fake::start(&socket).unwrap();
    let one = rules(vec![Configured::Kms(plugin(&socket))]);
    one.begin().await;
    assert_eq!(one.check().await, Ok(()));
    let store = Encrypted::new(below.clone(), encryption(&one));
    put(&store, AT, Expect::Absent).await.unwrap();
    let raw = below.get(AT).await.unwrap().unwrap();
    assert!(raw.value.starts_with(b"k8s:enc:kms:v2:p:"));
    assert_eq!(store.get(AT).await.unwrap().unwrap().value, "plain");
    assert!(!store.is_stale(AT).await.unwrap());
    assert_eq!(fake.decrypted(), 0, "what is written with is known");

    // Another server has another seed of the same key: each asks once for the other's.
    let two = rules(vec![Configured::Kms(plugin(&socket))]);
    two.begin().await;
    let other = Encrypted::new(below.clone(), encryption(&two));
    let kept = Arc::new(Changes::default());
    let _watch = store.watch("/registry/secrets/", 1, kept.clone()).await.unwrap();
    for name in ["c", "d", "e"] {
        put(&other, &format!("/registry/secrets/a/{name}"), Expect::Absent).await.unwrap();
    }
    let delivered = store.delivered().await.unwrap();
    assert!(store.seen() >= delivered);
    {
        let (events, broken) = &*lock(&kept.0);
        let values: Vec<_> = events.iter().map(|event| event.value.as_deref()).collect();
        assert_eq!(values, [Some(&b"plain"[..]); 4]);
        assert!(events.is_sorted_by_key(|event| event.revision) && !broken);
    }
    assert_eq!(fake.decrypted(), 1);
    assert_eq!(other.get(AT).await.unwrap().unwrap().value, "plain");
    assert_eq!(other.get(AT).await.unwrap().unwrap().value, "plain");
    assert_eq!(fake.decrypted(), 2);

    // A new key makes what the old one wrote stale.
    fake.manner().key_id = "2".into();
    let three = rules(vec![Configured::Kms(plugin(&socket))]);
    three.begin().await;
    let store = Encrypted::new(below.clone(), encryption(&three));
    assert!(store.is_stale(AT).await.unwrap());
    put(&store, AT, Expect::Revision(raw.revision)).await.unwrap();
    assert!(!store.is_stale(AT).await.unwrap());

    // A value is bound to its key.
    let moved = Op::Put { value: raw.value.clone(), ttl: None };
    below.txn(Txn { key: "/registry/secrets/a/x".into(), expect: Expect::Absent, op: moved }).await.unwrap();
    let there = store.get("/registry/secrets/a/x").await.unwrap().unwrap();
    assert_eq!(why_unreadable(&there.value), Some("cipher: message authentication failed".into()));

    // A plugin that fails keeps nobody from what is known, and the next provider is tried.
    fake.manner().ill = Some("it is ill");
    let key = NamedKey { name: "k".into(), secret: Zeroizing::new(vec![7; 32]) };
    let four = rules(vec![Configured::Keys(Cipher::AesGcm, vec![key]), Configured::Kms(plugin(&socket))]);
    four.begin().await;
    let told = "kms-provider-0: rpc error: code = FailedPrecondition desc = it is ill";
    assert_eq!(four.check().await.unwrap_err(), told);
    let store = Encrypted::new(below.clone(), encryption(&four));
    let there = store.get(AT).await.unwrap().unwrap();
    assert_eq!(why_unreadable(&there.value), Some("got unexpected nil transformer".into()));
    assert!(fake.encrypted() >= 3);
}

#[tokio::test]
async fn what_was_not_told_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("kms.sock");
    let fake = Fake::start(&socket).unwrap();
    let below: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    let (one, two) = (rules(vec![Configured::Kms(plugin(&socket))]), rules(vec![Configured::Kms(plugin(&socket))]));
    one.begin().await;
    two.begin().await;
    let (store, other) = (Encrypted::new(below.clone(), encryption(&one)), Encrypted::new(below, encryption(&two)));
    put(&other, AT, Expect::Absent).await.unwrap();
    fake.manner().keeps_shut = Some("not now");
    let kept = Arc::new(Changes::default());
    let _watch = store.watch("/registry/secrets/", 0, kept.clone()).await.unwrap();
    put(&other, "/registry/secrets/a/c", Expect::Absent).await.unwrap();
    store.delivered().await.unwrap();
    assert!(why_unreadable(&store.get(AT).await.unwrap().unwrap().value).is_some());
    assert!(!one.plugins[0].probe().await && !lock(&kept.0).1, "it is not told yet");
    fake.manner().keeps_shut = None;
    assert!(one.plugins[0].probe().await && lock(&kept.0).1, "whoever watches is to read again");
    assert_eq!(store.get(AT).await.unwrap().unwrap().value, "plain");
}

#[test]
fn older_values_are_read() {
    // Before seeds the source was the key itself.
    let mut key = vec![0; 32];
    rand::fill(&mut key).unwrap();
    let source = Source { form: KEY, encrypted: Bytes::from_static(b"e"), key_id: "1".into(), ..Source::default() };
    let mut sealed = Vec::new();
    Gcm::new(&key).unwrap().seal(b"plain", AT.as_bytes(), &mut sealed).unwrap();
    let mut object = Vec::new();
    source.seal(&sealed, &mut object);
    let (data, read) = object::open(&object.into()).unwrap();
    assert_eq!(read, source);
    let opener = Opener::new(&read, Zeroizing::new(key)).unwrap();
    assert_eq!(opener.open(&data, AT.as_bytes()).unwrap(), "plain");
    assert!(Opener::new(&Source { form: SEED, ..source }, Zeroizing::new(vec![1; 31])).is_err());
}

#[test]
fn what_is_no_object() {
    let good = Source { form: SEED, encrypted: Bytes::from_static(b"e"), key_id: "1".into(), ..Source::default() };
    let check = |source: &Source, data: &[u8], expect: Option<&str>| {
        let mut object = Vec::new();
        source.seal(data, &mut object);
        let got = object::open(&object.into()).map(drop).map_err(|fault| fault.message);
        assert_eq!(got.err().as_deref(), expect, "{source:?}");
    };
    let with = |change: fn(&mut Source)| {
        let mut source = good.clone();
        change(&mut source);
        source
    };
    check(&good, b"x", None);
    check(&good, b"", Some("encrypted data is empty"));
    check(&with(|s| s.form = 2), b"x", Some("unknown encryptedDEKSourceType: 2"));
    check(&with(|s| s.key_id.clear()), b"x", Some("failed to validate key id: keyID is empty"));
    check(
        &with(|s| s.encrypted = Bytes::new()),
        b"x",
        Some("failed to validate encrypted DEK source: encrypted DEK source is empty"),
    );
    check(
        &with(|s| s.encrypted = vec![1; 1025].into()),
        b"x",
        Some(
            "failed to validate encrypted DEK source: encrypted DEK source is 1025 bytes, which exceeds the max size of 1024",
        ),
    );
    let annotated = |names: &[&str], size: usize, expect: Option<&str>| {
        let value = Bytes::from(vec![0; size]);
        let annotations = names.iter().map(|name| ((*name).to_owned(), value.clone())).collect();
        let expect = expect.map(|why| format!("failed to validate annotations: {why}"));
        check(&Source { annotations, ..good.clone() }, b"x", expect.as_deref());
    };
    let label = "l".repeat(64);
    annotated(&["a.b", "c.d."], 1, None);
    annotated(&[""], 1, Some("annotations: Required value"));
    annotated(
        &["a"],
        1,
        Some("annotations: Invalid value: \"a\": should be a domain with at least two segments separated by dots"),
    );
    annotated(
        &[&format!("{label}.b")],
        1,
        Some(&format!("annotations: Invalid value: {label:?}: must be no more than 63 characters")),
    );
    annotated(
        &["", "a.b"],
        16384,
        Some("[annotations: Required value, total size of annotations is 32771, which exceeds the max size of 32768]"),
    );
    let mut object = Vec::new();
    good.seal(b"value", &mut object);
    for cut in 0..object.len() {
        for flip in [0, 1, 0x80, 0xff] {
            let mut object = object.clone();
            object[cut] ^= flip;
            _ = object::open(&object.clone().into());
            object.truncate(cut);
            _ = object::open(&object.into());
        }
    }
}

#[test]
fn times_are_shown() {
    let check = |seconds: u64, expect: &str| {
        assert_eq!(shown(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)), expect);
    };
    check(0, "1970-01-01T00:00:00Z");
    check(951_782_400, "2000-02-29T00:00:00Z");
    check(1_709_251_199, "2024-02-29T23:59:59Z");
    check(1_735_689_599, "2024-12-31T23:59:59Z");
    check(4_107_542_400, "2100-03-01T00:00:00Z");
}
