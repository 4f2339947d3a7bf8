//! `cargo xtask clients`: programs in several languages against the server, as from inside a pod.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use hyper::Method;
use serde_json::{Value, json};
use tests::client::{Call, Client, Error};
use tests::server::{self, Options};

const HELP: &str = "usage: languages [LANGUAGE...]

Installs the client library of each language from its registry, starts the server, and runs a small program in the
environment of a pod: see tests/clients/README.md. Languages: go, java, javascript, python, rust (default: all).
";

/// What every program prints.
const EXPECT: &str = "listed 0\nADDED client-pod\nMODIFIED client-pod\nDELETED client-pod\n";

const NAMESPACE: &str = "clients";

/// Makes the files of a pod and runs what follows: FILES PORT COMMAND...
const POD: &str = r#"set -e
mount -t tmpfs tmpfs /run
mkdir -p /run/secrets/kubernetes.io/serviceaccount
cp "$1"/* /run/secrets/kubernetes.io/serviceaccount/
export KUBERNETES_SERVICE_HOST=127.0.0.1 KUBERNETES_SERVICE_PORT="$2"
unset KUBECONFIG
shift 2
exec "$@""#;

/// A language: its name, the tools that must be there, how its program is installed and run in its folder. `{out}` is a
/// folder for what is made.
struct Language {
    name: &'static str,
    tools: &'static [&'static str],
    install: &'static [&'static str],
    run: &'static [&'static str],
}

const LANGUAGES: &[Language] = &[
    Language {
        name: "go",
        tools: &["go"],
        install: &["go mod tidy", "go build -o {out}/pods ."],
        run: &["{out}/pods"],
    },
    Language {
        name: "java",
        tools: &["java", "mvn"],
        install: &["mvn -q -B -Dout={out}/target package dependency:copy-dependencies -DoutputDirectory={out}/lib"],
        run: &["java", "-cp", "{out}/target/classes:{out}/lib/*", "Pods"],
    },
    Language {
        name: "javascript",
        tools: &["node", "npm"],
        install: &["npm install --silent"],
        run: &["node", "pods.js"],
    },
    Language {
        name: "python",
        tools: &["python3"],
        install: &["python3 -m venv {out}/venv", "{out}/venv/bin/pip install -q -r requirements.txt"],
        run: &["{out}/venv/bin/python", "pods.py"],
    },
    Language {
        name: "rust",
        tools: &["cargo"],
        install: &["cargo build -q --target-dir {out}/target"],
        run: &["{out}/target/debug/pods"],
    },
];

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> ExitCode {
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    let known = |name: &String| LANGUAGES.iter().any(|language| language.name == name);
    if !chosen.iter().all(known) {
        eprint!("{HELP}");
        return ExitCode::FAILURE;
    }
    match all(&chosen).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("languages: {e}");
            ExitCode::FAILURE
        }
    }
}

async fn all(chosen: &[String]) -> Result<bool, Error> {
    let Some(program) = server::built()? else { return Ok(true) };
    let folder = tempfile::tempdir()?;
    let dir = folder.path().canonicalize()?;
    let options = Options {
        program,
        dir: dir.clone(),
        port: server::free_port()?,
        etcd: None,
        extra: vec!["--storage=memory".into(), "--builtin-controllers=*".into()],
    };
    let server = server::start(&options).await?;
    let files = account(&Client::new(server.port, &dir), &dir).await?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut good = true;
    for language in LANGUAGES.iter().filter(|l| chosen.is_empty() || chosen.iter().any(|name| name == l.name)) {
        if let Some(missing) = language.tools.iter().find(|tool| !exists(tool)) {
            println!("{:<12} skipped: there is no {missing}", language.name);
            continue;
        }
        let told = language.try_out(&root.join("clients").join(language.name), root, &files, server.port);
        match &told {
            Ok(()) => println!("{:<12} ok", language.name),
            Err(e) => println!("{:<12} FAILED: {e}", language.name),
        }
        good &= told.is_ok();
    }
    Ok(good)
}

impl Language {
    fn try_out(&self, source: &Path, root: &Path, files: &Path, port: u16) -> Result<(), Error> {
        // Registries' tools write beside the sources, which stay as they are.
        let out = root.join("../target/clients").join(self.name);
        std::fs::create_dir_all(&out)?;
        let (out, place) = (out.canonicalize()?, out.join("source"));
        copy(source, &place)?;
        let fill = |text: &str| text.replace("{out}", &out.display().to_string());
        for command in self.install {
            let done = Command::new("sh").args(["-c", &fill(command)]).current_dir(&place).output()?;
            if !done.status.success() {
                let said = [done.stdout, done.stderr].concat();
                return Err(format!("{command}: {}", String::from_utf8_lossy(&said)).into());
            }
        }
        let mut pod = Command::new("unshare");
        pod.args(["--map-root-user", "--mount", "sh", "-c", POD, "pod"]).arg(files).arg(port.to_string());
        pod.args(self.run.iter().map(|part| fill(part))).current_dir(&place);
        let done = pod.stdin(Stdio::null()).output()?;
        let said = String::from_utf8_lossy(&done.stdout);
        match done.status.success() && said == EXPECT {
            true => Ok(()),
            false => Err(format!("{}\n{said}{}", done.status, String::from_utf8_lossy(&done.stderr)).into()),
        }
    }
}

/// A service account that may edit its namespace, and the files that a pod has of it.
async fn account(client: &Client, dir: &Path) -> Result<PathBuf, Error> {
    let make = async |path: &str, body: Value| -> Result<Value, Error> {
        let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        let body = body.to_string().into_bytes().into();
        let call = Call { method: Method::POST, path: path.to_owned(), headers, body, ..Call::default() };
        let answer = client.call("admin", call).await?;
        let told: Value = serde_json::from_slice(&answer.body)?;
        if answer.status == 201 { Ok(told) } else { Err(format!("{path}: {told}").into()) }
    };
    make("/api/v1/namespaces", json!({"metadata": {"name": NAMESPACE}})).await?;
    let accounts = format!("/api/v1/namespaces/{NAMESPACE}/serviceaccounts");
    make(&accounts, json!({"metadata": {"name": "robot"}})).await?;
    let bindings = format!("/apis/rbac.authorization.k8s.io/v1/namespaces/{NAMESPACE}/rolebindings");
    let role = json!({"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "edit"});
    let subjects = json!([{"kind": "ServiceAccount", "name": "robot", "namespace": NAMESPACE}]);
    make(&bindings, json!({"metadata": {"name": "robot"}, "roleRef": role, "subjects": subjects})).await?;
    let token = make(&format!("{accounts}/robot/token"), json!({"spec": {"expirationSeconds": 3600}})).await?;
    let files = dir.join("pod");
    std::fs::create_dir(&files)?;
    std::fs::write(files.join("token"), token["status"]["token"].as_str().unwrap_or_default())?;
    std::fs::write(files.join("namespace"), NAMESPACE)?;
    std::fs::copy(dir.join("ca.crt"), files.join("ca.crt"))?;
    // Pods run as the namespace's own account, which a controller makes.
    for _ in 0..100 {
        let path = format!("{accounts}/default");
        if client.call("admin", Call { path, ..Call::default() }).await?.status == 200 {
            return Ok(files);
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err("the namespace has no default service account".into())
}

fn exists(tool: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {tool}")]).stdout(Stdio::null()).status();
    found.is_ok_and(|status| status.success())
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target)?,
            false => drop(std::fs::copy(entry.path(), target)?),
        }
    }
    Ok(())
}
