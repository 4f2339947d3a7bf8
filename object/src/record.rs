//! The reflection point: how walkers see a record and its fields.
//!
//! A walker reads fields as [`View`]s and writes them through [`Slot`]s. There is one enum arm for each
//! kind of leaf, so a walker is one `match`, compiled once, whatever the number of types.

use std::any::Any;

use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time};
use crate::schema::RecordSchema;
use crate::string_map::StringMap;

/// A structured value with a schema: a generated type or a [`crate::dynamic::DynamicRecord`].
pub trait Record: Any + Send + Sync + std::fmt::Debug {
    /// The schema; field indices below are positions in its `fields`.
    fn schema(&self) -> &RecordSchema;
    /// Reads a field.
    fn get(&self, index: usize) -> View<'_>;
    /// The place of a field, to write to.
    fn slot(&mut self, index: usize) -> Slot<'_>;
    /// A copy.
    fn boxed_clone(&self) -> Box<dyn Record>;
    /// For downcasts to the Rust type.
    fn as_any(&self) -> &dyn Any;
    /// For downcasts to the Rust type.
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

impl dyn Record {
    /// The record as a Rust type, where it is one.
    pub fn downcast_ref<R: Record>(&self) -> Option<&R> {
        self.as_any().downcast_ref()
    }

    /// The record as a Rust type, where it is one.
    pub fn downcast_mut<R: Record>(&mut self) -> Option<&mut R> {
        self.as_any_mut().downcast_mut()
    }

    /// Reads a field by JSON name, inlined records included.
    pub fn field(&self, name: &str) -> Option<View<'_>> {
        let index = self.schema().position(name)?;
        match (self.get(index), self.schema().fields[index].inline) {
            (view, false) => Some(view),
            (View::Record(r), true) => r.field(name),
            (_, true) => None,
        }
    }

    /// The place of a field by JSON name, inlined records included.
    pub fn field_slot(&mut self, name: &str) -> Option<Slot<'_>> {
        let index = self.schema().position(name)?;
        let inline = self.schema().fields[index].inline;
        match (self.slot(index), inline) {
            (slot, false) => Some(slot),
            (Slot::Record(r), true) => r.make().field_slot(name),
            (_, true) => None,
        }
    }
}

impl Clone for Box<dyn Record> {
    fn clone(&self) -> Self {
        (**self).boxed_clone()
    }
}

