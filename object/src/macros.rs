//! The `record!` macro: one struct and its reflection from a list of fields.

/// Declares a record type: the struct, its schema table and its [`crate::record::Record`] implementation.
///
/// Each field is one line: `rust_name: Type = "jsonName" tag {what else its row of the table says};`. The Rust type
/// tells the schema's; an `Option` is a pointer. Members under `hidden` are Rust's alone, for code that names fields of
/// another version: no walker sees them, so they are never read and never written.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident = $full:literal $(atomic $atomic:literal)? $(form $form:ident)? {
            $($field:ident: $ty:ty = $json:literal $tag:literal {$($set:ident: $value:expr),*};)*
        } $(hidden { $($hidden:ident: $hidden_ty:ty;)* })?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Default)]
        #[allow(missing_docs, unreachable_pub)]
        pub struct $name { $(pub $field: $ty,)* $($(#[doc(hidden)] pub $hidden: $hidden_ty,)*)? }

        impl Clone for $name {
            fn clone(&self) -> Self {
                Self {
                    $($field: $crate::record::Reflect::copied(&self.$field),)*
                    $($($hidden: self.$hidden.clone(),)*)?
                }
            }
        }

        const _: () = {
            const NAMES: &[&str] = &[$($json),*];
            const COUNT: usize = NAMES.len();
            static FIELDS: &[$crate::schema::FieldSchema; COUNT] = &[$($crate::schema::FieldSchema {
                name: ::std::borrow::Cow::Borrowed($json),
                tag: $tag,
                ty: <$ty as $crate::typed::Typed>::TYPE,
                pointer: <$ty as $crate::typed::Typed>::POINTER,
                $($set: $value,)*
                ..$crate::schema::FieldSchema::EMPTY
            }),*];
            static PRINTS: [u32; COUNT] = $crate::schema::name_prints(NAMES);
            static WIRE: ([u16; COUNT], [u32; COUNT], usize) = $crate::schema::wire_order(FIELDS);
            static SCHEMA: $crate::schema::RecordSchema = $crate::schema::RecordSchema {
                name: ::std::borrow::Cow::Borrowed($full),
                fields: ::std::borrow::Cow::Borrowed(FIELDS),
                prints: ::std::borrow::Cow::Borrowed(&PRINTS),
                wire: ::std::borrow::Cow::Borrowed(WIRE.0.split_at(WIRE.2).0),
                tags: ::std::borrow::Cow::Borrowed(WIRE.1.split_at(WIRE.2).0),
                form: $crate::form!($($form)?),
                atomic: false $(|| $atomic)?,
                make: $crate::schema::Maker::Typed(|| Box::new($name::default())),
            };
            #[allow(unreachable_pub, dead_code)]
            impl $name {
                /// The schema table of this type.
                pub fn schema_table() -> &'static $crate::schema::RecordSchema { &SCHEMA }
            }
            $crate::serde_impls!($name);
            $crate::schemars_impls!($name);
            impl $crate::record::Record for $name {
                fn schema(&self) -> &$crate::schema::RecordSchema { &SCHEMA }
                #[allow(unused_assignments, unused_mut)]
                fn get(&self, index: usize) -> $crate::record::View<'_> {
                    let mut at = 0;
                    $(if index == at { return $crate::record::Reflect::view(&self.$field); } at += 1;)*
                    $crate::record::View::Absent
                }
                #[allow(unused_assignments, unused_mut)]
                fn slot(&mut self, index: usize) -> $crate::record::Slot<'_> {
                    let mut at = 0;
                    $(if index == at { return $crate::record::Reflect::slot_of(&mut self.$field); } at += 1;)*
                    // Indices come from the schema's own table.
                    unreachable!("field {index} of {at}")
                }
                fn boxed_clone(&self) -> Box<dyn $crate::record::Record> { Box::new(self.clone()) }
                fn as_any(&self) -> &dyn ::std::any::Any { self }
                fn as_any_mut(&mut self) -> &mut dyn ::std::any::Any { self }
            }
            impl $crate::record::Reflect for $name {
                fn view(&self) -> $crate::record::View<'_> { $crate::record::View::Record(self) }
                fn slot_of(&mut self) -> $crate::record::Slot<'_> { $crate::record::Slot::Record(self) }
            }
            impl $crate::record::Element for $name {}
            impl $crate::typed::Typed for $name {
                const TYPE: $crate::schema::Type =
                    $crate::schema::Type::Record($crate::schema::SchemaRef::Static($name::schema_table));
            }
        };
    };
}

