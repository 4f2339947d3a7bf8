//! `SHA256SUMS` beside the specifications.

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::Files;

const NAME: &str = "SHA256SUMS";

/// Puts a version's files into the list.
pub(super) fn update(out: &Path, files: &Files) -> Result<(), String> {
    let root = out.parent().unwrap_or(Path::new("."));
    let version = out.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let list = root.join(NAME);
    let mut sums = parse(&std::fs::read_to_string(&list).unwrap_or_default());
    sums.retain(|name, _| !name.starts_with(&format!("{version}/")));
    sums.extend(files.iter().map(|(path, text)| (format!("{version}/{}", path.display()), sum(text.as_bytes()))));
    let lines: String = sums.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
    std::fs::write(&list, lines).map_err(|e| format!("{}: {e}", list.display()))
}

/// Compares every listed file.
pub(super) fn check(root: &Path) -> Result<String, String> {
    let list = root.join(NAME);
    let sums = parse(&std::fs::read_to_string(&list).map_err(|e| format!("{}: {e}", list.display()))?);
    let wrong = |(name, want): &(&String, &String)| match std::fs::read(root.join(name)) {
        Ok(bytes) if sum(&bytes) == **want => None,
        Ok(_) => Some(format!("{name}: changed")),
        Err(e) => Some(format!("{name}: {e}")),
    };
    let faults: Vec<String> = sums.iter().filter_map(|row| wrong(&row)).collect();
    if faults.is_empty() { Ok(format!("{} files are as listed", sums.len())) } else { Err(faults.join("\n")) }
}

fn parse(list: &str) -> BTreeMap<String, String> {
    let rows = list.lines().filter_map(|line| line.split_once("  "));
    rows.map(|(sum, name)| (name.to_owned(), sum.to_owned())).collect()
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_version_leaves_the_others_alone() {
        let root = tempfile::tempdir().expect("a folder");
        let list = |version: &str, text: &str| {
            let files = Files::from([("openapi/a.json".into(), text.to_owned())]);
            let out = root.path().join(version);
            std::fs::create_dir_all(out.join("openapi")).expect("a folder");
            std::fs::write(out.join("openapi/a.json"), text).expect("a file");
            update(&out, &files).expect("written");
        };
        list("v1", "abc");
        list("v2", "x");
        list("v2", "y");
        assert_eq!(check(root.path()).as_deref(), Ok("2 files are as listed"));
        let text = std::fs::read_to_string(root.path().join(NAME)).expect("the list");
        assert!(text.starts_with("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  v1/"), "{text}");
        std::fs::write(root.path().join("v1/openapi/a.json"), "other").expect("a file");
        assert_eq!(check(root.path()), Err("v1/openapi/a.json: changed".to_owned()));
    }
}
