//! `use` lines as rustfmt lays them out.

use std::collections::{BTreeMap, BTreeSet};

/// rustfmt's `max_width`.
const WIDTH: usize = 120;

/// Names by the module that they come from.
#[derive(Default)]
pub(super) struct Imports(BTreeMap<String, BTreeSet<String>>);

impl Imports {
    pub(super) fn add(&mut self, module: &str, name: &str) {
        self.0.entry(module.to_owned()).or_default().insert(name.to_owned());
    }

    /// The lines of modules below one of the roots, sorted.
    pub(super) fn lines(&self, root: &str) -> String {
        let below = |module: &str| module == root || module.strip_prefix(root).is_some_and(|m| m.starts_with("::"));
        let mut modules: Vec<_> = self.0.iter().filter(|(module, _)| below(module)).collect();
        // A list stands behind the modules beside it.
        modules.sort_by_key(|(module, names)| (*module == root && names.len() > 1, *module));
        modules.into_iter().map(|(module, names)| line(module, names)).collect()
    }
}

fn line(module: &str, names: &BTreeSet<String>) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if let [name] = names.as_slice() {
        return format!("use {module}::{name};\n");
    }
    let one = format!("use {module}::{{{}}};\n", names.join(", "));
    if one.len() <= WIDTH + 1 {
        return one;
    }
    let (mut out, mut at) = (format!("use {module}::{{\n   "), 3);
    for name in names {
        if at + name.len() + 2 > WIDTH {
            out.push_str("\n   ");
            at = 3;
        }
        out.push(' ');
        out.push_str(name);
        out.push(',');
        at += name.len() + 2;
    }
    out + "\n};\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let mut imports = Imports::default();
        let long = "A".repeat(60);
        for (module, name) in [("a::b", "C"), ("a", "m"), ("a", "n"), ("z", "Z"), ("a::c", &long), ("a::c", "B")] {
            imports.add(module, name);
        }
        imports.add("a::c", &"D".repeat(60));
        let want =
            format!("use a::b::C;\nuse a::c::{{\n    {long}, B,\n    {},\n}};\nuse a::{{m, n}};\n", "D".repeat(60));
        assert_eq!(imports.lines("a"), want);
        assert_eq!(imports.lines("z"), "use z::Z;\n");
    }
}
