//! The service `kubernetes`, and the endpoints behind it: the servers that share the store.

use std::net::IpAddr;
use std::time::Duration;

use generated::core::v1::{EndpointAddress, EndpointPort, EndpointSubset, Endpoints};
use generated::discovery::v1::{self as discovery, EndpointSlice};
use object::record::Record;
use registry::error::Error;
use registry::resources::Resources;
use registry::verbs::{Target, no_options};
use registry::{codec, meta};
use serde_json::json;
use storage::{Expect, Op, Range, Txn};

use super::Facts;
use super::wanted::{Wanted, context};

const NAMESPACE: &str = "default";
const NAME: &str = "kubernetes";
/// Where servers that share a store say that they are there.
const PEERS: &str = "/registry/masterleases/";
/// How long they are believed (upstream's).
const BELIEVED: Duration = Duration::from_secs(15);

/// The service; its IP is claimed like any other's.
pub(super) fn service(facts: &Facts) -> Wanted<'static> {
    let mut port = json!({ "name": "https", "protocol": "TCP", "port": 443, "targetPort": facts.port });
    if facts.node_port > 0 {
        port["nodePort"] = facts.node_port.into();
    }
    let json = json!({
        "metadata": {
            "name": NAME,
            "namespace": NAMESPACE,
            "labels": { "component": "apiserver", "provider": "kubernetes" },
        },
        "spec": {
            "ports": [port],
            "clusterIP": facts.service_ip.to_string(),
            "ipFamilyPolicy": "SingleStack",
            "sessionAffinity": "None",
            "type": if facts.node_port > 0 { "NodePort" } else { "ClusterIP" },
        },
    });
    Wanted {
        group: "",
        version: "v1",
        resource: "services",
        namespace: NAMESPACE,
        name: NAME,
        json: json.to_string().into(),
        manager: "kube-apiserver",
        status: None,
        allocates: true,
    }
}

/// The endpoints are the servers that are there, in both forms.
pub(super) async fn keep(resources: &Resources, facts: &Facts) -> Result<(), Error> {
    if !facts.endpoints {
        return Ok(());
    }
    let addresses = match facts.shared {
        true => peers(resources, facts.address).await?,
        // Nobody else can serve from a store inside this process.
        false => vec![facts.address],
    };
    let port = i32::try_from(facts.port).unwrap_or_default();
    put::<Endpoints>(resources, ("", "endpoints"), |old| endpoints(old, &addresses, port)).await?;
    put::<EndpointSlice>(resources, ("discovery.k8s.io", "endpointslices"), |old| slice(old, &addresses, port)).await
}

fn endpoints(old: &Endpoints, addresses: &[IpAddr], port: i32) -> Endpoints {
    let mut new = old.clone();
    new.metadata.labels.insert("endpointslice.kubernetes.io/skip-mirror".into(), "true".into());
    let address = |ip: &IpAddr| EndpointAddress { ip: ip.to_string(), ..EndpointAddress::default() };
    let port = EndpointPort { name: "https".into(), port, protocol: "TCP".into(), ..EndpointPort::default() };
    new.subsets = vec![EndpointSubset {
        addresses: addresses.iter().map(address).collect(),
        ports: vec![port],
        ..EndpointSubset::default()
    }];
    new
}

fn slice(old: &EndpointSlice, addresses: &[IpAddr], port: i32) -> EndpointSlice {
    let mut new = old.clone();
    let six = addresses.iter().all(IpAddr::is_ipv6);
    new.address_type = if six { "IPv6" } else { "IPv4" }.into();
    new.metadata.labels = [("kubernetes.io/service-name".to_owned(), NAME.to_owned())].into();
    let endpoint = |ip: &IpAddr| {
        let mut endpoint = discovery::Endpoint { addresses: vec![ip.to_string()], ..discovery::Endpoint::default() };
        endpoint.conditions.ready = Some(true);
        endpoint
    };
    new.endpoints = addresses.iter().filter(|ip| ip.is_ipv6() == six).map(endpoint).collect();
    new.ports = vec![discovery::EndpointPort {
        name: Some("https".into()),
        port: Some(port),
        protocol: Some("TCP".into()),
        ..discovery::EndpointPort::default()
    }];
    new
}

