//! Where logs, streams and proxied requests go: the kubelet of a pod's node, a pod, a node, or an endpoint of a service.

use std::net::IpAddr;

use generated::core::v1::{Node, Pod, Service};
use generated::discovery::v1::{Endpoint, EndpointSlice};
use object::field_error::quoted;
use object::names::ip::parse_sloppy;

use super::log_options::LogOptions;
use super::{Context, Target};
use crate::error::{Error, Named};
use crate::meta;
use crate::options::ListOptions;

/// How nodes are reached.
#[derive(Clone, Debug)]
pub struct Nodes {
    /// Types of addresses, best first (`--kubelet-preferred-address-types`).
    pub address_types: Vec<String>,
    /// Where kubelets listen that don't say.
    pub port: u16,
}

/// A place to connect to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// `http`, `https` or nothing, which is `http`.
    pub scheme: String,
    /// A name or an address.
    pub host: String,
    /// A number; empty for the scheme's own.
    pub port: String,
    /// The path, with what follows it.
    pub path: String,
}

impl Location {
    /// Host and port, as messages and URLs have them.
    pub fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port.is_empty() { host } else { format!("{host}:{}", self.port) }
    }

    /// The whole URL.
    pub fn url(&self) -> String {
        format!("{}://{}{}", self.scheme, self.authority(), self.path)
    }
}

/// `name`, `name:port` or `scheme:name:port`.
fn split_name(id: &str) -> Option<(&str, &str, &str)> {
    let parts: Vec<&str> = id.split(':').collect();
    let (scheme, name, port) = match parts[..] {
        [name] => ("", name, ""),
        [name, port] => ("", name, port),
        [scheme, name, port] => (scheme, name, port),
        _ => return None,
    };
    (!name.is_empty() && matches!(scheme, "" | "http" | "https")).then_some((scheme, name, port))
}

/// Whether a request may be sent there at all: not to this host, nor to many.
fn may_reach(ip: IpAddr) -> bool {
    let local = match ip {
        IpAddr::V4(v4) => v4.is_link_local() || v4.is_broadcast(),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => return may_reach(IpAddr::V4(v4)),
            None => v6.is_unicast_link_local(),
        },
    };
    !(local || ip.is_unspecified() || ip.is_loopback() || ip.is_multicast())
}

const NOT_ALLOWED: &str = "address not allowed";

