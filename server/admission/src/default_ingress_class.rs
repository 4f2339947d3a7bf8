//! `DefaultIngressClass`: the class of ingresses that name none.

use std::sync::Arc;

use generated::networking::v1::{Ingress, IngressClass};

use crate::default_class;

/// Marks a class as the one that is meant by default.
const IS_DEFAULT: &str = "ingressclass.kubernetes.io/is-default-class";
/// Named the class before there was a field.
const CLASS: &str = "kubernetes.io/ingress.class";

/// Whether an ingress says nothing of its class.
pub fn is_open(ingress: &Ingress) -> bool {
    ingress.spec.ingress_class_name.is_none() && !ingress.metadata.annotations.contains_key(CLASS)
}

/// The class that is meant, if any is.
pub fn choose(classes: &[Arc<IngressClass>]) -> Option<String> {
    default_class::choose(classes.iter().map(|class| &class.metadata), &[IS_DEFAULT])
}
