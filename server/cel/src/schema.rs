//! Types and sizes that an OpenAPI schema declares, and JSON seen through it: what rules of custom resources
//! (`x-kubernetes-validations`) are written over.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::Value as Json;

use crate::cost::{Cost, Size, Sizes};
use crate::environment::Declarations;
use crate::syntax::is_keyword;
use crate::types::Type;
use crate::value::{Duration, List, Map, Octets, Outcome, Timestamp, Value};

/// Longest request, which bounds what a schema does not.
const MAX_REQUEST: u64 = 3 << 20;
/// Longest and shortest JSON of times.
const MAX_TIME: u64 = 32;
const DATE: u64 = 12;
const MIN_DATE_TIME: u64 = 21;
const MIN_DURATION: u64 = 3;

/// What a schema declares of one value.
#[derive(Clone, Debug)]
pub struct Shape {
    kind: ShapeKind,
    /// Most elements, characters or octets, by which costs are estimated.
    max: u64,
    /// The shortest JSON of it.
    min_bytes: u64,
    nullable: bool,
}

#[derive(Clone, Debug)]
enum ShapeKind {
    /// `x-kubernetes-int-or-string`
    IntOrString,
    Bool,
    Int,
    Double,
    String,
    Bytes,
    Duration,
    Date,
    DateTime,
    List(Box<Shape>, Merge),
    Map(Box<Shape>),
    Object {
        name: Arc<str>,
        fields: Vec<Field>,
    },
}

/// `x-kubernetes-list-type`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Merge {
    Atomic,
    Set,
    /// By the values of these fields.
    Keyed(Vec<String>),
}

#[derive(Clone, Debug)]
struct Field {
    json: String,
    /// As expressions write it.
    escaped: String,
    shape: Shape,
}

impl Shape {
    /// What a schema declares; `None` if it declares nothing that expressions can use. The root of a resource has `apiVersion`,
    /// `kind`, and of `metadata` the names. Object types are called by their path below `name`.
    pub fn of(schema: &Json, root: bool, name: &str) -> Option<Self> {
        let nullable = schema["nullable"] == true;
        let number = |field: &str| schema[field].as_i64().map(|n| u64::try_from(n).unwrap_or(0));
        let shape = |kind, max, min_bytes| Some(Self { kind, max, min_bytes, nullable });
        if schema["x-kubernetes-int-or-string"] == true {
            let max = number("maxLength").map_or(MAX_REQUEST - 2, |max| max * 4);
            return shape(ShapeKind::IntOrString, max, 1);
        }
        let ty = if root { "object" } else { schema["type"].as_str().unwrap_or_default() };
        match ty {
            "array" => {
                let items = schema.get("items")?;
                let of = Self::of(items, embedded(items), &format!("{name}.@idx"))?;
                let max = number("maxItems").unwrap_or((MAX_REQUEST - 2) / (of.min_bytes + 1));
                shape(ShapeKind::List(Box::new(of), merge(schema)), max, 2)
            }
            "object" => match schema.get("additionalProperties").filter(|of| of.is_object() && !root) {
                Some(values) => {
                    let of = Self::of(values, embedded(values), &format!("{name}.@elem"))?;
                    let max = number("maxProperties").unwrap_or((MAX_REQUEST - 2) / (of.min_bytes + 6));
                    shape(ShapeKind::Map(Box::new(of)), max, 2)
                }
                None => {
                    let (fields, min_bytes) = object(schema, root, name);
                    shape(ShapeKind::Object { name: name.into(), fields }, 0, min_bytes)
                }
            },
            "string" => {
                let (kind, default, min_bytes) = match schema["format"].as_str().unwrap_or_default() {
                    "byte" => (ShapeKind::Bytes, MAX_REQUEST - 2, 2),
                    "duration" => return shape(ShapeKind::Duration, MAX_TIME, MIN_DURATION),
                    "date" => return shape(ShapeKind::Date, DATE, DATE),
                    "date-time" => return shape(ShapeKind::DateTime, MAX_TIME, MIN_DATE_TIME),
                    _ => (ShapeKind::String, MAX_REQUEST - 2, 2),
                };
                let longest = schema["enum"]
                    .as_array()
                    .filter(|all| !all.is_empty())
                    .map(|all| all.iter().filter_map(Json::as_str).map(|text| text.len() as u64).max().unwrap_or(0));
                let max = match (number("maxLength"), &kind) {
                    (Some(max), ShapeKind::Bytes) => max,
                    // A character has up to four octets.
                    (Some(max), _) => max * 4,
                    (None, ShapeKind::Bytes) => default,
                    (None, _) => longest.unwrap_or(default),
                };
                shape(kind, max, min_bytes)
            }
            "boolean" => shape(ShapeKind::Bool, 0, 4),
            "number" => shape(ShapeKind::Double, 0, 1),
            "integer" => shape(ShapeKind::Int, 0, 1),
            _ => None,
        }
    }

