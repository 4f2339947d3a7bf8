//! A text or a record out of a message, without reading the rest.

use super::wire::{BYTES, bytes, next, skip};
use crate::schema::{RecordSchema, SchemaRef, Type};

/// The text, or the message of a record, at a path of JSON names, with dots, in a record's message; empty if it isn't
/// there. `None` where a look at so little does not tell: the path leads elsewhere than through records to one of them, a
/// record comes in pieces, or what is there is no such message.
pub fn peek<'a>(schema: &SchemaRef, path: &str, message: &'a [u8]) -> Option<&'a [u8]> {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let (tag, ty) = field(schema.get(), name)?;
    let (mut input, mut found) = (message, None);
    while let Some(field) = next(&mut input, "").ok()? {
        if field.tag as u32 != tag {
            skip(&mut input, field).ok()?;
        } else if field.wire == BYTES && (found.is_none() || matches!(ty, Type::String)) {
            // Of a text the last one counts.
            found = Some(bytes(&mut input).ok()?);
        } else {
            return None;
        }
    }
    match ty {
        Type::Record(inner) if !rest.is_empty() => found.map_or(Some(&[][..]), |inside| peek(inner, rest, inside)),
        Type::Record(_) => Some(found.unwrap_or_default()),
        // What is no text was read as one with signs in its place.
        Type::String if rest.is_empty() => {
            found.map_or(Some(&[][..]), |text| std::str::from_utf8(text).is_ok().then_some(text))
        }
        _ => None,
    }
}

fn field<'s>(schema: &'s RecordSchema, name: &str) -> Option<(u32, &'s Type)> {
    let field = schema.fields.iter().find(|field| field.name == name)?;
    (field.tag > 0 && !field.wrapped).then_some((field.tag, &field.ty))
}
