//! What containers and pods ask for, and what they get at most.

use std::collections::BTreeSet;

use generated::core::v1::{Container, PodSpec, ResourceClaim, ResourceRequirements};
use object::field_error::{FieldError, Path};
use object::scalar::Quantity;
use object::string_map::StringMap;

use super::{Options, dns_label, each, quantity};
use crate::kinds::core::resources::{container_resource_name, may_be_overcommitted, resource_name, resource_quantity};
use crate::kinds::features::{POD_LEVEL_RESOURCES, POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS};
use crate::validate::{Faults, Report};

/// Amounts by resource.
pub(super) type Amounts = StringMap<Quantity>;

pub(super) const HUGE_PAGES: &str = "hugepages-";

/// Whether a pod as a whole may ask for it.
pub(super) fn is_for_pods(name: &str) -> bool {
    matches!(name, "cpu" | "memory") || name.starts_with(HUGE_PAGES)
}

fn pod_name(resource: &str, path: &Path<'_>, faults: &mut Faults) {
    let before = faults.len();
    resource_name(resource, path, faults);
    if faults.len() == before && !is_for_pods(resource) {
        faults.not_supported(path, resource, &["cpu", HUGE_PAGES, "memory"]);
    }
}

/// Of a container.
pub(super) fn of_container(
    resources: &ResourceRequirements,
    claims: &BTreeSet<&str>,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    requirements(resources, container_resource_name, claims, path, options, faults);
}

/// What a pod costs beside its containers.
pub(in crate::kinds) fn overhead(overhead: &Amounts, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let as_limits = ResourceRequirements { limits: overhead.clone(), ..ResourceRequirements::default() };
    requirements(&as_limits, container_resource_name, &BTreeSet::new(), path, options, faults);
}

/// Of the pod as a whole (KEP-2837).
pub(super) fn of_pod(spec: &PodSpec, claims: &BTreeSet<&str>, path: &Path<'_>, options: &Options, faults: &mut Faults) {
    let Some(resources) = &spec.resources else { return };
    let at = path.child("resources");
    if spec.os.as_ref().is_some_and(|os| os.name == "windows") {
        return faults.forbidden(&at, "may not be set for a windows pod");
    }
    if !resources.claims.is_empty() {
        faults.forbidden(&at.child("claims"), "claims may not be set for Resources at pod-level");
    }
    requirements(resources, pod_name, claims, &at, options, faults);
    covers_containers(spec, resources, &at, faults);
}

fn requirements(
    resources: &ResourceRequirements,
    check_name: fn(&str, &Path<'_>, &mut Faults),
    claims: &BTreeSet<&str>,
    path: &Path<'_>,
    options: &Options,
    faults: &mut Faults,
) {
    let (limits, requests) = (path.child("limits"), path.child("requests"));
    let one = |name: &str, q: &Quantity, at: &Path<'_>, faults: &mut Faults| {
        check_name(name, at, faults);
        resource_quantity(name, q, at, faults);
    };
    let pages = |name: &str, q: &Quantity, at: &Path<'_>, faults: &mut Faults| {
        if !options.partial_huge_pages && quantity::is_partial_page(name, q) {
            let why = format!("{q} is not positive integer multiple of {name}");
            faults.invalid(at, q.to_string(), why);
        }
    };
    for (name, q) in &resources.limits {
        let at = limits.key(name);
        one(name, q, &at, faults);
        pages(name, q, &at, faults);
    }
    for (name, q) in &resources.requests {
        let at = requests.key(name);
        one(name, q, &at, faults);
        match resources.limits.get(name) {
            Some(limit) if q != limit && !may_be_overcommitted(name) => {
                faults.invalid(&requests, q.to_string(), format!("must be equal to {name} limit of {limit}"));
            }
            Some(limit) if q > limit => {
                let why = format!("must be less than or equal to {name} limit of {limit}");
                faults.invalid(&requests, q.to_string(), why);
            }
            Some(_) => {}
            None if !may_be_overcommitted(name) => {
                faults.required(&limits, "Limit must be set for non overcommitable resources");
            }
            None => {}
        }
        pages(name, q, &at, faults);
    }
    let asks = |what: fn(&str) -> bool| resources.limits.keys().chain(resources.requests.keys()).any(|n| what(n));
    if asks(|n| n.starts_with(HUGE_PAGES)) && !asks(|n| matches!(n, "cpu" | "memory")) {
        faults.forbidden(path, "HugePages require cpu or memory");
    }
    claim_names(&resources.claims, claims, &path.child("claims"), faults);
}

