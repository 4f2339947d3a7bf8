//! JSON Schema of records, from their tables.

pub use schemars::{JsonSchema, Schema, SchemaGenerator};

use serde_json::{Map, Value, json};

use crate::schema::{Form, RecordSchema, Type};

/// The schema of a record; those of records within it become definitions of the generator.
pub fn of(schema: &RecordSchema, generator: &mut SchemaGenerator) -> Schema {
    Schema::try_from(whole(schema, generator)).unwrap_or_default()
}

fn whole(schema: &RecordSchema, generator: &mut SchemaGenerator) -> Value {
    if schema.form == Form::Either {
        let any: Vec<Value> = schema.fields.iter().map(|field| of_type(&field.ty, generator)).collect();
        return json!({ "anyOf": any });
    }
    let (mut properties, mut required) = (Map::new(), Vec::new());
    members(schema, generator, &mut properties, &mut required);
    let mut out = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        out["required"] = required.into();
    }
    out
}

fn members(
    schema: &RecordSchema,
    generator: &mut SchemaGenerator,
    properties: &mut Map<String, Value>,
    required: &mut Vec<Value>,
) {
    for field in schema.fields.iter() {
        if let (Type::Record(inner), true) = (&field.ty, field.inline) {
            members(inner.get(), generator, properties, required);
            continue;
        }
        properties.insert(field.name.to_string(), of_type(&field.ty, generator));
        if field.required {
            required.push(field.name.as_ref().into());
        }
    }
}

fn of_type(ty: &Type, generator: &mut SchemaGenerator) -> Value {
    match ty {
        Type::Bool => json!({ "type": "boolean" }),
        Type::Int32 => json!({ "type": "integer", "format": "int32" }),
        Type::Int64 => json!({ "type": "integer", "format": "int64" }),
        Type::Double => json!({ "type": "number", "format": "double" }),
        Type::String | Type::Duration => json!({ "type": "string" }),
        Type::Bytes => json!({ "type": "string", "format": "byte" }),
        Type::Quantity => json!({ "type": ["string", "number"] }),
        Type::IntOrString => json!({ "type": ["integer", "string"], "format": "int-or-string" }),
        Type::Time | Type::MicroTime => json!({ "type": "string", "format": "date-time" }),
        Type::Json => json!(true),
        Type::List(element) => json!({ "type": "array", "items": of_type(element.get(), generator) }),
        Type::Map(value) => json!({ "type": "object", "additionalProperties": of_type(value.get(), generator) }),
        Type::Record(schema) => {
            let schema = schema.get();
            let name = schema.name.to_string();
            if !generator.definitions_mut().contains_key(&name) {
                // It may hold itself.
                generator.definitions_mut().insert(name.clone(), json!(true));
                let made = whole(schema, generator);
                generator.definitions_mut().insert(name.clone(), made);
            }
            json!({ "$ref": format!("#{}/{name}", generator.settings().definitions_path) })
        }
    }
}
