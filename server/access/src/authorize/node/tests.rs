//! Nodes may what upstream lets them.

use super::*;

fn item(text: &str) -> Item {
    let mut words = text.split(' ');
    let mut next = || words.next().map_or("", |w| if w == "-" { "" } else { w });
    let kind = match next() {
        "secret" => Kind::Secret,
        "claim" => Kind::Claim,
        "volume" => Kind::Volume,
        "account" => Kind::ServiceAccount,
        "pod" => Kind::Pod,
        "slice" => Kind::Slice,
        other => panic!("{other}"),
    };
    Item::new(kind, next(), next())
}

fn on(node: &str, items: &[&str]) -> Option<Relation> {
    Some(Relation::On { node: node.into(), items: items.iter().map(|i| item(i)).collect() })
}

#[test]
fn graph() {
    let mut graph = Graph::default();
    graph.set(item("pod ns p"), on("n", &["secret ns s", "claim ns c"]));
    graph.set(item("pod ns q"), on("m", &["secret ns s"]));
    let volume = Relation::Of { claim: item("claim ns c"), secrets: vec![item("secret ns v")] };
    graph.set(item("volume - v"), Some(volume));
    let check = |graph: &Graph, what: &str, node: &str, expect: bool| {
        assert_eq!(graph.reaches(&item(what), node), expect, "{what} {node}");
    };
    check(&graph, "pod ns p", "n", true);
    check(&graph, "pod ns p", "m", false);
    check(&graph, "secret ns s", "n", true);
    check(&graph, "secret ns s", "m", true);
    check(&graph, "secret other s", "n", false);
    check(&graph, "volume - v", "n", true);
    check(&graph, "volume - v", "m", false);
    check(&graph, "secret ns v", "n", true);
    check(&graph, "secret ns v", "m", false);
    graph.set(item("pod ns p"), on("n", &["secret ns t"]));
    check(&graph, "secret ns s", "n", false);
    check(&graph, "secret ns s", "m", true);
    check(&graph, "secret ns t", "n", true);
    check(&graph, "volume - v", "n", false);
    graph.forget(Kind::Pod);
    check(&graph, "secret ns s", "m", false);
    graph.set(item("pod ns p"), on("n", &["claim ns c"]));
    check(&graph, "secret ns v", "n", true);
    graph.set(item("volume - v"), None);
    check(&graph, "secret ns v", "n", false);
}

#[test]
fn decisions() {
    let nodes = Nodes::default();
    {
        let mut graph = nodes.0.write().expect("not poisoned");
        graph.set(item("pod ns p"), on("n", &["secret ns s", "account ns a"]));
        graph.set(item("slice - s"), on("n", &[]));
    }
    // The request is `verb group resource[/subresource] namespace name fields`; no reason means that it is allowed.
    let check = |request: &str, expect: Option<&str>| {
        let words: Vec<&str> = request.split(' ').map(|w| if w == "-" { "" } else { w }).collect();
        let [verb, group, resource, namespace, name, fields] = words[..] else { panic!("{request}") };
        let (resource, subresource) = resource.split_once('/').unwrap_or((resource, ""));
        let asked = Resource { verb, group, version: "v1", resource, subresource, namespace, name, fields, labels: "" };
        let user = User { name: "system:node:n".into(), groups: vec!["system:nodes".into()], ..User::default() };
        let expect = expect.map_or(Decision::Allow(String::new()), |why| Decision::NoOpinion(why.into()));
        assert_eq!(nodes.judge(&user, &Attributes::Resource(asked)), expect, "{request}");
    };
    let unrelated = Some("no relationship found between node 'n' and this object");
    check("get - secrets ns s -", None);
    check("watch - secrets ns s -", None);
    check("get - secrets ns t -", unrelated);
    check("list - secrets ns - -", Some("No Object name found"));
    check("list - secrets - - -", Some("can only read namespaced object of this type"));
    check("update - secrets ns s -", Some("can only read resources of this type"));
    check("list - persistentvolumes - - -", Some("can only get individual resources of this type"));
    check("get - persistentvolumeclaims/status ns c -", Some("can only get/update/patch this type"));
    check("create - serviceaccounts/token ns a -", None);
    check("create - serviceaccounts/token ns b -", unrelated);
    check("create - serviceaccounts ns - -", Some("can only create tokens for individual service accounts"));
    check("get - pods ns p -", None);
    check("list - pods - - spec.nodeName=n", None);
    check("list - pods - - spec.nodeName=m", Some("can only list/watch pods with spec.nodeName field selector"));
    check("patch - pods ns p -", Some(""));
    check("patch - pods/status ns q -", None);
    check("get - nodes - n -", None);
    check("get - nodes - m -", Some("node 'n' cannot read 'm', only its own Node object"));
    check("delete - nodes - n -", Some(""));
    check("delete resource.k8s.io resourceslices - s -", None);
    check("delete resource.k8s.io resourceslices - t -", unrelated);
    check(
        "get coordination.k8s.io leases ns n -",
        Some("can only access leases in the \"kube-node-lease\" system namespace"),
    );
    check("create coordination.k8s.io leases kube-node-lease - -", None);
    check(
        "delete certificates.k8s.io podcertificaterequests ns x -",
        Some("nodes may not delete podcertificaterequests"),
    );
    check("list - services - - -", None);
    check("list - endpoints - - -", Some(""));
}
