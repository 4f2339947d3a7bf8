//! `spec`: writes a specification in the form that codegen reads, and checks those at hand.

mod folder;
mod form;
mod kubeconfig;
mod live;
mod sums;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

const HELP: &str = "Writes a Kubernetes version's specification in the form that codegen reads.

usage: spec import (DIR... | --kubeconfig FILE | --server URL) --out api-specs/VERSION [OPTIONS]
       spec check

  DIR                 OpenAPI v3 documents, aggregated discovery and generated.proto files, anywhere below: a checkout of
                      Kubernetes, or its modules; later ones add to earlier ones
  --kubeconfig FILE   a live server: OpenAPI and discovery from it, protobuf files from the DIRs or --proto
  --server URL        the same for one that asks for nothing
  --insecure          don't check the server's certificate
  --proto DIR         protobuf files for a live server (default: those of the newest version beside --out)
  --out DIR           where to write; the folder's name is the version
  --keep-descriptions keep prose

  check               compare every file with SHA256SUMS
";

/// Files of a specification by their path in it.
type Files = BTreeMap<PathBuf, String>;

/// What the command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Import {
    folders: Vec<PathBuf>,
    kubeconfig: Option<PathBuf>,
    server: Option<String>,
    insecure: bool,
    proto: Option<PathBuf>,
    out: PathBuf,
    keep_descriptions: bool,
}

/// Runs the command; tells whether it went well.
pub(crate) fn run(root: &Path, args: &[String]) -> bool {
    let done = match args.first().map(String::as_str) {
        Some("import") => Import::parse(&args[1..]).and_then(|import| import.run()),
        Some("check") => sums::check(&root.join("api-specs")),
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            return true;
        }
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(report) => println!("{report}"),
        Err(e) => {
            eprintln!("spec: {e}");
            return false;
        }
    }
    true
}

impl Import {
    fn parse(args: &[String]) -> Result<Self, String> {
        let mut import = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let mut value = || args.next().cloned().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--kubeconfig" => import.kubeconfig = Some(value()?.into()),
                "--server" => import.server = Some(value()?),
                "--proto" => import.proto = Some(value()?.into()),
                "--out" => import.out = value()?.into(),
                "--insecure" => import.insecure = true,
                "--keep-descriptions" => import.keep_descriptions = true,
                flag if flag.starts_with('-') => return Err(format!("unknown argument {flag}\n\n{HELP}")),
                folder => import.folders.push(folder.into()),
            }
        }
        let sources = [import.kubeconfig.is_some(), import.server.is_some(), !import.folders.is_empty()];
        match () {
            () if import.out.as_os_str().is_empty() => Err("--out is missing".to_owned()),
            () if sources[0] && sources[1] => Err("either --kubeconfig or --server".to_owned()),
            () if !sources.contains(&true) => Err("a folder, --kubeconfig or --server is missing".to_owned()),
            () => Ok(import),
        }
    }

    fn run(&self) -> Result<String, String> {
        let mut files = Files::new();
        for folder in &self.folders {
            folder::read(folder, self.keep_descriptions, &mut files)?;
        }
        let access = match (&self.kubeconfig, &self.server) {
            (Some(file), _) => Some(kubeconfig::read(file)?),
            (None, Some(server)) => Some(kubeconfig::Access { server: server.clone(), ..Default::default() }),
            (None, None) => None,
        };
        if let Some(mut access) = access {
            access.insecure |= self.insecure;
            files.retain(|path, _| path.starts_with("proto"));
            live::read(&access, self.keep_descriptions, &mut files)?;
        }
        self.add_protobuf(&mut files)?;
        let report = report(&files)?;
        write(&self.out, &files)?;
        sums::update(&self.out, &files)?;
        Ok(report)
    }

    /// A server doesn't tell its protobuf numbers.
    fn add_protobuf(&self, files: &mut Files) -> Result<(), String> {
        if files.keys().any(|path| path.starts_with("proto")) {
            return Ok(());
        }
        let folder = match &self.proto {
            Some(folder) => folder.clone(),
            None => newest_beside(&self.out)?.join("proto"),
        };
        let mut found = Files::new();
        folder::read(&folder, false, &mut found)?;
        found.retain(|path, _| path.starts_with("proto"));
        if found.is_empty() {
            return Err(format!("{}: no generated.proto files", folder.display()));
        }
        files.append(&mut found);
        Ok(())
    }
}

