//! What mutations begin with: bodies, patches and texts of the recorded scenarios, objects as they lie in stores.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use generated::KINDS;
use object::{cbor, json, protobuf, yaml};
use serde_json::Value;

use crate::access;

/// Scenarios that are read: one of each area.
const CASES: &[&str] = &[
    "tests/parity/cases/patch-strategic.yaml",
    "tests/parity/cases/patch-json.yaml",
    "tests/parity/cases/patch-merge.yaml",
    "tests/parity/cases/core-list.yaml",
    "tests/bad_input/json.yaml",
    "tests/bad_input/yaml.yaml",
    "tests/bad_input/protobuf.yaml",
    "tests/bad_input/requests.yaml",
    "tests/bad_input/gated/cbor.yaml",
];

/// Answers that are read for their objects.
const ANSWERS: &[&str] = &["valid-core-pod", "valid-batch", "valid-apps", "core-crud", "patch-managed-fields"];

/// The largest body, in bytes, and the most of a kind.
const LARGEST: usize = 3000;
const OF_A_KIND: usize = 3;

const QUANTITIES: &[&str] =
    &["1", "100m", "1.5Gi", "-3e6", "1E", "0.000000001", "9223372036854775807", "12345678901234567890Ki", "1n"];
const TIMES: &[&str] = &[
    "2024-02-29T12:00:00Z",
    "0001-01-01T00:00:00Z",
    "2024-02-29T12:00:00.123456+02:30",
    "1h2m3.5s",
    "-1µs",
    "80%",
    "http",
];
const LABELS: &[&str] =
    &["a=b,c!=d", "e in (x,y),f notin (z)", "g,!h", "i>1,j<7", "app.kubernetes.io/name==x", "a in (,b)", "x in ()"];
const FIELDS: &[&str] = &["metadata.name=a", "spec.nodeName!=n,status.phase==Running", r"a=b\,c\=d\\", "a=", "!=b"];
const FIELD_SETS: &[&str] = &[
    r#"{"f:metadata":{"f:labels":{".":{},"f:a":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:image":{}}}}}"#,
    r#"{"f:a":{"v:1":{},"v:\"x\"":{},"i:2":{},"v:1.5":{},"v:null":{}}}"#,
    r#"{"f:ports":{"k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{}}}"#,
    "{}",
];
const CONTINUES: &[&str] = &[
    "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6Nywic3RhcnQiOiJkZWZhdWx0L2EifQ",
    "eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiYVx1MDAwMCJ9",
    "e30",
    "",
];
const CERTIFICATES: &[&str] = &[
    "access/testdata/pss-client.crt",
    "access/testdata/version1-ca.crt",
    "kube-apiserver/testdata/sec1.crt",
    "kube-apiserver/testdata/sec1.key",
    "kube-apiserver/testdata/pkcs8.crt",
    "kube-apiserver/testdata/pkcs8.key",
];
const TOKENS: &[&str] = &[
    "Bearer abc.def.ghi",
    "v5.channel.k8s.io, base64url.bearer.authorization.k8s.io.YWJj",
    "t1,bob,7,\"a,b\"\n\n\"t\"\"2\",eve,8\r\nt3,x,y,\n",
    "eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJodHRwczovL2lzc3VlciIsImV4cCI6MX0.AAAA",
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwic3ViIjoieCJ9.AAAA",
];

