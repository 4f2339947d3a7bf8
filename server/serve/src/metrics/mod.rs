//! What the server counts about itself, for `/metrics`: upstream's names, labels and bounds.

mod calls;
mod encryption;
pub(crate) mod family;
mod process;
mod queues;
mod store;
mod table;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use access::Authorizers;
use registry::resources::Resources;

use crate::pipeline::Server;

use family::{AnyFamily, Counter, Family, Gauge, Histogram, Value, counters, gauges, row, sizes, times};

pub use calls::count_calls;
pub use encryption::EncryptionFigures;
pub use queues::{Queue, Queued};
pub use store::Metered;
pub(crate) use table::{Series, Table};
pub(crate) use text::Shown;

/// The figures of this process.
pub(crate) static METRICS: LazyLock<Metrics> = LazyLock::new(Metrics::default);

macro_rules! metrics {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $make:ident $name:literal;)*) => {
        /// Every family that something is counted in.
        pub(crate) struct Metrics {
            $($(#[$doc])* pub(crate) $field: Family<$type>,)*
            /// By code and everything else that tells requests apart: each finds all that it counts in at once.
            alike: Table<Alike>,
        }

        impl Default for Metrics {
            fn default() -> Self {
                Self { $($field: $make($name),)* alike: Table::default() }
            }
        }

        impl Metrics {
            fn all(&self) -> Vec<&dyn AnyFamily> {
                vec![$(&self.$field,)*]
            }
        }

        #[cfg(test)]
        const NAMES: &[&str] = &[$($name),*];
    };
}

metrics! {
    admission_plugin: Histogram = times "apiserver_admission_controller_admission_duration_seconds";
    admission_step: Histogram = times "apiserver_admission_step_admission_duration_seconds";
    admission_step_summary: Histogram = times "apiserver_admission_step_admission_duration_seconds_summary";
    audit_events: Counter = counters "apiserver_audit_event_total";
    audit_levels: Counter = counters "apiserver_audit_level_total";
    audit_rejected: Counter = counters "apiserver_audit_requests_rejected_total";
    flow_dispatched: Counter = counters "apiserver_flowcontrol_dispatched_requests_total";
    flow_queue_length: Histogram = sizes "apiserver_flowcontrol_request_queue_length_after_enqueue";
    flow_ran: Histogram = times "apiserver_flowcontrol_request_execution_seconds";
    flow_refused: Counter = counters "apiserver_flowcontrol_rejected_requests_total";
    flow_seats: Histogram = sizes "apiserver_flowcontrol_work_estimated_seats";
    flow_waited: Histogram = times "apiserver_flowcontrol_request_wait_duration_seconds";
    flow_watchers: Histogram = sizes "apiserver_flowcontrol_watch_count_samples";
    calls: Counter = counters "rest_client_requests_total";
    call_duration: Histogram = times "rest_client_request_duration_seconds";
    call_sizes: Histogram = sizes "rest_client_request_size_bytes";
    call_answer_sizes: Histogram = sizes "rest_client_response_size_bytes";
    certificate_life: Histogram = sizes "apiserver_client_certificate_expiration_seconds";
    field_validation: Histogram = times "field_validation_request_duration_seconds";
    filters: Histogram = times "apiserver_request_filter_duration_seconds";
    impersonations: Counter = counters "apiserver_impersonation_attempts_total";
    impersonation_duration: Histogram = times "apiserver_impersonation_attempts_duration_seconds";
    impersonation_rights: Counter = counters "apiserver_impersonation_authorization_attempts_total";
    impersonation_rights_duration: Histogram = times "apiserver_impersonation_authorization_attempts_duration_seconds";
    cache_beginnings: Histogram = times "apiserver_watch_cache_initialization_duration_seconds";
    cache_waits: Histogram = times "apiserver_watch_cache_read_wait_seconds";
    consistent_lists: Counter = counters "apiserver_watch_cache_consistent_read_total";
    graph_actions: Histogram = times "node_authorizer_graph_actions_duration_seconds";
    store_lists: Histogram = times "apiserver_storage_list_duration_seconds";
    lists: Counter = counters "apiserver_storage_list_total";
    lists_fetched: Counter = counters "apiserver_storage_list_fetched_objects_total";
    lists_evaluated: Counter = counters "apiserver_storage_list_evaluated_objects_total";
    lists_returned: Counter = counters "apiserver_storage_list_returned_objects_total";
    in_flight: Gauge = gauges "apiserver_current_inflight_requests";
    in_queue: Gauge = gauges "apiserver_current_inqueue_requests";
    long_running: Gauge = gauges "apiserver_longrunning_requests";
    request_duration: Histogram = times "apiserver_request_duration_seconds";
    request_sli_duration: Histogram = times "apiserver_request_sli_duration_seconds";
    requests: Counter = counters "apiserver_request_total";
    body_sizes: Histogram = sizes "apiserver_request_body_size_bytes";
    deprecated: Gauge = gauges "apiserver_requested_deprecated_apis";
    response_sizes: Histogram = sizes "apiserver_response_sizes";
    tls_errors: Counter = counters "apiserver_tls_handshake_errors_total";
    watch_lists: Histogram = times "apiserver_watch_list_duration_seconds";
    watch_events: Counter = counters "apiserver_watch_events_total";
    watch_event_sizes: Histogram = sizes "apiserver_watch_events_sizes";
    users: Counter = counters "authenticated_user_requests";
    authentications: Counter = counters "authentication_attempts";
    authentication_duration: Histogram = times "authentication_duration_seconds";
    token_cache_asked: Counter = counters "authentication_token_cache_fetch_total";
    token_cache_asking: Gauge = gauges "authentication_token_cache_active_fetch_count";
    token_cache_duration: Histogram = times "authentication_token_cache_request_duration_seconds";
    token_cache_requests: Counter = counters "authentication_token_cache_request_total";
    invalid_legacy_tokens: Counter = counters "serviceaccount_invalid_legacy_auto_token_uses_total";
    legacy_auto_tokens: Counter = counters "serviceaccount_legacy_auto_token_uses_total";
    legacy_manual_tokens: Counter = counters "serviceaccount_legacy_manual_token_uses_total";
    legacy_tokens: Counter = counters "serviceaccount_legacy_tokens_total";
    stale_tokens: Counter = counters "serviceaccount_stale_tokens_total";
    valid_tokens: Counter = counters "serviceaccount_valid_tokens_total";
    authorizations: Counter = counters "authorization_attempts_total";
    authorization_duration: Histogram = times "authorization_duration_seconds";
    pods_evaluated: Counter = counters "pod_security_evaluations_total";
    pods_exempt: Counter = counters "pod_security_exemptions_total";
    encryption_reloads: Counter = counters "apiserver_encryption_config_controller_automatic_reloads_total";
    encryption_reloaded: Gauge = gauges "apiserver_encryption_config_controller_automatic_reload_last_timestamp_seconds";
    kms_calls: Histogram = times "apiserver_envelope_encryption_kms_operations_latency_seconds";
    kms_keys: Counter = counters "apiserver_envelope_encryption_key_id_hash_total";
    kms_key_used: Gauge = gauges "apiserver_envelope_encryption_key_id_hash_last_timestamp_seconds";
    kms_key_told: Gauge = gauges "apiserver_envelope_encryption_key_id_hash_status_last_timestamp_seconds";
    kms_bad_keys: Counter = counters "apiserver_envelope_encryption_invalid_key_id_from_status_total";
    kms_cache_fill: Gauge = gauges "apiserver_envelope_encryption_dek_cache_fill_percent";
    kms_sources: Gauge = gauges "apiserver_envelope_encryption_dek_source_cache_size";
    kms_misses: Counter = counters "apiserver_storage_envelope_transformation_cache_misses_total";
    seeds: Histogram = times "apiserver_storage_data_key_generation_duration_seconds";
    transformations: Counter = counters "apiserver_storage_transformation_operations_total";
    transformation_duration: Histogram = times "apiserver_storage_transformation_duration_seconds";
    store_duration: Histogram = times "etcd_request_duration_seconds";
    store_requests: Counter = counters "etcd_requests_total";
}

/// What is known of the server where nothing is counted.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// Feature gates, each with its stage (`ALPHA`, `BETA`, empty) and whether it is on.
    pub features: Vec<(String, String, bool)>,
    /// Families that are not shown (`--disabled-metrics`).
    pub disabled: Vec<String>,
    /// By family and label, the values that are shown; all others are one (`--allow-metric-labels`).
    pub labels: BTreeMap<(String, String), BTreeSet<String>>,
}

