//! JSON patch (RFC 6902), with upstream's leniency: negative indices, `replace` and `copy` of members that are not
//! there, a missing value as null.

use serde_json::Value;

use super::PatchError;
use super::format::{is_canonical, json_length};
use super::pointer::{existing, insertion, locate};
use super::text::{Bad, MAX_DEPTH, Reader};

/// More operations than these are refused.
pub(super) const MAX_OPERATIONS: usize = 10_000;
/// How much `copy` operations may add to a document, in bytes of JSON.
const MAX_COPIED: usize = 3 * 1024 * 1024;

/// Applies a JSON patch. On an error the document is left half patched.
pub fn json_patch(doc: &mut Value, patch: &[u8]) -> Result<(), PatchError> {
    let text = String::from_utf8_lossy(patch);
    let operations = Reader::new(&text).whole(read).map_err(Bad::error)?;
    if operations.len() > MAX_OPERATIONS {
        return Err(PatchError::TooManyOperations(operations.len()));
    }
    let mut run = Run { doc, copied: 0, respelled: false };
    operations.iter().try_for_each(|operation| run.apply(operation))
}

/// An operation's members; null, of a wrong type and missing are one.
#[derive(Default)]
struct Operation<'a> {
    op: Option<String>,
    path: Option<String>,
    from: Option<String>,
    /// As text, for `test` looks at the spelling.
    value: Option<&'a str>,
}

fn read<'a>(r: &mut Reader<'a>) -> Result<Vec<Operation<'a>>, Bad> {
    let mut operations = Vec::new();
    let mut wrong = None;
    match r.ahead() {
        "array" => r.elements(&mut |r| {
            let mut operation = Operation::default();
            match r.ahead() {
                "object" => r.members(&mut |r, key| operation.member(r, &key))?,
                "null" => drop(r.skip()?),
                found => {
                    r.skip()?;
                    wrong.get_or_insert(Bad::Type(found.into(), "Go value of type jsonpatch.Operation".into()));
                }
            }
            operations.push(operation);
            Ok(())
        })?,
        "null" => drop(r.skip()?),
        found => {
            r.skip()?;
            wrong = Some(Bad::Type(found.into(), "Go value of type jsonpatch.Patch".into()));
        }
    }
    wrong.map_or(Ok(operations), Err)
}

impl<'a> Operation<'a> {
    fn member(&mut self, r: &mut Reader<'a>, key: &str) -> Result<(), Bad> {
        let member = match key {
            "op" => &mut self.op,
            "path" => &mut self.path,
            "from" => &mut self.from,
            _ => {
                let text = r.skip()?;
                if key == "value" {
                    self.value = Some(text);
                }
                return Ok(());
            }
        };
        *member = if r.ahead() == "string" { Some(r.string()?) } else { r.skip().map(|_| None)? };
        Ok(())
    }

    fn path(&self, op: &str) -> Result<&str, PatchError> {
        self.path.as_deref().ok_or_else(|| rejected(format!("{op} operation failed to decode path: missing value")))
    }

    fn from(&self, op: &str) -> Result<&str, PatchError> {
        self.from.as_deref().ok_or_else(|| rejected(format!("{op} operation failed to decode from: missing value")))
    }

    /// The value is spelled as Go would write it.
    fn is_canonical(&self) -> bool {
        self.value.is_none_or(is_canonical)
    }

    fn value(&self) -> Result<Value, PatchError> {
        self.value.map_or(Ok(Value::Null), |text| Reader::new(text).value().map_err(Bad::error))
    }
}

fn rejected(cause: String) -> PatchError {
    PatchError::Rejected(cause)
}

fn missing(op: &str, path: &str) -> PatchError {
    rejected(format!("{op} operation does not apply: doc is missing path: {path:?}: missing value"))
}

struct Run<'d> {
    doc: &'d mut Value,
    copied: usize,
    /// An earlier operation has put a value into the document that Go would spell in another way.
    respelled: bool,
}

