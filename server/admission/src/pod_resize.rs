//! `PodResizeValidator`: a pod grows only within what its node has (KEP-1287).

use generated::core::v1::{Node, Pod};
use object::scalar::Quantity;
use object::text::quote;

use crate::amounts::nothing;
use crate::pod_resources;

const OS: &str = "kubernetes.io/os";

/// Refuses a new size that the node can't give: the cause's reason, and the message.
///
/// # Errors
/// Both.
pub fn check(pod: &Pod, node: &Node) -> Result<(), (&'static str, String)> {
    let name = &node.metadata.name;
    if let Some(os) = node.metadata.labels.get(OS).filter(|os| *os != "linux") {
        let why = format!("pod resize is only supported on linux nodes, node {} is {}", quote(name), quote(os));
        return Err(("UnsupportedPlatform", why));
    }
    // What the status says of it is another question: upstream looks at what is asked for alone.
    let mut asked = pod.clone();
    asked.status = Default::default();
    let requests = pod_resources::requests(&asked);
    let mut faults = Vec::new();
    for resource in ["cpu", "memory"] {
        let number = |n: &Quantity| if resource == "cpu" { n.milli_value() } else { n.value() };
        let zero = nothing();
        let wanted = requests.get(resource).unwrap_or(&zero);
        let has = node.status.allocatable.get(resource).unwrap_or(&zero);
        if wanted > has {
            faults.push(format!("{resource}, requested: {}, allocatable: {}", number(wanted), number(has)));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(("NodeCapacity", format!("node didn't have enough allocatable resources: {}", faults.join("; "))))
}
