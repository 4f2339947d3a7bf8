//! Functions as they are declared: one line each, read into types.

use std::collections::HashMap;
use std::sync::Arc;

use crate::eval::Native;
use crate::types::Type;

/// One overload of a function: `id: name(types) -> type`, or `id: type . name(types) -> type` for a member.
/// Single capital letters are type parameters.
pub(crate) type Row = (&'static str, Native);

/// All functions of an environment by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Functions {
    by_name: HashMap<String, Vec<Arc<Overload>>>,
}

/// What a function takes and gives.
#[derive(Debug)]
pub(crate) struct Overload {
    pub(crate) id: &'static str,
    pub(crate) member: bool,
    /// With the receiver first.
    pub(crate) args: Vec<Type>,
    pub(crate) result: Type,
    pub(crate) generic: bool,
    pub(crate) native: Native,
}

impl Functions {
    /// Adds overloads; rows that are none are left out, which a test finds.
    pub(crate) fn add(&mut self, rows: &'static [Row]) {
        for (text, native) in rows {
            if let Some((name, overload)) = read(text, *native) {
                let known = self.by_name.entry(name.to_owned()).or_default();
                if known.iter().all(|other| other.id != overload.id) {
                    known.push(Arc::new(overload));
                }
            }
        }
    }

    pub(crate) fn find(&self, name: &str) -> Option<&[Arc<Overload>]> {
        self.by_name.get(name.strip_prefix('.').unwrap_or(name)).map(Vec::as_slice)
    }
}

fn read(text: &'static str, native: Native) -> Option<(&'static str, Overload)> {
    let (id, rest) = text.split_once(": ")?;
    let (rest, result) = rest.rsplit_once(" -> ")?;
    let (receiver, call) = match rest.split_once(" . ") {
        Some((receiver, call)) => (Some(receiver), call),
        None => (None, rest),
    };
    let (name, args) = call.strip_suffix(')')?.split_once('(')?;
    let mut types: Vec<Type> = receiver.map(read_type).into_iter().collect::<Option<_>>()?;
    for arg in split(args) {
        types.push(read_type(arg)?);
    }
    let result = read_type(result)?;
    let generic = types.iter().chain([&result]).any(has_parameter);
    Some((name, Overload { id, member: receiver.is_some(), args: types, result, generic, native }))
}

fn has_parameter(ty: &Type) -> bool {
    match ty {
        Type::Param(_) => true,
        Type::Map(of) => has_parameter(&of.0) || has_parameter(&of.1),
        _ => ty.parameters().iter().any(has_parameter),
    }
}

/// The parts between commas that stand in no parentheses.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    text.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    })
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// A type as the rows write it.
pub(crate) fn read_type(text: &str) -> Option<Type> {
    if let Some((name, of)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        let mut of = split(of).map(read_type).collect::<Option<Vec<_>>>()?.into_iter();
        return Some(match name {
            "list" => Type::list(of.next()?),
            "map" => Type::map(of.next()?, of.next()?),
            "optional" => Type::optional(of.next()?),
            "type" => Type::Type(Some(Arc::new(of.next()?))),
            _ => return None,
        });
    }
    Some(match text {
        "dyn" => Type::Dyn,
        "bool" => Type::Bool,
        "int" => Type::Int,
        "uint" => Type::Uint,
        "double" => Type::Double,
        "string" => Type::String,
        "bytes" => Type::Bytes,
        "duration" => Type::Duration,
        "timestamp" => Type::Timestamp,
        "net.IP" | "net.CIDR" => Type::opaque(text),
        _ if text.len() == 1 => Type::Param(text.into()),
        _ if text.contains('.') => Type::object(text),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_rows_can_be_read() {
        for (text, native) in crate::library::all().flat_map(|library| library.rows) {
            assert!(read(text, *native).is_some(), "{text}");
        }
    }
}
