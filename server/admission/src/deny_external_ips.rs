//! `DenyServiceExternalIPs`: nobody takes addresses for a service that it had not (CVE-2020-8554).

use generated::core::v1::Service;

/// What a service with new addresses is told.
pub const DENIED: &str = "Use of external IPs is denied by admission control";

/// Whether a service has external addresses that it had not.
pub fn has_new(service: &Service, old: Option<&Service>) -> bool {
    let had = |ip: &String| old.is_some_and(|old| old.spec.external_ips.contains(ip));
    !service.spec.external_ips.iter().all(had)
}
