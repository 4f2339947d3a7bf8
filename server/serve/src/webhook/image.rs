//! A webhook that says which images pods may run (`ImagePolicyWebhook`).

use std::collections::BTreeMap;
use std::time::Duration;

use admission::configuration::ImagePolicy;
use generated::core::v1::Pod;
use outgoing::kubeconfig::Endpoint;
use registry::verbs::Warnings;
use serde_json::{Value, json};

use crate::remembered::Remembered;

/// How long a call may take.
const TIMEOUT: Duration = Duration::from_secs(30);
/// What notes in the audit log begin with.
const NOTES: &str = "imagepolicywebhook.image-policy.k8s.io/";
/// Annotations whose names hold this are shown to the webhook.
const SHOWN: &str = ".image-policy.k8s.io/";

/// The webhook, and what it said lately.
#[derive(Debug)]
pub struct ImageWebhook {
    endpoint: Endpoint,
    policy: ImagePolicy,
    kept: Remembered<String, Verdict>,
}

/// What it said.
#[derive(Clone, Debug, Default)]
struct Verdict {
    allowed: bool,
    reason: String,
    notes: BTreeMap<String, String>,
}

impl ImageWebhook {
    /// A webhook that is asked as the configuration says.
    pub fn new(endpoint: Endpoint, policy: ImagePolicy) -> Self {
        Self { endpoint, policy, kept: Remembered::default() }
    }

    /// Whether a pod may run its images, or those of its ephemeral containers; why not.
    pub(crate) async fn check(
        &self,
        pod: &Pod,
        namespace: &str,
        ephemeral: bool,
        warnings: &Warnings,
    ) -> Result<(), String> {
        let spec = spec(pod, namespace, ephemeral);
        let verdict = match self.kept.get(&spec) {
            Some(verdict) => verdict,
            None => match self.ask(&spec).await {
                Ok(verdict) => {
                    let time = if verdict.allowed { self.policy.allow_ttl } else { self.policy.deny_ttl };
                    self.kept.put(spec, verdict.clone(), time);
                    verdict
                }
                Err(_) if self.policy.default_allow => {
                    warnings.note(&format!("{NOTES}failed-open"), "true");
                    return Ok(());
                }
                Err(why) => return Err(why),
            },
        };
        for (name, text) in &verdict.notes {
            warnings.note(&format!("{NOTES}{name}"), text);
        }
        match (verdict.allowed, verdict.reason.as_str()) {
            (true, _) => Ok(()),
            (false, "") => Err("one or more images rejected by webhook backend".into()),
            (false, why) => Err(format!("image policy webhook backend denied one or more images: {why}")),
        }
    }

    async fn ask(&self, spec: &str) -> Result<Verdict, String> {
        let review = format!(
            "{{\"kind\":\"ImageReview\",\"apiVersion\":\"imagepolicy.k8s.io/v1alpha1\",\"metadata\":{{}},\"spec\":{spec},\
             \"status\":{{\"allowed\":false}}}}\n"
        );
        let status = super::review_after(&self.endpoint, review.into(), TIMEOUT, self.policy.retry).await?;
        let notes = status["auditAnnotations"].as_object().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Verdict {
            allowed: status["allowed"].as_bool().unwrap_or(false),
            reason: text(&status["reason"]),
            notes: notes.iter().map(|(name, value)| (name.clone(), text(value))).collect(),
        })
    }
}

/// What the webhook is asked about, as JSON.
fn spec(pod: &Pod, namespace: &str, ephemeral: bool) -> String {
    let image = |image: &str| match image {
        "" => json!({}),
        image => json!({ "image": image }),
    };
    let containers: Vec<Value> = match ephemeral {
        true => pod.spec.ephemeral_containers.iter().map(|c| image(&c.ephemeral_container_common.image)).collect(),
        false => pod.spec.containers.iter().chain(&pod.spec.init_containers).map(|c| image(&c.image)).collect(),
    };
    let shown = pod.metadata.annotations.iter().filter(|(name, _)| name.contains(SHOWN));
    let shown: BTreeMap<&str, &str> = shown.map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
    let members = [
        ("containers", json!(containers), containers.is_empty()),
        ("annotations", json!(shown), shown.is_empty()),
        ("namespace", json!(namespace), namespace.is_empty()),
    ];
    let given = members.iter().filter(|(_, _, empty)| !empty).map(|(name, value, _)| format!("\"{name}\":{value}"));
    format!("{{{}}}", given.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked() {
        let check = |pod: &str, ephemeral: bool, expect: &str| {
            let mut read = Pod::default();
            object::json::decode(pod.as_bytes(), &mut read).map(drop).unwrap();
            assert_eq!(spec(&read, "n", ephemeral), expect);
        };
        let pod = r#"{"metadata":{"annotations":{"a.image-policy.k8s.io/x":"1","b":"2"}},"spec":{
            "initContainers":[{"name":"i","image":"init"}],"containers":[{"name":"a","image":"one"},{"name":"b"}],
            "ephemeralContainers":[{"name":"e","image":"debug"}]}}"#;
        let annotations = r#""annotations":{"a.image-policy.k8s.io/x":"1"},"namespace":"n"}"#;
        check(pod, false, &format!(r#"{{"containers":[{{"image":"one"}},{{}},{{"image":"init"}}],{annotations}"#));
        check(pod, true, &format!(r#"{{"containers":[{{"image":"debug"}}],{annotations}"#));
        check("{}", true, r#"{"namespace":"n"}"#);
    }
}
