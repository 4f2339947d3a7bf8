//! Rights beside that to make a request: to create, where PUT or apply makes an object on its way, and to bind claims of
//! devices and to tell of these, where a claim's status changes.

use std::sync::Arc;

use access::authorize::{Attributes, Resource};
use access::impersonate::service_account;
use access::{Authorizers, Denied, User};
use object::features::Feature;
use object::field_error::{FieldError, Path};
use object::record::Record;
use registry::error::{Error, Named};
use registry::resources::Resources;
use registry::verbs::{Admission, Admitted, Missing, Review, Told};
use registry::{ClaimChange, claim_change};

use crate::admission::Asker;
use crate::request::RequestInfo;
use crate::signer_rights;

/// Subresources of pods that are streams.
const STREAMS: &[&str] = &["attach", "exec", "portforward"];
const STREAMS_ARE_CREATED: Feature = Feature::named("AuthorizePodWebsocketUpgradeCreatePermission");

/// The admission of a request by a user, held to the rights that it takes beside its own.
pub(crate) struct Rights<'c> {
    pub(crate) inner: &'c dyn Admission,
    pub(crate) authorizers: &'c Authorizers,
    pub(crate) user: &'c Arc<User>,
    pub(crate) info: &'c RequestInfo,
    pub(crate) resources: &'c Resources,
}

impl Rights<'_> {
    async fn check(&self, review: &Review<'_>) -> Result<(), Error> {
        let info = self.info;
        if review.operation != "CREATE" || info.verb == "create" {
            return Ok(());
        }
        self.may_create().await.map_err(|denied| refused(denied, self.named()))
    }

    async fn may_create(&self) -> Result<(), Denied> {
        let info = self.info;
        let asked = Attributes::Resource(Resource {
            verb: "create",
            group: &info.group,
            version: &info.version,
            resource: &info.resource,
            subresource: &info.subresource,
            namespace: &info.namespace,
            name: &info.name,
            ..Resource::default()
        });
        self.authorizers.authorize(self.user.clone(), &asked).await.map(drop)
    }

    /// What the request is about.
    fn named(&self) -> Named {
        let info = self.info;
        Named { group: info.group.clone(), resource: info.resource.clone(), name: info.name.clone() }
    }

    /// Streams to and from a pod take the right to create them, though WebSockets begin by a GET.
    pub(crate) async fn open_stream(&self) -> Result<(), Error> {
        let info = self.info;
        let stream = info.resource == "pods" && STREAMS.contains(&&*info.subresource);
        if !stream || info.verb == "create" || !STREAMS_ARE_CREATED.is_on() {
            return Ok(());
        }
        match self.may_create().await {
            Ok(()) => Ok(()),
            // Upstream tells only what its authorizers said.
            Err(Denied { fault: false, reason, .. }) => Err(Error::forbidden(self.named(), &reason)),
            Err(denied) => Err(refused(denied, self.named())),
        }
    }
}

/// What a request hears that is not allowed.
pub(crate) fn refused(denied: Denied, named: Named) -> Error {
    match denied.fault {
        false => Error::Forbidden(named, denied.message, Vec::new()),
        true => Error::Internal(denied.message),
    }
}

impl Admission for Rights<'_> {
    fn mutate<'a>(&'a self, review: &'a Review<'a>, object: &'a mut Box<dyn Record>) -> Admitted<'a> {
        self.inner.mutate(review, object)
    }

    fn validate<'a>(&'a self, review: &'a Review<'a>, object: Option<&'a dyn Record>) -> Admitted<'a> {
        Box::pin(async move {
            self.check(review).await?;
            self.inner.validate(review, object).await
        })
    }

    fn rights<'a>(&'a self, review: &'a Review<'a>, object: &'a dyn Record, told: Told) -> Missing<'a> {
        let kind = review.target.kind();
        match (&*kind.group, told) {
            ("resource.k8s.io", Told::First) => {
                let change = review.old.and_then(|old| claim_change(kind, review.subresource, object, old));
                Box::pin(async move {
                    match change {
                        Some(change) => self.missing_of(&change).await,
                        None => Vec::new(),
                    }
                })
            }
            ("admissionregistration.k8s.io", Told::Alone) => Box::pin(self.missing_of_policy(review, object)),
            ("certificates.k8s.io", Told::Alone) => {
                let asker = Asker { user: self.user, authorizers: self.authorizers };
                Box::pin(signer_rights::may_issue(asker, review, object))
            }
            _ => Box::pin(std::future::ready(Vec::new())),
        }
    }
}

/// Where the authenticator says on which node a service account's pod runs.
const NODE: &str = "authentication.kubernetes.io/node-name";

impl Rights<'_> {
    /// What a user may not do of a change of a claim's status.
    async fn missing_of(&self, change: &ClaimChange) -> Vec<FieldError> {
        let (status, verb) = (Path::new("status"), self.info.verb);
        let mut missing = Vec::new();
        if change.binds
            && let Err(why) = self.may("binding", verb, "", "").await
        {
            let why = format!(
                "changing status.allocation or status.reservedFor requires resource=\"resourceclaims/binding\", verb=\"{verb}\" permission: {why}"
            );
            missing.push(FieldError::forbidden(&status.child("allocation"), why));
        }
        let mut verbs = vec![format!("arbitrary-node:{verb}")];
        if change.node.as_deref().is_some_and(|node| self.is_on(node)) {
            verbs.insert(0, format!("associated-node:{verb}"));
        }
        for driver in &change.drivers {
            let mut refusal = None;
            for verb in &verbs {
                match self.may("driver", verb, &self.info.namespace, driver).await {
                    Ok(()) => {
                        refusal = None;
                        break;
                    }
                    Err(why) => _ = refusal.get_or_insert(why),
                }
            }
            if let Some(why) = refusal {
                let why = format!(
                    "changing status.devices requires resource=\"resourceclaims/driver\", verb=\"[{}]\" permission: {why}",
                    verbs.join(" ")
                );
                missing.push(FieldError::forbidden(&status.child("devices"), why));
            }
        }
        missing
    }

    /// Whether the user is a service account whose pod runs on the node.
    fn is_on(&self, node: &str) -> bool {
        let names = self.user.extra.get(NODE).map(Vec::as_slice);
        service_account(&self.user.name).is_some() && matches!(names, Some([name]) if name == node)
    }

    async fn may(&self, subresource: &str, verb: &str, namespace: &str, name: &str) -> Result<(), String> {
        let info = self.info;
        let asked = Attributes::Resource(Resource {
            verb,
            group: &info.group,
            version: &info.version,
            resource: &info.resource,
            subresource,
            namespace,
            name,
            ..Resource::default()
        });
        let named = Named { name: name.to_owned(), ..self.named() };
        let answer = self.authorizers.authorize(self.user.clone(), &asked).await;
        answer.map(drop).map_err(|denied| refused(denied, named).status().message)
    }
}
