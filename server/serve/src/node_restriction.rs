//! Looks up what `NodeRestriction` needs to know. Whoever is no node is not held by it.

use access::authorize::Resource;
use admission::node_restriction::{self as rules, Refusal, Verdict, forbidden};
use admission::pod_references;
use generated::authentication::v1::TokenRequest;
use generated::certificates::v1::{CertificateSigningRequest, PodCertificateRequest};
use generated::core::v1::{Node, PersistentVolume, PersistentVolumeClaim, Pod, ServiceAccount, Volume};
use generated::storage::v1::CSIDriver;
use object::field_error::aggregate;
use object::record::{Record, View};
use object::text::quote;
use registry::error::{Error, Named};
use registry::meta;
use registry::verbs::Review;

use crate::admission::{Asker, Plugins, named, named_to_delete};

/// One step of admission of a node's request; `object` is `None` for a deletion.
struct Step<'a> {
    plugins: &'a Plugins,
    asker: Asker<'a>,
    review: &'a Review<'a>,
    node: &'a str,
    /// The name in the path, or that of the new object.
    name: &'a str,
}

/// Refuses what a node may not.
pub(crate) async fn check(
    plugins: &Plugins,
    asker: Asker<'_>,
    review: &Review<'_>,
    object: Option<&dyn Record>,
) -> Result<(), Error> {
    let Some(node) = asker.user.node() else { return Ok(()) };
    let name = match (review.target.name, object) {
        ("", Some(object)) => meta::of(object).name.clone(),
        (name, _) => name.to_owned(),
    };
    let named = || object.map_or_else(|| named_to_delete(review), |object| named(review, object));
    if node.is_empty() {
        let why = format!("could not determine node from user {}", quote(&asker.user.name));
        return Err(Error::forbidden(named(), &why));
    }
    let step = Step { plugins, asker, review, node, name: &name };
    step.decide(object).await.map_err(|refusal| match refusal {
        Refusal::Forbidden(why) => Error::forbidden(named(), &why),
        Refusal::Missing(what, name) => {
            Error::NotFound(Named { group: String::new(), resource: what.to_owned(), name })
        }
        Refusal::Failed(why) => Error::Failed(why),
    })
}