/// What labels say whose values are not to be shown.
const UNEXPECTED: &str = "unexpected";

impl About {
    /// The family as it is to be shown, if it is.
    fn shows(&self, (row, series): Shown) -> Option<Shown> {
        if self.disabled.contains(&row.name) {
            return None;
        }
        let listed = |label: &String| self.labels.get(&(row.name.clone(), label.clone()));
        let allowed: Vec<Option<&BTreeSet<String>>> = row.labels.iter().map(listed).collect();
        if allowed.iter().all(Option::is_none) {
            return Some((row, series));
        }
        let mut shown = BTreeMap::<Vec<Box<str>>, Value>::new();
        for (mut labels, value) in series {
            for (label, allowed) in labels.iter_mut().zip(&allowed) {
                if allowed.is_some_and(|allowed| !allowed.contains(&**label)) {
                    *label = UNEXPECTED.into();
                }
            }
            match shown.get_mut(&labels) {
                Some(sum) => sum.add(&value),
                None => _ = shown.insert(labels, value),
            }
        }
        Some((row, shown.into_iter().collect()))
    }
}

/// Half an answer to `/metrics`: its type and its body.
pub(crate) struct Answer {
    pub(crate) media_type: &'static str,
    pub(crate) body: Vec<u8>,
}

const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";
const MESSAGES: &str = "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited; escaping=underscores";