/// A record's JSON form.
#[doc(hidden)]
#[macro_export]
macro_rules! form {
    () => {
        $crate::schema::Form::Object
    };
    ($form:ident) => {
        $crate::schema::Form::$form
    };
}

/// Text of a static table.
#[macro_export]
macro_rules! text {
    ($text:expr) => {
        ::std::borrow::Cow::Borrowed($text)
    };
}

/// A list of texts of a static table.
#[macro_export]
macro_rules! texts {
    ($($text:expr),*) => {
        ::std::borrow::Cow::Borrowed(&[$(::std::borrow::Cow::Borrowed($text)),*])
    };
}

/// How apply tells the elements of a list apart.
#[macro_export]
macro_rules! keyed {
    ($($key:literal),*) => {
        $crate::schema::Merge::Keyed($crate::texts![$($key),*])
    };
}

/// The validation rules of a field.
#[macro_export]
macro_rules! rules {
    ($($rule:expr),*) => {
        ::std::borrow::Cow::Borrowed(&[$($rule),*])
    };
}

/// Declares a static table of kinds, a row each. A row is read from top to bottom as discovery shows the kind, then
/// where its objects are stored, what field selectors may name, and how writes treat it.
#[macro_export]
macro_rules! kinds {
    (
        $(#[$meta:meta])*
        $table:ident;
        $($schema:path = $group:literal $version:literal $kind:literal {
            resource: $resource:literal, singular: $singular:literal, short: [$($short:literal),*], categories: [$($category:literal),*],
            namespaced: $namespaced:literal, default: $default:literal,
            verbs: [$($verb:literal),*],
            subresources: [$($sub:literal: $sub_group:literal $sub_version:literal $sub_kind:literal [$($sub_verb:literal),*]),*],
            stored: $path:literal as $stored:literal json $json:literal,
            selectable: [$($name:literal: $at:literal or $empty:literal),*] index $index:literal otherwise $otherwise:literal,
            strategy: {$($set:ident: $value:expr),*},
            writes: [$($through:literal keeps [$($keeps:literal),*] disowns [$($disowns:literal),*]),*],
        })*
    ) => {
        $(#[$meta])*
        pub static $table: &[$crate::kind::Kind] = &[$($crate::kind::Kind {
            group: $crate::text!($group),
            version: $crate::text!($version),
            kind: $crate::text!($kind),
            resource: $crate::text!($resource),
            singular: $crate::text!($singular),
            short_names: $crate::texts![$($short),*],
            categories: $crate::texts![$($category),*],
            namespaced: $namespaced,
            verbs: $crate::texts![$($verb),*],
            subresources: ::std::borrow::Cow::Borrowed(&[$($crate::kind::Subresource {
                name: $crate::text!($sub),
                group: $crate::text!($sub_group),
                version: $crate::text!($sub_version),
                kind: $crate::text!($sub_kind),
                verbs: $crate::texts![$($sub_verb),*],
            }),*]),
            schema: $crate::schema::SchemaRef::Static(<$schema>::schema_table),
            storage_path: $crate::text!($path),
            storage_version: $crate::text!($stored),
            stored_as_json: $json,
            selectable: ::std::borrow::Cow::Borrowed(&[$($crate::selectable::Selectable {
                name: $crate::text!($name),
                path: $crate::text!($at),
                default: $crate::text!($empty),
            }),*]),
            index: $crate::text!($index),
            not_selectable: $crate::text!($otherwise),
            strategy: $crate::strategy::Strategy {
                $($set: $value,)*
                writes: ::std::borrow::Cow::Borrowed(&[$($crate::strategy::Write {
                    subresource: $crate::text!($through),
                    keeps: $crate::texts![$($keeps),*],
                    disowns: $crate::texts![$($disowns),*],
                }),*]),
                ..$crate::strategy::Strategy::PLAIN
            },
            default_on: $default,
        }),*];
        $($crate::kube_impls! { $schema, $group, $version, $kind, $resource, $namespaced })*
    };
}

/// Passes a table through as it is written, a row a line.
#[macro_export]
macro_rules! verbatim {
    ($($token:tt)*) => {
        $($token)*
    };
}
