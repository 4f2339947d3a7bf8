//! From options to a running server, and its end.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use access::Authorizers;
use access::impersonate::Impersonation;
use controllers::Means;
use http::HeaderValue;
use registry::codec::Form;
use registry::resources::Resources;
use registry::services::{Block, Network};
use registry::verbs::Nodes;
use serve::admission::Plugins;
use serve::metrics::About;
use serve::node_graph::GraphFollower;
use serve::policy::Follower;
use serve::seats::Seats;
use serve::token_lookup::TokenLookup;
use serve::trace::{self, Exporter, Tracer};
use serve::{Crowd, Facts, Front, Health, Listener, OpenId, Server, Shutdown, Version};
use tokio::runtime::Handle;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::bootstrap::{Bootstrap, Trust};
use crate::config_files::TracingConfiguration;
use crate::data_dir::DataDir;
use crate::flags::Options;
use crate::flags::options::{RequestHeader, Storage};
use crate::flags::validate::read_labels;
use crate::log::{Severity, write};
use crate::prepare::Prepared;
use crate::stores::Stores;
use crate::{account_tokens, admission, bootstrap, files, listen, reload};

/// Where kubelets listen.
const KUBELET_PORT: u16 = 10250;

/// Runs the server until it is told to end.
pub async fn run(mut options: Options) -> Result<(), String> {
    write(Severity::Info, &format!("Version: {}", generated::VERSION));
    options.gates.hold();
    registry::allow_privileged(options.generic.allow_privileged || options.standalone);
    let embedded = options.storage == Storage::Embedded;
    let data_dir = match options.standalone || embedded {
        true => Some(DataDir::open(Path::new(&options.own.data_dir))?),
        false => None,
    };
    let prepared = Prepared::new(&mut options, data_dir.as_ref().map(DataDir::path))?;
    let Prepared {
        identity,
        issuers,
        webhook,
        encryption,
        accounts,
        tokens,
        authorization,
        authorizers,
        audit,
        tracing,
    } = prepared;
    if let Some(encryption) = &encryption {
        encryption.ask().await;
    }
    let rules = encryption.as_ref().map(|loaded| loaded.begin(generated::KINDS, &options.etcd.prefix));
    let stores = Stores::open(&options, data_dir.as_ref(), generated::KINDS, tracing.is_some(), rules.as_ref()).await?;
    let store = stores.main.clone();
    let (tls, mut reloads) = (identity.tls.clone(), identity.reloads());
    let socket = listen::bind(&options.serving)?;
    if options.gates.enabled("CBORServingAndStorage") {
        serve::serve_cbor();
    }
    registry::verbs::collect_garbage(options.etcd.garbage_collector);
    registry::set_event_ttl(options.generic.event_ttl);
    registry::verbs::set_collection_workers(usize::try_from(options.etcd.delete_collection_workers).unwrap_or(1));
    registry::codec::store_as(match options.etcd.media_type.as_str() {
        "application/vnd.kubernetes.protobuf" => Form::Protobuf,
        "application/yaml" => Form::Yaml,
        _ => Form::Json,
    });
    let resources =
        Resources::over(generated::KINDS, store.clone(), |path| stores.of(path), |kind| serves(&options, kind));
    let resources = Arc::new(resources.with_network(network(&options)));
    resources.open().await.map_err(|e| e.status().message)?;
    let health = Health::new(store.clone(), options.generic.livez_grace_period).with_others(stores.others());
    let plugins = encryption.as_ref().filter(|loaded| loaded.has_check()).and_then(|_| rules.clone());
    let health = Arc::new(match plugins {
        Some(plugins) => health.with_plugins(plugins, options.etcd.encryption_config_reload),
        None => health,
    });
    let shutdown = Shutdown::new(options.generic.shutdown_send_retry_after);
    let (plugins, settings) = admission::plugins(&options.admission)?;
    let images = admission::images(&settings)?;
    let mut token_lookup = TokenLookup::new(resources.clone(), accounts, options.authentication.bootstrap_tokens);
    token_lookup.audiences = identity.authenticators.audiences.clone();
    token_lookup.issuers.replace(issuers);
    token_lookup.webhook = webhook;
    token_lookup.lookup = options.authentication.service_accounts.lookup;
    reloads.extend(identity.issuers.reload(token_lookup.issuers.clone()));
    let server = Arc::new(Server {
        resources: resources.clone(),
        authenticator: identity.authenticators,
        impersonation: Impersonation::default(),
        authorizers: Authorizers::new(authorizers),
        policy: Follower::new(&resources, authorization.rbac().clone()),
        node_graph: authorization.has("Node").then(|| GraphFollower::new(&resources, authorization.nodes().clone())),
        seats: seats(&options, &resources),
        admission: Plugins::new(resources.clone(), plugins, settings).asking(images),
        audit: audit.clone(),
        tokens,
        token_lookup,
        nodes: Nodes { address_types: options.kubelet.address_types.clone(), port: KUBELET_PORT },
        tracer: tracing.map(|config| tracer(&config)).transpose()?,
        crowd: Crowd::of(Handle::current().metrics().num_workers().saturating_sub(1).max(1)),
        front: front(&options)?,
        health: health.clone(),
        facts: facts(&options)?,
        about: about(&options)?,
        shutdown: shutdown.clone(),
        request_timeout: options.generic.request_timeout,
        min_request_timeout: Duration::from_secs(options.generic.min_request_timeout_seconds.max(0) as u64),
        all_groups: AtomicBool::new(options.runtime_config.get("api/all").is_some_and(|v| v == "true")),
    });
    reloads.extend(authorization.reload(server.clone()));
    if let (Some(loaded), Some(rules), true) = (encryption, rules, options.etcd.encryption_config_reload) {
        reloads.push(loaded.reload(rules));
    }
    let trust = Trust {
        client_ca: identity.client_ca.clone(),
        proxy_ca: identity.proxy_ca.clone(),
        proxy_lists: proxy_lists(&options.authentication.request_header),
    };
    let bootstrap = Bootstrap::new(resources.clone(), bootstrap_facts(&options, trust));
    let listener = Listener { socket, tls: Arc::new(move |local| tls.config(local)) };
    // Clients that connect meanwhile wait: the first answer knows all rights, so that nobody is refused a health check.
    bootstrap.run().await.map_err(|e| e.status().message)?;
    let serving = tokio::spawn(listener.serve(server.clone()));
    health.bootstrapped.store(true, Ordering::Release);
    if let (true, Some(dir)) = (options.standalone, &data_dir) {
        let kubeconfig = dir.path().join("admin.kubeconfig");
        println!("Ready. To use it:\n\n    export KUBECONFIG={}\n    kubectl get namespaces\n", kubeconfig.display());
    }
    stores.compact(options.etcd.compaction_interval);
    let means = Means { authority: authority(&options, data_dir.as_ref())?, sign: account_tokens::sign(&options)? };
    controllers::start(&resources, means, |name| runs(&options, name));
    serve::metrics::count_calls();
    tokio::spawn(reload::keep_up(reloads));
    if let Some(path) = options.generic.debug_socket.clone() {
        tokio::spawn(async move {
            if let Err(e) = serve::debug_socket(path).await {
                write(Severity::Error, &format!("\"Unable to serve the debug socket\" err={:?}", e.to_string()));
            }
        });
    }
    let bootstrap = Arc::new(bootstrap);
    let kept = tokio::spawn(bootstrap.clone().keep());
    let mut signals = Signals::new()?;
    signals.next().await;
    write(Severity::Info, "\"[graceful-termination] shutdown event\" name=\"ShutdownInitiated\"");
    // Whoever asks twice means now.
    tokio::spawn(async move {
        signals.next().await;
        std::process::exit(1);
    });
    health.shutting_down.store(true, Ordering::Release);
    kept.abort();
    bootstrap.leave().await;
    tokio::time::sleep(options.generic.shutdown_delay).await;
    shutdown.begin();
    let served = serving.await.map_err(|e| e.to_string());
    if let Some(audit) = audit {
        audit.close().await;
    }
    served
}