/// Whether a client asks for messages.
fn wants_messages(accept: &str) -> bool {
    accept.split(',').any(|clause| {
        let mut parts = clause.split(';').map(str::trim);
        let media = parts.next() == Some("application/vnd.google.protobuf");
        let has = |wanted: &str| clause.split(';').any(|part| part.trim() == wanted);
        media && has("proto=io.prometheus.client.MetricFamily") && has("encoding=delimited")
    })
}

/// All figures, in the form that the client wants.
pub(crate) async fn answer(accept: &str, server: &Server, build: &[(&str, String)]) -> Answer {
    let Server { resources, about, .. } = server;
    let mut all: Vec<Shown> = METRICS.all().into_iter().map(|family| (family.row(), family.shown())).collect();
    all.extend(process::shown(server.facts.started));
    all.extend(queues::shown());
    all.extend(server.seats.shown());
    all.extend(objects(resources).await);
    all.extend(services(resources).await);
    all.extend(size_of_stores(resources).await);
    all.push(decisions(&server.authorizers));
    let one = |labels: Vec<Box<str>>, n: f64| (labels, Value::Number(n));
    let label = |row: &family::Row, values: &[(&str, String)]| -> Vec<Box<str>> {
        let value = |label: &String| values.iter().find(|(name, _)| name == label).map_or("", |(_, v)| v.as_str());
        row.labels.iter().map(|label| value(label).into()).collect()
    };
    let info = row("kubernetes_build_info");
    all.push((info, vec![one(label(info, build), 1.0)]));
    let features = row("kubernetes_feature_enabled");
    let mut series: Vec<_> = about
        .features
        .iter()
        .map(|(name, stage, on)| {
            one(label(features, &[("name", name.clone()), ("stage", stage.clone())]), f64::from(u8::from(*on)))
        })
        .collect();
    series.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    all.push((features, series));
    all.push(version(build));
    all.push(registered());
    let disabled = Value::Number(about.disabled.len() as f64);
    all.push((row("disabled_metrics_total"), vec![(Vec::new(), disabled)]));
    all.extend(encryption::in_force());
    all.extend(never());
    let mut all: Vec<Shown> = all.into_iter().filter_map(|family| about.shows(family)).collect();
    all.sort_unstable_by(|a, b| a.0.name.cmp(&b.0.name));
    match wants_messages(accept) {
        true => Answer { media_type: MESSAGES, body: text::protobuf(&all) },
        false => Answer { media_type: TEXT, body: text::text(&all).into_bytes() },
    }
}

