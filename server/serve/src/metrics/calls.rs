//! Calls that the server makes itself by a kubeconfig: those to webhooks.

use outgoing::kubeconfig::Made;

use super::METRICS;

/// Counts such calls from now on.
pub fn count_calls() {
    outgoing::kubeconfig::observe(count);
}

fn count(made: &Made<'_>) {
    let (code, method) = (made.status.map_or("<error>".to_owned(), |status| status.as_u16().to_string()), "POST");
    METRICS.calls.of(&[&code, made.host, method]).add(1);
    METRICS.call_duration.of(&[made.host, method]).took(made.time);
    METRICS.call_sizes.of(&[made.host, method]).observe(made.sent as u64);
    METRICS.call_answer_sizes.of(&[made.host, method]).observe(made.got as u64);
}
