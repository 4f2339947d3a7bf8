//! Contradictions that end the start, in upstream's words and order. No file is read here, but that of
//! `--authorization-config`.

mod access;
mod apis;
mod audit;
mod generic;
mod logging;
mod network;
mod own;
mod state;

use super::options::Options;
use super::reader::Reader;

pub(crate) use apis::read_labels;
pub use apis::{is_group, runtime_values};
pub use logging::logging;

/// Whether the flags of versions can be read at all; looked at before everything else.
pub fn minor_versions(from: &Reader<'_>) -> Result<(), String> {
    ["emulated-version", "min-compatibility-version"].iter().try_for_each(|f| generic::minor(from, f).map(drop))
}

/// Everything wrong with the flags; `known_group` tells the API groups that exist.
pub fn validate(from: &Reader<'_>, options: &Options, known_group: impl Fn(&str) -> bool) -> Vec<String> {
    let mut errors = Vec::new();
    own::own(from, &mut errors);
    generic::generic(from, &mut errors);
    state::etcd(from, &mut errors);
    apis::priority_and_fairness(options, &mut errors);
    network::secure_port(from, &mut errors);
    access::authentication(from, options, &mut errors);
    access::authorization(from, options, &mut errors);
    audit::audit(from, &mut errors);
    access::admission(from, &mut errors);
    apis::runtime_config(options, known_group, &mut errors);
    access::token_request(from, options, &mut errors);
    apis::metrics(from, &mut errors);
    access::peers(from, options, &mut errors);
    access::signing_endpoint(from, &mut errors);
    generic::coordinated_leadership(from, &mut errors);
    network::service_ranges(from, options, &mut errors);
    network::node_port(from, &mut errors);
    network::families(from, options, &mut errors);
    generic::count(from, &mut errors);
    errors
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;
    use crate::flags::options::complete;
    use crate::flags::{FeatureGates, Values};

    fn errors(line: &str) -> Vec<String> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let values = match Values::parse(&args) {
            Ok(values) => values,
            Err(e) => return vec![e],
        };
        let from = Reader(&values);
        let gates = match FeatureGates::parse(&from.multimap("feature-gates")) {
            Ok((gates, _)) => gates,
            Err(e) => return vec![e],
        };
        match complete(&from, gates, || Some(IpAddr::from([192, 0, 2, 2]))) {
            Ok((options, _)) => validate(&from, &options, |group| group.is_empty() || group == "apps"),
            Err(e) => vec![e],
        }
    }

    fn check(line: &str, expect: &[&str]) {
        assert_eq!(errors(line), expect, "{line}");
    }

    /// The flags of service accounts that a drop-in server cannot do without.
    const ACCOUNTS: &str = "--standalone=false --service-account-issuer=x --service-account-key-file=y \
                            --service-account-signing-key-file=z";

    #[test]
    fn nothing_is_needed_standalone() {
        check("", &[]);
        check("--storage=memory --secure-port=1", &[]);
        check(ACCOUNTS, &[]);
        check(
            "--standalone=false",
            &[
                "service-account-issuer is a required flag",
                "either `--service-account-key-file` or `--service-account-signing-endpoint` must be set",
                "--service-account-signing-key-file and --service-account-issuer are required flags",
            ],
        );
    }

    #[test]
    fn one_by_one() {
        let check = |line: &str, expect: &str| check(&format!("{ACCOUNTS} {line}"), &[expect]);
        check("--storage=disk", "--storage \"disk\" invalid, allowed values: embedded, memory");
        check("--storage=memory --etcd-servers=x", "--storage and --etcd-servers are mutually exclusive");
        check("--data-dir=", "--data-dir should not be an empty string");
        check("--livez-grace-period=-1s", "--livez-grace-period can not be a negative value");
        check("--goaway-chance=0.5", "--goaway-chance can not be less than 0 or greater than 0.02");
        check("--request-timeout=-1s", "--request-timeout can not be negative value");
        check(
            "--storage-backend=etcd2",
            "--storage-backend invalid, allowed values: etcd3. If not specified, it will default to 'etcd3'",
        );
        check(
            "--encryption-provider-config-automatic-reload",
            "--encryption-provider-config-automatic-reload must be set with --encryption-provider-config",
        );
        check(
            "--storage-media-type=x",
            "--storage-media-type \"x\" invalid, allowed values: application/json, application/vnd.kubernetes.protobuf, application/yaml",
        );
        check(
            "--secure-port=0",
            "--secure-port 0 must be between 1 and 65535, inclusive. It cannot be turned off with 0",
        );
        check(
            "--oidc-issuer-url=x",
            "oidc-issuer-url and oidc-client-id must be specified together when any oidc-* flags are set",
        );
        check(
            "--service-account-jwks-uri=http://x",
            "service-account-jwks-uri requires https scheme, parsed as: http://x",
        );
        check("--requestheader-group-headers=,", "empty value in \"requestheader-group-headers\"");
        check(
            "--requestheader-uid-headers=X",
            "--requestheader-uid-headers is set without specifying the standard X-Remote-Uid header - API aggregation will not work",
        );
        check("--authorization-mode=Foo", "authorization-mode \"Foo\" is not a valid mode");
        check(
            "--authorization-mode=RBAC,RBAC",
            "authorization-mode [\"RBAC\" \"RBAC\"] has mode specified more than once",
        );
        check("--authorization-mode=ABAC", "authorization-mode ABAC's authorization policy file not passed");
        check("--authorization-policy-file=x", "cannot specify --authorization-policy-file without mode ABAC");
        check(
            "--authorization-config=x --authorization-mode=RBAC",
            "--authorization-config can not be specified when --authorization-mode or --authorization-webhook-* flags are defined",
        );
        check(
            "--audit-log-path=- --audit-log-mode=x",
            "invalid audit log mode x, allowed modes are \"batch,blocking,blocking-strict\"",
        );
        check(
            "--audit-log-path=- --audit-log-version=v1",
            "invalid group version, allowed versions are [\"audit.k8s.io/v1\"]",
        );
        check("--audit-log-path=- --audit-log-maxage=-1", "--audit-log-maxage -1 can't be a negative number");
        check(
            "--audit-webhook-config-file=x --audit-webhook-batch-throttle-qps=0",
            "invalid audit batch webhook throttle QPS 0, must be a positive number",
        );
        check("--enable-admission-plugins=X", "enable-admission-plugins plugin \"X\" is unknown");
        check("--disable-admission-plugins=Y", "disable-admission-plugins plugin \"Y\" is unknown");
        check(
            "--enable-admission-plugins=NodeRestriction --disable-admission-plugins=NodeRestriction",
            "[NodeRestriction] in enable-admission-plugins and disable-admission-plugins overlapped",
        );
        check("--runtime-config=foo/v1=true", "unknown api groups foo/v1");
        check("--runtime-config=foo=bar", "runtime-config invalid key foo");
        check(
            "--runtime-config=api/ga=false",
            "--runtime-config=api/ga=false conflicts with --enable-priority-and-fairness=true",
        );
        check(
            "--runtime-config=api/all=false --enable-priority-and-fairness=false",
            "invalid runtime-config with only api/all=false",
        );
        check(
            "--show-hidden-metrics-for-version=1.2",
            "metrics.showHiddenMetricsForVersion: Invalid value: \"1.2\": must be omitted or have the value '1.36'; only the previous minor version is allowed",
        );
        check(
            "--coordinated-leadership-lease-duration=1s",
            "--coordinated-leadership-lease-duration must be greater than --coordinated-leadership-renew-deadline",
        );
        check(
            "--service-cluster-ip-range=10.0.0.0/24,10.1.0.0/24",
            "--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family",
        );
        check(
            "--service-cluster-ip-range=10.0.0.0/24,fd00::/64,x",
            "--service-cluster-ip-range must not contain more than two entries",
        );
        check(
            "--service-cluster-ip-range=fd00::/112",
            "service IP family \"fd00::/112\" must match public address family \"192.0.2.2\"",
        );
        check("--kubernetes-service-node-port=5", "kubernetes service node port range 30000-32767 doesn't contain 5");
        check("--apiserver-count=0", "--apiserver-count should be a positive number, but value '0' provided");
        check("--min-compatibility-version=1.2", "minCompatibilityVersion version 1.2 is not between [1.34, 1.37]");
        check("--emulated-version=1.38", "emulation version 1.38 is not between [1.34, 1.37.0]");
        check(
            "--emulation-forward-compatible",
            "ServerRunOptions.EmulationForwardCompatible cannot be set to true if the emulation version is the same as the binary version",
        );
        check(
            "--peer-ca-file=x --feature-gates=UnknownVersionInteroperabilityProxy=false",
            "--peer-ca-file requires UnknownVersionInteroperabilityProxy feature to be turned on",
        );
    }

    #[test]
    fn several() {
        check(
            "--service-account-issuer=a,b --service-account-issuer=a,b --standalone",
            &["service-account-issuer \"a,b\" is already specified"],
        );
        check(
            "--strict-transport-security-directives=x,,max-age=3",
            &[
                "--strict-transport-security-directives invalid, allowed values: max-age=expireTime, includeSubDomains, \
                 preload. see https://tools.ietf.org/html/rfc6797#section-6.1 for more information",
                "empty value in strict-transport-security-directives",
            ],
        );
        let cors = errors("--cors-allowed-origins=^a$,b,^($");
        assert_eq!(cors.len(), 2, "{cors:?}");
        let pins = "--cors-allowed-origins has an invalid regular expression: regular expression does not pin to start/end \
                    of host in the origin header, help: ";
        assert!(cors[0].starts_with(pins), "{cors:?}");
        assert!(cors[1].contains("error parsing regexp"), "{cors:?}");
    }
}
