//! A kind that is made at run time passes through the verbs as the built-in ones do.

use std::sync::Arc;

use generated::meta::v1::ObjectMeta;
use object::dynamic::DynamicRecord;
use object::json;
use object::kind::{Kind, KindRef};
use object::record::Record;
use object::schema::{FieldSchema, Merge, RecordSchema, SchemaRef, Type};
use object::strategy::{Generation, Strategy};
use registry::codec::Form;
use registry::configuration::Configuration;
use registry::decode;
use registry::error::Error;
use registry::options::{FieldValidation, ListOptions};
use registry::resources::{Resources, Served};
use registry::verbs::{Context, Deleted, Happening, PatchType, Selection, Target, Trusted, no_options};
use serde_json::{Value, json};
use storage::Embedded;

fn field(name: &'static str, ty: Type) -> FieldSchema {
    FieldSchema { name: name.into(), ty, ..FieldSchema::EMPTY }
}

/// `Widget` of `example.com/v1`, as its definition would say it.
fn widget() -> KindRef {
    let part = RecordSchema::dynamic("com.example.v1.Part", vec![field("name", Type::String)], false);
    let parts = FieldSchema {
        merge: Merge::Keyed(vec!["name".into()].into()),
        ..field(
            "parts",
            Type::List(object::schema::Elem::Shared(Arc::new(Type::Record(SchemaRef::Shared(part.into()))))),
        )
    };
    let spec = vec![field("size", Type::Int64), field("colour", Type::String), parts];
    let spec = RecordSchema::dynamic("com.example.v1.WidgetSpec", spec, false);
    let fields = vec![
        field("kind", Type::String),
        field("apiVersion", Type::String),
        field("metadata", Type::Record(SchemaRef::Static(ObjectMeta::schema_table))),
        field("spec", Type::Record(SchemaRef::Shared(spec.into()))),
    ];
    let schema = RecordSchema::dynamic("com.example.v1.Widget", fields, false);
    KindRef::from(Arc::new(Kind {
        group: "example.com".into(),
        version: "v1".into(),
        kind: "Widget".into(),
        resource: "widgets".into(),
        singular: "widget".into(),
        short_names: vec![].into(),
        categories: vec![].into(),
        namespaced: true,
        verbs: vec!["create".into(), "delete".into(), "get".into(), "list".into(), "patch".into(), "watch".into()]
            .into(),
        subresources: vec![].into(),
        schema: SchemaRef::Shared(schema.into()),
        storage_path: "example.com/widgets".into(),
        storage_version: "example.com/v1".into(),
        stored_as_json: true,
        selectable: vec![].into(),
        index: "".into(),
        not_selectable: "field label not supported: {}".into(),
        strategy: Strategy { generation: Generation { first: 1, counts: vec!["*".into()].into() }, ..Strategy::PLAIN },
        default_on: true,
    }))
}

/// The kind, served from memory.
fn served() -> (Resources, Served) {
    let resources = Resources::of(&[widget()], Arc::new(Embedded::ephemeral()), |_| true);
    let served = resources.find("example.com", "v1", "widgets").expect("the kind").clone();
    (resources, served)
}

fn shown(record: &dyn Record) -> Value {
    let mut out = Vec::new();
    json::encode(record, &mut out);
    serde_json::from_slice(&out).expect("JSON")
}

fn body(kind: &Kind, text: &str) -> Result<Box<dyn Record>, Error> {
    decode::object(kind, Form::Json, text.as_bytes(), FieldValidation::Strict, &mut Vec::new())
}

const BODY: &str = r#"{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},
    "spec":{"size":3,"colour":"red","parts":[{"name":"a"}]}}"#;

const APPLIED: &str =
    "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, spec: {size: 5, parts: [{name: b}]}}";