/// Who vouches for the server's certificate, where the server itself saw to that.
fn authority(options: &Options, data_dir: Option<&DataDir>) -> Result<Option<String>, String> {
    let Some(dir) = data_dir.filter(|_| options.standalone) else { return Ok(None) };
    let pem = crate::files::read(&dir.path().join("pki/ca.crt"))?;
    Ok(Some(String::from_utf8_lossy(&pem).into_owned()))
}

/// How many requests run at once.
fn seats(options: &Options, resources: &Arc<Resources>) -> Seats {
    let generic = &options.generic;
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let (reads, writes) = (count(generic.max_requests_inflight), count(generic.max_mutating_requests_inflight));
    match generic.priority_and_fairness {
        true => Seats::fair(reads.saturating_add(writes), generic.request_timeout, resources.clone()),
        false => Seats::limited(reads, writes),
    }
}

/// Which requests are traced, and who is told.
fn tracer(config: &TracingConfiguration) -> Result<Tracer, String> {
    let settings = trace::Settings { endpoint: config.endpoint.clone(), instance: bootstrap::instance() };
    Ok(Tracer::new(Exporter::start(&settings)?, config.sampling_rate_per_million.unwrap_or_default()))
}

/// A host with a port, where it has none of its own.
fn outside(host: &str, port: i64) -> String {
    match host.parse::<std::net::IpAddr>() {
        Ok(ip) if ip.is_ipv6() => format!("[{host}]:{port}"),
        Err(_) if host.contains(':') => host.to_owned(),
        _ => format!("{host}:{port}"),
    }
}

/// What is the same for all answers.
fn front(options: &Options) -> Result<Front, String> {
    let generic = &options.generic;
    let directives = generic.hsts_directives.join("; ");
    Ok(Front {
        origins: generic.cors_allowed_origins.iter().map(|origin| cel::regex(origin)).collect::<Result<_, _>>()?,
        transport_security: match directives.is_empty() {
            true => None,
            false => Some(HeaderValue::from_str(&directives).map_err(|e| e.to_string())?),
        },
        goaway_chance: generic.goaway_chance,
        streams: u32::try_from(options.serving.http2_max_streams).unwrap_or(0),
        profiling: generic.profiling,
        flagz: options.gates.enabled("ComponentFlagz"),
        statusz: options.gates.enabled("ComponentStatusz"),
    })
}