impl Run<'_> {
    fn apply(&mut self, operation: &Operation<'_>) -> Result<(), PatchError> {
        match operation.op.as_deref() {
            Some("add") => self.put("add", operation),
            Some("replace") => self.replace(operation),
            Some("remove") => self.take("remove", operation.path("remove")?).map(drop),
            Some("move") => {
                let value = self.take("move", operation.from("move")?)?;
                self.add("move", operation.path("move")?, value)
            }
            Some("copy") => self.copy(operation),
            Some("test") => self.test(operation),
            other => Err(rejected(format!("Unexpected kind: {}", other.unwrap_or("unknown")))),
        }
    }

    fn put(&mut self, op: &str, operation: &Operation<'_>) -> Result<(), PatchError> {
        self.respelled |= !operation.is_canonical();
        self.add(op, operation.path(op)?, operation.value()?)
    }

    fn add(&mut self, op: &str, path: &str, value: Value) -> Result<(), PatchError> {
        nests(op, path, &value)?;
        match locate(self.doc, path).ok_or_else(|| missing(op, path))? {
            (Value::Array(elements), key) => {
                let index = insertion(&key, elements.len()).map_err(|e| failed(op, path, &e))?;
                elements.insert(index, value);
            }
            (container, key) => set(container, key, value),
        }
        Ok(())
    }

    fn take(&mut self, op: &str, path: &str) -> Result<Value, PatchError> {
        let (container, key) = locate(self.doc, path).ok_or_else(|| missing(op, path))?;
        match container {
            Value::Array(elements) => {
                let index = existing(&key, elements.len()).map_err(|e| failed(op, path, &e))?;
                Ok(elements.remove(index))
            }
            container => container
                .as_object_mut()
                .and_then(|members| members.remove(&key))
                .ok_or_else(|| failed(op, path, &format!("Unable to remove nonexistent key: {key}: missing value"))),
        }
    }

    fn replace(&mut self, operation: &Operation<'_>) -> Result<(), PatchError> {
        let path = operation.path("replace")?;
        let value = operation.value()?;
        self.respelled |= !operation.is_canonical();
        if path.is_empty() {
            if !matches!(value, Value::Object(_) | Value::Array(_)) {
                return Err(rejected("replace operation value must be object or array".to_owned()));
            }
            *self.doc = value;
            return Ok(());
        }
        nests("replace", path, &value)?;
        match locate(self.doc, path).ok_or_else(|| missing("replace", path))? {
            (Value::Array(elements), key) => {
                let index = existing(&key, elements.len()).map_err(|_| {
                    rejected(format!("replace operation does not apply: doc is missing key: {path}: missing value"))
                })?;
                elements[index] = value;
            }
            // A member that is not there is added.
            (container, key) => set(container, key, value),
        }
        Ok(())
    }

    fn copy(&mut self, operation: &Operation<'_>) -> Result<(), PatchError> {
        let from = operation.from("copy")?;
        let value = self.at("copy", from)?.clone();
        let path = operation.path("copy")?;
        if locate(self.doc, path).is_none() {
            return Err(missing("copy", path));
        }
        self.copied += if value.is_null() { 0 } else { json_length(&value) };
        if self.copied > MAX_COPIED {
            return Err(rejected(format!(
                "Unable to complete the copy, the accumulated size increase of copy is {}, exceeding the limit {MAX_COPIED}",
                self.copied
            )));
        }
        self.add("copy", path, value)
    }

    /// What a path points to. A member that is not there is null.
    fn at(&mut self, op: &str, path: &str) -> Result<&Value, PatchError> {
        match locate(self.doc, path).ok_or_else(|| missing(op, path))? {
            (Value::Array(elements), key) => {
                let index = existing(&key, elements.len()).map_err(|e| failed(op, path, &e))?;
                Ok(&elements[index])
            }
            (container, key) => Ok(container.get(&key).unwrap_or(&Value::Null)),
        }
    }

    /// Upstream compares scalars by their JSON text, the object's as Go writes it: `1.0` is not `1`, and `a<b` not
    /// what is stored as `a\u003cb`. A value that came with the same patch keeps the spelling that it came with; from
    /// then on values are compared instead.
    fn test(&mut self, operation: &Operation<'_>) -> Result<(), PatchError> {
        let path = operation.path("test")?;
        let value = operation.value()?;
        let spelled = self.respelled || operation.is_canonical();
        let found = if path.is_empty() { &*self.doc } else { self.at("test", path)? };
        if *found == value && spelled {
            return Ok(());
        }
        Err(rejected(format!("testing value {path} failed: test failed")))
    }
}

/// How deep a value nests, itself included.
fn depth(value: &Value) -> usize {
    match value {
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        Value::Array(elements) => 1 + elements.iter().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

/// Refuses what would nest too deep: operations can double the depth of a document again and again.
fn nests(op: &str, path: &str, value: &Value) -> Result<(), PatchError> {
    let container = path.matches('/').count();
    if depth(value) + container > MAX_DEPTH { Err(failed(op, path, "exceeded max depth")) } else { Ok(()) }
}

fn set(container: &mut Value, key: String, value: Value) {
    if let Value::Object(members) = container {
        members.insert(key, value);
    }
}

fn failed(op: &str, path: &str, cause: &str) -> PatchError {
    rejected(format!("error in {op} for path: '{path}': {cause}"))
}
