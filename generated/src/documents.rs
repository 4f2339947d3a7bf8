// @generated from api-specs/v1.37.2 and codegen/src/documents/facts.json.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Documents that a server answers as they are: OpenAPI and discovery.

object::verbatim! {
/// With which flags a document is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Only with default flags.
    Default,
    /// Only with `--runtime-config=api/all=true`.
    All,
    /// With both.
    Both,
}

/// One form of a document.
#[derive(Debug)]
pub struct Body {
    /// Its media type, as the answer's header has it.
    pub content_type: &'static str,
    /// SHA-512 in upper case hex, for `ETag` and `?hash=`; empty where upstream has none.
    pub hash: &'static str,
    /// `bytes` are compressed.
    pub gzip: bool,
    /// Length when not compressed.
    pub len: usize,
    /// The content.
    pub bytes: &'static [u8],
}

/// A document in its forms, the one for a client without preference first.
#[derive(Debug)]
pub struct Document {
    /// Request path.
    pub path: &'static str,
    /// When it is served.
    pub set: Set,
    /// Its forms.
    pub bodies: &'static [Body],
}

impl Document {
    /// The form with exactly this media type.
    pub fn body(&self, content_type: &str) -> Option<&'static Body> {
        self.bodies.iter().find(|b| b.content_type == content_type)
    }
}

/// The document at `path` with default flags.
pub fn find(path: &str) -> Option<&'static Document> {
    find_in(Set::Default, path)
}

/// The document at `path` in a set.
pub fn find_in(set: Set, path: &str) -> Option<&'static Document> {
    let start = DOCUMENTS.partition_point(|d| d.path < path);
    DOCUMENTS[start..].iter().take_while(|d| d.path == path).find(|d| d.set == set || d.set == Set::Both)
}

