//! Pods, and what upstream 1.37.2 says of them.

use object::json;

use super::*;

fn standard(level: Level, version: Option<u64>) -> Standard {
    Standard { level, version: Version(version) }
}

fn pod(name: &str, spec: &str) -> Pod {
    let text = format!(r#"{{"metadata":{{"name":"{name}"}},"spec":{spec}}}"#);
    let mut pod = Pod::default();
    json::decode(text.as_bytes(), &mut pod).expect("a pod");
    pod
}

const PLAIN: &str = r#"{"containers":[{"name":"c"}]}"#;
const HOST: &str = r#"{"hostNetwork":true,"containers":[{"name":"c"}]}"#;

#[test]
fn what_is_violated() {
    let check = |standard: Standard, spec: &str, expect: &str| {
        let pod = pod("a", spec);
        let subject = Subject { annotations: &pod.metadata.annotations, spec: &pod.spec };
        assert_eq!(detail(standard, &subject).unwrap_or_default(), expect);
    };
    let (baseline, restricted) = (standard(Level::Baseline, None), standard(Level::Restricted, None));
    check(standard(Level::Privileged, None), HOST, "");
    check(baseline, PLAIN, "");
    check(
        baseline,
        r#"{"hostPID":true,"hostIPC":true,"containers":[{"name":"c","ports":[{"hostPort":8080}]}]}"#,
        r#"violate PodSecurity "baseline:latest": host namespaces (hostPID=true, hostIPC=true), hostPort (container "c" uses hostPort 8080)"#,
    );
    check(
        baseline,
        r#"{"containers":[{"name":"c","securityContext":{"privileged":true,"capabilities":{"add":["NET_ADMIN","SYS_TIME"]}}}]}"#,
        r#"violate PodSecurity "baseline:latest": non-default capabilities (container "c" must not include "NET_ADMIN", "SYS_TIME" in securityContext.capabilities.add), privileged (container "c" must not set securityContext.privileged=true)"#,
    );
    check(
        baseline,
        r#"{"securityContext":{"seccompProfile":{"type":"Unconfined"},"sysctls":[{"name":"kernel.msgmax"}],"seLinuxOptions":{"user":"root"}},"containers":[{"name":"c"}]}"#,
        r#"violate PodSecurity "baseline:latest": seLinuxOptions (pod set forbidden securityContext.seLinuxOptions: user may not be set), seccompProfile (pod must not set securityContext.seccompProfile.type to "Unconfined"), forbidden sysctls (kernel.msgmax)"#,
    );
    check(
        restricted,
        PLAIN,
        r#"violate PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "c" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "c" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "c" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "c" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")"#,
    );
    check(
        standard(Level::Restricted, Some(18)),
        r#"{"securityContext":{"runAsUser":0},"containers":[{"name":"c"}]}"#,
        r#"violate PodSecurity "restricted:v1.18": allowPrivilegeEscalation != false (container "c" must set securityContext.allowPrivilegeEscalation=false), runAsNonRoot != true (pod or container "c" must set securityContext.runAsNonRoot=true)"#,
    );
}

#[test]
fn what_is_told_of_a_namespace() {
    let check = |level: Level, pods: &[Pod], expect: &[&str]| {
        assert_eq!(namespace_warnings("n", standard(level, None), pods), expect);
    };
    check(Level::Baseline, &[pod("a", PLAIN)], &[]);
    let title = r#"existing pods in namespace "n" violate the new PodSecurity enforce level "baseline:latest""#;
    check(Level::Baseline, &[pod("a", PLAIN), pod("b", HOST)], &[title, "b: host namespaces"]);
    let three = [pod("d", HOST), pod("c", HOST), pod("e", HOST)];
    check(Level::Baseline, &three[..2], &[title, "c (and 1 other pod): host namespaces"]);
    check(Level::Baseline, &three, &[title, "c (and 2 other pods): host namespaces"]);
}

#[test]
fn only_new_demands_count() {
    let check = |new: Standard, old: Standard, expect: bool| {
        let policy = |enforce| Policy { enforce, ..Policy::default() };
        assert_eq!(tightened(&policy(new), &policy(old)).is_some(), expect);
    };
    let (baseline, restricted) = (standard(Level::Baseline, None), standard(Level::Restricted, None));
    check(restricted, baseline, true);
    check(baseline, restricted, false);
    check(baseline, baseline, false);
    check(standard(Level::Baseline, Some(20)), restricted, true);
    check(standard(Level::Privileged, Some(20)), restricted, false);
}