impl Target<'_> {
    /// A pod's log at its kubelet; `None` while the pod has no node.
    pub async fn log_location(
        &self,
        options: &LogOptions,
        nodes: &Nodes,
        cx: &Context<'_>,
    ) -> Result<Option<Location>, Error> {
        let pod: Pod = self.read().await?;
        let container = container(&pod, &options.container)?;
        if pod.spec.node_name.is_empty() {
            return Ok(None);
        }
        let (namespace, name) = (&pod.metadata.namespace, &pod.metadata.name);
        let query = options.query();
        let mark = if query.is_empty() { "" } else { "?" };
        let path = format!("/containerLogs/{namespace}/{name}/{container}{mark}{query}");
        kubelet(&pod.spec.node_name, self.named(), nodes, cx).await.map(|at| Some(Location { path, ..at }))
    }

    /// Where `exec`, `attach` (with a container) or `portForward` (without) of a pod go.
    pub async fn stream_location(
        &self,
        what: &str,
        chosen: Option<&str>,
        nodes: &Nodes,
        cx: &Context<'_>,
    ) -> Result<Location, Error> {
        let pod: Pod = self.read().await?;
        let container = chosen.map(|chosen| container(&pod, chosen)).transpose()?;
        if pod.spec.node_name.is_empty() {
            return Err(Error::BadRequest(format!("pod {} does not have a host assigned", self.name)));
        }
        let mut path = format!("/{what}/{}/{}", pod.metadata.namespace, pod.metadata.name);
        path.extend(container.iter().flat_map(|c| ["/", c]));
        kubelet(&pod.spec.node_name, self.named(), nodes, cx).await.map(|at| Location { path, ..at })
    }

    /// A pod itself.
    pub async fn pod_location(&self) -> Result<Location, Error> {
        let id = self.name;
        let bad = || Error::BadRequest(format!("invalid pod request {}", quoted(id)));
        let (scheme, name, port) = split_name(id).ok_or_else(bad)?;
        let pod: Pod = Target { name, ..*self }.read().await?;
        let first = pod.spec.containers.iter().find_map(|c| c.ports.first());
        let port = match (port, first) {
            ("", Some(first)) => first.container_port.to_string(),
            _ => port.to_owned(),
        };
        let ip = pod.status.pod_ips.first().map_or("", |ip| ip.ip.as_str());
        if !parse_sloppy(ip).is_some_and(may_reach) {
            return Err(Error::BadRequest(NOT_ALLOWED.into()));
        }
        Ok(Location { scheme: scheme.to_owned(), host: ip.to_owned(), port, path: String::new() })
    }

    /// A node: its kubelet, or another port of it.
    pub async fn node_location(&self, nodes: &Nodes, cx: &Context<'_>) -> Result<Location, Error> {
        let id = self.name;
        let bad = || Error::BadRequest(format!("invalid node request {}", quoted(id)));
        let (scheme, name, port) = split_name(id).ok_or_else(bad)?;
        let at = kubelet(name, self.named(), nodes, cx).await?;
        for ip in look_up(&at.host).await.map_err(Error::BadRequest)? {
            if !may_reach(ip) {
                return Err(Error::BadRequest(NOT_ALLOWED.into()));
            }
        }
        if port.is_empty() || port == at.port {
            return Ok(at);
        }
        Ok(Location { scheme: scheme.to_owned(), port: port.to_owned(), ..at })
    }

    /// A ready endpoint of a service, which must be a pod.
    pub async fn service_location(&self, cx: &Context<'_>) -> Result<Location, Error> {
        let id = self.name;
        let bad = || Error::BadRequest(format!("invalid service request {}", quoted(id)));
        let (scheme, name, port) = split_name(id).ok_or_else(bad)?;
        let mut port = port.to_owned();
        if let Ok(number) = port.parse::<i64>() {
            let service: Service = Target { name, ..*self }.read().await?;
            let declared = service.spec.ports.into_iter().find(|p| i64::from(p.port) == number);
            port = declared.map(|p| p.name).ok_or_else(|| {
                Error::Unavailable(format!("no service port {number} found for service {}", quoted(name)))
            })?;
        }
        for slice in self.slices(name, cx).await? {
            let numbers = slice.ports.iter().filter(|p| p.name.as_deref() == Some(port.as_str()));
            for number in numbers.filter_map(|p| p.port) {
                let count = slice.endpoints.len();
                let offset = if count == 0 { 0 } else { meta::random() as usize % count };
                for endpoint in slice.endpoints.iter().cycle().skip(offset).take(count) {
                    if self.is_ready_pod(endpoint, cx).await {
                        let host = endpoint.addresses.first().cloned().unwrap_or_default();
                        return Ok(Location {
                            scheme: scheme.into(),
                            host,
                            port: number.to_string(),
                            path: String::new(),
                        });
                    }
                }
            }
        }
        Err(Error::Unavailable(format!("no endpoints available for service {}", quoted(name))))
    }

    /// A service's slices.
    async fn slices(&self, service: &str, cx: &Context<'_>) -> Result<Vec<EndpointSlice>, Error> {
        let Some(served) = cx.resources.find("discovery.k8s.io", "v1", "endpointslices") else { return Ok(Vec::new()) };
        let all = Target { served, namespace: self.namespace, name: "" };
        let listing = all.list(&ListOptions::default(), &Default::default()).await?;
        let mut slices = Vec::new();
        for stored in &listing.items {
            if stored.object.selected().label("kubernetes.io/service-name") == Some(service)
                && let Some(slice) = stored.object.record_as(&served.kind)?.downcast_ref::<EndpointSlice>()
            {
                slices.push(slice.clone());
            }
        }
        Ok(slices)
    }

    async fn is_ready_pod(&self, endpoint: &Endpoint, cx: &Context<'_>) -> bool {
        let (Some(target), Some(served)) = (endpoint.target_ref.as_deref(), cx.resources.find("", "v1", "pods")) else {
            return false;
        };
        if endpoint.conditions.ready == Some(false) || target.namespace != self.namespace {
            return false;
        }
        let pod = Target { served, namespace: self.namespace, name: &target.name }.read::<Pod>().await;
        pod.is_ok_and(|pod| pod.status.pod_ips.iter().any(|ip| endpoint.addresses.first() == Some(&ip.ip)))
    }
}

