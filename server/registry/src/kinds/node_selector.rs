//! `core/v1.NodeSelector`, and labels of nodes that have another name by now.

use generated::core::v1::{NodeSelector, NodeSelectorRequirement, NodeSelectorTerm};
use object::field_error::{Path, Value};
use object::names;
use object::validate::label_name;

use crate::validate::{Faults, Report};

/// Labels of nodes that should not be used any more, and why.
const DEPRECATED: &[(&str, &str)] = &[
    ("beta.kubernetes.io/arch", "deprecated since v1.14; use \"kubernetes.io/arch\" instead"),
    ("beta.kubernetes.io/os", "deprecated since v1.14; use \"kubernetes.io/os\" instead"),
    (
        "failure-domain.beta.kubernetes.io/region",
        "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
    ),
    ("failure-domain.beta.kubernetes.io/zone", "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead"),
    ("beta.kubernetes.io/instance-type", "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead"),
    ("app.kubernetes.io/created-by", "deprecated since v1.9"),
    ("scheduler.alpha.kubernetes.io/preferAvoidPods", "deprecated since v1.22; use Taints and Tolerations instead"),
    ("node-role.kubernetes.io/master", "use \"node-role.kubernetes.io/control-plane\" instead"),
];

const NO_OPERATOR: &str = "not a valid selector operator";

/// Why a label of nodes should not be used any more.
pub(super) fn deprecated_label(key: &str) -> Option<&'static str> {
    DEPRECATED.iter().find(|(label, _)| *label == key).map(|(_, why)| *why)
}

/// A selector of nodes. `any_values` lets in texts that are no label values.
pub(super) fn node_selector(selector: &NodeSelector, any_values: bool, path: &Path<'_>, faults: &mut Faults) {
    let terms = path.child("nodeSelectorTerms");
    if selector.node_selector_terms.is_empty() {
        faults.required(&terms, "must have at least one node selector term");
    }
    for (i, term) in selector.node_selector_terms.iter().enumerate() {
        node_selector_term(term, any_values, &terms.index(i), faults);
    }
}

/// A term of a selector of nodes.
pub(super) fn node_selector_term(term: &NodeSelectorTerm, any_values: bool, path: &Path<'_>, faults: &mut Faults) {
    let (expressions, fields) = (path.child("matchExpressions"), path.child("matchFields"));
    for (i, requirement) in term.match_expressions.iter().enumerate() {
        of_labels(requirement, any_values, &expressions.index(i), faults);
    }
    for (i, requirement) in term.match_fields.iter().enumerate() {
        of_fields(requirement, &fields.index(i), faults);
    }
}

fn of_labels(requirement: &NodeSelectorRequirement, any_values: bool, path: &Path<'_>, faults: &mut Faults) {
    let (values, given) = (path.child("values"), requirement.values.len());
    match &*requirement.operator {
        "In" | "NotIn" if given == 0 => {
            faults.required(&values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
        "Exists" | "DoesNotExist" if given > 0 => {
            faults.forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
        "Gt" | "Lt" if given != 1 => {
            faults.required(&values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
        "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" => {}
        other => faults.invalid(&path.child("operator"), Value::typed(other), NO_OPERATOR),
    }
    label_name(&requirement.key, &path.child("key"), faults);
    for (i, value) in requirement.values.iter().enumerate().filter(|_| !any_values) {
        faults.each(&values.index(i), value, names::label_value(value));
    }
}

/// Of a node's fields only the name can be asked for.
fn of_fields(requirement: &NodeSelectorRequirement, path: &Path<'_>, faults: &mut Faults) {
    let values = path.child("values");
    match &*requirement.operator {
        "In" | "NotIn" if requirement.values.len() == 1 => {}
        "In" | "NotIn" => {
            let why = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
            faults.required(&values, why);
        }
        other => faults.invalid(&path.child("operator"), Value::typed(other), NO_OPERATOR),
    }
    if requirement.key != "metadata.name" {
        return faults.invalid(&path.child("key"), &requirement.key, "not a valid field selector key");
    }
    for (i, name) in requirement.values.iter().enumerate() {
        faults.each(&values.index(i), name, names::dns1123_subdomain(name));
    }
}

/// Whether a term asks for a label by a text that is no label value.
pub(super) fn has_invalid_value(terms: &[NodeSelectorTerm]) -> bool {
    let values = terms.iter().flat_map(|t| &t.match_expressions).flat_map(|e| &e.values);
    values.into_iter().any(|value| !names::label_value(value).is_empty())
}

/// The labels of a term that should not be used any more.
pub(super) fn term_warnings(term: &NodeSelectorTerm, path: &Path<'_>, out: &mut Vec<String>) {
    let all = path.child("matchExpressions");
    for (i, expression) in term.match_expressions.iter().enumerate() {
        if let Some(why) = deprecated_label(&expression.key) {
            out.push(format!("{}: {} is {why}", all.index(i).child("key"), expression.key));
        }
    }
}
