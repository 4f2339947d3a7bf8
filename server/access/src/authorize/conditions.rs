//! When a webhook is asked at all: conditions on the review (`matchConditions`).

use serde_json::Value;

use super::config::WebhookMatchCondition;
use crate::expressions::{About, Expression, Fault};

/// The conditions of a webhook; none means always.
#[derive(Clone, Debug, Default)]
pub struct Conditions(Vec<Expression>);

impl Conditions {
    /// Compiles conditions that were validated.
    pub fn new(conditions: &[WebhookMatchCondition]) -> Result<Self, String> {
        let compile = |c: &WebhookMatchCondition| Expression::compile(&c.expression, About::Review);
        let all: Result<_, Fault> = conditions.iter().map(compile).collect();
        all.map(Self).map_err(Fault::why)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all hold for a review's specification, in JSON. One that does not hold counts more than others that can't
    /// be evaluated.
    pub fn hold(&self, spec: &Value) -> Result<bool, String> {
        let mut faults = Vec::new();
        for condition in &self.0 {
            match condition.evaluate("request", cel::Value::json(spec)) {
                Ok(cel::Value::Bool(true)) => {}
                Ok(cel::Value::Bool(false)) => return Ok(false),
                Ok(_) => faults.push(format!(
                    "cel evaluation error: expression '{}' eval result type should be bool",
                    condition.text
                )),
                Err(e) => {
                    faults.push(format!("cel evaluation error: expression '{}' resulted in error: {e}", condition.text))
                }
            }
        }
        if faults.is_empty() { Ok(true) } else { Err(object::field_error::aggregate(&faults)) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn conditions() {
        let check = |conditions: &[&str], expect: Result<bool, &str>| {
            let of = |e: &&str| WebhookMatchCondition { expression: (*e).to_owned() };
            let all: Vec<WebhookMatchCondition> = conditions.iter().map(of).collect();
            let review = json!({
                "user": "eve", "groups": ["devs"], "uid": "", "extra": {"k": ["v"]},
                "resourceAttributes": {"verb": "get", "namespace": "a", "resource": "pods"},
            });
            let got = Conditions::new(&all).expect("valid conditions").hold(&review);
            assert_eq!(got, expect.map_err(str::to_owned), "{conditions:?}");
        };
        check(&[], Ok(true));
        check(&["request.user == 'eve'", "'devs' in request.groups"], Ok(true));
        check(&["has(request.resourceAttributes) && request.resourceAttributes.namespace == 'b'"], Ok(false));
        check(&["request.extra['k'][0] == 'v'", "!has(request.nonResourceAttributes)"], Ok(true));
        let fault = "cel evaluation error: expression 'request.extra['x'][0] == 'v'' resulted in error: no such key: x";
        check(&["request.extra['x'][0] == 'v'"], Err(fault));
        check(&["request.extra['x'][0] == 'v'", "request.user == 'bob'"], Ok(false));
    }
}
