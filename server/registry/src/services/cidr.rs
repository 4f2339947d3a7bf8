//! The range of cluster IPs as an object, which comes with the server.

use generated::meta::v1::Condition;
use generated::networking::v1::ServiceCIDR;
use object::record::Record;

use crate::error::Error;
use crate::meta;
use crate::resources::Resources;
use crate::verbs::{Admission, Context, Target};

/// The object's name.
const NAME: &str = "kubernetes";
/// Who says that it is ready.
const CONTROLLER: &str = "kubernetes-service-cidr-controller";

/// Makes the object of the server's own ranges where it is missing, adds a second family to it, and says that it is
/// ready, as long as it is the server's.
pub async fn establish(resources: &Resources, admission: &dyn Admission) -> Result<(), Error> {
    let Some(served) = resources.find("networking.k8s.io", "v1", "servicecidrs") else { return Ok(()) };
    let target = Target { served, namespace: "", name: NAME };
    let mut cx = Context::new(resources, admission);
    let own: Vec<String> = resources.network.blocks.iter().map(ToString::to_string).collect();
    let mut cidr = ServiceCIDR::default();
    meta::set_type(&mut cidr, &served.kind);
    cidr.metadata.name = NAME.into();
    cidr.spec.cidrs = own.clone();
    match target.create(Box::new(cidr), &cx).await {
        Ok(_) | Err(Error::AlreadyExists(..)) => {}
        Err(e) => return Err(e),
    }
    let changed = |old: Option<&dyn Record>, change: &dyn Fn(&mut ServiceCIDR)| {
        let mut object = old.ok_or_else(|| Error::NotFound(target.named()))?.boxed_clone();
        if let Some(cidr) = object.downcast_mut() {
            change(cidr);
        }
        Ok(object)
    };
    let widen = |cidr: &mut ServiceCIDR| {
        if let ([_], [first, _]) = (&cidr.spec.cidrs[..], &own[..])
            && cidr.spec.cidrs[0] == *first
        {
            cidr.spec.cidrs = own.clone();
        }
    };
    target.update("", &cx, false, |old| changed(old, &widen)).await?;
    cx.manager = CONTROLLER.into();
    let ready = |cidr: &mut ServiceCIDR| {
        let known = cidr.status.conditions.iter().any(|c| c.r#type == "Ready" && c.status != "Unknown");
        if known || cidr.spec.cidrs != own || cidr.metadata.deletion_timestamp.is_some() {
            return;
        }
        cidr.status.conditions.retain(|c| c.r#type != "Ready");
        cidr.status.conditions.push(Condition {
            r#type: "Ready".into(),
            status: "True".into(),
            message: "Kubernetes default Service CIDR is ready".into(),
            last_transition_time: meta::now(),
            ..Condition::default()
        });
    };
    target.update("status", &cx, false, |old| changed(old, &ready)).await?;
    Ok(())
}
