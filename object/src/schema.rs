//! Schema tables: what the walkers know of a record's fields.
//!
//! Built-in types have theirs in static memory, written by codegen; a custom resource's is made at
//! run time from its definition and shared by `Arc`. Both read the same.

use std::borrow::Cow;
use std::sync::Arc;

use crate::features::Feature;
use crate::record::Record;

/// A record type: its name, its fields in declaration order, and how to make an empty one.
#[derive(Debug)]
pub struct RecordSchema {
    /// The type's name in the OpenAPI documents, such as `io.k8s.api.core.v1.Pod`.
    pub name: Cow<'static, str>,
    /// Fields in the order in which they are written as JSON.
    pub fields: Cow<'static, [FieldSchema]>,
    /// What is looked at first of each field's name, see [`name_prints`].
    pub prints: Cow<'static, [u32]>,
    /// Indices of the fields that protobuf knows, by ascending number.
    pub wire: Cow<'static, [u16]>,
    /// The numbers of those fields.
    pub tags: Cow<'static, [u32]>,
    /// How it is written as JSON.
    pub form: Form,
    /// Whether the whole record is owned and merged as one value (`x-kubernetes-map-type: atomic`).
    pub atomic: bool,
    /// How to make an empty record of this type.
    pub make: Maker,
}

/// How a record is written as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As an object.
    Object,
    /// As the value of one of its fields: the last that isn't empty, else the first. The value's JSON type tells which
    /// it is; a boolean field beside it is then true (`JSONSchemaPropsOrBool` and its like).
    Either,
}

/// How an empty record of a schema comes to be.
#[derive(Clone, Copy, Debug)]
pub enum Maker {
    /// A built-in type's default value.
    Typed(fn() -> Box<dyn Record>),
    /// A [`crate::dynamic::DynamicRecord`] on the schema itself.
    Dynamic,
}

/// A reference to a schema that is either static or shared.
#[derive(Clone)]
pub enum SchemaRef {
    /// A built-in type's schema; a function so that recursive types can name themselves.
    Static(fn() -> &'static RecordSchema),
    /// A schema made at run time.
    Shared(Arc<RecordSchema>),
}

impl std::fmt::Debug for SchemaRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SchemaRef").field(&self.get().name).finish()
    }
}

impl SchemaRef {
    /// The schema itself.
    pub fn get(&self) -> &RecordSchema {
        match self {
            Self::Static(f) => f(),
            Self::Shared(s) => s,
        }
    }

    /// An empty record of this schema.
    pub fn make(&self) -> Box<dyn Record> {
        match (self.get().make, self) {
            (Maker::Typed(make), _) => make(),
            (Maker::Dynamic, Self::Shared(s)) => Box::new(crate::dynamic::DynamicRecord::new(s.clone())),
            // A static schema always belongs to a Rust type, which is what makes it.
            (Maker::Dynamic, Self::Static(_)) => unreachable!("a static schema has a typed maker"),
        }
    }
}

/// One field of a record.
#[derive(Clone, Debug)]
pub struct FieldSchema {
    /// The JSON name; for an inlined field the Go field's lower-case name, which JSON never shows.
    pub name: Cow<'static, str>,
    /// Protobuf field number; 0 where the protobuf message lacks the field (`apiVersion` and `kind`).
    pub tag: u32,
    /// What it holds.
    pub ty: Type,
    /// Absent and empty differ (a Go pointer).
    pub pointer: bool,
    /// Left out of JSON when empty; a required field is written even when empty.
    pub omit_empty: bool,
    /// JSON puts the members of this record among those of its parent.
    pub inline: bool,
    /// The specification lists the field under `required`.
    pub required: bool,
    /// The specification's default as JSON text.
    pub default: Option<Cow<'static, str>>,
    /// A list that protobuf puts into a message of its own.
    pub wrapped: bool,
    /// List or map semantics for apply, and its keys.
    pub merge: Merge,
    /// Strategic merge patch: strategies and key.
    pub patch: Patch,
    /// Rules that validation reads.
    pub rules: Cow<'static, [Rule]>,
}

