//! Whether a server is of a version, and works: `tests/versions/any.json` holds what any version answers, a file of the
//! version's name beside it what that one does.

use std::path::Path;

use hyper::Method;
use serde::Deserialize;
use serde_json::Value;

use crate::client::{Call, Client, Error};

/// A request, and what must be true of its answer. `{version}` stands for the version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// The path to read.
    get: Option<String>,
    /// The path to write `body` to.
    post: Option<String>,
    #[serde(default)]
    body: Value,
    accept: Option<String>,
    status: u16,
    /// Texts that are in the answer.
    #[serde(default)]
    holds: Vec<String>,
    /// Texts that are not.
    #[serde(default)]
    lacks: Vec<String>,
}

/// Asks everything, in order; gives a line or more for each answer that is wrong.
pub async fn check(client: &Client, folder: &Path, version: &str) -> Result<Vec<String>, Error> {
    let mut wrong = Vec::new();
    for file in ["any", version].map(|name| folder.join(format!("{name}.json"))) {
        let fault = |e: &dyn std::fmt::Display| Error::from(format!("{}: {e}", file.display()));
        let text = std::fs::read_to_string(&file).map_err(|e| fault(&e))?.replace("{version}", version);
        let rows: Vec<Row> = serde_json::from_str(&text).map_err(|e| fault(&e))?;
        for row in rows {
            wrong.extend(row.check(client).await?);
        }
    }
    Ok(wrong)
}

impl Row {
    async fn check(&self, client: &Client) -> Result<Option<String>, Error> {
        let (method, path) = match (&self.get, &self.post) {
            (Some(path), None) => (Method::GET, path),
            (None, Some(path)) => (Method::POST, path),
            _ => return Err(format!("neither get nor post: {self:?}").into()),
        };
        let accept = self.accept.as_deref().unwrap_or("application/json");
        let headers = [("Content-Type", "application/json"), ("Accept", accept)];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let body = if self.body.is_null() { String::new() } else { self.body.to_string() };
        let call = Call { method, path: path.clone(), headers, body: body.into(), ..Call::default() };
        let answer = client.call("admin", call).await?;
        let text = String::from_utf8_lossy(&answer.body);
        let mut faults = Vec::new();
        if answer.status != self.status {
            faults.push(format!("{} where {} was expected", answer.status, self.status));
        }
        faults.extend(self.holds.iter().filter(|part| !text.contains(*part)).map(|part| format!("lacks {part}")));
        faults.extend(self.lacks.iter().filter(|part| text.contains(*part)).map(|part| format!("holds {part}")));
        let shown: String = text.chars().take(2000).collect();
        Ok((!faults.is_empty()).then(|| format!("{path}: {}\n{shown}", faults.join(", "))))
    }
}
