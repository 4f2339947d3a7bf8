//! A record to a JSON tree: what reading the text that [`super::encode`] writes gives, without the way through it.

use serde_json::{Error, Map, Value};

use super::write;
use crate::record::{Record, View};
use crate::scalar::IntOrString;
use crate::schema::Form;

/// The record as a tree, without the field at a path of names. Fails for JSON in it that is nested too deep.
pub fn to_tree(record: &dyn Record, without: &[&str]) -> Result<Value, Error> {
    if record.schema().form == Form::Either {
        return by_text(View::Record(record));
    }
    let mut out = Map::new();
    members(record, without, &mut out)?;
    Ok(Value::Object(out))
}

fn members(record: &dyn Record, without: &[&str], out: &mut Map<String, Value>) -> Result<(), Error> {
    for (i, field) in record.schema().fields.iter().enumerate() {
        let view = record.get(i);
        if field.inline {
            if let View::Record(inner) = view {
                members(inner, without, out)?;
            }
            continue;
        }
        if field.omit_empty && view.is_empty() && (!field.pointer || matches!(view, View::Absent)) {
            continue;
        }
        let value = match (without, view) {
            ([last], _) if field.name == *last => continue,
            ([first, rest @ ..], View::Record(inner)) if field.name == *first => to_tree(inner, rest)?,
            (_, view) => value(view)?,
        };
        out.insert(field.name.as_ref().to_owned(), value);
    }
    Ok(())
}

fn value(view: View<'_>) -> Result<Value, Error> {
    Ok(match view {
        View::Absent => Value::Null,
        View::Bool(v) => v.into(),
        View::Int(v) => v.into(),
        View::Str(v) => v.into(),
        View::IntOrString(IntOrString::Int(v)) => (*v).into(),
        View::IntOrString(IntOrString::String(v)) => v.as_str().into(),
        View::Quantity(v) => v.to_string().into(),
        View::Duration(v) => v.to_string().into(),
        View::Record(record) => to_tree(record, &[])?,
        View::List(list) if list.len() == 0 => Value::Null,
        View::List(list) => Value::Array((0..list.len()).map(|i| value(list.at(i))).collect::<Result<_, _>>()?),
        View::Map(map) if map.len() == 0 => Value::Null,
        View::Map(map) => {
            let (mut out, mut done) = (Map::new(), Ok(()));
            map.visit(&mut |key, view| {
                let value = match view {
                    View::Bytes(bytes) if bytes.is_empty() => Ok("".into()),
                    view => value(view),
                };
                match value {
                    Ok(value) => drop(out.insert(key.to_owned(), value)),
                    Err(why) => done = Err(why),
                }
            });
            done?;
            Value::Object(out)
        }
        view => return by_text(view),
    })
}

/// Whatever has a text form that is made with some care.
fn by_text(view: View<'_>) -> Result<Value, Error> {
    let mut text = Vec::new();
    write::value(view, &mut text);
    serde_json::from_slice(&text)
}
