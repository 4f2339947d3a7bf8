//! Every kind: JSON to record to protobuf and back gives the same JSON, with every field set.

use generated::{KINDS, STORED_FORMS};
use object::record::Record;
use object::schema::{Form, RecordSchema, Type};
use object::{json, protobuf};
use serde_json::{Map, Value};

/// A value for each field of the schema, all of them unlike the zero value. A type stays empty in the third of its kind; `above`
/// has those that are open.
fn sample<'a>(schema: &'a RecordSchema, above: &mut Vec<&'a str>) -> Map<String, Value> {
    let mut out = Map::new();
    for field in schema.fields.iter() {
        match &field.ty {
            Type::Record(r) if field.inline => out.extend(sample(r.get(), above)),
            ty => {
                if let Some(v) = value(ty, above) {
                    out.insert(field.name.to_string(), v);
                }
            }
        }
    }
    out
}

fn value<'a>(ty: &'a Type, above: &mut Vec<&'a str>) -> Option<Value> {
    Some(match ty {
        Type::Bool => true.into(),
        Type::Int32 => (-7).into(),
        Type::Int64 => i64::MAX.into(),
        Type::Double => 1.5.into(),
        Type::String => "text é <".into(),
        Type::Bytes => "AAH/".into(),
        Type::Quantity => "1500m".into(),
        Type::IntOrString => "http".into(),
        Type::Time => "2024-02-29T12:00:00Z".into(),
        Type::MicroTime => "2024-02-29T12:00:00.123456Z".into(),
        Type::Duration => "1h2m3.5s".into(),
        Type::Json => serde_json::json!({"any": [1, "x", null]}),
        Type::Record(r) => {
            let schema = r.get();
            if above.iter().filter(|name| **name == schema.name).count() > 1 {
                return None;
            }
            above.push(&schema.name);
            let value = match schema.form {
                Form::Object => Some(sample(schema, above).into()),
                Form::Either => schema.fields.iter().rev().find_map(|f| value(&f.ty, above)),
            };
            above.pop();
            value?
        }
        Type::List(e) => vec![value(e.get(), above)?].into(),
        Type::Map(e) => Map::from_iter([("key".to_owned(), value(e.get(), above)?)]).into(),
    })
}

fn text(record: &dyn Record) -> Value {
    let mut out = Vec::new();
    json::encode(record, &mut out);
    let text: Value = serde_json::from_slice(&out).expect("the writer gives JSON");
    assert_eq!(json::to_tree(record, &[]).expect("a tree"), text);
    text
}

#[test]
fn every_kind() {
    for kind in KINDS.iter().chain(STORED_FORMS) {
        let name = format!("{} {}", kind.api_version(), kind.kind);
        let want = Value::from(sample(kind.schema.get(), &mut Vec::new()));
        let mut record = kind.schema.make();
        let reports = json::decode(want.to_string().as_bytes(), &mut *record).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(reports.is_empty(), "{name}: {reports:?}");
        let before = text(&*record);
        for (key, v) in want.as_object().expect("an object") {
            assert_eq!(&before[key].is_null(), &v.is_null(), "{name}.{key} was lost by the JSON reader");
        }

        let mut bytes = Vec::new();
        protobuf::seal(&kind.api_version(), &kind.kind, &*record, &mut bytes);
        let unknown = protobuf::unseal(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut back = kind.schema.make();
        protobuf::decode(unknown.raw, &mut *back).unwrap_or_else(|e| panic!("{name}: {e}"));
        // Type meta of stored objects lies in the envelope, that of nested ones is not stored.
        assert_eq!(without_type_meta(text(&*back)), without_type_meta(before), "{name}");
    }
}

fn without_type_meta(v: Value) -> Value {
    match v {
        Value::Object(m) => {
            let kept = m.into_iter().filter(|(k, _)| k != "kind" && k != "apiVersion");
            kept.map(|(k, v)| (k, without_type_meta(v))).collect::<Map<_, _>>().into()
        }
        Value::Array(l) => l.into_iter().map(without_type_meta).collect::<Vec<_>>().into(),
        v => v,
    }
}

/// A record on a run-time copy of a schema behaves as the generated type does.
#[test]
fn dynamic_records_pass_the_same_walkers() {
    use object::dynamic::DynamicRecord;
    use std::sync::Arc;

    for kind in KINDS.iter().chain(STORED_FORMS) {
        let schema = kind.schema.get();
        let shared = RecordSchema::dynamic(schema.name.clone(), schema.fields.to_vec(), schema.atomic);
        let body = Value::from(sample(schema, &mut Vec::new())).to_string();
        let mut typed = kind.schema.make();
        let mut dynamic = DynamicRecord::new(Arc::new(shared));
        let name = format!("{} {}", kind.api_version(), kind.kind);
        json::decode(body.as_bytes(), &mut *typed).unwrap_or_else(|e| panic!("{name}: {e}"));
        json::decode(body.as_bytes(), &mut dynamic).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(text(&dynamic), text(&*typed), "{name}");
        let (mut a, mut b) = (Vec::new(), Vec::new());
        protobuf::encode(&*typed, &mut a);
        protobuf::encode(&dynamic, &mut b);
        assert_eq!(a, b, "{name}");
    }
}
