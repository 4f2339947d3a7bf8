//! The files: a topic each.
//!
//! ```text
//! ## What the next command shows.
//! $ kubectl get configmap a
//! NAME  DATA  AGE
//! a  1  <age>
//! --- 1.27 1.28
//! what these versions of kubectl print, where it differs
//! ```
//! A command goes on in the next line after a backslash. It is run by a shell; what it prints, errors included, is
//! compared; a line `[exit N]` follows where it failed.

use std::path::{Path, PathBuf};

use crate::client::Error;

/// A topic.
#[derive(Clone, Debug)]
pub struct Script {
    /// The file's name without its ending.
    pub topic: String,
    pub(super) file: PathBuf,
    pub(super) steps: Vec<Step>,
}

/// A command and what it prints.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Step {
    /// Remarks before it, lines as they stand.
    pub(super) remarks: String,
    /// Lines as they stand.
    pub(super) command: String,
    /// The output of every version without one of its own.
    pub(super) output: String,
    /// Outputs of some versions: their names, the output.
    pub(super) others: Vec<(Vec<String>, String)>,
}

impl Step {
    /// What `version` (as in `1.33`) prints.
    pub(super) fn expected(&self, version: &str) -> &str {
        let own = self.others.iter().find(|(versions, _)| versions.iter().any(|v| v == version));
        own.map_or(&self.output, |(_, output)| output)
    }

    /// Keeps what each version printed; the last one's is everybody's.
    pub(super) fn keep(&mut self, outputs: &[(String, String)]) {
        let Some((_, last)) = outputs.last() else { return };
        self.output.clone_from(last);
        self.others.clear();
        for (version, output) in outputs.iter().filter(|(_, output)| output != last) {
            match self.others.iter_mut().find(|(_, o)| o == output) {
                Some((versions, _)) => versions.push(version.clone()),
                None => self.others.push((vec![version.clone()], output.clone())),
            }
        }
    }
}

impl Script {
    /// All scripts in a folder, in order.
    pub fn load(dir: &Path) -> Result<Vec<Script>, Error> {
        let entries = std::fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
        let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|file| file.extension().is_some_and(|e| e == "txt"));
        files.sort();
        files
            .into_iter()
            .map(|file| {
                let topic = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let steps = parse(&std::fs::read_to_string(&file)?).map_err(|e| format!("{}: {e}", file.display()))?;
                Ok(Script { topic, file, steps })
            })
            .collect()
    }

    /// Writes the file anew.
    pub(super) fn save(&self) -> Result<(), Error> {
        Ok(std::fs::write(&self.file, print(&self.steps))?)
    }
}

fn parse(text: &str) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    let mut remarks = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") {
            remarks += &format!("{line}\n");
        } else if let Some(first) = line.strip_prefix("$ ") {
            let mut command = first.to_owned();
            while command.ends_with('\\') {
                command = format!("{command}\n{}", lines.next().ok_or("the last command has no end")?);
            }
            steps.push(Step { remarks: std::mem::take(&mut remarks), command, ..Step::default() });
        } else if let Some(step) = steps.last_mut() {
            if let Some(versions) = line.strip_prefix("--- ") {
                step.others.push((versions.split(' ').map(str::to_owned).collect(), String::new()));
            } else {
                let output = step.others.last_mut().map_or(&mut step.output, |(_, output)| output);
                *output += &format!("{line}\n");
            }
        } else if !line.is_empty() {
            return Err(format!("{line:?} stands before the first command"));
        }
    }
    for step in &mut steps {
        tidy(&mut step.output);
        step.others.iter_mut().for_each(|(_, output)| tidy(output));
    }
    Ok(steps)
}

/// Takes off the empty line that separates a step from the next.
fn tidy(output: &mut String) {
    output.truncate(output.trim_end().len());
    if !output.is_empty() {
        output.push('\n');
    }
}

fn print(steps: &[Step]) -> String {
    let print = |step: &Step| {
        let others = step.others.iter().map(|(versions, output)| format!("--- {}\n{output}", versions.join(" ")));
        format!("{}$ {}\n{}{}", step.remarks, step.command, step.output, others.collect::<String>())
    };
    steps.iter().map(print).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "## Remark.\n$ a \\\n  b\none\n\ntwo\n--- 1.27 1.28\nother\n\n$ c\n\n$ d\n[exit 1]\n";

    #[test]
    fn read_and_written() {
        let steps = parse(TEXT).unwrap_or_default();
        assert_eq!(steps.len(), 3);
        assert_eq!(steps[0].command, "a \\\n  b");
        assert_eq!((steps[0].expected("1.33"), steps[0].expected("1.28")), ("one\n\ntwo\n", "other\n"));
        assert_eq!(print(&steps), TEXT);
    }

    #[test]
    fn outputs_are_grouped() {
        let mut step = Step::default();
        let outputs = [("1.27", "x"), ("1.28", "y"), ("1.29", "x"), ("1.30", "y")];
        step.keep_all(&outputs);
        assert_eq!(step.output, "y");
        assert_eq!(step.others, [(vec!["1.27".to_owned(), "1.29".to_owned()], "x".to_owned())]);
    }

    impl Step {
        fn keep_all(&mut self, outputs: &[(&str, &str)]) {
            self.keep(&outputs.iter().map(|(v, o)| ((*v).to_owned(), (*o).to_owned())).collect::<Vec<_>>());
        }
    }
}
