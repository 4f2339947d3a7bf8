//! What differs from run to run in kubectl's output.

use std::sync::LazyLock;

use regex::Regex;

/// Patterns and their placeholders, in order.
const MASKS: &[(&str, &str)] = &[
    ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uid>"),
    (r"\beyJ[\w-]+\.[\w-]+\.[\w-]+", "<jwt>"),
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", "<time>"),
    (r"[A-Z][a-z][a-z], \d\d [A-Z][a-z][a-z] \d{4} \d\d:\d\d:\d\d [+-]\d{4}", "<time>"),
    (r"\b10\.(9[6-9]|1[01]\d)\.\d{1,3}\.\d{1,3}\b", "<clusterip>"),
    (r#"(?i)(resource ?version[\\"]*: *[\\"]*)\d+\b"#, "${1}<rv>"),
    (r"(node_?[Pp]ort\W+)3[0-2]\d{3}\b", "${1}<port>"),
    (r"\b(3[0-2]\d{3})/(TCP|UDP|SCTP)", "<port>/${2}"),
    // Go's inside: dumps of values, differences of internal structs.
    (r#""map\[[^"]*""#, r#""<dump>""#),
    (r"(?s)\n@@ -.*", "\n<diff>"),
    (r"X509SHA256=[0-9a-f]{64}", "X509SHA256=<hash>"),
    (r"kube-api-access-[a-z0-9]{5}", "kube-api-access-<rand>"),
    (r"(?m)(^|[ (])(\d+[smhdy]){1,2}([) ]|$)", "${1}<age>${3}"),
    (r"(?m)(^|[ (])<invalid>([) ]|$)", "${1}<age>${2}"),
    (r"(?m)^(Client Version: ).*$", "${1}<client>"),
    // What the client tells of its own state, with times and process ids.
    (r"(?m)^[EIW]\d{4} \d\d:\d\d:\d\d\.\d+ .*\n", ""),
    (r"(?m)^(Kustomize Version: ).*\n", ""),
    // Columns are as wide as their longest value, and values are masked.
    (r"(\S)  +", "${1}  "),
    (r"(?m)[ \t]+$", ""),
];

static PATTERNS: LazyLock<Vec<(Regex, &'static str)>> =
    LazyLock::new(|| MASKS.iter().filter_map(|(pattern, label)| Some((Regex::new(pattern).ok()?, *label))).collect());

/// The output with `names` (the real text, its placeholder) and all that varies replaced.
pub(super) fn mask(output: &str, names: &[(String, String)]) -> String {
    let mut out = output.to_owned();
    for (real, label) in names {
        out = out.replace(real, label);
    }
    for (pattern, label) in PATTERNS.iter() {
        out = pattern.replace_all(&out, *label).into_owned();
    }
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &str) {
        assert_eq!(mask(input, &[("kt-get-x1y2".to_owned(), "${NS}".to_owned())]), expect);
    }

    #[test]
    fn every_pattern_is_one() {
        assert_eq!(PATTERNS.len(), MASKS.len());
    }

    #[test]
    fn volatile_parts() {
        check("NAME   AGE\na      2m5s\nb      12s\n\n", "NAME  AGE\na  <age>\nb  <age>\n");
        check("resourceVersion: \"123\"\n  x: 30s\n", "resourceVersion: \"<rv>\"\n  x: <age>\n");
        check("\"resourceVersion\": \"123\"", "\"resourceVersion\": \"<rv>\"\n");
        check("in kt-get-x1y2 at 10.96.0.7", "in ${NS} at <clusterip>\n");
        check("80:31234/TCP", "80:<port>/TCP\n");
        check("delay=0s timeout=1s", "delay=0s timeout=1s\n");
        check("Created:  Tue, 24 Nov 2026 09:31:26 +0000", "Created:  <time>\n");
    }
}
