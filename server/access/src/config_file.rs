//! Configuration files: YAML or JSON of a kind, read as upstream's decoders of configuration read them.

use object::record::Record;

/// How upstream calls the set of types that its decoders know.
const SCHEME: &str = "pkg/runtime/scheme.go:111";

/// A file's content as JSON, and what it says that it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The kind, maybe empty.
    pub kind: String,
    /// The group and version, maybe empty.
    pub api_version: String,
    json: Vec<u8>,
    /// Keys that a map has twice.
    doubled: Option<String>,
}

/// Kinds that a set of files may be of, all of one group.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The group; empty for the core group.
    pub group: &'a str,
    /// Its kinds, with their versions.
    pub kinds: &'a [(&'a str, &'a [&'a str])],
}

impl Document {
    /// Reads JSON or YAML.
    pub fn read(text: &[u8]) -> Result<Self, String> {
        // What begins as JSON must be JSON.
        let (json, doubled) = match text.trim_ascii_start().starts_with(b"{") {
            true => (text.to_vec(), None),
            false => {
                let converted = object::yaml::to_json(text).map_err(|e| e.to_string())?;
                (converted.json, converted.strict)
            }
        };
        let (api_version, kind) =
            object::json::type_meta(&json).map_err(|e| format!("couldn't get version/kind; json parse error: {e}"))?;
        Ok(Self { kind, api_version, json, doubled })
    }

    /// The version of a document that says that it is of a known kind.
    pub fn version_of(&self, known: &Known<'_>, text: &[u8]) -> Result<&str, Unknown> {
        let shown = || String::from_utf8_lossy(text).into_owned();
        if self.kind.is_empty() {
            return Err(Unknown(format!("Object 'Kind' is missing in '{}'", shown())));
        }
        if self.api_version.is_empty() {
            return Err(Unknown(format!("Object 'apiVersion' is missing in '{}'", shown())));
        }
        let version = match known.group {
            "" => Some(self.api_version.as_str()),
            group => self.api_version.strip_prefix(group).and_then(|rest| rest.strip_prefix('/')),
        };
        let has = |version: &str| known.kinds.iter().any(|(kind, all)| *kind == self.kind && all.contains(&version));
        version.filter(|v| has(v)).ok_or_else(|| {
            let (kind, version) = (&self.kind, &self.api_version);
            Unknown(format!("no kind {kind:?} is registered for version {version:?} in scheme {SCHEME:?}"))
        })
    }

    /// The document in JSON.
    pub fn json(&self) -> &[u8] {
        &self.json
    }

    /// Reads the document into a record; what it does not know is skipped.
    pub fn fill(&self, record: &mut dyn Record) -> Result<(), String> {
        object::json::decode(&self.json, record).map(drop).map_err(|e| e.to_string())
    }

    /// Reads the document into a record; what it does not know, or has twice, is an error.
    pub fn fill_strictly(&self, record: &mut dyn Record) -> Result<(), String> {
        let reports = object::json::decode(&self.json, record).map_err(|e| e.to_string())?;
        let all: Vec<String> = self.doubled.iter().cloned().chain(reports).collect();
        if all.is_empty() { Ok(()) } else { Err(format!("strict decoding error: {}", all.join(", "))) }
    }
}

/// Why a document is none that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown(pub String);

/// The configuration of the API server (`apiserver.config.k8s.io`).
const SERVER: Known<'_> = Known {
    group: "apiserver.config.k8s.io",
    kinds: &[
        ("AdmissionConfiguration", &["v1", "v1alpha1"]),
        ("AuthenticationConfiguration", &["v1", "v1beta1", "v1alpha1"]),
        ("AuthorizationConfiguration", &["v1", "v1beta1", "v1alpha1"]),
        ("EgressSelectorConfiguration", &["v1beta1", "v1alpha1"]),
        ("EncryptionConfiguration", &["v1"]),
        ("TracingConfiguration", &["v1", "v1beta1", "v1alpha1"]),
    ],
};

/// Reads a file of the API server's configuration that must be of this kind.
pub fn server<R: Record + Default>(text: &[u8], kind: &str) -> Result<R, String> {
    let document = Document::read(text)?;
    document.version_of(&SERVER, text).map_err(|unknown| unknown.0)?;
    if document.kind != kind {
        return Err(format!("expected {kind}, got *apiserver.{}", document.kind));
    }
    let mut record = R::default();
    document.fill_strictly(&mut record)?;
    Ok(record)
}
