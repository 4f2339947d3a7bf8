//! The cost of calls, by function and overload.

use super::estimate::Estimator;
use super::{Cost, Size, is_simple};
use crate::syntax::ast::{Expr, Id, Kind};
use crate::types::Type;
use crate::value::Value;

/// Cost of a character, and of a character of a pattern.
const CHARACTER: f64 = 0.1;
const PATTERN: f64 = 0.25;
const CHECK: u64 = 350_000;
const LIST: u64 = 10;
/// Cost of a requirement of a selector, and the characters of the shortest one.
const REQUIREMENT: f64 = 50.0;
const REQUIREMENTS_PER_CHARACTER: f64 = 0.5;
/// Longest pattern of a named format, longest name of one.
const FORMAT_PATTERN: f64 = 128.0;
const FORMAT_SIZE: u64 = 64;

/// An argument, as far as it is known.
pub(super) struct Argument<'e> {
    pub(super) expr: &'e Expr,
    pub(super) path: Vec<String>,
    pub(super) ty: Type,
    pub(super) size: Option<Size>,
}

/// The cost of a call, and the size of its result where that can be told.
pub(super) struct Estimate {
    pub(super) cost: Cost,
    pub(super) size: Option<Size>,
}

impl Argument<'_> {
    fn size(&self) -> Size {
        self.size.unwrap_or(Cost::UNKNOWN)
    }

    /// The whole number that the argument is.
    fn number(&self, otherwise: u64) -> u64 {
        match self.expr.kind {
            Kind::Literal(Value::Int(number)) => u64::try_from(number).unwrap_or(0),
            _ => otherwise,
        }
    }
}

fn cost(cost: Cost) -> Estimate {
    Estimate { cost, size: None }
}

fn sized(cost: Cost, size: Size) -> Estimate {
    Estimate { cost, size: Some(size) }
}

/// Estimates a call.
pub(super) fn call(
    estimator: &mut Estimator<'_>,
    id: Id,
    (function, overload): (&str, &str),
    target: Option<&Argument<'_>>,
    args: &[Argument<'_>],
    costs: &[Cost],
) -> Estimate {
    let all = costs.iter().fold(Cost::fixed(0), |sum, cost| sum.plus(*cost));
    let own = by_overload(overload, target, args)
        .or_else(|| by_function(estimator, (function, overload), target, args))
        .or_else(|| standard(estimator, id, overload, target, args));
    if let Some(own) = own {
        return Estimate { cost: own.cost.plus(all), size: own.size };
    }
    match (overload, costs, args) {
        ("logical_or" | "logical_and", [left, right], _) => cost(Cost { min: left.min, max: left.plus(*right).max }),
        ("conditional", [condition, yes, no], [_, a, b]) => {
            let size = a.size().union(b.size());
            estimator.either_entries(id, a.expr, b.expr);
            sized(condition.plus(yes.union(*no)), size)
        }
        _ => cost(all.plus(Cost::fixed(1))),
    }
}

/// Lists and sets, by overload.
fn by_overload(overload: &str, target: Option<&Argument<'_>>, args: &[Argument<'_>]) -> Option<Estimate> {
    let list =
        |factor: f64, size: Size| Some(sized(size.scaled(factor).plus(Cost::fixed(1)).plus(Cost::fixed(LIST)), size));
    let compared = |of: &Argument<'_>, texts: bool| {
        let size = of.size();
        list(if texts { 2.0 + CHARACTER } else { 2.0 }, size.times(size))
    };
    match (overload, target, args) {
        ("list_slice", Some(of), [start, end]) => {
            let end = end.number(of.size().max);
            list(1.0, Cost::fixed(end.wrapping_sub(start.number(0))))
        }
        ("lists_range", None, [count]) => list(1.0, Cost::fixed(count.number(u64::MAX))),
        ("list_reverse", Some(of), []) => list(1.0, of.size()),
        ("list_flatten", Some(of), []) => list(1.0, of.size()),
        ("list_flatten_int", Some(of), [depth]) => list(depth.number(u64::MAX) as f64, of.size()),
        ("list_distinct", Some(of), []) => compared(of, false),
        ("list_sets_contains_list" | "list_sets_intersects_list", _, [a, b]) => {
            Some(cost(a.size().times(b.size()).plus(Cost::fixed(1))))
        }
        ("list_sets_equivalent_list", _, [a, b]) => {
            Some(cost(a.size().times(b.size()).scaled(2.0).plus(Cost::fixed(1))))
        }
        _ => {
            let texts = overload.starts_with("list_string_") || overload.starts_with("list_bytes_");
            match (target, args) {
                (Some(of), []) if overload.ends_with("_sort") => compared(of, texts),
                (Some(_), [keys]) if overload.ends_with("_sortByAssociatedKeys") => compared(keys, texts),
                _ => None,
            }
        }
    }
}

