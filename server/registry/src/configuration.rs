//! The body of an apply request.

use object::{cbor, json, yaml};
use serde_json::Value;

use crate::error::Error;
use crate::options::FieldValidation;

/// A configuration as its body has it.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// An object, or what is wrong with it.
    tree: Result<Value, String>,
    /// Keys that a map has twice, a line for each.
    doubled: Vec<String>,
}

impl Configuration {
    /// Reads a YAML body; JSON is YAML too.
    pub fn from_yaml(body: &[u8]) -> Result<Self, Error> {
        if let Some(tree @ Value::Object(_)) = yaml::plain_json(body) {
            return Ok(Self { tree: Ok(tree), doubled: Vec::new() });
        }
        let converted = match yaml::to_json(body) {
            Ok(converted) => converted,
            // Upstream takes it for JSON, until it is to be applied.
            Err(e) if body.trim_ascii_start().starts_with(b"{") => {
                return Ok(Self { tree: Err(format!("error converting YAML to JSON: {e}")), doubled: Vec::new() });
            }
            Err(e) => return Err(Error::BadRequest(format!("error encoding patch: {e}"))),
        };
        let mut tree: Value = serde_json::from_slice(&converted.json)
            .map_err(|e| Error::BadRequest(format!("error encoding patch: {e}")))?;
        json::as_floats(&mut tree);
        let strict = converted.strict.unwrap_or_default();
        let doubled = strict.lines().skip(1).map(|line| line.trim().to_owned()).collect();
        let why = "error unmarshaling JSON: while decoding JSON: ";
        Ok(Self { tree: object(tree).map_err(|e| format!("{why}{e}")), doubled })
    }

    /// Reads a CBOR body.
    pub fn from_cbor(body: &[u8]) -> Result<Self, Error> {
        let bad = |e: String| Error::BadRequest(format!("error decoding patch: {e}"));
        let text = cbor::to_json(body).map_err(|e| bad(e.to_string()))?;
        let tree: Value = serde_json::from_slice(&text).map_err(|e| bad(e.to_string()))?;
        let tree = match object(tree) {
            Ok(tree) => Ok(tree),
            Err(_) => {
                let found = cbor::name_of(body).map_err(|e| bad(e.to_string()))?;
                Err(format!("cbor: cannot unmarshal {found} into Go value of type map[string]interface {{}}"))
            }
        };
        Ok(Self { tree, doubled: Vec::new() })
    }

    /// The configuration.
    pub fn tree(&self) -> Result<&Value, Error> {
        self.tree.as_ref().map_err(|e| Error::BadRequest(format!("error decoding patch: {e}")))
    }

    /// Refuses the body, or warns, if a map has a key twice.
    pub fn strictness(&self, validation: FieldValidation, warnings: &mut Vec<String>) -> Result<(), Error> {
        if self.doubled.is_empty() {
            return Ok(());
        }
        match validation {
            FieldValidation::Ignore => {}
            FieldValidation::Warn => {
                for line in &self.doubled {
                    if !warnings.contains(line) {
                        warnings.push(line.clone());
                    }
                }
            }
            FieldValidation::Strict => {
                let why = "error converting YAML to JSON: yaml: unmarshal errors:";
                let all = self.doubled.iter().fold(why.to_owned(), |text, line| format!("{text}\n  {line}"));
                return Err(Error::BadRequest(format!("error strict decoding patch: {all}")));
            }
        }
        Ok(())
    }
}

/// A tree that is an object; null is one without members.
fn object(tree: Value) -> Result<Value, String> {
    let found = match tree {
        Value::Object(_) => return Ok(tree),
        Value::Null => return Ok(Value::Object(serde_json::Map::new())),
        Value::Array(_) => "array",
        Value::String(_) => "string",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
    };
    Err(format!("json: cannot unmarshal {found} into Go value of type map[string]interface {{}}"))
}