    /// The type of the value in expressions.
    pub fn type_of(&self) -> Type {
        match &self.kind {
            ShapeKind::IntOrString => Type::Dyn,
            ShapeKind::Bool => Type::Bool,
            ShapeKind::Int => Type::Int,
            ShapeKind::Double => Type::Double,
            ShapeKind::String => Type::String,
            ShapeKind::Bytes => Type::Bytes,
            ShapeKind::Duration => Type::Duration,
            ShapeKind::Date | ShapeKind::DateTime => Type::Timestamp,
            ShapeKind::List(of, _) => Type::list(of.type_of()),
            ShapeKind::Map(of) => Type::map(Type::String, of.type_of()),
            ShapeKind::Object { name, .. } => Type::Object(name.clone()),
        }
    }

    /// The shortest JSON of such a value, in octets.
    pub fn min_bytes(&self) -> u64 {
        self.min_bytes
    }

    /// How often such a value fits into a request at most.
    pub fn cardinality(&self) -> u64 {
        MAX_REQUEST / (self.min_bytes + 1)
    }

    /// JSON of this shape as a value, or what is wrong with it.
    pub fn value<'a>(&'a self, json: &'a Json) -> Outcome<'a> {
        Ok(match (&self.kind, json) {
            (_, Json::Null) if self.nullable => Value::Null,
            (_, Json::Null) => return Err("invalid data, got null for schema with nullable=false".into()),
            (ShapeKind::IntOrString, Json::String(_)) => Value::json(json),
            (ShapeKind::IntOrString | ShapeKind::Int, Json::Number(n)) if n.is_i64() => Value::json(json),
            (ShapeKind::Double, Json::Number(n)) => Value::Double(n.as_f64().unwrap_or(f64::NAN)),
            (ShapeKind::Bool, Json::Bool(v)) => Value::Bool(*v),
            (ShapeKind::List(of, merge), Json::Array(elements)) => Value::List(List::Shaped { of, merge, elements }),
            (ShapeKind::Map(_) | ShapeKind::Object { .. }, Json::Object(members)) => {
                Value::Map(Map::Shaped { shape: self, members })
            }
            (_, Json::String(text)) => return self.text(text),
            _ => return Err(format!("invalid data, expected {}", self.type_of().shown()).into()),
        })
    }

    fn text<'a>(&self, text: &'a str) -> Outcome<'a> {
        let invalid = |what: &str| format!("Invalid {what} {text}");
        Ok(match self.kind {
            ShapeKind::String => Value::from(text),
            ShapeKind::Bytes => {
                let bytes = BASE64.decode(text).map_err(|_| invalid("byte formatted string"))?;
                Value::Bytes(Octets::Shared(bytes.into()))
            }
            ShapeKind::Duration => Value::Duration(Duration::parse(text).ok_or_else(|| invalid("duration"))?),
            ShapeKind::Date => Value::Timestamp(
                Timestamp::parse(&format!("{text}T00:00:00Z")).map_err(|_| invalid("date formatted string"))?,
            ),
            ShapeKind::DateTime => {
                Value::Timestamp(Timestamp::parse(text).map_err(|_| invalid("date-time formatted string"))?)
            }
            _ => return Err(format!("invalid data, expected {}", self.type_of().shown()).into()),
        })
    }

    /// A member, by the name that expressions use; members that are not declared are not seen.
    pub(crate) fn member<'a>(&'a self, members: &'a serde_json::Map<String, Json>, name: &str) -> Option<Outcome<'a>> {
        match &self.kind {
            ShapeKind::Map(of) => members.get(name).map(|value| of.value(value)),
            ShapeKind::Object { fields, .. } => {
                let field = field(fields, name)?;
                // Null is as good as nothing.
                let value = members.get(&field.json).filter(|value| !value.is_null())?;
                Some(field.shape.value(value))
            }
            _ => None,
        }
    }

    /// The names of all members that are there, as expressions use them.
    pub(crate) fn names<'a>(&'a self, members: &'a serde_json::Map<String, Json>) -> Vec<&'a str> {
        match &self.kind {
            ShapeKind::Object { fields, .. } => {
                let there = fields.iter().filter(|field| members.contains_key(&field.json));
                there.map(|field| &*field.escaped).collect()
            }
            _ => members.keys().map(|name| &**name).collect(),
        }
    }

    fn step(&self, step: &str) -> Option<&Self> {
        match (&self.kind, step) {
            (ShapeKind::List(of, _) | ShapeKind::Map(of), "@items" | "@values") => Some(of),
            (ShapeKind::Object { fields, .. }, name) => field(fields, name).map(|field| &field.shape),
            _ => None,
        }
    }

    fn declare(&self, objects: &mut HashMap<Arc<str>, HashMap<String, Type>>) {
        match &self.kind {
            ShapeKind::List(of, _) | ShapeKind::Map(of) => of.declare(objects),
            ShapeKind::Object { name, fields } => {
                let types = fields.iter().map(|field| (field.escaped.clone(), field.shape.type_of()));
                objects.insert(name.clone(), types.collect());
                fields.iter().for_each(|field| field.shape.declare(objects));
            }
            _ => {}
        }
    }
}

