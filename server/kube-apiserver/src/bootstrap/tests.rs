//! What is made at the start, and what a second start does.

use std::collections::BTreeMap;
use std::sync::Arc;

use generated::rbac::v1::{ClusterRole, PolicyRule};
use registry::resources::Resources;
use registry::services::{Block, Network};
use storage::{Embedded, Expect, Op, Range, Store, Txn};

use super::covers::missing;
use super::{Bootstrap, Facts, Trust};

fn facts() -> Facts {
    Facts {
        address: [192, 0, 2, 10].into(),
        port: 6443,
        service_ip: [10, 96, 0, 1].into(),
        node_port: 0,
        service_ranges: vec!["10.96.0.0/12".into()],
        endpoints: true,
        shared: false,
        trust: Trust::default(),
    }
}

async fn start(store: &Arc<dyn Store>, facts: Facts) {
    let blocks = facts.service_ranges.iter().filter_map(|range| Block::parse(range)).collect();
    let network = Network { blocks, ..Network::default() };
    let resources = Resources::new(generated::KINDS, store.clone(), |k| k.default_on).with_network(network);
    Bootstrap::new(Arc::new(resources), facts).run().await.unwrap();
}

async fn revisions(store: &Arc<dyn Store>) -> BTreeMap<String, i64> {
    let all = store.range(Range { prefix: "", start: "", limit: 0, revision: 0 }).await.unwrap();
    all.items.into_iter().map(|kv| (kv.key.to_string(), kv.revision)).collect()
}

#[tokio::test]
async fn a_second_start_changes_nothing() {
    let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
    start(&store, facts()).await;
    let first = revisions(&store).await;
    for key in [
        "namespaces/default",
        "services/specs/default/kubernetes",
        "services/endpoints/default/kubernetes",
        "endpointslices/default/kubernetes",
        "servicecidrs/kubernetes",
        "ipaddresses/10.96.0.1",
        "clusterroles/cluster-admin",
        "rolebindings/kube-system/system::leader-locking-kube-scheduler",
        "priorityclasses/system-node-critical",
        "flowschemas/exempt",
        "prioritylevelconfigurations/catch-all",
        "configmaps/kube-system/extension-apiserver-authentication",
    ] {
        assert!(first.contains_key(&format!("/registry/{key}")), "{key} of {:?}", first.keys());
    }
    start(&store, facts()).await;
    assert_eq!(revisions(&store).await, first);
}

#[tokio::test]
async fn what_is_missing_is_put_back() {
    let check = async |key: &str, facts: Facts, change: fn(&mut ClusterRole), expect: usize| {
        let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
        start(&store, facts.clone()).await;
        let key = format!("/registry/{key}");
        let found = store.get(&key).await.unwrap().unwrap();
        let kind = generated::KINDS.iter().find(|k| k.resource == "clusterroles").unwrap();
        let mut role = registry::codec::load(kind, &found.value, found.revision).unwrap();
        let role = role.downcast_mut::<ClusterRole>().unwrap();
        change(role);
        role.metadata.resource_version.clear();
        let value = registry::codec::store(kind, role);
        let op = Op::Put { value, ttl: None };
        store.txn(Txn { key: found.key, expect: Expect::Revision(found.revision), op }).await.unwrap();
        start(&store, facts).await;
        let found = store.get(&key).await.unwrap().unwrap();
        let role = registry::codec::load(kind, &found.value, found.revision).unwrap();
        assert_eq!(role.downcast_ref::<ClusterRole>().unwrap().rules.len(), expect, "{key}");
    };
    // What comes back is one verb on one thing a rule: three, where there were two rules.
    check("clusterroles/system:basic-user", facts(), |r| r.rules.clear(), 3).await;
    check("clusterroles/system:basic-user", facts(), |r| r.rules.push(PolicyRule::default()), 3).await;
    let hands_off = |r: &mut ClusterRole| {
        r.rules.clear();
        r.metadata.annotations.insert("rbac.authorization.kubernetes.io/autoupdate".into(), "false".into());
    };
    check("clusterroles/system:basic-user", facts(), hands_off, 0).await;
}

#[test]
fn missing_rules() {
    let rule = |verbs: &str, groups: &str, resources: &str, names: &str, urls: &str| {
        let list = |text: &str| text.split_terminator(',').map(|s| s.trim().to_owned()).collect::<Vec<_>>();
        PolicyRule {
            verbs: list(verbs),
            // The core group's name is empty.
            api_groups: if resources.is_empty() { vec![] } else { groups.split(',').map(str::to_owned).collect() },
            resources: list(resources),
            resource_names: list(names),
            non_resource_urls: list(urls),
        }
    };
    let check = |have: &PolicyRule, wanted: &PolicyRule, expect: usize| {
        let got = missing(std::slice::from_ref(have), std::slice::from_ref(wanted));
        assert_eq!(got.len(), expect, "{have:?} {wanted:?}: {got:?}");
    };
    let pods = rule("get,list", "", "pods", "", "");
    check(&pods, &pods, 0);
    check(&rule("*", "*", "*", "", ""), &pods, 0);
    check(&rule("get", "", "pods", "", ""), &pods, 1);
    check(&rule("get", "", "pods", "a", ""), &pods, 2);
    check(&pods, &rule("get,list", "", "pods", "a,b", ""), 0);
    check(&pods, &rule("get,watch", "", "pods", "a,b", ""), 2);
    check(&rule("get", "", "*/status", "", ""), &rule("get", "", "pods/status,pods", "", ""), 1);
    check(&rule("get", "apps", "pods", "", ""), &rule("get", ",apps", "pods", "", ""), 1);
    check(&rule("get", "", "", "", "/healthz*"), &rule("get", "", "", "", "/healthz/ping,/livez"), 1);
}