/// Which version of the API this is.
fn version(build: &[(&str, String)]) -> Shown {
    let full = build.iter().find(|(name, _)| *name == "git_version").map_or("", |(_, version)| version);
    let binary = full.trim_start_matches('v');
    let mut parts = binary.split('.');
    let (major, minor) = (parts.next().unwrap_or_default(), parts.next().and_then(|minor| minor.parse::<u32>().ok()));
    let minor = minor.unwrap_or_default();
    let labels = [binary, "kube", &format!("{major}.{minor}"), &format!("{major}.{}", minor.saturating_sub(1))];
    (row("version_info"), vec![(labels.map(Into::into).to_vec(), Value::Number(1.0))])
}

/// What can't happen here, though it could in upstream's server: it is asked for, and the answer is that it did not.
const NEVER: &[&str] = &[
    "apiserver_nodeport_repair_reconcile_errors_total",
    "apiserver_storage_data_key_generation_failures_total",
    "apiserver_validation_declarative_validation_mismatch_total",
    "apiserver_validation_declarative_validation_panic_total",
    "apiserver_validation_duplicate_validation_error_total",
    "cardinality_enforcement_unexpected_categorizations_total",
    "hidden_metrics_total",
];

fn never() -> impl Iterator<Item = Shown> {
    NEVER.iter().map(|name| (row(name), vec![(Vec::new(), Value::Number(0.0))]))
}

/// How many families there are, by how stable upstream says that they are.
fn registered() -> Shown {
    let family = row("registered_metrics_total");
    let mut counts = BTreeMap::<&str, u32>::new();
    for stability in family::all().filter_map(|row| row.help.strip_prefix('[')?.split(']').next()) {
        *counts.entry(stability).or_default() += 1;
    }
    let series =
        counts.iter().map(|(name, n)| (vec!["".into(), (*name).into()], Value::Number(f64::from(*n)))).collect();
    (family, series)
}

/// What there is of each kind: how many objects, of which size altogether, and what their caches were told.
async fn objects(resources: &Resources) -> Vec<Shown> {
    const NAMES: [&str; 7] = [
        "apiserver_resource_objects",
        "apiserver_resource_size_estimate_bytes",
        "apiserver_watch_cache_resource_version",
        "apiserver_storage_events_received_total",
        "apiserver_watch_cache_events_received_total",
        "apiserver_watch_cache_events_dispatched_total",
        "apiserver_watch_cache_initializations_total",
    ];
    let mut counted = BTreeMap::new();
    for served in resources.all() {
        let Some(resource) = &served.resource else { continue };
        let (Ok(amount), Ok(cache)) = (resource.amount().await, resource.cache().await) else { continue };
        let (group, name) = (&*resource.stored.group, &*resource.stored.resource);
        let key: Vec<Box<str>> = vec![group.into(), name.into()];
        let (objects, told) = (amount.objects as f64, cache.end() as f64);
        counted.entry(key).or_insert([objects, objects * amount.size, amount.revision as f64, told, told, told, 1.0]);
    }
    let family = |(at, name): (usize, &&str)| {
        (row(name), counted.iter().map(|(labels, values)| (labels.clone(), Value::Number(values[at]))).collect())
    };
    NAMES.iter().enumerate().map(family).collect()
}

