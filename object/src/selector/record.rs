//! Label selectors from `metav1.LabelSelector` records.

use super::label::{LabelSelector, Operator, Requirement};
use crate::field_error::{Path, aggregate, quoted};
use crate::record::{Record, View};

impl LabelSelector {
    /// The selector that a field holds: nothing where it is absent. The error is upstream's message.
    pub fn from_view(view: View<'_>) -> Result<Self, String> {
        match view {
            View::Record(record) => Self::from_record(record),
            _ => Ok(Self::nothing()),
        }
    }

    /// From a `metav1.LabelSelector`; an empty one selects everything.
    pub fn from_record(record: &dyn Record) -> Result<Self, String> {
        let mut requirements = Vec::new();
        if let Some(View::Map(labels)) = record.field("matchLabels") {
            let mut all = Vec::new();
            labels.visit(&mut |key, value| all.push((key, text(Some(value)))));
            for (key, value) in all {
                requirements.push(made(key, Operator::Equals, vec![value.to_owned()])?);
            }
        }
        if let Some(View::List(expressions)) = record.field("matchExpressions") {
            for i in 0..expressions.len() {
                if let View::Record(expression) = expressions.at(i) {
                    requirements.push(read(expression)?);
                }
            }
        }
        Ok(requirements.into_iter().collect())
    }
}

fn read(expression: &dyn Record) -> Result<Requirement, String> {
    let operator = match text(expression.field("operator")) {
        "In" => Operator::In,
        "NotIn" => Operator::NotIn,
        "Exists" => Operator::Exists,
        "DoesNotExist" => Operator::DoesNotExist,
        other => return Err(format!("{} is not a valid label selector operator", quoted(other))),
    };
    let values = match expression.field("values") {
        Some(View::List(values)) => (0..values.len()).map(|i| text(Some(values.at(i))).to_owned()).collect(),
        _ => Vec::new(),
    };
    made(text(expression.field("key")), operator, values)
}

fn made(key: &str, operator: Operator, values: Vec<String>) -> Result<Requirement, String> {
    Requirement::new(key, operator, values, &Path::TOP).map_err(|wrong| aggregate(&wrong))
}

fn text(view: Option<View<'_>>) -> &str {
    match view {
        Some(View::Str(text)) => text,
        _ => "",
    }
}
