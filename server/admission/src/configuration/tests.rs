//! Files, and what upstream 1.37.2 says of them.

use super::*;

fn said(plugin: Plugin, text: &str) -> String {
    match read(&[plugin], |_| Ok(Some(text.as_bytes().to_vec()))) {
        Ok(_) => String::new(),
        Err(why) => why,
    }
}

#[test]
fn plugins() {
    let check = |plugin, text: &str, expect: &str| assert_eq!(said(plugin, text), expect, "{text}");
    check(
        Plugin::PodSecurity,
        r#"{"apiVersion":"pod-security.admission.config.k8s.io/v1","kind":"PodSecurityConfiguration","defaults":{"enforce":"bad","warn-version":"v2"}}"#,
        r#"failed to initialize admission plugin "PodSecurity": PodSecurity configuration error: [enforce: must be one of privileged, baseline, restricted, warn-version: must be "latest" or "v1.x"]"#,
    );
    check(
        Plugin::PodSecurity,
        r#"{"apiVersion":"pod-security.admission.config.k8s.io/v1","kind":"PodSecurityConfiguration","default":{}}"#,
        r#"couldn't init admission plugin "PodSecurity": strict decoding error: unknown field "default""#,
    );
    check(
        Plugin::PodSecurity,
        r#"{"apiVersion":"pod-security.admission.config.k8s.io/v2","kind":"PodSecurityConfiguration"}"#,
        r#"couldn't init admission plugin "PodSecurity": no kind "PodSecurityConfiguration" is registered for version "pod-security.admission.config.k8s.io/v2" in scheme "pkg/runtime/scheme.go:111""#,
    );
    check(
        Plugin::PodSecurity,
        r#"{"kind":"PodSecurityConfiguration"}"#,
        r#"couldn't init admission plugin "PodSecurity": Object 'apiVersion' is missing in '{"kind":"PodSecurityConfiguration"}'"#,
    );
    check(
        Plugin::EventRateLimit,
        r#"{"apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","kind":"Configuration","limits":[{"type":"User","qps":0,"burst":-1,"cacheSize":-1},{"type":"Server","qps":1,"burst":1,"foo":1}]}"#,
        r#"couldn't init admission plugin "EventRateLimit": [limits[0].burst: Invalid value: -1: must be positive, limits[0].qps: Invalid value: 0: must be positive, limits[0].cacheSize: Invalid value: -1: must not be negative]"#,
    );
    check(
        Plugin::EventRateLimit,
        r#"{"apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","kind":"Configuration"}"#,
        r#"couldn't init admission plugin "EventRateLimit": limits: Invalid value: null: must not be empty"#,
    );
    check(
        Plugin::PodTolerationRestriction,
        r#"{"apiVersion":"podtolerationrestriction.admission.k8s.io/v1alpha1","kind":"Configuration","default":[{"key":"a b","operator":"Foo"}],"whitelist":[{"operator":"Exists","value":"x"}]}"#,
        r#"couldn't init admission plugin "PodTolerationRestriction": invalid config: [podtolerationrestriction.default[0].key: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') podtolerationrestriction.default[0].operator: Unsupported value: "Foo": supported values: "Equal", "Exists" podtolerationrestriction.whitelist[0].operator: Invalid value: "x": value must be empty when `operator` is 'Exists']"#,
    );
    check(
        Plugin::ResourceQuota,
        r#"{"apiVersion":"resourcequota.admission.k8s.io/v1","kind":"Configuration"}"#,
        r#"couldn't init admission plugin "ResourceQuota": no kind "Configuration" is registered for version "resourcequota.admission.k8s.io/v1" in scheme "pkg/runtime/scheme.go:111""#,
    );
    check(
        Plugin::ResourceQuota,
        r#"{"apiVersion":"apiserver.config.k8s.io/v1","kind":"ResourceQuotaConfiguration","limitedResources":[{"resource":"pods","matchContains":["cpu"]}]}"#,
        "",
    );
}

#[test]
fn the_file_of_all() {
    let check = |text: &str, expect: Result<&str, &str>| {
        let found = places(text.as_bytes()).map(|found| found.into_keys().collect::<Vec<_>>().join(","));
        assert_eq!(found, expect.map(str::to_owned).map_err(str::to_owned), "{text}");
    };
    let file = "apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\n";
    check(&format!("{file}plugins:\n- name: PodSecurity\n  path: a.yaml\n"), Ok("PodSecurity"));
    check(
        &format!("{file}plugins:\n- name: PodSecurity\n  foo: 1\n"),
        Err(r#"strict decoding error: unknown field "plugins[0].foo""#),
    );
    check(
        "apiVersion: apiserver.config.k8s.io/v9\nkind: AdmissionConfiguration\n",
        Err(
            r#"no kind "AdmissionConfiguration" is registered for version "apiserver.config.k8s.io/v9" in scheme "pkg/runtime/scheme.go:111""#,
        ),
    );
    check(
        "- a\n",
        Err(
            r#"couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }"#,
        ),
    );
    check(
        "podNodeSelectorPluginConfig:\n  clusterDefaultNodeSelector: a=b\n",
        Ok("ImagePolicyWebhook,PodNodeSelector"),
    );
}