/// A field's value, borrowed. A nil pointer is `Absent`; a value that is merely empty is not.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum View<'a> {
    Absent,
    Bool(bool),
    Int(i64),
    Double(f64),
    Str(&'a str),
    Bytes(&'a Vec<u8>),
    Quantity(&'a Quantity),
    IntOrString(&'a IntOrString),
    Time(&'a Time),
    MicroTime(&'a MicroTime),
    Duration(&'a Duration),
    Json(&'a Json),
    Record(&'a dyn Record),
    List(&'a dyn List),
    Map(&'a dyn Map),
}

impl View<'_> {
    /// Empty in the sense of Go's `omitempty`: nil, zero, "", no elements. A record is never empty.
    pub fn is_empty(&self) -> bool {
        match self {
            View::Absent => true,
            View::Bool(v) => !v,
            View::Int(v) => *v == 0,
            View::Double(v) => *v == 0.0,
            View::Str(v) => v.is_empty(),
            View::Bytes(v) => v.is_empty(),
            View::Json(v) => v.is_nil(),
            View::List(v) => v.len() == 0,
            View::Map(v) => v.len() == 0,
            View::Quantity(_) | View::IntOrString(_) | View::Duration(_) | View::Record(_) => false,
            View::Time(v) => v.is_zero(),
            View::MicroTime(v) => v.is_zero(),
        }
    }
}

/// The place of a field, to write to.
#[allow(missing_docs)]
pub enum Slot<'a> {
    Bool(Place<'a, bool>),
    Int32(Place<'a, i32>),
    Int64(Place<'a, i64>),
    Double(Place<'a, f64>),
    Str(Place<'a, String>),
    Bytes(Place<'a, Vec<u8>>),
    Quantity(Place<'a, Quantity>),
    IntOrString(Place<'a, IntOrString>),
    Time(Place<'a, Time>),
    MicroTime(Place<'a, MicroTime>),
    Duration(Place<'a, Duration>),
    Json(Place<'a, Json>),
    Record(&'a mut dyn RecordSlot),
    List(&'a mut dyn List),
    Map(&'a mut dyn Map),
}

impl Slot<'_> {
    /// Makes the field nil, zero or empty.
    pub fn clear(self) {
        match self {
            Slot::Bool(p) => p.clear(),
            Slot::Int32(p) => p.clear(),
            Slot::Int64(p) => p.clear(),
            Slot::Double(p) => p.clear(),
            Slot::Str(p) => p.clear(),
            Slot::Bytes(p) => p.clear(),
            Slot::Quantity(p) => p.clear(),
            Slot::IntOrString(p) => p.clear(),
            Slot::Time(p) => p.clear(),
            Slot::MicroTime(p) => p.clear(),
            Slot::Duration(p) => p.clear(),
            Slot::Json(p) => p.clear(),
            Slot::Record(r) => r.clear(),
            Slot::List(l) => l.clear(),
            Slot::Map(m) => m.clear(),
        }
    }
}

/// Where a leaf lies: held directly, or behind what Go has as a pointer.
pub enum Place<'a, T> {
    /// Always there.
    Value(&'a mut T),
    /// May be absent.
    Pointer(&'a mut Option<T>),
}

impl<T: Default> Place<'_, T> {
    /// Writes a value.
    pub fn set(self, value: T) {
        match self {
            Place::Value(v) => *v = value,
            Place::Pointer(p) => *p = Some(value),
        }
    }

    /// Makes it nil, or zero where it can't be.
    pub fn clear(self) {
        match self {
            Place::Value(v) => *v = T::default(),
            Place::Pointer(p) => *p = None,
        }
    }
}

/// The place of a nested record.
pub trait RecordSlot: Send + Sync {
    /// The record, where there is one.
    fn record(&self) -> Option<&dyn Record>;
    /// The record, made empty first where there was none.
    fn make(&mut self) -> &mut dyn Record;
    /// Makes it nil, or empty where it can't be.
    fn clear(&mut self);
}

/// A list of fields.
#[allow(clippy::len_without_is_empty)]
pub trait List: Send + Sync + std::fmt::Debug {
    /// How many elements.
    fn len(&self) -> usize;
    /// Reads an element.
    fn at(&self, index: usize) -> View<'_>;
    /// The place of an element.
    fn slot_at(&mut self, index: usize) -> Slot<'_>;
    /// Adds an empty element and gives its place.
    fn push(&mut self) -> Slot<'_>;
    /// Removes an element, keeping the order of the others.
    fn remove(&mut self, index: usize);
    /// Exchanges two elements.
    fn swap(&mut self, a: usize, b: usize);
    /// Makes it none.
    fn clear(&mut self);
    /// Whether there is no list at all, as opposed to one without elements.
    fn is_nil(&self) -> bool;
    /// Makes it a list, be it empty.
    fn give(&mut self);
}

/// A map of fields with string keys, in key order.
#[allow(clippy::len_without_is_empty)]
pub trait Map: Send + Sync + std::fmt::Debug {
    /// How many entries.
    fn len(&self) -> usize;
    /// Visits the entries in key order.
    fn visit<'s>(&'s self, f: &mut dyn FnMut(&'s str, View<'s>));
    /// Reads an entry.
    fn value(&self, key: &str) -> Option<View<'_>>;
    /// The place of an entry, made empty first where there was none.
    fn entry(&mut self, key: &str) -> Slot<'_>;
    /// Removes an entry; tells whether it was there.
    fn remove_key(&mut self, key: &str) -> bool;
    /// Makes it none.
    fn clear(&mut self);
    /// Whether there is no map at all, as opposed to one without entries.
    fn is_nil(&self) -> bool;
    /// Makes it a map, be it empty.
    fn give(&mut self);
}

/// A Rust type that can be a field or an element.
pub trait Reflect: Default + Clone + Send + Sync + std::fmt::Debug + 'static {
    /// Reads it.
    fn view(&self) -> View<'_>;
    /// Its place.
    fn slot_of(&mut self) -> Slot<'_>;
    /// A copy, which is nil only where this is: a plain `clone` of an empty list is.
    fn copied(&self) -> Self {
        self.clone()
    }
}

macro_rules! leaf {
    ($($ty:ty => $view:ident $slot:ident |$v:ident| $read:expr;)*) => {$(
        impl Reflect for $ty {
            fn view(&self) -> View<'_> { let $v = self; View::$view($read) }
            fn slot_of(&mut self) -> Slot<'_> { Slot::$slot(Place::Value(self)) }
        }
        impl Reflect for Option<$ty> {
            fn view(&self) -> View<'_> { self.as_ref().map_or(View::Absent, Reflect::view) }
            fn slot_of(&mut self) -> Slot<'_> { Slot::$slot(Place::Pointer(self)) }
        }
    )*};
}

leaf! {
    bool => Bool Bool |v| *v;
    i32 => Int Int32 |v| i64::from(*v);
    i64 => Int Int64 |v| *v;
    f64 => Double Double |v| *v;
    String => Str Str |v| v;
    Quantity => Quantity Quantity |v| v;
    IntOrString => IntOrString IntOrString |v| v;
    Time => Time Time |v| v;
    MicroTime => MicroTime MicroTime |v| v;
    Duration => Duration Duration |v| v;
    Json => Json Json |v| v;
}

/// Empty bytes are nil, as in Go, until they are given; they then have room.
impl Reflect for Vec<u8> {
    fn view(&self) -> View<'_> {
        View::Bytes(self)
    }
    fn slot_of(&mut self) -> Slot<'_> {
        Slot::Bytes(Place::Value(self))
    }
    fn copied(&self) -> Self {
        let mut copy = Self::with_capacity(self.len().max(self.capacity().min(1)));
        copy.extend_from_slice(self);
        copy
    }
}

impl Reflect for Option<Vec<u8>> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Reflect::view)
    }
    fn slot_of(&mut self) -> Slot<'_> {
        Slot::Bytes(Place::Pointer(self))
    }
    fn copied(&self) -> Self {
        self.as_ref().map(Reflect::copied)
    }
}

impl Place<'_, Vec<u8>> {
    /// Writes bytes, which are not nil then, be they none.
    pub fn give(self, mut bytes: Vec<u8>) {
        if bytes.capacity() == 0 {
            bytes.reserve(1);
        }
        self.set(bytes);
    }
}

/// Marks element types, so that `Vec<u8>` stays a leaf.
pub trait Element: Reflect {}
impl Element for String {}
impl Element for i32 {}
impl Element for i64 {}
impl Element for bool {}
impl Element for Quantity {}
impl Element for IntOrString {}
impl Element for Time {}
impl Element for Json {}
impl<T: Element> Element for Vec<T> {}

/// An empty list is nil, as in Go, until it is given; it is then one that has room for elements. Copies by
/// [`Reflect::copied`], which records are made of, keep that.
impl<T: Element> Reflect for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
    }
    fn slot_of(&mut self) -> Slot<'_> {
        Slot::List(self)
    }
    fn copied(&self) -> Self {
        let mut copy = self.clone();
        if !List::is_nil(self) {
            List::give(&mut copy);
        }
        copy
    }
}

impl<T: Reflect> Reflect for StringMap<T> {
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
    fn slot_of(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }
    fn copied(&self) -> Self {
        self.copied_by(Reflect::copied)
    }
}

impl<T: Element> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }
    fn at(&self, index: usize) -> View<'_> {
        self[index].view()
    }
    fn slot_at(&mut self, index: usize) -> Slot<'_> {
        self[index].slot_of()
    }
    fn push(&mut self) -> Slot<'_> {
        self.push(T::default());
        let last = self.len() - 1;
        self[last].slot_of()
    }
    fn remove(&mut self, index: usize) {
        self.remove(index);
    }
    fn swap(&mut self, a: usize, b: usize) {
        <[T]>::swap(self, a, b);
    }
    fn clear(&mut self) {
        *self = Self::new();
    }
    fn is_nil(&self) -> bool {
        self.capacity() == 0
    }
    fn give(&mut self) {
        if self.capacity() == 0 {
            self.reserve(1);
        }
    }
}

impl<T: Reflect> Map for StringMap<T> {
    fn len(&self) -> usize {
        (**self).len()
    }
    fn visit<'s>(&'s self, f: &mut dyn FnMut(&'s str, View<'s>)) {
        for (k, v) in self {
            f(k, v.view());
        }
    }
    fn value(&self, key: &str) -> Option<View<'_>> {
        self.get(key).map(Reflect::view)
    }
    fn entry(&mut self, key: &str) -> Slot<'_> {
        (**self).entry(key.to_owned()).or_default().slot_of()
    }
    fn remove_key(&mut self, key: &str) -> bool {
        self.remove(key).is_some()
    }
    fn clear(&mut self) {
        *self = Self::new();
    }
    fn is_nil(&self) -> bool {
        self.is_nil()
    }
    fn give(&mut self) {
        self.give();
    }
}

impl<R: Record + Default> RecordSlot for R {
    fn record(&self) -> Option<&dyn Record> {
        Some(self)
    }
    fn make(&mut self) -> &mut dyn Record {
        self
    }
    fn clear(&mut self) {
        *self = R::default();
    }
}

impl<R: Record + Default> RecordSlot for Option<Box<R>> {
    fn record(&self) -> Option<&dyn Record> {
        self.as_deref().map(|r| r as &dyn Record)
    }
    fn make(&mut self) -> &mut dyn Record {
        &mut **self.get_or_insert_default()
    }
    fn clear(&mut self) {
        *self = None;
    }
}

impl<R: Record + Reflect> Reflect for Option<Box<R>> {
    fn view(&self) -> View<'_> {
        self.as_deref().map_or(View::Absent, |r| View::Record(r))
    }
    fn slot_of(&mut self) -> Slot<'_> {
        Slot::Record(self)
    }
}
