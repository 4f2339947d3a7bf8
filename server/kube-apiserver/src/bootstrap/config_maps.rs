//! Config maps that others read: whom an aggregated server may trust, and since when old tokens are tracked.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use generated::core::v1::ConfigMap;
use object::record::Record;
use registry::error::Error;
use registry::resources::Resources;
use registry::verbs::Target;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use serde_json::json;

use super::wanted::{Wanted, context, decode_json};
use crate::ca::CaFile;

const NAMESPACE: &str = "kube-system";
/// The map that aggregated servers read.
const TRUST: &str = "extension-apiserver-authentication";
/// A certificate counts as expired so many seconds after its end.
const SLACK: i64 = 300;

/// Whom the server trusts.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Authorities of clients.
    pub client_ca: Option<Arc<CaFile>>,
    /// Authorities of front proxies.
    pub proxy_ca: Option<Arc<CaFile>>,
    /// The lists of front proxies' flags by their keys in the map.
    pub proxy_lists: Vec<(&'static str, Vec<String>)>,
}

impl Trust {
    /// Adds what is missing; what other servers wrote stays.
    pub(super) async fn keep(&self, resources: &Resources) -> Result<(), Error> {
        let Some(served) = resources.find("", "v1", "configmaps") else { return Ok(()) };
        let target = Target { served, namespace: NAMESPACE, name: TRUST };
        let cx = context(resources, "kube-apiserver");
        let Some(resource) = &served.resource else { return Ok(()) };
        let change = |old: Option<&dyn Record>| {
            let old = old.and_then(|o| o.downcast_ref::<ConfigMap>()).ok_or_else(|| Error::NotFound(target.named()))?;
            let mut map = old.clone();
            map.data = self.data(&old.data).into();
            Ok::<_, Error>(Box::new(map) as Box<dyn Record>)
        };
        let key = resource.key(NAMESPACE, TRUST);
        if let Some(found) = resource.store().get(&key).await? {
            let existing = registry::codec::load(&resource.stored, &found.value, found.revision)?;
            let existing = existing.downcast_ref::<ConfigMap>().map(|m| &m.data);
            if existing.is_none_or(|data| self.data(data) == **data) {
                return Ok(());
            }
            return target.update("", &cx, false, change).await.map(|_| ());
        }
        let json = json!({
            "metadata": { "name": TRUST, "namespace": NAMESPACE },
            "data": self.data(&BTreeMap::new()),
        });
        match target.seed(decode_json(&served.kind, &json.to_string())?, None, &cx).await {
            Err(Error::AlreadyExists(..)) => Ok(()),
            other => other,
        }
    }

    /// What the map is to hold, if it holds `old` now.
    fn data(&self, old: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let content = |file: &Option<Arc<CaFile>>| file.as_ref().map(|f| f.content()).unwrap_or_default();
        let had = |key: &str| old.get(key).map(String::as_str).unwrap_or("");
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs() as i64);
        let bundle = |key: &str, own: Vec<u8>| certificates(&[had(key).as_bytes(), &own], now - SLACK);
        let mut data = BTreeMap::new();
        let clients = bundle("client-ca-file", content(&self.client_ca));
        if !clients.is_empty() {
            data.insert("client-ca-file".to_owned(), clients);
        }
        let proxies = bundle("requestheader-client-ca-file", content(&self.proxy_ca));
        if !proxies.is_empty() {
            data.insert("requestheader-client-ca-file".to_owned(), proxies);
            for (key, own) in &self.proxy_lists {
                let mut list: Vec<String> = serde_json::from_str(had(key)).unwrap_or_default();
                for name in own {
                    if !list.contains(name) {
                        list.push(name.clone());
                    }
                }
                if !(list.is_empty() && *key == "requestheader-uid-headers") {
                    data.insert((*key).to_owned(), json!(list).to_string());
                }
            }
        }
        data
    }
}

/// The certificates of several bundles, each once, without those that ended before `now` (seconds since 1970).
fn certificates(bundles: &[&[u8]], now: i64) -> String {
    let mut seen: Vec<Vec<u8>> = Vec::new();
    let mut out = String::new();
    for der in bundles.iter().flat_map(|bundle| CertificateDer::pem_slice_iter(bundle)).filter_map(Result::ok) {
        let ended =
            x509_parser::parse_x509_certificate(&der).is_ok_and(|(_, c)| c.validity.not_after.timestamp() < now);
        if ended || seen.iter().any(|s| s[..] == der[..]) {
            continue;
        }
        let text = STANDARD.encode(&der);
        out.push_str("-----BEGIN CERTIFICATE-----\n");
        for start in (0..text.len()).step_by(64) {
            out.push_str(&text[start..text.len().min(start + 64)]);
            out.push('\n');
        }
        out.push_str("-----END CERTIFICATE-----\n");
        seen.push(der.to_vec());
    }
    out
}

/// Since when the use of long-lived service account tokens is tracked: the day of the first start.
pub(super) fn tracking() -> Wanted<'static> {
    let now = registry::meta::now().to_string();
    let (day, _) = now.split_once('T').unwrap_or((&now, ""));
    let name = "kube-apiserver-legacy-service-account-token-tracking";
    let json = json!({ "metadata": { "name": name, "namespace": NAMESPACE }, "data": { "since": day } });
    Wanted {
        group: "",
        version: "v1",
        resource: "configmaps",
        namespace: NAMESPACE,
        name,
        json: json.to_string().into(),
        manager: "kube-apiserver",
        status: None,
        allocates: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_grow() {
        let ca = rcgen::generate_simple_self_signed(["proxies".to_owned()]).unwrap().cert.pem();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.crt");
        std::fs::write(&file, format!("remark\n{ca}{ca}")).unwrap();
        let trust = Trust {
            client_ca: None,
            proxy_ca: Some(Arc::new(CaFile::open("request-header", &[file]).unwrap())),
            proxy_lists: vec![
                ("requestheader-allowed-names", vec!["a".into(), "b".into()]),
                ("requestheader-uid-headers", vec![]),
            ],
        };
        let data = trust.data(&BTreeMap::new());
        assert_eq!(data["requestheader-client-ca-file"].matches("BEGIN").count(), 1);
        assert_eq!(data.len(), 2, "{data:?}");
        let mut old = data.clone();
        old.insert("requestheader-allowed-names".into(), r#"["x","b"]"#.into());
        let merged = trust.data(&old);
        assert_eq!(merged["requestheader-allowed-names"], r#"["x","b","a"]"#);
        assert_eq!(trust.data(&merged), merged);
    }
}
