//! Policies, and what upstream 1.37.2 says and does with them.

use super::*;
use crate::authorize::Resource;
use crate::{Attributes, User};

#[test]
fn what_begins_as_json_is_json() {
    let begin = r#"{"apiVersion":"audit.k8s.io/v1","kind":"Policy","rules":[{"level":"None"}],"#;
    let read = |end: &str| Policy::read(format!("{begin}{end}").as_bytes()).map(|(_, warning)| warning);
    let lenient = "Audit policy contains errors, falling back to lenient decoding: strict decoding error: ";
    assert_eq!(
        read(r#""rules":[{"level":"None"}]}"#),
        Ok(Some(format!("{lenient}duplicate field \"rules\""))),
        "a key that is there twice"
    );
    let why = "failed decoding: couldn't get version/kind; json parse error: \
               invalid character '}' looking for beginning of object key string";
    assert_eq!(read("}"), Err(why.to_owned()), "a comma too many");
}

#[test]
fn policies() {
    let check = |rules: &str, expect: &str| {
        let text = format!("apiVersion: audit.k8s.io/v1\nkind: Policy\n{rules}");
        assert_eq!(Policy::read(text.as_bytes()).err().unwrap_or_default(), expect, "{rules}");
    };
    check("rules: [{level: Metadata}]", "");
    check("rules: []", "loaded illegal policy with 0 rules");
    check(
        "omitStages: [X]\nrules: [{level: Z, resources: [{group: a/b, resourceNames: [c]}], nonResourceURLs: ['x', '/a*b']}, {}]",
        r#"[omitStages[0]: Invalid value: "X": allowed stages are RequestReceived,ResponseStarted,ResponseComplete,Panic, rules[0].level: Unsupported value: "Z": supported values: "None", "Metadata", "Request", "RequestResponse", rules[0].nonResourceURLs[0]: Invalid value: "x": non-resource URL rules must begin with a '/' character, rules[0].nonResourceURLs[1]: Invalid value: "/a*b": non-resource URL wildcards '*' must be the final character of the rule, rules[0].resources.group: Invalid value: "a/b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), rules[0].resources.resourceNames: Invalid value: ["c"]: using resourceNames requires at least one resource, rules[0].nonResourceURLs: Invalid value: ["x","/a*b"]: rules cannot apply to both regular resources and non-resource URLs, rules[1].level: Required value]"#,
    );
    let wrong = Policy::read(b"apiVersion: audit.k8s.io/v2\nkind: Policy\n").err().unwrap_or_default();
    let why = r#"failed decoding: no kind "Policy" is registered for version "audit.k8s.io/v2" in scheme "pkg/runtime/scheme.go:111""#;
    assert_eq!(wrong, why);
}

#[test]
fn decisions() {
    let user = User { name: "ann".into(), groups: vec!["dev".into()], ..User::default() };
    let status = Resource {
        verb: "update",
        resource: "pods",
        subresource: "status",
        namespace: "a",
        name: "p",
        ..Resource::default()
    };
    let check = |rule: &str, asked: Attributes<'_>, expect: bool| {
        let text = format!("apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{{level: Request, {rule}}}]");
        let (policy, _) = Policy::read(text.as_bytes()).expect("a policy");
        let level = policy.of_request(Some(&user), &asked).level;
        assert_eq!(level == Level::Request, expect, "{rule} {asked:?}");
    };
    let (on_status, on_path) = (Attributes::Resource(status), Attributes::Path { verb: "get", path: "/healthz/etcd" });
    check("users: [ann]", on_status, true);
    check("users: [bob]", on_status, false);
    check("userGroups: [dev]", on_path, true);
    check("verbs: [get]", on_status, false);
    check("namespaces: [a]", on_status, true);
    check("namespaces: ['']", on_status, false);
    check("namespaces: ['']", on_path, false);
    check("resources: [{resources: [pods]}]", on_status, false);
    check("resources: [{resources: ['pods/*']}]", on_status, true);
    check("resources: [{resources: ['*/status']}]", on_status, true);
    check("resources: [{resources: ['pods/status'], resourceNames: [q]}]", on_status, false);
    check("resources: [{group: apps}]", on_status, false);
    check("resources: [{group: '*'}]", on_status, true);
    check("nonResourceURLs: ['/healthz*']", on_path, true);
    check("nonResourceURLs: ['/healthz']", on_path, false);
    check("nonResourceURLs: ['*']", on_status, false);
}

#[test]
fn stages() {
    let text = b"apiVersion: audit.k8s.io/v1\nkind: Policy\nomitStages: [Panic]\nrules: [{level: Metadata, omitStages: [RequestReceived]}]";
    let (policy, _) = Policy::read(text).expect("a policy");
    let recorded = policy.of_request(None, &Attributes::Path { verb: "get", path: "/" });
    let at = [Stage::RequestReceived, Stage::ResponseStarted, Stage::ResponseComplete, Stage::Panic];
    assert_eq!(at.map(|stage| recorded.at(stage)), [false, true, true, false]);
}
