//! From flags to authorizers.

use access::Authorizers;
use access::authorize::node::Nodes;
use access::authorize::{AlwaysAllow, AlwaysDeny, Authorizer, Rbac};

use crate::flags::options::Authorization;

/// The authorizers that `--authorization-mode` names, in its order.
pub(crate) fn authorizers(options: &Authorization, rbac: &Rbac, nodes: &Nodes) -> Authorizers {
    let of = |mode: &String| -> Option<Box<dyn Authorizer>> {
        match mode.as_str() {
            "AlwaysAllow" => Some(Box::new(AlwaysAllow)),
            "AlwaysDeny" => Some(Box::new(AlwaysDeny)),
            "Node" => Some(Box::new(nodes.clone())),
            "RBAC" => Some(Box::new(rbac.clone())),
            _ => None,
        }
    };
    Authorizers::new(options.modes.iter().filter_map(of).collect())
}
