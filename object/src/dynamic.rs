//! Records made at run time: the same reflection, over slots that a schema table describes.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::record::{List, Map, Place, Record, RecordSlot, Slot, View};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time};
use crate::schema::{FieldSchema, RecordSchema, SchemaRef, Type};

/// A record on a schema made at run time.
#[derive(Clone, Debug)]
pub struct DynamicRecord {
    schema: Arc<RecordSchema>,
    values: Vec<Value>,
}

#[derive(Clone, Debug)]
enum Value {
    Bool(Option<bool>),
    Int32(Option<i32>),
    Int64(Option<i64>),
    Double(Option<f64>),
    Str(Option<String>),
    Bytes(Option<Vec<u8>>),
    Quantity(Option<Quantity>),
    IntOrString(Option<IntOrString>),
    Time(Option<Time>),
    MicroTime(Option<MicroTime>),
    Duration(Option<Duration>),
    Json(Option<Json>),
    Record(Nested),
    List(Values),
    Map(Entries),
}

#[derive(Clone, Debug)]
struct Nested {
    schema: SchemaRef,
    record: Option<Box<dyn Record>>,
}

#[derive(Clone, Debug)]
struct Values {
    element: Type,
    values: Vec<Value>,
    given: bool,
}

#[derive(Clone, Debug)]
struct Entries {
    element: Type,
    values: BTreeMap<String, Value>,
    given: bool,
}

impl DynamicRecord {
    /// An empty record.
    pub fn new(schema: Arc<RecordSchema>) -> Self {
        let values = schema.fields.iter().map(Value::of_field).collect();
        Self { schema, values }
    }
}

impl Record for DynamicRecord {
    fn schema(&self) -> &RecordSchema {
        &self.schema
    }
    fn get(&self, index: usize) -> View<'_> {
        self.values[index].view()
    }
    fn slot(&mut self, index: usize) -> Slot<'_> {
        self.values[index].slot()
    }
    fn boxed_clone(&self) -> Box<dyn Record> {
        Box::new(self.clone())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl Value {
    fn of_field(field: &FieldSchema) -> Self {
        let mut value = Self::empty(&field.ty);
        if let (Self::Record(nested), false) = (&mut value, field.pointer) {
            nested.make();
        }
        value
    }

    fn empty(ty: &Type) -> Self {
        match ty {
            Type::Bool => Self::Bool(None),
            Type::Int32 => Self::Int32(None),
            Type::Int64 => Self::Int64(None),
            Type::Double => Self::Double(None),
            Type::String => Self::Str(None),
            Type::Bytes => Self::Bytes(None),
            Type::Quantity => Self::Quantity(None),
            Type::IntOrString => Self::IntOrString(None),
            Type::Time => Self::Time(None),
            Type::MicroTime => Self::MicroTime(None),
            Type::Duration => Self::Duration(None),
            Type::Json => Self::Json(None),
            Type::Record(schema) => Self::Record(Nested { schema: schema.clone(), record: None }),
            Type::List(e) => Self::List(Values { element: e.get().clone(), values: Vec::new(), given: false }),
            Type::Map(e) => Self::Map(Entries { element: e.get().clone(), values: BTreeMap::new(), given: false }),
        }
    }

    fn view(&self) -> View<'_> {
        use crate::record::Reflect;
        match self {
            Self::Bool(v) => v.view(),
            Self::Int32(v) => v.view(),
            Self::Int64(v) => v.view(),
            Self::Double(v) => v.view(),
            Self::Str(v) => v.view(),
            Self::Bytes(v) => v.view(),
            Self::Quantity(v) => v.view(),
            Self::IntOrString(v) => v.view(),
            Self::Time(v) => v.view(),
            Self::MicroTime(v) => v.view(),
            Self::Duration(v) => v.view(),
            Self::Json(v) => v.view(),
            Self::Record(n) => n.record().map_or(View::Absent, View::Record),
            Self::List(l) => View::List(l),
            Self::Map(m) => View::Map(m),
        }
    }

    fn slot(&mut self) -> Slot<'_> {
        match self {
            Self::Bool(v) => Slot::Bool(Place::Pointer(v)),
            Self::Int32(v) => Slot::Int32(Place::Pointer(v)),
            Self::Int64(v) => Slot::Int64(Place::Pointer(v)),
            Self::Double(v) => Slot::Double(Place::Pointer(v)),
            Self::Str(v) => Slot::Str(Place::Pointer(v)),
            Self::Bytes(v) => Slot::Bytes(Place::Pointer(v)),
            Self::Quantity(v) => Slot::Quantity(Place::Pointer(v)),
            Self::IntOrString(v) => Slot::IntOrString(Place::Pointer(v)),
            Self::Time(v) => Slot::Time(Place::Pointer(v)),
            Self::MicroTime(v) => Slot::MicroTime(Place::Pointer(v)),
            Self::Duration(v) => Slot::Duration(Place::Pointer(v)),
            Self::Json(v) => Slot::Json(Place::Pointer(v)),
            Self::Record(n) => Slot::Record(n),
            Self::List(l) => Slot::List(l),
            Self::Map(m) => Slot::Map(m),
        }
    }
}

impl RecordSlot for Nested {
    fn record(&self) -> Option<&dyn Record> {
        self.record.as_deref()
    }
    fn make(&mut self) -> &mut dyn Record {
        &mut **self.record.get_or_insert_with(|| self.schema.make())
    }
    fn clear(&mut self) {
        self.record = None;
    }
}

impl List for Values {
    fn len(&self) -> usize {
        self.values.len()
    }
    fn at(&self, index: usize) -> View<'_> {
        self.values[index].view()
    }
    fn slot_at(&mut self, index: usize) -> Slot<'_> {
        self.values[index].slot()
    }
    fn push(&mut self) -> Slot<'_> {
        self.values.push(Value::empty(&self.element));
        let last = self.values.len() - 1;
        self.values[last].slot()
    }
    fn remove(&mut self, index: usize) {
        self.values.remove(index);
    }
    fn swap(&mut self, a: usize, b: usize) {
        self.values.swap(a, b);
    }
    fn clear(&mut self) {
        self.values.clear();
        self.given = false;
    }
    fn is_nil(&self) -> bool {
        !self.given && self.values.is_empty()
    }
    fn give(&mut self) {
        self.given = true;
    }
}

impl Map for Entries {
    fn len(&self) -> usize {
        self.values.len()
    }
    fn visit<'s>(&'s self, f: &mut dyn FnMut(&'s str, View<'s>)) {
        for (k, v) in &self.values {
            f(k, v.view());
        }
    }
    fn value(&self, key: &str) -> Option<View<'_>> {
        self.values.get(key).map(Value::view)
    }
    fn entry(&mut self, key: &str) -> Slot<'_> {
        self.values.entry(key.to_owned()).or_insert_with(|| Value::empty(&self.element)).slot()
    }
    fn remove_key(&mut self, key: &str) -> bool {
        self.values.remove(key).is_some()
    }
    fn clear(&mut self) {
        self.values.clear();
        self.given = false;
    }
    fn is_nil(&self) -> bool {
        !self.given && self.values.is_empty()
    }
    fn give(&mut self) {
        self.given = true;
    }
}