/// The newest specification in the folder that `out` will be in.
fn newest_beside(out: &Path) -> Result<PathBuf, String> {
    let parent = out.parent().unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(parent).map_err(|e| format!("{}: {e}", parent.display()))?;
    let found = entries.flatten().map(|entry| entry.path()).filter(|path| path != out && path.join("proto").is_dir());
    let number = |path: &PathBuf| -> Vec<u64> {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        name.trim_start_matches('v').split('.').filter_map(|part| part.parse().ok()).collect()
    };
    found.max_by_key(number).ok_or_else(|| "no protobuf files: name a folder with --proto".to_owned())
}

/// What was found, and what of it lacks a protobuf message.
fn report(files: &Files) -> Result<String, String> {
    let mut kinds = BTreeSet::new();
    let mut documents = 0;
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("openapi")) {
        let document: Value = serde_json::from_str(text).map_err(|e| format!("{}: {e}", path.display()))?;
        documents += 1;
        let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
        for (name, schema) in schemas.into_iter().flatten() {
            if schema["x-kubernetes-group-version-kind"].as_array().is_some_and(|gvks| gvks.len() == 1) {
                kinds.insert(name.clone());
            }
        }
    }
    if documents == 0 {
        return Err("no OpenAPI v3 documents found".to_owned());
    }
    let messages = files.iter().filter(|(path, _)| path.starts_with("proto"));
    let messages: BTreeSet<String> = messages.flat_map(|(_, text)| form::messages(text)).collect();
    let missing: Vec<&str> = kinds.iter().filter(|kind| !messages.contains(*kind)).map(String::as_str).collect();
    let mut out = format!("{documents} documents, {} kinds, {} messages", kinds.len(), messages.len());
    if !missing.is_empty() {
        out += &format!("; without a message, so codegen will leave them out: {}", missing.join(", "));
    }
    Ok(out)
}

/// Writes the files, and removes what an earlier import left.
fn write(out: &Path, files: &Files) -> Result<(), String> {
    let fail = |path: &Path, e: std::io::Error| format!("{}: {e}", path.display());
    for folder in ["openapi", "proto"].map(|name| out.join(name)) {
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|e| fail(&folder, e))?;
        }
    }
    for (path, text) in files {
        let path = out.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| fail(folder, e))?;
        }
        std::fs::write(&path, text).map_err(|e| fail(&path, e))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_lines() {
        let check = |line: &str, want: Result<Import, &str>| {
            let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            let got = Import::parse(&args).map_err(|e| e.lines().next().unwrap_or("").to_owned());
            assert_eq!(got, want.map_err(str::to_owned), "{line}");
        };
        check(
            "a b --out s/v1",
            Ok(Import { folders: vec!["a".into(), "b".into()], out: "s/v1".into(), ..Import::default() }),
        );
        check(
            "--server https://x --insecure --out o --keep-descriptions",
            Ok(Import {
                server: Some("https://x".into()),
                insecure: true,
                out: "o".into(),
                keep_descriptions: true,
                ..Import::default()
            }),
        );
        check("a", Err("--out is missing"));
        check("--out o", Err("a folder, --kubeconfig or --server is missing"));
        check("--server x --kubeconfig y --out o", Err("either --kubeconfig or --server"));
        check("a --out", Err("--out needs a value"));
        check("a --prose --out o", Err("unknown argument --prose"));
    }

    #[test]
    fn reports_what_has_no_message() {
        let schema = r#"{"x-kubernetes-group-version-kind": [{}]}"#;
        let document = format!(
            r#"{{"components": {{"schemas": {{"io.k8s.api.a.v1.A": {schema}, "io.k8s.api.a.v1.B": {schema}}}}}}}"#
        );
        let files = Files::from([
            ("openapi/a.json".into(), document),
            ("proto/a.proto".into(), "package k8s.io.api.a.v1;\nmessage A {\n}\n".into()),
        ]);
        let want =
            "1 documents, 2 kinds, 1 messages; without a message, so codegen will leave them out: io.k8s.api.a.v1.B";
        assert_eq!(report(&files), Ok(want.to_owned()));
        assert!(report(&Files::new()).is_err());
    }
}
