//! What calls cost when they are evaluated, in upstream's units.

use super::run::tenth;
use crate::cost::is_simple;
use crate::value::{List, Object, Value};

/// How the cost of a call follows from its arguments and its result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rule {
    Fixed(u64),
    /// Some times a tenth of the size of an argument, rounded up.
    Scan {
        arg: usize,
        times: u64,
    },
    /// The size of the second argument.
    Elements,
    /// A tenth of the smaller size.
    Smaller,
    /// A tenth of both sizes.
    Both,
    /// A text against a pattern.
    Regex,
    /// A text in a text.
    Contains,
    /// All that is in the first argument.
    Traversal,
    /// Twice a tenth of the size of the result.
    Join,
    /// Parsing a selector.
    Selector,
    /// Whether an address is in a network; from text if so.
    ContainsIp {
        text: bool,
    },
    /// Whether a network is in a network; from text if so.
    ContainsNetwork {
        text: bool,
    },
    /// A text against a named format.
    Validate,
    /// A list as long as the result.
    Output,
    /// A list as long as the argument, as many times as levels are flattened.
    Flatten,
    /// Each element against each other of an argument.
    SelfCompare(usize),
    /// Each element of one list against each of the other, some times.
    Product(u64),
}

const CHECK: u64 = 350_000;
const LIST: u64 = 10;

impl Rule {
    /// The rule of a call; the overload is known only if one alone fits.
    pub(super) fn of_call(function: &str, overload: Option<&str>) -> Self {
        overload.and_then(by_overload).or_else(|| by_function(function, overload)).unwrap_or_else(|| standard(overload))
    }

    pub(super) fn of(self, args: &[Value<'_>], result: Option<&Value<'_>>) -> u64 {
        let size = |i: usize| args.get(i).map_or(1, Value::cost_size);
        let result = || result.map_or(1, Value::cost_size);
        match self {
            Self::Fixed(cost) => cost,
            Self::Scan { arg, times } => (size(arg).saturating_mul(times)).div_ceil(10),
            Self::Elements => size(1),
            Self::Smaller => tenth(size(0).min(size(1))),
            Self::Both => tenth(size(0) + size(1)),
            Self::Regex => tenth(size(0) + 1).saturating_mul(size(1).div_ceil(4)),
            Self::Contains => tenth(size(0)).saturating_mul(tenth(size(1))),
            Self::Traversal => args.first().map_or(0, traversal),
            Self::Join => (result() * 2).div_ceil(10),
            Self::Selector => LIST + tenth(size(1)) + size(1).div_ceil(2) * 50,
            Self::ContainsIp { text } => (size(0) * 2).div_ceil(10) + if text { tenth(size(1)) } else { 0 },
            Self::ContainsNetwork { text } => {
                (size(0) * 2).div_ceil(10) + tenth(size(0)) + 1 + if text { tenth(size(1)) } else { 0 }
            }
            Self::Validate => match args.first() {
                Some(Value::Object(format)) => match &**format {
                    Object::Format(format) => tenth(size(1) + 1) * format.pattern_size.div_ceil(4),
                    _ => 1,
                },
                _ => 1,
            },
            Self::Output => result() + 1 + LIST,
            Self::Flatten => {
                let depth = match args.get(1) {
                    Some(Value::Int(depth)) => u64::try_from(*depth).unwrap_or(1),
                    _ => 1,
                };
                size(0).saturating_mul(depth) + 1 + LIST
            }
            Self::SelfCompare(arg) => {
                let texts = match args.get(arg) {
                    Some(Value::List(list)) => list.len() > 0 && matches!(first(list), Value::Str(_) | Value::Bytes(_)),
                    _ => false,
                };
                let pairs = size(arg).saturating_mul(size(arg));
                let factor = if texts { 2.1 } else { 2.0 };
                (pairs as f64 * factor) as u64 + 1 + LIST
            }
            Self::Product(times) => size(0).saturating_mul(size(1)).saturating_mul(times) + 1,
        }
    }
}

fn first<'a>(list: &List<'a>) -> Value<'a> {
    list.at(0)
}

/// Lists and sets, by overload.
fn by_overload(overload: &str) -> Option<Rule> {
    Some(match overload {
        "list_slice" | "lists_range" | "list_reverse" => Rule::Output,
        "list_flatten" | "list_flatten_int" => Rule::Flatten,
        "list_distinct" => Rule::SelfCompare(0),
        "list_sets_contains_list" | "list_sets_intersects_list" => Rule::Product(1),
        "list_sets_equivalent_list" => Rule::Product(2),
        _ if overload.starts_with("list_") && overload.ends_with("_sort") => Rule::SelfCompare(0),
        _ if overload.ends_with("_sortByAssociatedKeys") => Rule::SelfCompare(1),
        _ => return None,
    })
}

/// Kubernetes' functions, by name whatever the overload.
fn by_function(function: &str, overload: Option<&str>) -> Option<Rule> {
    const SCAN: Rule = Rule::Scan { arg: 0, times: 1 };
    Some(match function {
        "check" => Rule::Fixed(CHECK),
        function if is_simple(function) => Rule::Fixed(1),
        "fieldSelector" | "labelSelector" => Rule::Selector,
        "isSorted" | "sum" | "max" | "min" | "indexOf" | "lastIndexOf" | "includes" => Rule::Traversal,
        "url"
        | "lowerAscii"
        | "upperAscii"
        | "substring"
        | "trim"
        | "jsonpatch.escapeKey"
        | "cidr"
        | "isIP"
        | "isCIDR"
        | "quantity"
        | "isQuantity"
        | "semver"
        | "isSemver" => SCAN,
        "ip" if overload == Some("cidr_ip") => Rule::Fixed(1),
        "ip" => SCAN,
        "replace" | "split" | "ip.isCanonical" => Rule::Scan { arg: 0, times: 2 },
        "join" => Rule::Join,
        "find" | "findAll" => Rule::Regex,
        "containsIP" => Rule::ContainsIp { text: overload == Some("cidr_contains_ip_string") },
        "containsCIDR" => Rule::ContainsNetwork { text: overload == Some("cidr_contains_cidr_string") },
        "validate" => Rule::Validate,
        _ => return None,
    })
}

/// The language's own functions, by overload.
fn standard(overload: Option<&str>) -> Rule {
    match overload {
        Some("starts_with_string" | "ends_with_string") => Rule::Scan { arg: 1, times: 1 },
        Some("string_to_bytes" | "bytes_to_string" | "strings_quote" | "string_format") => {
            Rule::Scan { arg: 0, times: 1 }
        }
        Some("in_list") => Rule::Elements,
        Some(
            "less_string"
            | "greater_string"
            | "less_equals_string"
            | "greater_equals_string"
            | "less_bytes"
            | "greater_bytes"
            | "less_equals_bytes"
            | "greater_equals_bytes",
        ) => Rule::Smaller,
        Some("add_string" | "add_bytes") => Rule::Both,
        Some("matches" | "matches_string") => Rule::Regex,
        Some("contains_string") => Rule::Contains,
        _ => Rule::Fixed(1),
    }
}

/// The cost of going through all of a value.
fn traversal(value: &Value<'_>) -> u64 {
    match value {
        Value::Str(text) => text.len() as u64 / 10,
        Value::Bytes(bytes) => bytes.len() as u64 / 10,
        Value::List(list) => list.iter().map(|element| traversal(&element)).sum(),
        Value::Map(map) => {
            map.keys().iter().map(|key| traversal(key) + map.get(key).map_or(0, |value| traversal(&value))).sum()
        }
        _ => 1,
    }
}