impl FieldSchema {
    /// A plain optional field, the base for struct update syntax in tables and tests.
    pub const EMPTY: Self = Self {
        name: Cow::Borrowed(""),
        tag: 0,
        ty: Type::String,
        pointer: false,
        omit_empty: true,
        inline: false,
        required: false,
        default: None,
        wrapped: false,
        merge: Merge::Default,
        patch: Patch { replace_keys: false, merge: false, replace: false, key: None },
        rules: Cow::Borrowed(&[]),
    };
}

/// A field's type.
#[derive(Clone, Debug)]
pub enum Type {
    /// `bool`
    Bool,
    /// 32-bit signed integer
    Int32,
    /// 64-bit signed integer
    Int64,
    /// IEEE double
    Double,
    /// UTF-8 text
    String,
    /// Octets, base64 in JSON
    Bytes,
    /// `resource.Quantity`
    Quantity,
    /// `intstr.IntOrString`
    IntOrString,
    /// `metav1.Time`, whole seconds
    Time,
    /// `metav1.MicroTime`
    MicroTime,
    /// `metav1.Duration`
    Duration,
    /// Any JSON (`runtime.RawExtension`, `apiextensions JSON`, `FieldsV1`): a message with the bytes in field 1
    Json,
    /// A nested record
    Record(SchemaRef),
    /// A list
    List(Elem),
    /// A map with string keys
    Map(Elem),
}

/// The type of a list's or map's elements.
#[derive(Clone, Debug)]
pub enum Elem {
    /// In static tables.
    Static(&'static Type),
    /// In tables made at run time.
    Shared(Arc<Type>),
}

impl Elem {
    /// The type itself.
    pub fn get(&self) -> &Type {
        match self {
            Self::Static(t) => t,
            Self::Shared(t) => t,
        }
    }
}

/// How apply merges a list or map (`x-kubernetes-list-type`, `x-kubernetes-map-type`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Lists are atomic, maps and records granular.
    Default,
    /// Owned as one value.
    Atomic,
    /// A record that is owned field by field, although its type says that it is one value.
    Granular,
    /// A list of distinct scalars.
    Set,
    /// A list of records told apart by these keys.
    Keyed(Cow<'static, [Cow<'static, str>]>),
}

/// Strategic merge patch directives (`x-kubernetes-patch-strategy`, `x-kubernetes-patch-merge-key`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// `retainKeys`
    pub replace_keys: bool,
    /// `merge`
    pub merge: bool,
    /// `replace`: an object is taken as the patch has it.
    pub replace: bool,
    /// `x-kubernetes-patch-merge-key`
    pub key: Option<Cow<'static, str>>,
}

impl Patch {
    /// `merge` by a key.
    pub const fn merge(key: &'static str) -> Self {
        Self { replace_keys: false, merge: true, replace: false, key: Some(Cow::Borrowed(key)) }
    }

    /// `merge` of plain values or maps.
    pub const MERGE: Self = Self { replace_keys: false, merge: true, replace: false, key: None };

    /// `replace`.
    pub const REPLACE: Self = Self { replace_keys: false, merge: false, replace: true, key: None };

    /// `retainKeys`.
    pub const RETAIN_KEYS: Self = Self { replace_keys: true, merge: false, replace: false, key: None };

    /// `merge,retainKeys` by a key.
    pub const fn merge_and_retain_keys(key: &'static str) -> Self {
        Self { replace_keys: true, merge: true, replace: false, key: Some(Cow::Borrowed(key)) }
    }
}

