//! The variables of device selectors (dynamic resource allocation, KEP-4381).

use std::sync::Arc;

use crate::cost::{Cost, Size, Sizes};
use crate::environment::Environment;
use crate::types::Type;

/// Most attributes and capacities of a device, and so of their domains.
const MAX_ENTRIES: u64 = 32;
/// Longest domain, identifier, name of a driver, value of an attribute.
const MAX_DOMAIN: u64 = 63;
const MAX_ID: u64 = 32;
const MAX_DRIVER: u64 = 63;
const MAX_VALUE: u64 = 64;

/// The environment of device selectors, on a base.
pub fn environment(base: Environment) -> Environment {
    let by_domain = |of: Type| Type::map(Type::String, Type::map(Type::String, of));
    base.object(
        "kubernetes.DRADevice",
        &[
            ("driver", Type::String),
            ("attributes", by_domain(Type::Any)),
            ("capacity", by_domain(Type::object("kubernetes.Quantity"))),
            ("allowMultipleAllocations", Type::Bool),
        ],
    )
    .variable_of("device", Type::object("kubernetes.DRADevice"))
    .bindings()
    .sizes(Arc::new(DeviceSizes))
}

/// Whether a selector may give a result of this type: a boolean, or an attribute of which nothing is known.
pub fn selects(output: &Type) -> bool {
    matches!(output, Type::Bool | Type::Any)
}

/// Whether an attribute may be derived with a result of this type.
pub fn is_attribute(output: &Type) -> bool {
    matches!(output, Type::Bool | Type::Int | Type::String | Type::Any | Type::Dyn)
        || output.name() == "kubernetes.Semver"
}

#[derive(Debug)]
struct DeviceSizes;

impl Sizes for DeviceSizes {
    fn size(&self, path: &[String]) -> Option<Size> {
        let path: Vec<&str> = path.iter().map(|step| &**step).collect();
        let max = match path[..] {
            ["device"] => 0,
            ["device", "driver"] => MAX_DRIVER,
            ["device", "allowMultipleAllocations"] => 1,
            ["device", "attributes" | "capacity"] => MAX_ENTRIES,
            ["device", "attributes" | "capacity", "@keys"] => MAX_DOMAIN,
            ["device", "attributes" | "capacity", "@values"] => MAX_ENTRIES,
            ["device", "attributes" | "capacity", "@values", "@keys"] => MAX_ID,
            ["device", "attributes", "@values", step] if step != "@indices" => MAX_VALUE,
            ["device", "capacity", "@values", "@values" | "@items"] => 0,
            _ => return None,
        };
        Some(Cost { min: 0, max })
    }
}
