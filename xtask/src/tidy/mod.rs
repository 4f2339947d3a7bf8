//! Rules that no lint knows: which crate may depend on which and on what from outside, the forms of files, words.

mod crates;
mod deny;
mod files;
mod licence;
mod words;

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Prints what is wrong; tells whether all is well.
pub(crate) fn run(root: &Path) -> bool {
    let mut faults = Vec::new();
    match metadata(root) {
        Ok(metadata) => {
            crates::check(root, &metadata, &mut faults);
            deny::check(root, &metadata, &mut faults);
        }
        Err(e) => faults.push(e),
    }
    match tracked(root) {
        Ok(names) => {
            for name in names {
                // What was deleted but not yet committed is still listed, and not all is text.
                if let Ok(text) = std::fs::read_to_string(root.join(&name)) {
                    files::check(&name, &text, &mut faults);
                    words::check(&name, &text, &mut faults);
                }
            }
        }
        Err(e) => faults.push(e),
    }
    faults.iter().for_each(|f| eprintln!("tidy: {f}"));
    faults.is_empty()
}

/// Everything that is compiled, on any platform, as `cargo metadata` tells it.
fn metadata(root: &Path) -> Result<Value, String> {
    let out = output(root, &["cargo", "metadata", "--locked", "--quiet", "--format-version", "1"])?;
    serde_json::from_slice(&out).map_err(|e| format!("cargo metadata: {e}"))
}

/// Names of the files that are, or are about to be, under version control.
fn tracked(root: &Path) -> Result<Vec<String>, String> {
    let out = output(root, &["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"])?;
    let text = String::from_utf8_lossy(&out);
    Ok(text.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn output(root: &Path, command: &[&str]) -> Result<Vec<u8>, String> {
    let said = |e: &dyn std::fmt::Display| format!("{}: {e}", command.join(" "));
    let out = Command::new(command[0]).args(&command[1..]).current_dir(root).output().map_err(|e| said(&e))?;
    if out.status.success() { Ok(out.stdout) } else { Err(said(&String::from_utf8_lossy(&out.stderr).trim())) }
}