/// Every document, by path.
pub static DOCUMENTS: &[Document] = &[
    Document { path: "/api", set: Set::Both, bodies: &[
        Body { content_type: "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", hash: "4D7E1BED90B364BC86049DD9E636494980AEF65B7F8CFAA267616FA062B514A8A3CC2C2851CC9337B8D28B4C80960E2353DE5E0B152E87CC223E02EA3C5C37AC", gzip: false, len: 7052, bytes: include_bytes!("../documents/discovery/api-v2.json") },
    ] },
    Document { path: "/api/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 6488, bytes: include_bytes!("../documents/discovery/api__v1.json") },
    ] },
    Document { path: "/apis", set: Set::Default, bodies: &[
        Body { content_type: "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", hash: "C1F1010597FE58AB064229356A99E46C1A393186FA4A195FB7F52CC9716570130AA2FD3A1637DC37D5C215C4A3A6022B5C46487215FF916DE5BA1DD781D395AE", gzip: false, len: 19879, bytes: include_bytes!("../documents/discovery/apis-v2-default.json") },
        Body { content_type: "application/json", hash: "", gzip: false, len: 3684, bytes: include_bytes!("../documents/discovery/apis-default.json") },
    ] },
    Document { path: "/apis", set: Set::All, bodies: &[
        Body { content_type: "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", hash: "E100D7FDB84487E1EBBDFCFA147F0C9C51E657F752FD52DAE819D4D6EE4F3E64F660A1E9F430CA5879C0581AE3737A16646AC08BED06CA5148A4D110D4EDD77A", gzip: false, len: 27022, bytes: include_bytes!("../documents/discovery/apis-v2-all.json") },
        Body { content_type: "application/json", hash: "", gzip: false, len: 4522, bytes: include_bytes!("../documents/discovery/apis-all.json") },
    ] },
    Document { path: "/apis/admissionregistration.k8s.io", set: Set::Default, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 240, bytes: include_bytes!("../documents/discovery/apis__admissionregistration.k8s.io-default.json") },
    ] },
    Document { path: "/apis/admissionregistration.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 394, bytes: include_bytes!("../documents/discovery/apis__admissionregistration.k8s.io-all.json") },
    ] },
    Document { path: "/apis/admissionregistration.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 2043, bytes: include_bytes!("../documents/discovery/apis__admissionregistration.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/admissionregistration.k8s.io/v1alpha1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 700, bytes: include_bytes!("../documents/discovery/apis__admissionregistration.k8s.io__v1alpha1-all.json") },
    ] },
    Document { path: "/apis/admissionregistration.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 699, bytes: include_bytes!("../documents/discovery/apis__admissionregistration.k8s.io__v1beta1-all.json") },
    ] },
    Document { path: "/apis/apiextensions.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 216, bytes: include_bytes!("../documents/discovery/apis__apiextensions.k8s.io.json") },
    ] },
    Document { path: "/apis/apiextensions.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 561, bytes: include_bytes!("../documents/discovery/apis__apiextensions.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/apiregistration.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 222, bytes: include_bytes!("../documents/discovery/apis__apiregistration.k8s.io.json") },
    ] },
    Document { path: "/apis/apiregistration.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 465, bytes: include_bytes!("../documents/discovery/apis__apiregistration.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/apps", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 168, bytes: include_bytes!("../documents/discovery/apis__apps.json") },
    ] },
    Document { path: "/apis/apps/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 2254, bytes: include_bytes!("../documents/discovery/apis__apps__v1.json") },
    ] },
    Document { path: "/apis/authentication.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 219, bytes: include_bytes!("../documents/discovery/apis__authentication.k8s.io.json") },
    ] },
    Document { path: "/apis/authentication.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 343, bytes: include_bytes!("../documents/discovery/apis__authentication.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/authorization.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 216, bytes: include_bytes!("../documents/discovery/apis__authorization.k8s.io.json") },
    ] },
    Document { path: "/apis/authorization.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 679, bytes: include_bytes!("../documents/discovery/apis__authorization.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/autoscaling", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 238, bytes: include_bytes!("../documents/discovery/apis__autoscaling.json") },
    ] },
    Document { path: "/apis/autoscaling/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 527, bytes: include_bytes!("../documents/discovery/apis__autoscaling__v1.json") },
    ] },
    Document { path: "/apis/autoscaling/v2", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 527, bytes: include_bytes!("../documents/discovery/apis__autoscaling__v2.json") },
    ] },
    Document { path: "/apis/batch", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 171, bytes: include_bytes!("../documents/discovery/apis__batch.json") },
    ] },
    Document { path: "/apis/batch/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 755, bytes: include_bytes!("../documents/discovery/apis__batch__v1.json") },
    ] },
    Document { path: "/apis/certificates.k8s.io", set: Set::Default, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 213, bytes: include_bytes!("../documents/discovery/apis__certificates.k8s.io-default.json") },
    ] },
    Document { path: "/apis/certificates.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 280, bytes: include_bytes!("../documents/discovery/apis__certificates.k8s.io-all.json") },
    ] },
    Document { path: "/apis/certificates.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 1297, bytes: include_bytes!("../documents/discovery/apis__certificates.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/certificates.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 723, bytes: include_bytes!("../documents/discovery/apis__certificates.k8s.io__v1beta1-all.json") },
    ] },
    Document { path: "/apis/coordination.k8s.io", set: Set::Default, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 213, bytes: include_bytes!("../documents/discovery/apis__coordination.k8s.io-default.json") },
    ] },
    Document { path: "/apis/coordination.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 349, bytes: include_bytes!("../documents/discovery/apis__coordination.k8s.io-all.json") },
    ] },
    Document { path: "/apis/coordination.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 294, bytes: include_bytes!("../documents/discovery/apis__coordination.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/coordination.k8s.io/v1alpha2", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 327, bytes: include_bytes!("../documents/discovery/apis__coordination.k8s.io__v1alpha2-all.json") },
    ] },
    Document { path: "/apis/coordination.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 326, bytes: include_bytes!("../documents/discovery/apis__coordination.k8s.io__v1beta1-all.json") },
    ] },
    Document { path: "/apis/discovery.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 204, bytes: include_bytes!("../documents/discovery/apis__discovery.k8s.io.json") },
    ] },
    Document { path: "/apis/discovery.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 315, bytes: include_bytes!("../documents/discovery/apis__discovery.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/events.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 195, bytes: include_bytes!("../documents/discovery/apis__events.k8s.io.json") },
    ] },
    Document { path: "/apis/events.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 308, bytes: include_bytes!("../documents/discovery/apis__events.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/flowcontrol.apiserver.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 240, bytes: include_bytes!("../documents/discovery/apis__flowcontrol.apiserver.k8s.io.json") },
    ] },
    Document { path: "/apis/flowcontrol.apiserver.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 850, bytes: include_bytes!("../documents/discovery/apis__flowcontrol.apiserver.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/internal.apiserver.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 255, bytes: include_bytes!("../documents/discovery/apis__internal.apiserver.k8s.io-all.json") },
    ] },
    Document { path: "/apis/internal.apiserver.k8s.io/v1alpha1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 462, bytes: include_bytes!("../documents/discovery/apis__internal.apiserver.k8s.io__v1alpha1-all.json") },
    ] },
    Document { path: "/apis/networking.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 207, bytes: include_bytes!("../documents/discovery/apis__networking.k8s.io.json") },
    ] },
    Document { path: "/apis/networking.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 1461, bytes: include_bytes!("../documents/discovery/apis__networking.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/node.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 189, bytes: include_bytes!("../documents/discovery/apis__node.k8s.io.json") },
    ] },
    Document { path: "/apis/node.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 309, bytes: include_bytes!("../documents/discovery/apis__node.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/policy", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 174, bytes: include_bytes!("../documents/discovery/apis__policy.json") },
    ] },
    Document { path: "/apis/policy/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 481, bytes: include_bytes!("../documents/discovery/apis__policy__v1.json") },
    ] },
    Document { path: "/apis/rbac.authorization.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 231, bytes: include_bytes!("../documents/discovery/apis__rbac.authorization.k8s.io.json") },
    ] },
    Document { path: "/apis/rbac.authorization.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 959, bytes: include_bytes!("../documents/discovery/apis__rbac.authorization.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/resource.k8s.io", set: Set::Default, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 201, bytes: include_bytes!("../documents/discovery/apis__resource.k8s.io-default.json") },
    ] },
    Document { path: "/apis/resource.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 392, bytes: include_bytes!("../documents/discovery/apis__resource.k8s.io-all.json") },
    ] },
    Document { path: "/apis/resource.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 1473, bytes: include_bytes!("../documents/discovery/apis__resource.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/resource.k8s.io/v1alpha3", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 863, bytes: include_bytes!("../documents/discovery/apis__resource.k8s.io__v1alpha3-all.json") },
    ] },
    Document { path: "/apis/resource.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 1122, bytes: include_bytes!("../documents/discovery/apis__resource.k8s.io__v1beta1-all.json") },
    ] },
    Document { path: "/apis/resource.k8s.io/v1beta2", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 1478, bytes: include_bytes!("../documents/discovery/apis__resource.k8s.io__v1beta2-all.json") },
    ] },
    Document { path: "/apis/scheduling.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 207, bytes: include_bytes!("../documents/discovery/apis__scheduling.k8s.io.json") },
    ] },
    Document { path: "/apis/scheduling.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 338, bytes: include_bytes!("../documents/discovery/apis__scheduling.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/storage.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 198, bytes: include_bytes!("../documents/discovery/apis__storage.k8s.io.json") },
    ] },
    Document { path: "/apis/storage.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 1718, bytes: include_bytes!("../documents/discovery/apis__storage.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/storagemigration.k8s.io", set: Set::Default, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 225, bytes: include_bytes!("../documents/discovery/apis__storagemigration.k8s.io-default.json") },
    ] },
    Document { path: "/apis/storagemigration.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 296, bytes: include_bytes!("../documents/discovery/apis__storagemigration.k8s.io-all.json") },
    ] },
    Document { path: "/apis/storagemigration.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 499, bytes: include_bytes!("../documents/discovery/apis__storagemigration.k8s.io__v1.json") },
    ] },
    Document { path: "/apis/storagemigration.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "", gzip: false, len: 504, bytes: include_bytes!("../documents/discovery/apis__storagemigration.k8s.io__v1beta1-all.json") },
    ] },
    Document { path: "/openapi/v2", set: Set::Default, bodies: &[
        Body { content_type: "application/json", hash: "F75106EB1D4274AC5ED78BA297EA71D1F6DDA8A3658EEA64AF6916EE04E3536F6FAD2DBC5149FA13D88612F7BB9B36B95AC57027C3D65D250CC2D4F9F5EE7241", gzip: true, len: 1119333, bytes: include_bytes!("../documents/openapi-v2/default.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v2.v1.0+protobuf", hash: "F75106EB1D4274AC5ED78BA297EA71D1F6DDA8A3658EEA64AF6916EE04E3536F6FAD2DBC5149FA13D88612F7BB9B36B95AC57027C3D65D250CC2D4F9F5EE7241", gzip: true, len: 884808, bytes: include_bytes!("../documents/openapi-v2/default.pb.gz") },
    ] },
    Document { path: "/openapi/v2", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "24E148567E0BFB197186CA6836D78229A87C9A08000B31E3DD7C418469E42E4CF88676D1030BDCF436AF71ACE5E447E394D3E84F5D928F206F04C6290E18E25B", gzip: true, len: 1445587, bytes: include_bytes!("../documents/openapi-v2/all.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v2.v1.0+protobuf", hash: "24E148567E0BFB197186CA6836D78229A87C9A08000B31E3DD7C418469E42E4CF88676D1030BDCF436AF71ACE5E447E394D3E84F5D928F206F04C6290E18E25B", gzip: true, len: 1145965, bytes: include_bytes!("../documents/openapi-v2/all.pb.gz") },
    ] },
    Document { path: "/openapi/v3", set: Set::Default, bodies: &[
        Body { content_type: "text/plain; charset=utf-8", hash: "", gzip: true, len: 10669, bytes: include_bytes!("../documents/openapi-v3/index-default.json.gz") },
    ] },
    Document { path: "/openapi/v3", set: Set::All, bodies: &[
        Body { content_type: "text/plain; charset=utf-8", hash: "", gzip: true, len: 13323, bytes: include_bytes!("../documents/openapi-v3/index-all.json.gz") },
    ] },
    Document { path: "/openapi/v3/.well-known/openid-configuration", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "5C119549CA83BF91F1720E3177C4E7B0BE6103A8F170717B1508C0561E9D1B43F2FA58B02E2139C8B3775E74C979FE96EDEB6AEABF8B0BC2099EC8A815409B29", gzip: true, len: 489, bytes: include_bytes!("../documents/openapi-v3/well-known__openid-configuration.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "5C119549CA83BF91F1720E3177C4E7B0BE6103A8F170717B1508C0561E9D1B43F2FA58B02E2139C8B3775E74C979FE96EDEB6AEABF8B0BC2099EC8A815409B29", gzip: true, len: 292, bytes: include_bytes!("../documents/openapi-v3/well-known__openid-configuration.pb.gz") },
    ] },
    Document { path: "/openapi/v3/api", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "A9F6722210F76E9C34B4D26CF60616B3A6A262933FB2376A26D6036045D98972CA7B033404D5CF7B57A0FAD636E465F229DC47C9A82000B50CDE3BA82253A7AC", gzip: true, len: 1527, bytes: include_bytes!("../documents/openapi-v3/api.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "A9F6722210F76E9C34B4D26CF60616B3A6A262933FB2376A26D6036045D98972CA7B033404D5CF7B57A0FAD636E465F229DC47C9A82000B50CDE3BA82253A7AC", gzip: true, len: 1196, bytes: include_bytes!("../documents/openapi-v3/api.pb.gz") },
    ] },
    Document { path: "/openapi/v3/api/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "6314E8411E41ABA47AF3E76A2F603CBFCD25E28528EC8D03DE95993218F650B90376283CB36E3CFFAD3181FA719581F3481125C02F67A67A050632A9AAADCDA6", gzip: true, len: 464278, bytes: include_bytes!("../documents/openapi-v3/api__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "6314E8411E41ABA47AF3E76A2F603CBFCD25E28528EC8D03DE95993218F650B90376283CB36E3CFFAD3181FA719581F3481125C02F67A67A050632A9AAADCDA6", gzip: true, len: 337312, bytes: include_bytes!("../documents/openapi-v3/api__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "7CBF9686ACB695C8EE2660F0619B6FB99056EE3E8D8F7C503BE53EA71F72E82E1031BA7F60C1E1E9AB3F4FFCD4551C298E8FC91F596BF20BE6CD13A04129605E", gzip: true, len: 2368, bytes: include_bytes!("../documents/openapi-v3/apis.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "7CBF9686ACB695C8EE2660F0619B6FB99056EE3E8D8F7C503BE53EA71F72E82E1031BA7F60C1E1E9AB3F4FFCD4551C298E8FC91F596BF20BE6CD13A04129605E", gzip: true, len: 1911, bytes: include_bytes!("../documents/openapi-v3/apis.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/admissionregistration.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "D93AAB106A5471E1E3E9F5876D76089A7BED48875BD5E004ED1A0C94F9BBC99E7D9A6D93BA4251F0F7F99C1994D4FEB975D9040F6B10584624386FBE2548CE38", gzip: true, len: 2025, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "D93AAB106A5471E1E3E9F5876D76089A7BED48875BD5E004ED1A0C94F9BBC99E7D9A6D93BA4251F0F7F99C1994D4FEB975D9040F6B10584624386FBE2548CE38", gzip: true, len: 1610, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/admissionregistration.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "1F0C15E2B843011E600E29B70D357ADF845328F5F369510EC1BEE4E48F50267C74F66F1ADF1DF5E207C2CDCCF83674C8CCA149ECA489074EF6EEC6AF214B17BB", gzip: true, len: 133489, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "1F0C15E2B843011E600E29B70D357ADF845328F5F369510EC1BEE4E48F50267C74F66F1ADF1DF5E207C2CDCCF83674C8CCA149ECA489074EF6EEC6AF214B17BB", gzip: true, len: 100865, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/admissionregistration.k8s.io/v1alpha1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "9206B21A45E2A5B5C8BFB145F354600C2B157284D5665BA11FD76D9008B13C953B3A6266CFB8DAC8A0B61A9A6FF6733E4BD1C5D2F8CD7440C651495C896B0760", gzip: true, len: 49260, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io__v1alpha1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "9206B21A45E2A5B5C8BFB145F354600C2B157284D5665BA11FD76D9008B13C953B3A6266CFB8DAC8A0B61A9A6FF6733E4BD1C5D2F8CD7440C651495C896B0760", gzip: true, len: 37899, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io__v1alpha1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/admissionregistration.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "F99D69B0BA2B2126B87B6EB54A9AB548E0513F040E46B950E43EC41E7FABEC35467C390293A6A5F3CF0E36FD054729B44748627C0579FC8D0A227290FEDD3488", gzip: true, len: 49051, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io__v1beta1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "F99D69B0BA2B2126B87B6EB54A9AB548E0513F040E46B950E43EC41E7FABEC35467C390293A6A5F3CF0E36FD054729B44748627C0579FC8D0A227290FEDD3488", gzip: true, len: 37692, bytes: include_bytes!("../documents/openapi-v3/apis__admissionregistration.k8s.io__v1beta1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/apiextensions.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "7EE50E37642D681522264677163F608C61A20BABE9A9E296B54E3EFFF23288B5FE193486391CDB1DFCEB4143C27C887C51046E2EAFDB6FF0D8C63DD161897982", gzip: true, len: 2001, bytes: include_bytes!("../documents/openapi-v3/apis__apiextensions.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "7EE50E37642D681522264677163F608C61A20BABE9A9E296B54E3EFFF23288B5FE193486391CDB1DFCEB4143C27C887C51046E2EAFDB6FF0D8C63DD161897982", gzip: true, len: 1586, bytes: include_bytes!("../documents/openapi-v3/apis__apiextensions.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/apiextensions.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "2389D1B92E0132EDF7E1AC252D5F62FD0CB7BA58301968E2E8EB22D94B450897CFA19A1672B75B6EE6437682A68ACDE270CD5C3BB8EF78497651B698DCCF03AF", gzip: true, len: 41648, bytes: include_bytes!("../documents/openapi-v3/apis__apiextensions.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "2389D1B92E0132EDF7E1AC252D5F62FD0CB7BA58301968E2E8EB22D94B450897CFA19A1672B75B6EE6437682A68ACDE270CD5C3BB8EF78497651B698DCCF03AF", gzip: true, len: 33308, bytes: include_bytes!("../documents/openapi-v3/apis__apiextensions.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/apiregistration.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "1023F2565E73B26ED9C12842C5063DB5CD4D8FF125325729447BC4B517A4C691D9D03E30B32706BC11AA6A70674B24502E8E9924F2D6EFDF2C754E70F23EFB18", gzip: true, len: 2007, bytes: include_bytes!("../documents/openapi-v3/apis__apiregistration.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "1023F2565E73B26ED9C12842C5063DB5CD4D8FF125325729447BC4B517A4C691D9D03E30B32706BC11AA6A70674B24502E8E9924F2D6EFDF2C754E70F23EFB18", gzip: true, len: 1592, bytes: include_bytes!("../documents/openapi-v3/apis__apiregistration.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/apiregistration.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "ECCDC5A6DAA5733996849B38774D563485952980C349D26E48983A9390E186959461E33CFA9AB5B69329913E4CA57D5ECE8FA469AA03D4841D58B3293DB3F637", gzip: true, len: 30759, bytes: include_bytes!("../documents/openapi-v3/apis__apiregistration.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "ECCDC5A6DAA5733996849B38774D563485952980C349D26E48983A9390E186959461E33CFA9AB5B69329913E4CA57D5ECE8FA469AA03D4841D58B3293DB3F637", gzip: true, len: 23533, bytes: include_bytes!("../documents/openapi-v3/apis__apiregistration.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/apps", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "1BC31ABFC5BEC927C48713C4F9C950CA91CF7EEB9FFBFD46234EE7AAD49E25C49D1A0839BDD325665481D794E8D6BFCCFAB04B8605A45FB3CBC54B02171497EA", gzip: true, len: 1967, bytes: include_bytes!("../documents/openapi-v3/apis__apps.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "1BC31ABFC5BEC927C48713C4F9C950CA91CF7EEB9FFBFD46234EE7AAD49E25C49D1A0839BDD325665481D794E8D6BFCCFAB04B8605A45FB3CBC54B02171497EA", gzip: true, len: 1552, bytes: include_bytes!("../documents/openapi-v3/apis__apps.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/apps/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "C1FA524A2B3A0653260C3619F63220F48B7D8FECF5A2D55CC05A71EE8E813C22808653E4990A685277B00FF67A580AF430E07601DC58496DF9B6E87EF107F255", gzip: true, len: 198164, bytes: include_bytes!("../documents/openapi-v3/apis__apps__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "C1FA524A2B3A0653260C3619F63220F48B7D8FECF5A2D55CC05A71EE8E813C22808653E4990A685277B00FF67A580AF430E07601DC58496DF9B6E87EF107F255", gzip: true, len: 148485, bytes: include_bytes!("../documents/openapi-v3/apis__apps__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/authentication.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "23B3ABCC4BB966A002E8FBE4F87BE68593D17CB904D258A11118C8196CDD62A165E295DAFCAC55BD89A788A98BBDE38AC53EBD2D757E4DBC80C1EFA40132E241", gzip: true, len: 2004, bytes: include_bytes!("../documents/openapi-v3/apis__authentication.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "23B3ABCC4BB966A002E8FBE4F87BE68593D17CB904D258A11118C8196CDD62A165E295DAFCAC55BD89A788A98BBDE38AC53EBD2D757E4DBC80C1EFA40132E241", gzip: true, len: 1589, bytes: include_bytes!("../documents/openapi-v3/apis__authentication.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/authentication.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "80DBBC885DD66232E2652C09B39232B933DD3FDFCEAED5D33D52A6B5764AA63068F89E79BD897DC4AF13C6246AC761492B0D2AF50A734FC5A738C37682D49936", gzip: true, len: 10204, bytes: include_bytes!("../documents/openapi-v3/apis__authentication.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "80DBBC885DD66232E2652C09B39232B933DD3FDFCEAED5D33D52A6B5764AA63068F89E79BD897DC4AF13C6246AC761492B0D2AF50A734FC5A738C37682D49936", gzip: true, len: 8196, bytes: include_bytes!("../documents/openapi-v3/apis__authentication.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/authorization.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "DEBAF71EA3749D420A498EBFD82F1FC96775C6CD94ED029B3772E208FD4013E0E95804A3CDE452F749B39B81FEB5041F2BF27E267A98422ADD173FA0DED6CE9D", gzip: true, len: 2001, bytes: include_bytes!("../documents/openapi-v3/apis__authorization.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "DEBAF71EA3749D420A498EBFD82F1FC96775C6CD94ED029B3772E208FD4013E0E95804A3CDE452F749B39B81FEB5041F2BF27E267A98422ADD173FA0DED6CE9D", gzip: true, len: 1586, bytes: include_bytes!("../documents/openapi-v3/apis__authorization.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/authorization.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "A8B4FF4DDEF22BA9FE0C2E8BE23C6621AAB1886CCD5940537003669FAD66188E95A8AAE061075F9DB2CC45A64A716B6E547CE5F02798E6A9C4F4A87BF48A37A4", gzip: true, len: 19267, bytes: include_bytes!("../documents/openapi-v3/apis__authorization.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "A8B4FF4DDEF22BA9FE0C2E8BE23C6621AAB1886CCD5940537003669FAD66188E95A8AAE061075F9DB2CC45A64A716B6E547CE5F02798E6A9C4F4A87BF48A37A4", gzip: true, len: 15604, bytes: include_bytes!("../documents/openapi-v3/apis__authorization.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/autoscaling", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "1B07C5F953CF596C9AF4DE8EA80B4747C701EB0F255AFE097CB397E39043CAD10E465745419473644B2406E74ED359F74E78CAB41A68E81221223DBD1FEB0522", gzip: true, len: 1988, bytes: include_bytes!("../documents/openapi-v3/apis__autoscaling.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "1B07C5F953CF596C9AF4DE8EA80B4747C701EB0F255AFE097CB397E39043CAD10E465745419473644B2406E74ED359F74E78CAB41A68E81221223DBD1FEB0522", gzip: true, len: 1573, bytes: include_bytes!("../documents/openapi-v3/apis__autoscaling.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/autoscaling/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "6891E4CD53678D4E6C485628B04A82CC59085273B0BBE2B9E1E338242AFF8EE902A10A152DB841E58F82BFA69FE75D2782FC1DFF930F2052545FCB5FE754ED51", gzip: true, len: 34644, bytes: include_bytes!("../documents/openapi-v3/apis__autoscaling__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "6891E4CD53678D4E6C485628B04A82CC59085273B0BBE2B9E1E338242AFF8EE902A10A152DB841E58F82BFA69FE75D2782FC1DFF930F2052545FCB5FE754ED51", gzip: true, len: 25778, bytes: include_bytes!("../documents/openapi-v3/apis__autoscaling__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/autoscaling/v2", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "61AD286D7A875DCAC89B6A0BF55AE023CC2F0AC1D4A0EED898870811460FF5B83EE24860F86DE1AE21BD1D317CF81B3E1A4F95C8757772C6FBE07CD98EDBD5AE", gzip: true, len: 42965, bytes: include_bytes!("../documents/openapi-v3/apis__autoscaling__v2.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "61AD286D7A875DCAC89B6A0BF55AE023CC2F0AC1D4A0EED898870811460FF5B83EE24860F86DE1AE21BD1D317CF81B3E1A4F95C8757772C6FBE07CD98EDBD5AE", gzip: true, len: 32651, bytes: include_bytes!("../documents/openapi-v3/apis__autoscaling__v2.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/batch", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "986F4259E110FF30CC7C07EF6059F1453180AC50EF52516597CF376CCEE8A1EBD6D9E69DCFD6441630A847DC91058FA1B3F5536B63ECAF2E0B0E1B46A0F64FF0", gzip: true, len: 1970, bytes: include_bytes!("../documents/openapi-v3/apis__batch.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "986F4259E110FF30CC7C07EF6059F1453180AC50EF52516597CF376CCEE8A1EBD6D9E69DCFD6441630A847DC91058FA1B3F5536B63ECAF2E0B0E1B46A0F64FF0", gzip: true, len: 1555, bytes: include_bytes!("../documents/openapi-v3/apis__batch.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/batch/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "2F5C2118493FBF00BBCF22B84481B393C925C42EECBCC8227EA39F17A5D884389EF9C4A892CC31E072B82C7EE3C3F58286F3D2324E024318428FD39D79B0991B", gzip: true, len: 110998, bytes: include_bytes!("../documents/openapi-v3/apis__batch__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "2F5C2118493FBF00BBCF22B84481B393C925C42EECBCC8227EA39F17A5D884389EF9C4A892CC31E072B82C7EE3C3F58286F3D2324E024318428FD39D79B0991B", gzip: true, len: 86894, bytes: include_bytes!("../documents/openapi-v3/apis__batch__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/certificates.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "16778B97D2215FF056B9A2FC705346F80FA611EE0C60703C004B43FCBF7CE48006FA6B630D6D91078E1D024CF52F7E3125A4559B0968B14A43D787DE8BCEFFD9", gzip: true, len: 1998, bytes: include_bytes!("../documents/openapi-v3/apis__certificates.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "16778B97D2215FF056B9A2FC705346F80FA611EE0C60703C004B43FCBF7CE48006FA6B630D6D91078E1D024CF52F7E3125A4559B0968B14A43D787DE8BCEFFD9", gzip: true, len: 1583, bytes: include_bytes!("../documents/openapi-v3/apis__certificates.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/certificates.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "FE8E10CFC9ACA0CB3E61DA2323FBE475077C45301AA4D45DD8F8F462DEBA8CBFA97B66436EE40BC1F4488D7B5123695916138E4D19CB8A22A9C14E853342A092", gzip: true, len: 80717, bytes: include_bytes!("../documents/openapi-v3/apis__certificates.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "FE8E10CFC9ACA0CB3E61DA2323FBE475077C45301AA4D45DD8F8F462DEBA8CBFA97B66436EE40BC1F4488D7B5123695916138E4D19CB8A22A9C14E853342A092", gzip: true, len: 59700, bytes: include_bytes!("../documents/openapi-v3/apis__certificates.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/certificates.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "654926E664BC324503D61F560C7E1E69DBA798E5825F477E8003D1D5FF708B798D2E375A0AF140F8BF14EEC25B0C7147AF9BFDED64B44732194B58706411D219", gzip: true, len: 53610, bytes: include_bytes!("../documents/openapi-v3/apis__certificates.k8s.io__v1beta1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "654926E664BC324503D61F560C7E1E69DBA798E5825F477E8003D1D5FF708B798D2E375A0AF140F8BF14EEC25B0C7147AF9BFDED64B44732194B58706411D219", gzip: true, len: 39717, bytes: include_bytes!("../documents/openapi-v3/apis__certificates.k8s.io__v1beta1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/coordination.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "ACEE67ABB0DDF17CD7772330AB3E3D48862ED193E2DAA3DBF87BD11DA370FF53B5CF98D9EB1C30FDEB3517763778B9DD93E75B272236AD4F50F7B40BF806C54F", gzip: true, len: 1998, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "ACEE67ABB0DDF17CD7772330AB3E3D48862ED193E2DAA3DBF87BD11DA370FF53B5CF98D9EB1C30FDEB3517763778B9DD93E75B272236AD4F50F7B40BF806C54F", gzip: true, len: 1583, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/coordination.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "AF9A7A91ED415B1A5124199A83B5FA8839FC68CCC9BE61F53FC01DC959A4197BC4CEA73B75E36B85A072EB08EDA136062BE45CD02D0FE7FD7BA1FEEBD8F04065", gzip: true, len: 28374, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "AF9A7A91ED415B1A5124199A83B5FA8839FC68CCC9BE61F53FC01DC959A4197BC4CEA73B75E36B85A072EB08EDA136062BE45CD02D0FE7FD7BA1FEEBD8F04065", gzip: true, len: 20777, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/coordination.k8s.io/v1alpha2", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "65E3D11D3B2519D5DD5014A9DC78BD98E3F726AA78BEEDAA2059665DB3271FEE3A14E67D05FEB12D1E45CD8CAE77B45B2036AE9D14F5DB91B043C97BDEB16A3E", gzip: true, len: 29546, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io__v1alpha2.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "65E3D11D3B2519D5DD5014A9DC78BD98E3F726AA78BEEDAA2059665DB3271FEE3A14E67D05FEB12D1E45CD8CAE77B45B2036AE9D14F5DB91B043C97BDEB16A3E", gzip: true, len: 21931, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io__v1alpha2.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/coordination.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "24CB6A49A1A34DB6A6CE5C984570709A446E26CB6620A92C18ABE643F6DCC62A61926D07CB42226098C3CE1526F1A79D018123F4A86D204C7B08DF91BF72F903", gzip: true, len: 29459, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io__v1beta1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "24CB6A49A1A34DB6A6CE5C984570709A446E26CB6620A92C18ABE643F6DCC62A61926D07CB42226098C3CE1526F1A79D018123F4A86D204C7B08DF91BF72F903", gzip: true, len: 21844, bytes: include_bytes!("../documents/openapi-v3/apis__coordination.k8s.io__v1beta1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/discovery.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "79988C2CCBC7C319774C11FA3A1BAA4A748B856C0F422F7D8429C6DE22539F79DA90FE34B7B66959389AD2BCD15C554958D8E58C5A141107BE52D9AE2E47759F", gzip: true, len: 1989, bytes: include_bytes!("../documents/openapi-v3/apis__discovery.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "79988C2CCBC7C319774C11FA3A1BAA4A748B856C0F422F7D8429C6DE22539F79DA90FE34B7B66959389AD2BCD15C554958D8E58C5A141107BE52D9AE2E47759F", gzip: true, len: 1574, bytes: include_bytes!("../documents/openapi-v3/apis__discovery.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/discovery.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "D940A23EE0DB37045448835201875F30B22E9A15C1D45D80E42DFCCD7EE1D6C2E3550D6054E2BB177F3B864529C6B80B2C4AD79198CCC8183B98B829B25F6816", gzip: true, len: 30322, bytes: include_bytes!("../documents/openapi-v3/apis__discovery.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "D940A23EE0DB37045448835201875F30B22E9A15C1D45D80E42DFCCD7EE1D6C2E3550D6054E2BB177F3B864529C6B80B2C4AD79198CCC8183B98B829B25F6816", gzip: true, len: 22453, bytes: include_bytes!("../documents/openapi-v3/apis__discovery.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/events.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "15FCFDACC0D062A181E1AE02B41D7E068A080F1C5AA069339E392D37200702830DB36A7E312F401E160B0863A21691E25AD2E3DBFD6E8725223980E775A21EFA", gzip: true, len: 1980, bytes: include_bytes!("../documents/openapi-v3/apis__events.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "15FCFDACC0D062A181E1AE02B41D7E068A080F1C5AA069339E392D37200702830DB36A7E312F401E160B0863A21691E25AD2E3DBFD6E8725223980E775A21EFA", gzip: true, len: 1565, bytes: include_bytes!("../documents/openapi-v3/apis__events.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/events.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "09DAEBD28B4F87DED0AD9BCDF695B1CB56967B3E0ED35EC6BC4438B35F55B622EC7A91D7D1FFA08D33E6A8720AC56399B9F6F9888A6CA8F929C7CD78B88DA0F2", gzip: true, len: 28943, bytes: include_bytes!("../documents/openapi-v3/apis__events.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "09DAEBD28B4F87DED0AD9BCDF695B1CB56967B3E0ED35EC6BC4438B35F55B622EC7A91D7D1FFA08D33E6A8720AC56399B9F6F9888A6CA8F929C7CD78B88DA0F2", gzip: true, len: 21178, bytes: include_bytes!("../documents/openapi-v3/apis__events.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/flowcontrol.apiserver.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "6FA9D06DF5998A74EC6F950ABB42CCB6BAB748FBE80A185BA46093A43D480C6F858F9988EC5AA2001A77D8C63D3DFDF7B2873517DEBF61ECAC4DB64B10847B8F", gzip: true, len: 2023, bytes: include_bytes!("../documents/openapi-v3/apis__flowcontrol.apiserver.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "6FA9D06DF5998A74EC6F950ABB42CCB6BAB748FBE80A185BA46093A43D480C6F858F9988EC5AA2001A77D8C63D3DFDF7B2873517DEBF61ECAC4DB64B10847B8F", gzip: true, len: 1608, bytes: include_bytes!("../documents/openapi-v3/apis__flowcontrol.apiserver.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/flowcontrol.apiserver.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "62EC48448A52C8CFBF9878A2EB3A1C6F054944352D64DFFF61738DE0F40BEE8A47C6275B1F696BCBCDFB8E435569E360F78411E483E9C6AAA0161E9C567BF803", gzip: true, len: 56840, bytes: include_bytes!("../documents/openapi-v3/apis__flowcontrol.apiserver.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "62EC48448A52C8CFBF9878A2EB3A1C6F054944352D64DFFF61738DE0F40BEE8A47C6275B1F696BCBCDFB8E435569E360F78411E483E9C6AAA0161E9C567BF803", gzip: true, len: 42920, bytes: include_bytes!("../documents/openapi-v3/apis__flowcontrol.apiserver.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/internal.apiserver.k8s.io", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "585D7A3C2B8F55A4BA0044323A1AF4DEFA2B4FCD9156C7B99E897232F072CADB425E616B1B016F8DB652A4DB6B99413A24D1E0A8095618565BE1AC9760199350", gzip: true, len: 2014, bytes: include_bytes!("../documents/openapi-v3/apis__internal.apiserver.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "585D7A3C2B8F55A4BA0044323A1AF4DEFA2B4FCD9156C7B99E897232F072CADB425E616B1B016F8DB652A4DB6B99413A24D1E0A8095618565BE1AC9760199350", gzip: true, len: 1599, bytes: include_bytes!("../documents/openapi-v3/apis__internal.apiserver.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/internal.apiserver.k8s.io/v1alpha1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "8033FCDD7DFE395D6BF418C856ACC90A0AFB7D4F16CC6A958085EE13329CC794564D4EE8DCAE016DE5F70B3810323F07F85950617B382FC2B8A98D641F6B281D", gzip: true, len: 30781, bytes: include_bytes!("../documents/openapi-v3/apis__internal.apiserver.k8s.io__v1alpha1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "8033FCDD7DFE395D6BF418C856ACC90A0AFB7D4F16CC6A958085EE13329CC794564D4EE8DCAE016DE5F70B3810323F07F85950617B382FC2B8A98D641F6B281D", gzip: true, len: 23567, bytes: include_bytes!("../documents/openapi-v3/apis__internal.apiserver.k8s.io__v1alpha1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/networking.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "AFB5837C4EE6AF06A009E8AD2A08229F37FD6CEC8A511BD31008EE532FBA2DBF8756E212CC1ADC35807C7FE388F00A590652829A55564AD6E1C0B85A364FAE80", gzip: true, len: 1992, bytes: include_bytes!("../documents/openapi-v3/apis__networking.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "AFB5837C4EE6AF06A009E8AD2A08229F37FD6CEC8A511BD31008EE532FBA2DBF8756E212CC1ADC35807C7FE388F00A590652829A55564AD6E1C0B85A364FAE80", gzip: true, len: 1577, bytes: include_bytes!("../documents/openapi-v3/apis__networking.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/networking.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "A46FA8DFD73E48C023CBAE5FB820DA29A1CE67EB312B1C16DB1B01581CA108F67D5EE89737C455DC99980F6A56BE3A05EA562ED8392E7D096A3D6AE6B8FB14E3", gzip: true, len: 114564, bytes: include_bytes!("../documents/openapi-v3/apis__networking.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "A46FA8DFD73E48C023CBAE5FB820DA29A1CE67EB312B1C16DB1B01581CA108F67D5EE89737C455DC99980F6A56BE3A05EA562ED8392E7D096A3D6AE6B8FB14E3", gzip: true, len: 82668, bytes: include_bytes!("../documents/openapi-v3/apis__networking.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/node.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "D8FC89238333F439AB0F7FF60059808EA5B14146C7EE3B243BA0205FAE0C0F3273D5F64AD2A400EA12C094E814AD25C6B5F89CB29A1B9EF20D55B5D5A26170D4", gzip: true, len: 1974, bytes: include_bytes!("../documents/openapi-v3/apis__node.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "D8FC89238333F439AB0F7FF60059808EA5B14146C7EE3B243BA0205FAE0C0F3273D5F64AD2A400EA12C094E814AD25C6B5F89CB29A1B9EF20D55B5D5A26170D4", gzip: true, len: 1559, bytes: include_bytes!("../documents/openapi-v3/apis__node.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/node.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "3CF21C75CE3F571280AF0BEC9FD6C704919C2692574B824ED36B8D9E15CF299325EB02C342FAB7AB1CAE7CD62F778E6E599DBABE511E25E86E2F6821BC10925A", gzip: true, len: 24188, bytes: include_bytes!("../documents/openapi-v3/apis__node.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "3CF21C75CE3F571280AF0BEC9FD6C704919C2692574B824ED36B8D9E15CF299325EB02C342FAB7AB1CAE7CD62F778E6E599DBABE511E25E86E2F6821BC10925A", gzip: true, len: 18049, bytes: include_bytes!("../documents/openapi-v3/apis__node.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/policy", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "97F8F23D547842340A8BE8D28EB633E2D32CBB6EC55A7F02BF0676BE9F5F692AF712B770611A3CA77FC90466123FAC7A9DADA0E03B5699C9269D3B360E24F49D", gzip: true, len: 1973, bytes: include_bytes!("../documents/openapi-v3/apis__policy.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "97F8F23D547842340A8BE8D28EB633E2D32CBB6EC55A7F02BF0676BE9F5F692AF712B770611A3CA77FC90466123FAC7A9DADA0E03B5699C9269D3B360E24F49D", gzip: true, len: 1558, bytes: include_bytes!("../documents/openapi-v3/apis__policy.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/policy/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "914B679B0007C40D51F921E79D88BC687815C0706D7D8B07EBA913357D383D571A80EFF3ECC741444EC4E53BCFC7DD7F25D3ED5886CB01D70BC9B4819150600D", gzip: true, len: 35062, bytes: include_bytes!("../documents/openapi-v3/apis__policy__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "914B679B0007C40D51F921E79D88BC687815C0706D7D8B07EBA913357D383D571A80EFF3ECC741444EC4E53BCFC7DD7F25D3ED5886CB01D70BC9B4819150600D", gzip: true, len: 26053, bytes: include_bytes!("../documents/openapi-v3/apis__policy__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/rbac.authorization.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "64559B1E4E551D62F3EF4CCC212F7D14AA359FA66C10EABC59D01A5E9FD5A79EEFD7A7E463842688DDCE4BE7979A8931192982774CD833AC94E7E4E16E709657", gzip: true, len: 2014, bytes: include_bytes!("../documents/openapi-v3/apis__rbac.authorization.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "64559B1E4E551D62F3EF4CCC212F7D14AA359FA66C10EABC59D01A5E9FD5A79EEFD7A7E463842688DDCE4BE7979A8931192982774CD833AC94E7E4E16E709657", gzip: true, len: 1599, bytes: include_bytes!("../documents/openapi-v3/apis__rbac.authorization.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/rbac.authorization.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "39D1F9918F8DD3D5687E03B2E29BE22D1D542D4F479386A7BED972D040493514F43EB0E311DDD8B7C44E3065887BA9A20EEF99810A3E5031889A83B0677C3D5B", gzip: true, len: 84226, bytes: include_bytes!("../documents/openapi-v3/apis__rbac.authorization.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "39D1F9918F8DD3D5687E03B2E29BE22D1D542D4F479386A7BED972D040493514F43EB0E311DDD8B7C44E3065887BA9A20EEF99810A3E5031889A83B0677C3D5B", gzip: true, len: 60255, bytes: include_bytes!("../documents/openapi-v3/apis__rbac.authorization.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/resource.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "1923F6B62B67C97906FD0B682BC7C9BA17740CBCCA0EB1EDADCAC36E6CFBD934F17792A60431357B000C53507771824A8CFE54EC7E6F0086CD9FEB325160375E", gzip: true, len: 1986, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "1923F6B62B67C97906FD0B682BC7C9BA17740CBCCA0EB1EDADCAC36E6CFBD934F17792A60431357B000C53507771824A8CFE54EC7E6F0086CD9FEB325160375E", gzip: true, len: 1571, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/resource.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "D248F45A6AB41D29396CB1EDD77AAE0864429276A68AA3AC2252578038C5577F100D0907D71870E0ED1052EED8BA90337DE524F0B13C71C80D5AF346357893D1", gzip: true, len: 124925, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "D248F45A6AB41D29396CB1EDD77AAE0864429276A68AA3AC2252578038C5577F100D0907D71870E0ED1052EED8BA90337DE524F0B13C71C80D5AF346357893D1", gzip: true, len: 91631, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/resource.k8s.io/v1alpha3", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "3CB4788FA901C29878936953655D4A0DB9E9E2B24540927D40ABDB62D801133409FCBCA3490298C2769D889C9E9C3CA56D010832510435940D18D4C6395101CA", gzip: true, len: 55277, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1alpha3.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "3CB4788FA901C29878936953655D4A0DB9E9E2B24540927D40ABDB62D801133409FCBCA3490298C2769D889C9E9C3CA56D010832510435940D18D4C6395101CA", gzip: true, len: 41609, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1alpha3.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/resource.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "5ABD661A33286D9F92C1E5DB2645C02F4ABB8C3749168CA3C72DE6B9A22E3758AA41E774DF5F668C498E432E890BCA0A2FFEBAF98379A00D572D696A2AE8ACB4", gzip: true, len: 105537, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1beta1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "5ABD661A33286D9F92C1E5DB2645C02F4ABB8C3749168CA3C72DE6B9A22E3758AA41E774DF5F668C498E432E890BCA0A2FFEBAF98379A00D572D696A2AE8ACB4", gzip: true, len: 78293, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1beta1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/resource.k8s.io/v1beta2", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "74CAD17CDFCD154EBC4784A00E1311219D0102FD54F2F0F8D43DD2436CC3E847AFB0DADCCD01D6E337B432BC0C94B7AD4EB869C246B4F735240F690911435681", gzip: true, len: 127600, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1beta2.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "74CAD17CDFCD154EBC4784A00E1311219D0102FD54F2F0F8D43DD2436CC3E847AFB0DADCCD01D6E337B432BC0C94B7AD4EB869C246B4F735240F690911435681", gzip: true, len: 94318, bytes: include_bytes!("../documents/openapi-v3/apis__resource.k8s.io__v1beta2.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/scheduling.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "7019C852F12471803592F21F44E5B3BA752CBC6E46AABB32FE8A0EFA88756DF91378917BEF30D915F2F3831F6317B7E8D38F5624045F6EF7ED9501CFF603E5B7", gzip: true, len: 1992, bytes: include_bytes!("../documents/openapi-v3/apis__scheduling.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "7019C852F12471803592F21F44E5B3BA752CBC6E46AABB32FE8A0EFA88756DF91378917BEF30D915F2F3831F6317B7E8D38F5624045F6EF7ED9501CFF603E5B7", gzip: true, len: 1577, bytes: include_bytes!("../documents/openapi-v3/apis__scheduling.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/scheduling.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "B576548B354CD55F36E8287267C38066316A715BE1965B1F35EE2E03F8003F19F25EFF7B49A98858A91D2DFE1C868CD8F29A65F484FF78BF2227AA109755AC41", gzip: true, len: 23732, bytes: include_bytes!("../documents/openapi-v3/apis__scheduling.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "B576548B354CD55F36E8287267C38066316A715BE1965B1F35EE2E03F8003F19F25EFF7B49A98858A91D2DFE1C868CD8F29A65F484FF78BF2227AA109755AC41", gzip: true, len: 17760, bytes: include_bytes!("../documents/openapi-v3/apis__scheduling.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/storage.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "3E66BC19C1A0E9EB7B4C89B6DD58A91E0AA554BF1EEEC89866EB89F0CFC5EA865D687A75C594087C11105A644EC29B435F13F1C4A05D248B0CF46AB47B5933A4", gzip: true, len: 1983, bytes: include_bytes!("../documents/openapi-v3/apis__storage.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "3E66BC19C1A0E9EB7B4C89B6DD58A91E0AA554BF1EEEC89866EB89F0CFC5EA865D687A75C594087C11105A644EC29B435F13F1C4A05D248B0CF46AB47B5933A4", gzip: true, len: 1568, bytes: include_bytes!("../documents/openapi-v3/apis__storage.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/storage.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "16519545604B1FA1436FE94B2B40109A60267939C9AB7BA18787F2B0AAC40021B68C98974BC9AB12F36B1D93CB5FCE623FAAF8A16DD756D60C87FB8C53D53E0C", gzip: true, len: 136171, bytes: include_bytes!("../documents/openapi-v3/apis__storage.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "16519545604B1FA1436FE94B2B40109A60267939C9AB7BA18787F2B0AAC40021B68C98974BC9AB12F36B1D93CB5FCE623FAAF8A16DD756D60C87FB8C53D53E0C", gzip: true, len: 99271, bytes: include_bytes!("../documents/openapi-v3/apis__storage.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/storagemigration.k8s.io", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "F1B1218EC4F1ACD3654F0C62FEFC3761DCE9F841C2C5EA92F5CF4CA1DB2296C614468DF5706BF3A4C2C558D85CB5401E0A52BA8FAFD8BB60DEDA2D0451094091", gzip: true, len: 2010, bytes: include_bytes!("../documents/openapi-v3/apis__storagemigration.k8s.io.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "F1B1218EC4F1ACD3654F0C62FEFC3761DCE9F841C2C5EA92F5CF4CA1DB2296C614468DF5706BF3A4C2C558D85CB5401E0A52BA8FAFD8BB60DEDA2D0451094091", gzip: true, len: 1595, bytes: include_bytes!("../documents/openapi-v3/apis__storagemigration.k8s.io.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/storagemigration.k8s.io/v1", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "F7A164E61667069373E707FA6079976102630B7A5A93EB0F2397B7FFF901803FC2A1651A817DE7C4B2C6B59CAB937BF75E9B86A83543BE5D04AA5450C1B614AC", gzip: true, len: 30595, bytes: include_bytes!("../documents/openapi-v3/apis__storagemigration.k8s.io__v1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "F7A164E61667069373E707FA6079976102630B7A5A93EB0F2397B7FFF901803FC2A1651A817DE7C4B2C6B59CAB937BF75E9B86A83543BE5D04AA5450C1B614AC", gzip: true, len: 23353, bytes: include_bytes!("../documents/openapi-v3/apis__storagemigration.k8s.io__v1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/apis/storagemigration.k8s.io/v1beta1", set: Set::All, bodies: &[
        Body { content_type: "application/json", hash: "401FB60F2E0726C31AE8D60DA91CDD7CCC6F349700C97E3E522D5CCB0853B30BBC4177163EAB86878FFC9D8C98D6A1D7B66523820280A2612CED2BB592636E36", gzip: true, len: 31105, bytes: include_bytes!("../documents/openapi-v3/apis__storagemigration.k8s.io__v1beta1.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "401FB60F2E0726C31AE8D60DA91CDD7CCC6F349700C97E3E522D5CCB0853B30BBC4177163EAB86878FFC9D8C98D6A1D7B66523820280A2612CED2BB592636E36", gzip: true, len: 23864, bytes: include_bytes!("../documents/openapi-v3/apis__storagemigration.k8s.io__v1beta1.pb.gz") },
    ] },
    Document { path: "/openapi/v3/openid/v1/jwks", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "EFB47AA3BAE06F413BB4C3986EE765F457BA9888D0407EB7558C5991F464F8088474ADA7E7C460F87110DC750CAAC36FDC48F71F0D07FEC290F3393BF2B06B81", gzip: true, len: 469, bytes: include_bytes!("../documents/openapi-v3/openid__v1__jwks.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "EFB47AA3BAE06F413BB4C3986EE765F457BA9888D0407EB7558C5991F464F8088474ADA7E7C460F87110DC750CAAC36FDC48F71F0D07FEC290F3393BF2B06B81", gzip: true, len: 272, bytes: include_bytes!("../documents/openapi-v3/openid__v1__jwks.pb.gz") },
    ] },
    Document { path: "/openapi/v3/version", set: Set::Both, bodies: &[
        Body { content_type: "application/json", hash: "F6EC8AE7AAAAE6C73FC28B54B4FA4079D8AD1B7DCDAD914FA7225A70B0A02BBACF2035606E3A604BD8F9E1328684283865FB3DAB93951DCC4173CF0D16175037", gzip: true, len: 1219, bytes: include_bytes!("../documents/openapi-v3/version.json.gz") },
        Body { content_type: "application/com.github.proto-openapi.spec.v3.v1.0+protobuf", hash: "F6EC8AE7AAAAE6C73FC28B54B4FA4079D8AD1B7DCDAD914FA7225A70B0A02BBACF2035606E3A604BD8F9E1328684283865FB3DAB93951DCC4173CF0D16175037", gzip: true, len: 864, bytes: include_bytes!("../documents/openapi-v3/version.pb.gz") },
    ] },
];
}