/// Claims of the pod, each named once or by different requests of it.
fn claim_names(names: &[ResourceClaim], claims: &BTreeSet<&str>, path: &Path<'_>, faults: &mut Faults) {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (i, ResourceClaim { name, request }) in names.iter().enumerate() {
        let at = path.index(i);
        if name.is_empty() {
            faults.required(&at, "");
            continue;
        }
        if seen.contains(&(name, "")) {
            faults.duplicate(&at, name);
        } else {
            if !request.is_empty() {
                dns_label(request, &at.child("request"), faults);
            }
            if seen.contains(&(name, request)) {
                faults.duplicate(&at, format!("{name}/{request}"));
            } else if request.is_empty() {
                for _ in seen.iter().filter(|(n, _)| n == name) {
                    faults.duplicate(&at, name);
                }
            }
            seen.insert((name, request));
        }
        if !claims.contains(&**name) {
            let mut fault = FieldError::not_found(&at, name);
            let list = claims.iter().copied().collect::<Vec<_>>().join(", ");
            let end = if list.is_empty() { " which is empty".to_owned() } else { format!(": {list}") };
            fault.detail = format!("must be one of the names in pod.spec.resourceClaims{end}");
            faults.push(fault);
        }
    }
}

/// A pod asks for no less than its containers together, and no container gets more than it.
fn covers_containers(spec: &PodSpec, resources: &ResourceRequirements, path: &Path<'_>, faults: &mut Faults) {
    let requests = path.child("requests");
    for (name, sum) in aggregate(spec, |r| &r.requests) {
        if let Some(q) = resources.requests.get(&name).filter(|q| sum > **q) {
            let why = format!("must be greater than or equal to aggregate container requests of {sum}");
            faults.invalid(&requests.key(&name), q.to_string(), why);
        }
    }
    let limits = path.child("limits");
    for (name, sum) in aggregate(spec, |r| &r.limits).into_iter().filter(|(n, _)| n.starts_with(HUGE_PAGES)) {
        if let Some(q) = resources.limits.get(&name).filter(|q| sum > **q) {
            let why = format!("must be greater than or equal to aggregate container limits of {sum}");
            faults.invalid(&limits.key(&name), q.to_string(), why);
        }
    }
    let containers = path.child("containers");
    for (i, container) in spec.containers.iter().enumerate() {
        for (name, q) in &container.resources.limits {
            if let Some(limit) = resources.limits.get(name).filter(|limit| q > *limit) {
                let why = format!("must be less than or equal to pod limits of {limit}");
                let at = containers.index(i);
                faults.invalid(&at.key(name).child("limits"), q.to_string(), why);
            }
        }
    }
}

/// What the containers of a pod need together: the sum of those that run, or more while one before them runs
/// (KEP-753, "Resources calculation").
pub(super) fn aggregate(spec: &PodSpec, of: fn(&ResourceRequirements) -> &Amounts) -> Amounts {
    let mut running = Amounts::new();
    for container in &spec.containers {
        add(&mut running, of(&container.resources));
    }
    let (mut sidecars, mut most) = (Amounts::new(), Amounts::new());
    for container in &spec.init_containers {
        let own = of(&container.resources);
        if each::is_restartable(container) {
            add(&mut running, own);
            add(&mut sidecars, own);
            raise(&mut most, &sidecars);
        } else {
            let mut with_sidecars = own.clone();
            add(&mut with_sidecars, &sidecars);
            raise(&mut most, &with_sidecars);
        }
    }
    raise(&mut running, &most);
    running
}

fn add(to: &mut Amounts, more: &Amounts) {
    for (name, q) in more {
        match to.get_mut(name) {
            Some(sum) => sum.add(q),
            None => drop(to.insert(name.clone(), q.clone())),
        }
    }
}

fn raise(to: &mut Amounts, least: &Amounts) {
    for (name, q) in least {
        if to.get(name).is_none_or(|have| q > have) {
            to.insert(name.clone(), q.clone());
        }
    }
}

/// `Guaranteed`, `Burstable` or `BestEffort` (API reference, `PodStatus.qosClass`).
pub(super) fn quality(spec: &PodSpec) -> &'static str {
    let counts = |r: &&ResourceRequirements| !POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS.is_on() || is_set(r);
    let whole = spec.resources.as_deref().filter(|_| POD_LEVEL_RESOURCES.is_on());
    if let Some(resources) = whole.filter(counts) {
        return of_requirements(resources);
    }
    let containers: Vec<&Container> = spec.init_containers.iter().chain(&spec.containers).collect();
    let mut classes = containers.into_iter().map(|c| of_requirements(&c.resources));
    let first = classes.next().unwrap_or("BestEffort");
    if classes.all(|class| class == first) { first } else { "Burstable" }
}

/// Whether a pod asks for something as a whole.
pub(super) fn is_set(resources: &ResourceRequirements) -> bool {
    resources.requests.keys().chain(resources.limits.keys()).any(|name| is_for_pods(name))
}

fn of_requirements(resources: &ResourceRequirements) -> &'static str {
    let zero = Quantity::default();
    let of = |name: &str| {
        let request = resources.requests.get(name).unwrap_or(&zero);
        match resources.limits.get(name).unwrap_or(&zero) {
            limit if limit != request => "Burstable",
            limit if limit.is_zero() => "BestEffort",
            _ => "Guaranteed",
        }
    };
    let (cpu, memory) = (of("cpu"), of("memory"));
    if cpu == memory { cpu } else { "Burstable" }
}