/// The addresses of a host; the error is the resolver's.
async fn look_up(host: &str) -> Result<Vec<IpAddr>, String> {
    if let Ok(ip) = host.parse() {
        return Ok(vec![ip]);
    }
    match tokio::net::lookup_host((host, 0)).await {
        Ok(found) => Ok(found.map(|a| a.ip()).collect()),
        Err(_) => Err(format!("lookup {host}: no such host")),
    }
}

/// The kubelet of a node.
async fn kubelet(node: &str, asked: Named, nodes: &Nodes, cx: &Context<'_>) -> Result<Location, Error> {
    let served = cx.resources.find("", "v1", "nodes").ok_or(Error::NoSuchPath)?;
    let found = Target { served, namespace: "", name: node }.read::<Node>().await;
    // Upstream calls what is missing by the resource that the request is about.
    let node = found.map_err(|e| match e {
        Error::NotFound(missing) => Error::NotFound(Named { name: missing.name, ..asked }),
        other => other,
    })?;
    let addresses = &node.status.addresses;
    let best = nodes.address_types.iter().find_map(|wanted| addresses.iter().find(|a| a.r#type == *wanted));
    let Some(best) = best else {
        let known: Vec<String> = addresses.iter().map(|a| format!("{{{} {}}}", a.r#type, a.address)).collect();
        let why = format!("no preferred addresses found; known addresses: [{}]", known.join(" "));
        return Err(Error::Failed(why));
    };
    let said = node.status.daemon_endpoints.kubelet_endpoint.port;
    let port = if said > 0 { said } else { i32::from(nodes.port) };
    Ok(Location { scheme: "https".into(), host: best.address.clone(), port: port.to_string(), path: String::new() })
}

/// The container that is asked for, or the only one.
fn container<'p>(pod: &'p Pod, asked: &str) -> Result<&'p str, Error> {
    let spec = &pod.spec;
    let plain = |c: &'p [generated::core::v1::Container]| c.iter().map(|c| c.name.as_str());
    let names = || {
        let debugging = spec.ephemeral_containers.iter().map(|c| c.ephemeral_container_common.name.as_str());
        plain(&spec.init_containers).chain(plain(&spec.containers)).chain(debugging)
    };
    let pod_name = &pod.metadata.name;
    if !asked.is_empty() {
        let found = names().find(|name| *name == asked);
        return found.ok_or_else(|| Error::BadRequest(format!("container {asked} is not valid for pod {pod_name}")));
    }
    match spec.containers.as_slice() {
        [one] => Ok(&one.name),
        several => {
            let choice = names().collect::<Vec<_>>().join(" ");
            let choice = if several.is_empty() { String::new() } else { format!(", choose one of: [{choice}]") };
            Err(Error::BadRequest(format!("a container name must be specified for pod {pod_name}{choice}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |id: &str, expect: Option<(&str, &str, &str)>| assert_eq!(split_name(id), expect, "{id}");
        check("a", Some(("", "a", "")));
        check("a:80", Some(("", "a", "80")));
        check("https:a:web", Some(("https", "a", "web")));
        check(":a:", Some(("", "a", "")));
        check("ftp:a:80", None);
        check("https::80", None);
        check("a:b:c:d", None);
        check("", None);
    }

    #[test]
    fn reachable() {
        let check = |ip: &str, expect: bool| assert_eq!(ip.parse().is_ok_and(may_reach), expect, "{ip}");
        check("10.0.0.1", true);
        check("2001:db8::1", true);
        check("127.0.0.1", false);
        check("::1", false);
        check("::ffff:127.0.0.1", false);
        check("169.254.1.1", false);
        check("fe80::1", false);
        check("224.0.0.1", false);
        check("255.255.255.255", false);
        check("0.0.0.0", false);
    }
}