/// Inputs by what they are.
pub(crate) struct Seeds(BTreeMap<&'static str, Vec<Vec<u8>>>);

impl Seeds {
    /// Reads them from the repository.
    pub(crate) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut seeds = Self(BTreeMap::new());
        for name in ANSWERS {
            let path = root.join(format!("tests/parity/cases/{name}.golden.json"));
            let answers: Value = serde_json::from_slice(&std::fs::read(&path).expect("answers")).expect("JSON");
            seeds.objects(&answers);
        }
        for name in CASES {
            let text = std::fs::read(root.join(name)).expect("cases");
            seeds.cases(&yaml::to_json(&text).expect("YAML").json);
        }
        let stored = std::fs::read_dir(root.join("generated/tests/stored")).expect("stored objects");
        for entry in stored.flatten() {
            seeds.add("protobuf", &std::fs::read(entry.path()).expect("a file"));
        }
        seeds.certificates(&root);
        seeds.refusals(&root);
        seeds.flags(&root);
        for (name, texts) in [
            ("scalars", QUANTITIES),
            ("scalars", TIMES),
            ("label_selector", LABELS),
            ("field_selector", FIELDS),
            ("field_set", FIELD_SETS),
            ("continue_token", CONTINUES),
            ("tokens", TOKENS),
        ] {
            texts.iter().for_each(|text| seeds.add(name, text.as_bytes()));
        }
        for (name, inputs) in access::INPUTS {
            inputs.iter().for_each(|input| seeds.add(name, input));
        }
        seeds
    }

    /// Those of a target.
    pub(crate) fn of(&self, target: &str) -> Vec<Vec<u8>> {
        self.0.get(target).cloned().unwrap_or_default()
    }

    fn add(&mut self, target: &'static str, input: &[u8]) {
        let all = self.0.entry(target).or_default();
        if input.len() <= LARGEST && !all.iter().any(|other| other == input) {
            all.push(input.to_vec());
        }
    }

    /// Every object in the answers, in all forms.
    fn objects(&mut self, answers: &Value) {
        let mut counts = BTreeMap::<&str, usize>::new();
        let steps = answers.as_object().into_iter().flatten().flat_map(|(_, steps)| steps.as_array()).flatten();
        for body in steps.map(|step| &step["body"]) {
            let (Some(kind), text) = (body["kind"].as_str(), body.to_string()) else { continue };
            let count = counts.entry(kind).or_default();
            if *count == OF_A_KIND || text.len() > LARGEST {
                continue;
            }
            *count += 1;
            self.object(body, &text);
            for entry in body["metadata"]["managedFields"].as_array().into_iter().flatten() {
                self.add("field_set", entry["fieldsV1"].to_string().as_bytes());
            }
        }
    }

    fn object(&mut self, body: &Value, text: &str) {
        self.add("json", text.as_bytes());
        if let Ok(document) = yaml::from_json(text.as_bytes()) {
            self.add("yaml", document.as_bytes());
        }
        let Some(kind) = KINDS.iter().find(|k| body["kind"] == *k.kind && body["apiVersion"] == *k.api_version())
        else {
            return;
        };
        // Placeholders stand for times and the like.
        let text = text.replace("<time>", "2024-02-29T12:00:00Z");
        let mut record = kind.schema.make();
        if json::decode(text.as_bytes(), &mut *record).is_ok() {
            let (mut sealed, mut binary) = (Vec::new(), Vec::new());
            protobuf::seal(&kind.api_version(), &kind.kind, &*record, &mut sealed);
            cbor::seal(&*record, &mut binary);
            self.add("json", text.as_bytes());
            self.add("protobuf", &sealed);
            self.add("cbor", &binary);
        }
    }

    /// Patches with the object that was last sent before them, and bodies that are wrong.
    fn cases(&mut self, text: &[u8]) {
        let cases: Value = serde_json::from_slice(text).expect("JSON");
        for case in cases.as_array().into_iter().flatten() {
            let mut before = String::new();
            for step in case["steps"].as_array().into_iter().flatten() {
                if let Some(bytes) = step["base64"].as_str().and_then(|text| STANDARD.decode(text).ok()) {
                    self.add("protobuf", &bytes);
                    self.add("cbor", &bytes);
                    continue;
                }
                let body = match (&step["body"], step["raw"].as_str()) {
                    (Value::Null, Some(raw)) => raw.to_owned(),
                    (body, _) => body.to_string(),
                };
                let target = match step["patch"].as_str() {
                    Some("merge") => "merge_patch",
                    Some("json") => "json_patch",
                    Some("strategic") => "strategic_patch",
                    _ => {
                        self.add("json", body.as_bytes());
                        self.add("yaml", body.as_bytes());
                        before = body;
                        continue;
                    }
                };
                self.add(target, format!("{before}\0{body}").as_bytes());
            }
        }
    }

    /// Command lines of recorded starts, an argument a line.
    fn flags(&mut self, root: &Path) {
        const COMPLETE: &str = "--standalone=false\n--service-account-issuer=https://i\n--service-account-key-file=k\n\
                                --service-account-signing-key-file=k";
        self.add("flags", COMPLETE.as_bytes());
        let text = std::fs::read_to_string(root.join("server/kube-apiserver/testdata/flags.jsonl"));
        for line in text.expect("recorded command lines").lines() {
            let case: Value = serde_json::from_str(line).expect("a case");
            let args: Vec<&str> = case["flags"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            self.add("flags", format!("{COMPLETE}\n{}", args.join("\n")).as_bytes());
        }
    }

    /// Configuration files of recorded starts that ended, and a few good ones.
    fn refusals(&mut self, root: &Path) {
        let text = std::fs::read_to_string(root.join("server/kube-apiserver/testdata/refusals.jsonl"));
        for line in text.expect("recorded refusals").lines() {
            let case: Value = serde_json::from_str(line).expect("a case");
            let Some(file) = case["file"].as_str() else { continue };
            let flags = case["flags"].to_string();
            for (flag, target) in [
                ("--authorization-policy-file", "abac"),
                ("--authentication-config", "authentication"),
                ("--authorization-config", "authorization"),
                ("-webhook-config-file", "kubeconfig"),
            ] {
                if flags.contains(flag) {
                    self.add(target, file.as_bytes());
                }
            }
        }
    }

    /// Certificates and a key, each as DER and as PEM.
    fn certificates(&mut self, root: &Path) {
        for name in CERTIFICATES {
            let pem = std::fs::read_to_string(root.join("server").join(name)).expect("a certificate");
            self.add("certificates", pem.as_bytes());
            // The last block; parameters of a curve may lie before it.
            let block = pem.rsplit("-----BEGIN").next().unwrap_or_default();
            let base64: String = block.lines().skip(1).filter(|line| !line.starts_with("---")).collect();
            self.add("certificates", &STANDARD.decode(base64).expect("base64"));
        }
    }
}
