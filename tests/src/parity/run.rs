//! Replaying: a case against a server, all cases side by side.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use tokio::task::JoinSet;

use crate::client::{Call, Client, Error};
use crate::random;

use super::answer::{comparable, recorded};
use super::case::{Case, Step};
use super::normal::Normal;
use super::value::{Env, dig, same};
use crate::yaml::Node;

/// What came of a case.
pub struct Outcome {
    /// The case.
    pub case: Case,
    /// The recorded answers.
    pub want: Vec<Value>,
    /// The answers now.
    pub got: Vec<Value>,
    /// The steps whose answers differ.
    pub differ: Vec<usize>,
}

/// Runs every case that has recorded answers, `jobs` at a time, and says after each how many are done.
pub async fn check(
    client: &Arc<Client>,
    cases: Vec<Case>,
    jobs: usize,
    done: impl Fn(usize, &Outcome),
) -> Result<Vec<Outcome>, Error> {
    let goldens = goldens(&cases)?;
    let work: Vec<_> = cases
        .into_iter()
        .filter_map(|case| {
            let want = goldens.get(&case.golden)?.get(&case.name)?.as_array()?.clone();
            Some((case, want))
        })
        .collect();
    let mut outcomes = Vec::with_capacity(work.len());
    let (together, alone): (Vec<_>, Vec<_>) = work.into_iter().partition(|(case, _)| !case.alone);
    for (batch, jobs) in [(together, jobs.max(1)), (alone, 1)] {
        let mut waiting = batch.into_iter();
        let mut running = JoinSet::new();
        loop {
            while running.len() < jobs {
                let Some((case, want)) = waiting.next() else { break };
                let client = client.clone();
                running.spawn(async move { outcome(&client, case, want).await });
            }
            let Some(outcome) = running.join_next().await else { break };
            let outcome = outcome?;
            done(outcomes.len() + 1, &outcome);
            outcomes.push(outcome);
        }
    }
    outcomes.sort_by(|a, b| (&a.case.area, &a.case.name).cmp(&(&b.case.area, &b.case.name)));
    Ok(outcomes)
}

/// Records the answers of every case, twice, and tells which steps answered differently.
pub async fn record(client: &Client, cases: &[Case]) -> Result<Vec<String>, Error> {
    let mut files = goldens(cases)?;
    let mut unstable = Vec::new();
    for case in cases {
        let first = run(client, case, None).await;
        let second = run(client, case, None).await;
        let steps = first.iter().zip(&second).enumerate();
        unstable.extend(
            steps.filter(|(_, (a, b))| !same(a, b)).map(|(i, _)| format!("{}/{} step {i}", case.area, case.name)),
        );
        files.entry(case.golden.clone()).or_default().insert(case.name.clone(), second.into());
    }
    for (file, answers) in files {
        std::fs::write(file, super::report::pretty(&Value::Object(answers)))?;
    }
    Ok(unstable)
}

fn goldens(cases: &[Case]) -> Result<BTreeMap<PathBuf, Map<String, Value>>, Error> {
    let mut out = BTreeMap::new();
    for case in cases {
        if !out.contains_key(&case.golden) && case.golden.exists() {
            let answers: Map<String, Value> = serde_json::from_slice(&std::fs::read(&case.golden)?)?;
            out.insert(case.golden.clone(), answers);
        }
    }
    Ok(out)
}

async fn outcome(client: &Client, case: Case, want: Vec<Value>) -> Outcome {
    let want: Vec<Value> = case.steps.iter().zip(&want).map(|(step, want)| recorded(step, want)).collect();
    let got = run(client, &case, Some(&want)).await;
    let differ = (0..want.len()).filter(|i| !got.get(*i).is_some_and(|g| same(g, &want[*i]))).collect();
    Outcome { case, want, got, differ }
}

/// What a running case knows.
struct Running<'a> {
    client: &'a Client,
    env: Env,
    names: Vec<(String, String)>,
}

async fn run(client: &Client, case: &Case, want: Option<&[Value]>) -> Vec<Value> {
    let id = format!("p{}", random::word(7));
    let ns = format!("ns-{id}");
    let mut running = Running {
        client,
        env: Env::from([("ns".to_owned(), ns.as_str().into()), ("id".to_owned(), id.as_str().into())]),
        names: vec![
            (ns.clone(), "${ns}".to_owned()),
            (id, "${id}".to_owned()),
            (format!(":{}", client.port()), ":<server port>".to_owned()),
        ],
    };
    if case.namespace
        && let Err(fault) = make_namespace(client, &ns).await
    {
        return vec![json!({"status": format!("namespace not made: {fault}")})];
    }
    let mut results = Vec::with_capacity(case.steps.len());
    for (i, step) in case.steps.iter().enumerate() {
        let want = want.and_then(|w| w.get(i));
        // A refused connection is a result too.
        results.push(running.step(step, want).await.unwrap_or_else(|e| json!({"error": e.to_string()})));
    }
    for step in &case.cleanup {
        // Not compared: what it was to remove may never have been made.
        let _ = running.step(step, None).await;
    }
    if case.namespace {
        let call = Call { method: hyper::Method::DELETE, path: format!("/api/v1/namespaces/{ns}"), ..Call::default() };
        let _ = client.call("admin", call).await;
    }
    results
}

async fn make_namespace(client: &Client, ns: &str) -> Result<(), Error> {
    let objects = [
        ("/api/v1/namespaces".to_owned(), json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": ns}})),
        (
            format!("/api/v1/namespaces/{ns}/serviceaccounts"),
            json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default"}}),
        ),
    ];
    for (path, object) in objects {
        let namespace = path == "/api/v1/namespaces";
        let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
        let body = object.to_string().into();
        let answer =
            client.call("admin", Call { method: hyper::Method::POST, path, headers, body, watch: None }).await?;
        // A controller may have made the account already.
        if namespace && answer.status != 201 {
            let body = String::from_utf8_lossy(&answer.body);
            return Err(format!("{} {}", answer.status, body.chars().take(200).collect::<String>()).into());
        }
    }
    Ok(())
}

impl Running<'_> {
    async fn step(&mut self, step: &Node, want: Option<&Value>) -> Result<Value, Error> {
        let step = Step::read(step, &self.env)?;
        tokio::time::sleep(Duration::from_secs_f64(step.sleep)).await;
        let deadline = Instant::now() + Duration::from_secs_f64(step.eventually);
        loop {
            let call = Call {
                method: step.method.parse()?,
                path: step.path.clone(),
                headers: step.headers.clone(),
                body: step.body.clone().into(),
                watch: step.watch,
            };
            let answer = self.client.call(&step.who, call).await?;
            let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            for (variable, path) in &step.save {
                if let Some(value) = dig(&body, path) {
                    self.env.insert(variable.clone(), value.clone());
                }
            }
            let normal = Normal { names: &self.names, port: self.client.port(), managed_fields: step.managed_fields };
            let got = comparable(&step, &answer, &normal);
            let done = match (&step.until, want) {
                (Some(until), _) => {
                    until.iter().all(|(path, value)| same(dig(&body, path).unwrap_or(&Value::Null), value))
                }
                (None, Some(want)) => same(&got, want),
                (None, None) => true,
            };
            if done || Instant::now() >= deadline {
                return Ok(got);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}