/// A field's default in a table.
pub const fn default(json: &'static str) -> Option<Cow<'static, str>> {
    Some(Cow::Borrowed(json))
}

/// A validation rule that a table can state.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// Must not be empty (`+k8s:required`).
    Required,
    /// At least this number.
    Minimum(i64),
    /// At most this number.
    Maximum(i64),
    /// At most this many elements.
    MaxItems(u64),
    /// At most this many characters.
    MaxLength(u64),
    /// At most this many bytes.
    MaxBytes(u64),
    /// A named format, such as `k8s-short-name`.
    Format(Cow<'static, str>),
    /// One of these, or each element of a list is.
    Enum(Cow<'static, [Cow<'static, str>]>),
    /// Never changes once set.
    Immutable,
    /// The rule holds for each element or value.
    Each(Box<Rule>),
    /// The rule holds for each key of a map.
    EachKey(Box<Rule>),
    /// Elements are distinct.
    Unique,
    /// Elements differ in one of these fields; in what they are if none is named.
    UniqueBy(Cow<'static, [Cow<'static, str>]>),
    /// A named format of each key of a map.
    KeyFormat(Cow<'static, str>),
    /// A named format of each element of a list.
    EachFormat(Cow<'static, str>),
    /// May be set and unset, not changed (`+k8s:update=NoModify`).
    NoModify,
    /// Stays unset where it was (`+k8s:update=NoSet`).
    NoSet,
    /// Stays set where it was (`+k8s:update=NoUnset`).
    NoUnset,
    /// No element is added (`+k8s:update=NoAddItem`).
    NoAddItem,
    /// No element is removed (`+k8s:update=NoRemoveItem`).
    NoRemoveItem,
    /// Must be unset (`+k8s:forbidden`).
    Forbidden,
    /// Of these fields of the record exactly one is set (`+k8s:unionMember`); stands with the first of them.
    Union(Cow<'static, [Cow<'static, str>]>),
    /// A rule that holds while a feature is on, or while it is off; never where there is no such feature.
    While(Feature, bool, &'static Rule),
}

impl FieldSchema {
    /// Whether a JSON member of this name belongs here: to the field itself, or to the record that it inlines.
    pub fn holds(&self, name: &str) -> bool {
        match (&self.ty, self.inline) {
            (Type::Record(r), true) => r.get().position(name).is_some(),
            _ => self.name == name,
        }
    }
}

impl RecordSchema {
    /// The schema of a record made at run time.
    pub fn dynamic(name: impl Into<Cow<'static, str>>, fields: Vec<FieldSchema>, atomic: bool) -> Self {
        let mut wire: Vec<u16> = (0..).zip(&fields).filter(|(_, f)| f.tag > 0).map(|(i, _)| i).collect();
        wire.sort_by_key(|i| fields[usize::from(*i)].tag);
        Self {
            name: name.into(),
            prints: fields.iter().map(|f| name_print(&f.name)).collect(),
            tags: wire.iter().map(|i| fields[usize::from(*i)].tag).collect(),
            fields: fields.into(),
            wire: wire.into(),
            form: Form::Object,
            atomic,
            make: Maker::Dynamic,
        }
    }

    /// The index of the field that holds a JSON member of this name.
    pub fn position(&self, name: &str) -> Option<usize> {
        let print = name_print(name);
        let found = self.prints.iter().zip(&*self.fields).position(|(p, f)| *p == print && !f.inline && f.name == name);
        found.or_else(|| self.fields.iter().position(|f| f.inline && f.holds(name)))
    }
}

/// A number that few names of a record share: to look for it in a row of numbers takes less than to compare names, which
/// lie far apart.
const fn name_print(name: &str) -> u32 {
    let bytes = name.as_bytes();
    match bytes {
        [] => 0,
        [first, .., last] => {
            let middle = bytes[bytes.len() / 2];
            u32::from_le_bytes([bytes.len() as u8, *first, middle, *last])
        }
        [only] => u32::from_le_bytes([1, *only, 0, 0]),
    }
}

/// The prints of a table's names.
pub const fn name_prints<const N: usize>(names: &[&str]) -> [u32; N] {
    let (mut prints, mut index) = ([0; N], 0);
    while index < N {
        prints[index] = name_print(names[index]);
        index += 1;
    }
    prints
}

/// The order of the fields on the wire with their numbers, and how many there are: the same as in
/// [`RecordSchema::dynamic`], ahead of time.
pub const fn wire_order<const N: usize>(fields: &[FieldSchema; N]) -> ([u16; N], [u32; N], usize) {
    let (mut order, mut tags, mut count, mut index) = ([0; N], [0; N], 0, 0);
    while index < N {
        let tag = fields[index].tag;
        if tag > 0 {
            let mut at = count;
            while at > 0 && tags[at - 1] > tag {
                (order[at], tags[at]) = (order[at - 1], tags[at - 1]);
                at -= 1;
            }
            (order[at], tags[at]) = (index as u16, tag);
            count += 1;
        }
        index += 1;
    }
    (order, tags, count)
}
