//! The right to create, of requests that make an object on their way: PUT and apply.

use std::sync::Arc;

use access::authorize::{Attributes, Resource};
use access::{Authorizers, Denied, User};
use object::record::Record;
use registry::error::{Error, Named};
use registry::verbs::{Admission, Admitted, Review};

use crate::request::RequestInfo;

/// The admission of a request by a user, who may create only what POST would let them create.
pub(crate) struct CreateRights<'c> {
    pub(crate) inner: &'c dyn Admission,
    pub(crate) authorizers: &'c Authorizers,
    pub(crate) user: &'c Arc<User>,
    pub(crate) info: &'c RequestInfo,
}

impl CreateRights<'_> {
    async fn check(&self, review: &Review<'_>) -> Result<(), Error> {
        let info = self.info;
        if review.operation != "CREATE" || info.verb == "create" {
            return Ok(());
        }
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
        let named = || Named { group: info.group.clone(), resource: info.resource.clone(), name: info.name.clone() };
        self.authorizers.authorize(self.user.clone(), &asked).await.map(drop).map_err(|denied| refused(denied, named()))
    }
}

/// What a request hears that is not allowed.
pub(crate) fn refused(denied: Denied, named: Named) -> Error {
    match denied.fault {
        false => Error::Forbidden(named, denied.message, Vec::new()),
        true => Error::Internal(denied.message),
    }
}

impl Admission for CreateRights<'_> {
    fn mutate<'a>(&'a self, review: &'a Review<'a>, object: &'a mut Box<dyn Record>) -> Admitted<'a> {
        self.inner.mutate(review, object)
    }

    fn validate<'a>(&'a self, review: &'a Review<'a>, object: Option<&'a dyn Record>) -> Admitted<'a> {
        Box::pin(async move {
            self.check(review).await?;
            self.inner.validate(review, object).await
        })
    }
}
