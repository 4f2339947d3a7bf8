//! Files that end the start: what upstream says of them, recorded (`testdata/refusals.jsonl`). `FILE` stands for the path.

use std::path::Path;

use serde_json::Value;

use crate::flags::command::{self, Command, Failure};
use crate::identity::Identity;
use crate::{account_tokens, authentication, authorization};

/// What the server says before it ends.
fn says(args: &[String]) -> Result<(), String> {
    let host = || Some([192, 0, 2, 1].into());
    let mut options = match command::read(args, host, &mut |_| {}) {
        Ok(Command::Serve(options, _)) => *options,
        Ok(other) => return Err(format!("{other:?}")),
        Err(Failure::Command(why)) => return Err(why),
        Err(usage) => return Err(usage.to_string()),
    };
    let identity = Identity::new(&mut options, None)?;
    account_tokens::read(&options)?;
    identity.issuers.issuers()?;
    authentication::webhook(&options.authentication)?;
    authorization::Setup::new(&options.authorization)?.chain()?;
    account_tokens::made(&options)?;
    Ok(())
}

#[tokio::test]
async fn as_upstream_says() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let key = rcgen::KeyPair::generate().unwrap();
    std::fs::write(dir.join("sa.key"), key.serialize_pem()).unwrap();
    std::fs::write(dir.join("sa.pub"), key.public_key_pem()).unwrap();
    let path = |name: &str| dir.join(name).display().to_string();
    let base = [
        "--standalone=false".to_owned(),
        "--service-account-issuer=https://sa.example".to_owned(),
        format!("--service-account-key-file={}", path("sa.pub")),
        format!("--service-account-signing-key-file={}", path("sa.key")),
        "--service-cluster-ip-range=10.0.0.0/24".to_owned(),
        format!("--cert-dir={}", path("certs")),
        "--bind-address=127.0.0.1".to_owned(),
        "--advertise-address=192.0.2.1".to_owned(),
    ];
    let recorded = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/refusals.jsonl"));
    let mut different = Vec::new();
    for (i, line) in recorded.unwrap().lines().enumerate() {
        let case: Value = serde_json::from_str(line).unwrap();
        let file = path(&format!("case{i}"));
        if let Some(text) = case["file"].as_str() {
            std::fs::write(&file, text).unwrap();
        }
        let flags = case["flags"].as_array().unwrap().iter().filter_map(Value::as_str);
        let args: Vec<String> = base.iter().cloned().chain(flags.map(|f| f.replace("FILE", &file))).collect();
        let got = says(&args).err().unwrap_or_else(|| "nothing".to_owned()).replace(&file, "FILE");
        let expect = case["says"].as_str().unwrap_or_default();
        if got != expect {
            different.push(format!("{}: {}\n  says {got}\n  not  {expect}", i + 1, case["name"]));
        }
    }
    assert!(different.is_empty(), "{} differ:\n{}", different.len(), different.join("\n"));
}
