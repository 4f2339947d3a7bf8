//! What is wrong with an object, in upstream's words and order.

mod faults;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use object::field_error::Path;
use object::kind::Kind;
use object::names::NameRule;
use object::record::{Record, View};
use object::validate::meta;
use object::validate::rules::Rules;

use crate::error::Cause;

pub use faults::Faults;

const METADATA: Path<'static> = Path::new("metadata");

/// Of a new object.
pub fn create(kind: &Kind, object: &dyn Record) -> Vec<Cause> {
    let mut faults = Faults::default();
    let names = NameRule::of(&kind.strategy.name.form).unwrap_or(NameRule::Subdomain);
    faults.extend(meta::create(crate::meta::of(object), kind.namespaced, names, &METADATA));
    finalizers(kind, object, &mut faults);
    crate::kinds::validate(kind, object, None, &mut faults);
    faults.extend(rules(kind).check(object, None, &Path::TOP));
    faults.into_causes()
}

/// Of a changed object.
pub fn update(kind: &Kind, subresource: &str, object: &dyn Record, old: &dyn Record) -> Vec<Cause> {
    let mut faults = Faults::default();
    faults.extend(meta::update(crate::meta::of(object), crate::meta::of(old), &METADATA));
    if subresource.is_empty() {
        finalizers(kind, object, &mut faults);
    }
    crate::kinds::validate(kind, object, Some(old), &mut faults);
    faults.extend(rules(kind).check(object, Some(old), &Path::TOP));
    faults.into_causes()
}

/// Finalizers need a domain, except in the groups whose kinds never asked for one.
fn finalizers(kind: &Kind, object: &dyn Record, faults: &mut Faults) {
    let lax = ["admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io"];
    if lax.contains(&&*kind.group) {
        return;
    }
    let meta: &dyn Record = crate::meta::of(object);
    let mut errors = Vec::new();
    if let Some(view @ View::List(_)) = meta.field("finalizers") {
        meta::kube_finalizers(view, &METADATA.child("finalizers"), &mut errors);
    }
    faults.extend(errors);
}

/// The rules that the kind's table states, looked for once.
fn rules(kind: &Kind) -> Arc<Rules> {
    static KNOWN: LazyLock<RwLock<HashMap<String, Arc<Rules>>>> = LazyLock::new(RwLock::default);
    let schema = kind.schema.get();
    if let Some(rules) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&*schema.name) {
        return rules.clone();
    }
    let rules = Arc::new(Rules::of(schema));
    KNOWN.write().unwrap_or_else(PoisonError::into_inner).insert(schema.name.to_string(), rules.clone());
    rules
}
