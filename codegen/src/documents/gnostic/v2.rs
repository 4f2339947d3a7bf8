//! Messages of `openapi.v2`, as far as a server's document uses them.

use serde_json::Value;

use super::Form::{Any, Anys, Bool, Double, Integer, Many, One, Text, Texts};
use super::{Form, Message, choice, map, message};

/// A whole document.
pub static DOCUMENT: Message = message(
    &[
        ("swagger", 1, Text),
        ("info", 2, One(&INFO)),
        ("host", 3, Text),
        ("basePath", 4, Text),
        ("schemes", 5, Texts),
        ("consumes", 6, Texts),
        ("produces", 7, Texts),
        ("paths", 8, One(&PATHS)),
        ("definitions", 9, One(&PROPERTIES)),
        ("parameters", 10, One(&PARAMETER_DEFINITIONS)),
        ("security", 12, Many(&SECURITY_REQUIREMENT)),
        ("securityDefinitions", 13, One(&SECURITY_DEFINITIONS)),
    ],
    16,
);

/// A schema.
pub static SCHEMA: Message = message(
    &[
        ("$ref", 1, Text),
        ("format", 2, Text),
        ("title", 3, Text),
        ("description", 4, Text),
        ("default", 5, Any),
        ("multipleOf", 6, Double),
        ("maximum", 7, Double),
        ("exclusiveMaximum", 8, Bool),
        ("minimum", 9, Double),
        ("exclusiveMinimum", 10, Bool),
        ("maxLength", 11, Integer),
        ("minLength", 12, Integer),
        ("pattern", 13, Text),
        ("maxItems", 14, Integer),
        ("minItems", 15, Integer),
        ("uniqueItems", 16, Bool),
        ("maxProperties", 17, Integer),
        ("minProperties", 18, Integer),
        ("required", 19, Texts),
        ("enum", 20, Anys),
        ("additionalProperties", 21, One(&ADDITIONAL_PROPERTIES)),
        ("type", 22, One(&TEXT_LIST)),
        ("items", 23, One(&ITEMS)),
        ("allOf", 24, Many(&SCHEMA)),
        ("properties", 25, One(&PROPERTIES)),
        ("discriminator", 26, Text),
        ("readOnly", 27, Bool),
        ("example", 30, Any),
    ],
    31,
);

static INFO: Message = message(&[("title", 1, Text), ("version", 2, Text), ("description", 3, Text)], 7);

static PATHS: Message = Message { fields: &[], named: Some((2, One(&PATH_ITEM))), extensions: 1, choose: None };

static PATH_ITEM: Message = message(
    &[
        ("$ref", 1, Text),
        ("get", 2, One(&OPERATION)),
        ("put", 3, One(&OPERATION)),
        ("post", 4, One(&OPERATION)),
        ("delete", 5, One(&OPERATION)),
        ("options", 6, One(&OPERATION)),
        ("head", 7, One(&OPERATION)),
        ("patch", 8, One(&OPERATION)),
        ("parameters", 9, Many(&PARAMETERS_ITEM)),
    ],
    10,
);

static OPERATION: Message = message(
    &[
        ("tags", 1, Texts),
        ("summary", 2, Text),
        ("description", 3, Text),
        ("operationId", 5, Text),
        ("produces", 6, Texts),
        ("consumes", 7, Texts),
        ("parameters", 8, Many(&PARAMETERS_ITEM)),
        ("responses", 9, One(&RESPONSES)),
        ("schemes", 10, Texts),
        ("deprecated", 11, Bool),
        ("security", 12, Many(&SECURITY_REQUIREMENT)),
    ],
    13,
);

static PROPERTIES: Message = map(One(&SCHEMA));
static ITEMS: Message = choice(|_| (1, Many(&SCHEMA)));
static TEXT_LIST: Message = choice(|_| (1, Texts));
static ADDITIONAL_PROPERTIES: Message = choice(|v| if v.is_boolean() { (2, Bool) } else { (1, One(&SCHEMA)) });
static PARAMETER_DEFINITIONS: Message = map(One(&PARAMETER));
static SECURITY_REQUIREMENT: Message = map(One(&TEXT_LIST));
static RESPONSES: Message =
    Message { fields: &[], named: Some((1, One(&RESPONSE_VALUE))), extensions: 2, choose: None };
static RESPONSE_VALUE: Message = choice(|v| or_reference(v, One(&RESPONSE)));
static RESPONSE: Message = message(&[("description", 1, Text), ("schema", 2, One(&SCHEMA_ITEM))], 5);
static SCHEMA_ITEM: Message = choice(|_| (1, One(&SCHEMA)));
static REFERENCE: Message = message(&[("$ref", 1, Text), ("description", 2, Text)], 0);
static PARAMETERS_ITEM: Message = choice(|v| or_reference(v, One(&PARAMETER)));
static PARAMETER: Message =
    choice(|v| if v["in"] == "body" { (1, One(&BODY_PARAMETER)) } else { (2, One(&NON_BODY_PARAMETER)) });
static NON_BODY_PARAMETER: Message = choice(|v| match v["in"].as_str() {
    Some("header") => (1, One(&HEADER_OR_PATH_PARAMETER)),
    Some("path") => (4, One(&HEADER_OR_PATH_PARAMETER)),
    _ => (3, One(&QUERY_PARAMETER)),
});
static BODY_PARAMETER: Message = message(
    &[("description", 1, Text), ("name", 2, Text), ("in", 3, Text), ("required", 4, Bool), ("schema", 5, One(&SCHEMA))],
    6,
);
static HEADER_OR_PATH_PARAMETER: Message = message(
    &[
        ("required", 1, Bool),
        ("in", 2, Text),
        ("description", 3, Text),
        ("name", 4, Text),
        ("type", 5, Text),
        ("format", 6, Text),
        ("pattern", 16, Text),
        ("uniqueItems", 19, Bool),
    ],
    22,
);
static QUERY_PARAMETER: Message = message(
    &[
        ("required", 1, Bool),
        ("in", 2, Text),
        ("description", 3, Text),
        ("name", 4, Text),
        ("allowEmptyValue", 5, Bool),
        ("type", 6, Text),
        ("format", 7, Text),
        ("pattern", 17, Text),
        ("uniqueItems", 20, Bool),
    ],
    23,
);
static SECURITY_DEFINITIONS: Message = map(One(&SECURITY_DEFINITION));
static SECURITY_DEFINITION: Message = choice(|_| (2, One(&API_KEY)));
static API_KEY: Message =
    message(&[("type", 1, Text), ("name", 2, Text), ("in", 3, Text), ("description", 4, Text)], 5);

fn or_reference(value: &Value, form: Form) -> (u32, Form) {
    if value.get("$ref").is_some() { (2, One(&REFERENCE)) } else { (1, form) }
}
