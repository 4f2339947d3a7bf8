//! Negotiation, case by case.

use http::HeaderValue;

use super::*;

fn headers(accept: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if !accept.is_empty() {
        headers.insert(ACCEPT, HeaderValue::from_str(accept).unwrap());
    }
    headers
}

#[test]
fn forms_and_shapes() {
    use Shape::{Discovery, Object, Partial, PartialList, Table};
    let check = |offer: Offer, accept: &str, expect: Option<(Form, Shape, bool)>| {
        let got = choose(&headers(accept), &Query::default(), offer).map(|a| (a.form, a.shape, a.pretty));
        assert_eq!(got, expect, "{offer:?} {accept}");
    };
    let json = |shape| Some((Form::Json, shape, false));
    check(Offer::Object, "", json(Object));
    check(Offer::Object, "application/json;pretty=1", Some((Form::Json, Object, true)));
    check(Offer::Object, "application/json;pretty=true;charset=utf-8", json(Object));
    check(Offer::Object, "application/yaml;q=0.2,application/json;q=0.9", json(Object));
    check(Offer::Object, "application/*;q=0.2,application/yaml;q=0.1", Some((Form::Yaml, Object, false)));
    check(Offer::Object, "text/*, application/cbor", None);
    check(Offer::Object, "application/json;stream=watch", json(Object));
    check(Offer::Object, "application/json;stream=other", None);
    check(Offer::Object, "*/*;stream=watch", json(Object));
    check(Offer::Object, "application/json;sv=v1", None);
    check(Offer::Shapes, "application/json;sv=v1", json(Object));
    check(Offer::Object, "application/json;as=Table;v=v1;g=meta.k8s.io", None);
    check(Offer::Shapes, "application/json;as=Table;v=v1;g=meta.k8s.io", json(Table));
    check(Offer::Shapes, "application/json;as=Table;v=v1", None);
    check(Offer::Shapes, "application/json;g=meta.k8s.io,application/yaml", Some((Form::Yaml, Object, false)));
    check(Offer::Shapes, "application/vnd.kubernetes.protobuf;as=Table;v=v1;g=meta.k8s.io", None);
    check(Offer::Shapes, "*/*;as=PartialObjectMetadata;v=v1beta1;g=meta.k8s.io", json(Partial));
    check(
        Offer::Shapes,
        "application/vnd.kubernetes.protobuf;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io",
        Some((Form::Protobuf, PartialList, false)),
    );
    check(Offer::Discovery, "", None);
    check(
        Offer::Discovery,
        "application/json,application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList",
        json(Discovery),
    );
    check(Offer::Discovery, "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList", None);
}

#[test]
fn pretty() {
    let check = |query: &[(&str, &str)], agent: &'static str, expect: bool| {
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, HeaderValue::from_static(agent));
        let query = Query(query.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect());
        assert_eq!(wants_pretty(&headers, &query), expect, "{query:?} {agent}");
    };
    check(&[], "kubectl", false);
    check(&[], "curl/8", true);
    check(&[("pretty", "false")], "curl/8", false);
    check(&[("pretty", "")], "curl/8", true);
    check(&[("pretty", "T")], "", true);
    check(&[("pretty", "yes")], "", false);
}

#[test]
fn bodies() {
    let check = |sent: &'static str, expect: Option<Form>| {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(sent));
        assert_eq!(content_type(&headers).ok(), expect, "{sent}");
    };
    check("", Some(Form::Json));
    check("Application/YAML; charset=utf-8", Some(Form::Yaml));
    check("application/vnd.kubernetes.protobuf", Some(Form::Protobuf));
    check("application/json;;x", None);
    check("text/plain", None);
}
