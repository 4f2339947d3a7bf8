//! The deepest body that readers take passes through the walkers on a worker's stack.

use generated::apiextensions::v1::JSONSchemaProps;
use object::record::Record;
use object::{cbor, equality, json, protobuf, yaml};

/// The deepest that a body can be.
const DEPTH: usize = 10_000;
/// The deepest that records can be.
const RECORDS: usize = 1_000;

/// What is done with the deepest schema. A built-in type that holds itself is nowhere but there.
fn walk() {
    let nested = |depth: usize| "{\"not\":".repeat(depth - 1) + "{}" + &"}".repeat(depth - 1);
    let text = nested(RECORDS);
    let mut schema = JSONSchemaProps::default();
    assert_eq!(json::decode(text.as_bytes(), &mut schema), Ok(vec![]));
    let mut out = Vec::new();
    json::encode(&schema, &mut out);
    assert_eq!(out.len(), text.len());

    let (mut sealed, mut back) = (Vec::new(), JSONSchemaProps::default());
    cbor::seal(&schema, &mut sealed);
    assert_eq!(cbor::decode(&sealed, &mut back), Ok(vec![]));
    assert!(equality::same_record(&schema, &back));

    // Each level of a message takes its length's bytes again in all around it, as it is written.
    let (mut message, mut back) = (Vec::new(), JSONSchemaProps::default());
    protobuf::encode(&schema, &mut message);
    assert_eq!(protobuf::decode(&message, &mut back), Ok(()));
    assert!(equality::same_record(&schema, &*back.boxed_clone()));
    assert!(json::decode(nested(RECORDS + 1).as_bytes(), &mut back).is_err());

    let text = "[".repeat(DEPTH) + &"]".repeat(DEPTH);
    assert_eq!(yaml::to_json(text.as_bytes()).map(|made| made.json.len()), Ok(text.len()));
    let item = [&[0x81; DEPTH - 1][..], &[0x80]].concat();
    assert_eq!(cbor::to_json(&item).map(|json| json.len()), Ok(text.len()));
}

#[test]
fn the_deepest_body_fits() {
    let thread = std::thread::Builder::new().stack_size(object::STACK).spawn(walk).expect("a thread");
    assert!(thread.join().is_ok());
}