/// What its figures say of the server, and which of them are shown.
fn about(options: &Options) -> Result<About, String> {
    let generic = &options.generic;
    let listed = match &generic.metric_labels_file {
        Some(file) if generic.metric_labels.is_empty() => read_labels(&files::read(Path::new(file))?)?,
        _ => generic.metric_labels.clone(),
    };
    let values = |values: &str| values.split(',').map(str::to_owned).collect();
    let labels = listed.iter().filter_map(|(key, allowed)| {
        let (metric, label) = key.split_once(',')?;
        Some(((metric.to_owned(), label.to_owned()), values(allowed)))
    });
    Ok(About { features: options.gates.all(), disabled: generic.disabled_metrics.clone(), labels: labels.collect() })
}

/// What the server says of itself.
fn facts(options: &Options) -> Result<Facts, String> {
    let address = outside(&options.external_host, options.serving.secure_port);
    let accounts = &options.authentication.service_accounts;
    let keys = account_tokens::public_keys(&accounts.key_files)?;
    let openid = match (accounts.issuers.first(), keys.is_empty()) {
        (Some(issuer), false) => {
            Some(OpenId::new(issuer, accounts.jwks_uri.as_deref(), &address, keys.iter().map(|k| &**k))?)
        }
        _ => None,
    };
    Ok(Facts {
        version: Version {
            git_version: generated::VERSION.into(),
            git_commit: String::new(),
            build_date: "1970-01-01T00:00:00Z".into(),
        },
        address,
        openid,
        flags: options.flags.clone(),
        started: SystemTime::now(),
    })
}

/// What the objects that exist before the first answer are to say.
fn bootstrap_facts(options: &Options, trust: Trust) -> bootstrap::Facts {
    bootstrap::Facts {
        address: options.advertise_address,
        port: options.serving.secure_port,
        service_ip: options.service_ip,
        node_port: options.generic.kubernetes_service_node_port,
        service_ranges: options.service_ranges.iter().map(ToString::to_string).collect(),
        endpoints: options.generic.endpoint_reconciler != "none",
        shared: matches!(options.storage, Storage::Etcd(_)),
        trust,
    }
}

/// The lists of front proxies' flags, as aggregated servers look for them.
fn proxy_lists(flags: &RequestHeader) -> Vec<(&'static str, Vec<String>)> {
    vec![
        ("requestheader-allowed-names", flags.allowed_names.clone()),
        ("requestheader-extra-headers-prefix", flags.extra_header_prefixes.clone()),
        ("requestheader-group-headers", flags.group_headers.clone()),
        ("requestheader-uid-headers", flags.uid_headers.clone()),
        ("requestheader-username-headers", flags.username_headers.clone()),
    ]
}

/// What services are given from.
fn network(options: &Options) -> Network {
    let blocks = options.service_ranges.iter().map(|range| Block::new(range.base, range.prefix as u8)).collect();
    let ports = &options.generic.service_node_port_range;
    let port = |n: i64| i32::try_from(n).unwrap_or_default();
    Network { blocks, node_ports: port(ports.base)..=port(ports.base + ports.size - 1) }
}

/// Whether an in-process controller runs, by `--builtin-controllers`: `*` for all, `-name` for all but one.
fn runs(options: &Options, name: &str) -> bool {
    let chosen = &options.own.builtin_controllers;
    let all = chosen.iter().any(|c| c == "*") || chosen.is_empty() && options.standalone;
    let without = chosen.iter().any(|c| c.strip_prefix('-') == Some(name));
    !without && (all || chosen.iter().any(|c| c == name))
}

/// Whether a kind is served, by its version's default and `--runtime-config`.
fn serves(options: &Options, kind: &object::kind::Kind) -> bool {
    let gate = generated::gates::SERVED.iter().find(|(group, name, _)| kind.group == *group && kind.resource == *name);
    if gate.is_some_and(|(.., feature)| !feature.is_on()) {
        return false;
    }
    let says = |key: &str| options.runtime_config.get(key).map(|v| v != "false");
    let version = kind.api_version();
    let (alpha, beta) = (kind.version.contains("alpha"), kind.version.contains("beta"));
    let class = if alpha {
        "api/alpha"
    } else if beta {
        "api/beta"
    } else {
        "api/ga"
    };
    says(&format!("{version}/{}", kind.resource))
        .or_else(|| says(&version))
        .or_else(|| says(class))
        .or_else(|| says("api/all"))
        .unwrap_or(kind.default_on)
}

/// The signals that end the server.
struct Signals {
    term: Signal,
    int: Signal,
}

impl Signals {
    fn new() -> Result<Self, String> {
        let listen = |kind| signal(kind).map_err(|e| format!("unable to listen for signals: {e}"));
        Ok(Self { term: listen(SignalKind::terminate())?, int: listen(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.term.recv() => {}
            _ = self.int.recv() => {}
        }
    }
}
