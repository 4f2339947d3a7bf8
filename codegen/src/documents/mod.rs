//! Documents that a server answers without asking its store: OpenAPI v3 and v2, discovery. They are made here,
//! compressed and hashed, so that a start costs nothing. `files` is the way in; read on in `served`, what the
//! specification becomes, then `openapi_v2`, `discovery` and `gnostic`, its three forms.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::Error;
use crate::spec::Spec;

pub mod discovery;
pub mod facts;
pub mod gnostic;
pub mod openapi_v2;
pub mod output;
pub mod served;
pub mod shared_parameters;
pub mod text;

use output::{Body, Output, Set};
use served::Served;

const JSON: &str = "application/json";
const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
const V2_PROTOBUF: &str = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";
const V3_PROTOBUF: &str = "application/com.github.proto-openapi.spec.v3.v1.0+protobuf";
/// Upstream gives the index no type of its own, and so it gets that of its first bytes.
const PLAIN: &str = "text/plain; charset=utf-8";

/// Every file by its path in the generated crate.
pub fn files(spec: &Spec) -> Result<BTreeMap<PathBuf, Vec<u8>>, Error> {
    let served = Served::new(spec)?;
    let mut output = Output::new(&spec.version);
    openapi_v3(&served, &mut output)?;
    openapi_v2(&served, &mut output)?;
    discovery(&served, &mut output)?;
    output.finish()
}

/// The index of each set, and a document a group version.
fn openapi_v3(served: &Served, output: &mut Output) -> Result<(), Error> {
    let (mut default, mut all) = (BTreeMap::new(), BTreeMap::new());
    for (path, document) in &served.openapi {
        let text = text::compact(document);
        let tag = text::etag(text.as_bytes());
        let url = json!({"serverRelativeURL": format!("/openapi/v3/{path}?hash={tag}")});
        let set = if is_default(path, served) { Set::Both } else { Set::All };
        if set == Set::Both {
            default.insert(path, url.clone());
        }
        all.insert(path, url);
        let protobuf = gnostic::encode(document, &gnostic::v3::DOCUMENT);
        let file = format!("openapi-v3/{}", path.trim_start_matches('.').replace('/', "__"));
        let bodies = vec![
            Body::packed(JSON, &format!("{file}.json.gz"), &tag, text.into_bytes()),
            Body::packed(V3_PROTOBUF, &format!("{file}.pb.gz"), &tag, protobuf),
        ];
        output.add(&format!("/openapi/v3/{path}"), set, bodies)?;
    }
    for (set, file, paths) in [(Set::Default, "default", default), (Set::All, "all", all)] {
        let index = text::compact(&json!({"paths": paths})).into_bytes();
        output.add(
            "/openapi/v3",
            set,
            vec![Body::packed(PLAIN, &format!("openapi-v3/index-{file}.json.gz"), "", index)],
        )?;
    }
    Ok(())
}

/// Whether default flags serve an OpenAPI document: all but those of groups and versions that are off.
fn is_default(path: &str, served: &Served) -> bool {
    let Some(name) = path.strip_prefix("apis/") else { return true };
    served.default.iter().any(|g| discovery::name(g) == name || discovery::group_versions(g).any(|gv| gv == name))
}

fn openapi_v2(served: &Served, output: &mut Output) -> Result<(), Error> {
    for (set, file) in [(Set::Default, "default"), (Set::All, "all")] {
        let chosen = served.openapi.iter().filter(|(path, _)| set == Set::All || is_default(path, served));
        let document = openapi_v2::convert(chosen.map(|(_, document)| document), &served.facts);
        let text = text::compact(&document);
        let tag = text::etag(text.as_bytes());
        let protobuf = gnostic::encode(&document, &gnostic::v2::DOCUMENT);
        let bodies = vec![
            Body::packed(JSON, &format!("openapi-v2/{file}.json.gz"), &tag, text.into_bytes()),
            Body::packed(V2_PROTOBUF, &format!("openapi-v2/{file}.pb.gz"), &tag, protobuf),
        ];
        output.add("/openapi/v2", set, bodies)?;
    }
    Ok(())
}

/// The legacy `/api` is not among them: it tells the server's address.
fn discovery(served: &Served, output: &mut Output) -> Result<(), Error> {
    let storage = discovery::storage(&served.all, &served.stored);
    for (set, label, groups) in [(Set::Default, "default", &served.default), (Set::All, "all", &served.all)] {
        let (core, named): (Vec<&Value>, Vec<&Value>) = groups.iter().partition(|g| discovery::name(g).is_empty());
        for (path, groups) in [("api", &core), ("apis", &named)] {
            let (list, tagged) = discovery::aggregated(groups);
            let tag = text::etag(tagged.as_bytes());
            let mut bodies = vec![Body::plain(AGGREGATED, &format!("discovery/{path}-v2-{label}.json"), &tag, list)];
            if path == "apis" {
                bodies.push(Body::plain(
                    JSON,
                    &format!("discovery/apis-{label}.json"),
                    "",
                    discovery::group_list(groups),
                ));
            }
            output.add(&format!("/{path}"), set, bodies)?;
        }
        for group in groups {
            let name = discovery::name(group);
            if !name.is_empty() {
                let file = format!("discovery/apis__{name}-{label}.json");
                let body = Body::plain(JSON, &file, "", discovery::api_group(group));
                output.add(&format!("/apis/{name}"), set, vec![body])?;
            }
            let versions = group["versions"].as_array().into_iter().flatten();
            for (gv, version) in discovery::group_versions(group).zip(versions) {
                let path = if name.is_empty() { format!("/api/{gv}") } else { format!("/apis/{gv}") };
                let file = format!("discovery/{}-{label}.json", path[1..].replace('/', "__"));
                let list = discovery::resource_list(&gv, version, &storage);
                output.add(&path, set, vec![Body::plain(JSON, &file, "", list)])?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