/// How much room the store takes; upstream numbers the stores.
async fn size_of_stores(resources: &Resources) -> Option<Shown> {
    let mut stored = resources.all().filter_map(|served| served.resource.as_ref());
    let size = stored.next()?.store().size_on_disk().await.ok()??;
    Some((row("apiserver_storage_size_bytes"), vec![(vec!["etcd-0".into()], Value::Number(size as f64))]))
}

/// What authorizers decided.
fn decisions(authorizers: &Authorizers) -> Shown {
    let mut series = Vec::new();
    for counted in authorizers.counted() {
        let of = |decision: &str| vec![decision.into(), counted.name.as_str().into(), counted.kind.into()];
        let decisions = [("allowed", counted.allowed), ("denied", counted.denied)].into_iter().filter(|(_, n)| *n > 0);
        series.extend(decisions.map(|(decision, n)| (of(decision), Value::Number(n as f64))));
    }
    series.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    (row("apiserver_authorization_decisions_total"), series)
}

/// What services have been given.
async fn services(resources: &Resources) -> Vec<Shown> {
    let Ok(figures) = registry::services::figures(resources).await else { return Vec::new() };
    let number = |n: u64| Value::Number(n as f64);
    let ip = |name: &str| row(&format!("kube_apiserver_clusterip_allocator_{name}"));
    let port =
        |name: &str, n| (row(&format!("kube_apiserver_nodeport_allocator_{name}")), vec![(Vec::new(), number(n))]);
    let of_ranges = |n: fn(&(String, u64, u64)) -> u64| {
        figures.ranges.iter().map(|range| (vec![range.0.as_str().into()], number(n(range)))).collect()
    };
    let given = figures.given.iter().map(|(range, how, n)| (vec![range.as_str().into(), (*how).into()], number(*n)));
    let given_ports = figures.given_ports.iter().filter(|(_, n)| *n > 0);
    let given_ports = given_ports.map(|(how, n)| (vec![(*how).into()], number(*n)));
    let took = figures.took.iter().map(|(range, took)| {
        let counts = took.counts.to_vec();
        (vec![range.as_str().into()], Value::Buckets(counts, took.sum))
    });
    vec![
        (ip("allocation_duration_seconds"), took.collect()),
        (ip("allocated_ips"), of_ranges(|range| range.1)),
        (ip("available_ips"), of_ranges(|range| range.2)),
        (ip("allocation_total"), given.collect()),
        port("allocated_ports", figures.ports.0),
        port("available_ports", figures.ports.1),
        (row("kube_apiserver_nodeport_allocator_allocation_total"), given_ports.collect()),
    ]
}

/// A request, as its figures are told apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request<'a> {
    pub(crate) component: &'a str,
    pub(crate) group: &'a str,
    pub(crate) version: &'a str,
    pub(crate) resource: &'a str,
    pub(crate) subresource: &'a str,
    pub(crate) scope: &'a str,
    pub(crate) verb: &'a str,
    pub(crate) dry_run: &'a str,
}

/// Texts of the codes that answers have.
fn code(status: u16, out: &mut [u8; 3]) -> &str {
    *out = [b'0' + (status / 100 % 10) as u8, b'0' + (status / 10 % 10) as u8, b'0' + (status % 10) as u8];
    std::str::from_utf8(out).unwrap_or_default()
}

/// What requests that are alike count in.
struct Alike {
    requests: Arc<Series<Counter>>,
    duration: Arc<Series<Histogram>>,
    sli_duration: Option<Arc<Series<Histogram>>>,
    sizes: Option<Arc<Series<Histogram>>>,
}

/// What nearly every request counts in, found once.
pub(crate) static USUAL: LazyLock<Usual> = LazyLock::new(Usual::default);

/// How often something came out so, and how long it took.
type Outcome = (Arc<Series<Counter>>, Arc<Series<Histogram>>);

