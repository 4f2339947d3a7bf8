//! What was made, as files: the documents, a manifest, and the table that a server compiles in.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::text::gzip;
use crate::{Error, header};

/// With which flags a document is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Set {
    /// Only with default flags.
    Default,
    /// Only with `--runtime-config=api/all=true`.
    All,
    /// With both.
    Both,
}

/// One form of a document.
pub struct Body {
    content_type: &'static str,
    file: String,
    hash: String,
    gzip: bool,
    bytes: Vec<u8>,
}

impl Body {
    /// A large one, which is kept compressed.
    pub fn packed(content_type: &'static str, file: &str, hash: &str, bytes: Vec<u8>) -> Self {
        Self { content_type, file: file.to_owned(), hash: hash.to_owned(), gzip: true, bytes }
    }

    /// A small one, which is kept as it is.
    pub fn plain(content_type: &'static str, file: &str, hash: &str, text: String) -> Self {
        Self { content_type, file: file.to_owned(), hash: hash.to_owned(), gzip: false, bytes: text.into_bytes() }
    }

    fn same(&self, other: &Self) -> bool {
        (self.content_type, &self.bytes) == (other.content_type, &other.bytes)
    }
}

/// Collects documents by path and set.
pub struct Output {
    version: String,
    documents: BTreeMap<(String, Set), Vec<Body>>,
}

impl Output {
    /// Nothing yet.
    pub fn new(version: &str) -> Self {
        Self { version: version.to_owned(), documents: BTreeMap::new() }
    }

    /// Adds a document. What is the same with default and with all flags is kept once.
    pub fn add(&mut self, path: &str, set: Set, mut bodies: Vec<Body>) -> Result<(), Error> {
        let default = (path.to_owned(), Set::Default);
        let same =
            |others: &Vec<Body>| others.len() == bodies.len() && others.iter().zip(&bodies).all(|(a, b)| a.same(b));
        let merged = set == Set::All && self.documents.get(&default).is_some_and(same);
        if merged {
            self.documents.remove(&default);
            bodies.iter_mut().for_each(|body| body.file = body.file.replace("-all.json", ".json"));
        }
        let key = (path.to_owned(), if merged { Set::Both } else { set });
        match self.documents.insert(key, bodies) {
            None => Ok(()),
            Some(_) => Err(Error::Spec(format!("{path}: two documents for one path"))),
        }
    }

    /// Every file by its path in the generated crate.
    pub fn finish(self) -> Result<BTreeMap<PathBuf, Vec<u8>>, Error> {
        let mut files = BTreeMap::new();
        files.insert(PathBuf::from("documents/.gitattributes"), b"* linguist-generated=true\n*.gz binary\n".to_vec());
        files.insert(PathBuf::from("src/documents.rs"), crate::emit::verbatim(&self.table()).into_bytes());
        files.insert(PathBuf::from("documents/index.json"), self.manifest().into_bytes());
        for body in self.documents.into_values().flatten() {
            let path = Path::new("documents").join(&body.file);
            let bytes = if body.gzip { gzip(&body.bytes).map_err(|e| Error::Io(path.clone(), e))? } else { body.bytes };
            files.insert(path, bytes);
        }
        Ok(files)
    }

    fn manifest(&self) -> String {
        let rows: Vec<String> = self
            .documents
            .iter()
            .map(|((path, set), bodies)| {
                let bodies: Vec<_> = bodies
                    .iter()
                    .map(|b| json!({"contentType": b.content_type, "file": b.file, "gzip": b.gzip, "hash": b.hash, "length": b.bytes.len()}))
                    .collect();
                let row = json!({"path": path, "set": format!("{set:?}").to_lowercase(), "bodies": bodies});
                super::text::compact(&row)
            })
            .collect();
        format!("{{\"version\":\"{}\",\"documents\":[\n{}\n]}}\n", self.version, rows.join(",\n"))
    }

    fn table(&self) -> String {
        let mut out = header(&self.version, "codegen/src/documents/facts.json") + TABLE;
        for ((path, set), bodies) in &self.documents {
            writeln!(out, "    Document {{ path: {path:?}, set: Set::{set:?}, bodies: &[").ok();
            for b in bodies {
                writeln!(
                    out,
                    "        Body {{ content_type: {:?}, hash: {:?}, gzip: {}, len: {}, bytes: include_bytes!(\"../documents/{}\") }},",
                    b.content_type,
                    b.hash,
                    b.gzip,
                    b.bytes.len(),
                    b.file
                )
                .ok();
            }
            out.push_str("    ] },\n");
        }
        out + "];\n"
    }
}

const TABLE: &str = r#"//! Documents that a server answers as they are: OpenAPI and discovery.

/// With which flags a document is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Only with default flags.
    Default,
    /// Only with `--runtime-config=api/all=true`.
    All,
    /// With both.
    Both,
}

/// One form of a document.
#[derive(Debug)]
pub struct Body {
    /// Its media type, as the answer's header has it.
    pub content_type: &'static str,
    /// SHA-512 in upper case hex, for `ETag` and `?hash=`; empty where upstream has none.
    pub hash: &'static str,
    /// `bytes` are compressed.
    pub gzip: bool,
    /// Length when not compressed.
    pub len: usize,
    /// The content.
    pub bytes: &'static [u8],
}

/// A document in its forms, the one for a client without preference first.
#[derive(Debug)]
pub struct Document {
    /// Request path.
    pub path: &'static str,
    /// When it is served.
    pub set: Set,
    /// Its forms.
    pub bodies: &'static [Body],
}

impl Document {
    /// The form with exactly this media type.
    pub fn body(&self, content_type: &str) -> Option<&'static Body> {
        self.bodies.iter().find(|b| b.content_type == content_type)
    }
}

/// The document at `path` with default flags.
pub fn find(path: &str) -> Option<&'static Document> {
    find_in(Set::Default, path)
}

/// The document at `path` in a set.
pub fn find_in(set: Set, path: &str) -> Option<&'static Document> {
    let start = DOCUMENTS.partition_point(|d| d.path < path);
    DOCUMENTS[start..].iter().take_while(|d| d.path == path).find(|d| d.set == set || d.set == Set::Both)
}

/// Every document, by path.
pub static DOCUMENTS: &[Document] = &[
"#;
