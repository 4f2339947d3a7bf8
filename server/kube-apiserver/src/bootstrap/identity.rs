//! The lease by which a server shows that it is there (KEP-1965).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use generated::coordination::v1::Lease;
use object::record::Record;
use registry::error::Error;
use registry::resources::Resources;
use registry::verbs::{Target, no_options};
use registry::{codec, meta};
use storage::Range;

use super::Facts;
use super::wanted::context;

const NAMESPACE: &str = "kube-system";
/// Tells identity leases from others.
const LABEL: &str = "apiserver.kubernetes.io/identity";
const COMPONENT: &str = "kube-apiserver";
/// How long a lease holds without renewal, in seconds (upstream's).
const DURATION: i32 = 3600;
/// How old the lease of a store inside this process may get. Nobody else looks at it there, and each renewal is a
/// write to a disk that may wear out.
const ALONE: Duration = Duration::from_secs(600);

fn host() -> String {
    std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default().trim().to_owned()
}

/// What this server calls itself.
pub fn instance() -> String {
    name(&host())
}

/// Who this server is.
#[derive(Debug)]
pub(super) struct Identity {
    name: String,
    holder: String,
    host: String,
    /// Where other servers reach it.
    peer: String,
    shared: bool,
}

impl Identity {
    pub(super) fn new(facts: &Facts) -> Self {
        let host = host();
        let name = name(&host);
        let holder = format!("{name}_{}", meta::new_uid());
        let peer = std::net::SocketAddr::new(facts.address, u16::try_from(facts.port).unwrap_or(0)).to_string();
        Self { name, holder, host, peer, shared: facts.shared }
    }

    /// The name of the machine.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    fn set(&self, lease: &mut Lease) {
        let labels = &mut lease.metadata.labels;
        labels.insert(LABEL.into(), COMPONENT.into());
        labels.insert("kubernetes.io/hostname".into(), self.host.clone());
        lease.metadata.annotations.insert("kubernetes.io/peer-advertise-address".into(), self.peer.clone());
        lease.spec.holder_identity = Some(self.holder.clone());
        lease.spec.lease_duration_seconds = Some(DURATION);
        lease.spec.renew_time = Some(meta::now_micros());
    }

    /// Takes the lease, or renews it.
    pub(super) async fn renew(&self, resources: &Resources) -> Result<(), Error> {
        let Some(served) = resources.find("coordination.k8s.io", "v1", "leases") else { return Ok(()) };
        let Some(resource) = &served.resource else { return Ok(()) };
        let target = Target { served, namespace: NAMESPACE, name: &self.name };
        let cx = context(resources, COMPONENT);
        if let Some(found) = resource.store().get(&resource.key(NAMESPACE, &self.name)).await? {
            let existing = codec::load(&resource.stored, &found.value, found.revision)?;
            if !self.shared && existing.downcast_ref().is_some_and(|lease| age(lease) < ALONE) {
                return Ok(());
            }
            let change = |old: Option<&dyn Record>| {
                let old = old.and_then(|o| o.downcast_ref::<Lease>()).ok_or_else(|| Error::NotFound(target.named()))?;
                let mut lease = old.clone();
                self.set(&mut lease);
                Ok(Box::new(lease) as Box<dyn Record>)
            };
            return target.update("", &cx, false, change).await.map(|_| ());
        }
        let mut lease = Lease::default();
        self.set(&mut lease);
        lease.metadata.name = self.name.clone();
        lease.metadata.namespace = NAMESPACE.into();
        let mut object: Box<dyn Record> = Box::new(lease);
        meta::set_type(&mut *object, &served.kind);
        match target.seed(object, None, &cx).await {
            Err(Error::AlreadyExists(..)) => Ok(()),
            other => other,
        }
    }

    /// Removes the leases of servers that are long gone.
    pub(super) async fn forget_others(&self, resources: &Resources) -> Result<(), Error> {
        let Some(served) = resources.find("coordination.k8s.io", "v1", "leases") else { return Ok(()) };
        let Some(resource) = &served.resource else { return Ok(()) };
        let prefix = resource.key(NAMESPACE, "apiserver-");
        let page = resource.store().range(Range { prefix: &prefix, start: "", limit: 0, revision: 0 }).await?;
        for kv in page.items {
            let Ok(record) = codec::load(&resource.stored, &kv.value, kv.revision) else { continue };
            let Some(lease) = record.downcast_ref::<Lease>() else { continue };
            let ours = lease.metadata.labels.get(LABEL).is_some_and(|v| v == COMPONENT);
            let duration = u64::try_from(lease.spec.lease_duration_seconds.unwrap_or(DURATION)).unwrap_or(0);
            if ours && lease.metadata.name != self.name && age(lease) > Duration::from_secs(duration) {
                let target = Target { served, namespace: NAMESPACE, name: &lease.metadata.name };
                target.delete(&no_options(), &context(resources, COMPONENT)).await?;
            }
        }
        Ok(())
    }
}

/// Since when the lease was not renewed.
fn age(lease: &Lease) -> Duration {
    let renewed = lease.spec.renew_time.map_or(0, |t| t.seconds());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.saturating_sub(Duration::from_secs(renewed.max(0).unsigned_abs()))
}

/// A name that a host's server always has: a hash of host and component, each behind its length.
fn name(host: &str) -> String {
    let mut data = Vec::new();
    for part in [host, COMPONENT] {
        data.extend(u16::try_from(part.len()).unwrap_or(u16::MAX).to_be_bytes());
        data.extend(part.as_bytes());
    }
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &data);
    format!("apiserver-{}", base32(&hash.as_ref()[..16]))
}

/// RFC 4648, in small letters and without padding.
fn base32(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let (mut out, mut held, mut bits) = (String::new(), 0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(DIGITS[(held >> bits & 31) as usize]));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        out.push(char::from(DIGITS[(held << (5 - bits) & 31) as usize]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        // Upstream's on a host of this name.
        assert_eq!(name("vm"), "apiserver-wlv32tlttr4jl3gtroqexyxapa");
    }
}