/// See [`USUAL`].
pub(crate) struct Usual {
    authenticated: Outcome,
    not_authenticated: Outcome,
    allowed: Outcome,
    not_allowed: Outcome,
    reads: Arc<Series<Gauge>>,
    changes: Arc<Series<Gauge>>,
    filters: [Arc<Series<Histogram>>; 5],
    certificate_life: Arc<Series<Histogram>>,
}

/// What a request goes through before its verb.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Filter {
    Authentication,
    Audit,
    Impersonation,
    Fairness,
    Authorization,
}

/// In the order of [`Filter`].
const FILTERS: [&str; 5] =
    ["authentication", "audit", "constrainedimpersonation", "priorityandfairness", "authorization"];

impl Default for Usual {
    fn default() -> Self {
        for kind in ["readOnly", "mutating"] {
            METRICS.in_queue.of(&[kind]);
        }
        let of = |counter: &Family<Counter>, times: &Family<Histogram>, result: &str| -> Outcome {
            (counter.of(&[result]), times.of(&[result]))
        };
        let authentication = |result| of(&METRICS.authentications, &METRICS.authentication_duration, result);
        let authorization = |result| of(&METRICS.authorizations, &METRICS.authorization_duration, result);
        Self {
            authenticated: authentication("success"),
            not_authenticated: authentication("error"),
            allowed: authorization("allowed"),
            not_allowed: authorization("no-opinion"),
            reads: METRICS.in_flight.of(&["readOnly"]),
            changes: METRICS.in_flight.of(&["mutating"]),
            filters: FILTERS.map(|name| METRICS.filters.of(&[name])),
            certificate_life: METRICS.certificate_life.of(&[]),
        }
    }
}

fn count((counter, times): &Outcome, time: Duration) {
    counter.add(1);
    times.took(time);
}

impl Usual {
    /// Counts an attempt to tell who asks.
    pub(crate) fn authentication(&self, is_known: bool, time: Duration) {
        count(if is_known { &self.authenticated } else { &self.not_authenticated }, time);
    }

    /// Counts a decision.
    pub(crate) fn authorization(&self, is_allowed: bool, time: Duration) {
        count(if is_allowed { &self.allowed } else { &self.not_allowed }, time);
    }

    /// A request has gone through a filter; gives when that was.
    pub(crate) fn filtered(&self, filter: Filter, since: Instant) -> Instant {
        let now = Instant::now();
        self.filters[filter as usize].took(now - since);
        now
    }

    /// Somebody is known by a certificate that is valid for so many seconds more.
    pub(crate) fn certified(&self, seconds: i64) {
        self.certificate_life.observe(u64::try_from(seconds).unwrap_or(0));
    }

    /// A request is at work, until what this gives is dropped.
    pub(crate) fn at_work(&self, reads: bool) -> Held {
        Held::of(if reads { self.reads.clone() } else { self.changes.clone() })
    }
}

impl Metrics {
    /// Counts a request that has its answer.
    pub(crate) fn request(&self, r: &Request<'_>, status: u16, time: Duration, length: Option<u64>) {
        let mut digits = [0; 3];
        let code = code(status, &mut digits);
        let labels = [code, r.component, r.dry_run, r.group, r.resource, r.scope, r.subresource, r.verb, r.version];
        let alike = self.alike.of(&labels, || {
            let plain = [r.component, r.group, r.resource, r.scope, r.subresource, r.verb, r.version];
            Alike {
                requests: self.requests.of(&labels),
                duration: self.request_duration.of(&labels[1..]),
                sli_duration: (r.verb != "WATCH").then(|| self.request_sli_duration.of(&plain)),
                sizes: matches!(r.verb, "LIST" | "GET").then(|| self.response_sizes.of(&plain)),
            }
        });
        alike.requests.add(1);
        alike.duration.took(time);
        if let Some(sli) = &alike.sli_duration {
            sli.took(time);
        }
        if let (Some(sizes), Some(length)) = (&alike.sizes, length) {
            sizes.observe(length);
        }
    }