/// What is known of the elements of a list: whether they are texts, and their size.
fn elements(estimator: &Estimator<'_>, list: &Argument<'_>) -> Option<(bool, Size)> {
    let Type::List(of) = &list.ty else { return None };
    let path: Vec<String> = list.path.iter().cloned().chain(["@items".to_owned()]).collect();
    let known = if list.path.is_empty() { estimator.known(&[]) } else { estimator.known(&path) };
    Some((matches!(**of, Type::String | Type::Bytes), known.unwrap_or(Cost::UNKNOWN)))
}

/// Kubernetes' functions, by name whatever the overload.
fn by_function(
    estimator: &Estimator<'_>,
    (function, overload): (&str, &str),
    target: Option<&Argument<'_>>,
    args: &[Argument<'_>],
) -> Option<Estimate> {
    let one = || Some(cost(Cost::fixed(1)));
    let scan = |of: Option<&Argument<'_>>, times: f64| of.map(|of| cost(of.size().scaled(times * CHARACTER)));
    match function {
        "check" => Some(cost(Cost::fixed(CHECK))),
        function if is_simple(function) => one(),
        "fieldSelector" | "labelSelector" => args.first().map(|selector| {
            let size = selector.size();
            let requirements = size.scaled(REQUIREMENTS_PER_CHARACTER).scaled(REQUIREMENT);
            cost(Cost::fixed(LIST).plus(size.scaled(CHARACTER)).plus(requirements))
        }),
        "isSorted" | "sum" | "max" | "min" | "indexOf" | "lastIndexOf" | "includes" => {
            let target = target?;
            Some(cost(match elements(estimator, target) {
                Some((true, size)) => target.size().times(Cost::fixed(1).plus(size.scaled(CHARACTER))),
                Some((false, _)) => target.size().times(Cost::fixed(1)),
                None if function == "includes" => target.size().times(Cost::fixed(1)),
                None if has_parameters(&target.ty) => target.size().times(Cost::fixed(1)),
                None => target.size().scaled(CHARACTER),
            }))
        }
        "url" | "jsonpatch.escapeKey" => args.first().map(|of| sized(of.size().scaled(CHARACTER), of.size())),
        "lowerAscii" | "upperAscii" | "substring" | "trim" => {
            target.map(|of| sized(of.size().scaled(CHARACTER), of.size()))
        }
        "replace" => match (target, args) {
            (Some(of), [old, new, ..]) => {
                Some(sized(of.size().scaled(2.0 * CHARACTER), replaced(of.size(), old.size(), new.size())))
            }
            _ => None,
        },
        "split" => target.map(|of| {
            let most = args.get(1).map_or(of.size().max, |limit| match limit.expr.kind {
                Kind::Literal(Value::Int(limit)) => limit as u64,
                _ => of.size().max,
            });
            sized(of.size().scaled(2.0 * CHARACTER), Cost { min: 0, max: most })
        }),
        "join" => target.map(|of| {
            let list = of.size();
            let mut size = elements(estimator, of).map_or(Cost::fixed(0), |(_, element)| list.times(element));
            if let Some(separator) = args.first() {
                let between = Cost { min: list.min.saturating_sub(1), max: list.max.saturating_sub(1) };
                size = size.plus(separator.size().times(between));
            }
            sized(size.scaled(CHARACTER), size)
        }),
        "find" | "findAll" => match (target, args.first()) {
            (Some(of), Some(pattern)) => {
                let text = of.size().plus(Cost::fixed(1)).scaled(CHARACTER);
                Some(sized(text.times(pattern.size().scaled(PATTERN)), Cost { min: 0, max: of.size().max }))
            }
            _ => None,
        },
        "ip" if overload == "cidr_ip" => one(),
        "cidr" | "isIP" | "isCIDR" | "ip" | "quantity" | "isQuantity" | "semver" | "isSemver" => {
            scan(args.first(), 1.0)
        }
        "ip.isCanonical" => scan(args.first(), 2.0),
        "containsIP" | "containsCIDR" => args.first().map(|other| {
            let address = Cost { min: 4, max: 16 };
            let mut sum = address.plus(address).scaled(CHARACTER);
            if function == "containsCIDR" {
                sum = sum.plus(address.scaled(CHARACTER)).plus(Cost::fixed(1));
            }
            if overload.ends_with("_string") {
                sum = sum.plus(other.size().scaled(CHARACTER));
            }
            cost(sum)
        }),
        "validate" => args.first().map(|text| cost(text.size().scaled(CHARACTER).scaled(FORMAT_PATTERN * PATTERN))),
        "_==_" => equality(args),
        _ => None,
    }
}

fn has_parameters(ty: &Type) -> bool {
    matches!(ty, Type::Map(_)) || !ty.parameters().is_empty()
}

/// Comparisons of Kubernetes' own values.
fn equality(args: &[Argument<'_>]) -> Option<Estimate> {
    let [left, right] = args else { return None };
    if left.ty != right.ty {
        return None;
    }
    match left.ty.name() {
        "net.IP" | "net.CIDR" | "kubernetes.Quantity" | "kubernetes.Semver" => Some(cost(Cost::fixed(1))),
        "kubernetes.NamedFormat" => Some(cost(Cost { min: 1, max: FORMAT_SIZE }.scaled(CHARACTER))),
        "kubernetes.URL" => {
            let most = right.size.map_or(1, |size| size.max);
            Some(cost(Cost { min: 1, max: most }.scaled(CHARACTER)))
        }
        name if name.starts_with("kubernetes.authorization.") => Some(cost(Cost::fixed(1))),
        _ => None,
    }
}

/// The size of a text in which another was replaced.
fn replaced(text: Size, old: Size, new: Size) -> Size {
    let times = |text: u64, old: u64| (text as f64 / old as f64).ceil() as u64;
    let (most, kept_most) = if old.min == 0 {
        (text.max.saturating_add(1), text.max)
    } else if new.max <= old.min {
        (0, text.max)
    } else {
        (times(text.max, old.min), 0)
    };
    let (least, kept_least) = if old.max == 0 {
        (text.min.saturating_add(1), text.min)
    } else if old.max <= new.min {
        (0, text.min)
    } else {
        (times(text.min, old.max), 0)
    };
    Cost { min: least, max: most }.times(new).plus(Cost { min: kept_least, max: kept_most })
}

/// The language's own functions, by overload.
fn standard(
    estimator: &mut Estimator<'_>,
    id: Id,
    overload: &str,
    target: Option<&Argument<'_>>,
    args: &[Argument<'_>],
) -> Option<Estimate> {
    match (overload, target, args) {
        ("string_format", Some(of), _) => Some(cost(of.size().scaled(CHARACTER))),
        ("string_to_bytes", _, [of]) => {
            let size = of.size();
            Some(sized(size.scaled(CHARACTER), Cost { min: size.min, max: size.max.wrapping_mul(4) }))
        }
        ("bytes_to_string", _, [of]) => {
            let size = of.size();
            Some(sized(size.scaled(CHARACTER), Cost { min: size.min / 4, max: size.max }))
        }
        ("strings_quote", _, [of]) => {
            let size = of.size();
            let quoted = Cost { min: size.min.wrapping_add(2), max: size.max.wrapping_mul(2).wrapping_add(2) };
            Some(sized(size.scaled(CHARACTER), quoted))
        }
        ("starts_with_string" | "ends_with_string", _, [part]) => Some(cost(part.size().scaled(CHARACTER))),
        ("in_list", _, [_, list]) => Some(cost(list.size())),
        ("matches_string", Some(text), [pattern]) | ("matches", None, [text, pattern]) => {
            let text = text.size().plus(Cost::fixed(1)).scaled(CHARACTER);
            Some(cost(text.times(pattern.size().scaled(PATTERN))))
        }
        ("contains_string", Some(text), [part]) => {
            Some(cost(text.size().scaled(CHARACTER).times(part.size().scaled(CHARACTER))))
        }
        ("add_string" | "add_bytes" | "add_list", _, [a, b]) => {
            let size = a.size().plus(b.size());
            estimator.either_entries(id, a.expr, b.expr);
            Some(sized(if overload == "add_list" { Cost::fixed(1) } else { size.scaled(CHARACTER) }, size))
        }
        (
            "less_string"
            | "greater_string"
            | "less_equals_string"
            | "greater_equals_string"
            | "less_bytes"
            | "greater_bytes"
            | "less_equals_bytes"
            | "greater_equals_bytes"
            | "equals"
            | "not_equals",
            _,
            [a, b],
        ) => {
            let most = a.size().max.min(b.size().max);
            Some(cost(Cost { min: u64::from(most > 0), max: most }.scaled(CHARACTER)))
        }
        _ => None,
    }
}
