//! The schema type of a Rust type, so that a field of a generated record names its type once.

use crate::record::{Element, Reflect};
use crate::scalar::{Duration, IntOrString, Json, MicroTime, Quantity, Time};
use crate::schema::{Elem, Type};
use crate::string_map::StringMap;

/// A Rust type that can be a field.
pub trait Typed {
    /// What it holds.
    const TYPE: Type;
    /// The same in static memory, for lists and maps of it.
    const REF: &'static Type = &Self::TYPE;
    /// Absent and empty differ.
    const POINTER: bool = false;
}

macro_rules! typed {
    ($($ty:ty => $variant:ident;)*) => {$(
        impl Typed for $ty {
            const TYPE: Type = Type::$variant;
        }
    )*};
}

typed! {
    bool => Bool;
    i32 => Int32;
    i64 => Int64;
    f64 => Double;
    String => String;
    Vec<u8> => Bytes;
    Quantity => Quantity;
    IntOrString => IntOrString;
    Time => Time;
    MicroTime => MicroTime;
    Duration => Duration;
    Json => Json;
}

impl<T: Typed> Typed for Option<T> {
    const TYPE: Type = T::TYPE;
    const POINTER: bool = true;
}

impl<T: Typed> Typed for Box<T> {
    const TYPE: Type = T::TYPE;
}

impl<T: Typed + Element> Typed for Vec<T> {
    const TYPE: Type = Type::List(Elem::Static(T::REF));
}

impl<T: Typed + Reflect> Typed for StringMap<T> {
    const TYPE: Type = Type::Map(Elem::Static(T::REF));
}