    /// A write with this `fieldValidation`. Upstream names the values that it has seen, and no times.
    pub(crate) fn field_validation(&self, value: &str) {
        let known = ["", "Ignore", "Warn", "Strict"].contains(&value);
        self.field_validation.of(&[if known { value } else { "invalid" }]);
    }

    /// Counts a list that is answered from a cache: by which index, how many objects were looked at, and how many are in it.
    pub(crate) fn list(&self, group: &str, resource: &str, index: &str, fetched: usize, returned: usize) {
        const STORAGE: &str = "watchcache";
        self.lists.of(&[group, index, resource, STORAGE]).add(1);
        self.lists_fetched.of(&[group, index, resource, STORAGE]).add(fetched as u64);
        // Upstream counts there what the store tested, which is nothing.
        self.lists_evaluated.of(&[group, resource, STORAGE]).add(0);
        self.lists_returned.of(&[group, resource, STORAGE]).add(returned as u64);
    }

    /// A request goes on for long, until what this gives is dropped.
    pub(crate) fn goes_on(&self, r: &Request<'_>) -> Held {
        let labels = [r.component, r.group, r.resource, r.scope, r.subresource, r.verb, r.version];
        Held::of(self.long_running.of(&labels))
    }
}

/// Adds one to a gauge while it lives.
pub(crate) struct Held(Arc<Series<Gauge>>);

impl Held {
    pub(crate) fn of(gauge: Arc<Series<Gauge>>) -> Self {
        gauge.add(1);
        Self(gauge)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.add(-1);
    }
}

/// Seconds since 1970.
fn seconds(at: SystemTime) -> f64 {
    at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_is_upstreams() {
        for name in NAMES
            .iter()
            .chain(process::NAMES)
            .chain(NEVER)
            .chain(&["kubernetes_build_info", "kubernetes_feature_enabled"])
        {
            assert_eq!(row(name).name, *name);
        }
    }

    #[test]
    fn what_is_shown() {
        let about = About {
            disabled: vec!["apiserver_request_total".into()],
            labels: [(("workqueue_depth".to_owned(), "name".to_owned()), ["a".to_owned()].into())].into(),
            ..About::default()
        };
        assert!(about.shows((row("apiserver_request_total"), Vec::new())).is_none());
        let one = |name: &str, n: f64| (vec![Box::from(name)], Value::Number(n));
        let of = |series| about.shows((row("workqueue_depth"), series)).map(|(_, series)| series);
        let series = vec![one("a", 1.0), one("b", 2.0), one("c", 4.0)];
        assert_eq!(of(series), Some(vec![one("a", 1.0), one("unexpected", 6.0)]));
        let adds = vec![one("b", 2.0)];
        let shown = about.shows((row("workqueue_adds_total"), adds.clone()));
        assert_eq!(shown.map(|(_, series)| series), Some(adds), "another family");
    }

    #[test]
    fn negotiation() {
        let messages =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.7";
        assert!(wants_messages(messages));
        assert!(!wants_messages("text/plain;version=0.0.4"));
        assert!(!wants_messages("application/openmetrics-text;version=1.0.0"));
    }

    #[test]
    fn requests() {
        let metrics = Metrics::default();
        let request = Request {
            component: "apiserver",
            group: "",
            version: "v1",
            resource: "pods",
            subresource: "",
            scope: "namespace",
            verb: "LIST",
            dry_run: "",
        };
        metrics.request(&request, 200, Duration::from_millis(1), Some(10));
        metrics.request(&request, 404, Duration::from_millis(1), None);
        assert_eq!(metrics.requests.shown().len(), 2);
        assert_eq!(metrics.response_sizes.shown().len(), 1);
        let held = metrics.goes_on(&request);
        assert_eq!(metrics.long_running.shown()[0].1, Value::Number(1.0));
        drop(held);
        assert_eq!(metrics.long_running.shown()[0].1, Value::Number(0.0));
    }
}