/// The field of a name; a reserved word may be written as it is.
fn field<'f>(fields: &'f [Field], name: &str) -> Option<&'f Field> {
    fields.iter().find(|field| field.escaped == name || field.json == name && is_keyword(name))
}

fn embedded(schema: &Json) -> bool {
    schema["x-kubernetes-embedded-resource"] == true
}

fn merge(schema: &Json) -> Merge {
    match schema["x-kubernetes-list-type"].as_str() {
        Some("set") => Merge::Set,
        Some("map") => {
            let keys = schema["x-kubernetes-list-map-keys"].as_array().into_iter().flatten();
            Merge::Keyed(keys.filter_map(Json::as_str).map(str::to_owned).collect())
        }
        _ => Merge::Atomic,
    }
}

/// The fields of an object and its shortest JSON.
fn object(schema: &Json, root: bool, name: &str) -> (Vec<Field>, u64) {
    let empty = serde_json::Map::new();
    let mut properties = schema["properties"].as_object().unwrap_or(&empty).clone();
    if root {
        let text = serde_json::json!({"type": "string"});
        let names = serde_json::json!({"type": "object", "properties": {"name": text, "generateName": text}});
        let is = |of: &Json, ty: &str| of["type"] == ty;
        let known = |of: &serde_json::Map<String, Json>| {
            let meta = of.get("metadata").map_or(&Json::Null, |meta| &meta["properties"]);
            is(&meta["name"], "string") && is(&meta["generateName"], "string")
        };
        let typed = |of: &serde_json::Map<String, Json>, field: &str| of.get(field).is_some_and(|f| is(f, "string"));
        if !(typed(&properties, "kind") && typed(&properties, "apiVersion") && known(&properties)) {
            properties.insert("kind".into(), text.clone());
            properties.insert("apiVersion".into(), text);
            properties.insert("metadata".into(), names);
        }
    }
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
    let (mut fields, mut min_bytes) = (Vec::new(), 2);
    for (json, property) in &properties {
        let escaped = escape(json);
        let path = format!("{name}.{}", escaped.as_deref().unwrap_or(json));
        let Some(shape) = Shape::of(property, embedded(property), &path) else { continue };
        if required.contains(&&**json) && property.get("default").is_none_or(Json::is_null) {
            min_bytes += json.len() as u64 + shape.min_bytes + 4;
        }
        if let Some(escaped) = escaped {
            fields.push(Field { json: json.clone(), escaped, shape });
        }
    }
    (fields, min_bytes)
}

/// A property's name as expressions write it: what is no identifier is spelled out (`__dash__`); `None` for what can't be.
pub fn escape(name: &str) -> Option<String> {
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if is_keyword(name) {
        return Some(format!("__{name}__"));
    }
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        let (spelled, used) = match c {
            '_' if rest.starts_with("__") => ("__underscores__", 2),
            '.' => ("__dot__", 1),
            '-' => ("__dash__", 1),
            '/' => ("__slash__", 1),
            _ if c.is_ascii_alphanumeric() || c == '_' => (&rest[..1], 1),
            _ => return None,
        };
        out.push_str(spelled);
        rest = &rest[used..];
    }
    Some(out)
}

/// The types and sizes of variables that have shapes.
#[derive(Debug)]
pub struct Shapes {
    variables: Vec<(String, Arc<Shape>)>,
    objects: HashMap<Arc<str>, HashMap<String, Type>>,
}

impl Shapes {
    /// Variables by name (`self`, `oldSelf`).
    pub fn new(variables: &[(&str, Arc<Shape>)]) -> Self {
        let mut objects = HashMap::new();
        variables.iter().for_each(|(_, shape)| shape.declare(&mut objects));
        Self { variables: variables.iter().map(|(name, shape)| ((*name).to_owned(), shape.clone())).collect(), objects }
    }
}

impl Declarations for Shapes {
    fn has_object(&self, name: &str) -> bool {
        self.objects.contains_key(name)
    }

    fn field(&self, object: &str, field: &str) -> Option<Type> {
        let fields = self.objects.get(object)?;
        let reserved = || is_keyword(field).then(|| fields.get(&format!("__{field}__")))?;
        fields.get(field).or_else(reserved).cloned()
    }
}

impl Sizes for Shapes {
    fn size(&self, path: &[String]) -> Option<Size> {
        let (variable, steps) = path.split_first()?;
        // What is none of the variables is taken for the first of them, as upstream does.
        let known = self.variables.iter().find(|(name, _)| name == variable);
        let (_, shape) = known.or(self.variables.first())?;
        let mut at: &Shape = shape;
        for (i, step) in steps.iter().enumerate() {
            match at.step(step) {
                Some(next) => at = next,
                // Keys of maps have no bound of their own.
                None if step == "@keys" && i + 1 == steps.len() && matches!(at.kind, ShapeKind::Map(_)) => {
                    return Some(Cost { min: 0, max: 0 });
                }
                None => return None,
            }
        }
        Some(Cost { min: 0, max: at.max })
    }
}
