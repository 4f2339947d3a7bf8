//! What quantities and the names of resources may be, wherever they stand.

use object::field_error::Path;
use object::scalar::Quantity;

use crate::validate::{Faults, Report};

/// What the names of the API's own resources begin with, where they have a domain.
pub(super) const NATIVE_PREFIX: &str = "kubernetes.io/";

/// More than nothing.
pub(super) fn positive(quantity: &Quantity, path: &Path<'_>, faults: &mut Faults) {
    if quantity.is_zero() || quantity.is_negative() {
        faults.invalid(path, quantity.to_string(), "must be greater than zero");
    }
}

/// Not less than nothing.
pub(super) fn not_negative(quantity: &Quantity, path: &Path<'_>, faults: &mut Faults) {
    if quantity.is_negative() {
        faults.invalid(path, quantity.to_string(), "must be greater than or equal to 0");
    }
}

/// Not less than nothing, in upstream's other words.
pub(super) fn basic(quantity: &Quantity, path: &Path<'_>, faults: &mut Faults) {
    if quantity.value() < 0 {
        faults.invalid(path, quantity.value(), "must be a valid resource quantity");
    }
}
