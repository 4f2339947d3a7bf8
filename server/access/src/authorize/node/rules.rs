//! What all nodes may alike (upstream's node rules).

use super::super::rbac::Rule;

/// Verbs, groups and resources, each list joined by commas; the core group is `core`. Resources that are shared out by
/// node are left out: they never come here.
const RULES: &[[&str; 3]] = &[
    ["create", "authentication.k8s.io", "tokenreviews"],
    ["create", "authorization.k8s.io", "subjectaccessreviews,localsubjectaccessreviews"],
    ["get,list,watch", "core", "services"],
    ["create,update,patch", "core,events.k8s.io", "events"],
    ["get", "core", "endpoints"],
    ["create,get,list,watch", "certificates.k8s.io", "certificatesigningrequests"],
    ["get,watch,list", "storage.k8s.io", "csidrivers"],
    ["get,list,watch", "node.k8s.io", "runtimeclasses"],
    ["get,list,watch", "certificates.k8s.io", "clustertrustbundles"],
];

/// The rules.
pub(super) fn all() -> Vec<Rule> {
    let list = |words: &str| {
        let word = |word: &str| if word == "core" { String::new() } else { word.to_owned() };
        words.split(',').map(word).collect::<Vec<String>>()
    };
    let rule = |[verbs, groups, resources]: &[&str; 3]| Rule {
        verbs: list(verbs),
        api_groups: list(groups),
        resources: list(resources),
        ..Rule::default()
    };
    RULES.iter().map(rule).collect()
}
