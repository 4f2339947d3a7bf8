//! `LimitRanger`: what containers, pods and claims of a namespace ask for unless they say, and may ask for.

use generated::core::v1::ResourceRequirements;
use generated::core::v1::{Container, LimitRange, LimitRangeItem, PersistentVolumeClaim, Pod, PodSpec};
use object::field_error::aggregate;
use object::scalar::Quantity;

use crate::amounts::{Amounts, add, raise};

/// Tells what a pod was given.
const ANNOTATION: &str = "kubernetes.io/limit-ranger";
/// The greatest amount whose thousandths can be counted.
const MAX_IN_MILLIS: i64 = i64::MAX / 1000;

/// Gives the containers of a pod what they don't ask for themselves, and tells so in an annotation.
pub fn mutate(range: &LimitRange, pod: &mut Pod) {
    let mut defaults = ResourceRequirements::default();
    for item in range.spec.limits.iter().filter(|item| item.r#type == "Container") {
        defaults.requests.extend(item.default_request.clone());
        defaults.limits.extend(item.default.clone());
    }
    let mut given = Vec::new();
    for container in &mut pod.spec.containers {
        give(container, &defaults, "container", &mut given);
    }
    for container in &mut pod.spec.init_containers {
        give(container, &defaults, "init container", &mut given);
    }
    if !given.is_empty() {
        let told = format!("LimitRanger plugin set: {}", given.join("; "));
        pod.metadata.annotations.insert(ANNOTATION.into(), told);
    }
}

fn give(container: &mut Container, defaults: &ResourceRequirements, what: &str, given: &mut Vec<String>) {
    let resources = &mut container.resources;
    let parts =
        [(&mut resources.requests, &defaults.requests, "request"), (&mut resources.limits, &defaults.limits, "limit")];
    for (own, defaults, kind) in parts {
        let missing: Vec<&str> = defaults.keys().filter(|name| !own.contains_key(*name)).map(String::as_str).collect();
        if !missing.is_empty() {
            given.push(format!("{} {kind} for {what} {}", missing.join(", "), container.name));
        }
        for (name, amount) in defaults {
            own.entry(name.clone()).or_insert_with(|| amount.clone());
        }
    }
}

/// What a range says against a pod.
///
/// # Errors
/// The message.
pub fn validate_pod(range: &LimitRange, pod: &Pod) -> Result<(), String> {
    let mut faults = Vec::new();
    for item in &range.spec.limits {
        match &*item.r#type {
            "Container" => {
                for container in pod.spec.containers.iter().chain(&pod.spec.init_containers) {
                    check(item, &container.resources.requests, &container.resources.limits, &mut faults);
                }
            }
            "Pod" => {
                let (requests, limits) = (total(&pod.spec, |r| &r.requests), total(&pod.spec, |r| &r.limits));
                check(item, &requests, &limits, &mut faults);
            }
            _ => {}
        }
    }
    finish(&faults)
}

