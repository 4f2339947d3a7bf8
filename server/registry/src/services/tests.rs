//! Cases of what services are given.

use std::net::IpAddr;

use generated::core::v1::{Service, ServicePort};
use generated::networking::v1::IPAddress;

use super::addresses::Owner;
use super::network::{Block, Network};
use super::ports::Ports;
use super::{families, keep, normalize};
use crate::error::Error;

fn service(json: serde_json::Value) -> Service {
    let mut service = Service::default();
    let text = serde_json::json!({ "spec": json }).to_string();
    object::json::decode(text.as_bytes(), &mut service).unwrap();
    crate::defaults::apply(&mut service);
    service
}

#[test]
fn blocks() {
    let check = |block: &str, ip: &str, expect: bool| {
        let ip: IpAddr = ip.parse().unwrap();
        assert_eq!(Block::parse(block).unwrap().contains(ip), expect, "{block} {ip}");
    };
    check("10.96.0.7/12", "10.96.0.0", false);
    check("10.96.0.7/12", "10.96.0.1", true);
    check("10.96.0.0/12", "10.111.255.254", true);
    check("10.96.0.0/12", "10.111.255.255", false);
    check("10.96.0.0/12", "10.112.0.1", false);
    check("10.96.0.0/12", "fd00::1", false);
    check("fd00::/112", "fd00::", false);
    check("fd00::/112", "fd00::ffff", true);
    check("fd00::/112", "fd00::1:0", false);
    assert_eq!(Block::parse("10.96.0.7/12").unwrap().to_string(), "10.96.0.0/12");
    assert_eq!(Block::parse("fd00:0:0::1/112").unwrap().to_string(), "fd00::/112");
}

#[test]
fn addresses_are_all_given_once() {
    let check = |block: &str, count: usize, last: &str| {
        let all: Vec<IpAddr> = Block::parse(block).unwrap().addresses(12_345).collect();
        let distinct: std::collections::HashSet<_> = all.iter().collect();
        assert_eq!((all.len(), distinct.len()), (count, count), "{block}");
        assert!(all.iter().any(|ip| ip.to_string() == last), "{block}");
    };
    check("10.0.0.0/24", 254, "10.0.0.254");
    check("10.0.0.0/30", 2, "10.0.0.2");
    check("fd00::/120", 255, "fd00::ff");
    // Low addresses come last.
    let first: Vec<_> = Block::parse("10.0.0.0/24").unwrap().addresses(0).take(2).collect();
    assert_eq!(first.iter().map(ToString::to_string).collect::<Vec<_>>(), ["10.0.0.17", "10.0.0.18"]);
}

/// Families, policy and IPs after the choice, or what is wrong.
fn chosen(dual: bool, new: serde_json::Value, old: Option<serde_json::Value>) -> String {
    let mut network = Network { blocks: vec![Block::parse("10.96.0.0/12").unwrap()], ..Network::default() };
    if dual {
        network.blocks.push(Block::parse("fd00::/108").unwrap());
    }
    let (mut new, old) = (service(new), old.map(service));
    if let Some(old) = &old {
        keep(&mut new, old);
    }
    normalize(&mut new, old.as_ref());
    match families::init(&mut new, old.as_ref(), &network) {
        Ok(()) => {
            let spec = &new.spec;
            let policy = spec.ip_family_policy.as_deref().unwrap_or_default();
            format!("{policy} {} [{}]", spec.ip_families.join(","), spec.cluster_ips.join(","))
        }
        Err(wrong) => wrong.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    }
}

#[test]
fn families_of_new_services() {
    use serde_json::json;
    let check = |dual: bool, new: serde_json::Value, expect: &str| {
        assert_eq!(chosen(dual, new.clone(), None), expect, "{new}");
    };
    let free = json!({ "clusterIP": "None" });
    check(false, json!({}), "SingleStack IPv4 []");
    check(false, json!({ "ipFamilyPolicy": "PreferDualStack" }), "PreferDualStack IPv4 []");
    check(true, json!({ "ipFamilyPolicy": "PreferDualStack" }), "PreferDualStack IPv4,IPv6 []");
    check(
        true,
        json!({ "ipFamilyPolicy": "RequireDualStack", "ipFamilies": ["IPv6"] }),
        "RequireDualStack IPv6,IPv4 []",
    );
    check(
        false,
        json!({ "ipFamilyPolicy": "RequireDualStack" }),
        "spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this cluster is not configured for dual-stack services",
    );
    check(
        false,
        json!({ "ipFamilies": ["IPv6"] }),
        "spec.ipFamilies[0]: Invalid value: \"IPv6\": not configured on this cluster",
    );
    check(true, json!({ "clusterIP": "fd00::7" }), "SingleStack IPv6 [fd00::7]");
    check(false, free.clone(), "RequireDualStack IPv4,IPv6 [None]");
    check(false, json!({ "clusterIP": "None", "selector": { "a": "b" } }), "SingleStack IPv4 [None]");
    check(false, json!({ "type": "ExternalName" }), "  []");
}

