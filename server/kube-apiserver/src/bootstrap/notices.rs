//! Events by which the server tells users what it found amiss.

use std::time::{SystemTime, UNIX_EPOCH};

use registry::error::Error;
use registry::meta;
use registry::resources::Resources;
use registry::services::Notice;
use serde_json::json;

use super::wanted::Wanted;

/// Makes an event of it, as upstream's recorders do: named after the object and the moment, beside the object, or in the
/// namespace `default` where that is in none.
pub(super) async fn tell(resources: &Resources, notice: &Notice, host: &str) -> Result<(), Error> {
    let (version, kind, about) = &notice.about;
    let namespace = if about.namespace.is_empty() { "default" } else { &about.namespace };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let name = format!("{}.{:x}", about.name, now.as_nanos());
    let event = json!({
        "metadata": { "name": name, "namespace": namespace },
        "eventTime": meta::now_micros().to_string(),
        "reportingController": notice.controller,
        "reportingInstance": format!("{}-{host}", notice.controller),
        "action": notice.action,
        "reason": notice.reason,
        "regarding": {
            "kind": kind,
            "namespace": about.namespace,
            "name": about.name,
            "uid": about.uid,
            "apiVersion": version,
            "resourceVersion": about.resource_version,
        },
        "note": notice.note,
        "type": "Warning",
    });
    let event = Wanted {
        group: "events.k8s.io",
        version: "v1",
        resource: "events",
        namespace,
        name: &name,
        json: event.to_string().into(),
        manager: "kube-apiserver",
        status: None,
        allocates: false,
    };
    event.ensure(resources).await
}
