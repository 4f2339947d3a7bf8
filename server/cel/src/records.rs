//! The types that our own schema tables declare.

use object::schema::{FieldSchema, Form, SchemaRef, Type as FieldType};

use crate::environment::Declarations;
use crate::schema::escape;
use crate::types::Type;

/// The object types of a record and of all below it, called by their path: `Pod`, `Pod.spec`, `Pod.spec.containers.@idx`.
#[derive(Debug)]
pub struct Records {
    name: String,
    root: SchemaRef,
}

impl Records {
    /// The types of a record, by a name for it.
    pub fn new(name: &str, root: SchemaRef) -> Self {
        Self { name: name.to_owned(), root }
    }

    /// The type of the record itself.
    pub fn type_of(&self) -> Type {
        Type::object(&self.name)
    }

    /// The record that an object type stands for.
    fn find(&self, name: &str) -> Option<SchemaRef> {
        let rest = name.strip_prefix(&*self.name)?;
        let mut at = FieldType::Record(self.root.clone());
        for step in rest.split('.').skip(1) {
            at = match (&at, step) {
                (FieldType::List(of), "@idx") | (FieldType::Map(of), "@elem") => of.get().clone(),
                (FieldType::Record(record), name) => field(record, name)?,
                _ => return None,
            };
        }
        match at {
            FieldType::Record(record) if rest.is_empty() || rest.starts_with('.') => Some(record),
            _ => None,
        }
    }
}

/// The type of a field, inlined records included, by the name that expressions use.
fn field(record: &SchemaRef, name: &str) -> Option<FieldType> {
    let named = |field: &FieldSchema| field.name == name || escape(&field.name).as_deref() == Some(name);
    record.get().fields.iter().find_map(|found| match &found.ty {
        FieldType::Record(inner) if found.inline => field(inner, name),
        ty if !found.inline && named(found) => Some(ty.clone()),
        _ => None,
    })
}

/// What a field is in expressions: the type of its JSON, times aside.
fn declared(path: &str, ty: &FieldType) -> Type {
    match ty {
        FieldType::Bool => Type::Bool,
        FieldType::Int32 | FieldType::Int64 => Type::Int,
        FieldType::Double => Type::Double,
        FieldType::String | FieldType::Quantity | FieldType::Duration => Type::String,
        FieldType::Bytes => Type::Bytes,
        FieldType::Time | FieldType::MicroTime => Type::Timestamp,
        FieldType::IntOrString | FieldType::Json => Type::Dyn,
        FieldType::Record(record) if record.get().form == Form::Either => Type::Dyn,
        FieldType::Record(_) => Type::object(path),
        FieldType::List(of) => Type::list(declared(&format!("{path}.@idx"), of.get())),
        FieldType::Map(of) => Type::map(Type::String, declared(&format!("{path}.@elem"), of.get())),
    }
}

impl Declarations for Records {
    fn has_object(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn field(&self, object: &str, name: &str) -> Option<Type> {
        let ty = field(&self.find(object)?, name)?;
        Some(declared(&format!("{object}.{name}"), &ty))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use object::record::{Place, Record, Slot};
    use object::schema::{Elem, RecordSchema};

    use super::*;
    use crate::{Activation, Budget, Environment, NEWEST, Value};

    fn schema(name: &'static str, fields: Vec<(&'static str, FieldType)>) -> SchemaRef {
        let field = |(name, ty): (&'static str, FieldType)| FieldSchema { name: name.into(), ty, ..FieldSchema::EMPTY };
        SchemaRef::Shared(Arc::new(RecordSchema::dynamic(name, fields.into_iter().map(field).collect(), false)))
    }

    fn thing() -> SchemaRef {
        let port = schema("Port", vec![("number", FieldType::Int32), ("at", FieldType::Time)]);
        let ports = FieldType::List(Elem::Shared(Arc::new(FieldType::Record(port))));
        let spec = schema("Spec", vec![("replicas", FieldType::Int32), ("name", FieldType::String), ("ports", ports)]);
        schema("Thing", vec![("spec", FieldType::Record(spec))])
    }

    #[test]
    fn types() {
        let records = Arc::new(Records::new("Thing", thing()));
        let environment =
            Environment::kubernetes(NEWEST).variable_of("object", records.type_of()).declarations(records);
        let check = |text: &str, expect: &str| {
            let got = match environment.compile(text) {
                Ok(program) => program.output().to_string(),
                Err(error) => error.to_string().lines().next().unwrap_or_default().to_owned(),
            };
            assert_eq!(got, expect, "{text}");
        };
        check("object.spec.replicas <= 5", "bool");
        check("object.spec.name", "string");
        check("object.spec.ports", "list(Thing.spec.ports.@idx)");
        check("object.spec.ports[0].at", "google.protobuf.Timestamp");
        check("object.spec.nope", "ERROR: <input>:1:12: undefined field 'nope'");
        check("object.spec.ports.all(p, p.nope)", "ERROR: <input>:1:27: undefined field 'nope'");
    }

    /// Records are seen as their JSON, and nothing is converted first.
    #[test]
    fn values() {
        let mut record: Box<dyn Record> = thing().make();
        let set = |slot: Option<Slot<'_>>, number: i32, text: &str| match slot {
            Some(Slot::Int32(Place::Value(place))) => *place = number,
            Some(Slot::Int32(Place::Pointer(place))) => *place = Some(number),
            Some(Slot::Str(place)) => place.set(text.to_owned()),
            _ => panic!("no such field"),
        };
        let Some(Slot::Record(spec)) = record.field_slot("spec") else { panic!("no spec") };
        let spec = spec.make();
        set(spec.field_slot("replicas"), 3, "");
        set(spec.field_slot("name"), 0, "web");
        let Some(Slot::List(ports)) = spec.field_slot("ports") else { panic!("no ports") };
        let Slot::Record(port) = ports.push() else { panic!("no port") };
        set(port.make().field_slot("number"), 80, "");
        let environment = Environment::kubernetes(NEWEST).variable_of("object", Type::Dyn);
        let check = |text: &str, expect: bool| {
            let program = environment.compile(text).map_err(|error| error.to_string());
            let Ok(program) = program else { panic!("{text}: {program:?}") };
            let variables = Activation::new().with("object", Value::record(&*record));
            let got = program.evaluate(&variables, &mut Budget::new(Budget::RULES));
            assert!(matches!(got, Ok(Value::Bool(got)) if got == expect), "{text}: {got:?}");
        };
        check("object.spec.replicas <= 5", true);
        check("object.spec.name == 'web' && object.spec['name'].size() == 3", true);
        check("object.spec.ports.all(p, p.number == 80)", true);
        check("has(object.spec.ports[0].at)", false);
        check("has(object.spec.nope)", false);
        check("object.spec.ports == [{'number': 80}]", true);
        check("object.spec.exists(k, k == 'name') && size(object) == 1", true);
    }
}
