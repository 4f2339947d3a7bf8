//! Generic flags.

use super::{Flag, Kind::*, flag};

/// Generic flags.
pub(super) const GENERIC: &[Flag] = &[
    flag("advertise-address", Ip, "<nil>", "IP address at which other members of the cluster reach this server. Blank: --bind-address, or the address of the default interface if that one is unspecified.").works(),
    flag("cors-allowed-origins", List, "[]", "Origins allowed for CORS, as regular expressions that pin the whole host (start with '^' or '//', end with '$' or ':'). Empty: no CORS.").works(),
    flag("emulated-version", List, "[]", "Version whose behaviour is emulated, as in kube=1.36."),
    flag("emulation-forward-compatible", Bool, "false", "Also enable newer versions of APIs that are enabled at the emulated version."),
    flag("external-hostname", Text, "", "Host name used in URLs meant for outside, as in OpenID discovery.").works(),
    flag("feature-gates", Gates, "", "Feature gates as key=value pairs, comma separated, may be repeated. Options are:").works(),
    flag("goaway-chance", Float64, "0", "Share of HTTP/2 requests answered with a GOAWAY, so that clients connect anew and spread over servers. 0 to 0.02.").works(),
    flag("livez-grace-period", Duration, "0s", "Time from the start during which /livez presumes that unfinished start-up work will succeed.").works(),
    flag("max-mutating-requests-inflight", Int, "200", "Writes served at once; with --enable-priority-and-fairness its sum with --max-requests-inflight is the total. 0: no limit.").works(),
    flag("max-requests-inflight", Int, "400", "Reads served at once; with --enable-priority-and-fairness its sum with --max-mutating-requests-inflight is the total. 0: no limit.").works(),
    flag("min-compatibility-version", List, "[]", "Lowest version of control plane components to be compatible with, as in kube=1.36."),
    flag("min-request-timeout", Int, "1800", "Least seconds that a watch stays open; the actual time is chosen at random above it.").works(),
    flag("request-timeout", Duration, "1m0s", "Time after which a request is given up, if it is not a watch or another long-running one.").works(),
    flag("runtime-config-emulation-forward-compatible", Bool, "false", "Serve APIs named in --runtime-config even if they are newer than the emulated version."),
    flag("shutdown-delay-duration", Duration, "0s", "Time to go on serving after a signal to stop, while /readyz already fails.").works(),
    flag("shutdown-send-retry-after", Bool, "false", "While requests drain at shutdown, answer new ones with 429 and Retry-After.").works(),
    flag("shutdown-watch-termination-grace-period", Duration, "0s", "Time given to watches to end at shutdown."),
    flag("storage-initialization-timeout", Duration, "1m0s", "Time to wait for the storage before the server counts as ready."),
    flag("strict-transport-security-directives", List, "[]", "HSTS directives, comma separated. Empty: none are sent.").works(),
];
