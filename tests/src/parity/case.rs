//! Cases and their steps as the files hold them.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::client::Error;

use super::value::{Env, fill_node, text_of};
use crate::yaml::{self, Node};

/// The form in which a step's answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compare {
    /// Everything.
    Full,
    /// Status code and the reason of a `Status`.
    Reason,
    /// The status code alone.
    Status,
}

/// A scenario.
#[derive(Clone, Debug)]
pub struct Case {
    /// File name without its ending: the area.
    pub area: String,
    /// Unique in its area.
    pub name: String,
    /// Where its recorded answers are.
    pub golden: PathBuf,
    /// Not run beside others.
    pub alone: bool,
    /// Runs in a namespace of its own.
    pub(super) namespace: bool,
    /// Steps whose answers are compared, variables not yet filled in.
    pub(super) steps: Vec<Node>,
    /// Steps to run at the end.
    pub(super) cleanup: Vec<Node>,
}

/// A step with its variables filled in.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) who: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    pub(super) watch: Option<crate::client::Watch>,
    pub(super) save: Vec<(String, String)>,
    pub(super) sleep: f64,
    pub(super) eventually: f64,
    pub(super) until: Option<Map<String, Value>>,
    pub(super) compare: Compare,
    pub(super) managed_fields: bool,
    pub(super) ignore: Vec<String>,
    pub(super) only: Vec<String>,
    pub(super) sorted: Option<String>,
    pub(super) headers_too: Vec<String>,
}

/// Cases of all files in `dir` whose `area/name` holds `word`, in order.
pub fn load(dir: &Path, word: &str) -> Result<Vec<Case>, Error> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(dir)
        .map_err(|e| format!("{}: {e}", dir.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let fault = |e: String| format!("{}: {e}", file.display());
        let parsed = yaml::parse(&std::fs::read_to_string(&file)?).map_err(fault)?;
        let Node::List(cases) = parsed else { return Err(fault("a case file is a list".to_owned()).into()) };
        for case in &cases {
            let case = read_case(&file, case).map_err(fault)?;
            if format!("{}/{}", case.area, case.name).contains(word) {
                out.push(case);
            }
        }
    }
    Ok(out)
}

fn read_case(file: &Path, node: &Node) -> Result<Case, String> {
    let case = node.value();
    known(case.as_object().ok_or("a case is a map")?, &["name", "namespace", "alone", "cleanup", "steps"])?;
    let name = case["name"].as_str().ok_or("a case has a name")?.to_owned();
    let list = |key: &str| match member(node, key) {
        Some(Node::List(steps)) => steps.clone(),
        _ => Vec::new(),
    };
    let steps = list("steps");
    if steps.is_empty() {
        return Err(format!("{name}: no steps"));
    }
    Ok(Case {
        area: file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        golden: file.with_extension("golden.json"),
        alone: case["alone"] == true,
        namespace: case["namespace"] != false,
        cleanup: list("cleanup"),
        steps,
        name,
    })
}

fn member<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Node::Map(members) = node else { return None };
    members.iter().find(|(k, _)| k == key).map(|(_, v)| v)
}

fn known(members: &Map<String, Value>, names: &[&str]) -> Result<(), String> {
    match members.keys().find(|k| !names.contains(&k.as_str())) {
        Some(key) => Err(format!("unknown key {key:?}")),
        None => Ok(()),
    }
}

const STEP_KEYS: &[&str] = &[
    "as",
    "base64",
    "body",
    "compare",
    "eventually",
    "headers",
    "headers_too",
    "ignore",
    "managed_fields",
    "method",
    "only",
    "patch",
    "path",
    "raw",
    "save",
    "sleep",
    "sorted",
    "until",
    "watch",
];

/// The kinds of patch and their content types.
const PATCHES: &[(&str, &str)] = &[
    ("merge", "application/merge-patch+json"),
    ("json", "application/json-patch+json"),
    ("strategic", "application/strategic-merge-patch+json"),
    ("apply", "application/apply-patch+yaml"),
];

impl Step {
    /// Reads a step and fills in its variables.
    pub(super) fn read(node: &Node, env: &Env) -> Result<Step, String> {
        let node = fill_node(node, env);
        let step = node.value();
        known(step.as_object().ok_or("a step is a map")?, STEP_KEYS)?;
        let text = |key: &str| step[key].as_str();
        let number = |key: &str| step[key].as_f64().unwrap_or(0.0);
        let texts = |key: &str| step[key].as_array().into_iter().flatten().map(text_of).collect::<Vec<_>>();
        let pairs = |key: &str| {
            step[key].as_object().into_iter().flatten().map(|(k, v)| (k.clone(), text_of(v))).collect::<Vec<_>>()
        };
        let mut headers = pairs("headers");
        let mut content_type = |kind: &str| {
            if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
                headers.push(("Content-Type".to_owned(), kind.to_owned()));
            }
        };
        let mut method = text("method").unwrap_or("GET");
        if let Some(patch) = text("patch") {
            let (_, kind) = PATCHES.iter().find(|(name, _)| *name == patch).ok_or("unknown kind of patch")?;
            content_type(kind);
            method = "PATCH";
        }
        let body = member(&node, "body").filter(|body| **body != Node::Leaf(Value::Null));
        let body = match (body, text("raw"), text("base64")) {
            (Some(body), ..) => {
                content_type("application/json");
                body.json().into_bytes()
            }
            (None, Some(raw), _) => raw.as_bytes().to_vec(),
            (None, None, Some(coded)) => decode_base64(coded)?,
            (None, None, None) => Vec::new(),
        };
        Ok(Step {
            who: text("as").unwrap_or("admin").to_owned(),
            path: text("path").ok_or("a step has a path")?.to_owned(),
            method: method.to_owned(),
            body,
            watch: step["watch"].as_object().map(|_| watch(&step["watch"])),
            save: pairs("save"),
            sleep: number("sleep"),
            eventually: number("eventually"),
            until: step["until"].as_object().cloned(),
            compare: match text("compare") {
                None | Some("full") => Compare::Full,
                Some("reason") => Compare::Reason,
                Some("status") => Compare::Status,
                Some(other) => return Err(format!("unknown comparison {other:?}")),
            },
            managed_fields: step["managed_fields"] == true,
            ignore: texts("ignore"),
            only: texts("only"),
            sorted: text("sorted").map(str::to_owned),
            headers_too: texts("headers_too"),
            headers,
        })
    }
}

fn watch(step: &Value) -> crate::client::Watch {
    crate::client::Watch {
        events: step["events"].as_u64().map_or(usize::MAX, |n| usize::try_from(n).unwrap_or(usize::MAX)),
        time: std::time::Duration::from_secs_f64(step["seconds"].as_f64().unwrap_or(3.0)),
    }
}

fn decode_base64(coded: &str) -> Result<Vec<u8>, String> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.decode(coded.trim()).map_err(|e| e.to_string())
}