/// What a range says against a claim.
///
/// # Errors
/// The message.
pub fn validate_claim(range: &LimitRange, claim: &PersistentVolumeClaim) -> Result<(), String> {
    let mut faults = Vec::new();
    let requests = &claim.spec.resources.requests;
    for item in range.spec.limits.iter().filter(|item| item.r#type == "PersistentVolumeClaim") {
        for (name, bound) in &item.min {
            faults.extend(below(&Rule { what: &item.r#type, name, bound }, requests.get(name), None));
        }
        for (name, bound) in &item.max {
            let rule = Rule { what: &item.r#type, name, bound };
            let request = requests.get(name);
            let start = rule.start("maximum");
            faults.extend(match request {
                None => Some(format!("{start}.  No request is specified")),
                Some(request) => exceeds(&start, &rule, [request, request], (request, "request")),
            });
        }
    }
    finish(&faults)
}

fn finish(faults: &[String]) -> Result<(), String> {
    if faults.is_empty() { Ok(()) } else { Err(aggregate(faults)) }
}

/// A bound on the use of a resource by something.
struct Rule<'a> {
    what: &'a str,
    name: &'a str,
    bound: &'a Quantity,
}

impl Rule<'_> {
    fn start(&self, extreme: &str) -> String {
        format!("{extreme} {} usage per {} is {}", self.name, self.what, self.bound)
    }
}

fn check(item: &LimitRangeItem, requests: &Amounts, limits: &Amounts, faults: &mut Vec<String>) {
    let of = |name: &str| (requests.get(name), limits.get(name));
    for (name, bound) in &item.min {
        let (request, limit) = of(name);
        faults.extend(below(&Rule { what: &item.r#type, name, bound }, request, limit));
    }
    for (name, bound) in &item.max {
        let (request, limit) = of(name);
        faults.extend(above(&Rule { what: &item.r#type, name, bound }, request, limit));
    }
    for (name, bound) in &item.max_limit_request_ratio {
        let (request, limit) = of(name);
        faults.extend(apart(&Rule { what: &item.r#type, name, bound }, request, limit));
    }
}

/// Amounts as numbers that can be compared: in thousandths, where all of them are small enough.
fn numbers<const N: usize>(all: [&Quantity; N]) -> [i64; N] {
    let whole = all.map(Quantity::value);
    if whole.iter().all(|n| *n <= MAX_IN_MILLIS) { all.map(Quantity::milli_value) } else { whole }
}

fn below(rule: &Rule<'_>, request: Option<&Quantity>, limit: Option<&Quantity>) -> Option<String> {
    let start = rule.start("minimum");
    let Some(request) = request else { return Some(format!("{start}.  No request is specified")) };
    let [r, l, bound] = numbers([request, limit.unwrap_or(request), rule.bound]);
    match limit {
        _ if r < bound => Some(format!("{start}, but request is {request}")),
        Some(limit) if l < bound => Some(format!("{start}, but limit is {limit}")),
        _ => None,
    }
}

fn above(rule: &Rule<'_>, request: Option<&Quantity>, limit: Option<&Quantity>) -> Option<String> {
    let start = rule.start("maximum");
    let Some(limit) = limit else { return Some(format!("{start}.  No limit is specified")) };
    let both = [request.unwrap_or(limit), limit];
    exceeds(&start, rule, both, (limit, "limit"))
        .or_else(|| request.and_then(|request| exceeds(&start, rule, both, (request, "request"))))
}

/// What is said of the one of `both` that is greater than the bound.
fn exceeds(start: &str, rule: &Rule<'_>, both: [&Quantity; 2], (one, kind): (&Quantity, &str)) -> Option<String> {
    let [a, b] = both;
    let [_, _, one_number, bound] = numbers([a, b, one, rule.bound]);
    (one_number > bound).then(|| format!("{start}, but {kind} is {one}"))
}

/// How many times its request a limit may be.
fn apart(rule: &Rule<'_>, request: Option<&Quantity>, limit: Option<&Quantity>) -> Option<String> {
    let zero = Quantity::from_int(0);
    let start = format!("{} max limit to request ratio per {} is {}", rule.name, rule.what, rule.bound);
    let [r, l, _] = numbers([request.unwrap_or(&zero), limit.unwrap_or(&zero), rule.bound]);
    if r == 0 {
        return Some(format!("{start}, but no request is specified or request is 0"));
    }
    if l == 0 {
        return Some(format!("{start}, but no limit is specified or limit is 0"));
    }
    let ratio = l as f64 / r as f64;
    let exceeded = match rule.bound.value() {
        value if value <= MAX_IN_MILLIS => ratio * 1000.0 > rule.bound.milli_value() as f64,
        value => ratio > value as f64,
    };
    exceeded.then(|| format!("{start}, but provided ratio is {ratio:.6}"))
}

/// What a pod asks for as a whole: what its containers and sidecars ask for together, or an initial container beside
/// the sidecars before it, where that is more; or what the pod says of itself (KEP-2837).
fn total(spec: &PodSpec, part: fn(&ResourceRequirements) -> &Amounts) -> Amounts {
    let (mut sum, mut sidecars, mut initial) = (Amounts::new(), Amounts::new(), Amounts::new());
    for container in &spec.containers {
        add(&mut sum, part(&container.resources));
    }
    for container in &spec.init_containers {
        let own = part(&container.resources);
        if container.restart_policy.as_deref() == Some("Always") {
            add(&mut sum, own);
            add(&mut sidecars, own);
            raise(&mut initial, &sidecars);
        } else {
            let mut beside = sidecars.clone();
            add(&mut beside, own);
            raise(&mut initial, &beside);
        }
    }
    raise(&mut sum, &initial);
    if let Some(whole) = &spec.resources {
        let own = part(whole).iter().filter(|(name, _)| matches!(name.as_str(), "cpu" | "memory"));
        sum.extend(own.map(|(name, amount)| (name.clone(), amount.clone())));
    }
    sum
}
