//! The objects that priority and fairness cannot do without, whose specs are fixed.

use std::sync::LazyLock;

use generated::flowcontrol::v1::{FlowSchemaSpec, PriorityLevelConfigurationSpec};
use object::json;
use object::record::Record;

/// The name of what is served at once.
pub(super) const EXEMPT: &str = "exempt";
/// The name of what takes all that nothing else takes.
pub(super) const CATCH_ALL: &str = "catch-all";

const EXEMPT_SCHEMA: &str = r#"{"priorityLevelConfiguration":{"name":"exempt"},"matchingPrecedence":1,"rules":[{
    "subjects":[{"kind":"Group","group":{"name":"system:masters"}}],
    "resourceRules":[{"verbs":["*"],"apiGroups":["*"],"resources":["*"],"clusterScope":true,"namespaces":["*"]}],
    "nonResourceRules":[{"verbs":["*"],"nonResourceURLs":["*"]}]}]}"#;
const CATCH_ALL_SCHEMA: &str = r#"{"priorityLevelConfiguration":{"name":"catch-all"},"matchingPrecedence":10000,
    "distinguisherMethod":{"type":"ByUser"},"rules":[{
    "subjects":[{"kind":"Group","group":{"name":"system:unauthenticated"}},
        {"kind":"Group","group":{"name":"system:authenticated"}}],
    "resourceRules":[{"verbs":["*"],"apiGroups":["*"],"resources":["*"],"clusterScope":true,"namespaces":["*"]}],
    "nonResourceRules":[{"verbs":["*"],"nonResourceURLs":["*"]}]}]}"#;
const EXEMPT_LEVEL: &str = r#"{"type":"Exempt","exempt":{"nominalConcurrencyShares":0,"lendablePercent":0}}"#;
const CATCH_ALL_LEVEL: &str = r#"{"type":"Limited","limited":{"nominalConcurrencyShares":5,"lendablePercent":0,
    "limitResponse":{"type":"Reject"}}}"#;

static SCHEMAS: LazyLock<[FlowSchemaSpec; 2]> = LazyLock::new(|| [read(EXEMPT_SCHEMA), read(CATCH_ALL_SCHEMA)]);
static LEVELS: LazyLock<[PriorityLevelConfigurationSpec; 2]> =
    LazyLock::new(|| [read(EXEMPT_LEVEL), read(CATCH_ALL_LEVEL)]);

fn read<T: Record + Default>(text: &str) -> T {
    let mut record = T::default();
    // The texts above fit, as the tests see.
    let _ = json::decode(text.as_bytes(), &mut record);
    record
}

/// The fixed spec of a flow schema.
pub(super) fn schema(name: &str) -> Option<&'static FlowSchemaSpec> {
    named(name, &SCHEMAS)
}

/// The fixed spec of a priority level.
pub(super) fn level(name: &str) -> Option<&'static PriorityLevelConfigurationSpec> {
    named(name, &LEVELS)
}

fn named<T>(name: &str, specs: &'static [T; 2]) -> Option<&'static T> {
    let [exempt, catch_all] = specs;
    match name {
        EXEMPT => Some(exempt),
        CATCH_ALL => Some(catch_all),
        _ => None,
    }
}
