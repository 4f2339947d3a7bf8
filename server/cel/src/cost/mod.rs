//! What an expression may cost, estimated before it runs.

mod calls;
mod estimate;

pub(crate) use estimate::estimate;

/// Kubernetes' functions that cost one, whatever they are given.
pub(crate) fn is_simple(function: &str) -> bool {
    matches!(
        function,
        "serviceAccount"
            | "path"
            | "group"
            | "resource"
            | "subresource"
            | "namespace"
            | "name"
            | "allowed"
            | "reason"
            | "error"
            | "errored"
            | "masked"
            | "prefixLength"
            | "family"
            | "isUnspecified"
            | "isLoopback"
            | "isLinkLocalMulticast"
            | "isLinkLocalUnicast"
            | "isGlobalUnicast"
            | "format.named"
            | "sign"
            | "asInteger"
            | "isInteger"
            | "asApproximateFloat"
            | "isGreaterThan"
            | "isLessThan"
            | "compareTo"
            | "add"
            | "sub"
            | "major"
            | "minor"
            | "patch"
            | "getScheme"
            | "getHostname"
            | "getHost"
            | "getPort"
            | "getEscapedPath"
            | "getQuery"
    )
}

/// A range of costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// At least.
    pub min: u64,
    /// At most.
    pub max: u64,
}

/// A range of sizes: characters, octets, elements or entries.
pub type Size = Cost;

/// What is known of the sizes of variables and their parts.
pub trait Sizes: Send + Sync + std::fmt::Debug {
    /// The size of what a path leads to: a variable, then fields, `@items`, `@keys` and `@values`.
    fn size(&self, path: &[String]) -> Option<Size>;
}

impl Cost {
    pub(crate) const UNKNOWN: Self = Self { min: 0, max: u64::MAX };

    /// Exactly this.
    pub fn fixed(cost: u64) -> Self {
        Self { min: cost, max: cost }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { min: self.min.saturating_add(other.min), max: self.max.saturating_add(other.max) }
    }

    pub(crate) fn times(self, other: Self) -> Self {
        Self { min: self.min.saturating_mul(other.min), max: self.max.saturating_mul(other.max) }
    }

    /// Times a factor, rounded up.
    pub(crate) fn scaled(self, factor: f64) -> Self {
        let scale = |cost: u64| {
            let scaled = (cost as f64 * factor).ceil();
            if scaled >= 18_446_744_073_709_551_616.0 { u64::MAX } else { scaled as u64 }
        };
        Self { min: scale(self.min), max: scale(self.max) }
    }

    /// What covers both.
    pub(crate) fn union(self, other: Self) -> Self {
        Self { min: self.min.min(other.min), max: self.max.max(other.max) }
    }
}
