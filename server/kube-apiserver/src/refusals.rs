//! Files and flags that end the start: what upstream says of them, recorded (`testdata/refusals.jsonl`,
//! `testdata/flags.jsonl`, `testdata/encryption.jsonl`). `FILE` stands for the path of the row's file.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::flags::command::{self, Command, Failure};
use crate::prepare::Prepared;

/// What the server says before it ends.
fn says(args: &[String]) -> Result<(), String> {
    let host = || Some([192, 0, 2, 1].into());
    let mut options = match command::read(args, host, &mut |_| {}) {
        Ok(Command::Serve(options, _)) => *options,
        Ok(other) => return Err(format!("{other:?}")),
        Err(Failure::Command(why)) => return Err(why),
        Err(usage) => return Err(usage.to_string()),
    };
    Prepared::new(&mut options, None).map(drop)
}

/// The flags of service accounts and addresses that go with each row.
fn base(dir: &Path) -> Vec<String> {
    let key = rcgen::KeyPair::generate().unwrap();
    std::fs::write(dir.join("sa.key"), key.serialize_pem()).unwrap();
    std::fs::write(dir.join("sa.pub"), key.public_key_pem()).unwrap();
    let path = |name: &str| dir.join(name).display().to_string();
    vec![
        "--standalone=false".to_owned(),
        "--service-account-issuer=https://sa.example".to_owned(),
        format!("--service-account-key-file={}", path("sa.pub")),
        format!("--service-account-signing-key-file={}", path("sa.key")),
        "--service-cluster-ip-range=10.0.0.0/24".to_owned(),
        format!("--cert-dir={}", path("certs")),
        "--bind-address=127.0.0.1".to_owned(),
        "--advertise-address=192.0.2.1".to_owned(),
    ]
}

/// Holds what is said to the recorded rows of a file in `testdata`.
fn check(file: &str) {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let base = base(dir);
    let recorded: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(file);
    let mut different = Vec::new();
    for (i, line) in std::fs::read_to_string(recorded).unwrap().lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let file = dir.join(format!("case{i}")).display().to_string();
        if let Some(text) = case["file"].as_str() {
            std::fs::write(&file, text).unwrap();
        }
        let flags = case["flags"].as_array().unwrap().iter().filter_map(Value::as_str);
        let args: Vec<String> = base.iter().cloned().chain(flags.map(|f| f.replace("FILE", &file))).collect();
        let got = says(&args).err().unwrap_or_default().replace(&file, "FILE");
        let expect = case["says"].as_str().unwrap_or_default();
        if got != expect {
            different.push(format!("{}: {}\n  says {got}\n  not  {expect}", i + 1, case["flags"]));
        }
    }
    assert!(different.is_empty(), "{} differ:\n{}", different.len(), different.join("\n"));
}

#[tokio::test]
async fn of_files() {
    check("refusals.jsonl");
}

/// What is wrong with plugins that keep keys.
#[tokio::test]
async fn of_encryption() {
    check("encryption.jsonl");
}

/// Flags that are read but don't hold, and some that do: there nothing is said.
#[tokio::test]
async fn of_flags() {
    check("flags.jsonl");
}