#[tokio::test(flavor = "multi_thread")]
async fn passes_through_the_verbs() -> Result<(), Error> {
    let (resources, served) = served();
    let cx = Context::new(&resources, &Trusted);
    let all = Target { served: &served, namespace: "n", name: "" };
    let one = Target { name: "w", ..all };
    let options = ListOptions::default();
    let mut watch = all.watch(&options, Selection::default()).await?;

    let created = all.create(body(one.kind(), BODY)?, &cx).await?;
    assert!(created.downcast_ref::<DynamicRecord>().is_some());
    assert_eq!(shown(&*created)["metadata"]["generation"], 1);
    assert!(matches!(all.create(body(one.kind(), BODY)?, &cx).await, Err(Error::AlreadyExists(..))));

    let got = one.get(None).await?.object.record()?;
    assert_eq!(shown(&*got), shown(&*created));
    assert_eq!(shown(&*got)["spec"], json!({"size": 3, "colour": "red", "parts": [{"name": "a"}]}));

    let patch = |text: &'static str| {
        let told = FieldValidation::Strict;
        let one = &one;
        let cx = &cx;
        async move { one.patch("", PatchType::Merge, text.as_bytes(), told, &mut Vec::new(), cx).await }
    };
    let patched = patch(r#"{"spec":{"size":4,"colour":null}}"#).await?.object;
    assert_eq!(shown(&*patched)["spec"], json!({"size": 4, "parts": [{"name": "a"}]}));
    assert_eq!(shown(&*patched)["metadata"]["generation"], 2);
    assert!(matches!(patch(r#"{"spec":{"size":"big"}}"#).await, Err(Error::Invalid(..))));
    assert!(matches!(patch(r#"{"spec":{"nope":1}}"#).await, Err(Error::Invalid(..))));

    let mut changed = patched.clone();
    json::decode(br#"{"spec":{"colour":"blue"}}"#, &mut *changed).expect("a change");
    let updated = one.update("", &cx, false, |_| Ok(changed.clone())).await?.object;
    assert_eq!(shown(&*updated)["spec"], json!({"size": 4, "colour": "blue", "parts": [{"name": "a"}]}));
    assert_eq!(shown(&*updated)["metadata"]["generation"], 3);
    // It still has the revision of before.
    assert!(matches!(one.update("", &cx, false, |_| Ok(changed.clone())).await, Err(Error::Conflict(..))));

    let mut manager = Context::new(&resources, &Trusted);
    manager.manager = "m".into();
    let apply = |text: &'static str, force: bool| {
        let (one, cx) = (&one, &manager);
        async move {
            let configuration = Configuration::from_yaml(text.as_bytes())?;
            one.apply("", &configuration, force, FieldValidation::Strict, &mut Vec::new(), cx).await
        }
    };
    assert!(matches!(apply(APPLIED, false).await, Err(Error::ApplyConflict(..))));
    let applied = apply(APPLIED, true).await?.object;
    // Elements of a list with keys are merged by them.
    let parts = json!([{"name": "a"}, {"name": "b"}]);
    assert_eq!(shown(&*applied)["spec"], json!({"size": 5, "colour": "blue", "parts": parts}));
    let owned = shown(&*applied)["metadata"]["managedFields"]
        .as_array()
        .expect("managers")
        .iter()
        .find(|m| m["manager"] == "m")
        .expect("m")
        .clone();
    let part = json!({".": {}, "f:name": {}});
    let parts = json!({"k:{\"name\":\"b\"}": part});
    assert_eq!(owned["fieldsV1"], json!({"f:spec": {"f:size": {}, "f:parts": parts}}));

    let listing = all.list(&options, &Selection::default()).await?;
    let items: Vec<Value> = listing.items.iter().filter_map(|i| Some(shown(&*i.object.record().ok()?))).collect();
    assert_eq!(items, [shown(&*applied)]);

    assert!(matches!(one.delete(&no_options(), &cx).await?, Deleted::Status(_)));
    assert!(matches!(one.get(None).await, Err(Error::NotFound(_))));

    let mut told = Vec::new();
    while told.len() < 5 {
        told.extend(watch.next().await?.iter().map(|happening| match happening {
            Happening::Added(_) => "added",
            Happening::Modified(_) => "modified",
            Happening::Deleted(..) => "deleted",
            Happening::InitialEnd(_) => "initial",
        }));
    }
    assert_eq!(told, ["added", "modified", "modified", "modified", "deleted"]);
    Ok(())
}

#[test]
fn bodies_are_checked_against_the_table() {
    let (_resources, served) = served();
    let check = |from: &str, to: &str, expect: &str| {
        let got = body(&served.kind, &BODY.replace(from, to)).map(drop).map_err(|e| e.status().message);
        assert_eq!(got.err().as_deref(), Some(expect), "{to}");
    };
    let prefix = "Widget in version \"v1\" cannot be handled as a Widget: ";
    check(
        "3",
        "\"x\"",
        &format!("{prefix}json: cannot unmarshal string into Go struct field WidgetSpec.spec.size of type int64"),
    );
    check("colour", "color", &format!("{prefix}strict decoding error: unknown field \"spec.color\""));
    check(
        "\"name\":\"a\"",
        "\"name\":\"a\",\"name\":\"b\"",
        &format!("{prefix}strict decoding error: duplicate field \"spec.parts[0].name\""),
    );
}
