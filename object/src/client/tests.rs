//! A made-up record through serde and schemars.

use serde_json::{Value, json};

use crate::record;
use crate::scalar::{IntOrString, Json, Quantity, Time};

record! {
    /// A record that holds itself.
    Node = "test.Node" {
        name: String = "name" 1 {required: true};
        port: Option<IntOrString> = "port" 2 {};
        size: Option<Quantity> = "size" 3 {};
        at: Time = "at" 4 {};
        data: Vec<u8> = "data" 5 {};
        children: Vec<Node> = "children" 6 {};
        any: Json = "any" 7 {};
    }
}

#[test]
fn serde_reads_and_writes_json() {
    let text = json!({"name": "a", "port": 80, "size": "1500m", "at": "2024-02-29T12:00:00Z", "data": "AAH/",
        "children": [{"name": "b"}]});
    let node: Node = serde_json::from_value(text.clone()).expect("a node");
    assert_eq!((node.name.as_str(), node.children.len()), ("a", 1));
    assert_eq!(serde_json::to_value(&node).expect("JSON"), text);
    let half = Node { any: Json::from(r#""\ud800""#.to_owned()), ..Node::default() };
    assert_eq!(serde_json::to_value(&half).expect("JSON")["any"], "\u{fffd}");
    let newer: Result<Node, _> = serde_json::from_str(r#"{"name":"a","unknown":1}"#);
    assert!(newer.is_ok());
    let wrong: Result<Node, _> = serde_json::from_str(r#"{"name":1}"#);
    let expect = "json: cannot unmarshal number into Go struct field Node.name of type string";
    assert_eq!(wrong.map(drop).map_err(|e| e.to_string()), Err(expect.to_owned()));
}

#[test]
fn schemas_are_the_tables() {
    let schema: Value = schemars::schema_for!(Node).into();
    assert_eq!(schema["required"], json!(["name"]));
    assert_eq!(schema["properties"]["port"], json!({"type": ["integer", "string"], "format": "int-or-string"}));
    assert_eq!(schema["properties"]["children"]["items"], json!({"$ref": "#/$defs/test.Node"}));
    assert_eq!(schema["$defs"]["test.Node"]["properties"]["name"], json!({"type": "string"}));
}
