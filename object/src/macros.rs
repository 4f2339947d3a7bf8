//! The `record!` macro: one struct and its reflection from a list of fields.

/// Declares a record type: the struct, its schema table and its [`crate::record::Record`] implementation.
///
/// Each field is one line: `rust_name: Type = "jsonName" tag schema-type {schema overrides}`.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident = $full:literal $(atomic $atomic:literal)? {
            $($field:ident: $ty:ty = $json:literal $tag:literal [$kind:expr] {$($set:ident: $value:expr),*};)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        #[allow(missing_docs, unreachable_pub)]
        pub struct $name { $(pub $field: $ty),* }

        const _: () = {
            static FIELDS: &[$crate::schema::FieldSchema] = &[$($crate::schema::FieldSchema {
                name: ::std::borrow::Cow::Borrowed($json),
                tag: $tag,
                ty: $kind,
                $($set: $value,)*
                ..$crate::schema::FieldSchema::EMPTY
            }),*];
            static SCHEMA: $crate::schema::RecordSchema = $crate::schema::RecordSchema {
                name: ::std::borrow::Cow::Borrowed($full),
                fields: ::std::borrow::Cow::Borrowed(FIELDS),
                atomic: false $(|| $atomic)?,
                make: $crate::schema::Maker::Typed(|| Box::new($name::default())),
            };
            #[allow(unreachable_pub, dead_code)]
            impl $name {
                /// The schema table of this type.
                pub fn schema_table() -> &'static $crate::schema::RecordSchema { &SCHEMA }
            }
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
        };
    };
}
