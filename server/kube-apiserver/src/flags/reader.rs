//! Values by name and type. Names and types are fixed in the table; tests read every name that the program reads.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use super::parse::Values;
use super::value::{CertKey, PortRange, Value};

/// Typed access to the values of flags.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a>(pub &'a Values);

macro_rules! getter {
    ($($(#[$doc:meta])* $name:ident: $variant:ident -> $type:ty = $value:ident => $out:expr, $none:expr;)*) => {
        $($(#[$doc])*
        pub fn $name(&self, flag: &str) -> $type {
            match self.value(flag) {
                Some(Value::$variant($value)) => $out,
                other => {
                    debug_assert!(false, "flag {flag}: {other:?}");
                    $none
                }
            }
        })*
    };
}

impl<'a> Reader<'a> {
    getter! {
        /// True or false.
        bool: Bool -> bool = v => *v, false;
        /// A whole number.
        int: Int -> i64 = v => *v, 0;
        /// A number.
        float: Float -> f64 = v => *v, 0.0;
        /// A text.
        text: Text -> String = v => v.clone(), String::new();
        /// Texts.
        list: List -> Vec<String> = v => v.clone(), Vec::new();
        /// Whole numbers.
        ints: Ints -> Vec<i64> = v => v.clone(), Vec::new();
        /// A span of time in nanoseconds, maybe negative.
        nanos: Duration -> i64 = v => v.nanos(), 0;
        /// An IP address.
        ip: Ip -> Option<IpAddr> = v => *v, None;
        /// A range of ports.
        ports: Ports -> PortRange = v => *v, PortRange::default();
        /// Texts by name.
        map: Map -> BTreeMap<String, String> = v => v.clone(), BTreeMap::new();
        /// Texts by name, where texts may hold commas.
        labels: Labels -> BTreeMap<String, String> = v => v.clone(), BTreeMap::new();
        /// Lists of texts by name.
        multimap: Multimap -> BTreeMap<String, Vec<String>> = v => v.clone(), BTreeMap::new();
        /// Certificates with names.
        cert_keys: CertKeys -> Vec<CertKey> = v => v.clone(), Vec::new();
        /// Log levels by pattern.
        levels: Vmodule -> Vec<(String, u64)> = v => v.clone(), Vec::new();
        /// A quantity as a whole number.
        quantity: Quantity -> i64 = v => v.value(), 0;
    }

    /// A span of time; validation refuses negative ones where they matter.
    pub fn span(&self, flag: &str) -> Duration {
        Duration::from_nanos(self.nanos(flag).max(0) as u64)
    }

    /// A text that is not empty.
    pub fn some_text(&self, flag: &str) -> Option<String> {
        Some(self.text(flag)).filter(|t| !t.is_empty())
    }

    /// Whether the flag was given.
    pub fn given(&self, flag: &str) -> bool {
        self.0.given(flag)
    }

    fn value(&self, flag: &str) -> Option<&'a Value> {
        #[cfg(test)]
        tests::SEEN.with_borrow_mut(|seen| seen.insert(flag.to_owned()));
        self.0.get(flag)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    thread_local! {
        /// The flags that were read.
        pub(in crate::flags) static SEEN: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    }
}