#[test]
fn families_of_changed_services() {
    use serde_json::json;
    let one = json!({
        "clusterIP": "10.96.0.9", "clusterIPs": ["10.96.0.9"], "ipFamilies": ["IPv4"], "ipFamilyPolicy": "SingleStack"
    });
    let two = json!({
        "clusterIP": "10.96.0.9", "clusterIPs": ["10.96.0.9", "fd00::9"], "ipFamilies": ["IPv4", "IPv6"],
        "ipFamilyPolicy": "RequireDualStack"
    });
    let check = |old: &serde_json::Value, change: serde_json::Value, expect: &str| {
        let mut new = old.clone();
        for (key, value) in change.as_object().unwrap() {
            new[key] = value.clone();
        }
        assert_eq!(chosen(true, new, Some(old.clone())), expect, "{change}");
    };
    check(&one, json!({}), "SingleStack IPv4 [10.96.0.9]");
    check(&one, json!({ "clusterIP": "", "clusterIPs": [] }), "SingleStack IPv4 [10.96.0.9]");
    check(&one, json!({ "ipFamilyPolicy": "PreferDualStack" }), "PreferDualStack IPv4,IPv6 [10.96.0.9]");
    check(&two, json!({ "ipFamilyPolicy": "SingleStack" }), "SingleStack IPv4 [10.96.0.9]");
    check(
        &two,
        json!({ "clusterIPs": ["10.96.0.9"], "ipFamilies": ["IPv4"] }),
        "spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": must be 'SingleStack' to release the secondary cluster IP; spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": must be 'SingleStack' to release the secondary IP family",
    );
    check(&two, json!({ "ipFamilyPolicy": null }), "RequireDualStack IPv4,IPv6 [10.96.0.9,fd00::9]");
}

fn ports(used: &[i32], dry_run: bool) -> Ports {
    Ports { range: 30_000..=32_767, used: used.iter().copied().collect(), taken: Vec::new(), named: 0, dry_run }
}

/// Node ports in order, or what is wrong.
fn given(result: Result<(), Error>, service: &Service) -> String {
    match result {
        Ok(()) => service.spec.ports.iter().map(|p| p.node_port.to_string()).collect::<Vec<_>>().join(","),
        Err(Error::Invalid(_, causes)) => format!("{}: {}", causes[0].field, causes[0].message),
        Err(e) => e.status().message,
    }
}

#[test]
fn node_ports() {
    use serde_json::json;
    let port = |protocol: &str, port: i32, node_port: i32| ServicePort {
        protocol: protocol.into(),
        port,
        node_port,
        ..ServicePort::default()
    };
    let of = |list: &[ServicePort]| {
        let mut made = service(json!({ "type": "NodePort" }));
        made.spec.ports = list.to_vec();
        made
    };
    let create = |used: &[i32], dry_run: bool, list: &[ServicePort], expect: &str| {
        let mut made = of(list);
        let result = ports(used, dry_run).create(&mut made);
        assert_eq!(given(result, &made), expect);
    };
    let taken = "spec.ports[0].nodePort: Invalid value: 30001: provided port is already allocated";
    create(&[], false, &[port("UDP", 53, 0), port("TCP", 53, 30_001)], "30001,30001");
    create(&[], false, &[port("UDP", 53, 30_002), port("TCP", 53, 30_001)], "30002,30001");
    create(&[30_001], false, &[port("TCP", 80, 30_001)], taken);
    create(&[30_001], true, &[port("TCP", 80, 30_001)], taken);
    create(
        &[],
        false,
        &[port("TCP", 80, 29_999)],
        "spec.ports[0].nodePort: Invalid value: 29999: provided port is not in the valid range. The range of valid ports is 30000-32767",
    );
    create(&[], true, &[port("TCP", 80, 0), port("TCP", 81, 0)], "32769,32770");
    let update = |list: &[ServicePort], old: &[ServicePort], expect: &str| {
        let (mut made, old) = (of(list), of(old));
        let used: Vec<i32> = old.spec.ports.iter().map(|p| p.node_port).collect();
        let result = ports(&used, false).update(&mut made, &old);
        assert_eq!(given(result, &made), expect);
    };
    update(&[port("TCP", 81, 30_001)], &[port("TCP", 80, 30_001)], "30001");
    update(
        &[port("TCP", 80, 30_001), port("TCP", 81, 30_001)],
        &[port("TCP", 80, 30_001)],
        "duplicate nodePort: {TCP 30001}",
    );
}

#[test]
fn addresses_are_freed_by_their_services() {
    let check = |parent: &str, expect: bool| {
        let mut service = Service::default();
        (service.metadata.namespace, service.metadata.name) = ("a".into(), "web".into());
        let mut object = IPAddress::default();
        object::json::decode(format!(r#"{{"spec": {{"parentRef": {parent}}}}}"#).as_bytes(), &mut object).unwrap();
        assert_eq!(Owner::of(&service).has(&object), expect, "{parent}");
    };
    check(r#"{"resource": "services", "namespace": "a", "name": "web"}"#, true);
    check(r#"{"resource": "services", "namespace": "b", "name": "web"}"#, false);
    check(r#"{"resource": "services", "namespace": "a", "name": "other"}"#, false);
    check(r#"{"group": "example.com", "resource": "services", "namespace": "a", "name": "web"}"#, false);
    check("null", true);
}