/// Makes the object or changes it to what `change` gives.
async fn put<T: Record + Default>(
    resources: &Resources,
    (group, resource): (&str, &str),
    change: impl Fn(&T) -> T + Send + Sync,
) -> Result<(), Error> {
    let Some(served) = resources.find(group, "v1", resource) else { return Ok(()) };
    let Some(resource) = &served.resource else { return Ok(()) };
    let target = Target { served, namespace: NAMESPACE, name: NAME };
    let cx = context(resources, "kube-apiserver");
    let missing = || Error::NotFound(target.named());
    let make = || {
        let mut object: Box<dyn Record> = Box::new(change(&T::default()));
        meta::set_type(&mut *object, &served.kind);
        if let Some(meta) = meta::of_mut(&mut *object) {
            (meta.name, meta.namespace) = (NAME.to_owned(), NAMESPACE.to_owned());
        }
        object
    };
    if let Some(found) = resource.store().get(&resource.key(NAMESPACE, NAME)).await? {
        let existing = codec::load(&resource.stored, &found.value, found.revision)?;
        let Some(old) = existing.downcast_ref::<T>() else { return Ok(()) };
        let new = change(old);
        if meta::same_record(old, &new) {
            return Ok(());
        }
        if meta::same_field(old, &new, "addressType") {
            let change = |old: Option<&dyn Record>| {
                let old = old.and_then(|o| o.downcast_ref::<T>()).ok_or_else(missing)?;
                Ok(Box::new(change(old)) as Box<dyn Record>)
            };
            return target.update("", &cx, false, change).await.map(|_| ());
        }
        // The family of a slice's addresses can't be changed.
        target.delete(&no_options(), &cx).await?;
    }
    match target.seed(make(), None, &cx).await {
        Err(Error::AlreadyExists(..)) => Ok(()),
        other => other,
    }
}

/// Says that this server is there, and gives the addresses of all that are.
async fn peers(resources: &Resources, own: IpAddr) -> Result<Vec<IpAddr>, Error> {
    let store = resources.store();
    let key = format!("{PEERS}{own}");
    let Some(stored) = resources.find("", "v1", "endpoints").and_then(|s| s.resource.as_ref()) else {
        return Ok(vec![own]);
    };
    let found = store.get(&key).await?;
    let before = found.as_ref().and_then(|kv| codec::load(&stored.stored, &kv.value, kv.revision).ok());
    let before = before.as_ref().and_then(|r| r.downcast_ref::<Endpoints>());
    let mut lease = before.cloned().unwrap_or_default();
    // Upstream's servers write a value only where it differs, so they count.
    lease.metadata.generation += 1;
    lease.metadata.resource_version.clear();
    let address = EndpointAddress { ip: own.to_string(), ..EndpointAddress::default() };
    lease.subsets = vec![EndpointSubset { addresses: vec![address], ..EndpointSubset::default() }];
    meta::set_type(&mut lease, &stored.stored);
    let op = Op::Put { value: codec::store(&stored.stored, &lease), ttl: Some(BELIEVED) };
    let expect = found.as_ref().map_or(Expect::Absent, |kv| Expect::Revision(kv.revision));
    // Whoever else writes this server's key says the same.
    store.txn(Txn { key: key.as_str().into(), expect, op }).await?;
    let page = store.range(Range { prefix: PEERS, start: "", limit: 0, revision: 0 }).await?;
    Ok(page.items.iter().filter_map(|kv| kv.key.strip_prefix(PEERS)?.parse().ok()).collect())
}

/// A server that ends takes its own address off, so that nobody waits for it.
pub(super) async fn leave(resources: &Resources, facts: &Facts) -> Result<(), Error> {
    if !facts.shared || !facts.endpoints {
        return Ok(());
    }
    let store = resources.store();
    if let Some(found) = store.get(&format!("{PEERS}{}", facts.address)).await? {
        store.txn(Txn { key: found.key, expect: Expect::Revision(found.revision), op: Op::Delete }).await?;
    }
    let page = store.range(Range { prefix: PEERS, start: "", limit: 0, revision: 0 }).await?;
    let left: Vec<IpAddr> = page.items.iter().filter_map(|kv| kv.key.strip_prefix(PEERS)?.parse().ok()).collect();
    let port = i32::try_from(facts.port).unwrap_or_default();
    put::<Endpoints>(resources, ("", "endpoints"), |old| match left.is_empty() {
        true => Endpoints { subsets: Vec::new(), ..old.clone() },
        false => endpoints(old, &left, port),
    })
    .await?;
    put::<EndpointSlice>(resources, ("discovery.k8s.io", "endpointslices"), |old| match left.is_empty() {
        true => EndpointSlice { endpoints: Vec::new(), ports: Vec::new(), ..old.clone() },
        false => slice(old, &left, port),
    })
    .await
}
