//! Certificates and chains of authenticators, with authorities made for the purpose.

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, NameConstraints, SanType,
};

use super::*;

/// 2026-06-01.
const NOW: i64 = 1_780_272_000;
const DAY: i64 = 86_400;

struct Ca {
    der: Vec<u8>,
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

fn params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = rcgen::date_time_ymd(2026, 1, 1);
    params.not_after = rcgen::date_time_ymd(2027, 1, 1);
    params
}

fn ca_params(name: &str) -> CertificateParams {
    let mut params = params(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

fn ca(params: CertificateParams, above: Option<&Ca>) -> Ca {
    let key = KeyPair::generate().unwrap();
    let cert = match above {
        Some(above) => params.signed_by(&key, &above.issuer).unwrap(),
        None => params.self_signed(&key).unwrap(),
    };
    Ca { der: cert.der().to_vec(), pem: cert.pem(), issuer: Issuer::new(params, key) }
}

fn leaf(params: &CertificateParams, above: &Ca) -> Vec<u8> {
    params.signed_by(&KeyPair::generate().unwrap(), &above.issuer).unwrap().der().to_vec()
}

fn client(name: &str) -> CertificateParams {
    let mut params = params(name);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    params
}

fn roots(pem: &str) -> Arc<ArcSwap<Roots>> {
    Arc::new(ArcSwap::from_pointee(Roots::from_pem(pem.as_bytes()).unwrap()))
}

fn peer(chain: &[&[u8]]) -> Peer {
    Peer::new(chain.iter().copied()).unwrap().unwrap()
}

/// What verifying says, without the fixed part.
fn verdict(chain: &[&[u8]], root: &str, now: i64) -> Result<(), String> {
    peer(chain).verify(Authority::Clients, &roots(root).load(), now)
}

#[test]
fn chains() {
    let root = ca(ca_params("root"), None);
    let middle = ca(ca_params("middle"), Some(&root));
    let check = |what: &str, chain: &[&[u8]], expect: Result<(), &str>| {
        assert_eq!(verdict(chain, &root.pem, NOW), expect.map_err(str::to_owned), "{what}");
    };
    let unknown = Err("x509: certificate signed by unknown authority");
    let usage = Err("x509: certificate specifies an incompatible key usage");
    check("plain", &[&leaf(&client("a"), &root)], Ok(()));
    check("no usage said", &[&leaf(&params("a"), &root)], Ok(()));
    check("the root itself", &[&root.der], Ok(()));
    check("an authority as client", &[&middle.der], Ok(()));
    let below = leaf(&client("a"), &middle);
    check("without the middle", &[&below], unknown);
    check("with the middle", &[&below, &middle.der], Ok(()));
    check("with noise", &[&below, &leaf(&client("x"), &root), &middle.der, &middle.der], Ok(()));

    let mut server = client("a");
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    check("a server's", &[&leaf(&server, &root)], usage);
    server.extended_key_usages.push(ExtendedKeyUsagePurpose::Any);
    check("any usage", &[&leaf(&server, &root)], Ok(()));

    let other = ca(ca_params("root"), None);
    let forged = leaf(&client("a"), &other);
    check("same name, other key", &[&forged], Err("x509: invalid signature"));
    let stranger = ca(ca_params("stranger"), None);
    check("another authority", &[&leaf(&client("a"), &stranger), &stranger.der], unknown);

    let not_ca = ca(params("not-ca"), Some(&root));
    let parent = Err("x509: invalid signature: parent certificate cannot sign this kind of certificate");
    check("below a leaf", &[&leaf(&client("a"), &not_ca), &not_ca.der], parent);
    let mut no_sign = ca_params("no-sign");
    no_sign.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    let no_sign = ca(no_sign, Some(&root));
    check("below a key that may not sign", &[&leaf(&client("a"), &no_sign), &no_sign.der], parent);

    let mut short = ca_params("short");
    short.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    let short = ca(short, Some(&root));
    let long = ca(ca_params("long"), Some(&short));
    check("path of length 0", &[&leaf(&client("a"), &short), &short.der], Ok(()));
    let path = Err("x509: too many intermediates for path length constraint");
    check("path too long", &[&leaf(&client("a"), &long), &long.der, &short.der], path);

    let mut for_servers = ca_params("for-servers");
    for_servers.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let for_servers = ca(for_servers, Some(&root));
    check("usage of the authority", &[&leaf(&client("a"), &for_servers), &for_servers.der], usage);

    let mut strange = client("a");
    let mut extension = CustomExtension::from_oid_content(&[1, 2, 3, 4], vec![5, 0]);
    strange.custom_extensions = vec![extension.clone()];
    check("an unknown extension", &[&leaf(&strange, &root)], Ok(()));
    extension.set_criticality(true);
    strange.custom_extensions = vec![extension];
    check("a critical one", &[&leaf(&strange, &root)], Err("x509: unhandled critical extension"));
}

#[test]
fn name_constraints() {
    let mut bound = ca_params("bound");
    let only = vec![GeneralSubtree::DnsName("a.example".into())];
    bound.name_constraints = Some(NameConstraints { permitted_subtrees: only, excluded_subtrees: Vec::new() });
    let bound = ca(bound, None);
    let check = |name: Option<&str>, expect: bool| {
        let mut params = client("a");
        params.subject_alt_names = name.map(|n| SanType::DnsName(n.try_into().unwrap())).into_iter().collect();
        assert_eq!(verdict(&[&leaf(&params, &bound)], &bound.pem, NOW).is_ok(), expect, "{name:?}");
    };
    check(None, true);
    check(Some("b.a.example"), true);
    check(Some("b.example"), false);
}

#[test]
fn times() {
    let root = ca(ca_params("root"), None);
    let mut short = client("a");
    short.not_after = rcgen::date_time_ymd(2026, 7, 1);
    let der = leaf(&short, &root);
    let (peer, bundle) = (peer(&[&der]), roots(&root.pem));
    let at = |days: i64| peer.verify(Authority::Clients, &bundle.load(), NOW + days * DAY).is_ok();
    // Kept verdicts hold no longer than the certificates.
    assert!(at(0) && at(29) && !at(31) && at(1));
    assert!(!at(-200) && !at(300));
    bundle.store(Arc::new(Roots::from_pem(ca(ca_params("root"), None).pem.as_bytes()).unwrap()));
    assert!(!at(0), "another bundle");
}

#[test]
fn old_and_odd_certificates() {
    let check = |ca: &str, client: &str, name: &str, groups: &[&str]| {
        let der = x509_parser::pem::parse_x509_pem(client.as_bytes()).unwrap().1.contents;
        let chain = Authenticators { client_ca: Some(roots(ca)), ..Authenticators::default() };
        let user = chain.decide(Some(&peer(&[&der])), &HeaderMap::new(), "/", 1_800_000_000).unwrap().user;
        assert_eq!(
            (user.name.as_str(), user.groups.as_slice()),
            (name, &groups.iter().map(|g| (*g).to_owned()).collect::<Vec<_>>()[..])
        );
    };
    let (ca, client) =
        (include_str!("../../../testdata/version1-ca.crt"), include_str!("../../../testdata/version1-client.crt"));
    check(ca, client, "jane", &["devs", "ops", "system:authenticated"]);
    let (ca, client) = (include_str!("../../../testdata/pss-ca.crt"), include_str!("../../../testdata/pss-client.crt"));
    check(ca, client, "pss-client", &["system:authenticated"]);
}

#[test]
fn garbage() {
    assert!(Peer::new([&b"x"[..]]).is_err());
    assert!(Peer::new(std::iter::empty()).unwrap().is_none());
    let root = ca(ca_params("root"), None);
    let der = leaf(&client("a"), &root);
    for end in 0..der.len() {
        assert!(Certificate::parse(&der[..end]).is_err());
    }
    // No signed byte can be changed without the signature or the reader telling.
    let signed = Certificate::parse(&der).unwrap().signed.len() + 4;
    for i in 0..signed {
        let mut bad = der.clone();
        bad[i] ^= 1;
        let verified =
            Peer::new([&bad[..]]).ok().flatten().map(|p| p.verify(Authority::Clients, &roots(&root.pem).load(), NOW));
        assert!(verified.is_none_or(|v| v.is_err()), "byte {i}");
    }
    assert_eq!(
        Roots::from_pem(b"x").err().as_deref(),
        Some("data does not contain any valid RSA or ECDSA certificates")
    );
}

use super::super::certificate::Certificate;

/// Two authorities, a file of tokens, a front proxy: a usual control plane.
struct World {
    clients: Ca,
    proxies: Ca,
    chain: Authenticators,
}

fn world() -> World {
    let (clients, proxies) = (ca(ca_params("clients"), None), ca(ca_params("proxies"), None));
    let (tokens, _) = StaticTokens::parse("f", "carol-token,carol,carol-uid\nm-token,m,1,system:masters").unwrap();
    let request_header = RequestHeader {
        roots: roots(&proxies.pem),
        allowed_names: vec!["front-proxy".into()],
        headers: HeaderNames { uid: vec!["X-Remote-Uid".into()], ..HeaderNames::standard() },
    };
    let chain = Authenticators {
        request_header: Some(request_header),
        client_ca: Some(roots(&clients.pem)),
        tokens: Some(Arc::new(tokens)),
        other_tokens: true,
        anonymous: Anonymous::On,
        uid_from_certificates: true,
        audiences: ["api".to_owned()].into(),
    };
    World { clients, proxies, chain }
}

#[test]
fn who_asks() {
    let world = world();
    let peers = [
        ("alice", {
            let mut params = client("alice");
            params.distinguished_name.push(DnType::OrganizationName, "devs");
            leaf(&params, &world.clients)
        }),
        ("uid", {
            let mut params = client("u");
            params.distinguished_name.push(DnType::CustomDnType(vec![1, 3, 6, 1, 4, 1, 57683, 2]), "u-1");
            leaf(&params, &world.clients)
        }),
        ("nameless", {
            let mut params = client("");
            params.distinguished_name = rcgen::DistinguishedName::new();
            leaf(&params, &world.clients)
        }),
        ("stranger", leaf(&client("stranger"), &ca(ca_params("other"), None))),
        ("front-proxy", leaf(&client("front-proxy"), &world.proxies)),
        ("other-proxy", leaf(&client("other-proxy"), &world.proxies)),
    ];
    let check = |who: &str, headers: &[(&'static str, &str)], expect: &str| {
        let peer = peers.iter().find(|(name, _)| *name == who).map(|(_, der)| peer(&[der]));
        let mut map = HeaderMap::new();
        headers.iter().for_each(|(name, value)| _ = map.append(*name, value.parse().unwrap()));
        let got = match world.chain.decide(peer.as_ref(), &map, "/", NOW) {
            Ok(known) => {
                let u = known.user;
                let extra: Vec<String> = u.extra.iter().map(|(k, v)| format!(" {k}={}", v.join("+"))).collect();
                let extra: String = extra.into_iter().filter(|e| !e.contains("X509SHA256=")).collect();
                format!("{}/{}/{}{extra}", u.name, u.uid, u.groups.join(","))
            }
            Err(_) => "401".to_owned(),
        };
        assert_eq!(got, expect, "{who} {headers:?}");
    };
    let nobody = "system:anonymous//system:unauthenticated";
    let alice = "alice//devs,system:authenticated";
    let carol = "carol/carol-uid/system:authenticated";
    check("", &[], nobody);
    check("", &[("authorization", "Bearer carol-token")], carol);
    check("", &[("authorization", "BEARER carol-token x")], carol);
    check("", &[("authorization", "Bearer Carol-token")], "401");
    check("", &[("authorization", "Bearer  carol-token")], nobody);
    check("", &[("authorization", "Basic carol-token")], nobody);
    check("", &[("authorization", "Bearer m-token")], "m/1/system:masters,system:authenticated");
    check("alice", &[], alice);
    check("alice", &[("authorization", "Bearer carol-token")], alice);
    check("alice", &[("authorization", "Bearer wrong")], alice);
    check("alice", &[("x-remote-user", "root"), ("x-remote-group", "system:masters")], alice);
    check("uid", &[], "u/u-1/system:authenticated");
    // No user, but the front proxies' authority has refused it.
    check("nameless", &[], "401");
    check("stranger", &[], "401");
    check("stranger", &[("authorization", "Bearer carol-token")], carol);
    check("stranger", &[("x-remote-user", "root")], "401");
    check("", &[("x-remote-user", "root")], nobody);
    check("front-proxy", &[("x-remote-user", "dave")], "dave//system:authenticated");
    check(
        "front-proxy",
        &[
            ("x-remote-user", "dave"),
            ("x-remote-uid", "7"),
            ("x-remote-group", "painters"),
            ("x-remote-group", ""),
            ("x-remote-group", "b"),
            ("x-remote-extra-acme%2fproject", "one"),
            ("x-remote-extra-acme%2fproject", "two"),
        ],
        "dave/7/painters,b,system:authenticated acme/project=one+two",
    );
    check("front-proxy", &[("x-remote-user", ""), ("x-remote-group", "g")], "401");
    check("front-proxy", &[("x-remote-user", "system:anonymous")], "system:anonymous//");
    check("other-proxy", &[("x-remote-user", "dave")], "401");
    let websocket = [("connection", "Upgrade"), ("upgrade", "websocket")];
    let protocol = ("sec-websocket-protocol", "v5, base64url.bearer.authorization.k8s.io.Y2Fyb2wtdG9rZW4");
    check("", &[websocket[0], websocket[1], protocol], carol);
    check("", &[protocol], nobody);
}

#[test]
fn others_are_asked() {
    let mut chain = world().chain;
    let mut headers = HeaderMap::new();
    headers.insert(http::header::AUTHORIZATION, "Bearer jwt".parse().unwrap());
    let Begun::Open(open) = chain.begin(None, &headers, NOW) else { panic!("known") };
    assert_eq!(open.tokens, ["jwt"]);
    let refused = |reasons: &[&str]| Err(Unauthenticated(reasons.iter().map(|r| (*r).to_owned()).collect()));
    assert_eq!(chain.close(open.clone(), Vec::new(), "/"), refused(&["invalid bearer token"]));
    assert_eq!(chain.close(open, vec!["expired".into()], "/"), refused(&["expired"]));
    let user = User { name: "x".into(), ..User::default() };
    let known = |audience: &str| chain.known(user.clone(), vec![audience.to_owned()]).map(|k| k.user.groups.clone());
    assert_eq!(known("api"), Ok(vec!["system:authenticated".to_owned()]));
    let audience = "unable to match the audience: [other] , accepted: [api]".to_owned();
    assert_eq!(known("other"), Err(Unauthenticated(vec![audience])));
    // Without anybody who judges tokens, they are no credentials.
    (chain.tokens, chain.other_tokens) = (None, false);
    assert!(chain.decide(None, &headers, "/", NOW).is_ok());
    chain.anonymous = Anonymous::Paths(vec!["/healthz".into()]);
    let open = |path| chain.decide(None, &HeaderMap::new(), path, NOW).is_ok();
    assert!(open("/healthz") && !open("/api"));
}
