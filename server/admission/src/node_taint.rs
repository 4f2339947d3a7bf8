//! `TaintNodesByCondition`: a new node takes no pods before the node controller has seen that it is ready.

use generated::core::v1::{Node, Taint};

const KEY: &str = "node.kubernetes.io/not-ready";
const EFFECT: &str = "NoSchedule";

/// Adds the taint of nodes that are not ready.
pub fn not_ready(node: &mut Node) {
    let taints = &mut node.spec.taints;
    if !taints.iter().any(|t| t.key == KEY && t.effect == EFFECT) {
        taints.push(Taint { key: KEY.into(), effect: EFFECT.into(), ..Taint::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn once() {
        let mut node = Node::default();
        not_ready(&mut node);
        not_ready(&mut node);
        assert_eq!(node.spec.taints.len(), 1);
    }
}
