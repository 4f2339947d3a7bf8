//! Numbers and quantities.

use object::field_error::Path;
use object::scalar::Quantity;

use super::resources;
use crate::validate::{Faults, Report};

/// What negative values say.
pub(super) const NEGATIVE: &str = "must be greater than or equal to 0";

/// A number that may be zero.
pub(super) fn not_negative(number: i64, path: &Path<'_>, faults: &mut Faults) {
    if number < 0 {
        faults.invalid(path, number, NEGATIVE);
    }
}

/// A number that may not be zero.
pub(super) fn positive(number: i64, path: &Path<'_>, faults: &mut Faults) {
    if number <= 0 {
        faults.invalid(path, number, "must be greater than zero");
    }
}

/// Whether something is left after the thousandths.
pub(super) fn is_fraction(quantity: &Quantity) -> bool {
    quantity.milli_value() % 1000 != 0
}

/// Whether a quantity of huge pages is not made of whole pages; never for another resource.
pub(super) fn is_partial_page(name: &str, quantity: &Quantity) -> bool {
    let Some(size) = name.strip_prefix(resources::HUGE_PAGES) else { return false };
    let Ok(size) = size.parse::<Quantity>() else { return true };
    if size.is_negative() || size.is_zero() || is_fraction(&size) {
        return true;
    }
    quantity.value().checked_rem(size.value()) != Some(0)
}