impl Step<'_> {
    async fn decide(&self, object: Option<&dyn Record>) -> Verdict {
        let kind = self.review.target.kind();
        let Review { operation, subresource, .. } = *self.review;
        match (&*kind.group, &*kind.resource) {
            ("", "pods") => self.pod(object).await,
            ("", "nodes") => {
                let of = |record: Option<&dyn Record>| record.and_then(|r| r.downcast_ref::<Node>().cloned());
                let old = if operation == "CREATE" { None } else { of(self.review.old) };
                rules::node(self.node, self.name, of(object).as_ref(), old.as_ref())
            }
            ("", "persistentvolumeclaims") => self.claim(object),
            ("", "serviceaccounts") => self.token(object).await,
            ("coordination.k8s.io", "leases") => {
                rules::lease(self.node, self.review.target.namespace, self.own_name(object))
            }
            ("storage.k8s.io", "csinodes") => rules::csi_node(self.node, self.own_name(object), subresource),
            ("resource.k8s.io", "resourceslices") => match operation {
                "CREATE" => rules::slice(self.node, "create", slice_node(object)),
                "DELETE" => rules::slice(self.node, "delete", slice_node(self.review.old)),
                _ => Ok(()),
            },
            ("certificates.k8s.io", "podcertificaterequests") => self.pod_certificate(object).await,
            ("certificates.k8s.io", "certificatesigningrequests") if operation == "CREATE" => {
                self.signing_request(object)
            }
            _ => Ok(()),
        }
    }

    /// The name of a new object is that in the object.
    fn own_name<'a>(&'a self, object: Option<&'a dyn Record>) -> &'a str {
        match (self.review.operation, object) {
            ("CREATE", Some(object)) => &meta::of(object).name,
            _ => self.name,
        }
    }

    async fn pod(&self, object: Option<&dyn Record>) -> Verdict {
        let Review { operation, subresource, .. } = *self.review;
        let namespace = self.review.target.namespace;
        let pod = object.and_then(|object| object.downcast_ref::<Pod>());
        let old = self.review.old.and_then(|old| old.downcast_ref::<Pod>());
        match (subresource, operation, pod, old) {
            ("", "CREATE", Some(pod), _) => {
                let own: Option<Box<Node>> = self.plugins.find("", "nodes", "", self.node).await;
                rules::create_pod(self.node, pod, own.as_deref())
            }
            ("", "DELETE", _, old) => rules::delete_pod(self.node, self.name, old),
            ("", _, _, _) => forbidden(format!(
                "unexpected operation {}, node {} can only create and delete mirror pods",
                quote(operation),
                quote(self.node)
            )),
            ("status", "UPDATE", Some(pod), Some(old)) => rules::pod_status(self.node, pod, old),
            ("status", _, _, _) => forbidden(format!("unexpected operation {}", quote(operation))),
            ("eviction", "CREATE", _, _) => {
                let found: Option<Box<Pod>> = self.plugins.find("", "pods", namespace, self.name).await;
                rules::evict_pod(self.node, self.name, found.as_deref())
            }
            ("eviction", _, _, _) => forbidden(format!("unexpected operation {operation}")),
            _ => forbidden(format!(
                "unexpected pod subresource {}, only 'status' and 'eviction' are allowed",
                quote(subresource)
            )),
        }
    }

    fn claim(&self, object: Option<&dyn Record>) -> Verdict {
        if self.review.subresource != "status" {
            return forbidden("may only update PVC status");
        }
        let of = |record: Option<&dyn Record>| record.and_then(|r| r.downcast_ref().cloned());
        let (new, old): (Option<PersistentVolumeClaim>, Option<PersistentVolumeClaim>) =
            (of(object), of(self.review.old));
        match (new, old) {
            (Some(new), Some(old)) => rules::claim_status(self.node, &new, &old),
            _ => forbidden(format!("unexpected operation {}", quote(self.review.operation))),
        }
    }

    async fn token(&self, object: Option<&dyn Record>) -> Verdict {
        if (self.review.operation, self.review.subresource) != ("CREATE", "token") {
            return Ok(());
        }
        let Some(request) = object.and_then(|object| object.downcast_ref::<TokenRequest>()) else { return Ok(()) };
        let namespace = self.review.target.namespace;
        let name = rules::token_pod(request)?;
        let pod: Option<Box<Pod>> = self.plugins.find("", "pods", namespace, name).await;
        let audience = rules::token(self.node, request, name, pod.as_deref())?;
        let Some(pod) = pod.filter(|_| rules::AUDIENCES.is_on()) else { return Ok(()) };
        match self.has_audience(&pod, audience).await {
            Ok(true) => return Ok(()),
            Ok(false) => {}
            Err(why) => return forbidden(format!("error validating audience {}: {why}", quote(audience))),
        }
        let asked = Resource {
            verb: "request-serviceaccounts-token-audience",
            version: "v1",
            resource: audience,
            namespace,
            name: self.name,
            ..Resource::default()
        };
        if self.asker.may(asked).await {
            return Ok(());
        }
        let user = &self.asker.user.name;
        forbidden(format!("{user} is not authorized to request tokens for audience {}", quote(audience)))
    }

    /// Whether a pod mounts a token of an audience, or a volume whose driver is given one.
    async fn has_audience(&self, pod: &Pod, audience: &str) -> Result<bool, String> {
        if rules::projects_audience(pod, audience) {
            return Ok(true);
        }
        let mut faults = Vec::new();
        for volume in &pod.spec.volumes {
            let found = match self.driver(pod, volume).await {
                Ok(Some(driver)) => {
                    let found: Option<Box<CSIDriver>> =
                        self.plugins.find("storage.k8s.io", "csidrivers", "", &driver).await;
                    found
                        .map(|found| found.spec.token_requests.iter().any(|token| token.audience == audience))
                        .ok_or_else(|| format!("csidriver.storage.k8s.io {} not found", quote(&driver)))
                }
                Ok(None) => Ok(false),
                Err(why) => Err(why),
            };
            match found {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(why) => faults.push(why),
            }
        }
        if faults.is_empty() { Ok(false) } else { Err(aggregate(&faults)) }
    }

    /// The driver of a volume of a pod.
    async fn driver(&self, pod: &Pod, volume: &Volume) -> Result<Option<String>, String> {
        let source = &volume.volume_source;
        let Some(name) = pod_references::claim(pod, volume) else {
            let driver = source.csi.as_ref().map(|csi| csi.driver.clone());
            return Ok(driver.or_else(|| migrated(source).map(str::to_owned)));
        };
        let missing = |what: &str, name: &str| format!("{what} {} not found", quote(name));
        let namespace = &pod.metadata.namespace;
        let claim: Option<Box<PersistentVolumeClaim>> =
            self.plugins.find("", "persistentvolumeclaims", namespace, &name).await;
        let claim = claim.ok_or_else(|| missing("persistentvolumeclaim", &name))?;
        let name = &claim.spec.volume_name;
        let bound: Option<Box<PersistentVolume>> = self.plugins.find("", "persistentvolumes", "", name).await;
        let source = bound.ok_or_else(|| missing("persistentvolume", name))?.spec.persistent_volume_source;
        let driver = source.csi.as_ref().map(|csi| csi.driver.clone());
        Ok(driver.or_else(|| migrated(&source).map(str::to_owned)))
    }

    async fn pod_certificate(&self, object: Option<&dyn Record>) -> Verdict {
        let Review { operation, subresource, target, .. } = *self.review;
        if operation != "CREATE" {
            return forbidden(format!("unexpected operation {operation}"));
        }
        if !subresource.is_empty() {
            return forbidden(format!("unexpected subresource {subresource}"));
        }
        let Some(request) = object.and_then(|object| object.downcast_ref::<PodCertificateRequest>()) else {
            return Ok(());
        };
        let (asked, namespace) = (&request.spec, target.namespace);
        let own: Option<Box<Node>> = self.plugins.find("", "nodes", "", &asked.node_name).await;
        rules::certificate_node(self.node, asked, own.as_deref(), namespace)?;
        let pod: Option<Box<Pod>> = self.plugins.find("", "pods", namespace, &asked.pod_name).await;
        let name = &asked.service_account_name;
        let account: Option<Box<ServiceAccount>> = self.plugins.find("", "serviceaccounts", namespace, name).await;
        rules::certificate_pod(asked, namespace, pod.as_deref(), account.as_deref())?;
        let signer = &asked.signer_name;
        if pod.is_some_and(|pod| rules::projects_signer(&pod, signer)) {
            return Ok(());
        }
        // Rules of roles can't name what has a slash in it.
        let resource = signer.replace('/', ":");
        let asked_for = Resource {
            verb: "request-serviceaccounts-podcertificate-signer",
            group: &target.kind().group,
            version: &target.kind().version,
            resource: &resource,
            namespace,
            name,
            ..Resource::default()
        };
        if self.asker.may(asked_for).await {
            return Ok(());
        }
        let what = quote(&format!("{namespace}/{}", asked.pod_name));
        forbidden(format!("pod {what} does not mount a podCertificate projected volume for signer {}", quote(signer)))
    }

    fn signing_request(&self, object: Option<&dyn Record>) -> Verdict {
        if rules::ANY_SUBJECT.is_on() {
            return Ok(());
        }
        let request = object.and_then(|object| object.downcast_ref::<CertificateSigningRequest>());
        let Some(request) = request.filter(|r| rules::signs_for_kubelets(&r.spec.signer_name)) else { return Ok(()) };
        match registry::certificate_subject(&request.spec.request) {
            Ok(subject) => rules::signing_request(self.node, &subject.common_name),
            Err(why) => forbidden(format!("unable to parse csr: {why}")),
        }
    }
}

/// The node that a resource slice names, in whatever version it comes.
fn slice_node(slice: Option<&dyn Record>) -> &str {
    let Some(View::Record(spec)) = slice.and_then(|slice| slice.field("spec")) else { return "" };
    match spec.field("nodeName") {
        Some(View::Str(node)) => node,
        _ => "",
    }
}

/// The driver that has taken over a kind of volumes.
fn migrated(source: &dyn Record) -> Option<&'static str> {
    const DRIVERS: [(&str, &str); 7] = [
        ("awsElasticBlockStore", "ebs.csi.aws.com"),
        ("gcePersistentDisk", "pd.csi.storage.gke.io"),
        ("cinder", "cinder.csi.openstack.org"),
        ("azureDisk", "disk.csi.azure.com"),
        ("azureFile", "file.csi.azure.com"),
        ("vsphereVolume", "csi.vsphere.vmware.com"),
        ("portworxVolume", "pxd.portworx.com"),
    ];
    let is = |field: &str| source.field(field).is_some_and(|view| !matches!(view, View::Absent));
    DRIVERS.iter().find(|(field, _)| is(field)).map(|(_, driver)| *driver)
}
