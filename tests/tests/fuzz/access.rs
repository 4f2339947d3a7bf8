//! What mutations begin with of those who ask: parts of certificates, claims, headers, files of policies.

/// By target, its inputs.
pub(crate) const INPUTS: &[(&str, &[&[u8]])] = &[
    ("names", NAMES),
    ("claims", CLAIMS),
    ("headers", HEADERS),
    ("audit_policy", AUDIT),
    ("admission_config", ADMISSION),
    ("server_config", SERVER),
];

/// Which part of a name, the tag of its text, a length, the text.
const NAMES: &[&[u8]] = &[
    b"\0\x0c\x05alice",
    b"\0\x13\x03bob\x01\x0c\x04devs\x01\x0c\x0esystem:masters",
    b"\0\x0c\x01a\x02\x0c\x04uid1\x03\x0c\x019",
    b"\0\x1e\x06\0a\0b\0c\x01\x14\x02\xe4x\0\x1c\x04\0\0\0a",
    b"\0\x0c\x10system:anonymous\x02\x0c\0\x02\x02\x01\x07",
];

const CLAIMS: &[&[u8]] = &[
    br#"{"iss":"https://kubernetes","aud":["api"],"exp":1900000000,"iat":1700000000,"nbf":1700000000,"jti":"7","sub":"system:serviceaccount:n:s","kubernetes.io":{"namespace":"n","serviceaccount":{"name":"s","uid":"u"},"pod":{"name":"p","uid":"v"},"node":{"name":"m","uid":"w"},"warnafter":1}}"#,
    br#"{"iss":"kubernetes/serviceaccount","kubernetes.io/serviceaccount/namespace":"n","kubernetes.io/serviceaccount/secret.name":"t","kubernetes.io/serviceaccount/service-account.name":"s","kubernetes.io/serviceaccount/service-account.uid":"u","sub":"system:serviceaccount:n:s"}"#,
    br#"{"iss":"https://issuer","aud":"api","exp":1900000000,"email":"a@example.org","email_verified":true,"sub":"x","roles":["a","b"],"uid":"u","a":["1","2"],"tenant":"t1","jti":"9"}"#,
    br#"{"iss":"https://issuer","aud":["other"],"exp":1.9e9,"sub":"system:x","roles":"a","a":{"b":null},"tenant":"u"}"#,
    br#"{"iss":"https://plain","aud":["api"],"exp":1900000000,"email":"a@example.org","groups":["g",null],"sub":"x"}"#,
    br#"{"iss":"https://plain","aud":["api"],"exp":1900000000,"email":"","email_verified":"true","groups":"g","sub":null,"_claim_names":{"groups":"s"},"_claim_sources":{"s":{"endpoint":"https://issuer/groups","access_token":"t"}}}"#,
];

const HEADERS: &[&[u8]] = &[
    b"impersonate-user: frank\nimpersonate-group: devs\nimpersonate-group: ops\nimpersonate-uid: 7",
    b"impersonate-user: system:serviceaccount:n:s\nimpersonate-extra-acme.org%2fproject: a\nimpersonate-extra-b: c",
    b"impersonate-group: devs",
    b"x-remote-user: frank\nx-remote-group: devs\nx-remote-uid: 1\nx-remote-extra-a%2fb: c\nauthorization: bearer t",
    b"connection: keep-alive, Upgrade\nupgrade: websocket\nsec-websocket-protocol: v5.channel.k8s.io, base64url.bearer.authorization.k8s.io.YWJj",
    b"connection: upgrade\nupgrade: websocket\nsec-websocket-protocol: base64url.bearer.authorization.k8s.io.YWJj\nsec-websocket-protocol: x",
    b"authorization: Bearer  abc\nimpersonate-user: system:node:a\nimpersonate-extra-%zz: \xff",
];

const AUDIT: &[&[u8]] = &[
    b"apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
- level: RequestResponse
  resources: [{group: '', resources: [pods, pods/log, '*/status'], resourceNames: [a]}]
  verbs: [get]
  namespaces: [default]
- level: None
  users: [somebody]
  nonResourceURLs: [/healthz*, /version]
- level: Metadata
  userGroups: ['system:authenticated']
  omitStages: [ResponseStarted]
  omitManagedFields: true
- level: Request
",
    b"{\"kind\":\"Policy\",\"apiVersion\":\"audit.k8s.io/v1\",\"rules\":[{\"level\":\"Metadata\"}],\"more\":1}",
    b"apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Most\n  omitStages: [Never]\n  nonResourceURLs: [a*b]\n  namespaces: [x]\n",
    b"apiVersion: audit.k8s.io/v1\nkind: Policy\n",
];

const ADMISSION: &[&[u8]] = &[
    b"apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
- name: PodSecurity
  configuration:
    apiVersion: pod-security.admission.config.k8s.io/v1
    kind: PodSecurityConfiguration
    defaults: {enforce: baseline, enforce-version: v1.30, audit: restricted, warn: privileged, warn-version: latest}
    exemptions: {usernames: [a, ''], namespaces: [b, b], runtimeClasses: [c.d]}
- name: EventRateLimit
  configuration:
    apiVersion: eventratelimit.admission.k8s.io/v1alpha1
    kind: Configuration
    limits: [{type: Server, qps: 50, burst: 100}, {type: Namespace, qps: 1, burst: 2, cacheSize: 3}]
- name: PodTolerationRestriction
  path: tolerations.yaml
- name: ResourceQuota
  configuration:
    apiVersion: apiserver.config.k8s.io/v1
    kind: ResourceQuotaConfiguration
    limitedResources: [{apiGroup: '', resource: persistentvolumeclaims, matchContains: [gold.x]}]
",
    b"imagePolicy: {kubeConfigFile: /a, allowTTL: 50, denyTTL: -1, retryBackoff: 500, defaultAllow: true}",
    b"podNodeSelectorPluginConfig: {clusterDefaultNodeSelector: 'a=b', ns: 'c=d,e='}",
    b"apiVersion: podtolerationrestriction.admission.k8s.io/v1alpha1\nkind: Configuration\ndefault: [{key: a, operator: Exists}]\nwhitelist: [{key: b, value: c, effect: NoExecute, tolerationSeconds: 3}]\n",
];

const SERVER: &[&[u8]] = &[
    b"apiVersion: apiserver.config.k8s.io/v1\nkind: TracingConfiguration\nendpoint: dns://localhost:4317\nsamplingRatePerMillion: 100\n",
    b"samplingRatePerMillion: 1000001\n",
    b"apiVersion: apiserver.config.k8s.io/v1beta1
kind: EgressSelectorConfiguration
egressSelections:
- name: cluster
  connection: {proxyProtocol: HTTPConnect, transport: {tcp: {url: 'https://127.0.0.1:8131', tlsConfig: {caBundle: /a, clientKey: /b, clientCert: /c}}}}
- name: etcd
  connection: {proxyProtocol: Direct}
- name: controlplane
  connection: {proxyProtocol: GRPC, transport: {uds: {udsName: /run/proxy.sock}}}
",
    b"apiVersion: apiserver.config.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections: [{name: x, connection: {proxyProtocol: Y, transport: {tcp: {url: 'http://a'}, uds: {}}}}]\n",
];
