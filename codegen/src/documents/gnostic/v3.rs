//! Messages of `openapi.v3`, as far as a server's documents use them.

use serde_json::Value;

use super::Form::{Any, Anys, Bool, Double, Integer, Many, One, Text, Texts};
use super::{Form, Message, choice, map, message};

/// A whole document.
pub static DOCUMENT: Message = message(
    &[
        ("openapi", 1, Text),
        ("info", 2, One(&INFO)),
        ("paths", 4, One(&PATHS)),
        ("components", 5, One(&COMPONENTS)),
        ("security", 6, Many(&SECURITY_REQUIREMENT)),
    ],
    9,
);

/// A schema or a reference to one.
pub static SCHEMA_OR_REFERENCE: Message = choice(|v| or_reference(v, One(&SCHEMA)));

static SCHEMA: Message = message(
    &[
        ("nullable", 1, Bool),
        ("readOnly", 3, Bool),
        ("writeOnly", 4, Bool),
        ("example", 7, Any),
        ("deprecated", 8, Bool),
        ("title", 9, Text),
        ("multipleOf", 10, Double),
        ("maximum", 11, Double),
        ("exclusiveMaximum", 12, Bool),
        ("minimum", 13, Double),
        ("exclusiveMinimum", 14, Bool),
        ("maxLength", 15, Integer),
        ("minLength", 16, Integer),
        ("pattern", 17, Text),
        ("maxItems", 18, Integer),
        ("minItems", 19, Integer),
        ("uniqueItems", 20, Bool),
        ("maxProperties", 21, Integer),
        ("minProperties", 22, Integer),
        ("required", 23, Texts),
        ("enum", 24, Anys),
        ("type", 25, Text),
        ("allOf", 26, Many(&SCHEMA_OR_REFERENCE)),
        ("oneOf", 27, Many(&SCHEMA_OR_REFERENCE)),
        ("anyOf", 28, Many(&SCHEMA_OR_REFERENCE)),
        ("not", 29, One(&SCHEMA)),
        ("items", 30, One(&ITEMS)),
        ("properties", 31, One(&SCHEMAS)),
        ("additionalProperties", 32, One(&ADDITIONAL_PROPERTIES)),
        ("default", 33, One(&DEFAULT)),
        ("description", 34, Text),
        ("format", 35, Text),
    ],
    36,
);

static INFO: Message = message(&[("title", 1, Text), ("description", 2, Text), ("version", 6, Text)], 7);

static PATHS: Message = Message { fields: &[], named: Some((1, One(&PATH_ITEM))), extensions: 2, choose: None };

static PATH_ITEM: Message = message(
    &[
        ("$ref", 1, Text),
        ("summary", 2, Text),
        ("description", 3, Text),
        ("get", 4, One(&OPERATION)),
        ("put", 5, One(&OPERATION)),
        ("post", 6, One(&OPERATION)),
        ("delete", 7, One(&OPERATION)),
        ("options", 8, One(&OPERATION)),
        ("head", 9, One(&OPERATION)),
        ("patch", 10, One(&OPERATION)),
        ("trace", 11, One(&OPERATION)),
        ("parameters", 13, Many(&PARAMETER_OR_REFERENCE)),
    ],
    14,
);

static OPERATION: Message = message(
    &[
        ("tags", 1, Texts),
        ("summary", 2, Text),
        ("description", 3, Text),
        ("operationId", 5, Text),
        ("parameters", 6, Many(&PARAMETER_OR_REFERENCE)),
        ("requestBody", 7, One(&REQUEST_BODY_OR_REFERENCE)),
        ("responses", 8, One(&RESPONSES)),
        ("deprecated", 10, Bool),
        ("security", 11, Many(&SECURITY_REQUIREMENT)),
    ],
    13,
);

static PARAMETER: Message = message(
    &[
        ("name", 1, Text),
        ("in", 2, Text),
        ("description", 3, Text),
        ("required", 4, Bool),
        ("deprecated", 5, Bool),
        ("allowEmptyValue", 6, Bool),
        ("style", 7, Text),
        ("explode", 8, Bool),
        ("allowReserved", 9, Bool),
        ("schema", 10, One(&SCHEMA_OR_REFERENCE)),
    ],
    14,
);

static SCHEMAS: Message = map(One(&SCHEMA_OR_REFERENCE));
static ITEMS: Message = choice(|_| (1, Many(&SCHEMA_OR_REFERENCE)));
static ADDITIONAL_PROPERTIES: Message =
    choice(|v| if v.is_boolean() { (2, Bool) } else { (1, One(&SCHEMA_OR_REFERENCE)) });
/// Only leaves have a form; a default that is an object stays empty.
static DEFAULT: Message = choice(|v| match v {
    Value::Number(_) => (1, Double),
    Value::Bool(_) => (2, Bool),
    Value::String(_) => (3, Text),
    _ => (0, Form::Nothing),
});
static PARAMETER_OR_REFERENCE: Message = choice(|v| or_reference(v, One(&PARAMETER)));
static REQUEST_BODY_OR_REFERENCE: Message = choice(|v| or_reference(v, One(&REQUEST_BODY)));
static REQUEST_BODY: Message =
    message(&[("description", 1, Text), ("content", 2, One(&MEDIA_TYPES)), ("required", 3, Bool)], 4);
static RESPONSES: Message = Message {
    fields: &[("default", 1, One(&RESPONSE_OR_REFERENCE))],
    named: Some((2, One(&RESPONSE_OR_REFERENCE))),
    extensions: 3,
    choose: None,
};
static RESPONSE_OR_REFERENCE: Message = choice(|v| or_reference(v, One(&RESPONSE)));
static RESPONSE: Message = message(&[("description", 1, Text), ("content", 3, One(&MEDIA_TYPES))], 5);
static MEDIA_TYPES: Message = map(One(&MEDIA_TYPE));
static MEDIA_TYPE: Message = message(&[("schema", 1, One(&SCHEMA_OR_REFERENCE)), ("example", 2, Any)], 5);
static COMPONENTS: Message =
    message(&[("schemas", 1, One(&SCHEMAS)), ("securitySchemes", 7, One(&SECURITY_SCHEMES))], 10);
static SECURITY_SCHEMES: Message = map(One(&SECURITY_SCHEME_OR_REFERENCE));
static SECURITY_SCHEME_OR_REFERENCE: Message = choice(|v| or_reference(v, One(&SECURITY_SCHEME)));
static SECURITY_SCHEME: Message =
    message(&[("type", 1, Text), ("description", 2, Text), ("name", 3, Text), ("in", 4, Text), ("scheme", 5, Text)], 9);
static SECURITY_REQUIREMENT: Message = map(One(&TEXT_LIST));
static TEXT_LIST: Message = choice(|_| (1, Texts));
static REFERENCE: Message = message(&[("$ref", 1, Text), ("summary", 2, Text), ("description", 3, Text)], 0);

fn or_reference(value: &Value, form: Form) -> (u32, Form) {
    if value.get("$ref").is_some() { (2, One(&REFERENCE)) } else { (1, form) }
}
