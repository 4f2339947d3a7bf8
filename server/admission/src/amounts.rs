//! Amounts by resource, and how they are added up.

use object::scalar::{Format, Quantity};
use object::string_map::StringMap;

/// Amounts by resource.
pub type Amounts = StringMap<Quantity>;

/// Adds each amount of `more`.
pub fn add(sum: &mut Amounts, more: &Amounts) {
    for (name, amount) in more {
        match sum.get_mut(name) {
            Some(sum) => sum.add(amount),
            None => drop(sum.insert(name.clone(), amount.clone())),
        }
    }
}

/// Raises each amount to that of `other`, where that is more.
pub fn raise(to: &mut Amounts, other: &Amounts) {
    for (name, amount) in other {
        if to.get(name).is_none_or(|own| amount > own) {
            to.insert(name.clone(), amount.clone());
        }
    }
}

/// What `a` has more than `b`, never less than nothing; resources of either.
pub fn beyond(a: &Amounts, b: &Amounts) -> Amounts {
    let names = a.keys().chain(b.keys());
    let more = |name: &String| {
        let mut more = a.get(name)?.clone();
        if let Some(less) = b.get(name) {
            more.sub(less);
        }
        Some(more).filter(|more| !more.is_negative() && !more.is_zero())
    };
    names.map(|name| (name.clone(), more(name).unwrap_or_else(nothing))).collect()
}

/// Those whose names `wanted` lets through.
pub fn only(amounts: &Amounts, wanted: impl Fn(&str) -> bool) -> Amounts {
    amounts.iter().filter(|(name, _)| wanted(name)).map(|(name, amount)| (name.clone(), amount.clone())).collect()
}

/// Nothing of a resource.
pub fn nothing() -> Quantity {
    Quantity::new(0, 0, Format::DecimalSi)
}

/// As messages have them: `cpu=1,memory=2Gi`.
pub fn shown(amounts: &Amounts) -> String {
    amounts.iter().map(|(name, amount)| format!("{name}={amount}")).collect::<Vec<_>>().join(",")
}
